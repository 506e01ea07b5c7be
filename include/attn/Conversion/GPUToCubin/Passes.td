#ifndef ATTN_CONVERSION_GPUTOCUBIN_PASSES_TD
#define ATTN_CONVERSION_GPUTOCUBIN_PASSES_TD

include "mlir/Pass/PassBase.td"

def ExpandDeviceMath : Pass<"attn-expand-device-math"> {
  let summary = "Spells out math functions for the GPU, without libdevice";
  let description = [{
    Before: scalar math and arith ops. After: arith, and intrinsics that are one
    instruction or a few (`ex2.approx`, `rsqrt.approx`, `fma`, roundings).
    Nothing is called: CUDA's libdevice is not on every machine.

    f32 results are within 2 ulp for exp, exp2, log, log2, log10, log1p, expm1,
    powf, sin and cos (up to |x| = 2^30), 4 ulp for tanh, and 1e-7 absolute for
    erf; f16 and bf16 are computed in f32. powf, log2, log10, expm1 and the reduction
    of angles go through f64, which costs little on this hardware and keeps large
    exponents and angles exact. f64 has exp, exp2, expm1, log and its kin, powf,
    sin, cos, tanh and sqrt at about 1 ulp; other functions on f64 are an error.
    A scalar division of at most 32 bits with `arcp` has no branch and is within 1
    ulp, exact where the quotient is; others are left as they are.
    Results of atan, atan2, asin, acos, cbrt and erfc are those of upstream's
    approximations.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::math::MathDialect", "::mlir::LLVM::LLVMDialect",
                           "::mlir::vector::VectorDialect"];
}

def PrepareKernels : Pass<"attn-prepare-kernels", "::mlir::gpu::GPUModuleOp"> {
  let summary = "Says what the code generator may assume of kernels";
  let description = [{
    Before: `gpu.func` kernels. After: workgroup attributions are aligned to 16
    bytes, so that vectors of them can be read at once; run-time assertions on
    the device (`cf.assert`) trap instead of calling the CUDA runtime's printf.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect", "::mlir::scf::SCFDialect", "::mlir::arith::ArithDialect"];
}

def ShareKernels : Pass<"attn-share-kernels", "::mlir::ModuleOp"> {
  let summary = "Keeps one of kernels that are the same";
  let description = [{
    Before: kernels (`tile.kernel`, `gpu.func`) in `gpu.module`s, as outlining
    leaves them, and their launches. After: of kernels that differ in nothing
    but names and locations the first is left, and launches name it: the layers
    of a model compile once. Kernels that name symbols of their module are the
    same only within it. A remark counts. No numbers change.
  }];
}

def MergeKernels : Pass<"attn-merge-kernels", "::mlir::ModuleOp"> {
  let summary = "Brings all kernels into one gpu.module";
  let description = [{
    Before: any number of `gpu.module`s. After: one, `kernels`, so that a
    compilation has one binary. A kernel @f of another module @m becomes
    @kernels::@m_f in its launches too; other symbols of the same name, such as
    the declaration of dynamic shared memory, are taken to be the same.
  }];
  let dependentDialects = ["::mlir::gpu::GPUDialect"];
}

def GPUToCubin : Pass<"gpu-to-cubin", "::mlir::ModuleOp"> {
  let summary = "Compiles each gpu.module and embeds the result";
  let description = [{
    Before: `gpu.module`s in the LLVM and NVVM dialects. After: each is a
    `gpu.binary` of the same name (two, if some of its kernels have registers
    enough only at ptxas' O3, others only at its O1) with one object: machine code if ptxas is
    found, else PTX, which the driver compiles when the module is loaded. ptxas
    is looked for on the PATH, below CUDA_HOME, in /usr/local/cuda, and among
    pip's packages (nvidia/cu*/bin, nvidia/cuda_nvcc/bin) of the active or the
    system's Python.

    ptxas' report becomes the attribute `attn.kernels` of the binary: per kernel
    registers, shared memory, stack and spills in bytes. A spill in a kernel
    that was planned not to (`attn.no_spills`, the decision to name), and any note that wgmma was serialised
    or setmaxnreg ignored (C7508, C7510, C7517 and their kin), is an error: such
    code would run, far too slowly.

    A module whose kernels all have `attn.few_passes` goes through a short list
    of LLVM's passes; should a kernel spill then, through all of them. Where one
    spills after all of them, ptxas is asked once more at its O1, whose code is
    taken if nothing spills.

    With `dump-dir`, files NAME.ll, NAME.ptx, NAME.cubin, NAME.ptxas.txt and,
    where cuobjdump is found, NAME.sass are written there. `format = ptx` keeps
    PTX even where ptxas exists.
  }];
  let options = [
    Option<"chip", "chip", "std::string", "\"sm_90a\"", "the GPU's architecture">,
    Option<"features", "features", "std::string", "\"+ptx86\"", "of the code generator: the PTX version">,
    Option<"format", "format", "::attn::DeviceFormat", "::attn::DeviceFormat::Auto", "what to embed",
           "llvm::cl::values(clEnumValN(::attn::DeviceFormat::Auto, \"auto\", \"machine code if ptxas is found, else PTX\"),"
           "clEnumValN(::attn::DeviceFormat::PTX, \"ptx\", \"PTX\"),"
           "clEnumValN(::attn::DeviceFormat::Cubin, \"cubin\", \"machine code; an error without ptxas\"))">,
    Option<"dumpDir", "dump-dir", "std::string", "", "where to write intermediate files; none if empty">];
  let dependentDialects = ["::mlir::gpu::GPUDialect", "::mlir::NVVM::NVVMDialect", "::mlir::LLVM::LLVMDialect"];
}

#endif // ATTN_CONVERSION_GPUTOCUBIN_PASSES_TD

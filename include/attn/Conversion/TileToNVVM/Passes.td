#ifndef ATTN_CONVERSION_TILETONVVM_PASSES_TD
#define ATTN_CONVERSION_TILETONVVM_PASSES_TD

include "mlir/Pass/PassBase.td"

def TileToNVVM : Pass<"tile-to-nvvm", "::mlir::ModuleOp"> {
  let summary = "lower tile kernels to gpu, vector, nvvm and inline PTX for sm_90a";
  let description = [{
    Before: `tile.kernel`s inside `gpu.module`s. After: `gpu.func` kernels over
    vectors, one thread's share of each register tile; no tile op but those of
    the host (`tile.launch`, `tile.encode_tensor_map`). Mechanical: every wait,
    fence and copy is in the input. `math` functions on register tiles become
    the hardware's approximations: exp2 and log2 within 2^-22, rsqrt within
    2^-22.9, tanh (where it is `fastmath<afn>`) within 2^-11, all relative (PTX
    ISA; Sm90.h); the rest is left to later passes.

    The kernel gets what the passes behind this one have to know of it: its
    schedule as `attn.no_spills`, which the assembler's report is held to,
    `attn.few_passes` if it is the fold kernel, which LLVM has little to add to,
    its dynamic shared memory size as `attn.shared_bytes` and
    its thread count as `known_block_size`.
  }];
  let dependentDialects = ["::mlir::gpu::GPUDialect", "::mlir::NVVM::NVVMDialect", "::mlir::LLVM::LLVMDialect",
                           "::mlir::vector::VectorDialect", "::mlir::arith::ArithDialect", "::mlir::scf::SCFDialect",
                           "::mlir::memref::MemRefDialect"];
}

def TileInsertProxyFences : Pass<"tile-insert-proxy-fences"> {
  let summary = "order register writes to shared memory before TMA and wgmma read it";
  let description = [{
    Generic stores and the async proxy (TMA, wgmma) see shared memory through
    different paths. Inserts one `tile.fence_async` after every run of
    `tile.store_shared` that an asynchronous reader may follow, before the
    barrier that publishes it. No numbers change.
  }];
}

def TileFinalizeKernels : Pass<"tile-finalize-kernels"> {
  let summary = "mark tensor-map parameters as by-value grid constants";
  let description = [{
    Before: `llvm.func` kernels from convert-gpu-to-nvvm, with the positions of
    their tensor maps in `tile.tensor_maps`. After: those arguments are 128-byte
    by-value parameters, 64-byte aligned, `nvvm.grid_constant`, as TMA needs.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect", "::mlir::NVVM::NVVMDialect"];
}

#endif // ATTN_CONVERSION_TILETONVVM_PASSES_TD

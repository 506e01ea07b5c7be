#ifndef ATTN_CONVERSION_LINALGTOGPU_PASSES_TD
#define ATTN_CONVERSION_LINALGTOGPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def FuseForDevice : Pass<"attn-fuse-for-device", "::mlir::func::FuncOp"> {
  let summary = "Saves passes over memory between kernels";
  let description = [{
    Before: linalg on tensors, on its way to kernels of one op each. After:
    - elementwise producers are fused into their only consumer, except into
      contractions, which have kernels of their own, and functions (a division, an
      exponential) of few elements into ops of many times as many;
    - a producer of several consumers that is cheap (a few arith ops, two
      exponentials or divisions at most) and whose inputs have no more bytes than
      its result is computed again in each of them, and never stored;
    - a function of the elements of a `tensor.concat` is computed of each part; equal
      parts that read the same elements (halves of a rotation) are one op, which
      reads these once, others are written where they belong (`tensor.insert_slice`);
    - a scan (a sum of which every step is kept, as `attn-raise-prefix-sums` and
      `attn-raise-recurrences` have it) takes in what reads its steps element by
      element, or adds them up across one dimension of a multiple of 32 up to 256,
      past reshapes of its other dimensions; scans of the same tensors become one;
      a long one is divided: totals of parts, the sums before each, the parts' scans;
    - contractions read transposed factors where they lie; one in f32 of 16-bit factors
      that is only read to be rounded has the rounded type (its kernel sums in f32);
    - a long reduction down columns with few results (the sum of all keys) is
      divided into parts, each with threads of its own, and a reduction of these.

    Static sizes only where it divides. The order of summation of divided
    reductions and scans changes, to shorter chains.

    ```mlir
    %f = linalg.generic … ins(%x : tensor<16384x128xbf16>) outs(… : tensor<16384x128xf32>) { sigmoid }
    %sum = linalg.generic … reduction … ins(%f)
    %out = linalg.generic … ins(%f, %sum)
    ```
    becomes
    ```mlir
    %parts = linalg.generic … ins(%x : tensor<256x64x128xbf16>) outs(… : tensor<256x128xf32>) { sigmoid, sum }
    %sum = linalg.generic … reduction … ins(%parts)
    %out = linalg.generic … ins(%x, %sum) { sigmoid, … }
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect", "::mlir::affine::AffineDialect"];
}

def KeepOnDevice : Pass<"attn-keep-on-device", "::mlir::func::FuncOp"> {
  let summary = "Rewrites what would make the host read or write tensor elements";
  let description = [{
    On the device path every tensor becomes device memory, which host code can
    name but not touch.

    Before: linalg, tensor and attn ops on tensors. After:
    - a scalar that host code extracts from a tensor is extracted again inside
      each linalg or attn region that uses it, with the pure arithmetic between;
    - `linalg.fill`, `tensor.splat`, `tensor.from_elements` and `tensor.insert`
      of such scalars are `linalg.generic`s;
    - `tensor.reshape` whose shape is a `tensor.from_elements` or a constant is
      collapse_shape and expand_shape: its shape never becomes memory;
    - elementwise producers are fused into their only consumer, except into
      contractions, which have kernels of their own.

    A scalar extracted from a tensor that decides a size or an offset is an error,
    since only the host can act on it, and so is one that decides control flow, but
    for an i1 of rank 0 that is an `scf.if`'s condition as it is, where both branches
    write the same tensors (`attn-predicate-launches`). Numbers do not change.

    ```mlir
    %s = tensor.extract %scale[] : tensor<f32>
    %t = arith.divf %one, %s : f32
    %r = linalg.generic … { ^bb0(%x: f32, %out: f32): %y = arith.mulf %x, %t : f32 … }
    // becomes
    %r = linalg.generic … {
    ^bb0(%x: f32, %out: f32):
      %s = tensor.extract %scale[] : tensor<f32>
      %t = arith.divf %one, %s : f32
      %y = arith.mulf %x, %t : f32 …
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect", "::mlir::affine::AffineDialect"];
}

def DeallocateBuffers : Pass<"attn-deallocate-buffers", "::mlir::ModuleOp"> {
  let summary = "Frees every buffer after its last use";
  let description = [{
    Upstream's ownership-based deallocation and allocation liveness, which on
    their own reject attn ops for having several regions. Before: functions on
    buffers without deallocation; results are owned by the caller. After: each
    buffer that the function does not return is freed right after its last use.
    Of buffers that may be the same, as a loop's that swaps its states, addresses are
    compared two by two: no memory is used for it.
  }];
}

def LinalgToGPU : Pass<"linalg-to-gpu", "::mlir::func::FuncOp"> {
  let summary = "Turns linalg ops on device memory into kernels";
  let description = [{
    Before: functions on memrefs, all of them device memory, with identity or
    strided layouts. After: no linalg op and no `memref.copy`; each is a
    `gpu.launch` of one of these kernels, all placed in the module `kernels`:

    - *point*: one thread per point of the parallel loops (of a million and more,
      per four neighbours), neighbouring threads at neighbouring elements of the
      first output; reductions are sequential loops with their accumulators in
      registers, in order; an output that moves with a reduction (a recurrence's)
      is stored at each of its steps;
    - *scan*: a warp per point of the parallel loops of a scan whose steps are summed
      across a dimension, which its lanes share out; the states are in registers;
    - *row*: one block per point of the parallel loops when the reduction is
      long (64 or more, or unknown), runs along memory or has few results, and
      its combiner is one arith op with a neutral element; partial results meet
      in shared memory (the order of summation changes, within the combiner's
      associativity). Of many rows of at most 1024 terms, each is a warp's, and
      partial results of 32 bits, or floats of 16, meet by shuffles;
    - *product*: contractions of floats with at least 32 rows and columns: tiles
      of both factors in shared memory, a square of results per thread, or, of two
      factors of 16 bits, by tensor cores (`mma.sync`). f16 and bf16 results
      accumulate in f32 and are rounded once.

    Divisions may be by a reciprocal (`arcp`, see `attn-expand-device-math`: within 1
    ulp). A `linalg.fill` that only initialises a reduction's output is taken into its
    kernel. Loads, stores and other element accesses that would stay on the host
    are errors, but for loads that are an `scf.if`'s condition.
  }];
  let dependentDialects = ["::mlir::gpu::GPUDialect", "::mlir::scf::SCFDialect", "::mlir::memref::MemRefDialect",
                           "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
                           "::mlir::affine::AffineDialect", "::mlir::LLVM::LLVMDialect",
                           "::mlir::NVVM::NVVMDialect", "::mlir::vector::VectorDialect"];
}

def PredicateLaunches : Pass<"attn-predicate-launches", "::mlir::ModuleOp"> {
  let summary = "What an element of device memory decides, kernels ask for themselves";
  let description = [{
    Before: outlined kernels, each launched in one place, some of them in an `scf.if`
    whose condition is an i1 that host code loads from device memory. After: no such
    load. What both branches held stands in a row, and each kernel of a branch begins
    by reading the condition, ends at once if it is the other branch's, and else does
    what it did. The host waits for nothing; what is not chosen costs launches that
    end at once, and the memory that is allocated for it.

    Branches hold launches, memory, and host code without effects, and write what both
    of them yield to the same buffers: anything else is an error. Numbers do not change.

    ```mlir
    %sorted = memref.load %flag[] : memref<i1>
    scf.if %sorted {
      tile.launch @k::@state grid(%n) args(…)
    } else {
      gpu.launch_func @k::@map …
    }
    ```
    becomes
    ```mlir
    tile.launch @k::@state grid(%n) args(…, %flag)   // tile.exit_if not flag
    gpu.launch_func @k::@map … args(…, %flag)        // if not flag { … }
    ```
  }];
  let dependentDialects = ["::mlir::tile::TileDialect", "::mlir::scf::SCFDialect", "::mlir::memref::MemRefDialect",
                           "::mlir::arith::ArithDialect", "::mlir::gpu::GPUDialect"];
}

def ChainLaunches : Pass<"attn-chain-launches", "::mlir::ModuleOp"> {
  let summary = "Kernels before a launch that begins early begin early themselves";
  let description = [{
    Before: outlined kernels and their launches. After: of the `gpu.launch_func`s
    that follow each other up to an early `tile.launch`, all but the first have
    `attn.early`, and their kernels wait for the launch before them and then allow
    the next: its CTAs are there when this one ends. The first is launched
    plainly, so that what came before it has ended when any of them begins.
    Numbers do not change.

    ```mlir
    gpu.launch_func @kernels::@extremes …
    gpu.launch_func @kernels::@table …
    tile.launch @kernels::@order … early
    ```
    becomes
    ```mlir
    gpu.launch_func @kernels::@extremes …              // griddepcontrol.launch_dependents
    gpu.launch_func @kernels::@table … {attn.early}    // griddepcontrol.wait, .launch_dependents
    tile.launch @kernels::@order … early
    ```
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

#endif // ATTN_CONVERSION_LINALGTOGPU_PASSES_TD

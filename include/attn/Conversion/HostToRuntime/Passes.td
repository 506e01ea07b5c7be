#ifndef ATTN_CONVERSION_HOSTTORUNTIME_PASSES_TD
#define ATTN_CONVERSION_HOSTTORUNTIME_PASSES_TD

include "mlir/Pass/PassBase.td"

def HostToRuntime : Pass<"host-to-runtime", "::mlir::ModuleOp"> {
  let summary = "Sends host code's memory and constants to the runtime library";
  let description = [{
    Before: host functions whose memrefs are device memory. After, by the calls of attn_runtime.h:
    - `memref.alloc` and `memref.dealloc` are `attn_rt_device_alloc` and
      `attn_rt_device_free`;
    - `memref.get_global` is `attn_rt_device_constant` of the global's address;
    - `tile.encode_tensor_map` is `attn_rt_encode_tensor_map`, `tile.sm_count`
      is `attn_rt_sm_count`, `tile.work_counter` is `attn_rt_work_counter`,
      an `early` launch that follows another comes after `attn_rt_launch_early`, a
      `resident` one after `attn_rt_launch_resident`;
    - `tile.launch` of a kernel in the LLVM dialect is `gpu.launch_func` with
      the kernel's threads (`gpu.known_block_size`), its dynamic shared memory
      (`attn.shared_bytes`), and its tensor maps by value.

    Functions that are called by others keep memrefs as arguments and results.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect", "::mlir::memref::MemRefDialect", "::mlir::arith::ArithDialect",
                           "::mlir::gpu::GPUDialect"];
}

def SetStream : Pass<"attn-set-stream", "::mlir::ModuleOp"> {
  let summary = "Puts launches on the runtime library's current stream";
  let description = [{
    Before: `gpu.launch_func` in the LLVM dialect's functions. After: each names
    its stream, `attn_rt_stream()`, asked for once per function, so that their
    translation neither makes a stream nor waits for one.

    ```mlir
    gpu.launch_func @kernels::@f blocks in (%g, %c1, %c1) threads in (%t, %c1, %c1) : i64
    // becomes
    %s = llvm.call @attn_rt_stream() : () -> !llvm.ptr
    gpu.launch_func <%s : !llvm.ptr> @kernels::@f blocks in (%g, %c1, %c1) threads in (%t, %c1, %c1) : i64
    ```
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

#endif // ATTN_CONVERSION_HOSTTORUNTIME_PASSES_TD

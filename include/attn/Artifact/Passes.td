#ifndef ATTN_ARTIFACT_PASSES_TD
#define ATTN_ARTIFACT_PASSES_TD

include "mlir/Pass/PassBase.td"

def MarkEntries : Pass<"attn-mark-entries", "::mlir::ModuleOp"> {
  let summary = "Chooses the functions that a compiled artifact offers";
  let description = [{
    Before: functions on tensors. After: every public function with a body (or
    only `entry`, if it is given; then the others become private) carries
    `attn.entry`, its tensor signature, and `llvm.emit_c_interface`, and its
    arguments `bufferization.writable = false`: inputs are not written. An entry
    takes and returns ranked tensors of f64, f32, f16, bf16, i1, i8, i16, i32
    or i64; anything else is an error, as are recursive calls and a module
    without entries.

    ```mlir
    func.func @main(%x: tensor<?x4xf32>) -> tensor<?x4xf32> { return %x : tensor<?x4xf32> }
    // becomes
    func.func @main(%x: tensor<?x4xf32> {bufferization.writable = false}) -> tensor<?x4xf32>
      attributes {attn.entry = (tensor<?x4xf32>) -> tensor<?x4xf32>, llvm.emit_c_interface} { … }
    ```
  }];
  let options = [Option<"entry", "entry", "std::string", "", "the only entry; all public functions if empty">];
}

def UseRuntimeAllocator : Pass<"attn-use-runtime-allocator", "::mlir::ModuleOp"> {
  let summary = "Takes memory from the runtime library";
  let description = [{
    Before: LLVM dialect from `finalize-memref-to-llvm{use-generic-functions}`.
    After: `_mlir_memref_to_llvm_alloc` and its kin, and the aligned form, are
    `attn_rt_alloc` (64-byte aligned, counted) and `attn_rt_free`.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def EmitArtifact : Pass<"attn-emit-artifact", "::mlir::ModuleOp"> {
  let summary = "Emits the entries' packed wrappers and the artifact's descriptor";
  let description = [{
    Before: LLVM dialect; entries carry `attn.entry` and have a C interface.
    After: for each entry @f a function `attn_call_f(void **args)`, and the data
    symbol `attn_artifact_v1` (runtime/include/attn_artifact.h) that lists them.
    All other definitions are internal: an artifact exports nothing else.
  }];
  let options = [Option<"target", "target", "std::string", "\"cpu\"", "the target's name in the descriptor">];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

#endif // ATTN_ARTIFACT_PASSES_TD

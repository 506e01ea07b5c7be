// Chooses and checks the functions that an artifact offers; see Passes.td.
#include "attn/Artifact/Passes.h"
#include "mlir/Analysis/CallGraph.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/SCCIterator.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_MARKENTRIES
#include "attn/Artifact/Passes.h.inc"

int artifactDtype(Type type) {
  // The order of attn_dtype in attn_artifact.h.
  if (type.isF64())
    return 0;
  if (type.isF32())
    return 1;
  if (type.isF16())
    return 2;
  if (type.isBF16())
    return 3;
  if (!type.isSignlessInteger())
    return -1;
  switch (type.getIntOrFloatBitWidth()) {
  case 1:
    return 4;
  case 8:
    return 5;
  case 16:
    return 6;
  case 32:
    return 7;
  case 64:
    return 8;
  default:
    return -1;
  }
}

FunctionType getEntryType(Operation *function) {
  auto attr = function->getAttrOfType<TypeAttr>("attn.entry");
  return attr ? dyn_cast<FunctionType>(attr.getValue()) : FunctionType();
}

namespace {
struct MarkEntries : impl::MarkEntriesBase<MarkEntries> {
  using MarkEntriesBase::MarkEntriesBase;

  static LogicalResult check(func::FuncOp function) {
    auto each = [&](TypeRange types, StringRef what) -> LogicalResult {
      for (auto [k, type] : llvm::enumerate(types)) {
        auto tensor = dyn_cast<RankedTensorType>(type);
        if (!tensor || artifactDtype(tensor.getElementType()) < 0)
          return function.emitError("expected a ranked tensor of f64, f32, f16, bf16, i1, i8, i16, i32 or i64 as ")
                 << what << " " << k << " of entry '" << function.getName() << "', got " << type;
      }
      return success();
    };
    // It names functions of the artifact, its header and its kernels.
    StringRef name = function.getName();
    auto isPart = [](char c) { return llvm::isAlnum(c) || c == '_'; };
    if (name.empty() || llvm::isDigit(name.front()) || !llvm::all_of(name, isPart))
      return function.emitError("expected an entry's name to be a C identifier, got '") << name << "'";
    return failure(failed(each(function.getArgumentTypes(), "argument")) ||
                   failed(each(function.getResultTypes(), "result")));
  }

  /// Tensors have no value to stop on but what was computed from them, and each
  /// call takes new buffers: what calls itself runs until memory or time ends.
  LogicalResult refuseRecursion() {
    const CallGraph &graph = getAnalysis<CallGraph>();
    for (auto cycle = llvm::scc_begin(&graph); !cycle.isAtEnd(); ++cycle) {
      if (!cycle.hasCycle())
        continue;
      func::FuncOp first;
      for (CallGraphNode *node : *cycle)
        if (auto function =
                node->isExternal() ? func::FuncOp() : dyn_cast<func::FuncOp>(node->getCallableRegion()->getParentOp()))
          if (!first || function->isBeforeInBlock(first))
            first = function;
      if (!first)
        continue;
      InFlightDiagnostic error = first.emitError("expected calls without recursion, got '")
                                 << first.getName() << "' calling itself";
      if (cycle->size() > 1)
        error << " by way of " << cycle->size() - 1 << " more";
      return error;
    }
    return success();
  }

  void runOnOperation() override {
    ModuleOp module = getOperation();
    unsigned count = 0;
    if (failed(refuseRecursion()))
      return signalPassFailure();
    // Nothing is linked that could define it.
    WalkResult calls = module.walk([&](func::CallOp call) {
      auto callee = module.lookupSymbol<func::FuncOp>(call.getCallee());
      if (!callee || !callee.isExternal())
        return WalkResult::advance();
      call.emitError("expected a called function with a body, got a declaration of '") << call.getCallee() << "'";
      return WalkResult::interrupt();
    });
    if (calls.wasInterrupted())
      return signalPassFailure();
    for (auto function : module.getOps<func::FuncOp>()) {
      if (function.isExternal() || (entry.empty() ? !function.isPublic() : function.getName() != entry)) {
        if (!function.isExternal())
          function.setPrivate();
        continue;
      }
      if (failed(check(function)))
        return signalPassFailure();
      function.setPublic();
      function->setAttr("attn.entry", TypeAttr::get(function.getFunctionType()));
      function->setAttr("llvm.emit_c_interface", UnitAttr::get(&getContext()));
      // The caller's inputs stay as they are.
      for (unsigned k = 0; k < function.getNumArguments(); ++k)
        function.setArgAttr(k, "bufferization.writable", BoolAttr::get(&getContext(), false));
      ++count;
    }
    if (count)
      return;
    if (entry.empty())
      module.emitError("expected a public function to compile, got none");
    else
      module.emitError("expected a function named '") << entry << "' (the entry), got none";
    signalPassFailure();
  }
};
} // namespace
} // namespace attn

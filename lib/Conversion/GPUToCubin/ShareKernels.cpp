// Keeps one of kernels that are the same; see Passes.td.
#include "attn/Conversion/GPUToCubin/Passes.h"
#include "dialects/tile/TileDialect.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/Remarks.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_SHAREKERNELS
#include "attn/Conversion/GPUToCubin/Passes.h.inc"

namespace {

/// What a function states beside its body and its name.
DictionaryAttr interfaceOf(FunctionOpInterface function) {
  NamedAttrList attributes(function->getAttrDictionary());
  attributes.erase(SymbolTable::getSymbolAttrName());
  return attributes.getDictionary(function.getContext());
}

/// Equal for kernels that are the same; operands are left to the comparison.
llvm::hash_code hashOf(FunctionOpInterface function) {
  llvm::hash_code hash = llvm::hash_combine(function->getName().getTypeID(), interfaceOf(function));
  function.getFunctionBody().walk([&](Operation *op) {
    hash = llvm::hash_combine(hash, OperationEquivalence::computeHash(op, OperationEquivalence::ignoreHashValue,
                                                                      OperationEquivalence::ignoreHashValue,
                                                                      OperationEquivalence::IgnoreLocations));
  });
  return hash;
}

/// What a name inside means depends on the module around it.
bool names(FunctionOpInterface function) {
  return function.getFunctionBody()
      .walk([](Operation *op) {
        bool found = false;
        op->getAttrDictionary().walk([&](SymbolRefAttr) { found = true; });
        return found ? WalkResult::interrupt() : WalkResult::advance();
      })
      .wasInterrupted();
}

bool same(FunctionOpInterface a, FunctionOpInterface b) {
  return a->getName() == b->getName() && interfaceOf(a) == interfaceOf(b) &&
         OperationEquivalence::isRegionEquivalentTo(&a.getFunctionBody(), &b.getFunctionBody(),
                                                    OperationEquivalence::IgnoreLocations) &&
         (a->getParentOp() == b->getParentOp() || !names(a));
}

bool isKernel(FunctionOpInterface function) {
  return isa<tile::KernelOp>(*function) || function->hasAttr(gpu::GPUDialect::getKernelFuncAttrName());
}

struct ShareKernels : impl::ShareKernelsBase<ShareKernels> {
  void runOnOperation() override {
    DenseMap<size_t, SmallVector<FunctionOpInterface>> kept;
    DenseMap<Attribute, SymbolRefAttr> renamed;
    SmallVector<FunctionOpInterface> repeated;
    unsigned kernels = 0;
    auto path = [](FunctionOpInterface function) {
      auto module = cast<gpu::GPUModuleOp>(function->getParentOp());
      return SymbolRefAttr::get(module.getSymNameAttr(), FlatSymbolRefAttr::get(function.getNameAttr()));
    };
    for (auto module : getOperation().getOps<gpu::GPUModuleOp>())
      for (auto kernel : module.getOps<FunctionOpInterface>()) {
        if (!isKernel(kernel))
          continue;
        ++kernels;
        SmallVector<FunctionOpInterface> &alike = kept[hashOf(kernel)];
        auto it = llvm::find_if(alike, [&](FunctionOpInterface other) { return same(kernel, other); });
        if (it == alike.end()) {
          alike.push_back(kernel);
          continue;
        }
        renamed[path(kernel)] = path(*it);
        repeated.push_back(kernel);
      }
    if (repeated.empty())
      return;
    getOperation().walk([&](Operation *op) {
      for (NamedAttribute attribute : op->getAttrs())
        if (SymbolRefAttr is = renamed.lookup(attribute.getValue()))
          op->setAttr(attribute.getName(), is);
    });
    for (FunctionOpInterface kernel : repeated) {
      auto module = cast<gpu::GPUModuleOp>(kernel->getParentOp());
      kernel.erase();
      if (module.getBody()->empty())
        module.erase();
    }
    remark::passed(getOperation().getLoc(), remark::RemarkOpts::name("shared").category("attn-share-kernels"))
        << std::to_string(kernels) + " kernels, " + std::to_string(kernels - repeated.size()) + " of them distinct";
  }
};
} // namespace
} // namespace attn

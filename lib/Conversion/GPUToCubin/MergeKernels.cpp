// Brings all kernels into one module; see Passes.td.
#include "attn/Conversion/GPUToCubin/Passes.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_MERGEKERNELS
#include "attn/Conversion/GPUToCubin/Passes.h.inc"

namespace {
struct MergeKernels : impl::MergeKernelsBase<MergeKernels> {
  void runOnOperation() override {
    SmallVector<gpu::GPUModuleOp> modules(getOperation().getOps<gpu::GPUModuleOp>());
    if (modules.empty())
      return;
    // The launches of each kernel, by its path.
    llvm::DenseMap<Attribute, SmallVector<std::pair<Operation *, StringAttr>>> users;
    getOperation().walk([&](Operation *op) {
      for (NamedAttribute attribute : op->getAttrs())
        if (auto path = dyn_cast<SymbolRefAttr>(attribute.getValue()); path && path.getNestedReferences().size() == 1)
          users[path].emplace_back(op, attribute.getName());
    });
    gpu::GPUModuleOp all;
    for (gpu::GPUModuleOp module : modules)
      if (module.getName() == "kernels")
        all = module;
    if (!all) {
      OpBuilder b(modules.front());
      all = gpu::GPUModuleOp::create(b, modules.front().getLoc(), "kernels");
    }
    SymbolTable symbols(all);
    for (gpu::GPUModuleOp module : modules) {
      if (module == all)
        continue;
      for (Operation &op : llvm::make_early_inc_range(*module.getBody())) {
        auto symbol = dyn_cast<SymbolOpInterface>(op);
        if (!symbol) {
          op.moveBefore(all.getBody(), all.getBody()->end());
          continue;
        }
        bool kernel = isa<FunctionOpInterface>(op);
        if (!kernel && symbols.lookup(symbol.getName())) {
          op.erase(); // the same declaration (of dynamic shared memory), twice
          continue;
        }
        auto was = SymbolRefAttr::get(module.getSymNameAttr(), FlatSymbolRefAttr::get(symbol.getNameAttr()));
        if (kernel)
          symbol.setName((module.getName() + "_" + symbol.getName()).str());
        op.remove();
        symbols.insert(&op);
        auto is = SymbolRefAttr::get(all.getSymNameAttr(), FlatSymbolRefAttr::get(symbol.getNameAttr()));
        for (auto [user, name] : users.lookup(was))
          user->setAttr(name, is);
      }
      module.erase();
    }
  }
};
} // namespace
} // namespace attn

// Tensor maps as kernel parameters by value; see Passes.td.
#include "attn/Conversion/TileToNVVM/Passes.h"

#include "Lowering.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

namespace attn {
#define GEN_PASS_DEF_TILEFINALIZEKERNELS
#include "attn/Conversion/TileToNVVM/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn::lowering;

namespace {
/// They are read where the launch put them.
struct FinalizeKernels : attn::impl::TileFinalizeKernelsBase<FinalizeKernels> {
  void runOnOperation() override {
    getOperation()->walk([](LLVM::LLVMFuncOp func) {
      Builder b(func.getContext());
      auto map = TypeAttr::get(LLVM::LLVMArrayType::get(b.getI8Type(), 128));
      auto maps = func->getAttrOfType<DenseI32ArrayAttr>(kTensorMaps);
      if (!maps)
        return;
      func->removeAttr(kTensorMaps);
      for (int32_t k : maps.asArrayRef()) {
        func.setArgAttr(k, LLVM::LLVMDialect::getByValAttrName(), map);
        func.setArgAttr(k, LLVM::LLVMDialect::getAlignAttrName(), b.getI32IntegerAttr(64));
        func.setArgAttr(k, NVVM::NVVMDialect::getGridConstantAttrName(), b.getUnitAttr());
      }
    });
  }
};
} // namespace

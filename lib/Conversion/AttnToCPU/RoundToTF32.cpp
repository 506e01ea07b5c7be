// Contractions read their f32 operands rounded to tf32; see Passes.td.
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_ROUNDTOTF32
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {

Value roundScalar(OpBuilder &b, Location loc, Value x) {
  auto number = [&](uint32_t bits) -> Value {
    return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(static_cast<int32_t>(bits)));
  };
  Value bits = arith::BitcastOp::create(b, loc, b.getI32Type(), x);
  Value lowest = arith::AndIOp::create(b, loc, arith::ShRUIOp::create(b, loc, bits, number(13)), number(1));
  Value up = arith::AddIOp::create(b, loc, arith::AddIOp::create(b, loc, bits, number(0xfff)), lowest);
  Value rounded = arith::AndIOp::create(b, loc, up, number(0xffffe000));
  // A NaN's bits may not run over.
  Value isNumber = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::ORD, x, x);
  return arith::SelectOp::create(b, loc, isNumber, arith::BitcastOp::create(b, loc, b.getF32Type(), rounded), x);
}

Value roundTensor(OpBuilder &b, Location loc, Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  Value empty = tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, tensor), type.getElementType());
  AffineMap identity = b.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> loops(type.getRank(), utils::IteratorType::parallel);
  auto generic =
      linalg::GenericOp::create(b, loc, empty.getType(), tensor, empty, ArrayRef<AffineMap>{identity, identity}, loops,
                                [](OpBuilder &b, Location loc, ValueRange args) {
                                  linalg::YieldOp::create(b, loc, roundScalar(b, loc, args[0]));
                                });
  return generic.getResult(0);
}

struct RoundToTF32 : impl::RoundToTF32Base<RoundToTF32> {
  void runOnOperation() override {
    getOperation()->walk([](linalg::LinalgOp op) {
      if (!linalg::isaContractionOpInterface(op) || !op.hasPureTensorSemantics())
        return;
      OpBuilder b(op);
      for (OpOperand *input : op.getDpsInputOperands())
        if (cast<RankedTensorType>(input->get().getType()).getElementType().isF32())
          input->set(roundTensor(b, op.getLoc(), input->get()));
    });
  }
};
} // namespace
} // namespace attn

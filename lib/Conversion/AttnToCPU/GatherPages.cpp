// Copies keys and values out of their pages; see Passes.td.
#include "GatherPages.h"
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using mlir::attn::AttentionOp;

namespace attn {
#define GEN_PASS_DEF_ATTNGATHERPAGES
#include "attn/Conversion/AttnToCPU/Passes.h.inc"
} // namespace attn

/// Of operand `k`, over the dimensions of the domain that it varies with; `map`
/// becomes the copy's.
static Value gather(OpBuilder &b, AttentionOp op, ArrayRef<Range> domain, unsigned k, AffineMap &map) {
  Location loc = op.getLoc();
  Value pool = op->getOperand(k), table = op.getPageTable();
  AffineMap tableMap = op.getPageMap();
  SmallVector<OpFoldResult> sizes;
  SmallVector<AffineExpr> results;
  for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
    if (map.isFunctionOfDim(dim) || tableMap.isFunctionOfDim(dim)) {
      sizes.push_back(domain[dim].size);
      results.push_back(b.getAffineDimExpr(dim));
    }
  AffineMap source = map;
  map = AffineMap::get(source.getNumDims(), 0, results, b.getContext());
  Value init = tensor::EmptyOp::create(b, loc, sizes, cast<ShapedType>(pool.getType()).getElementType());
  unsigned rank = sizes.size();
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  auto copy = linalg::GenericOp::create(
      b, loc, init.getType(), ValueRange(), init, b.getMultiDimIdentityMap(rank), loops,
      [&](OpBuilder &b, Location loc, ValueRange) {
        Value zero = arith::ConstantIndexOp::create(b, loc, 0);
        SmallVector<Value> point(source.getNumDims(), zero), entry, at;
        for (auto [loop, expr] : llvm::enumerate(results))
          point[cast<AffineDimExpr>(expr).getPosition()] = linalg::IndexOp::create(b, loc, loop);
        for (AffineExpr expr : tableMap.getResults())
          entry.push_back(affine::expandAffineExpr(b, loc, expr, point, {}));
        Value number = tensor::ExtractOp::create(b, loc, table, entry);
        number = arith::IndexCastOp::create(b, loc, b.getIndexType(), number);
        // What no query sees may be any number, and is copied all the same.
        Value pages = b.createOrFold<tensor::DimOp>(loc, pool, op.getPagePosition(k));
        Value last = arith::SubIOp::create(b, loc, pages, arith::ConstantIndexOp::create(b, loc, 1));
        number = arith::MaxSIOp::create(b, loc, arith::MinSIOp::create(b, loc, number, last), zero);
        for (AffineExpr expr : source.getResults())
          at.push_back(affine::expandAffineExpr(b, loc, expr, point, number));
        linalg::YieldOp::create(b, loc, tensor::ExtractOp::create(b, loc, pool, at).getResult());
      });
  return copy.getResult(0);
}

AttentionOp(::attn::gatherPages)(AttentionOp op) {
  OpBuilder b(op);
  SmallVector<Range> domain = op.getIterationDomain(b);
  SmallVector<AffineMap> maps{op.getQueryMap(), op.getKeyMap(), op.getValueMap(), op.getOutputMap()};
  Value key = gather(b, op, domain, 1, maps[1]), value = gather(b, op, domain, 2, maps[2]);
  auto whole = AttentionOp::create(b, op.getLoc(), op->getResultTypes(), op.getQuery(), key, value, op.getBlockCounts(),
                                   op.getBlockIndices(), op.getInits(), b.getAffineMapArrayAttr(maps),
                                   op.getNormalizer(), op.getBlockSizesAttr(), op.getFormAttr());
  for (auto [from, to] : llvm::zip(op->getRegions(), whole->getRegions()))
    to.takeBody(from);
  op->replaceAllUsesWith(whole);
  op.erase();
  return whole;
}

namespace {
struct GatherPages : ::attn::impl::AttnGatherPagesBase<GatherPages> {
  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation()->walk([&](AttentionOp op) {
      if (op.onTensors() && op.getPageTable())
        ops.push_back(op);
    });
    for (AttentionOp op : ops)
      ::attn::gatherPages(op);
  }
};
} // namespace

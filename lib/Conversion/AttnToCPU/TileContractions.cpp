// Computes linalg contractions on buffers by the same micro-kernel as
// attention: C[row][column] += Σ_k A[row][k] B[k][column], with columns in the
// lanes of vectors and both factors packed.
#include "LoopBuilder.h"
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_TILECONTRACTIONS
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {

/// Strips casts between floats.
Value throughCasts(Value value) {
  while (auto *op = value.getDefiningOp()) {
    if (!isa<arith::ExtFOp, arith::TruncFOp>(op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

/// True if the op's body adds the product of its two inputs to its output.
bool isFloatContraction(linalg::LinalgOp op) {
  if (!op.hasPureBufferSemantics() || op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1)
    return false;
  for (Value operand : op->getOperands())
    if (!isa<FloatType>(getElementTypeOrSelf(operand.getType())))
      return false;
  for (AffineMap map : op.getIndexingMapsArray())
    if (!map.isProjectedPermutation())
      return false;
  Block &body = op->getRegion(0).front();
  for (Operation &inner : body.without_terminator())
    if (!isa<arith::ExtFOp, arith::TruncFOp, arith::MulFOp, arith::AddFOp>(inner))
      return false;
  auto sum = throughCasts(body.getTerminator()->getOperand(0)).getDefiningOp<arith::AddFOp>();
  if (!sum)
    return false;
  for (auto [x, y] : {std::pair{sum.getLhs(), sum.getRhs()}, std::pair{sum.getRhs(), sum.getLhs()}}) {
    auto product = throughCasts(y).getDefiningOp<arith::MulFOp>();
    if (throughCasts(x) != body.getArgument(2) || !product)
      continue;
    Value l = throughCasts(product.getLhs()), r = throughCasts(product.getRhs());
    if ((l == body.getArgument(0) && r == body.getArgument(1)) ||
        (l == body.getArgument(1) && r == body.getArgument(0)))
      return true;
  }
  return false;
}

class ContractionKernel {
public:
  ContractionKernel(OpBuilder &b, linalg::LinalgOp op, const linalg::ContractionDimensions &dims, unsigned vectorBits)
      : lb(b, op.getLoc()), op(op), maps(op.getIndexingMapsArray()), outer(dims.batch.begin(), dims.batch.end()) {
    for (Value operand : op->getOperands())
      if (getElementTypeOrSelf(operand.getType()).isF64())
        acc = b.getF64Type();
    if (!acc)
      acc = b.getF32Type();
    tile = MicroTile::get(vectorBits, acc);
    staticExtents = op.getStaticLoopRanges();
    // Of several row or column dimensions the last in the output's order is
    // tiled, and the others are looped over.
    auto last = [&](ArrayRef<unsigned> candidates) {
      unsigned best = candidates.front();
      for (AffineExpr expr : maps[2].getResults())
        if (unsigned dim = cast<AffineDimExpr>(expr).getPosition(); llvm::is_contained(candidates, dim))
          best = dim;
      for (unsigned dim : candidates)
        if (dim != best)
          outer.push_back(dim);
      return best;
    };
    row = last(dims.m);
    column = last(dims.n);
    // Rows are scalars and columns lanes: the output's contiguous dimension had
    // better be the columns', unless it is too short.
    lhs = 0;
    rhs = 1;
    auto lastOut = cast<AffineDimExpr>(maps[2].getResults().back()).getPosition();
    if (row == lastOut || staticExtents[column] == 1) {
      if (!(row != lastOut && staticExtents[row] == 1)) {
        std::swap(row, column);
        std::swap(lhs, rhs);
      }
    }
    depth.assign(dims.k.begin(), dims.k.end());
  }

  void emit() {
    Value zero = lb.index(0);
    for (unsigned dim = 0; dim < maps[0].getNumDims(); ++dim)
      extents.push_back(extentOf(dim));
    double work = 2;
    for (int64_t extent : staticExtents)
      work *= ShapedType::isDynamic(extent) ? 1e6 : double(extent);
    // A panel of columns that just fits, for short ones.
    int64_t columns = 8 * tile.columns();
    if (int64_t known = staticExtents[column]; !ShapedType::isDynamic(known))
      columns = std::min<int64_t>(columns, llvm::alignTo(known, tile.columns()));
    Value total = lb.index(1);
    for (unsigned dim : depth)
      total = lb.mul(total, extents[dim]);
    // A narrow output cannot hold partial sums: its reduction is not split.
    Type stored = cast<MemRefType>(op.getDpsInits()[0].getType()).getElementType();
    bool split = stored == acc;
    Value chunk = split ? lb.min(lb.index(256), total) : total;

    SmallVector<Value> grid;
    for (unsigned dim : outer)
      grid.push_back(extents[dim]);
    grid.push_back(lb.ceilDiv(extents[column], columns));
    grid.push_back(lb.ceilDiv(extents[row], rowsPerTask));
    lb.nest(grid, work >= 4e6, [&](ValueRange task) {
      Value firstColumn = lb.mul(task[outer.size()], lb.index(columns));
      Value numColumns = lb.min(lb.index(columns), lb.sub(extents[column], firstColumn));
      Value firstRow = lb.mul(task[outer.size() + 1], lb.index(rowsPerTask));
      Value endRow = lb.min(extents[row], lb.add(firstRow, lb.index(rowsPerTask)));
      OpFoldResult chunkExtent = foldConstant(chunk);
      IntegerAttr width = lb.b.getIndexAttr(columns);
      Value packedB = lb.scratch(acc, {chunkExtent, width});
      Value packedA = lb.scratch(acc, {lb.b.getIndexAttr(rowBlock), chunkExtent});
      Value partial = lb.scratch(acc, {lb.b.getIndexAttr(rowBlock), width});
      // A zero step would never end: an empty reduction adds nothing.
      Value step = arith::MaxSIOp::create(lb.b, lb.loc, chunk, lb.index(1));
      auto chunks = scf::ForOp::create(lb.b, lb.loc, zero, total, step);
      OpBuilder::InsertionGuard guard(lb.b);
      lb.b.setInsertionPoint(chunks.getBody()->getTerminator());
      Value firstK = chunks.getInductionVar();
      Value numK = lb.min(chunk, lb.sub(total, firstK));
      pack(packedB, rhs, task, column, firstColumn, numColumns, firstK, numK, /*depthFirst=*/true);
      // Lanes past the last column compute on zeros.
      lb.loop(zero, numK, 1, [&](Value k) {
        lb.loop(numColumns, lb.index(columns), 1, [&](Value j) { lb.store(lb.real(acc, 0), packedB, {k, j}); });
      });
      lb.loop(firstRow, endRow, rowBlock, [&](Value first) {
        Value rows = lb.min(lb.index(rowBlock), lb.sub(endRow, first));
        pack(packedA, lhs, task, row, first, rows, firstK, numK, /*depthFirst=*/false);
        lb.product(
            tile, rows, columns, numK, [&](Value i, Value k) { return lb.load(packedA, {i, k}); }, packedB, partial,
            Value());
        Value out = op.getDpsInits()[0];
        lb.loop(zero, rows, 1, [&](Value i) {
          Value at = lb.add(first, i);
          lb.loop(zero, numColumns, 1, [&](Value j) {
            SmallVector<Value> where = indices(2, task, row, at, column, lb.add(firstColumn, j), {});
            Value sum =
                arith::AddFOp::create(lb.b, lb.loc, lb.convert(lb.load(out, where), acc), lb.load(partial, {i, j}));
            lb.store(lb.convert(sum, stored), out, where);
          });
        });
      });
    });
  }

private:
  static OpFoldResult foldConstant(Value value) {
    if (std::optional<int64_t> known = getConstantIntValue(value))
      return OpBuilder(value.getContext()).getIndexAttr(*known);
    return value;
  }

  Value extentOf(unsigned dim) {
    for (auto [map, operand] : llvm::zip(maps, op->getOperands()))
      for (auto [position, expr] : llvm::enumerate(map.getResults()))
        if (cast<AffineDimExpr>(expr).getPosition() == dim)
          return lb.extent(operand, position);
    llvm_unreachable("every loop of a contraction indexes an operand");
  }

  /// The indices of operand `which` at a task's outer point.
  SmallVector<Value> indices(unsigned which, ValueRange task, unsigned dimX, Value x, unsigned dimY, Value y,
                             ArrayRef<Value> ks) {
    SmallVector<Value> at;
    for (AffineExpr expr : maps[which].getResults()) {
      unsigned dim = cast<AffineDimExpr>(expr).getPosition();
      if (dim == dimX)
        at.push_back(x);
      else if (dim == dimY)
        at.push_back(y);
      else if (const auto *it = llvm::find(outer, dim); it != outer.end())
        at.push_back(task[it - outer.begin()]);
      else
        at.push_back(ks[llvm::find(depth, dim) - depth.begin()]);
    }
    return at;
  }

  /// Splits position k of the flattened reduction into its dimensions.
  SmallVector<Value> splitDepth(Value k) {
    SmallVector<Value> ks(depth.size());
    for (unsigned n = depth.size(); n-- > 1;) {
      Value extent = extents[depth[n]];
      ks[n] = lb.b.createOrFold<arith::RemUIOp>(lb.loc, k, extent);
      k = lb.b.createOrFold<arith::DivUIOp>(lb.loc, k, extent);
    }
    ks[0] = k;
    return ks;
  }

  /// Copies `count` positions of `dim` from `first` on, at `numK` positions of
  /// the reduction from `firstK` on, to packed[k][x] or packed[x][k]. The loop
  /// over the source's contiguous dimension is innermost.
  void pack(Value packed, unsigned which, ValueRange task, unsigned dim, Value first, Value count, Value firstK,
            Value numK, bool depthFirst) {
    Value zero = lb.index(0), source = op->getOperand(which);
    bool contiguous = cast<AffineDimExpr>(maps[which].getResults().back()).getPosition() == dim;
    auto copy = [&](Value x, Value k, ArrayRef<Value> ks) {
      Value value = lb.load(source, indices(which, task, dim, lb.add(first, x), ~0u, Value(), ks));
      lb.store(lb.convert(value, acc), packed, depthFirst ? ValueRange{k, x} : ValueRange{x, k});
    };
    if (contiguous)
      lb.loop(zero, numK, 1, [&](Value k) {
        SmallVector<Value> ks = splitDepth(lb.add(firstK, k));
        lb.loop(zero, count, 1, [&](Value x) { copy(x, k, ks); });
      });
    else
      lb.loop(zero, count, 1,
              [&](Value x) { lb.loop(zero, numK, 1, [&](Value k) { copy(x, k, splitDepth(lb.add(firstK, k))); }); });
  }

  static constexpr int64_t rowBlock = 64, rowsPerTask = 256;

  LoopBuilder lb;
  linalg::LinalgOp op;
  SmallVector<AffineMap> maps;
  SmallVector<unsigned> outer, depth;
  unsigned row, column;
  /// Which operand is indexed by rows, and which by columns.
  unsigned lhs, rhs;
  Type acc;
  MicroTile tile;
  SmallVector<int64_t> staticExtents;
  SmallVector<Value> extents;
};

struct TileContractions : impl::TileContractionsBase<TileContractions> {
  using TileContractionsBase::TileContractionsBase;
  void runOnOperation() override {
    SmallVector<linalg::LinalgOp> ops;
    getOperation()->walk([&](linalg::LinalgOp op) {
      if (isFloatContraction(op))
        ops.push_back(op);
    });
    for (linalg::LinalgOp op : ops) {
      FailureOr<linalg::ContractionDimensions> dims = linalg::inferContractionDims(op);
      if (failed(dims) || dims->m.empty() || dims->n.empty() || dims->k.empty() ||
          dims->batch.size() + dims->m.size() + dims->n.size() + dims->k.size() != op.getNumLoops())
        continue;
      OpBuilder b(op);
      ContractionKernel(b, op, *dims, vectorBits).emit();
      op->erase();
    }
  }
};
} // namespace
} // namespace attn

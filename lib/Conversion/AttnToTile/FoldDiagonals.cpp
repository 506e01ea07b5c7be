// Loads by the distance of key and query, as loads by both.
#include "FoldBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

namespace {
/// query · i + key · j + constant + Σ factor · value from outside.
struct Linear {
  int64_t query = 0, key = 0, constant = 0;
  SmallVector<std::pair<Value, int64_t>> outside;

  void add(const Linear &o, int64_t factor) {
    query += factor * o.query, key += factor * o.key, constant += factor * o.constant;
    for (auto [value, f] : o.outside)
      outside.push_back({value, f * factor});
  }
};
} // namespace

static std::optional<Linear> linear(Value v, Block &block, Value query, Value key) {
  if (v == query)
    return Linear{1, 0, 0, {}};
  if (v == key)
    return Linear{0, 1, 0, {}};
  APInt constant;
  if (matchPattern(v, m_ConstantInt(&constant)))
    return Linear{0, 0, constant.getSExtValue(), {}};
  Operation *def = v.getDefiningOp();
  if (!block.getParent()->isAncestor(v.getParentRegion()))
    return v.getType().isIndex() ? std::optional(Linear{0, 0, 0, {{v, 1}}}) : std::nullopt;
  if (!isa_and_nonnull<arith::AddIOp, arith::SubIOp>(def))
    return std::nullopt;
  auto l = linear(def->getOperand(0), block, query, key), r = linear(def->getOperand(1), block, query, key);
  if (!l || !r)
    return std::nullopt;
  l->add(*r, isa<arith::AddIOp>(def) ? 1 : -1);
  return l;
}

void FoldBuilder::viewDiagonals() {
  if (op.getScore().empty())
    return;
  Block &block = op.getScore().front();
  Value query = block.getArgument(1 + queryDim()), key = block.getArgument(1 + keyDim());
  SmallVector<memref::LoadOp> loads(block.getOps<memref::LoadOp>());
  for (memref::LoadOp load : loads) {
    auto type = load.getMemRefType();
    if (block.getParent()->isAncestor(load.getMemref().getParentRegion()))
      continue;
    // One index of both positions, the others of none.
    std::optional<unsigned> diagonal;
    std::optional<Linear> index;
    bool simple = true;
    for (auto [dim, v] : llvm::enumerate(load.getIndices())) {
      auto l = linear(v, block, query, key);
      auto argument = dyn_cast<BlockArgument>(v);
      bool isBatch = argument && argument.getOwner() == &block && argument != query && argument != key;
      if (!l) {
        simple &= isBatch;
      } else if (l->query && l->key) {
        simple &= !diagonal;
        diagonal = dim, index = l;
      } else {
        simple &= !l->query && !l->key;
      }
    }
    SmallVector<int64_t> strides;
    int64_t offset;
    if (!simple || !diagonal || std::abs(index->query) != 1 || index->key != 1 ||
        failed(type.getStridesAndOffset(strides, offset)) || ShapedType::isDynamic(strides[*diagonal]))
      continue;
    // base[…, key · j + query · i + c, …] is view[…, i, j, …] with strides of its own.
    auto metadata = memref::ExtractStridedMetadataOp::create(host, loc, load.getMemref());
    auto value = [&](int64_t known, Value v) -> OpFoldResult {
      return ShapedType::isDynamic(known) ? OpFoldResult(v) : OpFoldResult(host.getIndexAttr(known));
    };
    SmallVector<OpFoldResult> viewSizes, viewStrides;
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      OpFoldResult stride = value(strides[dim], metadata.getStrides()[dim]);
      if (dim != int64_t(*diagonal)) {
        viewSizes.push_back(value(type.getDimSize(dim), metadata.getSizes()[dim]));
        viewStrides.push_back(stride);
        continue;
      }
      for (auto [position, factor] : {std::pair(queryDim(), index->query), std::pair(keyDim(), index->key)}) {
        viewSizes.push_back(
            value(extents[position], ShapedType::isDynamic(extents[position]) ? hostSize(position) : Value()));
        viewStrides.push_back(host.getIndexAttr(strides[dim] * factor));
      }
    }
    OpFoldResult start = value(offset, metadata.getOffset());
    if (index->outside.empty() && !ShapedType::isDynamic(offset)) {
      start = host.getIndexAttr(offset + index->constant * strides[*diagonal]);
    } else {
      Value sum = ShapedType::isDynamic(offset) ? Value(metadata.getOffset()) : hostIndex(offset);
      auto plus = [&](Value v, int64_t factor) {
        Value term = arith::MulIOp::create(host, loc, v, hostIndex(factor * strides[*diagonal]));
        sum = arith::AddIOp::create(host, loc, sum, term);
      };
      plus(hostIndex(index->constant), 1);
      for (auto [v, factor] : index->outside)
        plus(v, factor);
      start = sum;
    }
    Value view = memref::ReinterpretCastOp::create(host, loc, load.getMemref(), start, viewSizes, viewStrides);
    OpBuilder b(load);
    SmallVector<Value> indices(load.getIndices());
    indices[*diagonal] = key;
    indices.insert(indices.begin() + *diagonal, query);
    load.replaceAllUsesWith(Value(memref::LoadOp::create(b, loc, view, indices)));
    load.erase();
  }
  SmallVector<Operation *> inner(llvm::make_pointer_range(block.without_terminator()));
  for (Operation *candidate : llvm::reverse(inner))
    if (isOpTriviallyDead(candidate))
      candidate->erase();
}

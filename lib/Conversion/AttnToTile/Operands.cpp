#include "Operands.h"

#include "Schedules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;

std::optional<std::string>(::attn::totile::rankObstacle)(Type element, ArrayRef<AffineMap> maps, StringRef what) {
  // The parts of f32 operands are a dimension of theirs.
  bool f32 = element.isF32();
  for (AffineMap map : maps)
    if (unsigned rank = f32 ? compactRank(map, 4) : map.getNumResults(); rank >= (f32 ? 4u : 5u))
      return (what + " of rank " + Twine(rank)).str();
  return std::nullopt;
}

Value(::attn::totile::splitDimension)(OpBuilder &b, Location loc, Value tensor, unsigned at, int64_t outer) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> shape;
  SmallVector<ReassociationIndices> groups;
  for (unsigned k = 0; k < type.getRank(); ++k) {
    groups.push_back({static_cast<int64_t>(shape.size())});
    if (k == at) {
      groups.back().push_back(shape.size() + 1);
      shape.append({outer, type.getDimSize(k) / outer});
    } else {
      shape.push_back(type.getDimSize(k));
    }
  }
  return tensor::ExpandShapeOp::create(b, loc, RankedTensorType::get(shape, type.getElementType()), tensor, groups);
}

std::optional<std::string>(::attn::totile::pagesObstacle)(Type element, AffineMap keyMap, AffineMap valueMap,
                                                          int64_t size) {
  std::string why;
  llvm::raw_string_ostream os(why);
  if (!element.isBF16() && !element.isF16()) {
    os << "expected keys and values of 16 bits, got " << element;
    return why;
  }
  // Blocks are cut to whole pages, or parts of one: of others they might be short.
  if (size % kPageUnit || (size % 128 && !llvm::isPowerOf2_64(size))) {
    os << "expected pages of " << kPageUnit << ", 32 or 64 keys, or of a multiple of 128, got " << size;
    return why;
  }
  unsigned dims = keyMap.getNumDims();
  for (auto [name, map, channel] :
       {std::tuple<StringRef, AffineMap, unsigned>{"key", keyMap, dims - 2}, {"value", valueMap, dims - 1}}) {
    if (map.getResults().back() != getAffineDimExpr(channel, map.getContext())) {
      os << "expected the " << name << "'s head dim innermost in its pages";
      return why;
    }
    if (map.getNumResults() > tile::sm90::kTmaMaxRank) {
      os << "expected a " << name << " of rank " << tile::sm90::kTmaMaxRank << " at most (TMA), got "
         << map.getNumResults();
      return why;
    }
    for (unsigned dim = dims - 4; dim < dims; ++dim)
      if (dim != channel && llvm::any_of(map.getResults(), [&](AffineExpr x) {
            return x.isFunctionOfDim(dim) && (dim != dims - 3 || x != getAffineDimExpr(dim, map.getContext()) % size);
          })) {
        os << "expected the " << name << "'s place in its page to be key mod " << size << ", and its others by batch "
           << "point, got " << AffineMapAttr::get(map);
        return why;
      }
  }
  return std::nullopt;
}

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

// A scalar region of attn.attention, evaluated on register tiles.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_REGIONEMITTER_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_REGIONEMITTER_H

#include "dialects/attn/AttnDialect.h"
#include "dialects/tile/TileDialect.h"

namespace attn::totile {

using namespace mlir;

/// Why a kernel cannot evaluate one of the regions, or nothing.
std::optional<std::string> regionObstacle(ArrayRef<Region *> regions);

/// What a value varies with, and so which register layout holds it.
enum class Variance { Scalar, Rows, Cols, Tile };

/// Emits the ops of a region with each scalar lifted to the smallest layout
/// that it varies with; `index` becomes i32. What does not vary with the key
/// is emitted once, by `prepare`, outside the loop over key blocks.
class RegionEmitter {
public:
  /// `map` translates a value from above the op into the kernel (an i32 for an
  /// index). `columns` is the tile's width. Positions (the last two arguments)
  /// are below `positions`; 0 if that is not known.
  RegionEmitter(Region &region, int64_t columns, int64_t positions, std::function<Value(OpBuilder &, Value)> map);

  bool empty() const { return region.empty(); }

  /// Fails, with the reason, if the region holds an op that cannot be lifted.
  static LogicalResult check(Region &region, llvm::function_ref<InFlightDiagnostic()> report);

  /// `scalars` are the region's arguments that are scalars in the kernel, by
  /// argument number; `rows` the row index (layout #tile.rows), if it has one.
  void prepare(OpBuilder &b, Location loc, ArrayRef<std::pair<unsigned, Value>> scalars,
               std::pair<unsigned, Value> rows);

  struct Lifted {
    Value value;
    Variance variance;
  };
  /// Values that vary with the key alone, by the op of the region.
  using Columns = DenseMap<Value, Lifted>;
  /// What the region loads at the keys, and what that needs: emitted ahead of
  /// `emit`, the memory's latency passes beside other waits.
  Columns loadColumns(OpBuilder &b, Location loc, std::pair<unsigned, Value> cols);

  /// The yielded value as a full tile. `score` (argument 0) may be null for a
  /// region without a score; `cols` is the key index (layout #tile.cols).
  Value emit(OpBuilder &b, Location loc, Value score, std::pair<unsigned, Value> cols) {
    return emit(b, loc, score, cols, Columns());
  }
  /// Or, where `wanted` is one of the region's values, that.
  Value emit(OpBuilder &b, Location loc, Value score, std::pair<unsigned, Value> cols, Columns loaded,
             Value wanted = Value());

  /// The yielded value where all arguments are given, each in the layout of
  /// what it varies with.
  Value emitAt(OpBuilder &b, Location loc, ArrayRef<Value> arguments, Variance variance);

  /// The yielded value of a region without keys, as #tile.rows values.
  Value emitRows(OpBuilder &b, Location loc) { return emitForRows(b, loc, yielded()); }

  /// A value of the region that is the same for all keys, as #tile.rows values.
  Value emitForRows(OpBuilder &b, Location loc, Value wanted);

private:
  Value yielded() { return cast<mlir::attn::YieldOp>(region.front().getTerminator()).getValue(); }
  Type lift(Type scalar, Variance variance) const;
  Value as(OpBuilder &b, Location loc, Lifted from, Variance to) const;
  Lifted get(OpBuilder &b, Value v, const DenseMap<Value, Lifted> &inner);
  Lifted emitOp(OpBuilder &b, Location loc, Operation *op, ArrayRef<Lifted> operands);
  /// The same where cheaper forms exist that need to see the operands' ops.
  std::optional<Lifted> emitCheaply(OpBuilder &b, Location loc, Operation *op, const DenseMap<Value, Lifted> &inner);
  bool dependsOnKey(Operation *op) const;

  /// A sum or difference of positions and constants (or its magnitude) in f32, exactly, with what
  /// varies by row and by column converted apart: a conversion of each element
  /// would take the unit that exponentials need. None if `v` is no such thing
  /// or may be too large; `bound` gets its largest magnitude.
  std::optional<Lifted> positionInF32(OpBuilder &b, Location loc, Value v, const DenseMap<Value, Lifted> &inner,
                                      int64_t &bound);

  Region &region;
  int64_t columns, positions;
  std::function<Value(OpBuilder &, Value)> map;
  DenseMap<Value, Lifted> prepared;
};

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_REGIONEMITTER_H

#ifndef ATTN_DIALECTS_ATTN_ATTNTILINGUTILS_H
#define ATTN_DIALECTS_ATTN_ATTNTILINGUTILS_H

#include "dialects/attn/AttnDialect.h"

// What the tiling interfaces of the attn ops share. A tile is given by the
// offsets and sizes of the op's domain; an operand's part of it follows from
// the operand's map.
namespace mlir::attn {

/// The domain that the plain dimensions of the operands' maps name.
SmallVector<Range> domainOf(OpBuilder &b, Location loc, ValueRange operands, ArrayRef<AffineMap> maps);

/// shaped[offsets, sizes]: a slice of a tensor, a view of a buffer.
Value sliceOf(OpBuilder &b, Location loc, Value shaped, ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes);

/// Where the tile lies in an operand whose map has plain results only.
void positionOf(AffineMap map, ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                SmallVectorImpl<OpFoldResult> &from, SmallVectorImpl<OpFoldResult> &extent);

/// The inverse: the tile of the domain that gives a part of such a result;
/// whole in the dimensions that the result does not name.
void domainTileOf(ArrayRef<Range> domain, AffineMap map, ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                  SmallVectorImpl<OpFoldResult> &domainOffsets, SmallVectorImpl<OpFoldResult> &domainSizes);

/// The slice of `operand` that a tile reads, and its map there. An expression
/// of tiled dimensions that is not constant in the tile is refused: heads that
/// share a key head are tiled one at a time.
FailureOr<std::pair<Value, AffineMap>> tileOperand(OpBuilder &b, Operation *op, Value operand, AffineMap map,
                                                   ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes);

/// The op's inits at a tile of its results.
LogicalResult tileInits(OpBuilder &b, TilingInterface op, ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                        SmallVectorImpl<Value> &inits, SmallVectorImpl<Operation *> &slices);

/// generateResultTileValue, by the tile of the domain that gives the part.
FailureOr<TilingResult> tileOfResult(OpBuilder &b, TilingInterface op, unsigned resultNumber,
                                     ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes);

/// Clones a region into the op of a tile. Its index arguments, which stand for
/// `dims` of the domain, keep the positions of the whole.
void cloneShifted(OpBuilder &b, Region &from, Region &to, ArrayRef<unsigned> dims, ArrayRef<OpFoldResult> offsets);

// Partial results have the results' shapes and, last, one slot per tile.

/// As many slots as `slots` says, filled with the results' units.
SmallVector<Value> initialPartials(OpBuilder &b, Location loc, ValueRange inits, ArrayRef<double> units, Type element,
                                   OpFoldResult slots);

/// Tiles in parallel have a slot each; tiles in sequence share the first.
void positionInSlots(OpBuilder &b, ReductionTilingStrategy strategy, ArrayRef<OpFoldResult> splitReductionIvs,
                     SmallVectorImpl<OpFoldResult> &offsets, SmallVectorImpl<OpFoldResult> &sizes);

/// What `partial` holds in a slot, without the slots' dimension.
Value slotOf(OpBuilder &b, Location loc, Value partial, ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes);

/// A tile's slots of `partials`, and as many fresh tensors of the accumulator's
/// type for what the tile itself gives.
struct PartialTile {
  SmallVector<Value> slots, fresh;
};
FailureOr<PartialTile> partialTileOf(OpBuilder &b, PartialReductionOpInterface op, Type accumulator,
                                     ReductionTilingStrategy strategy, ValueRange partials,
                                     ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                                     const SetVector<unsigned> &reductionDims, ArrayRef<OpFoldResult> splitReductionIvs,
                                     SmallVectorImpl<Operation *> &slices);

/// The inverse: a value as a slot.
Value asSlot(OpBuilder &b, Location loc, Value value);

} // namespace mlir::attn

#endif // ATTN_DIALECTS_ATTN_ATTNTILINGUTILS_H

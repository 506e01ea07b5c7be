// The layouts that the hardware defines (PTX ISA) and the tile dialect names.
#ifndef ATTN_LAYOUT_TILELAYOUTS_H
#define ATTN_LAYOUT_TILELAYOUTS_H

#include "attn/Layout/LinearLayout.h"

namespace attn {

/// #tile.wgmma: (register, lane, warp) → (row, column) of a 64 × `columns`
/// accumulator, or of a 16-bit A fragment. `columns` ≥ 8; rounded up to a power
/// of two, of which registers below columns / 2 are the tile's.
LinearLayout wgmmaLayout(int64_t columns);
/// #tile.rows: (register, lane, warp) → row; four lanes hold each value.
LinearLayout rowsLayout();
/// #tile.row_parts: (register, lane, warp) → (row, part).
LinearLayout rowPartsLayout();
/// #tile.cols: (register, lane, warp) → column; registers below columns / 4.
LinearLayout colsLayout(int64_t columns);

/// The permutation of a shared-memory panel's byte offsets by TMA and wgmma:
/// 16-byte chunk bits XOR row bits. `swizzle` is 32, 64 or 128 bytes; the
/// offset is within 8 · 128 bytes, the span after which it repeats.
LinearLayout swizzleLayout(int64_t swizzle);

/// The same of one offset, of any size.
inline int64_t swizzleOffset(int64_t offset, int64_t swizzle) {
  return offset ^ (offset >> 7 & (swizzle / 16 - 1)) << 4;
}

/// (row, column) → byte offset in one panel of !tile.shared: `swizzle` bytes
/// of columns, `rows` rows, a multiple of 8 (rounded up to a power of two).
LinearLayout sharedPanelLayout(int64_t rows, int64_t elementBytes, int64_t swizzle);

/// stmatrix / ldmatrix of `matrices` (1, 2, 4) 8×8 matrices of 16-bit elements:
/// (element, register, lane) → (row, column, matrix).
LinearLayout stmatrixLayout(int64_t matrices);
/// The row whose address a lane gives to stmatrix: lane → (row, matrix).
LinearLayout stmatrixAddressLayout(int64_t matrices);

/// Byte offset of an element of !tile.shared<rows × …, swizzle> from the tile's
/// start: panels of `swizzle` bytes of columns, one after the other.
int64_t sharedOffset(int64_t rows, int64_t elementBytes, int64_t swizzle, int64_t row, int64_t column);

/// A grid, one line per row, of which inputs reach each (row, column):
/// e.g. `w0.l05.r2`. The layout has those two outputs, in this order.
std::string printGrid(const LinearLayout &layout, int64_t rows, int64_t columns);

} // namespace attn

#endif // ATTN_LAYOUT_TILELAYOUTS_H

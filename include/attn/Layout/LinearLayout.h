// Layouts as linear maps over F2.
//
// Where an element lives — in which register of which lane, at which byte of
// shared memory — is, for everything the hardware defines, a map between
// *bits*: row 37 is bits 1, 0, 1, 0, 0, 1 (lowest first), and each bit of the
// place is an exclusive or of bits of the coordinate. Addition without carries
// is addition in F2, so such a map is a matrix, and what one wants to do with
// layouts is linear algebra:
//
//   - apply: a matrix times a vector (XOR the columns whose input bit is set);
//   - use one layout after another: a product (`then`);
//   - "which thread holds this element": an inverse;
//   - put a small pattern on a grid of patterns: a direct sum (`operator*`);
//   - look at one coordinate only: drop output rows (`project`).
//
// A wgmma accumulator is (register, lane, warp) → (row, column). A swizzle is
// offset → offset, with row bits XORed into chunk bits, which a table of
// strides could not express. Replication shows as zero columns: a row value
// sits in four lanes since two of the lane's bits map to nothing.
//
// Sizes are powers of two. An extent that is not (176 columns) is the layout of
// the next power of two with the inputs past the end unused: for the wgmma
// layouts those are exactly the last registers.
#ifndef ATTN_LAYOUT_LINEARLAYOUT_H
#define ATTN_LAYOUT_LINEARLAYOUT_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attn {

class LinearLayout {
public:
  /// A named coordinate of `bits` bits: values 0 … 2^bits − 1.
  struct Dim {
    std::string name;
    unsigned bits;
    bool operator==(const Dim &) const = default;
  };

  /// `columns[i]` is the image of input bit i. Bits are counted through the
  /// dimensions in order, from the lowest bit of the first; so are the bits of
  /// an image. At most 64 on each side.
  LinearLayout(std::vector<Dim> inputs, std::vector<Dim> outputs, std::vector<uint64_t> columns);

  static LinearLayout identity(std::string_view input, std::string_view output, unsigned bits);
  /// Every value of the input goes to 0 of the output.
  static LinearLayout zero(std::string_view input, unsigned inputBits, std::string_view output, unsigned outputBits);

  const std::vector<Dim> &inputs() const { return ins; }
  const std::vector<Dim> &outputs() const { return outs; }
  const std::vector<uint64_t> &columns() const { return cols; }
  unsigned inputBits() const;
  unsigned outputBits() const;

  /// The image of packed bits.
  uint64_t apply(uint64_t input) const;
  /// The image of one value per input dimension, as one per output dimension.
  std::vector<int64_t> operator()(const std::vector<int64_t> &input) const;

  /// This layout, then `next`, whose inputs are this one's outputs.
  LinearLayout then(const LinearLayout &next) const;

  /// Direct sum. Dimensions of one name are joined, this layout's bits below
  /// the other's: the other repeats this pattern on a grid.
  LinearLayout operator*(const LinearLayout &other) const;

  /// Only the named output.
  LinearLayout project(std::string_view output) const;

  unsigned rank() const;
  bool isInjective() const { return rank() == inputBits(); }
  bool isSurjective() const { return rank() == outputBits(); }

  /// The map back, for a bijective layout; of an output that several inputs
  /// share (a replicated layout), the input whose free bits are zero. Nothing
  /// if some output is not reached.
  std::optional<LinearLayout> inverse() const;

  bool operator==(const LinearLayout &) const = default;

  /// One line per input bit: `lane bit 2 -> row 1`.
  std::string str() const;

private:
  uint64_t pack(const std::vector<Dim> &dims, const std::vector<int64_t> &values) const;
  std::vector<int64_t> unpack(const std::vector<Dim> &dims, uint64_t bits) const;

  std::vector<Dim> ins, outs;
  std::vector<uint64_t> cols;
};

} // namespace attn

#endif // ATTN_LAYOUT_LINEARLAYOUT_H

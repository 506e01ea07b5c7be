// Linear algebra over F2; see LinearLayout.h.
#include "attn/Layout/LinearLayout.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <utility>

using namespace attn;

static unsigned countBits(const std::vector<LinearLayout::Dim> &dims) {
  unsigned bits = 0;
  for (const LinearLayout::Dim &dim : dims)
    bits += dim.bits;
  return bits;
}

LinearLayout::LinearLayout(std::vector<Dim> inputs, std::vector<Dim> outputs, std::vector<uint64_t> columns)
    : ins(std::move(inputs)), outs(std::move(outputs)), cols(std::move(columns)) {
  assert(cols.size() == inputBits() && inputBits() <= 64 && outputBits() <= 64 &&
         "expected one column per input bit, at most 64 bits a side");
}

LinearLayout LinearLayout::identity(std::string_view input, std::string_view output, unsigned bits) {
  std::vector<uint64_t> columns;
  for (unsigned i = 0; i < bits; ++i)
    columns.push_back(uint64_t(1) << i);
  return LinearLayout({{std::string(input), bits}}, {{std::string(output), bits}}, columns);
}

LinearLayout LinearLayout::zero(std::string_view input, unsigned inputBits, std::string_view output,
                                unsigned outputBits) {
  return LinearLayout({{std::string(input), inputBits}}, {{std::string(output), outputBits}},
                      std::vector<uint64_t>(inputBits, 0));
}

unsigned LinearLayout::inputBits() const { return countBits(ins); }
unsigned LinearLayout::outputBits() const { return countBits(outs); }

uint64_t LinearLayout::apply(uint64_t input) const {
  uint64_t image = 0;
  for (; input; input &= input - 1)
    if (unsigned bit = std::countr_zero(input); bit < cols.size())
      image ^= cols[bit];
  return image;
}

uint64_t LinearLayout::pack(const std::vector<Dim> &dims, const std::vector<int64_t> &values) const {
  assert(dims.size() == values.size() && "expected a value per dimension");
  uint64_t bits = 0;
  unsigned shift = 0;
  for (size_t d = 0; d < dims.size(); ++d) {
    assert(values[d] >= 0 && values[d] >> dims[d].bits == 0 && "expected a value within the dimension");
    bits |= static_cast<uint64_t>(values[d]) << shift;
    shift += dims[d].bits;
  }
  return bits;
}

std::vector<int64_t> LinearLayout::unpack(const std::vector<Dim> &dims, uint64_t bits) const {
  std::vector<int64_t> values;
  for (const Dim &dim : dims) {
    values.push_back(static_cast<int64_t>(bits & ((uint64_t(1) << dim.bits) - 1)));
    bits >>= dim.bits;
  }
  return values;
}

std::vector<int64_t> LinearLayout::operator()(const std::vector<int64_t> &input) const {
  return unpack(outs, apply(pack(ins, input)));
}

LinearLayout LinearLayout::then(const LinearLayout &next) const {
  assert(outs == next.ins && "expected the next layout's inputs to be this one's outputs");
  std::vector<uint64_t> columns;
  for (uint64_t column : cols)
    columns.push_back(next.apply(column));
  return LinearLayout(ins, next.outs, columns);
}

/// Dimensions of both, joined by name, and where each one's bits go.
static std::vector<LinearLayout::Dim> join(const std::vector<LinearLayout::Dim> &low,
                                           const std::vector<LinearLayout::Dim> &high, std::vector<unsigned> &fromLow,
                                           std::vector<unsigned> &fromHigh) {
  std::vector<LinearLayout::Dim> dims = low;
  for (const LinearLayout::Dim &dim : high) {
    bool found = false;
    for (LinearLayout::Dim &mine : dims)
      if (mine.name == dim.name) {
        mine.bits += dim.bits;
        found = true;
      }
    if (!found)
      dims.push_back(dim);
  }
  unsigned base = 0;
  for (const LinearLayout::Dim &dim : dims) {
    unsigned below = 0;
    for (const LinearLayout::Dim &mine : low)
      if (mine.name == dim.name)
        below = mine.bits;
    for (unsigned bit = 0; bit < dim.bits; ++bit)
      (bit < below ? fromLow : fromHigh).push_back(base + bit);
    base += dim.bits;
  }
  return dims;
}

/// `join` lists target bits in the order of the joined dimensions; this gives
/// them in the order of `dims`' own bits.
static std::vector<unsigned> ownOrder(const std::vector<LinearLayout::Dim> &dims,
                                      const std::vector<LinearLayout::Dim> &joined,
                                      const std::vector<unsigned> &targets) {
  // Where each dimension's targets start in the list.
  std::vector<unsigned> order;
  for (const LinearLayout::Dim &dim : dims) {
    unsigned start = 0;
    for (const LinearLayout::Dim &other : joined) {
      if (other.name == dim.name)
        break;
      for (const LinearLayout::Dim &mine : dims)
        if (mine.name == other.name)
          start += mine.bits;
    }
    for (unsigned bit = 0; bit < dim.bits; ++bit)
      order.push_back(targets[start + bit]);
  }
  return order;
}

static uint64_t scatter(uint64_t bits, const std::vector<unsigned> &targets) {
  uint64_t result = 0;
  for (unsigned bit = 0; bit < targets.size(); ++bit)
    if (bits >> bit & 1)
      result |= uint64_t(1) << targets[bit];
  return result;
}

LinearLayout LinearLayout::operator*(const LinearLayout &other) const {
  std::vector<unsigned> inLow, inHigh, outLow, outHigh;
  std::vector<Dim> inputs = join(ins, other.ins, inLow, inHigh), outputs = join(outs, other.outs, outLow, outHigh);
  inLow = ownOrder(ins, inputs, inLow);
  inHigh = ownOrder(other.ins, inputs, inHigh);
  outLow = ownOrder(outs, outputs, outLow);
  outHigh = ownOrder(other.outs, outputs, outHigh);
  std::vector<uint64_t> columns(countBits(inputs));
  for (unsigned bit = 0; bit < cols.size(); ++bit)
    columns[inLow[bit]] = scatter(cols[bit], outLow);
  for (unsigned bit = 0; bit < other.cols.size(); ++bit)
    columns[inHigh[bit]] = scatter(other.cols[bit], outHigh);
  return LinearLayout(inputs, outputs, columns);
}

LinearLayout LinearLayout::project(std::string_view output) const {
  unsigned shift = 0;
  for (const Dim &dim : outs) {
    if (dim.name == output) {
      std::vector<uint64_t> columns;
      for (uint64_t column : cols)
        columns.push_back(column >> shift & ((uint64_t(1) << dim.bits) - 1));
      return LinearLayout(ins, {dim}, columns);
    }
    shift += dim.bits;
  }
  assert(false && "expected an output of that name");
  return *this;
}

unsigned LinearLayout::rank() const {
  std::vector<uint64_t> basis;
  for (uint64_t column : cols) {
    // The smaller of x and x ^ b has b's highest bit cleared.
    for (uint64_t b : basis)
      column = std::min(column, column ^ b);
    if (column)
      basis.push_back(column);
  }
  return basis.size();
}

std::optional<LinearLayout> LinearLayout::inverse() const {
  // Gauss-Jordan on pairs (image, inputs that make it).
  std::vector<std::pair<uint64_t, uint64_t>> rows;
  for (unsigned bit = 0; bit < cols.size(); ++bit) {
    uint64_t image = cols[bit], source = uint64_t(1) << bit;
    for (auto [other, made] : rows)
      if (image >> std::countr_zero(other) & 1) {
        image ^= other;
        source ^= made;
      }
    if (!image)
      continue; // A replicated bit: leave it zero.
    unsigned pivot = std::countr_zero(image);
    for (auto &[other, made] : rows)
      if (other >> pivot & 1) {
        other ^= image;
        made ^= source;
      }
    rows.push_back({image, source});
  }
  unsigned bits = outputBits();
  if (rows.size() != bits)
    return std::nullopt;
  std::vector<uint64_t> columns(bits);
  for (auto [image, source] : rows)
    columns[std::countr_zero(image)] = source;
  return LinearLayout(outs, ins, columns);
}

std::string LinearLayout::str() const {
  std::string text;
  unsigned at = 0;
  for (const Dim &dim : ins)
    for (unsigned bit = 0; bit < dim.bits; ++bit, ++at) {
      text += dim.name + " bit " + std::to_string(bit) + " ->";
      std::vector<int64_t> image = unpack(outs, cols[at]);
      bool any = false;
      for (size_t d = 0; d < outs.size(); ++d)
        if (image[d]) {
          text += " " + outs[d].name + " " + std::to_string(image[d]);
          any = true;
        }
      text += any ? "\n" : " nothing\n";
    }
  return text;
}

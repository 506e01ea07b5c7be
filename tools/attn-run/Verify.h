//===- Verify.h - Comparing with the naive graph ----------------*- C++ -*-===//
//
// A result x is right when, in the maximum norm and with r the naive graph in
// f64 and n the naive graph in the result's own precision,
//
//     |x - r|  <=  2 |n - r| + atol(type) max(1, |r|)
//
// The first term lets a result be as wrong as the naive graph is, twice over,
// since summing in another order makes other errors of the same size. The
// second is for results that n happens to hit: it allows the error of a few
// roundings, relative to the largest value, because a sum of terms of that size
// can cancel. atol is 1e-10 for f64, 2e-5 for f32, 1e-3 for f16 and bf16, and 0
// for integers, which must be equal.
//
// Where r is NaN nothing is compared; where it is not, x must not be NaN. Where
// r, rounded to the type, is infinite, x must be the same infinity, and x must
// not be infinite elsewhere.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RUN_VERIFY_H
#define ATTN_RUN_VERIFY_H

#include "Tensor.h"

namespace attn::run {

struct Comparison {
  TensorType type;
  double error = 0;      // |x - r|
  double naiveError = 0; // |n - r|
  double bound = 0;
  double largest = 0; // |r|
  int64_t notCompared = 0;
  bool ok = true;
  std::string reason; // why not
};

/// atol of the type.
double absoluteTolerance(attn_dtype dtype);

/// Compares a result with the reference (f64, or the same integer type). With
/// no `naive`, the rounding of the reference to the type stands for it.
Comparison compare(const Tensor &result, const Tensor &reference, const Tensor *naive);

} // namespace attn::run

#endif // ATTN_RUN_VERIFY_H

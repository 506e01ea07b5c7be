//===- Verify.cpp - Comparing with the naive graph ------------------------===//

#include "Verify.h"

#include "Support.h"

#include <algorithm>
#include <cmath>
#include <mutex>

using namespace attn::run;

double attn::run::absoluteTolerance(attn_dtype dtype) {
  switch (dtype) {
  case ATTN_F64:
    return 1e-10;
  case ATTN_F32:
    return 2e-5;
  case ATTN_F16:
  case ATTN_BF16:
    return 1e-3;
  default:
    return 0;
  }
}

/// "[1, 2, 3]", the place of an element.
static std::string placeOf(int64_t index, const Shape &shape) {
  std::string text;
  for (size_t dim = shape.size(); dim-- > 0; index /= shape[dim])
    text = std::to_string(index % shape[dim]) + (text.empty() ? "" : ", ") + text;
  return "[" + text + "]";
}

static std::string textOf(double value) { return std::isnan(value) ? "NaN" : format("%.9g", value); }

namespace {
/// What is found in a range of elements; the first of each kind of fault.
struct Findings {
  double error = 0, naiveError = 0, largest = 0;
  int64_t notCompared = 0;
  int64_t worst = -1;
  int64_t wrongValue = -1; // NaN, or infinite where the reference is not

  void merge(const Findings &other) {
    if (other.error > error || worst < 0) {
      error = other.error;
      worst = other.worst;
    }
    naiveError = std::max(naiveError, other.naiveError);
    largest = std::max(largest, other.largest);
    notCompared += other.notCompared;
    if (other.wrongValue >= 0 && (wrongValue < 0 || other.wrongValue < wrongValue))
      wrongValue = other.wrongValue;
  }
};
} // namespace

static Findings examine(const Tensor &result, const Tensor &reference, const Tensor *naive, int64_t begin,
                        int64_t end) {
  Findings found;
  attn_dtype dtype = result.getDtype();
  for (int64_t i = begin; i < end; ++i) {
    double r = reference.get(i), x = result.get(i);
    if (std::isnan(r)) {
      ++found.notCompared;
      continue;
    }
    double rounded = roundTo(dtype, r);
    if (std::isnan(x) || std::isinf(rounded) || std::isinf(x)) {
      if (x != rounded && found.wrongValue < 0)
        found.wrongValue = i;
      continue;
    }
    double error = std::fabs(x - r);
    if (error > found.error || found.worst < 0) {
      found.error = error;
      found.worst = i;
    }
    found.largest = std::max(found.largest, std::fabs(r));
    double n = naive ? naive->get(i) : rounded;
    if (std::isfinite(n))
      found.naiveError = std::max(found.naiveError, std::fabs(n - r));
  }
  return found;
}

/// Integers wider than a double's mantissa are compared as they are.
static Findings examineIntegers(const Tensor &result, const Tensor &reference) {
  Findings found;
  for (int64_t i = 0; i < result.size(); ++i) {
    bool equal = result.get(i) == reference.get(i);
    if (result.getDtype() == ATTN_I64)
      equal = static_cast<const int64_t *>(result.data())[i] == static_cast<const int64_t *>(reference.data())[i];
    found.largest = std::max(found.largest, std::fabs(reference.get(i)));
    double error = std::fabs(result.get(i) - reference.get(i));
    // A difference that a double cannot show is still one.
    if (!equal && error == 0)
      error = 1;
    if (error > found.error) {
      found.error = error;
      found.worst = i;
    }
  }
  return found;
}

Comparison attn::run::compare(const Tensor &result, const Tensor &reference, const Tensor *naive) {
  Comparison comparison;
  comparison.type = result.getType();
  const Shape &shape = result.getShape();
  auto reject = [&](const std::string &reason) {
    comparison.ok = false;
    comparison.reason = reason;
  };
  for (const Tensor *other : {&reference, naive})
    if (other && other->getShape() != shape) {
      reject("expected shape " + toString(other->getShape()) + " (the naive graph's), got " + toString(shape));
      return comparison;
    }

  Findings found;
  if (isFloat(result.getDtype())) {
    std::mutex mutex;
    parallelFor(result.size(), [&](int64_t begin, int64_t end) {
      Findings part = examine(result, reference, naive, begin, end);
      std::lock_guard<std::mutex> lock(mutex);
      found.merge(part);
    });
  } else {
    found = examineIntegers(result, reference);
  }
  comparison.error = found.error;
  comparison.naiveError = found.naiveError;
  comparison.largest = found.largest;
  comparison.notCompared = found.notCompared;
  comparison.bound = 2 * found.naiveError + absoluteTolerance(result.getDtype()) * std::max(1.0, found.largest);

  bool tooFar = found.error > comparison.bound;
  if (found.wrongValue >= 0 || tooFar) {
    int64_t i = found.wrongValue >= 0 ? found.wrongValue : found.worst;
    reject(textOf(result.get(i)) + " at " + placeOf(i, shape) + ", expected " + textOf(reference.get(i)));
  } else if (result.size() > 0 && found.notCompared == result.size()) {
    reject("the naive graph gives NaN everywhere: nothing was compared");
  }
  return comparison;
}

#ifndef ATTN_RAISE_PREFIXSUM_H
#define ATTN_RAISE_PREFIXSUM_H

#include "attn/Raise/Graph.h"

namespace attn::raise {

/// y[…, i, …] = factor · Σ_{j ≤ i} x[…, j, …], or over j < i.
struct PrefixSum {
  mlir::Value root;
  mlir::Value operand;
  /// The operand's dimensions as the root's; −1 for one of extent 1.
  llvm::SmallVector<int64_t> dims;
  unsigned position = 0; // the root's dimension of i
  double factor = 1;
  bool strict = false;
};

/// Reads `root`, a sum over one axis, as a product with a triangle of ones.
std::optional<PrefixSum> recognizePrefixSum(Graph &graph, mlir::Value root);

} // namespace attn::raise

#endif // ATTN_RAISE_PREFIXSUM_H

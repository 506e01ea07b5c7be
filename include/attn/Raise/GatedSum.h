#ifndef ATTN_RAISE_GATEDSUM_H
#define ATTN_RAISE_GATEDSUM_H

#include "attn/Raise/Graph.h"

namespace attn::raise {

/// y_i = scale_i · Σ_{j ≤ i} (g_{j+1} ⋯ g_i) x_j along one dimension of a tensor, at
/// each index of the others: s_i = g_i s_{i−1} + x_i from 0, and y_i = scale_i s_i.
struct GatedSum {
  mlir::Value root;
  llvm::SmallVector<Expr> indices;                      // of the root
  unsigned position = 0;                                // the root's dimension of i
  Expr gate = nullptr, term = nullptr, scale = nullptr; // of `indices`
};

/// Reads `root`, a sum over one axis, as a sum under a product of gates.
std::optional<GatedSum> recognizeGatedSum(Graph &graph, mlir::Value root);

} // namespace attn::raise

#endif // ATTN_RAISE_GATEDSUM_H

// From expressions to attention: the algebra that proves an output to be
// Σ_j exp(s_j) v_j / Σ_j exp(s_j), or Σ_j w(s_j) v_j, or that over Σ_j w(s_j).
#ifndef ATTN_RAISE_RECOGNIZE_H
#define ATTN_RAISE_RECOGNIZE_H

#include "attn/Raise/Graph.h"
#include "mlir/IR/AffineMap.h"

namespace mlir::scf {
class ForOp;
} // namespace mlir::scf

namespace attn::raise {

/// A tensor and the index at which the iteration domain reads it.
struct Access {
  mlir::Value tensor;
  llvm::SmallVector<Expr> indices;
};

/// How a row of scores becomes a row of weights: the op's normalizer.
enum class Weights { Softmax, Sigmoid, Relu, Identity };

/// Everything that attn.attention says, in expressions. `dims` are the domain's
/// variables (b…, i, j, d, e), null where the extent is 1.
struct Attention {
  mlir::Value root;
  llvm::SmallVector<Expr> dims;
  llvm::SmallVector<Expr> rootExtents;
  Access query, key, value;
  llvm::SmallVector<mlir::AffineMap, 4> maps;
  Expr raw = nullptr;   // the placeholder of Σ_d q·k in `score`
  Expr score = nullptr; // of raw and dims
  Expr mask = nullptr;  // null for true
  Expr sink = nullptr;  // null for none
  /// One more key, each query's own: its score and its value, of (b…, i) and
  /// (b…, i, e); null for none.
  Expr ownScore = nullptr, ownValue = nullptr;
  Weights weights = Weights::Softmax;
  bool normalized = false; // divided by the sum of the weights; softmax always is
  /// What the formula reads: the slice of ops that it replaces ends at these.
  llvm::SmallVector<mlir::Value> leaves;
  mlir::Value scores;    // the first product
  Expr logSum = nullptr; // log Σ_j exp(s_j), with the sink if there is one

  /// Where the query has no axis (decoding): a size-1 dimension is inserted
  /// into it, into the result, before these dimensions; −1 for none.
  int expandQueryAt = -1, expandRootAt = -1;
};

/// What attn.linear_attention says beyond its operands and maps, in expressions.
struct LinearAttention : Attention {
  Expr rawKey = nullptr; // what stands in for the element in `keyFeature`; `raw` is the query's
  /// φ of raw at (b…, i, d), and of rawKey at (b…, j, d).
  Expr queryFeature = nullptr, keyFeature = nullptr;
  Expr decay = nullptr; // log Λ of (b…, j, d); null for none
  Expr reset = nullptr; // of (b…, j); null for never
  bool causal = false, alignedToEnd = false, normalized = false;
  double epsilon = 0;
  /// Functions of (b…, j) that `reset` is right for only if they never fall as j
  /// grows, which nothing proves (`askSortedSegments`).
  llvm::SmallVector<Expr, 1> unproven;
  /// Of a loop or a step: S and z before the first token, null for 0, and the
  /// values that hold them after the last, null where nothing reads them.
  mlir::Value initialState, initialSums, finalState, finalSums;
  /// Where key and value have no axis for their one token; −1 for none.
  int expandKeyAt = -1, expandValueAt = -1;
};

/// A tensor that holds k · logSum at the indices `at` of its dimensions.
struct LogSumUse {
  mlir::Value tensor;
  llvm::SmallVector<Expr> indices;
  double factor;
};

struct RecognizeOptions {
  /// Treat a finite fill as −∞ even where a row may be masked throughout.
  bool relaxFiniteFills = false;
  /// Take segment ids that are arguments to be sorted, as packed sequences' are.
  bool assumeSortedSegments = false;
  /// Take factors between tokens that are arguments to be positive, as gates are.
  bool assumePositiveGates = false;
  /// Take a masked product of products, which is no linear attention, as
  /// attention whose weights are the scores.
  bool maskedProducts = false;
  /// Leave it to the program whether segment ids that are arguments are sorted.
  bool askSortedSegments = false;
};

/// What was missing. Nothing is worth a remark below stage 1.
struct NearMiss {
  int stage = 0;
  std::string reason;
};

/// Reads `root`, an elementwise and layout function of the contraction
/// `product`, as attention. On failure tells in `miss` what was missing, if
/// that is nearer than what it says already.
std::optional<Attention> recognize(Graph &graph, mlir::Value root, mlir::Value product, const RecognizeOptions &options,
                                   NearMiss &miss);

/// The same, as linear attention: (φ(Q)φ(K)ᵀ ⊙ D) V in either order of the
/// products, D causal, a decay, or absent, divided by its row sums or not.
std::optional<LinearAttention> recognizeLinear(Graph &graph, mlir::Value root, mlir::Value product,
                                               const RecognizeOptions &options, NearMiss &miss);

/// Reads a loop over tokens that carries a state, S ← Λ S + φ(k) vᵀ and perhaps
/// z ← Λ z + φ(k), and stores φ(q) S for each, divided by φ(q) z or not; or one
/// over blocks of tokens, with a masked product inside of each.
std::optional<LinearAttention> recognizeLoop(Graph &graph, mlir::scf::ForOp loop, const RecognizeOptions &options,
                                             NearMiss &miss);

/// Reads one of a chain of blocks that is written out, (φ(q)φ(k)ᵀ ⊙ D) v + Q' S with
/// a state S from before it, and finds the state after it, where one is computed.
std::optional<LinearAttention> recognizeBlock(Graph &graph, mlir::Value root, const RecognizeOptions &options,
                                              NearMiss &miss);

/// Reads a loop over tokens that carries a softmax's partials, its maximum, the sum of
/// its weights and the weighted sum of values, and stores the quotient for each: one
/// query's attention to all prefixes, which the rows count as batch points.
std::optional<Attention> recognizePrefixLoop(Graph &graph, mlir::scf::ForOp loop, const RecognizeOptions &options,
                                             NearMiss &miss);

/// Reads one token's step, S' = Λ S + φ(k) vᵀ and φ(q) S', divided by φ(q) z' or
/// not; `product` is that of the query with the new state.
std::optional<LinearAttention> recognizeStep(Graph &graph, mlir::Value root, mlir::Value product,
                                             const RecognizeOptions &options, NearMiss &miss);

/// Reads `tensor` as the logarithm of the attention's sum, if it is.
std::optional<LogSumUse> recognizeLogSum(Graph &graph, const Attention &attention, mlir::Value tensor);

} // namespace attn::raise

#endif // ATTN_RAISE_RECOGNIZE_H

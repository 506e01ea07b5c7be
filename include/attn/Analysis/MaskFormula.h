// A mask as a formula over positions: what a mask region says, once its ops
// are read as linear arithmetic with floor divisions.
//
// Integers are linear in the batch indices b…, the query position i, the key
// position j, values from outside (symbols), and floor divisions and
// remainders of such sums by constants. A condition is built from "x ≥ 0" and
// "x = 0" by and, or, not. What cannot be read so (a product of positions, a
// load) is an opaque condition: it may be true, and it may be false.
#ifndef ATTN_ANALYSIS_MASKFORMULA_H
#define ATTN_ANALYSIS_MASKFORMULA_H

#include "dialects/attn/AttnDialect.h"

namespace attn::mask {

using namespace mlir;

/// Integers from `low` to `high`; beyond ±kInfinity means unbounded.
struct Interval {
  static constexpr int64_t kInfinity = int64_t(1) << 60;
  int64_t low = -kInfinity, high = kInfinity;
};

/// Σ coefficient · variable + constant; terms are sorted by variable.
struct Linear {
  SmallVector<std::pair<unsigned, int64_t>, 4> terms;
  int64_t constant = 0;

  Linear() = default;
  explicit Linear(int64_t constant) : constant(constant) {}
  static Linear of(unsigned variable);

  bool isConstant() const { return terms.empty(); }
  int64_t coefficient(unsigned variable) const;
  Linear operator+(const Linear &o) const;
  Linear operator-(const Linear &o) const { return *this + o * -1; }
  Linear operator*(int64_t factor) const;
  bool operator==(const Linear &o) const { return terms == o.terms && constant == o.constant; }
};

struct Variable {
  enum Kind { Batch, Query, Key, Symbol, Div, Mod } kind;
  Value symbol;        // Symbol
  Linear numerator;    // Div, Mod
  int64_t divisor = 1; // Div, Mod
  Interval range;      // over the whole domain
};

/// A condition; the number of a node of a Formula.
using Condition = unsigned;

struct Node {
  enum Kind { True, False, Opaque, NotNegative, Zero, And, Or, Not, Cases } kind;
  Linear linear;                        // NotNegative, Zero
  SmallVector<Condition, 2> conditions; // And, Or, Not; Cases: when, then, when, then, …
};

/// What is certain of a condition on a box.
enum class Certainty { Never, Sometimes, Always };

/// The mask of one op, or any condition over (b…, i, j) built by hand.
class Formula {
public:
  /// Extents of (b…, i, j); kDynamic where unknown.
  explicit Formula(ArrayRef<int64_t> extents);

  /// Reads the mask region; never fails: what is not understood is opaque. The
  /// absent mask is true.
  static Formula read(mlir::attn::AttentionOp op);

  unsigned getNumBatchDims() const { return extents.size() - 2; }
  unsigned queryVariable() const { return getNumBatchDims(); }
  unsigned keyVariable() const { return getNumBatchDims() + 1; }
  ArrayRef<int64_t> getExtents() const { return extents; }
  int64_t getQueries() const { return extents[extents.size() - 2]; }
  int64_t getKeys() const { return extents.back(); }
  ArrayRef<Variable> getVariables() const { return variables; }
  const Node &getNode(Condition c) const { return nodes[c]; }
  Condition getRoot() const { return root; }
  /// Variables and conditions: what deciding a box evaluates at most.
  size_t size() const { return variables.size() + nodes.size(); }
  /// The values from outside that the condition reads, in order of first use.
  ArrayRef<Value> getSymbols() const { return symbols; }
  /// Why some part is opaque; empty if none is.
  StringRef whyOpaque() const { return opaqueReason; }
  /// True if the mask differs along batch dimension `dim`.
  bool dependsOnBatch(unsigned dim) const;
  /// True if every pair is visible, for all that can be seen at once.
  bool isTrue() const { return nodes[root].kind == Node::True; }

  // Building. Conditions fold when the domain decides them.
  Linear symbol(Value value, Interval range = {});
  Linear divide(const Linear &numerator, int64_t divisor); // floor; divisor > 0
  Linear modulo(const Linear &numerator, int64_t divisor); // in [0, divisor)
  Condition constant(bool value) { return value ? 1 : 0; }
  Condition opaque(StringRef why);
  Condition notNegative(Linear x);
  Condition zero(Linear x);
  Condition conjunction(Condition x, Condition y) { return join(Node::And, x, y); }
  Condition disjunction(Condition x, Condition y) { return join(Node::Or, x, y); }
  Condition negation(Condition x);
  /// The `then` of the one `when` that holds; exactly one does.
  Condition cases(ArrayRef<std::pair<Condition, Condition>> whenThen);

  /// Bounds of `x` over the domain.
  Interval rangeOf(const Linear &x) const;

private:
  friend class BoxEvaluator;
  Condition add(Node node);
  Condition join(Node::Kind kind, Condition x, Condition y);
  unsigned quotient(Variable::Kind kind, const Linear &numerator, int64_t divisor);
  /// x − n · (x floordiv n) as a remainder.
  Linear simplified(Linear x);

  SmallVector<int64_t> extents;
  std::vector<Variable> variables;
  std::vector<Node> nodes;
  SmallVector<Value> symbols;
  std::string opaqueReason;
  Condition root = 1;
};

/// Decides a formula on boxes, one after the other.
class BoxEvaluator {
public:
  explicit BoxEvaluator(const Formula &formula);

  /// What is certain of the formula on a box: a range for each batch dimension,
  /// i, j and then each symbol. A box of one point is decided exactly unless
  /// opaque.
  Certainty decide(ArrayRef<Interval> box);

  /// What the last box leaves open, as a function of offsets from its least
  /// positions. Boxes of the same extents that leave the same open have the same
  /// answer at each offset: a causal mask's boxes on the diagonal, a window's
  /// along its edges.
  void appendResidual(SmallVectorImpl<int64_t> &key);

private:
  /// A variable on the box: `base` and something that depends on the offset,
  /// which the residual tells: nothing (Point), what its numerator or a position
  /// adds (Moves), or the quotient or remainder of that and a rest (Wraps).
  enum Behaviour : int8_t { Point, Moves, Wraps };
  struct Local {
    uint64_t box = 0;     // of which the range is known
    uint64_t written = 0; // whose residual has it
    Interval range;
    int64_t base;
  };
  struct Known {
    uint64_t box = 0, written = 0;
    Certainty certainty;
  };

  Certainty get(Condition c);
  Certainty decideNode(const Node &node);
  const Interval &rangeOf(unsigned variable);
  Interval rangeOf(const Linear &x);
  int64_t write(const Linear &x, SmallVectorImpl<int64_t> &key);
  int64_t writeVariable(unsigned variable, SmallVectorImpl<int64_t> &key);
  void writeCondition(Condition c, SmallVectorImpl<int64_t> &key);

  const Formula &formula;
  ArrayRef<Interval> box;
  uint64_t number = 0;            // of the box
  SmallVector<unsigned> boxIndex; // by variable: where the box has it
  std::vector<Local> locals;      // by variable
  std::vector<Known> known;       // by condition
};

} // namespace attn::mask

#endif // ATTN_ANALYSIS_MASKFORMULA_H

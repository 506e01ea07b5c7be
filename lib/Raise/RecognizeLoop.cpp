// Linear attention as a recurrence: a loop over tokens t that carries a state,
//   S ← Λ_t S + φ(k_t) v_tᵀ,   z ← Λ_t z + φ(k_t),   o_t = φ(q_t) S [ / (φ(q_t) z + ε) ]
// The body is read at symbolic indices, down to what lies outside of the loop,
// to what the loop carries, and to what it carries on: the state that a token
// leaves behind is a leaf of its output.
#include "Recognizer.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace ::attn::raise;

namespace {

class LoopRecognizer : public LinearRecognizer {
public:
  LoopRecognizer(Graph &graph, const RecognizeOptions &options, NearMiss &miss, scf::ForOp loop)
      : LinearRecognizer(graph, options, miss), loop(loop) {}
  std::optional<LinearAttention> run();

private:
  /// What the loop carries at one place: the state, its sums, the output.
  struct Carried {
    unsigned number;
    SmallVector<Expr> indices;
    Expr next; // what is carried on, at these indices
    Expr self; // what was carried in
  };
  Expr readBody(Expr e);
  bool carries(Expr e);
  std::optional<Carried> carriedAt(unsigned number, ArrayRef<Expr> indices);
  /// next = gate · self + added; false if it is not so.
  bool readUpdate(const Carried &c, Product &gate, Product &added);
  bool isZero(unsigned number);
  bool isInside(Value v) { return v.getParentBlock() == loop.getBody(); }

  scf::ForOp loop;
  llvm::DenseMap<Expr, Expr> bodies;
};
} // namespace

/// `e` read through the loop's body.
Expr LoopRecognizer::readBody(Expr e) {
  return readThrough(
      e, bodies, [&](Value v) { return isInside(v) && !llvm::is_contained(loop.getYieldedValues(), v); },
      [](Expr term) { return term; });
}

/// True if `e` reads anything that changes from token to token but the token's number.
bool LoopRecognizer::carries(Expr e) {
  bool found = false;
  walk(e, [&](Expr n) {
    bool reads = n->kind == Kind::Load || n->kind == Kind::Scalar || n->kind == Kind::Dim;
    found |= n->kind == Kind::Undef || (reads && isInside(n->value));
  });
  return found;
}

std::optional<LoopRecognizer::Carried> LoopRecognizer::carriedAt(unsigned number, ArrayRef<Expr> indices) {
  Carried c;
  c.number = number;
  c.indices.assign(indices.begin(), indices.end());
  c.self = graph.load(loop.getRegionIterArgs()[number], indices);
  Expr first = graph.step(loop.getYieldedValues()[number], indices);
  if (!first || !c.self)
    return std::nullopt;
  c.next = readBody(first);
  return c;
}

bool LoopRecognizer::readUpdate(const Carried &c, Product &gate, Product &added) {
  if (c.next->kind != Kind::Add)
    return false;
  for (unsigned k : {0, 1}) {
    Product kept = normalize(c.next->op(k), nullptr);
    if (kept.factors.lookup(c.self) != 1)
      continue;
    kept.factors.erase(c.self);
    if (carries(toExpr(kept)) || carries(c.next->op(1 - k)))
      return false;
    gate = kept;
    added = normalize(c.next->op(1 - k), nullptr);
    return true;
  }
  return false;
}

bool LoopRecognizer::isZero(unsigned number) {
  Value init = loop.getInitArgs()[number];
  SmallVector<Expr> indices;
  for (int64_t n = 0; n < cast<RankedTensorType>(init.getType()).getRank(); ++n)
    indices.push_back(graph.index(graph.extent(init, n)));
  Expr value = graph.expand(graph.load(init, indices));
  return value && isReal(value, 0);
}

std::optional<LinearAttention> LoopRecognizer::run() {
  auto tensorType = [](Value v) { return dyn_cast<RankedTensorType>(v.getType()); };
  for (Value result : loop.getResults())
    if (!tensorType(result) || !isa<FloatType>(tensorType(result).getElementType()))
      return fail(0, "the loop carries something other than tensors of floats");
  std::optional<int64_t> lower = getConstantIntValue(loop.getLowerBound()), step = getConstantIntValue(loop.getStep());
  Expr tokens = graph.scalar(loop.getUpperBound());
  if (!tokens || tokens->sort != Sort::Int)
    return fail(0, "the loop's bounds cannot be read");
  Expr t = x.freshVariable(tokens);
  graph.bind(loop.getInductionVar(), t);

  // No carried tensor changes its size.
  for (auto [arg, init] : llvm::zip(loop.getRegionIterArgs(), loop.getInitArgs()))
    graph.bindSizes(arg, init);
  for (auto [yielded, init, result] : llvm::zip(loop.getYieldedValues(), loop.getInitArgs(), loop.getResults())) {
    for (int64_t n = 0; n < tensorType(init).getRank(); ++n)
      if (graph.extent(yielded, n) != graph.extent(init, n))
        return fail(0, "a tensor that the loop carries changes its size");
    graph.bindSizes(result, init);
  }

  // The output: token t's row is inserted, all else stays.
  int out = -1;
  unsigned position = 0;
  SmallVector<Expr> rootIndices;
  Expr row = nullptr;
  for (auto [number, result] : llvm::enumerate(loop.getResults())) {
    auto insert = loop.getYieldedValues()[number].getDefiningOp<tensor::InsertSliceOp>();
    if (!insert)
      continue;
    SmallVector<Expr> indices;
    for (int64_t n = 0; n < tensorType(result).getRank(); ++n)
      indices.push_back(graph.index(graph.extent(result, n)));
    std::optional<Carried> c = carriedAt(number, indices);
    if (!c || c->next->kind != Kind::Select || c->next->op(2) != c->self)
      continue;
    for (auto [at, index] : llvm::enumerate(indices)) {
      Expr here = x.logicalAnd(x.geZero(x.minus(index, t)), x.geZero(x.minus(t, index)));
      if (index->kind != Kind::Var || c->next->op(0) != here)
        continue;
      if (out >= 0)
        return fail(0, "the loop stores more than one row by token");
      out = number;
      position = at;
      rootIndices = indices;
      row = c->next->op(1);
    }
  }
  if (out < 0)
    return fail(0, "the loop stores no row by token");
  i = rootIndices[position];

  // The row: a sum over a channel of the query times the state.
  Expr hole = nullptr;
  Product whole = normalize(row, nullptr);
  Expr numerator = nullptr, divisor = nullptr;
  auto readsState = [&](Expr e, int &number) {
    number = -1;
    unsigned count = 0;
    walk(e, [&](Expr n) {
      if (n->kind != Kind::Load)
        return;
      for (auto [k, yielded] : llvm::enumerate(loop.getYieldedValues()))
        if (n->value == yielded && static_cast<int>(k) != out) {
          number = k;
          hole = n;
          ++count;
        }
    });
    return count == 1;
  };
  int state = -1, sums = -1;
  for (auto [factor, n] : whole.factors) {
    if (factor->kind == Kind::Reduce && n == 1 && !numerator)
      numerator = factor;
    else if (n == -1 && !divisor)
      divisor = factor;
    else
      return fail(0, "the row is not a product of query and state");
  }
  if (!numerator || !whole.expo.zero() || !whole.dependent.empty())
    return fail(0, "the row is not a product of query and state");
  d = x.freshVariable(numerator->op(0)->op(0));
  Product read = normalize(x.open(numerator, d), nullptr);
  if (!readsState(toExpr(read), state)) {
    bool old = false;
    walk(toExpr(read),
         [&](Expr n) { old |= n->kind == Kind::Load && llvm::is_contained(loop.getRegionIterArgs(), n->value); });
    return fail(old ? 3 : 0, old ? "the query reads the state before its own token is added"
                                 : "the row is not a product of query and state");
  }
  Expr stateAt = hole;
  if (read.factors.lookup(stateAt) != 1)
    return fail(0, "the row is not a product of query and state");
  read.factors.erase(stateAt);
  read.coef *= whole.coef;
  if (carries(toExpr(read)))
    return fail(0, "the query is not read from outside of the loop");

  // The state's update, and what it adds.
  std::optional<Carried> s = carriedAt(state, stateAt->ops);
  Product gate, added;
  if (!s || !readUpdate(*s, gate, added))
    return fail(3, "the state's next value is not a factor times the state plus a product of key and value");
  for (Expr index : rootIndices) {
    if (index == i || index->kind != Kind::Var || !dependsOn(stateAt, index))
      continue;
    bool inQuery = dependsOn(toExpr(read), index);
    bool inGate = dependsOn(toExpr(gate), index);
    if (!inQuery && !inGate)
      e = index; // the last one
  }
  if (!e)
    return fail(3, "the state has no channel of the value's");
  Expr value = nullptr;
  for (auto [factor, n] : added.factors)
    if (n == 1 && factor->kind == Kind::Load && dependsOn(factor, e) && !dependsOn(factor, d)) {
      if (value)
        return fail(3, "what is added to the state is not a product of key and value");
      value = factor;
    }
  if (!value)
    return fail(3, "what is added to the state is not a product of key and value");
  added.factors.erase(value);
  if (!dependsOn(toExpr(added), d) || dependsOn(toExpr(added), e) || dependsOn(toExpr(gate), e))
    return fail(3, "what is added to the state is not a product of key and value");
  // From here on the op's conditions: near misses are worth a remark.
  if (lower != 0 || step != 1)
    return fail(4, "expected a loop from 0 by 1 over the tokens");
  if (graph.extent(loop.getResult(out), position) != tokens)
    return fail(4, "expected as many tokens as the output has rows");

  LinearAttention a;
  a.root = loop.getResult(out);
  a.causal = true;
  if (divisor) {
    Expr sum = divisor;
    if (sum->kind == Kind::Add)
      for (unsigned k : {0, 1})
        if (sum->op(k)->kind == Kind::FloatConst) {
          a.epsilon = sum->op(k)->real;
          sum = sum->op(1 - k);
          break;
        }
    Product total = normalize(sum, nullptr);
    if (total.factors.size() != 1 || total.factors.begin()->second != 1 ||
        total.factors.begin()->first->kind != Kind::Reduce || !total.expo.zero() || !total.dependent.empty())
      return fail(4, "the divisor is not a product of the query with summed keys");
    Expr reduction = total.factors.begin()->first;
    Product weights = normalize(x.open(reduction, d), nullptr);
    weights.coef *= total.coef;
    if (reduction->op(0)->op(0) != d->op(0) || !readsState(toExpr(weights), sums) || weights.factors.lookup(hole) != 1)
      return fail(4, "the divisor is not a product of the query with summed keys");
    weights.factors.erase(hole);
    std::optional<Carried> z = carriedAt(sums, hole->ops);
    Product sumsGate, sumsAdded;
    if (!z || !readUpdate(*z, sumsGate, sumsAdded) || !same(sumsGate, gate) || !same(sumsAdded, added) ||
        !same(weights, read))
      return fail(4, "the divisor does not sum the weights of the values");
    a.normalized = true;
  }

  // Token t is query i, or key j.
  j = x.freshVariable(tokens);
  auto at = [&](const Product &p, Expr variable) {
    return normalize(x.substitute(toExpr(p), {{t, variable}}), nullptr);
  };
  querySide = at(read, i);
  keySide = at(added, j);
  gate = at(gate, j);
  value = x.substitute(value, {{t, j}});
  offset = x.integer(0);
  Expr q = toExpr(querySide), k = toExpr(keySide);
  a.score = q;
  NearMiss before = miss;
  if (!chooseRoles(a, rootIndices, q, k, value, q) || a.dims[a.dims.size() - 4] != i || a.dims.back() != e) {
    miss = before;
    return fail(4, "the output's dimensions are not those of batch, token and value channel");
  }
  // Λ: a condition under which it is 0, and the rest's logarithm.
  for (auto [factor, n] : SmallVector<std::pair<Expr, int>>(gate.factors.begin(), gate.factors.end()))
    if (n == 1 && factor->kind == Kind::Select && !dependsOn(factor, d) && isReal(factor->op(1), 1) &&
        isReal(factor->op(2), 0)) {
      Expr resets = x.logicalNot(factor->op(0));
      a.reset = a.reset ? x.logicalOr(a.reset, resets) : resets;
      gate.factors.erase(factor);
    } else if (n == 1 && factor->kind == Kind::Select && !dependsOn(factor, d) && isReal(factor->op(1), 0) &&
               isReal(factor->op(2), 1)) {
      a.reset = a.reset ? x.logicalOr(a.reset, factor->op(0)) : factor->op(0);
      gate.factors.erase(factor);
    }
  Expr factor = toExpr(gate);
  if (!isReal(factor, 1)) {
    a.decay = logOfGate(readable(factor));
    if (!a.decay)
      return std::nullopt;
  }
  if (!readOperands(a, value))
    return std::nullopt;

  // States in and out have the op's layout and type, or are 0 and unread.
  for (Value result : loop.getResults())
    if (unsigned number = cast<OpResult>(result).getResultNumber();
        !result.use_empty() && static_cast<int>(number) != out && static_cast<int>(number) != state &&
        static_cast<int>(number) != sums)
      return fail(4, "the loop has another result that is used");
  bool wide = tensorType(a.query.tensor).getElementType().isF64();
  auto check = [&](int number, ArrayRef<Expr> indices, unsigned own, Value &initial, Value &final) {
    bool used = !loop.getResult(number).use_empty(), zero = isZero(number);
    if (!used && zero)
      return true;
    unsigned batch = a.dims.size() - 4;
    bool ordered = indices.size() == batch + own;
    for (unsigned n = 0; ordered && n < indices.size(); ++n) {
      Expr dim = n < batch ? a.dims[n] : n == batch ? d : e;
      ordered &= dim ? indices[n] == dim : indices[n]->kind == Kind::IntConst;
    }
    if (!ordered)
      return refuse(4, "a state's dimensions are not batch, key channel and value channel, in this order");
    Type type = tensorType(loop.getResult(number)).getElementType();
    if (wide ? !type.isF64() : !type.isF32())
      return refuse(4, "a state that comes from outside or is read there is not in the accumulator's type");
    if (!zero)
      initial = loop.getInitArgs()[number];
    if (used)
      final = loop.getResult(number);
    return true;
  };
  if (!check(state, s->indices, 2, a.initialState, a.finalState))
    return std::nullopt;
  if (a.normalized) {
    std::optional<Carried> z = carriedAt(sums, hole->ops);
    SmallVector<Expr> indices(z->indices);
    if (!check(sums, indices, 1, a.initialSums, a.finalSums))
      return std::nullopt;
    if (!a.initialState != !a.initialSums)
      return fail(4, "expected both the state and its sums to start from 0, or neither");
  }
  for (Value operand : a.leaves)
    if (operand.getParentRegion() == &loop.getRegion())
      return fail(4, "an operand is computed inside the loop");
  SmallVector<Expr> sizes(a.rootExtents);
  for (Expr dim : a.dims)
    if (dim)
      sizes.push_back(dim->op(0));
  for (Expr size : sizes)
    if (carries(size))
      return fail(4, "a size is computed inside the loop");
  return a;
}

namespace attn::raise {
std::optional<LinearAttention> recognizeLoop(Graph &graph, scf::ForOp loop, const RecognizeOptions &options,
                                             NearMiss &miss) {
  return LoopRecognizer(graph, options, miss, loop).run();
}
} // namespace attn::raise

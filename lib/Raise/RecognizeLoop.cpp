// Linear attention as a recurrence: a loop over tokens t that carries a state,
//   S ← Λ_t S + φ(k_t) v_tᵀ,   z ← Λ_t z + φ(k_t),   o_t = φ(q_t) S [ / (φ(q_t) z + ε) ]
// one step of it, with the state in and out, a loop over blocks of tokens, or one
// such block, of those that a trace wrote out. And all prefixes of a softmax as one, a
// loop that carries its partials,
//   m ← max(m, s_t),   u ← e^(m_old − m) u + e^(s_t − m),   w ← e^(m_old − m) w + e^(s_t − m) v_tᵀ,   o_t = w / u
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

/// What loops and steps share: a state with its update, and the op's states.
class RecurrenceRecognizer : public LinearRecognizer {
public:
  using LinearRecognizer::LinearRecognizer;

protected:
  /// The sum of `added` without the value, and the value: a load of e and not of d.
  Expr takeValue(Product &added);
  /// Resets and the logarithm of the rest of Λ.
  bool readGate(LinearAttention &a, Product gate);
  /// Σ_d weights · (a load of z), perhaps + ε: the load, and what weighs it.
  Expr readDivisor(LinearAttention &a, Expr divisor, llvm::function_ref<bool(Expr)> isState, Product &weights);
  /// True if `state`, read at `indices`, has the op's layout and accumulator.
  bool checkState(const LinearAttention &a, Value state, ArrayRef<Expr> indices, bool sums);
  static Type elementType(Value v) { return cast<RankedTensorType>(v.getType()).getElementType(); }

  // Of blocks.
  /// Powers of positions term by term, in floats or integers: a (r + 1) is a r + a.
  Product plain(Product p);
  /// `p` with λ^steps.
  Product decayed(const LinearAttention &a, Product p, Expr steps);
  Product read(const Product &p) { return plain(normalize(readable(toExpr(p)), nullptr)); }
  /// True if the mask inside of a block is causal and its decay one by batch point.
  bool checkInside(const LinearAttention &a, Expr token = nullptr);
};

class LoopRecognizer : public RecurrenceRecognizer {
public:
  LoopRecognizer(Graph &graph, const RecognizeOptions &options, NearMiss &miss, scf::ForOp loop)
      : RecurrenceRecognizer(graph, options, miss), loop(loop) {}
  std::optional<LinearAttention> run();
  std::optional<Attention> runPrefixes();

private:
  /// What the loop carries at one place: the state, its sums, the output.
  struct Carried {
    unsigned number;
    SmallVector<Expr> indices;
    Expr next; // what is carried on, at these indices
    Expr self; // what was carried in
  };
  /// The rows that each iteration stores: `size` of them, from t · size.
  struct Stored {
    int number = -1; // of the carried output
    unsigned position = 0;
    int64_t size = 1;
    SmallVector<Expr> indices; // of the output
    Expr element = nullptr;    // at these indices
  };
  Expr readBody(Expr e);
  bool carries(Expr e);
  std::optional<Carried> carriedAt(unsigned number, ArrayRef<Expr> indices);
  /// next = gate · self + added; false if it is not so.
  bool readUpdate(const Carried &c, Product &gate, Product &added);
  /// True if `e` reads anything that the loop carries, in or on.
  bool readsState(Expr e) {
    bool found = false;
    walk(e, [&](Expr n) { found |= selfRead(n) >= 0 || nextRead(n) >= 0; });
    return found;
  }
  /// True if every iteration reads the same part of a state.
  bool isFixed(Expr stateAt, Expr row) {
    return llvm::none_of(stateAt->ops, [&](Expr index) { return dependsOn(index, t) || dependsOn(index, row); });
  }
  StringRef whyNoUpdate(const std::optional<Carried> &c);
  /// What the loop starts from, if that is one number.
  std::optional<double> startOf(unsigned number);
  bool isZero(unsigned number) { return startOf(number) == 0.0; }
  bool isInside(Value v) { return v.getParentBlock() == loop.getBody(); }
  bool readStored(Stored &stored);
  /// Binds the counter and the sizes, and reads what is stored.
  bool enter(Stored &stored);
  /// True if the iterations are the tokens, or the blocks, one by one.
  bool checkCount(const Stored &stored);
  /// True if what the op would read stands before the loop.
  bool checkOutside(const Attention &a);
  std::optional<LinearAttention> readTokens(const Stored &stored);
  std::optional<LinearAttention> readBlocks(const Stored &stored);
  std::optional<Attention> readPrefixes(const Stored &stored);
  /// next = e^shift · self + added; false if it is not so.
  bool readPartial(const Carried &c, Linear &shift, Product &added);
  bool assignRoles(LinearAttention &a, const Stored &stored, Expr value);
  bool readStates(LinearAttention &a, const Stored &stored, const Carried &state, const Carried *sums);
  /// The carried tensor of which `n` reads what is carried on, or in; −1 for none.
  int nextRead(Expr n) { return find(n, loop.getYieldedValues()); }
  int selfRead(Expr n) { return find(n, loop.getRegionIterArgs()); }
  int find(Expr n, ValueRange values) {
    auto it = n->kind == Kind::Load ? llvm::find(values, n->value) : values.end();
    return it == values.end() ? -1 : static_cast<int>(it - values.begin());
  }

  scf::ForOp loop;
  Expr t = nullptr, tokens = nullptr;
  llvm::DenseMap<Expr, Expr> bodies;
};

class BlockRecognizer : public RecurrenceRecognizer {
public:
  using RecurrenceRecognizer::RecurrenceRecognizer;
  std::optional<LinearAttention> run(Value root);
  /// Linear attention from no state, and the state after it, where one is computed.
  std::optional<LinearAttention> runFirst(Value root, Value product);

private:
  std::optional<LinearAttention> readBlock(Value root, ArrayRef<Expr> indices, Expr inner, Expr outer);
  /// The load as far up as it has a state's layout and type; null if it has not.
  Expr stateOf(const LinearAttention &a, Expr load);
  /// The tensor that holds Λ S + K'ᵀ v for the block's keys, if there is one; S at
  /// `state`, null for 0.
  Value findNext(const LinearAttention &a, Value root, Expr state, Expr value);
  bool isNext(const LinearAttention &a, Value next, ArrayRef<Expr> indices, Expr state, Expr value);
};

class StepRecognizer : public RecurrenceRecognizer {
public:
  using RecurrenceRecognizer::RecurrenceRecognizer;
  std::optional<LinearAttention> run(Value root, Value product);

private:
  struct Update {
    Expr next = nullptr, self = nullptr; // loads of the state after and before
    Product gate, added;
  };
  /// Reads `load`, of a state after the token; `own` are the state's channels.
  std::optional<Update> readUpdate(Expr load, ArrayRef<Expr> own);
};
} // namespace

//===----------------------------------------------------------------------===//
// What loops and steps share
//===----------------------------------------------------------------------===//

Expr RecurrenceRecognizer::takeValue(Product &added) {
  Expr value = nullptr;
  for (auto [factor, n] : added.factors)
    if (n == 1 && factor->kind == Kind::Load && dependsOn(factor, e) && !dependsOn(factor, d)) {
      if (value)
        return nullptr;
      value = factor;
    }
  if (!value)
    return nullptr;
  added.factors.erase(value);
  return dependsOn(toExpr(added), d) && !dependsOn(toExpr(added), e) ? value : nullptr;
}

bool RecurrenceRecognizer::readGate(LinearAttention &a, Product gate) {
  for (auto [factor, n] : SmallVector<std::pair<Expr, int>>(gate.factors.begin(), gate.factors.end())) {
    if (n != 1 || factor->kind != Kind::Select || dependsOn(factor, d))
      continue;
    Expr resets = nullptr;
    if (isReal(factor->op(1), 1) && isReal(factor->op(2), 0))
      resets = x.logicalNot(factor->op(0));
    else if (isReal(factor->op(1), 0) && isReal(factor->op(2), 1))
      resets = factor->op(0);
    if (!resets)
      continue;
    a.reset = a.reset ? x.logicalOr(a.reset, resets) : resets;
    gate.factors.erase(factor);
  }
  Expr factor = toExpr(gate);
  if (isReal(factor, 1))
    return true;
  a.decay = logOfGate(readable(factor));
  return a.decay != nullptr;
}

Expr RecurrenceRecognizer::readDivisor(LinearAttention &a, Expr divisor, llvm::function_ref<bool(Expr)> isState,
                                       Product &weights) {
  if (divisor->kind == Kind::Add)
    for (unsigned k : {0, 1})
      if (divisor->op(k)->kind == Kind::FloatConst) {
        a.epsilon = divisor->op(k)->real;
        divisor = divisor->op(1 - k);
        break;
      }
  Product total = normalize(divisor, nullptr);
  Expr reduction = nullptr, state = nullptr;
  for (auto [factor, n] : total.factors)
    if (n == 1 && factor->kind == Kind::Reduce && factor->op(0)->op(0) == d->op(0)) {
      if (reduction)
        return nullptr;
      reduction = factor;
    }
  if (!reduction || !total.dependent.empty())
    return nullptr;
  weights = normalize(x.open(reduction, d), nullptr);
  for (auto [factor, n] : weights.factors)
    if (n == 1 && isState(factor)) {
      if (state)
        return nullptr;
      state = factor;
    }
  if (!state)
    return nullptr;
  weights.factors.erase(state);
  total.factors.erase(reduction);
  multiply(weights, total, 1);
  return state;
}

bool RecurrenceRecognizer::checkState(const LinearAttention &a, Value state, ArrayRef<Expr> indices, bool sums) {
  unsigned batch = a.dims.size() - 4;
  Type type = elementType(state);
  bool ordered = indices.size() == batch + (sums ? 1 : 2), whole = true;
  for (unsigned n = 0; ordered && n < indices.size(); ++n) {
    Expr dim = n < batch ? a.dims[n] : n == batch ? d : e;
    ordered &= dim ? indices[n] == dim : indices[n]->kind == Kind::IntConst;
    whole &= graph.extent(state, n) == (dim ? dim->op(0) : x.integer(1));
  }
  if (!ordered)
    return refuse(4, "a state's dimensions are not batch, key channel and value channel, in this order");
  if (!whole)
    return refuse(4, "a state that comes from outside or is read there holds more than the queries read");
  if (elementType(a.query.tensor).isF64() ? !type.isF64() : !type.isF32())
    return refuse(4, "a state that comes from outside or is read there is not in the accumulator's type");
  return true;
}

Product RecurrenceRecognizer::plain(Product p) {
  Linear expo;
  expo.constant = p.expo.constant;
  for (auto [term, coef] : p.expo.terms) {
    Product factors = normalize(term, nullptr);
    Expr position = nullptr;
    for (auto [factor, n] : factors.factors)
      if (n == 1 && (factor->kind == Kind::IntToFloat || factor->kind == Kind::Add || factor->kind == Kind::Sub))
        position = factor;
    if (!position) {
      expo.add(term, coef);
      continue;
    }
    factors.factors.erase(position);
    Expr rest = toExpr(factors);
    auto spread = [&](Expr by, double n) { expo.add(flatten(by ? x.binary(Kind::Mul, rest, by) : rest), coef * n); };
    Linear parts = flatten(position);
    spread(nullptr, parts.constant);
    for (auto [part, n] : parts.terms) {
      if (part->kind != Kind::IntToFloat) {
        spread(part, n);
        continue;
      }
      Poly poly = x.poly(part->op(0));
      spread(nullptr, n * poly.constant);
      for (auto [mono, m] : poly.terms)
        spread(x.intToFloat(mono), n * m);
    }
  }
  p.expo = expo;
  return p;
}

Product RecurrenceRecognizer::decayed(const LinearAttention &a, Product p, Expr steps) {
  if (a.decay)
    multiplyExp(p, x.binary(Kind::Mul, a.decay, x.intToFloat(steps)), 1, nullptr);
  return plain(p);
}

bool RecurrenceRecognizer::checkInside(const LinearAttention &a, Expr token) {
  if (!a.causal || a.alignedToEnd || a.reset)
    return refuse(5, "the mask inside of a block is not causal");
  if (a.decay && (dependsOn(a.decay, j) || (token && dependsOn(a.decay, token)) || dependsOn(a.decay, e)))
    return refuse(5, "the decay inside of a block changes from token to token");
  return true;
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

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
  // Perhaps the sum decays: λ (S + φ(k) vᵀ).
  Expr sum = c.next;
  Product outer;
  if (sum->kind != Kind::Add) {
    outer = normalize(c.next, nullptr);
    for (auto [factor, n] : outer.factors)
      if (n == 1 && factor->kind == Kind::Add && readsState(factor))
        sum = factor;
    outer.factors.erase(sum);
  }
  if (sum->kind != Kind::Add || carries(toExpr(outer)))
    return false;
  for (unsigned k : {0, 1}) {
    Product kept = normalize(sum->op(k), nullptr);
    if (kept.factors.lookup(c.self) != 1)
      continue;
    kept.factors.erase(c.self);
    if (carries(toExpr(kept)) || carries(sum->op(1 - k)))
      return false;
    gate = added = outer;
    multiply(gate, kept, 1);
    multiply(added, normalize(sum->op(1 - k), nullptr), 1);
    return true;
  }
  return false;
}

/// Which condition of S ← Λ S + φ(k) vᵀ the next value fails.
StringRef LoopRecognizer::whyNoUpdate(const std::optional<Carried> &c) {
  bool other = false, again = c && c->next->kind == Kind::Add;
  if (c)
    for (Expr part : c->next->ops) {
      bool own = false;
      walk(part, [&](Expr n) {
        int read = std::max(nextRead(n), selfRead(n));
        own |= read == static_cast<int>(c->number);
        other |= read >= 0 && read != static_cast<int>(c->number);
      });
      again &= own;
    }
  if (other)
    return "what is added to the state comes from another state that the loop carries (momentum), expected a product "
           "of "
           "key and value";
  if (again)
    return "what is added to the state is computed from the state (a delta rule), expected a product of key and value";
  return "the state's next value is not a factor times the state plus a product of key and value";
}

std::optional<double> LoopRecognizer::startOf(unsigned number) {
  Value init = loop.getInitArgs()[number];
  SmallVector<Expr> indices;
  for (int64_t n = 0; n < cast<RankedTensorType>(init.getType()).getRank(); ++n)
    indices.push_back(graph.index(graph.extent(init, n)));
  Expr value = graph.expand(graph.load(init, indices));
  if (!value || value->kind != Kind::FloatConst)
    return std::nullopt;
  return value->real;
}

/// The output: an iteration's rows are inserted, all else stays.
bool LoopRecognizer::readStored(Stored &stored) {
  int64_t step = *getConstantIntValue(loop.getStep());
  for (auto [number, result] : llvm::enumerate(loop.getResults())) {
    auto insert = loop.getYieldedValues()[number].getDefiningOp<tensor::InsertSliceOp>();
    if (!insert)
      continue;
    SmallVector<Expr> indices;
    for (int64_t n = 0; n < cast<RankedTensorType>(result.getType()).getRank(); ++n)
      indices.push_back(graph.index(graph.extent(result, n)));
    std::optional<Carried> c = carriedAt(number, indices);
    if (!c || c->next->kind != Kind::Select || c->next->op(2) != c->self)
      continue;
    for (auto [at, index] : llvm::enumerate(indices)) {
      std::optional<int64_t> size = getConstantIntValue(insert.getMixedSizes()[at]);
      if (index->kind != Kind::Var || !dependsOn(c->next->op(0), index))
        continue;
      if (!size)
        return refuse(0, "the loop stores rows of a number that is not constant");
      Expr first = x.times(t, std::max(*size, step)), last = x.plus(first, x.integer(*size - 1));
      Expr here = x.logicalAnd(x.geZero(x.minus(index, first)), x.geZero(x.minus(last, index)));
      if (c->next->op(0) != here)
        continue;
      if (stored.number >= 0)
        return refuse(0, "the loop stores more than one row by token");
      stored = {static_cast<int>(number), static_cast<unsigned>(at), *size, indices, c->next->op(1)};
    }
  }
  return stored.number >= 0 || refuse(0, "the loop stores no row by token");
}

bool LoopRecognizer::enter(Stored &stored) {
  auto tensorType = [](Value v) { return dyn_cast<RankedTensorType>(v.getType()); };
  for (Value result : loop.getResults())
    if (!tensorType(result) || !isa<FloatType>(tensorType(result).getElementType()))
      return refuse(0, "the loop carries something other than tensors of floats");
  std::optional<int64_t> step = getConstantIntValue(loop.getStep());
  Expr bound = graph.scalar(loop.getUpperBound());
  if (!bound || bound->sort != Sort::Int)
    return refuse(0, "the loop's bounds cannot be read");
  if (!step || *step < 1)
    return refuse(0, "the loop's step is not a constant");
  // The counter is t · step: a loop over blocks may count blocks or tokens.
  t = x.freshVariable(*step == 1 ? bound : x.floordiv(x.plus(bound, x.integer(*step - 1)), x.integer(*step)));
  graph.bind(loop.getInductionVar(), x.times(t, *step));

  // No carried tensor changes its size.
  for (auto [arg, init] : llvm::zip(loop.getRegionIterArgs(), loop.getInitArgs()))
    graph.bindSizes(arg, init);
  for (auto [yielded, init, result] : llvm::zip(loop.getYieldedValues(), loop.getInitArgs(), loop.getResults())) {
    for (int64_t n = 0; n < tensorType(init).getRank(); ++n)
      if (graph.extent(yielded, n) != graph.extent(init, n))
        return refuse(0, "a tensor that the loop carries changes its size");
    graph.bindSizes(result, init);
  }
  if (!readStored(stored))
    return false;
  tokens = *step == 1 ? x.times(bound, stored.size) : bound;
  return true;
}

bool LoopRecognizer::checkCount(const Stored &stored) {
  int64_t step = *getConstantIntValue(loop.getStep());
  if (getConstantIntValue(loop.getLowerBound()) != 0 || (step != 1 && step != stored.size))
    return refuse(
        4, stored.size == 1
               ? std::string("expected a loop from 0 by 1 over the tokens")
               : llvm::formatv("expected a loop from 0 by 1 or {0} over blocks of {0} tokens", stored.size).str());
  if (graph.extent(loop.getResult(stored.number), stored.position) != tokens)
    return refuse(4, "expected as many tokens as the output has rows");
  return true;
}

bool LoopRecognizer::checkOutside(const Attention &a) {
  for (Value operand : a.leaves)
    if (loop.getRegion().isAncestor(operand.getParentRegion()))
      return refuse(4, "an operand is computed inside the loop");
  SmallVector<Expr> sizes(a.rootExtents);
  for (Expr dim : a.dims)
    if (dim)
      sizes.push_back(dim->op(0));
  for (Expr size : sizes)
    if (carries(size))
      return refuse(4, "a size is computed inside the loop");
  return true;
}

std::optional<LinearAttention> LoopRecognizer::run() {
  Stored stored;
  if (!enter(stored))
    return std::nullopt;
  std::optional<LinearAttention> a = stored.size == 1 ? readTokens(stored) : readBlocks(stored);
  if (!a || !checkOutside(*a))
    return std::nullopt;
  return a;
}

std::optional<Attention> LoopRecognizer::runPrefixes() {
  Stored stored;
  if (!enter(stored))
    return std::nullopt;
  if (stored.size != 1)
    return fail(0, "expected one row by token");
  std::optional<Attention> a = readPrefixes(stored);
  if (!a || !checkOutside(*a))
    return std::nullopt;
  return a;
}

/// States in and out have the op's layout and type, or are 0 and unread.
bool LoopRecognizer::readStates(LinearAttention &a, const Stored &stored, const Carried &state, const Carried *sums) {
  for (OpResult result : loop.getResults()) {
    int number = result.getResultNumber();
    if (!result.use_empty() && number != stored.number && number != static_cast<int>(state.number) &&
        (!sums || number != static_cast<int>(sums->number)))
      return refuse(4, "the loop has another result that is used");
  }
  auto check = [&](const Carried &c, bool isSums, Value &initial, Value &final) {
    Value result = loop.getResult(c.number);
    bool used = !result.use_empty(), zero = isZero(c.number);
    if (!used && zero)
      return true;
    if (!checkState(a, result, c.indices, isSums))
      return false;
    if (!zero)
      initial = loop.getInitArgs()[c.number];
    if (used)
      final = result;
    return true;
  };
  if (!check(state, false, a.initialState, a.finalState))
    return false;
  if (!sums)
    return true;
  return check(*sums, true, a.initialSums, a.finalSums) &&
         (!a.initialState == !a.initialSums ||
          refuse(4, "expected both the state and its sums to start from 0, or neither"));
}

/// The roles of the output's dimensions, once both sides and tokens are known.
bool LoopRecognizer::assignRoles(LinearAttention &a, const Stored &stored, Expr value) {
  offset = x.integer(0);
  Expr q = toExpr(querySide), k = toExpr(keySide);
  Expr row = i, channel = e;
  // Of several dimensions that keys lack the position is the one compared with theirs.
  a.score = x.select(x.geZero(x.minus(row, j)), x.real(1), x.real(0));
  if (!dependsOn(q, row))
    return refuse(4, "every row reads the state with the same query");
  NearMiss before = miss;
  if (!chooseRoles(a, stored.indices, q, k, value, q) || i != row || e != channel) {
    miss = before;
    return refuse(4, "the output's dimensions are not those of batch, token and value channel");
  }
  return true;
}

std::optional<LinearAttention> LoopRecognizer::readTokens(const Stored &stored) {
  i = stored.indices[stored.position];
  // The row: a sum over a channel of the query times the state; what else scales
  // it is the query's.
  Product row = normalize(stored.element, nullptr), scale;
  Expr numerator = nullptr, divisor = nullptr;
  auto isNext = [&](Expr n) {
    int number = nextRead(n);
    return number >= 0 && number != stored.number;
  };
  scale.coef = row.coef;
  scale.expo = row.expo;
  for (auto [factor, n] : row.factors) {
    if (!readsState(factor))
      scale.multiply(factor, n);
    else if (factor->kind == Kind::Reduce && n == 1 && !numerator)
      numerator = factor;
    else if (n == -1 && !divisor)
      divisor = factor;
    else
      return fail(0, "the row is not a product of query and state");
  }
  if (!numerator || readsState(toExpr(scale)) || !row.dependent.empty())
    return fail(0, "the row is not a product of query and state");
  d = x.freshVariable(numerator->op(0)->op(0));
  Product read = normalize(x.open(numerator, d), nullptr);
  Expr stateAt = nullptr;
  unsigned reads = 0;
  bool old = false;
  walk(toExpr(read), [&](Expr n) {
    reads += isNext(n);
    old |= selfRead(n) >= 0;
    if (isNext(n) && read.factors.lookup(n) == 1)
      stateAt = n;
  });
  if (reads != 1 || !stateAt)
    return fail(old ? 3 : 0, old ? "the query reads the state before its own token is added"
                                 : "the row is not a product of query and state");
  read.factors.erase(stateAt);
  for (Expr index : stateAt->ops)
    if (index->kind == Kind::Var && index != d && dependsOn(toExpr(scale), index) && !dependsOn(toExpr(read), index))
      return fail(3, "the row is a product of query and state times what varies with the value's channel");
  multiply(read, scale, 1);
  if (carries(toExpr(read)))
    return fail(0, "the query is not read from outside of the loop");
  if (!isFixed(stateAt, i))
    return fail(3, "which part of the state a token reads depends on the token");

  // The state's update, and what it adds.
  std::optional<Carried> s = carriedAt(nextRead(stateAt), stateAt->ops), z;
  Product gate, added;
  if (!s || !readUpdate(*s, gate, added))
    return fail(3, whyNoUpdate(s));
  for (Expr index : stored.indices)
    if (index != i && index->kind == Kind::Var && dependsOn(stateAt, index) && !dependsOn(toExpr(read), index) &&
        !dependsOn(toExpr(gate), index))
      e = index; // the last one
  if (!e)
    return fail(3, "the state has no channel of the value's");
  Expr value = takeValue(added);
  if (!value)
    return fail(3, "what is added to the state is not a product of key and value");

  LinearAttention a;
  a.root = loop.getResult(stored.number);
  a.causal = true;
  if (divisor) {
    Product weights, sumsGate, sumsAdded;
    Expr sumsAt = readDivisor(a, divisor, isNext, weights);
    if (!sumsAt)
      return fail(4, "the divisor is not a product of the query with summed keys");
    z = isFixed(sumsAt, i) ? carriedAt(nextRead(sumsAt), sumsAt->ops) : std::nullopt;
    if (!z || !readUpdate(*z, sumsGate, sumsAdded) || !same(sumsGate, gate) || !same(sumsAdded, added) ||
        !same(weights, read))
      return fail(4, "the divisor does not sum the weights of the values");
    a.normalized = true;
  }
  if (!checkCount(stored))
    return std::nullopt;

  // Token t is query i, or key j.
  j = x.freshVariable(tokens);
  auto at = [&](const Product &p, Expr variable) {
    return normalize(x.substitute(toExpr(p), {{t, variable}}), nullptr);
  };
  querySide = at(read, i);
  keySide = at(added, j);
  value = x.substitute(value, {{t, j}});
  if (!assignRoles(a, stored, value) || !readGate(a, at(gate, j)) || !readOperands(a, value) ||
      !readStates(a, stored, *s, z ? &*z : nullptr))
    return std::nullopt;
  return a;
}

/// Blocks of B tokens, o = (φ(q)φ(k)ᵀ ⊙ D) v + Q' S, S ← Λ S + K'ᵀ v: equal to
/// the recurrence by tokens if D is λ^(r − j) below the diagonal, Q' has λ^(r + 1),
/// K' λ^(B − 1 − j), and Λ is λ^B, for the rows r and the keys j of a block.
std::optional<LinearAttention> LoopRecognizer::readBlocks(const Stored &stored) {
  Expr global = stored.indices[stored.position], size = x.integer(stored.size);
  Expr r = x.freshVariable(size);
  SmallVector<Expr> local(stored.indices);
  local[stored.position] = r;
  Expr element = x.substitute(stored.element, {{global, x.plus(x.times(t, stored.size), r)}});
  if (element->kind != Kind::Add)
    return fail(0, "a block is not the sum of a product inside of it and one with the state");
  bool first = readsState(element->op(0));
  if (first == readsState(element->op(1)))
    return fail(0, "a block is not the sum of a product inside of it and one with the state");
  Expr inner = element->op(first ? 1 : 0), outer = element->op(first ? 0 : 1);

  // Inside of the block.
  SumOfProducts sums = flattenSums(inner);
  if (sums.variables.size() != 2 || carries(toExpr(sums.product)))
    return fail(0, "inside of a block there is no product of products");
  std::optional<Parts> parts = classify(sums, local);
  if (!parts)
    return std::nullopt;
  if (!parts->divisors.empty())
    return fail(3, "a block's product is divided before the state's is added");
  i = r;
  for (Expr index : stored.indices)
    if (index != global && index->kind == Kind::Var && dependsOn(parts->value, index) &&
        !dependsOn(toExpr(querySide), index) && !dependsOn(toExpr(keySide), index))
      e = index;
  if (!e || j->op(0) != size)
    return fail(3, "the keys of a block are not as many as its rows");
  LinearAttention a;
  a.root = loop.getResult(stored.number);
  if (!readConditions(a, parts->conditions) || !readPairs(a))
    return std::nullopt;
  if (!checkInside(a, t))
    return std::nullopt;

  // With the state it is the same query and λ^(r + 1).
  Product between = normalize(outer, nullptr);
  Expr reduction = nullptr;
  for (auto [factor, n] : between.factors)
    if (factor->kind == Kind::Reduce && n == 1 && readsState(factor))
      reduction = factor;
  if (!reduction || reduction->op(0)->op(0) != d->op(0))
    return fail(3, "the state's part of a block is not a product of query and state");
  between.factors.erase(reduction);
  Product query = normalize(x.open(reduction, d), nullptr);
  multiply(query, between, 1);
  Expr stateAt = nullptr;
  for (auto [factor, n] : query.factors)
    if (n == 1 && selfRead(factor) >= 0)
      stateAt = factor;
  if (!stateAt)
    return fail(3, "the state's part of a block does not read the state before it");
  if (!isFixed(stateAt, r))
    return fail(3, "which part of the state a token reads depends on the token");
  query.factors.erase(stateAt);
  if (carries(toExpr(query)) || !same(read(query), decayed(a, read(querySide), x.plus(r, x.integer(1)))))
    return fail(4, "the query of a block reads the state under another decay than its tokens' up to and with its own");

  // The state's update.
  std::optional<Carried> s = carriedAt(selfRead(stateAt), stateAt->ops);
  Product gate, added;
  if (!s || !readUpdate(*s, gate, added))
    return fail(3, "the state's next value is not a factor times the state plus a product of keys and values");
  if (!same(read(gate), decayed(a, Product(), size)))
    return fail(4, "the state decays over a block by another factor than over its tokens");
  SumOfProducts keys = flattenSums(toExpr(added));
  if (keys.variables.size() != 1 || keys.variables[0]->op(0) != size)
    return fail(3, "what a block adds to the state is not a product of its keys and values");
  Product key = normalize(x.substitute(toExpr(keys.product), {{keys.variables[0], j}}), nullptr);
  if (key.factors.lookup(parts->value) != 1)
    return fail(4, "a block adds other values to the state than it weighs");
  key.factors.erase(parts->value);
  if (!same(read(key), decayed(a, read(keySide), x.minus(x.integer(stored.size - 1), j))))
    return fail(4, "a block's keys are added under another decay than their tokens' up to its end");
  if (!checkCount(stored))
    return std::nullopt;

  // Row r and key j of block t are tokens.
  i = global;
  Expr token = x.freshVariable(tokens);
  auto at = [&](Expr e, Expr from, Expr to) {
    return x.substitute(e, {{t, x.floordiv(to, size)}, {from, x.mod(to, size)}});
  };
  querySide = normalize(at(toExpr(querySide), r, i), nullptr);
  keySide = normalize(at(toExpr(keySide), j, token), nullptr);
  Expr value = at(parts->value, j, token);
  j = token;
  if (!assignRoles(a, stored, value) || !readOperands(a, value) || !readStates(a, stored, *s, nullptr))
    return std::nullopt;
  return a;
}

//===----------------------------------------------------------------------===//
// Blocks that are written out
//===----------------------------------------------------------------------===//

Expr BlockRecognizer::stateOf(const LinearAttention &a, Expr load) {
  Expr best = nullptr;
  NearMiss before = miss;
  for (unsigned n = 0; n < 16 && load && load->kind == Kind::Load; ++n) {
    if (checkState(a, load->value, load->ops, /*sums=*/false))
      best = load;
    load = graph.isContraction(load->value) ? nullptr : graph.step(load->value, load->ops);
  }
  if (best)
    miss = before;
  return best;
}

bool BlockRecognizer::isNext(const LinearAttention &a, Value next, ArrayRef<Expr> indices, Expr state, Expr value) {
  llvm::DenseMap<Expr, Expr> known;
  Expr all = readThrough(
      graph.load(next, indices), known,
      [&](Value v) { return (!state || v != state->value) && !graph.isContraction(v); },
      [](Expr term) { return term; });
  // The state decays; without one nothing or a multiple of 0 is in its place.
  Expr added = all;
  if (all->kind == Kind::Add)
    for (unsigned k : {0, 1}) {
      Product kept = normalize(all->op(k), nullptr);
      if (state ? kept.factors.lookup(state) != 1 : kept.coef != 0)
        continue;
      kept.factors.erase(state);
      if (state && !same(read(kept), decayed(a, Product(), j->op(0))))
        return false;
      added = all->op(1 - k);
      break;
    }
  if ((state && added == all) || added->kind != Kind::Load || !graph.isContraction(added->value))
    return false;
  Expr sum = graph.step(added->value, added->ops);
  if (sum && sum->kind == Kind::Add)
    for (unsigned k : {0, 1})
      if (Expr zero = graph.expand(sum->op(k)); zero && isReal(zero, 0)) {
        sum = sum->op(1 - k);
        break;
      }
  if (!sum || sum->kind != Kind::Reduce || sum->num != static_cast<int64_t>(Fold::Add) || sum->op(0)->op(0) != j->op(0))
    return false;
  Product key = normalize(x.open(sum, j), nullptr), wanted = keySide;
  wanted.multiply(value, 1);
  return same(read(key), decayed(a, read(wanted), x.minus(x.minus(j->op(0), x.integer(1)), j)));
}

Value BlockRecognizer::findNext(const LinearAttention &a, Value root, Expr state, Expr value) {
  unsigned batch = a.dims.size() - 4;
  SmallVector<Expr> indices;
  SmallVector<int64_t> shape;
  for (unsigned n = 0; n < batch + 2; ++n) {
    Expr dim = n < batch ? a.dims[n] : n == batch ? d : e;
    indices.push_back(dim ? dim : x.integer(0));
    shape.push_back(dim ? x.constant(dim->op(0)).value_or(ShapedType::kDynamic) : 1);
  }
  MLIRContext *context = x.getContext();
  FloatType f = elementType(a.query.tensor).isF64() ? FloatType(Float64Type::get(context)) : Float32Type::get(context);
  auto type = RankedTensorType::get(shape, f);
  // What comes of the state, or of the values, by a few ops.
  SmallVector<std::pair<Value, unsigned>> work{{state ? state->value : a.value.tensor, 0}};
  llvm::DenseSet<Value> seen;
  Value found;
  for (unsigned n = 0; n < work.size() && n < 256; ++n) {
    auto [from, depth] = work[n];
    for (Operation *user : from.getUsers())
      for (Value result : user->getResults()) {
        auto reached = dyn_cast<RankedTensorType>(result.getType());
        if (!reached || user->getBlock() != root.getParentBlock() || !seen.insert(result).second)
          continue;
        if (reached == type && isNext(a, result, indices, state, value))
          found = result; // the last: what is added to a state of 0 is one, too
        if (depth < 8)
          work.push_back({result, depth + 1});
      }
  }
  return found;
}

std::optional<LinearAttention> BlockRecognizer::readBlock(Value root, ArrayRef<Expr> indices, Expr inner, Expr outer) {
  auto open = [&](Expr load) -> Expr {
    Expr sum = graph.step(load->value, load->ops);
    if (sum && sum->kind == Kind::Add)
      for (unsigned k : {0, 1})
        if (Expr zero = sum->op(k)->kind == Kind::Reduce ? nullptr : graph.expand(sum->op(k)); zero && isReal(zero, 0))
          return sum->op(1 - k);
    return sum;
  };
  Expr first = open(inner), second = outer->kind == Kind::Load ? open(outer) : outer;
  // The first block's state is 0.
  bool none =
      second && (isReal(second, 0) || (second->kind == Kind::Reduce && normalize(second->op(1), nullptr).coef == 0));
  for (Expr sum : {first, none ? first : second})
    if (!sum || sum->kind != Kind::Reduce || sum->num != static_cast<int64_t>(Fold::Add))
      return fail(0, "not the sum of two products");
  Expr w = x.freshVariable(first->op(0)->op(0)), term = unfoldProduct(x.open(first, w), w);
  std::optional<LinearAttention> a;
  SmallVector<Expr> carriers;
  walk(term, [&](Expr n) {
    if (n->kind == Kind::Load && dependsOn(n, w))
      carriers.push_back(n);
  });
  for (Expr carrier : carriers)
    if (!a && carriers.size() > 1)
      a = tryFactor(root, indices, inner, inner, w, term, carrier);
  if (!a)
    return std::nullopt;
  if (!checkInside(*a))
    return std::nullopt;
  if (a->normalized || i->op(0) != j->op(0))
    return fail(3, "the keys of a block are not as many as its rows");

  // With the state it is the same query under λ^(r + 1).
  Expr value = nullptr, stateAt = nullptr;
  if (!none) {
    if (second->op(0)->op(0) != d->op(0))
      return fail(0, "the other product is not one with a state");
    Product query = normalize(x.open(second, d), nullptr);
    for (auto [factor, n] : query.factors)
      if (n == 1 && factor->kind == Kind::Load && dependsOn(factor, d) && dependsOn(factor, e))
        stateAt = factor;
    if (!stateAt)
      return fail(0, "the other product is not one with a state");
    query.factors.erase(stateAt);
    if (!same(read(query), decayed(*a, read(querySide), x.plus(i, x.integer(1)))))
      return fail(4,
                  "the query of a block reads the state under another decay than its tokens' up to and with its own");
    stateAt = stateOf(*a, stateAt);
    if (!stateAt)
      return fail(
          4, "a state's dimensions are not batch, key channel and value channel, in this order, or its type is not "
             "the accumulator's");
    a->initialState = stateAt->value;
    a->leaves.push_back(a->initialState);
  }
  for (Expr carrier : carriers)
    if (dependsOn(carrier, e))
      value = x.substitute(carrier, {{w, j}});
  if (Value next = findNext(*a, root, stateAt, value))
    a->finalState = next;
  return a;
}

std::optional<LinearAttention> BlockRecognizer::run(Value root) {
  graph.resetBudget();
  SmallVector<Expr> indices;
  for (int64_t n = 0; n < cast<RankedTensorType>(root.getType()).getRank(); ++n)
    indices.push_back(graph.index(graph.extent(root, n)));
  Expr sum = graph.expand(graph.load(root, indices));
  if (!sum || sum->kind != Kind::Add)
    return fail(0, "not a sum");
  auto isProduct = [&](Expr part) { return part->kind == Kind::Load && graph.isContraction(part->value); };
  for (unsigned k : {0, 1}) {
    Expr inner = sum->op(k), outer = sum->op(1 - k);
    if (isProduct(inner) && (isProduct(outer) || outer->kind == Kind::Reduce))
      if (auto a = readBlock(root, indices, inner, outer))
        return a;
  }
  return fail(0, "not a sum of two products");
}

std::optional<LinearAttention> BlockRecognizer::runFirst(Value root, Value product) {
  std::optional<LinearAttention> a = LinearRecognizer::run(root, product);
  if (!a || a->normalized || i->op(0) != j->op(0))
    return a;
  NearMiss before = miss;
  if (checkInside(*a))
    if (Value next = findNext(*a, root, nullptr, graph.load(a->value.tensor, a->value.indices)))
      a->finalState = next;
  miss = before;
  return a;
}

//===----------------------------------------------------------------------===//
// Prefixes of a softmax
//===----------------------------------------------------------------------===//

static bool equal(Linear a, const Linear &b) {
  a.add(b, -1);
  return a.zero();
}

bool LoopRecognizer::readPartial(const Carried &c, Linear &shift, Product &added) {
  if (c.next->kind != Kind::Add)
    return false;
  for (unsigned k : {0, 1}) {
    Product kept = normalize(c.next->op(k), nullptr);
    if (kept.factors.size() != 1 || kept.factors.lookup(c.self) != 1 || kept.coef != 1 || !kept.dependent.empty())
      continue;
    shift = kept.expo;
    added = normalize(c.next->op(1 - k), nullptr);
    return added.coef == 1 && added.dependent.empty();
  }
  return false;
}

std::optional<Attention> LoopRecognizer::readPrefixes(const Stored &stored) {
  Expr row = stored.indices[stored.position];
  // The row: two states' quotient.
  Product quotient = normalize(stored.element, nullptr);
  Expr sumAt = nullptr, weightAt = nullptr;
  for (auto [factor, n] : quotient.factors)
    if (nextRead(factor) >= 0 && (n == 1 || n == -1))
      (n == 1 ? sumAt : weightAt) = factor;
  if (!sumAt || !weightAt || quotient.factors.size() != 2 || quotient.coef != 1 || !quotient.expo.zero() ||
      !quotient.dependent.empty())
    return fail(0, "the row is not the quotient of two states");

  // Both shrink by the same exponential and grow by the same weight.
  std::optional<Carried> w = carriedAt(nextRead(sumAt), sumAt->ops), u = carriedAt(nextRead(weightAt), weightAt->ops);
  Linear shift, weightShift;
  Product added, weight;
  if (!w || !u || !readPartial(*w, shift, added) || !readPartial(*u, weightShift, weight))
    return fail(2, "the states are no sums under a running maximum");
  if (!weight.factors.empty() || !equal(shift, weightShift) || !equal(added.expo, weight.expo))
    return fail(3, "the divisor does not sum the weights of the values");
  // The exponential is of the old maximum less the new.
  Expr now = nullptr, before = nullptr;
  for (auto [term, coef] : shift.terms) {
    if (coef == -1 && nextRead(term) >= 0)
      now = term;
    if (coef == 1 && selfRead(term) >= 0)
      before = term;
  }
  if (!isFixed(sumAt, row) || !isFixed(weightAt, row) || (now && !isFixed(now, row)))
    return fail(3, "which part of a state a token reads depends on the token");
  std::optional<Carried> m = now ? carriedAt(nextRead(now), now->ops) : std::nullopt;
  if (!m || shift.terms.size() != 2 || shift.constant != 0 || before != m->self)
    return fail(3, "the states do not shrink by the exponential of a maximum's change");
  Expr score = nullptr;
  if (m->next->kind == Kind::Max)
    for (unsigned k : {0, 1})
      if (m->next->op(k) == m->self)
        score = m->next->op(1 - k);
  if (!score)
    return fail(3, "expected a running maximum of the scores");
  Linear expected = added.expo;
  expected.add(now, 1);
  if (!equal(flatten(score), expected))
    return fail(3, "the weights are not exponentials of the scores less their running maximum");
  if (added.factors.size() != 1 || added.factors.begin()->second != 1 ||
      added.factors.begin()->first->kind != Kind::Load)
    return fail(3, "what is added to the state is not the value times its weight");
  Expr value = added.factors.begin()->first;
  if (carries(score) || carries(value))
    return fail(3, "the scores or the values are computed from what the loop carries");

  // From nothing, to nothing but the rows.
  std::optional<double> least = startOf(m->number);
  if (!isZero(w->number) || !isZero(u->number) || !least || !(*least <= -kLeastFill))
    return fail(4, "expected sums that start from 0 and a maximum that starts from -inf");
  for (OpResult result : loop.getResults())
    if (!result.use_empty() && static_cast<int>(result.getResultNumber()) != stored.number)
      return fail(4, "the partial softmax behind the last token is used");
  if (!checkCount(stored))
    return std::nullopt;

  // The product in the scores.
  Expr product = nullptr;
  bool several = false;
  walk(score, [&](Expr n) {
    if (n->kind != Kind::Reduce || n->num != static_cast<int64_t>(Fold::Add))
      return;
    several |= product && product != n;
    product = n;
  });
  if (!product || several)
    return fail(4, several ? "the scores hold more than one product over a channel"
                           : "no product over a channel in the scores");
  d = x.freshVariable(product->op(0)->op(0));
  Product dot = normalize(unfoldProduct(x.open(product, d), d), d);
  Expr q = nullptr, k = nullptr;
  for (auto [factor, n] : dot.factors)
    if (n == 1 && factor->kind == Kind::Load && dependsOn(factor, d))
      (dependsOn(factor, t) ? k : q) = factor;
  if (!q || !k || dot.factors.size() != 2 || !dot.dependent.empty() || !dot.expo.zero())
    return fail(4, "the scores are not a sum of products of one query and the token's key");

  // Token t is key j; the rows are prefixes.
  j = x.freshVariable(tokens);
  auto at = [&](Expr e) { return x.substitute(e, {{t, j}}); };
  k = at(k), value = at(value), product = at(product), score = at(score);
  Attention a;
  a.root = loop.getResult(stored.number);
  a.raw = x.arg(0, Sort::Float);
  a.score = score; // for the roles
  if (!chooseRoles(a, stored.indices, q, k, value, product))
    return std::nullopt;
  if (dependsOn(q, row) || dependsOn(k, row) || dependsOn(value, row) || dependsOn(score, row))
    return fail(4, "the loop reads the row's number otherwise than as its token's");
  Expr scale = x.real(dot.coef);
  auto rootType = elementType(a.root);
  bool found = false;
  SmallVector<Level> qs = levels(q, true), ks = levels(k, true), vs = levels(value, false);
  auto elem = [](const Level &l) { return elementType(l.access.tensor); };
  for (Level &ql : llvm::reverse(qs)) {
    int expandQueryAt = -1;
    auto qm = elem(ql).isF64() == rootType.isF64() ? mapOf(a, ql.access, {i, d}, &expandQueryAt) : std::nullopt;
    for (Level &kl : llvm::reverse(ks)) {
      auto km = qm && !found && elem(kl) == elem(ql) ? mapOf(a, kl.access, {j, d}) : std::nullopt;
      if (!km)
        continue;
      a.query = ql.access, a.key = kl.access, a.expandQueryAt = expandQueryAt;
      a.maps[0] = *qm, a.maps[1] = *km;
      scale = x.binary(Kind::Mul, scale, x.binary(Kind::Mul, ql.factor, kl.factor));
      found = true;
    }
  }
  if (!found)
    return fail(6, "no layout of query and key is an affine map of the output's dimensions");
  found = false;
  for (Level &vl : llvm::reverse(vs)) {
    auto vm = !found && elem(vl).isF64() == rootType.isF64() ? mapOf(a, vl.access, {j, e}) : std::nullopt;
    if (!vm)
      continue;
    a.value = vl.access, a.maps[2] = *vm;
    found = true;
  }
  if (!found)
    return fail(6, "no layout of the value is an affine map of the output's dimensions");
  a.score = x.substitute(score, {{product, x.binary(Kind::Mul, a.raw, scale)}});
  a.mask = x.geZero(x.minus(row, j));
  if (!emittable(a.score, a.leaves) || dependsOn(a.score, e))
    return fail(5, "the scores hold a reduction of their own");
  for (Value v : {a.query.tensor, a.key.tensor, a.value.tensor})
    a.leaves.push_back(v);
  for (int64_t n = 0; n < cast<RankedTensorType>(a.root.getType()).getRank(); ++n)
    a.rootExtents.push_back(graph.extent(a.root, n));
  return a;
}

//===----------------------------------------------------------------------===//
// One step
//===----------------------------------------------------------------------===//

std::optional<StepRecognizer::Update> StepRecognizer::readUpdate(Expr load, ArrayRef<Expr> own) {
  Update u;
  auto hasOwn = [&](Expr f) { return llvm::all_of(own, [&](Expr v) { return dependsOn(f, v); }); };
  // Layout ops and casts between the sum and what the query reads.
  Expr sum = nullptr;
  for (unsigned n = 0; n < 16; ++n) {
    sum = graph.step(load->value, load->ops);
    if (!sum || sum->kind != Kind::Load)
      break;
    load = sum;
  }
  if (!sum || sum->kind != Kind::Add)
    return std::nullopt;
  u.next = load;
  for (unsigned k : {0, 1}) {
    // The state is read as far up as its dimensions are the op's.
    Expr kept = sum->op(k);
    u.self = nullptr;
    for (unsigned n = 0; n < 16; ++n) {
      Product p = normalize(kept, nullptr);
      Expr self = nullptr;
      bool one = true;
      for (auto [factor, exponent] : p.factors)
        if (hasOwn(factor)) {
          one &= !self && exponent == 1 && factor->kind == Kind::Load;
          self = factor;
        }
      if (!self || !one || graph.isContraction(self->value))
        break;
      if (self->ops == load->ops && elementType(self->value) == elementType(load->value)) {
        u.self = self;
        u.gate = p;
        u.gate.factors.erase(self);
      }
      Expr before = graph.step(self->value, self->ops);
      if (!before)
        break;
      kept = x.substitute(kept, {{self, before}});
    }
    if (!u.self)
      continue;
    // What is added: only what carries both channels is a product of its own.
    insideProduct = false;
    u.added = normalize(own.size() > 1 ? open(sum->op(1 - k), own[0], own.drop_front()) : sum->op(1 - k), nullptr);
    return u;
  }
  return std::nullopt;
}

std::optional<LinearAttention> StepRecognizer::run(Value root, Value product) {
  std::optional<Contraction> c = readContraction(root, product, 0);
  if (!c)
    return std::nullopt;
  if (c->start)
    if (Expr first = graph.expand(c->start); !first || !isReal(first, 0))
      return fail(0, "the product does not start from 0");
  effort = 0;
  d = c->variable;
  Product read = normalize(c->term, nullptr);
  // The state has a channel of the output's that the query lacks.
  std::optional<Update> s;
  for (auto [factor, n] : read.factors) {
    if (n != 1 || factor->kind != Kind::Load || !dependsOn(factor, d))
      continue;
    for (Expr index : c->indices) {
      bool alone = index->kind == Kind::Var && dependsOn(factor, index);
      for (auto [other, m] : read.factors)
        alone &= other == factor || !dependsOn(other, index);
      if (!alone)
        continue;
      if (std::optional<Update> update = readUpdate(factor, {d, index})) {
        s = update;
        e = index;
        read.factors.erase(factor);
        break;
      }
    }
    if (s)
      break;
  }
  if (!s)
    return fail(0, "not a product of query and state");
  Product added = s->added;
  // A product with the sum of two things is nothing yet; an update by an outer
  // product is.
  Expr value = takeValue(added);
  if (!value || dependsOn(toExpr(s->gate), e))
    return fail(0, "what is added to the state is not a product of key and value");

  LinearAttention a;
  a.root = root;
  a.causal = true;
  a.initialState = s->self->value;
  a.finalState = s->next->value;
  // After the product only the division is the op's.
  Expr hole = x.arg(2, Sort::Float);
  Product outer = normalize(x.substitute(c->chain, {{c->load, hole}}), nullptr);
  read.coef *= outer.coef;
  std::optional<Update> z;
  for (auto [factor, n] : outer.factors) {
    if (factor == hole && n == 1)
      continue;
    if (n != -1 || factor->hasArg || z)
      return fail(0, "the output is more than the product divided by a sum");
    // The divisor's product is read, too, but nothing before it.
    Expr sum = factor;
    for (unsigned steps = 0; steps < 16; ++steps) {
      Expr load = nullptr;
      walk(sum, [&](Expr n) {
        if (n->kind == Kind::Load && (sum->kind == Kind::Load || sum->kind == Kind::Add) &&
            (n == sum || llvm::is_contained(sum->ops, n)))
          load = n;
      });
      Expr inner = load ? graph.step(load->value, load->ops) : nullptr;
      if (!inner)
        break;
      if (inner->kind == Kind::Add)
        for (unsigned k : {0, 1})
          if (inner->op(k)->kind == Kind::Load || inner->op(k)->kind == Kind::FloatConst)
            if (Expr zero = graph.expand(inner->op(k)); zero && isReal(zero, 0)) {
              inner = inner->op(1 - k);
              break;
            }
      sum = x.substitute(sum, {{load, inner}});
    }
    Product weights;
    Expr sumsAt = readDivisor(
        a, sum,
        [&](Expr f) {
          if (f->kind != Kind::Load || !dependsOn(f, d))
            return false;
          std::optional<Update> update = readUpdate(f, {d});
          if (update)
            z = update;
          return update.has_value();
        },
        weights);
    if (!sumsAt)
      return fail(4, "the divisor is not a product of the query with summed keys");
    auto far = [&](const Product &p) {
      Expr e = graph.expand(toExpr(p));
      return e ? normalize(e, nullptr) : p;
    };
    if (!same(far(z->gate), far(s->gate)) || !same(far(z->added), far(added)) || !same(far(weights), far(read)))
      return fail(4, "the divisor does not sum the weights of the values");
    a.normalized = true;
    a.initialSums = z->self->value;
    a.finalSums = z->next->value;
  }
  if (!outer.expo.zero() || !outer.dependent.empty())
    return fail(0, "the output is more than the product divided by a sum");

  // One token, which has an axis of extent 1 or none.
  j = x.freshVariable(x.integer(1));
  querySide = read;
  keySide = added;
  offset = x.integer(0);
  Expr q = toExpr(querySide), k = toExpr(keySide);
  a.score = q;
  NearMiss before = miss;
  if (!chooseRoles(a, c->indices, q, k, value, q) || a.dims.back() != e) {
    miss = before;
    return fail(4, "the output's dimensions are not those of batch, token and value channel");
  }
  if (a.dims.size() == 4)
    return fail(0, "a product of a matrix and a vector");
  if (i)
    return fail(4, "expected the state of one token, got one that several queries read");
  if (!readGate(a, s->gate) || !readOperands(a, value))
    return std::nullopt;
  if (!checkState(a, a.initialState, s->self->ops, /*sums=*/false) ||
      (z && !checkState(a, a.initialSums, z->self->ops, /*sums=*/true)))
    return std::nullopt;
  for (Value state : {a.initialState, a.initialSums})
    if (state)
      a.leaves.push_back(state);
  // The root's product is what other users are looked for behind.
  a.scores = s->next->value;
  return a;
}

namespace attn::raise {
std::optional<LinearAttention> recognizeLinear(Graph &graph, Value root, Value product, const RecognizeOptions &options,
                                               NearMiss &miss) {
  return BlockRecognizer(graph, options, miss).runFirst(root, product);
}

std::optional<LinearAttention> recognizeLoop(Graph &graph, scf::ForOp loop, const RecognizeOptions &options,
                                             NearMiss &miss) {
  return LoopRecognizer(graph, options, miss, loop).run();
}

std::optional<LinearAttention> recognizeBlock(Graph &graph, Value root, const RecognizeOptions &options,
                                              NearMiss &miss) {
  return BlockRecognizer(graph, options, miss).run(root);
}

std::optional<Attention> recognizePrefixLoop(Graph &graph, scf::ForOp loop, const RecognizeOptions &options,
                                             NearMiss &miss) {
  return LoopRecognizer(graph, options, miss, loop).runPrefixes();
}

std::optional<LinearAttention> recognizeStep(Graph &graph, Value root, Value product, const RecognizeOptions &options,
                                             NearMiss &miss) {
  return StepRecognizer(graph, options, miss).run(root, product);
}
} // namespace attn::raise

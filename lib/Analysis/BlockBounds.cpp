// Closed forms for blocks: projections of the mask's polyhedra.
#include "attn/Analysis/MaskBlocks.h"
#include "mlir/Analysis/Presburger/IntegerRelation.h"
#include "mlir/Analysis/Presburger/Simplex.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::presburger;
using namespace ::attn::mask;

namespace {

constexpr size_t kMaxDisjuncts = 64; // of a mask
constexpr int64_t kMaxSplit = 4;     // values of a quotient that become cases
constexpr unsigned kMaxRows = 120;   // constraints of a polyhedron

/// Conditions that hold together, as sums that are not negative.
using Conjunction = SmallVector<Linear>;

/// The condition (or its negation) as a union of conjunctions, all conditions
/// that might hold included. Nothing if there are too many.
class Disjuncts {
public:
  explicit Disjuncts(const Formula &mask) : mask(mask) {}
  bool approximated = false;

  std::optional<SmallVector<Conjunction>> get(Condition c, bool negated) {
    const Node &node = mask.getNode(c);
    switch (node.kind) {
    case Node::True:
    case Node::False: {
      if ((node.kind == Node::True) == negated)
        return SmallVector<Conjunction>{};
      return SmallVector<Conjunction>{{}};
    }
    case Node::Opaque:
      approximated = true;
      return SmallVector<Conjunction>{{}};
    case Node::NotNegative:
      return SmallVector<Conjunction>{{negated ? node.linear * -1 - Linear(1) : node.linear}};
    case Node::Zero:
      if (negated)
        return SmallVector<Conjunction>{{node.linear - Linear(1)}, {node.linear * -1 - Linear(1)}};
      return SmallVector<Conjunction>{{node.linear, node.linear * -1}};
    case Node::Not:
      return get(node.conditions[0], !negated);
    case Node::Cases: {
      // The negation has the same cases.
      SmallVector<Conjunction> result;
      for (size_t k = 0; k < node.conditions.size(); k += 2) {
        auto when = get(node.conditions[k], false), then = get(node.conditions[k + 1], negated);
        if (!when || !then)
          return std::nullopt;
        llvm::append_range(result, product(*when, *then));
        if (result.size() > kMaxDisjuncts)
          return std::nullopt;
      }
      return result;
    }
    case Node::And:
    case Node::Or:
      break;
    }
    bool all = (node.kind == Node::And) != negated;
    SmallVector<Conjunction> result;
    if (all)
      result.push_back({});
    for (Condition part : node.conditions) {
      auto next = get(part, negated);
      if (!next)
        return std::nullopt;
      if (all)
        result = product(result, *next);
      else
        llvm::append_range(result, *next);
      if (result.size() > kMaxDisjuncts)
        return std::nullopt;
    }
    return result;
  }

private:
  SmallVector<Conjunction> product(ArrayRef<Conjunction> xs, ArrayRef<Conjunction> ys) {
    SmallVector<Conjunction> joined;
    for (const Conjunction &x : xs)
      for (const Conjunction &y : ys)
        if (std::optional<Conjunction> both = join(x, y))
          joined.push_back(std::move(*both));
    return joined;
  }

  /// Nothing if the two contradict each other plainly.
  std::optional<Conjunction> join(const Conjunction &x, const Conjunction &y) {
    Conjunction all = x;
    for (const Linear &term : y)
      if (!llvm::is_contained(all, term))
        all.push_back(term);
    for (const Linear &u : y) {
      if (mask.rangeOf(u).high < 0)
        return std::nullopt;
      for (const Linear &v : x)
        if (Linear sum = u + v; sum.isConstant() && sum.constant < 0)
          return std::nullopt;
    }
    return all;
  }
  const Formula &mask;
};

/// What an analysis may still cost, and whether a polyhedron holds no integer
/// point, asked within it. An answer that the budget does not allow is "may
/// hold one", which keeps what it was asked about: sound, and not exact.
///
/// A unit is one coefficient of a tableau that a pivot handles.
class Budget {
public:
  explicit Budget(int64_t units) : units(units) {}
  bool isSpent() const { return used >= units; }
  int64_t getUsed() const { return used; }

  /// For handling `rows` constraints over `columns` once: a simplex pivots
  /// about as often as there are columns.
  bool spend(int64_t rows, int64_t columns) {
    used += rows * columns * columns;
    return !isSpent();
  }

  /// True if `p` surely holds no integer point. Most questions are answered by
  /// one simplex: no rational point, or a corner of integers. Elimination,
  /// which finds gaps between integers, is for the rest.
  bool isEmpty(const IntegerPolyhedron &p) {
    if (!spend(p.getNumConstraints(), p.getNumCols()))
      return false;
    Simplex simplex(p);
    return decide(simplex, [&] { return p; });
  }

  /// The same of what a simplex already holds; `p` makes the polyhedron.
  bool decide(const Simplex &simplex, llvm::function_ref<IntegerPolyhedron()> p) {
    if (simplex.isEmpty())
      return true;
    if (simplex.getSamplePointIfIntegral())
      return false;
    IntegerPolyhedron whole = p();
    int64_t rows = whole.getNumConstraints();
    return spend(rows * rows, whole.getNumCols()) && whole.isEmpty();
  }

private:
  int64_t units, used = 0;
};

/// Gives access to elimination that tells whether it is exact.
class Polyhedron : public IntegerPolyhedron {
public:
  explicit Polyhedron(unsigned columns) : IntegerPolyhedron(PresburgerSpace::getSetSpace(columns)) {}

  /// Removes column `pos`. False if integer points may have been added.
  bool eliminate(unsigned pos, Budget &budget) {
    for (unsigned row = 0; row < getNumEqualities(); ++row)
      if (atEq(row, pos) != 0) // Substitutes; whether it divides is lost.
        return fourierMotzkinEliminate(pos), false;
    gcdTightenInequalities();
    // The integers' shadow is between the dark and the real one; exact if each
    // of the dark shadow's faces holds on the real one. (Upstream's own dark
    // shadow adds the gap where it has to be subtracted.)
    SmallVector<SmallVector<DynamicAPInt>> dark;
    for (unsigned low = 0; low < getNumInequalities(); ++low)
      for (unsigned up = 0; up < getNumInequalities(); ++up) {
        DynamicAPInt a = atIneq(low, pos), b = -atIneq(up, pos);
        if (a <= 1 || b <= 1)
          continue;
        SmallVector<DynamicAPInt> &face = dark.emplace_back();
        for (unsigned c = 0; c < getNumCols(); ++c)
          if (c != pos)
            face.push_back(atIneq(low, c) * b + atIneq(up, c) * a);
        face.back() -= (a - 1) * (b - 1);
      }
    fourierMotzkinEliminate(pos);
    Implication implied(*this, budget);
    return llvm::all_of(dark, implied);
  }

  /// Tells whether inequalities surely hold at all points; one simplex serves
  /// all questions.
  class Implication {
  public:
    Implication(const Polyhedron &p, Budget &budget) : p(p), budget(budget), simplex(p) {}

    bool operator()(ArrayRef<DynamicAPInt> inequality) {
      if (!budget.spend(1 + p.getNumConstraints() / 4, p.getNumCols()))
        return false;
      SmallVector<DynamicAPInt> opposite(inequality.size());
      for (auto [to, from] : llvm::zip(opposite, inequality))
        to = -from;
      opposite.back() -= 1;
      unsigned before = simplex.getSnapshot();
      simplex.addInequality(opposite);
      bool holds = budget.decide(simplex, [&] {
        IntegerPolyhedron outside = p;
        outside.addInequality(opposite);
        return outside;
      });
      simplex.rollback(before);
      return holds;
    }

  private:
    const Polyhedron &p;
    Budget &budget;
    Simplex simplex;
  };

  /// How costly and how exact an elimination of `pos` is: less is better.
  std::pair<bool, int64_t> price(unsigned pos) const {
    int64_t lower = 0, upper = 0;
    bool lowerUnit = true, upperUnit = true;
    for (unsigned row = 0; row < getNumInequalities(); ++row) {
      DynamicAPInt c = atIneq(row, pos);
      if (c > 0)
        ++lower, lowerUnit &= c == 1;
      else if (c < 0)
        ++upper, upperUnit &= c == -1;
    }
    return {!(lowerUnit || upperUnit), lower * upper};
  }
};

/// Projects conjunctions onto (b…, a, k).
///
/// Columns: b…, a, k, queries, keys, symbols…, then quotients of these
/// (parameters), then what is eliminated: the positions r and c within the
/// blocks, and quotients that depend on them.
class Projector {
public:
  Projector(const Formula &mask, int64_t m, int64_t n, Walk walk, MLIRContext *context, Budget &budget)
      : mask(mask), context(context), budget(budget), batches(mask.getNumBatchDims()) {
    outerSize = walk == Walk::Keys ? m : n, innerSize = walk == Walk::Keys ? n : m;
    outerVariable = walk == Walk::Keys ? mask.queryVariable() : mask.keyVariable();
    innerVariable = walk == Walk::Keys ? mask.keyVariable() : mask.queryVariable();
    unsigned symbol = fixed();
    for (auto [number, v] : llvm::enumerate(mask.getVariables()))
      if (v.kind == Variable::Symbol)
        symbolColumns[number] = symbol++;
    for (unsigned dim = 0; dim <= batches; ++dim)
      fixedExprs.push_back(getAffineDimExpr(dim, context));
    fixedExprs.push_back(nullptr); // k
    for (unsigned s = 0; s < 2 + mask.getSymbols().size(); ++s)
      fixedExprs.push_back(getAffineSymbolExpr(s, context));
  }

  BlockUnion project(ArrayRef<Conjunction> disjuncts) {
    BlockUnion result;
    for (const Conjunction &disjunct : disjuncts) {
      std::vector<System> systems(1);
      start(systems.front());
      for (const Linear &x : disjunct) {
        std::vector<System> next;
        for (System &system : systems)
          for (auto &[split, row] : rows(system, x)) {
            split.inequalities.push_back(row);
            next.push_back(std::move(split));
          }
        systems = std::move(next);
      }
      for (System &system : systems) {
        if (budget.isSpent()) {
          // Anything may hold.
          inexact(result, "its polyhedra take too long to project");
          result.intervals = {BlockInterval()};
          polyhedra.clear();
          return result;
        }
        solve(system, result);
      }
    }
    dropContained(result);
    return result;
  }

private:
  struct Expression {
    SmallVector<std::pair<unsigned, int64_t>> terms; // by column
    int64_t constant = 0;
    void add(unsigned column, int64_t c) {
      for (auto &term : terms)
        if (term.first == column) {
          term.second += c;
          return;
        }
      terms.push_back({column, c});
    }
    void add(const Expression &o, int64_t factor) {
      for (auto [column, c] : o.terms)
        add(column, c * factor);
      constant += o.constant * factor;
    }
  };
  /// Parameters and eliminated columns are numbered apart until all are known:
  /// parameter p is column kParameter + p, eliminated e is kHidden + e.
  static constexpr unsigned kParameter = 1000, kHidden = 2000;
  struct System {
    SmallVector<Expression> inequalities;
    SmallVector<AffineExpr> parameters;
    SmallVector<std::pair<Expression, int64_t>> quotients; // of each parameter
    unsigned hidden = 0;
    DenseMap<unsigned, Expression> values; // of the mask's variables
  };

  unsigned innerColumn() const { return batches + 1; }
  unsigned queriesColumn() const { return batches + 2; }
  unsigned fixed() const { return batches + 4; } // without symbols
  unsigned fixedColumns() const { return fixed() + mask.getSymbols().size(); }

  /// extent − 1 − position ≥ 0.
  Expression below(unsigned variable, const Expression &position) {
    Expression e;
    int64_t extent = mask.getExtents()[variable];
    if (ShapedType::isDynamic(extent))
      e.add(queriesColumn() + (variable == mask.keyVariable()), 1);
    else
      e.constant = extent;
    e.add(position, -1);
    e.constant -= 1;
    return e;
  }

  void start(System &system) {
    auto column = [](unsigned c, int64_t factor = 1) {
      Expression e;
      e.add(c, factor);
      return e;
    };
    for (auto [variable, outer, size] :
         {std::tuple(outerVariable, batches, outerSize), std::tuple(innerVariable, innerColumn(), innerSize)}) {
      unsigned inside = kHidden + system.hidden++;
      Expression position = column(outer, size);
      position.add(inside, 1);
      Expression last = column(inside, -1);
      last.constant = size - 1;
      system.inequalities.push_back(column(inside));
      system.inequalities.push_back(last);
      system.inequalities.push_back(column(outer));
      system.inequalities.push_back(below(variable, position));
      system.values[variable] = position;
    }
    for (unsigned dim = 0; dim < batches; ++dim) {
      system.values[dim] = column(dim);
      system.inequalities.push_back(column(dim));
      if (int64_t extent = mask.getExtents()[dim]; !ShapedType::isDynamic(extent)) {
        Expression e = column(dim, -1);
        e.constant = extent - 1;
        system.inequalities.push_back(e);
      }
    }
    for (auto [variable, c] : symbolColumns) {
      system.values[variable] = column(c);
      Interval range = mask.getVariables()[variable].range;
      if (range.low > -Interval::kInfinity) {
        Expression e = column(c);
        e.constant = -range.low;
        system.inequalities.push_back(e);
      }
      if (range.high < Interval::kInfinity) {
        Expression e = column(c, -1);
        e.constant = range.high;
        system.inequalities.push_back(e);
      }
    }
  }

  /// A value in one system or, by cases that exclude each other, in several.
  using Splits = std::vector<std::pair<System, Expression>>;
  static Splits single(System system, Expression value) {
    Splits one;
    one.emplace_back(std::move(system), std::move(value));
    return one;
  }

  static bool isHidden(unsigned column) { return column >= kHidden; }

  /// `x` as an expression, in one system or, split by a quotient's value, in
  /// several that exclude each other.
  Splits rows(const System &system, const Linear &x) {
    Splits results;
    Expression zero;
    zero.constant = x.constant;
    results.push_back({system, zero});
    for (auto [variable, c] : x.terms) {
      Splits next;
      for (auto &[partial, sum] : results)
        for (auto &[split, value] : valueOf(partial, variable)) {
          Expression e = sum;
          e.add(value, c);
          next.push_back({std::move(split), std::move(e)});
        }
      results = std::move(next);
    }
    return results;
  }

  Splits valueOf(const System &system, unsigned variable) {
    if (auto it = system.values.find(variable); it != system.values.end())
      return single(system, it->second);
    const Variable &v = mask.getVariables()[variable];
    Splits results;
    for (auto &[inner, numerator] : rows(system, v.numerator))
      for (auto &[split, quotient] : quotientOf(inner, numerator, v.divisor)) {
        Expression value = quotient;
        if (v.kind == Variable::Mod) {
          value = numerator;
          value.add(quotient, -v.divisor);
        }
        split.values[variable] = value;
        results.push_back({std::move(split), value});
      }
    return results;
  }

  Splits quotientOf(const System &system, const Expression &numerator, int64_t divisor) {
    // What divides leaves, what is hidden is apart from what is a parameter.
    Expression whole, seen, unseen;
    for (auto [column, c] : numerator.terms) {
      if (!c)
        continue;
      if (c % divisor == 0)
        whole.add(column, c / divisor);
      else
        (isHidden(column) || column == innerColumn() ? unseen : seen).add(column, c);
    }
    int64_t q = llvm::divideFloorSigned(numerator.constant, divisor);
    whole.constant = q;
    seen.constant = numerator.constant - q * divisor;

    bool onlyRow = unseen.terms.size() == 1 && unseen.terms[0].first == kHidden && unseen.terms[0].second > 0;
    System split = system;
    if (!unseen.terms.empty() && !onlyRow) {
      // A number q with 0 ≤ numerator − D · q < D, to be eliminated.
      unsigned hidden = kHidden + split.hidden++;
      Expression rest = seen;
      rest.add(unseen, 1);
      addRemainder(split, rest, hidden, divisor);
      Expression value = whole;
      value.add(hidden, 1);
      return single(std::move(split), std::move(value));
    }
    // seen = D · p + s: p is a parameter, s in [0, D), in steps of the
    // coefficients' common divisor.
    Expression remainder = seen, value = whole;
    int64_t step = divisor;
    for (auto [column, c] : seen.terms)
      step = std::gcd(step, c);
    int64_t least = seen.constant % step, most = divisor - step + least;
    if (!seen.terms.empty()) {
      unsigned parameter = addParameter(split, seen, divisor);
      remainder.add(parameter, -divisor);
      value.add(parameter, 1);
    } else {
      most = least;
    }
    if (unseen.terms.empty())
      return single(std::move(split), std::move(value));
    // floor((s + α r) / D) takes few values, or is a number to eliminate.
    int64_t reach = unseen.terms[0].second * (outerSize - 1);
    int64_t low = least / divisor, high = (most + reach) / divisor;
    Expression rest = remainder;
    rest.add(unseen, 1);
    Splits results;
    if (high - low < kMaxSplit) {
      for (int64_t delta = low; delta <= high; ++delta) {
        System here = split;
        if (high > low) {
          Expression atLeast = rest, atMost;
          atLeast.constant -= delta * divisor;
          atMost.add(rest, -1);
          atMost.constant += delta * divisor + divisor - 1;
          here.inequalities.push_back(atLeast);
          here.inequalities.push_back(atMost);
        }
        Expression shifted = value;
        shifted.constant += delta;
        results.push_back({std::move(here), shifted});
      }
      return results;
    }
    unsigned hidden = kHidden + split.hidden++;
    addRemainder(split, rest, hidden, divisor);
    value.add(hidden, 1);
    return single(std::move(split), std::move(value));
  }

  /// 0 ≤ numerator − D · quotient ≤ D − 1.
  static void addRemainder(System &system, const Expression &numerator, unsigned quotient, int64_t divisor) {
    Expression low = numerator, high;
    low.add(quotient, -divisor);
    high.add(low, -1);
    high.constant += divisor - 1;
    system.inequalities.push_back(low);
    system.inequalities.push_back(high);
  }

  AffineExpr exprOf(const System &system, const Expression &e) {
    AffineExpr sum = getAffineConstantExpr(e.constant, context);
    for (auto [column, c] : e.terms)
      sum = sum + (column >= kParameter ? system.parameters[column - kParameter] : fixedExprs[column]) * c;
    return sum;
  }

  unsigned addParameter(System &system, const Expression &numerator, int64_t divisor) {
    AffineExpr expr = exprOf(system, numerator).floorDiv(divisor);
    for (auto [number, known] : llvm::enumerate(system.parameters))
      if (known == expr)
        return kParameter + number;
    system.parameters.push_back(expr);
    unsigned column = kParameter + system.parameters.size() - 1;
    addRemainder(system, numerator, column, divisor);
    system.quotients.push_back({numerator, divisor});
    return column;
  }

  unsigned columnOf(const System &system, unsigned column) const {
    if (column >= kHidden)
      return fixedColumns() + system.parameters.size() + column - kHidden;
    return column >= kParameter ? fixedColumns() + column - kParameter : column;
  }

  SmallVector<int64_t> dense(const System &system, const Expression &e, unsigned columns) const {
    SmallVector<int64_t> row(columns + 1);
    for (auto [column, c] : e.terms)
      row[columnOf(system, column)] += c;
    row.back() = e.constant;
    return row;
  }

  /// What holds of b…, a, k, sizes and parameters wherever the walk is.
  Polyhedron contextOf(const System &system) {
    unsigned columns = fixedColumns() + system.parameters.size();
    Polyhedron domain(columns);
    System plain;
    plain.parameters = system.parameters;
    auto addRow = [&](const Expression &e) { domain.addInequality(dense(plain, e, columns)); };
    auto column = [](unsigned c, int64_t factor = 1) {
      Expression e;
      e.add(c, factor);
      return e;
    };
    for (unsigned c = 0; c <= innerColumn(); ++c)
      addRow(column(c));
    for (unsigned dim = 0; dim < batches; ++dim)
      if (int64_t extent = mask.getExtents()[dim]; !ShapedType::isDynamic(extent)) {
        Expression e = column(dim, -1);
        e.constant = extent - 1;
        addRow(e);
      }
    // The first position of a block is inside.
    addRow(below(outerVariable, column(batches, outerSize)));
    addRow(below(innerVariable, column(innerColumn(), innerSize)));
    for (auto [variable, c] : symbolColumns) {
      Interval range = mask.getVariables()[variable].range;
      if (range.low > -Interval::kInfinity) {
        Expression e = column(c);
        e.constant = -range.low;
        addRow(e);
      }
      if (range.high < Interval::kInfinity) {
        Expression e = column(c, -1);
        e.constant = range.high;
        addRow(e);
      }
    }
    for (auto [number, quotient] : llvm::enumerate(system.quotients)) {
      System scratch;
      addRemainder(scratch, quotient.first, kParameter + number, quotient.second);
      for (const Expression &e : scratch.inequalities)
        addRow(e);
    }
    return domain;
  }

  void solve(const System &system, BlockUnion &result) {
    unsigned kept = fixedColumns() + system.parameters.size(), columns = kept + system.hidden;
    Polyhedron p(columns);
    for (const Expression &e : system.inequalities)
      p.addInequality(dense(system, e, columns));
    if (budget.isEmpty(p))
      return;
    while (p.getNumVars() > kept) {
      unsigned best = kept;
      for (unsigned pos = kept + 1; pos < p.getNumVars(); ++pos)
        if (p.price(pos) < p.price(best))
          best = pos;
      // Before redundant faces are found, which takes a simplex for each.
      int64_t faces = p.getNumConstraints() + p.price(best).second;
      bool affordable = faces <= kMaxRows && budget.spend(faces * 2, p.getNumCols());
      if (!affordable) {
        inexact(result,
                faces > kMaxRows ? "its polyhedra have too many faces" : "its polyhedra take too long to project");
        p = Polyhedron(kept);
        break;
      }
      if (!p.eliminate(best, budget))
        inexact(result, "a projection over the integers is not known to be exact");
      p.removeRedundantConstraints();
    }
    if (budget.isEmpty(p))
      return;
    // With equalities as two inequalities, what the walk knows anyway dropped.
    Polyhedron domain = contextOf(system);
    SmallVector<SmallVector<DynamicAPInt>> rows;
    for (unsigned row = 0; row < p.getNumInequalities(); ++row)
      rows.push_back(SmallVector<DynamicAPInt>(p.getInequality(row)));
    for (unsigned row = 0; row < p.getNumEqualities(); ++row) {
      rows.push_back(SmallVector<DynamicAPInt>(p.getEquality(row)));
      SmallVector<DynamicAPInt> opposite;
      for (const DynamicAPInt &c : p.getEquality(row))
        opposite.push_back(-c);
      rows.push_back(opposite);
    }
    BlockInterval interval;
    Polyhedron::Implication known(domain, budget);
    for (ArrayRef<DynamicAPInt> row : rows) {
      if (known(row))
        continue;
      AffineExpr rest = getAffineConstantExpr(int64_t(row.back()), context);
      for (unsigned c = 0; c < kept; ++c)
        if (int64_t factor = int64_t(row[c]); factor && c != innerColumn())
          rest = rest + (c < fixedColumns() ? fixedExprs[c] : system.parameters[c - fixedColumns()]) * factor;
      int64_t k = int64_t(row[innerColumn()]);
      if (k > 0) // k ≥ −rest / factor
        interval.lower.push_back((-rest).ceilDiv(k));
      else if (k < 0)
        interval.upper.push_back(rest.floorDiv(-k) + 1);
      else
        interval.guards.push_back(rest);
    }
    result.intervals.push_back(std::move(interval));
    polyhedra.push_back(p);
  }

  static void inexact(BlockUnion &result, StringRef why) {
    result.exact = false;
    if (result.why.empty())
      result.why = why.str();
  }

  /// Drops intervals inside others. Only those without parameters of their own
  /// share a space and can be compared.
  void dropContained(BlockUnion &result) {
    SmallVector<BlockInterval> kept;
    SmallVector<unsigned> alive;
    auto inside = [&](unsigned x, unsigned y) {
      const Polyhedron &px = polyhedra[x], &py = polyhedra[y];
      if (px.getNumVars() != fixedColumns() || py.getNumVars() != fixedColumns())
        return false;
      if (py.getNumEqualities())
        return false;
      Polyhedron::Implication implied(px, budget);
      for (unsigned row = 0; row < py.getNumInequalities(); ++row)
        if (!implied(py.getInequality(row)))
          return false;
      return true;
    };
    SmallVector<bool> gone(result.intervals.size());
    for (unsigned x = 0; x < gone.size(); ++x)
      for (unsigned y = 0; y < gone.size() && !gone[x]; ++y)
        if (x != y && !gone[y] && inside(x, y))
          gone[x] = true;
    for (auto [dropped, interval] : llvm::zip(gone, result.intervals))
      if (!dropped)
        kept.push_back(std::move(interval));
    result.intervals = std::move(kept);
    polyhedra.clear();
  }

  const Formula &mask;
  MLIRContext *context;
  Budget &budget;
  unsigned batches, outerVariable, innerVariable;
  int64_t outerSize, innerSize;
  std::map<unsigned, unsigned> symbolColumns;
  SmallVector<AffineExpr> fixedExprs;
  std::vector<Polyhedron> polyhedra;
};
} // namespace

BlockBounds(::attn::mask::computeBounds)(const Formula &mask, int64_t m, int64_t n, Walk walk, MLIRContext *context) {
  BlockBounds bounds{walk, m, n, {}, {}};
  Budget budget(kMaxWork);
  for (bool negated : {false, true}) {
    BlockUnion &set = negated ? bounds.hidden : bounds.visible;
    Disjuncts disjuncts(mask);
    auto conjunctions = disjuncts.get(mask.getRoot(), negated);
    if (!conjunctions) {
      set.intervals.push_back({});
      set.exact = false;
      set.why = "it is a union of more than " + std::to_string(kMaxDisjuncts) + " conjunctions";
      continue;
    }
    set = Projector(mask, m, n, walk, context, budget).project(*conjunctions);
    if (disjuncts.approximated) {
      set.exact = false;
      set.why = mask.whyOpaque().str();
    }
  }
  bounds.work = budget.getUsed();
  return bounds;
}

/// The value of a quasi-affine expression.
static int64_t valueOf(AffineExpr expr, ArrayRef<int64_t> dims, ArrayRef<int64_t> symbols) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return constant.getValue();
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return dims[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return symbols[symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  int64_t x = valueOf(binary.getLHS(), dims, symbols), y = valueOf(binary.getRHS(), dims, symbols);
  switch (expr.getKind()) {
  case AffineExprKind::Add:
    return x + y;
  case AffineExprKind::Mul:
    return x * y;
  case AffineExprKind::FloorDiv:
    return llvm::divideFloorSigned(x, y);
  case AffineExprKind::CeilDiv:
    return llvm::divideCeilSigned(x, y);
  case AffineExprKind::Mod:
    return llvm::mod(x, y);
  default:
    llvm_unreachable("all binary kinds are covered");
  }
}

SmallVector<std::pair<int64_t, int64_t>>(::attn::mask::evaluate)(const BlockUnion &set, ArrayRef<int64_t> dims,
                                                                 ArrayRef<int64_t> symbols, int64_t blocks) {
  SmallVector<std::pair<int64_t, int64_t>> found;
  for (const BlockInterval &interval : set.intervals) {
    auto value = [&](AffineExpr e) { return valueOf(e, dims, symbols); };
    if (llvm::any_of(interval.guards, [&](AffineExpr e) { return value(e) < 0; }))
      continue;
    int64_t low = 0, high = blocks;
    for (AffineExpr e : interval.lower)
      low = std::max(low, value(e));
    for (AffineExpr e : interval.upper)
      high = std::min(high, value(e));
    if (low < high)
      found.push_back({low, high});
  }
  llvm::sort(found);
  SmallVector<std::pair<int64_t, int64_t>> joined;
  for (auto [low, high] : found) {
    if (!joined.empty() && low <= joined.back().second)
      joined.back().second = std::max(joined.back().second, high);
    else
      joined.push_back({low, high});
  }
  return joined;
}

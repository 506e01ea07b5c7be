// Spells attn ops out as their formulas, in linalg on tensors, with every
// intermediate stored; see Passes.td.
#include "GatherPages.h"
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using mlir::attn::AttentionOp;
using mlir::attn::LinearAttentionOp;
using mlir::attn::MergeOp;

namespace attn {
#define GEN_PASS_DEF_ATTNTONAIVE
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {

/// Writes linalg.generic ops over named dimensions.
class Formula {
public:
  Formula(OpBuilder &b, Location loc) : b(b), loc(loc) {}

  using Body = function_ref<Value(ValueRange indices, ValueRange inputs, Value accumulated)>;

  /// A tensor over dimensions `out` of the loops `extents`. Each input is
  /// indexed by the loops listed with it. Loops not in `out` are reduced, from
  /// `init` on; the body sees all loop indices.
  Value generic(ArrayRef<Value> extents, ArrayRef<std::pair<Value, SmallVector<unsigned>>> inputs,
                ArrayRef<unsigned> out, Value init, Type element, Body body) {
    SmallVector<OpFoldResult> shape;
    for (unsigned dim : out)
      shape.push_back(getAsOpFoldResult(extents[dim]));
    Value empty = tensor::EmptyOp::create(b, loc, shape, element);
    if (init)
      empty = linalg::FillOp::create(b, loc, init, empty).getResult(0);
    return genericInto(empty, extents, inputs, out, body);
  }

  /// The same, into a given tensor, which is overwritten if nothing is reduced.
  Value genericInto(Value into, ArrayRef<Value> extents, ArrayRef<std::pair<Value, SmallVector<unsigned>>> inputs,
                    ArrayRef<unsigned> out, Body body) {
    unsigned loops = extents.size();
    SmallVector<AffineMap> maps;
    SmallVector<Value> operands;
    auto mapOf = [&](ArrayRef<unsigned> dims) {
      SmallVector<AffineExpr> exprs;
      for (unsigned dim : dims)
        exprs.push_back(b.getAffineDimExpr(dim));
      return AffineMap::get(loops, 0, exprs, b.getContext());
    };
    llvm::SmallBitVector bounded(loops);
    for (auto &[input, dims] : inputs) {
      operands.push_back(input);
      maps.push_back(mapOf(dims));
      for (unsigned dim : dims)
        bounded.set(dim);
    }
    SmallVector<utils::IteratorType> iterators(loops, utils::IteratorType::reduction);
    for (unsigned dim : out) {
      iterators[dim] = utils::IteratorType::parallel;
      bounded.set(dim);
    }
    // A loop that no tensor bounds gets an empty one of its extent.
    for (unsigned dim = 0; dim < loops; ++dim)
      if (!bounded.test(dim)) {
        operands.push_back(
            tensor::EmptyOp::create(b, loc, ArrayRef<OpFoldResult>{getAsOpFoldResult(extents[dim])}, b.getI1Type()));
        maps.push_back(mapOf({dim}));
      }
    maps.push_back(mapOf(out));
    auto op = linalg::GenericOp::create(
        b, loc, into.getType(), operands, into, maps, iterators, [&](OpBuilder &, Location, ValueRange arguments) {
          SmallVector<Value> indices;
          for (unsigned dim = 0; dim < loops; ++dim)
            indices.push_back(linalg::IndexOp::create(b, loc, dim));
          Value result = body(indices, arguments.take_front(inputs.size()), arguments.back());
          linalg::YieldOp::create(b, loc, convert(result, arguments.back().getType()));
        });
    return op.getResult(0);
  }

  Value real(Type type, double value) { return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value)); }
  Value convert(Value value, Type type) {
    if (value.getType() == type)
      return value;
    unsigned from = value.getType().getIntOrFloatBitWidth(), to = type.getIntOrFloatBitWidth();
    if (from < to)
      return arith::ExtFOp::create(b, loc, type, value);
    if (from > to)
      return arith::TruncFOp::create(b, loc, type, value);
    return arith::TruncFOp::create(b, loc, type, arith::ExtFOp::create(b, loc, b.getF32Type(), value));
  }
  Value add(Value l, Value r) { return arith::AddFOp::create(b, loc, l, r); }
  Value sub(Value l, Value r) { return arith::SubFOp::create(b, loc, l, r); }
  Value mul(Value l, Value r) { return arith::MulFOp::create(b, loc, l, r); }
  Value div(Value l, Value r) { return arith::DivFOp::create(b, loc, l, r); }
  Value exp(Value x) { return math::ExpOp::create(b, loc, x); }
  Value log(Value x) { return math::LogOp::create(b, loc, x); }
  Value select(Value c, Value t, Value f) { return arith::SelectOp::create(b, loc, c, t, f); }
  Value equals(Value x, double value) {
    return arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, x, real(x.getType(), value));
  }
  /// `m`, or 0 where it is −∞: a row without scores has nothing to subtract.
  Value reference(Value m) { return select(equals(m, -INFINITY), real(m.getType(), 0), m); }

  /// The region's value, its block's operations written here.
  Value evaluate(Region &region, ValueRange arguments) {
    IRMapping map;
    map.map(region.front().getArguments(), arguments);
    for (Operation &op : region.front().without_terminator())
      b.clone(op, map);
    return map.lookupOrDefault(region.front().getTerminator()->getOperand(0));
  }

  /// An operand as a tensor of `element` over (b…, x, c), whatever its map.
  Value canonical(Value operand, AffineMap map, ArrayRef<Value> domain, ArrayRef<unsigned> dims, Type element) {
    SmallVector<Value> extents;
    SmallVector<unsigned> all;
    for (unsigned dim : dims) {
      all.push_back(extents.size());
      extents.push_back(domain[dim]);
    }
    return generic(extents, {}, all, Value(), element, [&](ValueRange indices, ValueRange, Value) {
      SmallVector<Value> point(domain.size(), indices.empty() ? Value() : indices[0]), at;
      for (auto [dim, index] : llvm::zip(dims, indices))
        point[dim] = index;
      for (AffineExpr expr : map.getResults())
        at.push_back(affine::expandAffineExpr(b, loc, expr, point, {}));
      return convert(tensor::ExtractOp::create(b, loc, operand, at), element);
    });
  }

  SmallVector<Value> domainExtents(ArrayRef<AffineMap> maps, ArrayRef<Value> operands) {
    SmallVector<Value> extents(maps[0].getNumDims());
    for (auto [map, operand] : llvm::zip(maps, operands))
      for (auto [position, expr] : llvm::enumerate(map.getResults()))
        if (auto dim = dyn_cast<AffineDimExpr>(expr))
          if (!extents[dim.getPosition()])
            extents[dim.getPosition()] = b.createOrFold<tensor::DimOp>(loc, operand, position);
    return extents;
  }

  OpBuilder &b;
  Location loc;
};

SmallVector<unsigned> upTo(unsigned n, ArrayRef<unsigned> more = {}) {
  SmallVector<unsigned> dims(llvm::to_vector(llvm::seq<unsigned>(0, n)));
  dims.append(more.begin(), more.end());
  return dims;
}

/// The dimensions that a map of plain dimensions names, with `from` as `to`.
SmallVector<unsigned> renamed(AffineMap map, unsigned from, unsigned to) {
  SmallVector<unsigned> dims;
  for (AffineExpr expr : map.getResults()) {
    unsigned dim = cast<AffineDimExpr>(expr).getPosition();
    dims.push_back(dim == from ? to : dim);
  }
  return dims;
}

SmallVector<Value> spellOut(OpBuilder &b, AttentionOp op) {
  Formula f(b, op.getLoc());
  Location loc = op.getLoc();
  auto normalizer = op.getNormalizer();
  Type acc = op.getAccumulatorType();
  unsigned n = op.getNumBatchDims();
  SmallVector<Value> domain = f.domainExtents({op.getOutputMap(), op.getQueryMap(), op.getKeyMap(), op.getValueMap()},
                                              {op.getOutputInit(), op.getQuery(), op.getKey(), op.getValue()});
  Value q = f.canonical(op.getQuery(), op.getQueryMap(), domain, upTo(n, {n, n + 2}), acc);
  Value k = f.canonical(op.getKey(), op.getKeyMap(), domain, upTo(n, {n + 1, n + 2}), acc);
  Value v = f.canonical(op.getValue(), op.getValueMap(), domain, upTo(n, {n + 1, n + 3}), acc);
  ArrayRef<Value> domainRef(domain);
  SmallVector<Value> rows(domainRef.take_front(n + 1)), pairs(domainRef.take_front(n + 2)), products(pairs);
  products.push_back(domain[n + 2]);

  // x = Q Kᵀ
  Value scores =
      f.generic(products, {{q, upTo(n, {n, n + 2})}, {k, upTo(n, {n + 1, n + 2})}}, upTo(n + 2), f.real(acc, 0), acc,
                [&](ValueRange, ValueRange in, Value sum) { return f.add(sum, f.mul(in[0], in[1])); });
  // s = score(x) where the mask holds, else −∞; without a row maximum, the weight.
  scores = f.generic(
      pairs, {{scores, upTo(n + 2)}}, upTo(n + 2), Value(), acc, [&](ValueRange at, ValueRange in, Value) -> Value {
        Value s = in[0];
        if (!op.getScore().empty()) {
          SmallVector<Value> arguments{s};
          arguments.append(at.begin(), at.end());
          s = f.evaluate(op.getScore(), arguments);
        }
        double excluded = -INFINITY;
        if (!normalizer.hasRowMax()) {
          s = normalizer.buildWeight(b, loc, s, Value());
          excluded = 0;
        }
        Value holds;
        if (!op.getMask().empty())
          holds = f.evaluate(op.getMask(), at);
        if (op.getBlockCounts()) {
          // The key's block is one of the first counts[…].
          ArrayRef<int64_t> sizes = *op.getBlockSizes();
          auto index = [&](int64_t value) { return arith::ConstantIndexOp::create(b, loc, value); };
          auto where = [&](Value list) {
            SmallVector<Value> result;
            for (unsigned dim = 0; dim < n; ++dim) {
              Value top = arith::SubIOp::create(b, loc, b.createOrFold<tensor::DimOp>(loc, list, dim), index(1));
              result.push_back(arith::MinSIOp::create(b, loc, at[dim], top));
            }
            result.push_back(arith::DivSIOp::create(b, loc, at[n], index(sizes[0])));
            return result;
          };
          Type indexType = b.getIndexType();
          Value block = arith::DivSIOp::create(b, loc, at[n + 1], index(sizes[1]));
          Value count = arith::IndexCastOp::create(
              b, loc, indexType, tensor::ExtractOp::create(b, loc, op.getBlockCounts(), where(op.getBlockCounts())));
          Value none = arith::ConstantOp::create(b, loc, b.getBoolAttr(false));
          SmallVector<Value> entryAt = where(op.getBlockIndices());
          entryAt.push_back(Value());
          auto search = scf::ForOp::create(
              b, loc, index(0), count, index(1), none, [&](OpBuilder &, Location, Value entry, ValueRange found) {
                entryAt.back() = entry;
                Value listed = arith::IndexCastOp::create(
                    b, loc, indexType, tensor::ExtractOp::create(b, loc, op.getBlockIndices(), entryAt));
                Value same = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, listed, block);
                scf::YieldOp::create(b, loc, arith::OrIOp::create(b, loc, found[0], same).getResult());
              });
          Value found = search.getResult(0);
          holds = holds ? arith::AndIOp::create(b, loc, holds, found).getResult() : found;
        }
        return holds ? f.select(holds, s, f.real(acc, excluded)) : s;
      });
  // m = max s, with the sink's logit
  Value rowMax, sink;
  if (!op.getSink().empty())
    sink = f.generic(rows, {}, upTo(n + 1), Value(), acc,
                     [&](ValueRange at, ValueRange, Value) { return f.evaluate(op.getSink(), at); });
  Value weights = scores;
  if (normalizer.hasRowMax()) {
    auto maximum = [&](ValueRange, ValueRange in, Value top) -> Value {
      return arith::MaximumFOp::create(b, loc, top, in[0]);
    };
    rowMax = f.generic(pairs, {{scores, upTo(n + 2)}}, upTo(n + 1), f.real(acc, -INFINITY), acc, maximum);
    if (sink)
      rowMax = f.genericInto(rowMax, rows, {{sink, upTo(n + 1)}}, upTo(n + 1), maximum);
    weights = f.generic(
        pairs, {{scores, upTo(n + 2)}, {rowMax, upTo(n + 1)}}, upTo(n + 2), Value(), acc,
        [&](ValueRange, ValueRange in, Value) { return normalizer.buildWeight(b, loc, in[0], f.reference(in[1])); });
  }
  Value sums;
  if (normalizer.hasRowSum()) {
    sums = f.generic(pairs, {{weights, upTo(n + 2)}}, upTo(n + 1), f.real(acc, 0), acc,
                     [&](ValueRange, ValueRange in, Value sum) { return f.add(sum, in[0]); });
    if (sink)
      sums = f.genericInto(
          sums, rows, {{sink, upTo(n + 1)}, {rowMax, upTo(n + 1)}}, upTo(n + 1),
          [&](ValueRange, ValueRange in, Value sum) { return f.add(sum, f.exp(f.sub(in[0], f.reference(in[1])))); });
  }
  // o = w V, over (b…, i, j, e)
  SmallVector<Value> folded(pairs), outputs(rows);
  folded.push_back(domain[n + 3]);
  outputs.push_back(domain[n + 3]);
  Value o =
      f.generic(folded, {{weights, upTo(n + 2)}, {v, upTo(n, {n + 1, n + 2})}}, upTo(n, {n, n + 2}), f.real(acc, 0),
                acc, [&](ValueRange, ValueRange in, Value sum) { return f.add(sum, f.mul(in[0], in[1])); });
  // Over (b…, i, e): divided, in the output's layout and type.
  SmallVector<std::pair<Value, SmallVector<unsigned>>> inputs{{o, upTo(n + 2)}};
  if (sums)
    inputs.push_back({sums, upTo(n + 1)});
  SmallVector<Value> results;
  results.push_back(f.genericInto(op.getOutputInit(), outputs, inputs, renamed(op.getOutputMap(), n + 3, n + 1),
                                  [&](ValueRange, ValueRange in, Value) -> Value {
                                    if (!sums)
                                      return in[0];
                                    return f.select(f.equals(in[1], 0), f.real(acc, 0), f.div(in[0], in[1]));
                                  }));
  if (Value lse = op.getLseInit())
    results.push_back(f.genericInto(lse, rows, {{rowMax, upTo(n + 1)}, {sums, upTo(n + 1)}},
                                    renamed(op.getLseMap(), n, n),
                                    [&](ValueRange, ValueRange in, Value) { return f.add(in[0], f.log(in[1])); }));
  return results;
}

/// The quadratic form: with W(t, s) = Π_{s < r ≤ t} Λ_r, and n_i keys before
/// query i's last,
///   O_i = Σ_{s < n_i} Σ_d φ(q_i)_d W(n_i − 1, s)_d φ(k_s)_d v_s + Σ_d φ(q_i)_d W(n_i − 1, −1)_d S_{−1}[d].
/// W is exp of a difference of the decays' prefix sums, or 0 across a reset.
SmallVector<Value> spellOut(OpBuilder &b, LinearAttentionOp op) {
  Formula f(b, op.getLoc());
  Location loc = op.getLoc();
  Type acc = op.getAccumulatorType(), i64 = b.getI64Type();
  unsigned n = op.getNumBatchDims();
  SmallVector<Value> domain = f.domainExtents({op.getOutputMap(), op.getQueryMap(), op.getKeyMap(), op.getValueMap()},
                                              {op.getOutputInit(), op.getQuery(), op.getKey(), op.getValue()});
  auto features = [&](Value operand, AffineMap map, unsigned token, Region &region) {
    Value x = f.canonical(operand, map, domain, upTo(n, {token, n + 2}), acc);
    if (region.empty())
      return x;
    SmallVector<Value> extents(ArrayRef(domain).take_front(n));
    extents.append({domain[token], domain[n + 2]});
    return f.generic(extents, {{x, upTo(n + 2)}}, upTo(n + 2), Value(), acc, [&](ValueRange at, ValueRange in, Value) {
      SmallVector<Value> arguments{in[0]};
      arguments.append(at.begin(), at.end());
      return f.evaluate(region, arguments);
    });
  };
  Value q = features(op.getQuery(), op.getQueryMap(), n, op.getQueryFeatures());
  Value k = features(op.getKey(), op.getKeyMap(), n + 1, op.getKeyFeatures());
  Value v = f.canonical(op.getValue(), op.getValueMap(), domain, upTo(n, {n + 1, n + 3}), acc);
  Value queries = domain[n], keys = domain[n + 1], channels = domain[n + 2], valueChannels = domain[n + 3];
  SmallVector<Value> batch(ArrayRef(domain).take_front(n));
  auto with = [&](std::initializer_list<Value> more) {
    SmallVector<Value> extents(batch);
    extents.append(more);
    return extents;
  };
  Value zero = arith::ConstantIndexOp::create(b, loc, 0), one = arith::ConstantIndexOp::create(b, loc, 1);
  auto index = [&](auto op, Value l, Value r) -> Value { return decltype(op)::create(b, loc, l, r); };
  auto less = [&](Value l, Value r) -> Value { return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, l, r); };
  Value onePastKeys = b.createOrFold<arith::AddIOp>(loc, keys, one);

  // Over (b…, t, d), t = 0 … J: the sum of the decays of keys before t; over
  // (b…, t): the number of resets before t.
  Value decays, resets;
  if (op.getDecay())
    decays = f.generic(with({onePastKeys, channels, keys}), {}, upTo(n + 2), f.real(acc, 0), acc,
                       [&](ValueRange at, ValueRange, Value sum) {
                         SmallVector<Value> point(at.take_front(n)), where;
                         point.append({zero, at[n + 2], at[n + 1], zero});
                         for (AffineExpr expr : op.getDecayMap().getResults())
                           where.push_back(affine::expandAffineExpr(b, loc, expr, point, {}));
                         Value decay = f.convert(tensor::ExtractOp::create(b, loc, op.getDecay(), where), acc);
                         if (!op.getDecayFeatures().empty())
                           decay = f.evaluate(op.getDecayFeatures(), decay);
                         return f.select(less(at[n + 2], at[n]), f.add(sum, decay), sum);
                       });
  if (!op.getReset().empty())
    resets = f.generic(with({onePastKeys, keys}), {}, upTo(n + 1), arith::ConstantIntOp::create(b, loc, i64, 0), i64,
                       [&](ValueRange at, ValueRange, Value sum) -> Value {
                         SmallVector<Value> point(at.take_front(n));
                         point.push_back(at[n + 1]);
                         Value here = index(arith::AndIOp(), f.evaluate(op.getReset(), point), less(at[n + 1], at[n]));
                         return arith::AddIOp::create(b, loc, sum, arith::ExtUIOp::create(b, loc, i64, here));
                       });
  // x times W between the key counts `to` and `from`.
  auto decayed = [&](Value x, ValueRange at, Value d, Value to, Value from) -> Value {
    SmallVector<Value> where(at.take_front(n));
    auto between = [&](auto difference, Value sums, std::initializer_list<Value> more) -> Value {
      SmallVector<Value> last(where), first(where);
      last.push_back(to);
      first.push_back(from);
      last.append(more);
      first.append(more);
      return decltype(difference)::create(b, loc, tensor::ExtractOp::create(b, loc, sums, last),
                                          tensor::ExtractOp::create(b, loc, sums, first));
    };
    if (decays)
      x = f.mul(x, f.exp(between(arith::SubFOp(), decays, {d})));
    if (resets) {
      Value none = arith::ConstantIntOp::create(b, loc, i64, 0);
      Value apart = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, between(arith::SubIOp(), resets, {}), none);
      x = f.select(apart, f.real(acc, 0), x);
    }
    return x;
  };
  /// How many keys query i sees.
  auto seen = [&](Value i) -> Value {
    if (!op.getCausal())
      return keys;
    Value last = op.getAlignedToEnd() ? index(arith::AddIOp(), i, index(arith::SubIOp(), keys, queries)) : i;
    return index(arith::MaxSIOp(), zero, index(arith::MinSIOp(), index(arith::AddIOp(), last, one), keys));
  };
  // A over (b…, i, s), reduced over d.
  Value pairs = f.generic(with({queries, keys, channels}), {{q, upTo(n, {n, n + 2})}, {k, upTo(n, {n + 1, n + 2})}},
                          upTo(n + 2), f.real(acc, 0), acc, [&](ValueRange at, ValueRange in, Value sum) {
                            Value count = seen(at[n]), after = index(arith::AddIOp(), at[n + 1], one);
                            // A key that is not seen must not be read past its query.
                            Value from = index(arith::MinSIOp(), after, count);
                            Value x = decayed(f.mul(in[0], in[1]), at, at[n + 2], count, from);
                            return f.select(less(at[n + 1], count), f.add(sum, x), sum);
                          });
  // O over (b…, i, e), reduced over s, then the initial state's part.
  Value o = f.generic(with({queries, keys, valueChannels}), {{pairs, upTo(n + 2)}, {v, upTo(n, {n + 1, n + 2})}},
                      upTo(n, {n, n + 2}), f.real(acc, 0), acc, [&](ValueRange at, ValueRange in, Value sum) {
                        // Unseen pairs are 0, and stay out even for an infinite value.
                        return f.select(less(at[n + 1], seen(at[n])), f.add(sum, f.mul(in[0], in[1])), sum);
                      });
  if (Value state = op.getInitialState())
    o = f.genericInto(o, with({queries, channels, valueChannels}), {{q, upTo(n + 2)}, {state, upTo(n, {n + 1, n + 2})}},
                      upTo(n, {n, n + 2}), [&](ValueRange at, ValueRange in, Value sum) {
                        Value qs = f.mul(in[0], f.convert(in[1], acc));
                        return f.add(sum, decayed(qs, at, at[n + 1], seen(at[n]), zero));
                      });
  SmallVector<std::pair<Value, SmallVector<unsigned>>> inputs{{o, upTo(n + 2)}};
  if (op.getNormalized()) {
    // z · φ(q) is the row sum of A, and the initial state's part.
    Value sums = f.generic(with({queries, keys}), {{pairs, upTo(n + 2)}}, upTo(n + 1), f.real(acc, 0), acc,
                           [&](ValueRange, ValueRange in, Value sum) { return f.add(sum, in[0]); });
    if (Value z = op.getInitialSums())
      sums = f.genericInto(sums, with({queries, channels}), {{q, upTo(n + 2)}, {z, upTo(n, {n + 1})}}, upTo(n + 1),
                           [&](ValueRange at, ValueRange in, Value sum) {
                             return f.add(sum, decayed(f.mul(in[0], in[1]), at, at[n + 1], seen(at[n]), zero));
                           });
    inputs.push_back({sums, upTo(n + 1)});
  }
  SmallVector<Value> results;
  results.push_back(f.genericInto(op.getOutputInit(), with({queries, valueChannels}), inputs,
                                  renamed(op.getOutputMap(), n + 3, n + 1),
                                  [&](ValueRange, ValueRange in, Value) -> Value {
                                    if (!op.getNormalized())
                                      return in[0];
                                    double epsilon = op.getEpsilon() ? op.getEpsilon()->convertToDouble() : 0.0;
                                    Value divisor = f.add(in[1], f.real(acc, epsilon));
                                    return f.select(f.equals(divisor, 0), f.real(acc, 0), f.div(in[0], divisor));
                                  }));
  // The final state over (b…, d, e), reduced over s; its sums over (b…, d).
  auto finalState = [&](Value init, Value initial, bool sums) {
    SmallVector<Value> extents = sums ? with({channels}) : with({channels, valueChannels});
    unsigned rank = extents.size();
    Value state = f.generic(extents, {}, upTo(rank), Value(), acc, [&](ValueRange at, ValueRange, Value) -> Value {
      if (!initial)
        return f.real(acc, 0);
      return decayed(tensor::ExtractOp::create(b, loc, initial, at), at, at[n], keys, zero);
    });
    extents.push_back(keys);
    SmallVector<std::pair<Value, SmallVector<unsigned>>> inputs{{k, upTo(n, {rank, n})}};
    if (!sums)
      inputs.push_back({v, upTo(n, {rank, n + 1})});
    state = f.genericInto(state, extents, inputs, upTo(rank), [&](ValueRange at, ValueRange in, Value sum) {
      Value after = index(arith::AddIOp(), at[rank], one);
      return f.add(sum, decayed(sums ? in[0] : f.mul(in[0], in[1]), at, at[n], keys, after));
    });
    extents.pop_back();
    results.push_back(f.genericInto(init, extents, {{state, upTo(rank)}}, upTo(rank),
                                    [&](ValueRange, ValueRange in, Value) { return in[0]; }));
  };
  if (Value state = op.getFinalStateInit())
    finalState(state, op.getInitialState(), /*sums=*/false);
  if (Value sums = op.getFinalSumsInit())
    finalState(sums, op.getInitialSums(), /*sums=*/true);
  return results;
}

SmallVector<Value> spellOut(OpBuilder &b, MergeOp op) {
  Formula f(b, op.getLoc());
  Location loc = op.getLoc();
  auto outType = cast<RankedTensorType>(op.getOutputInit().getType());
  auto lseType = cast<RankedTensorType>(op.getLseInit().getType());
  bool wide = outType.getElementType().isF64() || lseType.getElementType().isF64();
  Type acc = wide ? Type(b.getF64Type()) : Type(b.getF32Type());
  unsigned rank = outType.getRank(), channel = op.getChannelDim();
  SmallVector<unsigned> all = upTo(rank), row;
  SmallVector<Value> extents, rowExtents;
  for (unsigned dim = 0; dim < rank; ++dim) {
    extents.push_back(b.createOrFold<tensor::DimOp>(loc, op.getOutputInit(), dim));
    if (dim != channel) {
      row.push_back(dim);
      rowExtents.push_back(extents.back());
    }
  }
  // log(exp l + exp r), about the larger.
  auto logAddExp = [&](Value l, Value r) -> Value {
    Value top = arith::MaximumFOp::create(b, loc, l, r), m = f.reference(top);
    return f.add(top, f.log(f.add(f.exp(f.sub(l, m)), f.exp(f.sub(r, m)))));
  };
  SmallVector<Value> results;
  results.push_back(
      f.genericInto(op.getOutputInit(), extents,
                    {{op.getLhsOutput(), all}, {op.getLhsLse(), row}, {op.getRhsOutput(), all}, {op.getRhsLse(), row}},
                    all, [&](ValueRange, ValueRange in, Value) {
                      Value l = f.convert(in[1], acc), r = f.convert(in[3], acc);
                      Value lse = logAddExp(l, r);
                      auto part = [&](Value o, Value side) {
                        Value weighted = f.mul(f.exp(f.sub(side, lse)), f.convert(o, acc));
                        return f.select(f.equals(side, -INFINITY), f.real(acc, 0), weighted);
                      };
                      return f.add(part(in[0], l), part(in[2], r));
                    }));
  results.push_back(f.genericInto(
      op.getLseInit(), rowExtents, {{op.getLhsLse(), upTo(rank - 1)}, {op.getRhsLse(), upTo(rank - 1)}}, upTo(rank - 1),
      [&](ValueRange, ValueRange in, Value) { return logAddExp(f.convert(in[0], acc), f.convert(in[1], acc)); }));
  return results;
}

struct AttnToNaive : impl::AttnToNaiveBase<AttnToNaive> {
  using AttnToNaiveBase::AttnToNaiveBase;

  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation()->walk([&](Operation *op) {
      if (isa<AttentionOp, LinearAttentionOp, MergeOp>(op) && !(unscheduledOnly && op->hasAttr("tile.schedule")))
        ops.push_back(op);
    });
    for (Operation *op : ops) {
      if (!isa<RankedTensorType>(op->getOperand(0).getType())) {
        op->emitOpError("expected tensors (attn-to-naive runs before bufferization), got ")
            << op->getOperand(0).getType();
        return signalPassFailure();
      }
      if (auto attention = dyn_cast<AttentionOp>(op); attention && attention.getPageTable())
        op = gatherPages(attention);
      OpBuilder b(op);
      SmallVector<Value> results =
          TypeSwitch<Operation *, SmallVector<Value>>(op).Case<AttentionOp, LinearAttentionOp, MergeOp>(
              [&](auto attn) { return spellOut(b, attn); });
      op->replaceAllUsesWith(results);
      op->erase();
    }
  }
};
} // namespace
} // namespace attn

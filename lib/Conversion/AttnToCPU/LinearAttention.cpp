// Computes attn.linear_attention on buffers, in each of its forms.
//
// The sequence is cut into chunks. Of one chunk, with P_t = Π_{r ≤ t} Λ_r over
// its tokens up to t and w_s = Π_{r > s} Λ_r over those after s,
//   A_ts = φ(q_t) diag(Π_{s < r ≤ t} Λ_r) φ(k_s)ᵀ for s ≤ t, else 0
//   O    = A V + (P ⊙ φ(Q)) S
//   S    = P_last S + (w ⊙ φ(K))ᵀ V
// All decay factors are products of factors exp(decay) (a reset's is 0) within
// the chunk, so nothing is divided, nothing overflows that the result does not,
// and no difference of large sums is taken. The normalizer state z is one more
// column of S, where V is 1.
//
// fold: the chunks in turn. scan: segments of chunks in parallel, from empty
// states; the states' scan; segments again, with outputs. quadratic: each chunk
// with all before it, without a state. recurrent: chunks of one token.
#include "Kernels.h"
#include "RegionEvaluator.h"

using namespace mlir;
using mlir::attn::FormKind;
using mlir::attn::LinearAttentionOp;

namespace attn {
namespace {

/// Tokens of a chunk: enough that the products within it (chunk · d per token)
/// and with the state (d · e per token) are matrix products, few enough that the
/// former do not outweigh the latter at d = 64.
constexpr int64_t chunkTokens = 64;
/// With a decay per channel the scores of a chunk are no matrix product, so the
/// chunk is as small as the vectors allow.
constexpr int64_t channelChunkTokens = 16;
/// Value channels of one worker: a state of d × 128 in f32 stays in a core's L2.
constexpr int64_t valueBlockChannels = 128;
/// Tokens of a segment of the scan form: its two passes over the tokens must
/// outweigh the states that it stores (d · e against 2 · tokens · (d + e)).
constexpr int64_t segmentTokens = 1024;
/// Up to here the scores of one chunk are all there is.
constexpr int64_t quadraticTokens = 64;
/// Up to here a chunk's products would mostly multiply its padding.
constexpr int64_t recurrentTokens = 4;
/// From here on a single batch point is worth a scan.
constexpr int64_t scanTokens = 16384;

class LinearKernel {
public:
  LinearKernel(OpBuilder &b, LinearAttentionOp op, unsigned vectorBits)
      : lb(b, op.getLoc()), op(op), acc(op.getAccumulatorType()), tile(MicroTile::get(vectorBits, acc)),
        vec(VectorType::get({tile.lanes}, acc)), n(op.getNumBatchDims()),
        decays(op.getDecay() || !op.getReset().empty()), byChannel(op.decayVariesByChannel()) {
    chunk = byChannel ? std::max(channelChunkTokens, tile.columns()) : chunkTokens;
    int64_t e = op.getStaticLoopExtents()[op.getValueChannelDim()];
    valueBlock = ShapedType::isDynamic(e) ? valueBlockChannels / 2 : std::clamp<int64_t>(e, 1, valueBlockChannels);
    width = llvm::alignTo(valueBlock + op.getNormalized(), tile.columns());
  }

  LogicalResult emit(ModuleOp module);

private:
  using Rows = std::pair<Value, Value>; // from, to

  FormKind chooseForm();
  Value queries() { return extents[n]; }
  Value keys() { return extents[n + 1]; }
  Value channels() { return extents[n + 2]; }
  Value valueChannels() { return extents[n + 3]; }
  Value zero() { return lb.index(0); }
  Value max(Value l, Value r) { return lb.b.createOrFold<arith::MaxSIOp>(lb.loc, l, r); }
  Value mul(Value l, Value r) { return arith::MulFOp::create(lb.b, lb.loc, l, r); }
  Value addf(Value l, Value r) { return arith::AddFOp::create(lb.b, lb.loc, l, r); }
  Value select(Value c, Value t, Value f) { return arith::SelectOp::create(lb.b, lb.loc, c, t, f); }
  Value compare(arith::CmpIPredicate p, Value l, Value r) { return arith::CmpIOp::create(lb.b, lb.loc, p, l, r); }
  OpFoldResult size(int64_t extent) { return lb.b.getIndexAttr(extent); }
  OpFoldResult aligned(Value extent, int64_t to) { return foldExtent(lb.mul(lb.ceilDiv(extent, to), lb.index(to))); }
  void when(Value condition, function_ref<void()> body);
  /// Calls `body` for each vector of a row of `columns`, with its first column.
  void eachVector(int64_t columns, function_ref<void(Value)> body) {
    lb.loop(zero(), lb.index(columns), tile.lanes, body);
  }
  /// The columns of the vector at `column`.
  Value lanesAt(Value column) {
    auto type = VectorType::get({tile.lanes}, lb.b.getIndexType());
    return arith::AddIOp::create(lb.b, lb.loc, vector::StepOp::create(lb.b, lb.loc, type), lb.broadcast(column, type));
  }
  void scaleRow(Value memref, Value row, int64_t columns, Value factor);

  // One worker: a batch point and a block of value channels.
  void enter(ValueRange batchPoint, Value valueBlockIndex);
  void loadFeatures(const BatchAccess &access, Region &region, Value token, Value into, Value row);
  void loadQueries(Rows rows, Value firstQuery);
  void loadKeys(Value first, Value count);
  void loadValues(Value first, Value count);
  Value factor(Value token, Value channel);
  Value resets(Value token);
  void weighChunk(Value first, Value count, bool withScores, bool withTotal);
  void weighChunkByChannel(Value first, Value count, bool withScores, bool withTotal);
  void emitScores(Value count);
  void weighValues(Value count, bool accumulate);
  void storeRows(Rows rows, Value firstQuery);
  void readState(Rows rows);
  void readAll(Value from, Value to);
  void absorbChunk(Value count);
  void fold(Value from, Value to, bool outputs);
  void recur();
  void quadratic(Value chunkIndex);
  void initState(Value initial, Value initialSums);
  void storeState();
  Rows queriesOf(Value first, Value count);
  Value offset();
  void emitScan(ArrayRef<Value> grid);

  LoopBuilder lb;
  LinearAttentionOp op;
  FloatType acc;
  MicroTile tile;
  VectorType vec;
  unsigned n;
  bool decays, byChannel;
  int64_t chunk, valueBlock, width;
  SmallVector<Value> extents, batch;
  Value firstChannel, numChannels; // of the value's
  /// Scratch of a worker: φ(Q)[t][d] (later P ⊙ φ(Q)), φ(K)ᵀ[d][s] (later w ⊙),
  /// V[s][e], A[t][s], O[t][e], S[d][e], one row of φ(K), and the factors.
  Value q, kt, v, scores, output, state, row;
  Value prefix; // Π Λ up to a token: per token, or per channel up to the present one
  Value suffix; // w, per token (not by channel)
  Value lambda; // one token's factors, by channel
  Value scale;  // the whole chunk's factor in every column; ones by channel
  Value ones;
  Value total; // Π Λ of all tokens seen, per channel (or in element 0)
};

void LinearKernel::when(Value condition, function_ref<void()> body) {
  auto branch = scf::IfOp::create(lb.b, lb.loc, condition, /*withElseRegion=*/false);
  OpBuilder::InsertionGuard guard(lb.b);
  lb.b.setInsertionPoint(branch.thenBlock()->getTerminator());
  body();
}

void LinearKernel::scaleRow(Value memref, Value at, int64_t columns, Value factor) {
  Value wide = lb.broadcast(factor, vec);
  eachVector(columns, [&](Value column) {
    lb.vectorStore(mul(lb.vectorLoad(vec, memref, {at, column}), wide), memref, {at, column});
  });
}

FormKind LinearKernel::chooseForm() {
  if (op.getForm())
    return op.getForm()->getKind();
  SmallVector<int64_t> known = op.getStaticLoopExtents();
  int64_t queries = known[n], keys = known[n + 1];
  if (!op.getCausal() || ShapedType::isDynamic(keys))
    return FormKind::Fold;
  if (keys <= recurrentTokens)
    return FormKind::Recurrent;
  if (keys <= quadraticTokens && queries == keys && op.getInits().size() == 1 && !op.getInitialState())
    return FormKind::Quadratic;
  double points = 1;
  for (int64_t extent : ArrayRef(known).take_front(n))
    points *= ShapedType::isDynamic(extent) ? 2 : extent;
  return points == 1 && keys >= scanTokens ? FormKind::Scan : FormKind::Fold;
}

/// The key position of query 0.
Value LinearKernel::offset() { return op.getAlignedToEnd() ? lb.sub(keys(), queries()) : zero(); }

/// The rows of a chunk of keys that have a query.
LinearKernel::Rows LinearKernel::queriesOf(Value first, Value count) {
  Value from = max(zero(), lb.sub(offset(), first));
  Value to = lb.min(count, lb.sub(lb.add(queries(), offset()), first));
  return {from, to};
}

void LinearKernel::enter(ValueRange batchPoint, Value block) {
  batch.assign(batchPoint.begin(), batchPoint.end());
  firstChannel = lb.mul(block, lb.index(valueBlock));
  numChannels = lb.min(lb.index(valueBlock), lb.sub(valueChannels(), firstChannel));
  OpFoldResult d = aligned(channels(), tile.lanes), rows = aligned(channels(), tile.rows);
  q = lb.scratch(acc, {size(chunk), d});
  kt = lb.scratch(acc, {rows, size(chunk)});
  v = lb.scratch(acc, {size(chunk), size(width)});
  scores = lb.scratch(acc, {size(chunk), size(chunk)});
  output = lb.scratch(acc, {size(chunk), size(width)});
  state = lb.scratch(acc, {rows, size(width)});
  row = lb.scratch(acc, {size(1), d});
  ones = lb.scratch(acc, {size(width)});
  eachVector(width, [&](Value column) { lb.vectorStore(lb.real(vec, 1), ones, column); });
  // Columns without a value channel are 0, and the normalizer's is 1.
  lb.loop(zero(), lb.index(chunk), 1, [&](Value s) {
    eachVector(width, [&](Value column) { lb.vectorStore(lb.real(vec, 0), v, {s, column}); });
    if (op.getNormalized())
      lb.store(lb.real(acc, 1), v, {s, lb.index(valueBlock)});
  });
  scale = ones;
  if (!decays)
    return;
  OpFoldResult factors = byChannel ? foldExtent(channels()) : size(1);
  total = lb.scratch(acc, {factors});
  lb.loop(zero(), byChannel ? channels() : lb.index(1), 1, [&](Value d) { lb.store(lb.real(acc, 1), total, d); });
  if (byChannel) {
    prefix = lb.scratch(acc, {factors});
    lambda = lb.scratch(acc, {factors});
  } else {
    prefix = lb.scratch(acc, {size(chunk)});
    suffix = lb.scratch(acc, {size(chunk)});
    scale = lb.scratch(acc, {size(width)});
  }
}

/// φ of a token, into row `at` of `into`.
void LinearKernel::loadFeatures(const BatchAccess &access, Region &region, Value token, Value into, Value at) {
  lb.loop(zero(), channels(), 1,
          [&](Value d) { lb.store(elementAsFloat(lb, access.memref, access.at(token, d), acc), into, {at, d}); });
  if (region.empty())
    return;
  auto arguments = [&](Value x, Value d) {
    SmallVector<Value> arguments{x};
    arguments.append(batch.begin(), batch.end());
    arguments.append({token, d});
    return arguments;
  };
  if (!canEvaluateOnVectors(region)) {
    lb.loop(zero(), channels(), 1, [&](Value d) {
      lb.store(evaluateAtPoint(lb, region, arguments(lb.load(into, {at, d}), d)), into, {at, d});
    });
    return;
  }
  auto type = VectorType::get({tile.lanes}, lb.b.getIndexType());
  Value last = lb.broadcast(lb.sub(channels(), lb.index(1)), type);
  lb.loop(zero(), channels(), tile.lanes, [&](Value d) {
    // Lanes past the end repeat the last channel: the region may read there.
    Value lanes = arith::MinSIOp::create(lb.b, lb.loc, lanesAt(d), last);
    Value x = lb.vectorLoad(vec, into, {at, d});
    lb.vectorStore(evaluateOnVectors(lb, region, arguments(x, lanes), tile.lanes), into, {at, d});
  });
}

/// Query `firstQuery` + r into row r, for the given rows.
void LinearKernel::loadQueries(Rows rows, Value firstQuery) {
  BatchAccess query(lb, op.getQuery(), op.getQueryMap(), batch, n, n + 2);
  lb.loop(rows.first, rows.second, 1,
          [&](Value r) { loadFeatures(query, op.getQueryFeatures(), lb.add(firstQuery, r), q, r); });
}

void LinearKernel::loadKeys(Value first, Value count) {
  BatchAccess key(lb, op.getKey(), op.getKeyMap(), batch, n + 1, n + 2);
  lb.loop(zero(), count, 1, [&](Value s) {
    loadFeatures(key, op.getKeyFeatures(), lb.add(first, s), row, zero());
    lb.loop(zero(), channels(), 1, [&](Value d) { lb.store(lb.load(row, {zero(), d}), kt, {d, s}); });
  });
}

void LinearKernel::loadValues(Value first, Value count) {
  BatchAccess value(lb, op.getValue(), op.getValueMap(), batch, n + 1, n + 3);
  lb.loop(zero(), count, 1, [&](Value s) {
    Value token = lb.add(first, s);
    lb.loop(zero(), numChannels, 1, [&](Value e) {
      lb.store(elementAsFloat(lb, value.memref, value.at(token, lb.add(firstChannel, e)), acc), v, {s, e});
    });
  });
}

/// True where the state is reset before `token`; null without resets.
Value LinearKernel::resets(Value token) {
  if (op.getReset().empty())
    return Value();
  SmallVector<Value> arguments(batch);
  arguments.push_back(token);
  return evaluateAtPoint(lb, op.getReset(), arguments);
}

/// What a decay multiplies the state with, resets aside.
Value LinearKernel::factor(Value token, Value channel) {
  if (!op.getDecay())
    return lb.real(acc, 1);
  BatchAccess decay(lb, op.getDecay(), op.getDecayMap(), batch, n + 1, n + 2);
  Value rate = elementAsFloat(lb, decay.memref, decay.at(token, channel), acc);
  if (!op.getDecayFeatures().empty())
    rate = evaluateAtPoint(lb, op.getDecayFeatures(), rate);
  return math::ExpOp::create(lb.b, lb.loc, rate);
}

/// Weighs what was loaded: with `scores`, A and φ(Q) ← P ⊙ φ(Q); always
/// φ(K) ← w ⊙ φ(K), and the chunk's own factor.
void LinearKernel::weighChunk(Value first, Value count, bool withScores, bool withTotal) {
  if (byChannel)
    return weighChunkByChannel(first, count, withScores, withTotal);
  if (withScores)
    emitScores(count);
  if (!decays)
    return;
  eachVector(chunk, [&](Value column) { lb.vectorStore(lb.real(vec, 0), suffix, column); });
  Value last = lb.loop(zero(), count, 1, lb.real(acc, 1), [&](Value t, ValueRange carried) -> SmallVector<Value> {
    Value token = lb.add(first, t), lambda = factor(token, zero());
    if (Value reset = resets(token))
      lambda = select(reset, lb.real(acc, 0), lambda);
    Value product = mul(carried[0], lambda);
    lb.store(product, prefix, t);
    Value wide = lb.broadcast(lambda, vec), here = lb.broadcast(t, cast<VectorType>(lanesAt(zero()).getType()));
    eachVector(chunk, [&](Value column) {
      Value isHere = compare(arith::CmpIPredicate::eq, lanesAt(column), here);
      Value w = select(isHere, lb.real(vec, 1), mul(lb.vectorLoad(vec, suffix, column), wide));
      lb.vectorStore(w, suffix, column);
      if (withScores)
        lb.vectorStore(mul(lb.vectorLoad(vec, scores, {t, column}), w), scores, {t, column});
    });
    return {product};
  })[0];
  if (withScores)
    lb.loop(zero(), count, 1, [&](Value t) {
      Value factor = lb.load(prefix, t);
      lb.loop(zero(), channels(), 1, [&](Value d) { lb.store(mul(lb.load(q, {t, d}), factor), q, {t, d}); });
    });
  lb.loop(zero(), channels(), 1, [&](Value d) {
    eachVector(chunk, [&](Value column) {
      Value k = mul(lb.vectorLoad(vec, kt, {d, column}), lb.vectorLoad(vec, suffix, column));
      lb.vectorStore(k, kt, {d, column});
    });
  });
  eachVector(width, [&](Value column) { lb.vectorStore(lb.broadcast(last, vec), scale, column); });
  if (withTotal)
    lb.store(mul(lb.load(total, zero()), last), total, zero());
}

/// A = φ(Q) φ(K)ᵀ, 0 above the diagonal.
void LinearKernel::emitScores(Value count) {
  lb.product(tile, count, chunk, channels(), [&](Value t, Value d) { return lb.load(q, {t, d}); }, kt, scores, Value());
  lb.loop(zero(), count, 1, [&](Value t) {
    Value here = lb.broadcast(t, cast<VectorType>(lanesAt(zero()).getType()));
    eachVector(chunk, [&](Value column) {
      Value seen = compare(arith::CmpIPredicate::sle, lanesAt(column), here);
      lb.vectorStore(select(seen, lb.vectorLoad(vec, scores, {t, column}), lb.real(vec, 0)), scores, {t, column});
    });
  });
}

/// The same where Λ is diagonal: at each token the keys before it decay, then
/// meet the query. Loads the keys itself, one at a time.
void LinearKernel::weighChunkByChannel(Value first, Value count, bool withScores, bool withTotal) {
  BatchAccess key(lb, op.getKey(), op.getKeyMap(), batch, n + 1, n + 2);
  lb.loop(zero(), channels(), 1, [&](Value d) {
    lb.store(lb.real(acc, 1), prefix, d);
    eachVector(chunk, [&](Value column) { lb.vectorStore(lb.real(vec, 0), kt, {d, column}); });
  });
  int64_t vectors = chunk / tile.lanes;
  lb.loop(zero(), count, 1, [&](Value t) {
    Value token = lb.add(first, t);
    loadFeatures(key, op.getKeyFeatures(), token, row, zero());
    Value reset = resets(token);
    lb.loop(zero(), channels(), 1, [&](Value d) { lb.store(factor(token, d), lambda, d); });
    SmallVector<Value> sums(vectors, lb.real(vec, 0));
    Value here = lb.broadcast(t, cast<VectorType>(lanesAt(zero()).getType()));
    sums = lb.loop(zero(), channels(), 1, sums, [&](Value d, ValueRange carried) {
      Value l = lb.load(lambda, d);
      if (reset)
        l = select(reset, lb.real(acc, 0), l);
      Value p = mul(lb.load(prefix, d), l), query;
      lb.store(p, prefix, d);
      if (withScores) {
        query = lb.load(q, {t, d});
        lb.store(mul(query, p), q, {t, d});
      }
      Value wide = lb.broadcast(l, vec), own = lb.broadcast(lb.load(row, {zero(), d}), vec);
      SmallVector<Value> next;
      for (int64_t part = 0; part < vectors; ++part) {
        Value column = lb.index(part * tile.lanes);
        Value isHere = compare(arith::CmpIPredicate::eq, lanesAt(column), here);
        Value k = select(isHere, own, mul(lb.vectorLoad(vec, kt, {d, column}), wide));
        lb.vectorStore(k, kt, {d, column});
        next.push_back(withScores
                           ? vector::FMAOp::create(lb.b, lb.loc, lb.broadcast(query, vec), k, carried[part]).getResult()
                           : carried[part]);
      }
      return next;
    });
    if (withScores)
      for (int64_t part = 0; part < vectors; ++part)
        lb.vectorStore(sums[part], scores, {t, lb.index(part * tile.lanes)});
  });
  if (withTotal)
    lb.loop(zero(), channels(), 1, [&](Value d) { lb.store(mul(lb.load(total, d), lb.load(prefix, d)), total, d); });
}

/// O = A V, added to what is there if `accumulate`.
void LinearKernel::weighValues(Value count, bool accumulate) {
  lb.product(
      tile, count, width, count, [&](Value t, Value s) { return lb.load(scores, {t, s}); }, v, output,
      accumulate ? ones : Value());
}

/// O = φ(Q) S for rows up to the last.
void LinearKernel::readState(Rows rows) {
  lb.product(
      tile, rows.second, width, channels(), [&](Value t, Value d) { return lb.load(q, {t, d}); }, state, output,
      Value());
}

/// Row r of O to query `firstQuery` + r, divided if it is to be.
void LinearKernel::storeRows(Rows rows, Value firstQuery) {
  BatchAccess out(lb, op.getOutputInit(), op.getOutputMap(), batch, n, n + 3);
  Type stored = cast<MemRefType>(op.getOutputInit().getType()).getElementType();
  lb.loop(rows.first, rows.second, 1, [&](Value r) {
    Value query = lb.add(firstQuery, r), divisor, none;
    if (op.getNormalized()) {
      double epsilon = op.getEpsilon() ? op.getEpsilon()->convertToDouble() : 0.0;
      divisor = addf(lb.load(output, {r, lb.index(valueBlock)}), lb.real(acc, epsilon));
      none = arith::CmpFOp::create(lb.b, lb.loc, arith::CmpFPredicate::OEQ, divisor, lb.real(acc, 0));
    }
    lb.loop(zero(), numChannels, 1, [&](Value e) {
      Value o = lb.load(output, {r, e});
      if (divisor)
        o = select(none, lb.real(acc, 0), arith::DivFOp::create(lb.b, lb.loc, o, divisor));
      lb.store(lb.convert(o, stored), out.memref, out.at(query, lb.add(firstChannel, e)));
    });
  });
}

/// The outputs of queries [from, to), all of which read the present state.
void LinearKernel::readAll(Value from, Value to) {
  lb.loop(from, to, chunk, [&](Value first) {
    Rows rows{zero(), lb.min(lb.index(chunk), lb.sub(to, first))};
    loadQueries(rows, first);
    readState(rows);
    storeRows(rows, first);
  });
}

/// S ← P_last S + (w ⊙ φ(K))ᵀ V
void LinearKernel::absorbChunk(Value count) {
  if (byChannel)
    lb.loop(zero(), channels(), 1, [&](Value d) { scaleRow(state, d, width, lb.load(prefix, d)); });
  lb.product(tile, channels(), width, count, [&](Value d, Value s) { return lb.load(kt, {d, s}); }, v, state, scale);
}

/// Folds keys [from, to) into the state, and writes the outputs at them.
void LinearKernel::fold(Value from, Value to, bool outputs) {
  lb.loop(from, to, chunk, [&](Value first) {
    Value count = lb.min(lb.index(chunk), lb.sub(to, first));
    Rows rows;
    Value firstQuery = lb.sub(first, offset());
    if (outputs) {
      rows = queriesOf(first, count);
      loadQueries(rows, firstQuery);
    }
    if (!byChannel)
      loadKeys(first, count);
    loadValues(first, count);
    weighChunk(first, count, outputs, /*withTotal=*/!outputs);
    if (outputs) {
      readState({zero(), count});
      weighValues(count, /*accumulate=*/true);
      storeRows(rows, firstQuery);
    }
    absorbChunk(count);
  });
}

/// Token by token: the state is read and written once for each.
void LinearKernel::recur() {
  BatchAccess key(lb, op.getKey(), op.getKeyMap(), batch, n + 1, n + 2);
  lb.loop(zero(), keys(), 1, [&](Value t) {
    Rows rows = queriesOf(t, lb.index(1));
    Value firstQuery = lb.sub(t, offset());
    lb.loop(zero(), channels(), 1, [&](Value d) { lb.store(lb.real(acc, 0), q, {zero(), d}); });
    loadQueries(rows, firstQuery);
    loadFeatures(key, op.getKeyFeatures(), t, row, zero());
    loadValues(t, lb.index(1));
    Value reset = resets(t), shared;
    auto withReset = [&](Value f) { return reset ? select(reset, lb.real(acc, 0), f) : f; };
    if (decays && !byChannel)
      shared = withReset(factor(t, zero()));
    eachVector(width, [&](Value column) { lb.vectorStore(lb.real(vec, 0), output, {zero(), column}); });
    lb.loop(zero(), channels(), 1, [&](Value d) {
      Value lambda = byChannel ? withReset(factor(t, d)) : shared;
      Value k = lb.broadcast(lb.load(row, {zero(), d}), vec), query = lb.broadcast(lb.load(q, {zero(), d}), vec);
      if (lambda)
        lambda = lb.broadcast(lambda, vec);
      eachVector(width, [&](Value column) {
        Value s = lb.vectorLoad(vec, state, {d, column});
        if (lambda)
          s = mul(s, lambda);
        s = vector::FMAOp::create(lb.b, lb.loc, k, lb.vectorLoad(vec, v, {zero(), column}), s);
        lb.vectorStore(s, state, {d, column});
        Value o = lb.vectorLoad(vec, output, {zero(), column});
        lb.vectorStore(vector::FMAOp::create(lb.b, lb.loc, query, s, o), output, {zero(), column});
      });
    });
    storeRows(rows, firstQuery);
  });
}

/// The queries of one chunk, against it and every chunk before it.
void LinearKernel::quadratic(Value chunkIndex) {
  Value first = lb.mul(chunkIndex, lb.index(chunk));
  Value count = lb.min(lb.index(chunk), lb.sub(keys(), first));
  Rows rows = queriesOf(first, count);
  Value firstQuery = lb.sub(first, offset());
  loadQueries(rows, firstQuery);
  if (!byChannel)
    loadKeys(first, count);
  loadValues(first, count);
  weighChunk(first, count, /*withScores=*/true, /*withTotal=*/false);
  weighValues(count, /*accumulate=*/false);
  // φ(Q) is now weighted up to the chunk's beginning; so it is from chunk to chunk.
  Value whole = lb.index(chunk);
  lb.loop(zero(), chunkIndex, 1, [&](Value back) {
    Value before = lb.mul(lb.sub(lb.sub(chunkIndex, lb.index(1)), back), whole);
    if (!byChannel)
      loadKeys(before, whole);
    loadValues(before, whole);
    weighChunk(before, whole, /*withScores=*/false, /*withTotal=*/false);
    lb.product(
        tile, count, chunk, channels(), [&](Value t, Value d) { return lb.load(q, {t, d}); }, kt, scores, Value());
    lb.product(tile, count, width, whole, [&](Value t, Value s) { return lb.load(scores, {t, s}); }, v, output, ones);
    if (decays)
      lb.loop(zero(), count, 1, [&](Value t) {
        lb.loop(zero(), channels(), 1, [&](Value d) {
          Value factor = byChannel ? lb.load(prefix, d) : lb.load(scale, zero());
          lb.store(mul(lb.load(q, {t, d}), factor), q, {t, d});
        });
      });
  });
  if (op.getInitialState())
    lb.product(
        tile, count, width, channels(), [&](Value t, Value d) { return lb.load(q, {t, d}); }, state, output, ones);
  storeRows(rows, firstQuery);
}

/// S from a tensor over (b…, d, e), and z; 0 where they are null.
void LinearKernel::initState(Value initial, Value initialSums) {
  lb.loop(zero(), channels(), 1, [&](Value d) {
    eachVector(width, [&](Value column) { lb.vectorStore(lb.real(vec, 0), state, {d, column}); });
    SmallVector<Value> at(batch);
    at.push_back(d);
    if (initialSums)
      lb.store(lb.load(initialSums, at), state, {d, lb.index(valueBlock)});
    at.push_back(Value());
    if (initial)
      lb.loop(zero(), numChannels, 1, [&](Value e) {
        at.back() = lb.add(firstChannel, e);
        lb.store(lb.load(initial, at), state, {d, e});
      });
  });
}

void LinearKernel::storeState() {
  if (!op.getFinalStateInit())
    return;
  lb.loop(zero(), channels(), 1, [&](Value d) {
    SmallVector<Value> at(batch);
    at.push_back(d);
    if (Value sums = op.getFinalSumsInit())
      lb.store(lb.load(state, {d, lb.index(valueBlock)}), sums, at);
    at.push_back(Value());
    lb.loop(zero(), numChannels, 1, [&](Value e) {
      at.back() = lb.add(firstChannel, e);
      lb.store(lb.load(state, {d, e}), op.getFinalStateInit(), at);
    });
  });
}

/// Segments in parallel, twice; between, the scan of their states.
void LinearKernel::emitScan(ArrayRef<Value> grid) {
  Value segments = lb.ceilDiv(keys(), segmentTokens);
  SmallVector<Value> wide(grid);
  wide.push_back(segments);
  SmallVector<OpFoldResult> shape(llvm::map_range(wide, [](Value extent) { return foldExtent(extent); }));
  shape.push_back(foldExtent(channels()));
  shape.push_back(size(width));
  Value states = lb.scratch(acc, shape), totals;
  if (decays) {
    shape.pop_back();
    totals = lb.scratch(acc, shape);
  }
  auto span = [&](Value segment) {
    Value from = lb.mul(segment, lb.index(segmentTokens));
    return Rows(from, lb.min(keys(), lb.add(from, lb.index(segmentTokens))));
  };
  auto at = [&](ValueRange point, Value segment, Value d) {
    SmallVector<Value> at(point);
    at.append({segment, d});
    return at;
  };
  auto withColumn = [](SmallVector<Value> at, Value column) {
    at.push_back(column);
    return at;
  };
  auto eachStateVector = [&](function_ref<void(Value, Value)> body) {
    lb.loop(zero(), channels(), 1, [&](Value d) { eachVector(width, [&](Value column) { body(d, column); }); });
  };
  lb.nest(wide, /*parallel=*/true, [&](ValueRange point) {
    ValueRange worker = point.drop_back();
    enter(worker.drop_back(), worker.back());
    initState(Value(), Value());
    Rows tokens = span(point.back());
    fold(tokens.first, tokens.second, /*outputs=*/false);
    eachStateVector([&](Value d, Value column) {
      lb.vectorStore(lb.vectorLoad(vec, state, {d, column}), states, withColumn(at(worker, point.back(), d), column));
    });
    if (decays)
      lb.loop(zero(), channels(), 1,
              [&](Value d) { lb.store(lb.load(total, byChannel ? d : zero()), totals, at(worker, point.back(), d)); });
  });
  lb.nest(grid, /*parallel=*/true, [&](ValueRange worker) {
    enter(worker.drop_back(), worker.back());
    initState(op.getInitialState(), op.getInitialSums());
    readAll(zero(), lb.min(queries(), max(zero(), lb.sub(zero(), offset()))));
    lb.loop(zero(), segments, 1, [&](Value segment) {
      eachStateVector([&](Value d, Value column) {
        SmallVector<Value> where = withColumn(at(worker, segment, d), column);
        Value before = lb.vectorLoad(vec, state, {d, column}), own = lb.vectorLoad(vec, states, where);
        lb.vectorStore(before, states, where);
        if (decays)
          before = mul(before, lb.broadcast(lb.load(totals, at(worker, segment, d)), vec));
        lb.vectorStore(addf(before, own), state, {d, column});
      });
    });
    if (!op.getAlignedToEnd())
      readAll(lb.min(queries(), keys()), queries());
    storeState();
  });
  lb.nest(wide, /*parallel=*/true, [&](ValueRange point) {
    ValueRange worker = point.drop_back();
    enter(worker.drop_back(), worker.back());
    eachStateVector([&](Value d, Value column) {
      lb.vectorStore(lb.vectorLoad(vec, states, withColumn(at(worker, point.back(), d), column)), state, {d, column});
    });
    Rows tokens = span(point.back());
    fold(tokens.first, tokens.second, /*outputs=*/true);
  });
}

LogicalResult LinearKernel::emit(ModuleOp module) {
  FormKind form = chooseForm();
  SmallVector<int64_t> known = op.getStaticLoopExtents();
  switch (form) {
  case FormKind::Fold:
  case FormKind::Recurrent:
    break;
  case FormKind::Scan:
    if (!op.getCausal())
      return op.emitError("expected `causal` with form <scan>");
    break;
  case FormKind::Quadratic:
    if (!op.getCausal() || known[n] != known[n + 1] || ShapedType::isDynamic(known[n]) || op.getInits().size() > 1)
      return op.emitError("expected `causal`, as many queries as keys and no final state with form <quadratic>");
    break;
  default:
    return op.emitError("expected form <fold>, <scan>, <quadratic> or <recurrent> on the CPU, got ")
           << op.getFormAttr();
  }
  SmallVector<Value> operands{op.getOutputInit(), op.getQuery(), op.getKey(), op.getValue()};
  extents = domainExtents(lb, {op.getOutputMap(), op.getQueryMap(), op.getKeyMap(), op.getValueMap()}, operands);
  // The state is written for each key and read for each query.
  SmallVector<Value> written(ArrayRef(extents).take_front(n)), read(written);
  written.append({keys(), channels(), valueChannels()});
  read.append({queries(), channels(), valueChannels()});
  countWork(lb, module, {written, read}, operands);

  SmallVector<Value> grid(ArrayRef(extents).take_front(n));
  grid.push_back(lb.ceilDiv(valueChannels(), valueBlock));
  if (form == FormKind::Scan) {
    emitScan(grid);
    return success();
  }
  double work = 4;
  for (unsigned dim = 0; dim < n + 4; ++dim)
    if (dim != n)
      work *= ShapedType::isDynamic(known[dim]) ? parallelThreshold : known[dim];
  if (form == FormKind::Quadratic)
    grid.push_back(lb.ceilDiv(keys(), chunk));
  lb.nest(grid, work >= parallelThreshold, [&](ValueRange point) {
    if (form == FormKind::Quadratic) {
      enter(point.drop_back(2), point[n]);
      if (op.getInitialState())
        initState(op.getInitialState(), op.getInitialSums());
      return quadratic(point.back());
    }
    enter(point.drop_back(), point.back());
    initState(op.getInitialState(), op.getInitialSums());
    if (!op.getCausal()) {
      fold(zero(), keys(), /*outputs=*/false);
      readAll(zero(), queries());
    } else {
      // Before the first key the initial state is read, after the last one the final.
      readAll(zero(), lb.min(queries(), max(zero(), lb.sub(zero(), offset()))));
      if (form == FormKind::Recurrent)
        recur();
      else
        fold(zero(), keys(), /*outputs=*/true);
      if (!op.getAlignedToEnd())
        readAll(lb.min(queries(), keys()), queries());
    }
    storeState();
  });
  return success();
}
} // namespace

LogicalResult emitLinearAttention(OpBuilder &b, LinearAttentionOp op, ModuleOp module, unsigned vectorBits) {
  return LinearKernel(b, op, vectorBits).emit(module);
}
} // namespace attn

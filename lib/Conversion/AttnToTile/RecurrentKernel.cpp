// The recurrent kernel: see RecurrentBuilder.h.
#include "RecurrentBuilder.h"

#include "RegionEmitter.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace ::attn::totile;

RecurrentBuilder::RecurrentBuilder(LinearAttentionOp op, tile::StepScheduleAttr schedule, gpu::GPUModuleOp module,
                                   StringRef name)
    : KernelBuilder(op, op.getNumBatchDims(), op.getStaticLoopExtents(),
                    {{op.getOutputMap(), op.getOutputInit()},
                     {op.getQueryMap(), op.getQuery()},
                     {op.getKeyMap(), op.getKey()},
                     {op.getValueMap(), op.getValue()}},
                    module, name),
      op(op), schedule(schedule) {}

LogicalResult RecurrentBuilder::run() {
  width = llvm::alignTo(extents[channelDim()], 8);
  blocks = llvm::divideCeil(width, kBlock);
  auto report = [&] { return op.emitOpError(); };
  for (Region *region : {&op.getQueryFeatures(), &op.getKeyFeatures(), &op.getReset(), &op.getDecayFeatures()})
    if (failed(RegionEmitter::check(*region, report)))
      return failure();
  buildHost();
  buildKernel();
  host.setInsertionPoint(op);
  // No CTA waits for another: as many as there are, in whatever order.
  Value slices = arith::CeilDivSIOp::create(host, loc, hostSize(valueDim()), hostIndex(kRows));
  launch(arith::MulIOp::create(host, loc, hostBatchCount(), slices));
  return success();
}

void RecurrentBuilder::buildHost() {
  queryArg = argument(op.getQuery()), keyArg = argument(op.getKey()), valueArg = argument(op.getValue());
  outArg = argument(op.getOutputInit());
  auto pass = [&](Value memref, std::optional<unsigned> &arg) {
    if (memref)
      arg = argument(memref);
  };
  pass(op.getDecay(), decayArg);
  pass(op.getInitialState(), initialArg), pass(op.getInitialSums(), initialSumsArg);
  pass(op.getFinalStateInit(), finalArg), pass(op.getFinalSumsInit(), finalSumsArg);
  for (unsigned dim = 0; dim < batches + 4; ++dim)
    if (ShapedType::isDynamic(extents[dim]))
      passSize(dim);
  passCaptured({&op.getQueryFeatures(), &op.getKeyFeatures(), &op.getReset(), &op.getDecayFeatures()});
}

void RecurrentBuilder::buildKernel() {
  OpBuilder b(context);
  createKernel(b, schedule);
  if (schedule.getResidents() > 1)
    kernel.setResidents(schedule.getResidents());
  Value t = arith::IndexCastOp::create(b, loc, i32(), gpu::BlockIdOp::create(b, loc, gpu::Dimension::x));
  Value slices = div(b, add(b, size(b, valueDim()), cst(b, kRows - 1)), cst(b, kRows));
  firstRow = mul(b, rem(b, t, slices), cst(b, kRows));
  batch = decodePoint(b, div(b, t, slices));
  role(b, 0, 1, schedule.getRegisters(), /*elected=*/false, [&](OpBuilder &b, Value) { buildWalk(b); });
  tile::ReturnOp::create(b, loc);
}

void RecurrentBuilder::buildWalk(OpBuilder &b) {
  rows = tile::IotaOp::create(b, loc, rowsOf(i32()), firstRow);
  Value zero = cst(b, 0), one = cst(b, 1), keys = size(b, keyDim()), queries = size(b, queryDim());
  SmallVector<Value> state = initialState(b);
  int64_t keyCount = extents[keyDim()], queryCount = extents[queryDim()];
  bool same = keyCount == queryCount && !ShapedType::isDynamic(keyCount);
  // Query i is asked after key i + shift; those without a key of their own,
  // before the first or after the last.
  Value shift = op.getAlignedToEnd() && !same ? sub(b, keys, queries) : zero;
  auto outputs = [&](Value from, Value to) {
    scf::ForOp::create(b, loc, from, to, one, ValueRange(), [&](OpBuilder &b, Location, Value i, ValueRange) {
      output(b, i, state);
      scf::YieldOp::create(b, loc);
    });
  };
  if (op.getAlignedToEnd() && !same)
    outputs(zero, arith::MinSIOp::create(b, loc, sub(b, zero, shift), queries));
  // The query that token t is the last key of, if there is one.
  auto ask = [&](OpBuilder &b, Value t, ValueRange state, ValueRange before, ValueRange kept) {
    if (!op.getCausal())
      return;
    if (same)
      return output(b, t, state, before, kept);
    Value query = sub(b, t, shift);
    Value asked = arith::AndIOp::create(b, loc, compare(b, arith::CmpIPredicate::sge, query, zero),
                                        compare(b, arith::CmpIPredicate::slt, query, queries));
    auto branch = scf::IfOp::create(b, loc, asked, /*withElseRegion=*/false);
    OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
    output(inside, query, state, before, kept);
  };
  auto token = [&](OpBuilder &b, Value t, ValueRange before) {
    SmallVector<Value> after = step(b, t, before, factors(b, t));
    ask(b, t, after, {}, {});
    return after;
  };
  if (keyCount == 1) {
    state = token(b, zero, state);
  } else if (schedule.getBlock()) {
    state = walkBlocks(b, keys, state, ask);
  } else {
    auto loop =
        scf::ForOp::create(b, loc, zero, keys, one, state, [&](OpBuilder &b, Location, Value t, ValueRange carried) {
          scf::YieldOp::create(b, loc, token(b, t, carried));
        });
    state.assign(loop.getResults().begin(), loop.getResults().end());
  }
  if (!op.getCausal())
    outputs(zero, queries);
  else if (!op.getAlignedToEnd() && !same)
    outputs(keys, queries);
  if (finalArg)
    storeState(b, state);
}

SmallVector<Value>
RecurrentBuilder::walkBlocks(OpBuilder &b, Value keys, ValueRange state,
                             llvm::function_ref<void(OpBuilder &, Value, ValueRange, ValueRange, ValueRange)> visit) {
  Value zero = cst(b, 0), one = cst(b, 1), size = cst(b, schedule.getBlock());
  SmallVector<RankedTensorType> types = stateTypes();
  auto blocksLoop =
      scf::ForOp::create(b, loc, zero, keys, size, state, [&](OpBuilder &b, Location, Value first, ValueRange before) {
        Value last = arith::MinSIOp::create(b, loc, add(b, first, size), keys);
        SmallVector<Value> start;
        for (RankedTensorType type : types)
          start.push_back(splat(b, type, 0));
        // What is left of the state before the block: of all its channels, or of each.
        if (decayArg && op.decayVariesByChannel())
          for (int64_t k = 0; k < blocks; ++k)
            start.push_back(splat(b, colsOf(widthOf(k), f32()), 1));
        else if (decayArg || !op.getReset().empty())
          start.push_back(arith::ConstantOp::create(b, loc, b.getF32FloatAttr(1)));
        auto tokensLoop = scf::ForOp::create(
            b, loc, first, last, one, start, [&](OpBuilder &b, Location, Value t, ValueRange carried) {
              SmallVector<Value> shrink = factors(b, t);
              SmallVector<Value> next = step(b, t, carried.take_front(types.size()), shrink), kept;
              for (auto [left, factor] : llvm::zip(carried.drop_front(types.size()), shrink))
                kept.push_back(arith::MulFOp::create(b, loc, left, factor));
              visit(b, t, next, before, kept);
              next.append(kept);
              scf::YieldOp::create(b, loc, next);
            });
        ValueRange block = tokensLoop.getResults(), kept = block.drop_front(types.size());
        SmallVector<Value> after;
        for (auto [k, old] : llvm::enumerate(before)) {
          Value left = kept.empty() ? old : scaled(b, old, kept.size() == 1 ? kept[0] : kept[k % blocks]);
          after.push_back(arith::AddFOp::create(b, loc, left, block[k]));
        }
        scf::YieldOp::create(b, loc, after);
      });
  return SmallVector<Value>(blocksLoop.getResults());
}

Value RecurrentBuilder::scaled(OpBuilder &b, Value v, Value factor) {
  if (!isa<RankedTensorType>(factor.getType()))
    factor = tile::SplatOp::create(b, loc, v.getType(), factor);
  else if (factor.getType() != v.getType())
    factor = tile::BroadcastOp::create(b, loc, v.getType(), factor);
  return arith::MulFOp::create(b, loc, v, factor);
}

Value RecurrentBuilder::channels(OpBuilder &b, int64_t block) {
  return tile::IotaOp::create(b, loc, colsOf(widthOf(block), i32()), cst(b, block * kBlock));
}

SmallVector<Value> RecurrentBuilder::indices(OpBuilder &b, AffineMap map, unsigned tokenDim, Value token, unsigned dim,
                                             Value at) {
  SmallVector<Value> result = coordinates(b, map, batch, tokenDim, token);
  if (auto position = map.getResultPosition(getAffineDimExpr(dim, context)))
    result[*position] = at;
  return result;
}

SmallVector<Value> RecurrentBuilder::stateIndices(OpBuilder &b, int64_t block, bool sums) {
  SmallVector<Value> result(batch);
  result.push_back(channels(b, block));
  if (!sums)
    result.push_back(rows);
  return result;
}

Value RecurrentBuilder::inF32(OpBuilder &b, Value v) {
  Type type = v.getType();
  if (getElementTypeOrSelf(type).isF32())
    return v;
  auto tile = dyn_cast<RankedTensorType>(type);
  return arith::ExtFOp::create(b, loc, tile ? Type(tile.clone(f32())) : f32(), v);
}

SmallVector<Value> RecurrentBuilder::initialState(OpBuilder &b) {
  SmallVector<Value> state;
  for (auto [n, type] : llvm::enumerate(stateTypes())) {
    bool sums = static_cast<int64_t>(n) >= blocks;
    std::optional<unsigned> arg = sums ? initialSumsArg : initialArg;
    state.push_back(
        arg ? Value(tile::LoadOp::create(b, loc, type, kernel.getArgument(*arg), stateIndices(b, n % blocks, sums)))
            : splat(b, type, 0));
  }
  return state;
}

SmallVector<RankedTensorType> RecurrentBuilder::stateTypes() {
  SmallVector<RankedTensorType> types;
  for (bool sums : {false, true})
    for (int64_t k = 0; k < (sums && !op.getNormalized() ? 0 : blocks); ++k)
      types.push_back(sums ? colsOf(widthOf(k), f32()) : tileOf(widthOf(k), f32()));
  return types;
}

SmallVector<Value> RecurrentBuilder::factors(OpBuilder &b, Value token) {
  SmallVector<Value> result;
  if (decayArg && op.decayVariesByChannel())
    for (int64_t k = 0; k < blocks; ++k)
      result.push_back(factor(b, token, k));
  else if (Value one = factor(b, token, 0))
    result.push_back(one);
  return result;
}

Value RecurrentBuilder::features(OpBuilder &b, Region &body, unsigned arg, AffineMap map, unsigned tokenDim,
                                 Value token, int64_t block) {
  Value memref = kernel.getArgument(arg), numbers = channels(b, block);
  RankedTensorType type = colsOf(widthOf(block), f32());
  Type element = cast<MemRefType>(memref.getType()).getElementType();
  Value x = tile::LoadOp::create(b, loc, colsOf(widthOf(block), element), memref,
                                 indices(b, map, tokenDim, token, channelDim(), numbers));
  x = inF32(b, x);
  if (body.empty())
    return x;
  RegionEmitter region(body, widthOf(block), /*positions=*/0, [&](OpBuilder &b, Value v) { return captured(b, v); });
  SmallVector<Value> arguments{x};
  arguments.append(batch);
  arguments.append({token, numbers});
  x = region.emitAt(b, loc, arguments, Variance::Cols);
  int64_t d = extents[channelDim()];
  if (d >= block * kBlock + widthOf(block))
    return x;
  // Padding is 0, of which the features need not be 0.
  Value inside =
      compare(b, arith::CmpIPredicate::slt, numbers, tile::SplatOp::create(b, loc, numbers.getType(), cst(b, d)));
  return arith::SelectOp::create(b, loc, inside, x, splat(b, type, 0));
}

Value RecurrentBuilder::factor(OpBuilder &b, Value token, int64_t block) {
  Value result;
  auto number = [&](float v) -> Value { return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(v)); };
  if (decayArg) {
    Value memref = kernel.getArgument(*decayArg), rate, log2e = number(kLog2e);
    SmallVector<Value> at = indices(b, op.getDecayMap(), keyDim(), token, channelDim(), channels(b, block));
    if (op.decayVariesByChannel()) {
      RankedTensorType type = colsOf(widthOf(block), cast<MemRefType>(memref.getType()).getElementType());
      rate = inF32(b, tile::LoadOp::create(b, loc, type, memref, at));
      log2e = tile::SplatOp::create(b, loc, rate.getType(), log2e);
    } else {
      for (Value &index : at)
        index = arith::IndexCastOp::create(b, loc, b.getIndexType(), index);
      rate = inF32(b, memref::LoadOp::create(b, loc, memref, at));
    }
    if (!op.getDecayFeatures().empty()) {
      RegionEmitter region(op.getDecayFeatures(), widthOf(block), /*positions=*/0,
                           [&](OpBuilder &b, Value v) { return captured(b, v); });
      rate = region.emitAt(b, loc, rate, op.decayVariesByChannel() ? Variance::Cols : Variance::Scalar);
    }
    result = math::Exp2Op::create(b, loc, arith::MulFOp::create(b, loc, rate, log2e));
  }
  if (!op.getReset().empty()) {
    RegionEmitter region(op.getReset(), kBlock, /*positions=*/0, [&](OpBuilder &b, Value v) { return captured(b, v); });
    SmallVector<Value> arguments(batch);
    arguments.push_back(token);
    Value kept =
        arith::SelectOp::create(b, loc, region.emitAt(b, loc, arguments, Variance::Scalar), number(0), number(1));
    if (result && isa<RankedTensorType>(result.getType()))
      kept = tile::SplatOp::create(b, loc, result.getType(), kept);
    result = result ? Value(arith::MulFOp::create(b, loc, result, kept)) : kept;
  }
  return result;
}

SmallVector<Value> RecurrentBuilder::step(OpBuilder &b, Value token, ValueRange state, ValueRange factors) {
  Value memref = kernel.getArgument(valueArg);
  Value value = tile::LoadOp::create(b, loc, rowsOf(cast<MemRefType>(memref.getType()).getElementType()), memref,
                                     indices(b, op.getValueMap(), keyDim(), token, valueDim(), rows));
  value = inF32(b, value);
  SmallVector<Value> next(state.begin(), state.end());
  for (int64_t k = 0; k < blocks; ++k) {
    Value key = features(b, op.getKeyFeatures(), keyArg, op.getKeyMap(), keyDim(), token, k);
    auto shrunk = [&](Value v) {
      return factors.empty() ? v : scaled(b, v, factors.size() == 1 ? factors[0] : factors[k]);
    };
    Type type = state[k].getType();
    next[k] = math::FmaOp::create(b, loc, tile::BroadcastOp::create(b, loc, type, value),
                                  tile::BroadcastOp::create(b, loc, type, key), shrunk(state[k]));
    if (op.getNormalized())
      next[blocks + k] = arith::AddFOp::create(b, loc, shrunk(state[blocks + k]), key);
  }
  return next;
}

void RecurrentBuilder::output(OpBuilder &b, Value query, ValueRange state, ValueRange before, ValueRange kept) {
  Value numerator, divisor; // parts of rows
  auto accumulate = [&](Value &sum, Value product) {
    Value parts = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, product);
    sum = sum ? Value(arith::AddFOp::create(b, loc, sum, parts)) : parts;
  };
  for (int64_t k = 0; k < blocks; ++k) {
    Value q = features(b, op.getQueryFeatures(), queryArg, op.getQueryMap(), queryDim(), query, k);
    Type type = state[k].getType();
    Value old = q; // what the query weighs the state before the block with
    if (!kept.empty())
      old = scaled(b, q, kept.size() == 1 ? kept[0] : kept[k]);
    Value product = arith::MulFOp::create(b, loc, state[k], tile::BroadcastOp::create(b, loc, type, q));
    if (!before.empty())
      product = math::FmaOp::create(b, loc, before[k], tile::BroadcastOp::create(b, loc, type, old), product);
    accumulate(numerator, product);
    if (!op.getNormalized())
      continue;
    Value weight = arith::MulFOp::create(b, loc, state[blocks + k], q);
    if (!before.empty())
      weight = math::FmaOp::create(b, loc, before[blocks + k], old, weight);
    accumulate(divisor, tile::BroadcastOp::create(b, loc, type, weight));
  }
  RankedTensorType type = rowsOf(f32());
  auto combined = [&](Value parts) -> Value {
    return tile::CombineLanesOp::create(b, loc, type, tile::ReduceKind::Add, parts);
  };
  Value out = combined(numerator);
  if (divisor) {
    divisor = combined(divisor);
    if (std::optional<APFloat> epsilon = op.getEpsilon())
      divisor = arith::AddFOp::create(b, loc, divisor, splat(b, type, epsilon->convertToDouble()));
    out = arith::MulFOp::create(b, loc, out, inverse(b, divisor));
  }
  Value memref = kernel.getArgument(outArg);
  Type element = cast<MemRefType>(memref.getType()).getElementType();
  if (!element.isF32())
    out = arith::TruncFOp::create(b, loc, rowsOf(element), out);
  tile::StoreOp::create(b, loc, out, memref, indices(b, op.getOutputMap(), queryDim(), query, valueDim(), rows));
}

void RecurrentBuilder::storeState(OpBuilder &b, ValueRange state) {
  for (int64_t k = 0; k < blocks; ++k)
    tile::StoreOp::create(b, loc, state[k], kernel.getArgument(*finalArg), stateIndices(b, k, /*sums=*/false));
  if (!finalSumsArg)
    return;
  // Every slice of the value channels has the same.
  Value mine = compare(b, arith::CmpIPredicate::eq, firstRow, cst(b, 0));
  OpBuilder inside = OpBuilder::atBlockBegin(scf::IfOp::create(b, loc, mine, /*withElseRegion=*/false).thenBlock());
  for (int64_t k = 0; k < blocks; ++k)
    tile::StoreOp::create(inside, loc, state[blocks + k], kernel.getArgument(*finalSumsArg),
                          stateIndices(inside, k, /*sums=*/true));
}

// The order of the last tiles: where only a launch knows how many key blocks a
// tile has, a kernel before it sorts those that are drawn last, longest first, so
// that the multiprocessors end at about the same time. Those before stay
// neighbours, for whose keys L2 has room.
#include "FoldBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

/// Query blocks that are looked at together, so that their loads are under way together.
static constexpr int64_t kColumns = 32;

bool FoldBuilder::ordersTiles() const {
  // Of the rest, lengths are known before the launch, or come in runs.
  if (!dynamic || walk.isRuns() || !(restArg || !rowTables.empty()))
    return false;
  return llvm::all_of(rowTables, [&](const auto &entry) {
    return cast<MemRefType>(arguments[entry.second.arg].getType()).getElementType().isInteger(32);
  });
}

void FoldBuilder::passOrder() {
  llvm::BitVector used(batches);
  for (unsigned dim : restDims)
    used.set(dim);
  for (const auto &entry : rowTables)
    for (unsigned dim : entry.second.dims)
      if (dim < batches)
        used.set(dim);
  // Other bounds may vary with any of them.
  if (llvm::any_of(walk.shape.symbols(), [&](Value symbol) {
        return !rowTables.contains(symbol) && op.getMask().isAncestor(symbol.getParentRegion());
      }))
    used.set();
  orderDims.assign(used.set_bits_begin(), used.set_bits_end());
  auto [shape, dynamicSizes] = sizesOf(orderDims);
  shape.push_back(kSorted);
  Value order = memref::AllocOp::create(host, loc, MemRefType::get(shape, i32()), dynamicSizes);
  temporaries.push_back(order);
  orderArg = argument(order);
}

void FoldBuilder::buildOrderKernel() {
  OpBuilder b(context);
  StringRef fold = std::exchange(name, "order");
  // It goes with the kernel that it is made for.
  createKernel(b, schedule);
  Value blocks = div(b, add(b, size(b, queryDim()), cst(b, m * cluster - 1)), cst(b, m * cluster));
  blocks = arith::MinUIOp::create(b, loc, blocks, cst(b, kSorted));
  Value point = arith::IndexCastOp::create(b, loc, i32(), gpu::BlockIdOp::create(b, loc, gpu::Dimension::x));
  Work work;
  work.batch.assign(batches, cst(b, 0));
  for (unsigned dim : llvm::reverse(orderDims)) {
    work.batch[dim] = rem(b, point, size(b, dim));
    point = div(b, point, size(b, dim));
  }
  role(b, 0, 1, 168, /*elected=*/false, [&](OpBuilder &b, Value) {
    // What is launched next begins beside this and the tables' kernels.
    tile::AllowNextOp::create(b, loc);
    tile::AwaitLaunchOp::create(b, loc);
    auto lengthOf = [&](OpBuilder &b, Value number) -> Value {
      Value firstRow = arith::MulIOp::create(b, loc, number, constantLike(b, number, m * cluster));
      KeyBlocks walked = blocksOf(b, work, firstRow, m * cluster);
      return sub(b, walked.end, walked.begin);
    };
    SmallVector<Value> rows, lengths, counts;
    for (int64_t first = 0; first < kSorted; first += 64) {
      rows.push_back(tile::IotaOp::create(b, loc, rowsOf(i32()), cst(b, first)));
      lengths.push_back(lengthOf(b, rows.back()));
      counts.push_back(splat(b, partsOf(f32()), 0));
    }
    // How many are shorter, or as long and before it, some columns at a time.
    auto counted = scf::ForOp::create(
        b, loc, cst(b, 0), cst(b, kSorted), cst(b, kColumns), counts,
        [&](OpBuilder &b, Location, Value first, ValueRange carried) {
          using P = arith::CmpIPredicate;
          auto spread = [&](Value v) -> Value {
            return tile::BroadcastOp::create(b, loc, tileOf(kColumns, getElementTypeOrSelf(v.getType())), v);
          };
          Value columns = tile::IotaOp::create(b, loc, colsOf(kColumns, i32()), first);
          Value exists = spread(compare(b, P::slt, columns, spreadLike(b, columns, blocks)));
          Value numbers = spread(columns), others = spread(lengthOf(b, columns));
          Value one = splat(b, tileOf(kColumns, f32()), 1), zero = splat(b, tileOf(kColumns, f32()), 0);
          SmallVector<Value> next;
          for (auto [row, length, count] : llvm::zip(rows, lengths, carried)) {
            Value mine = spread(length);
            Value tied = arith::AndIOp::create(b, loc, compare(b, P::eq, others, mine),
                                               compare(b, P::slt, numbers, spread(row)));
            Value before = arith::OrIOp::create(b, loc, compare(b, P::slt, others, mine), tied);
            before = arith::AndIOp::create(b, loc, before, exists);
            Value term = arith::SelectOp::create(b, loc, before, one, zero);
            next.push_back(arith::AddFOp::create(
                b, loc, count, tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, term)));
          }
          scf::YieldOp::create(b, loc, next);
        });
    for (auto [row, count] : llvm::zip(rows, counted.getResults())) {
      Value rank = tile::CombineLanesOp::create(b, loc, rowsOf(f32()), tile::ReduceKind::Add, count);
      // Drawing counts from the last: the longest get the last places. Beyond the
      // blocks there are is no place.
      Value place = arith::FPToSIOp::create(b, loc, rowsOf(i32()), rank);
      Value real = compare(b, arith::CmpIPredicate::slt, row, spreadLike(b, row, blocks));
      place = arith::SelectOp::create(b, loc, real, place, constantLike(b, row, -1));
      SmallVector<Value> at;
      for (unsigned dim : orderDims)
        at.push_back(work.batch[dim]);
      at.push_back(place);
      tile::StoreOp::create(b, loc, row, kernel.getArgument(*orderArg), at);
    }
  });
  tile::ReturnOp::create(b, loc);
  host.setInsertionPoint(op);
  Value grid = hostIndex(1);
  for (unsigned dim : orderDims)
    grid = arith::MulIOp::create(host, loc, grid, hostSize(dim));
  launch(grid, /*early=*/true);
  name = fold;
}

Value FoldBuilder::constantLike(OpBuilder &b, Value like, int64_t v) {
  auto type = dyn_cast<RankedTensorType>(like.getType());
  TypedAttr value = b.getIntegerAttr(getElementTypeOrSelf(like.getType()), v);
  if (type)
    value = DenseElementsAttr::get(type, value);
  return arith::ConstantOp::create(b, loc, value);
}

Value FoldBuilder::spreadLike(OpBuilder &b, Value like, Value scalar) {
  auto type = dyn_cast<RankedTensorType>(like.getType());
  return type ? Value(tile::SplatOp::create(b, loc, type, scalar)) : scalar;
}

Value FoldBuilder::loadLike(OpBuilder &b, Value like, Value memref, SmallVector<Value> indices) {
  if (auto type = dyn_cast<RankedTensorType>(like.getType())) {
    Type element = cast<MemRefType>(memref.getType()).getElementType();
    return tile::LoadOp::create(b, loc, RankedTensorType::get(type.getShape(), element, type.getEncoding()), memref,
                                indices);
  }
  for (Value &index : indices)
    index = arith::IndexCastOp::create(b, loc, b.getIndexType(), index);
  return memref::LoadOp::create(b, loc, memref, indices);
}

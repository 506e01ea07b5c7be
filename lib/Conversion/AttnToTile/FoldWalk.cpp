// Which tile of work comes when, and the order of its key blocks.
#include "FoldBuilder.h"

#include "dialects/tile/Sm90.h"

using namespace mlir;
using namespace ::attn::totile;

FoldBuilder::Work FoldBuilder::decode(OpBuilder &b, Value t) {
  Work work;
  Value block, point;
  if (op.getMask().empty()) {
    point = div(b, t, queryBlocks);
    block = rem(b, t, queryBlocks);
  } else {
    int64_t fits = tile::sm90::kL2Bytes / 2 / ((d + e) * element.getIntOrFloatBitWidth() / 8);
    Value group = div(b, cst(b, fits), arith::MaxUIOp::create(b, loc, size(b, keyDim()), cst(b, 1)));
    group = arith::MaxUIOp::create(b, loc, arith::MinUIOp::create(b, loc, group, points), cst(b, 1));
    Value groupTiles = mul(b, group, queryBlocks);
    Value number = div(b, t, groupTiles), inside = rem(b, t, groupTiles);
    Value firstPoint = mul(b, number, group);
    Value members = arith::MinUIOp::create(b, loc, group, sub(b, points, firstPoint));
    block = sub(b, sub(b, queryBlocks, cst(b, 1)), div(b, inside, members));
    point = add(b, firstPoint, rem(b, inside, members));
  }
  work.batch = decodePoint(b, point);
  work.firstRow = mul(b, block, cst(b, m));
  Value keys = size(b, keyDim());
  KeyBlocks blocks = emitKeyBlocks(b, loc, shape, work.firstRow, m, keys, n, [&](Value v) { return captured(b, v); });
  work.begin = blocks.begin, work.fullBegin = blocks.fullBegin, work.fullEnd = blocks.fullEnd;
  work.left = sub(b, blocks.fullBegin, blocks.begin);
  work.partial = add(b, work.left, sub(b, blocks.end, blocks.fullEnd));
  work.total = sub(b, blocks.end, blocks.begin);
  return work;
}

Value FoldBuilder::firstKey(OpBuilder &b, const Work &work, Value u, bool masked) {
  Value block;
  if (!this->masked) {
    block = u;
  } else if (!masked) {
    block = add(b, work.fullBegin, sub(b, u, work.partial));
  } else {
    // With no partial block at all, the first (full) block is walked masked.
    Value inLeft = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, u, work.left);
    Value isPartial = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, u, work.partial);
    Value right = add(b, work.fullEnd, sub(b, u, work.left));
    Value full = add(b, work.fullBegin, sub(b, u, work.partial));
    block = arith::SelectOp::create(b, loc, inLeft, add(b, work.begin, u),
                                    arith::SelectOp::create(b, loc, isPartial, right, full));
  }
  return mul(b, block, cst(b, n));
}

#include "attn/Conversion/TileToNVVM/Passes.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_TILEINSERTPROXYFENCES
#include "attn/Conversion/TileToNVVM/Passes.h.inc"
} // namespace attn

namespace {
struct InsertProxyFences : attn::impl::TileInsertProxyFencesBase<InsertProxyFences> {
  void runOnOperation() override {
    // The last store of each run in a block carries the fence: whoever reads
    // the tile asynchronously is ordered behind it by a barrier of the input.
    getOperation()->walk([](tile::StoreSharedOp store) {
      Operation *next = store->getNextNode();
      while (next && isMemoryEffectFree(next))
        next = next->getNextNode();
      if (isa_and_nonnull<tile::StoreSharedOp, tile::FenceAsyncOp>(next))
        return;
      OpBuilder b(store->getContext());
      b.setInsertionPointAfter(store);
      tile::FenceAsyncOp::create(b, store.getLoc());
    });
  }
};
} // namespace

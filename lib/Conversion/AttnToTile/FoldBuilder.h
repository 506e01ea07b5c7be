// The fold skeleton as a warp-specialised kernel: a producer warpgroup feeds
// query, key and value rings by TMA; each consumer warpgroup keeps 64 query
// rows, the running maximum and sum, and issues the scores of the next key
// block before the product with the values of this one (FlashAttention-3,
// 2407.08608, sections 3.1 and 3.2). One file per part, named as below.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_FOLDBUILDER_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_FOLDBUILDER_H

#include "KernelBuilder.h"
#include "KeyWalk.h"
#include "MaskRanges.h"
#include "RegionEmitter.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

namespace attn::totile {

using mlir::attn::AttentionOp;

/// Builds one kernel and its launch.
class FoldBuilder : KernelBuilder {
public:
  FoldBuilder(AttentionOp op, tile::ScheduleAttr schedule, gpu::GPUModuleOp module, StringRef name)
      : KernelBuilder(op, op.getNumBatchDims(), op.getStaticLoopExtents(),
                      {{op.getOutputMap(), op.getOutputInit()},
                       {op.getQueryMap(), op.getQuery()},
                       {op.getKeyMap(), op.getKey()},
                       {op.getValueMap(), op.getValue()}},
                      module, name),
        op(op), schedule(schedule), walk(decideWalk(op, schedule.getM() * schedule.getCluster(), schedule.getN())),
        queryMap(op.getQueryMap()), keyMap(op.getKeyMap()), valueMap(op.getValueMap()) {
    if (op.getPageTable())
      pages = pagesOf();
  }

  LogicalResult run();

private:
  //===--------------------------------------------------------------------===//
  // Plan (FoldPlan.cpp)
  //===--------------------------------------------------------------------===//

  LogicalResult plan();

  /// How the kernel reads an operand in memory: channels innermost; keys
  /// innermost (a block is channels × keys then, and its product the other of
  /// transposed and not); or as a copy, since TMA or wgmma does not take it as
  /// it is. A remark says why it is copied.
  enum class Reading { Channels, Keys, Copy };
  Reading readingOf(StringRef name, Value memref, AffineMap map, unsigned channelDim);

  /// What is loaded by the distance of key and query (a table of
  /// attn-tabulate-scores) becomes a load by both, from a view whose strides
  /// run against each other: rows and columns of addresses are computed apart.
  /// (FoldDiagonals.cpp)
  void viewDiagonals();

  /// A positive constant factor of the whole score moves from its region into
  /// the exponential's multiplier, which costs nothing.
  void findScale();

public:
  /// key · j + row · i + constant, of the key's and the query's position.
  struct Positions {
    int64_t key = 0, row = 0, constant = 0;
  };

private:
  /// A score that is a rest and a multiple of positions (ALiBi): slope ·
  /// positions + rest, where the slope is the same for all keys.
  struct Slope {
    Value slope, rest;
    Positions positions;
  };
  void findSlope();

  /// Keys and values in pages, which the producer finds by a table. `keyMap` and
  /// `valueMap` then place a key in its page, and the page's number is put in.
  struct Pages {
    int64_t size;
    AffineMap table;                 // of the page's place in the table
    unsigned keyNumber, valueNumber; // coordinates
    MaskShape shape{};               // what bounds the pages that a tile reads
    unsigned tableArg = 0;
    /// Of a block: 1, or as many as it has.
    int64_t boxes(int64_t n) const { return std::max<int64_t>(n / size, 1); }
  };
  Pages pagesOf();

  /// All positions, to the ends of the last blocks, are below; 0 if unknown.
  int64_t knownPositions() const;

  //===--------------------------------------------------------------------===//
  // Host (FoldHost.cpp)
  //===--------------------------------------------------------------------===//

  /// Columns that one part of a split operand takes in shared memory.
  int64_t partColumns(int64_t channels) const { return llvm::alignTo(channels, 64); }

  /// How a copy of an operand is laid out: its dimensions, as functions of the
  /// domain's, and where the operand has the element at loops d0, d1, ….
  struct Layout {
    SmallVector<AffineExpr> dims, source;
    SmallVector<OpFoldResult> shape;
  };

  /// The walk's map: constant device memory, or what is computed when a launch
  /// is made (FoldMap.cpp).
  Value constantMap();
  Value computedMap();

  /// A load of the mask as a range for each block, in a buffer that a kernel of its
  /// own fills: by the batch indices, the query block and the key block, as far as
  /// the load depends on them, and then two values: the largest, and the complement
  /// of the least, which is the largest of the complements.
  struct Extremes {
    Value buffer;
    SmallVector<unsigned> dims; // of (b…, i, j)
  };
  /// `rows` are those of a block of queries.
  Extremes extremesOf(memref::LoadOp load, int64_t rows);
  using ExtremesOf = llvm::MapVector<Operation *, Extremes>; // walked: arguments come in the order of loads
  /// Of all integers that the mask loads.
  ExtremesOf extremesOfMask(ArrayRef<memref::LoadOp> loads, int64_t rows);
  /// A block of queries or keys, and its positions.
  struct BlockOf {
    Value number;
    Ends positions;
  };
  BlockOf blockOf(OpBuilder &b, Value number, int64_t size, Value extent);
  /// If conditions of the mask all hold for all pairs of two blocks, and if for any.
  Ends certainty(OpBuilder &b, const ExtremesOf &extremes, ArrayRef<Value> point, const BlockOf &query,
                 const BlockOf &key, ArrayRef<Value> conditions);
  /// What the rest of the mask leaves of each 64 rows' key blocks, made when a
  /// launch is: by the batch indices that it depends on, the rows' number, and
  /// then three pairs, an end of blocks and the complement of another: the last and
  /// the first where it may hold; the beginning and the end of those around the
  /// rows' own positions where it certainly holds; and of those around them where it
  /// may hold.
  Value restTable();
  static constexpr int64_t kRestEnds = 6;
  /// The sizes of a table that varies with these dimensions, and those of them that
  /// only a launch knows.
  std::pair<SmallVector<int64_t>, SmallVector<Value>> sizesOf(ArrayRef<unsigned> dims);
  /// Tables of what bounds load by row, as arguments of the kernel.
  void passRowTables();
  /// True if both loads read the same values in blocks of the same number, those
  /// of queries having `rows`.
  bool areTwins(memref::LoadOp load, memref::LoadOp other, int64_t rows);

  /// The layout without constant indices, of `limit` dimensions at most where
  /// the domain's dimensions are as few, with `innermost` last, in this order.
  Layout layOut(Value memref, AffineMap map, unsigned limit, ArrayRef<unsigned> innermost);

  /// An f32 operand as its bf16 parts x = high + middle + low, exactly: a new
  /// buffer with a dimension of parts before the channels. Reads 4 bytes and
  /// writes 6 an element. `map` becomes the new buffer's, without its parts.
  Value split(Value memref, AffineMap &map, unsigned channelDim);

  /// A copy with channels innermost. `map` becomes the new buffer's.
  Value relay(Value memref, AffineMap &map, unsigned channelDim);

  /// The f32 value with keys innermost, as tf32 products need it (mma_async_m5):
  /// of each 8 keys, the even ones first; 0 beyond the last. Reads 4 bytes and
  /// writes 4 an element. `map` becomes the new buffer's.
  Value interleave(Value memref, AffineMap &map);

  /// The tensor map of an operand as it is read, or of its copy or parts: boxes
  /// of `rows` by a panel of channels, or of all channels by a panel of keys.
  Value encodeInput(Reading reading, Value memref, AffineMap &map, unsigned channelDim, unsigned rowDim, int64_t rows);

  void buildHost();

  //===--------------------------------------------------------------------===//
  // Kernel: what all roles share (FoldKernel.cpp)
  //===--------------------------------------------------------------------===//

  void buildKernel();

  unsigned queryDim() { return batches; }
  unsigned keyDim() { return batches + 1; }

  /// A walk of exactly two key blocks would lose its loop, and one of a few more
  /// over f32 operands be unrolled. Straight-line code needs more registers: the
  /// walk's length is then an argument.
  bool fewBlocks() const;

  /// A tile of work: its batch point, query block and, unless it comes in runs,
  /// its key blocks, all i32. The CTA loads blocks end − 1, end − 2, …, begin.
  struct Work {
    SmallVector<Value> batch;
    Value queryBlock, firstRow, begin, end, total; // the query block is the cluster's
    Value scattered; // i1: the rest of the mask leaves some rows more than one run of blocks; or null
    /// Of blocks of several pages: those that hold keys some row may see; or null.
    Value firstPage, endPage;
    /// Of consumers that drift: the tile's query, and that of the tile before, if there
    /// was one (i1), from whose memory its output may still be on its way.
    Value query, left, hasLeft;
  };

  /// One consumer's part of a walk, in blocks, all i32: it passes over
  /// `before` blocks that none of its rows sees, walks `right` partial blocks,
  /// the full ones and `left` partial ones, and passes over `after` more.
  struct Walk {
    Value before, right, full, left, after;
  };

  /// Key blocks last, last − 1, … of one kind; none if the length is 0, and the
  /// other values mean nothing. i32, but for `partial`, which says that some of
  /// their pairs are hidden.
  struct Run {
    Value last, length, partial;
  };

  /// Coordinates in an operand's own dimensions, i32.
  SmallVector<Value> coordinates(OpBuilder &b, AffineMap map, const Work &work, unsigned rowDim, Value row) {
    return KernelBuilder::coordinates(b, map, work.batch, rowDim, row);
  }

  //===--------------------------------------------------------------------===//
  // Walk: tiles of work, and their key blocks (FoldWalk.cpp)
  //===--------------------------------------------------------------------===//

  /// Where tile `t` of the launch is: its batch point, and the query block, or, if it
  /// is `ordered` (i1, or null), the place that a kernel before it has put one at.
  struct Place {
    SmallVector<Value> batch;
    Value block, ordered;
  };
  Place placeOf(OpBuilder &b, Value t);
  /// Tile `t` of the launch. Where rows differ in length (masks), all batch
  /// points' longest query blocks go first, in groups of batch points whose
  /// keys and values fit in L2; else a batch point's query blocks are
  /// neighbours.
  Work decode(OpBuilder &b, Value t);

  /// How many neighbouring batch points read the same keys (grouped heads).
  int64_t pointsPerKey() const;

  /// What the rest of the mask leaves of those rows' blocks, and if some 64 of the
  /// rows may see others than a run of them around their own positions (i1); none if
  /// it has none.
  struct Rest {
    KeyBlocks blocks;
    Value scattered;
  };
  std::optional<Rest> restOf(OpBuilder &b, const Work &work, Value firstRow, int64_t rows);
  /// The first of a tile's blocks u, u + 1, … that some row of the tile may see, or
  /// `end`. All roles look so where a tile's blocks are scattered; elsewhere it is u.
  Value skipTo(OpBuilder &b, const Work &work, Value u, Value end);
  /// The key blocks of rows `firstRow` … `firstRow + rows − 1`.
  KeyBlocks blocksOf(OpBuilder &b, const Work &work, Value firstRow, int64_t rows);
  /// What a bound's symbol may be for those rows.
  SymbolRange symbolRange(OpBuilder &b, const Work &work, Value symbol, Value firstRow, int64_t rows);
  /// An index or i64 as i32, cut where no position is.
  Value cutToPosition(OpBuilder &b, Value v);
  /// A bound's symbol that is the same for all rows.
  Value boundSymbol(OpBuilder &b, const Work &work, Value symbol);

  /// What the consumer whose rows begin at `firstRow` does of a tile's walk. It
  /// walks at least one block.
  Walk walkOf(OpBuilder &b, const Work &work, Value firstRow);

  /// True if a consumer's walk may differ from its CTA's.
  bool walksApart() { return consumers > 1 && !op.getMask().empty() && !walk.isRuns(); }
  /// True if the first key block of a walk may be a partial one for another
  /// reason than that the last one is: the mask has a lower bound, or may have.
  bool hasLeft() const;

  /// The first key of the u-th block, where `origin` is the 0-th.
  Value firstKey(OpBuilder &b, Value origin, Value u);
  /// The block that a tile's walk begins with.
  Value originOf(OpBuilder &b, const Work &work);

  /// Visits the groups of rows that tables have, with a table's indices: those of
  /// `dims`, batch indices, and the group's number.
  void forEachGroup(OpBuilder &b, const Work &work, Value firstRow, int64_t rows, ArrayRef<unsigned> dims,
                    llvm::function_ref<void(SmallVector<Value>)> visit);

  //===--------------------------------------------------------------------===//
  // Order: the longest tiles first (FoldOrder.cpp)
  //===--------------------------------------------------------------------===//

  /// Query blocks of a batch point that are sorted: 3 · 64 tiles where a launch ends
  /// with three points at a time, a wave and a half.
  static constexpr int64_t kSorted = 64;
  /// True if a kernel before the launch orders its last tiles.
  bool ordersTiles() const;
  void passOrder();
  void buildOrderKernel();
  /// True if what a launch makes before it is done by kernels, which it may begin
  /// beside.
  bool afterMaps() const { return walk.computed || restArg || !rowTables.empty(); }

  // The same of a scalar or of a register tile of them, i32.
  Value constantLike(OpBuilder &b, Value like, int64_t v);
  Value spreadLike(OpBuilder &b, Value like, Value scalar);
  Value loadLike(OpBuilder &b, Value like, Value memref, SmallVector<Value> indices);

  //===--------------------------------------------------------------------===//
  // Runs of key blocks (FoldRuns.cpp)
  //===--------------------------------------------------------------------===//

  /// What the producer knows of a tile while it looks for runs, i32.
  struct Search {
    Value first;                                          // where `findRun` starts
    SmallVector<std::pair<Value, Value>> visible, hidden; // Union: [low, high), low > high if empty
    SmallVector<Value> row;                               // Map: the tile's indices in the map, index
    Value words;                                          // Map: of visible blocks, and of hidden ones
  };
  Search startSearch(OpBuilder &b, const Work &work);

  /// The last run of visible blocks among those before block `before`.
  Run findRun(OpBuilder &b, const Search &search, Value before);
  Run findInUnion(OpBuilder &b, const Search &search, Value before);
  Run findInMap(OpBuilder &b, const Search &search, Value before);

  /// Tells the consumers of a run, or, with length 0, that there is no other.
  void postRun(OpBuilder &b, Run run);
  Run receiveRun(OpBuilder &b);

  //===--------------------------------------------------------------------===//
  // Producer (FoldProducer.cpp)
  //===--------------------------------------------------------------------===//

  /// The number of a page that holds keys of the block whose first is `row`, the
  /// `box`-th of them. A page of which no row sees a key is nowhere (−1): its entry
  /// may be anything.
  Value pageNumber(OpBuilder &b, const Work &work, Value row, int64_t box);
  void loadPages(OpBuilder &b, const Work &work, Value row, bool key);
  /// True if a thread of its own, in another warp of the producer's warpgroup, loads
  /// values: boxes of small pages are more than one warp starts. It hears of tiles
  /// like the consumers, and walks a tile's blocks, which the masks of intervals
  /// alone bound, as they do.
  bool valuesApart() const { return pages && pages->boxes(n) > 1 && !walk.isRuns() && !walk.hasRest(); }
  void buildValues(OpBuilder &b);

  /// Keys and values come to the whole cluster, a share from each of its CTAs:
  /// `row` is then which coordinate counts the rows.
  void copy(OpBuilder &b, Value ring, unsigned arg, SmallVector<Value> coords, std::optional<unsigned> row = {});

  void buildProducer(OpBuilder &b);

  /// Feeds the rings with a tile, unless it has no key block. Where tiles are
  /// drawn, calls `draw` once and returns what it gives.
  using Draw = llvm::function_ref<Value(OpBuilder &)>;
  Value produce(OpBuilder &b, const Work &work, Draw draw);
  Value loadTile(OpBuilder &b, const Work &work, Draw draw);
  /// A tile's key blocks and, one behind, values. Returns the block whose values are
  /// left, and what `draw`, if there is one, gave before the last block.
  std::pair<Value, Value> loadBlocks(OpBuilder &b, const Work &work, Draw draw);
  Value loadRuns(OpBuilder &b, const Work &work, Draw draw);
  void load(OpBuilder &b, const Work &work, Value row, bool key);
  void loadQuery(OpBuilder &b, const Work &work);

  /// True if a tile is drawn, told and its query loaded before the values of the
  /// last block of the tile before, while their slot is still in use: its first
  /// keys, which may come from device memory, are on their way then before that
  /// tile ends. Wants a second query stage.
  bool drawsAhead() const { return dynamic && !walk.isRuns() && queryStages > 1; }
  void produceAhead(OpBuilder &b, Value hasQuery, Draw draw);
  /// Tells the consumers of tile `t` and loads its query; returns its batch point
  /// and its begin, end and number of key blocks.
  SmallVector<Value> enter(OpBuilder &b, Value t, Value hasQuery = Value());

  /// True if the first tile's query may be loaded before the launches before this one
  /// have ended: these make tables only, and it is there from the start.
  bool loadsQueryEarly();
  /// Loads it, unless the tile is an ordered one; returns if so (i1).
  Value loadQueryEarly(OpBuilder &b);

  //===--------------------------------------------------------------------===//
  // Consumer (FoldConsumer.cpp)
  //===--------------------------------------------------------------------===//

  /// What a row block carries from key block to key block.
  struct State {
    Value out;                // f32 64×e
    Value max;                // rows, in the units of `multiplier`; softmax only
    Value sum;                // row_parts
    SmallVector<Value> probs; // 16-bit 64×n, by part: weights still to be multiplied with V
    SmallVector<Value> values() const {
      SmallVector<Value> all{out, max, sum};
      all.append(probs);
      return all;
    }
    static State from(ValueRange v) { return {v[0], v[1], v[2], llvm::to_vector(v.drop_front(3))}; }
  };

  /// The emitters of one tile of work.
  struct Regions {
    RegionEmitter score, mask, sink;
    /// The blocks where the rest of the mask hides nothing from the consumer's rows.
    std::optional<std::pair<Value, Value>> certain;
  };

  /// The weights in the operand type: rounded, or as exact parts.
  SmallVector<Value> toProbs(OpBuilder &b, Value weights);

  /// Of weights of three parts and values of one.
  static constexpr std::pair<int64_t, int64_t> kLeftSplit[] = {{2, 0}, {1, 0}, {0, 0}};
  Pairs scorePairs() const { return parts > 1 ? Pairs(kBothSplit) : Pairs(kWhole); }
  Pairs productPairs() const {
    return parts > 1 ? Pairs(kBothSplit) : weightParts > 1 ? Pairs(kLeftSplit) : Pairs(kWhole);
  }

  /// The scores of a key block, whose chunks `nextKey` gives in order.
  Value scoresOf(OpBuilder &b, Value query, Value row, llvm::function_ref<Value()> nextKey);
  /// The same of the next block to arrive, each of its chunks waited for when its product
  /// is issued; `keys` become those to give back.
  Value scoresOfNext(OpBuilder &b, Value query, Value row, SmallVector<Value> &keys);
  void releaseKeys(OpBuilder &b, ArrayRef<Value> keys);
  Value product(OpBuilder &b, ArrayRef<Value> probs, Value value, Value out);

  /// True if the output is staged in the query's memory.
  bool reusesQuery() const { return storesByTma && !separateOut; }

  /// True if consumers take turns at issuing their products.
  bool takesTurns() const { return consumers > 1 && !drifts; }

  /// Names of the barriers: 1 … consumers pass the turn between consumers,
  /// the next ones gather one consumer's warps.
  Value turn(OpBuilder &b, Value id, int64_t ahead);
  Value own(OpBuilder &b, Value id) { return add(b, id, cst(b, 1 + consumers)); }
  static constexpr int64_t kTurnThreads = 256;

  /// What was summed up, relative to the new maximum. Warps none of whose rows
  /// have one do nothing.
  Value rescale(OpBuilder &b, Value out, Value factor);

  /// What is done about hidden pairs of a block: nothing, or the mask is applied,
  /// always or `when` that holds; `loaded` is what it read by key before.
  struct Hiding {
    bool masked;
    Value when;
    RegionEmitter::Columns loaded;
  };

  /// The positions of a block's keys.
  Value columnsFrom(OpBuilder &b, Value firstKey);
  /// What the mask loads by key, before anything of the block is waited for.
  RegionEmitter::Columns maskColumns(OpBuilder &b, Regions &regions, Value firstKey, bool masked);

  /// The first block of a walk, where the step is written once: the mask is
  /// applied if there is one, in a run of blocks only if they are partial.
  State begin(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query, Value firstKey,
              Value partial = Value());

  /// One key block: its scores, beside the product of the block before.
  State block(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query, const State &state,
              Value firstKey, bool masked);

  /// Stages of keys and of values that let consumers be apart: the rows of one begin
  /// two blocks before those of another, and end with them.
  static constexpr int64_t kDriftStages = 4;
  /// Up to so many channels turns pay all the same (d64: 3 to 4 % of S 2048 and 4096).
  static constexpr int64_t kMostOrderedChannels = 64;

  /// The u-th block from `origin` on, for u in [from, to).
  State loop(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query, const State &state, Value origin,
             Value from, Value to, bool masked);

  /// The last product of a walk: out, max, sum. Releases the query unless the
  /// output needs its memory.
  SmallVector<Value> end(OpBuilder &b, Value query, const State &state);

  /// Takes a consumer's turns of `count` blocks, and gives the blocks back unread.
  void pass(OpBuilder &b, Value id, Value count);
  /// Builds what is done only if `condition` holds.
  void when(OpBuilder &b, Value condition, llvm::function_ref<void(OpBuilder &)> build) {
    auto branch = scf::IfOp::create(b, loc, condition, /*withElseRegion=*/false);
    OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
    build(inside);
  }

  /// Walks the key blocks of a tile, whose first run is `run` if it comes in
  /// runs; returns out, max, sum.
  SmallVector<Value> fold(OpBuilder &b, Regions &regions, const Work &work, Value id, Value firstRow, Value query,
                          Run run);
  SmallVector<Value> foldRuns(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query, Run run);

  void buildConsumer(OpBuilder &b, Value id);

  void consume(OpBuilder &b, Value id, const Work &work);
  /// The same of all tiles, each with the query of the one before, whose stage it gives back.
  void consumeDrifting(OpBuilder &b, Value id);
  /// Gives the stage of the tile before back, behind the first product of this one.
  void giveBack(OpBuilder &b, const Work &work);

  //===--------------------------------------------------------------------===//
  // Softmax: scores to weights (FoldSoftmax.cpp)
  //===--------------------------------------------------------------------===//

  double multiplier() { return scale * kLog2e; }

  /// How far, as a power of two, a weight may exceed 1 before the maximum
  /// follows: 2⁸ leaves f16 weights in range, and rounding is relative.
  static constexpr double kSlack = 8;
  /// Exact products of f32 have none: a weight above 1 would take values near f32's
  /// largest out of range, which their average is not. Beside six products a
  /// rescaling costs little.
  double slack() const { return parts > 1 ? 0 : kSlack; }
  /// The same for a thread's sum of a row's weights in a block.
  static constexpr int kMostPresumedBits = 12;
  /// Beyond, a block's products hide its maximum, and the second computation would be
  /// a fourth of the code.
  static constexpr int64_t kMostPresumingChannels = 192;
  /// Weights are relative to so many powers of two above the row's maximum, that
  /// all of a row together are at most 1: a sum of values near the type's largest
  /// stays in f32's range, as their average does. It costs nothing, an exponent
  /// being all that changes. Not of f16, whose small weights have fewer bits (and
  /// whose values leave f32 room), nor of exact f32, where x − max is exact only if
  /// max is one of the scores.
  int margin() {
    if (element.isF16() || parts > 1 || multiplier() < 1e-20) // scores that hardly matter
      return 0;
    constexpr int ofUnknownKeys = 20;
    int64_t keys = op.getStaticLoopExtents()[op.getKeyDim()];
    return kMostPresumedBits + (ShapedType::isDynamic(keys) ? ofUnknownKeys : llvm::Log2_64_Ceil(keys));
  }

  /// True if a row is divided by the sum of its weights as the product with the
  /// values takes them: a row that sees one key gets that key's value then, as the
  /// formula has it. Softmax does without: where keys are few, the largest weight
  /// is a power of two.
  bool sumsRounded() {
    mlir::attn::NormalizerAttrInterface normalizer = op.getNormalizer();
    return normalizer.hasRowSum() && !softmax && normalizer.weightsAreNotNegative() && weightParts == 1;
  }
  /// The sum with that of `probs`, if those are what is summed. Behind the product
  /// in flight: nothing may be rounded beside it, whose operands are of the kind.
  Value addRounded(OpBuilder &b, Value sum, ArrayRef<Value> probs);

  /// Turns scores into weights; returns them with the new maximum and sum and
  /// the factor that rescales what was summed before. The maximum follows what
  /// exceeds it by more than `slack` powers of two.
  struct Step {
    Value weights, max, sum, factor;
  };
  Step weigh(OpBuilder &b, Regions &regions, const Work &work, Value scores, Value key, Value oldMax, Value oldSum,
             const Hiding &hiding, double slack);

  /// The end of a block without a mask. It presumes that the maximum stays: its
  /// weights are relative to the old one, so that no weight waits for a maximum
  /// and none is computed. Their sum tells if that was in range, for it is
  /// no less than any of them, and infinite or NaN where a row had no maximum.
  /// If not, the whole warpgroup computes the scores again and weighs them with
  /// their maximum. So the key block is released last.
  struct InFlight {
    Value query, key, value, scores, out; // `out` is pending
  };
  State presume(OpBuilder &b, Regions &regions, const Work &work, Value id, const State &state, Value firstKey,
                InFlight block);
  /// The exponents of the weights relative to the old maximum.
  Value presumedExponent(OpBuilder &b, Regions &regions, const Work &work, Value id, Value scores, Value max,
                         Value firstKey);

  //===--------------------------------------------------------------------===//
  // Epilogue (FoldEpilogue.cpp)
  //===--------------------------------------------------------------------===//

  /// Divides by the row sums and gives the lse, as the op's formula says.
  std::pair<Value, Value> normalize(OpBuilder &b, Regions &regions, ArrayRef<Value> values);

  void storeLse(OpBuilder &b, const Work &work, Value rows, Value lse);

  /// Writes the tile's results. `query` is the arrived query tile if its
  /// memory stages the output, and is released then.
  void finish(OpBuilder &b, Regions &regions, const Work &work, Value id, Value rows, Value firstRow,
              ArrayRef<Value> values, Value query);

  /// A tile without keys and without memory to stage zeros in.
  void finishEmpty(OpBuilder &b, Regions &regions, const Work &work, Value rows, ArrayRef<Value> values);

  //===--------------------------------------------------------------------===//
  // What was planned, and what the kernel has
  //===--------------------------------------------------------------------===//

  AttentionOp op;
  tile::ScheduleAttr schedule;
  KeyWalk walk;
  AffineMap queryMap, keyMap, valueMap; // of the operands that are loaded

  int64_t d, e, m, n, consumers, cluster;
  Type element;
  MemRefType output;
  tile::SharedType queryTile, keyTile, valueTile, outTile;
  Reading queryReading, keyReading, valueReading;
  int64_t queryStages, keyStages, valueStages;
  bool storesByTma, separateOut, ragged, masked, uneven, mayBeEmpty, softmax, dynamic, presumes;
  bool drifts;            // consumers come as they are ready, up to kDriftStages blocks apart
  double scale = 1;       // of what the score region yields
  bool plainScore = true; // it yields the score itself
  std::optional<Slope> slope;
  std::optional<Pages> pages;

  int64_t parts = 1, weightParts = 1; // of an operand and of the weights: 3 for f32
  bool tf32 = false;                  // f32 operands are rounded, and not kept in parts

  unsigned queryArg, keyArg, valueArg, outArg;
  std::optional<unsigned> lseArg, outMemrefArg, counterArg, mapArg;

  /// What the rows of a block load for a bound: by batch indices and blocks of
  /// `kTableRows` rows, as `Extremes` has it.
  struct RowTable {
    unsigned arg;
    SmallVector<unsigned> dims;
  };
  static constexpr int64_t kTableRows = 64; // a consumer's
  DenseMap<Value, RowTable> rowTables;
  std::optional<unsigned> restArg; // restTable, by these batch indices
  SmallVector<unsigned> restDims;
  llvm::MapVector<Operation *, RowTable> restExtremes; // of its loads, in blocks
  std::optional<unsigned> orderArg;                    // by these batch indices, the query block of each place
  SmallVector<unsigned> orderDims;

  Value queryRing, keyRing, valueRing, outShared, mailbox;
  Value runs;                                    // a mailbox: length and kind of a run, then its last block
  Value first, step, queryBlocks, points, tiles; // counted by clusters
  Value rank;                                    // of the CTA in its cluster; none if alone
};

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_FOLDBUILDER_H

#include "attn/Conversion/AttnToTile/Passes.h"

#include "KeyBounds.h"
#include "LinearCosts.h"
#include "LinearForms.h"
#include "Operands.h"
#include "RegionEmitter.h"
#include "Schedules.h"
#include "Tuning.h"
#include "WideIntegers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "llvm/Support/FormatVariadic.h"

namespace attn {
#define GEN_PASS_DEF_ATTNSELECTFORM
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using ::attn::totile::burdensOf;
using ::attn::totile::regionObstacle;
using mlir::attn::AttentionOp;
using mlir::attn::LinearAttentionOp;

namespace {

/// Why a tile kernel cannot compute the op, or nothing.
std::optional<std::string> obstacle(AttentionOp op, tile::F32Kind f32) {
  std::string why;
  llvm::raw_string_ostream os(why);
  auto elem = [](Value v) { return cast<ShapedType>(v.getType()).getElementType(); };
  Type q = elem(op.getQuery()), v = elem(op.getValue()), o = elem(op.getOutputInit());
  if (!(q.isBF16() || q.isF16() || q.isF32()) || q != v) {
    os << "expected bf16, f16 or f32 query, key and value of one type, got " << q << " and " << v;
    return why;
  }
  if (!(o.isF32() || o == v)) {
    os << "expected an output of " << v << " or f32, got " << o;
    return why;
  }
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  for (auto [name, dim] :
       {std::pair<StringRef, unsigned>{"query", op.getChannelDim()}, {"value", op.getValueChannelDim()}}) {
    int64_t extent = extents[dim];
    // Neither f32's parts nor pages come in chunks of channels.
    bool wide = dim == op.getChannelDim() && !q.isF32() && !op.getPageTable();
    int64_t most = wide ? ::attn::totile::kMostQueryChannels : ::attn::totile::kWholeKeyChannels;
    if (ShapedType::isDynamic(extent) || extent % 8 || extent > most || !extent) {
      os << "expected a static " << name << " head dim that is a multiple of 8 up to " << most << ", got ";
      ShapedType::isDynamic(extent) ? os << "?" : os << extent;
      return why;
    }
  }
  if (extents[op.getKeyDim()] == 0) {
    os << "expected keys, got none";
    return why;
  }
  for (Region *region : {&op.getScore(), &op.getMask()})
    if (Operation *user = region->empty() ? nullptr : ::attn::totile::WideIntegers(*region).other) {
      os << "expected integers of 64 bits to be compared with positions or with each other, got one in "
         << user->getName() << ", whose value may not fit in the kernel's 32 bits";
      return why;
    }
  static constexpr StringRef names[] = {"query", "key", "value", "output"};
  for (unsigned k = 0; k < 4; ++k) {
    AffineMap map = op.getMap(k);
    bool innermost = map.getResults().back() ==
                     getAffineDimExpr(k < 2 ? op.getChannelDim() : op.getValueChannelDim(), op.getContext());
    // The parts of f32 are a dimension of their own. What lies otherwise than a
    // kernel reads it is copied.
    bool split = q.isF32() && f32 == tile::F32Kind::Exact && k < 3;
    unsigned limit = split ? 4 : 5;
    unsigned rank = split || !innermost ? ::attn::totile::compactRank(map, limit) : map.getNumResults();
    // An f32 output is stored element by element, not by TMA.
    if (rank > limit && !(k == 3 && o.isF32())) {
      os << "expected a " << names[k] << " of rank " << limit << " at most (TMA), got " << rank;
      return why;
    }
    if (k == 3 && !innermost) {
      os << "expected the output's head dim innermost";
      return why;
    }
  }
  if (op.getPageTable())
    if (auto noPages = ::attn::totile::pagesObstacle(q, op.getKeyMap(), op.getValueMap(), op.getPageSize())) {
      os << *noPages;
      return why;
    }
  if (op.getBlockCounts()) {
    ArrayRef<int64_t> sizes = *op.getBlockSizes();
    if (sizes[0] % ::attn::totile::kFewRows || sizes[1] % 16) {
      os << "expected listed blocks of a multiple of " << ::attn::totile::kFewRows
         << " queries by a multiple of 16 keys, got " << sizes[0] << " by " << sizes[1];
      return why;
    }
  }
  return regionObstacle({&op.getScore(), &op.getMask(), &op.getSink()});
}

/// True if the score region is at most a multiplication by a constant.
bool plainScale(AttentionOp op) {
  return op.getScore().empty() || llvm::hasNItemsOrLess(op.getScore().front().without_terminator(), 2);
}

/// True if `inner`, an op of the region, depends on the key's position.
bool readsByKey(AttentionOp op, Region &region, Operation *inner) {
  Block &block = region.front();
  Value key = block.getArguments().back();
  SmallVector<Value> work(inner->getOperands());
  llvm::DenseSet<Value> seen;
  while (!work.empty()) {
    Value v = work.pop_back_val();
    if (v == key)
      return true;
    Operation *def = v.getDefiningOp();
    if (def && def->getBlock() == &block && seen.insert(v).second)
      llvm::append_range(work, def->getOperands());
  }
  return false;
}

/// How often a region reads a tensor at the key's position.
unsigned readsByKey(AttentionOp op, Region &region) {
  return region.empty() ? 0 : llvm::count_if(region.front().without_terminator(), [&](Operation &inner) {
    return llvm::any_of(inner.getOperandTypes(), llvm::IsaPred<ShapedType>) && readsByKey(op, region, &inner);
  });
}

/// True if the score or the mask reads a tensor at the key's position.
bool readsTensorByKey(AttentionOp op) { return readsByKey(op, op.getScore()) || readsByKey(op, op.getMask()); }

/// True if what the score reads by key are tables of attn-tabulate-scores, of
/// static sizes, and there is no mask beside them.
bool readsByDistanceOnly(AttentionOp op) {
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  if (!op.getMask().empty() || ShapedType::isDynamic(extents[op.getQueryDim()]) ||
      ShapedType::isDynamic(extents[op.getKeyDim()]))
    return false;
  Block &block = op.getScore().front();
  Value query = block.getArgument(1 + op.getQueryDim()), key = block.getArgument(1 + op.getKeyDim());
  return llvm::all_of(block.without_terminator(), [&](Operation &inner) {
    if (!llvm::any_of(inner.getOperandTypes(), llvm::IsaPred<ShapedType>) || !readsByKey(op, op.getScore(), &inner))
      return true;
    auto extract = dyn_cast<tensor::ExtractOp>(inner);
    auto sum = extract && !extract.getIndices().empty() ? extract.getIndices().back().getDefiningOp<arith::AddIOp>()
                                                        : arith::AddIOp();
    auto distance = sum ? sum.getLhs().getDefiningOp<arith::SubIOp>() : arith::SubIOp();
    return distance && distance.getLhs() == key && distance.getRhs() == query;
  });
}

::attn::totile::Extras extrasOf(AttentionOp op, bool wholeWeights) {
  using ::attn::totile::Extras;
  if (cast<ShapedType>(op.getOutputInit().getType()).getElementType().isF32() && !wholeWeights)
    return Extras::Heavy;
  if (readsByKey(op, op.getScore()))
    return readsByDistanceOnly(op) ? Extras::Distance : Extras::Heavy;
  unsigned gathers = readsByKey(op, op.getMask());
  if (gathers > 1)
    return Extras::Heavy;
  // Predicates and the values of rows and columns behind them need registers.
  if (!op.getMask().empty() &&
      !llvm::hasNItemsOrLess(op.getMask().front().without_terminator(), ::attn::totile::kCheapMaskOps))
    return Extras::Heavy;
  if (!op.getNormalizer().hasRowMax() && !op.getScore().empty() &&
      !llvm::hasNItemsOrLess(op.getScore().front().without_terminator(), ::attn::totile::kCheapWeightOps + 1))
    return Extras::Heavy;
  if (gathers) {
    bool apart = ::attn::totile::analyzeMask(op).idsRest;
    bool cheap = llvm::hasNItemsOrLess(op.getMask().front().without_terminator(),
                                       apart ? ::attn::totile::kCheapApartOps : ::attn::totile::kCheapGatherOps);
    return cheap && plainScale(op) && op.getNormalizer().hasRowMax() ? Extras::Gathered : Extras::Heavy;
  }
  if (!plainScale(op) || !op.getNormalizer().hasRowMax())
    return Extras::Tailored;
  if (op.getMask().empty())
    return Extras::None;
  ::attn::totile::MaskShape shape = ::attn::totile::analyzeMask(op);
  bool causal = shape.exact && llvm::all_of(shape.bounds, [](const ::attn::totile::KeyBound &bound) {
                  return bound.upper && bound.ends.size() == 1;
                });
  // A length by batch and a bound by row want predicates of both: beside 128 keys of
  // three consumers 64 bytes spilled, which a ragged block's 112 do not.
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  int64_t keys = extents[op.getKeyDim()];
  bool byRow = llvm::any_of(shape.bounds, [](const auto &bound) { return bound.ends.front().row != 0; });
  bool byBatch = llvm::any_of(shape.bounds, [](const auto &bound) { return !bound.ends.front().symbols.empty(); });
  if (causal && byRow && byBatch && std::max(extents[op.getChannelDim()], extents[op.getValueChannelDim()]) <= 64 &&
      (ShapedType::isDynamic(keys) || keys % 128 == 0))
    return ::attn::totile::Extras::Tailored;
  return causal ? Extras::Causal : Extras::Masked;
}

/// How f32 operands are multiplied, where `asked` for so. A block of tf32 values
/// is whole panels of 32 keys, and lists of blocks may ask for less.
tile::F32Kind kindFor(AttentionOp op, tile::F32Kind asked) {
  bool narrow = op.getBlockCounts() && (*op.getBlockSizes())[1] % 32;
  return narrow ? tile::F32Kind::Exact : asked;
}

/// True if keys or values lie keys innermost.
bool keysInnermost(AttentionOp op) {
  AffineExpr key = getAffineDimExpr(op.getKeyDim(), op.getContext());
  return llvm::any_of(ArrayRef<AffineMap>{op.getKeyMap(), op.getValueMap()},
                      [&](AffineMap map) { return map.getResults().back() == key; });
}

/// True if scores compute, with the error that is allowed, what chunks can: of 16 bits, and of head dims that were
/// measured.
bool servesByScores(LinearAttentionOp op) {
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  unsigned n = op.getNumBatchDims();
  return op.getCausal() && !burdensOf(op).f32 && llvm::none_of(extents, ShapedType::isDynamic) &&
         extents[n] == extents[n + 1] && std::max(extents[n + 2], extents[n + 3]) <= 128 &&
         !::attn::totile::quadraticObstacle(op);
}

/// What the costs of an op of known sizes hang on.
::attn::totile::LinearProblem problemOf(LinearAttentionOp op) {
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  ::attn::totile::LinearProblem p{1,
                                  double(extents[op.getQueryDim()]),
                                  double(extents[op.getKeyDim()]),
                                  double(extents[op.getChannelDim()]),
                                  double(extents[op.getValueChannelDim()]),
                                  op.getCausal(),
                                  op.decayVariesByChannel(),
                                  burdensOf(op).features};
  for (unsigned n = 0; n < op.getNumBatchDims(); ++n)
    p.points *= extents[n];
  return p;
}

/// Whether one walk has registers for features: functions of the value alone, of at most `kMostWaveOps` ops that keep
/// nothing beside it. Of others, B1 H16 S16384: x · logistic spilled 104 bytes, gelu 8, tanh 4 (with a normalizer 272,
/// 12, 136).
bool fitsOneWalk(Region &features) {
  if (features.empty())
    return true;
  Block &body = features.front();
  constexpr int64_t kMostWaveOps = 8;
  int64_t count = 0;
  for (Operation &op : body.without_terminator()) {
    if (isa<arith::ConstantOp>(op))
      continue;
    if (!isa<arith::CmpFOp, arith::SelectOp, arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::NegFOp,
             arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp, arith::MinNumFOp, math::AbsFOp, math::ExpOp,
             math::Exp2Op>(op) ||
        ++count > kMostWaveOps)
      return false;
  }
  return llvm::all_of(body.getArguments().drop_front(), [](BlockArgument position) { return position.use_empty(); });
}

/// The chunks' schedule, and whether the sequence is divided into segments.
struct Chunks {
  tile::ChunkScheduleAttr schedule;
  bool scan;
};

Chunks chooseChunks(LinearAttentionOp op) {
  unsigned n = op.getNumBatchDims();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  int64_t d = extents[n + 2], e = extents[n + 3];
  // Without `causal` the keys are divided, and the queries.
  int64_t tokens = op.getCausal() ? extents[n] : std::max(extents[n], extents[n + 1]);
  if (ShapedType::isDynamic(extents[n]) || ShapedType::isDynamic(extents[n + 1]))
    tokens = ShapedType::kDynamic;
  tile::ChunkScheduleAttr schedule = ::attn::totile::chooseChunkSchedule(op.getContext(), d, e, burdensOf(op));
  int64_t ctas = llvm::divideCeil(e, schedule.getColumns());
  bool known = true;
  for (unsigned k = 0; k < n; ++k)
    if (ShapedType::isDynamic(extents[k]))
      known = false;
    else
      ctas *= extents[k];
  // Two segments at least, or there is nothing to divide.
  bool isShort = !ShapedType::isDynamic(tokens) && tokens < 2 * schedule.getSegment() * schedule.getChunk();
  return {schedule, !isShort && (!known || ctas <= ::attn::totile::kFewPoints)};
}

/// Why few heads are not walked once by clusters (LinearWaves.cpp) but twice, in segments; or nothing.
std::optional<std::string> wavesObstacle(LinearAttentionOp op) {
  unsigned n = op.getNumBatchDims();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  if (!op.getCausal())
    return "every query reads the last state";
  if (llvm::any_of(extents, ShapedType::isDynamic))
    return "sizes that are not known";
  auto elem = [](Value v) { return cast<ShapedType>(v.getType()).getElementType(); };
  if (!elem(op.getQuery()).isBF16() || !elem(op.getInits()[0]).isBF16())
    return "operands or results that are not bf16";
  if (extents[n + 2] != 128 || extents[n + 3] != 128)
    return "head dims other than 128";
  if (extents[n] != extents[n + 1])
    return "more keys than queries";
  ::attn::totile::ChunkBurdens burdens = burdensOf(op);
  if (burdens.resets)
    return "resets";
  if (burdens.initialState || burdens.finalState)
    return burdens.finalState ? "a final state" : "an initial state";
  if (op.getDecay() && (op.decayVariesByToken() || op.decayVariesByChannel()))
    return "a decay that varies within a head";
  bool scaled = !burdens.keyFeatures && ::attn::totile::scaleOf(op.getQueryFeatures());
  if (!fitsOneWalk(op.getQueryFeatures()) || !fitsOneWalk(op.getKeyFeatures()))
    return "features of more than a few sums, products, choices and exponentials of the value";
  if (burdens.decay && (burdens.normalizer || (burdens.features && !scaled))) // 80 and 4 bytes spilled.
    return burdens.normalizer ? "a normalizer beside a decay" : "features beside a decay";
  int64_t points = 1;
  for (int64_t extent : ArrayRef(extents).take_front(n))
    points *= extent;
  if (points < ::attn::totile::kLeastWavePoints)
    return "fewer than " + std::to_string(::attn::totile::kLeastWavePoints) + " points";
  if (extents[n] < ::attn::totile::kLeastWaveTokens)
    return "fewer than " + std::to_string(::attn::totile::kLeastWaveTokens) + " tokens";
  return std::nullopt;
}

/// Why the recurrent kernel cannot compute a linear attention, or nothing.
std::optional<std::string> recurrentObstacle(LinearAttentionOp op) {
  std::string why;
  llvm::raw_string_ostream os(why);
  for (Value v : {op.getQuery(), op.getKey(), op.getValue(), op.getOutputInit(), op.getDecay()}) {
    Type type = v ? cast<ShapedType>(v.getType()).getElementType() : Type();
    if (type && !(type.isBF16() || type.isF16() || type.isF32())) {
      os << "expected operands of bf16, f16 or f32, got " << type;
      return why;
    }
  }
  int64_t d = op.getStaticLoopExtents()[op.getChannelDim()];
  if (ShapedType::isDynamic(d) || d > ::attn::totile::kMaxStepChannels) {
    os << "expected a static query head dim up to " << ::attn::totile::kMaxStepChannels << ", got ";
    ShapedType::isDynamic(d) ? os << "?" : os << d;
    return why;
  }
  if (int64_t limit = ::attn::totile::kFeatureStepChannels;
      d > limit && op.getDecay() && !(op.getQueryFeatures().empty() && op.getKeyFeatures().empty())) {
    os << "expected a query head dim up to " << limit << " with features and a decay, got " << d;
    return why;
  }
  if (std::optional<std::string> unlifted =
          regionObstacle({&op.getQueryFeatures(), &op.getKeyFeatures(), &op.getReset(), &op.getDecayFeatures()}))
    return unlifted;
  return std::nullopt;
}

/// Why masked scores cannot compute a linear attention that chunks do not take, or nothing.
std::optional<std::string> scoresObstacle(LinearAttentionOp op) {
  if (std::optional<std::string> why = ::attn::totile::quadraticObstacle(op))
    return why;
  std::string why;
  llvm::raw_string_ostream os(why);
  auto elem = [](Value v) { return cast<ShapedType>(v.getType()).getElementType(); };
  Type q = elem(op.getQuery()), v = elem(op.getValue()), o = elem(op.getOutputInit());
  if (!(q.isBF16() || q.isF16()) || q != v || q != o) {
    os << "expected operands and an output of bf16 or f16, whose scores keep the naive graph's error, got " << q << ", "
       << v << " and " << o;
    return why;
  }
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  for (unsigned dim : {op.getChannelDim(), op.getValueChannelDim()})
    if (ShapedType::isDynamic(extents[dim]) || extents[dim] % 8 || extents[dim] > 256) {
      os << "expected static head dims that are multiples of 8 up to 256, got ";
      ShapedType::isDynamic(extents[dim]) ? os << "?" : os << extents[dim];
      return why;
    }
  for (unsigned k = 0; k < 4; ++k)
    if (op.getMap(k).getNumResults() > 5) {
      os << "expected operands of rank 5 at most (TMA), got " << op.getMap(k).getNumResults();
      return why;
    }
  if (op.getOutputMap().getResults().back() != getAffineDimExpr(op.getValueChannelDim(), op.getContext()))
    return "expected the output's head dim innermost";
  if (llvm::any_of(extents, ShapedType::isDynamic))
    return "expected static sizes, whose costs are known";
  return std::nullopt;
}

/// Leaves an op that has an obstacle to its formula, and says why.
template <typename Op>
bool useFormula(Op op, const std::optional<std::string> &why) {
  if (!why)
    return false;
  op.setFormAttr(mlir::attn::FormAttr::get(op.getContext(), mlir::attn::FormKind::Naive));
  remark::missed(op.getLoc(), remark::RemarkOpts::name("no-tile-kernel").category("attn-select-form")) << *why;
  return true;
}

/// True if elements are copied from places that a tensor says: pages.
bool isGathered(Value operand) {
  while (Operation *view = operand.getDefiningOp()) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(view))
      break;
    operand = view->getOperand(0);
  }
  auto copy = operand.getDefiningOp<linalg::GenericOp>();
  if (!copy || copy.getNumReductionLoops())
    return false;
  auto element = copy.getBody()->getTerminator()->getOperand(0).getDefiningOp<tensor::ExtractOp>();
  return element && llvm::any_of(element.getIndices(), [](Value index) {
           while (auto cast = index.getDefiningOp<arith::IndexCastOp>())
             index = cast.getIn();
           return index.getDefiningOp<tensor::ExtractOp>() != nullptr;
         });
}

struct SelectForm : ::attn::impl::AttnSelectFormBase<SelectForm> {
  using AttnSelectFormBase::AttnSelectFormBase;

  void runOnOperation() override {
    std::optional<::attn::totile::TuningFile> file;
    if (!tuning.empty()) {
      FailureOr<::attn::totile::TuningFile> read = ::attn::totile::TuningFile::read(&getContext(), tuning);
      if (failed(read))
        return signalPassFailure();
      file = std::move(*read);
    }
    getOperation()->walk([&](LinearAttentionOp op) { select(op); });
    WalkResult result = getOperation()->walk([&](AttentionOp op) {
      if (op.getForm() || useFormula(op, obstacle(op, kindFor(op, f32))))
        return WalkResult::advance();
      ::attn::totile::FoldProblem problem = ::attn::totile::problemOf(op, kindFor(op, f32));
      ::attn::totile::FoldChoice choice = ::attn::totile::chooseFold(&getContext(), problem);
      if (!choice.row) {
        op.emitOpError("expected a schedule for head dims ") << problem.d << " and " << problem.e << ", found none";
        return WalkResult::interrupt();
      }
      if (op.getPageTable()) {
        int64_t page = op.getPageSize();
        choice.schedule = ::attn::totile::inWholePages(choice.schedule, page);
        for (::attn::totile::FoldVariant &variant : choice.variants)
          variant.schedule = ::attn::totile::inWholePages(variant.schedule, page);
      }
      if (keysInnermost(op) && problem.operands == ::attn::totile::Operands::Half) {
        choice.schedule = ::attn::totile::inWholePanels(choice.schedule);
        for (::attn::totile::FoldVariant &variant : choice.variants)
          variant.schedule = ::attn::totile::inWholePanels(variant.schedule);
      }
      const ::attn::totile::TunedSchedule *tuned = file ? lookup(op, *file) : nullptr;
      if (tuned) {
        if (auto why = ::attn::totile::scheduleObstacle(problem, tuned->schedule)) {
          op.emitOpError("expected a schedule of tuning file '")
              << tuning << "' that serves it, got " << tuned->schedule << ": " << *why
              << " (measure again by attn-tune)";
          return WalkResult::interrupt();
        }
        choice.schedule = tuned->schedule;
      }
      if (op.getBlockCounts())
        choice.schedule =
            ::attn::totile::fitListedBlocks(choice.schedule, (*op.getBlockSizes())[0], (*op.getBlockSizes())[1]);
      // Of a measured schedule, and of listed blocks, there is one.
      if (tuned || op.getBlockCounts())
        choice.variants.clear();
      op.setFormAttr(mlir::attn::FormAttr::get(&getContext(), mlir::attn::FormKind::Fold));
      op->setAttr("tile.schedule", choice.schedule);
      setVariants(op, choice);
      explain(op, problem, choice, tuned, file ? file->getDevice() : StringRef());
      return WalkResult::advance();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }

  /// Writes what a launch decides by its sizes, for attn-expand-variants.
  void setVariants(AttentionOp op, const ::attn::totile::FoldChoice &choice) {
    SmallVector<Attribute> guards, schedules;
    for (const ::attn::totile::FoldVariant &variant : choice.variants) {
      guards.push_back(IntegerSetAttr::get(variant.guard));
      schedules.push_back(variant.schedule);
    }
    if (guards.empty())
      return;
    op->setAttr("tile.guards", ArrayAttr::get(&getContext(), guards));
    op->setAttr("tile.variants", ArrayAttr::get(&getContext(), schedules));
  }

  /// What the tuning file has for the op; where it has nothing, a remark says
  /// for what.
  const ::attn::totile::TunedSchedule *lookup(AttentionOp op, const ::attn::totile::TuningFile &file) {
    auto missed = remark::RemarkOpts::name("not-tuned").category("attn-select-form");
    if (op.getBlockCounts() || op.getPageTable()) {
      remark::missed(op.getLoc(), missed)
          << (op.getPageTable() ? "keys in pages are not tuned" : "lists of blocks are not tuned");
      return nullptr;
    }
    ::attn::totile::FoldKey key = ::attn::totile::keyOf(op, f32);
    const ::attn::totile::TunedSchedule *tuned = file.lookup(key);
    if (!tuned)
      remark::missed(op.getLoc(), missed) << "the tuning file has no entry for " + key.str();
    return tuned;
  }

  /// One remark for what was chosen, one for each schedule that was not.
  void explain(AttentionOp op, const ::attn::totile::FoldProblem &problem, const ::attn::totile::FoldChoice &choice,
               const ::attn::totile::TunedSchedule *tuned, StringRef device) {
    auto opts = [](StringRef name) { return remark::RemarkOpts::name(name).category("attn-select-form"); };
    auto describe = [](const ::attn::totile::FoldRow &row, tile::ScheduleAttr s) {
      return std::to_string(s.getM()) + " query rows, " + std::to_string(s.getN()) + " keys, " +
             std::to_string(s.getStages()) + " stages ('" + row.name + "')";
    };
    // What the table would have chosen is told by the file.
    if (tuned) {
      tile::ScheduleAttr s = tuned->schedule, before = tuned->defaultSchedule;
      remark::passed(op.getLoc(), opts("fold"))
          << llvm::formatv("fold with {0} query rows, {1} keys, {2} stages: measured, {3:f2} us on {4}{9} (the table's "
                           "choice was {5} x {6}, {7} stages: {8:f2} us)",
                           s.getM(), s.getN(), s.getStages(), tuned->us, device, before.getM(), before.getN(),
                           before.getStages(), tuned->defaultUs, tuned->at.empty() ? "" : " at " + tuned->at)
                 .str();
      return;
    }
    for (auto [name, operand] : {std::pair("key", op.getKey()), std::pair("value", op.getValue())}) {
      if (!isGathered(operand))
        continue;
      auto type = cast<ShapedType>(operand.getType());
      std::string size = "as much as it has";
      if (type.hasStaticShape())
        size = std::to_string(type.getNumElements() * type.getElementTypeBitWidth() / 8) + " bytes";
      remark::missed(op.getLoc(), opts("gathered"))
          << std::string("the ") + name +
                 " is gathered first, from places that a tensor says: a kernel reads what lies in "
                 "one place, not pages, so that " +
                 size + " are read and written once more";
    }
    std::string chosen = "fold with " + describe(*choice.row, choice.schedule) + ": " + choice.row->reason;
    if (choice.schedule.getF32() == tile::F32Kind::TF32)
      chosen += "; operands rounded to tf32";
    if (op.getPageTable())
      chosen += "; keys in pages of " + std::to_string(op.getPageSize()) + ", read where they lie";
    if (op.getBlockCounts())
      chosen += "; fitted to listed blocks of " + std::to_string((*op.getBlockSizes())[0]) + " queries by " +
                std::to_string((*op.getBlockSizes())[1]) + " keys";
    if (std::string waves = ::attn::totile::describeWaves(problem, choice.schedule.getM()); !waves.empty())
      chosen += "; " + waves;
    remark::passed(op.getLoc(), opts("fold")) << chosen;
    for (const ::attn::totile::FoldVariant &variant : choice.variants)
      remark::passed(op.getLoc(), opts("variant"))
          << "at launch, where " + ::attn::totile::describeGuard(variant.guard) + ": " +
                 describe(*variant.row, variant.schedule) +
                 llvm::formatv(", {0:f2} times as fast: ", variant.row->gain).str() + variant.row->reason;
    for (const ::attn::totile::FoldCandidate &other : choice.rejected)
      remark::missed(op.getLoc(), opts("rejected")) << "not " + describe(*other.row, other.schedule) + ": " + other.why;
    for (const ::attn::totile::FoldCandidate &other : choice.others)
      remark::analysis(op.getLoc(), opts("also-legal"))
          << describe(*other.row, other.schedule) + ", after '" + choice.row->name + "' in the table";
  }

  tile::StepScheduleAttr stepSchedule(LinearAttentionOp op) {
    SmallVector<int64_t> extents = op.getStaticLoopExtents();
    bool f32 = cast<ShapedType>(op.getOutputInit().getType()).getElementType().isF32();
    return ::attn::totile::chooseStepSchedule(&getContext(), extents[op.getChannelDim()], f32, extents[op.getKeyDim()],
                                              op.getNormalized() && op.decayVariesByChannel());
  }

  /// Of the forms that serve where chunks do not the one that takes least time.
  void selectWithoutChunks(LinearAttentionOp op, const std::string &noChunks) {
    std::optional<std::string> noTokens = recurrentObstacle(op), noScores = scoresObstacle(op);
    SmallVector<int64_t> extents = op.getStaticLoopExtents();
    std::string costs;
    bool scores = !noScores;
    if (llvm::none_of(extents, ShapedType::isDynamic)) {
      ::attn::totile::LinearProblem p = problemOf(op);
      double byTokens = noTokens ? INFINITY : tokensMicroseconds(p, stepSchedule(op).getResidents());
      double byScores = noScores ? INFINITY : scoresMicroseconds(p), byFormula = formulaMicroseconds(p);
      scores &= byScores < byTokens;
      auto shown = [](const char *what, double us) {
        return std::isinf(us) ? std::string() : std::string(", ") + what + " " + ::attn::totile::shownTime(us);
      };
      costs = "; estimated" +
              (shown("token by token", byTokens) + shown("by scores", byScores) + shown("by the formula", byFormula))
                  .substr(1);
    }
    if (scores) {
      op.setFormAttr(mlir::attn::FormAttr::get(&getContext(), mlir::attn::FormKind::Quadratic));
      remark::missed(op.getLoc(), remark::RemarkOpts::name("quadratic").category("attn-select-form"))
          << "masked scores, and not in chunks: " << noChunks + costs;
    } else if (noTokens) {
      useFormula(op, *noTokens + costs);
    } else {
      selectRecurrent(op, noChunks + costs);
    }
  }

  void selectRecurrent(LinearAttentionOp op, const std::optional<std::string> &noChunks) {
    tile::StepScheduleAttr schedule = stepSchedule(op);
    op.setFormAttr(mlir::attn::FormAttr::get(&getContext(), mlir::attn::FormKind::Recurrent));
    op->setAttr("tile.schedule", schedule);
    auto opts = remark::RemarkOpts::name("recurrent").category("attn-select-form");
    if (noChunks)
      remark::missed(op.getLoc(), opts) << "token by token, and not in chunks: " << *noChunks;
    else
      remark::passed(op.getLoc(), opts) << "token by token, " << std::to_string(schedule.getResidents())
                                        << " CTAs a multiprocessor";
  }

  void select(LinearAttentionOp op) {
    if (op.getForm())
      return;
    SmallVector<int64_t> extents = op.getStaticLoopExtents();
    std::optional<std::string> noChunks = ::attn::totile::chunksObstacle(op);
    int64_t keys = extents[op.getKeyDim()];
    bool few = !ShapedType::isDynamic(keys) && keys <= ::attn::totile::kFewTokens;
    if (few && !recurrentObstacle(op))
      return selectRecurrent(op, std::nullopt);
    if (noChunks)
      return selectWithoutChunks(op, *noChunks);
    auto [schedule, scan] = chooseChunks(op);
    if (servesByScores(op)) {
      ::attn::totile::LinearEstimates estimates = ::attn::totile::estimate(op);
      if (estimates.scores + 0.3 < estimates.chunks) { // A draw is no reason.
        op.setFormAttr(mlir::attn::FormAttr::get(&getContext(), mlir::attn::FormKind::Quadratic));
        remark::passed(op.getLoc(), remark::RemarkOpts::name("quadratic").category("attn-select-form"))
            << "masked scores, " + std::to_string(keys) + " tokens; estimated " +
                   ::attn::totile::shownTime(estimates.scores) + ", in chunks " +
                   ::attn::totile::shownTime(estimates.chunks);
        return;
      }
    }
    auto kind = scan ? mlir::attn::FormKind::Scan : mlir::attn::FormKind::Fold;
    std::optional<std::string> noWaves = scan ? wavesObstacle(op) : std::nullopt;
    if (scan && !noWaves)
      schedule = ::attn::totile::chooseWaveSchedule(
          &getContext(), burdensOf(op).features && !::attn::totile::scaleOf(op.getQueryFeatures()), op.getNormalized());
    op.setFormAttr(mlir::attn::FormAttr::get(&getContext(), kind));
    op->setAttr("tile.schedule", schedule);
    if (schedule.getCluster() > 1) {
      remark::passed(op.getLoc(), remark::RemarkOpts::name("scan").category("attn-select-form"))
          << "one walk by clusters of " << std::to_string(schedule.getCluster()) << ", "
          << std::to_string(schedule.getSegment() * schedule.getChunk()) << " tokens a CTA, "
          << std::to_string(schedule.getStages()) << " stages";
      return;
    }
    if (noWaves)
      remark::missed(op.getLoc(), remark::RemarkOpts::name("scan").category("attn-select-form"))
          << "twice, since of one walk: " << *noWaves;
    remark::passed(op.getLoc(),
                   remark::RemarkOpts::name(mlir::attn::stringifyFormKind(kind)).category("attn-select-form"))
        << (scan ? "segments of at least " + std::to_string(schedule.getSegment()) + " chunks, " : std::string())
        << "chunks of " << std::to_string(schedule.getChunk()) << " tokens, " << std::to_string(schedule.getColumns())
        << " value channels a CTA, " << std::to_string(schedule.getStages()) << " stages";
  }
};
} // namespace

namespace attn::totile {
std::string shownTime(double us) {
  return us < 1000 ? llvm::formatv("{0:f0} us", us).str() : llvm::formatv("{0:f1} ms", us / 1000).str();
}

LinearEstimates estimate(LinearAttentionOp op) {
  LinearProblem p = ::problemOf(op);
  Chunks chunks = chooseChunks(op);
  return {chunksMicroseconds(p, chunks.schedule.getColumns(), chunks.scan ? chunks.schedule.getSegment() : 0),
          scoresMicroseconds(p)};
}

FoldProblem problemOf(AttentionOp op, tile::F32Kind f32) {
  FoldProblem problem;
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  problem.d = extents[op.getChannelDim()], problem.e = extents[op.getValueChannelDim()];
  problem.rows = extents[op.getQueryDim()], problem.keys = extents[op.getKeyDim()];
  // What divides keys at launch knows that rows are few there.
  if (auto guard = op->getAttrOfType<IntegerSetAttr>("tile.guard");
      guard && ShapedType::isDynamic(problem.rows) && admitsFewRowsOnly(guard.getValue()))
    problem.rows = kFewRows;
  problem.points = 1;
  for (unsigned k = 0; k < op.getNumBatchDims(); ++k)
    problem.points = ShapedType::isDynamic(extents[k]) || ShapedType::isDynamic(problem.points)
                         ? ShapedType::kDynamic
                         : problem.points * extents[k];
  bool isF32 = cast<ShapedType>(op.getQuery().getType()).getElementType().isF32();
  problem.extras = extrasOf(op, /*wholeWeights=*/f32 == tile::F32Kind::TF32 && isF32);
  problem.runs = op.getBlockCounts() || !analyzeMask(op).isInterval();
  problem.operands = !isF32 ? Operands::Half : f32 == tile::F32Kind::TF32 ? Operands::TF32 : Operands::Parts;
  problem.keyed = readsTensorByKey(op);
  problem.storesByTma = !cast<ShapedType>(op.getOutputInit().getType()).getElementType().isF32();
  return problem;
}

FoldKey keyOf(AttentionOp op, tile::F32Kind f32) {
  auto text = [](auto printed) {
    std::string text;
    llvm::raw_string_ostream(text) << printed;
    return text;
  };
  FoldKey key;
  Type type = cast<ShapedType>(op.getQuery().getType()).getElementType();
  key.type = text(type);
  key.output = text(cast<ShapedType>(op.getOutputInit().getType()).getElementType());
  if (type.isF32())
    key.f32 = tile::stringifyF32Kind(f32).str();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  key.d = extents[op.getChannelDim()], key.e = extents[op.getValueChannelDim()];
  key.rows = extents[op.getQueryDim()], key.keys = extents[op.getKeyDim()];
  auto multiply = [](int64_t &product, int64_t factor) {
    product = ShapedType::isDynamic(product) || ShapedType::isDynamic(factor) ? ShapedType::kDynamic : product * factor;
  };
  key.points = 1;
  for (unsigned k = 0; k < op.getNumBatchDims(); ++k) {
    multiply(key.points, extents[k]);
    if (!op.getKeyMap().isFunctionOfDim(k))
      multiply(key.headsPerKey, extents[k]);
  }
  for (AffineExpr expr : op.getKeyMap().getResults())
    if (auto division = dyn_cast<AffineBinaryOpExpr>(expr); division && division.getKind() == AffineExprKind::FloorDiv)
      if (auto group = dyn_cast<AffineConstantExpr>(division.getRHS()))
        multiply(key.headsPerKey, group.getValue());
  // As many waves of tiles, within a factor of two.
  if (!ShapedType::isDynamic(key.points))
    key.points = llvm::bit_floor(static_cast<uint64_t>(std::max<int64_t>(key.points, 1)));
  key.normalizer = text(Attribute(op.getNormalizer()));
  FoldProblem problem = problemOf(op, f32);
  key.extras = stringifyExtras(problem.extras).str();
  key.runs = problem.runs;
  key.keysInnermost = keysInnermost(op);
  auto ops = [](Region &region) -> int64_t {
    return region.empty() ? 0 : llvm::range_size(region.front().without_terminator());
  };
  key.scoreOps = ops(op.getScore()), key.maskOps = ops(op.getMask());
  return key;
}
} // namespace attn::totile

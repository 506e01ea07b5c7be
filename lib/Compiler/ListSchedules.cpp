// Which schedules each attention of a module could have; the format is told in
// tools/attn-tune/README.md.
#include "ListSchedules.h"

#include "attn/Conversion/AttnToTile/Tuning.h"
#include "attn/Pipelines/Cuda.h"
#include "attn/Raise/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace ::attn;
using mlir::attn::AttentionOp;
namespace json = llvm::json;

template <typename T>
static std::string toText(T &&printed) {
  std::string text;
  llvm::raw_string_ostream(text) << printed;
  return text;
}

/// The size of an init's dimension that stands for `expr`, from an operand that
/// has it too; null if none has.
static Value sizeOf(OpBuilder &b, AttentionOp op, AffineExpr expr, const IRMapping &map) {
  Value operands[] = {op.getQuery(), op.getKey(), op.getValue()};
  for (auto [k, operand] : llvm::enumerate(operands))
    for (auto [position, result] : llvm::enumerate(op.getMap(k).getResults()))
      if (result == expr)
        return tensor::DimOp::create(b, op.getLoc(), map.lookup(operand), position);
  return Value();
}

/// A module whose only function computes the op from its operands; null, and
/// why, if there is none.
static OwningOpRef<ModuleOp> isolate(AttentionOp op, std::string &why) {
  if (op.getPageTable()) {
    why = "no page table can be made up";
    return nullptr;
  }
  llvm::SetVector<Value> captured, arguments;
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  for (Value operand : {op.getQuery(), op.getKey(), op.getValue()})
    arguments.insert(operand);
  SmallVector<Operation *> constants;
  for (Value value : captured) {
    if (matchPattern(value, m_Constant())) {
      constants.push_back(value.getDefiningOp());
    } else if (isa<RankedTensorType>(value.getType())) {
      arguments.insert(value);
    } else {
      why = "a region reads a value of " + toText(value.getType()) + " that is computed outside";
      return nullptr;
    }
  }
  Location loc = UnknownLoc::get(op.getContext());
  OwningOpRef<ModuleOp> module = ModuleOp::create(loc);
  OpBuilder b = OpBuilder::atBlockEnd(module->getBody());
  auto type = b.getFunctionType(TypeRange(ValueRange(arguments.getArrayRef())), op->getResultTypes());
  auto function = func::FuncOp::create(b, loc, "main", type);
  Block *body = function.addEntryBlock();
  b.setInsertionPointToStart(body);
  IRMapping map;
  map.map(arguments.getArrayRef(), body->getArguments());
  for (Operation *constant : constants)
    b.clone(*constant, map);
  SmallVector<Value> inits;
  for (auto [k, init] : llvm::enumerate(op.getInits())) {
    auto initType = cast<RankedTensorType>(init.getType());
    SmallVector<Value> sizes;
    for (auto [dim, expr] : llvm::enumerate(op.getResultMap(k).getResults()))
      if (initType.isDynamicDim(dim)) {
        sizes.push_back(sizeOf(b, op, expr, map));
        if (!sizes.back()) {
          why = "no operand has the size of dimension " + std::to_string(dim) + " of result " + std::to_string(k);
          return nullptr;
        }
      }
    inits.push_back(tensor::EmptyOp::create(b, loc, initType, sizes));
  }
  // An init may be an operand, too.
  auto alone = cast<AttentionOp>(b.clone(*op, map));
  alone.getInitsMutable().assign(inits);
  func::ReturnOp::create(b, loc, alone->getResults());
  return module;
}

/// Bytes of scores that the naive graph may have on the card at once: f32, weights
/// and what is between them.
static constexpr double kMostNaiveBytes = 20e9, kNaiveBytesOfScore = 16;

/// Lets the isolated attention be computed by slices of few enough batch points,
/// and of rows if one point is too many, that the naive graph has room for scores.
static LogicalResult sliceForNaive(ModuleOp module) {
  SmallVector<AttentionOp> ops;
  module.walk([&](AttentionOp op) { ops.push_back(op); });
  for (AttentionOp op : ops) {
    SmallVector<int64_t> extents = op.getStaticLoopExtents(), tiles(extents.size(), 0);
    SmallVector<unsigned> dims = llvm::to_vector(llvm::seq<unsigned>(0, op.getNumBatchDims()));
    dims.push_back(op.getQueryDim());
    double bytes = kNaiveBytesOfScore * extents[op.getKeyDim()];
    for (unsigned dim : dims)
      bytes *= extents[dim];
    if (llvm::any_of(dims, [&](unsigned dim) { return ShapedType::isDynamic(extents[dim]); }))
      continue;
    // Heads that share keys are sliced one by one.
    auto isShared = [&](unsigned dim) {
      return llvm::any_of(ArrayRef<AffineMap>{op.getQueryMap(), op.getKeyMap(), op.getValueMap()}, [&](AffineMap map) {
        return llvm::any_of(map.getResults(),
                            [&](AffineExpr expr) { return !isa<AffineDimExpr>(expr) && expr.isFunctionOfDim(dim); });
      });
    };
    for (unsigned dim : dims) {
      if (bytes <= kMostNaiveBytes)
        break;
      // Slices of one size, the largest that fit.
      int64_t parts = isShared(dim) ? extents[dim] : 2;
      while (parts < extents[dim] && (extents[dim] % parts || bytes / parts > kMostNaiveBytes))
        ++parts;
      tiles[dim] = extents[dim] / parts;
      bytes /= parts;
    }
    if (llvm::all_of(tiles, [](int64_t tile) { return tile == 0; }))
      continue;
    IRRewriter rewriter(op);
    scf::SCFTilingOptions options;
    options.setTileSizes(getAsIndexOpFoldResult(op.getContext(), tiles));
    FailureOr<scf::SCFTilingResult> tiled =
        scf::tileUsingSCF(rewriter, cast<TilingInterface>(op.getOperation()), options);
    if (failed(tiled))
      return failure();
    rewriter.replaceOp(op, tiled->replacements);
  }
  return success();
}

namespace attn {
LogicalResult listSchedules(ModuleOp module, tile::F32Kind f32, raw_ostream &os) {
  json::Array problems, skipped;
  llvm::StringSet<> graphs, keys;
  WalkResult result = module.walk([&](AttentionOp op) {
    auto skip = [&](const std::string &why) { skipped.push_back(toText(op.getLoc()) + ": " + why); };
    std::string why;
    if (op.getForm())
      why = "its form is given";
    else if (op.getBlockCounts())
      why = "lists of blocks are not tuned";
    OwningOpRef<ModuleOp> alone = why.empty() ? isolate(op, why) : nullptr;
    if (!alone) {
      skip(why);
      return WalkResult::advance();
    }
    std::string graph = toText(*alone);
    if (!graphs.insert(graph).second)
      return WalkResult::advance();
    OwningOpRef<ModuleOp> sliced = alone->clone();
    if (failed(sliceForNaive(*sliced)))
      return WalkResult::interrupt();
    // As attn-compile would, down to the choice.
    PassManager pm(module.getContext());
    pm.enableVerifier(false);
    buildRaisePipeline(pm);
    CudaPipelineOptions options;
    options.stage = CudaStage::Form;
    options.f32 = f32;
    buildCudaPipeline(pm, options);
    if (failed(pm.run(*alone)))
      return WalkResult::interrupt();
    bool found = false;
    alone->walk([&](AttentionOp scheduled) {
      auto chosen = scheduled->getAttrOfType<tile::ScheduleAttr>("tile.schedule");
      if (!chosen)
        return;
      found = true;
      totile::FoldKey key = totile::keyOf(scheduled, f32);
      if (!keys.insert(key.str()).second)
        return;
      json::Array candidates;
      for (tile::ScheduleAttr candidate : totile::enumerateSchedules(scheduled, chosen))
        candidates.push_back(toText(candidate));
      problems.push_back(json::Object{{"problem", key.toJson()},
                                      {"schedule", toText(chosen)},
                                      {"candidates", std::move(candidates)},
                                      {"graph", graph},
                                      {"naive_graph", toText(*sliced)}});
    });
    if (!found)
      skip("it has no tile kernel");
    return WalkResult::advance();
  });
  if (result.wasInterrupted())
    return failure();
  module.walk([&](mlir::attn::LinearAttentionOp op) {
    skipped.push_back(toText(op.getLoc()) +
                      ": linear attention is not tuned (its schedules follow from the head dims)");
  });
  json::Value list = json::Object{{"version", totile::kTuningVersion},
                                  {"chip", totile::kTuningChip},
                                  {"problems", std::move(problems)},
                                  {"skipped", std::move(skipped)}};
  os << llvm::formatv("{0:2}\n", list);
  return success();
}
} // namespace attn

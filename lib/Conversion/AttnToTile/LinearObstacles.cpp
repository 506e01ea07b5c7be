// What a chunk's kernels do not compute, and why.
#include "LinearForms.h"

#include "RegionEmitter.h"

using namespace mlir;
using namespace ::attn::totile;
using mlir::attn::LinearAttentionOp;

ChunkBurdens(::attn::totile::burdensOf)(LinearAttentionOp op) {
  bool keyFeatures = !op.getKeyFeatures().empty();
  // A decay by channel takes resets with it into the weights' kernel.
  return {keyFeatures || !op.getQueryFeatures().empty(),
          keyFeatures,
          op.getNormalized(),
          !op.getReset().empty() && !op.decayVariesByChannel(),
          !!op.getDecay(),
          !!op.getInitialState(),
          !!op.getFinalStateInit(),
          op.decayVariesByChannel(),
          cast<ShapedType>(op.getQuery().getType()).getElementType().isF32()};
}

std::optional<std::string>(::attn::totile::operandsObstacle)(LinearAttentionOp op) {
  std::string why;
  llvm::raw_string_ostream os(why);
  auto elem = [](Value v) { return cast<ShapedType>(v.getType()).getElementType(); };
  Type q = elem(op.getQuery()), v = elem(op.getValue()), o = elem(op.getInits()[0]);
  if (!(q.isBF16() || q.isF16() || q.isF32()) || q != v) {
    os << "expected query, key and value of one type, bf16, f16 or f32, got " << q << " and " << v;
    return why;
  }
  if (o != v && !o.isF32()) {
    os << "expected an output of " << v << " (the value's) or f32, got " << o;
    return why;
  }
  unsigned n = op.getNumBatchDims();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  bool asMany = !ShapedType::isDynamic(extents[n]) && extents[n] == extents[n + 1];
  if (op.getAlignedToEnd() && !asMany) {
    os << "expected query i to read the state after key i, or after the last, got queries aligned to the end";
    return why;
  }
  for (auto [name, dim] : {std::pair<StringRef, unsigned>{"query", n + 2}, {"value", n + 3}}) {
    int64_t extent = extents[dim];
    if (ShapedType::isDynamic(extent) || extent % 8 || extent > 256) {
      os << "expected a static " << name << " head dim that is a multiple of 8 up to 256, got ";
      ShapedType::isDynamic(extent) ? os << "?" : os << extent;
      return why;
    }
  }
  if (op.decayVariesByChannel()) {
    if (Type type = elem(op.getDecay()); !(type.isBF16() || type.isF16() || type.isF32())) {
      os << "expected a decay of bf16, f16 or f32, got " << type;
      return why;
    }
  }
  if (std::optional<std::string> unlifted =
          regionObstacle({&op.getQueryFeatures(), &op.getKeyFeatures(), &op.getReset(), &op.getDecayFeatures()}))
    return unlifted;
  static constexpr StringRef names[] = {"query", "key", "value", "output"};
  for (unsigned k = 0; k < 4; ++k) {
    AffineMap map = op.getMap(k);
    // An f32 output is stored element by element, not by TMA.
    if (map.getNumResults() > 5 && !(k == 3 && o.isF32())) {
      os << "expected a " << names[k] << " of rank 5 at most (TMA), got " << map.getNumResults();
      return why;
    }
    if (map.getResults().back() != getAffineDimExpr(n + (k < 2 ? 2 : 3), op.getContext())) {
      os << "expected the " << names[k] << "'s head dim innermost";
      return why;
    }
  }
  return std::nullopt;
}

std::optional<std::string>(::attn::totile::roomObstacle)(int64_t d, const ChunkBurdens &burdens) {
  std::string why;
  llvm::raw_string_ostream os(why);
  if (burdens.f32 && d > kSplitChannels) {
    os << "expected a query head dim up to " << kSplitChannels
       << " of f32 operands, whose parts fill shared memory, got " << d;
    return why;
  }
  if (burdens.f32 && (burdens.features || burdens.normalizer) && (burdens.decay || burdens.resets)) {
    os << "expected no features and no normalizer beside a decay or resets of f32 operands, for which registers have "
          "no room";
    return why;
  }
  if (burdens.f32 && d % 64 && (burdens.features || burdens.normalizer || burdens.decay || burdens.resets)) {
    os << "expected a query head dim that is a multiple of 64 beside features, a normalizer, a decay or resets of f32 "
          "operands, for which registers have no room, got "
       << d;
    return why;
  }
  if (burdens.scoresGiven && burdens.features) { // attn-apply-features makes tensors of others.
    os << "expected no features with a decay that varies with channels, got features that are no tensors";
    return why;
  }
  if (unsigned count = burdens.count(); !burdens.f32 && d > 128 && count > kMostBurdens) {
    os << "expected at most " << kMostBurdens
       << " of a normalizer, resets, a decay, an initial state and a final state of weighted keys beside more than 128 "
          "channels, got "
       << count;
    return why;
  }
  // A normalizer and a decay with a final state: 16 bytes spilled in the narrowest slice.
  if (d > 192 && burdens.normalizer && burdens.decay && burdens.finalState) {
    os << "expected no final state beside a normalizer, a decay and more than 192 channels, got one beside " << d;
    return why;
  }
  if (d > kFeatureChannels && burdens.features) { // Elsewhere they are tensors by now (attn-apply-features).
    os << "expected a query head dim up to " << kFeatureChannels << " with features, got " << d
       << " and features that are no tensors";
    return why;
  }
  return std::nullopt;
}

std::optional<std::string>(::attn::totile::chunksObstacle)(LinearAttentionOp op) {
  if (std::optional<std::string> why = operandsObstacle(op))
    return why;
  return roomObstacle(op.getStaticLoopExtents()[op.getChannelDim()], burdensOf(op));
}

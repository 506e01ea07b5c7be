// Rewrites of a linear attention on tensors that its form asks for, and what they ask.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARFORMS_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARFORMS_H

#include "Schedules.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/IR/Builders.h"

namespace attn::totile {

/// The constant by which `features` multiply, and do nothing else; or nothing.
std::optional<double> scaleOf(mlir::Region &features);

/// What a chunk's kernels hold beside the state.
ChunkBurdens burdensOf(mlir::attn::LinearAttentionOp op);

/// Why a chunk's kernels cannot compute the op, or nothing: of its operands and regions,
/// which no other shape of it would mend, ...
std::optional<std::string> operandsObstacle(mlir::attn::LinearAttentionOp op);
/// ... or of what registers and shared memory hold beside the state of `d` channels.
std::optional<std::string> roomObstacle(int64_t d, const ChunkBurdens &burdens);
std::optional<std::string> chunksObstacle(mlir::attn::LinearAttentionOp op);

/// What attn-split-channels makes of an op.
struct ChannelDivision {
  bool sumsApart;          // its normalizer's sums are those of values of one
  int64_t parts, channels; // of each part; all together are the op's, or more
};
/// The least division of an op that chunks have no room for such that they have; none if
/// there is none.
std::optional<ChannelDivision> divideChannels(int64_t d, const ChunkBurdens &burdens);
/// The same, if attn-split-channels divides the op so.
std::optional<ChannelDivision> divideChannels(mlir::attn::LinearAttentionOp op);

/// The value of a region for these arguments (null for those that it does not read), as ops at `b`.
mlir::Value inlineRegion(mlir::OpBuilder &b, mlir::Region &region, mlir::ValueRange arguments);

/// True if the features of query and key are functions of what their tensors
/// have dimensions for, so that there is a tensor of them.
bool haveTensors(mlir::attn::LinearAttentionOp op);

/// Computes features before the op, rounded to the operands' type as the tile
/// kernels round them; the op is left without feature maps.
void applyFeatures(mlir::attn::LinearAttentionOp op);

/// What the op, of known sizes, is estimated to take in chunks, and by scores of all pairs, in microseconds.
struct LinearEstimates {
  double chunks, scores;
};
LinearEstimates estimate(mlir::attn::LinearAttentionOp op);

/// An estimate, for a remark.
std::string shownTime(double us);

/// Why softmax-free attention does not say the same as the op, or nothing.
std::optional<std::string> quadraticObstacle(mlir::attn::LinearAttentionOp op);

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARFORMS_H

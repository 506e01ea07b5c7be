#ifndef ATTN_LIB_CONVERSION_ATTNTOCPU_REGIONEVALUATOR_H
#define ATTN_LIB_CONVERSION_ATTNTOCPU_REGIONEVALUATOR_H

#include "LoopBuilder.h"

namespace attn {

/// True if every op of the region is elementwise arithmetic or a load, so that
/// evaluateOnVectors can write it for several points at a time.
bool canEvaluateOnVectors(mlir::Region &region);

/// The region's yielded value for `lanes` points at a time. Each argument is a
/// vector of that many, or a scalar that all points share; so is each operation
/// of the region: what does not vary is computed once.
mlir::Value evaluateOnVectors(LoopBuilder &lb, mlir::Region &region, mlir::ValueRange arguments, int64_t lanes);

/// The region's yielded value at one point.
mlir::Value evaluateAtPoint(LoopBuilder &lb, mlir::Region &region, mlir::ValueRange arguments);

} // namespace attn

#endif // ATTN_LIB_CONVERSION_ATTNTOCPU_REGIONEVALUATOR_H

// Sums along a dimension of which every step is kept, as linalg.generic has them.
#ifndef ATTN_LIB_CONVERSION_LINALGTOGPU_SCANS_H
#define ATTN_LIB_CONVERSION_LINALGTOGPU_SCANS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace attn {

/// A linalg.generic of static sizes that walks a dimension in order:
///
///     state[…, c] ← state[…, c] + x,   point[…, t, c] = f(state, …),   row[…, t] = Σ_c g(state, …)
///
/// The axis t is a reduction that points and rows move with and states do not; where there are rows, c is another.
struct Scan {
  unsigned axis;
  std::optional<unsigned> across;                   // c, of rows
  llvm::SmallVector<unsigned> states, points, rows; // outputs
};
std::optional<Scan> matchScan(mlir::linalg::GenericOp op);

/// Rows have one warp each, whose lanes share the c's.
constexpr int64_t kScanLanes = 32, kMostAcross = 256;

/// What computes elements of a scan's points, or sums of these across c, becomes part of the scan; and a scan
/// reads and writes past reshapes of its other dimensions.
void populateScanPatterns(mlir::RewritePatternSet &patterns);

/// Scans of one domain that read the same tensors become one.
void mergeScans(mlir::Operation *function);

/// Long scans of few threads are divided: totals of parts, sums before each, and the parts' scans from these.
void divideScans(mlir::Operation *function);

} // namespace attn

#endif // ATTN_LIB_CONVERSION_LINALGTOGPU_SCANS_H

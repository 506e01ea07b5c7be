// What tells one attention from another when schedules are tuned.
#ifndef ATTN_CONVERSION_ATTNTOTILE_TUNING_H
#define ATTN_CONVERSION_ATTNTOTILE_TUNING_H

#include "dialects/attn/AttnDialect.h"
#include "dialects/tile/TileDialect.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/JSON.h"

namespace attn::totile {

/// The version of tuning files, and of lists of schedules.
inline constexpr int64_t kTuningVersion = 1;
/// The chip that schedules are for.
inline constexpr llvm::StringLiteral kTuningChip = "sm_90a";

/// What the choice of a fold's schedule reads. Sizes are kDynamic where unknown.
struct FoldKey {
  std::string type, output; // element types of the operands and of the result
  std::string f32;          // exact or tf32; empty unless the operands are f32
  int64_t d = 0, e = 0;     // head dims of query and key, and of value
  int64_t rows = 0, keys = 0;
  int64_t points = 0;      // batch points, rounded down to a power of two
  int64_t headsPerKey = 1; // batch points that read the same keys
  std::string normalizer;
  std::string extras;         // by stringifyExtras
  bool runs = false;          // key blocks are found in runs
  bool keysInnermost = false; // of keys or values
  int64_t scoreOps = 0, maskOps = 0;

  llvm::json::Object toJson() const;
  /// One line of JSON, the same for equal keys.
  std::string str() const;
};

/// The key of an attention on its way to attn-select-form.
FoldKey keyOf(mlir::attn::AttentionOp op, mlir::tile::F32Kind f32);

/// Schedules worth measuring in place of `chosen`, without it: those that shared
/// memory and registers may hold. ptxas has the last word about registers.
llvm::SmallVector<mlir::tile::ScheduleAttr> enumerateSchedules(mlir::attn::AttentionOp op,
                                                               mlir::tile::ScheduleAttr chosen);

} // namespace attn::totile

#endif // ATTN_CONVERSION_ATTNTOTILE_TUNING_H

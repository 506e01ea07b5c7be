// Tuning files: schedules that were measured to be the fastest, by problem.
// The format is told in tools/attn-tune/README.md.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_TUNING_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_TUNING_H

#include "Schedules.h"
#include "attn/Conversion/AttnToTile/Tuning.h"

namespace attn::totile {

/// What a file says of one problem.
struct TunedSchedule {
  mlir::tile::ScheduleAttr schedule;
  double us = 0;
  mlir::tile::ScheduleAttr defaultSchedule; // what the table chose when it was measured
  double defaultUs = 0;
  std::string at; // the shapes it was measured at, if its problem's sizes are unknown
};

/// A tuning file, read and checked as a whole.
class TuningFile {
public:
  /// Fails with one error, which names the file, where it cannot be read, is no
  /// tuning file of this version, or is for another chip.
  static mlir::FailureOr<TuningFile> read(mlir::MLIRContext *context, llvm::StringRef path);

  /// The entry of that problem, or null.
  const TunedSchedule *lookup(const FoldKey &problem) const;

  llvm::StringRef getDevice() const { return device; }

private:
  llvm::StringMap<TunedSchedule> entries; // by FoldKey::str()
  std::string device;
};

/// What an attention's schedule is chosen by.
FoldProblem problemOf(mlir::attn::AttentionOp op, mlir::tile::F32Kind f32);

/// The score's and the mask's claim, by the name that files have for it.
llvm::StringRef stringifyExtras(Extras extras);

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_TUNING_H

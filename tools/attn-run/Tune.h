//===- Tune.h - Which of several schedules is the fastest -------*- C++ -*-===//

#ifndef ATTN_RUN_TUNE_H
#define ATTN_RUN_TUNE_H

#include <cstdint>
#include <string>

namespace attn::run {

/// Measures what attn-tune has put in `folder`: of each problem the candidates,
/// in turns, after their results were compared, for about so many seconds a
/// problem. Writes folder/tuning.json, prints a table. Returns false if a
/// candidate's results were wrong; it is not chosen.
bool tune(const std::string &folder, uint64_t seed, double seconds);

} // namespace attn::run

#endif // ATTN_RUN_TUNE_H

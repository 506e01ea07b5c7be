// What tools may know of the schedules in Schedules.h.
#ifndef ATTN_CONVERSION_ATTNTOTILE_SCHEDULETABLE_H
#define ATTN_CONVERSION_ATTNTOTILE_SCHEDULETABLE_H

#include "llvm/Support/raw_ostream.h"

namespace attn {

/// Prints the fold kernel's table: each row's name, shape, limits and reason.
void printScheduleTable(llvm::raw_ostream &os);

/// Prints modules, split by `// -----`, with an attention for each schedule that the tables can
/// answer with, at the problem that asks most of its registers; the functions are named
/// by row and problem. Of all cases, those whose number is `share` modulo `of`.
/// With `tf32`, those whose f32 operands are rounded to it; else the others.
/// Returns the names of rows that no problem gets.
std::string printScheduleCases(llvm::raw_ostream &os, unsigned share, unsigned of, bool tf32);

} // namespace attn

#endif // ATTN_CONVERSION_ATTNTOTILE_SCHEDULETABLE_H

// What a linear attention takes in the forms that serve where chunks do not, by
// measurement. select-form takes the least; its remarks show the figures.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARCOSTS_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARCOSTS_H

#include "Schedules.h"
#include <cmath>

namespace attn::totile {

struct LinearProblem {
  double points, queries, keys, d, e; // batch points; tokens of each
  bool causal, channelDecay;
};

// Microseconds, H100, H16, d = e = 128 (Linear.md), measured / by these functions:
//
// | form                              | S 256       | 1024          | 4096            | 16384         |
// | --------------------------------- | ----------- | ------------- | --------------- | ------------- |
// | tokens: f32, decay by head        | 149 / 174   | 740 / 681     | 4080 / 4060     |               |
// | tokens: bf16, decay by channel    | 274 / 292   | 1077 / 1154   | 7559 / 6898     | 30300 / 29900 |
// | tokens: d = 256, normalized       |             |               |                 | 57300 / 57100 |
// | masked scores (fold), by head     | 13.2 / 13.9 | 27.1 / 27.1   | 131.8 / 150     |               |
// | the formula, f32, decay by head   | 954 / 952   | 14612 / 14636 | 233067 / 233600 |               |
//
// The formula loses to either kernel from the first tokens on, and is for what none of
// them takes.

/// A CTA has d × 64 of a point's state, and waits for a token's loads, then for sums
/// along its columns: more of both with more channels. The first thousand tokens come
/// from L2.
inline double tokensMicroseconds(const LinearProblem &p, int64_t residents) {
  double waves = std::ceil(p.points * std::ceil(p.e / 64) / (double(kMultiprocessors) * residents));
  double token = std::max(0.5, 1.1 * std::pow(p.d / 128, 1.7)) * (p.channelDecay ? 1.7 : 1);
  double tokens = std::max(p.queries, p.keys), near = std::min(tokens, 1024.0);
  return 5 + (0.6 * near + (tokens - near)) * token * waves;
}

/// Tiles of 128 rows walk blocks of 128 keys, 2.2 µs each: the longest walk or, where
/// there are more tiles than multiprocessors, all of them together.
inline double scoresMicroseconds(const LinearProblem &p) {
  double blocks = std::ceil(p.keys / 128), tiles = p.points * std::ceil(p.queries / 128);
  double mean = p.causal && p.queries == p.keys ? (blocks + 1) / 2 : blocks;
  return 9.5 + 2.2 * std::max(blocks, tiles * mean / kMultiprocessors) * (p.d + p.e) / 256;
}

/// A dozen plain kernels, which store the scores and read them: 0.87 ns a pair.
inline double formulaMicroseconds(const LinearProblem &p) {
  return 40 + 0.87e-3 * p.points * p.queries * p.keys * (p.d + p.e) / 256;
}

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARCOSTS_H

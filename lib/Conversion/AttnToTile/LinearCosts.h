// What a linear attention takes in each of its forms, by measurement. select-form takes
// the least; its remarks show the figures.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARCOSTS_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARCOSTS_H

#include "Schedules.h"
#include <cmath>

namespace attn::totile {

struct LinearProblem {
  double points, queries, keys, d, e; // batch points; tokens of each
  bool causal, channelDecay, features;

  /// Of operands of 16 bits: queries, keys, values, outputs.
  double bytes() const { return 2 * points * (queries + keys) * (d + e); }
  /// A product's share of what it takes with 128 channels of each.
  double width() const { return (d + e) / 256; }
};

// Microseconds, H100, H16, d = e = 128 (Linear.md), measured / by these functions:
//
// | form                              | S 256       | 1024          | 4096            | 16384         |
// | --------------------------------- | ----------- | ------------- | --------------- | ------------- |
// | tokens: f32, decay by head        | 149 / 174   | 740 / 681     | 4080 / 4060     |               |
// | tokens: bf16, decay by channel    | 274 / 292   | 1077 / 1154   | 7559 / 6898     | 30300 / 29900 |
// | tokens: d = 256, normalized       |             |               |                 | 57300 / 57100 |
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

// Few tokens of few points, causal, a decay by head (*elu*: elu + 1 and a normalizer instead), d = e; measured / by
// these functions; one H100, one process, L2 flushed, medians of 11:
//
// | points, tokens | chunks, d 128 | scores      | chunks, d 64 | scores      | chunks, elu, d 128 | scores      |
// | -------------- | ------------- | ----------- | ------------ | ----------- | ------------------ | ----------- |
// | 4, 256         | 15.0 / 15.6   | 12.5 / 13.7 |              |             |                    |             |
// | 4, 512         | 20.0 / 21.6   | 17.0 / 17.9 | 13.9 / 15.6  | 14.2 / 15.7 | 26.9 / 29.2        | 23.8 / 23.7 |
// | 4, 1024        | 28.8 / 28.6   | 24.0 / 26.3 | 18.8 / 19.2  | 19.9 / 21.9 | 34.7 / 36.2        | 27.9 / 32.4 |
// | 4, 2048        | 31.4 / 30.7   | 38.8 / 43.2 | 19.9 / 20.2  | 31.8 / 34.3 |                    |             |
// | 16, 128        | 12.6 / 12.9   | 12.8 / 11.9 |              |             |                    |             |
// | 16, 256        | 15.6 / 16.0   | 13.9 / 14.3 | 12.3 / 12.9  | 12.3 / 12.9 | 18.3 / 19.8        | 21.9 / 20.4 |
// | 16, 512        | 21.3 / 22.3   | 18.5 / 19.2 | 14.8 / 16.0  | 16.3 / 16.3 | 28.2 / 29.9        | 25.9 / 25.7 |
// | 16, 1024       | 29.1 / 30.2   | 25.9 / 28.9 | 19.2 / 19.9  | 21.3 / 23.2 | 36.0 / 37.8        | 32.5 / 36.5 |
// | 16, 1536       | 30.9 / 32.0   | 33.9 / 38.5 |              |             |                    |             |
// | 16, 2048       | 34.2 / 33.9   | 44.8 / 49.2 | 23.1 / 21.8  | 34.4 / 37.6 |                    |             |
// | 32, 128        | 13.3 / 13.1   | 13.5 / 12.3 |              |             |                    |             |
// | 32, 256        | 17.0 / 16.5   | 15.4 / 15.2 |              |             |                    |             |
// | 32, 512        | 22.1 / 23.4   | 21.3 / 20.9 | 15.1 / 16.5  | 17.4 / 17.2 |                    |             |
// | 32, 1024       | 31.6 / 32.3   | 32.4 / 33.7 | 20.9 / 21.0  | 24.4 / 25.9 |                    |             |
// | 32, 1536       | 37.3 / 35.2   | 50.3 / 57.4 |              |             |                    |             |
// | 64, 256        | 18.2 / 17.6   | 16.8 / 16.9 |              |             |                    |             |
// | 64, 512        | 24.2 / 25.5   | 26.8 / 25.9 | 16.3 / 17.6  | 19.1 / 20.1 |                    |             |
//
// Where that differs the other is faster by 0.2 µs at most; of elu at d 64 (chunks 20.4 / 19.8 and scores 21.7 / 22.4
// at 16, 512) scores are, at 16, 1024: 23.4 / 29.7, chunks 26.3 / 23.7.

/// Chunks of 64 tokens one after the other, 1.45 µs each and 0.95 for features. Few points are divided into segments
/// of `segment` chunks or more (0: they are not), of which states are walked first, and then each adds up those before
/// it. A CTA has `columns` value channels.
inline double chunksMicroseconds(const LinearProblem &p, double columns, double segment) {
  double chunks = std::ceil(p.keys / 64), ctas = p.points * std::ceil(p.e / columns);
  double each = (1.45 + (p.features ? 0.95 : 0)) * p.width(), memory = p.bytes() / 8e6;
  if (segment == 0)
    return std::max(9.7 + each * chunks * std::max(1.0, ctas / kMultiprocessors) + memory, 8 + p.bytes() / 2.6e6);
  double segments = std::max(1.0, std::floor(std::min(chunks / segment, kMultiprocessors / ctas)));
  return 9.7 + std::ceil(chunks / segments) * (each + 0.75 * p.width()) + 0.8 * p.width() * (segments - 1) + memory;
}

/// Tiles of 128 rows walk blocks of 128 keys, 2 µs each: the longest walk or, where there are more tiles than
/// multiprocessors, all of them together. Features are computed before, by two kernels.
inline double scoresMicroseconds(const LinearProblem &p) {
  double blocks = std::ceil(p.keys / 128), tiles = p.points * std::ceil(p.queries / 128);
  double mean = p.causal && p.queries == p.keys ? (blocks + 1) / 2 : blocks;
  double walk = (1 + p.width()) * std::max(blocks, tiles * mean / kMultiprocessors);
  return 9.5 + walk + p.bytes() / 5e6 + (p.features ? 5.5 + p.bytes() / 8e6 : 0);
}

/// A dozen plain kernels, which store the scores and read them: 0.87 ns a pair.
inline double formulaMicroseconds(const LinearProblem &p) {
  return 40 + 0.87e-3 * p.points * p.queries * p.keys * (p.d + p.e) / 256;
}

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARCOSTS_H

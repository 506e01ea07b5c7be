// Hopper's numbers, in one place. Sources: CUDA programming guide, compute
// capability 9.0; PTX ISA (wgmma, cp.async.bulk.tensor, setmaxnreg).
#ifndef ATTN_DIALECTS_TILE_SM90_H
#define ATTN_DIALECTS_TILE_SM90_H

#include <cstdint>

namespace mlir::tile::sm90 {
inline constexpr int64_t kSharedBytes = 227 * 1024;               // per CTA, dynamic
inline constexpr int64_t kSharedReserved = 1024;                  // per CTA, the system's
inline constexpr int64_t kRegisters = 64 * 1024;                  // per multiprocessor
inline constexpr int64_t kMinRegisters = 24, kMaxRegisters = 240; // setmaxnreg
inline constexpr int64_t kWarpgroupThreads = 128;
/// Registers of a thread when a kernel starts: what is there, in eights (a kernel's
/// own limit is 255, for which it gets 256).
inline constexpr int64_t launchRegisters(int64_t warpgroups, int64_t residents = 1) {
  int64_t registers = kRegisters / (warpgroups * kWarpgroupThreads * residents) / 8 * 8;
  return registers < 255 ? registers : 255;
}
/// What roles have together: setmaxnreg hands around what the CTA started with, and
/// one that asks for more waits forever.
inline constexpr int64_t roleRegisters(int64_t warpgroups, int64_t residents = 1) {
  return (launchRegisters(warpgroups, residents) + 7) / 8 * 8 * warpgroups * kWarpgroupThreads;
}
inline constexpr int64_t kMaxThreads = 1024;
inline constexpr int64_t kNamedBarriers = 16;
inline constexpr int64_t kMaxCluster = 8; // CTAs; what every chip of the family has
inline constexpr bool isCluster(int64_t ctas) { return ctas >= 1 && ctas <= kMaxCluster && (ctas & (ctas - 1)) == 0; }
inline constexpr int64_t kMmaRows = 64;       // M of a wgmma
inline constexpr int64_t kMmaDepth = 16;      // K of a 16-bit wgmma
inline constexpr int64_t kMmaDepthBytes = 32; // the same of any
inline constexpr int64_t kMmaMaxColumns = 256;
inline constexpr int64_t kTmaMaxBox = 256; // elements of a box dimension
inline constexpr int64_t kTmaMaxRank = 5;
inline constexpr int64_t kSharedAlign = 1024; // of a 128-byte-swizzled tile
inline constexpr int64_t kL2Bytes = 50 * 1024 * 1024;
// Bits of a result that the approximate instructions promise (PTX ISA): the
// relative error is at most 2^-bits; lg2's, for arguments between 1/2 and 2, the
// absolute one. rsqrt's is 2^-22.9.
inline constexpr int kExp2Bits = 22, kLog2Bits = 22, kTanhBits = 11, kRsqrtBits = 23;
} // namespace mlir::tile::sm90

#endif // ATTN_DIALECTS_TILE_SM90_H

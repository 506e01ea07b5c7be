// The files of attn-run, behind a door without exceptions: what links MLIR is
// built without them.
#ifndef ATTN_INTERP_FILES_H
#define ATTN_INTERP_FILES_H

#include <cstdint>
#include <string>
#include <vector>

namespace attn::interp_tool {

/// Dense, row-major; dtype by name: f64 f32 f16 bf16 i1 i8 i16 i32 i64.
struct Array {
  std::string dtype;
  std::vector<int64_t> shape;
  std::vector<char> bytes;
};

/// Reads "a.npy[:bf16]", or makes "random" (attn-run's numbers for this seed
/// and input). `shape` may have -1 where the file says; for random data those
/// are an error. False, with the reason, on failure.
bool readInput(const std::string &spec, uint64_t seed, uint64_t number, Array &array, std::string &error);

/// Writes arrays to "a.npy[:bf16]" files, all or none.
bool writeOutputs(const std::vector<std::string> &specs, const std::vector<Array> &arrays, std::string &error);

} // namespace attn::interp_tool

#endif // ATTN_INTERP_FILES_H

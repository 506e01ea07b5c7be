//===- Npy.h - Numpy's file format ------------------------------*- C++ -*-===//
//
// Reads and writes .npy files, versions 1 to 3, of numpy's own types. bf16,
// which numpy lacks, is kept as the uint16 of its bits, and said by a suffix of
// the file's name on the command line: a.npy:bf16.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RUN_NPY_H
#define ATTN_RUN_NPY_H

#include "Tensor.h"

namespace attn::run {

struct NpyFile {
  std::string path;
  bool bf16 = false;
};

/// Parses "a.npy" or "a.npy:bf16".
NpyFile parseNpyFile(const std::string &text);

/// Reads a tensor of the type, whose dynamic sizes the file gives. An Error
/// names the file, and what was expected and found.
Tensor readNpy(const NpyFile &file, const TensorType &expected);

/// Fails if a tensor of the type cannot be written to the file: wrong suffix, a
/// directory, a folder that is not there or not writable. To be called before
/// anything is run.
void checkWritable(const NpyFile &file, attn_dtype dtype);

/// Writes tensors so that either all files appear complete, or none is touched
/// unless the disk fails between renames: each goes to a temporary file beside
/// its place first.
struct NpyOutput {
  NpyFile file;
  const Tensor *tensor;
};
void writeNpy(const std::vector<NpyOutput> &outputs);

} // namespace attn::run

#endif // ATTN_RUN_NPY_H

#ifndef ATTN_LIB_CONVERSION_GPUTOCUBIN_PTXAS_H
#define ATTN_LIB_CONVERSION_GPUTOCUBIN_PTXAS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace attn {

/// What ptxas says of one kernel; bytes unless said otherwise.
struct KernelReport {
  std::string name;
  int64_t registers = 0; // per thread
  int64_t shared = 0;    // static
  int64_t stack = 0, spillStores = 0, spillLoads = 0;
  /// Notes that wgmma was serialised, whole lines.
  std::vector<std::string> serialized;
};

struct Assembly {
  std::string cubin;
  std::string log;
  std::vector<KernelReport> kernels;
};

/// A program of the CUDA toolkit (ptxas, cuobjdump): on the PATH, below
/// CUDA_HOME, in /usr/local/cuda, or among pip's packages.
std::optional<std::string> findCudaProgram(llvm::StringRef name);

/// Runs ptxas. Errors carry its whole output.
/// `level`: how hard ptxas optimizes.
llvm::Expected<Assembly> assemble(llvm::StringRef ptxas, llvm::StringRef ptx, llvm::StringRef chip, unsigned level = 3);

/// Reads `ptxas -v`'s output.
std::vector<KernelReport> parseReport(llvm::StringRef log);

} // namespace attn

#endif // ATTN_LIB_CONVERSION_GPUTOCUBIN_PTXAS_H

//===- Options.h - The command line of attn-run -----------------*- C++ -*-===//

#ifndef ATTN_RUN_OPTIONS_H
#define ATTN_RUN_OPTIONS_H

#include "Npy.h"

#include <optional>

namespace attn::run {

enum class DeviceKind { Auto, Cuda, Cpu, Interp };

const char *nameOf(DeviceKind kind);

/// What one --input says.
struct InputSource {
  enum Kind { File, Random, Normal, Ones, Iota } kind = Random;
  NpyFile file;
  double mean = 0, deviation = 1; // Normal
  int64_t modulus = 0;            // Iota

  bool isFile() const { return kind == File; }
};

/// Parses "a.npy", "a.npy:bf16", "random", "normal:MEAN,DEVIATION", "ones" or
/// "iota:N". A UsageError says what is wrong with the numbers.
InputSource parseInput(const std::string &text);

struct Options {
  std::string input;
  DeviceKind device = DeviceKind::Auto;
  std::optional<std::string> entry;
  std::vector<std::string> inputs; // as parseInput takes them
  std::vector<NpyFile> outputs;
  std::vector<Shape> shapes; // -1 stands for "?"
  uint64_t seed = 0;
  bool verify = false;
  std::optional<std::string> reference, naive;
  bool tf32 = false;
  bool bench = false, graph = false;
  bool json = false;
  std::optional<std::string> dumpDir;
  bool tune = false;
  double seconds = 20; // of a problem's search
  bool help = false;
};

/// A UsageError says what is wrong with the arguments.
Options parseOptions(const std::vector<std::string> &arguments);

/// "2x4x?": an Error if it is none.
Shape parseShape(const std::string &text);

extern const char *const usageText;

} // namespace attn::run

#endif // ATTN_RUN_OPTIONS_H

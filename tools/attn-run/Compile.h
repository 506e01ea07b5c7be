//===- Compile.h - Running attn-compile -------------------------*- C++ -*-===//

#ifndef ATTN_RUN_COMPILE_H
#define ATTN_RUN_COMPILE_H

#include <string>
#include <vector>

namespace attn::run {

/// A folder that vanishes with the object, and when the process is ended by an
/// error or a signal.
class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;

  std::string file(const std::string &name) const { return path + "/" + name; }

private:
  std::string path;
};

/// The path of a program of ours: the environment's `variable`, beside this
/// program, or in PATH. An Error says where it was looked for.
std::string findTool(const std::string &name, const std::string &variable);
/// attn-compile, by ATTN_COMPILE.
std::string findCompiler();

/// Runs attn-compile (or another program of ours) with the arguments. What it prints goes to stderr. An
/// Error if it fails; it has said why.
void compile(const std::string &compiler, const std::vector<std::string> &arguments);

} // namespace attn::run

#endif // ATTN_RUN_COMPILE_H

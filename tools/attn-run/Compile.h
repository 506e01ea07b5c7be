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

/// The path of attn-compile: the environment's ATTN_COMPILE, beside this
/// program, or in PATH. An Error says where it was looked for.
std::string findCompiler();

/// Runs attn-compile with the arguments. What it prints goes to stderr. An
/// Error if it fails; it has said why.
void compile(const std::string &compiler, const std::vector<std::string> &arguments);

} // namespace attn::run

#endif // ATTN_RUN_COMPILE_H

//===- Compile.cpp - Running attn-compile ---------------------------------===//

#include "Compile.h"

#include "Support.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace attn::run;

extern char **environ;

//===----------------------------------------------------------------------===//
// The temporary folder
//===----------------------------------------------------------------------===//

// The folder that a signal must remove; one exists at a time.
static std::atomic<const std::string *> folderInUse{nullptr};

static void removeFolder() {
  if (const std::string *path = folderInUse.exchange(nullptr)) {
    std::error_code error;
    std::filesystem::remove_all(*path, error);
  }
}

/// Only the compiler runs while the folder exists, and this process waits for
/// it: there is no state that a signal could find half changed, except for the
/// allocator's, which the few microseconds of set-up and removal risk.
static void onSignal(int signal) {
  removeFolder();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  std::filesystem::path base = std::filesystem::temp_directory_path(error);
  if (error)
    fail("no folder for temporary files: %s", error.message().c_str());
  path = (base / "attn-run-XXXXXX").string();
  if (!mkdtemp(path.data()))
    fail("cannot make a temporary folder %s: %s", path.c_str(), std::strerror(errno));
  folderInUse = &path;
  static const bool installed = [] {
    std::atexit(removeFolder);
    for (int signal : {SIGINT, SIGTERM, SIGHUP})
      std::signal(signal, onSignal);
    return true;
  }();
  (void)installed;
}

TemporaryFolder::~TemporaryFolder() { removeFolder(); }

//===----------------------------------------------------------------------===//
// The compiler
//===----------------------------------------------------------------------===//

std::string attn::run::findCompiler() { return findTool("attn-compile", "ATTN_COMPILE"); }

std::string attn::run::findTool(const std::string &name, const std::string &variable) {
  auto executable = [](const std::string &path) {
    std::error_code error;
    return access(path.c_str(), X_OK) == 0 && !std::filesystem::is_directory(path, error);
  };
  if (const char *named = std::getenv(variable.c_str()); named && *named) {
    if (!executable(named))
      fail("%s is %s, expected a program", variable.c_str(), named);
    return named;
  }
  std::error_code error;
  std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  std::string beside = (self.parent_path() / name).string();
  if (!error && executable(beside))
    return beside;
  const char *list = std::getenv("PATH");
  std::string folders = list ? list : "";
  for (size_t at = 0; at <= folders.size();) {
    size_t end = std::min(folders.find(':', at), folders.size());
    std::string candidate = folders.substr(at, end - at) + "/" + name;
    if (end > at && executable(candidate))
      return candidate;
    at = end + 1;
  }
  fail("cannot find %s, which a graph needs: not in %s, "
       "not %s, not in PATH",
       name.c_str(), variable.c_str(), beside.c_str());
}

void attn::run::compile(const std::string &compiler, const std::vector<std::string> &arguments) {
  std::vector<char *> argv = {const_cast<char *>(compiler.c_str())};
  for (const std::string &argument : arguments)
    argv.push_back(const_cast<char *>(argument.c_str()));
  argv.push_back(nullptr);
  // Our stdout is for the report alone.
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
  pid_t child;
  int error = posix_spawn(&child, compiler.c_str(), &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error)
    fail("cannot run %s: %s", compiler.c_str(), std::strerror(error));
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR)
      fail("cannot wait for %s: %s", compiler.c_str(), std::strerror(errno));
  if (WIFSIGNALED(status))
    fail("%s was ended by signal %d (%s)", compiler.c_str(), WTERMSIG(status), strsignal(WTERMSIG(status)));
  if (WEXITSTATUS(status) != 0)
    fail("%s failed with exit code %d", compiler.c_str(), WEXITSTATUS(status));
}

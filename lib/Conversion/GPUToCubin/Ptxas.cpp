// Finds and runs ptxas, and reads its report.
#include "Ptxas.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

using namespace llvm;

std::optional<std::string> attn::findCudaProgram(StringRef name) {
  if (auto found = sys::findProgramByName(name))
    return *found;
  SmallVector<std::string> folders;
  for (const char *variable : {"CUDA_HOME", "CUDA_PATH"})
    if (const char *home = std::getenv(variable))
      folders.push_back(std::string(home) + "/bin");
  folders.push_back("/usr/local/cuda/bin");
  // pip's packages, of an active environment and of the system's and user's Python.
  SmallVector<std::string> roots;
  for (const char *variable : {"VIRTUAL_ENV", "CONDA_PREFIX"})
    if (const char *root = std::getenv(variable))
      roots.push_back(std::string(root) + "/lib");
  if (const char *home = std::getenv("HOME"))
    roots.push_back(std::string(home) + "/.local/lib");
  roots.append({"/usr/local/lib", "/usr/lib"});
  auto each = [](const Twine &folder, function_ref<void(StringRef)> body) {
    std::error_code error;
    for (sys::fs::directory_iterator it(folder, error), end; it != end && !error; it.increment(error))
      body(it->path());
  };
  for (const std::string &root : roots)
    each(root, [&](StringRef python) {
      if (!sys::path::filename(python).starts_with("python"))
        return;
      for (const char *site : {"/site-packages/nvidia", "/dist-packages/nvidia"})
        each(python + Twine(site), [&](StringRef package) {
          StringRef what = sys::path::filename(package);
          if (what.starts_with("cu"))
            folders.push_back((package + "/bin").str());
        });
    });
  for (const std::string &folder : folders) {
    std::string path = folder + "/" + name.str();
    if (sys::fs::can_execute(path))
      return path;
  }
  return std::nullopt;
}

std::vector<attn::KernelReport> attn::parseReport(StringRef log) {
  std::vector<KernelReport> kernels;
  auto kernel = [&](StringRef name) -> KernelReport & {
    for (KernelReport &known : kernels)
      if (known.name == name)
        return known;
    kernels.emplace_back().name = name.str();
    return kernels.back();
  };
  // The number before `unit` in `text`, or 0.
  auto before = [](StringRef text, StringRef unit) -> int64_t {
    size_t at = text.find(unit);
    if (at == StringRef::npos)
      return 0;
    StringRef digits = text.take_front(at).rtrim();
    digits = digits.substr(digits.find_last_not_of("0123456789") + 1);
    int64_t value = 0;
    digits.getAsInteger(10, value);
    return value;
  };
  auto quoted = [](StringRef text) { return text.split('\'').second.split('\'').first; };
  SmallVector<StringRef> lines;
  log.split(lines, '\n');
  std::string current;
  for (StringRef line : lines) {
    if (line.contains("Compiling entry function")) {
      current = quoted(line).str();
      kernel(current);
    } else if (size_t at = line.find("Function properties for "); at != StringRef::npos) {
      current = line.substr(at + StringRef("Function properties for ").size()).trim().str();
    } else if (line.contains("bytes stack frame") && !current.empty()) {
      KernelReport &report = kernel(current);
      report.stack = before(line, " bytes stack frame");
      report.spillStores = before(line, " bytes spill stores");
      report.spillLoads = before(line, " bytes spill loads");
    } else if (line.contains("Used ") && line.contains(" registers") && !current.empty()) {
      KernelReport &report = kernel(current);
      report.registers = before(line, " registers");
      report.shared = before(line, " bytes smem");
    } else if (line.contains("(C75") && !line.contains("(C7519)") &&
               (line.contains("wgmma") || line.contains("GMMA") || line.contains("setmaxnreg"))) {
      // C7519 is a fence that ptxas adds, which costs nothing.
      StringRef name = line.contains('\'') ? quoted(line) : StringRef(current);
      kernel(name).serialized.push_back(line.trim().str());
    }
  }
  return kernels;
}

Expected<attn::Assembly> attn::assemble(StringRef ptxas, StringRef ptx, StringRef chip, unsigned level) {
  auto temporary = [](StringRef suffix, SmallString<128> &path) -> Error {
    if (std::error_code error = sys::fs::createTemporaryFile("attn", suffix, path))
      return createStringError(error, "cannot create a temporary file for ptxas: %s", error.message().c_str());
    return Error::success();
  };
  SmallString<128> input, output, log;
  FileRemover removeInput, removeOutput, removeLog;
  for (auto [suffix, path, remover] :
       {std::tuple{"ptx", &input, &removeInput}, {"cubin", &output, &removeOutput}, {"log", &log, &removeLog}}) {
    if (Error error = temporary(suffix, *path))
      return error;
    remover->setFile(*path);
  }
  {
    std::error_code error;
    raw_fd_ostream stream(input, error);
    stream << ptx;
    stream.close();
    if (error || stream.has_error())
      return createStringError(error, "cannot write %s", input.c_str());
  }
  std::string architecture = ("-arch=" + chip).str();
  std::string optimization = "-O" + std::to_string(level);
  StringRef arguments[] = {ptxas, architecture, "-v", optimization, "-o", output, input};
  std::optional<StringRef> redirects[] = {std::nullopt, log.str(), log.str()};
  std::string message;
  int code = sys::ExecuteAndWait(ptxas, arguments, std::nullopt, redirects, 0, 0, &message);
  Assembly assembly;
  if (auto text = MemoryBuffer::getFile(log))
    assembly.log = (*text)->getBuffer().str();
  if (code != 0)
    return createStringError("ptxas failed with exit code %d: %s%s", code, message.c_str(), assembly.log.c_str());
  auto binary = MemoryBuffer::getFile(output, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!binary)
    return createStringError(binary.getError(), "cannot read ptxas' output %s", output.c_str());
  assembly.cubin = (*binary)->getBuffer().str();
  assembly.kernels = parseReport(assembly.log);
  return assembly;
}

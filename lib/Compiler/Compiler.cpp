// The driver: reads a module, runs the passes, and writes one form of it.
#include "attn/Compiler/Compiler.h"
#include "attn/Artifact/Passes.h"
#include "attn/Compiler/Backend.h"
#include "attn/Pipelines/CPU.h"
#include "attn/Raise/Passes.h"
#include "attn/Registration.h"
#include "attn/Support/CrashReproducer.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Support/Timing.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;
using namespace attn;
namespace fs = llvm::sys::fs;

namespace {

LogicalResult complain(const Twine &message) {
  llvm::WithColor::error(llvm::errs(), "attn-compile") << message << "\n";
  return failure();
}

/// Numbered files of what each step left, in the dump directory.
class Dumps {
public:
  explicit Dumps(StringRef directory) : directory(directory.str()) {}
  bool enabled() const { return !directory.empty(); }

  void add(StringRef step, StringRef extension, function_ref<void(raw_ostream &)> print) {
    if (!enabled())
      return;
    std::string name;
    llvm::raw_string_ostream(name) << llvm::format("%03u-", count++) << step << "." << extension;
    SmallString<256> file(directory);
    llvm::sys::path::append(file, name);
    std::error_code error;
    llvm::raw_fd_ostream os(file, error);
    if (!error)
      print(os);
  }

private:
  std::string directory;
  unsigned count = 0;
};

/// Dumps the module after each pass that sees all of it.
class DumpInstrumentation : public PassInstrumentation {
public:
  explicit DumpInstrumentation(Dumps &dumps) : dumps(dumps) {}
  void runAfterPass(Pass *pass, Operation *op) override {
    if (isa<ModuleOp>(op) && !pass->getArgument().empty())
      dumps.add(pass->getArgument(), "mlir", [&](raw_ostream &os) { op->print(os); });
  }

private:
  Dumps &dumps;
};

/// A file that appears under its name only when it is complete.
class OutputFile {
public:
  explicit OutputFile(StringRef path) : path(path.str()) {}
  ~OutputFile() {
    if (!aside.empty())
      fs::remove(aside);
  }
  bool isStandard() const { return path == "-"; }

  /// Creates the file aside, so that what cannot be written is known early.
  LogicalResult open() {
    if (isStandard())
      return success();
    if (fs::is_directory(path))
      return complain("expected a file as output, got the directory '" + path + "'");
    // A device, a pipe: written to where it is. A file put in its place would
    // take it from everyone.
    fs::file_status status;
    isSpecial = !fs::status(path, status) && fs::exists(status) && !fs::is_regular_file(status);
    SmallString<256> name;
    int descriptor;
    std::error_code error = isSpecial ? fs::createTemporaryFile("attn-compile", "out", descriptor, name)
                                      : fs::createUniqueFile(path + ".%%%%%%", descriptor, name);
    if (error)
      return complain("cannot write '" + path + "': " + error.message());
    aside = name.str().str();
    llvm::raw_fd_ostream(descriptor, /*shouldClose=*/true);
    return success();
  }

  StringRef getAside() const { return aside; }

  LogicalResult write(StringRef bytes) {
    if (isStandard()) {
      llvm::outs() << bytes;
      llvm::outs().flush();
      return success();
    }
    return writeTo(aside, bytes);
  }

  LogicalResult commit() {
    if (isStandard())
      return success();
    if (isSpecial) {
      auto bytes = llvm::MemoryBuffer::getFile(aside);
      return bytes ? writeTo(path, (*bytes)->getBuffer())
                   : complain("cannot write '" + path + "': " + bytes.getError().message());
    }
    if (std::error_code error = fs::rename(aside, path))
      return complain("cannot write '" + path + "': " + error.message());
    aside.clear();
    return success();
  }

private:
  LogicalResult writeTo(StringRef file, StringRef bytes) {
    std::error_code error;
    llvm::raw_fd_ostream os(file, error);
    if (!error) {
      os << bytes;
      os.close();
      error = os.error();
      os.clear_error();
    }
    if (error)
      return complain("cannot write '" + path + "': " + error.message());
    return success();
  }

  std::string path, aside;
  bool isSpecial = false;
};

LogicalResult checkOptions(const CompileOptions &options, const Target *target) {
  if (!target) {
    std::string known;
    for (const Target *each : getTargets())
      known += (known.empty() ? "" : ", ") + each->getName().str();
    return complain("expected --target to be one of " + known + ", got '" + options.target + "'");
  }
  if (options.emit != Emit::Attn && options.emit != Emit::Header &&
      !llvm::is_contained(target->getEmits(), options.emit)) {
    std::string known = "attn, header";
    for (Emit each : target->getEmits())
      known += ", " + stringifyEmit(each).str();
    return complain("expected --emit for target " + options.target + " to be one of " + known + ", got '" +
                    stringifyEmit(options.emit) + "'");
  }
  if (options.f64 && !options.naive)
    return complain("expected --form=naive with --precision=f64");
  if (options.f64 && options.tf32)
    return complain("expected --f32=exact with --precision=f64, got tf32");
  if (!options.tuning.empty() && (target->computesOnHost() || options.naive))
    return complain("expected --target=sm_90a and --form=auto with --tuning, got " + options.target + " and " +
                    (options.naive ? options.upstream ? "upstream" : "naive" : "auto"));
  if (options.emit == Emit::Schedules && options.naive)
    return complain("expected --form=auto with --emit=schedules");
  if (options.emit == Emit::SharedObject && options.output == "-")
    return complain("expected -o FILE with --emit=so");
  return success();
}

void buildPipeline(OpPassManager &pm, const CompileOptions &options, const Target &target, bool hasTosa) {
  if (!options.naive)
    buildRaisePipeline(pm);
  else if (hasTosa)
    buildTosaToLinalgPipeline(pm);
  if (options.emit == Emit::Attn)
    return;
  if (options.emit == Emit::Header) {
    pm.addPass(createMarkEntries({options.entry}));
    return;
  }
  target.buildPipeline(pm, options);
}

LogicalResult emit(ModuleOp module, const CompileOptions &options, const Target &target, Dumps &dumps,
                   OutputFile &output, TimingScope &timing) {
  TimingScope stage;
  auto begin = [&](StringRef name) {
    stage.stop();
    stage = timing.nest(name);
  };
  if (options.emit == Emit::Object || options.emit == Emit::SharedObject) {
    begin("Host code: LLVM IR, optimised");
    llvm::LLVMContext context;
    std::unique_ptr<llvm::Module> code = translateToLLVM(module, context, options, target.computesOnHost());
    if (!code)
      return failure();
    dumps.add("host", "ll", [&](raw_ostream &os) { code->print(os, nullptr); });
    begin("Host code: object");
    SmallVector<char, 0> object;
    if (failed(writeObject(*code, module.getLoc(), options, target.computesOnHost(), object)))
      return failure();
    StringRef bytes(object.data(), object.size());
    if (options.emit == Emit::Object)
      return output.write(bytes);
    begin("Link");
    return linkSharedObject(bytes, output.getAside(), module.getLoc(), options);
  }
  begin("Output");
  std::string text;
  llvm::raw_string_ostream os(text);
  if (options.emit == Emit::LLVM) {
    llvm::LLVMContext context;
    std::unique_ptr<llvm::Module> code = translateToLLVM(module, context, options, target.computesOnHost());
    if (!code)
      return failure();
    code->print(os, nullptr);
  } else if (options.emit == Emit::Header) {
    writeHeader(module, options, os);
  } else if (options.emit == Emit::Attn) {
    module.print(os);
    os << "\n";
  } else if (failed(target.write(module, options, os))) {
    return failure();
  }
  return output.write(text);
}

} // namespace

LogicalResult attn::compile(const CompileOptions &options) {
  const Target *target = lookupTarget(options.target);
  if (failed(checkOptions(options, target)))
    return failure();
  if (options.input != "-" && fs::is_directory(options.input))
    return complain("expected a file as input, got the directory '" + options.input + "'");
  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> buffer = openInputFile(options.input, &error);
  if (!buffer)
    return complain(error);
  if (!options.dumpDir.empty()) {
    if (fs::exists(options.dumpDir) && !fs::is_directory(options.dumpDir))
      return complain("expected a folder for --dump-dir, got the file '" + options.dumpDir + "'");
    if (std::error_code code = fs::create_directories(options.dumpDir))
      return complain("cannot create --dump-dir '" + options.dumpDir + "': " + code.message());
  }

  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllToLLVMIRTranslations(registry);
  registerDialects(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.printOpOnDiagnostic(false);
  auto sources = std::make_shared<llvm::SourceMgr>();
  sources->AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  SourceMgrDiagnosticHandler diagnostics(*sources, &context);

  DefaultTimingManager timer;
  timer.setEnabled(options.timing);
  timer.setDisplayMode(DefaultTimingManager::DisplayMode::Tree);
  TimingScope timing = timer.getRootScope();
  TimingScope parsing = timing.nest("Parser");
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(sources, &context);
  parsing.stop();
  if (!module)
    return failure();
  if (failed(target->check(*module, options)))
    return failure();
  bool hasTosa = module
                     ->walk([](Operation *op) {
                       return isa_and_present<tosa::TosaDialect>(op->getDialect()) ? WalkResult::interrupt()
                                                                                   : WalkResult::advance();
                     })
                     .wasInterrupted();

  OutputFile output(options.output);
  if (failed(output.open()))
    return failure();
  Dumps dumps(options.dumpDir);
  dumps.add("input", "mlir", [&](raw_ostream &os) { module->print(os); });
  PassManager pm(&context);
  enableCrashReproducer(pm, "attn-compile");
  // Verifying after each pass costs a seventh of a compilation. It is done
  // where representations meet instead: attn-to-tile verifies its kernels,
  // gpu-to-cubin what it translates, and the end what is left. attn-opt
  // verifies after each pass.
  pm.enableVerifier(false);
  TimingScope passes = timing.nest("Passes");
  pm.enableTiming(passes);
  if (dumps.enabled())
    pm.addInstrumentation(std::make_unique<DumpInstrumentation>(dumps));
  buildPipeline(pm, options, *target, hasTosa);
  if (failed(pm.run(*module)) || failed(verify(*module)))
    return failure();
  passes.stop();
  if (failed(emit(*module, options, *target, dumps, output, timing)))
    return failure();
  return output.commit();
}

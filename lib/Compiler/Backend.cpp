// From the LLVM dialect to host code: translation, optimisation, object code,
// and the link.
#include "attn/Compiler/Backend.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

using namespace mlir;
using namespace attn;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static std::unique_ptr<llvm::TargetMachine> hostMachine(Location loc, const CompileOptions &options,
                                                        bool computes = true) {
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
  llvm::Triple triple(llvm::sys::getDefaultTargetTriple());
  std::string error;
  const llvm::Target *target = llvm::TargetRegistry::lookupTarget(triple, error);
  if (!target) {
    emitError(loc) << "expected a code generator for the host, " << triple.str() << ": " << error;
    return nullptr;
  }
  std::string cpu = options.cpu, features;
  if (cpu == "native") {
    cpu = llvm::sys::getHostCPUName().str();
    for (auto &feature : llvm::sys::getHostCPUFeatures())
      features += (features.empty() ? "" : ",") + std::string(feature.second ? "+" : "-") + feature.first().str();
  }
  llvm::TargetOptions codegen;
  codegen.UseInitArray = true; // A shared library's loader runs no .ctors.
  std::unique_ptr<llvm::TargetMachine> machine(
      target->createTargetMachine(triple, cpu, features, codegen, llvm::Reloc::PIC_, std::nullopt,
                                  computes ? llvm::CodeGenOptLevel::Aggressive : llvm::CodeGenOptLevel::None));
  if (!machine || !machine->getMCSubtargetInfo()->isCPUStringValid(cpu)) {
    emitError(loc) << "expected a processor that the code generator knows, got '" << cpu << "'";
    return nullptr;
  }
  return machine;
}

unsigned attn::getVectorBits(const CompileOptions &options) {
  MLIRContext context;
  ScopedDiagnosticHandler quiet(&context, [](Diagnostic &) { return success(); });
  std::unique_ptr<llvm::TargetMachine> machine = hostMachine(UnknownLoc::get(&context), options);
  // A processor that is not known is an error later.
  if (!machine || !machine->getTargetTriple().isX86())
    return 128;
  const llvm::MCSubtargetInfo *features = machine->getMCSubtargetInfo();
  return features->checkFeatures("+avx512f") ? 512 : features->checkFeatures("+avx") ? 256 : 128;
}

std::unique_ptr<llvm::Module> attn::translateToLLVM(ModuleOp module, llvm::LLVMContext &context,
                                                    const CompileOptions &options, bool computes) {
  std::unique_ptr<llvm::TargetMachine> machine = hostMachine(module.getLoc(), options, computes);
  if (!machine)
    return nullptr;
  std::unique_ptr<llvm::Module> code = translateModuleToLLVMIR(module, context);
  if (!code) {
    module.emitError("expected a module that translates to LLVM IR");
    return nullptr;
  }
  code->setDataLayout(machine->createDataLayout());
  code->setTargetTriple(machine->getTargetTriple());

  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  llvm::PipelineTuningOptions tuning;
  tuning.LoopVectorization = computes;
  tuning.SLPVectorization = computes; // Quadratic in a model's calls.
  // Inner loops that count are unrolled already (MicroTile), the vectoriser
  // interleaves others; unrolling the rest only took most of the compile time.
  tuning.LoopUnrolling = false;
  llvm::PassBuilder builder(machine.get(), tuning);
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);
  auto level = computes ? llvm::OptimizationLevel::O3 : llvm::OptimizationLevel::O1;
  builder.buildPerModuleDefaultPipeline(level).run(*code, modules);
  return code;
}

LogicalResult attn::writeObject(llvm::Module &code, Location loc, const CompileOptions &options, bool computes,
                                llvm::SmallVectorImpl<char> &object) {
  std::unique_ptr<llvm::TargetMachine> machine = hostMachine(loc, options, computes);
  if (!machine)
    return failure();
  llvm::raw_svector_ostream os(object);
  llvm::legacy::PassManager passes;
  if (machine->addPassesToEmitFile(passes, os, nullptr, llvm::CodeGenFileType::ObjectFile))
    return emitError(loc, "expected a host whose code generator writes object files");
  passes.run(code);
  return success();
}

/// The first of `directories` that holds `name`, joined with it; else empty.
static std::string locate(StringRef name, ArrayRef<std::string> directories) {
  for (const std::string &directory : directories) {
    SmallString<256> file(directory);
    path::append(file, name);
    if (fs::exists(file))
      return file.str().str();
  }
  return "";
}

LogicalResult attn::linkSharedObject(StringRef object, StringRef output, Location loc, const CompileOptions &options) {
  SmallString<256> input;
  int descriptor;
  if (std::error_code error = fs::createTemporaryFile("attn", "o", descriptor, input))
    return emitError(loc, "cannot create a temporary object file: ") << error.message();
  llvm::scope_exit removeInput([&] { fs::remove(input); });
  {
    llvm::raw_fd_ostream os(descriptor, /*shouldClose=*/true);
    os << object;
    os.close();
    if (os.has_error()) {
      std::string message = os.error().message();
      os.clear_error();
      return emitError(loc, "cannot write ") << input << ": " << message;
    }
  }

  std::string here = path::parent_path(options.toolPath).str();
  std::string beside = (path::parent_path(here) + "/lib").str();
  std::string runtime = locate("libattn_runtime.so", {beside, here});
  if (runtime.empty())
    return emitError(loc, "expected libattn_runtime.so in ") << beside << " or " << here << ", got none";
  SmallVector<std::string> libraries{runtime};
  SmallVector<std::string> systemDirectories{"/usr/lib/llvm-22/lib",
                                             "/usr/lib/x86_64-linux-gnu",
                                             "/lib/x86_64-linux-gnu",
                                             "/usr/lib/aarch64-linux-gnu",
                                             "/lib/aarch64-linux-gnu",
                                             "/usr/lib64",
                                             "/lib64",
                                             "/usr/lib"};
  // Compiled code calls libm, and libgcc where the host has no conversion of f16.
  for (StringRef name : {"libm.so.6", "libgcc_s.so.1"})
    if (std::string library = locate(name, systemDirectories); !library.empty())
      libraries.push_back(library);
  SmallVector<std::string> rpaths{path::parent_path(runtime).str()};
  if (object.contains("__kmpc_")) {
    SmallVector<std::string> directories{beside};
    llvm::append_range(directories, ArrayRef<std::string>(systemDirectories));
    std::string openmp = locate("libomp.so.5", directories);
    if (openmp.empty())
      return emitError(loc, "expected libomp.so.5 (the OpenMP runtime) in the system's library folders, got none");
    libraries.push_back(openmp);
    rpaths.push_back(path::parent_path(openmp).str());
  }

  // The linker itself if there is one (fast), else a C compiler that knows one.
  std::string linker = locate("ld.lld", {here, "/usr/lib/llvm-22/bin"});
  std::string rpathFlag = "-rpath=";
  auto search = [&](ArrayRef<const char *> names) {
    for (const char *name : names)
      if (linker.empty())
        if (auto program = llvm::sys::findProgramByName(name))
          linker = *program;
  };
  search({"ld.lld-22", "ld.lld", "ld"});
  if (linker.empty()) {
    rpathFlag = "-Wl,-rpath,";
    search({"cc", "clang", "gcc"});
  }
  if (linker.empty())
    return emitError(loc, "expected a linker (ld.lld, ld or cc) beside the compiler or in PATH, got none");
  SmallVector<std::string> arguments{linker, "-shared", "-o", output.str(), input.str().str()};
  llvm::append_range(arguments, ArrayRef<std::string>(libraries));
  for (const std::string &directory : rpaths)
    arguments.push_back(rpathFlag + directory);

  SmallString<256> log;
  if (std::error_code error = fs::createTemporaryFile("attn-link", "log", log))
    return emitError(loc, "cannot create a temporary file: ") << error.message();
  llvm::scope_exit removeLog([&] { fs::remove(log); });
  SmallVector<StringRef> argv(arguments.begin(), arguments.end());
  std::optional<StringRef> redirects[] = {StringRef(), StringRef(log), StringRef(log)};
  std::string message;
  int status = llvm::sys::ExecuteAndWait(linker, argv, std::nullopt, redirects, 0, 0, &message);
  if (status != 0) {
    if (auto text = llvm::MemoryBuffer::getFile(log))
      message += (*text)->getBuffer().trim().str();
    return emitError(loc) << linker << ": exit " << status << ": " << message;
  }
  return success();
}

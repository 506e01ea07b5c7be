// Kernels to PTX by LLVM, to machine code by ptxas, into the module; see
// Passes.td.
#include "Ptxas.h"
#include "attn/Conversion/GPUToCubin/Passes.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Triple.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"
#include "llvm/Transforms/Scalar/BDCE.h"
#include "llvm/Transforms/Scalar/CorrelatedValuePropagation.h"
#include "llvm/Transforms/Scalar/DeadStoreElimination.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"
#include "llvm/Transforms/Scalar/GVN.h"
#include "llvm/Transforms/Scalar/IndVarSimplify.h"
#include "llvm/Transforms/Scalar/LICM.h"
#include "llvm/Transforms/Scalar/LoopPassManager.h"
#include "llvm/Transforms/Scalar/LoopRotation.h"
#include "llvm/Transforms/Scalar/LoopUnrollPass.h"
#include "llvm/Transforms/Scalar/Reassociate.h"
#include "llvm/Transforms/Scalar/SCCP.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"
#include <mutex>

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_GPUTOCUBIN
#include "attn/Conversion/GPUToCubin/Passes.h.inc"

namespace {

/// How much LLVM optimizes a module. Everything: kernels from loops over
/// elements. Tiles: those that were written as they should run and that MLIR has
/// cleaned up. There ptxas schedules and allocates, and half of what LLVM's O3
/// and its code generator do is done again or for nothing.
enum class Effort { Everything, Tiles };

Effort effortFor(gpu::GPUModuleOp module) {
  bool tiles = llvm::all_of(module.getOps<LLVM::LLVMFuncOp>(), [](LLVM::LLVMFuncOp function) {
    return function.isExternal() || function->hasAttr("attn.few_passes");
  });
  return tiles ? Effort::Tiles : Effort::Everything;
}

std::unique_ptr<llvm::TargetMachine> createTargetMachine(StringRef chip, StringRef features, Effort effort,
                                                         std::string &why) {
  static std::once_flag once;
  std::call_once(once, [] {
    LLVMInitializeNVPTXTargetInfo();
    LLVMInitializeNVPTXTarget();
    LLVMInitializeNVPTXTargetMC();
    LLVMInitializeNVPTXAsmPrinter();
  });
  llvm::Triple triple("nvptx64-nvidia-cuda");
  const llvm::Target *target = llvm::TargetRegistry::lookupTarget(triple, why);
  if (!target)
    return nullptr;
  llvm::TargetOptions options;
  // a·b + c is one fma: at least as exact, and what CUDA's own compiler does.
  options.AllowFPOpFusion = llvm::FPOpFusion::Fast;
  return std::unique_ptr<llvm::TargetMachine>(target->createTargetMachine(
      triple, chip, features, options, std::nullopt, std::nullopt,
      effort == Effort::Tiles ? llvm::CodeGenOptLevel::Default : llvm::CodeGenOptLevel::Aggressive));
}

/// What of O3 changes the machine code of fold kernels, found by leaving out
/// pass after pass (README.md here). O3 has 60, the one that costs most seven
/// times.
llvm::FunctionPassManager passesForTiles() {
  using namespace llvm;
  FunctionPassManager passes;
  InstCombineOptions once;
  once.setMaxIterations(1);
  passes.addPass(EarlyCSEPass());
  passes.addPass(InstCombinePass(once));
  passes.addPass(CorrelatedValuePropagationPass());
  passes.addPass(ReassociatePass());
  LoopPassManager rotate;
  rotate.addPass(LICMPass(LICMOptions(SetLicmMssaOptCap, SetLicmMssaNoAccForPromotionCap, /*AllowSpeculation=*/false)));
  rotate.addPass(LoopRotatePass());
  rotate.addPass(LICMPass(LICMOptions()));
  passes.addPass(createFunctionToLoopPassAdaptor(std::move(rotate), /*UseMemorySSA=*/true));
  passes.addPass(createFunctionToLoopPassAdaptor(IndVarSimplifyPass()));
  passes.addPass(GVNPass());
  passes.addPass(SCCPPass());
  passes.addPass(BDCEPass());
  passes.addPass(DSEPass());
  passes.addPass(SimplifyCFGPass(
      SimplifyCFGOptions().convertSwitchRangeToICmp(true).hoistCommonInsts(true).sinkCommonInsts(true)));
  passes.addPass(LoopUnrollPass(LoopUnrollOptions(/*OptLevel=*/3)));
  passes.addPass(InstCombinePass(once));
  return passes;
}

/// Takes sums of pairs of 16-bit integers apart. LLVM narrows to them, and ptxas
/// (12.9, 13.0) drops the constant of one of two sums that share it: in PTX
/// `add.s16x2 r, a, c`, in machine code `VIADD.16x2 r, a, 0`.
void splitPackedSums(llvm::Module &module) {
  SmallVector<llvm::BinaryOperator *> sums;
  for (llvm::Function &function : module)
    for (llvm::Instruction &i : llvm::instructions(function)) {
      auto *sum = dyn_cast<llvm::BinaryOperator>(&i);
      auto *type = dyn_cast<llvm::FixedVectorType>(i.getType());
      if (sum && type && type->getElementType()->isIntegerTy(16) &&
          (sum->getOpcode() == llvm::Instruction::Add || sum->getOpcode() == llvm::Instruction::Sub))
        sums.push_back(sum);
    }
  for (llvm::BinaryOperator *sum : sums) {
    llvm::IRBuilder<> b(sum);
    auto *type = cast<llvm::FixedVectorType>(sum->getType());
    llvm::Value *all = llvm::PoisonValue::get(type);
    for (unsigned k = 0; k < type->getNumElements(); ++k) {
      llvm::Value *left = b.CreateExtractElement(sum->getOperand(0), k);
      llvm::Value *right = b.CreateExtractElement(sum->getOperand(1), k);
      all = b.CreateInsertElement(all, b.CreateBinOp(sum->getOpcode(), left, right), k);
    }
    sum->replaceAllUsesWith(all);
    sum->eraseFromParent();
  }
}

void optimize(llvm::Module &module, llvm::TargetMachine &machine, Effort effort) {
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  llvm::PipelineTuningOptions tuning;
  tuning.LoopVectorization = tuning.SLPVectorization = false;
  llvm::PassBuilder builder(&machine, tuning);
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);
  if (effort == Effort::Everything) {
    builder.buildPerModuleDefaultPipeline(llvm::OptimizationLevel::O3).run(module, modules);
    return;
  }
  llvm::ModulePassManager passes;
  passes.addPass(llvm::createModuleToFunctionPassAdaptor(passesForTiles()));
  passes.run(module, modules);
}

/// The code generator's passes, as the target adds them but for one. Straight
/// line strength reduction compares every sum with every other: it took a third
/// of a sparse mask's compilation, whose tile has a sum for each element.
class CodegenPasses : public llvm::legacy::PassManager {
public:
  explicit CodegenPasses(Effort effort) : effort(effort) {}
  void add(llvm::Pass *pass) override {
    if (effort == Effort::Tiles && pass->getPassName() == "Straight line strength reduction")
      delete pass;
    else
      llvm::legacy::PassManager::add(pass);
  }

private:
  Effort effort;
};

std::string printModule(const llvm::Module &module) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  module.print(stream, nullptr);
  return text;
}

struct GPUToCubin : impl::GPUToCubinBase<GPUToCubin> {
  using GPUToCubinBase::GPUToCubinBase;

  void getDependentDialects(DialectRegistry &registry) const override {
    GPUToCubinBase::getDependentDialects(registry);
    registerBuiltinDialectTranslation(registry);
    registerLLVMDialectTranslation(registry);
    registerNVVMDialectTranslation(registry);
    registerGPUDialectTranslation(registry);
  }

  LogicalResult dump(gpu::GPUModuleOp module, StringRef suffix, StringRef content) {
    if (dumpDir.empty())
      return success();
    SmallString<128> path(dumpDir);
    if (std::error_code error = llvm::sys::fs::create_directories(path))
      return module.emitError("cannot create the dump folder ") << dumpDir << ": " << error.message();
    llvm::sys::path::append(path, module.getName() + "." + suffix);
    std::error_code error;
    llvm::raw_fd_ostream stream(path, error);
    stream << content;
    stream.close();
    if (error || stream.has_error())
      return module.emitError("cannot write ") << path.str() << ": " << (error ? error : stream.error()).message();
    return success();
  }

  /// Disassembles the cubin just dumped, if there is a disassembler.
  void dumpSass(gpu::GPUModuleOp module) {
    std::optional<std::string> program = findCudaProgram("cuobjdump");
    if (dumpDir.empty() || !program)
      return;
    SmallString<128> cubin(dumpDir), sass(dumpDir);
    llvm::sys::path::append(cubin, module.getName() + ".cubin");
    llvm::sys::path::append(sass, module.getName() + ".sass");
    StringRef arguments[] = {*program, "-sass", cubin};
    std::optional<StringRef> redirects[] = {std::nullopt, sass.str(), StringRef()};
    llvm::sys::ExecuteAndWait(*program, arguments, std::nullopt, redirects);
  }

  FailureOr<std::string> emitPtx(gpu::GPUModuleOp module, Effort effort) {
    std::string why;
    std::unique_ptr<llvm::TargetMachine> machine = createTargetMachine(chip, features, effort, why);
    if (!machine)
      return module.emitError("expected an LLVM that generates code for ") << chip << ", got: " << why;
    if (failed(verify(module)))
      return failure();
    llvm::LLVMContext context;
    std::unique_ptr<llvm::Module> code = translateModuleToLLVMIR(module, context, module.getName());
    if (!code)
      return module.emitError("the kernels could not be translated to LLVM IR");
    code->setTargetTriple(machine->getTargetTriple());
    code->setDataLayout(machine->createDataLayout());
    optimize(*code, *machine, effort);
    splitPackedSums(*code);
    if (!dumpDir.empty() && failed(dump(module, "ll", printModule(*code))))
      return failure();
    SmallString<0> ptx;
    llvm::raw_svector_ostream stream(ptx);
    CodegenPasses passes(effort);
    if (machine->addPassesToEmitFile(passes, stream, nullptr, llvm::CodeGenFileType::AssemblyFile))
      return module.emitError("expected an LLVM that prints PTX");
    passes.run(*code);
    return std::string(ptx);
  }

  /// The report as an attribute; an error where the code cannot be fast.
  FailureOr<DictionaryAttr> judge(gpu::GPUModuleOp module, ArrayRef<KernelReport> kernels) {
    Builder b(&getContext());
    SmallVector<NamedAttribute> all;
    for (const KernelReport &kernel : kernels) {
      Operation *function = module.lookupSymbol(kernel.name);
      Attribute decision = function ? function->getAttr("attn.no_spills") : Attribute();
      auto fail = [&]() -> InFlightDiagnostic {
        InFlightDiagnostic diagnostic = (function ? function : module.getOperation())->emitError("kernel '");
        diagnostic << kernel.name << "'";
        if (decision)
          diagnostic << " with " << decision;
        diagnostic << ": ";
        return diagnostic;
      };
      if (!kernel.serialized.empty())
        return fail() << "expected asynchronous wgmma, got from ptxas: " << kernel.serialized.front();
      if (decision && kernel.spillStores + kernel.spillLoads > 0)
        return fail() << "expected all values in registers, got " << kernel.spillStores << " bytes of spill stores and "
                      << kernel.spillLoads << " bytes of spill loads at " << kernel.registers << " registers";
      all.push_back(b.getNamedAttr(
          kernel.name, b.getDictionaryAttr({b.getNamedAttr("registers", b.getI64IntegerAttr(kernel.registers)),
                                            b.getNamedAttr("shared", b.getI64IntegerAttr(kernel.shared)),
                                            b.getNamedAttr("stack", b.getI64IntegerAttr(kernel.stack)),
                                            b.getNamedAttr("spill_stores", b.getI64IntegerAttr(kernel.spillStores)),
                                            b.getNamedAttr("spill_loads", b.getI64IntegerAttr(kernel.spillLoads))})));
    }
    return b.getDictionaryAttr(all);
  }

  LogicalResult compile(gpu::GPUModuleOp module) { return compile(module, effortFor(module)); }

  /// Moves the kernels that are not `apart` into a module of their own, with all else that it has, and their launches
  /// with them; null where either module would have none. Some kernels have registers enough only at ptxas' O3, others
  /// only at its O1.
  gpu::GPUModuleOp takeApart(gpu::GPUModuleOp module, llvm::function_ref<bool(StringRef)> apart) {
    auto isKernel = [](LLVM::LLVMFuncOp function) {
      return function->hasAttr(gpu::GPUDialect::getKernelFuncAttrName());
    };
    SmallVector<StringAttr> moved;
    bool some = false;
    for (auto function : module.getOps<LLVM::LLVMFuncOp>())
      if (isKernel(function)) {
        if (apart(function.getSymName()))
          some = true;
        else
          moved.push_back(function.getSymNameAttr());
      }
    if (!some || moved.empty())
      return nullptr;
    gpu::GPUModuleOp rest = module.clone();
    SymbolTable(module->getParentOp()).insert(rest, Block::iterator(module));
    for (auto [from, others] : {std::pair(module, false), std::pair(rest, true)})
      for (auto function : llvm::make_early_inc_range(from.getOps<LLVM::LLVMFuncOp>()))
        if (isKernel(function) && llvm::is_contained(moved, function.getSymNameAttr()) != others)
          function.erase();
    module->getParentOp()->walk([&](Operation *op) {
      for (NamedAttribute attribute : llvm::to_vector(op->getAttrs()))
        if (auto path = dyn_cast<SymbolRefAttr>(attribute.getValue());
            path && path.getRootReference() == module.getSymNameAttr() && path.getNestedReferences().size() == 1 &&
            llvm::is_contained(moved, path.getLeafReference()))
          op->setAttr(attribute.getName(), SymbolRefAttr::get(rest.getSymNameAttr(), path.getNestedReferences()));
    });
    return rest;
  }

  LogicalResult compile(gpu::GPUModuleOp module, Effort effort) {
    FailureOr<std::string> ptx = emitPtx(module, effort);
    if (failed(ptx) || failed(dump(module, "ptx", *ptx)))
      return failure();
    Builder b(&getContext());
    DictionaryAttr report;
    std::string object = *ptx;
    gpu::CompilationTarget kind = gpu::CompilationTarget::Assembly;
    std::optional<std::string> ptxas;
    if (format != DeviceFormat::PTX)
      ptxas = findCudaProgram("ptxas");
    if (format == DeviceFormat::Cubin && !ptxas)
      return module.emitError("expected ptxas (on the PATH, in $CUDA_HOME/bin, /usr/local/cuda/bin, or from pip's "
                              "nvidia-cuda-nvcc) to make machine code, found none");
    if (ptxas) {
      llvm::Expected<Assembly> assembly = assemble(*ptxas, *ptx, chip);
      if (!assembly)
        return module.emitError() << llvm::toString(assembly.takeError());
      // Where fewer passes need more registers, all of them decide.
      auto lacksRegisters = [](const KernelReport &kernel) {
        return kernel.spillStores + kernel.spillLoads > 0 || !kernel.serialized.empty();
      };
      bool spills = llvm::any_of(assembly->kernels, lacksRegisters);
      if (effort == Effort::Tiles && spills)
        return compile(module, Effort::Everything);
      // And where ptxas spends registers on its schedule, it is asked for less of one.
      if (spills) {
        llvm::Expected<Assembly> plain = assemble(*ptxas, *ptx, chip, /*level=*/1);
        if (!plain)
          return module.emitError() << llvm::toString(plain.takeError());
        if (llvm::none_of(plain->kernels, lacksRegisters))
          assembly = std::move(plain);
        else if (gpu::GPUModuleOp rest = takeApart(module, [&](StringRef name) {
                   return llvm::any_of(assembly->kernels, [&](const KernelReport &kernel) {
                     return kernel.name == name && lacksRegisters(kernel);
                   });
                 }))
          return failure(failed(compile(rest, effort)) || failed(compile(module, effort)));
      }
      if (failed(dump(module, "cubin", assembly->cubin)) || failed(dump(module, "ptxas.txt", assembly->log)))
        return failure();
      dumpSass(module);
      FailureOr<DictionaryAttr> judged = judge(module, assembly->kernels);
      if (failed(judged))
        return failure();
      report = *judged;
      object = std::move(assembly->cubin);
      kind = gpu::CompilationTarget::Binary;
    }
    auto target = NVVM::NVVMTargetAttr::get(&getContext(), 3, "nvptx64-nvidia-cuda", chip, features);
    auto attribute = gpu::ObjectAttr::get(&getContext(), target, kind, b.getStringAttr(object), DictionaryAttr(),
                                          gpu::KernelTableAttr());
    OpBuilder builder(module);
    auto binary =
        gpu::BinaryOp::create(builder, module.getLoc(), module.getName(), nullptr, ArrayRef<Attribute>{attribute});
    if (report)
      binary->setAttr("attn.kernels", report);
    module.erase();
    return success();
  }

  void runOnOperation() override {
    for (auto module : llvm::make_early_inc_range(getOperation().getOps<gpu::GPUModuleOp>()))
      if (failed(compile(module)))
        return signalPassFailure();
  }
};
} // namespace
} // namespace attn

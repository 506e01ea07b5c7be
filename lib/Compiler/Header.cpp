// The C header beside an artifact.
#include "attn/Artifact/Passes.h"
#include "attn/Compiler/Backend.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/Support/Path.h"

using namespace mlir;

static StringRef dtypeName(Type type) {
  static constexpr StringRef names[] = {"f64", "f32", "f16", "bf16", "i1", "i8", "i16", "i32", "i64"};
  return names[attn::artifactDtype(type)];
}

static void describe(raw_ostream &os, StringRef what, TypeRange types, unsigned first) {
  for (auto [k, type] : llvm::enumerate(types)) {
    auto tensor = cast<RankedTensorType>(type);
    os << " *   args[" << first + k << "]  " << what << " " << k << ": " << dtypeName(tensor.getElementType()) << " [";
    llvm::interleaveComma(tensor.getShape(), os, [&](int64_t size) {
      if (ShapedType::isDynamic(size))
        os << "?";
      else
        os << size;
    });
    os << "], descriptor of rank " << tensor.getRank() << "\n";
  }
}

void attn::writeHeader(ModuleOp module, const CompileOptions &options, raw_ostream &os) {
  std::string guard = "ATTN_GENERATED_";
  for (char c : llvm::sys::path::stem(options.output == "-" ? options.input : options.output))
    guard += llvm::isAlnum(c) ? llvm::toUpper(c) : '_';
  guard += "_H";
  StringRef where = options.target == "cpu" ? "host" : "device";
  os << "/* Entries of a compiled artifact (target " << options.target << ").\n"
     << " *\n"
     << " * args points to descriptors (attn_artifact.h): the inputs', filled by the\n"
     << " * caller, row-major and contiguous, then the outputs', filled by the callee.\n"
     << " * Data pointers are " << where << " pointers. Sizes are in elements; ? is known at run time.\n"
     << " * A failure prints one line and ends the program, unless\n"
     << " * attn_rt_set_error_handler says otherwise. */\n"
     << "#ifndef " << guard << "\n#define " << guard << "\n\n#include \"attn_artifact.h\"\n\n"
     << "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n"
     << "/* The artifact's only data symbol: its entries, by name, with their types. */\n"
     << "extern const attn_artifact attn_artifact_v1;\n";
  for (auto function : module.getOps<func::FuncOp>())
    if (FunctionType type = getEntryType(function)) {
      os << "\n/* @" << function.getName() << "\n";
      describe(os, "input", type.getInputs(), 0);
      describe(os, "output", type.getResults(), type.getNumInputs());
      os << " */\nvoid attn_call_" << function.getName() << "(void **args);\n";
    }
  os << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif /* " << guard << " */\n";
}

#ifndef ATTN_COMPILER_TARGET_H
#define ATTN_COMPILER_TARGET_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace attn {

/// What a compilation writes, in the order in which the forms arise.
enum class Emit { Attn, Schedules, Tile, NVVM, PTX, Cubin, LLVM, Object, SharedObject, Header };

/// The command-line name: "attn", "ptx", "so", …
llvm::StringRef stringifyEmit(Emit emit);
std::optional<Emit> symbolizeEmit(llvm::StringRef name);

struct CompileOptions {
  std::string input;          ///< path, or "-" for standard input
  std::string output = "-";   ///< path, or "-" for standard output
  std::string target = "cpu"; ///< a target's name
  std::string entry;          ///< the only entry; all public functions if empty
  std::string cpu = "native"; ///< LLVM's name of the host processor to compile for
  std::string dumpDir;        ///< where numbered dumps go, if not empty
  std::string tuning;         ///< a tuning file to take schedules from, if not empty
  std::string toolPath;       ///< the running program, beside which the runtime library lies
  Emit emit = Emit::SharedObject;
  bool naive = false;    ///< --form=naive: every op as it is written
  bool upstream = false; ///< --form=upstream: naive, and by upstream's passes alone
  bool timing = false;   ///< print the time of each stage to standard error
  bool f64 = false;      ///< --precision=f64: computed in f64 (naive form)
  bool tf32 = false;     ///< --f32=tf32: the GPU's attention may round f32 operands so; the naive form does
};

/// What a target brings to the driver: passes down to each form it can emit,
/// and the bytes of the forms that are its own.
class Target {
public:
  virtual ~Target();

  virtual llvm::StringRef getName() const = 0;

  /// The forms it can emit, beside `Attn` and `Header`, which need no target.
  virtual llvm::ArrayRef<Emit> getEmits() const = 0;

  /// True if the host computes; else its code only calls the runtime, and is not
  /// worth much optimising.
  virtual bool computesOnHost() const { return true; }

  /// Fails with a message on `module` if the options ask for what it cannot do.
  virtual mlir::LogicalResult check(mlir::ModuleOp module, const CompileOptions &options) const;

  /// Adds the passes that take a raised module on tensors (with `naive`, one as
  /// it was read) to the form that `options.emit` shows. For LLVM, Object and
  /// SharedObject this is the LLVM dialect after attn-emit-artifact.
  virtual void buildPipeline(mlir::OpPassManager &pm, const CompileOptions &options) const = 0;

  /// Writes the module that the pipeline made, for every form up to `Cubin`.
  /// The default prints it as MLIR.
  virtual mlir::LogicalResult write(mlir::ModuleOp module, const CompileOptions &options, llvm::raw_ostream &os) const;
};

/// Every target this compiler was built with.
llvm::ArrayRef<const Target *> getTargets();

/// The target of that name, or null.
const Target *lookupTarget(llvm::StringRef name);

} // namespace attn

#endif // ATTN_COMPILER_TARGET_H

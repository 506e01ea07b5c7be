// The targets, by name.
#include "attn/Compiler/Target.h"

using namespace mlir;

namespace attn {
const Target &getCPUTarget();
const Target &getCudaTarget();

static constexpr StringRef emitNames[] = {"attn",  "schedules", "tile", "nvvm", "ptx",
                                          "cubin", "llvm",      "obj",  "so",   "header"};

llvm::StringRef stringifyEmit(Emit emit) { return emitNames[static_cast<unsigned>(emit)]; }

std::optional<Emit> symbolizeEmit(StringRef name) {
  const auto *it = llvm::find(emitNames, name);
  if (it == std::end(emitNames))
    return std::nullopt;
  return static_cast<Emit>(it - std::begin(emitNames));
}

Target::~Target() = default;

LogicalResult Target::check(ModuleOp, const CompileOptions &) const { return success(); }

LogicalResult Target::write(ModuleOp module, const CompileOptions &, raw_ostream &os) const {
  module.print(os);
  os << "\n";
  return success();
}

ArrayRef<const Target *> getTargets() {
  static const Target *const targets[] = {&getCPUTarget(), &getCudaTarget()};
  return targets;
}

const Target *lookupTarget(StringRef name) {
  for (const Target *target : getTargets())
    if (target->getName() == name)
      return target;
  return nullptr;
}

} // namespace attn

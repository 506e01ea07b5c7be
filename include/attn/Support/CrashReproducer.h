#ifndef ATTN_SUPPORT_CRASHREPRODUCER_H
#define ATTN_SUPPORT_CRASHREPRODUCER_H

#include "mlir/Pass/PassManager.h"

namespace attn {

/// Makes a crash (a fatal signal, not a pass that fails) while `manager` runs
/// write its input and pipeline to a new file in the temporary folder, and
/// name the file on stderr. `attn-opt --run-reproducer` runs such a file.
///
/// Upstream's reproducers also answer ordinary failures, with an error of their
/// own on top of the pass's; here a user's mistake gets one error.
void enableCrashReproducer(mlir::PassManager &manager, llvm::StringRef tool);

} // namespace attn

#endif // ATTN_SUPPORT_CRASHREPRODUCER_H

#include "attn/Support/CrashReproducer.h"

#include "mlir/Pass/PassInstrumentation.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include <mutex>

using namespace mlir;

namespace {

/// Keeps a copy of what a pass manager was given, for the handler to print.
class InputKeeper : public PassInstrumentation {
public:
  InputKeeper(PassManager &manager, StringRef tool);
  ~InputKeeper() override;

  void runBeforePass(Pass *, Operation *op) override {
    // The first call comes on the manager's own thread with the op that it runs on.
    if (!input)
      input = op->clone();
  }

  void write() const;

private:
  PassManager &manager;
  std::string tool;
  OwningOpRef<Operation *> input;
};

/// The keepers alive, in the order they came; pass managers may run on several threads.
struct Keepers {
  std::mutex mutex;
  llvm::SetVector<const InputKeeper *> alive;
};
Keepers &keepers() {
  static Keepers instance;
  return instance;
}

} // namespace

static void writeReproducers(void *) {
  // No lock: the thread that crashed may hold it, and nothing is left to protect.
  for (const InputKeeper *keeper : keepers().alive)
    keeper->write();
}

InputKeeper::InputKeeper(PassManager &manager, StringRef tool) : manager(manager), tool(tool) {
  static std::once_flag once;
  std::call_once(once, [] { llvm::sys::AddSignalHandler(writeReproducers, nullptr); });
  std::lock_guard<std::mutex> lock(keepers().mutex);
  keepers().alive.insert(this);
}

InputKeeper::~InputKeeper() {
  std::lock_guard<std::mutex> lock(keepers().mutex);
  keepers().alive.remove(this);
}

void InputKeeper::write() const {
  llvm::SmallString<128> path;
  if (!input || llvm::sys::fs::createTemporaryFile(tool + "-crash", "mlir", path))
    return;
  makeReproducer(manager.getOpAnchorName(), manager.getPasses(), *input, path);
  llvm::errs() << tool << ": crash reproducer written to " << path << "; run it by: attn-opt --run-reproducer " << path
               << "\n";
}

void attn::enableCrashReproducer(PassManager &manager, StringRef tool) {
  manager.addInstrumentation(std::make_unique<InputKeeper>(manager, tool));
}

// CTAs that run together: who goes on, and what must hold at their end.
#include "Cta.h"

using namespace mlir;
using namespace attn::interp;

Cluster::Cluster(Interpreter &context, tile::KernelOp kernel, const Program &program, int64_t number, int64_t grid,
                 ArrayRef<Cell> arguments)
    : log(kernel.getClusterSize() * Cta::countAgents(kernel) + 1), context(context), kernel(kernel), grid(grid) {
  int64_t size = kernel.getClusterSize();
  for (int64_t rank = 0; rank < size; ++rank)
    ctas.push_back(std::make_unique<Cta>(*this, context, kernel, program, rank, number * size + rank, grid, arguments));
}

void Cluster::start() {
  for (auto &cta : ctas)
    if (!context.failed)
      cta->start();
}

void Cluster::unwind() {
  for (auto &cta : ctas)
    cta->unwind();
}

/// True if some CTA moved. Exits those that are done and wait for nobody.
bool Cluster::stepAny() {
  size_t size = ctas.size();
  bool inTurn = size == 1 || context.options.traceCta >= 0;
  size_t first = inTurn ? last + 1 : context.random();
  for (size_t k = 0; k < size; ++k) {
    Cta &cta = *ctas[last = (first + k) % size];
    if (cta.hasExited())
      continue;
    Cta::Step step = cta.step();
    if (step == Cta::Step::Done && !cta.endsWithCluster()) {
      cta.exit(cta.getClock());
      return true;
    }
    if (step == Cta::Step::Progress)
      return true;
  }
  return false;
}

bool Cluster::canGoOn() {
  return llvm::any_of(ctas, [](auto &cta) { return !cta->hasExited() && cta->canGoOn(); });
}

bool Cluster::step() {
  heldUp = false;
  if (stepAny())
    return true;
  // Another cluster may set a flag.
  if (!context.failed && llvm::any_of(ctas, [](auto &cta) { return !cta->hasExited() && cta->waitsForFlag(); }))
    return heldUp = true;
  auto isDone = [](auto &cta) { return cta->hasExited() || cta->step() == Cta::Step::Done; };
  if (!llvm::all_of(ctas, isDone)) {
    reportDeadlock();
    return false;
  }
  // All have come to the end: what anyone knows, all know.
  Clock end(log.getNumAgents());
  for (auto &cta : ctas)
    end.join(cta->getClock());
  for (auto &cta : ctas)
    if (!cta->hasExited() && !context.failed)
      cta->exit(end);
  for (auto &cta : ctas)
    if (!context.failed)
      cta->checkBalance();
  return false;
}

void Cluster::reportDeadlock() {
  InFlightDiagnostic diagnostic = kernel.emitError() << "deadlock in CTA " << ctas.front()->getNumber();
  if (ctas.size() > 1)
    diagnostic << " to " << ctas.back()->getNumber();
  diagnostic << " of " << grid;
  if (ctas.size() > 1)
    diagnostic << ", a cluster";
  for (auto &cta : ctas)
    cta->describeWaits(diagnostic);
  diagnostic.report();
  context.failed = true;
}

// scf, func, affine, and the gpu dialect's ids.
#include "Cta.h"
#include "Program.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace attn::interp;

namespace {

//===----------------------------------------------------------------------===//
// scf
//===----------------------------------------------------------------------===//

void runFor(Exec &e, const Node &n) {
  int64_t low = e.operand(n, 0).i, high = e.operand(n, 1).i, step = e.operand(n, 2).i;
  if (step <= 0)
    return e.fail(n.op->emitOpError("expected a positive step, got ") << step);
  const Code &body = *n.regions[0];
  unsigned carried = n.numOperands - 3;
  for (unsigned k = 0; k < carried; ++k)
    e.frame[body.arguments[1 + k]] = e.operand(n, 3 + k);
  for (int64_t i = low; i < high; i += step) {
    e.frame[body.arguments[0]].i = i;
    const Node *end = e.run(body);
    if (!end)
      return;
    if (carried)
      e.yieldTo(end, body.arguments.data() + 1);
  }
  for (unsigned k = 0; k < carried; ++k)
    e.result(n, k) = e.frame[body.arguments[1 + k]];
}

void runIf(Exec &e, const Node &n) {
  const Code &body = *n.regions[e.operand(n, 0).i & 1 ? 0 : 1];
  if (const Node *end = e.run(body))
    if (n.numResults)
      e.yieldTo(end, n.results);
}

void runWhile(Exec &e, const Node &n) {
  const Code &before = *n.regions[0], &after = *n.regions[1];
  for (unsigned k = 0; k < n.numOperands; ++k)
    e.frame[before.arguments[k]] = e.operand(n, k);
  while (true) {
    const Node *condition = e.run(before);
    if (!condition)
      return;
    if (!(e.frame[condition->operands[0]].i & 1)) {
      if (n.numResults)
        e.yieldTo(condition, n.results, 1);
      return;
    }
    if (condition->numOperands > 1)
      e.yieldTo(condition, after.arguments.data(), 1);
    const Node *end = e.run(after);
    if (!end)
      return;
    if (end->numOperands)
      e.yieldTo(end, before.arguments.data());
  }
}

void runExecuteRegion(Exec &e, const Node &n) {
  if (const Node *end = e.run(*n.regions[0]))
    if (n.numResults)
      e.yieldTo(end, n.results);
}

void runIndexSwitch(Exec &e, const Node &n) {
  auto op = cast<scf::IndexSwitchOp>(n.op);
  unsigned region = 0; // the default
  for (auto [k, value] : llvm::enumerate(op.getCases()))
    if (value == e.operand(n, 0).i)
      region = 1 + k;
  if (const Node *end = e.run(*n.regions[region]))
    if (n.numResults)
      e.yieldTo(end, n.results);
}

/// Parallel loops of the host, in order. No reductions.
void runParallel(Exec &e, const Node &n) {
  auto op = cast<scf::ParallelOp>(n.op);
  unsigned loops = op.getNumLoops();
  SmallVector<int64_t> low, high, step;
  for (unsigned d = 0; d < loops; ++d) {
    low.push_back(e.operand(n, d).i);
    high.push_back(e.operand(n, loops + d).i);
    step.push_back(e.operand(n, 2 * loops + d).i);
    if (low[d] >= high[d])
      return;
  }
  const Code &body = *n.regions[0];
  SmallVector<int64_t> at = low;
  while (true) {
    for (unsigned d = 0; d < loops; ++d)
      e.frame[body.arguments[d]].i = at[d];
    e.run(body);
    if (e.context.failed)
      return;
    unsigned d = loops;
    while (d-- > 0) {
      if ((at[d] += step[d]) < high[d])
        break;
      at[d] = low[d];
      if (d == 0)
        return;
    }
  }
}

//===----------------------------------------------------------------------===//
// func, affine, gpu
//===----------------------------------------------------------------------===//

void runCall(Exec &e, const Node &n) {
  auto op = cast<func::CallOp>(n.op);
  auto callee = e.context.symbols.lookupNearestSymbolFrom<func::FuncOp>(op, op.getCalleeAttr());
  if (!callee || callee.isExternal())
    return e.fail(op.emitOpError("expected a function with a body, got ") << op.getCalleeAttr());
  const Program *program = e.context.getProgram(callee.getBody());
  if (!program)
    return;
  Exec inner{e.context, std::vector<Cell>(program->getNumSlots()), program};
  const Code &body = *program->getCode(callee.getBody());
  for (unsigned k = 0; k < n.numOperands; ++k)
    inner.frame[body.arguments[k]] = e.operand(n, k);
  if (const Node *end = inner.run(body))
    for (unsigned k = 0; k < n.numResults; ++k)
      e.result(n, k) = inner.frame[end->operands[k]];
}

int64_t evaluate(AffineExpr expression, ArrayRef<int64_t> dims, ArrayRef<int64_t> symbols) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expression))
    return constant.getValue();
  if (auto dim = dyn_cast<AffineDimExpr>(expression))
    return dims[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expression))
    return symbols[symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expression);
  int64_t a = evaluate(binary.getLHS(), dims, symbols), b = evaluate(binary.getRHS(), dims, symbols);
  switch (expression.getKind()) {
  case AffineExprKind::Add:
    return a + b;
  case AffineExprKind::Mul:
    return a * b;
  case AffineExprKind::Mod:
    return b ? llvm::mod(a, b) : 0;
  case AffineExprKind::FloorDiv:
    return b ? llvm::divideFloorSigned(a, b) : 0;
  case AffineExprKind::CeilDiv:
    return b ? llvm::divideCeilSigned(a, b) : 0;
  default:
    return 0;
  }
}

enum AffineKind { Apply, Min, Max };
void runAffine(Exec &e, const Node &n) {
  AffineMap map = n.op->getAttrOfType<AffineMapAttr>("map").getValue();
  SmallVector<int64_t> values;
  for (unsigned k = 0; k < n.numOperands; ++k)
    values.push_back(e.operand(n, k).i);
  ArrayRef<int64_t> dims = ArrayRef(values).take_front(map.getNumDims()),
                    symbols = ArrayRef(values).drop_front(map.getNumDims());
  int64_t result = evaluate(map.getResult(0), dims, symbols);
  for (AffineExpr expression : map.getResults().drop_front()) {
    int64_t value = evaluate(expression, dims, symbols);
    result = n.immediate == Min ? std::min(result, value) : std::max(result, value);
  }
  e.result(n, 0).i = result;
}

void runBlockId(Exec &e, const Node &n) {
  auto op = cast<gpu::BlockIdOp>(n.op);
  e.result(n, 0).i = op.getDimension() == gpu::Dimension::x ? e.cta->getNumber() : 0;
}
void runClusterBlockId(Exec &e, const Node &n) {
  auto op = cast<gpu::ClusterBlockIdOp>(n.op);
  e.result(n, 0).i = op.getDimension() == gpu::Dimension::x ? e.cta->getRank() : 0;
}
void runGridDim(Exec &e, const Node &n) {
  auto op = cast<gpu::GridDimOp>(n.op);
  e.result(n, 0).i = op.getDimension() == gpu::Dimension::x ? e.cta->getGrid() : 1;
}
void nothing(Exec &, const Node &) {}

} // namespace

bool attn::interp::resolveControl(Node &node) {
  Operation *op = node.op;
  if (isa<scf::ForOp>(op))
    node.handler = runFor;
  else if (isa<scf::IfOp>(op))
    node.handler = runIf;
  else if (isa<scf::WhileOp>(op))
    node.handler = runWhile;
  else if (isa<scf::ExecuteRegionOp>(op))
    node.handler = runExecuteRegion;
  else if (isa<scf::IndexSwitchOp>(op))
    node.handler = runIndexSwitch;
  else if (auto parallel = dyn_cast<scf::ParallelOp>(op); parallel && parallel.getInitVals().empty())
    node.handler = runParallel;
  else if (isa<func::CallOp>(op))
    node.handler = runCall;
  else if (isa<affine::AffineApplyOp, affine::AffineMinOp, affine::AffineMaxOp>(op)) {
    node.handler = runAffine;
    node.immediate = isa<affine::AffineApplyOp>(op) ? Apply : isa<affine::AffineMinOp>(op) ? Min : Max;
  } else if (isa<gpu::BlockIdOp, gpu::GridDimOp, gpu::ClusterBlockIdOp>(op)) {
    if (!op->getParentOfType<tile::KernelOp>())
      return false;
    node.handler = isa<gpu::BlockIdOp>(op) ? runBlockId : isa<gpu::GridDimOp>(op) ? runGridDim : runClusterBlockId;
  } else if (isa<gpu::GPUModuleOp, func::FuncOp>(op))
    node.handler = nothing;
  else
    return false;
  return true;
}

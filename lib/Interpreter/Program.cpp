// Building programs, and the loop that runs them.
#include "Program.h"
#include "Cta.h"

using namespace mlir;
using namespace attn::interp;

//===----------------------------------------------------------------------===//
// Program
//===----------------------------------------------------------------------===//

std::unique_ptr<Program> Program::build(Region &body) {
  auto program = std::make_unique<Program>();
  if (!program->add(body))
    return nullptr;
  return program;
}

uint32_t Program::place(Value value) {
  auto [at, inserted] = slots.try_emplace(value, numSlots);
  numSlots += inserted;
  return at->second;
}

bool Program::add(Region &region) {
  Code *code = owned.emplace_back(std::make_unique<Code>()).get();
  codes[&region] = code;
  if (region.empty())
    return true;
  if (!region.hasOneBlock()) {
    region.getParentOp()->emitOpError("expected structured control flow, got ")
        << region.getBlocks().size() << " blocks";
    return false;
  }
  code->block = &region.front();
  for (BlockArgument argument : region.getArguments())
    code->arguments.push_back(place(argument));
  code->nodes.reserve(region.front().getOperations().size());
  for (Operation &op : region.front())
    if (!addOp(op, *code))
      return false;
  return true;
}

bool Program::addOp(Operation &op, Code &code) {
  auto places = [&](auto values) {
    auto *array = allocator.Allocate<uint32_t>(values.size());
    for (auto [i, value] : llvm::enumerate(values))
      array[i] = place(value);
    return array;
  };
  Node node;
  node.op = &op;
  node.numOperands = op.getNumOperands();
  node.numResults = op.getNumResults();
  node.operands = places(op.getOperands());
  node.results = places(op.getResults());
  // Kernels and functions met inside another are programs of their own.
  node.numRegions = op.getNumRegions();
  auto *regions = allocator.Allocate<Code *>(op.getNumRegions());
  for (Region &region : op.getRegions()) {
    if (!add(region))
      return false;
    regions[region.getRegionNumber()] = codes[&region];
  }
  node.regions = regions;
  node.takesTiles = !op.getNumRegions() && llvm::any_of(op.getOperandTypes(), llvm::IsaPred<RankedTensorType>);
  if (auto semantics = dyn_cast<tile::SemanticsOpInterface>(op)) {
    node.semantics = semantics;
    resolveTile(node);
  } else if (!op.hasTrait<OpTrait::IsTerminator>() && !resolveScalar(node) && !resolveControl(node) &&
             !resolveMemory(node) && !resolveLinalg(node)) {
    op.emitOpError("expected an op that the interpreter executes (tile, scf, arith, math, index, affine, memref, "
                   "linalg, func, gpu.block_id)");
    return false;
  }
  code.nodes.push_back(node);
  return true;
}

const Program *Interpreter::getProgram(Region &body) {
  std::unique_ptr<Program> &program = programs[&body];
  if (!program)
    program = Program::build(body);
  failed |= !program;
  return program.get();
}

//===----------------------------------------------------------------------===//
// Exec
//===----------------------------------------------------------------------===//

const Node *Exec::run(const Code &code) {
  for (const Node &node : code.nodes) {
    if (!node.handler)
      return &node; // a terminator
    current = &node;
    node.handler(*this, node);
    if (context.failed)
      return nullptr;
    if (node.takesTiles && cta)
      cta->followReads(*this, node);
  }
  return nullptr;
}

bool Exec::yieldTo(const Node *terminator, const uint32_t *targets, unsigned firstOperand) {
  if (!terminator)
    return !context.failed;
  unsigned count = terminator->numOperands - firstOperand;
  if (count == 1) {
    frame[targets[0]] = frame[terminator->operands[firstOperand]];
    return true;
  }
  // In parallel: a loop may swap its values.
  SmallVector<Cell, 8> values;
  for (unsigned i = 0; i < count; ++i)
    values.push_back(frame[terminator->operands[firstOperand + i]]);
  for (unsigned i = 0; i < count; ++i)
    frame[targets[i]] = std::move(values[i]);
  return true;
}

void Exec::fail(InFlightDiagnostic &&diagnostic) {
  diagnostic.report();
  context.failed = true;
}

TileData *Exec::tile(const Node &node, unsigned i) {
  TileData *tile = operand(node, i).tile.get();
  if (tile->inFlight && !tile->rematerializable) {
    InFlightDiagnostic diagnostic =
        node.op->emitError("accumulator touched in flight: ")
        << describeActor(*this) << "uses operand #" << i << " (" << node.op->getOperand(i).getType() << "), into which "
        << (tile->inFlight == 1 ? "a product" : "products") << " not yet awaited may still add";
    for (Operation *user : node.op->getOperand(i).getUsers())
      if (isa<mlir::tile::MmaAsyncOp>(user))
        diagnostic.attachNote(user->getLoc()) << "the product";
    fail(std::move(diagnostic));
    return nullptr;
  }
  return tile;
}

TileData *Exec::newTile(const Node &node) {
  auto *tile = new TileData(cast<RankedTensorType>(node.op->getResult(0).getType()));
  result(node, 0).tile = tile;
  return tile;
}

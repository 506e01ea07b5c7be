// A function or kernel made ready to execute: every op resolved to a handler,
// every value to a place in a frame.
#ifndef ATTN_LIB_INTERPRETER_PROGRAM_H
#define ATTN_LIB_INTERPRETER_PROGRAM_H

#include "Values.h"
#include "attn/Interpreter/Interpreter.h"
#include "dialects/tile/TileDialect.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/Allocator.h"

#include <map>
#include <memory>
#include <random>

namespace attn::interp {

struct Exec;
struct Node;
struct Interpreter;
class Cta;
using Handler = void (*)(Exec &, const Node &);

/// What part of a multiprocessor a register-tile op keeps busy.
enum class Unit : uint8_t { None, Arithmetic, Special, Convert };

struct Code {
  std::vector<Node> nodes; // the last is the terminator, if the block has one
  std::vector<uint32_t> arguments;
  mlir::Block *block = nullptr;
};

struct Node {
  Handler handler = nullptr;
  mlir::Operation *op = nullptr;
  const uint32_t *operands = nullptr, *results = nullptr;
  Code *const *regions = nullptr;
  unsigned numOperands = 0, numResults = 0, numRegions = 0;
  Unit unit = Unit::None;
  Rounding rounding = Rounding::F32;
  uint8_t width = 0, sourceWidth = 0; // of result and operand, for integers
  bool takesTiles = false;            // and has no regions
  int64_t immediate = 0;
  const void *data = nullptr;
  mlir::tile::SemanticsOpInterface semantics;
};

/// The code of one isolated region.
class Program {
public:
  uint32_t slotOf(mlir::Value value) const { return slots.lookup(value); }
  Code *getCode(mlir::Region &region) const { return codes.lookup(&region); }
  unsigned getNumSlots() const { return numSlots; }

  /// Null, after an error, if an op has no handler.
  static std::unique_ptr<Program> build(mlir::Region &body);

private:
  bool add(mlir::Region &region);
  bool addOp(mlir::Operation &op, Code &code);
  uint32_t place(mlir::Value value);

  llvm::DenseMap<mlir::Value, uint32_t> slots;
  llvm::DenseMap<mlir::Region *, Code *> codes;
  std::vector<std::unique_ptr<Code>> owned;
  llvm::BumpPtrAllocator allocator;
  unsigned numSlots = 0;
};

/// One thread of control: a frame, and where it is.
struct Exec {
  Interpreter &context;
  std::vector<Cell> frame;
  const Program *program = nullptr;
  const Node *current = nullptr;
  Cta *cta = nullptr;             // inside a kernel
  int warpgroup = -1;             // of the CTA; -1 in the kernel's own body
  const int64_t *loops = nullptr; // indices of the innermost linalg op

  Cell &operand(const Node &node, unsigned i) { return frame[node.operands[i]]; }
  Cell &result(const Node &node, unsigned i) { return frame[node.results[i]]; }

  /// Runs a block; returns its terminator, or null after an error or if it has none.
  const Node *run(const Code &code);
  /// Runs a block with its terminator's operands moved to `targets`.
  bool yieldTo(const Node *terminator, const uint32_t *targets, unsigned firstOperand = 0);
  void fail(mlir::InFlightDiagnostic &&diagnostic);
  /// The tile in an operand; null, after an error, if it is in flight.
  TileData *tile(const Node &node, unsigned i);
  TileData *newTile(const Node &node);
  void account(const Node &node, int64_t elements);
};

/// What all threads of control share.
struct Interpreter {
  InterpreterOptions options;
  InterpreterCounters counters;
  std::vector<TraceEvent> trace;
  std::mt19937_64 random;
  bool failed = false;
  llvm::DenseMap<mlir::Region *, std::unique_ptr<Program>> programs;
  llvm::DenseMap<mlir::Operation *, MemRefRef> globals;
  mlir::SymbolTableCollection symbols;
  llvm::DenseSet<mlir::Operation *> checked; // kernels whose budgets hold
  std::vector<BufferRef> counters32;         // work counters
  std::vector<BufferRef> touched;            // that have elements to settle
  /// Of the current launch: CTAs that whoever awaits a flag knows of.
  std::map<std::pair<const Buffer *, int64_t>, llvm::SmallVector<int64_t>> signals;
  int64_t denseTiles = 0; // score tiles of the current launch, were there no mask

  const Program *getProgram(mlir::Region &body);
};

/// Resolves the handler of an op of an upstream dialect; false if unknown.
bool resolveScalar(Node &node);  // arith, math, index
bool resolveControl(Node &node); // scf, func, affine, gpu
bool resolveMemory(Node &node);  // memref
bool resolveLinalg(Node &node);
void resolveTile(Node &node);

/// Element-by-element copy between views of one shape.
void copyMemRef(Exec &exec, const MemRef &from, const MemRef &to);
/// A fresh contiguous memref.
MemRefRef allocate(mlir::Type element, llvm::ArrayRef<int64_t> sizes);

} // namespace attn::interp

#endif // ATTN_LIB_INTERPRETER_PROGRAM_H

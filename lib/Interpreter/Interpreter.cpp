// The public door: a call of a host function.
#include "attn/Interpreter/Interpreter.h"
#include "Cta.h"
#include "Program.h"

#include <cstring>

using namespace mlir;
using namespace attn;
using namespace attn::interp;

static std::string describeShape(ArrayRef<int64_t> shape) {
  std::string text;
  for (int64_t size : shape)
    text += (text.empty() ? "" : "x") + (ShapedType::isDynamic(size) ? "?" : std::to_string(size));
  return text.empty() ? "rank 0" : text;
}

/// The function's arguments from the host's arrays.
static bool bindInputs(func::FuncOp entry, const std::vector<HostArray> &inputs, const Code &body, Exec &exec) {
  if (inputs.size() != entry.getNumArguments()) {
    entry.emitError("expected ") << entry.getNumArguments() << " inputs, got " << inputs.size();
    return false;
  }
  for (auto [number, input] : llvm::enumerate(inputs)) {
    auto type = dyn_cast<MemRefType>(entry.getArgument(number).getType());
    if (!type) {
      entry.emitError("expected memref arguments, got ")
          << entry.getArgument(number).getType() << " for argument #" << number;
      return false;
    }
    bool fits = type.getElementType() == input.element && type.getRank() == static_cast<int64_t>(input.shape.size());
    for (int64_t d = 0; fits && d < type.getRank(); ++d)
      fits = type.isDynamicDim(d) || type.getDimSize(d) == input.shape[d];
    if (!fits) {
      entry.emitError("expected input #")
          << number << " to be " << type << ", got " << describeShape(input.shape) << " of " << input.element;
      return false;
    }
    MemRefRef memref = allocate(input.element, input.shape);
    Buffer &buffer = *memref->buffer;
    if (buffer.bytes.size() != input.bytes.size()) {
      entry.emitError("expected ") << buffer.bytes.size() << " bytes for input #" << number << ", got "
                                   << input.bytes.size();
      return false;
    }
    buffer.bytes = input.bytes;
    std::fill(buffer.writer.begin(), buffer.writer.end(), 1);
    buffer.argument = static_cast<int64_t>(number);
    exec.frame[body.arguments[number]].memref = memref;
  }
  return true;
}

/// A result as a dense array; all of it must have been written.
static bool takeOutput(func::FuncOp entry, size_t number, Exec &exec, const MemRef &memref, HostArray &output) {
  output.element = memref.buffer->element;
  output.shape.assign(memref.sizes.begin(), memref.sizes.end());
  MemRefRef dense = allocate(output.element, memref.sizes);
  copyMemRef(exec, memref, *dense);
  const std::vector<uint32_t> &writer = dense->buffer->writer;
  auto missing = std::find(writer.begin(), writer.end(), 0u);
  if (missing != writer.end()) {
    SmallVector<int64_t> index(output.shape.size());
    int64_t at = missing - writer.begin();
    for (size_t d = index.size(); d-- > 0; at /= output.shape[d])
      index[d] = at % output.shape[d];
    InFlightDiagnostic diagnostic = entry.emitError("result #") << number << ": element [";
    llvm::interleaveComma(index, diagnostic);
    diagnostic << "] was never written (" << std::count(writer.begin(), writer.end(), 0u) << " of " << writer.size()
               << " elements were not)";
    if (memref.buffer->origin)
      diagnostic.attachNote(memref.buffer->origin->getLoc()) << "the allocation";
    return false;
  }
  output.bytes = dense->buffer->bytes;
  return true;
}

std::vector<double> attn::toDoubles(const HostArray &array) {
  std::vector<double> values;
  int64_t bytes = getElementBytes(array.element);
  for (size_t at = 0; at < array.bytes.size(); at += bytes)
    values.push_back(isa<FloatType>(array.element) ? readFloat(&array.bytes[at], array.element)
                                                   : static_cast<double>(readInteger(&array.bytes[at], array.element)));
  return values;
}

InterpreterResult attn::interpret(func::FuncOp entry, const std::vector<HostArray> &inputs,
                                  const InterpreterOptions &options) {
  InterpreterResult result;
  Interpreter context;
  context.options = options;
  context.random.seed(options.seed * 0x9e3779b97f4a7c15 + 1);
  const Program *program = context.getProgram(entry.getBody());
  if (!program)
    return result;
  Exec exec{context, std::vector<Cell>(program->getNumSlots()), program};
  const Code &body = *program->getCode(entry.getBody());
  if (!bindInputs(entry, inputs, body, exec))
    return result;
  const Node *end = exec.run(body);
  result.counters = context.counters;
  result.trace = std::move(context.trace);
  if (!end)
    return result;
  for (unsigned k = 0; k < end->numOperands; ++k) {
    if (!isa<MemRefType>(entry.getResultTypes()[k])) {
      entry.emitError("expected memref results, got ") << entry.getResultTypes()[k] << " for result #" << k;
      return result;
    }
    if (!takeOutput(entry, k, exec, *exec.frame[end->operands[k]].memref, result.outputs.emplace_back()))
      return result;
  }
  result.ok = true;
  return result;
}

// linalg on memrefs: what a host function holds besides attention. Any op with
// indexing maps and a scalar region, element by element.
#include "Cta.h"
#include "Program.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace attn::interp;

namespace {

/// An operand's place in its buffer, a linear form of the loops' indices if it is one.
struct Place {
  Cell *cell = nullptr; // a scalar operand
  const MemRef *memref = nullptr;
  int64_t base = 0;
  SmallVector<int64_t> coefficients;
  bool read = true, linear = true;
};

/// Coefficients of a map result over the loops; false if it is not linear.
bool linearize(AffineExpr expression, int64_t scale, SmallVectorImpl<int64_t> &coefficients, int64_t &constant) {
  if (auto value = dyn_cast<AffineConstantExpr>(expression)) {
    constant += scale * value.getValue();
    return true;
  }
  if (auto dim = dyn_cast<AffineDimExpr>(expression)) {
    coefficients[dim.getPosition()] += scale;
    return true;
  }
  auto binary = dyn_cast<AffineBinaryOpExpr>(expression);
  if (!binary)
    return false;
  if (expression.getKind() == AffineExprKind::Add)
    return linearize(binary.getLHS(), scale, coefficients, constant) &&
           linearize(binary.getRHS(), scale, coefficients, constant);
  auto factor = dyn_cast<AffineConstantExpr>(binary.getRHS());
  return expression.getKind() == AffineExprKind::Mul && factor &&
         linearize(binary.getLHS(), scale * factor.getValue(), coefficients, constant);
}

void runLinalg(Exec &e, const Node &n) {
  auto op = cast<linalg::LinalgOp>(n.op);
  unsigned loops = op.getNumLoops();
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  SmallVector<int64_t> extents(loops, -1);
  SmallVector<Place> places(n.numOperands);
  for (unsigned k = 0; k < n.numOperands; ++k) {
    Place &place = places[k];
    place.read = op.payloadUsesValueFromOperand(&n.op->getOpOperand(k));
    if (!isa<MemRefType>(n.op->getOperand(k).getType())) {
      place.cell = &e.operand(n, k);
      continue;
    }
    place.memref = e.operand(n, k).memref.get();
    place.base = place.memref->offset;
    place.coefficients.assign(loops, 0);
    for (auto [d, expression] : llvm::enumerate(maps[k].getResults())) {
      int64_t constant = 0;
      place.linear &= linearize(expression, place.memref->strides[d], place.coefficients, constant);
      place.base += constant;
      if (auto dim = dyn_cast<AffineDimExpr>(expression)) {
        int64_t &extent = extents[dim.getPosition()], size = place.memref->sizes[d];
        if (extent >= 0 && extent != size)
          return e.fail(n.op->emitOpError("expected loop ")
                        << dim.getPosition() << " to have one extent, got " << extent << " and " << size
                        << " (dimension " << d << " of operand #" << k << ")");
        extent = size;
      }
    }
  }
  for (unsigned d = 0; d < loops; ++d) {
    if (extents[d] < 0)
      return e.fail(n.op->emitOpError("expected an operand whose shape gives the extent of loop ") << d);
    if (extents[d] == 0)
      return;
  }

  const Code &body = *n.regions[0];
  unsigned inputs = op.getNumDpsInputs();
  SmallVector<int64_t> at(loops, 0);
  SmallVector<int64_t> place(n.numOperands);
  for (unsigned k = 0; k < n.numOperands; ++k)
    place[k] = places[k].base;
  const int64_t *outer = e.loops;
  e.loops = at.data();
  bool going = true;
  while (going && !e.context.failed) {
    // Quotients and remainders of loops (repeated heads) are computed at each point.
    for (unsigned k = 0; k < n.numOperands; ++k)
      if (!places[k].linear) {
        place[k] = places[k].memref->offset;
        for (auto [index, stride] : llvm::zip(maps[k].compose(at), places[k].memref->strides))
          place[k] += index * stride;
      }
    for (unsigned k = 0; k < n.numOperands; ++k) {
      if (!places[k].read)
        continue;
      Cell &argument = e.frame[body.arguments[k]];
      if (places[k].cell) {
        argument = *places[k].cell;
        continue;
      }
      Buffer &buffer = *places[k].memref->buffer;
      if (!checkGlobalRead(e, n.op, buffer, place[k]))
        break;
      const char *from = &buffer.bytes[place[k] * buffer.elementBytes];
      if (isa<FloatType>(buffer.element))
        argument.f = readFloat(from, buffer.element);
      else
        argument.i = readInteger(from, buffer.element);
    }
    if (e.context.failed)
      break;
    const Node *end = e.run(body);
    if (!end)
      break;
    for (unsigned k = inputs; k < n.numOperands; ++k) {
      Buffer &buffer = *places[k].memref->buffer;
      const Cell &value = e.frame[end->operands[k - inputs]];
      if (!checkGlobalWrite(e, n.op, buffer, place[k]))
        break;
      char *to = &buffer.bytes[place[k] * buffer.elementBytes];
      if (isa<FloatType>(buffer.element))
        writeFloat(to, buffer.element, value.f);
      else
        writeInteger(to, buffer.element, value.i);
    }
    going = false;
    for (unsigned d = loops; d-- > 0;) {
      bool wraps = ++at[d] == extents[d];
      for (unsigned k = 0; k < n.numOperands; ++k)
        if (places[k].memref && places[k].linear)
          place[k] += places[k].coefficients[d] * (wraps ? 1 - extents[d] : 1);
      if (!wraps) {
        going = true;
        break;
      }
      at[d] = 0;
    }
  }
  e.loops = outer;
}

void runIndex(Exec &e, const Node &n) { e.result(n, 0).i = e.loops[n.immediate]; }

} // namespace

bool attn::interp::resolveLinalg(Node &node) {
  if (auto index = dyn_cast<linalg::IndexOp>(node.op)) {
    node.immediate = index.getDim();
    node.handler = runIndex;
    return true;
  }
  auto op = dyn_cast<linalg::LinalgOp>(node.op);
  if (!op || !op.hasPureBufferSemantics())
    return false;
  node.handler = runLinalg;
  return true;
}

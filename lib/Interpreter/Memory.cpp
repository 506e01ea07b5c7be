// memref, on the host and (loads and stores of scalars) in kernels.
#include "Cta.h"
#include "Program.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

#include <cstring>

using namespace mlir;
using namespace attn::interp;

MemRefRef attn::interp::allocate(Type element, ArrayRef<int64_t> sizes) {
  MemRefRef memref = new MemRef;
  memref->sizes.assign(sizes.begin(), sizes.end());
  memref->strides.resize(sizes.size());
  int64_t elements = 1;
  for (size_t d = sizes.size(); d-- > 0;) {
    memref->strides[d] = elements;
    elements *= sizes[d];
  }
  BufferRef buffer = new Buffer;
  buffer->element = element;
  buffer->elementBytes = getElementBytes(element);
  buffer->bytes.resize(elements * buffer->elementBytes, static_cast<char>(0xff)); // NaN, if read too early
  buffer->writer.resize(elements, 0);
  memref->buffer = buffer;
  return memref;
}

void attn::interp::copyMemRef(Exec &e, const MemRef &from, const MemRef &to) {
  size_t rank = from.sizes.size();
  for (int64_t size : from.sizes)
    if (!size)
      return;
  SmallVector<int64_t> at(rank, 0);
  int64_t a = from.offset, b = to.offset, bytes = from.buffer->elementBytes;
  while (true) {
    std::memcpy(&to.buffer->bytes[b * bytes], &from.buffer->bytes[a * bytes], bytes);
    // What was never written stays so: an error only if read.
    if (from.buffer->writer[a])
      markWritten(e, *to.buffer, b);
    else
      to.buffer->writer[b] = 0;
    size_t d = rank;
    while (true) {
      if (d == 0)
        return;
      --d;
      a += from.strides[d];
      b += to.strides[d];
      if (++at[d] < from.sizes[d])
        break;
      a -= at[d] * from.strides[d];
      b -= at[d] * to.strides[d];
      at[d] = 0;
    }
  }
}

namespace {

/// Values of a mixed list: attributes, with `dynamic` operands where unknown.
SmallVector<int64_t> mixed(Exec &e, const Node &n, ArrayRef<int64_t> values, unsigned &operand) {
  SmallVector<int64_t> result;
  for (int64_t value : values)
    result.push_back(ShapedType::isDynamic(value) ? e.operand(n, operand++).i : value);
  return result;
}

void runAlloc(Exec &e, const Node &n) {
  auto type = cast<MemRefType>(n.op->getResult(0).getType());
  unsigned operand = 0;
  SmallVector<int64_t> sizes = mixed(e, n, type.getShape(), operand);
  int64_t elements = 1;
  for (int64_t size : sizes) {
    if (size < 0)
      return e.fail(n.op->emitOpError("expected sizes of at least 0, got ") << size);
    elements *= size;
    if (elements > int64_t(1) << 31)
      return e.fail(n.op->emitOpError("expected at most 2^31 elements, got more: interpret smaller sizes"));
  }
  MemRefRef memref = allocate(type.getElementType(), sizes);
  memref->buffer->origin = n.op;
  e.result(n, 0).memref = memref;
}

void runDealloc(Exec &e, const Node &n) {
  Buffer &buffer = *e.operand(n, 0).memref->buffer;
  if (buffer.freed)
    return e.fail(n.op->emitOpError("frees memory that was freed before"));
  buffer.freed = true;
}

/// Where an access goes, in elements of the buffer; nothing after an error.
std::optional<int64_t> locate(Exec &e, const Node &n, const MemRef &memref, unsigned firstIndex) {
  int64_t at = memref.offset;
  for (size_t d = 0; d < memref.sizes.size(); ++d) {
    int64_t index = e.operand(n, firstIndex + d).i;
    if (index < 0 || index >= memref.sizes[d]) {
      std::string actor = describeActor(e);
      e.fail(n.op->emitOpError("out of bounds: ") << actor << (actor.empty() ? "index " : "uses index ") << index
                                                  << " of dimension " << d << ", whose size is " << memref.sizes[d]);
      return std::nullopt;
    }
    at += index * memref.strides[d];
  }
  if (memref.buffer->freed) {
    e.fail(n.op->emitOpError("accesses memory that was freed"));
    return std::nullopt;
  }
  if (at < 0 || at >= memref.buffer->size()) {
    e.fail(n.op->emitOpError("out of bounds: element ")
           << at << " of an allocation of " << memref.buffer->size() << " elements");
    return std::nullopt;
  }
  return at;
}

void runLoad(Exec &e, const Node &n) {
  const MemRef &memref = *e.operand(n, 0).memref;
  std::optional<int64_t> at = locate(e, n, memref, 1);
  if (!at || !checkGlobalRead(e, n.op, *memref.buffer, *at))
    return;
  const char *from = &memref.buffer->bytes[*at * memref.buffer->elementBytes];
  if (isa<FloatType>(memref.buffer->element))
    e.result(n, 0).f = readFloat(from, memref.buffer->element);
  else
    e.result(n, 0).i = readInteger(from, memref.buffer->element);
}

void runStore(Exec &e, const Node &n) {
  const MemRef &memref = *e.operand(n, 1).memref;
  std::optional<int64_t> at = locate(e, n, memref, 2);
  if (!at || !checkGlobalWrite(e, n.op, *memref.buffer, *at))
    return;
  char *to = &memref.buffer->bytes[*at * memref.buffer->elementBytes];
  if (isa<FloatType>(memref.buffer->element))
    writeFloat(to, memref.buffer->element, e.operand(n, 0).f);
  else
    writeInteger(to, memref.buffer->element, e.operand(n, 0).i);
}

/// Yields what was there before.
void runAtomic(Exec &e, const Node &n) {
  // Others may come first; and a loop that waits for them must let them.
  if (e.cta)
    e.cta->preempt(e);
  if (e.context.failed)
    return;
  const MemRef &memref = *e.operand(n, 1).memref;
  std::optional<int64_t> at = locate(e, n, memref, 2);
  if (!at || !checkGlobalAtomic(e, n.op, *memref.buffer, *at))
    return;
  Type element = memref.buffer->element;
  char *place = &memref.buffer->bytes[*at * memref.buffer->elementBytes];
  const Cell value = e.operand(n, 0);
  auto kind = cast<memref::AtomicRMWOp>(n.op).getKind();
  if (isa<FloatType>(element)) {
    double old = readFloat(place, element);
    double now = kind == arith::AtomicRMWKind::addf       ? old + value.f
                 : kind == arith::AtomicRMWKind::mulf     ? old * value.f
                 : kind == arith::AtomicRMWKind::maximumf ? std::max(old, value.f)
                 : kind == arith::AtomicRMWKind::minimumf ? std::min(old, value.f)
                                                          : value.f;
    writeFloat(place, element, now);
    e.result(n, 0).f = old;
    return;
  }
  int64_t old = readInteger(place, element);
  int64_t now = kind == arith::AtomicRMWKind::addi   ? old + value.i
                : kind == arith::AtomicRMWKind::maxs ? std::max(old, value.i)
                : kind == arith::AtomicRMWKind::mins ? std::min(old, value.i)
                : kind == arith::AtomicRMWKind::andi ? (old & value.i)
                : kind == arith::AtomicRMWKind::ori  ? (old | value.i)
                                                     : value.i;
  writeInteger(place, element, now);
  e.result(n, 0).i = old;
}

bool isKnownAtomic(arith::AtomicRMWKind kind) {
  using K = arith::AtomicRMWKind;
  return llvm::is_contained(
      {K::addf, K::mulf, K::maximumf, K::minimumf, K::assign, K::addi, K::maxs, K::mins, K::andi, K::ori}, kind);
}

void runDim(Exec &e, const Node &n) {
  const MemRef &memref = *e.operand(n, 0).memref;
  int64_t d = e.operand(n, 1).i;
  if (d < 0 || d >= static_cast<int64_t>(memref.sizes.size()))
    return e.fail(n.op->emitOpError("expected a dimension below ") << memref.sizes.size() << ", got " << d);
  e.result(n, 0).i = memref.sizes[d];
}

void runCast(Exec &e, const Node &n) {
  MemRefRef memref = e.operand(n, 0).memref;
  auto type = dyn_cast<MemRefType>(n.op->getResult(0).getType());
  for (auto [d, size] : llvm::enumerate(type ? type.getShape() : ArrayRef<int64_t>()))
    if (!ShapedType::isDynamic(size) && size != memref->sizes[d])
      return e.fail(n.op->emitOpError("expected dimension ") << d << " to be " << size << ", got " << memref->sizes[d]);
  e.result(n, 0).memref = memref;
}

void runSubView(Exec &e, const Node &n) {
  auto op = cast<memref::SubViewOp>(n.op);
  const MemRef &from = *e.operand(n, 0).memref;
  unsigned operand = 1;
  SmallVector<int64_t> offsets = mixed(e, n, op.getStaticOffsets(), operand),
                       sizes = mixed(e, n, op.getStaticSizes(), operand),
                       strides = mixed(e, n, op.getStaticStrides(), operand);
  MemRefRef view = new MemRef;
  view->buffer = from.buffer;
  view->offset = from.offset;
  llvm::SmallBitVector dropped = op.getDroppedDims();
  for (size_t d = 0; d < sizes.size(); ++d) {
    if (offsets[d] < 0 || (sizes[d] > 0 && offsets[d] + (sizes[d] - 1) * strides[d] >= from.sizes[d]))
      return e.fail(n.op->emitOpError("out of bounds: offset ")
                    << offsets[d] << ", size " << sizes[d] << " and stride " << strides[d] << " in dimension " << d
                    << ", whose size is " << from.sizes[d]);
    view->offset += offsets[d] * from.strides[d];
    if (dropped[d])
      continue;
    view->sizes.push_back(sizes[d]);
    view->strides.push_back(strides[d] * from.strides[d]);
  }
  e.result(n, 0).memref = view;
}

void runReinterpretCast(Exec &e, const Node &n) {
  auto op = cast<memref::ReinterpretCastOp>(n.op);
  MemRefRef view = new MemRef;
  view->buffer = e.operand(n, 0).memref->buffer;
  unsigned operand = 1;
  view->offset = mixed(e, n, op.getStaticOffsets(), operand)[0];
  for (int64_t size : mixed(e, n, op.getStaticSizes(), operand))
    view->sizes.push_back(size);
  for (int64_t stride : mixed(e, n, op.getStaticStrides(), operand))
    view->strides.push_back(stride);
  e.result(n, 0).memref = view;
}

void runExpandShape(Exec &e, const Node &n) {
  auto op = cast<memref::ExpandShapeOp>(n.op);
  const MemRef &from = *e.operand(n, 0).memref;
  unsigned operand = 1;
  SmallVector<int64_t> sizes = mixed(e, n, op.getStaticOutputShape(), operand);
  MemRefRef view = new MemRef;
  view->buffer = from.buffer;
  view->offset = from.offset;
  view->sizes.assign(sizes.begin(), sizes.end());
  view->strides.resize(sizes.size());
  for (auto [d, group] : llvm::enumerate(op.getReassociationIndices())) {
    int64_t stride = from.strides[d];
    for (int64_t k : llvm::reverse(group)) {
      view->strides[k] = stride;
      stride *= sizes[k];
    }
  }
  // Rank 0 expands to ones.
  for (size_t k = 0; from.sizes.empty() && k < sizes.size(); ++k)
    view->strides[k] = 1;
  e.result(n, 0).memref = view;
}

void runCollapseShape(Exec &e, const Node &n) {
  auto op = cast<memref::CollapseShapeOp>(n.op);
  const MemRef &from = *e.operand(n, 0).memref;
  MemRefRef view = new MemRef;
  view->buffer = from.buffer;
  view->offset = from.offset;
  for (ArrayRef<int64_t> group : op.getReassociationIndices()) {
    int64_t size = 1, stride = 1;
    bool any = false;
    for (int64_t k : llvm::reverse(group)) {
      if (from.sizes[k] != 1 && !any) {
        stride = from.strides[k];
        any = true;
      } else if (from.sizes[k] != 1 && from.strides[k] != size * stride) {
        return e.fail(n.op->emitOpError("expected contiguous dimensions to collapse, got stride ")
                      << from.strides[k] << " where " << size * stride << " would be");
      }
      size *= from.sizes[k];
    }
    view->sizes.push_back(size);
    view->strides.push_back(any ? stride : from.strides[group.back()]);
  }
  e.result(n, 0).memref = view;
}

void runTranspose(Exec &e, const Node &n) {
  auto op = cast<memref::TransposeOp>(n.op);
  const MemRef &from = *e.operand(n, 0).memref;
  MemRefRef view = new MemRef;
  view->buffer = from.buffer;
  view->offset = from.offset;
  for (AffineExpr expression : op.getPermutation().getResults()) {
    unsigned d = cast<AffineDimExpr>(expression).getPosition();
    view->sizes.push_back(from.sizes[d]);
    view->strides.push_back(from.strides[d]);
  }
  e.result(n, 0).memref = view;
}

void runCopy(Exec &e, const Node &n) {
  const MemRef &from = *e.operand(n, 0).memref, &to = *e.operand(n, 1).memref;
  for (size_t d = 0; d < from.sizes.size(); ++d)
    if (from.sizes[d] != to.sizes[d])
      return e.fail(n.op->emitOpError("expected size ")
                    << from.sizes[d] << " of dimension " << d << " (the source's), got " << to.sizes[d]);
  copyMemRef(e, from, to);
}

void runMetadata(Exec &e, const Node &n) {
  MemRefRef from = e.operand(n, 0).memref;
  MemRefRef base = new MemRef;
  base->buffer = from->buffer;
  e.result(n, 0).memref = base;
  e.result(n, 1).i = from->offset;
  for (size_t d = 0; d < from->sizes.size(); ++d) {
    e.result(n, 2 + d).i = from->sizes[d];
    e.result(n, 2 + from->sizes.size() + d).i = from->strides[d];
  }
}

void runGetGlobal(Exec &e, const Node &n) {
  auto op = cast<memref::GetGlobalOp>(n.op);
  auto global = e.context.symbols.lookupNearestSymbolFrom<memref::GlobalOp>(op, op.getNameAttr());
  MemRefRef &memref = e.context.globals[global];
  if (!memref) {
    memref = allocate(global.getType().getElementType(), global.getType().getShape());
    memref->buffer->origin = global;
    if (auto value = dyn_cast_or_null<DenseElementsAttr>(global.getInitialValueAttr())) {
      Buffer &buffer = *memref->buffer;
      char *to = buffer.bytes.data();
      if (isa<FloatType>(buffer.element))
        for (APFloat x : value.getValues<APFloat>()) {
          bool lost;
          x.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
          writeFloat(to, buffer.element, x.convertToDouble());
          to += buffer.elementBytes;
        }
      else
        for (const APInt &x : value.getValues<APInt>()) {
          writeInteger(to, buffer.element, x.getSExtValue() & (buffer.element.isInteger(1) ? 1 : -1));
          to += buffer.elementBytes;
        }
      std::fill(buffer.writer.begin(), buffer.writer.end(), 1);
    } else if (auto resource = dyn_cast_or_null<DenseResourceElementsAttr>(global.getInitialValueAttr())) {
      ArrayRef<char> data = resource.getData();
      Buffer &buffer = *memref->buffer;
      if (data.size() != buffer.bytes.size() || buffer.element.isInteger(1))
        return e.fail(n.op->emitOpError("expected ") << buffer.bytes.size() << " bytes of data, got " << data.size());
      std::memcpy(buffer.bytes.data(), data.data(), data.size());
      std::fill(buffer.writer.begin(), buffer.writer.end(), 1);
    }
  }
  e.result(n, 0).memref = memref;
}

} // namespace

bool attn::interp::resolveMemory(Node &node) {
  Operation *op = node.op;
  if (isa<memref::AllocOp, memref::AllocaOp>(op))
    node.handler = runAlloc;
  else if (isa<memref::DeallocOp>(op))
    node.handler = runDealloc;
  else if (isa<memref::LoadOp>(op))
    node.handler = runLoad;
  else if (isa<memref::StoreOp>(op))
    node.handler = runStore;
  else if (auto atomic = dyn_cast<memref::AtomicRMWOp>(op); atomic && isKnownAtomic(atomic.getKind()))
    node.handler = runAtomic;
  else if (isa<memref::DimOp>(op))
    node.handler = runDim;
  else if (isa<memref::CastOp>(op) && isa<MemRefType>(op->getResult(0).getType()) &&
           isa<MemRefType>(op->getOperand(0).getType()))
    node.handler = runCast;
  else if (isa<memref::SubViewOp>(op))
    node.handler = runSubView;
  else if (isa<memref::ReinterpretCastOp>(op))
    node.handler = runReinterpretCast;
  else if (isa<memref::ExpandShapeOp>(op))
    node.handler = runExpandShape;
  else if (isa<memref::CollapseShapeOp>(op))
    node.handler = runCollapseShape;
  else if (isa<memref::TransposeOp>(op))
    node.handler = runTranspose;
  else if (isa<memref::CopyOp>(op))
    node.handler = runCopy;
  else if (isa<memref::ExtractStridedMetadataOp>(op))
    node.handler = runMetadata;
  else if (isa<memref::GetGlobalOp>(op))
    node.handler = runGetGlobal;
  else if (isa<memref::GlobalOp, memref::AssumeAlignmentOp>(op)) {
    if (op->getNumResults())
      node.handler = runCast;
    else
      node.handler = [](Exec &, const Node &) {};
  } else
    return false;
  return true;
}

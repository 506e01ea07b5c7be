// Verifiers, printing and small interface methods of the attn ops. The names
// (C1)… are the constraints in AttnOps.td.
#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

//===----------------------------------------------------------------------===//
// Regions: `score (%s: f32, …) { … } mask (…) { … }`, each optional
//===----------------------------------------------------------------------===//

static ParseResult parseNamedRegions(OpAsmParser &parser, ArrayRef<StringRef> names, ArrayRef<Region *> regions) {
  for (auto [name, region] : llvm::zip(names, regions)) {
    if (failed(parser.parseOptionalKeyword(name)))
      continue;
    SmallVector<OpAsmParser::Argument> args;
    if (parser.parseArgumentList(args, OpAsmParser::Delimiter::Paren, /*allowType=*/true) ||
        parser.parseRegion(*region, args))
      return failure();
    if (region->empty())
      return parser.emitError(parser.getCurrentLocation(), "expected a non-empty ") << name << " region";
  }
  return success();
}

static void printNamedRegions(OpAsmPrinter &p, ArrayRef<StringRef> names, ArrayRef<Region *> regions) {
  for (auto [name, region] : llvm::zip(names, regions)) {
    if (region->empty())
      continue;
    p.printNewline();
    p << "  " << name << " (";
    llvm::interleaveComma(region->getArguments(), p, [&](BlockArgument arg) { p.printRegionArgument(arg); });
    p << ") ";
    p.printRegion(*region, /*printEntryBlockArgs=*/false, /*printBlockTerminators=*/true);
  }
}

static ParseResult parseAttentionRegions(OpAsmParser &parser, Region &score, Region &mask, Region &sink) {
  return parseNamedRegions(parser, {"score", "mask", "sink"}, {&score, &mask, &sink});
}
static void printAttentionRegions(OpAsmPrinter &p, Operation *, Region &score, Region &mask, Region &sink) {
  printNamedRegions(p, {"score", "mask", "sink"}, {&score, &mask, &sink});
}
static constexpr StringRef kLinearRegions[] = {"query_map", "key_map", "reset", "decay_map"};
static ParseResult parseLinearAttentionRegions(OpAsmParser &parser, Region &query, Region &key, Region &reset,
                                               Region &decay) {
  return parseNamedRegions(parser, kLinearRegions, {&query, &key, &reset, &decay});
}
static void printLinearAttentionRegions(OpAsmPrinter &p, Operation *, Region &query, Region &key, Region &reset,
                                        Region &decay) {
  printNamedRegions(p, kLinearRegions, {&query, &key, &reset, &decay});
}

#define GET_OP_CLASSES
#include "dialects/attn/AttnOps.cpp.inc"

//===----------------------------------------------------------------------===//
// What both attention ops share
//===----------------------------------------------------------------------===//

static std::string show(ArrayRef<int64_t> extents) {
  std::string s;
  llvm::raw_string_ostream os(s);
  llvm::interleave(extents, os, [&](int64_t e) { ShapedType::isDynamic(e) ? os << "?" : os << e; }, "x");
  return s;
}

/// The extents that the plain dimensions among the maps' results name.
static SmallVector<int64_t> staticExtents(ArrayRef<AffineMap> maps, ValueRange operands) {
  SmallVector<int64_t> extents(maps[0].getNumDims(), ShapedType::kDynamic);
  for (auto [map, operand] : llvm::zip(maps, operands)) {
    auto shape = cast<ShapedType>(operand.getType()).getShape();
    for (auto [expr, size] : llvm::zip(map.getResults(), shape))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (ShapedType::isDynamic(extents[dim.getPosition()]))
          extents[dim.getPosition()] = size;
  }
  return extents;
}

/// The largest value of `expr` over dimensions 0 … extent − 1, if it is known.
/// Exact for sums, positive multiples, floordiv and mod of non-negative parts.
static std::optional<int64_t> largest(AffineExpr expr, ArrayRef<int64_t> extents) {
  if (auto cst = dyn_cast<AffineConstantExpr>(expr))
    return cst.getValue();
  if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
    int64_t e = extents[dim.getPosition()];
    return ShapedType::isDynamic(e) ? std::nullopt : std::optional<int64_t>(std::max<int64_t>(e, 1) - 1);
  }
  auto bin = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!bin)
    return std::nullopt;
  auto l = largest(bin.getLHS(), extents), r = largest(bin.getRHS(), extents);
  switch (bin.getKind()) {
  case AffineExprKind::Add:
    return l && r ? std::optional(*l + *r) : std::nullopt;
  case AffineExprKind::Mul:
    return l && r && *l >= 0 && *r >= 0 ? std::optional(*l * *r) : std::nullopt;
  case AffineExprKind::FloorDiv:
    return l && r && *r > 0 ? std::optional(*l / *r) : std::nullopt;
  case AffineExprKind::Mod:
    if (!r || *r <= 0)
      return std::nullopt;
    return l && *l < *r ? *l : *r - 1;
  default:
    return std::nullopt;
  }
}

/// What a result of a map has instead of the key's position in pages of `size`.
static AffineExpr slotOf(AffineExpr key, int64_t size) { return key % size; }
static AffineExpr pageOf(AffineExpr key, int64_t size) { return key.floorDiv(size); }

/// Where a map has an expression.
static std::optional<unsigned> positionOf(AffineMap map, AffineExpr expr) {
  const auto *it = llvm::find(map.getResults(), expr);
  return it == map.getResults().end() ? std::nullopt : std::optional<unsigned>(it - map.getResults().begin());
}

/// P, if a result of the page table's map is j floordiv P; 0 if none is.
static int64_t pageSizeOf(AffineMap map, AffineExpr key) {
  for (AffineExpr expr : map.getResults()) {
    if (expr == key)
      return 1;
    auto quotient = dyn_cast<AffineBinaryOpExpr>(expr);
    auto size = quotient ? dyn_cast<AffineConstantExpr>(quotient.getRHS()) : AffineConstantExpr();
    if (size && quotient.getKind() == AffineExprKind::FloorDiv && quotient.getLHS() == key)
      return size.getValue();
  }
  return 0;
}

/// The map with `key` where it has the key's page or its place in it, and 0 where
/// it has the page's number.
static AffineMap mapWithinPages(AffineMap map, AffineExpr key, int64_t size) {
  SmallVector<AffineExpr> results;
  for (AffineExpr expr : map.getResults())
    results.push_back(expr == slotOf(key, size) || expr == pageOf(key, size) ? key
                      : isa<AffineSymbolExpr>(expr) ? getAffineConstantExpr(0, map.getContext())
                                                    : expr);
  return AffineMap::get(map.getNumDims(), 0, results, map.getContext());
}

/// Constraint C12, of all but the extents: `maps` are all five.
static LogicalResult verifyPages(Operation *op, ArrayRef<AffineMap> maps, ValueRange operands, ShapedType table) {
  MLIRContext *context = op->getContext();
  unsigned dims = maps[0].getNumDims(), j = dims - 3;
  AffineExpr key = getAffineDimExpr(j, context), number = getAffineSymbolExpr(0, context);
  if (!table.getElementType().isSignlessInteger(32) && !table.getElementType().isSignlessInteger(64))
    return op->emitOpError("expected a page table of i32 or i64, got ") << table.getElementType();
  AffineMap map = maps[4];
  if (map.getNumDims() != dims || map.getNumSymbols())
    return op->emitOpError("expected the page table's map to have ")
           << dims << " dimensions (the query's) and no symbols, got " << AffineMapAttr::get(map);
  if (map.getNumResults() != table.getRank())
    return op->emitOpError("expected the page table's map to have ")
           << table.getRank() << " results (its operand's rank), got " << map.getNumResults();
  int64_t size = pageSizeOf(map, key);
  unsigned keyed = llvm::count_if(map.getResults(), [&](AffineExpr x) { return x.isFunctionOfDim(j); });
  if (size < 1 || keyed != 1)
    return op->emitOpError("expected the page table's map to have j floordiv P once, got ") << AffineMapAttr::get(map);
  for (AffineExpr expr : map.getResults())
    for (unsigned dim : {j - 1, j + 1, j + 2})
      if (expr.isFunctionOfDim(dim) || !expr.isPureAffine())
        return op->emitOpError("expected affine expressions of batch dimensions in the page table's map, got ")
               << AffineMapAttr::get(map);
  for (unsigned k : {1, 2}) {
    StringRef name = k == 1 ? "key" : "value";
    auto type = cast<ShapedType>(operands[k].getType());
    unsigned numbers = llvm::count_if(maps[k].getResults(), [](AffineExpr x) { return x.isFunctionOfSymbol(0); });
    if (maps[k].getNumSymbols() != 1 || numbers != 1 || !llvm::is_contained(maps[k].getResults(), number))
      return op->emitOpError() << "expected the " << name << " map to have the page's number, its symbol, once, got "
                               << AffineMapAttr::get(maps[k]);
    std::optional<unsigned> slot = positionOf(maps[k], slotOf(key, size));
    if (!slot)
      return op->emitOpError() << "expected the " << name << " map to have j mod " << size
                               << " (the pages' size by their table's map), got " << AffineMapAttr::get(maps[k]);
    if (static_cast<int64_t>(*slot) < type.getRank() && type.getDimSize(*slot) != size)
      return op->emitOpError() << "expected pages of " << size << " keys in dimension " << *slot << " of the " << name
                               << ", got extent " << type.getDimSize(*slot);
  }
  return success();
}

/// The maps of query, key, value and output; one more follows if `decay`, or if
/// there is a page table.
static LogicalResult verifyMaps(Operation *op, ArrayAttr attr, ValueRange operands, bool decay = false,
                                Value table = Value()) {
  static constexpr StringRef names[] = {"query", "key", "value", "output"};
  // attention_c1
  unsigned count = 4 + (decay || table);
  if (attr.size() != count)
    return op->emitOpError("expected ") << count << " indexing maps (query, key, value, output"
                                        << (decay   ? ", decay"
                                            : table ? ", page table"
                                                    : "")
                                        << "), got " << attr.size();
  SmallVector<AffineMap> maps(llvm::map_range(ArrayRef(attr.getValue()).take_front(4),
                                              [](Attribute m) { return cast<AffineMapAttr>(m).getValue(); }));
  unsigned dims = maps[0].getNumDims();
  if (dims < 4)
    return op->emitOpError("expected an iteration domain (batch…, i, j, d, e) of at least 4 dimensions, got ") << dims;
  for (auto [name, map] : llvm::zip(names, maps)) {
    if (map.getNumDims() != dims)
      return op->emitOpError() << "expected the " << name << " map to have " << dims
                               << " dimensions (the query's), got " << map.getNumDims();
    if (map.getNumSymbols() && !(table && (name == "key" || name == "value")))
      return op->emitOpError() << "expected the " << name << " map to have no symbols, got " << map.getNumSymbols();
  }
  unsigned batch = dims - 4, i = batch, j = batch + 1, d = batch + 2, e = batch + 3;
  for (auto [name, map, operand] : llvm::zip(names, maps, operands)) {
    // attention_c2
    auto type = cast<ShapedType>(operand.getType());
    if (map.getNumResults() != type.getRank())
      return op->emitOpError() << "expected the " << name << " map to have " << type.getRank()
                               << " results (its operand's rank), got " << map.getNumResults();
  }
  // attention_c12
  SmallVector<AffineMap> inPages(maps);
  if (table) {
    AffineMap map = cast<AffineMapAttr>(attr[4]).getValue();
    auto type = cast<ShapedType>(table.getType());
    SmallVector<AffineMap> all(maps);
    all.push_back(map);
    if (failed(verifyPages(op, all, operands, type)))
      return failure();
    AffineExpr key = getAffineDimExpr(j, op->getContext());
    for (unsigned k : {1, 2})
      maps[k] = mapWithinPages(maps[k], key, pageSizeOf(map, key));
  }
  // attention_c3
  std::pair<unsigned, unsigned> own[] = {{i, d}, {j, d}, {j, e}, {i, e}};
  static constexpr StringRef letters[] = {"i", "j", "d", "e"};
  for (auto [name, map, mine] : llvm::zip(names, maps, own))
    for (unsigned dim = batch; dim < dims; ++dim) {
      unsigned expected = dim == mine.first || dim == mine.second;
      unsigned plain = llvm::count(map.getResults(), getAffineDimExpr(dim, op->getContext()));
      unsigned uses = llvm::count_if(map.getResults(), [&](AffineExpr x) { return x.isFunctionOfDim(dim); });
      if (plain != expected || uses != expected)
        return op->emitOpError() << "expected dimension " << letters[dim - batch] << " of the domain "
                                 << (expected ? "once, as a plain result, in the " : "not to appear in the ") << name
                                 << " map, got " << AffineMapAttr::get(map);
    }
  // attention_c4
  for (unsigned dim = 0; dim < batch; ++dim)
    if (llvm::count(maps[3].getResults(), getAffineDimExpr(dim, op->getContext())) != 1)
      return op->emitOpError() << "expected the output map to name batch dimension " << dim << " exactly once, got "
                               << AffineMapAttr::get(maps[3]);
  if (maps[3].getNumResults() != batch + 2)
    return op->emitOpError() << "expected the output map to have only plain dimensions, got "
                             << AffineMapAttr::get(maps[3]);
  for (AffineMap map : maps)
    for (AffineExpr expr : map.getResults())
      if (!expr.isPureAffine())
        return op->emitOpError() << "expected affine map results, got " << AffineMapAttr::get(map);
  // attention_c5
  if (table)
    maps = inPages;
  SmallVector<int64_t> extents =
      staticExtents({maps[3], maps[0], maps[1], maps[2]}, {operands[3], operands[0], operands[1], operands[2]});
  for (auto [name, map, operand] : llvm::zip(names, maps, operands)) {
    auto shape = cast<ShapedType>(operand.getType()).getShape();
    for (auto [pos, expr] : llvm::enumerate(map.getResults())) {
      if (ShapedType::isDynamic(shape[pos]))
        continue;
      if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
        int64_t extent = extents[dim.getPosition()];
        if (extent != shape[pos]) {
          if (dim.getPosition() == d)
            return op->emitOpError() << "expected " << name << " head dim " << extent << " (the query's), got "
                                     << shape[pos];
          return op->emitOpError() << "expected extent " << extent << " of dimension " << pos << " of the " << name
                                   << ", got " << shape[pos];
        }
        continue;
      }
      if (std::optional<int64_t> top = largest(expr, extents); top && *top >= shape[pos])
        return op->emitOpError() << "expected dimension " << pos << " of the " << name << " to hold index " << *top
                                 << " (its map's largest value), got extent " << shape[pos];
    }
  }
  // attention_c6
  auto elem = [&](unsigned k) { return cast<ShapedType>(operands[k].getType()).getElementType(); };
  for (unsigned k = 0; k < 4; ++k)
    if (!isa<FloatType>(elem(k)))
      return op->emitOpError() << "expected float elements of the " << names[k] << ", got " << elem(k);
  if (elem(0) != elem(1))
    return op->emitOpError() << "expected key elements " << elem(0) << " (the query's), got " << elem(1);
  for (unsigned k = 2; k < 4; ++k)
    if (elem(0).isF64() != elem(k).isF64())
      return op->emitOpError() << "expected f64 in all of query, key, value and output or in none, got " << elem(0)
                               << " query and " << elem(k) << " " << names[k];
  // Tensors and buffers do not mix.
  for (auto [k, operand] : llvm::enumerate(op->getOperands()))
    if (isa<BaseMemRefType>(operand.getType()) != isa<BaseMemRefType>(operands[0].getType()))
      return op->emitOpError() << "expected all operands to be "
                               << (isa<BaseMemRefType>(operands[0].getType()) ? "memrefs" : "tensors") << ", got "
                               << operand.getType() << " as operand " << k;
  return success();
}

static LogicalResult verifyRegion(Operation *op, StringRef name, Region &region, TypeRange arguments, Type yielded) {
  if (region.empty())
    return success();
  // attention_c8
  TypeRange actual = region.getArgumentTypes();
  if (actual != arguments) {
    auto diag = op->emitOpError() << "expected the " << name << " region to take (";
    llvm::interleaveComma(arguments, diag);
    diag << "), got (";
    llvm::interleaveComma(actual, diag);
    return diag << ")";
  }
  auto yield = dyn_cast<YieldOp>(region.front().getTerminator());
  if (!yield)
    return op->emitOpError() << "expected the " << name << " region to end with attn.yield, got "
                             << region.front().getTerminator()->getName();
  if (yield.getValue().getType() != yielded)
    return op->emitOpError() << "expected the " << name << " region to yield " << yielded << ", got "
                             << yield.getValue().getType();
  // attention_c9
  WalkResult walk = region.walk([&](Operation *inner) {
    if (isa<YieldOp>(inner) || isMemoryEffectFree(inner) || inner->hasTrait<OpTrait::HasRecursiveMemoryEffects>())
      return WalkResult::advance();
    auto effects = dyn_cast<MemoryEffectOpInterface>(inner);
    if (effects && effects.onlyHasEffect<MemoryEffects::Read>())
      return WalkResult::advance();
    op->emitOpError() << "expected only reads in the " << name << " region, got " << inner->getName();
    return WalkResult::interrupt();
  });
  return failure(walk.wasInterrupted());
}

/// The result types must be the inits' (tensors), or none (buffers).
static LogicalResult verifyResults(Operation *op, OperandRange inits, TypeRange results) {
  SmallVector<Type> expected;
  for (Value init : inits)
    if (isa<RankedTensorType>(init.getType()))
      expected.push_back(init.getType());
  if (TypeRange(expected) == results)
    return success();
  auto diag = op->emitOpError("expected result types (");
  llvm::interleaveComma(expected, diag);
  diag << ") (the outs'), got (";
  llvm::interleaveComma(results, diag);
  return diag << ")";
}

static void bufferEffects(Operation *op, unsigned firstInit, unsigned numInits,
                          SmallVectorImpl<MemoryEffects::EffectInstance> &effects) {
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<BaseMemRefType>(operand.get().getType()))
      continue;
    bool init = operand.getOperandNumber() >= firstInit && operand.getOperandNumber() < firstInit + numInits;
    if (init)
      effects.emplace_back(MemoryEffects::Write::get(), &operand);
    else
      effects.emplace_back(MemoryEffects::Read::get(), &operand);
  }
  // Buffers that the regions read from above.
  for (Region &region : op->getRegions())
    region.walk([&](memref::LoadOp load) { effects.emplace_back(MemoryEffects::Read::get()); });
}

static LogicalResult reify(Operation *op, OpBuilder &b, OperandRange inits, ReifiedRankedShapedTypeDims &shapes) {
  for (Value init : inits) {
    auto type = dyn_cast<RankedTensorType>(init.getType());
    if (!type)
      return failure();
    SmallVector<OpFoldResult> shape;
    for (int64_t k = 0; k < type.getRank(); ++k)
      shape.push_back(tensor::getMixedSize(b, op->getLoc(), init, k));
    shapes.push_back(std::move(shape));
  }
  return success();
}

//===----------------------------------------------------------------------===//
// AttentionOp
//===----------------------------------------------------------------------===//

AffineMap AttentionOp::getLseMap() {
  AffineMap map = getOutputMap();
  SmallVector<AffineExpr> results;
  for (AffineExpr expr : map.getResults())
    if (!expr.isFunctionOfDim(getValueChannelDim()))
      results.push_back(expr);
  return AffineMap::get(map.getNumDims(), 0, results, getContext());
}

SmallVector<int64_t> AttentionOp::getStaticLoopExtents() {
  SmallVector<int64_t> extents = staticExtents({getOutputMap(), getQueryMap(), getKeyMap(), getValueMap()},
                                               {getOutputInit(), getQuery(), getKey(), getValue()});
  if (Value table = getPageTable()) {
    unsigned position = *withinPages(getPageMap()).getResultPosition(getAffineDimExpr(getKeyDim(), getContext()));
    int64_t pages = cast<ShapedType>(table.getType()).getDimSize(position);
    extents[getKeyDim()] = ShapedType::isDynamic(pages) ? pages : pages * getPageSize();
  }
  return extents;
}

int64_t AttentionOp::getPageSize() { return pageSizeOf(getPageMap(), getAffineDimExpr(getKeyDim(), getContext())); }

AffineMap AttentionOp::withinPages(AffineMap map) {
  return mapWithinPages(map, getAffineDimExpr(getKeyDim(), getContext()), getPageSize());
}

unsigned AttentionOp::getPagePosition(unsigned operand) {
  return *positionOf(getMap(operand), getAffineSymbolExpr(0, getContext()));
}

FloatType AttentionOp::getAccumulatorType() {
  if (cast<ShapedType>(getQuery().getType()).getElementType().isF64())
    return Float64Type::get(getContext());
  return Float32Type::get(getContext());
}

LogicalResult AttentionOp::verify() {
  if (getInits().empty() || getInits().size() > 2)
    return emitOpError("expected 1 or 2 outs (output, lse), got ") << getInits().size();
  if (failed(verifyMaps(*this, getIndexingMaps(), {getQuery(), getKey(), getValue(), getOutputInit()},
                        /*decay=*/false, getPageTable())) ||
      failed(verifyResults(*this, getInits(), getResultTypes())))
    return failure();
  // attention_c7
  if (Value lse = getLseInit()) {
    auto type = cast<ShapedType>(lse.getType());
    if (type.getElementType() != getAccumulatorType())
      return emitOpError("expected ") << getAccumulatorType() << " lse elements, got " << type.getElementType();
    auto out = cast<ShapedType>(getOutputInit().getType());
    SmallVector<int64_t> expected;
    for (auto [expr, size] : llvm::zip(getOutputMap().getResults(), out.getShape()))
      if (!expr.isFunctionOfDim(getValueChannelDim()))
        expected.push_back(size);
    if (failed(verifyCompatibleShape(expected, type.getShape())))
      return emitOpError("expected lse of shape ")
             << show(expected) << " (the output's without its value channel), got " << show(type.getShape());
  }
  // attention_c10
  bool counts = !!getBlockCounts(), indices = !!getBlockIndices(), sizes = getBlockSizes().has_value();
  if (counts != indices || counts != sizes)
    return emitOpError("expected block counts, block indices and block_sizes together");
  if (counts) {
    if (getBlockSizes()->size() != 2 || llvm::any_of(*getBlockSizes(), [](int64_t s) { return s <= 0; }))
      return emitOpError("expected 2 positive block_sizes [query, key], got [") << show(*getBlockSizes()) << "]";
    auto c = cast<ShapedType>(getBlockCounts().getType()), x = cast<ShapedType>(getBlockIndices().getType());
    if (!c.getElementType().isSignlessInteger(32) || !x.getElementType().isSignlessInteger(32))
      return emitOpError("expected i32 block counts and indices, got ")
             << c.getElementType() << " and " << x.getElementType();
    int64_t rank = getNumBatchDims() + 1;
    if (c.getRank() != rank || x.getRank() != rank + 1)
      return emitOpError("expected block counts of rank ")
             << rank << " and block indices of rank " << rank + 1 << ", got " << c.getRank() << " and " << x.getRank();
  }
  // attention_c11
  if (!isa<SoftmaxAttr>(getNormalizer())) {
    if (!getSink().empty())
      return emitOpError("expected normalizer #attn.softmax with a sink, got ") << getNormalizer();
    if (getLseInit())
      return emitOpError("expected normalizer #attn.softmax with an lse, got ") << getNormalizer();
  }
  return success();
}

LogicalResult AttentionOp::verifyRegions() {
  Type f = getAccumulatorType(), index = IndexType::get(getContext());
  unsigned n = getNumBatchDims();
  SmallVector<Type> score{f}, mask(n + 2, index), sink(n + 1, index);
  score.append(n + 2, index);
  if (failed(verifyRegion(*this, "score", getScore(), score, f)) ||
      failed(verifyRegion(*this, "mask", getMask(), mask, IntegerType::get(getContext(), 1))) ||
      failed(verifyRegion(*this, "sink", getSink(), sink, f)))
    return failure();
  return success();
}

void AttentionOp::getEffects(SmallVectorImpl<MemoryEffects::EffectInstance> &effects) {
  bufferEffects(*this, getInits().getBeginOperandIndex(), getInits().size(), effects);
}

LogicalResult AttentionOp::reifyResultShapes(OpBuilder &b, ReifiedRankedShapedTypeDims &shapes) {
  return reify(*this, b, getInits(), shapes);
}

//===----------------------------------------------------------------------===//
// LinearAttentionOp
//===----------------------------------------------------------------------===//

SmallVector<int64_t> LinearAttentionOp::getStaticLoopExtents() {
  return staticExtents({getMap(3), getMap(0), getMap(1), getMap(2)}, {getInits()[0], getQuery(), getKey(), getValue()});
}

FloatType LinearAttentionOp::getAccumulatorType() {
  if (cast<ShapedType>(getQuery().getType()).getElementType().isF64())
    return Float64Type::get(getContext());
  return Float32Type::get(getContext());
}

/// Constraint C9: the decay's map and elements.
static LogicalResult verifyDecay(LinearAttentionOp op, ArrayRef<int64_t> extents) {
  AffineMap map = op.getDecayMap();
  unsigned n = op.getNumBatchDims();
  auto type = cast<ShapedType>(op.getDecay().getType());
  if (map.getNumDims() != n + 4 || map.getNumSymbols())
    return op.emitOpError("expected the decay map to have ")
           << n + 4 << " dimensions (the query's) and no symbols, got " << map.getNumDims() << " and "
           << map.getNumSymbols();
  if (map.getNumResults() != type.getRank())
    return op.emitOpError("expected the decay map to have ")
           << type.getRank() << " results (its operand's rank), got " << map.getNumResults();
  for (auto [name, dim, allowed] : {std::tuple<StringRef, unsigned, bool>{"i", n, false},
                                    {"j", n + 1, true},
                                    {"d", n + 2, true},
                                    {"e", n + 3, false}}) {
    unsigned plain = llvm::count(map.getResults(), getAffineDimExpr(dim, op.getContext()));
    unsigned uses = llvm::count_if(map.getResults(), [&](AffineExpr x) { return x.isFunctionOfDim(dim); });
    if (uses != plain || uses > allowed)
      return op.emitOpError("expected dimension ")
             << name << (allowed ? " at most once, as a plain result, in" : " not to appear in")
             << " the decay map, got " << AffineMapAttr::get(map);
  }
  for (auto [pos, expr, size] : llvm::enumerate(map.getResults(), type.getShape())) {
    if (!expr.isPureAffine())
      return op.emitOpError("expected affine map results, got ") << AffineMapAttr::get(map);
    if (ShapedType::isDynamic(size))
      continue;
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      int64_t extent = extents[dim.getPosition()];
      if (!ShapedType::isDynamic(extent) && extent != size)
        return op.emitOpError("expected extent ") << extent << " of dimension " << pos << " of the decay, got " << size;
    } else if (std::optional<int64_t> top = largest(expr, extents); top && *top >= size) {
      return op.emitOpError("expected dimension ")
             << pos << " of the decay to hold index " << *top << " (its map's largest value), got extent " << size;
    }
  }
  if (!isa<FloatType>(type.getElementType()))
    return op.emitOpError("expected float elements of the decay, got ") << type.getElementType();
  return success();
}

LogicalResult LinearAttentionOp::verify() {
  // linear_attention_c10
  unsigned states = getNormalized() ? 2 : 1;
  if (getInits().size() != 1 && getInits().size() != 1 + states)
    return emitOpError("expected 1 or ") << 1 + states << " outs (output, final state"
                                         << (getNormalized() ? ", final normalizer state" : "") << "), got "
                                         << getInits().size();
  if (!getInitialStates().empty() && getInitialStates().size() != states)
    return emitOpError("expected ") << states << " initial states (S" << (getNormalized() ? " and z" : "") << "), got "
                                    << getInitialStates().size();
  if (failed(verifyMaps(*this, getIndexingMaps(), {getQuery(), getKey(), getValue(), getOutputInit()},
                        /*decay=*/!!getDecay())) ||
      failed(verifyResults(*this, getInits(), getResultTypes())))
    return failure();
  unsigned n = getNumBatchDims();
  SmallVector<int64_t> extents = getStaticLoopExtents();
  // linear_attention_c7
  auto verifyState = [&](Value state, StringRef name, bool sums) -> LogicalResult {
    if (!state)
      return success();
    auto type = cast<ShapedType>(state.getType());
    if (type.getElementType() != getAccumulatorType())
      return emitOpError("expected ") << getAccumulatorType() << " elements of the " << name << ", got "
                                      << type.getElementType();
    SmallVector<int64_t> shape(extents.begin(), extents.begin() + n);
    shape.push_back(extents[n + 2]);
    if (!sums)
      shape.push_back(extents[n + 3]);
    if (failed(verifyCompatibleShape(shape, type.getShape())))
      return emitOpError("expected the ")
             << name << " to have shape " << show(shape) << ", got " << show(type.getShape());
    return success();
  };
  if (failed(verifyState(getInitialState(), "initial state", false)) ||
      failed(verifyState(getInitialSums(), "initial normalizer state", true)) ||
      failed(verifyState(getFinalStateInit(), "final state", false)) ||
      failed(verifyState(getFinalSumsInit(), "final normalizer state", true)))
    return failure();
  // linear_attention_c9
  if (getDecay() && failed(verifyDecay(*this, extents)))
    return failure();
  for (auto [what, present] : {std::pair<StringRef, bool>{"a decay", !!getDecay()},
                               {"a reset", !getReset().empty()},
                               {"`aligned_to_end`", getAlignedToEnd()}})
    if (present && !getCausal())
      return emitOpError("expected `causal` with ") << what;
  // linear_attention_c11
  if (getEpsilon() && !getNormalized())
    return emitOpError("expected `normalized` with an epsilon");
  // linear_attention_c12
  if (!getDecayFeatures().empty() && !getDecay())
    return emitOpError("expected a decay with a decay_map region");
  return success();
}

LogicalResult LinearAttentionOp::verifyRegions() {
  // linear_attention_c8
  Type f = getAccumulatorType(), index = IndexType::get(getContext());
  unsigned n = getNumBatchDims();
  SmallVector<Type> features{f}, reset(n + 1, index);
  features.append(n + 2, index);
  if (failed(verifyRegion(*this, "query_map", getQueryFeatures(), features, f)) ||
      failed(verifyRegion(*this, "key_map", getKeyFeatures(), features, f)) ||
      failed(verifyRegion(*this, "reset", getReset(), reset, IntegerType::get(getContext(), 1))))
    return failure();
  // linear_attention_c12
  return verifyRegion(*this, "decay_map", getDecayFeatures(), f, f);
}

void LinearAttentionOp::getEffects(SmallVectorImpl<MemoryEffects::EffectInstance> &effects) {
  bufferEffects(*this, getInits().getBeginOperandIndex(), getInits().size(), effects);
}

LogicalResult LinearAttentionOp::reifyResultShapes(OpBuilder &b, ReifiedRankedShapedTypeDims &shapes) {
  return reify(*this, b, getInits(), shapes);
}

//===----------------------------------------------------------------------===//
// MergeOp
//===----------------------------------------------------------------------===//

LogicalResult MergeOp::verify() {
  // merge_c1
  auto shaped = [](Value v) { return cast<ShapedType>(v.getType()); };
  ShapedType o = shaped(getOutputInit()), l = shaped(getLseInit());
  for (auto [name, value, expected] : {std::tuple<StringRef, Value, ShapedType>{"left output", getLhsOutput(), o},
                                       {"left lse", getLhsLse(), l},
                                       {"right output", getRhsOutput(), o},
                                       {"right lse", getRhsLse(), l}}) {
    if (shaped(value).getElementType() != expected.getElementType() ||
        failed(verifyCompatibleShape(shaped(value).getShape(), expected.getShape())))
      return emitOpError() << "expected the " << name << " to be " << expected << " (the outs'), got "
                           << value.getType();
  }
  // merge_c3
  if (!isa<FloatType>(o.getElementType()) || !isa<FloatType>(l.getElementType()))
    return emitOpError("expected float elements, got ") << o.getElementType() << " and " << l.getElementType();
  // merge_c2
  int64_t channel = getChannelDim();
  if (channel < 0 || channel >= o.getRank())
    return emitOpError("expected a channel dimension inside the output's rank ") << o.getRank() << ", got " << channel;
  SmallVector<int64_t> expected(o.getShape());
  expected.erase(expected.begin() + channel);
  if (failed(verifyCompatibleShape(expected, l.getShape())))
    return emitOpError("expected lse of shape ")
           << show(expected) << " (the output's without dimension " << channel << "), got " << show(l.getShape());
  return verifyResults(*this, getOperands().drop_front(4), getResultTypes());
}

void MergeOp::getEffects(SmallVectorImpl<MemoryEffects::EffectInstance> &effects) {
  bufferEffects(*this, 4, 2, effects);
}

LogicalResult MergeOp::reifyResultShapes(OpBuilder &b, ReifiedRankedShapedTypeDims &shapes) {
  return reify(*this, b, getOperands().drop_front(4), shapes);
}

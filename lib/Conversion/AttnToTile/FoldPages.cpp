// Keys and values that are gathered from pages are read where they lie; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "Operands.h"
#include "Schedules.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

namespace attn {
#define GEN_PASS_DEF_ATTNFOLDPAGES
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::AttentionOp;

namespace {

/// An operand as elements of a pool: by the domain's dimensions, and by the page's
/// number, the symbol.
struct Gathered {
  llvm::SetVector<Operation *> copies; // the views and, last, the op that extracts
  Value pool;
  SmallVector<AffineExpr> at;
  // The number is made of one element of a table.
  Value number, entry, table;
  SmallVector<AffineExpr> place;
};

/// What an attention over pages would have.
struct Folded {
  Value table;
  AffineMap keyMap, valueMap, tableMap;
  int64_t flat = 0; // of a table of one dimension for a batch's and its pages': pages of each
  unsigned flatAt = 0;
};

class Folder {
public:
  explicit Folder(AttentionOp op)
      : op(op), context(op.getContext()), dims(op.getQueryMap().getNumDims()),
        key(getAffineDimExpr(op.getKeyDim(), context)) {}

  /// What an operand is gathered by; nothing if it is not.
  std::optional<Gathered> trace(Value operand, AffineMap map);
  /// Why the op cannot read pages, or nothing.
  std::optional<std::string> match(const Gathered &k, const Gathered &v);
  AttentionOp rewrite(const Gathered &k, const Gathered &v);

private:
  AffineExpr simplified(AffineExpr expr) { return simplifyAffineExpr(expr, dims, 1); }
  std::optional<AffineExpr> affine(Value v, ArrayRef<AffineExpr> loops);
  bool readNumber(Gathered &g, linalg::GenericOp copy, ArrayRef<AffineExpr> loops);
  bool sameNumbers(const Gathered &k, const Gathered &v);
  std::optional<std::string> matchTable(const Gathered &k, int64_t size);
  /// The value's slice of its block, but for `entry`.
  static SmallVector<Operation *> sliceOf(Value v, Value entry);
  Value tableOf(OpBuilder &b, const Gathered &k);
  bool wholePages(int64_t size);

  AttentionOp op;
  MLIRContext *context;
  unsigned dims;
  AffineExpr key;
  Folded folded;
};

std::optional<AffineExpr> Folder::affine(Value v, ArrayRef<AffineExpr> loops) {
  if (APInt constant; matchPattern(v, m_ConstantInt(&constant)))
    return getAffineConstantExpr(constant.getSExtValue(), context);
  Operation *def = v.getDefiningOp();
  if (!def)
    return std::nullopt;
  if (auto index = dyn_cast<linalg::IndexOp>(def))
    return loops[index.getDim()];
  if (isa<arith::IndexCastOp, arith::IndexCastUIOp>(def))
    return affine(def->getOperand(0), loops);
  if (!isa<arith::AddIOp, arith::SubIOp, arith::MulIOp, arith::DivUIOp, arith::DivSIOp, arith::RemUIOp, arith::RemSIOp>(
          def))
    return std::nullopt;
  std::optional<AffineExpr> x = affine(def->getOperand(0), loops), y = affine(def->getOperand(1), loops);
  if (!x || !y)
    return std::nullopt;
  if (isa<arith::AddIOp>(def))
    return *x + *y;
  if (isa<arith::SubIOp>(def))
    return *x - *y;
  auto factor = dyn_cast<AffineConstantExpr>(*y);
  if (isa<arith::MulIOp>(def))
    return factor || isa<AffineConstantExpr>(*x) ? std::optional(*x * *y) : std::nullopt;
  // Places are not negative: signs and rounding make no difference.
  if (!factor || factor.getValue() <= 0)
    return std::nullopt;
  return isa<arith::DivUIOp, arith::DivSIOp>(def) ? x->floorDiv(*y) : *x % *y;
}

SmallVector<Operation *> Folder::sliceOf(Value v, Value entry) {
  llvm::SetVector<Operation *> slice;
  SmallVector<Value> work{v};
  Block *block = v.getParentBlock();
  while (!work.empty()) {
    Operation *def = work.pop_back_val().getDefiningOp();
    if (!def || def->getBlock() != block || def == entry.getDefiningOp() || !slice.insert(def))
      continue;
    llvm::append_range(work, def->getOperands());
  }
  SmallVector<Operation *> ordered(slice.begin(), slice.end());
  llvm::sort(ordered, [](Operation *x, Operation *y) { return x->isBeforeInBlock(y); });
  return ordered;
}

bool Folder::readNumber(Gathered &g, linalg::GenericOp copy, ArrayRef<AffineExpr> loops) {
  // The one element that it is made of.
  SmallVector<Value> work{g.number};
  llvm::DenseSet<Value> seen;
  while (!work.empty()) {
    Value v = work.pop_back_val();
    if (!seen.insert(v).second)
      continue;
    auto argument = dyn_cast<BlockArgument>(v);
    Operation *def = v.getDefiningOp();
    bool outside = v.getParentBlock() != copy.getBody();
    if (outside) {
      if (isa<ShapedType>(v.getType()))
        return false;
      continue;
    }
    if (argument || isa<tensor::ExtractOp>(def)) {
      if (g.entry)
        return false;
      g.entry = v;
      continue;
    }
    if (isa<linalg::IndexOp>(def) || !isMemoryEffectFree(def) || def->getNumRegions())
      return false;
    llvm::append_range(work, def->getOperands());
  }
  if (!g.entry || !isa<IntegerType>(g.entry.getType()))
    return false;
  if (auto argument = dyn_cast<BlockArgument>(g.entry)) {
    if (argument.getArgNumber() >= copy.getNumDpsInputs())
      return false;
    OpOperand *input = copy.getDpsInputOperand(argument.getArgNumber());
    g.table = input->get();
    for (AffineExpr expr : copy.getMatchingIndexingMap(input).getResults())
      g.place.push_back(simplified(expr.replaceDims(loops)));
    return true;
  }
  auto extract = cast<tensor::ExtractOp>(g.entry.getDefiningOp());
  g.table = extract.getTensor();
  for (Value index : extract.getIndices()) {
    std::optional<AffineExpr> expr = affine(index, loops);
    if (!expr)
      return false;
    g.place.push_back(simplified(*expr));
  }
  // What is looked up in a copy's body may be made there, too: not a tensor.
  return g.table.getParentBlock() != copy.getBody();
}

std::optional<Gathered> Folder::trace(Value operand, AffineMap map) {
  Gathered g;
  SmallVector<AffineExpr> at(map.getResults());
  while (Operation *view = operand.getDefiningOp()) {
    g.copies.insert(view);
    if (auto copy = dyn_cast<linalg::GenericOp>(view)) {
      if (copy.getNumReductionLoops() || copy->getNumResults() != 1)
        return std::nullopt;
      auto extract = copy.getBody()->getTerminator()->getOperand(0).getDefiningOp<tensor::ExtractOp>();
      AffineMap out = copy.getMatchingIndexingMap(copy.getDpsInitOperand(0));
      if (!extract || !out.isPermutation() || extract.getTensor().getParentBlock() == copy.getBody())
        return std::nullopt;
      SmallVector<AffineExpr> loops(copy.getNumLoops());
      for (auto [position, expr] : llvm::enumerate(out.getResults()))
        loops[cast<AffineDimExpr>(expr).getPosition()] = at[position];
      g.pool = extract.getTensor();
      for (Value index : extract.getIndices()) {
        if (std::optional<AffineExpr> expr = affine(index, loops)) {
          g.at.push_back(simplified(*expr));
          continue;
        }
        if (g.number)
          return std::nullopt; // two that no arithmetic on positions gives
        g.number = index;
        g.at.push_back(getAffineSymbolExpr(0, context));
      }
      if (!g.number || !readNumber(g, copy, loops))
        return std::nullopt;
      return g;
    }
    SmallVector<AffineExpr> inner;
    if (auto cast = dyn_cast<tensor::CastOp>(view)) {
      inner = at;
    } else if (auto slice = dyn_cast<tensor::ExtractSliceOp>(view)) {
      llvm::SmallBitVector dropped = slice.getDroppedDims();
      unsigned next = 0;
      for (int64_t dim = 0; dim < slice.getSourceType().getRank(); ++dim) {
        int64_t offset = slice.getStaticOffset(dim);
        if (ShapedType::isDynamic(offset) || slice.getStaticStride(dim) != 1)
          return std::nullopt;
        AffineExpr place = dropped.test(dim) ? getAffineConstantExpr(0, context) : at[next++];
        inner.push_back(place + offset);
      }
    } else if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(view)) {
      for (auto [group, expr] : llvm::zip(collapse.getReassociationIndices(), at)) {
        SmallVector<AffineExpr> places;
        AffineExpr rest = expr;
        for (int64_t dim : llvm::reverse(group)) {
          int64_t size = collapse.getSrcType().getDimSize(dim);
          if (dim == group.front()) {
            places.push_back(rest);
          } else if (ShapedType::isDynamic(size) || size <= 0) {
            return std::nullopt;
          } else {
            places.push_back(rest % size);
            rest = rest.floorDiv(size);
          }
        }
        inner.append(places.rbegin(), places.rend());
      }
    } else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(view)) {
      for (ReassociationIndices group : expand.getReassociationIndices()) {
        AffineExpr place = at[group.front()];
        for (int64_t dim : ArrayRef(group).drop_front()) {
          int64_t size = expand.getResultType().getDimSize(dim);
          if (ShapedType::isDynamic(size))
            return std::nullopt;
          place = place * size + at[dim];
        }
        inner.push_back(place);
      }
    } else {
      return std::nullopt;
    }
    at.clear();
    for (AffineExpr expr : inner)
      at.push_back(simplified(expr));
    operand = view->getOperand(0);
  }
  return std::nullopt;
}

bool Folder::sameNumbers(const Gathered &k, const Gathered &v) {
  if (k.table != v.table || k.place != v.place)
    return false;
  SmallVector<Operation *> x = sliceOf(k.number, k.entry), y = sliceOf(v.number, v.entry);
  if (x.size() != y.size())
    return false;
  IRMapping map;
  map.map(v.entry, k.entry);
  for (auto [a, b] : llvm::zip(x, y)) {
    SmallVector<Value> operands;
    for (Value operand : b->getOperands())
      operands.push_back(map.lookupOrDefault(operand));
    if (a->getName() != b->getName() || a->getAttrDictionary() != b->getAttrDictionary() ||
        ValueRange(operands) != a->getOperands() || a->getResultTypes() != b->getResultTypes())
      return false;
    map.map(b->getResults(), a->getResults());
  }
  return map.lookupOrDefault(v.number) == k.number;
}

std::optional<std::string> Folder::matchTable(const Gathered &k, int64_t size) {
  AffineExpr page = key.floorDiv(size);
  SmallVector<AffineExpr> place;
  unsigned keyed = 0;
  for (unsigned position = 0; position < k.place.size(); ++position) {
    AffineExpr expr = k.place[position];
    for (unsigned dim : {op.getQueryDim(), op.getChannelDim(), op.getValueChannelDim()})
      if (expr.isFunctionOfDim(dim))
        return "expected a page table of batch points and pages, got one read by query or channel";
    if (!expr.isFunctionOfDim(op.getKeyDim())) {
      place.push_back(expr);
      continue;
    }
    ++keyed;
    // c · x + j floordiv P, of which the table has all x one after another.
    auto sum = dyn_cast<AffineBinaryOpExpr>(expr);
    int64_t extent = cast<ShapedType>(k.table.getType()).getDimSize(position);
    int64_t keys = op.getStaticLoopExtents()[op.getKeyDim()];
    if (expr != page && sum && sum.getKind() == AffineExprKind::Add && !ShapedType::isDynamic(extent) &&
        !ShapedType::isDynamic(keys)) {
      for (auto [rest, last] : {std::pair(sum.getLHS(), sum.getRHS()), std::pair(sum.getRHS(), sum.getLHS())}) {
        auto product = dyn_cast<AffineBinaryOpExpr>(rest);
        auto factor = product && product.getKind() == AffineExprKind::Mul
                          ? dyn_cast<AffineConstantExpr>(product.getRHS())
                          : AffineConstantExpr();
        if (last != page || !factor || factor.getValue() <= 0 || extent % factor.getValue() ||
            product.getLHS().isFunctionOfDim(op.getKeyDim()) || keys > factor.getValue() * size)
          continue;
        folded.flat = factor.getValue(), folded.flatAt = position;
        place.push_back(product.getLHS());
        expr = page;
        break;
      }
    }
    if (expr != page) {
      std::string text;
      llvm::raw_string_ostream(text) << expr;
      return "expected a place in the page table of key floordiv " + std::to_string(size) + ", got " + text;
    }
    place.push_back(page);
  }
  if (keyed != 1)
    return "expected a page table read by the key's position once, got " + std::to_string(keyed) + " times";
  folded.tableMap = AffineMap::get(dims, 0, place, context);
  return std::nullopt;
}

/// True if `v` depends on `argument` within its block.
bool dependsOn(Value v, BlockArgument argument) {
  if (v == argument)
    return true;
  Operation *def = v.getDefiningOp();
  return def && def->getBlock() == argument.getOwner() &&
         llvm::any_of(def->getOperands(), [&](Value operand) { return dependsOn(operand, argument); });
}

bool Folder::wholePages(int64_t size) {
  unsigned at = *::attn::totile::positionOf(op.getKeyMap(), op.getKeyDim());
  unsigned position =
      *::attn::totile::positionOf(folded.tableMap.replace(key.floorDiv(size), key, dims, 0), op.getKeyDim());
  int64_t keys = op.getStaticLoopExtents()[op.getKeyDim()];
  int64_t pages = folded.flat ? folded.flat : cast<ShapedType>(folded.table.getType()).getDimSize(position);
  if (!ShapedType::isDynamic(keys) && !ShapedType::isDynamic(pages))
    return keys == pages * size;
  if (folded.flat)
    return false;
  using Variable = ValueBoundsConstraintSet::Variable;
  Variable entries(AffineMap::get(1, 0, getAffineDimExpr(0, context) * size), {Variable(folded.table, position)});
  FailureOr<bool> equal = ValueBoundsConstraintSet::areEqual(Variable(op.getKey(), at), entries);
  return succeeded(equal) && *equal;
}

std::optional<std::string> Folder::match(const Gathered &k, const Gathered &v) {
  if (!sameNumbers(k, v))
    return "expected key and value to be found by one table, got two, or two places in one";
  auto sizeOf = [&](const Gathered &g) -> int64_t {
    auto shape = cast<ShapedType>(g.pool.getType()).getShape();
    for (auto [expr, extent] : llvm::zip(g.at, shape))
      if (!ShapedType::isDynamic(extent) && expr == key % extent)
        return extent;
    return 0;
  };
  int64_t size = sizeOf(k);
  if (!size || size != sizeOf(v))
    return "expected key and value in pages of one size that is known, got " + std::to_string(size) + " and " +
           std::to_string(sizeOf(v)) + " keys (0: none)";
  if (auto why = matchTable(k, size))
    return why;
  folded.table = k.table;
  folded.keyMap = AffineMap::get(dims, 1, k.at, context), folded.valueMap = AffineMap::get(dims, 1, v.at, context);
  if (op.getBlockCounts())
    return "expected no list of blocks";
  Type element = cast<ShapedType>(k.pool.getType()).getElementType();
  if (auto why = ::attn::totile::pagesObstacle(element, folded.keyMap, folded.valueMap, size))
    return why;
  // Whole copies that others read are made anyhow.
  for (const Gathered *g : {&k, &v})
    for (Operation *copy : g->copies)
      for (Operation *user : copy->getUsers())
        if (user != op && !k.copies.contains(user) && !v.copies.contains(user) && !isa<tensor::DimOp>(user))
          return "what is gathered is read by another op, too: " + user->getName().getStringRef().str();
  if (!wholePages(size))
    for (Region *region : {&op.getScore(), &op.getMask()})
      if (!region->empty())
        for (Operation &inner : region->front().without_terminator())
          if (auto read = dyn_cast<tensor::ExtractOp>(inner))
            for (Value index : read.getIndices())
              if (dependsOn(index, region->front().getArguments().back()))
                return "expected whole pages of keys beside a tensor that is read by key";
  return std::nullopt;
}

Value Folder::tableOf(OpBuilder &b, const Gathered &k) {
  Location loc = op.getLoc();
  Value table = k.table, number = k.number;
  while (auto cast = number.getDefiningOp<arith::IndexCastOp>())
    number = cast.getIn();
  unsigned width = cast<IntegerType>(k.entry.getType()).getWidth();
  if (number != k.entry || (width != 32 && width != 64)) {
    // What is done to each number is done once.
    auto type = cast<RankedTensorType>(table.getType());
    Value init = tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, table), b.getI64Type());
    AffineMap identity = AffineMap::getMultiDimIdentityMap(type.getRank(), context);
    SmallVector<utils::IteratorType> loops(type.getRank(), utils::IteratorType::parallel);
    auto made = linalg::GenericOp::create(
        b, loc, init.getType(), table, init, ArrayRef<AffineMap>{identity, identity}, loops,
        [&](OpBuilder &b, Location loc, ValueRange in) {
          IRMapping map;
          map.map(k.entry, in[0]);
          for (Operation *inner : sliceOf(k.number, k.entry))
            b.clone(*inner, map);
          Value page = map.lookup(k.number);
          linalg::YieldOp::create(b, loc, arith::IndexCastOp::create(b, loc, b.getI64Type(), page).getResult());
        });
    table = made.getResult(0);
  }
  if (folded.flat) {
    int64_t extent = cast<ShapedType>(table.getType()).getDimSize(folded.flatAt);
    table = ::attn::totile::splitDimension(b, loc, table, folded.flatAt, extent / folded.flat);
  }
  return table;
}

AttentionOp Folder::rewrite(const Gathered &k, const Gathered &v) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  auto size =
      cast<AffineConstantExpr>(cast<AffineBinaryOpExpr>(*llvm::find_if(folded.tableMap.getResults(), [&](AffineExpr x) {
                                 return x.isFunctionOfDim(op.getKeyDim());
                               })).getRHS());
  Value bound;
  if (!wholePages(size.getValue())) {
    unsigned at = *::attn::totile::positionOf(op.getKeyMap(), op.getKeyDim());
    bound = getValueOrCreateConstantIndexOp(b, loc, tensor::getMixedSize(b, loc, op.getKey(), at));
  }
  SmallVector<AffineMap> maps{op.getQueryMap(), folded.keyMap, folded.valueMap, op.getOutputMap(), folded.tableMap};
  auto paged = AttentionOp::create(b, loc, op->getResultTypes(), op.getQuery(), k.pool, v.pool, tableOf(b, k), Value(),
                                   Value(), op.getInits(), b.getAffineMapArrayAttr(maps), op.getNormalizer(),
                                   DenseI64ArrayAttr(), nullptr);
  for (auto [from, to] : llvm::zip(op->getRegions(), paged->getRegions()))
    to.takeBody(from);
  if (bound) {
    Region &mask = paged.getMask();
    bool all = mask.empty();
    if (all) {
      unsigned count = paged.getNumBatchDims() + 2;
      b.createBlock(&mask, mask.end(), SmallVector<Type>(count, b.getIndexType()), SmallVector<Location>(count, loc));
    } else {
      b.setInsertionPoint(mask.front().getTerminator());
    }
    Block &block = mask.front();
    Value exists = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, block.getArguments().back(), bound);
    if (all) {
      mlir::attn::YieldOp::create(b, loc, exists);
    } else {
      Operation *yield = block.getTerminator();
      yield->setOperand(0, arith::AndIOp::create(b, loc, yield->getOperand(0), exists));
    }
  }
  op->replaceAllUsesWith(paged);
  op.erase();
  return paged;
}

struct FoldPages : ::attn::impl::AttnFoldPagesBase<FoldPages> {
  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation()->walk([&](AttentionOp op) {
      if (op.onTensors() && !op.getForm() && !op.getPageTable())
        ops.push_back(op);
    });
    for (AttentionOp op : ops)
      fold(op);
  }

  void fold(AttentionOp op) {
    Folder folder(op);
    std::optional<Gathered> k = folder.trace(op.getKey(), op.getKeyMap());
    std::optional<Gathered> v = folder.trace(op.getValue(), op.getValueMap());
    if (!k && !v)
      return;
    auto missed = [&](const std::string &why) {
      remark::missed(op.getLoc(), remark::RemarkOpts::name("gathered").category("attn-fold-pages"))
          << "keys and values are gathered from their pages first: " + why;
    };
    if (!k || !v)
      return missed(std::string("expected both in pages, got the ") + (k ? "key" : "value") + " alone");
    if (std::optional<std::string> why = folder.match(*k, *v))
      return missed(*why);
    AttentionOp paged = folder.rewrite(*k, *v);
    remark::passed(paged.getLoc(), remark::RemarkOpts::name("paged").category("attn-fold-pages"))
        << "keys and values are read in their pages of " + std::to_string(paged.getPageSize()) + " keys";
  }
};
} // namespace

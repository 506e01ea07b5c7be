// From ops to expressions: what an element of a tensor value is.
#ifndef ATTN_RAISE_GRAPH_H
#define ATTN_RAISE_GRAPH_H

#include "attn/Raise/Expr.h"

namespace mlir::linalg {
class LinalgOp;
} // namespace mlir::linalg

namespace attn::raise {

/// Reads linalg (named and generic), tensor, arith and math on tensors. Every
/// other op is opaque: its results are leaves. Valid as long as the IR is not
/// changed.
class Graph {
public:
  /// Learns from `function` which dynamic sizes are equal: its assertions say
  /// so, and the shapes that linalg ops ask for.
  Graph(Exprs &exprs, mlir::Operation *function);

  /// The size of a dimension: a constant, or a polynomial over Dim and Scalar.
  Expr extent(mlir::Value tensor, int64_t dim);
  /// tensor[indices], looking only through constants, fills and splats.
  Expr load(mlir::Value tensor, llvm::ArrayRef<Expr> indices);
  /// What the op that defines `tensor` computes at `indices`, in terms of
  /// loads of its operands; null if the op is opaque.
  Expr step(mlir::Value tensor, llvm::ArrayRef<Expr> indices);
  /// Replaces every load by what it computes, down to contractions, opaque
  /// ops and arguments. Null if it grows beyond the budget.
  Expr expand(Expr e);
  /// A scalar SSA value that is not inside a linalg body.
  Expr scalar(mlir::Value value);
  /// Reads `value` (a loop's counter) as `e` from here on.
  void bind(mlir::Value value, Expr e) { scalars[value] = e; }
  /// Takes the sizes of `tensor`, which a loop carries, to be those of `other`.
  void bindSizes(mlir::Value tensor, mlir::Value other) {
    for (int64_t k = 0; k < llvm::cast<mlir::RankedTensorType>(tensor.getType()).getRank(); ++k)
      extents[{tensor, k}] = extent(other, k);
  }

  /// True for sums of products of two operands over an axis that they do not
  /// share all their other axes on: projections, Q·Kᵀ, P·V.
  bool isContraction(mlir::Value tensor);
  /// Takes `tensor` for a contraction, whatever it looks like.
  void holdAt(mlir::Value tensor) { contractions[tensor] = true; }
  /// The load that `reduction` came from, or null.
  Expr originOf(Expr reduction) { return origins.lookup(reduction); }
  /// The first op in the body of `op` that was met and not read, or null.
  mlir::Operation *unreadIn(mlir::Operation *op) { return unread.lookup(op); }
  /// A variable of this extent, or 0 if the extent is 1.
  Expr index(Expr extent);

  Exprs &getExprs() { return x; }
  void resetBudget() {
    overBudget = false;
    steps = 0;
  }

private:
  struct Scope;
  Expr evaluate(mlir::Value value, Scope *scope);
  Expr division(mlir::Operation *op, Scope *scope);
  Expr floatQuotient(mlir::Value value, Scope *scope);
  Expr apply(mlir::Operation *op, llvm::ArrayRef<Expr> operands, mlir::Type resultType, mlir::Type operandType);
  Expr affine(mlir::AffineExpr expr, llvm::ArrayRef<Expr> dims, llvm::ArrayRef<Expr> symbols);
  Expr integer(mlir::OpFoldResult value);
  Expr loopExtent(mlir::linalg::LinalgOp op, unsigned loop);
  Expr stepLinalg(mlir::linalg::LinalgOp op, unsigned result, llvm::ArrayRef<Expr> indices);
  Expr stepReshape(mlir::Value source, llvm::ArrayRef<llvm::SmallVector<int64_t, 2>> from,
                   llvm::ArrayRef<llvm::SmallVector<int64_t, 2>> to, mlir::Value result, llvm::ArrayRef<Expr> indices);
  Expr expandImpl(Expr e);
  Expr constantElement(mlir::DenseElementsAttr attr, llvm::ArrayRef<Expr> indices);
  /// An index variable for use under `depth` binders; the same one each time,
  /// so that what was expanded once is found again.
  Expr binder(Expr extent);

  Exprs &x;
  llvm::DenseMap<std::pair<mlir::Value, int64_t>, Expr> extents;
  llvm::DenseMap<mlir::Value, bool> contractions;
  llvm::DenseMap<mlir::Value, Expr> scalars;
  llvm::DenseMap<mlir::Operation *, mlir::Operation *> unread;
  llvm::DenseMap<Expr, Expr> expanded;
  llvm::DenseMap<Expr, Expr> origins;
  llvm::DenseMap<std::pair<unsigned, Expr>, Expr> binders;
  /// Constants in closed form: base + Σ strides · index, or the band
  /// low ≤ i₀ − i₁ ≤ high of two values.
  struct ClosedForm {
    enum { None, Affine, Band } kind = None;
    int64_t base = 0;
    llvm::SmallVector<int64_t> strides;
    int64_t low = 0, high = 0;
    unsigned row = 0, column = 0;
    double inside = 0, outside = 0;
  };
  const ClosedForm &closedForm(mlir::DenseElementsAttr attr);
  llvm::DenseMap<mlir::Attribute, ClosedForm> closedForms;
  unsigned depth = 0;
  unsigned nesting = 0;
  unsigned steps = 0;
  bool overBudget = false;
};

/// The sort of a scalar type, none if it is not one we read.
std::optional<Sort> sortOf(mlir::Type type);

} // namespace attn::raise

#endif // ATTN_RAISE_GRAPH_H

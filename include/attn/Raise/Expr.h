// Scalar expressions in index notation.
//
// A tensor value is a function from indices to a scalar; raising writes that
// function down and works on it instead of on the ops that computed it. Nodes
// are hash-consed: two expressions are equal exactly if their pointers are.
//
// Integers are mathematical (positions and sizes do not wrap) and kept as
// polynomials over atoms, so that linearised and delinearised indices cancel.
// `x mod n` is written x − n·(x floordiv n). Floats keep the order in which
// they were written: only steps that are exact in real arithmetic and harmless
// in floating point are taken here. Casts between float types are dropped.
#ifndef ATTN_RAISE_EXPR_H
#define ATTN_RAISE_EXPR_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Support/Allocator.h"

namespace attn::raise {

enum class Kind : uint8_t {
  // Integers.
  IntConst, // num
  Var,      // an index variable; num names it, operand 0 is its extent
  Dim,      // the size of dimension num of a tensor value, taken to be ≥ 1
  Sum,      // num + Σ coefs[k] · ops[k], ops are monomials
  Prod,     // product of atoms
  FloorDiv, // floor(op0 / op1), op1 > 0
  // Booleans.
  BoolConst, // num
  GeZero,    // op0 ≥ 0
  EqZero,    // op0 = 0
  Not,
  And,
  // Floats.
  FloatConst, // real
  Add,
  Sub,
  Mul,
  Div,
  Neg,
  Exp,
  Exp2,
  Log,
  Max,
  Min,
  IntToFloat,
  CmpF, // num is the arith::CmpFPredicate
  // Of any sort.
  Select,
  Scalar, // a scalar SSA value
  Load,   // an element of a tensor value; the operands are its indices
  Op,     // another pure op, by name and attributes
  Reduce, // num is a Fold; op0 the bound variable, op1 the body
  Undef,  // an element of tensor.empty
  Arg,    // a placeholder: an accumulator, the raw score
};

enum class Sort : uint8_t { Int, Bool, Float };

enum class Fold : int64_t { Add, Mul, Max, Min, And, Or };

struct Node {
  Kind kind;
  Sort sort;
  unsigned id;
  unsigned height; // how deep reductions nest below
  bool hasArg;
  int64_t num;
  double real;
  mlir::Value value;
  const void *name; // OperationName of an Op
  mlir::Attribute attr;
  mlir::Type type; // of an opaque op's result, where it matters
  llvm::ArrayRef<const Node *> ops;
  llvm::ArrayRef<int64_t> coefs;
  llvm::ArrayRef<const Node *> free; // the free variables, sorted by id

  const Node *op(unsigned k) const { return ops[k]; }
};
using Expr = const Node *;
using Substitution = llvm::SmallDenseMap<Expr, Expr, 4>;

/// num + Σ coefficient · monomial, sorted by the monomials' ids.
struct Poly {
  int64_t constant = 0;
  llvm::SmallVector<std::pair<Expr, int64_t>, 4> terms;
};

/// Owns expressions and builds them in simplified form.
class Exprs {
public:
  explicit Exprs(mlir::MLIRContext *context) : context(context) {}
  Exprs(const Exprs &) = delete;

  // Integers.
  Expr integer(int64_t value);
  Expr variable(int64_t name, Expr extent);
  Expr freshVariable(Expr extent) { return variable(nextVariable++, extent); }
  /// A size: of a dimension of a tensor, or (dim −1) an index value that is used
  /// as one.
  Expr dim(mlir::Value tensor, int64_t dim);
  /// Learns that two integers are equal; true if a size is now known by others.
  bool equate(Expr a, Expr b);
  Expr plus(Expr a, Expr b);
  Expr minus(Expr a, Expr b);
  Expr times(Expr a, Expr b);
  Expr times(Expr a, int64_t b) { return times(a, integer(b)); }
  Expr floordiv(Expr a, Expr b);
  Expr mod(Expr a, Expr b) { return minus(a, times(b, floordiv(a, b))); }
  /// True if a is known to be at least 0 (at most −1 for `provablyNegative`).
  bool provablyNonNegative(Expr a);
  bool provablyNegative(Expr a);
  bool provablyPositive(Expr a) { return provablyNonNegative(minus(a, integer(1))); }
  std::optional<int64_t> constant(Expr a);
  Poly poly(Expr a);
  Expr fromPoly(Poly p);

  // Booleans.
  Expr boolean(bool value);
  Expr geZero(Expr a);
  Expr eqZero(Expr a);
  Expr compare(mlir::arith::CmpIPredicate predicate, Expr a, Expr b); // null if out of reach
  Expr logicalNot(Expr a);
  Expr logicalAnd(Expr a, Expr b);
  Expr logicalOr(Expr a, Expr b) { return logicalNot(logicalAnd(logicalNot(a), logicalNot(b))); }

  // Floats.
  Expr real(double value);
  Expr unary(Kind kind, Expr a);
  Expr binary(Kind kind, Expr a, Expr b);
  Expr intToFloat(Expr a);
  Expr compareFloat(mlir::arith::CmpFPredicate predicate, Expr a, Expr b);

  // Of any sort.
  Expr select(Expr condition, Expr a, Expr b);
  Expr scalar(mlir::Value value, Sort sort);
  Expr load(mlir::Value tensor, llvm::ArrayRef<Expr> indices, Sort sort);
  Expr opaque(mlir::OperationName name, mlir::Attribute attrs, mlir::Type type, llvm::ArrayRef<Expr> operands,
              Sort sort);
  /// Binds `variable` in `body`.
  Expr reduce(Fold fold, Expr variable, Expr body);
  /// The body of a reduction with `variable` for its bound variable.
  Expr open(Expr reduction, Expr variable) { return substitute(reduction->op(1), {{reduction->op(0), variable}}); }
  Expr undef(Sort sort);
  Expr arg(int64_t name, Sort sort);

  Expr substitute(Expr e, const Substitution &substitution);
  /// The node with other operands, simplified again.
  Expr rebuild(Expr e, llvm::ArrayRef<Expr> operands);

  unsigned size() const { return nextId; }
  mlir::MLIRContext *getContext() const { return context; }

private:
  Expr make(Node node);
  Expr substituteImpl(Expr e, const Substitution &substitution, llvm::DenseMap<Expr, Expr> &memo);
  std::optional<Poly> bound(const Poly &p, bool upper);
  std::optional<Poly> boundAtom(Expr atom, bool upper);
  bool nonNegative(const Poly &p);
  Poly add(const Poly &a, const Poly &b, int64_t factor = 1);
  Poly multiply(const Poly &a, const Poly &b);
  Expr monomial(llvm::SmallVector<Expr> atoms);

  mlir::MLIRContext *context;
  llvm::BumpPtrAllocator allocator;
  llvm::DenseMap<unsigned, llvm::SmallVector<Expr, 1>> table; // by hash
  unsigned nextId = 0;
  int64_t nextVariable = 0;
  unsigned boundDepth = 0;
  llvm::DenseMap<Expr, Expr> equalities; // of sizes
};

inline bool dependsOn(Expr e, Expr variable) { return llvm::is_contained(e->free, variable); }
inline bool isConst(Expr e) {
  return e->kind == Kind::IntConst || e->kind == Kind::BoolConst || e->kind == Kind::FloatConst;
}
inline bool isReal(Expr e, double value) { return e->kind == Kind::FloatConst && e->real == value; }

/// Calls `visit` on every distinct node below `e`, `e` included.
void walk(Expr e, llvm::function_ref<void(Expr)> visit);

void print(llvm::raw_ostream &os, Expr e);
std::string toString(Expr e);

} // namespace attn::raise

#endif // ATTN_RAISE_EXPR_H

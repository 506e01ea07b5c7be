#ifndef ATTN_RAISE_PASSES_TD
#define ATTN_RAISE_PASSES_TD

include "mlir/Pass/PassBase.td"

def RaisePass : Pass<"attn-raise", "::mlir::ModuleOp"> {
  let summary = "Recognise attention by its meaning and raise it to attn.attention";
  let description = [{
    Reads linalg, tensor, arith and math on tensors (and TOSA, through
    upstream's conversion to linalg, where a module holds any) as scalar
    expressions over indices and replaces what it proves to be

        O[…] = Σ_j exp(s_j) v_j / Σ_j exp(s_j)

    by one op, in whatever spelling; also Σ_j w(s_j) v_j, or that over
    Σ_j w(s_j), where w is a sigmoid, a relu or another function with a bend and
    keys and values are not shared by all batch points (a feed-forward layer's
    are); and so linear attention, (φ(Q)φ(K)ᵀ ⊙ D)V
    in any order of its products, as a loop over tokens or blocks of them that
    carries a state, or as one token's step of it,
    by attn.linear_attention. Before: any. After: no recognised
    attention is left in its naive form; everything else is as it was, but for
    loops with a condition that count up to a bound: they are scf.for.

    Numbers change as follows. Intermediate rounding to a narrower type (of
    scores, of probabilities) is dropped; all is computed in f32 (f64 for f64).
    Rows whose keys are all masked by −∞ give 0 instead of NaN. A finite fill
    (at most −9900: −1e4, −1e9, a type's lowest value, …) becomes a mask only
    if every query provably sees a key; else it stays a fill in the score
    region.

    Linear attention's sums are taken in another order, in f32; a row whose
    divisor is 0 gives 0 instead of NaN.

    What almost is attention is left alone, with a remark (category
    `attn-raise`) that names the condition that failed.

    ```mlir
    %s = linalg.batch_matmul ins(%q, %kt : …) outs(%zero : …) -> tensor<8x64x64xf32>
    %p = linalg.softmax dimension(2) ins(%s : …) outs(%e : …) -> tensor<8x64x64xf32>
    %o = linalg.batch_matmul ins(%p, %v : …) outs(%zero2 : …) -> tensor<8x64x32xf32>
    ```
    becomes
    ```mlir
    %o = attn.attention ins(%q, %kt, %v : …) outs(%empty : tensor<8x64x32xf32>)
           maps […, affine_map<(b, i, j, d, e) -> (b, d, j)>, …] normalizer #attn.softmax -> tensor<8x64x32xf32>
    ```
  }];
  let options = [
    Option<"relaxFiniteFills", "relax-finite-fills", "bool", "false",
           "treat finite fills as −∞ even where a row may be masked throughout">,
    Option<"assumeSortedSegments", "assume-sorted-segments", "bool", "false",
           "take segment ids read from an argument to be sorted, as those of packed sequences are">,
    Option<"assumePositiveGates", "assume-positive-gates", "bool", "false",
           "take the base of a decay read from an argument to be positive, as gates are">,
    Option<"reportMissed", "report-missed", "bool", "false",
           "emit near misses as diagnostics too, whether or not remarks are enabled">
  ];
  let dependentDialects = [
    "::mlir::attn::AttnDialect", "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect", "::mlir::index::IndexDialect"
  ];
}

#endif // ATTN_RAISE_PASSES_TD

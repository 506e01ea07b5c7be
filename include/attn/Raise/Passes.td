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

    Sequences told apart by ids whose order only a run can tell (16 bits, causal) have
    both forms: an `scf.if` whose condition is computed of the ids has
    attn.linear_attention where they never fall and attn.attention, of masked scores,
    elsewhere.

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
           "take segment ids read from an argument to be sorted, as those of packed sequences are, and do not ask">,
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

def JoinBlocksPass : Pass<"attn-join-blocks", "::mlir::ModuleOp"> {
  let summary = "Join linear attention over adjacent blocks of tokens";
  let description = [{
    Before: `attn.linear_attention`s of which one starts from the state that
    another ends with, as blocks that a trace wrote out do. After: one op over the
    tokens of both, wherever

    - both are causal, of as many queries as keys, and alike in maps, regions,
      normalizer, and decay (by batch point, or over adjacent tokens, too);
    - queries, keys and values are adjacent slices of the same tensors;
    - no region looks at the token's position, which is counted anew in each block;
    - nothing else reads the state between them.

    The outputs are slices of the joined one; a concatenation of adjacent slices of
    a tensor, or their insertion where they were, is the slice of both. Segments
    compose (see the op): numbers change by the order of sums alone, and the state
    between is not rounded where it was.

    ```mlir
    %o1, %s1 = attn.linear_attention ins(%q[0..64], %k[0..64], %v[0..64]) …
    %o2, %s2 = attn.linear_attention ins(%q[64..128], %k[64..128], %v[64..128]) … initial_state(%s1) …
    %o = tensor.concat dim(1) %o1, %o2
    ```
    becomes
    ```mlir
    %o, %s2 = attn.linear_attention ins(%q[0..128], %k[0..128], %v[0..128]) …
    ```
  }];
  let dependentDialects = ["::mlir::attn::AttnDialect", "::mlir::tensor::TensorDialect"];
}

def RaiseRecurrencesPass : Pass<"attn-raise-recurrences", "::mlir::ModuleOp"> {
  let summary = "Recognise sums under a product of gates and compute them token by token";
  let description = [{
    y[…, i, …] = Σ_j [j ≤ i] exp(A_i − A_j) x[…, j, …], a gated recurrence as it is
    written without a loop (A is a sum of logarithms of gates, by channel: no
    product of key and value is in it, and so no linear attention), takes S² terms
    a channel. Before: any linalg op whose sum has that value, with the condition
    and the weights in any spelling that `attn-raise` reads. After: a
    `linalg.generic` along the tokens,

        s ← g_i s + x_i,   y_i = s

    with g_i = exp(A_i − A_{i−1}), where A is a sum that the graph computes its
    step. The dimension of the tokens is a reduction that one result has and
    another, the state, has not: each token's state is stored as it is reached, in
    order (kernels and loops take reductions in order where a result moves with
    them). A rounding that alone uses the sum is taken with it.

    Run before `attn-raise-prefix-sums`, whose products of a triangle with the
    gates' logarithms go away. Numbers change by the order of the sums, and gates
    are multiplied instead of their logarithms added. A gate that is 0 leaves x_i
    instead of NaN.

    ```mlir
    %w = linalg.generic … // exp(A[b, i, c] − A[b, j, c]) where j ≤ i, else 0, times x[b, j, c]
    %y = linalg.generic {iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%w : tensor<2x16x16x8xf32>) …
    ```
    becomes
    ```mlir
    %y:2 = linalg.generic {indexing_maps = [(b, i, c) -> (b, i, c), (b, i, c) -> (b, c)],
                           iterator_types = ["parallel", "reduction", "parallel"]}
             outs(%empty, %zero : tensor<2x16x8xf32>, tensor<2x8xf32>) { … }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def RaisePrefixSumsPass : Pass<"attn-raise-prefix-sums", "::mlir::ModuleOp"> {
  let summary = "Recognise products with a triangle and compute them as prefix sums";
  let description = [{
    y[…, i, …] = c · Σ_j [j ≤ i] x[…, j, …], or with j < i, written as a product
    with a triangle of S × S (a cumulative sum as front ends and papers write it),
    takes S² products a channel. Before: any linalg op on tensors of static sizes
    whose sum has that value, of more than 16 terms, in whatever spelling the
    triangle has. After: a `linalg.generic` along the tokens, as
    `attn-raise-recurrences` has it: the sum so far is a state, and each token's is
    stored as it is reached. `attn-fuse-for-device` divides it.
    Run after `attn-raise`, which takes prefix sums into linear attention.

    Numbers change by the order of the sums, which are in f32 at least.

    ```mlir
    %y = linalg.batch_matmul ins(%triangle, %x : tensor<16x16384x16384xf32>, tensor<16x16384x128xf32>) …
    ```
    becomes
    ```mlir
    %y:2 = linalg.generic {indexing_maps = [(b, i, c) -> (b, i, c), (b, i, c) -> (b, i, c), (b, i, c) -> (b, c)],
                           iterator_types = ["parallel", "reduction", "parallel"]}
             ins(%x : tensor<16x16384x128xf32>) outs(%empty, %zero : tensor<16x16384x128xf32>, tensor<16x128xf32>) {
    ^bb0(%in: f32, %out: f32, %sum: f32):
      %next = arith.addf %sum, %in : f32
      linalg.yield %next, %next : f32, f32
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif // ATTN_RAISE_PASSES_TD

#ifndef ATTN_FORMS_PASSES_TD
#define ATTN_FORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def AttnExpandPrefixes : Pass<"attn-expand-prefixes"> {
  let summary = "compute all prefixes of one softmax as a scan";
  let description = [{
    Before: `attn.attention` on tensors, with the softmax normalizer and without
    a form. Where neither query, key, value nor score depends on one of its batch
    dimensions t, and the mask does only by j ≤ t, its rows are the prefixes of one
    softmax (attention as an RNN):

        O_t = Σ_{j ≤ t} exp(s_j) v_j / Σ_{j ≤ t} exp(s_j)

    With m_t = max_{j ≤ t} s_j, the softmax partials (Σ exp(s_j − m_t) v_j,
    Σ exp(s_j − m_t)) are a linear state with one key channel, exp(s_t − m_t), under
    the decay exp(m_{t−1} − m_t). After: the scores of all keys, their running
    maximum (within blocks, and before each), and a normalized, causal
    `attn.linear_attention`, whose forms (a fold of chunks, a scan over segments, a
    loop) are chosen as any other's: S (d + e) operations instead of S² (d + e).

    Each prefix is taken relative to its own maximum, so that a later score, however
    large, costs an earlier prefix nothing. Prefixes whose scores are all −∞ give 0.
    What else the mask says becomes a score of −∞. The logarithms of the sums, where
    they are asked for, are summed in the same blocks, in the accumulator's type.

    Stay as they are, with a remark: prefixes of another direction or offset, scores
    that depend on t, sinks, and fewer than 16 prefixes.

    Numbers change by the order of the sums, and with `for-tile` by the weights'
    rounding to the value's type, which fold kernels have, too. A NaN makes NaN of
    the prefixes that hold it, and may of others in its chunk.

    ```mlir
    %o = attn.attention ins(%q, %k, %v : tensor<16x128xbf16>, …) … maps [affine_map<(h, t, i, j, d, e) -> (h, d)>, …]
      mask (%h: index, %t: index, %i: index, %j: index) {
        %c = arith.cmpi sge, %t, %j : index
    ```
    becomes
    ```mlir
    %s = linalg.generic … ins(%q, %k) …            // scores
    %inside, %before = linalg.generic … ins(%s) …  // running maxima
    %weights = linalg.generic … { exp(s_t − m_t) }
    %decays = linalg.generic … { m_{t−1} − m_t }
    %o = attn.linear_attention ins(%ones, %weights, %v) decay (%decays) … causal normalized
    ```
  }];
  let options = [Option<"forTile", "for-tile", "bool", /*default=*/"false",
                        "weights as the tile kernels want them: of the value's type, in rows of 16 bytes">];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect", "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif // ATTN_FORMS_PASSES_TD

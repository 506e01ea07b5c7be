#ifndef ATTN_OPS_TD
#define ATTN_OPS_TD

include "dialects/attn/AttnDialect.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/Interfaces/TilingInterface.td"

class Attn_Op<string mnemonic, list<Trait> traits = []> : Op<Attn_Dialect, mnemonic, traits>;

def Attn_Shaped : AnyTypeOf<[AnyRankedTensor, AnyStridedMemRef], "ranked tensor or strided memref">;

defvar Attn_Tiling = DeclareOpInterfaceMethods<TilingInterface, [
    "getLoopIteratorTypes", "getIterationDomain", "getTiledImplementation", "getResultTilePosition",
    "generateResultTileValue", "getIterationDomainTileFromResultTile"]>;
defvar Attn_PartialReduction = DeclareOpInterfaceMethods<PartialReductionOpInterface, [
    "generateInitialTensorForPartialReduction", "tileToPartialReduction", "mergeReductions",
    "getPartialResultTilePosition"]>;

def Attn_YieldOp : Attn_Op<"yield", [Pure, Terminator, ReturnLike,
    ParentOneOf<["AttentionOp", "LinearAttentionOp"]>]> {
  let summary = "ends a region with the scalar it computes";
  let arguments = (ins AnyType:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}


def Attn_AttentionOp : Attn_Op<"attention", [
    AttrSizedOperandSegments, DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    Attn_Tiling, Attn_PartialReduction,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, ["reifyResultShapes"]>]> {
  let summary = "normalizer(mask(score(QKᵀ))) V over named index spaces";
  let description = [{
    The iteration domain is (b…, i, j, d, e): any number of batch dimensions
    (batch, head, group), query position i, key position j, query/key channel
    d, value channel e. `maps` gives, in this order, the indexing maps of
    query, key, value and output from that domain, so that layouts (BHSD,
    BSHD, merged heads, transposed K, packed QKV) and shared heads
    (`h floordiv 4`) need no copies. The optional second output, `lse`, is
    indexed by the output's results with e left out, in the same order.

    For each batch point b and query i:

        x_j   = Σ_d Q[b,i,d] · K[b,j,d]                  accumulated in f32 (f64 for f64 inputs)
        s_j   = score(x_j, b…, i, j)    if mask(b…, i, j), else −∞
        m     = max_j s_j               (with the sink's logit, if there is one)
        w_j   = exp(s_j − m)            or what the normalizer says
        O[b,i,e] = Σ_j w_j V[b,j,e] / (Σ_j w_j + exp(sink(b…, i) − m))
        lse[b,i] = m + log(Σ_j w_j + exp(sink − m))      natural logarithm, f32

    Order: scale, bias, softcap and the like are the score region's, applied
    before the mask. A row with no unmasked key, or with all scores −∞, or an
    empty key set gives O = 0 and lse = −∞ (with a sink: lse = sink). A NaN
    score makes its row NaN. The absent score region is the identity (no scale
    is implied); the absent mask is true.

    The regions may read values from above: scalars directly, tensors through
    `tensor.extract` (memrefs through `memref.load`), and have no other effect.

    With `blocks(%counts, %indices)` and `block_sizes = [bq, bk]`, query block
    a attends to the keys of blocks indices[b…, a, 0 .. counts[b…, a]) only, a
    set (no duplicates); the mask applies within. counts has the extents of
    the batch dimensions (or 1, broadcast) and ceil(I / bq); indices one more
    dimension.

    With `pages(%table)`, keys and values lie in pages of P keys, anywhere in
    theirs and the same in both: a fifth map finds key j's entry in the table,
    and the entry, a page's number, is the symbol of the key's and the value's
    map. The key index set is all keys of the table's pages; the mask says which
    of them are in use. Where the mask lets some query see a key of an entry that
    is no page's number, results are undefined, like the `tensor.extract` that
    this stands for; elsewhere an entry may be anything.

    Constraints:
    - (C1) four maps over the same n + 4 dimensions, no symbols; with pages five,
      and one symbol in those of key and value;
    - (C2) each map has as many results as its operand has dimensions;
    - (C3) i appears only in query and output, j in key and value, d in query
      and key, e in value and output, each exactly once and as a plain dimension;
    - (C4) the other results are affine expressions of batch dimensions;
      the output's are plain and name each batch dimension exactly once;
    - (C5) extents agree wherever a plain dimension names them, and an
      expression's largest value is inside its operand's extent;
    - (C6) query, key, value and output have float elements, query and key the
      same; f64 does not mix with others;
    - (C7) lse has f32 elements (f64 for f64 queries) and the output's extents
      without e;
    - (C8) score takes (f, index × n, index i, index j) and yields f, where f
      is f32 (f64 for f64 queries); mask takes the indices and yields i1; sink
      takes the batch indices and i and yields f;
    - (C9) regions have no memory effect other than reads;
    - (C10) block counts and indices are integers of the stated ranks, and
      block_sizes holds two positive sizes; all three are present or none;
    - (C11) a sink needs the softmax normalizer, and so does lse;
    - (C12) with pages, the table has signless i32 or i64 elements, and its map
      j floordiv P once, P > 0, and affine expressions of batch dimensions; the
      maps of key and value have the symbol once, as a plain result, and j once,
      as j mod P, in a dimension of extent P.

    ```mlir
    %o = attn.attention ins(%q, %k, %v : tensor<2x32x512x128xbf16>, tensor<2x8x512x128xbf16>, tensor<2x8x512x128xbf16>)
           outs(%init : tensor<2x32x512x128xbf16>)
           maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>,
                 affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
           normalizer #attn.softmax
           score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
             %t = arith.mulf %s, %scale : f32
             attn.yield %t : f32
           }
           mask (%b: index, %h: index, %i: index, %j: index) {
             %c = arith.cmpi sge, %i, %j : index
             attn.yield %c : i1
           } -> tensor<2x32x512x128xbf16>
    ```
  }];
  let arguments = (ins Attn_Shaped:$query, Attn_Shaped:$key, Attn_Shaped:$value,
    Optional<Attn_Shaped>:$page_table,
    Optional<Attn_Shaped>:$block_counts, Optional<Attn_Shaped>:$block_indices,
    Variadic<Attn_Shaped>:$inits,
    AffineMapArrayAttr:$indexing_maps, Attn_NormalizerInterface:$normalizer,
    OptionalAttr<DenseI64ArrayAttr>:$block_sizes,
    OptionalAttr<Attn_FormAttr>:$form);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region MaxSizedRegion<1>:$score, MaxSizedRegion<1>:$mask, MaxSizedRegion<1>:$sink);
  /// Keys and values that lie in one place.
  let builders = [OpBuilder<(ins "::mlir::TypeRange":$results, "::mlir::Value":$query, "::mlir::Value":$key,
    "::mlir::Value":$value, "::mlir::Value":$block_counts, "::mlir::Value":$block_indices, "::mlir::ValueRange":$inits,
    "::mlir::ArrayAttr":$indexing_maps, "NormalizerAttrInterface":$normalizer,
    "::mlir::DenseI64ArrayAttr":$block_sizes, "FormAttr":$form), [{
    build($_builder, $_state, results, query, key, value, ::mlir::Value(), block_counts, block_indices, inits,
          indexing_maps, normalizer, block_sizes, form);
  }]>];
  let assemblyFormat = [{
    `ins` `(` $query `,` $key `,` $value `:` type($query) `,` type($key) `,` type($value) `)`
    (`pages` `(` $page_table^ `:` type($page_table) `)`)?
    (`blocks` `(` $block_counts^ `,` $block_indices `:` type($block_counts) `,` type($block_indices) `)`)?
    `outs` `(` $inits `:` type($inits) `)`
    `maps` $indexing_maps `normalizer` $normalizer
    custom<AttentionRegions>($score, $mask, $sink)
    attr-dict (`->` type($results)^)?
  }];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitsMutable(); }
    ::mlir::Value getOutputInit() { return getInits()[0]; }
    /// The init of lse, or null.
    ::mlir::Value getLseInit() { return getInits().size() > 1 ? getInits()[1] : ::mlir::Value(); }

    /// Where each dimension of the iteration domain stands.
    unsigned getNumBatchDims() { return getQueryMap().getNumDims() - 4; }
    unsigned getQueryDim() { return getNumBatchDims(); }
    unsigned getKeyDim() { return getNumBatchDims() + 1; }
    unsigned getChannelDim() { return getNumBatchDims() + 2; }
    unsigned getValueChannelDim() { return getNumBatchDims() + 3; }

    ::mlir::AffineMap getMap(unsigned i) { return ::llvm::cast<::mlir::AffineMapAttr>(getIndexingMaps()[i]).getValue(); }
    ::mlir::AffineMap getQueryMap() { return getMap(0); }
    ::mlir::AffineMap getKeyMap() { return getMap(1); }
    ::mlir::AffineMap getValueMap() { return getMap(2); }
    ::mlir::AffineMap getOutputMap() { return getMap(3); }
    /// Of keys in pages: the page table's, and the keys of a page.
    ::mlir::AffineMap getPageMap() { return getMap(4); }
    int64_t getPageSize();
    /// A map of the page table, the key or the value over pages: j where it is
    /// j floordiv P or j mod P, and 0 where it is the page's number.
    ::mlir::AffineMap withinPages(::mlir::AffineMap map);
    /// Where the key's (1) or the value's (2) map has the page's number.
    unsigned getPagePosition(unsigned operand);
    /// The number of keys, of an op whose keys are in pages.
    ::mlir::OpFoldResult buildKeyCount(::mlir::OpBuilder &b);
    /// The output's map without its value-channel result.
    ::mlir::AffineMap getLseMap();
    ::mlir::AffineMap getResultMap(unsigned resultNumber);
    /// The value channel's position in the output: attn.merge's `channel`.
    int64_t getMergeChannel();

    /// The static extent of each domain dimension, kDynamic where unknown.
    ::llvm::SmallVector<int64_t> getStaticLoopExtents();
    /// f32, or f64 for f64 queries.
    ::mlir::FloatType getAccumulatorType();
    /// True if the op computes on tensors (false: on buffers).
    bool onTensors() { return ::llvm::isa<::mlir::RankedTensorType>(getQuery().getType()); }
  }];
  let hasRegionVerifier = 1;
  let hasVerifier = 1;
  let hasCanonicalizer = 1;
}

def Attn_LinearAttentionOp : Attn_Op<"linear_attention", [
    AttrSizedOperandSegments, DestinationStyleOpInterface,
    Attn_Tiling, Attn_PartialReduction,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, ["reifyResultShapes"]>]> {
  let summary = "φ(Q)(φ(K)ᵀV) under a decay, with a state in and out";
  let description = [{
    The iteration domain (b…, i, j, d, e) and the first four of `maps` are those
    of `attn.attention`. The state of a batch point is S (d × e) and, with
    `normalized`, z (d). With the feature maps φq, φk (regions `query_map` and
    `key_map` of one element, its batch point, its token and its channel; the
    identity if absent) and γ (region `decay_map` of one element of the decay),
    over the keys t = 0, 1, …, J − 1:

        S_t = Λ_t S_{t−1} + φk(k_t) v_tᵀ,   z_t = Λ_t z_{t−1} + φk(k_t)

    where Λ_t is 0 if `reset(b…, t)` holds, else diag(exp(γ(decay[b…, t, d]))), 1
    without a decay. S_{−1}, z_{−1} are `initial_state`, or 0. Query i reads the
    state after key p:

        n_i[e] = Σ_d φq(q_i)[d] S_p[d,e]
        O_i    = n_i                                  or, with `normalized`,
        O_i    = n_i / (Σ_d φq(q_i)[d] z_p[d] + epsilon),   0 where the divisor is 0

    p = J − 1 without `causal` (there is no decay and no reset then); with it,
    p = min(i, J − 1), or i + J − I with `aligned_to_end`; before the first key
    (p < 0) the initial state is read. The outs after the output are the final
    state, S_{J−1} and, if `normalized`, z_{J−1}: none of them, or all.

    Features, states and sums are in f32 (f64 for f64). Segments compose,
    (Λ₁,S₁) ⊗ (Λ₂,S₂) = (Λ₁Λ₂, Λ₂S₁ + S₂), associatively and not commutatively.

    The decay is in logarithms so that products are sums and nothing overflows;
    values above 0 (growth) are allowed and may overflow, −∞ is not: `reset`
    says it. A gate's own tensor is the decay of an op whose `decay_map` makes a
    logarithm of it: there is no tensor of logarithms then. Its map, the fifth, tells what it varies with: batch points (head),
    tokens j, channels d. A reset that holds where a packed sequence begins
    keeps sequences apart; it may read tensors (their lengths, segment ids).

    What widens the channels (a learned map, LRPE's cos and sin) is an ordinary
    op before this one.

    Constraints:
    - (C1)–(C6) as for `attn.attention`, with one more map, of the decay, if
      there is one;
    - (C7) the states have accumulator elements (f32, or f64 for f64 queries)
      and shapes (batch extents…, d, e) and (batch extents…, d);
    - (C8) feature maps take (f, index × n, index t, index d) and yield f, the
      accumulator's type; reset takes the n + 1 indices and yields i1;
    - (C9) the decay's map names batch dimensions (affine), j and d (plain, at
      most once each) only; its elements are floats; `causal` is present with a
      decay, a reset, or `aligned_to_end`;
    - (C10) the initial state is S, or S and z if `normalized`; the outs are 1,
      or 2 (3 if `normalized`);
    - (C11) `epsilon` is present only with `normalized`;
    - (C12) `decay_map` is present only with a decay; it takes f, the
      accumulator's type, and yields f.

    ```mlir
    // o_i = Σ_{j ≤ i} λ_h^{i−j} (q_i · k_j) v_j
    %o = attn.linear_attention ins(%q, %k, %v : tensor<2x8x512x64xbf16>, tensor<2x8x512x64xbf16>, tensor<2x8x512x64xbf16>)
           decay (%log_lambda : tensor<8xf32>) outs(%init : tensor<2x8x512x64xbf16>)
           maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>,
                 affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>,
                 affine_map<(b, h, i, j, d, e) -> (h)>]
           causal -> tensor<2x8x512x64xbf16>
    ```
  }];
  let arguments = (ins Attn_Shaped:$query, Attn_Shaped:$key, Attn_Shaped:$value,
    Optional<Attn_Shaped>:$decay, Variadic<Attn_Shaped>:$initial_states,
    Variadic<Attn_Shaped>:$inits,
    AffineMapArrayAttr:$indexing_maps,
    UnitAttr:$causal, UnitAttr:$aligned_to_end, UnitAttr:$normalized, OptionalAttr<F64Attr>:$epsilon,
    OptionalAttr<Attn_FormAttr>:$form);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region MaxSizedRegion<1>:$query_features, MaxSizedRegion<1>:$key_features, MaxSizedRegion<1>:$reset,
    MaxSizedRegion<1>:$decay_features);
  let assemblyFormat = [{
    `ins` `(` $query `,` $key `,` $value `:` type($query) `,` type($key) `,` type($value) `)`
    (`decay` `(` $decay^ `:` type($decay) `)`)?
    (`initial_state` `(` $initial_states^ `:` type($initial_states) `)`)?
    `outs` `(` $inits `:` type($inits) `)`
    `maps` $indexing_maps
    (`causal` $causal^)? (`aligned_to_end` $aligned_to_end^)? (`normalized` $normalized^)?
    custom<LinearAttentionRegions>($query_features, $key_features, $reset, $decay_features)
    attr-dict (`->` type($results)^)?
  }];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitsMutable(); }
    ::mlir::Value getOutputInit() { return getInits()[0]; }
    /// S and z before the first key and after the last, or null.
    ::mlir::Value getInitialState() { return getInitialStates().empty() ? ::mlir::Value() : getInitialStates()[0]; }
    ::mlir::Value getInitialSums() { return getInitialStates().size() < 2 ? ::mlir::Value() : getInitialStates()[1]; }
    ::mlir::Value getFinalStateInit() { return getInits().size() < 2 ? ::mlir::Value() : getInits()[1]; }
    ::mlir::Value getFinalSumsInit() { return getInits().size() < 3 ? ::mlir::Value() : getInits()[2]; }

    unsigned getNumBatchDims() { return getMap(0).getNumDims() - 4; }
    unsigned getQueryDim() { return getNumBatchDims(); }
    unsigned getKeyDim() { return getNumBatchDims() + 1; }
    unsigned getChannelDim() { return getNumBatchDims() + 2; }
    unsigned getValueChannelDim() { return getNumBatchDims() + 3; }
    ::mlir::AffineMap getMap(unsigned i) { return ::llvm::cast<::mlir::AffineMapAttr>(getIndexingMaps()[i]).getValue(); }
    ::mlir::AffineMap getQueryMap() { return getMap(0); }
    ::mlir::AffineMap getKeyMap() { return getMap(1); }
    ::mlir::AffineMap getValueMap() { return getMap(2); }
    ::mlir::AffineMap getOutputMap() { return getMap(3); }
    ::mlir::AffineMap getDecayMap() { return getMap(4); }
    /// The output's, or (b…, d, e) and (b…, d) of the final states.
    ::mlir::AffineMap getResultMap(unsigned resultNumber);
    /// What the decay varies with, batch points aside.
    bool decayVariesByToken() { return getDecay() && getDecayMap().isFunctionOfDim(getKeyDim()); }
    bool decayVariesByChannel() { return getDecay() && getDecayMap().isFunctionOfDim(getChannelDim()); }

    ::llvm::SmallVector<int64_t> getStaticLoopExtents();
    /// f32, or f64 for f64 queries.
    ::mlir::FloatType getAccumulatorType();
    bool onTensors() { return ::llvm::isa<::mlir::RankedTensorType>(getQuery().getType()); }
  }];
  let hasRegionVerifier = 1;
  let hasVerifier = 1;
  let hasCanonicalizer = 1;
}

def Attn_MergeOp : Attn_Op<"merge", [DestinationStyleOpInterface, Attn_Tiling,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, ["reifyResultShapes"]>]> {
  let summary = "merges two softmax partials over disjoint key sets";
  let description = [{
        lse = logaddexp(lhs_lse, rhs_lse)
        o   = exp(lhs_lse − lse) · lhs_o + exp(rhs_lse − lse) · rhs_o

    Associative and commutative, with (0, −∞) as its unit: if both lse are −∞
    the result is (0, −∞), and a side with lse −∞ contributes nothing, whatever
    its o. Computed in f32 (f64 for f64). lse has o's extents without one
    dimension, `channel_dim`.

    Constraints:
    - (C1) both sides and the inits have the same types, o and lse each;
    - (C2) lse has o's extents with `channel_dim` left out;
    - (C3) float elements.
  }];
  let arguments = (ins Attn_Shaped:$lhs_output, Attn_Shaped:$lhs_lse, Attn_Shaped:$rhs_output, Attn_Shaped:$rhs_lse,
    Attn_Shaped:$output_init, Attn_Shaped:$lse_init, I64Attr:$channel_dim);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `(` $lhs_output `,` $lhs_lse `)` `,` `(` $rhs_output `,` $rhs_lse `)`
    `outs` `(` $output_init `,` $lse_init `)` `channel` $channel_dim attr-dict
    `:` functional-type(operands, results)
  }];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return ::mlir::MutableOperandRange(*this, 4, 2); }
  }];
  let hasVerifier = 1;
  let hasCanonicalizer = 1;
}

#endif // ATTN_OPS_TD

#ifndef ATTN_CONVERSION_ATTNTOTILE_PASSES_TD
#define ATTN_CONVERSION_ATTNTOTILE_PASSES_TD

include "mlir/Pass/PassBase.td"

def AttnSplitKeys : Pass<"attn-split-keys"> {
  let summary = "give a grid that would not fill the card more to do";
  let description = [{
    Before: attention on tensors. Where a group of query heads (of a number that
    is known, like the rows') shares a key head and its rows fit in a consumer's,
    they become the rows of one head: keys are read once for all of them. Where
    few rows have fewer tiles than there are multiprocessors, the keys are
    divided: attention over (b…, part), with an f32 output and its lse, and a
    `linalg.generic` that merges the parts as `attn.merge` does, sinks included.
    Parts that are equal are a dimension of keys and values; others are a bound
    of the mask. Where batches or keys are as many as a launch brings, so are
    the parts, and an `scf.if` keeps the op whole where there is but one, or
    where rows of unknown number are not few (`tile.guard` says that they are).
    Remarks say how many parts, and why.

    Numbers change by the order of the sums over keys, and by f32 partial
    results instead of one rounding.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect",
                           "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"];
}

def AttnFoldPages : Pass<"attn-fold-pages"> {
  let summary = "keys and values that are gathered from pages are read where they lie";
  let description = [{
    Before: `attn.attention` on tensors, without a form, whose key and value are
    copies of pages (of a cache, a pool) by a table of their numbers: a
    `linalg.generic` that extracts elements at a number which it, or another,
    extracts of a table by floordiv of the key's position, under reshapes, and for
    nothing but this attention. After: the op has the pools as key and value, and
    the table as `pages`; no copy is made. Arithmetic on a number, such as that of
    negative ones, is done to the table first. Keys that are not whole pages are a
    bound of the mask.

    It stays as it is, with a remark, where key and value do not have one table and
    one size of pages, where that is no multiple of 16 keys, where elements are not
    of 16 bits or channels not innermost in a page, and where a region reads a tensor
    by keys that end within a page. No numbers change.

    ```mlir
    %number = arith.divui %j, %c16 : index
    %slot = arith.remui %j, %c16 : index
    %p = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %p : i64 to index
    %x = tensor.extract %pool[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    ```
    becomes `pages(%table : tensor<3x19xi64>)`, the key's map
    `(b, h, i, j, d, e)[p] -> (p, h, j mod 16, d)` and the table's
    `(b, h, i, j, d, e) -> (b, j floordiv 16)`.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"];
}

def AttnSplitResidues : Pass<"attn-split-residues"> {
  let summary = "positions that see only those of their own remainder are a batch of shorter sequences";
  let description = [{
    Before: `attn.attention` on tensors, without a form. Where its mask hides
    every pair whose positions differ modulo some m (columns of an image, dilated
    windows: visible keys lie m apart, and every block that holds one holds
    hidden pairs, too), m divides both lengths, and fewer blocks are left, the
    remainder becomes a batch dimension, the last: query, key, value and results
    are read at (position floordiv m, position mod m), which moves no element.
    After: positions in the regions are m · i + r, and what that decides of
    quotients, remainders and comparisons is decided, so that the mask's blocks
    are those of the quotients. That the mask hides such pairs is proven by
    congruence: it implies c · (i − j) ≡ 0 (mod m), c prime to m. No numbers
    change but by the order of sums.

    ```mlir
    mask (%i: index, %j: index) {          // of 1024 × 1024 positions
      %x = arith.remui %i, %c128 : index
      %y = arith.remui %j, %c128 : index
      %same = arith.cmpi eq, %x, %y : index
    ```
    becomes attention over (r, i, j) of 128 × 8 × 8 without a mask.

    Where only one of two sets of keys is so (a mask … ∧ (near ∨ strided)), and a
    softmax joins them, they are two attentions with an lse: over the near keys,
    and by remainder over the strided ones that are not near. A `linalg.generic`
    merges them, as `attn.merge` does. Each is rounded to the output's type before.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def AttnSplitValues : Pass<"attn-split-values"> {
  let summary = "values of more columns than a kernel sums up are a batch of slices";
  let description = [{
    Before: `attn.attention` on tensors, without a form. Where values have more than
    256 columns (of which a thread holds 128 f32 sums), equal slices of them become
    a batch dimension, the last: values and output are read at (slice, column), which
    moves no element, query and key by all slices. Each slice computes scores of its
    own: (d + e / s) · s operations for d + e. An lse is each slice's, of which the
    first's is taken. After: the same attention with 256 columns or fewer. It stays as
    it is, with a remark, where operands are f32, values in pages or blocks listed,
    where no equal slices are multiples of 8, and where values or output have rank 5.
    No numbers change.

    ```mlir
    // (h, i, j, d, e) -> (j, e), tensor<4096x512xbf16>
    ```
    becomes `(h, c, i, j, d, e) -> (j, c, e)` of `tensor<4096x2x256xbf16>`.
  }];
  let dependentDialects = ["::mlir::tensor::TensorDialect"];
}

def AttnApplyFeatures : Pass<"attn-apply-features"> {
  let summary = "compute features of wide heads, or under a decay by channel, before their linear attention";
  let description = [{
    A chunk of a head of more than 192 channels leaves the tile kernels no
    registers for feature maps, and a decay by channel is multiplied into queries
    and keys before. Where `attn.linear_attention` has them, on
    tensors and without a form, they become `linalg.generic`s whose results have
    the operands' element type, to which the kernels would round them: no
    numbers change. So do those of f32 operands where chunks have room for the rest
    alone (beside a decay or resets). Features of keys of 16 bits stay where a final
    state is asked for, which is owed them in f32; under a decay by channel all operands
    become tensors of f32 there, and of few tokens, more than 248 channels and a decay,
    which no kernel has registers for, queries and keys.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def AttnFuseDecay : Pass<"attn-fuse-decay"> {
  let summary = "compute what makes a decay of gates where the linear attention reads it";
  let description = [{
    Gates become logarithms by an elementwise function (a log-sigmoid and a scale),
    whose tensor is f32, as large as all operands together. Where
    `attn.linear_attention`, on tensors and without a form, has a decay by channel or by
    head (or, of few tokens, by token) that a `linalg.generic` of one element of one
    tensor computes for it alone, that function becomes its `decay_map` and the tensor
    its decay. By token there is a number for each 128 or more of the operands', which
    every warpgroup needs: cheaper computed once. By head what is saved is a launch.

    Before: any decay. After: no such function stands before an op. No numbers
    change: region and tensor are f32. A remark says what stays, and why.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
}

def AttnSplitChannels : Pass<"attn-split-channels"> {
  let summary = "a linear attention that a chunk's kernels have no room for becomes such that they have";
  let description = [{
    Before: `attn.linear_attention` on tensors, without a form. Where the kernels of
    chunks have no registers or shared memory for what stands beside a state of so many
    channels, and take it otherwise, it becomes the least of these that they have room for:

    - channels padded by zeros to a multiple of 64 (features are 0 there);
    - the normalizer's sums apart, as the outputs and the state of another linear
      attention, whose values are ones; outputs are f32, and divided behind both;
    - channels as a batch of parts (the last batch dimension), which moves no element:
      φ(Q)φ(K)ᵀ and φ(Q)S are sums over channels. Outputs of parts are f32, and added;
      states of parts are parts of the state.

    After: linear attention with room. What still has none stays as it is. Numbers
    change as sums of f32 do in another order.

    ```mlir
    // f32, 256 channels: (b, i, j, d, e) -> (b, i, d), tensor<8x2048x256xf32>
    ```
    becomes `(b, c, i, j, d, e) -> (b, i, c, d)` of `tensor<8x2048x2x128xf32>` with an
    output `(b, c, i, j, d, e) -> (c, b, i, e)`, of which the parts are added.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def AttnWeighQuestions : Pass<"attn-weigh-questions"> {
  let summary = "leave questions whose answer saves too little";
  let description = [{
    An `scf.if` on an element of a tensor, of a linear attention where its segment ids are
    sorted and masked scores elsewhere (`attn-raise`), costs a kernel that answers it and
    launches that end at once. Before: any. After: such a one of known sizes is left only
    where scores of all pairs are estimated to take so much longer than a state
    that it may save ten times its cost; elsewhere there are scores alone, which are right for
    any ids. A remark has the figures. Where scores remain, numbers differ from
    the state's by their rounding.
  }];
  let dependentDialects = ["::mlir::scf::SCFDialect", "::mlir::tile::TileDialect"];
}

def AttnTabulateResets : Pass<"attn-tabulate-resets"> {
  let summary = "compute once where a linear attention's state is reset";
  let description = [{
    Before: `attn.linear_attention` on tensors, of more than 16 tokens, without a form. After: a
    `reset` that reads tensors other than by one load of at most 32 bits (ids of 64
    bits, and those of the token before) reads one flag of 32 bits for each token,
    which a `linalg.generic` before the op computes. Kernels read resets in each
    chunk, once for every slice of values and for states and outputs apart, by
    loads that the chunk waits for. No numbers change.

    ```mlir
    reset (%b: index, %t: index) {
      … %x = tensor.extract %ids[%b, %t] … %y = tensor.extract %ids[%b, %before] …
      %c = arith.cmpi ne, %x, %y : i64
      attn.yield %c : i1
    }
    ```
    becomes
    ```mlir
    reset (%b: index, %t: index) {
      %flag = tensor.extract %flags[%b, %t] : tensor<2x200xi32>
      %c = arith.cmpi ne, %flag, %zero : i32
      attn.yield %c : i1
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"];
}

def AttnSelectForm : Pass<"attn-select-form"> {
  let summary = "decide each attention's form and schedule";
  let description = [{
    Writes `form` and, where a tile kernel can compute the op, the discardable
    attribute `tile.schedule`, and says why in a remark. Later passes obey.
    Ops that have them keep them. No numbers change, unless `f32` is tf32: f32
    operands are then rounded to 11 significant bits, which is never chosen
    unasked.

    With `tuning`, attention whose problem (sizes, types, mask and score by what
    they ask for) stands in that file gets the schedule that was measured to be
    the fastest; what does not stand there is chosen as without, and a remark
    names it. A file that is malformed, of another version or for another chip
    is an error. attn-tune writes such files.

    Where rows or keys are unknown, a schedule that some launches would be much
    faster with is written beside: the attributes `tile.variants`, schedules,
    and `tile.guards`, the sets of (query rows, keys, waves of tiles, waves of
    `tile.schedule`'s tiles) that they are for. At a launch the first whose guard holds is taken, `tile.schedule` if none does.
    A remark says what each is worth; attention of known sizes has none.
  }];
  let options = [Option<"f32", "f32", "::mlir::tile::F32Kind", "::mlir::tile::F32Kind::Exact",
                        "how kernels multiply f32 operands", [{
                          ::llvm::cl::values(
                            clEnumValN(::mlir::tile::F32Kind::Exact, "exact", "with the accuracy of f32"),
                            clEnumValN(::mlir::tile::F32Kind::TF32, "tf32", "rounded to tf32"))
                        }]>,
                 Option<"tuning", "tuning", "std::string", "", "a tuning file to take schedules from">];
  let dependentDialects = ["::mlir::tile::TileDialect"];
}

def AttnDropUnitDims : Pass<"attn-drop-unit-dims"> {
  let summary = "take dimensions of extent 1 off where they lie behind a head dim";
  let description = [{
    An einsum's operands come with dimensions of extent 1 in odd places. Where one
    lies behind a head dim of `attn.linear_attention`, on tensors and without a
    form, the head dim is not innermost, which the tile kernels' copies need.
    Before: any. After: such batch dimensions are gone from the op; its operands
    are collapsed and its results expanded, both without copies. No numbers
    change.

    ```mlir
    %o = attn.linear_attention ins(%q, … : tensor<16x1024x128x1xbf16>, …) … maps [affine_map<(b, u, i, j, d, e) -> (b, i, d, u)>, …]
    ```
    becomes
    ```mlir
    %c = tensor.collapse_shape %q [[0], [1], [2, 3]] : tensor<16x1024x128x1xbf16> into tensor<16x1024x128xbf16>
    %o = attn.linear_attention ins(%c, … : tensor<16x1024x128xbf16>, …) … maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, …]
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::tensor::TensorDialect"];
}

def AttnExpandQuadratic : Pass<"attn-expand-quadratic"> {
  let summary = "write linear attention in its quadratic form as attention without a softmax";
  let description = [{
    Before: `attn.linear_attention` on tensors with `form = #attn.form<quadratic>`.
    After: `attn.attention` with the identity normalizer, which has no form yet:
    `causal` is its mask, a decay by batch point a factor exp(λ (i − j)) of its
    score, and features are computed before, rounded to the operands' type. An op
    with states, resets, other decays, or an epsilon is an error.

    Numbers change by the order of the sums, and by scores that are rounded to
    the value's type after their decay where a state would not be.

    ```mlir
    %o = attn.linear_attention ins(%q, %k, %v : …) decay (%rates : tensor<16xf32>) … causal {form = #attn.form<quadratic>}
    ```
    becomes
    ```mlir
    %o = attn.attention ins(%q, %k, %v : …) … normalizer #attn.identity
      score (%s: f32, %h: index, %i: index, %j: index) {
        … %t = %s · exp(%rates[%h] · (%i − %j))
        attn.yield %t : f32
      }
      mask (%h: index, %i: index, %j: index) {
        %c = arith.cmpi sge, %i, %j : index
        attn.yield %c : i1
      }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def AttnNarrowIds : Pass<"attn-narrow-ids"> {
  let summary = "number the 64-bit ids that a mask compares with each other in 32 bits";
  let description = [{
    A kernel counts in 32 bits. Before: `attn.attention` on tensors, without a form.
    After: where index values of its regions that are cast from elements of i64
    tensors are compared with each other, they come from i32 tensors that are
    computed before the op. A value of magnitude below 2^30 is kept; a greater
    one becomes ±(2^30 + how many elements of the tensors lie between ±2^30 and
    it), which keeps order and equality. Elsewhere in a region such a value is
    left alone: the kernel cuts it at ±2^30 (`select-form` refuses what that
    would change). No numbers change.

    ```mlir
    mask (%i: index, %j: index) {
      %x = tensor.extract %ids[%i] : tensor<1024xi64>
      %a = arith.index_cast %x : i64 to index
      %y = tensor.extract %ids[%j] : tensor<1024xi64>
      %b = arith.index_cast %y : i64 to index
      %same = arith.cmpi eq, %a, %b : index
    ```
    becomes
    ```mlir
    %n = linalg.generic … ins(%ids : tensor<1024xi64>) outs(… : tensor<1024xi32>)
    …
    mask (%i: index, %j: index) {
      %x = tensor.extract %n[%i] : tensor<1024xi32>
      %a = arith.index_cast %x : i32 to index
      %y = tensor.extract %n[%j] : tensor<1024xi32>
      %b = arith.index_cast %y : i32 to index
      %same = arith.cmpi eq, %a, %b : index
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect", "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect"];
}

def AttnSortedIds : Pass<"attn-sorted-ids"> {
  let summary = "equal ids in order are a range of keys";
  let description = [{
    Before: `attn.attention` on tensors, without a form. Where its mask compares
    an id at the query with one at the key for equality, and the keys' ids never
    fall (along the last dimension of their tensor), the keys of a query are a
    range. After: two binary searches before the op give its ends, and the mask
    compares the key's position with them. Ids never fall if they are counts of
    offsets that are passed, running sums of what is not negative, or positions
    (proven through `linalg.generic`), or where the function's argument has the
    attribute `attn.sorted`, by which the caller answers for it. Others are
    left, with a remark. No numbers change.

    ```mlir
    mask (%i: index, %j: index) {
      %x = tensor.extract %ids[%i] : tensor<1024xi32>
      %y = tensor.extract %ids[%j] : tensor<1024xi32>
      %same = arith.cmpi eq, %x, %y : i32
    ```
    becomes
    ```mlir
    %range:2 = linalg.generic … ins(%ids : tensor<1024xi32>) outs(… : tensor<1024xi32>, tensor<1024xi32>)
    …
    mask (%i: index, %j: index) {
      %first = … tensor.extract %range#0[%i] : tensor<1024xi32> …
      %from = arith.cmpi sge, %j, %first : index
      %end = … tensor.extract %range#1[%i] : tensor<1024xi32> …
      %before = arith.cmpi slt, %j, %end : index
      %same = arith.andi %from, %before : i1
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect", "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect"];
}

def AttnTabulateScores : Pass<"attn-tabulate-scores"> {
  let summary = "compute once what a score owes to the distance of key and query";
  let description = [{
    Where a score region computes a float from j − i (and batch indices, and
    what is outside) by a gather, a transcendental function, or a division, the
    float is computed once for each distance, by a `linalg.generic` before the
    op, and read from its result: I + J − 1 values in place of I · J. Cheaper
    functions (a slope times the distance) stay, for a load costs more.
    No numbers change: the same ops compute the same value.

    ```mlir
    score (%s: f32, %h: index, %i: index, %j: index) {
      %n = arith.subi %j, %i : index
      %bucket = … logarithm of %n …
      %x = tensor.extract %biases[%bucket, %h] : tensor<32x16xf32>
      %t = arith.addf %s, %x : f32
    ```
    becomes
    ```mlir
    %table = linalg.generic … -> tensor<16x1023xf32>
    …
    score (%s: f32, %h: index, %i: index, %j: index) {
      %n = arith.subi %j, %i : index
      %at = arith.addi %n, %c511 : index
      %x = tensor.extract %table[%h, %at] : tensor<16x1023xf32>
      %t = arith.addf %s, %x : f32
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def AttnExpandVariants : Pass<"attn-expand-variants"> {
  let summary = "let a launch choose among an attention's schedules";
  let description = [{
    Before: attention on buffers, with `tile.variants` and `tile.guards` as
    attn-select-form writes them. After: a chain of `scf.if` over the sizes that
    a launch brings, with a copy of the op in each branch that has one schedule
    and, as `tile.guard`, what holds of its sizes there. Later passes see
    ordinary ops. No numbers change but by the schedules' order of summation.

    ```mlir
    attn.attention … {tile.guards = [affine_set<(d0, d1, d2, d3) : (-d0 + 64 >= 0)>], tile.schedule = #wide, tile.variants = [#narrow]}
    ```
    becomes
    ```mlir
    %few = arith.cmpi sle, %rows, %c64 : index
    scf.if %few {
      attn.attention … {tile.guard = affine_set<(d0, d1, d2, d3) : (-d0 + 64 >= 0)>, tile.schedule = #narrow}
    } else {
      attn.attention … {tile.schedule = #wide}
    }
    ```
  }];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect", "::mlir::tile::TileDialect"];
}

def AttnToTile : Pass<"attn-to-tile", "::mlir::ModuleOp"> {
  let summary = "turn scheduled attention on buffers into tile kernels and their launches";
  let description = [{
    Before: `attn.attention` on device memrefs with `form = #attn.form<fold>`
    and a `tile.schedule`. After: a `tile.kernel` per op in a `gpu.module`, and
    at the op's place `tile.encode_tensor_map`s and a `tile.launch`. Other ops
    stay. P is rounded to the value's 16-bit type before P·V, as hand-written
    kernels do; everything else is computed in f32.

    `attn.linear_attention` with form fold or scan and a `#tile.chunk_schedule`
    becomes the chunked fold of its state, by scan behind a kernel of the
    segments' states. The state is f32; its copy for φ(Q)S, the scores and the
    weighted keys are rounded to the operands' 16-bit type. With form recurrent
    and a `#tile.step_schedule` it becomes a kernel that takes the state token
    by token, in f32.

    f32 operands keep f32's accuracy: each is split into three bf16 parts that
    add up to it exactly, and six of the nine products of parts are summed in
    f32 (the others are below 2^-24). That costs six times the tensor-core
    work of bf16 and 1.5 times the operands' size in temporary memory.

    With `f32 = tf32` in the schedule, operands and weights are rounded to tf32
    (11 significant bits, to the nearest) and sums are f32: the error is that of
    an f32 computation on operands so rounded, about 2^-11 of the result. That
    costs twice the tensor-core work of bf16. Copies round query and key as they
    load them. The values need a copy of their own in memory, keys innermost,
    since wgmma takes no tf32 operand whose reduction runs over rows.
  }];
  let dependentDialects = ["::mlir::tile::TileDialect", "::mlir::gpu::GPUDialect", "::mlir::scf::SCFDialect",
                           "::mlir::arith::ArithDialect", "::mlir::math::MathDialect", "::mlir::memref::MemRefDialect",
                           "::mlir::affine::AffineDialect", "::mlir::linalg::LinalgDialect"];
}

#endif // ATTN_CONVERSION_ATTNTOTILE_PASSES_TD

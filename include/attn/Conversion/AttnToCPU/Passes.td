#ifndef ATTN_CONVERSION_ATTNTOCPU_PASSES_TD
#define ATTN_CONVERSION_ATTNTOCPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def PromoteF64 : Pass<"attn-promote-f64", "::mlir::ModuleOp"> {
  let summary = "Computes a whole module in f64";
  let description = [{
    Before: any module on tensors. After: every f16, bf16 and f32 (element)
    type, of signatures, bodies and constants, is f64, and casts among them are
    gone. Constants keep their values: an f32 0.1 becomes the f64 nearest to
    it as f32, −FLT_MAX stays −3.40282347E+38. Numbers change, as they should:
    the result is the reference that others are measured against. A bitcast of
    floats is an error.

    Arithmetic from integers to an integer by way of floats (the bucket of a
    distance) is the graph's own decision: it is computed in f64 and rounded to
    the type it had after each op, so that the reference takes the same bucket.
  }];
}

def RoundToTF32 : Pass<"attn-round-to-tf32"> {
  let summary = "Rounds what contractions of f32 multiply to tf32";
  let description = [{
    Before: linalg on tensors. After: every contraction reads its f32 operands
    through a rounding to 11 significant bits, to the nearest and to even between
    two; infinities and NaN stay. Sums are f32 as before. What tensor cores that
    round are compared with.

    ```mlir
    %s = linalg.matmul ins(%q, %k : tensor<8x64xf32>, tensor<64x8xf32>) outs(%zero : tensor<8x8xf32>) -> tensor<8x8xf32>
    ```
    becomes
    ```mlir
    %rq = linalg.generic … ins(%q) … { bits of %q, plus 4095 and bit 13, the lowest 13 cleared }
    %rk = linalg.generic … ins(%k) …
    %s = linalg.matmul ins(%rq, %rk : tensor<8x64xf32>, tensor<64x8xf32>) outs(%zero : tensor<8x8xf32>) -> tensor<8x8xf32>
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect"];
}

def DecomposeAggregates : Pass<"attn-decompose-aggregates"> {
  let summary = "Spells out linalg ops that stand for several (softmax)";
  let description = [{
    Before: linalg on tensors. After: no op with `AggregatedOpInterface`
    remains; `linalg.softmax` is its maximum, exponentials, sum and quotient.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect", "::mlir::math::MathDialect"];
}

def AttnGatherPages : Pass<"attn-gather-pages"> {
  let summary = "Copies keys and values out of their pages";
  let description = [{
    Before: `attn.attention` on tensors. After: none has `pages`; its keys and values
    are copies, which a `linalg.generic` looks up in the table. An entry that is no
    page's number is read as the nearest one: no query sees it. No numbers change.
    The opposite of `attn-fold-pages`, for lowerings that read what lies in one place.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect", "::mlir::affine::AffineDialect"];
}

def AttnToCPU : Pass<"attn-to-cpu", "::mlir::ModuleOp"> {
  let summary = "Computes attn ops on buffers by tiled, vectorised loops";
  let description = [{
    Before: attn ops on memrefs (after one-shot-bufferize), affine.apply lowered
    in their regions. After: none; scf, vector, memref, arith and math ops, and
    calls of `attn_rt_count_work` with the operations and bytes of each op.

    `attn.attention` is a fold over key blocks (64 keys against a block of
    queries, whose scratch is O(block · d)), parallel over batch points and
    query blocks when there is work for several threads. Key blocks that the mask
    analysis proves empty are not visited, and full ones do not evaluate the
    mask. Accumulation is in f32 (f64 for f64). Elementwise regions are evaluated on vectors of queries;
    others point by point. `attn.linear_attention` is computed in its form (fold,
    scan, quadratic, recurrent) or, without one, in that which its shape asks
    for: chunks of 64 tokens, in parallel over batch points and blocks of 128
    value channels, decays as products within a chunk. `attn.merge` is
    elementwise.
  }];
  let options = [Option<"vectorBits", "vector-bits", "unsigned", "256", "width of the host's vector registers, in bits">];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect", "::mlir::func::FuncDialect",
                           "::mlir::math::MathDialect", "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

def AttnToNaive : Pass<"attn-to-naive"> {
  let summary = "Spells attn ops out as their formulas in linalg";
  let description = [{
    Before: attn ops on tensors. After: none; linalg.generic with every
    intermediate stored: operands in a canonical layout, all scores, all
    weights. `attn.linear_attention` becomes its quadratic form. Independent of
    attn-to-cpu, for differential testing.
  }];
  let options = [
    Option<"unscheduledOnly", "unscheduled-only", "bool", "false", "leave ops that have a tile.schedule">
  ];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect", "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"];
}

def ApproximateMath : Pass<"attn-approximate-math"> {
  let summary = "Computes exp, log, tanh and erf of f32 by polynomials";
  let description = [{
    Before: arith and math ops on scalars and vectors. After: the f32 ones among
    these functions are upstream's polynomial approximations, which vectorise
    where calls of libm do not. Results change by a few units in the last place.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::math::MathDialect", "::mlir::vector::VectorDialect"];
}

def TileContractions : Pass<"attn-tile-contractions", "::mlir::ModuleOp"> {
  let summary = "Computes contractions on buffers by packed, vectorised tiles";
  let description = [{
    Before: linalg ops on memrefs. After: each float contraction (a sum of
    products of two operands, through casts, with at least one row, column and
    reduced dimension) is loops over packed tiles and FMA vectors, accumulating
    in f32 (f64 for f64); parallel when there is work for several threads. The
    order of the sum changes.
  }];
  let options = [Option<"vectorBits", "vector-bits", "unsigned", "256", "width of the host's vector registers, in bits">];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
                           "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect", "::mlir::vector::VectorDialect"];
}

def FuseElementwise : Pass<"attn-fuse-elementwise"> {
  let summary = "Fuses elementwise linalg ops with their only consumer";
  let description = [{
    Before, after: linalg on tensors. An elementwise op with one use, by another
    elementwise op, is computed there. Unlike `linalg-fuse-elementwise-ops`, ops
    that reduce take in nothing: contractions stay recognisable, and nothing is
    computed once per reduced element. A contraction of a `linalg.transpose`,
    or of one with unit dimensions added, reads the source instead, through its
    map.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect", "::mlir::affine::AffineDialect"];
}

def ConvertThroughF32 : Pass<"attn-convert-through-f32"> {
  let summary = "Converts between f64 and bf16 by way of f32";
  let description = [{
    LLVM calls its runtime library's `__truncdfbf2` for what x86 has no
    instruction for, and Debian's compiler runtime has none. After: no
    `arith.truncf` from f64 to bf16 and no `arith.extf` back; each is two, through
    f32. Numbers change in one case: what lies within half an ulp of f32 of a tie
    between two bf16 is rounded twice.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
}

def ExpandCopies : Pass<"attn-expand-copies"> {
  let summary = "Copies strided buffers by linalg.copy";
  let description = [{
    Before: any. After: a memref.copy has contiguous buffers on both sides (one
    memcpy); others, for which upstream calls a function of its runner library,
    are linalg.copy.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def ExpandDynamicShapes : Pass<"attn-expand-dynamic-shapes"> {
  let summary = "Splits of one dimension into several unknown ones, by their sizes";
  let description = [{
    Upstream's expand-strided-metadata takes no `memref.expand_shape` that makes
    two or more dynamic dimensions of one. After: such ops are
    `memref.reinterpret_cast`s with strides from the given sizes.
  }];
  let dependentDialects = ["::mlir::memref::MemRefDialect", "::mlir::arith::ArithDialect"];
}

def DropClaims : Pass<"attn-drop-claims", "::mlir::func::FuncOp"> {
  let summary = "Forgets what callers claim of their tensors";
  let description = [{
    Before: tensors. A claim (`attn.sorted`) is about a tensor; a buffer's
    contents may change. After: no argument has one. No numbers change.
  }];
}

def OwnDestinations : Pass<"attn-own-destinations", "::mlir::func::FuncOp"> {
  let summary = "Gives each chain of insertions an empty tensor of its own";
  let description = [{
    Before: tensors, on their way to buffers. After: no two `tensor.insert_slice`s
    have the same `tensor.empty` as destination. CSE makes one of the empty tensors
    that two concatenations begin with, and bufferization then copies what the
    first wrote into the second's buffer before that is written over. No numbers
    change.

    ```mlir
    %e = tensor.empty() : tensor<8x4xf32>
    %a = tensor.insert_slice %x into %e[0, 0] …
    %b = tensor.insert_slice %y into %e[0, 0] …
    ```
    becomes
    ```mlir
    %e = tensor.empty() : tensor<8x4xf32>
    %f = tensor.empty() : tensor<8x4xf32>
    %a = tensor.insert_slice %x into %e[0, 0] …
    %b = tensor.insert_slice %y into %f[0, 0] …
    ```
  }];
  let dependentDialects = ["::mlir::tensor::TensorDialect"];
}

#endif // ATTN_CONVERSION_ATTNTOCPU_PASSES_TD

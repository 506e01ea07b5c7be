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
  }];
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

#endif // ATTN_CONVERSION_ATTNTOCPU_PASSES_TD

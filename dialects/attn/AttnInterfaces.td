#ifndef ATTN_INTERFACES_TD
#define ATTN_INTERFACES_TD

include "mlir/IR/OpBase.td"

def Attn_NormalizerInterface : AttrInterface<"NormalizerAttrInterface"> {
  let cppNamespace = "::mlir::attn";
  let description = [{
    How a row of scores becomes a row of weights, as a monoid over key sets.

    Write s_j for the masked scores of a row and w_j for its weights. With a row
    maximum, w_j = weight(s_j, m) and two partial rows with maxima m1, m2 merge
    after scaling each by rescale(m_k, max(m1, m2)). With a row sum, the output
    is (Σ w_j v_j) / (Σ w_j), and an empty row gives 0. Without either, the
    output is Σ w_j v_j and partial rows merge by addition.

    Every builder works on a float scalar, vector or ranked tensor alike.
  }];
  let methods = [
    InterfaceMethod<"True if weights are relative to the row maximum.", "bool", "hasRowMax">,
    InterfaceMethod<"True if the output is divided by the sum of the row's weights.", "bool", "hasRowSum">,
    InterfaceMethod<[{
      True if a masked-out key weighs exactly 0 once its score is −∞. If not,
      lowerings must select the weight itself.
    }], "bool", "maskedWeightIsZero">,
    InterfaceMethod<[{
      True if no weight is negative: the output is then an average of values, and
      a lowering that rounds weights may divide by the sum of the rounded ones.
      A sum of weights of both signs may all but vanish, and has to be exact.
    }], "bool", "weightsAreNotNegative">,
    InterfaceMethod<"Builds the weight of `score`; `rowMax` is null without hasRowMax.", "::mlir::Value", "buildWeight",
      (ins "::mlir::OpBuilder &":$builder, "::mlir::Location":$loc, "::mlir::Value":$score, "::mlir::Value":$rowMax)>,
    InterfaceMethod<"Builds the factor that moves weights from maximum `from` to maximum `to`.", "::mlir::Value", "buildRescale",
      (ins "::mlir::OpBuilder &":$builder, "::mlir::Location":$loc, "::mlir::Value":$from, "::mlir::Value":$to)>
  ];
}

#endif // ATTN_INTERFACES_TD

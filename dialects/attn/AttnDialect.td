#ifndef ATTN_DIALECT_TD
#define ATTN_DIALECT_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"
include "dialects/attn/AttnInterfaces.td"

def Attn_Dialect : Dialect {
  let name = "attn";
  let cppNamespace = "::mlir::attn";
  let summary = "What attention computes, with nothing of how";
  let description = [{
    Tensors in, tensors out, target-free. An op of this dialect is a formula;
    which kernel computes it is decided once (`attn-select-form`) and written
    on the op as an `#attn.form` attribute. The rationale is in
    `dialects/attn/README.md`.

    A function's argument may have the unit attribute `attn.sorted`: its elements
    never fall along the last dimension, by which the caller answers. (S1) It is
    a unit attribute, (S2) of an argument of a function, (S3) which is a ranked
    tensor of signless integers, of at least one dimension.
  }];
  let useDefaultAttributePrinterParser = 1;
  let hasOperationAttrVerify = 1;
  let hasRegionArgAttrVerify = 1;
  let hasRegionResultAttrVerify = 1;
  let extraClassDeclaration = [{
    /// Of an argument: it never falls along its last dimension.
    static StringRef getSortedAttrName() { return "attn.sorted"; }
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::math::MathDialect"];
}

class Attn_Attr<string name, string attrMnemonic, list<Trait> traits = []> : AttrDef<Attn_Dialect, name, traits> {
  let mnemonic = attrMnemonic;
}

class Attn_Normalizer<string name, string mnemonic> : Attn_Attr<name, mnemonic, [DeclareAttrInterfaceMethods<Attn_NormalizerInterface>]>;

def Attn_SoftmaxAttr : Attn_Normalizer<"Softmax", "softmax"> {
  let summary = "w_j = exp(s_j − m), divided by Σ w_j (natural exponential)";
  let description = [{
    Milakov & Gimelshein, "Online normalizer calculation for softmax"
    (1805.02867). A `sink` region on the op adds exp(sink − m) to the
    denominator: attention sinks with a learned logit, or softmax-off-by-one
    with logit 0.
  }];
}
def Attn_SigmoidAttr : Attn_Normalizer<"Sigmoid", "sigmoid"> {
  let summary = "w_j = 1 / (1 + exp(−s_j)), no division";
}
def Attn_ReluAttr : Attn_Normalizer<"Relu", "relu"> {
  let summary = "w_j = max(s_j, 0); with `normalized`, divided by Σ w_j";
  let parameters = (ins DefaultValuedParameter<"bool", "false">:$normalized);
  let assemblyFormat = "(`<` struct($normalized)^ `>`)?";
}
def Attn_IdentityAttr : Attn_Normalizer<"Identity", "identity"> {
  let summary = "w_j = s_j; with `normalized`, divided by Σ w_j";
  let parameters = (ins DefaultValuedParameter<"bool", "false">:$normalized);
  let assemblyFormat = "(`<` struct($normalized)^ `>`)?";
}

def Attn_FormKind : I32EnumAttr<"FormKind", "the skeleton that computes an op", [
    I32EnumAttrCase<"Fold", 0, "fold">,
    I32EnumAttrCase<"Split", 1, "split">,
    I32EnumAttrCase<"Scan", 2, "scan">,
    I32EnumAttrCase<"Naive", 3, "naive">,
    I32EnumAttrCase<"Quadratic", 4, "quadratic">,
    I32EnumAttrCase<"Recurrent", 5, "recurrent">]> {
  let cppNamespace = "::mlir::attn";
  let genSpecializedAttr = 0;
}
def Attn_FormAttr : Attn_Attr<"Form", "form"> {
  let summary = "The chosen skeleton: `#attn.form<fold>`";
  let description = [{
    fold: one worker walks the key blocks of a query block; of a linear state,
    the chunks of the sequence. split: key ranges in parallel, merged by
    `attn.merge`. scan: all prefixes in parallel; of a linear state, the states
    of all chunks, their scan, the outputs. quadratic: a linear attention's
    masked scores, block by block, without a state. recurrent: token by token
    (decoding). naive: the formula with every intermediate stored.
  }];
  let parameters = (ins EnumParameter<Attn_FormKind>:$kind);
  let assemblyFormat = "`<` $kind `>`";
}

#endif // ATTN_DIALECT_TD

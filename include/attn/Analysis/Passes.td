#ifndef ATTN_ANALYSIS_PASSES_TD
#define ATTN_ANALYSIS_PASSES_TD

include "mlir/Pass/PassBase.td"

class MaskBlockOptions {
  list<Option> options = [
    Option<"queryBlock", "m", "int64_t", "0", "queries of a block; 0: those of the op's tile.schedule, or 128">,
    Option<"keyBlock", "n", "int64_t", "0", "keys of a block; 0: those of the op's tile.schedule, or 128">
  ];
}

def AttnAnalyzeMask : Pass<"attn-analyze-mask", "::mlir::ModuleOp"> {
  let summary = "say which blocks of each attention's mask are full, partial or empty";
  let description = [{
    Reads the mask region of every `attn.attention` and reports, as remarks of
    the category `attn-analyze-mask`:

    - `blocks`: how many blocks are full, partial and empty, and what share is
      visited, for each group of batch points (heads) with the same blocks;
      where sizes are known;
    - `bounds`: in closed form, the key blocks of query block `a` that hold a
      visible pair and those that hold a hidden one, and the transposed sets,
      the query blocks of key block `a`. I and J are the numbers of queries and
      of keys, b0, b1, … the batch indices, s0, s1, … scalars from outside;
    - `inexact` (missed): why a closed form or a count may hold more blocks
      than need be: a condition that is not linear, or one that reads a tensor.

    Nothing changes. What the remarks say is computed by
    `attn/Analysis/MaskBlocks.h`, where its lowerings get it from; there is no
    attribute, because the region is the mask's description already.
  }];
  let options = MaskBlockOptions<>.options;
}

def AttnPrintMask : Pass<"attn-print-mask", "::mlir::ModuleOp"> {
  let summary = "draw the blocks of each attention's mask";
  let description = [{
    Prints a map of query blocks (down) by key blocks (across) for every
    `attn.attention`, and each group of batch points (heads) with the same map:
    which blocks are full, partial and empty, the counts, the share of visible
    pairs, and the predicted speed-up: all blocks ÷ (full + `partial-cost` ·
    partial ones). A naive graph has to be raised before:

        attn-opt --attn-raise --attn-print-mask graph.mlir -o /dev/null
        attn-opt --attn-raise --attn-print-mask='format=svg file=mask.svg' graph.mlir -o /dev/null

    Dynamic sizes are taken from `queries`, `keys` and, for scalars that the
    mask reads, `scalars`, in the order of their first use. Blocks that are
    only known at run time (the mask reads a tensor) count as partial, and the
    map says so. Nothing changes; the pass fails if the file cannot be written.
  }];
  let options = MaskBlockOptions<>.options # [
    Option<"format", "format", "::attn::MaskMapFormat", "::attn::MaskMapFormat::Text", "what to draw",
           [{::llvm::cl::values(clEnumValN(::attn::MaskMapFormat::Text, "text", "characters"),
                                clEnumValN(::attn::MaskMapFormat::SVG, "svg", "a picture"))}]>,
    Option<"file", "file", "std::string", "\"\"", "where to; written whole or not at all. Standard error if empty">,
    Option<"columns", "columns", "int64_t", "96", "characters of a row at most; several blocks share one beyond">,
    Option<"queries", "queries", "int64_t", "0", "number of queries where it is dynamic">,
    Option<"keys", "keys", "int64_t", "0", "number of keys where it is dynamic">,
    ListOption<"scalars", "scalars", "int64_t", "values of the scalars that the mask reads">,
    Option<"pairs", "pairs", "bool", "false", "count visible pairs in large masks, too, which may take seconds">,
    Option<"partialCost", "partial-cost", "double", "1.0", "time of a partial block in full blocks">
  ];
}

#endif // ATTN_ANALYSIS_PASSES_TD

// RUN: attn-opt %s --attn-analyze-mask --split-input-file --remarks-filter=attn-analyze-mask --remark-format=emitRemark -o /dev/null 2>&1 | grep remark: | FileCheck %s
// RUN: attn-opt %s --attn-analyze-mask='m=64 n=32' --split-input-file --remarks-filter=attn-analyze-mask --remark-format=emitRemark -o /dev/null 2>&1 | grep remark: | FileCheck %s --check-prefix=OPTION
// RUN: attn-opt %s --split-input-file -o %t.before
// RUN: attn-opt %s --attn-analyze-mask --split-input-file -o %t.after
// RUN: diff %t.before %t.after
// RUN: not attn-opt %s --attn-analyze-mask='m=-1' --split-input-file 2>&1 | FileCheck %s --check-prefix=NEGATIVE

// NEGATIVE: attn-analyze-mask: expected block sizes of at least 0, got -1 × 0

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// Block sizes come from the op's schedule unless options say otherwise.
// CHECK-LABEL: Function=causal | Remark="all batch points: 12 full, 8 partial, 12 empty of 32 blocks of 128 × 64, 62.5 % walked"
// CHECK-NEXT: Function=causal | Remark="key blocks of query block a with a visible pair: [0, a * 2 + 2); with a hidden pair: [a * 2, 8)"
// CHECK-NEXT: Function=causal | Remark="query blocks of key block a with a visible pair: [(a - 1) ceildiv 2, 4); with a hidden pair: [0, a floordiv 2 + 1)"
// CHECK-NOT: Missed
// OPTION-LABEL: Function=causal | Remark="all batch points: 56 full, 16 partial, 56 empty of 128 blocks of 64 × 32, 56.2 % walked"
func.func @causal(%q: tensor<2x512x64xbf16>) -> tensor<2x512x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<2x512x64xbf16>, tensor<2x512x64xbf16>, tensor<2x512x64xbf16>)
    outs(%q : tensor<2x512x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } {tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232>} -> tensor<2x512x64xbf16>
  return %o : tensor<2x512x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// Head 0 sees all before, the others a window and the first keys: a union. One
// remark for each kind of head.
// CHECK-LABEL: Function=heads | Remark="batch index b0 in 0: 28 full, 8 partial, 28 empty of 64 blocks of 128 × 128, 56.2 % walked"
// CHECK-NEXT: Function=heads | Remark="batch index b0 in 1–3: 0 full, 21 partial, 43 empty of 64 blocks of 128 × 128, 32.8 % walked"
// CHECK-NEXT: Function=heads | Remark="key blocks of query block a with a visible pair: [0, a + 1) if -b0 >= 0 ∪ [a - 1, a + 1) ∪ [0, 1); with a hidden pair: [a, 8) ∪ [0, a) if b0 - 1 >= 0"
// CHECK-NEXT: Function=heads | Remark="query blocks of key block a with a visible pair: [a, 8) if -b0 >= 0 ∪ [a, a + 2) ∪ [0, 8) if -a >= 0; with a hidden pair: [0, a + 1) ∪ [a + 1, 8) if b0 - 1 >= 0"
// CHECK-NOT: Missed
func.func @heads(%q: tensor<4x1024x64xbf16>) -> tensor<4x1024x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<4x1024x64xbf16>, tensor<4x1024x64xbf16>, tensor<4x1024x64xbf16>)
    outs(%q : tensor<4x1024x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %one = arith.constant 1 : index
      %sinks = arith.constant 4 : index
      %window = arith.constant 128 : index
      %retrieves = arith.cmpi slt, %h, %one : index
      %sink = arith.cmpi slt, %j, %sinks : index
      %distance = arith.subi %i, %j : index
      %near = arith.cmpi slt, %distance, %window : index
      %recent = arith.ori %near, %sink : i1
      %seen = arith.ori %retrieves, %recent : i1
      %past = arith.cmpi sge, %i, %j : index
      %c = arith.andi %past, %seen : i1
      attn.yield %c : i1
    } -> tensor<4x1024x64xbf16>
  return %o : tensor<4x1024x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// Sizes and an offset are symbols: no counts, but bounds.
// CHECK-LABEL: Function=offset | Remark="key blocks of query block a with a visible pair: [0, min((a * 128 + s0 + 127) floordiv 128 + 1, (I + s0 - 1) floordiv 128 + 1)); with a hidden pair: [(a * 128 + s0 - 126) ceildiv 128, J ceildiv 128) if a * -128 + J - s0 - 2 >= 0"
// CHECK-NEXT: Function=offset | Remark="query blocks of key block a with a visible pair: [(a * 128 - s0 - 127) ceildiv 128, I ceildiv 128) if a * -128 + I + s0 - 1 >= 0; with a hidden pair: [0, min((a * 128 - s0 + 126) floordiv 128 + 1, (J - s0 - 2) floordiv 128 + 1))"
// CHECK-NOT: Missed
func.func @offset(%q: tensor<2x?x64xbf16>, %k: tensor<2x?x64xbf16>, %at: index) -> tensor<2x?x64xbf16> {
  %o = attn.attention ins(%q, %k, %k : tensor<2x?x64xbf16>, tensor<2x?x64xbf16>, tensor<2x?x64xbf16>)
    outs(%q : tensor<2x?x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %p = arith.addi %i, %at : index
      %c = arith.cmpi sge, %p, %j : index
      attn.yield %c : i1
    } -> tensor<2x?x64xbf16>
  return %o : tensor<2x?x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// What a tensor decides is not known here, and said so; the causal part still is.
// CHECK-LABEL: Function=documents | Remark="all batch points: 0 full, 10 partial, 6 empty of 16 blocks of 128 × 128, 62.5 % walked"
// CHECK-NEXT: [Missed] inexact {{.*}} Function=documents | Remark="partial blocks may be full or empty: it compares what is not linear in positions, sizes and scalars"
// CHECK-NEXT: Function=documents | Remark="key blocks of query block a with a visible pair: [0, a + 1); with a hidden pair: [0, 4)"
// CHECK-NEXT: [Missed] inexact {{.*}} Function=documents | Remark="key blocks of a query block may be more than need be:
func.func @documents(%q: tensor<2x512x64xbf16>, %ids: tensor<512xi32>) -> tensor<2x512x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<2x512x64xbf16>, tensor<2x512x64xbf16>, tensor<2x512x64xbf16>)
    outs(%q : tensor<2x512x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %x = tensor.extract %ids[%i] : tensor<512xi32>
      %y = tensor.extract %ids[%j] : tensor<512xi32>
      %same = arith.cmpi eq, %x, %y : i32
      %past = arith.cmpi sge, %i, %j : index
      %c = arith.andi %same, %past : i1
      attn.yield %c : i1
    } -> tensor<2x512x64xbf16>
  return %o : tensor<2x512x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// CHECK-LABEL: Function=dense | Remark="all blocks are full: every pair is visible"
// CHECK-NOT: Function=dense
func.func @dense(%q: tensor<2x512x64xbf16>) -> tensor<2x512x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<2x512x64xbf16>, tensor<2x512x64xbf16>, tensor<2x512x64xbf16>)
    outs(%q : tensor<2x512x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x512x64xbf16>
  return %o : tensor<2x512x64xbf16>
}

// Maps of masks. A window of 64 past positions, in blocks of 32.
// RUN: attn-opt %s --attn-print-mask='m=32 n=32 queries=160 keys=128 scalars=20' -o /dev/null 2>&1 | FileCheck %s
// Several blocks share a character; the same counts.
// RUN: attn-opt %s --attn-print-mask='m=32 n=32 columns=4 queries=160 keys=128 scalars=20 partial-cost=2' -o /dev/null 2>&1 | FileCheck %s --check-prefix=NARROW
// The file is the same text, and the module goes on as it is.
// RUN: attn-opt %s --attn-print-mask='m=32 n=32 queries=160 keys=128 scalars=20 file=%t.txt' -o %t.mlir
// RUN: FileCheck %s --input-file=%t.txt
// RUN: attn-opt %s -o %t.before
// RUN: diff %t.before %t.mlir
//
// Sizes that are not known have to be given.
// RUN: not attn-opt %s --attn-print-mask -o /dev/null 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not attn-opt %s --attn-print-mask='scalars=20 queries=160' -o /dev/null 2>&1 | FileCheck %s --check-prefix=KEYS
// RUN: not attn-opt %s --attn-print-mask='columns=0' 2>&1 | FileCheck %s --check-prefix=COLUMNS
// RUN: not attn-opt %s --attn-print-mask='queries=-4' 2>&1 | FileCheck %s --check-prefix=QUERIES
// RUN: not attn-opt %s --attn-print-mask='partial-cost=0' 2>&1 | FileCheck %s --check-prefix=COST
// RUN: not attn-opt %s --attn-print-mask='format=png' 2>&1 | FileCheck %s --check-prefix=FORMAT
// RUN: echo 'module {}' | attn-opt --attn-print-mask 2>&1 | FileCheck %s --check-prefix=NOTHING
//
// UNKNOWN: error: attn-print-mask: the mask reads 1 scalars from outside, values are given for 0 (options queries, keys and scalars give values)
// KEYS: error: attn-print-mask: the number of keys is dynamic (options queries, keys and scalars give values)
// COLUMNS: error: attn-print-mask: columns has to be at least 1, got 0
// QUERIES: error: attn-print-mask: queries has to be at least 0, got -4
// COST: error: attn-print-mask: partial-cost has to be above 0, got 0.000000
// FORMAT: Cannot find option named 'png'
// NOTHING: warning: attn-print-mask: the module holds no attn.attention (run attn-raise before)

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// CHECK: attention 0 of @window: 160 × 160 in blocks of 32 × 32, 32.12 % of the pairs visible
// CHECK-NEXT:  all batch points: 4 full, 8 partial, 13 empty of 25 blocks, 48.0 % walked, predicted speed-up 2.08
// CHECK-NEXT:  # full, + partial, . empty
// CHECK-NEXT: {{^}}    +....
// CHECK-NEXT: {{^}}    #+...
// CHECK-NEXT: {{^}}    +#+..
// CHECK-NEXT: {{^}}    .+#+.
// CHECK-NEXT: {{^}}    ..+#+
// NARROW: 4 full, 8 partial, 13 empty of 25 blocks, 48.0 % walked, predicted speed-up 1.25
// NARROW-NEXT:  # full, + partial, . empty; a character is 2 × 2 blocks
// NARROW-NEXT: {{^}}    +..
// NARROW-NEXT: {{^}}    ++.
// NARROW-NEXT: {{^}}    .++
func.func @window(%q: tensor<2x160x64xbf16>) -> tensor<2x160x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<2x160x64xbf16>, tensor<2x160x64xbf16>, tensor<2x160x64xbf16>)
    outs(%q : tensor<2x160x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %reach = arith.constant 64 : index
      %past = arith.cmpi sge, %i, %j : index
      %distance = arith.subi %i, %j : index
      %near = arith.cmpi slt, %distance, %reach : index
      %c = arith.andi %past, %near : i1
      attn.yield %c : i1
    } -> tensor<2x160x64xbf16>
  return %o : tensor<2x160x64xbf16>
}

// Neighbourhoods of 64 on a line, in steps of 32: whole blocks only, and a head
// that sees nothing.
// CHECK: attention 1 of @neighbours: 160 × 160 in blocks of 32 × 32, 20.00 % of the pairs visible
// CHECK-NEXT:  batch index b0 in 0: 10 full, 0 partial, 15 empty of 25 blocks, 40.0 % walked, predicted speed-up 2.50
// CHECK-NEXT:  # full, + partial, . empty
// CHECK-NEXT: {{^}}    ##...
// CHECK-NEXT: {{^}}    ##...
// CHECK-NEXT: {{^}}    .##..
// CHECK-NEXT: {{^}}    ..##.
// CHECK-NEXT: {{^}}    ...##
// CHECK-NEXT:  batch index b0 in 1: 0 full, 0 partial, 25 empty of 25 blocks, 0.0 % walked, predicted speed-up ∞
func.func @neighbours(%q: tensor<2x160x64xbf16>) -> tensor<2x160x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<2x160x64xbf16>, tensor<2x160x64xbf16>, tensor<2x160x64xbf16>)
    outs(%q : tensor<2x160x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %zero = arith.constant 0 : index
      %stride = arith.constant 32 : index
      %width = arith.constant 64 : index
      %last = arith.constant 96 : index
      %group = arith.floordivsi %i, %stride : index
      %lead = arith.muli %group, %stride : index
      %unclamped = arith.subi %lead, %stride : index
      %low = arith.maxsi %unclamped, %zero : index
      %start = arith.minsi %low, %last : index
      %end = arith.addi %start, %width : index
      %after = arith.cmpi sge, %j, %start : index
      %before = arith.cmpi slt, %j, %end : index
      %near = arith.andi %after, %before : i1
      %head = arith.cmpi eq, %h, %zero : index
      %c = arith.andi %near, %head : i1
      attn.yield %c : i1
    } -> tensor<2x160x64xbf16>
  return %o : tensor<2x160x64xbf16>
}

// A decode position and sizes from options.
// CHECK: attention 2 of @offset: 160 × 128 in blocks of 32 × 32
// CHECK-NEXT:  all batch points: 10 full, 7 partial, 3 empty of 20 blocks, 85.0 % walked, predicted speed-up 1.18
// CHECK-NEXT:  # full, + partial, . empty
// CHECK-NEXT: {{^}}    ++..
// CHECK-NEXT: {{^}}    #++.
// CHECK-NEXT: {{^}}    ##++
// CHECK-NEXT: {{^}}    ###+
// CHECK-NEXT: {{^}}    ####
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

// A mask that reads a tensor is only known in part.
// CHECK: attention 3 of @padding: 160 × 160 in blocks of 32 × 32
// CHECK-NEXT:  partial blocks may be full or empty: it compares what is not linear in positions, sizes and scalars
// CHECK-NEXT:  all batch points: 0 full, 25 partial, 0 empty of 25 blocks, 100.0 % walked, predicted speed-up 1.00
func.func @padding(%q: tensor<2x160x64xbf16>, %lengths: tensor<2xi32>) -> tensor<2x160x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<2x160x64xbf16>, tensor<2x160x64xbf16>, tensor<2x160x64xbf16>)
    outs(%q : tensor<2x160x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %n = tensor.extract %lengths[%h] : tensor<2xi32>
      %length = arith.index_cast %n : i32 to index
      %c = arith.cmpi slt, %j, %length : index
      attn.yield %c : i1
    } -> tensor<2x160x64xbf16>
  return %o : tensor<2x160x64xbf16>
}

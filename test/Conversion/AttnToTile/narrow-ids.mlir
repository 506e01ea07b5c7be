// Ids of 64 bits that are compared with each other, numbered in 32; those that
// only positions meet are left to the kernel, and what it cannot cut is refused.
// RUN: attn-opt %s --split-input-file --attn-narrow-ids | FileCheck %s
// RUN: attn-opt %s --split-input-file --attn-narrow-ids --attn-select-form --remarks-filter=attn-select-form 2>&1 | FileCheck %s --check-prefix=REMARK

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// Of two tensors that meet, elements of both are counted. A third one is left.
// CHECK-LABEL: func.func @documents
// CHECK-SAME: %[[IDS:[^ ]+]]: tensor<300xi64>, %[[OTHER:[^ ]+]]: tensor<400xi64>, %[[THIRD:[^ ]+]]: tensor<300xi64>
// CHECK: %[[N:.+]] = linalg.generic {{.+}} ins(%[[IDS]] : tensor<300xi64>) outs(%{{.+}} : tensor<300xi32>) {
// CHECK: ^bb0(%[[ID:.+]]: i64, %{{.+}}: i32):
// CHECK: %[[LIMIT:.+]] = arith.constant 1073741824 : i64
// CHECK: %[[HIGH:.+]] = arith.cmpi sge, %[[ID]], %[[LIMIT]]
// CHECK: %[[LOW:.+]] = arith.cmpi sle, %[[ID]], %c-1073741824_i64
// CHECK: %[[BEYOND:.+]] = arith.ori %[[HIGH]], %[[LOW]]
// CHECK: %[[NUMBER:.+]] = scf.if %[[BEYOND]] -> (i32) {
// CHECK: %[[MINE:.+]] = arith.select %[[HIGH]], %[[ID]], %{{.+}}
// Sixteen at once, and of what lies past the end nothing.
// CHECK: %[[SOME:.+]] = scf.for {{.+}} -> (i32)
// CHECK: %[[EXISTS:.+]] = arith.cmpi ule, %[[PLACE:[^,]+]], %[[LAST:[^ ]+]] : index
// CHECK: %[[HERE:.+]] = arith.minui %[[PLACE]], %[[LAST]]
// CHECK: %[[X:.+]] = tensor.extract %[[IDS]][%[[HERE]]]
// CHECK: %[[ITS:.+]] = arith.select %[[HIGH]], %[[X]], %{{.+}}
// CHECK: %[[LESS:.+]] = arith.cmpi slt, %[[ITS]], %[[MINE]]
// CHECK: %[[BETWEEN:.+]] = arith.andi %{{.+}}, %[[LESS]]
// CHECK: arith.andi %[[EXISTS]], %[[BETWEEN]]
// CHECK-COUNT-15: tensor.extract %[[IDS]]
// CHECK: %[[ALL:.+]] = scf.for {{.+}} iter_args(%{{.+}} = %[[SOME]])
// CHECK: tensor.extract %[[OTHER]]
// CHECK: %[[WIDE:.+]] = arith.extui %[[ALL]] : i32 to i64
// CHECK: arith.addi %[[WIDE]], %[[LIMIT]]
// CHECK: } else {
// CHECK: arith.trunci %[[ID]]
// CHECK: linalg.yield %[[NUMBER]]
// CHECK: %[[M:.+]] = linalg.generic {{.+}} ins(%[[OTHER]] : tensor<400xi64>) outs(%{{.+}} : tensor<400xi32>) {
// CHECK: attn.attention
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK-DAG: %[[A:.+]] = tensor.extract %[[N]][%[[I]]] : tensor<300xi32>
// CHECK-DAG: %[[AI:.+]] = arith.index_cast %[[A]] : i32 to index
// CHECK-DAG: %[[B:.+]] = tensor.extract %[[M]][%[[J]]] : tensor<400xi32>
// CHECK-DAG: %[[BI:.+]] = arith.index_cast %[[B]] : i32 to index
// CHECK: arith.cmpi eq, %[[AI]], %[[BI]]
// CHECK: tensor.extract %[[THIRD]][%[[I]]] : tensor<300xi64>
// REMARK: fold with
func.func @documents(%q: tensor<2x300x64xbf16>, %k: tensor<2x400x64xbf16>, %v: tensor<2x400x64xbf16>, %out: tensor<2x300x64xbf16>, %ids: tensor<300xi64>, %other: tensor<400xi64>, %ends: tensor<300xi64>) -> tensor<2x300x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x300x64xbf16>, tensor<2x400x64xbf16>, tensor<2x400x64xbf16>) outs(%out : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %a = tensor.extract %ids[%i] : tensor<300xi64>
      %ai = arith.index_cast %a : i64 to index
      %b = tensor.extract %other[%j] : tensor<400xi64>
      %bi = arith.index_cast %b : i64 to index
      %same = arith.cmpi eq, %ai, %bi : index
      %c = tensor.extract %ends[%i] : tensor<300xi64>
      %ci = arith.index_cast %c : i64 to index
      %c1 = arith.constant 1 : index
      %last = arith.subi %ci, %c1 : index
      %before = arith.cmpi sle, %j, %last : index
      %m = arith.andi %same, %before : i1
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// 32 bits are as they are; so is what a graph computes from positions.
// CHECK-LABEL: func.func @narrow_already
// CHECK: linalg.generic
// CHECK-NOT: linalg.generic
// CHECK: tensor.extract %{{.+}} : tensor<300xi64>
// REMARK: fold with
func.func @narrow_already(%q: tensor<2x300x64xbf16>, %k: tensor<2x300x64xbf16>, %v: tensor<2x300x64xbf16>, %out: tensor<2x300x64xbf16>, %ids: tensor<300xi32>) -> tensor<2x300x64xbf16> {
  %blocks0 = tensor.empty() : tensor<300xi64>
  %blocks = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%blocks0 : tensor<300xi64>) {
  ^bb0(%u: i64):
    %p = linalg.index 0 : index
    %c40 = arith.constant 40 : index
    %x = arith.divui %p, %c40 : index
    %y = arith.index_cast %x : index to i64
    linalg.yield %y : i64
  } -> tensor<300xi64>
  %r = attn.attention ins(%q, %k, %v : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%out : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %a = tensor.extract %ids[%i] : tensor<300xi32>
      %ai = arith.index_cast %a : i32 to index
      %b = tensor.extract %ids[%j] : tensor<300xi32>
      %bi = arith.index_cast %b : i32 to index
      %same = arith.cmpi eq, %ai, %bi : index
      %c = tensor.extract %blocks[%i] : tensor<300xi64>
      %ci = arith.index_cast %c : i64 to index
      %d = tensor.extract %blocks[%j] : tensor<300xi64>
      %di = arith.index_cast %d : i64 to index
      %too = arith.cmpi sge, %ci, %di : index
      %m = arith.andi %same, %too : i1
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// A remainder of what is cut is another one.
// CHECK-LABEL: func.func @arithmetic
// CHECK-NOT: linalg.generic
// REMARK: expected integers of 64 bits to be compared with positions or with each other, got one in arith.remsi, whose value may not fit in the kernel's 32 bits
func.func @arithmetic(%q: tensor<2x300x64xbf16>, %k: tensor<2x300x64xbf16>, %v: tensor<2x300x64xbf16>, %out: tensor<2x300x64xbf16>, %ids: tensor<300xi64>) -> tensor<2x300x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%out : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %a = tensor.extract %ids[%i] : tensor<300xi64>
      %ai = arith.index_cast %a : i64 to index
      %c3 = arith.constant 3 : index
      %left = arith.remsi %ai, %c3 : index
      %m = arith.cmpi sge, %j, %left : index
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// Moved by a constant, two of them cannot be told from their numbers.
// CHECK-LABEL: func.func @moved
// CHECK-NOT: linalg.generic
// REMARK: expected integers of 64 bits to be compared with positions or with each other, got one in arith.cmpi, whose value may not fit in the kernel's 32 bits
func.func @moved(%q: tensor<2x300x64xbf16>, %k: tensor<2x300x64xbf16>, %v: tensor<2x300x64xbf16>, %out: tensor<2x300x64xbf16>, %ids: tensor<300xi64>) -> tensor<2x300x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%out : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %a = tensor.extract %ids[%i] : tensor<300xi64>
      %ai = arith.index_cast %a : i64 to index
      %c1 = arith.constant 1 : index
      %next = arith.addi %ai, %c1 : index
      %b = tensor.extract %ids[%j] : tensor<300xi64>
      %bi = arith.index_cast %b : i64 to index
      %m = arith.cmpi eq, %next, %bi : index
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(h, p, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, p, i, j, d, e) -> (h, p, j, d)>
#v = affine_map<(h, p, i, j, d, e) -> (h, p, j, e)>
#o = affine_map<(h, p, i, j, d, e) -> (h, p, i, e)>

// A place in parts of the keys is small where their number is known: a length of
// 64 bits that meets it alone is left to the kernel.
// CHECK-LABEL: func.func @parts
// CHECK-SAME: %[[LENGTHS:[^ ]+]]: tensor<2xi64>)
// CHECK-NOT: linalg.generic
// CHECK: attn.attention
// CHECK: mask (%[[H:.+]]: index, %[[P:.+]]: index, %{{.+}}: index, %[[J:.+]]: index)
// CHECK: %[[LENGTH:.+]] = tensor.extract %[[LENGTHS]][%[[H]]] : tensor<2xi64>
// CHECK: %[[N:.+]] = arith.index_cast %[[LENGTH]] : i64 to index
// CHECK: %[[FIRST:.+]] = arith.muli %[[P]], %c8192
// CHECK: %[[PLACE:.+]] = arith.addi %[[FIRST]], %[[J]]
// CHECK: arith.cmpi slt, %[[PLACE]], %[[N]]
// REMARK: fold with
func.func @parts(%q: tensor<2x64x64xbf16>, %k: tensor<2x16x8192x64xbf16>, %v: tensor<2x16x8192x64xbf16>, %out: tensor<2x16x64x64xbf16>, %lengths: tensor<2xi64>) -> tensor<2x16x64x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x64x64xbf16>, tensor<2x16x8192x64xbf16>, tensor<2x16x8192x64xbf16>) outs(%out : tensor<2x16x64x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %p: index, %i: index, %j: index) {
      %length = tensor.extract %lengths[%h] : tensor<2xi64>
      %n = arith.index_cast %length : i64 to index
      %c8192 = arith.constant 8192 : index
      %first = arith.muli %p, %c8192 : index
      %place = arith.addi %first, %j : index
      %m = arith.cmpi slt, %place, %n : index
      attn.yield %m : i1
    } -> tensor<2x16x64x64xbf16>
  return %r : tensor<2x16x64x64xbf16>
}

// -----

#q = affine_map<(h, p, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, p, i, j, d, e) -> (h, p, j, d)>
#v = affine_map<(h, p, i, j, d, e) -> (h, p, j, e)>
#o = affine_map<(h, p, i, j, d, e) -> (h, p, i, e)>

// Of an unknown number of parts a place may not fit in 32 bits.
// CHECK-LABEL: func.func @unknown_parts
// CHECK-NOT: linalg.generic
// REMARK: expected integers of 64 bits to be compared with positions or with each other, got one in arith.cmpi, whose value may not fit in the kernel's 32 bits
func.func @unknown_parts(%q: tensor<2x64x64xbf16>, %k: tensor<2x?x8192x64xbf16>, %v: tensor<2x?x8192x64xbf16>, %out: tensor<2x?x64x64xbf16>, %lengths: tensor<2xi64>) -> tensor<2x?x64x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x64x64xbf16>, tensor<2x?x8192x64xbf16>, tensor<2x?x8192x64xbf16>) outs(%out : tensor<2x?x64x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %p: index, %i: index, %j: index) {
      %length = tensor.extract %lengths[%h] : tensor<2xi64>
      %n = arith.index_cast %length : i64 to index
      %c8192 = arith.constant 8192 : index
      %first = arith.muli %p, %c8192 : index
      %place = arith.addi %first, %j : index
      %m = arith.cmpi slt, %place, %n : index
      attn.yield %m : i1
    } -> tensor<2x?x64x64xbf16>
  return %r : tensor<2x?x64x64xbf16>
}

// A region's index values have 32 bits in a kernel: where they would be other numbers
// than in 64 the op is left to its formula.
// RUN: attn-opt %s --split-input-file --attn-select-form --remarks-filter=attn-select-form 2>&1 >/dev/null | FileCheck %s

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK: remark: {{.+}}no-tile-kernel{{.+}}"expected index values that fit in the kernel's 32 bits, got arith.muli from 0 to 4294836225"
func.func @product(%q: tensor<2x65536x64xbf16>) -> tensor<2x65536x64xbf16> {
  %r = attn.attention ins(%q, %q, %q : tensor<2x65536x64xbf16>, tensor<2x65536x64xbf16>, tensor<2x65536x64xbf16>) outs(%q : tensor<2x65536x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c100 = arith.constant 100 : index
      %p = arith.muli %i, %j : index
      %m = arith.cmpi sge, %p, %c100 : index
      attn.yield %m : i1
    } -> tensor<2x65536x64xbf16>
  return %r : tensor<2x65536x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Of unknown length a product of positions may fit, and of 32768 tokens it does.
// CHECK: remark: {{.+}}"fold with
// CHECK: remark: {{.+}}"fold with
func.func @products(%q: tensor<2x?x64xbf16>, %p: tensor<2x32768x64xbf16>) -> (tensor<2x?x64xbf16>, tensor<2x32768x64xbf16>) {
  %c100 = arith.constant 100 : index
  %r = attn.attention ins(%q, %q, %q : tensor<2x?x64xbf16>, tensor<2x?x64xbf16>, tensor<2x?x64xbf16>) outs(%q : tensor<2x?x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = arith.muli %i, %j : index
      %m = arith.cmpi sge, %x, %c100 : index
      attn.yield %m : i1
    } -> tensor<2x?x64xbf16>
  %s = attn.attention ins(%p, %p, %p : tensor<2x32768x64xbf16>, tensor<2x32768x64xbf16>, tensor<2x32768x64xbf16>) outs(%p : tensor<2x32768x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = arith.muli %i, %j : index
      %m = arith.cmpi sge, %x, %c100 : index
      attn.yield %m : i1
    } -> tensor<2x32768x64xbf16>
  return %r, %s : tensor<2x?x64xbf16>, tensor<2x32768x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK: remark: {{.+}}no-tile-kernel{{.+}}"expected no negative index in arith.remui, for which the kernel has 32 bits, got one down to -299"
func.func @remainder(%q: tensor<2x300x64xbf16>) -> tensor<2x300x64xbf16> {
  %r = attn.attention ins(%q, %q, %q : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%q : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c7 = arith.constant 7 : index
      %c1 = arith.constant 1 : index
      %n = arith.subi %i, %j : index
      %x = arith.remui %n, %c7 : index
      %m = arith.cmpi eq, %x, %c1 : index
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK: remark: {{.+}}no-tile-kernel{{.+}}"expected no negative index in arith.index_castui, for which the kernel has 32 bits, got one down to any"
func.func @widened(%q: tensor<2x?x64xbf16>) -> tensor<2x?x64xbf16> {
  %r = attn.attention ins(%q, %q, %q : tensor<2x?x64xbf16>, tensor<2x?x64xbf16>, tensor<2x?x64xbf16>) outs(%q : tensor<2x?x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c0 = arith.constant 0 : i64
      %n = arith.subi %i, %j : index
      %x = arith.index_castui %n : index to i64
      %m = arith.cmpi sge, %x, %c0 : i64
      attn.yield %m : i1
    } -> tensor<2x?x64xbf16>
  return %r : tensor<2x?x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Sums that are not negative, and what hangs on a size, which may be any.
// CHECK: remark: {{.+}}"fold with
func.func @not_negative(%q: tensor<2x300x64xbf16>, %n: index) -> tensor<2x300x64xbf16> {
  %r = attn.attention ins(%q, %q, %q : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%q : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c7 = arith.constant 7 : index
      %c299 = arith.constant 299 : index
      %x = arith.subi %i, %j : index
      %y = arith.addi %x, %c299 : index
      %z = arith.remui %y, %c7 : index
      %left = arith.subi %n, %j : index
      %w = arith.divui %left, %c7 : index
      %m = arith.cmpi sle, %z, %w : index
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Where it is compared with positions a constant beyond 32 bits is cut; elsewhere it has no form.
// CHECK: remark: {{.+}}"fold with
// CHECK: remark: {{.+}}no-tile-kernel{{.+}}"expected index constants that fit in the kernel's 32 bits, got 4294967296 in arith.minsi"
func.func @constants(%q: tensor<2x300x64xbf16>, %n: index) -> (tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) {
  %far = arith.constant 4294967296 : index
  %r = attn.attention ins(%q, %q, %q : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%q : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = arith.subi %i, %j : index
      %m = arith.cmpi slt, %x, %far : index
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  %s = attn.attention ins(%q, %q, %q : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%q : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = arith.minsi %n, %far : index
      %m = arith.cmpi slt, %j, %x : index
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r, %s : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>
}

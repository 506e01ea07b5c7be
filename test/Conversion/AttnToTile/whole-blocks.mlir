// A guard that admits whole key blocks alone spares the kernel the comparison of key positions with their number.
// RUN: attn-opt %s --attn-to-tile --canonicalize --split-input-file | FileCheck %s

// CHECK-LABEL: tile.kernel @fold(
// CHECK-NOT: tile.iota
// CHECK-LABEL: func.func @whole(
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @whole(%q: memref<2x?x64xbf16>, %k: memref<2x?x64xbf16>, %o: memref<2x?x64xbf16>) {
  attn.attention ins(%q, %k, %k : memref<2x?x64xbf16>, memref<2x?x64xbf16>, memref<2x?x64xbf16>) outs(%o : memref<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {form = #attn.form<fold>,
      tile.guard = affine_set<(i, j, w, o) : (j mod 128 == 0, j - 257 >= 0)>,
      tile.schedule = #tile.schedule<m = 192, n = 128, stages = 3, producer_registers = 32, consumer_registers = 160>}
  return
}

// -----

// Half blocks are not whole ones, and many keys may be ragged.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.iota %{{.+}} : tensor<128xi32, #tile.cols>
// CHECK-LABEL: func.func @half(
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @half(%q: memref<2x?x64xbf16>, %k: memref<2x?x64xbf16>, %o: memref<2x?x64xbf16>) {
  attn.attention ins(%q, %k, %k : memref<2x?x64xbf16>, memref<2x?x64xbf16>, memref<2x?x64xbf16>) outs(%o : memref<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {form = #attn.form<fold>,
      tile.guard = affine_set<(i, j, w, o) : (j mod 64 == 0, j - 257 >= 0)>,
      tile.schedule = #tile.schedule<m = 192, n = 128, stages = 3, producer_registers = 32, consumer_registers = 160>}
  return
}

// -----

// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.iota %{{.+}} : tensor<128xi32, #tile.cols>
// CHECK-LABEL: func.func @unguarded(
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @unguarded(%q: memref<2x?x64xbf16>, %k: memref<2x?x64xbf16>, %o: memref<2x?x64xbf16>) {
  attn.attention ins(%q, %k, %k : memref<2x?x64xbf16>, memref<2x?x64xbf16>, memref<2x?x64xbf16>) outs(%o : memref<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {form = #attn.form<fold>,
      tile.schedule = #tile.schedule<m = 192, n = 128, stages = 3, producer_registers = 32, consumer_registers = 160>}
  return
}

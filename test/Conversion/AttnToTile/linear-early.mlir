// Of two passes the second is launched early: it waits where it reads the first's
// states, and first segments, which read none, come first.
// RUN: attn-opt %s --attn-select-form --attn-to-tile --split-input-file | FileCheck %s

// CHECK-LABEL: tile.kernel @states(
// CHECK: tile.allow_next
// CHECK-NOT: tile.await_launch
// CHECK-LABEL: tile.kernel @outputs(
// CHECK-NOT: tile.allow_next
// CHECK: tile.warpgroup {{.+}} first(2)
// CHECK: scf.for %[[T:.+]] = %{{.+}} to %{{.+}} step
// CHECK: %[[SEGMENT:.+]] = arith.divui %[[T]],
// CHECK: %[[SOME:.+]] = arith.cmpi sgt, %[[SEGMENT]],
// CHECK: scf.if %[[SOME]] {
// CHECK-NEXT: tile.await_launch
// CHECK-NEXT: }
// CHECK: scf.for %{{.+}} = %{{.+}} to %[[SEGMENT]] step
// And at the end: who waits for this launch finds the one before it ended, too.
// CHECK: tile.await_launch
// CHECK-NEXT: }
// CHECK-NEXT: tile.return
// CHECK-LABEL: func.func @scan(
// CHECK: tile.launch @{{.+}}::@states grid(%{{.+}}) args({{[^)]+}})
// CHECK-NOT: early
// CHECK: tile.launch @{{.+}}::@outputs grid(%{{.+}}) args({{.+}}) early
func.func @scan(%q: memref<1x16x2048x128xbf16>, %o: memref<1x16x2048x128xbf16>) {
  attn.linear_attention ins(%q, %q, %q : memref<1x16x2048x128xbf16>, memref<1x16x2048x128xbf16>, memref<1x16x2048x128xbf16>) outs(%o : memref<1x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// One pass depends on nothing.
// CHECK-LABEL: tile.kernel @outputs(
// CHECK-NOT: tile.await_launch
// CHECK-LABEL: func.func @fold(
// CHECK: tile.launch @{{.+}}::@outputs
// CHECK-NOT: early
// CHECK: return
func.func @fold(%q: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>) {
  attn.linear_attention ins(%q, %q, %q : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// What passes between the two kernels has its columns in the threads' order, 16 by 16: both blocks of 64 channels.
// RUN: attn-opt %s --attn-select-form --attn-to-tile --split-input-file | FileCheck %s

// CHECK-LABEL: tile.kernel @states(
// CHECK-SAME: %[[STATES:[^ ]+]]: memref<?x128x128xf32>
// CHECK-COUNT-2: tile.store %{{.+}}, %[[STATES]][{{.+}}] interleaved : tensor<64x128xf32, #tile.wgmma>
// CHECK-LABEL: tile.kernel @outputs(
// CHECK-SAME: %[[READ:[^ ]+]]: memref<?x128x128xf32>
// CHECK-COUNT-2: tile.load %[[READ]][{{.+}}] interleaved : memref<?x128x128xf32>
// CHECK-LABEL: func.func @whole(
func.func @whole(%q: memref<1x16x2048x128xbf16>, %v: memref<1x16x2048x128xbf16>, %o: memref<1x16x2048x128xbf16>) {
  attn.linear_attention ins(%q, %q, %v : memref<1x16x2048x128xbf16>, memref<1x16x2048x128xbf16>, memref<1x16x2048x128xbf16>) outs(%o : memref<1x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// The last 8 columns of 72 are half a piece.
// CHECK-LABEL: tile.kernel @states(
// CHECK-NOT: interleaved
// CHECK-LABEL: func.func @half(
func.func @half(%q: memref<1x16x2048x128xbf16>, %v: memref<1x16x2048x72xbf16>, %o: memref<1x16x2048x72xbf16>) {
  attn.linear_attention ins(%q, %q, %v : memref<1x16x2048x128xbf16>, memref<1x16x2048x128xbf16>, memref<1x16x2048x72xbf16>) outs(%o : memref<1x16x2048x72xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

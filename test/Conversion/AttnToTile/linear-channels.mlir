// A decay by channel: one kernel multiplies it into queries and keys and computes
// each chunk's scores; the states' and the outputs' kernels read those and the
// factors of the state, and no gate.
// RUN: attn-opt %s --attn-select-form --attn-to-tile --split-input-file | FileCheck %s

// CHECK-LABEL: tile.kernel @weights(
// CHECK-SAME: residents = 2
// CHECK: %[[RATES:.+]] = tile.ring consumers(1) writers(1) : !tile.ring<4, !tile.shared<64x64xf16, 128>>
// CHECK: %[[SEEN:.+]] = tile.ring consumers(1) writers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
// CHECK: tile.warpgroup {{.+}} elected
// CHECK: tile.warpgroup {{.+}} first(1)
// Each block of gates in two parts.
// CHECK: %[[HIGH:.+]] = arith.truncf %[[RATE:.+]] : tensor<64x64xf32, #tile.wgmma> to tensor<64x64xf16, #tile.wgmma>
// CHECK: %[[BACK:.+]] = arith.extf %[[HIGH]]
// CHECK: %[[REST:.+]] = arith.subf %[[RATE]], %[[BACK]]
// CHECK: tile.store_shared %[[HIGH]],
// CHECK: %[[LOW:.+]] = arith.truncf %[[REST]]
// CHECK: tile.store_shared %[[LOW]],
// Blocks of 64, 32, 16, 8, 4 and 2 tokens: a query and a key have one set of sums.
// CHECK: %[[SCORES:.+]] = scf.for %[[LEVEL:.+]] = %{{.+}} to %{{.+}} step %{{.+}} iter_args(%[[BEFORE:.+]] = %{{.+}}) -> (tensor<64x64xf32, #tile.wgmma>)
// CHECK: %[[C32:.+]] = arith.constant 32 : i32
// CHECK: arith.shrui %[[C32]], %[[LEVEL]]
// CHECK: %[[SUMS:.+]] = tile.mma_async %[[COUNTED:.+]], %{{.+}} : tensor<64x64xf16, #tile.wgmma>
// CHECK: %[[BOTH:.+]] = tile.mma_async %[[COUNTED]], %{{.+}} plus %[[SUMS]]
// CHECK: %[[EXPONENT:.+]] = tile.await %[[BOTH]]
// CHECK: %[[FACTOR:.+]] = math.exp2 %[[EXPONENT]]
// CHECK: arith.mulf %{{.+}}, %[[FACTOR]]
// CHECK: %[[KEY:.+]] = tile.wait %[[SEEN]]
// CHECK: %[[PART:.+]] = tile.mma_async %{{.+}}, %[[KEY]] transposed
// CHECK: %[[WHOLE:.+]] = tile.mma_async %{{.+}}, %{{.+}} transposed plus %[[PART]]
// CHECK: %[[MET:.+]] = tile.await %[[WHOLE]]
// CHECK: %[[NEW:.+]] = arith.select %{{.+}}, %[[MET]], %[[BEFORE]]
// CHECK-NEXT: scf.yield %[[NEW]]
// CHECK: %[[ROUNDED:.+]] = arith.truncf %[[SCORES]]
// CHECK: tile.store_shared %[[ROUNDED]],
// CHECK: tile.return

// States walk forwards, with what is left of each channel: a row of the state.
// CHECK-LABEL: tile.kernel @states(
// CHECK: %[[KEYS:.+]] = tile.ring consumers(1) : !tile.ring<{{.+}}, !tile.shared<64x128xbf16, 128>>
// CHECK: tile.warpgroup {{.+}} first(1)
// CHECK: %[[LEFT:.+]] = tile.load %{{.+}} : memref<?x?x128xf32>, i32, i32, tensor<64xi32, #tile.rows> -> tensor<64xf32, #tile.rows>
// CHECK: %[[ARRIVED:.+]] = tile.wait %[[KEYS]]
// CHECK: %[[KEY:.+]] = tile.load_shared %[[ARRIVED]]{{.+}} transposed
// CHECK: %[[WIDE:.+]] = tile.broadcast %[[LEFT]]
// CHECK: %[[SHRUNK:.+]] = arith.mulf %{{.+}}, %[[WIDE]]
// A key's stage is given back behind the products that were made of it.
// CHECK: tile.mma_async %[[KEY]], %{{.+}} plus %[[SHRUNK]]
// CHECK: tile.await
// CHECK: tile.await
// CHECK: tile.release %[[ARRIVED]] of %[[KEYS]]
// CHECK-LABEL: tile.kernel @outputs(
// CHECK-NOT: math.exp2
// CHECK: tile.return
// CHECK-LABEL: func.func @scan(
// CHECK-SAME: %[[G:[^:]+]]: memref<1x16x16384x128xf32>)
// CHECK: tile.launch @{{.+}}::@weights grid(%{{.+}}) args({{.*}}%[[G]]
// CHECK: tile.launch @{{.+}}::@states grid
// CHECK-NOT: %[[G]]
// CHECK: tile.launch @{{.+}}::@outputs grid
// CHECK-COUNT-6: memref.dealloc
func.func @scan(%q: memref<1x16x16384x128xbf16>, %o: memref<1x16x16384x128xbf16>, %g: memref<1x16x16384x128xf32>) {
  attn.linear_attention ins(%q, %q, %q : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) decay (%g : memref<1x16x16384x128xf32>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>]
    causal
  return
}

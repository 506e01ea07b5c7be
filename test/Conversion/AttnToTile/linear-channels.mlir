// A decay by channel: one kernel multiplies it into queries and keys and computes
// each chunk's scores; the states' and the outputs' kernels read those and the
// factors of the state, and no gate.
// RUN: attn-opt %s --attn-select-form --attn-to-tile --split-input-file | FileCheck %s

// CHECK-LABEL: tile.kernel @weights(
// CHECK-SAME: residents = 2
// CHECK: %[[QUERIES:.+]] = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
// CHECK: %[[KEYS:.+]] = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
// CHECK: %[[SEEN:.+]] = tile.ring consumers(1) writers(1) : !tile.ring<4, !tile.shared<64x64xbf16, 128>>
// CHECK: tile.warpgroup {{.+}} elected
// CHECK: tile.warpgroup {{.+}} first(1)
// Block by block of channels, whose scores are added up.
// CHECK: %[[SCORES:.+]] = scf.for %{{.+}} iter_args(%[[BEFORE:.+]] = %{{.+}}) -> (tensor<64x64xf32, #tile.wgmma>)
// CHECK: %[[LOADED:.+]] = tile.load %{{.+}} : memref<1x16x16384x128xf32>
// CHECK: %[[RATES:.+]] = arith.mulf %[[LOADED]],
// The state's factor is that of the sum of logarithms.
// CHECK: %[[PARTS:.+]] = tile.reduce add %[[RATES]]
// CHECK: %[[SUM:.+]] = tile.combine_lanes add %[[PARTS]]
// CHECK: %[[WHOLE:.+]] = math.exp2 %[[SUM]]
// CHECK: tile.store %[[WHOLE]],
// CHECK: %[[Q:.+]] = tile.wait %[[QUERIES]]
// CHECK: %[[K:.+]] = tile.wait %[[KEYS]]
// Sums over halves of the chunk: if all that is between a token and its middle is near 1, one product has all pairs.
// CHECK: %[[BESIDE:.+]] = tile.swap_columns %[[RATES]] by 1
// CHECK: arith.addf %[[RATES]], %[[BESIDE]]
// CHECK: tile.swap_columns %[[EIGHTS:.+]] by 16
// CHECK: %[[BACKWARDS:.+]] = arith.subf %[[UP:.+]], %[[ALL:.+]] : tensor
// CHECK: %[[DISTANCE:.+]] = arith.select %[[HALF:.+]], %[[UP]], %[[BACKWARDS]]
// CHECK: %[[SIZE:.+]] = math.absf %[[DISTANCE]]
// CHECK: %[[MOST:.+]] = tile.reduce max %[[SIZE]]
// CHECK: %[[MOSTROWS:.+]] = tile.combine_lanes max %[[MOST]]
// CHECK: arith.cmpf ugt, %[[MOSTROWS]], %{{.+}}
// CHECK: %[[WHOLESIZE:.+]] = math.absf %[[SUM]]
// CHECK: arith.cmpf ugt, %[[WHOLESIZE]], %{{.+}}
// CHECK: %[[DIVIDED:.+]] = tile.group_any
// CHECK: %[[BRANCH:.+]]:3 = scf.if %[[DIVIDED]]
// A token with itself: as the operands are.
// CHECK: %[[OWN:.+]] = tile.mma_async %[[Q]][%{{.+}}], %[[K]] transposed
// CHECK: %[[DONE:.+]] = tile.await %[[OWN]]
// CHECK: %[[MORE:.+]] = arith.addf %[[BEFORE]], %[[DONE]]
// CHECK: arith.select %{{.+}}, %[[MORE]], %[[BEFORE]]
// One exponential of each gate; every other factor is a product.
// CHECK: %[[UPTO:.+]] = math.exp2 %[[RATES]]
// CHECK-NOT: math.exp2
// Tokens beside each other: queries by their own factor, keys as they are; in two parts.
// CHECK: %[[SIDE:.+]] = arith.select %[[SECOND:.+]], %[[UPTO]], %[[AFTER:.+]] : tensor
// CHECK: %[[X:.+]] = arith.mulf %{{.+}}, %[[SIDE]]
// CHECK: %[[HIGH:.+]] = arith.truncf %[[X]]
// CHECK: %[[BACK:.+]] = arith.extf %[[HIGH]]
// CHECK: %[[REST:.+]] = arith.subf %[[X]], %[[BACK]]
// CHECK: tile.store_shared %[[HIGH]], {{.+}} transposed
// CHECK: %[[LOW:.+]] = arith.truncf %[[REST]]
// CHECK: tile.store_shared %[[LOW]], {{.+}} transposed
// CHECK: %[[H:.+]] = tile.wait %[[SEEN]]
// CHECK: %[[L:.+]] = tile.wait %[[SEEN]]
// CHECK: %[[HH:.+]] = tile.mma_async %[[H]][%{{.+}}], %[[H]] transposed :
// CHECK: %[[LH:.+]] = tile.mma_async %[[L]][%{{.+}}], %[[H]] transposed plus %[[HH]]
// CHECK: %[[HL:.+]] = tile.mma_async %[[H]][%{{.+}}], %[[L]] transposed plus %[[LH]]
// CHECK: tile.await %[[HL]]
// Blocks of twice as many tokens: queries by what is before them, keys by what is after.
// CHECK: %[[BLOCK:.+]] = arith.mulf %[[UPTO]], %[[AFTER]]
// CHECK: %[[OTHER:.+]] = tile.swap_columns %[[BLOCK]] by 1
// CHECK: %[[BEFOREIT:.+]] = arith.select %[[SECOND]], %[[OTHER]], %[[ONE:.+]] : tensor
// CHECK: arith.mulf %[[UPTO]], %[[BEFOREIT]]
// CHECK: %[[AFTERIT:.+]] = arith.select %[[SECOND]], %[[ONE]], %[[OTHER]]
// CHECK: arith.mulf %[[AFTER]], %[[AFTERIT]]
// CHECK: tile.swap_columns %{{.+}} by 2
// CHECK: tile.swap_columns %{{.+}} by 4
// CHECK: tile.swap_columns %{{.+}} by 8
// CHECK: tile.swap_columns %{{.+}} by 16
// CHECK: tile.swap_columns %{{.+}} by 32
// Or in one: queries by their distance to the middle, keys by theirs, each in two parts.
// CHECK: } else {
// CHECK: %[[QFACTOR:.+]] = math.exp2 %[[APART:.+]] : tensor
// CHECK: arith.mulf %{{.+}}, %[[QFACTOR]]
// CHECK: %[[BACK:.+]] = arith.negf %[[APART]]
// CHECK: %[[KFACTOR:.+]] = math.exp2 %[[BACK]]
// CHECK: arith.mulf %{{.+}}, %[[KFACTOR]]
// CHECK: %[[QH:.+]] = tile.wait %[[SEEN]]
// CHECK: %[[QL:.+]] = tile.wait %[[SEEN]]
// CHECK: %[[KH:.+]] = tile.wait %[[SEEN]]
// CHECK: %[[KL:.+]] = tile.wait %[[SEEN]]
// CHECK: %[[HH:.+]] = tile.mma_async %[[QH]][%{{.+}}], %[[KH]] transposed :
// CHECK: %[[LH:.+]] = tile.mma_async %[[QL]][%{{.+}}], %[[KH]] transposed plus %[[HH]]
// CHECK: %[[HL:.+]] = tile.mma_async %[[QH]][%{{.+}}], %[[KL]] transposed plus %[[LH]]
// CHECK: %[[ORDER:.+]] = arith.cmpi sge
// CHECK: %[[PAIRS:.+]] = tile.await %[[HL]]
// CHECK: %[[WITH:.+]] = arith.addf %[[BEFORE]], %[[PAIRS]]
// CHECK: arith.select %[[ORDER]], %[[WITH]], %[[BEFORE]]
// CHECK: tile.release %[[Q]] of %[[QUERIES]]
// CHECK: tile.release %[[K]] of %[[KEYS]]
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

// -----

// Gates of 16 bits are copied by TMA beside queries and keys. In f16, which has no range for it, pairs go by size of block:
// no branch.
// CHECK-LABEL: tile.kernel @weights(
// CHECK-COUNT-2: tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xf16, 128>>
// CHECK-NEXT: %[[GATES:.+]] = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xf16, 128>>
// CHECK: %[[SEEN:.+]] = tile.ring consumers(1) writers(1) : !tile.ring<2,
// CHECK: tile.acquire %[[GATES]]
// CHECK: %[[ARRIVED:.+]] = tile.wait %[[GATES]]
// CHECK: %[[LOADED:.+]] = tile.load_shared %[[ARRIVED]]{{.+}} transposed
// CHECK: arith.extf %[[LOADED]]
// CHECK-NOT: scf.if
// CHECK: tile.release %[[ARRIVED]] of %[[GATES]]
// CHECK: tile.return
func.func @halves(%q: memref<1x16x16384x64xf16>, %o: memref<1x16x16384x64xf16>, %g: memref<1x16x16384x64xf16>) {
  attn.linear_attention ins(%q, %q, %q : memref<1x16x16384x64xf16>, memref<1x16x16384x64xf16>, memref<1x16x16384x64xf16>) decay (%g : memref<1x16x16384x64xf16>) outs(%o : memref<1x16x16384x64xf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>]
    causal
  return
}

// A sigmoid's denominators are between 1 and infinity: where the division allows it, two neighbours share a reciprocal.
// RUN: attn-opt %s --tile-to-nvvm --split-input-file | FileCheck %s

// What exceeds 2^60 counts as that, so that the product of two is in range; what is no number stays none.
// CHECK-LABEL: gpu.func @shared(
// CHECK: %[[D:.+]] = arith.addf
// CHECK: %[[D0:.+]] = vector.extract %[[D]][0]
// CHECK: %[[X:.+]] = llvm.inline_asm asm_dialect = att "min.NaN.f32 $0, $1, 0f5D800000;", "=f,f" %[[D0]]
// CHECK: %[[D1:.+]] = vector.extract %[[D]][1]
// CHECK: %[[Y:.+]] = llvm.inline_asm asm_dialect = att "min.NaN.f32 $0, $1, 0f5D800000;", "=f,f" %[[D1]]
// CHECK: %[[XY:.+]] = arith.mulf %[[X]], %[[Y]] : f32
// CHECK: %[[R:.+]] = llvm.inline_asm asm_dialect = att "rcp.approx.ftz.f32 $0, $1;", "=f,f" %[[XY]]
// CHECK: %[[A:.+]] = arith.mulf %[[Y]], %[[R]] : f32
// CHECK: %[[B:.+]] = arith.mulf %[[X]], %[[R]] : f32
// CHECK: vector.from_elements %[[A]], %[[B]]
// CHECK-NOT: arith.divf
gpu.module @m {
  tile.kernel @shared(%x: f32, %m: memref<64xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %zero = arith.constant 0 : i32
      %one = arith.constant dense<1.0> : tensor<64xf32, #tile.rows>
      %rows = tile.iota %zero : tensor<64xi32, #tile.rows>
      %t = tile.splat %x : f32 -> tensor<64xf32, #tile.rows>
      %e = math.exp %t : tensor<64xf32, #tile.rows>
      %d = arith.addf %one, %e : tensor<64xf32, #tile.rows>
      %w = arith.divf %one, %d fastmath<afn,arcp> : tensor<64xf32, #tile.rows>
      tile.store %w, %m[%rows] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
    }
    tile.return
  }
}

// -----

// Not where one that is no number may not touch its neighbour, where accuracy is owed, nor of other denominators.
// CHECK-LABEL: gpu.func @apart(
// CHECK-NOT: min.NaN
// CHECK-COUNT-4: arith.divf %{{.+}}, %{{.+}} : vector<2xf32>
// CHECK-NOT: min.NaN
gpu.module @m {
  tile.kernel @apart(%x: f32, %m: memref<64xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %zero = arith.constant 0 : i32
      %one = arith.constant dense<1.0> : tensor<64xf32, #tile.rows>
      %two = arith.constant dense<2.0> : tensor<64xf32, #tile.rows>
      %rows = tile.iota %zero : tensor<64xi32, #tile.rows>
      %t = tile.splat %x : f32 -> tensor<64xf32, #tile.rows>
      %e = math.exp %t : tensor<64xf32, #tile.rows>
      %d = arith.addf %e, %one : tensor<64xf32, #tile.rows>
      %w0 = arith.divf %one, %d fastmath<afn> : tensor<64xf32, #tile.rows>
      %w1 = arith.divf %one, %d fastmath<arcp> : tensor<64xf32, #tile.rows>
      %w2 = arith.divf %one, %e fastmath<afn,arcp> : tensor<64xf32, #tile.rows>
      %w3 = arith.divf %two, %d fastmath<afn,arcp> : tensor<64xf32, #tile.rows>
      tile.store %w0, %m[%rows] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
      tile.store %w1, %m[%rows] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
      tile.store %w2, %m[%rows] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
      tile.store %w3, %m[%rows] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
    }
    tile.return
  }
}

// The hardware's tanh (2^-11) serves ops that allow approximations; others keep f32's accuracy.
// RUN: attn-opt %s --tile-to-nvvm | FileCheck %s

// CHECK-LABEL: gpu.func @kernel(
// CHECK-NOT: tanh.approx
// CHECK: math.tanh %{{[^ ]+}} : vector<2xf32>
// CHECK-NOT: math.tanh
// CHECK: "tanh.approx.f32 $0, $1;"
// CHECK-NOT: math.tanh
gpu.module @m {
  tile.kernel @kernel(%x: f32, %m: memref<64xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %zero = arith.constant 0 : i32
      %rows = tile.iota %zero : tensor<64xi32, #tile.rows>
      %t = tile.splat %x : f32 -> tensor<64xf32, #tile.rows>
      %exact = math.tanh %t : tensor<64xf32, #tile.rows>
      %coarse = math.tanh %exact fastmath<afn> : tensor<64xf32, #tile.rows>
      tile.store %coarse, %m[%rows] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
    }
    tile.return
  }
}

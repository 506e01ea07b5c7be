// Kernels compute f32 functions by the special-function unit, the host does not:
// each result is within the instruction's bound of the accurate one, and no
// nearer than that bound makes it.
// RUN: attn-interp %s --seeds=1 --reference=reference --tolerance=2.4e-7 --tolerance=2.4e-7 --tolerance=4.9e-4 --tolerance=0 --tolerance=1.2e-7 | FileCheck %s
// CHECK: result #0: error {{1.192|2.384}}e-07, at most 2.400e-07: ok
// CHECK: result #1: error {{1.192|2.384}}e-07, at most 2.400e-07: ok
// CHECK: result #2: error 2.4{{.*}}e-04, at most 4.900e-04: ok
// CHECK: result #3: error 0.000e+00, at most 0.000e+00: ok
// CHECK: result #4: error 1.192e-07, at most 1.200e-07: ok

gpu.module @kernels {
  tile.kernel @functions(%exp2: memref<64xf32>, %log2: memref<64xf32>, %tanh: memref<64xf32>, %accurate: memref<64xf32>, %rsqrt: memref<64xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %zero = arith.constant 0 : i32
      %i = tile.iota %zero : tensor<64xi32, #tile.rows>
      %f = arith.sitofp %i : tensor<64xi32, #tile.rows> to tensor<64xf32, #tile.rows>
      %step = arith.constant dense<0.015625> : tensor<64xf32, #tile.rows>
      %one = arith.constant dense<1.0> : tensor<64xf32, #tile.rows>
      %x = arith.mulf %f, %step : tensor<64xf32, #tile.rows>
      %y = arith.addf %x, %one : tensor<64xf32, #tile.rows>
      %minus = arith.subf %x, %one : tensor<64xf32, #tile.rows>
      %a = math.exp2 %minus : tensor<64xf32, #tile.rows>
      tile.store %a, %exp2[%i] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
      %b = math.log2 %y : tensor<64xf32, #tile.rows>
      tile.store %b, %log2[%i] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
      %c = math.tanh %x fastmath<afn> : tensor<64xf32, #tile.rows>
      tile.store %c, %tanh[%i] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
      %d = math.tanh %x : tensor<64xf32, #tile.rows>
      tile.store %d, %accurate[%i] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
      %e = math.rsqrt %y : tensor<64xf32, #tile.rows>
      tile.store %e, %rsqrt[%i] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
    }
    tile.return
  }
}

func.func @main() -> (memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>) {
  %one = arith.constant 1 : index
  %exp2 = memref.alloc() : memref<64xf32>
  %log2 = memref.alloc() : memref<64xf32>
  %tanh = memref.alloc() : memref<64xf32>
  %accurate = memref.alloc() : memref<64xf32>
  %rsqrt = memref.alloc() : memref<64xf32>
  tile.launch @kernels::@functions grid(%one) args(%exp2, %log2, %tanh, %accurate, %rsqrt : memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>)
  return %exp2, %log2, %tanh, %accurate, %rsqrt : memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>
}

func.func @reference() -> (memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>) {
  %step = arith.constant 0.015625 : f32
  %one = arith.constant 1.0 : f32
  %exp2 = memref.alloc() : memref<64xf32>
  %log2 = memref.alloc() : memref<64xf32>
  %tanh = memref.alloc() : memref<64xf32>
  %accurate = memref.alloc() : memref<64xf32>
  %rsqrt = memref.alloc() : memref<64xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c64 = arith.constant 64 : index
  scf.for %k = %c0 to %c64 step %c1 {
    %i = arith.index_cast %k : index to i32
    %f = arith.sitofp %i : i32 to f32
    %x = arith.mulf %f, %step : f32
    %y = arith.addf %x, %one : f32
    %minus = arith.subf %x, %one : f32
    %a = math.exp2 %minus : f32
    memref.store %a, %exp2[%k] : memref<64xf32>
    %b = math.log2 %y : f32
    memref.store %b, %log2[%k] : memref<64xf32>
    %c = math.tanh %x fastmath<afn> : f32
    memref.store %c, %tanh[%k] : memref<64xf32>
    memref.store %c, %accurate[%k] : memref<64xf32>
    %e = math.rsqrt %y : f32
    memref.store %e, %rsqrt[%k] : memref<64xf32>
  }
  return %exp2, %log2, %tanh, %accurate, %rsqrt : memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>, memref<64xf32>
}

// A memref with its columns in the threads' order: of each 16, column 8g + 2l + i is at 4l + 2g + i. What was
// stored so is read back so, from column 16 on and where the last rows are outside.
// RUN: attn-interp %s --seeds=1 --reference=reference --tolerance=0 --tolerance=0 | FileCheck %s
// CHECK: result #0: error 0.000e+00, at most 0.000e+00: ok
// CHECK: result #1: error 0.000e+00, at most 0.000e+00: ok

gpu.module @kernels {
  tile.kernel @copy(%from: memref<60x48xf32>, %between: memref<60x48xf32>, %to: memref<60x48xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %c16 = arith.constant 16 : i32
      %row = tile.iota %c0 : tensor<64xi32, #tile.rows>
      %first = tile.iota %c0 : tensor<16xi32, #tile.cols>
      %rest = tile.iota %c16 : tensor<32xi32, #tile.cols>
      %a = tile.load %from[%row, %first] : memref<60x48xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols> -> tensor<64x16xf32, #tile.wgmma>
      %b = tile.load %from[%row, %rest] : memref<60x48xf32>, tensor<64xi32, #tile.rows>, tensor<32xi32, #tile.cols> -> tensor<64x32xf32, #tile.wgmma>
      tile.store %a, %between[%row, %first] interleaved : tensor<64x16xf32, #tile.wgmma>, memref<60x48xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols>
      tile.store %b, %between[%row, %rest] interleaved : tensor<64x32xf32, #tile.wgmma>, memref<60x48xf32>, tensor<64xi32, #tile.rows>, tensor<32xi32, #tile.cols>
      %c = tile.load %between[%row, %first] interleaved : memref<60x48xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols> -> tensor<64x16xf32, #tile.wgmma>
      %d = tile.load %between[%row, %rest] interleaved : memref<60x48xf32>, tensor<64xi32, #tile.rows>, tensor<32xi32, #tile.cols> -> tensor<64x32xf32, #tile.wgmma>
      tile.store %c, %to[%row, %first] : tensor<64x16xf32, #tile.wgmma>, memref<60x48xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols>
      tile.store %d, %to[%row, %rest] : tensor<64x32xf32, #tile.wgmma>, memref<60x48xf32>, tensor<64xi32, #tile.rows>, tensor<32xi32, #tile.cols>
    }
    tile.return
  }
}

func.func @main(%from: memref<60x48xf32>) -> (memref<60x48xf32>, memref<60x48xf32>) {
  %one = arith.constant 1 : index
  %between = memref.alloc() : memref<60x48xf32>
  %to = memref.alloc() : memref<60x48xf32>
  tile.launch @kernels::@copy grid(%one) args(%from, %between, %to : memref<60x48xf32>, memref<60x48xf32>, memref<60x48xf32>)
  return %between, %to : memref<60x48xf32>, memref<60x48xf32>
}

func.func @reference(%from: memref<60x48xf32>) -> (memref<60x48xf32>, memref<60x48xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c4 = arith.constant 4 : index
  %c8 = arith.constant 8 : index
  %c16 = arith.constant 16 : index
  %c48 = arith.constant 48 : index
  %c60 = arith.constant 60 : index
  %between = memref.alloc() : memref<60x48xf32>
  scf.for %r = %c0 to %c60 step %c1 {
    scf.for %p = %c0 to %c48 step %c16 {
      scf.for %g = %c0 to %c2 step %c1 {
        scf.for %l = %c0 to %c4 step %c1 {
          scf.for %i = %c0 to %c2 step %c1 {
            %g8 = arith.muli %g, %c8 : index
            %l2 = arith.muli %l, %c2 : index
            %a0 = arith.addi %p, %g8 : index
            %a1 = arith.addi %a0, %l2 : index
            %a = arith.addi %a1, %i : index
            %l4 = arith.muli %l, %c4 : index
            %g2 = arith.muli %g, %c2 : index
            %b0 = arith.addi %p, %l4 : index
            %b1 = arith.addi %b0, %g2 : index
            %b = arith.addi %b1, %i : index
            %x = memref.load %from[%r, %a] : memref<60x48xf32>
            memref.store %x, %between[%r, %b] : memref<60x48xf32>
          }
        }
      }
    }
  }
  return %between, %from : memref<60x48xf32>, memref<60x48xf32>
}

// A kernel that ends before it has begun leaves everything as it is; the other one of the two does its work.
// RUN: attn-interp %s --reference=reference --tolerance=0 | FileCheck %s
// CHECK: result #0: error 0.000e+00
//
// The flag is read once what wrote it has ended.
// RUN: sed -e '/OWN/d' %s | not attn-interp - --seeds=1 2>&1 | FileCheck %s --check-prefix=RACE
// RACE: error: race between launches: {{.*}}reads element 0 of the allocation, which work before this early launch may still write: expected tile.await_launch before

gpu.module @kernels {
  tile.kernel @ask(%flag: memref<i1>) {
    %true = arith.constant true
    tile.allow_next
    tile.warpgroup (%p: i32) first(0) count(1) registers(24) elected {
      memref.store %true, %flag[] : memref<i1>
    }
    tile.return
  }
  tile.kernel @yes(%flag: memref<i1>, %out: memref<2xf32>) {
    %c0 = arith.constant 0 : index
    %value = arith.constant 1.0 : f32
    tile.await_launch // OWN
    %set = memref.load %flag[] : memref<i1>
    %true = arith.constant true
    %not = arith.xori %set, %true : i1
    tile.exit_if %not
    tile.warpgroup (%p: i32) first(0) count(1) registers(24) elected {
      tile.await_launch
      memref.store %value, %out[%c0] : memref<2xf32>
    }
    tile.return
  }
  // Roles that would wait for each other for ever do not begin.
  tile.kernel @no(%flag: memref<i1>, %out: memref<2xf32>) {
    %ring = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %c1 = arith.constant 1 : index
    %value = arith.constant 2.0 : f32
    tile.await_launch
    %set = memref.load %flag[] : memref<i1>
    tile.exit_if %set
    tile.warpgroup (%p: i32) first(0) count(1) registers(24) {
      %there = tile.wait %ring : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      memref.store %value, %out[%c1] : memref<2xf32>
    }
    tile.return
  }
}

func.func @main() -> memref<2xf32> {
  %one = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %flag = memref.alloc() : memref<i1>
  %out = memref.alloc() : memref<2xf32>
  linalg.fill ins(%zero : f32) outs(%out : memref<2xf32>)
  tile.launch @kernels::@ask grid(%one) args(%flag : memref<i1>)
  tile.launch @kernels::@yes grid(%one) args(%flag, %out : memref<i1>, memref<2xf32>) early
  tile.launch @kernels::@no grid(%one) args(%flag, %out : memref<i1>, memref<2xf32>) early
  return %out : memref<2xf32>
}

func.func @reference() -> memref<2xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %out = memref.alloc() : memref<2xf32>
  linalg.fill ins(%zero : f32) outs(%out : memref<2xf32>)
  memref.store %one, %out[%c0] : memref<2xf32>
  return %out : memref<2xf32>
}

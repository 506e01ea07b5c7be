// A stage that was read into registers is given back once something has waited for
// the values: a store, or a product that has been awaited. An arrival at the empty
// barrier does not.
// RUN: attn-interp %s --entry=stored --seeds=8 --reference=reference --tolerance=1e-6 | FileCheck %s --check-prefix=STORED
// RUN: attn-interp %s --entry=multiplied --seeds=8
// STORED: result #0: error {{.*}}: ok

// Given back at once; after what is computed from the values, which may be computed
// later; and while the product is in flight.
// RUN: sed -e '/LAST$/d' -e 's,//LOADED,,' %s > %t.loaded
// RUN: sed -e '/LAST$/d' -e 's,//COMPUTED,,' %s > %t.computed
// RUN: sed -e '/LAST$/d' -e 's,//IN-FLIGHT,,' %s > %t.flight
// RUN: not attn-interp %t.loaded --entry=stored --seeds=1 --seed=0 2>&1 | FileCheck %s
// RUN: not attn-interp %t.loaded --entry=stored --seeds=1 --seed=1 2>&1 | FileCheck %s
// RUN: not attn-interp %t.computed --entry=stored --seeds=1 --seed=0 2>&1 | FileCheck %s
// RUN: not attn-interp %t.computed --entry=stored --seeds=1 --seed=1 2>&1 | FileCheck %s
// RUN: not attn-interp %t.flight --entry=multiplied --seeds=1 --seed=0 2>&1 | FileCheck %s
// RUN: not attn-interp %t.flight --entry=multiplied --seeds=1 --seed=1 2>&1 | FileCheck %s
// CHECK: error: release of a stage still being read: warpgroup 1 of CTA 0 releases stage 0 of ring #0, pass 0, while nothing has waited for what was read from it into registers
// CHECK-NEXT: tile.release %arrived
// CHECK: note: the read: expected a product that has been awaited, or a store, of its values before the release
// CHECK-NEXT: tile.load_shared %arrived

!tile = !tile.shared<64x64xbf16, 128>
!rows = tensor<64xi32, #tile.rows>
!cols = tensor<64xi32, #tile.cols>
!narrow = tensor<64x64xbf16, #tile.wgmma>
!wide = tensor<64x64xf32, #tile.wgmma>

gpu.module @kernels {
  // Twice the input, twice.
  tile.kernel @stored(%in: memref<64x64xbf16>, %out: memref<64x64xf32>) {
    %ring = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %c1 = arith.constant 1 : i32
      %c2 = arith.constant 2 : i32
      %r = tile.iota %c0 : !rows
      %c = tile.iota %c0 : !cols
      %t = tile.load %in[%r, %c] : memref<64x64xbf16>, !rows, !cols -> !narrow
      scf.for %n = %c0 to %c2 step %c1 : i32 {
        %slot = tile.acquire %ring : !tile.ring<1, !tile>
        %memory = tile.reuse %slot : !tile.slot<!tile>
        tile.store_shared %t, %memory[%c0] : !narrow, !tile
        tile.fill %slot of %ring : !tile.slot<!tile>, !tile.ring<1, !tile>
      }
    }
    tile.warpgroup (%id: i32) first(1) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %c1 = arith.constant 1 : i32
      %c2 = arith.constant 2 : i32
      %r = tile.iota %c0 : !rows
      %c = tile.iota %c0 : !cols
      scf.for %n = %c0 to %c2 step %c1 : i32 {
        %arrived = tile.wait %ring : !tile.ring<1, !tile>
        %x = tile.load_shared %arrived[%c0] : !tile.arrived<!tile> -> !narrow
        //LOADED tile.release %arrived of %ring : !tile.arrived<!tile>, !tile.ring<1, !tile>
        %w = arith.extf %x : !narrow to !wide
        %y = arith.addf %w, %w : !wide
        //COMPUTED tile.release %arrived of %ring : !tile.arrived<!tile>, !tile.ring<1, !tile>
        tile.store %y, %out[%r, %c] : !wide, memref<64x64xf32>, !rows, !cols
        tile.release %arrived of %ring : !tile.arrived<!tile>, !tile.ring<1, !tile> // LAST
      }
    }
    tile.return
  }

  // A product whose left operand comes by registers from one ring, the other from another.
  tile.kernel @multiplied(%in: memref<64x64xbf16>, %out: memref<64x64xf32>) {
    %ring = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile>
    %others = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %r = tile.iota %c0 : !rows
      %c = tile.iota %c0 : !cols
      %t = tile.load %in[%r, %c] : memref<64x64xbf16>, !rows, !cols -> !narrow
      %slot = tile.acquire %ring : !tile.ring<1, !tile>
      %memory = tile.reuse %slot : !tile.slot<!tile>
      tile.store_shared %t, %memory[%c0] : !narrow, !tile
      tile.fill %slot of %ring : !tile.slot<!tile>, !tile.ring<1, !tile>
      %second = tile.acquire %others : !tile.ring<1, !tile>
      %there = tile.reuse %second : !tile.slot<!tile>
      tile.store_shared %t, %there[%c0] : !narrow, !tile
      tile.fence_async
      tile.fill %second of %others : !tile.slot<!tile>, !tile.ring<1, !tile>
    }
    tile.warpgroup (%id: i32) first(1) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %r = tile.iota %c0 : !rows
      %c = tile.iota %c0 : !cols
      %arrived = tile.wait %ring : !tile.ring<1, !tile>
      %x = tile.load_shared %arrived[%c0] : !tile.arrived<!tile> -> !narrow
      %b = tile.wait %others : !tile.ring<1, !tile>
      %p = tile.mma_async %x, %b : !narrow, !tile.arrived<!tile> -> !tile.pending<!wide>
      //IN-FLIGHT tile.release %arrived of %ring : !tile.arrived<!tile>, !tile.ring<1, !tile>
      %y = tile.await %p : !tile.pending<!wide>
      tile.release %arrived of %ring : !tile.arrived<!tile>, !tile.ring<1, !tile> // LAST
      tile.release %b of %others : !tile.arrived<!tile>, !tile.ring<1, !tile>
      tile.store %y, %out[%r, %c] : !wide, memref<64x64xf32>, !rows, !cols
    }
    tile.return
  }
}
func.func @stored(%in: memref<64x64xbf16>) -> memref<64x64xf32> {
  %one = arith.constant 1 : index
  %out = memref.alloc() : memref<64x64xf32>
  tile.launch @kernels::@stored grid(%one) args(%in, %out : memref<64x64xbf16>, memref<64x64xf32>)
  return %out : memref<64x64xf32>
}
func.func @multiplied(%in: memref<64x64xbf16>) -> memref<64x64xf32> {
  %one = arith.constant 1 : index
  %out = memref.alloc() : memref<64x64xf32>
  tile.launch @kernels::@multiplied grid(%one) args(%in, %out : memref<64x64xbf16>, memref<64x64xf32>)
  return %out : memref<64x64xf32>
}
func.func @reference(%in: memref<64x64xbf16>) -> memref<64x64xf32> {
  %out = memref.alloc() : memref<64x64xf32>
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%in : memref<64x64xbf16>) outs(%out : memref<64x64xf32>) {
  ^bb0(%x: bf16, %o: f32):
    %w = arith.extf %x : bf16 to f32
    %y = arith.addf %w, %w : f32
    linalg.yield %y : f32
  }
  return %out : memref<64x64xf32>
}

// An early launch may run beside the one before it: what that wrote is there
// once somebody has awaited it, and for those who hear of that by a barrier.
// RUN: attn-interp %s --reference=reference --tolerance=0 | FileCheck %s
// CHECK: result #0: error 0.000e+00
//
// DEFINE: %{run} = not attn-interp - --seeds=1
// RUN: sed -e '/OWN/d' %s | %{run} --seed=0 2>&1 | FileCheck %s --check-prefix=OWN
// RUN: sed -e '/OWN/d' %s | %{run} --seed=1 2>&1 | FileCheck %s --check-prefix=OWN
// RUN: sed -e '/OWN/d' %s | %{run} --seed=2 2>&1 | FileCheck %s --check-prefix=OWN
// OWN: error: race between launches: warpgroup 0 of CTA 0 reads element 0 of the allocation, which work before this early launch may still write: expected tile.await_launch before
// OWN-NEXT: %x = memref.load %data[%c0, %c0] : memref<64x64xbf16>
// OWN: note: the allocation
// OWN-NEXT: %data = memref.alloc() : memref<64x64xbf16>
//
// The copy is issued before, even if it happens after.
// RUN: sed -e '/COPY/d' %s | %{run} --seed=0 2>&1 | FileCheck %s --check-prefix=COPIED
// RUN: sed -e '/COPY/d' %s | %{run} --seed=1 2>&1 | FileCheck %s --check-prefix=COPIED
// COPIED: error: race between launches: warpgroup 1 of CTA 0 reads element 0 of the allocation
// COPIED-NEXT: tile.copy_async
//
// The other role knows by the stage alone.
// RUN: sed -e '/HEARS/d' %s | %{run} --seed=0 2>&1 | FileCheck %s --check-prefix=UNHEARD
// RUN: sed -e '/HEARS/d' %s | %{run} --seed=1 2>&1 | FileCheck %s --check-prefix=UNHEARD
// UNHEARD: error: race between launches: warpgroup 2 of CTA 0 reads element 64 of the allocation
// UNHEARD-NEXT: %y = memref.load %data[%c1, %c0] : memref<64x64xbf16>
//
// Writing over it is no better.
// RUN: sed -e '/OWN/d' -e 's/%%x = memref.load .*/memref.store %%two, %%data[%%c0, %%c0] : memref<64x64xbf16>/; s/memref.store %%x/memref.store %%two/' %s | %{run} 2>&1 | FileCheck %s --check-prefix=WRITES
// WRITES: error: race between launches: warpgroup 0 of CTA 0 writes element 0 of the allocation
//
// A launch that is not early needs none of it.
// RUN: sed -e 's/ early$//' -e '/OWN/d' -e '/COPY/d' %s | attn-interp - --reference=reference --tolerance=0 | FileCheck %s

!tile = !tile.shared<64x64xbf16, 128>
!map = !tile.tensor_map<64x64xbf16, 128>

gpu.module @kernels {
  tile.kernel @first(%data: memref<64x64xbf16>) {
    %two = arith.constant 2.0 : bf16
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c64 = arith.constant 64 : index
    tile.allow_next
    tile.warpgroup (%p: i32) first(0) count(1) registers(24) elected {
      scf.for %i = %c0 to %c64 step %c1 {
        scf.for %j = %c0 to %c64 step %c1 {
          memref.store %two, %data[%i, %j] : memref<64x64xbf16>
        }
      }
    }
    tile.return
  }
  tile.kernel @next(%map: !map, %data: memref<64x64xbf16>, %out: memref<2xbf16>) {
    %ring = tile.ring consumers(1) : !tile.ring<1, !tile>
    %two = arith.constant 2.0 : bf16
    %zero = arith.constant 0 : i32
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    tile.warpgroup (%p: i32) first(0) count(1) registers(24) elected {
      tile.await_launch // OWN
      %x = memref.load %data[%c0, %c0] : memref<64x64xbf16>
      memref.store %x, %out[%c0] : memref<2xbf16>
    }
    tile.warpgroup (%p: i32) first(1) count(1) registers(24) elected {
      tile.await_launch // COPY
      %slot = tile.acquire %ring : !tile.ring<1, !tile>
      tile.copy_async %map[%zero, %zero], %slot : !map, !tile.slot<!tile>
    }
    tile.warpgroup (%p: i32) first(2) count(1) registers(24) {
      %there = tile.wait %ring : !tile.ring<1, !tile> // HEARS
      tile.release %there of %ring : !tile.arrived<!tile>, !tile.ring<1, !tile> // HEARS
      %y = memref.load %data[%c1, %c0] : memref<64x64xbf16>
      memref.store %y, %out[%c1] : memref<2xbf16>
    }
    tile.return
  }
}

func.func @main() -> memref<2xbf16> {
  %one = arith.constant 1 : index
  %data = memref.alloc() : memref<64x64xbf16>
  %out = memref.alloc() : memref<2xbf16>
  %map = tile.encode_tensor_map %data : memref<64x64xbf16> -> !map
  tile.launch @kernels::@first grid(%one) args(%data : memref<64x64xbf16>)
  tile.launch @kernels::@next grid(%one) args(%map, %data, %out : !map, memref<64x64xbf16>, memref<2xbf16>) early
  return %out : memref<2xbf16>
}

func.func @reference() -> memref<2xbf16> {
  %two = arith.constant 2.0 : bf16
  %out = memref.alloc() : memref<2xbf16>
  linalg.fill ins(%two : bf16) outs(%out : memref<2xbf16>)
  return %out : memref<2xbf16>
}

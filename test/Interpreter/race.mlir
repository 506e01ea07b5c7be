// One CTA reads what another wrote in the same launch. A counter says that it was written, and does not make it
// visible: only the end of a launch does.
// RUN: not attn-interp %s --seeds=1 --seed=0 2>&1 | FileCheck %s
// RUN: not attn-interp %s --seeds=1 --seed=1 2>&1 | FileCheck %s
// RUN: not attn-interp %s --seeds=1 --seed=2 2>&1 | FileCheck %s
// RUN: not attn-interp %s --seeds=1 --seed=3 2>&1 | FileCheck %s
// CHECK: race.mlir:[[#@LINE+26]]:{{[0-9]+}}: error: race between CTAs: warpgroup 0 of CTA 1 reads element 0 of the allocation, which CTA 0 writes in the same launch
// CHECK-NEXT: memref.load %data[%c0]
// CHECK: race.mlir:{{[0-9]+}}:{{[0-9]+}}: note: the allocation
// CHECK-NEXT: %data = memref.alloc

gpu.module @kernels {
  tile.kernel @pass(%data: memref<2xi32>, %counter: memref<2xi32>) {
    %block = gpu.block_id x
    %b = arith.index_cast %block : index to i32
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %zero = arith.constant 0 : i32
    %one = arith.constant 1 : i32
    tile.warpgroup (%p: i32) first(0) count(1) registers(24) elected {
      %sends = arith.cmpi eq, %b, %zero : i32
      scf.if %sends {
        memref.store %one, %data[%c0] : memref<2xi32>
        %n = memref.atomic_rmw addi %one, %counter[%c0] : (i32, memref<2xi32>) -> i32
      } else {
        scf.while : () -> () {
          %n = memref.atomic_rmw addi %zero, %counter[%c0] : (i32, memref<2xi32>) -> i32
          %waits = arith.cmpi eq, %n, %zero : i32
          scf.condition(%waits)
        } do {
          scf.yield
        }
        %x = memref.load %data[%c0] : memref<2xi32>
        memref.store %x, %data[%c1] : memref<2xi32>
        memref.store %zero, %counter[%c0] : memref<2xi32>
      }
    }
    tile.return
  }
}

func.func @main() -> memref<2xi32> {
  %two = arith.constant 2 : index
  %data = memref.alloc() : memref<2xi32>
  %counter = tile.work_counter : memref<2xi32>
  tile.launch @kernels::@pass grid(%two) args(%data, %counter : memref<2xi32>, memref<2xi32>)
  return %data : memref<2xi32>
}

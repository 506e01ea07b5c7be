// Tiles drawn from a counter: the producer tells the consumers by a mailbox.
// Every CTA runs until the counter is past the end; who does what depends on
// the schedule, the result does not.
// RUN: attn-interp %s --seeds=8 --reference=reference --tolerance=0 --counters | FileCheck %s
// CHECK: result #0: error 0.000e+00
// CHECK: ctas: 3
// RUN: sed -e '/RESET/d' %s | not attn-interp - 2>&1 | FileCheck %s --check-prefix=RESET
// RESET: error: expected the launch to leave its work counter at zero, got 10 in element 0
// RUN: sed -e 's/consumers(1)/consumers(2)/' %s | not attn-interp - 2>&1 | FileCheck %s --check-prefix=CONSUMERS
// CONSUMERS: error: deadlock in CTA {{[0-2]}} of 3
// CONSUMERS: note: warpgroup 0 waits on the empty barrier of stage 0 of mailbox #0, phase 0: 4 of 8 arrivals (from warpgroup 1)

gpu.module @kernels {
  tile.kernel @squares(%out: memref<10x64xi32>, %counter: memref<2xi32>) {
    %mail = tile.mailbox consumers(1) : !tile.mailbox<2>
    %block = gpu.block_id x
    %grid = gpu.grid_dim x
    %first = arith.index_cast %block : index to i32
    %step = arith.index_cast %grid : index to i32
    %end = arith.constant 10 : i32
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %one = arith.constant 1 : i32
    %zero = arith.constant 0 : i32
    tile.warpgroup (%p: i32) first(0) count(1) registers(24) elected {
      %last = scf.while (%t = %first) : (i32) -> i32 {
        tile.post %t, %mail : !tile.mailbox<2>
        %more = arith.cmpi slt, %t, %end : i32
        scf.condition(%more) %t : i32
      } do {
      ^bb0(%t: i32):
        %drawn = memref.atomic_rmw addi %one, %counter[%c0] : (i32, memref<2xi32>) -> i32
        %next = arith.addi %drawn, %step : i32
        scf.yield %next : i32
      }
      %ended = memref.atomic_rmw addi %one, %counter[%c1] : (i32, memref<2xi32>) -> i32
      %others = arith.subi %step, %one : i32
      %lasts = arith.cmpi eq, %ended, %others : i32
      scf.if %lasts {
        memref.store %zero, %counter[%c0] : memref<2xi32>  // RESET
        memref.store %zero, %counter[%c1] : memref<2xi32>  // RESET
      }
    }
    tile.warpgroup (%c: i32) first(1) count(1) registers(240) {
      scf.while : () -> () {
        %t = tile.receive %mail : !tile.mailbox<2>
        %more = arith.cmpi slt, %t, %end : i32
        scf.if %more {
          %start = arith.constant 0 : i32
          %i = tile.iota %start : tensor<64xi32, #tile.rows>
          %ts = tile.splat %t : i32 -> tensor<64xi32, #tile.rows>
          %x = arith.muli %i, %ts : tensor<64xi32, #tile.rows>
          tile.store %x, %out[%t, %i] : tensor<64xi32, #tile.rows>, memref<10x64xi32>, i32, tensor<64xi32, #tile.rows>
        }
        scf.condition(%more)
      } do {
        scf.yield
      }
    }
    tile.return
  }
}

func.func @main() -> memref<10x64xi32> {
  %out = memref.alloc() : memref<10x64xi32>
  %counter = tile.work_counter : memref<2xi32>
  %grid = arith.constant 3 : index
  tile.launch @kernels::@squares grid(%grid) args(%out, %counter : memref<10x64xi32>, memref<2xi32>)
  return %out : memref<10x64xi32>
}

func.func @reference() -> memref<10x64xi32> {
  %out = memref.alloc() : memref<10x64xi32>
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%out : memref<10x64xi32>) {
  ^bb0(%x: i32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %p = arith.muli %i, %j : index
    %y = arith.index_cast %p : index to i32
    linalg.yield %y : i32
  }
  return %out : memref<10x64xi32>
}

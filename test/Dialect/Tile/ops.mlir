// Every op and type, as it is printed.
// RUN: attn-opt %s --verify-roundtrip | FileCheck %s

#rows = #tile.rows
#cols = #tile.cols
#wgmma = #tile.wgmma
#parts = #tile.row_parts

gpu.module @kernels {

// Operands of tf32, and a schedule that asks for them.
// CHECK-LABEL: tile.kernel @rounded(
// CHECK-SAME: !tile.tensor_map<64x32xtf32, 128>) attributes {schedule = #tile.schedule<m = 64, n = 32, stages = 2, producer_registers = 40, consumer_registers = 240, f32 = tf32>}
// CHECK: tile.mma_async %{{.+}}, %[[B:.+]] transposed : tensor<64x32xtf32, #tile.wgmma>, !tile.arrived<!tile.shared<64x32xtf32, 128>>
tile.kernel @rounded(%map: !tile.tensor_map<64x32xtf32, 128>)
    attributes {schedule = #tile.schedule<m = 64, n = 32, stages = 2, producer_registers = 40, consumer_registers = 240, f32 = tf32>} {
  %ring = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x32xtf32, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %x = arith.constant dense<0.5> : tensor<64x32xf32, #wgmma>
    %a = arith.truncf %x : tensor<64x32xf32, #wgmma> to tensor<64x32xtf32, #wgmma>
    %b = tile.wait %ring : !tile.ring<1, !tile.shared<64x32xtf32, 128>>
    %p = tile.mma_async %a, %b transposed : tensor<64x32xtf32, #wgmma>, !tile.arrived<!tile.shared<64x32xtf32, 128>> -> !tile.pending<tensor<64x64xf32, #wgmma>>
    %t = tile.await %p : !tile.pending<tensor<64x64xf32, #wgmma>>
    tile.release %b of %ring : !tile.arrived<!tile.shared<64x32xtf32, 128>>, !tile.ring<1, !tile.shared<64x32xtf32, 128>>
  }
  tile.return
}

// CHECK-LABEL: func.func @rounding_map(
// CHECK: tile.encode_tensor_map %{{.+}} : memref<128x64xf32> -> !tile.tensor_map<64x32xtf32, 128>
func.func @rounding_map(%m: memref<128x64xf32>) {
  %t = tile.encode_tensor_map %m : memref<128x64xf32> -> !tile.tensor_map<64x32xtf32, 128>
  return
}

// CHECK-LABEL: tile.kernel @roles(
// CHECK-SAME: %[[M:.+]]: !tile.tensor_map<1x1x64x64xbf16, 128>, %[[B:.+]]: memref<2xi32>, %[[F:.+]]: f32)
// CHECK-SAME: attributes {schedule = #tile.schedule<m = 128, n = 176, stages = 2, producer_registers = 40, consumer_registers = 232>}
// CHECK: %[[R:.+]] = tile.ring consumers(2) : !tile.ring<2, !tile.shared<64x128xbf16, 128>>
// CHECK: %[[X:.+]] = tile.mailbox consumers(2) : !tile.mailbox<3>
// CHECK: %[[A:.+]] = tile.alloc : !tile.shared<64x40xf16, 64>
// CHECK: tile.warpgroup (%{{.+}}: i32) first(0) count(1) registers(40) elected {
// CHECK:   %[[S:.+]] = tile.acquire %[[R]] : !tile.ring<2, !tile.shared<64x128xbf16, 128>>
// CHECK:   tile.copy_async %[[M]][%[[C:.+]], %[[C]], %[[C]], %[[C]]], %[[S]] : !tile.tensor_map<1x1x64x64xbf16, 128>, !tile.slot<!tile.shared<64x128xbf16, 128>>
// CHECK:   tile.post %[[C]], %[[X]] : !tile.mailbox<3>
// CHECK: }
// CHECK: tile.warpgroup (%[[ID:.+]]: i32) first(1) count(2) registers(232) {
// CHECK:   %[[ARRIVED:.+]] = tile.wait %[[R]] : !tile.ring<2, !tile.shared<64x128xbf16, 128>>
// CHECK:   %[[WRITABLE:.+]] = tile.reuse %[[ARRIVED]] : !tile.arrived<!tile.shared<64x128xbf16, 128>>
// CHECK:   tile.store_shared %[[T:.+]], %[[WRITABLE]][%[[ID]]] : tensor<64x128xbf16, #tile.wgmma>, !tile.shared<64x128xbf16, 128>
// CHECK:   tile.fence_async
// CHECK:   tile.barrier_sync %[[ID]], 128
// CHECK:   tile.store_async %[[WRITABLE]][%[[ID]]], %[[M]][%[[ID]], %[[ID]], %[[ID]], %[[ID]]] : !tile.shared<64x128xbf16, 128>, !tile.tensor_map<1x1x64x64xbf16, 128>
// CHECK:   tile.store_wait
// CHECK:   tile.release %[[ARRIVED]] of %[[R]] : !tile.arrived<!tile.shared<64x128xbf16, 128>>, !tile.ring<2, !tile.shared<64x128xbf16, 128>>
// CHECK:   tile.barrier_arrive %[[ID]], 256
// CHECK:   tile.receive %[[X]] : !tile.mailbox<3>
// CHECK: }
// CHECK: tile.return
tile.kernel @roles(%map: !tile.tensor_map<1x1x64x64xbf16, 128>, %counter: memref<2xi32>, %scale: f32)
    attributes {schedule = #tile.schedule<m = 128, n = 176, stages = 2, producer_registers = 40, consumer_registers = 232>} {
  %ring = tile.ring consumers(2) : !tile.ring<2, !tile.shared<64x128xbf16, 128>>
  %box = tile.mailbox consumers(2) : !tile.mailbox<3>
  %alloc = tile.alloc : !tile.shared<64x40xf16, 64>
  tile.warpgroup (%id: i32) first(0) count(1) registers(40) elected {
    %c = arith.constant 0 : i32
    %slot = tile.acquire %ring : !tile.ring<2, !tile.shared<64x128xbf16, 128>>
    tile.copy_async %map[%c, %c, %c, %c], %slot : !tile.tensor_map<1x1x64x64xbf16, 128>, !tile.slot<!tile.shared<64x128xbf16, 128>>
    tile.post %c, %box : !tile.mailbox<3>
  }
  tile.warpgroup (%id: i32) first(1) count(2) registers(232) {
    %t = arith.constant dense<0.0> : tensor<64x128xbf16, #wgmma>
    %arrived = tile.wait %ring : !tile.ring<2, !tile.shared<64x128xbf16, 128>>
    %writable = tile.reuse %arrived : !tile.arrived<!tile.shared<64x128xbf16, 128>>
    tile.store_shared %t, %writable[%id] : tensor<64x128xbf16, #wgmma>, !tile.shared<64x128xbf16, 128>
    tile.fence_async
    tile.barrier_sync %id, 128
    tile.store_async %writable[%id], %map[%id, %id, %id, %id] : !tile.shared<64x128xbf16, 128>, !tile.tensor_map<1x1x64x64xbf16, 128>
    tile.store_wait
    tile.release %arrived of %ring : !tile.arrived<!tile.shared<64x128xbf16, 128>>, !tile.ring<2, !tile.shared<64x128xbf16, 128>>
    tile.barrier_arrive %id, 256
    %message = tile.receive %box : !tile.mailbox<3>
  }
  tile.return
}

// A from shared memory at a row, transposed B; A in registers, adding up; a
// head dim of 40 in tiles padded to 48.
// CHECK-LABEL: tile.kernel @mma(
// CHECK: tile.warpgroup (%[[ID:.+]]: i32)
// CHECK: %[[A:.+]] = tile.wait %[[QR:.+]] : !tile.ring<1, !tile.shared<64x40xbf16, 128>>
// CHECK: %[[B:.+]] = tile.wait %[[KR:.+]] : !tile.ring<1, !tile.shared<32x40xbf16, 128>>
// CHECK: %[[SP:.+]] = tile.mma_async %[[A]][%[[ID]]], %[[B]] transposed {k = 48 : i64} : !tile.arrived<!tile.shared<64x40xbf16, 128>>, !tile.arrived<!tile.shared<32x40xbf16, 128>> -> !tile.pending<tensor<64x32xf32, #tile.wgmma>>
// CHECK: %[[OP:.+]] = tile.mma_async %[[P:.+]], %[[B]] plus %[[O:.+]] : tensor<64x40xf32, #tile.wgmma> : tensor<64x32xbf16, #tile.wgmma>, !tile.arrived<!tile.shared<32x40xbf16, 128>> -> !tile.pending<tensor<64x40xf32, #tile.wgmma>>
// CHECK: %[[ROWLESS:.+]] = tile.mma_async %[[A]], %[[B]] transposed {k = 16 : i64} : !tile.arrived
// CHECK: tile.await %[[SP]] outstanding 2 : !tile.pending<tensor<64x32xf32, #tile.wgmma>>
// CHECK: tile.await %[[OP]] outstanding 1 : !tile.pending<tensor<64x40xf32, #tile.wgmma>>
// CHECK: tile.await %[[ROWLESS]] : !tile.pending<tensor<64x32xf32, #tile.wgmma>>
tile.kernel @mma() {
  %qs = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x40xbf16, 128>>
  %ks = tile.ring consumers(1) : !tile.ring<1, !tile.shared<32x40xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(240) {
    %p = arith.constant dense<1.0> : tensor<64x32xbf16, #wgmma>
    %o = arith.constant dense<0.0> : tensor<64x40xf32, #wgmma>
    %q = tile.wait %qs : !tile.ring<1, !tile.shared<64x40xbf16, 128>>
    %k = tile.wait %ks : !tile.ring<1, !tile.shared<32x40xbf16, 128>>
    %sp = tile.mma_async %q[%id], %k transposed {k = 48} : !tile.arrived<!tile.shared<64x40xbf16, 128>>, !tile.arrived<!tile.shared<32x40xbf16, 128>> -> !tile.pending<tensor<64x32xf32, #wgmma>>
    %op = tile.mma_async %p, %k plus %o : tensor<64x40xf32, #wgmma> : tensor<64x32xbf16, #wgmma>, !tile.arrived<!tile.shared<32x40xbf16, 128>> -> !tile.pending<tensor<64x40xf32, #wgmma>>
    %tp = tile.mma_async %q, %k transposed {k = 16} : !tile.arrived<!tile.shared<64x40xbf16, 128>>, !tile.arrived<!tile.shared<32x40xbf16, 128>> -> !tile.pending<tensor<64x32xf32, #wgmma>>
    %s = tile.await %sp outstanding 2 : !tile.pending<tensor<64x32xf32, #wgmma>>
    %r = tile.await %op outstanding 1 : !tile.pending<tensor<64x40xf32, #wgmma>>
    %t = tile.await %tp : !tile.pending<tensor<64x32xf32, #wgmma>>
  }
  tile.return
}

// Register tiles, and upstream's ops on them.
// CHECK-LABEL: tile.kernel @registers(
// CHECK-SAME: %[[MEM:.+]]: memref<4x?xf32>)
// CHECK: %[[ROW:.+]] = tile.iota %[[ID:.+]] : tensor<64xi32, #tile.rows>
// CHECK: %[[COL:.+]] = tile.iota %[[ID]] : tensor<40xi32, #tile.cols>
// CHECK: %[[T:.+]] = tile.load %[[MEM]][%[[ROW]], %[[COL]]] : memref<4x?xf32>, tensor<64xi32, #tile.rows>, tensor<40xi32, #tile.cols> -> tensor<64x40xf32, #tile.wgmma>
// CHECK: %[[PARTS:.+]] = tile.reduce max %[[T]] : tensor<64x40xf32, #tile.wgmma> -> tensor<64xf32, #tile.row_parts>
// CHECK: %[[MAX:.+]] = tile.combine_lanes max %[[PARTS]] : tensor<64xf32, #tile.row_parts> -> tensor<64xf32, #tile.rows>
// CHECK: %[[SEEN:.+]] = arith.cmpf une, %[[MAX]], %[[MAX]]
// CHECK: tile.any %[[SEEN]] : tensor<64xi1, #tile.rows>
// CHECK: tile.group_any %[[SEEN]], %{{.+}} : tensor<64xi1, #tile.rows>
// CHECK: %[[WIDE:.+]] = tile.broadcast %[[MAX]] : tensor<64xf32, #tile.rows> -> tensor<64x40xf32, #tile.wgmma>
// CHECK: tile.broadcast %[[MAX]] : tensor<64xf32, #tile.rows> -> tensor<64xf32, #tile.row_parts>
// CHECK: tile.broadcast %[[COL]] : tensor<40xi32, #tile.cols> -> tensor<64x40xi32, #tile.wgmma>
// CHECK: %[[SUB:.+]] = arith.subf %[[T]], %[[WIDE]] : tensor<64x40xf32, #tile.wgmma>
// CHECK: %[[EXP:.+]] = math.exp2 %[[SUB]] : tensor<64x40xf32, #tile.wgmma>
// CHECK: %[[SUMS:.+]] = tile.reduce add %[[EXP]] : tensor<64x40xf32, #tile.wgmma> -> tensor<64xf32, #tile.row_parts>
// CHECK: tile.combine_lanes add %[[SUMS]] : tensor<64xf32, #tile.row_parts> -> tensor<64xf32, #tile.rows>
// CHECK: tile.splat %[[ID]] : i32 -> tensor<64xi32, #tile.rows>
// CHECK: %[[G:.+]] = tile.load %[[MEM]][%[[ID]], %[[COL]]] : memref<4x?xf32>, i32, tensor<40xi32, #tile.cols> -> tensor<40xf32, #tile.cols>
// CHECK: tile.prefix_sum %[[G]] : tensor<40xf32, #tile.cols>
// CHECK: tile.swap_columns %[[T]] by 4 : tensor<64x40xf32, #tile.wgmma>
// CHECK: tile.store %[[MAX]], %[[MEM]][%[[ID]], %[[ROW]]] : tensor<64xf32, #tile.rows>, memref<4x?xf32>, i32, tensor<64xi32, #tile.rows>
tile.kernel @registers(%mem: memref<4x?xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %row = tile.iota %id : tensor<64xi32, #rows>
    %col = tile.iota %id : tensor<40xi32, #cols>
    %t = tile.load %mem[%row, %col] : memref<4x?xf32>, tensor<64xi32, #rows>, tensor<40xi32, #cols> -> tensor<64x40xf32, #wgmma>
    %parts = tile.reduce max %t : tensor<64x40xf32, #wgmma> -> tensor<64xf32, #parts>
    %max = tile.combine_lanes max %parts : tensor<64xf32, #parts> -> tensor<64xf32, #rows>
    %seen = arith.cmpf une, %max, %max : tensor<64xf32, #rows>
    %some = tile.any %seen : tensor<64xi1, #rows>
    %group = tile.group_any %seen, %id : tensor<64xi1, #rows>
    %wide = tile.broadcast %max : tensor<64xf32, #rows> -> tensor<64x40xf32, #wgmma>
    %lanes = tile.broadcast %max : tensor<64xf32, #rows> -> tensor<64xf32, #parts>
    %cols = tile.broadcast %col : tensor<40xi32, #cols> -> tensor<64x40xi32, #wgmma>
    %sub = arith.subf %t, %wide : tensor<64x40xf32, #wgmma>
    %exp = math.exp2 %sub : tensor<64x40xf32, #wgmma>
    %sums = tile.reduce add %exp : tensor<64x40xf32, #wgmma> -> tensor<64xf32, #parts>
    %sum = tile.combine_lanes add %sums : tensor<64xf32, #parts> -> tensor<64xf32, #rows>
    %splat = tile.splat %id : i32 -> tensor<64xi32, #rows>
    %g = tile.load %mem[%id, %col] : memref<4x?xf32>, i32, tensor<40xi32, #cols> -> tensor<40xf32, #cols>
    %prefix, %total = tile.prefix_sum %g : tensor<40xf32, #cols>
    %swapped = tile.swap_columns %t by 4 : tensor<64x40xf32, #wgmma>
    tile.store %max, %mem[%id, %row] : tensor<64xf32, #rows>, memref<4x?xf32>, i32, tensor<64xi32, #rows>
  }
  tile.return
}

// A memref whose columns are in the threads' order.
// CHECK-LABEL: tile.kernel @interleaved(
// CHECK-SAME: %[[MEM:.+]]: memref<4x32xf32>)
// CHECK: %[[COL:.+]] = tile.iota %{{.+}} : tensor<32xi32, #tile.cols>
// CHECK: %[[T:.+]] = tile.load %[[MEM]][%[[ID:.+]], %[[COL]]] interleaved : memref<4x32xf32>, i32, tensor<32xi32, #tile.cols> -> tensor<64x32xf32, #tile.wgmma>
// CHECK: tile.store %[[T]], %[[MEM]][%[[ID]], %[[COL]]] interleaved : tensor<64x32xf32, #tile.wgmma>, memref<4x32xf32>, i32, tensor<32xi32, #tile.cols>
tile.kernel @interleaved(%mem: memref<4x32xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %col = tile.iota %c0 : tensor<32xi32, #cols>
    %t = tile.load %mem[%id, %col] interleaved : memref<4x32xf32>, i32, tensor<32xi32, #cols> -> tensor<64x32xf32, #wgmma>
    tile.store %t, %mem[%id, %col] interleaved : tensor<64x32xf32, #wgmma>, memref<4x32xf32>, i32, tensor<32xi32, #cols>
  }
  tile.return
}

// One launch after the other, overlapping.
// CHECK-LABEL: tile.kernel @early(
// CHECK: tile.allow_next
// CHECK: tile.await_launch
tile.kernel @early(%x: f32) {
  tile.allow_next
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    tile.await_launch
  }
  tile.return
}

// CHECK-LABEL: tile.kernel @asks(
// CHECK-SAME: %[[IS:.+]]: i1)
// CHECK: tile.exit_if %[[IS]]
// CHECK: tile.warpgroup
tile.kernel @asks(%is: i1) {
  tile.exit_if %is
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}
}

// CHECK-LABEL: func.func @host(
// CHECK-SAME: %[[MEM:.+]]: memref<2x4x?x128xbf16>, %[[F:.+]]: f32)
// CHECK: %[[MAP:.+]] = tile.encode_tensor_map %[[MEM]] : memref<2x4x?x128xbf16> -> !tile.tensor_map<1x1x64x64xbf16, 128>
// CHECK: %[[COUNTER:.+]] = tile.work_counter : memref<2xi32>
// CHECK: %[[SMS:.+]] = tile.sm_count
// CHECK: tile.launch @kernels::@roles grid(%[[SMS]]) args(%[[MAP]], %[[COUNTER]], %[[F]] : !tile.tensor_map<1x1x64x64xbf16, 128>, memref<2xi32>, f32)
// CHECK: tile.launch @kernels::@early grid(%[[SMS]]) args(%[[F]] : f32) early
func.func @host(%mem: memref<2x4x?x128xbf16>, %scale: f32) {
  %map = tile.encode_tensor_map %mem : memref<2x4x?x128xbf16> -> !tile.tensor_map<1x1x64x64xbf16, 128>
  %counter = tile.work_counter : memref<2xi32>
  %sms = tile.sm_count
  tile.launch @kernels::@roles grid(%sms) args(%map, %counter, %scale : !tile.tensor_map<1x1x64x64xbf16, 128>, memref<2xi32>, f32)
  tile.launch @kernels::@early grid(%sms) args(%scale : f32) early
  return
}

// CHECK-LABEL: tile.kernel @cluster_states(
// CHECK-SAME: %[[FLAGS:.+]]: memref<128xi32>, %[[STATES:.+]]: memref<128x16xf32>)
// CHECK: %[[RING:.+]] = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<128x16xbf16, 32>, cluster = 2>
// CHECK: %[[ZERO:.+]] = arith.constant 0 : i32
// CHECK: %[[WIDE:.+]] = arith.constant dense<{{.+}}> : tensor<64x32xbf16, #tile.wgmma>
// CHECK: %[[SLOT:.+]] = tile.acquire %[[RING]]
// CHECK: %[[PART:.+]] = tile.columns %[[WIDE]][16] : tensor<64x32xbf16, #tile.wgmma> -> tensor<64x16xbf16, #tile.wgmma>
// CHECK: tile.send %[[PART]], %[[SLOT]][%[[ZERO]], %[[ZERO]]] to %[[ZERO]] : tensor<64x16xbf16, #tile.wgmma>
// CHECK: tile.fill %[[SLOT]] of %[[RING]]
// CHECK: %[[ROW:.+]] = tile.acquire
// CHECK: tile.send %{{.+}}, %[[ROW]][%[[ZERO]], %[[ZERO]]] to %[[ZERO]] : tensor<64xbf16, #tile.rows>, !tile.slot<!tile.shared<8x64xbf16, 128>>
// CHECK: tile.await_signal %[[FLAGS]][%[[ZERO]]], %[[ZERO]] : memref<128xi32>
// CHECK: tile.load %[[STATES]][%{{.+}}, %{{.+}}] interleaved ordered
// CHECK: tile.signal %[[FLAGS]][%[[ZERO]]], %[[ZERO]] : memref<128xi32>
gpu.module @signals {
tile.kernel @cluster_states(%flags: memref<128xi32>, %states: memref<128x16xf32>) attributes {cluster = 2 : i64} {
  %ring = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<128x16xbf16, 32>, cluster = 2>
  %zero = arith.constant 0 : i32
  %sums = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<8x64xbf16, 128>, cluster = 2>
  %wide = arith.constant dense<0.0> : tensor<64x32xbf16, #tile.wgmma>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %slot = tile.acquire %ring : !tile.ring<1, !tile.shared<128x16xbf16, 32>, cluster = 2>
    %part = tile.columns %wide[16] : tensor<64x32xbf16, #tile.wgmma> -> tensor<64x16xbf16, #tile.wgmma>
    tile.send %part, %slot[%zero, %zero] to %zero : tensor<64x16xbf16, #tile.wgmma>, !tile.slot<!tile.shared<128x16xbf16, 32>>
    tile.fill %slot of %ring : !tile.slot<!tile.shared<128x16xbf16, 32>>, !tile.ring<1, !tile.shared<128x16xbf16, 32>, cluster = 2>
    %row = tile.acquire %sums : !tile.ring<1, !tile.shared<8x64xbf16, 128>, cluster = 2>
    %values = arith.constant dense<0.0> : tensor<64xbf16, #tile.rows>
    tile.send %values, %row[%zero, %zero] to %zero : tensor<64xbf16, #tile.rows>, !tile.slot<!tile.shared<8x64xbf16, 128>>
    tile.await_signal %flags[%zero], %zero : memref<128xi32>
    %rows = tile.iota %zero : tensor<64xi32, #tile.rows>
    %cols = tile.iota %zero : tensor<16xi32, #tile.cols>
    %x = tile.load %states[%rows, %cols] interleaved ordered : memref<128x16xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols> -> tensor<64x16xf32, #tile.wgmma>
    tile.signal %flags[%zero], %zero : memref<128xi32>
  }
  tile.return
}
}

// CHECK-LABEL: func.func @resident(
// CHECK: %[[FLAGS:.+]] = tile.work_counter : memref<128xi32>
// CHECK: tile.launch @signals::@cluster_states grid(%{{.+}}) args(%[[FLAGS]], %{{.+}} : memref<128xi32>, memref<128x16xf32>) resident
func.func @resident(%n: index, %states: memref<128x16xf32>) {
  %flags = tile.work_counter : memref<128xi32>
  tile.launch @signals::@cluster_states grid(%n) args(%flags, %states : memref<128xi32>, memref<128x16xf32>) resident
  return
}

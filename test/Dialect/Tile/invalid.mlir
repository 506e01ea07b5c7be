// One fault each, named by the constraint it breaks.
// RUN: attn-opt %s --split-input-file --verify-diagnostics

// schedule_m
// expected-error @+1 {{expected m to be a positive multiple of 64, got 96}}
func.func private @schedule_m() attributes {s = #tile.schedule<m = 96, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}

// -----

// schedule_n_multiple
// expected-error @+1 {{expected n to be a multiple of 16 up to 256, got 88}}
func.func private @schedule_n_multiple() attributes {s = #tile.schedule<m = 128, n = 88, stages = 2, producer_registers = 40, consumer_registers = 232>}

// -----

// schedule_n_most
// expected-error @+1 {{expected n to be a multiple of 16 up to 256, got 272}}
func.func private @schedule_n_most() attributes {s = #tile.schedule<m = 128, n = 272, stages = 2, producer_registers = 40, consumer_registers = 232>}

// -----

// schedule_stages
// expected-error @+1 {{expected at least 1 stage, got 0}}
func.func private @schedule_stages() attributes {s = #tile.schedule<m = 128, n = 128, stages = 0, producer_registers = 40, consumer_registers = 232>}

// -----

// schedule_producer_registers
// expected-error @+1 {{expected registers to be a multiple of 8 from 24 to 240, got 16}}
func.func private @schedule_producer_registers() attributes {s = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 16, consumer_registers = 232>}

// -----

// schedule_consumer_registers
// expected-error @+1 {{expected registers to be a multiple of 8 from 24 to 240, got 236}}
func.func private @schedule_consumer_registers() attributes {s = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 236>}

// -----

// What two consumers and a producer start with is 168 a thread.
// schedule_registers_at_start
// expected-error @+1 {{expected at most 64512 registers in all, got 65536}}
func.func private @schedule_registers_at_start() attributes {s = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 32, consumer_registers = 240>}

// -----

// schedule_registers_in_all
// expected-error @+1 {{expected at most 65536 registers in all, got 94208}}
func.func private @schedule_registers_in_all() attributes {s = #tile.schedule<m = 192, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}

// -----

// shared_elements
// expected-error @+1 {{expected float or integer elements of at least 8 bits, got 'i4'}}
func.func private @shared_elements(!tile.shared<64x64xi4, 128>)

// -----

// shared_rows
// expected-error @+1 {{expected a positive multiple of 8 rows (a swizzle atom), got 12}}
func.func private @shared_rows(!tile.shared<12x64xbf16, 128>)

// -----

// shared_columns
// expected-error @+1 {{expected a positive number of columns, got 0}}
func.func private @shared_columns(!tile.shared<64x0xbf16, 128>)

// -----

// shared_swizzle
// expected-error @+1 {{expected a swizzle of 32, 64 or 128 bytes, got 16}}
func.func private @shared_swizzle(!tile.shared<64x64xbf16, 16>)

// -----

// shared_rank
// expected-error @+1 {{expected rows x columns, got rank 3}}
func.func private @shared_rank(!tile.shared<2x64x64xbf16, 128>)

// -----

// ring_stages
// expected-error @+1 {{expected at least 1 stage, got 0}}
func.func private @ring_stages(!tile.ring<0, !tile.shared<64x64xbf16, 128>>)

// -----

// mailbox_stages
// expected-error @+1 {{expected at least 1 stage, got 0}}
func.func private @mailbox_stages(!tile.mailbox<0>)

// -----

// tensor_map_rank
// expected-error @+1 {{expected a box of rank 1 to 5, got 6}}
func.func private @tensor_map_rank(!tile.tensor_map<1x1x1x1x64x64xbf16, 128>)

// -----

// tensor_map_extent
// expected-error @+1 {{expected box extents from 1 to 256, got 320}}
func.func private @tensor_map_extent(!tile.tensor_map<320x64xbf16, 128>)

// -----

// tensor_map_elements
// expected-error @+1 {{expected float or integer elements, got 'index'}}
func.func private @tensor_map_elements(!tile.tensor_map<64x64xindex, 128>)

// -----

// tensor_map_width
// expected-error @+1 {{expected the innermost box extent to fill at most the swizzle's 64 bytes, got 128}}
func.func private @tensor_map_width(!tile.tensor_map<64x64xbf16, 64>)

// -----

// tensor_map_swizzle
// expected-error @+1 {{expected a swizzle of 32, 64 or 128 bytes, got 256}}
func.func private @tensor_map_swizzle(!tile.tensor_map<64x64xbf16, 256>)

// -----

// kernel_k1_gap
tile.kernel @kernel_k1_gap() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(40) {
  }
  // expected-error @+1 {{'tile.warpgroup' op expected to start at warpgroup 1 (where the previous role ends), got 2}}
  tile.warpgroup (%id: i32) first(2) count(1) registers(40) {
  }
  tile.return
}

// -----

// kernel_k1_none
// expected-error @+1 {{'tile.kernel' op expected at least one tile.warpgroup}}
tile.kernel @kernel_k1_none() {

  tile.return
}

// -----

// kernel_k1_threads
// expected-error @+1 {{'tile.kernel' op expected at most 1024 threads, got 1152}}
tile.kernel @kernel_k1_threads() {
  tile.warpgroup (%id: i32) first(0) count(9) registers(24) {
  }
  tile.return
}

// -----

// kernel_k2
// expected-error @+1 {{'tile.kernel' op expected at most 232448 bytes of shared memory, got 245792}}
tile.kernel @kernel_k2() {
  %r = tile.ring consumers(1) : !tile.ring<2, !tile.shared<240x256xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}

// -----

// kernel_k3_registers
// expected-error @+1 {{'tile.kernel' op expected at most 64512 registers over all roles, got 92160}}
tile.kernel @kernel_k3_registers() {
  tile.warpgroup (%id: i32) first(0) count(3) registers(240) {
  }
  tile.return
}

// -----

// kernel_k4_arguments
// expected-error @+1 {{'tile.kernel' op expected arguments that are tensor maps, memrefs or scalars, got 'tensor<4xf32>'}}
tile.kernel @kernel_k4_arguments(%t: tensor<4xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}

// -----

// kernel_k4_results
// expected-error @+1 {{'tile.kernel' op expected no results, got 'i32'}}
tile.kernel @kernel_k4_results() -> i32 {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}

// -----

// kernel_k5_role
tile.kernel @kernel_k5_role() {
  %ring = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  // expected-error @+1 {{'tile.wait' op expected a tile.warpgroup around it, whose cursor it moves}}
  %arrived = tile.wait %ring : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}

// -----

// kernel_k5_ring
tile.kernel @kernel_k5_ring() {
  %x = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  %y = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c = arith.constant true
    %ring = arith.select %c, %x, %y : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.acquire' op expected the result of a tile.ring or tile.mailbox, got one of arith.select}}
    %s = tile.acquire %ring : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// warpgroup_argument
tile.kernel @warpgroup_argument() {
  // expected-error @+1 {{'tile.warpgroup' op expected one i32 argument (the warpgroup's number in its role)}}
  tile.warpgroup (%id: i64) first(0) count(1) registers(40) {
  }
  tile.return
}

// -----

// warpgroup_count
tile.kernel @warpgroup_count() {
  // expected-error @+1 {{'tile.warpgroup' op expected at least 1 warpgroup, got 0}}
  tile.warpgroup (%id: i32) first(0) count(0) registers(40) {
  }
  tile.return
}

// -----

// warpgroup_k3_multiple
tile.kernel @warpgroup_k3_multiple() {
  // expected-error @+1 {{'tile.warpgroup' op expected registers to be a multiple of 8 from 24 to 240, got 100}}
  tile.warpgroup (%id: i32) first(0) count(1) registers(100) {
  }
  tile.return
}

// -----

// warpgroup_k3_least
tile.kernel @warpgroup_k3_least() {
  // expected-error @+1 {{'tile.warpgroup' op expected registers to be a multiple of 8 from 24 to 240, got 16}}
  tile.warpgroup (%id: i32) first(0) count(1) registers(16) {
  }
  tile.return
}

// -----

// warpgroup_k3_most
tile.kernel @warpgroup_k3_most() {
  // expected-error @+1 {{'tile.warpgroup' op expected registers to be a multiple of 8 from 24 to 240, got 248}}
  tile.warpgroup (%id: i32) first(0) count(1) registers(248) {
  }
  tile.return
}

// -----

// ring_consumers
tile.kernel @ring_consumers() {
  // expected-error @+1 {{'tile.ring' op expected at least 1 consumer, got 0}}
  %r = tile.ring consumers(0) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}

// -----

// mailbox_consumers
tile.kernel @mailbox_consumers() {
  // expected-error @+1 {{'tile.mailbox' op expected at least 1 consumer, got 0}}
  %r = tile.mailbox consumers(0) : !tile.mailbox<2>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}

// -----

// barrier_sync_threads
tile.kernel @barrier_sync_threads() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.barrier_sync' op expected a multiple of 32 threads up to 1024, got 100}}
    tile.barrier_sync %id, 100
  }
  tile.return
}

// -----

// barrier_arrive_threads
tile.kernel @barrier_arrive_threads() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.barrier_arrive' op expected a multiple of 32 threads up to 1024, got 2048}}
    tile.barrier_arrive %id, 2048
  }
  tile.return
}

// -----

// barrier_sync_id
tile.kernel @barrier_sync_id() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c = arith.constant 16 : i32
    // expected-error @+1 {{'tile.barrier_sync' op expected a barrier from 0 to 15, got 16}}
    tile.barrier_sync %c, 128
  }
  tile.return
}

// -----

// copy_async_coordinates
tile.kernel @copy_async_coordinates(%map: !tile.tensor_map<64x64xbf16, 128>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %s = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.copy_async' op expected 2 coordinates (the box's rank), got 1}}
    tile.copy_async %map[%id], %s : !tile.tensor_map<64x64xbf16, 128>, !tile.slot<!tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// copy_async_elements
tile.kernel @copy_async_elements(%map: !tile.tensor_map<64x64xbf16, 128>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %s = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xf16, 128>>
    // expected-error @+1 {{'tile.copy_async' op expected shared elements 'bf16' (the map's), got 'f16'}}
    tile.copy_async %map[%id, %id], %s : !tile.tensor_map<64x64xbf16, 128>, !tile.slot<!tile.shared<64x64xf16, 128>>
  }
  tile.return
}

// -----

// copy_async_swizzle
tile.kernel @copy_async_swizzle(%map: !tile.tensor_map<64x32xbf16, 64>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %s = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.copy_async' op expected a swizzle of 64 (the map's), got 128}}
    tile.copy_async %map[%id, %id], %s : !tile.tensor_map<64x32xbf16, 64>, !tile.slot<!tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// copy_async_box_rows
tile.kernel @copy_async_box_rows(%map: !tile.tensor_map<32x64xbf16, 128>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %s = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.copy_async' op expected a box of 64 rows by 64 columns (a panel), got '!tile.tensor_map<32x64xbf16, 128>'}}
    tile.copy_async %map[%id, %id], %s : !tile.tensor_map<32x64xbf16, 128>, !tile.slot<!tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// copy_async_c3_box
tile.kernel @copy_async_c3_box(%map: !tile.tensor_map<16x64xbf16, 128>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %s = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.copy_async' op expected a box of 0 to 3, got 4}}
    tile.copy_async %map[%id, %id], %s {box = 4 : i64, boxes = 4 : i64} : !tile.tensor_map<16x64xbf16, 128>, !tile.slot<!tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// copy_async_c3_atoms
tile.kernel @copy_async_c3_atoms(%map: !tile.tensor_map<4x64xbf16, 128>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %s = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.copy_async' op expected boxes of whole swizzle atoms (8 rows), got 64 rows for 16 boxes}}
    tile.copy_async %map[%id, %id], %s {boxes = 16 : i64} : !tile.tensor_map<4x64xbf16, 128>, !tile.slot<!tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// copy_async_c3_one
tile.kernel @copy_async_c3_one(%map: !tile.tensor_map<64x64xbf16, 128>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %s = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.copy_async' op expected box 0 of one, got 1}}
    tile.copy_async %map[%id, %id], %s {box = 1 : i64} : !tile.tensor_map<64x64xbf16, 128>, !tile.slot<!tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// copy_async_c3_rows
tile.kernel @copy_async_c3_rows(%map: !tile.tensor_map<32x64xbf16, 128>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %s = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.copy_async' op expected a box of 16 rows by 64 columns (a panel), got '!tile.tensor_map<32x64xbf16, 128>'}}
    tile.copy_async %map[%id, %id], %s {boxes = 4 : i64} : !tile.tensor_map<32x64xbf16, 128>, !tile.slot<!tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// kernel_k7_warpgroup
tile.kernel @kernel_k7_warpgroup() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(40) elected {
  }
  // expected-error @+1 {{'tile.warpgroup' op expected an elected role of the same warpgroup and registers before it}}
  tile.warpgroup (%id: i32) first(1) count(1) registers(40) elected beside(1) {
  }
  tile.return
}

// -----

// kernel_k7_registers
tile.kernel @kernel_k7_registers() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(40) elected {
  }
  // expected-error @+1 {{'tile.warpgroup' op expected an elected role of the same warpgroup and registers before it}}
  tile.warpgroup (%id: i32) first(0) count(1) registers(24) elected beside(1) {
  }
  tile.return
}

// -----

// kernel_k7_warp
tile.kernel @kernel_k7_warp() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(40) elected {
  }
  // expected-error @+1 {{'tile.warpgroup' op expected a warp from 1 to 3, got 4}}
  tile.warpgroup (%id: i32) first(0) count(1) registers(40) elected beside(4) {
  }
  tile.return
}

// -----

// copy_async_box_columns
tile.kernel @copy_async_box_columns(%map: !tile.tensor_map<128x32xbf16, 128>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %s = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.copy_async' op expected a box of 64 rows by 64 columns (a panel), got '!tile.tensor_map<128x32xbf16, 128>'}}
    tile.copy_async %map[%id, %id], %s : !tile.tensor_map<128x32xbf16, 128>, !tile.slot<!tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// store_async_box
tile.kernel @store_async_box(%map: !tile.tensor_map<128x64xbf16, 128>) {
  %a = tile.alloc : !tile.shared<128x64xbf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.store_async' op expected a box of 64 rows by 64 columns (a panel), got '!tile.tensor_map<128x64xbf16, 128>'}}
    tile.store_async %a[%id], %map[%id, %id] : !tile.shared<128x64xbf16, 128>, !tile.tensor_map<128x64xbf16, 128>
  }
  tile.return
}

// -----

// store_async_rows
tile.kernel @store_async_rows(%map: !tile.tensor_map<64x64xbf16, 128>) {
  %a = tile.alloc : !tile.shared<32x64xbf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.store_async' op expected a shared tile of at least 64 rows, got 32}}
    tile.store_async %a[%id], %map[%id, %id] : !tile.shared<32x64xbf16, 128>, !tile.tensor_map<64x64xbf16, 128>
  }
  tile.return
}

// -----

// store_shared_layout
tile.kernel @store_shared_layout() {
  %a = tile.alloc : !tile.shared<64x64xbf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = arith.constant dense<0.0> : tensor<64x64xbf16>
    // expected-error @+1 {{'tile.store_shared' op expected a 64xN tile with layout #tile.wgmma, got 'tensor<64x64xbf16>'}}
    tile.store_shared %t, %a[%id] : tensor<64x64xbf16>, !tile.shared<64x64xbf16, 128>
  }
  tile.return
}

// -----

// store_shared_elements
tile.kernel @store_shared_elements() {
  %a = tile.alloc : !tile.shared<64x32xf64, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = arith.constant dense<0.0> : tensor<64x32xf64, #tile.wgmma>
    // expected-error @+1 {{'tile.store_shared' op expected 16-bit or 32-bit elements on both sides, got 'f64' and 'f64'}}
    tile.store_shared %t, %a[%id] : tensor<64x32xf64, #tile.wgmma>, !tile.shared<64x32xf64, 128>
  }
  tile.return
}

// -----

// store_shared_types
tile.kernel @store_shared_types() {
  %a = tile.alloc : !tile.shared<64x32xf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = arith.constant dense<0.0> : tensor<64x32xbf16, #tile.wgmma>
    // expected-error @+1 {{'tile.store_shared' op expected 16-bit or 32-bit elements on both sides, got 'bf16' and 'f16'}}
    tile.store_shared %t, %a[%id] : tensor<64x32xbf16, #tile.wgmma>, !tile.shared<64x32xf16, 128>
  }
  tile.return
}

// -----

// store_shared_columns
tile.kernel @store_shared_columns() {
  %a = tile.alloc : !tile.shared<64x40xbf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = arith.constant dense<0.0> : tensor<64x72xbf16, #tile.wgmma>
    // expected-error @+1 {{'tile.store_shared' op expected at most 64 columns (the shared tile's), got 72}}
    tile.store_shared %t, %a[%id] : tensor<64x72xbf16, #tile.wgmma>, !tile.shared<64x40xbf16, 128>
  }
  tile.return
}

// -----

// store_shared_rows
tile.kernel @store_shared_rows() {
  %a = tile.alloc : !tile.shared<32x64xbf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = arith.constant dense<0.0> : tensor<64x64xbf16, #tile.wgmma>
    // expected-error @+1 {{'tile.store_shared' op expected a shared tile of at least 64 rows, got 32}}
    tile.store_shared %t, %a[%id] : tensor<64x64xbf16, #tile.wgmma>, !tile.shared<32x64xbf16, 128>
  }
  tile.return
}

// -----

// mma_async_a_layout
tile.kernel @mma_async_a_layout() {
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = arith.constant dense<0.0> : tensor<32x64xbf16, #tile.wgmma>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected A to be a 64xK tile with layout #tile.wgmma, got 'tensor<32x64xbf16, #tile.wgmma>'}}
    %p = tile.mma_async %a, %b transposed : tensor<32x64xbf16, #tile.wgmma>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_a_row
tile.kernel @mma_async_a_row() {
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = arith.constant dense<0.0> : tensor<64x64xbf16, #tile.wgmma>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected no row for A in registers}}
    %p = tile.mma_async %a[%id], %b transposed : tensor<64x64xbf16, #tile.wgmma>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_a_registers
tile.kernel @mma_async_a_registers() {
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = arith.constant dense<0.0> : tensor<64x32xbf16, #tile.wgmma>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected a reduction of at most 32 elements (A's, in registers), got 48}}
    %p = tile.mma_async %a, %b transposed {k = 48} : tensor<64x32xbf16, #tile.wgmma>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_a_rows
tile.kernel @mma_async_a_rows() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<32x64xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<32x64xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected a shared tile of at least 64 rows, got 32}}
    %p = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<32x64xbf16, 128>>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_a_kind
tile.kernel @mma_async_a_kind() {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %b = tile.wait %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected A to be a register tile or an arrived tile, got 'i32'}}
    %p = tile.mma_async %id, %b : i32, !tile.arrived<!tile.shared<64x64xbf16, 128>> -> !tile.pending<tensor<64x64xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m1_element
tile.kernel @mma_async_m1_element() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x32xf32, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x32xf32, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x32xf32, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x32xf32, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected bf16, f16 or tf32 operands, got 'f32'}}
    %p = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<64x32xf32, 128>>, !tile.arrived<!tile.shared<128x32xf32, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m1_types
tile.kernel @mma_async_m1_types() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected B elements 'bf16' (A's), got 'f16'}}
    %p = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<128x64xf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m2_accumulator
tile.kernel @mma_async_m2_accumulator() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected an f32 64xN accumulator with layout #tile.wgmma, got 'tensor<64x128xbf16, #tile.wgmma>'}}
    %p = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x128xbf16, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m2_multiple
tile.kernel @mma_async_m2_multiple() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected an f32 64xN accumulator with layout #tile.wgmma, got 'tensor<64x100xf32, #tile.wgmma>'}}
    %p = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x100xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m2_columns
tile.kernel @mma_async_m2_columns() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<264x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<264x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected at most 256 columns, got 264}}
    %p = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<264x64xbf16, 128>> -> !tile.pending<tensor<64x264xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m2_reduction
tile.kernel @mma_async_m2_reduction() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x40xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x40xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x40xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x40xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected a reduction over a positive multiple of 16 elements, got 40}}
    %p = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<64x40xbf16, 128>>, !tile.arrived<!tile.shared<128x40xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m2_tf32_reduction
tile.kernel @mma_async_m2_tf32_reduction() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x32xtf32, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x32xtf32, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected a reduction over a positive multiple of 8 elements, got 12}}
    %p = tile.mma_async %a, %a transposed {k = 12} : !tile.arrived<!tile.shared<64x32xtf32, 128>>, !tile.arrived<!tile.shared<64x32xtf32, 128>> -> !tile.pending<tensor<64x64xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m5
tile.kernel @mma_async_m5() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xtf32, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x64xtf32, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected a transposed B of tf32 (its columns the reduction), got one that is not}}
    %p = tile.mma_async %a, %a : !tile.arrived<!tile.shared<64x64xtf32, 128>>, !tile.arrived<!tile.shared<64x64xtf32, 128>> -> !tile.pending<tensor<64x64xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m2_positive
tile.kernel @mma_async_m2_positive() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected a reduction over a positive multiple of 16 elements, got 0}}
    %p = tile.mma_async %a, %b transposed {k = 0} : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m3_reduction
tile.kernel @mma_async_m3_reduction() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x128xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x128xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected a reduction of at most 64 (A has 128, B 64), got 128}}
    %p = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<64x128xbf16, 128>>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m3_k
tile.kernel @mma_async_m3_k() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected a reduction of at most 64 (A has 64, B 64), got 80}}
    %p = tile.mma_async %a, %b transposed {k = 80} : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m3_columns
tile.kernel @mma_async_m3_columns() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    // expected-error @+1 {{'tile.mma_async' op expected at most 128 columns (B's), got 136}}
    %p = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x136xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// mma_async_m3_accumulator
tile.kernel @mma_async_m3_accumulator() {
  %ar = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  %br = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %a = tile.wait %ar : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %b = tile.wait %br : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    %acc = arith.constant dense<0.0> : tensor<64x64xf32, #tile.wgmma>
    // expected-error @+1 {{'tile.mma_async' op expected an accumulator 'tensor<64x128xf32, #tile.wgmma>' (the result's), got 'tensor<64x64xf32, #tile.wgmma>'}}
    %p = tile.mma_async %a, %b transposed plus %acc : tensor<64x64xf32, #tile.wgmma> : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<128x64xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// await_a2
tile.kernel @await_after() {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %b = tile.wait %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %p = tile.mma_async %b, %b : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<64x64xbf16, 128>> -> !tile.pending<tensor<64x64xf32, #tile.wgmma>>
    %v = arith.constant dense<0.0> : tensor<64xf32, #tile.cols>
    // expected-error @+1 {{'tile.await' op expected f32 #tile.rows or #tile.row_parts to wait after, got 'tensor<64xf32, #tile.cols>'}}
    %t = tile.await %p after %v : tensor<64xf32, #tile.cols> : !tile.pending<tensor<64x64xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// await_outstanding
tile.kernel @await_outstanding() {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %b = tile.wait %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    %p = tile.mma_async %b, %b : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.arrived<!tile.shared<64x64xbf16, 128>> -> !tile.pending<tensor<64x64xf32, #tile.wgmma>>
    // expected-error @+1 {{'tile.await' op expected 0 or more outstanding products, got -1}}
    %t = tile.await %p outstanding -1 : !tile.pending<tensor<64x64xf32, #tile.wgmma>>
  }
  tile.return
}

// -----

// iota_layout
tile.kernel @iota_layout() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.iota' op expected an i32 or f32 #tile.rows or #tile.cols result, got 'tensor<64xi32, #tile.row_parts>'}}
    %i = tile.iota %id : tensor<64xi32, #tile.row_parts>
  }
  tile.return
}

// -----

// iota_elements
tile.kernel @iota_elements() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %wide = arith.extsi %id : i32 to i64
    // expected-error @+1 {{'tile.iota' op operand #0 must be 32-bit signless integer or 32-bit float, but got 'i64'}}
    %i = tile.iota %wide : tensor<64xi64, #tile.rows>
  }
  tile.return
}

// -----

// iota_shape
tile.kernel @iota_shape() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.iota' op expected an i32 or f32 #tile.rows or #tile.cols result, got 'tensor<32xi32, #tile.rows>'}}
    %i = tile.iota %id : tensor<32xi32, #tile.rows>
  }
  tile.return
}

// -----

// splat_elements
tile.kernel @splat_elements() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.splat' op expected a register tile of 'i32' (the value's), got 'tensor<64xi64, #tile.rows>'}}
    %i = tile.splat %id : i32 -> tensor<64xi64, #tile.rows>
  }
  tile.return
}

// -----

// splat_layout
tile.kernel @splat_layout() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.splat' op expected a register tile of 'i32' (the value's), got 'tensor<64xi32>'}}
    %i = tile.splat %id : i32 -> tensor<64xi32>
  }
  tile.return
}

// -----

// broadcast_layout
tile.kernel @broadcast_layout() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64xf32, #tile.row_parts>
    // expected-error @+1 {{'tile.broadcast' op expected row or column values over a tile, got 'tensor<64xf32, #tile.row_parts>' over 'tensor<64x64xf32, #tile.wgmma>'}}
    %t = tile.broadcast %v : tensor<64xf32, #tile.row_parts> -> tensor<64x64xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// broadcast_extent
tile.kernel @broadcast_extent() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64xf32, #tile.cols>
    // expected-error @+1 {{'tile.broadcast' op expected 128 values of 'f32' (the tile's), got 'tensor<64xf32, #tile.cols>'}}
    %t = tile.broadcast %v : tensor<64xf32, #tile.cols> -> tensor<64x128xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// broadcast_elements
tile.kernel @broadcast_elements() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64xf32, #tile.rows>
    // expected-error @+1 {{'tile.broadcast' op expected 64 values of 'bf16' (the tile's), got 'tensor<64xf32, #tile.rows>'}}
    %t = tile.broadcast %v : tensor<64xf32, #tile.rows> -> tensor<64x128xbf16, #tile.wgmma>
  }
  tile.return
}

// -----

// reduce_layout
tile.kernel @reduce_layout() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64x64xf32, #tile.wgmma>
    // expected-error @+1 {{'tile.reduce' op expected an f32 tile and f32 #tile.row_parts, got 'tensor<64x64xf32, #tile.wgmma>' and 'tensor<64xf32, #tile.rows>'}}
    %t = tile.reduce add %v : tensor<64x64xf32, #tile.wgmma> -> tensor<64xf32, #tile.rows>
  }
  tile.return
}

// -----

// reduce_elements
tile.kernel @reduce_elements() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0> : tensor<64x64xi32, #tile.wgmma>
    // expected-error @+1 {{'tile.reduce' op expected an f32 tile and f32 #tile.row_parts, got 'tensor<64x64xi32, #tile.wgmma>' and 'tensor<64xi32, #tile.row_parts>'}}
    %t = tile.reduce add %v : tensor<64x64xi32, #tile.wgmma> -> tensor<64xi32, #tile.row_parts>
  }
  tile.return
}

// -----

// any_layout
tile.kernel @any_layout() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<true> : tensor<40xi1, #tile.cols>
    // expected-error @+1 {{'tile.any' op expected i1 #tile.rows, got 'tensor<40xi1, #tile.cols>'}}
    %t = tile.any %v : tensor<40xi1, #tile.cols>
  }
  tile.return
}

// -----

// group_any_ga1
tile.kernel @group_any_ga1() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<true> : tensor<40xi1, #tile.cols>
    // expected-error @+1 {{'tile.group_any' op expected i1 #tile.rows or #tile.row_parts, got 'tensor<40xi1, #tile.cols>'}}
    %t = tile.group_any %v, %id : tensor<40xi1, #tile.cols>
  }
  tile.return
}

// -----

// combine_lanes_layout
tile.kernel @combine_lanes_layout() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64xf32, #tile.rows>
    // expected-error @+1 {{'tile.combine_lanes' op expected f32 #tile.row_parts and f32 #tile.rows, got 'tensor<64xf32, #tile.rows>' and 'tensor<64xf32, #tile.rows>'}}
    %t = tile.combine_lanes add %v : tensor<64xf32, #tile.rows> -> tensor<64xf32, #tile.rows>
  }
  tile.return
}

// -----

// combine_lanes_elements
tile.kernel @combine_lanes_elements() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64xbf16, #tile.row_parts>
    // expected-error @+1 {{'tile.combine_lanes' op expected f32 #tile.row_parts and f32 #tile.rows, got 'tensor<64xbf16, #tile.row_parts>' and 'tensor<64xbf16, #tile.rows>'}}
    %t = tile.combine_lanes add %v : tensor<64xbf16, #tile.row_parts> -> tensor<64xbf16, #tile.rows>
  }
  tile.return
}

// -----

// load_rank
tile.kernel @load_rank(%m: memref<4x4xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.load' op expected 2 indices (the memref's rank), got 1}}
    %t = tile.load %m[%id] : memref<4x4xf32>, i32 -> tensor<64xf32, #tile.rows>
  }
  tile.return
}

// -----

// load_elements
tile.kernel @load_elements(%m: memref<4xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.load' op expected tile elements 'f32' (the memref's), got 'bf16'}}
    %t = tile.load %m[%id] : memref<4xf32>, i32 -> tensor<64xbf16, #tile.rows>
  }
  tile.return
}

// -----

// load_tile
tile.kernel @load_tile(%m: memref<4xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.load' op expected a register tile, got 'tensor<64xf32>'}}
    %t = tile.load %m[%id] : memref<4xf32>, i32 -> tensor<64xf32>
  }
  tile.return
}

// -----

// load_index
tile.kernel @load_index(%m: memref<4xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %x = arith.constant 0 : index
    // expected-error @+1 {{'tile.load' op expected i32 indices, got 'index'}}
    %t = tile.load %m[%x] : memref<4xf32>, index -> tensor<64xf32, #tile.rows>
  }
  tile.return
}

// -----

// load_index_layout
tile.kernel @load_index_layout(%m: memref<4xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %x = tile.iota %id : tensor<64xi32, #tile.cols>
    // expected-error @+1 {{'tile.load' op expected an index over 'tensor<64xf32, #tile.rows>' (the tile, its rows or its columns), got 'tensor<64xi32, #tile.cols>'}}
    %t = tile.load %m[%x] : memref<4xf32>, tensor<64xi32, #tile.cols> -> tensor<64xf32, #tile.rows>
  }
  tile.return
}

// -----

// load_index_columns
tile.kernel @load_index_columns(%m: memref<4xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %x = tile.iota %id : tensor<64xi32, #tile.cols>
    // expected-error @+1 {{'tile.load' op expected an index over 'tensor<64x128xf32, #tile.wgmma>' (the tile, its rows or its columns), got 'tensor<64xi32, #tile.cols>'}}
    %t = tile.load %m[%x] : memref<4xf32>, tensor<64xi32, #tile.cols> -> tensor<64x128xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// load_lo1
tile.kernel @load_lo1(%m: memref<64x24xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %x = tile.iota %id : tensor<24xi32, #tile.cols>
    // expected-error @+1 {{'tile.load' op expected an interleaved tile of 32-bit elements by a multiple of 16 columns, got 'tensor<64x24xf32, #tile.wgmma>'}}
    %t = tile.load %m[%id, %x] interleaved : memref<64x24xf32>, i32, tensor<24xi32, #tile.cols> -> tensor<64x24xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// load_lo1_elements
tile.kernel @load_lo1_elements(%m: memref<64x32xbf16>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %x = tile.iota %id : tensor<32xi32, #tile.cols>
    // expected-error @+1 {{'tile.load' op expected an interleaved tile of 32-bit elements by a multiple of 16 columns, got 'tensor<64x32xbf16, #tile.wgmma>'}}
    %t = tile.load %m[%id, %x] interleaved : memref<64x32xbf16>, i32, tensor<32xi32, #tile.cols> -> tensor<64x32xbf16, #tile.wgmma>
  }
  tile.return
}

// -----

// load_lo1_extent
tile.kernel @load_lo1_extent(%m: memref<64x40xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %x = tile.iota %id : tensor<32xi32, #tile.cols>
    // expected-error @+1 {{'tile.load' op expected an interleaved memref of the identity layout by a multiple of 16 columns, got 'memref<64x40xf32>'}}
    %t = tile.load %m[%id, %x] interleaved : memref<64x40xf32>, i32, tensor<32xi32, #tile.cols> -> tensor<64x32xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// load_lo1_layout
tile.kernel @load_lo1_layout(%m: memref<64x32xf32, strided<[33, 1]>>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %x = tile.iota %id : tensor<32xi32, #tile.cols>
    // expected-error @+1 {{'tile.load' op expected an interleaved memref of the identity layout by a multiple of 16 columns, got 'memref<64x32xf32, strided<[33, 1]>>'}}
    %t = tile.load %m[%id, %x] interleaved : memref<64x32xf32, strided<[33, 1]>>, i32, tensor<32xi32, #tile.cols> -> tensor<64x32xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// load_lo2
tile.kernel @load_lo2(%m: memref<64x32xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c8 = arith.constant 8 : i32
    %x = tile.iota %c8 : tensor<32xi32, #tile.cols>
    // expected-error @+1 {{'tile.load' op expected interleaved columns from a multiple of 16 on, got 8}}
    %t = tile.load %m[%id, %x] interleaved : memref<64x32xf32>, i32, tensor<32xi32, #tile.cols> -> tensor<64x32xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// load_lo2_index
tile.kernel @load_lo2_index(%m: memref<64x32xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    // expected-error @+1 {{'tile.load' op expected columns that count up (tile.iota) as an interleaved memref's last index}}
    %t = tile.load %m[%id, %id] interleaved : memref<64x32xf32>, i32, i32 -> tensor<64x32xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// store_lo1
tile.kernel @store_lo1(%m: memref<64x40xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64x32xf32, #tile.wgmma>
    %x = tile.iota %id : tensor<32xi32, #tile.cols>
    // expected-error @+1 {{'tile.store' op expected an interleaved memref of the identity layout by a multiple of 16 columns, got 'memref<64x40xf32>'}}
    tile.store %v, %m[%id, %x] interleaved : tensor<64x32xf32, #tile.wgmma>, memref<64x40xf32>, i32, tensor<32xi32, #tile.cols>
  }
  tile.return
}

// -----

// store_rank
tile.kernel @store_rank(%m: memref<4xf32>) {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64xf32, #tile.rows>
    // expected-error @+1 {{'tile.store' op expected 1 indices (the memref's rank), got 2}}
    tile.store %v, %m[%id, %id] : tensor<64xf32, #tile.rows>, memref<4xf32>, i32, i32
  }
  tile.return
}

// -----

// encode_tensor_map_e1
func.func @encode_tensor_map_e1(%m: memref<4x64x64xbf16>) {
  // expected-error @+1 {{'tile.encode_tensor_map' op expected a box of rank 3 (the memref's), got '!tile.tensor_map<64x64xbf16, 128>'}}
  %t = tile.encode_tensor_map %m : memref<4x64x64xbf16> -> !tile.tensor_map<64x64xbf16, 128>
  return
}

// -----

// encode_tensor_map_e3
func.func @encode_tensor_map_e3(%m: memref<64x64xf16>) {
  // expected-error @+1 {{'tile.encode_tensor_map' op expected map elements 'f16' (the memref's), got '!tile.tensor_map<64x64xbf16, 128>'}}
  %t = tile.encode_tensor_map %m : memref<64x64xf16> -> !tile.tensor_map<64x64xbf16, 128>
  return
}

// -----

// encode_tensor_map_e3: only what is f32 rounds to tf32.
func.func @encode_tensor_map_e3_tf32(%m: memref<64x64xi32>) {
  // expected-error @+1 {{'tile.encode_tensor_map' op expected map elements 'i32' (the memref's), got '!tile.tensor_map<64x32xtf32, 128>'}}
  %t = tile.encode_tensor_map %m : memref<64x64xi32> -> !tile.tensor_map<64x32xtf32, 128>
  return
}

// -----

// encode_tensor_map_e2: 64 columns of tf32 are 256 bytes.
func.func @encode_tensor_map_e2_tf32(%m: memref<64x64xf32>) {
  // expected-error @+1 {{expected the innermost box extent to fill at most the swizzle's 128 bytes, got 256}}
  %t = tile.encode_tensor_map %m : memref<64x64xf32> -> !tile.tensor_map<64x64xtf32, 128>
  return
}

// -----

// work_counter
func.func @work_counter() {
  // expected-error @+1 {{'tile.work_counter' op expected memref<2xi32> or memref<128xi32>, got 'memref<3xi32>'}}
  %c = tile.work_counter : memref<3xi32>
  return
}

// -----

// launch_arguments
gpu.module @kernels {
  tile.kernel @kernel(%x: i32) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    }
    tile.return
  }
}
func.func @launch_arguments(%grid: index, %x: f32) {
  // expected-error @+1 {{'tile.launch' op expected arguments of types '(i32) -> ()' (the kernel's), got ('f32')}}
  tile.launch @kernels::@kernel grid(%grid) args(%x : f32)
  return
}

// -----

// launch_l1
gpu.module @kernels {
  tile.kernel @kernel(%x: i32) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    }
    tile.return
  }
}
func.func @launch_l1(%grid: index, %x: i32) {
  // expected-error @+1 {{'tile.launch' op expected tile.await_launch in a kernel that is launched early, got none in @kernels::@kernel}}
  tile.launch @kernels::@kernel grid(%grid) args(%x : i32) early
  return
}

// -----

// kernel_k5_argument
tile.kernel @kernel_k5_argument() {
  %ring = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %last = scf.for %k = %id to %id step %id iter_args(%walked = %ring) -> (!tile.ring<2, !tile.shared<64x64xbf16, 128>>) : i32 {
      // expected-error @+1 {{'tile.wait' op expected the result of a tile.ring or tile.mailbox, got a block argument}}
      %arrived = tile.wait %walked : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
      scf.yield %walked : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    }
  }
  tile.return
}

// -----

// load_shared_l1
tile.kernel @load_shared_l1() {
  %ring = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %a = tile.wait %ring : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.load_shared' op expected 16-bit or 32-bit elements on both sides, got 'f16' and 'bf16'}}
    %x = tile.load_shared %a[%c0] : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x64xf16, #tile.wgmma>
  }
  tile.return
}

// -----

// load_shared_l1_layout
tile.kernel @load_shared_l1_layout() {
  %ring = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %a = tile.wait %ring : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.load_shared' op expected a 64xN tile with layout #tile.wgmma, got 'tensor<64xbf16, #tile.rows>'}}
    %x = tile.load_shared %a[%c0] : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64xbf16, #tile.rows>
  }
  tile.return
}

// -----

// load_shared_l2
tile.kernel @load_shared_l2() {
  %ring = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %a = tile.wait %ring : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.load_shared' op expected at most 64 columns (the shared tile's), got 72}}
    %x = tile.load_shared %a[%c0] : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x72xbf16, #tile.wgmma>
  }
  tile.return
}

// -----

// load_shared_l2_transposed
tile.kernel @load_shared_l2_transposed() {
  %ring = tile.ring consumers(1) : !tile.ring<2, !tile.shared<32x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %a = tile.wait %ring : !tile.ring<2, !tile.shared<32x64xbf16, 128>>
    // expected-error @+1 {{'tile.load_shared' op expected at most 32 columns (the shared tile's rows), got 64}}
    %x = tile.load_shared %a[%c0] transposed : !tile.arrived<!tile.shared<32x64xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
  }
  tile.return
}

// -----

// load_shared_l3
tile.kernel @load_shared_l3() {
  %ring = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xf32, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %a = tile.wait %ring : !tile.ring<2, !tile.shared<64x64xf32, 128>>
    // expected-error @+1 {{'tile.load_shared' op expected 16-bit elements to transpose, got 'f32'}}
    %x = tile.load_shared %a[%c0] transposed : !tile.arrived<!tile.shared<64x64xf32, 128>> -> tensor<64x64xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// load_shared_l3_column
tile.kernel @load_shared_l3_column() {
  %ring = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x128xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %a = tile.wait %ring : !tile.ring<2, !tile.shared<64x128xbf16, 128>>
    %c8 = arith.constant 8 : i32
    // expected-error @+1 {{'tile.load_shared' op expected the first column to be a multiple of 64 (a panel), got 8}}
    %x = tile.load_shared %a[%c8] transposed : !tile.arrived<!tile.shared<64x128xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
  }
  tile.return
}

// -----

// fill_f1
tile.kernel @fill_f1() {
  %ring = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %a = tile.acquire %ring : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    // expected-error @+1 {{'tile.fill' op expected a ring with writers, got one that is filled by copies}}
    tile.fill %a of %ring : !tile.slot<!tile.shared<64x64xbf16, 128>>, !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  }
  tile.return
}

// -----

// expected-error @+1 {{expected chunks of 64 tokens, got 32}}
tile.kernel @chunk_schedule() attributes {schedule = #tile.chunk_schedule<chunk = 32, columns = 64, stages = 4, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>} {
}

// -----

// expected-error @+1 {{expected at most 64512 registers in all, got 66560}}
tile.kernel @chunk_schedule_registers() attributes {schedule = #tile.chunk_schedule<chunk = 64, columns = 64, stages = 4, segment = 8, producer_registers = 40, output_registers = 240, state_registers = 240>} {
}

// -----

gpu.module @cluster {
  // kernel_k6
  // expected-error@+1 {{'tile.kernel' op expected a cluster of 1, 2, 4 or 8 CTAs, got 3}}
  tile.kernel @k() attributes {cluster = 3 : i64} {
    tile.warpgroup (%c: i32) first(0) count(1) registers(24) {
    }
    tile.return
  }
}

// -----

gpu.module @cluster {
  tile.kernel @k() attributes {cluster = 2 : i64} {
    // kernel_k6
    // expected-error@+1 {{'tile.ring' op expected a ring of 1 or 2 CTAs (the kernel's cluster), got 4}}
    %r = tile.ring consumers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>, cluster = 4>
    tile.warpgroup (%c: i32) first(0) count(1) registers(24) {
    }
    tile.return
  }
}

// -----

gpu.module @cluster {
  tile.kernel @k() {
    tile.warpgroup (%c: i32) first(0) count(1) registers(24) {
    }
    // cluster_sync_s1
    // expected-error@+1 {{'tile.cluster_sync' op expected a kernel with a cluster around it, got a cluster of 1}}
    tile.cluster_sync
    tile.return
  }
}

// -----

gpu.module @cluster {
  tile.kernel @k() attributes {cluster = 2 : i64} {
    // cluster_sync_s2
    // expected-error@+1 {{'tile.cluster_sync' op expected all roles before it, got one behind it}}
    tile.cluster_sync
    // expected-note@+1 {{the role}}
    tile.warpgroup (%c: i32) first(0) count(1) registers(24) {
    }
    tile.return
  }
}

// -----

gpu.module @cluster {
  tile.kernel @k(%map: !tile.tensor_map<16x64xbf16, 128>) {
    %r = tile.ring consumers(1) : !tile.ring<2, !tile.shared<32x64xbf16, 128>>
    %zero = arith.constant 0 : i32
    %all = arith.constant 3 : i32
    tile.warpgroup (%c: i32) first(0) count(1) registers(24) elected {
      %s = tile.acquire %r : !tile.ring<2, !tile.shared<32x64xbf16, 128>>
      // copy_async_c2
      // expected-error@+1 {{'tile.copy_async' op expected a kernel with a cluster around a multicast copy, got a cluster of 1}}
      tile.copy_async %map[%zero, %zero], %s[%zero] multicast(%all) : !tile.tensor_map<16x64xbf16, 128>, !tile.slot<!tile.shared<32x64xbf16, 128>>
    }
    tile.return
  }
}

// -----

// prefix_sum_layout
tile.kernel @prefix_sum_layout() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64xf32, #tile.rows>
    // expected-error @+1 {{'tile.prefix_sum' op expected f32 #tile.cols, got 'tensor<64xf32, #tile.rows>'}}
    %s, %t = tile.prefix_sum %v : tensor<64xf32, #tile.rows>
  }
  tile.return
}

// -----

// swap_columns_sw1
tile.kernel @swap_columns_sw1() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = arith.constant dense<0.0> : tensor<64x16xbf16, #tile.wgmma>
    // expected-error @+1 {{'tile.swap_columns' op expected f32 #tile.wgmma, got 'tensor<64x16xbf16, #tile.wgmma>'}}
    %s = tile.swap_columns %t by 2 : tensor<64x16xbf16, #tile.wgmma>
  }
  tile.return
}

// -----

// swap_columns_sw2
tile.kernel @swap_columns_sw2() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = arith.constant dense<0.0> : tensor<64x24xf32, #tile.wgmma>
    // expected-error @+1 {{'tile.swap_columns' op expected a distance that is a power of 2, of which twice divides 24 columns, got 8}}
    %s = tile.swap_columns %t by 8 : tensor<64x24xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// swap_columns_sw2_power
tile.kernel @swap_columns_sw2_power() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = arith.constant dense<0.0> : tensor<64x24xf32, #tile.wgmma>
    // expected-error @+1 {{'tile.swap_columns' op expected a distance that is a power of 2, of which twice divides 24 columns, got 3}}
    %s = tile.swap_columns %t by 3 : tensor<64x24xf32, #tile.wgmma>
  }
  tile.return
}

// -----

// store_shared_ss2
tile.kernel @store_shared_ss2() {
  %a = tile.alloc : !tile.shared<64x64xbf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %t = arith.constant dense<0.0> : tensor<64x72xbf16, #tile.wgmma>
    // expected-error @+1 {{'tile.store_shared' op expected at most 64 columns (the shared tile's rows), got 72}}
    tile.store_shared %t, %a[%c0] transposed : tensor<64x72xbf16, #tile.wgmma>, !tile.shared<64x64xbf16, 128>
  }
  tile.return
}

// -----

// store_shared_ss3
tile.kernel @store_shared_ss3() {
  %a = tile.alloc : !tile.shared<64x64xf32, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %t = arith.constant dense<0.0> : tensor<64x64xf32, #tile.wgmma>
    // expected-error @+1 {{'tile.store_shared' op expected 16-bit elements to transpose, got 'f32'}}
    tile.store_shared %t, %a[%c0] transposed : tensor<64x64xf32, #tile.wgmma>, !tile.shared<64x64xf32, 128>
  }
  tile.return
}

// -----

// expected-error @+1 {{'tile.kernel' op expected at least 1 resident, got 0}}
tile.kernel @residents() attributes {residents = 0 : i64} {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}

// -----

// kernel_k2: (228 KiB) / 2, less what the system keeps of each.
// expected-error @+1 {{'tile.kernel' op expected at most 115712 bytes of shared memory, got 122896}}
tile.kernel @kernel_k2_residents() attributes {residents = 2 : i64} {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<240x256xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}

// -----

// kernel_k3_residents
// expected-error @+1 {{'tile.kernel' op expected at most 16384 registers over all roles, got 17408}}
tile.kernel @kernel_k3_residents() attributes {residents = 4 : i64} {
  tile.warpgroup (%id: i32) first(0) count(1) registers(136) {
  }
  tile.return
}

// -----

// expected-error @+1 {{expected 64 rows (a register tile's), got 32}}
tile.kernel @step_schedule() attributes {schedule = #tile.step_schedule<rows = 32, registers = 128, residents = 4>} {
}

// -----

// expected-error @+1 {{expected at least 1 resident, got 0}}
tile.kernel @step_schedule_residents() attributes {schedule = #tile.step_schedule<rows = 64, registers = 128, residents = 0>} {
}

// -----

// expected-error @+1 {{expected a block of at least 0 tokens, got -1}}
tile.kernel @step_schedule_block() attributes {schedule = #tile.step_schedule<rows = 64, registers = 128, residents = 4, block = -1>} {
}

// -----

// expected-error @+1 {{expected at most 65536 registers in all, got 69632}}
tile.kernel @step_schedule_registers() attributes {schedule = #tile.step_schedule<rows = 64, registers = 136, residents = 4>} {
}

// -----

gpu.module @send {
  // send_se1
  tile.kernel @k() attributes {cluster = 1 : i64} {
    %r = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    %zero = arith.constant 0 : i32
    %column = arith.constant 0 : i32
    tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
      %s = tile.acquire %r : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
      %v = arith.constant dense<0.0> : tensor<64x16xbf16, #tile.wgmma>
      // expected-error @+1 {{'tile.send' op expected a kernel with a cluster around it, got a cluster of 1}}
      tile.send %v, %s[%zero, %column] to %zero : tensor<64x16xbf16, #tile.wgmma>, !tile.slot<!tile.shared<128x64xbf16, 128>>
    }
    tile.return
  }
}

// -----

gpu.module @send {
  // send_se2
  tile.kernel @k() attributes {cluster = 2 : i64} {
    %r = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<128x32xf32, 128>>
    %zero = arith.constant 0 : i32
    %column = arith.constant 0 : i32
    tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
      %s = tile.acquire %r : !tile.ring<1, !tile.shared<128x32xf32, 128>>
      %v = arith.constant dense<0.0> : tensor<64x16xf32, #tile.wgmma>
      // expected-error @+1 {{'tile.send' op expected 16-bit elements, got 'f32'}}
      tile.send %v, %s[%zero, %column] to %zero : tensor<64x16xf32, #tile.wgmma>, !tile.slot<!tile.shared<128x32xf32, 128>>
    }
    tile.return
  }
}

// -----

gpu.module @send {
  // send_se3
  tile.kernel @k() attributes {cluster = 2 : i64} {
    %r = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    %zero = arith.constant 0 : i32
    %column = arith.constant 0 : i32
    tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
      %s = tile.acquire %r : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
      %v = arith.constant dense<0.0> : tensor<64x24xbf16, #tile.wgmma>
      // expected-error @+1 {{'tile.send' op expected a multiple of 16 columns, up to 64 (the slot's), got 24}}
      tile.send %v, %s[%zero, %column] to %zero : tensor<64x24xbf16, #tile.wgmma>, !tile.slot<!tile.shared<128x64xbf16, 128>>
    }
    tile.return
  }
}

// -----

gpu.module @send {
  // send_se3
  tile.kernel @k() attributes {cluster = 2 : i64} {
    %r = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
    %zero = arith.constant 0 : i32
    %column = arith.constant 8 : i32
    tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
      %s = tile.acquire %r : !tile.ring<1, !tile.shared<128x64xbf16, 128>>
      %v = arith.constant dense<0.0> : tensor<64x16xbf16, #tile.wgmma>
      // expected-error @+1 {{'tile.send' op expected the column to be a multiple of 16, got 8}}
      tile.send %v, %s[%zero, %column] to %zero : tensor<64x16xbf16, #tile.wgmma>, !tile.slot<!tile.shared<128x64xbf16, 128>>
    }
    tile.return
  }
}

// -----

gpu.module @send {
  // send_se2
  tile.kernel @k() attributes {cluster = 2 : i64} {
    %r = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<8x64xbf16, 128>>
    %zero = arith.constant 0 : i32
    tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
      %s = tile.acquire %r : !tile.ring<1, !tile.shared<8x64xbf16, 128>>
      %v = arith.constant dense<0.0> : tensor<64xbf16, #tile.cols>
      // expected-error @+1 {{'tile.send' op expected 64 values with layout #tile.rows, got 'tensor<64xbf16, #tile.cols>'}}
      tile.send %v, %s[%zero, %zero] to %zero : tensor<64xbf16, #tile.cols>, !tile.slot<!tile.shared<8x64xbf16, 128>>
    }
    tile.return
  }
}

// -----

gpu.module @send {
  // send_se2
  tile.kernel @k() attributes {cluster = 2 : i64} {
    %r = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<8x64xbf16, 128>>
    %zero = arith.constant 0 : i32
    tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
      %s = tile.acquire %r : !tile.ring<1, !tile.shared<8x64xbf16, 128>>
      %v = arith.constant dense<0.0> : tensor<64xf32, #tile.rows>
      // expected-error @+1 {{'tile.send' op expected elements of 'bf16' (the slot's), got 'tensor<64xf32, #tile.rows>'}}
      tile.send %v, %s[%zero, %zero] to %zero : tensor<64xf32, #tile.rows>, !tile.slot<!tile.shared<8x64xbf16, 128>>
    }
    tile.return
  }
}

// -----

gpu.module @send {
  // send_se4
  tile.kernel @k() attributes {cluster = 2 : i64} {
    %r = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<8x32xbf16, 64>>
    %zero = arith.constant 0 : i32
    tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
      %s = tile.acquire %r : !tile.ring<1, !tile.shared<8x32xbf16, 64>>
      %v = arith.constant dense<0.0> : tensor<64xbf16, #tile.rows>
      // expected-error @+1 {{'tile.send' op expected panels of 64 columns for 64 values, got 32}}
      tile.send %v, %s[%zero, %zero] to %zero : tensor<64xbf16, #tile.rows>, !tile.slot<!tile.shared<8x32xbf16, 64>>
    }
    tile.return
  }
}

// -----

tile.kernel @columns() {
  tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
    %v = arith.constant dense<0.0> : tensor<64x32xbf16, #tile.wgmma>
    // columns_co1
    // expected-error @+1 {{'tile.columns' op expected 16 columns from a multiple of 8 on, up to 32 (the tile's), got 24}}
    %p = tile.columns %v[24] : tensor<64x32xbf16, #tile.wgmma> -> tensor<64x16xbf16, #tile.wgmma>
  }
  tile.return
}

// -----

tile.kernel @flags(%flags: memref<4x4xi32>) {
  tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
    %zero = arith.constant 0 : i32
    // signal_si1
    // expected-error @+1 {{'tile.signal' op expected flags of i32 and rank 1, got 'memref<4x4xi32>'}}
    tile.signal %flags[%zero], %zero : memref<4x4xi32>
  }
  tile.return
}

// -----

tile.kernel @flags(%flags: memref<4xf32>) {
  tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
    %zero = arith.constant 0 : i32
    // await_signal_as1
    // expected-error @+1 {{'tile.await_signal' op expected flags of i32 and rank 1, got 'memref<4xf32>'}}
    tile.await_signal %flags[%zero], %zero : memref<4xf32>
  }
  tile.return
}

// -----

// chunk_schedule_cluster
// expected-error @+1 {{expected columns to be a multiple of 64 for a cluster of 8, got 72}}
func.func private @chunk_schedule_cluster() attributes {s = #tile.chunk_schedule<chunk = 64, columns = 72, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>}

// -----

tile.kernel @exit_late(%is: i1) {
  // expected-note @below {{this one}}
  tile.warpgroup (%c: i32) first(0) count(1) registers(128) {
  }
  // exit_if_ex1
  // expected-error @+1 {{'tile.exit_if' op expected all roles behind it, got one before it}}
  tile.exit_if %is
  tile.return
}

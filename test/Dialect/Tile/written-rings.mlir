// A ring that a warpgroup fills from registers, and tiles read back from it.
// RUN: attn-opt %s --verify-roundtrip | FileCheck %s

// CHECK-LABEL: tile.kernel @written(
// CHECK-SAME: schedule = #tile.chunk_schedule<chunk = 64, columns = 64, stages = 4, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>
tile.kernel @written() attributes {schedule = #tile.chunk_schedule<chunk = 64, columns = 64, stages = 4, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>} {
  // CHECK: %[[R:.+]] = tile.ring consumers(1) writers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  %ring = tile.ring consumers(1) writers(1) : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  // CHECK: tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x32xf32, 128>>
  %wide = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x32xf32, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    %t = arith.constant dense<0.0> : tensor<64x64xbf16, #tile.wgmma>
    // CHECK: %[[S:.+]] = tile.acquire %[[R]]
    %slot = tile.acquire %ring : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    // CHECK: %[[M:.+]] = tile.reuse %[[S]] : !tile.slot<!tile.shared<64x64xbf16, 128>>
    %memory = tile.reuse %slot : !tile.slot<!tile.shared<64x64xbf16, 128>>
    // CHECK: tile.store_shared %{{.+}}, %[[M]][%[[C:.+]]]
    tile.store_shared %t, %memory[%c0] : tensor<64x64xbf16, #tile.wgmma>, !tile.shared<64x64xbf16, 128>
    // CHECK: tile.store_shared %{{.+}}, %[[M]][%[[C]]] transposed : tensor<64x64xbf16, #tile.wgmma>, !tile.shared<64x64xbf16, 128>
    tile.store_shared %t, %memory[%c0] transposed : tensor<64x64xbf16, #tile.wgmma>, !tile.shared<64x64xbf16, 128>
    // CHECK: tile.fill %[[S]] of %[[R]] : !tile.slot<!tile.shared<64x64xbf16, 128>>, !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    tile.fill %slot of %ring : !tile.slot<!tile.shared<64x64xbf16, 128>>, !tile.ring<2, !tile.shared<64x64xbf16, 128>>
  }
  tile.warpgroup (%id: i32) first(1) count(1) registers(128) {
    %c0 = arith.constant 0 : i32
    // CHECK: %[[A:.+]] = tile.wait %[[R]]
    %arrived = tile.wait %ring : !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    // CHECK: tile.load_shared %[[A]][%[[Z:.+]]] : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
    %x = tile.load_shared %arrived[%c0] : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
    // CHECK: tile.load_shared %[[A]][%[[Z]]] transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
    %y = tile.load_shared %arrived[%c0] transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
    tile.release %arrived of %ring : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.ring<2, !tile.shared<64x64xbf16, 128>>
    %other = tile.wait %wide : !tile.ring<1, !tile.shared<64x32xf32, 128>>
    // CHECK: tile.load_shared %{{.+}}[%[[Z]]] : !tile.arrived<!tile.shared<64x32xf32, 128>> -> tensor<64x32xf32, #tile.wgmma>
    %z = tile.load_shared %other[%c0] : !tile.arrived<!tile.shared<64x32xf32, 128>> -> tensor<64x32xf32, #tile.wgmma>
    tile.release %other of %wide : !tile.arrived<!tile.shared<64x32xf32, 128>>, !tile.ring<1, !tile.shared<64x32xf32, 128>>
  }
  tile.return
}

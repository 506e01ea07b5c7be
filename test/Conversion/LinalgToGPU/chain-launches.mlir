// Kernels that follow each other up to a launch that begins early wait for each other on the device, all but the first.
// RUN: attn-opt %s --split-input-file --attn-chain-launches | FileCheck %s

module attributes {gpu.container_module} {
  gpu.module @kernels {
    // The first is launched plainly: all before it has ended when those that follow begin.
    // CHECK-LABEL: gpu.func @first
    // CHECK-NOT: griddepcontrol.wait
    // CHECK: llvm.inline_asm has_side_effects {{.*}}"griddepcontrol.launch_dependents;", "~{memory}"
    // CHECK: memref.store
    gpu.func @first(%x: memref<4xi32>) kernel {
      %c = arith.constant 0 : index
      %v = arith.constant 1 : i32
      memref.store %v, %x[%c] : memref<4xi32>
      gpu.return
    }
    // CHECK-LABEL: gpu.func @second
    // CHECK: llvm.inline_asm has_side_effects {{.*}}"griddepcontrol.wait;", "~{memory}"
    // CHECK: llvm.inline_asm has_side_effects {{.*}}"griddepcontrol.launch_dependents;", "~{memory}"
    // CHECK: memref.load
    gpu.func @second(%x: memref<4xi32>, %y: memref<4xi32>) kernel {
      %c = arith.constant 0 : index
      %v = memref.load %x[%c] : memref<4xi32>
      memref.store %v, %y[%c] : memref<4xi32>
      gpu.return
    }
  }
  gpu.module @fold {
    tile.kernel @fold(%y: memref<4xi32>) {
      tile.warpgroup (%id: i32) first(0) count(1) registers(168) {
        tile.await_launch
      }
      tile.return
    }
  }
  // CHECK-LABEL: func.func @main
  // CHECK: gpu.launch_func @kernels::@first
  // CHECK-NOT: attn.early
  // CHECK: gpu.launch_func @kernels::@second {{.+}} {attn.early}
  // CHECK: tile.launch @fold::@fold {{.+}} early
  func.func @main(%x: memref<4xi32>) {
    %one = arith.constant 1 : index
    gpu.launch_func @kernels::@first blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>)
    %y = memref.alloc() : memref<4xi32>
    gpu.launch_func @kernels::@second blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>, %y : memref<4xi32>)
    tile.launch @fold::@fold grid(%one) args(%y : memref<4xi32>) early
    memref.dealloc %y : memref<4xi32>
    return
  }
}

// -----

// What stands between launches and is no memory's, and launches before one that is not early, are left alone.
// CHECK-NOT: griddepcontrol.wait
// CHECK-LABEL: func.func @apart
// CHECK-NOT: attn.early
// CHECK: return
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @first(%x: memref<4xi32>) kernel {
      gpu.return
    }
    gpu.func @second(%x: memref<4xi32>) kernel {
      gpu.return
    }
  }
  gpu.module @fold {
    tile.kernel @fold(%y: memref<4xi32>) {
      tile.warpgroup (%id: i32) first(0) count(1) registers(168) {
        tile.await_launch
      }
      tile.return
    }
  }
  func.func private @other()
  func.func @apart(%x: memref<4xi32>) {
    %one = arith.constant 1 : index
    gpu.launch_func @kernels::@first blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>)
    func.call @other() : () -> ()
    gpu.launch_func @kernels::@second blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>)
    tile.launch @fold::@fold grid(%one) args(%x : memref<4xi32>) early
    gpu.launch_func @kernels::@first blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>)
    gpu.launch_func @kernels::@second blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>)
    tile.launch @fold::@fold grid(%one) args(%x : memref<4xi32>)
    return
  }
}

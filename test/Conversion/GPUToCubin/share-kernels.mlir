// RUN: attn-opt %s --attn-share-kernels | FileCheck %s
// RUN: attn-opt %s --attn-share-kernels --remarks-filter=attn-share-kernels -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// REMARK: Remark="10 kernels, 8 of them distinct"

// CHECK: gpu.module @first
// CHECK-NOT: gpu.module @same
// CHECK: gpu.module @other_constant
// CHECK: gpu.module @other_operand
// CHECK: gpu.module @other_type
// CHECK: gpu.module @other_budget
// CHECK: gpu.module @other_budget_too
// CHECK: gpu.module @with_global
// CHECK: gpu.func @fold(
// CHECK-NOT: gpu.func @fold_2(
// CHECK: gpu.module @with_global_too
// CHECK: gpu.func @one(
// CHECK: gpu.func @two(
module attributes {gpu.container_module} {
  gpu.module @first {
    gpu.func @fold(%x: index, %m: memref<?xindex>) kernel {
      %c = arith.constant 1 : index
      %y = arith.addi %x, %c : index
      memref.store %y, %m[%x] : memref<?xindex>
      gpu.return
    }
  }
  // Names of values and functions do not matter.
  gpu.module @same {
    gpu.func @fold_2(%a: index, %b: memref<?xindex>) kernel {
      %one = arith.constant 1 : index
      %sum = arith.addi %a, %one : index
      memref.store %sum, %b[%a] : memref<?xindex>
      gpu.return
    }
  }
  gpu.module @other_constant {
    gpu.func @fold(%x: index, %m: memref<?xindex>) kernel {
      %c = arith.constant 2 : index
      %y = arith.addi %x, %c : index
      memref.store %y, %m[%x] : memref<?xindex>
      gpu.return
    }
  }
  // The same ops, used differently: equal hashes.
  gpu.module @other_operand {
    gpu.func @fold(%x: index, %m: memref<?xindex>) kernel {
      %c = arith.constant 1 : index
      %y = arith.addi %x, %c : index
      memref.store %y, %m[%y] : memref<?xindex>
      gpu.return
    }
  }
  gpu.module @other_type {
    gpu.func @fold(%x: index, %m: memref<8xindex>) kernel {
      %c = arith.constant 1 : index
      %y = arith.addi %x, %c : index
      memref.store %y, %m[%x] : memref<8xindex>
      gpu.return
    }
  }
  gpu.module @other_budget {
    gpu.func @fold(%x: index) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
      gpu.return
    }
  }
  gpu.module @other_budget_too {
    gpu.func @fold(%x: index) kernel attributes {known_block_size = array<i32: 256, 1, 1>} {
      gpu.return
    }
  }
  // A name means what its module says.
  gpu.module @with_global {
    llvm.mlir.global external @shared() {addr_space = 3 : i32} : !llvm.array<0 x i8>
    gpu.func @fold(%x: index) kernel {
      %p = llvm.mlir.addressof @shared : !llvm.ptr<3>
      gpu.return
    }
    gpu.func @fold_2(%x: index) kernel {
      %p = llvm.mlir.addressof @shared : !llvm.ptr<3>
      gpu.return
    }
  }
  gpu.module @with_global_too {
    llvm.mlir.global external @shared() {addr_space = 3 : i32} : !llvm.array<0 x i8>
    gpu.func @fold(%x: index) kernel {
      %p = llvm.mlir.addressof @shared : !llvm.ptr<3>
      gpu.return
    }
  }
  // No kernels: what calls them does not go by their path.
  gpu.module @devices {
    gpu.func @one(%x: index) { gpu.return }
    gpu.func @two(%x: index) { gpu.return }
  }
  // CHECK-LABEL: func @main
  func.func @main(%n: index, %m: memref<?xindex>) {
    // CHECK: gpu.launch_func @first::@fold
    // CHECK: gpu.launch_func @first::@fold
    // CHECK: gpu.launch_func @other_operand::@fold
    // CHECK: gpu.launch_func @with_global::@fold
    // CHECK: gpu.launch_func @with_global_too::@fold
    gpu.launch_func @first::@fold blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%n : index, %m : memref<?xindex>)
    gpu.launch_func @same::@fold_2 blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%n : index, %m : memref<?xindex>)
    gpu.launch_func @other_operand::@fold blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%n : index, %m : memref<?xindex>)
    gpu.launch_func @with_global::@fold_2 blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%n : index)
    gpu.launch_func @with_global_too::@fold blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%n : index)
    return
  }
}

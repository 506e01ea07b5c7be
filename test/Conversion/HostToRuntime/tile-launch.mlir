// RUN: attn-opt %s --split-input-file --verify-diagnostics --host-to-runtime --canonicalize | FileCheck %s

module attributes {gpu.container_module} {
  gpu.module @kernels {
    llvm.func @fold(%map: !llvm.ptr, %n: i32) attributes {gpu.kernel, nvvm.kernel, attn.shared_bytes = 4096 : i64,
                                                          gpu.known_block_size = array<i32: 384, 1, 1>} {
      llvm.return
    }
    llvm.func @draw(%a: !llvm.ptr, %b: !llvm.ptr, %o: i64, %s: i64, %t: i64)
        attributes {gpu.kernel, nvvm.kernel, attn.shared_bytes = 4096 : i64, gpu.known_block_size = array<i32: 384, 1, 1>} {
      llvm.return
    }
  }
  // CHECK-LABEL: func @launch
  // CHECK-SAME: %[[M:.+]]: memref<?x64xbf16, strided<[?, 1], offset: ?>>, %[[N:.+]]: i32
  func.func @launch(%m: memref<?x64xbf16, strided<[?, 1], offset: ?>>, %n: i32) {
    // CHECK-DAG: %[[BYTES:.+]] = arith.constant 4096 : i32
    // CHECK-DAG: %[[THREADS:.+]] = arith.constant 384 : index
    // CHECK-DAG: %[[DTYPE:.+]] = llvm.mlir.constant(3 : i32)
    // CHECK-DAG: %[[RANK:.+]] = llvm.mlir.constant(2 : i32)
    // CHECK-DAG: %[[SWIZZLE:.+]] = llvm.mlir.constant(128 : i32)
    // CHECK-DAG: %[[OUT:.+]] = llvm.alloca %{{.+}} x !llvm.array<16 x i64> {alignment = 64 : i64}
    // CHECK: %{{.+}}, %[[OFFSET:.+]], %[[SIZES:.+]]:2, %[[STRIDES:.+]]:2 = memref.extract_strided_metadata %[[M]]
    // The offset is in elements of two bytes.
    // CHECK: %[[A:.+]] = memref.extract_aligned_pointer_as_index %[[M]]
    // CHECK: %[[SKIP:.+]] = arith.muli %[[OFFSET]], %c2
    // CHECK: %[[AT:.+]] = arith.addi %[[A]], %[[SKIP]]
    // CHECK: %[[AT64:.+]] = arith.index_cast %[[AT]]
    // CHECK: %[[P:.+]] = llvm.inttoptr %[[AT64]]
    // CHECK: llvm.call @attn_rt_encode_tensor_map(%[[OUT]], %[[DTYPE]], %[[P]], %[[RANK]], %{{.+}}, %{{.+}}, %{{.+}}, %[[SWIZZLE]])
    // CHECK: %[[MAP:.+]] = llvm.load %[[OUT]] : !llvm.ptr -> !llvm.array<16 x i64>
    // CHECK: %[[SMS:.+]] = llvm.call @attn_rt_sm_count()
    // CHECK: %[[GRID:.+]] = arith.index_cast %[[SMS]]
    // CHECK: %[[SOME:.+]] = arith.maxui %[[GRID]], %c1
    // CHECK: gpu.launch_func @kernels::@fold blocks in (%[[SOME]], %c1, %c1) threads in (%[[THREADS]], %c1, %c1) dynamic_shared_memory_size %[[BYTES]] args(%[[MAP]] : !llvm.array<16 x i64>, %[[N]] : i32)
    // The kernel's work counter comes from the runtime.
    // CHECK: %[[COUNTER:.+]] = llvm.call @attn_rt_work_counter()
    // CHECK: llvm.insertvalue %[[COUNTER]]
    // CHECK: gpu.launch_func @kernels::@draw
    %map = tile.encode_tensor_map %m : memref<?x64xbf16, strided<[?, 1], offset: ?>> -> !tile.tensor_map<128x64xbf16, 128>
    %sms = tile.sm_count
    tile.launch @kernels::@fold grid(%sms) args(%map, %n : !tile.tensor_map<128x64xbf16, 128>, i32)
    %counter = tile.work_counter : memref<2xi32>
    tile.launch @kernels::@draw grid(%sms) args(%counter : memref<2xi32>)
    // An early launch is announced; the others are not.
    // CHECK-NOT: attn_rt_launch_early
    // CHECK: llvm.call @attn_rt_launch_early()
    // CHECK-NEXT: gpu.launch_func @kernels::@fold
    tile.launch @kernels::@fold grid(%sms) args(%map, %n : !tile.tensor_map<128x64xbf16, 128>, i32) early
    // CHECK-NOT: attn_rt_launch
    // CHECK: llvm.call @attn_rt_work_flags()
    %flags = tile.work_counter : memref<128xi32>
    // CHECK: llvm.call @attn_rt_launch_resident()
    // CHECK-NEXT: gpu.launch_func @kernels::@fold
    tile.launch @kernels::@fold grid(%sms) args(%map, %n : !tile.tensor_map<128x64xbf16, 128>, i32) resident
    return
  }
}

// -----

// Nothing of the function's comes before the first: what did may not have ended, and the kernel may read a query before
// it waits. Nor does anything that is known before the third.
// CHECK-LABEL: func.func @nothing_before
// CHECK-NOT: attn_rt_launch_early
// CHECK: gpu.launch_func @kernels::@fold
// CHECK: llvm.call @attn_rt_launch_early()
// CHECK-NEXT: gpu.launch_func @kernels::@fold
// CHECK-NEXT: call @other
// CHECK-NOT: attn_rt_launch_early
// CHECK: gpu.launch_func @kernels::@fold
module attributes {gpu.container_module} {
  gpu.module @kernels {
    llvm.func @fold(%n: i32) attributes {gpu.kernel, nvvm.kernel, attn.shared_bytes = 4096 : i64, gpu.known_block_size = array<i32: 384, 1, 1>} {
      llvm.return
    }
  }
  func.func private @other()
  func.func @nothing_before(%n: index, %x: i32) {
    tile.launch @kernels::@fold grid(%n) args(%x : i32) early
    tile.launch @kernels::@fold grid(%n) args(%x : i32) early
    func.call @other() : () -> ()
    tile.launch @kernels::@fold grid(%n) args(%x : i32) early
    return
  }
}

// -----

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @fold() kernel { gpu.return }
  }
  func.func @too_early(%n: index) {
    // expected-error @below {{expected a kernel in the LLVM dialect with attn.shared_bytes and gpu.known_block_size (tile-to-nvvm, then convert-gpu-to-nvvm), got @kernels::@fold}}
    tile.launch @kernels::@fold grid(%n) args(%n : index)
    return
  }
}

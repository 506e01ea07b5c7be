// Code that stock MLIR lowers for the GPU links against the runtime, and its calls arrive with the right arguments.

// RUN: mkdir -p %t && cd %t && rm -f log
// RUN: %llvm_bin/mlir-opt %s --gpu-lower-to-nvvm-pipeline="cubin-format=isa" | %llvm_bin/mlir-translate --mlir-to-llvmir -o program.ll
// RUN: %llvm_bin/clang -w program.ll -o program -L%attn_lib -Wl,-rpath,%attn_lib -lattn_runtime
// RUN: env ATTN_CUDA_DRIVER=%attn_lib/libfake_cuda.so FAKE_CUDA_LOG=log ./program
// RUN: FileCheck %s --input-file=log --implicit-check-not=cuLaunch

module attributes {gpu.container_module} {
  gpu.module @kernels [#nvvm.target<chip = "sm_90a", O = 3>] {
    gpu.func @plain(%a: memref<?xf32>) kernel {
      gpu.return
    }
    gpu.func @clustered(%a: memref<?xf32>) kernel {
      gpu.return
    }
  }

  func.func @main() -> i32 {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %c6 = arith.constant 6 : index
    %c100 = arith.constant 100 : index
    %c128 = arith.constant 128 : index
    %shared = arith.constant 100000 : i32
    %one = arith.constant 1.0 : f32
    %zero = arith.constant 0 : i32

    // CHECK: cuMemHostRegister 400
    %host = memref.alloc() : memref<100xf32>
    %unranked = memref.cast %host : memref<100xf32> to memref<*xf32>
    gpu.host_register %unranked : memref<*xf32>

    // CHECK-DAG: cuStreamCreate flags=1
    // CHECK-DAG: cuMemAlloc 512
    %t0 = gpu.wait async
    %device, %t1 = gpu.alloc async [%t0] (%c100) : memref<?xf32>
    // CHECK: cuMemsetD32Async 1065353216 100
    %t2 = gpu.memset async [%t1] %device, %one : memref<?xf32>, f32
    // CHECK: cuModuleLoadDataEx ptx opt=3
    // CHECK-NEXT: cuModuleGetFunction plain
    // CHECK-NEXT: cuFuncSetAttribute plain 8=100000
    // CHECK-NEXT: cuLaunchKernel plain grid=6x2x1 block=128x1x1 shared=100000
    %t3 = gpu.launch_func async [%t2] @kernels::@plain blocks in (%c6, %c2, %c1) threads in (%c128, %c1, %c1)
      dynamic_shared_memory_size %shared args(%device : memref<?xf32>)
    // CHECK: cuLaunchKernelEx clustered grid=6x2x1 block=128x1x1 shared=0 cluster=2x1x1
    %t4 = gpu.launch_func async [%t3] @kernels::@clustered clusters in (%c2, %c1, %c1) blocks in (%c6, %c2, %c1)
      threads in (%c128, %c1, %c1) args(%device : memref<?xf32>)
    // CHECK: cuMemcpyAsync 400
    %dynamic = memref.cast %host : memref<100xf32> to memref<?xf32>
    %t5 = gpu.memcpy async [%t4] %dynamic, %device : memref<?xf32>, memref<?xf32>
    %t6 = gpu.dealloc async [%t5] %device : memref<?xf32>
    // CHECK: cuStreamSynchronize
    // CHECK: cuStreamDestroy
    gpu.wait [%t6]
    // CHECK: cuMemHostUnregister
    gpu.host_unregister %unranked : memref<*xf32>

    // The kernels do nothing here: the fill must have come back.
    %value = memref.load %host[%c6] : memref<100xf32>
    %same = arith.cmpf oeq, %value, %one : f32
    %failed = arith.constant 1 : i32
    %status = arith.select %same, %zero, %failed : i32
    return %status : i32
  }
  // CHECK: cuModuleUnload
}

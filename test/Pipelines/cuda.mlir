// A function of projections and normalisation, whole: kernels, and host code
// that only allocates and launches.
// RUN: attn-opt %s --attn-cuda-pipeline=format=ptx | FileCheck %s
// RUN: attn-compile %s --target=sm_90a --emit=ptx -o - | FileCheck %s --check-prefix=PTX
// RUN: attn-compile %s --target=sm_90a --emit=tile -o - | FileCheck %s --check-prefix=TILE
// RUN: attn-compile %s --target=sm_90a --emit=nvvm -o - | FileCheck %s --check-prefix=NVVM

// CHECK: %[[S:.+]] = llvm.call @attn_rt_stream()
// CHECK: %[[P:.+]] = llvm.call @attn_rt_device_alloc
// CHECK: gpu.launch_func <%[[S]] : !llvm.ptr> @kernels::@main_matmul_0
// CHECK: gpu.launch_func <%[[S]] : !llvm.ptr> @kernels::@main_reduce_1
// CHECK: gpu.launch_func <%[[S]] : !llvm.ptr> @kernels::@main_map_2
// CHECK: llvm.call @attn_rt_device_free
// CHECK: gpu.binary @kernels
// CHECK: llvm.func @attn_call_main

// PTX-DAG: .entry main_matmul_0
// PTX-DAG: .entry main_reduce_1
// PTX-DAG: .entry main_map_2
// PTX-DAG: rsqrt.approx.f32

// TILE: gpu.launch_func @kernels::@main_matmul_0
// TILE: gpu.func @main_matmul_0
// NVVM: llvm.func @main_matmul_0
func.func @main(%x: tensor<?x768xf32>, %w: tensor<768x768xf32>) -> tensor<?x768xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c0 : tensor<?x768xf32>
  %empty = tensor.empty(%n) : tensor<?x768xf32>
  %filled = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x768xf32>) -> tensor<?x768xf32>
  %y = linalg.matmul ins(%x, %w : tensor<?x768xf32>, tensor<768x768xf32>) outs(%filled : tensor<?x768xf32>) -> tensor<?x768xf32>
  %rows = tensor.empty(%n) : tensor<?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%rows : tensor<?xf32>) -> tensor<?xf32>
  %sum = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%y : tensor<?x768xf32>) outs(%zeros : tensor<?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %square = arith.mulf %in, %in : f32
    %s = arith.addf %out, %square : f32
    linalg.yield %s : f32
  } -> tensor<?xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]} ins(%y, %sum : tensor<?x768xf32>, tensor<?xf32>) outs(%empty : tensor<?x768xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %q = math.rsqrt %s : f32
    %v = arith.mulf %in, %q : f32
    linalg.yield %v : f32
  } -> tensor<?x768xf32>
  return %r : tensor<?x768xf32>
}

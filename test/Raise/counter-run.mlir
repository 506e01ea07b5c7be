// A loop whose counter is a tensor of rank 0: raised, and, where the query reads the state before its token, left a loop.
// RUN: attn-run %s --device=cpu --verify | FileCheck %s
// RUN: sed -e 's/ins(%%qt, %%s1 :/ins(%%qt, %%s :/' %s > %t.loop.mlir
// RUN: attn-run %t.loop.mlir --device=cpu --verify | FileCheck %s
// RUN: attn-opt %t.loop.mlir --attn-raise-pipeline | FileCheck %s --check-prefix=LOOP
// CHECK: output 0 {{.*}}PASS
// LOOP-NOT: attn.
// LOOP: scf.for
// LOOP-NOT: attn.

#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#point = affine_map<() -> ()>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @main(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>) -> (tensor<2x3x8x5xf32>) {
  %i0 = arith.constant dense<0> : tensor<i32>
  %i1 = arith.constant dense<1> : tensor<i32>
  %i7 = arith.constant dense<7> : tensor<i32>
  %i8 = arith.constant dense<8> : tensor<i32>
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x8x5xf32>
  %re = tensor.empty() : tensor<2x3x5xf32>
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %ze = tensor.empty() : tensor<2x3x4xf32>
  %r:3 = scf.while (%n0 = %i0, %o = %o0, %sb = %s0) : (tensor<i32>, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) -> (tensor<i32>, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) {
    %be = tensor.empty() : tensor<i1>
    %less = linalg.generic {indexing_maps = [#point, #point, #point], iterator_types = []} ins(%n0, %i8 : tensor<i32>, tensor<i32>) outs(%be : tensor<i1>) {
    ^bb0(%a: i32, %b: i32, %u: i1):
      %y = arith.cmpi slt, %a, %b : i32
      linalg.yield %y : i1
    } -> tensor<i1>
    %go = tensor.extract %less[] : tensor<i1>
    scf.condition(%go) %n0, %o, %sb : tensor<i32>, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  } do {
  ^bb0(%n: tensor<i32>, %out: tensor<2x3x8x5xf32>, %s: tensor<2x3x4x5xf32>):
    %low = arith.maxsi %n, %i0 : tensor<i32>
    %clamped = arith.minsi %low, %i7 : tensor<i32>
    %ti = tensor.extract %clamped[] : tensor<i32>
    %t = arith.index_cast %ti : i32 to index
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x8x5xf32> to tensor<2x3x5xf32>
    %s1 = linalg.generic {indexing_maps = [#state, #key, #value, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %kt, %vt : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>, tensor<2x3x5xf32>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%x: f32, %a: f32, %b: f32, %u: f32):
      %kv = arith.mulf %a, %b : f32
      %y = arith.addf %x, %kv : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<2x3x5xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x3x4xf32>, tensor<2x3x4x5xf32>) outs(%nz : tensor<2x3x5xf32>) {
    ^bb0(%a: f32, %x: f32, %u: f32):
      %p = arith.mulf %a, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x5xf32>
    %next = tensor.insert_slice %num into %out[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x5xf32> into tensor<2x3x8x5xf32>
    %after = arith.addi %n, %i1 : tensor<i32>
    scf.yield %after, %next, %s1 : tensor<i32>, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#1 : tensor<2x3x8x5xf32>
}

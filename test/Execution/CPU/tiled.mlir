// RUN: attn-opt "--transform-preload-library=transform-library-paths=%S/Inputs/tile-ops.mlir" --transform-interpreter --canonicalize %s -o %t.mlir
// RUN: FileCheck %s --check-prefix=TILED --input-file=%t.mlir
// RUN: attn-compile %t.mlir -o %t.so
// RUN: attn-compile %s --form=naive --precision=f64 -o %t.f64.so
// RUN: attn-run %t.so --device=cpu --verify --reference=%t.f64.so | FileCheck %s

// Every op in tiles of the transform dialect's loops computes what it does
// whole. Tiles are short at the ends; shared heads, feature maps and masks that
// see positions, states.
// TILED-COUNT-9: scf.for
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
// CHECK-NEXT: output 3 {{.*}} PASS
// CHECK-NEXT: output 4 {{.*}} PASS
// CHECK-NEXT: output 5 {{.*}} PASS
// CHECK-NEXT: output 6 {{.*}} PASS
// CHECK-NEXT: output 7 {{.*}} PASS
// CHECK-NEXT: output 8 {{.*}} PASS
// CHECK-NEXT: output 9 {{.*}} PASS
// CHECK-NEXT: output 10 {{.*}} PASS
// CHECK-NEXT: output 11 {{.*}} PASS
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#y = affine_map<(b, h, i, j, d, e) -> (h)>

func.func @main(%q: tensor<2x4x37x8xf32>, %k: tensor<2x2x37x8xf32>, %v: tensor<2x2x37x12xf32>, %a: tensor<4xf32>, %s: tensor<2x4x8x12xf32>)
    -> (tensor<2x4x37x12xf32>, tensor<2x4x37xf32>, tensor<2x4x37x12xf32>, tensor<2x4x37x12xf32>, tensor<2x4x37xf32>,
        tensor<2x4x37x12xf32>, tensor<2x4x37xf32>, tensor<2x4x37x12xf32>, tensor<2x4x8x12xf32>, tensor<2x4x37x12xf32>,
        tensor<2x4x37x12xf32>, tensor<2x4x8x12xf32>) {
  %o = tensor.empty() : tensor<2x4x37x12xf32>
  %l = tensor.empty() : tensor<2x4x37xf32>
  %f = tensor.empty() : tensor<2x4x8x12xf32>
  %n = math.absf %a : tensor<4xf32>
  %y = arith.negf %n : tensor<4xf32>
  %r0:2 = attn.attention ins(%q, %k, %v : tensor<2x4x37x8xf32>, tensor<2x2x37x8xf32>, tensor<2x2x37x12xf32>)
      outs(%o, %l : tensor<2x4x37x12xf32>, tensor<2x4x37xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %c = arith.cmpi sge, %i, %j : index
        attn.yield %c : i1
      } {heads} -> tensor<2x4x37x12xf32>, tensor<2x4x37xf32>
  %r1 = attn.attention ins(%q, %k, %v : tensor<2x4x37x8xf32>, tensor<2x2x37x8xf32>, tensor<2x2x37x12xf32>)
      outs(%o : tensor<2x4x37x12xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%x: f32, %b: index, %h: index, %i: index, %j: index) {
        %c = tensor.extract %y[%h] : tensor<4xf32>
        %z = arith.mulf %x, %c : f32
        attn.yield %z : f32
      } {channels} -> tensor<2x4x37x12xf32>
  %m0:2 = attn.merge (%r0#0, %r0#1), (%r1, %r0#1) outs(%o, %l) channel 3 {merge_for}
      : (tensor<2x4x37x12xf32>, tensor<2x4x37xf32>, tensor<2x4x37x12xf32>, tensor<2x4x37xf32>, tensor<2x4x37x12xf32>, tensor<2x4x37xf32>) -> (tensor<2x4x37x12xf32>, tensor<2x4x37xf32>)
  %m1:2 = attn.merge (%r1, %r0#1), (%m0#0, %m0#1) outs(%o, %l) channel 3 {merge_forall}
      : (tensor<2x4x37x12xf32>, tensor<2x4x37xf32>, tensor<2x4x37x12xf32>, tensor<2x4x37xf32>, tensor<2x4x37x12xf32>, tensor<2x4x37xf32>) -> (tensor<2x4x37x12xf32>, tensor<2x4x37xf32>)
  %c0:2 = attn.linear_attention ins(%q, %k, %v : tensor<2x4x37x8xf32>, tensor<2x2x37x8xf32>, tensor<2x2x37x12xf32>)
      decay (%y : tensor<4xf32>) initial_state(%s : tensor<2x4x8x12xf32>)
      outs(%o, %f : tensor<2x4x37x12xf32>, tensor<2x4x8x12xf32>) maps [#q, #k, #v, #o, #y] causal
      query_map (%x: f32, %b: index, %h: index, %t: index, %d: index) {
        %u = arith.addi %h, %d : index
        %i = arith.index_cast %u : index to i32
        %w = arith.sitofp %i : i32 to f32
        %z = arith.mulf %x, %w : f32
        attn.yield %z : f32
      } {causal_op} -> tensor<2x4x37x12xf32>, tensor<2x4x8x12xf32>
  %p0 = attn.linear_attention ins(%q, %k, %v : tensor<2x4x37x8xf32>, tensor<2x2x37x8xf32>, tensor<2x2x37x12xf32>)
      outs(%o : tensor<2x4x37x12xf32>) maps [#q, #k, #v, #o] normalized
      query_map (%x: f32, %b: index, %h: index, %t: index, %d: index) {
        %i = arith.index_cast %t : index to i32
        %w = arith.sitofp %i : i32 to f32
        %c = math.cos %w : f32
        %g = math.exp %x : f32
        %g2 = arith.addf %g, %c : f32
        %g3 = math.absf %g2 : f32
        attn.yield %g3 : f32
      }
      key_map (%x: f32, %b: index, %h: index, %t: index, %d: index) {
        %z = math.exp %x : f32
        attn.yield %z : f32
      } {epsilon = 1.0e-6 : f64, parallel} -> tensor<2x4x37x12xf32>
  %s0:2 = attn.linear_attention ins(%q, %k, %v : tensor<2x4x37x8xf32>, tensor<2x2x37x8xf32>, tensor<2x2x37x12xf32>)
      outs(%o, %f : tensor<2x4x37x12xf32>, tensor<2x4x8x12xf32>) maps [#q, #k, #v, #o]
      key_map (%x: f32, %b: index, %h: index, %t: index, %d: index) {
        %i = arith.index_cast %t : index to i32
        %w = arith.sitofp %i : i32 to f32
        %c = math.cos %w : f32
        %z = arith.mulf %x, %c : f32
        attn.yield %z : f32
      } {split} -> tensor<2x4x37x12xf32>, tensor<2x4x8x12xf32>
  return %r0#0, %r0#1, %r1, %m0#0, %m0#1, %m1#0, %m1#1, %c0#0, %c0#1, %p0, %s0#0, %s0#1
    : tensor<2x4x37x12xf32>, tensor<2x4x37xf32>, tensor<2x4x37x12xf32>, tensor<2x4x37x12xf32>, tensor<2x4x37xf32>,
      tensor<2x4x37x12xf32>, tensor<2x4x37xf32>, tensor<2x4x37x12xf32>, tensor<2x4x8x12xf32>, tensor<2x4x37x12xf32>,
      tensor<2x4x37x12xf32>, tensor<2x4x8x12xf32>
}

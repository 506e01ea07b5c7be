// RUN: attn-opt "--transform-preload-library=transform-library-paths=%S/Inputs/split-keys.mlir" --transform-interpreter --canonicalize %s -o %t.mlir
// RUN: FileCheck %s --check-prefix=SPLIT --input-file=%t.mlir
// RUN: attn-compile %t.mlir -o %t.so
// RUN: attn-compile %s --form=naive --precision=f64 -o %t.f64.so
// RUN: attn-run %t.so --device=cpu --verify --reference=%t.f64.so | FileCheck %s

// A schedule of the transform dialect splits the keys; the result is that of
// the whole.
// SPLIT: scf.forall
// SPLIT: attn.attention
// SPLIT: attn.merge
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

func.func @main(%q: tensor<2x8x100x64xf32>, %k: tensor<2x2x90x64xf32>, %v: tensor<2x2x90x32xf32>) -> (tensor<2x8x100x32xf32>, tensor<2x8x100xf32>) {
  %o = tensor.empty() : tensor<2x8x100x32xf32>
  %l = tensor.empty() : tensor<2x8x100xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x8x100x64xf32>, tensor<2x2x90x64xf32>, tensor<2x2x90x32xf32>)
      outs(%o, %l : tensor<2x8x100x32xf32>, tensor<2x8x100xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %c = arith.cmpi sge, %i, %j : index
        attn.yield %c : i1
      } -> tensor<2x8x100x32xf32>, tensor<2x8x100xf32>
  return %r#0, %r#1 : tensor<2x8x100x32xf32>, tensor<2x8x100xf32>
}

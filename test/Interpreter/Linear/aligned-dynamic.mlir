// Sizes known at run time: more keys than queries, the other way round, and as many.
// RUN: attn-run %s --device=interp --verify --seed=1 --shape=2x2x9x40,2x2x33x40,2x2x33x70,2x2x40x70 | FileCheck %s
// RUN: attn-run %s --device=interp --verify --seed=2 --shape=2x2x33x40,2x2x9x40,2x2x9x70,2x2x40x70 | FileCheck %s
// RUN: attn-run %s --device=interp --verify --seed=3 --shape=1x2x9x40,1x2x9x40,1x2x9x70,1x2x40x70 | FileCheck %s
// CHECK: output {{.*}}PASS

func.func @aligned_dynamic(%q: tensor<?x2x?x40xf32>, %k: tensor<?x2x?x40xf32>, %v: tensor<?x2x?x70xf32>, %s0: tensor<?x2x40x70xf32>) -> (tensor<?x2x?x70xf32>) {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %n = tensor.dim %q, %c0 : tensor<?x2x?x40xf32>
  %m = tensor.dim %q, %c2 : tensor<?x2x?x40xf32>
  %o0 = tensor.empty(%n, %m) : tensor<?x2x?x70xf32>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<?x2x?x40xf32>, tensor<?x2x?x40xf32>, tensor<?x2x?x70xf32>) initial_state (%s0 : tensor<?x2x40x70xf32>) outs(%o0 : tensor<?x2x?x70xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] causal aligned_to_end -> tensor<?x2x?x70xf32>
  return %r#0 : tensor<?x2x?x70xf32>
}

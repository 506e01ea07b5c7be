// All that is beside a state of more than 192 channels: more than a chunk's kernel has
// registers for, but for parts of the channels with the normalizer's sums apart.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-3: output {{.*}}PASS

func.func @wide_everything(%q: tensor<1x1x130x200xf16>, %k: tensor<1x1x130x200xf16>, %v: tensor<1x1x130x72xf16>, %x: tensor<1xf32>, %s0: tensor<1x1x200x72xf32>, %z0x: tensor<1x1x200xf32>) -> (tensor<1x1x130x72xf16>, tensor<1x1x200x72xf32>, tensor<1x1x200xf32>) {
  %qa = math.absf %q : tensor<1x1x130x200xf16>
  %ka = math.absf %k : tensor<1x1x130x200xf16>
  %ab = math.absf %x : tensor<1xf32>
  %dc = arith.constant dense<-0.1> : tensor<1xf32>
  %g = arith.mulf %ab, %dc : tensor<1xf32>
  %z0 = math.absf %z0x : tensor<1x1x200xf32>
  %o0 = tensor.empty() : tensor<1x1x130x72xf16>
  %s1 = tensor.empty() : tensor<1x1x200x72xf32>
  %z1 = tensor.empty() : tensor<1x1x200xf32>
  %r:3 = attn.linear_attention ins(%qa, %ka, %v : tensor<1x1x130x200xf16>, tensor<1x1x130x200xf16>, tensor<1x1x130x72xf16>) decay (%g : tensor<1xf32>) initial_state (%s0, %z0 : tensor<1x1x200x72xf32>, tensor<1x1x200xf32>) outs(%o0, %s1, %z1 : tensor<1x1x130x72xf16>, tensor<1x1x200x72xf32>, tensor<1x1x200xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>] causal normalized
    reset (%b: index, %h: index, %t: index) {
      %p = arith.constant 100 : index
      %m = arith.remui %t, %p : index
      %z = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %z : index
      attn.yield %c : i1
    } -> tensor<1x1x130x72xf16>, tensor<1x1x200x72xf32>, tensor<1x1x200xf32>
  return %r#0, %r#1, %r#2 : tensor<1x1x130x72xf16>, tensor<1x1x200x72xf32>, tensor<1x1x200xf32>
}

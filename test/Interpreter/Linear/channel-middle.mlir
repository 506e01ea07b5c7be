// Chunks whose factors are near 1, and chunks (the second, and the last) that hold a factor of e^−300: one product and one
// for each size of block, in one sequence. Queries of up to 2^70 go with neither of them to infinity.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-2: output {{.*}}PASS

func.func @channel_middle(%q: tensor<1x1x300x64xbf16>, %k: tensor<1x1x300x64xbf16>, %v: tensor<1x1x300x32xbf16>, %x: tensor<1x1x300x64xf32>) -> (tensor<1x1x300x32xbf16>, tensor<1x1x300x32xbf16>) {
  %e = tensor.empty() : tensor<1x1x300x64xf32>
  %g = linalg.generic {indexing_maps = [affine_map<(b, h, t, d) -> (b, h, t, d)>, affine_map<(b, h, t, d) -> (b, h, t, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x1x300x64xf32>) outs(%e : tensor<1x1x300x64xf32>) {
  ^bb0(%w: f32, %out: f32):
    %t = linalg.index 2 : index
    %c100 = arith.constant 100 : index
    %c290 = arith.constant 290 : index
    %is100 = arith.cmpi eq, %t, %c100 : index
    %is290 = arith.cmpi eq, %t, %c290 : index
    %is = arith.ori %is100, %is290 : i1
    %a = math.absf %w : f32
    %c = arith.constant -0.2 : f32
    %near = arith.mulf %a, %c : f32
    %far = arith.constant -300.0 : f32
    %rate = arith.select %is, %far, %near : f32
    linalg.yield %rate : f32
  } -> tensor<1x1x300x64xf32>
  %large = arith.constant dense<1.0e21> : tensor<1x1x300x64xbf16>
  %small = arith.constant dense<1.0e-21> : tensor<1x1x300x64xbf16>
  %ql = arith.mulf %q, %large : tensor<1x1x300x64xbf16>
  %ks = arith.mulf %k, %small : tensor<1x1x300x64xbf16>
  %o0 = tensor.empty() : tensor<1x1x300x32xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x1x300x64xbf16>, tensor<1x1x300x64xbf16>, tensor<1x1x300x32xbf16>) decay (%g : tensor<1x1x300x64xf32>) outs(%o0 : tensor<1x1x300x32xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>] causal -> tensor<1x1x300x32xbf16>
  %s = attn.linear_attention ins(%ql, %ks, %v : tensor<1x1x300x64xbf16>, tensor<1x1x300x64xbf16>, tensor<1x1x300x32xbf16>) decay (%g : tensor<1x1x300x64xf32>) outs(%o0 : tensor<1x1x300x32xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>] causal -> tensor<1x1x300x32xbf16>
  return %r, %s : tensor<1x1x300x32xbf16>, tensor<1x1x300x32xbf16>
}

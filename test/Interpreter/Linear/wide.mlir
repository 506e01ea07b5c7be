// Head dims of 256: four slices of the value channels.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// RUN: attn-run %s --device=interp --verify --seed=2 | FileCheck %s
// CHECK: output 0 {{.*}}PASS
// CHECK: output 1 {{.*}}PASS

func.func @wide(%q: tensor<1x1x130x256xbf16>, %k: tensor<1x1x130x256xbf16>, %v: tensor<1x1x130x256xbf16>) -> (tensor<1x1x130x256xbf16>, tensor<1x1x256x256xf32>) {
  %init = tensor.empty() : tensor<1x1x130x256xbf16>
  %sinit = tensor.empty() : tensor<1x1x256x256xf32>
  %o:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x1x130x256xbf16>, tensor<1x1x130x256xbf16>, tensor<1x1x130x256xbf16>) outs(%init, %sinit : tensor<1x1x130x256xbf16>, tensor<1x1x256x256xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] causal  -> tensor<1x1x130x256xbf16>, tensor<1x1x256x256xf32>
  return %o#0, %o#1 : tensor<1x1x130x256xbf16>, tensor<1x1x256x256xf32>
}

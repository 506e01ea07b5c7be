// The delta rule: what the state says of a key is corrected towards its value.
//
// MODEL: delta_rule
// FRONT-END: written by hand: a loop over tokens, as a scan becomes
// SHAPES: batch 1, heads 16/16/16, queries 4096, keys 4096, head dims 128/128, bf16
// VARIANT: S ← S + β k (v − Sᵀk)ᵀ, keys of length 1, β the sigmoid of a number by token
// ATTENTION: 0
//

#all = affine_map<(b, h, t, d) -> (b, h, t, d)>
#token = affine_map<(b, h, t, d) -> (b, h, t)>
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
#head = affine_map<(b, h, d, e) -> (b, h)>
func.func @main(%q: tensor<1x16x4096x128xbf16>, %k: tensor<1x16x4096x128xbf16>, %v: tensor<1x16x4096x128xbf16>, %g: tensor<1x16x4096xf32>) -> (tensor<1x16x4096x128xbf16>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %tokens = arith.constant 4096 : index
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %eps = arith.constant 9.99999997E-7 : f32
  %le = tensor.empty() : tensor<1x16x4096xf32>
  %lz = linalg.fill ins(%zero : f32) outs(%le : tensor<1x16x4096xf32>) -> tensor<1x16x4096xf32>
  %length = linalg.generic {indexing_maps = [#all, #token], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%k : tensor<1x16x4096x128xbf16>) outs(%lz : tensor<1x16x4096xf32>) {
  ^bb0(%a: bf16, %u: f32):
    %w = arith.extf %a : bf16 to f32
    %p = arith.mulf %w, %w : f32
    %y = arith.addf %u, %p : f32
    linalg.yield %y : f32
  } -> tensor<1x16x4096xf32>
  %ke = tensor.empty() : tensor<1x16x4096x128xf32>
  %kn = linalg.generic {indexing_maps = [#all, #token, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%k, %length : tensor<1x16x4096x128xbf16>, tensor<1x16x4096xf32>) outs(%ke : tensor<1x16x4096x128xf32>) {
  ^bb0(%a: bf16, %l: f32, %u: f32):
    %w = arith.extf %a : bf16 to f32
    %m = arith.addf %l, %eps : f32
    %r = math.rsqrt %m : f32
    %y = arith.mulf %w, %r : f32
    linalg.yield %y : f32
  } -> tensor<1x16x4096x128xf32>
  %s0 = arith.constant dense<0.000000e+00> : tensor<1x16x128x128xf32>
  %o0 = tensor.empty() : tensor<1x16x4096x128xbf16>
  %r:2 = scf.for %t = %c0 to %tokens step %c1 iter_args(%out = %o0, %s = %s0) -> (tensor<1x16x4096x128xbf16>, tensor<1x16x128x128xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [1, 16, 1, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x128xbf16>
    %kt = tensor.extract_slice %kn[0, 0, %t, 0] [1, 16, 1, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xf32> to tensor<1x16x128xf32>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [1, 16, 1, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x128xbf16>
    %gt = tensor.extract_slice %g[0, 0, %t] [1, 16, 1] [1, 1, 1] : tensor<1x16x4096xf32> to tensor<1x16xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<1x16x128xf32>
    %said = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%kt, %s : tensor<1x16x128xf32>, tensor<1x16x128x128xf32>) outs(%nz : tensor<1x16x128xf32>) {
    ^bb0(%a: f32, %x: f32, %u: f32):
      %p = arith.mulf %a, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<1x16x128xf32>
    %s1 = linalg.generic {indexing_maps = [#key, #value, #value, #head, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%kt, %vt, %said, %gt : tensor<1x16x128xf32>, tensor<1x16x128xbf16>, tensor<1x16x128xf32>, tensor<1x16xf32>) outs(%s : tensor<1x16x128x128xf32>) {
    ^bb0(%a: f32, %b: bf16, %c: f32, %l: f32, %x: f32):
      %bf = arith.extf %b : bf16 to f32
      %n = arith.negf %l : f32
      %ex = math.exp %n : f32
      %den = arith.addf %ex, %one : f32
      %beta = arith.divf %one, %den : f32
      %left = arith.subf %bf, %c : f32
      %step = arith.mulf %beta, %left : f32
      %kv = arith.mulf %a, %step : f32
      %y = arith.addf %x, %kv : f32
      linalg.yield %y : f32
    } -> tensor<1x16x128x128xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<1x16x128xbf16>, tensor<1x16x128x128xf32>) outs(%nz : tensor<1x16x128xf32>) {
    ^bb0(%a: bf16, %x: f32, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %p = arith.mulf %af, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<1x16x128xf32>
    %cast = arith.truncf %num : tensor<1x16x128xf32> to tensor<1x16x128xbf16>
    %next = tensor.insert_slice %cast into %out[0, 0, %t, 0] [1, 16, 1, 128] [1, 1, 1, 1] : tensor<1x16x128xbf16> into tensor<1x16x4096x128xbf16>
    scf.yield %next, %s1 : tensor<1x16x4096x128xbf16>, tensor<1x16x128x128xf32>
  }
  return %r#0 : tensor<1x16x4096x128xbf16>
}

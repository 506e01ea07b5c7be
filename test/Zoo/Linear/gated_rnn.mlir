// A state gated by the sigmoid of a number by token and channel.
//
// MODEL: gated_rnn
// FRONT-END: written by hand: a loop over tokens, as a scan becomes
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: A state gated by the sigmoid of a number by token and channel.
// ATTENTION: 1
//

#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @main(%q: tensor<1x16x16384x128xbf16>, %k: tensor<1x16x16384x128xbf16>, %v: tensor<1x16x16384x128xbf16>, %g: tensor<1x16x16384x128xf32>) -> (tensor<1x16x16384x128xbf16>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %tokens = arith.constant 16384 : index
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<1x16x128x128xf32>
  %o0 = tensor.empty() : tensor<1x16x16384x128xbf16>
  %re = tensor.empty() : tensor<1x16x128xf32>
  %r:2 = scf.for %t = %c0 to %tokens step %c1 iter_args(%out = %o0, %s = %s0) -> (tensor<1x16x16384x128xbf16>, tensor<1x16x128x128xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [1, 16, 1, 128] [1, 1, 1, 1] : tensor<1x16x16384x128xbf16> to tensor<1x16x128xbf16>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [1, 16, 1, 128] [1, 1, 1, 1] : tensor<1x16x16384x128xbf16> to tensor<1x16x128xbf16>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [1, 16, 1, 128] [1, 1, 1, 1] : tensor<1x16x16384x128xbf16> to tensor<1x16x128xbf16>
    %gt = tensor.extract_slice %g[0, 0, %t, 0] [1, 16, 1, 128] [1, 1, 1, 1] : tensor<1x16x16384x128xf32> to tensor<1x16x128xf32>
    %s1 = linalg.generic {indexing_maps = [#key, #value, #key, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%kt, %vt, %gt : tensor<1x16x128xbf16>, tensor<1x16x128xbf16>, tensor<1x16x128xf32>) outs(%s : tensor<1x16x128x128xf32>) {
    ^bb0(%a: bf16, %b: bf16, %l: f32, %x: f32):
      %af = arith.extf %a : bf16 to f32
      %bf = arith.extf %b : bf16 to f32
      %n = arith.negf %l : f32
      %ex = math.exp %n : f32
      %one = arith.constant 1.0 : f32
      %den = arith.addf %ex, %one : f32
      %w = arith.divf %one, %den : f32
      %p = arith.mulf %w, %x : f32
      %kv = arith.mulf %af, %bf : f32
      %y = arith.addf %p, %kv : f32
      linalg.yield %y : f32
    } -> tensor<1x16x128x128xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<1x16x128xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<1x16x128xbf16>, tensor<1x16x128x128xf32>) outs(%nz : tensor<1x16x128xf32>) {
    ^bb0(%a: bf16, %x: f32, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %p = arith.mulf %af, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<1x16x128xf32>
    %cast = arith.truncf %num : tensor<1x16x128xf32> to tensor<1x16x128xbf16>
    %next = tensor.insert_slice %cast into %out[0, 0, %t, 0] [1, 16, 1, 128] [1, 1, 1, 1] : tensor<1x16x128xbf16> into tensor<1x16x16384x128xbf16>
    scf.yield %next, %s1 : tensor<1x16x16384x128xbf16>, tensor<1x16x128x128xf32>
  }
  return %r#0 : tensor<1x16x16384x128xbf16>
}

// The Linear Transformer as an RNN: a state and its sums, elu + 1.
//
// MODEL: linear_transformer_rnn
// FRONT-END: written by hand: a loop over tokens, as a scan becomes
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: The Linear Transformer as an RNN: a state and its sums, elu + 1.
// ATTENTION: 1
//

#all = affine_map<(b, h, d) -> (b, h, d)>
#row = affine_map<(b, h, d) -> (b, h)>
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @main(%q: tensor<2x4x200x64xbf16>, %k: tensor<2x4x200x64xbf16>, %v: tensor<2x4x200x64xbf16>) -> (tensor<2x4x200x64xbf16>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %tokens = arith.constant 200 : index
  %one = arith.constant 1.000000e+00 : f32
  %zero = arith.constant 0.000000e+00 : f32
  %eps = arith.constant 1.0e-3 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x4x64x64xf32>
  %z0 = arith.constant dense<0.000000e+00> : tensor<2x4x64xf32>
  %o0 = tensor.empty() : tensor<2x4x200x64xbf16>
  %re = tensor.empty() : tensor<2x4x64xf32>
  %r:3 = scf.for %t = %c0 to %tokens step %c1 iter_args(%out = %o0, %s = %s0, %z = %z0) -> (tensor<2x4x200x64xbf16>, tensor<2x4x64x64xf32>, tensor<2x4x64xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x64xbf16>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x64xbf16>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x64xbf16>
    %s1 = linalg.generic {indexing_maps = [#key, #value, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%kt, %vt : tensor<2x4x64xbf16>, tensor<2x4x64xbf16>) outs(%s : tensor<2x4x64x64xf32>) {
    ^bb0(%a: bf16, %b: bf16, %x: f32):
      %af = arith.extf %a : bf16 to f32
      %bf = arith.extf %b : bf16 to f32
      %above = arith.cmpf ogt, %af, %zero : f32
      %plus = arith.addf %af, %one : f32
      %exp = math.exp %af : f32
      %f = arith.select %above, %plus, %exp : f32
      %kv = arith.mulf %f, %bf : f32
      %y = arith.addf %x, %kv : f32
      linalg.yield %y : f32
    } -> tensor<2x4x64x64xf32>
    %z1 = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%kt : tensor<2x4x64xbf16>) outs(%z : tensor<2x4x64xf32>) {
    ^bb0(%a: bf16, %x: f32):
      %af = arith.extf %a : bf16 to f32
      %above = arith.cmpf ogt, %af, %zero : f32
      %plus = arith.addf %af, %one : f32
      %exp = math.exp %af : f32
      %f = arith.select %above, %plus, %exp : f32
      %y = arith.addf %x, %f : f32
      linalg.yield %y : f32
    } -> tensor<2x4x64xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<2x4x64xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x4x64xbf16>, tensor<2x4x64x64xf32>) outs(%nz : tensor<2x4x64xf32>) {
    ^bb0(%a: bf16, %x: f32, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %above = arith.cmpf ogt, %af, %zero : f32
      %plus = arith.addf %af, %one : f32
      %exp = math.exp %af : f32
      %f = arith.select %above, %plus, %exp : f32
      %p = arith.mulf %f, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x4x64xf32>
    %dz = arith.constant dense<0.000000e+00> : tensor<2x4xf32>
    %den = linalg.generic {indexing_maps = [#all, #all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%qt, %z1 : tensor<2x4x64xbf16>, tensor<2x4x64xf32>) outs(%dz : tensor<2x4xf32>) {
    ^bb0(%a: bf16, %x: f32, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %above = arith.cmpf ogt, %af, %zero : f32
      %plus = arith.addf %af, %one : f32
      %exp = math.exp %af : f32
      %f = arith.select %above, %plus, %exp : f32
      %p = arith.mulf %f, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x4xf32>
    %row = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%num, %den : tensor<2x4x64xf32>, tensor<2x4xf32>) outs(%re : tensor<2x4x64xf32>) {
    ^bb0(%x: f32, %n: f32, %u: f32):
      %w = arith.addf %n, %eps : f32
      %y = arith.divf %x, %w : f32
      linalg.yield %y : f32
    } -> tensor<2x4x64xf32>
    %cast = arith.truncf %row : tensor<2x4x64xf32> to tensor<2x4x64xbf16>
    %next = tensor.insert_slice %cast into %out[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x64xbf16> into tensor<2x4x200x64xbf16>
    scf.yield %next, %s1, %z1 : tensor<2x4x200x64xbf16>, tensor<2x4x64x64xf32>, tensor<2x4x64xf32>
  }
  return %r#0 : tensor<2x4x200x64xbf16>
}

// The Linear Transformer, decoding: one token, elu + 1, the state and its sums in and out.
//
// MODEL: linear_transformer_step
// FRONT-END: written by hand: one token
// SHAPES: batch 2, heads 4/4/4, queries 1, keys 1, head dims 64/64, bf16
// VARIANT: The Linear Transformer, decoding: one token, elu + 1, the state and its sums in and out.
// ATTENTION: 1
//

#all = affine_map<(b, h, d) -> (b, h, d)>
#row = affine_map<(b, h, d) -> (b, h)>
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @main(%q: tensor<2x4x64xbf16>, %k: tensor<2x4x64xbf16>, %v: tensor<2x4x64xbf16>, %s: tensor<2x4x64x64xf32>, %z: tensor<2x4x64xf32>) -> (tensor<2x4x64xbf16>, tensor<2x4x64x64xf32>, tensor<2x4x64xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %eps = arith.constant 1.0e-3 : f32
  %se = tensor.empty() : tensor<2x4x64x64xf32>
  %s1 = linalg.generic {indexing_maps = [#key, #value, #state, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%k, %v, %s : tensor<2x4x64xbf16>, tensor<2x4x64xbf16>, tensor<2x4x64x64xf32>) outs(%se : tensor<2x4x64x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %x: f32, %u: f32):
    %af = arith.extf %a : bf16 to f32
    %above = arith.cmpf ogt, %af, %zero : f32
    %plus = arith.addf %af, %one : f32
    %exp = math.exp %af : f32
    %f = arith.select %above, %plus, %exp : f32
    %bf = arith.extf %b : bf16 to f32
    %kv = arith.mulf %f, %bf : f32
    %y = arith.addf %x, %kv : f32
    linalg.yield %y : f32
  } -> tensor<2x4x64x64xf32>
  %ze = tensor.empty() : tensor<2x4x64xf32>
  %z1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k, %z : tensor<2x4x64xbf16>, tensor<2x4x64xf32>) outs(%ze : tensor<2x4x64xf32>) {
  ^bb0(%a: bf16, %x: f32, %u: f32):
    %af = arith.extf %a : bf16 to f32
    %above = arith.cmpf ogt, %af, %zero : f32
    %plus = arith.addf %af, %one : f32
    %exp = math.exp %af : f32
    %f = arith.select %above, %plus, %exp : f32
    %y = arith.addf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x64xf32>
  %ne = tensor.empty() : tensor<2x4x64xf32>
  %n0 = linalg.fill ins(%zero : f32) outs(%ne : tensor<2x4x64xf32>) -> tensor<2x4x64xf32>
  %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%q, %s1 : tensor<2x4x64xbf16>, tensor<2x4x64x64xf32>) outs(%n0 : tensor<2x4x64xf32>) {
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
  %oe = tensor.empty() : tensor<2x4x64xbf16>
  %de = tensor.empty() : tensor<2x4xf32>
  %d0 = linalg.fill ins(%zero : f32) outs(%de : tensor<2x4xf32>) -> tensor<2x4xf32>
  %den = linalg.generic {indexing_maps = [#all, #all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %z1 : tensor<2x4x64xbf16>, tensor<2x4x64xf32>) outs(%d0 : tensor<2x4xf32>) {
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
  %o = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%num, %den : tensor<2x4x64xf32>, tensor<2x4xf32>) outs(%oe : tensor<2x4x64xbf16>) {
  ^bb0(%a: f32, %w: f32, %u: bf16):
    %t = arith.addf %w, %eps : f32
    %y = arith.divf %a, %t : f32
    %yt = arith.truncf %y : f32 to bf16
    linalg.yield %yt : bf16
  } -> tensor<2x4x64xbf16>
  return %o, %s1, %z1 : tensor<2x4x64xbf16>, tensor<2x4x64x64xf32>, tensor<2x4x64xf32>
}

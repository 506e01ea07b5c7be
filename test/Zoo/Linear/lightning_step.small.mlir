// Lightning Attention, decoding: one token, the state decayed by head, in and out.
//
// MODEL: lightning_step
// FRONT-END: written by hand: one token
// SHAPES: batch 2, heads 4/4/4, queries 1, keys 1, head dims 64/64, bf16
// VARIANT: Lightning Attention, decoding: one token, the state decayed by head, in and out.
// ATTENTION: 1
//

#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
#head = affine_map<(b, h, d, e) -> (h)>
func.func @main(%q: tensor<2x4x64xbf16>, %k: tensor<2x4x64xbf16>, %v: tensor<2x4x64xbf16>, %slope: tensor<4xf32>, %s: tensor<2x4x64x64xf32>) -> (tensor<2x4x64xbf16>, tensor<2x4x64x64xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x4x64x64xf32>
  %s1 = linalg.generic {indexing_maps = [#key, #value, #head, #state, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%k, %v, %slope, %s : tensor<2x4x64xbf16>, tensor<2x4x64xbf16>, tensor<4xf32>, tensor<2x4x64x64xf32>) outs(%se : tensor<2x4x64x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %l: f32, %x: f32, %u: f32):
    %af = arith.extf %a : bf16 to f32
    %bf = arith.extf %b : bf16 to f32
    %abs = math.absf %l : f32
    %n = arith.negf %abs : f32
    %w = math.exp %n : f32
    %p = arith.mulf %x, %w : f32
    %kv = arith.mulf %af, %bf : f32
    %y = arith.addf %p, %kv : f32
    linalg.yield %y : f32
  } -> tensor<2x4x64x64xf32>
  %ne = tensor.empty() : tensor<2x4x64xf32>
  %n0 = linalg.fill ins(%zero : f32) outs(%ne : tensor<2x4x64xf32>) -> tensor<2x4x64xf32>
  %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%q, %s1 : tensor<2x4x64xbf16>, tensor<2x4x64x64xf32>) outs(%n0 : tensor<2x4x64xf32>) {
  ^bb0(%a: bf16, %x: f32, %u: f32):
    %af = arith.extf %a : bf16 to f32
    %p = arith.mulf %af, %x : f32
    %y = arith.addf %u, %p : f32
    linalg.yield %y : f32
  } -> tensor<2x4x64xf32>
  %o = arith.truncf %num : tensor<2x4x64xf32> to tensor<2x4x64xbf16>
  return %o, %s1 : tensor<2x4x64xbf16>, tensor<2x4x64x64xf32>
}

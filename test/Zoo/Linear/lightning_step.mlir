// Lightning Attention, decoding: one token, the state decayed by head, in and out.
//
// MODEL: lightning_step
// FRONT-END: written by hand: one token
// SHAPES: batch 64, heads 16/16/16, queries 1, keys 1, head dims 128/128, bf16
// VARIANT: Lightning Attention, decoding: one token, the state decayed by head, in and out.
// ATTENTION: 1
//

#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
#head = affine_map<(b, h, d, e) -> (h)>
func.func @main(%q: tensor<64x16x128xbf16>, %k: tensor<64x16x128xbf16>, %v: tensor<64x16x128xbf16>, %slope: tensor<16xf32>, %s: tensor<64x16x128x128xf32>) -> (tensor<64x16x128xbf16>, tensor<64x16x128x128xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<64x16x128x128xf32>
  %s1 = linalg.generic {indexing_maps = [#key, #value, #head, #state, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%k, %v, %slope, %s : tensor<64x16x128xbf16>, tensor<64x16x128xbf16>, tensor<16xf32>, tensor<64x16x128x128xf32>) outs(%se : tensor<64x16x128x128xf32>) {
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
  } -> tensor<64x16x128x128xf32>
  %ne = tensor.empty() : tensor<64x16x128xf32>
  %n0 = linalg.fill ins(%zero : f32) outs(%ne : tensor<64x16x128xf32>) -> tensor<64x16x128xf32>
  %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%q, %s1 : tensor<64x16x128xbf16>, tensor<64x16x128x128xf32>) outs(%n0 : tensor<64x16x128xf32>) {
  ^bb0(%a: bf16, %x: f32, %u: f32):
    %af = arith.extf %a : bf16 to f32
    %p = arith.mulf %af, %x : f32
    %y = arith.addf %u, %p : f32
    linalg.yield %y : f32
  } -> tensor<64x16x128xf32>
  %o = arith.truncf %num : tensor<64x16x128xf32> to tensor<64x16x128xbf16>
  return %o, %s1 : tensor<64x16x128xbf16>, tensor<64x16x128x128xf32>
}

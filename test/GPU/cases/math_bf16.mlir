// Narrow floats are computed in f32 and rounded.
#id = affine_map<(i) -> (i)>
func.func @main(%x: tensor<3001xbf16>, %h: tensor<3001xf16>) -> (tensor<3001xbf16>, tensor<3001xf16>) {
  %e = tensor.empty() : tensor<3001xbf16>
  %f = tensor.empty() : tensor<3001xf16>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : tensor<3001xbf16>) outs(%e : tensor<3001xbf16>) {
  ^bb0(%a: bf16, %o: bf16):
    %t = math.tanh %a : bf16
    %m = arith.mulf %a, %t : bf16
    linalg.yield %m : bf16
  } -> tensor<3001xbf16>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%h : tensor<3001xf16>) outs(%f : tensor<3001xf16>) {
  ^bb0(%a: f16, %o: f16):
    %t = math.erf %a : f16
    %n = arith.negf %t : f16
    %m = arith.maximumf %n, %a : f16
    linalg.yield %m : f16
  } -> tensor<3001xf16>
  return %0, %1 : tensor<3001xbf16>, tensor<3001xf16>
}

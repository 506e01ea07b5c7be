// A state decayed by head (exp of −|slope|) before each token is added.
//
// MODEL: lightning_while
// FRONT-END: written by hand: a loop with a condition, as a while_loop becomes
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: A state decayed by head (exp of −|slope|) before each token is added.
// ATTENTION: 1
//

#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
#head = affine_map<(b, h, d, e) -> (h)>
func.func @main(%q: tensor<2x4x200x64xbf16>, %k: tensor<2x4x200x64xbf16>, %v: tensor<2x4x200x64xbf16>, %slope: tensor<4xf32>) -> (tensor<2x4x200x64xbf16>, tensor<2x4x64x64xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %tokens = arith.constant 200 : index
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x4x64x64xf32>
  %o0 = tensor.empty() : tensor<2x4x200x64xbf16>
  %re = tensor.empty() : tensor<2x4x64xf32>
  %r:3 = scf.while (%n = %c0, %outs = %o0, %states = %s0) : (index, tensor<2x4x200x64xbf16>, tensor<2x4x64x64xf32>) -> (index, tensor<2x4x200x64xbf16>, tensor<2x4x64x64xf32>) {
    %more = arith.cmpi slt, %n, %tokens : index
    scf.condition(%more) %n, %outs, %states : index, tensor<2x4x200x64xbf16>, tensor<2x4x64x64xf32>
  } do {
  ^bb0(%t: index, %out: tensor<2x4x200x64xbf16>, %s: tensor<2x4x64x64xf32>):
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x64xbf16>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x64xbf16>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x64xbf16>
    %s1 = linalg.generic {indexing_maps = [#key, #value, #head, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%kt, %vt, %slope : tensor<2x4x64xbf16>, tensor<2x4x64xbf16>, tensor<4xf32>) outs(%s : tensor<2x4x64x64xf32>) {
    ^bb0(%a: bf16, %b: bf16, %l: f32, %x: f32):
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
    %nz = arith.constant dense<0.000000e+00> : tensor<2x4x64xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x4x64xbf16>, tensor<2x4x64x64xf32>) outs(%nz : tensor<2x4x64xf32>) {
    ^bb0(%a: bf16, %x: f32, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %p = arith.mulf %af, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x4x64xf32>
    %cast = arith.truncf %num : tensor<2x4x64xf32> to tensor<2x4x64xbf16>
    %next = tensor.insert_slice %cast into %out[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x64xbf16> into tensor<2x4x200x64xbf16>
    %following = arith.addi %t, %c1 : index
    scf.yield %following, %next, %s1 : index, tensor<2x4x200x64xbf16>, tensor<2x4x64x64xf32>
  }
  return %r#1, %r#2 : tensor<2x4x200x64xbf16>, tensor<2x4x64x64xf32>
}

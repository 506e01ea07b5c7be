// Products of 16-bit factors: ragged ones in f32 and on top of something; of a transposed factor, rounded; whole tiles
// of 128 that are rounded as they are stored.
func.func @main(%a: tensor<3x200x137xbf16>, %b: tensor<3x137x152xbf16>, %c: tensor<3x200x152xf32>, %d: tensor<2x70x72xf16>, %e: tensor<2x99x72xf16>,
                %f: tensor<1408x160xbf16>, %g: tensor<1408x160xbf16>) -> (tensor<3x200x152xf32>, tensor<2x70x99xf16>, tensor<1408x1408xbf16>) {
  %zero = arith.constant 0.0 : f32
  %x = linalg.batch_matmul ins(%a, %b : tensor<3x200x137xbf16>, tensor<3x137x152xbf16>) outs(%c : tensor<3x200x152xf32>) -> tensor<3x200x152xf32>
  %t0 = tensor.empty() : tensor<2x72x99xf16>
  %t = linalg.transpose ins(%e : tensor<2x99x72xf16>) outs(%t0 : tensor<2x72x99xf16>) permutation = [0, 2, 1]
  %y0 = tensor.empty() : tensor<2x70x99xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<2x70x99xf32>) -> tensor<2x70x99xf32>
  %y2 = linalg.batch_matmul ins(%d, %t : tensor<2x70x72xf16>, tensor<2x72x99xf16>) outs(%y1 : tensor<2x70x99xf32>) -> tensor<2x70x99xf32>
  %y3 = tensor.empty() : tensor<2x70x99xf16>
  %y = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%y2 : tensor<2x70x99xf32>) outs(%y3 : tensor<2x70x99xf16>) {
  ^bb0(%in: f32, %out: f16):
    %v = arith.truncf %in : f32 to f16
    linalg.yield %v : f16
  } -> tensor<2x70x99xf16>
  %h0 = tensor.empty() : tensor<160x1408xbf16>
  %h = linalg.transpose ins(%g : tensor<1408x160xbf16>) outs(%h0 : tensor<160x1408xbf16>) permutation = [1, 0]
  %z0 = tensor.empty() : tensor<1408x1408xf32>
  %z1 = linalg.fill ins(%zero : f32) outs(%z0 : tensor<1408x1408xf32>) -> tensor<1408x1408xf32>
  %z2 = linalg.matmul ins(%f, %h : tensor<1408x160xbf16>, tensor<160x1408xbf16>) outs(%z1 : tensor<1408x1408xf32>) -> tensor<1408x1408xf32>
  %z3 = tensor.empty() : tensor<1408x1408xbf16>
  %z = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%z2 : tensor<1408x1408xf32>) outs(%z3 : tensor<1408x1408xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %v = arith.truncf %in : f32 to bf16
    linalg.yield %v : bf16
  } -> tensor<1408x1408xbf16>
  return %x, %y, %z : tensor<3x200x152xf32>, tensor<2x70x99xf16>, tensor<1408x1408xbf16>
}

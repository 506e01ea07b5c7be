// Contractions: ragged, transposed, batched, narrow floats, an init that is not
// zero, few rows, and the large tile.
func.func @main(%a: tensor<70x130xf32>, %b: tensor<130x90xf32>, %bt: tensor<90x130xf32>, %init: tensor<70x90xf32>,
                %p: tensor<3x40x64xbf16>, %q: tensor<3x64x50xbf16>, %v: tensor<1x130xf32>,
                %l: tensor<1280x64xf32>, %r: tensor<64x1280xf32>)
    -> (tensor<70x90xf32>, tensor<70x90xf32>, tensor<3x40x50xbf16>, tensor<1x90xf32>, tensor<1280x1280xf32>) {
  %zero = arith.constant 0.0 : f32
  %zb = arith.constant 0.0 : bf16
  %0 = linalg.matmul ins(%a, %b : tensor<70x130xf32>, tensor<130x90xf32>) outs(%init : tensor<70x90xf32>) -> tensor<70x90xf32>
  %e1 = tensor.empty() : tensor<70x90xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<70x90xf32>) -> tensor<70x90xf32>
  %1 = linalg.matmul indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (i, j)>]
      ins(%a, %bt : tensor<70x130xf32>, tensor<90x130xf32>) outs(%f1 : tensor<70x90xf32>) -> tensor<70x90xf32>
  %e2 = tensor.empty() : tensor<3x40x50xbf16>
  %f2 = linalg.fill ins(%zb : bf16) outs(%e2 : tensor<3x40x50xbf16>) -> tensor<3x40x50xbf16>
  %2 = linalg.batch_matmul ins(%p, %q : tensor<3x40x64xbf16>, tensor<3x64x50xbf16>) outs(%f2 : tensor<3x40x50xbf16>) -> tensor<3x40x50xbf16>
  %e3 = tensor.empty() : tensor<1x90xf32>
  %f3 = linalg.fill ins(%zero : f32) outs(%e3 : tensor<1x90xf32>) -> tensor<1x90xf32>
  %3 = linalg.matmul ins(%v, %b : tensor<1x130xf32>, tensor<130x90xf32>) outs(%f3 : tensor<1x90xf32>) -> tensor<1x90xf32>
  %e4 = tensor.empty() : tensor<1280x1280xf32>
  %f4 = linalg.fill ins(%zero : f32) outs(%e4 : tensor<1280x1280xf32>) -> tensor<1280x1280xf32>
  %4 = linalg.matmul ins(%l, %r : tensor<1280x64xf32>, tensor<64x1280xf32>) outs(%f4 : tensor<1280x1280xf32>) -> tensor<1280x1280xf32>
  return %0, %1, %2, %3, %4 : tensor<70x90xf32>, tensor<70x90xf32>, tensor<3x40x50xbf16>, tensor<1x90xf32>, tensor<1280x1280xf32>
}

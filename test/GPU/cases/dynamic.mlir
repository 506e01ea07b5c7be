// Sizes known at run time: a projection, a softmax over its rows, and a reshape.
// SHAPE: 3x37x?
func.func @main(%x: tensor<?x?x96xf32>, %w: tensor<96x80xf32>) -> (tensor<?x?x80xf32>, tensor<?x4x20xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %b = tensor.dim %x, %c0 : tensor<?x?x96xf32>
  %s = tensor.dim %x, %c1 : tensor<?x?x96xf32>
  %n = arith.muli %b, %s : index
  %rows = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x96xf32> into tensor<?x96xf32>
  %e = tensor.empty(%n) : tensor<?x80xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x80xf32>) -> tensor<?x80xf32>
  %y = linalg.matmul ins(%rows, %w : tensor<?x96xf32>, tensor<96x80xf32>) outs(%f : tensor<?x80xf32>) -> tensor<?x80xf32>
  %p = linalg.softmax dimension(1) ins(%y : tensor<?x80xf32>) outs(%e : tensor<?x80xf32>) -> tensor<?x80xf32>
  %o = tensor.expand_shape %p [[0, 1], [2]] output_shape [%b, %s, 80] : tensor<?x80xf32> into tensor<?x?x80xf32>
  %n64 = arith.index_cast %n : index to i64
  %c4 = arith.constant 4 : i64
  %c20 = arith.constant 20 : i64
  %shape = tensor.from_elements %n64, %c4, %c20 : tensor<3xi64>
  %r = tensor.reshape %y(%shape) : (tensor<?x80xf32>, tensor<3xi64>) -> tensor<?x4x20xf32>
  return %o, %r : tensor<?x?x80xf32>, tensor<?x4x20xf32>
}

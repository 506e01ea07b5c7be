// MODEL: a small layer whose arguments use every recipe
// ATTENTION: 1
//
// ARG 0: x, tensor<?x16x8xf32>, mean 0 std 1
// ARG 1: scale, tensor<f32>, ones
// ARG 2: positions, tensor<16xi64>, iota mod 4

func.func @main(%x: tensor<?x16x8xf32>, %scale: tensor<f32>, %positions: tensor<16xi64>) -> tensor<?x16x8xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %b = tensor.dim %x, %c0 : tensor<?x16x8xf32>
  %e = tensor.empty(%b) : tensor<?x16x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x16x16xf32>) -> tensor<?x16x16xf32>
  %te = tensor.empty(%b) : tensor<?x8x16xf32>
  %t = linalg.transpose ins(%x : tensor<?x16x8xf32>) outs(%te : tensor<?x8x16xf32>) permutation = [0, 2, 1]
  %s = linalg.batch_matmul ins(%x, %t : tensor<?x16x8xf32>, tensor<?x8x16xf32>) outs(%f : tensor<?x16x16xf32>) -> tensor<?x16x16xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> ()>,
                                        affine_map<(b, i, j) -> (i)>, affine_map<(b, i, j) -> (j)>,
                                        affine_map<(b, i, j) -> (b, i, j)>],
                       iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%s, %scale, %positions, %positions : tensor<?x16x16xf32>, tensor<f32>, tensor<16xi64>, tensor<16xi64>)
      outs(%e : tensor<?x16x16xf32>) {
  ^bb0(%a: f32, %c: f32, %i: i64, %j: i64, %o: f32):
    %scaled = arith.mulf %a, %c : f32
    %hidden = arith.constant 0xFF800000 : f32
    %same = arith.cmpi sge, %i, %j : i64
    %r = arith.select %same, %scaled, %hidden : f32
    linalg.yield %r : f32
  } -> tensor<?x16x16xf32>
  %p = linalg.softmax dimension(2) ins(%m : tensor<?x16x16xf32>) outs(%e : tensor<?x16x16xf32>) -> tensor<?x16x16xf32>
  %oe = tensor.empty(%b) : tensor<?x16x8xf32>
  %of = linalg.fill ins(%zero : f32) outs(%oe : tensor<?x16x8xf32>) -> tensor<?x16x8xf32>
  %o = linalg.batch_matmul ins(%p, %x : tensor<?x16x16xf32>, tensor<?x16x8xf32>) outs(%of : tensor<?x16x8xf32>) -> tensor<?x16x8xf32>
  return %o : tensor<?x16x8xf32>
}

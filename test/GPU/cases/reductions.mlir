// Rows long and short, columns, everything to one number, products, argmax.
func.func @main(%x: tensor<70x3000xf32>, %w: tensor<70x16xf32>) -> (tensor<70xf32>, tensor<3000xf32>, tensor<f32>, tensor<70xf32>, tensor<70xf32>, tensor<70xi64>) {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %z64 = arith.constant 0 : i64
  %e70 = tensor.empty() : tensor<70xf32>
  %i70 = tensor.empty() : tensor<70xi64>
  %e3000 = tensor.empty() : tensor<3000xf32>
  %e0 = tensor.empty() : tensor<f32>
  %z70 = linalg.fill ins(%zero : f32) outs(%e70 : tensor<70xf32>) -> tensor<70xf32>
  %l70 = linalg.fill ins(%low : f32) outs(%e70 : tensor<70xf32>) -> tensor<70xf32>
  %n70 = linalg.fill ins(%z64 : i64) outs(%i70 : tensor<70xi64>) -> tensor<70xi64>
  %z3000 = linalg.fill ins(%zero : f32) outs(%e3000 : tensor<3000xf32>) -> tensor<3000xf32>
  %z0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<f32>) -> tensor<f32>
  %row = linalg.reduce { arith.maximumf } ins(%x : tensor<70x3000xf32>) outs(%l70 : tensor<70xf32>) dimensions = [1]
  %column = linalg.reduce { arith.addf } ins(%x : tensor<70x3000xf32>) outs(%z3000 : tensor<3000xf32>) dimensions = [0]
  %all = linalg.reduce { arith.addf } ins(%x : tensor<70x3000xf32>) outs(%z0 : tensor<f32>) dimensions = [0, 1]
  %short = linalg.reduce { arith.addf } ins(%w : tensor<70x16xf32>) outs(%z70 : tensor<70xf32>) dimensions = [1]
  %arg:2 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%x : tensor<70x3000xf32>) outs(%l70, %n70 : tensor<70xf32>, tensor<70xi64>) {
  ^bb0(%v: f32, %best: f32, %where: i64):
    %j = linalg.index 1 : index
    %here = arith.index_cast %j : index to i64
    %more = arith.cmpf ogt, %v, %best : f32
    %nv = arith.select %more, %v, %best : f32
    %nw = arith.select %more, %here, %where : i64
    linalg.yield %nv, %nw : f32, i64
  } -> (tensor<70xf32>, tensor<70xi64>)
  return %row, %column, %all, %short, %arg#0, %arg#1 : tensor<70xf32>, tensor<3000xf32>, tensor<f32>, tensor<70xf32>, tensor<70xf32>, tensor<70xi64>
}

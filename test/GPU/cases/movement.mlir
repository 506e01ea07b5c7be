// Transposes, slices, concatenation, padding, reshapes, broadcasts, integers,
// booleans, a table of constants, and scalars read from tensors.
#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: tensor<30x44xf32>, %n: tensor<30x44xi64>, %s: tensor<f32>)
    -> (tensor<44x30xf32>, tensor<30x60xf32>, tensor<32x46xf32>, tensor<30x44xi1>, tensor<30x4xf32>, tensor<2xf32>, tensor<30x44xi64>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<44x30xf32>
  %t = linalg.transpose ins(%x : tensor<30x44xf32>) outs(%e : tensor<44x30xf32>) permutation = [1, 0]
  %left = tensor.extract_slice %x[0, 14] [30, 30] [1, 1] : tensor<30x44xf32> to tensor<30x30xf32>
  %right = tensor.extract_slice %x[0, 0] [30, 30] [1, 1] : tensor<30x44xf32> to tensor<30x30xf32>
  %c = tensor.concat dim(1) %left, %right : (tensor<30x30xf32>, tensor<30x30xf32>) -> tensor<30x60xf32>
  %p = tensor.pad %x low[1, 2] high[1, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<30x44xf32> to tensor<32x46xf32>
  %em = tensor.empty() : tensor<30x44xi1>
  %m = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %n : tensor<30x44xf32>, tensor<30x44xi64>) outs(%em : tensor<30x44xi1>) {
  ^bb0(%a: f32, %b: i64, %o: i1):
    %three = arith.constant 3 : i64
    %f = arith.cmpf olt, %a, %zero : f32
    %g = arith.cmpi slt, %b, %three : i64
    %h = arith.andi %f, %g : i1
    linalg.yield %h : i1
  } -> tensor<30x44xi1>
  %table = arith.constant dense<[1.0, 2.0, 4.0, 8.0]> : tensor<4xf32>
  %scalar = tensor.extract %s[] : tensor<f32>
  %square = arith.mulf %scalar, %scalar : f32
  %et = tensor.empty() : tensor<30x4xf32>
  %w = linalg.generic {indexing_maps = [affine_map<(i, j) -> (j)>, #id], iterator_types = ["parallel", "parallel"]} ins(%table : tensor<4xf32>) outs(%et : tensor<30x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = linalg.index 0 : index
    %k = arith.index_cast %i : index to i64
    %f = arith.sitofp %k : i64 to f32
    %g = arith.mulf %f, %a : f32
    %h = arith.addf %g, %square : f32
    linalg.yield %h : f32
  } -> tensor<30x4xf32>
  %pair = tensor.from_elements %scalar, %square : tensor<2xf32>
  %en = tensor.empty() : tensor<30x44xi64>
  %d = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%n : tensor<30x44xi64>) outs(%en : tensor<30x44xi64>) {
  ^bb0(%a: i64, %o: i64):
    %two = arith.constant 2 : i64
    %five = arith.constant 5 : i64
    %q = arith.divsi %a, %two : i64
    %r = arith.remsi %a, %five : i64
    %u = arith.subi %q, %r : i64
    %v = math.absi %u : i64
    linalg.yield %v : i64
  } -> tensor<30x44xi64>
  return %t, %c, %p, %m, %w, %pair, %d : tensor<44x30xf32>, tensor<30x60xf32>, tensor<32x46xf32>, tensor<30x44xi1>, tensor<30x4xf32>, tensor<2xf32>, tensor<30x44xi64>
}

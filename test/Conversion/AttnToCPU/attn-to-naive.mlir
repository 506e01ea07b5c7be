// RUN: attn-opt %s --attn-to-naive --canonicalize | FileCheck %s

// The formula, step by step: scores, mask, maximum, weights, sum, product,
// quotient; an empty row gives 0.
// CHECK-LABEL: func.func @masked(
// CHECK-SAME: %[[Q:.+]]: tensor<2x5x8xf32>, %[[K:.+]]: tensor<2x7x8xf32>, %[[V:.+]]: tensor<2x7x4xf32>
// CHECK-DAG: %[[ZERO:.+]] = arith.constant 0.000000e+00 : f32
// CHECK-DAG: %[[NEVER:.+]] = arith.constant 0xFF800000 : f32
// CHECK: %[[S:.+]] = linalg.generic {{.*}}"reduction"{{.*}} outs(%{{.+}} : tensor<2x5x7xf32>)
// CHECK: %[[MASKED:.+]] = linalg.generic {{.*}} ins(%[[S]] : tensor<2x5x7xf32>)
// CHECK: %[[SEEN:.+]] = arith.cmpi sge
// CHECK: arith.select %[[SEEN]], %{{.+}}, %[[NEVER]]
// CHECK: %[[MAX:.+]] = linalg.generic {{.*}} ins(%[[MASKED]] : tensor<2x5x7xf32>)
// CHECK: arith.maximumf
// CHECK: %[[W:.+]] = linalg.generic {{.*}} ins(%[[MASKED]], %[[MAX]] : tensor<2x5x7xf32>, tensor<2x5xf32>)
// CHECK: math.exp
// CHECK: %[[SUM:.+]] = linalg.generic {{.*}} ins(%[[W]] : tensor<2x5x7xf32>)
// CHECK: %[[PRODUCT:.+]] = linalg.generic {{.*}} ins(%[[W]], %{{.+}} : tensor<2x5x7xf32>, tensor<2x7x4xf32>)
// CHECK: %[[OUT:.+]] = linalg.generic {{.*}} ins(%[[PRODUCT]], %[[SUM]] : tensor<2x5x4xf32>, tensor<2x5xf32>)
// CHECK: %[[EMPTY:.+]] = arith.cmpf oeq, %{{.+}}, %[[ZERO]]
// CHECK: %[[QUOTIENT:.+]] = arith.divf
// CHECK: arith.select %[[EMPTY]], %[[ZERO]], %[[QUOTIENT]]
// CHECK: return %[[OUT]]
func.func @masked(%q: tensor<2x5x8xf32>, %k: tensor<2x7x8xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x5x8xf32>, tensor<2x7x8xf32>, tensor<2x7x4xf32>) outs(%o : tensor<2x5x4xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<2x5x4xf32>
  return %r : tensor<2x5x4xf32>
}

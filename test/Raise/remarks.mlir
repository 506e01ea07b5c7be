// RUN: attn-opt --attn-raise --remarks-filter=attn-raise --remark-format=emitRemark --split-input-file %s -o /dev/null 2>&1 | FileCheck %s
// RUN: attn-opt --attn-raise --split-input-file %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=SILENT --allow-empty

// SILENT-NOT: remark

// CHECK: remarks.mlir:[[@LINE+8]]:{{.+}} remark: [Passed] Raised | Category:attn-raise | Function=passed | Remark="raised to attn.attention with 1 batch dimensions"
func.func @passed(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// CHECK: remark: [Missed] NearMiss | Category:attn-raise | Function=missed | Remark="attention not raised: the scores or probabilities are also used by 'func.return'"
func.func @missed(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> (tensor<2x8x4xf32>, tensor<2x8x12xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o, %p : tensor<2x8x4xf32>, tensor<2x8x12xf32>
}

// -----

// A feed-forward block is nowhere near: silence.
// CHECK-NOT: remark
func.func @silent(%x: tensor<8x16xf32>, %w: tensor<16x4xf32>) -> tensor<8x4xf32> {
  %one = arith.constant 1.000000e+00 : f32
  %e = tensor.empty() : tensor<8x16xf32>
  %g = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%a: f32, %u: f32):
    %n = arith.negf %a : f32
    %t = math.exp %n : f32
    %d = arith.addf %t, %one : f32
    %s = arith.divf %a, %d : f32
    linalg.yield %s : f32
  } -> tensor<8x16xf32>
  %z = arith.constant dense<0.000000e+00> : tensor<8x4xf32>
  %o = linalg.matmul ins(%g, %w : tensor<8x16xf32>, tensor<16x4xf32>) outs(%z : tensor<8x4xf32>) -> tensor<8x4xf32>
  return %o : tensor<8x4xf32>
}

"""Scores that are doubled N times before the softmax: deep, and 2^N terms when written out."""

import sys

n = int(sys.argv[1])
print("""func.func @deep(%q: tensor<4x8xf32>, %k: tensor<8x6xf32>, %v: tensor<6x4xf32>) -> tensor<4x4xf32> {
  %z0 = arith.constant dense<0.0> : tensor<4x6xf32>
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %e = tensor.empty() : tensor<4x6xf32>
  %s0 = linalg.matmul ins(%q, %k : tensor<4x8xf32>, tensor<8x6xf32>) outs(%z0 : tensor<4x6xf32>) -> tensor<4x6xf32>""")
for i in range(n):
    print(f"  %s{i + 1} = arith.addf %s{i}, %s{i} : tensor<4x6xf32>")
print(f"""  %p = linalg.softmax dimension(1) ins(%s{n} : tensor<4x6xf32>) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  %o = linalg.matmul ins(%p, %v : tensor<4x6xf32>, tensor<6x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %o : tensor<4x4xf32>
}}""")

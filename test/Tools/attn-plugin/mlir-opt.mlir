// A stock mlir-opt learns our dialects and passes from the plugin.
//
// RUN: %llvm_bin/mlir-opt --load-dialect-plugin=%attn_lib/libAttnPlugin.so --load-pass-plugin=%attn_lib/libAttnPlugin.so --canonicalize %s | FileCheck %s
// RUN: %llvm_bin/mlir-opt --load-dialect-plugin=%attn_lib/libAttnPlugin.so --show-dialects | FileCheck %s --check-prefix=SHOW
// Without it, it does not know them.
// RUN: not %llvm_bin/mlir-opt %s 2>&1 | FileCheck %s --check-prefix=WITHOUT

// SHOW: attn,
// WITHOUT: error: Dialect `attn' not found for custom op 'attn.attention'

// CHECK-LABEL: func.func @attention(
// CHECK-SAME: %[[Q:.+]]: tensor<2x8xf32>, %[[K:.+]]: tensor<3x8xf32>, %[[V:.+]]: tensor<3x4xf32>, %[[INIT:.+]]: tensor<2x4xf32>)
// CHECK: %[[O:.+]] = attn.attention ins(%[[Q]], %[[K]], %[[V]] : {{.*}}) outs(%[[INIT]] : tensor<2x4xf32>)
// CHECK: return %[[O]]
func.func @attention(%q: tensor<2x8xf32>, %k: tensor<3x8xf32>, %v: tensor<3x4xf32>, %init: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %o = attn.attention ins(%q, %k, %v : tensor<2x8xf32>, tensor<3x8xf32>, tensor<3x4xf32>) outs(%init : tensor<2x4xf32>)
    maps [affine_map<(i, j, d, e) -> (i, d)>, affine_map<(i, j, d, e) -> (j, d)>,
          affine_map<(i, j, d, e) -> (j, e)>, affine_map<(i, j, d, e) -> (i, e)>]
    normalizer #attn.softmax -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}

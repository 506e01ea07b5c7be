// RUN: attn-opt --attn-mark-entries --split-input-file --verify-diagnostics %s | FileCheck %s

// CHECK: func.func @main({{.*}}) -> tensor<?x4xf32> attributes
// CHECK-SAME: attn.entry = (tensor<?x4xf32>) -> tensor<?x4xf32>
// CHECK-SAME: llvm.emit_c_interface
func.func @main(%x: tensor<?x4xf32>) -> tensor<?x4xf32> {
  return %x : tensor<?x4xf32>
}
// CHECK: func.func private @helper(%{{.*}}: index) {
func.func private @helper(%n: index) {
  return
}

// -----

// expected-error @+1 {{expected a ranked tensor of f64, f32, f16, bf16, i1, i8, i16, i32 or i64 as argument 1 of entry 'scalar', got 'f32'}}
func.func @scalar(%x: tensor<4xf32>, %y: f32) {
  return
}

// -----

// expected-error @+1 {{expected a ranked tensor of f64, f32, f16, bf16, i1, i8, i16, i32 or i64 as result 0 of entry 'unranked', got 'tensor<*xf32>'}}
func.func @unranked(%x: tensor<4xf32>) -> tensor<*xf32> {
  %y = tensor.cast %x : tensor<4xf32> to tensor<*xf32>
  return %y : tensor<*xf32>
}

// -----

// expected-error @+1 {{expected a public function to compile, got none}}
module {
  func.func private @hidden() {
    return
  }
}

// -----

// expected-error @+1 {{expected calls without recursion, got 'endless' calling itself}}
func.func @endless(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = call @endless(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// expected-error @+1 {{expected calls without recursion, got 'there' calling itself by way of 1 more}}
func.func @there(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = call @back(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func private @back(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = call @there(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// Calls that come to an end, one function twice.
func.func @calls(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = call @same(%x) : (tensor<4xf32>) -> tensor<4xf32>
  %z = call @same(%y) : (tensor<4xf32>) -> tensor<4xf32>
  return %z : tensor<4xf32>
}
func.func private @same(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// RUN: attn-opt --attn-convert-through-f32 %s | FileCheck %s

// CHECK-LABEL: func.func @both(
// CHECK-SAME: %[[X:.+]]: f64, %[[V:.+]]: vector<4xf64>, %[[B:.+]]: bf16)
// CHECK-NEXT: %[[X32:.+]] = arith.truncf %[[X]] : f64 to f32
// CHECK-NEXT: %[[XB:.+]] = arith.truncf %[[X32]] : f32 to bf16
// CHECK-NEXT: %[[V32:.+]] = arith.truncf %[[V]] : vector<4xf64> to vector<4xf32>
// CHECK-NEXT: %[[VB:.+]] = arith.truncf %[[V32]] : vector<4xf32> to vector<4xbf16>
// CHECK-NEXT: %[[B32:.+]] = arith.extf %[[B]] : bf16 to f32
// CHECK-NEXT: %[[B64:.+]] = arith.extf %[[B32]] : f32 to f64
// CHECK-NEXT: return %[[XB]], %[[VB]], %[[B64]]
func.func @both(%x: f64, %v: vector<4xf64>, %b: bf16) -> (bf16, vector<4xbf16>, f64) {
  %xb = arith.truncf %x : f64 to bf16
  %vb = arith.truncf %v : vector<4xf64> to vector<4xbf16>
  %b64 = arith.extf %b : bf16 to f64
  return %xb, %vb, %b64 : bf16, vector<4xbf16>, f64
}

// What has an instruction stays.
// CHECK-LABEL: func.func @other(
// CHECK-NEXT: arith.truncf %{{.+}} : f64 to f32
// CHECK-NEXT: arith.truncf %{{.+}} : f32 to bf16
// CHECK-NEXT: arith.truncf %{{.+}} : f64 to f16
// CHECK-NEXT: return
func.func @other(%x: f64, %y: f32) -> (f32, bf16, f16) {
  %a = arith.truncf %x : f64 to f32
  %b = arith.truncf %y : f32 to bf16
  %c = arith.truncf %x : f64 to f16
  return %a, %b, %c : f32, bf16, f16
}

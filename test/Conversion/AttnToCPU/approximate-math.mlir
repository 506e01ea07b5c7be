// RUN: attn-opt --attn-approximate-math %s | FileCheck %s

// CHECK-LABEL: func.func @polynomials(
// CHECK-NOT: math.exp
// CHECK-NOT: math.tanh
func.func @polynomials(%x: vector<8xf32>, %y: f32) -> (vector<8xf32>, f32) {
  %e = math.exp %x : vector<8xf32>
  %t = math.tanh %y : f32
  return %e, %t : vector<8xf32>, f32
}

// Not f64, and not the functions of large angles.
// CHECK-LABEL: func.func @kept(
// CHECK-SAME: %[[X:.+]]: f64, %[[Y:.+]]: f32)
// CHECK-NEXT: %[[E:.+]] = math.exp %[[X]] : f64
// CHECK-NEXT: %[[S:.+]] = math.sin %[[Y]] : f32
// CHECK-NEXT: return %[[E]], %[[S]]
func.func @kept(%x: f64, %y: f32) -> (f64, f32) {
  %e = math.exp %x : f64
  %s = math.sin %y : f32
  return %e, %s : f64, f32
}

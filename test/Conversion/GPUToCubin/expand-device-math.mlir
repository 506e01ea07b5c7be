// RUN: attn-opt %s --split-input-file --verify-diagnostics --attn-expand-device-math | FileCheck %s

// CHECK-LABEL: func @exp2
// CHECK-SAME: %[[X:.+]]: f32
func.func @exp2(%x: f32) -> f32 {
  // CHECK: %[[R:.+]] = llvm.call_intrinsic "llvm.nvvm.ex2.approx.f32"(%[[X]])
  // CHECK: return %[[R]]
  %r = math.exp2 %x : f32
  return %r : f32
}

// -----

// Narrow floats are computed in f32.
// CHECK-LABEL: func @narrow
// CHECK-SAME: %[[X:.+]]: bf16
func.func @narrow(%x: bf16) -> bf16 {
  // CHECK: %[[W:.+]] = arith.extf %[[X]] : bf16 to f32
  // CHECK: %[[R:.+]] = llvm.call_intrinsic "llvm.nvvm.rsqrt.approx.f"(%[[W]])
  // CHECK: %[[N:.+]] = arith.truncf %[[R]] : f32 to bf16
  // CHECK: return %[[N]]
  %r = math.rsqrt %x : bf16
  return %r : bf16
}

// -----

// CHECK-LABEL: func @all_f32
func.func @all_f32(%x: f32, %y: f32, %n: i32) -> (f32, f32, f32, f32, f32, f32, f32, f32, f32, f32, f32, f32, f32) {
  // CHECK-NOT: math.
  // CHECK-NOT: call @
  %0 = math.exp %x : f32
  %1 = math.log %x : f32
  %2 = math.tanh %x : f32
  %3 = math.erf %x : f32
  %4 = math.sin %x : f32
  %5 = math.cos %x : f32
  %6 = math.powf %x, %y : f32
  %7 = math.fpowi %x, %n : f32, i32
  %8 = math.log1p %x : f32
  %9 = math.expm1 %x : f32
  %10 = math.atan %x : f32
  %11 = math.roundeven %x : f32
  %12 = arith.remf %x, %y : f32
  // CHECK: return
  return %0, %1, %2, %3, %4, %5, %6, %7, %8, %9, %10, %11, %12 : f32, f32, f32, f32, f32, f32, f32, f32, f32, f32, f32, f32, f32
}

// -----

func.func @wide_erf(%x: f64) -> f64 {
  // expected-error @below {{expected a math function that has code for the device, got 'math.erf' on 'f64'}}
  %r = math.erf %x : f64
  return %r : f64
}

// -----

// CHECK-LABEL: func @leading_zeros
// CHECK-SAME: %[[X:.+]]: i32
func.func @leading_zeros(%x: i32) -> i32 {
  // CHECK: %[[R:.+]] = "llvm.intr.ctlz"(%[[X]]) <{is_zero_poison = false}> : (i32) -> i32
  // CHECK: return %[[R]]
  %r = math.ctlz %x : i32
  return %r : i32
}

// -----

// By a reciprocal, whose error is put back, and no branch; of 16 bits in 32.
// CHECK-LABEL: func @division
// CHECK-SAME: %[[X:.+]]: f32, %[[Y:.+]]: f32, %[[Z:.+]]: bf16
func.func @division(%x: f32, %y: f32, %z: bf16) -> (f32, bf16) {
  // CHECK: %[[ONE:.+]] = arith.constant 1.0
  // CHECK: %[[R:.+]] = llvm.call_intrinsic "llvm.nvvm.div.full"(%[[ONE]], %[[Y]])
  // CHECK: %[[Q:.+]] = arith.mulf %[[X]], %[[R]]
  // CHECK: %[[N:.+]] = arith.negf %[[Q]]
  // CHECK: %[[REST:.+]] = llvm.call_intrinsic "llvm.fma.f32"(%[[N]], %[[Y]], %[[X]])
  // CHECK: %[[BETTER:.+]] = llvm.call_intrinsic "llvm.fma.f32"(%[[REST]], %[[R]], %[[Q]])
  // CHECK: %[[SIZE:.+]] = llvm.call_intrinsic "llvm.fabs.f32"(%[[BETTER]])
  // CHECK: %[[INF:.+]] = arith.constant 0x7F800000
  // CHECK: %[[FINITE:.+]] = arith.cmpf olt, %[[SIZE]], %[[INF]]
  // CHECK: %[[A:.+]] = arith.select %[[FINITE]], %[[BETTER]], %[[Q]]
  %a = arith.divf %x, %y fastmath<arcp> : f32
  // CHECK: arith.extf %[[Z]] : bf16 to f32
  // CHECK: %[[W:.+]] = arith.extf %[[Z]] : bf16 to f32
  // CHECK: llvm.call_intrinsic "llvm.nvvm.div.full"(%{{.+}}, %[[W]])
  // CHECK: %[[B:.+]] = arith.truncf %{{.+}} : f32 to bf16
  %b = arith.divf %z, %z fastmath<arcp> : bf16
  // CHECK: return %[[A]], %[[B]]
  return %a, %b : f32, bf16
}

// -----

// By constants: a power of 2 is exact; a third has its rest.
// CHECK-LABEL: func @constant_division
// CHECK-SAME: %[[X:.+]]: f32
func.func @constant_division(%x: f32) -> (f32, f32) {
  // CHECK-NOT: div.full
  // CHECK: %[[A:.+]] = arith.mulf %[[X]], %{{.+}}
  // CHECK: %[[Q:.+]] = arith.mulf %[[X]], %{{.+}}
  // CHECK-COUNT-2: llvm.fma.f32
  // CHECK: %[[B:.+]] = arith.select %{{.+}}, %{{.+}}, %[[Q]]
  // CHECK: return %[[A]], %[[B]]
  %eight = arith.constant 8.0 : f32
  %three = arith.constant 3.0 : f32
  %a = arith.divf %x, %eight fastmath<arcp> : f32
  %b = arith.divf %x, %three fastmath<arcp> : f32
  return %a, %b : f32, f32
}

// -----

// A sigmoid's denominator is at least 1 and finite: one instruction and its rest. What else reads it has all of it.
// CHECK-LABEL: func @sigmoid
// CHECK-SAME: %[[X:.+]]: f32
func.func @sigmoid(%x: f32) -> (f32, f32, f32) {
  // CHECK: %[[Z:.+]] = arith.negf %[[X]]
  // CHECK: llvm.call_intrinsic "llvm.maximum.f32"(%[[Z]], %{{.+}})
  // CHECK: %[[MOST:.+]] = arith.constant 8.800000e+01
  // CHECK: llvm.call_intrinsic "llvm.minimum.f32"(%{{.+}}, %[[MOST]])
  // CHECK: llvm.nvvm.ex2.approx.ftz.f32
  // CHECK: %[[E:.+]] = arith.addf %{{.+}}, %{{.+}} : f32
  // CHECK: %[[R:.+]] = llvm.call_intrinsic "llvm.nvvm.rcp.approx.ftz.f"(%[[E]])
  // CHECK: %[[N:.+]] = arith.negf %[[E]]
  // CHECK: %[[REST:.+]] = llvm.call_intrinsic "llvm.fma.f32"(%[[N]], %[[R]], %{{.+}})
  // CHECK: %[[Y:.+]] = llvm.call_intrinsic "llvm.fma.f32"(%[[REST]], %[[R]], %[[R]])
  // CHECK: %[[INF:.+]] = arith.constant 88.7228394
  // CHECK: llvm.call_intrinsic "llvm.minimum.f32"(%{{.+}}, %[[INF]])
  // CHECK: llvm.nvvm.ex2.approx.f32
  // CHECK: llvm.nvvm.div.full
  // CHECK: return %[[Y]]
  %one = arith.constant 1.0 : f32
  %n = arith.negf %x : f32
  %e = math.exp %n : f32
  %d = arith.addf %one, %e : f32
  %y = arith.divf %one, %d fastmath<arcp> : f32
  %f = math.exp %x : f32
  %g = arith.addf %one, %f : f32
  %z = arith.divf %one, %g fastmath<arcp> : f32
  return %y, %z, %g : f32, f32, f32
}

// -----

// What must stay: an exact division, one that may be inexact (an instruction), one of f64, a vector's.
// CHECK-LABEL: func @other_divisions
// CHECK-COUNT-4: arith.divf
// CHECK-NOT: div.full
func.func @other_divisions(%x: f32, %y: f64, %z: vector<2xf32>) -> (f32, f32, f64, vector<2xf32>) {
  %a = arith.divf %x, %x : f32
  %b = arith.divf %x, %x fastmath<arcp,afn> : f32
  %c = arith.divf %y, %y fastmath<arcp> : f64
  %d = arith.divf %z, %z fastmath<arcp> : vector<2xf32>
  return %a, %b, %c, %d : f32, f32, f64, vector<2xf32>
}

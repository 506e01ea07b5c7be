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

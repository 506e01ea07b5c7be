// RUN: attn-opt --attn-promote-f64 --split-input-file --verify-diagnostics %s | FileCheck %s

// Types, constants (with their values as f32), bodies and casts.
// CHECK-LABEL: func.func @all(
// CHECK-SAME: %[[X:.+]]: tensor<4xf64>, %[[I:.+]]: tensor<4xi32>) -> tensor<4xf64>
func.func @all(%x: tensor<4xbf16>, %i: tensor<4xi32>) -> tensor<4xf16> {
  // CHECK: %[[C:.+]] = arith.constant 0.10000000149011612 : f64
  %c = arith.constant 0.1 : f32
  // CHECK: arith.constant dense<0xFFF0000000000000> : tensor<f64>
  %inf = arith.constant dense<0xFF800000> : tensor<f32>
  // CHECK: arith.constant dense<[1.000000e+00, -3.4028234663852886E+38, 2.000000e+00, 3.000000e+00]> : tensor<4xf64>
  %dense = arith.constant dense<[1.0, -3.40282347E+38, 2.0, 3.0]> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf16>
  // CHECK: %[[R:.+]] = linalg.generic
  %r = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>],
                       iterator_types = ["parallel"]}
      ins(%x, %i : tensor<4xbf16>, tensor<4xi32>) outs(%e : tensor<4xf16>) {
  // CHECK: ^bb0(%[[A:.+]]: f64, %[[B:.+]]: i32, %{{.+}}: f64):
  ^bb0(%a: bf16, %b: i32, %o: f16):
    // CHECK-NEXT: %[[F:.+]] = arith.sitofp %[[B]] : i32 to f64
    // CHECK-NEXT: %[[M:.+]] = arith.mulf %[[A]], %[[C]] : f64
    // CHECK-NEXT: %[[S:.+]] = arith.addf %[[M]], %[[F]] : f64
    // CHECK-NEXT: linalg.yield %[[S]] : f64
    %w = arith.extf %a : bf16 to f32
    %f = arith.sitofp %b : i32 to f32
    %m = arith.mulf %w, %c : f32
    %s = arith.addf %m, %f : f32
    %t = arith.truncf %s : f32 to f16
    linalg.yield %t : f16
  } -> tensor<4xf16>
  // CHECK: return %[[R]]
  return %r : tensor<4xf16>
}

// -----

// From a position to a bucket by way of f32: each op is rounded to f32, as the
// graph decides in f32. What starts from data is not.
// CHECK-LABEL: func.func @decisions(
// CHECK-SAME: %[[I:.+]]: tensor<4xi32>, %[[X:.+]]: tensor<4xf64>)
// CHECK: %[[C:.+]] = arith.constant dense<2.7725887298583984> : tensor<4xf64>
// CHECK-NEXT: %[[F:.+]] = arith.sitofp %[[I]] : tensor<4xi32> to tensor<4xf64>
// CHECK-NEXT: %[[FN:.+]] = arith.truncf %[[F]] : tensor<4xf64> to tensor<4xf32>
// CHECK-NEXT: %[[FR:.+]] = arith.extf %[[FN]] : tensor<4xf32> to tensor<4xf64>
// CHECK-NEXT: %[[L:.+]] = math.log %[[FR]] : tensor<4xf64>
// CHECK-NEXT: %[[LN:.+]] = arith.truncf %[[L]] : tensor<4xf64> to tensor<4xf32>
// CHECK-NEXT: %[[LR:.+]] = arith.extf %[[LN]] : tensor<4xf32> to tensor<4xf64>
// CHECK-NEXT: %[[Q:.+]] = arith.divf %[[LR]], %[[C]] : tensor<4xf64>
// CHECK-NEXT: %[[QN:.+]] = arith.truncf %[[Q]] : tensor<4xf64> to tensor<4xf32>
// CHECK-NEXT: %[[QR:.+]] = arith.extf %[[QN]] : tensor<4xf32> to tensor<4xf64>
// CHECK-NEXT: %[[H:.+]] = arith.truncf %[[QR]] : tensor<4xf64> to tensor<4xf16>
// CHECK-NEXT: %[[HR:.+]] = arith.extf %[[H]] : tensor<4xf16> to tensor<4xf64>
// CHECK-NEXT: arith.fptosi %[[HR]] : tensor<4xf64> to tensor<4xi32>
// CHECK-NEXT: %[[S:.+]] = math.log %[[X]] : tensor<4xf64>
// CHECK-NEXT: arith.fptosi %[[S]] : tensor<4xf64> to tensor<4xi32>
func.func @decisions(%i: tensor<4xi32>, %x: tensor<4xf32>) -> (tensor<4xi32>, tensor<4xi32>) {
  %c = arith.constant dense<2.77258873> : tensor<4xf32>
  %f = arith.sitofp %i : tensor<4xi32> to tensor<4xf32>
  %l = math.log %f : tensor<4xf32>
  %q = arith.divf %l, %c : tensor<4xf32>
  %h = arith.truncf %q : tensor<4xf32> to tensor<4xf16>
  %b = arith.fptosi %h : tensor<4xf16> to tensor<4xi32>
  %s = math.log %x : tensor<4xf32>
  %d = arith.fptosi %s : tensor<4xf32> to tensor<4xi32>
  return %b, %d : tensor<4xi32>, tensor<4xi32>
}

// -----

func.func @bits(%x: f32) -> i32 {
  // expected-error @+1 {{expected no bitcast of floats in a module to compute in f64, got 'f32' to 'i32'}}
  %y = arith.bitcast %x : f32 to i32
  return %y : i32
}

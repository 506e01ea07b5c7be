// RUN: attn-opt %s --split-input-file --attn-fuse-for-device --canonicalize --cse | FileCheck %s --enable-var-scope

#btc = affine_map<(b, t, c) -> (b, t, c)>
#bc = affine_map<(b, t, c) -> (b, c)>
#bt = affine_map<(b, t, c) -> (b, t)>

// What is summed is computed in the scan, the sum across channels of its points too: no point is stored.
// CHECK-DAG: #[[$BTC:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[$BC:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[$BT:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func @rows
// CHECK-SAME: %[[Q:.+]]: tensor<2x200x64xf32>, %[[K:.+]]: tensor<2x200x64xbf16>, %[[S:.+]]: tensor<2x64xf32>, %[[R:.+]]: tensor<2x200xf32>
func.func @rows(%q: tensor<2x200x64xf32>, %k: tensor<2x200x64xbf16>, %s: tensor<2x64xf32>, %r: tensor<2x200xf32>) -> tensor<2x200xf32> {
  // CHECK: %[[Y:.+]]:2 = linalg.generic {indexing_maps = [#[[$BTC]], #[[$BTC]], #[[$BC]], #[[$BT]]], iterator_types = ["parallel", "reduction", "reduction"]}
  // CHECK-SAME: ins(%[[K]], %[[Q]] : tensor<2x200x64xbf16>, tensor<2x200x64xf32>) outs(%[[S]], %[[R]] : tensor<2x64xf32>, tensor<2x200xf32>)
  // CHECK: ^bb0(%[[X:.+]]: bf16, %[[QV:.+]]: f32, %[[SUM:.+]]: f32, %[[ROW:.+]]: f32):
  // CHECK: %[[W:.+]] = arith.extf %[[X]]
  // CHECK: %[[NEXT:.+]] = arith.addf %[[SUM]], %[[W]]
  // CHECK: %[[TERM:.+]] = arith.mulf %[[NEXT]], %[[QV]]
  // CHECK: %[[MORE:.+]] = arith.addf %[[ROW]], %[[TERM]]
  // CHECK: linalg.yield %[[NEXT]], %[[MORE]]
  // CHECK-NOT: linalg.generic
  // CHECK: return %[[Y]]#1
  %e = tensor.empty() : tensor<2x200x64xf32>
  %w = linalg.generic {indexing_maps = [#btc, #btc], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k : tensor<2x200x64xbf16>) outs(%e : tensor<2x200x64xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %v = arith.extf %in : bf16 to f32
    linalg.yield %v : f32
  } -> tensor<2x200x64xf32>
  %y:2 = linalg.generic {indexing_maps = [#btc, #btc, #bc], iterator_types = ["parallel", "reduction", "parallel"]} ins(%w : tensor<2x200x64xf32>) outs(%e, %s : tensor<2x200x64xf32>, tensor<2x64xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %sum, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<2x200x64xf32>, tensor<2x64xf32>)
  %p = linalg.generic {indexing_maps = [#btc, #btc, #bt], iterator_types = ["parallel", "parallel", "reduction"]} ins(%y#0, %q : tensor<2x200x64xf32>, tensor<2x200x64xf32>) outs(%r : tensor<2x200xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %m = arith.mulf %a, %b : f32
    %v = arith.addf %out, %m : f32
    linalg.yield %v : f32
  } -> tensor<2x200xf32>
  return %p : tensor<2x200xf32>
}

// -----

#btc = affine_map<(b, t, c) -> (b, t, c)>
#bc = affine_map<(b, t, c) -> (b, c)>

// A long scan is divided: totals of 16 parts, what comes before each (and before the first, what it starts from), and
// 16 scans. The reshape of its other dimensions goes to its result; what reads that element by element is part of it.
// The last state is the last part's.
// CHECK-DAG: #[[$PART:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
// CHECK-DAG: #[[$TOTAL:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d2, d0, d1, d4)>
// CHECK-DAG: #[[$ALL:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[$STATE:.+]] = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
// CHECK-LABEL: func @parts
// CHECK-SAME: %[[X:.+]]: tensor<2x3x1024x8xf32>, %[[S:.+]]: tensor<6x8xf32>
func.func @parts(%x: tensor<2x3x1024x8xf32>, %s: tensor<6x8xf32>) -> (tensor<6x1024x8xbf16>, tensor<6x8xf32>) {
  // CHECK-DAG: %[[XP:.+]] = tensor.expand_shape %[[X]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [2, 3, 16, 64, 8]
  // CHECK-DAG: %[[START:.+]] = tensor.expand_shape %[[S]] {{\[\[}}0, 1], [2]] output_shape [2, 3, 8]
  // CHECK: %[[TOTALS:.+]] = linalg.generic {indexing_maps = [#[[$PART]], #[[$TOTAL]]], iterator_types = ["parallel", "parallel", "parallel", "reduction", "parallel"]} ins(%[[XP]] : {{.*}}) outs(%{{.+}} : tensor<16x2x3x8xf32>)
  // CHECK: %[[BEFORE:.+]]:2 = linalg.generic {indexing_maps = [#[[$ALL]], #[[$ALL]], #[[$STATE]]], iterator_types = ["reduction", "parallel", "parallel", "parallel"]} ins(%[[TOTALS]] : {{.*}}) outs(%{{.+}}, %[[START]] : tensor<16x2x3x8xf32>, tensor<2x3x8xf32>)
  // CHECK: ^bb0(%[[IN:.+]]: f32, %{{.+}}: f32, %[[SUM:.+]]: f32):
  // CHECK: %[[NEXT:.+]] = arith.addf %[[SUM]], %[[IN]]
  // CHECK: linalg.yield %[[SUM]], %[[NEXT]]
  // CHECK: %[[Y:.+]]:2 = linalg.generic {{.*}}iterator_types = ["parallel", "parallel", "parallel", "reduction", "parallel"]} ins(%[[XP]] : {{.*}}) outs(%{{.+}}, %{{.+}} : tensor<16x2x3x8xf32>, tensor<2x3x16x64x8xbf16>)
  // CHECK: linalg.index 3
  // CHECK: arith.truncf
  // CHECK-DAG: tensor.collapse_shape %[[Y]]#1
  // CHECK-DAG: tensor.extract_slice %[[Y]]#0[15, 0, 0, 0] [1, 2, 3, 8] [1, 1, 1, 1]
  %e = tensor.empty() : tensor<6x1024x8xf32>
  %o = tensor.empty() : tensor<6x1024x8xbf16>
  %f = tensor.collapse_shape %x [[0, 1], [2], [3]] : tensor<2x3x1024x8xf32> into tensor<6x1024x8xf32>
  %y:2 = linalg.generic {indexing_maps = [#btc, #btc, #bc], iterator_types = ["parallel", "reduction", "parallel"]} ins(%f : tensor<6x1024x8xf32>) outs(%e, %s : tensor<6x1024x8xf32>, tensor<6x8xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %sum, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<6x1024x8xf32>, tensor<6x8xf32>)
  %z = linalg.generic {indexing_maps = [#btc, #btc], iterator_types = ["parallel", "parallel", "parallel"]} ins(%y#0 : tensor<6x1024x8xf32>) outs(%o : tensor<6x1024x8xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %t = linalg.index 1 : index
    %i = arith.index_cast %t : index to i32
    %n = arith.sitofp %i : i32 to f32
    %m = arith.mulf %in, %n : f32
    %v = arith.truncf %m : f32 to bf16
    linalg.yield %v : bf16
  } -> tensor<6x1024x8xbf16>
  return %z, %y#1 : tensor<6x1024x8xbf16>, tensor<6x8xf32>
}

// -----

#btc = affine_map<(b, t, c) -> (b, t, c)>
#bc = affine_map<(b, t, c) -> (b, c)>
#bt = affine_map<(b, t, c) -> (b, t)>

// Two that read the same tensors are one, and what read the first comes behind it.
// CHECK-LABEL: func @beside
// CHECK-SAME: %[[Q:.+]]: tensor<2x200x32xf32>, %[[K:.+]]: tensor<2x200x32xf32>, %[[S:.+]]: tensor<2x32xf32>, %[[R:.+]]: tensor<2x200xf32>
func.func @beside(%q: tensor<2x200x32xf32>, %k: tensor<2x200x32xf32>, %s: tensor<2x32xf32>, %r: tensor<2x200xf32>) -> (tensor<2x200xf32>, tensor<2x200xf32>) {
  // CHECK: %[[Y:.+]]:4 = linalg.generic {{.*}} ins(%[[K]], %[[Q]] : {{.*}}) outs(%[[S]], %[[R]], %[[S]], %[[R]] :
  // CHECK: %[[TWICE:.+]] = linalg.generic {{.*}} ins(%[[Y]]#1 :
  // CHECK: return %[[TWICE]], %[[Y]]#3
  %e = tensor.empty() : tensor<2x200x32xf32>
  %a:2 = linalg.generic {indexing_maps = [#btc, #btc, #bc], iterator_types = ["parallel", "reduction", "parallel"]} ins(%k : tensor<2x200x32xf32>) outs(%e, %s : tensor<2x200x32xf32>, tensor<2x32xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %sum, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<2x200x32xf32>, tensor<2x32xf32>)
  %b = linalg.generic {indexing_maps = [#btc, #btc, #bt], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a#0, %q : tensor<2x200x32xf32>, tensor<2x200x32xf32>) outs(%r : tensor<2x200xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %m = arith.mulf %x, %y : f32
    %v = arith.addf %out, %m : f32
    linalg.yield %v : f32
  } -> tensor<2x200xf32>
  %f = tensor.empty() : tensor<2x200xf32>
  %twice = linalg.generic {indexing_maps = [affine_map<(b, t) -> (b, t)>, affine_map<(b, t) -> (b, t)>], iterator_types = ["parallel", "parallel"]} ins(%b : tensor<2x200xf32>) outs(%f : tensor<2x200xf32>) {
  ^bb0(%in: f32, %out: f32):
    %v = arith.addf %in, %in : f32
    linalg.yield %v : f32
  } -> tensor<2x200xf32>
  %c:2 = linalg.generic {indexing_maps = [#btc, #btc, #bc], iterator_types = ["parallel", "reduction", "parallel"]} ins(%q : tensor<2x200x32xf32>) outs(%e, %s : tensor<2x200x32xf32>, tensor<2x32xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %sum, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<2x200x32xf32>, tensor<2x32xf32>)
  %d = linalg.generic {indexing_maps = [#btc, #btc, #bt], iterator_types = ["parallel", "parallel", "reduction"]} ins(%c#0, %k : tensor<2x200x32xf32>, tensor<2x200x32xf32>) outs(%r : tensor<2x200xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %m = arith.mulf %x, %y : f32
    %v = arith.addf %out, %m : f32
    linalg.yield %v : f32
  } -> tensor<2x200xf32>
  return %twice, %d : tensor<2x200xf32>, tensor<2x200xf32>
}

// -----

#btc = affine_map<(b, t, c) -> (b, t, c)>
#bc = affine_map<(b, t, c) -> (b, c)>
#bt = affine_map<(b, t, c) -> (b, t)>

// The second of two depends on the first: they stay two, and both read k.
// CHECK-LABEL: func @after
// CHECK: linalg.generic {{.*}}"reduction", "parallel"]}
// CHECK: linalg.generic {{.*}}"reduction", "parallel"]}
func.func @after(%k: tensor<2x200x32xf32>, %s: tensor<2x32xf32>) -> tensor<2x200x32xf32> {
  %e = tensor.empty() : tensor<2x200x32xf32>
  %a:2 = linalg.generic {indexing_maps = [#btc, #btc, #bc], iterator_types = ["parallel", "reduction", "parallel"]} ins(%k : tensor<2x200x32xf32>) outs(%e, %s : tensor<2x200x32xf32>, tensor<2x32xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %sum, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<2x200x32xf32>, tensor<2x32xf32>)
  %b:2 = linalg.generic {indexing_maps = [#btc, #btc, #btc, #bc], iterator_types = ["parallel", "reduction", "parallel"]} ins(%a#0, %k : tensor<2x200x32xf32>, tensor<2x200x32xf32>) outs(%e, %s : tensor<2x200x32xf32>, tensor<2x32xf32>) {
  ^bb0(%in: f32, %x: f32, %out: f32, %sum: f32):
    %m = arith.mulf %in, %x : f32
    %next = arith.addf %sum, %m : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<2x200x32xf32>, tensor<2x32xf32>)
  return %b#0 : tensor<2x200x32xf32>
}

// -----

#btc = affine_map<(b, t, c) -> (b, t, c)>
#bc = affine_map<(b, t, c) -> (b, c)>
#bt = affine_map<(b, t, c) -> (b, t)>

// What stays apart: a sum across 40 channels, which no warp shares out, points that are read twice, and a state under
// a gate, which is no sum of parts.
// CHECK-LABEL: func @apart
// CHECK-NOT: "reduction", "reduction"
// CHECK-NOT: tensor.expand_shape
// CHECK: return
func.func @apart(%k: tensor<2x200x40xf32>, %s: tensor<2x40xf32>, %r: tensor<2x200xf32>, %x: tensor<2x1024x32xf32>, %z: tensor<2x32xf32>, %p: tensor<2x1024xf32>)
    -> (tensor<2x200xf32>, tensor<2x1024xf32>, tensor<2x1024x32xf32>) {
  %e = tensor.empty() : tensor<2x200x40xf32>
  %a:2 = linalg.generic {indexing_maps = [#btc, #btc, #bc], iterator_types = ["parallel", "reduction", "parallel"]} ins(%k : tensor<2x200x40xf32>) outs(%e, %s : tensor<2x200x40xf32>, tensor<2x40xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %sum, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<2x200x40xf32>, tensor<2x40xf32>)
  %b = linalg.generic {indexing_maps = [#btc, #bt], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a#0 : tensor<2x200x40xf32>) outs(%r : tensor<2x200xf32>) {
  ^bb0(%v: f32, %out: f32):
    %m = arith.addf %out, %v : f32
    linalg.yield %m : f32
  } -> tensor<2x200xf32>
  %f = tensor.empty() : tensor<2x1024x32xf32>
  %c:2 = linalg.generic {indexing_maps = [#btc, #btc, #bc], iterator_types = ["parallel", "reduction", "parallel"]} ins(%x : tensor<2x1024x32xf32>) outs(%f, %z : tensor<2x1024x32xf32>, tensor<2x32xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %kept = arith.mulf %sum, %in : f32
    %next = arith.addf %kept, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<2x1024x32xf32>, tensor<2x32xf32>)
  %d = linalg.generic {indexing_maps = [#btc, #bt], iterator_types = ["parallel", "parallel", "reduction"]} ins(%c#0 : tensor<2x1024x32xf32>) outs(%p : tensor<2x1024xf32>) {
  ^bb0(%v: f32, %out: f32):
    %m = arith.addf %out, %v : f32
    linalg.yield %m : f32
  } -> tensor<2x1024xf32>
  return %b, %d, %c#0 : tensor<2x200xf32>, tensor<2x1024xf32>, tensor<2x1024x32xf32>
}

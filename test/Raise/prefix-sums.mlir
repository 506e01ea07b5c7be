// RUN: attn-opt %s --attn-raise-prefix-sums --cse --split-input-file --remarks-filter=attn-raise-prefix-sums --remark-format=emitRemark 2>/dev/null | FileCheck %s --enable-var-scope
// RUN: attn-opt %s --attn-raise-prefix-sums --split-input-file --remarks-filter=attn-raise-prefix-sums --remark-format=emitRemark -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// REMARK: a product with a triangle of 256 tokens is a prefix sum{{"$}}
// REMARK: a product with a triangle of 200 tokens is a prefix sum
// REMARK: a product with a triangle of 256 tokens is a prefix sum
// REMARK-NOT: prefix sum

// The sum so far is a state, and each token's is stored.
// CHECK-DAG: #[[$POINT:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[$STATE:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @inclusive(
// CHECK-SAME: %{{.*}}: tensor<256x256xi1>, %[[X:.+]]: tensor<2x256x8xf32>
func.func @inclusive(%unused: tensor<256x256xi1>, %x: tensor<2x256x8xf32>) -> tensor<2x256x8xf32> {
  // CHECK: %[[ZERO:.+]] = linalg.fill ins(%{{.+}} : f32) outs(%{{.+}} : tensor<2x8xf32>)
  // CHECK: %[[Y:.+]]:2 = linalg.generic {indexing_maps = [#[[$POINT]], #[[$POINT]], #[[$STATE]]], iterator_types = ["parallel", "reduction", "parallel"]} ins(%[[X]] : {{.*}}) outs(%{{.+}}, %[[ZERO]] :
  // CHECK: ^bb0(%[[IN:.+]]: f32, %{{.+}}: f32, %[[SUM:.+]]: f32):
  // CHECK: %[[NEXT:.+]] = arith.addf %[[SUM]], %[[IN]]
  // CHECK: linalg.yield %[[NEXT]], %[[NEXT]]
  // CHECK: return %[[Y]]#0
  %one = arith.constant 1.0 : f32
  %zero = arith.constant 0.0 : f32
  %t0 = tensor.empty() : tensor<256x256xf32>
  %t = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%t0 : tensor<256x256xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %one, %zero : f32
    linalg.yield %v : f32
  } -> tensor<256x256xf32>
  %y0 = tensor.empty() : tensor<2x256x8xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<2x256x8xf32>) -> tensor<2x256x8xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(b, i, e, j) -> (i, j)>, affine_map<(b, i, e, j) -> (b, j, e)>, affine_map<(b, i, e, j) -> (b, i, e)>],
                       iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%t, %x : tensor<256x256xf32>, tensor<2x256x8xf32>) outs(%y1 : tensor<2x256x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %s = arith.addf %o, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x256x8xf32>
  return %y : tensor<2x256x8xf32>
}

// -----

// Keys before the query alone, times 2, of rows and of 16-bit elements: the operand is read where it lies.
// CHECK-DAG: #[[$TURNED:.+]] = affine_map<(d0, d1) -> (d1, d0)>
// CHECK-DAG: #[[$SAME:.+]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[$ROW:.+]] = affine_map<(d0, d1) -> (d1)>
// CHECK-LABEL: func.func @strict_rows(
// CHECK-SAME: %[[X:.+]]: tensor<3x200xbf16>
func.func @strict_rows(%x: tensor<3x200xbf16>) -> tensor<200x3xf32> {
  // CHECK: %[[Y:.+]]:2 = linalg.generic {indexing_maps = [#[[$TURNED]], #[[$SAME]], #[[$ROW]]], iterator_types = ["reduction", "parallel"]} ins(%[[X]] : tensor<3x200xbf16>) outs(%{{.+}}, %{{.+}} : tensor<200x3xf32>, tensor<3xf32>)
  // CHECK: ^bb0(%[[IN:.+]]: bf16, %{{.+}}: f32, %[[SUM:.+]]: f32):
  // CHECK: %[[WIDE:.+]] = arith.extf %[[IN]]
  // CHECK: %[[NEXT:.+]] = arith.addf %[[SUM]], %[[WIDE]]
  // CHECK: %[[TWICE:.+]] = arith.mulf %[[SUM]], %{{.+}}
  // CHECK: linalg.yield %[[TWICE]], %[[NEXT]]
  // CHECK: return %[[Y]]#0
  %two = arith.constant 2.0 : f32
  %zero = arith.constant 0.0 : f32
  %y0 = tensor.empty() : tensor<200x3xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<200x3xf32>) -> tensor<200x3xf32>
  %t0 = tensor.empty() : tensor<200x200xf32>
  %t = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%t0 : tensor<200x200xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sle, %i, %j : index
    %v = arith.select %c, %zero, %two : f32
    linalg.yield %v : f32
  } -> tensor<200x200xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i, e, j) -> (e, j)>, affine_map<(i, e, j) -> (i, j)>, affine_map<(i, e, j) -> (i, e)>],
                       iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %t : tensor<3x200xbf16>, tensor<200x200xf32>) outs(%y1 : tensor<200x3xf32>) {
  ^bb0(%b: bf16, %a: f32, %o: f32):
    %w = arith.extf %b : bf16 to f32
    %m = arith.mulf %a, %w : f32
    %s = arith.addf %o, %m : f32
    linalg.yield %s : f32
  } -> tensor<200x3xf32>
  return %y : tensor<200x3xf32>
}

// -----

// The same sums in every row of a dimension that x does not have.
// CHECK-LABEL: func.func @repeated(
func.func @repeated(%t: tensor<256x256xf32>, %x: tensor<256xf32>) -> tensor<4x256xf32> {
  // CHECK: %[[Y:.+]]:2 = linalg.generic {{.*}}["reduction"]} ins(%{{.+}} : tensor<256xf32>) outs(%{{.+}}, %{{.+}} : tensor<256xf32>, tensor<f32>)
  // CHECK: linalg.generic {{.*}} ins(%[[Y]]#0 : tensor<256xf32>) outs(%{{.+}} : tensor<4x256xf32>)
  %zero = arith.constant 0.0 : f32
  %y0 = tensor.empty() : tensor<4x256xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x256xf32>) -> tensor<4x256xf32>
  %m0 = tensor.empty() : tensor<4x256x256xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} outs(%m0 : tensor<4x256x256xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi ule, %j, %i : index
    %v = arith.uitofp %c : i1 to f32
    linalg.yield %v : f32
  } -> tensor<4x256x256xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (j)>, affine_map<(b, i, j) -> (b, i)>],
                       iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%m, %x : tensor<4x256x256xf32>, tensor<256xf32>) outs(%y1 : tensor<4x256xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x256xf32>
  return %y : tensor<4x256xf32>
}

// -----

// What must stay: a band, a reversed triangle, weights in it, a sum that starts
// from something, few tokens, a triangle that is an argument.

#ij = affine_map<(i, j) -> (i, j)>
#ej = affine_map<(i, j, e) -> (j, e)>
#ijn = affine_map<(i, j, e) -> (i, j)>
#ie = affine_map<(i, j, e) -> (i, e)>
// CHECK-LABEL: func.func @others(
// CHECK-NOT: iterator_types = ["reduction"
// CHECK: return
func.func @others(%given: tensor<256x256xf32>, %x: tensor<256x8xf32>, %few: tensor<16x8xf32>, %start: tensor<256x8xf32>)
    -> (tensor<256x8xf32>, tensor<256x8xf32>, tensor<256x8xf32>, tensor<256x8xf32>, tensor<16x8xf32>, tensor<256x8xf32>) {
  %one = arith.constant 1.0 : f32
  %half = arith.constant 0.5 : f32
  %zero = arith.constant 0.0 : f32
  %c8 = arith.constant 8 : index
  %y0 = tensor.empty() : tensor<256x8xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<256x8xf32>) -> tensor<256x8xf32>
  %f0 = tensor.empty() : tensor<16x8xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%f0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  %t0 = tensor.empty() : tensor<256x256xf32>
  %band = linalg.generic {indexing_maps = [#ij], iterator_types = ["parallel", "parallel"]} outs(%t0 : tensor<256x256xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sge, %i, %j : index
    %after = arith.addi %j, %c8 : index
    %near = arith.cmpi slt, %i, %after : index
    %both = arith.andi %c, %near : i1
    %v = arith.select %both, %one, %zero : f32
    linalg.yield %v : f32
  } -> tensor<256x256xf32>
  %reversed = linalg.generic {indexing_maps = [#ij], iterator_types = ["parallel", "parallel"]} outs(%t0 : tensor<256x256xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sle, %i, %j : index
    %v = arith.select %c, %one, %zero : f32
    linalg.yield %v : f32
  } -> tensor<256x256xf32>
  %partly = linalg.generic {indexing_maps = [#ij], iterator_types = ["parallel", "parallel"]} outs(%t0 : tensor<256x256xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %one, %half : f32
    linalg.yield %v : f32
  } -> tensor<256x256xf32>
  %whole = linalg.generic {indexing_maps = [#ij], iterator_types = ["parallel", "parallel"]} outs(%t0 : tensor<256x256xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %one, %zero : f32
    linalg.yield %v : f32
  } -> tensor<256x256xf32>
  %small0 = tensor.empty() : tensor<16x16xf32>
  %small = linalg.generic {indexing_maps = [#ij], iterator_types = ["parallel", "parallel"]} outs(%small0 : tensor<16x16xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %one, %zero : f32
    linalg.yield %v : f32
  } -> tensor<16x16xf32>
  %a = linalg.matmul ins(%band, %x : tensor<256x256xf32>, tensor<256x8xf32>) outs(%y1 : tensor<256x8xf32>) -> tensor<256x8xf32>
  %b = linalg.matmul ins(%reversed, %x : tensor<256x256xf32>, tensor<256x8xf32>) outs(%y1 : tensor<256x8xf32>) -> tensor<256x8xf32>
  %c = linalg.matmul ins(%partly, %x : tensor<256x256xf32>, tensor<256x8xf32>) outs(%y1 : tensor<256x8xf32>) -> tensor<256x8xf32>
  %d = linalg.matmul ins(%whole, %x : tensor<256x256xf32>, tensor<256x8xf32>) outs(%start : tensor<256x8xf32>) -> tensor<256x8xf32>
  %e = linalg.matmul ins(%small, %few : tensor<16x16xf32>, tensor<16x8xf32>) outs(%f1 : tensor<16x8xf32>) -> tensor<16x8xf32>
  %f = linalg.matmul ins(%given, %x : tensor<256x256xf32>, tensor<256x8xf32>) outs(%y1 : tensor<256x8xf32>) -> tensor<256x8xf32>
  return %a, %b, %c, %d, %e, %f : tensor<256x8xf32>, tensor<256x8xf32>, tensor<256x8xf32>, tensor<256x8xf32>, tensor<16x8xf32>, tensor<256x8xf32>
}

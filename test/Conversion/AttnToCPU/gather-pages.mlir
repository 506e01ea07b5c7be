// Keys and values in pages, copied to where they lie in one place.
// RUN: attn-opt --attn-gather-pages %s | FileCheck %s

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, d)>
#v = affine_map<(b, i, j, d, e)[p] -> (p, e, j mod 4)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#t = affine_map<(b, i, j, d, e) -> (b, j floordiv 4)>

// CHECK-DAG: #[[$QUERY:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
// CHECK-DAG: #[[$KEY:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d3)>
// CHECK-DAG: #[[$VALUE:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4)>
// CHECK-DAG: #[[$OUT:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>

// An entry that is no page's number reads the nearest page; the rest of the op is as it was.
// CHECK-LABEL: func.func @paged
// CHECK-SAME: (%[[Q:.+]]: tensor<2x8x16xf32>, %[[K:.+]]: tensor<9x4x16xf32>, %[[V:.+]]: tensor<9x24x4xf32>, %[[INIT:.+]]: tensor<2x8x24xf32>, %[[TABLE:.+]]: tensor<2x3xi32>)
// CHECK: %[[KEYS:.+]] = linalg.generic {{.+}} iterator_types = ["parallel", "parallel", "parallel"]} outs(%{{.+}} : tensor<2x12x16xf32>)
// CHECK: %[[ZERO:.+]] = arith.constant 0 : index
// CHECK: %[[B:.+]] = linalg.index 0
// CHECK: %[[J:.+]] = linalg.index 1
// CHECK: %[[D:.+]] = linalg.index 2
// CHECK: %[[DIVIDED:.+]] = arith.divsi %{{.+}}, %c4
// CHECK: %[[PAGE:.+]] = arith.select %{{.+}}, %{{.+}}, %[[DIVIDED]] : index
// CHECK-NEXT: %[[ENTRY:.+]] = tensor.extract %[[TABLE]][%[[B]], %[[PAGE]]] : tensor<2x3xi32>
// CHECK: %[[NUMBER:.+]] = arith.index_cast %[[ENTRY]] : i32 to index
// CHECK: %[[LAST:.+]] = arith.subi %c9, %c1
// CHECK: %[[LEAST:.+]] = arith.minsi %[[NUMBER]], %[[LAST]]
// CHECK: %[[AT:.+]] = arith.maxsi %[[LEAST]], %[[ZERO]]
// CHECK: %[[LEFT:.+]] = arith.remsi %[[J]], %c4
// CHECK: %[[INSIDE:.+]] = arith.select %{{.+}}, %{{.+}}, %[[LEFT]] : index
// CHECK-NEXT: %[[ELEMENT:.+]] = tensor.extract %[[K]][%[[AT]], %[[INSIDE]], %[[D]]] : tensor<9x4x16xf32>
// CHECK: linalg.yield %[[ELEMENT]]
// CHECK: %[[VALUES:.+]] = linalg.generic {{.+}} outs(%{{.+}} : tensor<2x12x24xf32>)
// CHECK: %[[E:.+]] = linalg.index 2
// CHECK: tensor.extract %[[TABLE]]
// CHECK: tensor.extract %[[V]][%{{.+}}, %[[E]], %{{.+}}] : tensor<9x24x4xf32>
// CHECK: attn.attention ins(%[[Q]], %[[KEYS]], %[[VALUES]] : tensor<2x8x16xf32>, tensor<2x12x16xf32>, tensor<2x12x24xf32>) outs(%[[INIT]] : tensor<2x8x24xf32>)
// CHECK-SAME: maps [#[[$QUERY]], #[[$KEY]], #[[$VALUE]], #[[$OUT]]]
// CHECK: score (%[[S:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index)
// CHECK: arith.mulf %[[S]], %[[S]]
// CHECK: mask (%{{.+}}: index, %[[MI:.+]]: index, %[[MJ:.+]]: index)
// CHECK: arith.cmpi sge, %[[MI]], %[[MJ]]
func.func @paged(%q: tensor<2x8x16xf32>, %k: tensor<9x4x16xf32>, %v: tensor<9x24x4xf32>, %out: tensor<2x8x24xf32>, %table: tensor<2x3xi32>) -> tensor<2x8x24xf32> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x24x4xf32>) pages(%table : tensor<2x3xi32>)
      outs(%out : tensor<2x8x24xf32>) maps [#q, #k, #v, #o, #t] normalizer #attn.softmax
    score (%s: f32, %b: index, %i: index, %j: index) {
      %y = arith.mulf %s, %s : f32
      attn.yield %y : f32
    }
    mask (%b: index, %i: index, %j: index) {
      %m = arith.cmpi sge, %i, %j : index
      attn.yield %m : i1
    } -> tensor<2x8x24xf32>
  return %r : tensor<2x8x24xf32>
}

// CHECK-LABEL: func.func @unknown_pages
// CHECK-SAME: %[[K:[^ ]+]]: tensor<?x4x16xf32>, %{{.+}}: tensor<2x8x16xf32>, %[[TABLE:.+]]: tensor<2x?xi32>)
// As many keys as the table has pages for.
// CHECK: %[[COLUMNS:.+]] = tensor.dim %[[TABLE]], %c1
// CHECK: %[[KEYS:.+]] = arith.muli %[[COLUMNS]], %c4
// CHECK: %[[COPY:.+]] = tensor.empty(%[[KEYS]])
// CHECK: linalg.generic {{.+}} outs(%[[COPY]] : tensor<2x?x16xf32>)
// CHECK: %[[PAGES:.+]] = tensor.dim %[[K]], %c0{{.*}} :
// CHECK: %[[LAST:.+]] = arith.subi %[[PAGES]], %c1{{.*}} :
// CHECK: arith.minsi %{{.+}}, %[[LAST]]
// CHECK-NOT: pages(
func.func @unknown_pages(%q: tensor<2x8x16xf32>, %k: tensor<?x4x16xf32>, %out: tensor<2x8x16xf32>, %table: tensor<2x?xi32>) -> tensor<2x8x16xf32> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x8x16xf32>, tensor<?x4x16xf32>, tensor<?x4x16xf32>) pages(%table : tensor<2x?xi32>)
      outs(%out : tensor<2x8x16xf32>)
      maps [#q, #k, affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, e)>, #o, #t] normalizer #attn.softmax -> tensor<2x8x16xf32>
  return %r : tensor<2x8x16xf32>
}

// Keys in one place are left where they are.
// CHECK-LABEL: func.func @in_one_place
// CHECK-SAME: (%[[Q:.+]]: tensor<2x8x16xf32>, %[[K:.+]]: tensor<2x12x16xf32>)
// CHECK-NOT: linalg.generic
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[K]] :
func.func @in_one_place(%q: tensor<2x8x16xf32>, %k: tensor<2x12x16xf32>) -> tensor<2x8x16xf32> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x8x16xf32>, tensor<2x12x16xf32>, tensor<2x12x16xf32>) outs(%q : tensor<2x8x16xf32>)
      maps [#q, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, #o] normalizer #attn.softmax -> tensor<2x8x16xf32>
  return %r : tensor<2x8x16xf32>
}

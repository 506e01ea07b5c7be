// Keys and values that a graph gathers from pages are read where they lie, by their table.
// RUN: attn-opt %s --attn-fold-pages --canonicalize --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-fold-pages --split-input-file --remarks-filter=attn-fold-pages 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK --implicit-check-not=Remark=

// Of keys that end within a page the mask says so; grouped heads keep their map.
// REMARK: Remark="keys and values are read in their pages of 16 keys"
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5)[s0] -> (s0, d1 floordiv 4, d3 mod 16, d4)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4, d5)[s0] -> (s0, d1 floordiv 4, d3 mod 16, d5)>
// CHECK-DAG: #[[$T:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3 floordiv 16)>
// CHECK-LABEL: func.func @ragged(
// CHECK-SAME: %[[Q:.+]]: tensor<3x8x1x64xbf16>, %[[K:.+]]: tensor<60x2x16x64xbf16>, %[[V:.+]]: tensor<60x2x16x64xbf16>, %[[TABLE:.+]]: tensor<3x19xi64>)
// CHECK-DAG: %[[C300:.+]] = arith.constant 300 : index
// CHECK-NOT: linalg.generic
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}) pages(%[[TABLE]] : tensor<3x19xi64>) outs({{.+}}) maps [#{{.+}}, #[[$K]], #[[$V]], #{{.+}}, #[[$T]]]
// CHECK: mask (%{{.+}}: index, %{{.+}}: index, %{{.+}}: index, %[[J:.+]]: index)
// CHECK-NEXT: %[[EXISTS:.+]] = arith.cmpi slt, %[[J]], %[[C300]] : index
// CHECK-NEXT: attn.yield %[[EXISTS]]
func.func @ragged(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<60x2x16x64xbf16>, %table: tensor<3x19xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x300x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x300x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x300x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x300x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x300x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x300x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x300x64xbf16>, tensor<3x2x300x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// An indexed pool as exporters write it: all requests' pages in one list, negative numbers counted from the end, reshapes
// behind. What is done to each number is done to the table.
// REMARK: Remark="keys and values are read in their pages of 16 keys"
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5)[s0] -> (s0, d3 mod 16, d1 floordiv 4, d4)>
// CHECK-DAG: #[[$T:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3 floordiv 16)>
// CHECK-LABEL: func.func @indexed(
// CHECK-SAME: %[[Q:.+]]: tensor<3x8x1x64xbf16>, %[[K:.+]]: tensor<60x16x2x64xbf16>, %[[V:.+]]: tensor<60x16x2x64xbf16>, %[[TABLE:.+]]: tensor<57xi64>)
// CHECK: %[[NUMBERS:.+]] = linalg.generic {{.+}} ins(%[[TABLE]] : tensor<57xi64>) outs({{.+}} : tensor<57xi64>)
// CHECK: ^bb0(%[[N:.+]]: i64, %{{.+}}: i64):
// CHECK: %[[BELOW:.+]] = arith.cmpi slt, %[[N]], %
// CHECK: %[[FROM:.+]] = arith.addi %[[N]], %
// CHECK: %[[M:.+]] = arith.select %[[BELOW]], %[[FROM]], %[[N]]
// CHECK-NOT: linalg.generic
// CHECK: %[[PAGES:.+]] = tensor.expand_shape %[[NUMBERS]] {{.+}} output_shape [3, 19] : tensor<57xi64> into tensor<3x19xi64>
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}) pages(%[[PAGES]] : tensor<3x19xi64>) outs({{.+}}) maps [#{{.+}}, #[[$K]], #{{.+}}, #{{.+}}, #[[$T]]]
// CHECK-NOT: mask
func.func @indexed(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x16x2x64xbf16>, %v: tensor<60x16x2x64xbf16>, %table: tensor<57xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<57x16x2x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(p, s, h, d) -> (p)>, affine_map<(p, s, h, d) -> (p, s, h, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%table : tensor<57xi64>) outs(%k0 : tensor<57x16x2x64xbf16>) {
  ^bb0(%n: i64, %u: bf16):
    %i64 = arith.constant 0 : i64
    %all = arith.constant 60 : i64
    %below = arith.cmpi slt, %n, %i64 : i64
    %from = arith.addi %n, %all : i64
    %m = arith.select %below, %from, %n : i64
    %page = arith.index_cast %m : i64 to index
    %s = linalg.index 1 : index
    %h = linalg.index 2 : index
    %d = linalg.index 3 : index
    %x = tensor.extract %k[%page, %s, %h, %d] : tensor<60x16x2x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<57x16x2x64xbf16>
  %ke = tensor.expand_shape %ks [[0, 1], [2], [3], [4]] output_shape [3, 19, 16, 2, 64] : tensor<57x16x2x64xbf16> into tensor<3x19x16x2x64xbf16>
  %kc = tensor.collapse_shape %ke [[0], [1, 2], [3], [4]] : tensor<3x19x16x2x64xbf16> into tensor<3x304x2x64xbf16>
  %v0 = tensor.empty() : tensor<57x16x2x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(p, s, h, d) -> (p)>, affine_map<(p, s, h, d) -> (p, s, h, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%table : tensor<57xi64>) outs(%v0 : tensor<57x16x2x64xbf16>) {
  ^bb0(%n: i64, %u: bf16):
    %i64 = arith.constant 0 : i64
    %all = arith.constant 60 : i64
    %below = arith.cmpi slt, %n, %i64 : i64
    %from = arith.addi %n, %all : i64
    %m = arith.select %below, %from, %n : i64
    %page = arith.index_cast %m : i64 to index
    %s = linalg.index 1 : index
    %h = linalg.index 2 : index
    %d = linalg.index 3 : index
    %x = tensor.extract %v[%page, %s, %h, %d] : tensor<60x16x2x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<57x16x2x64xbf16>
  %ve = tensor.expand_shape %vs [[0, 1], [2], [3], [4]] output_shape [3, 19, 16, 2, 64] : tensor<57x16x2x64xbf16> into tensor<3x19x16x2x64xbf16>
  %vc = tensor.collapse_shape %ve [[0], [1, 2], [3], [4]] : tensor<3x19x16x2x64xbf16> into tensor<3x304x2x64xbf16>
  %o = attn.attention ins(%q, %kc, %vc : tensor<3x8x1x64xbf16>, tensor<3x304x2x64xbf16>, tensor<3x304x2x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 4, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 4, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// As many batches and pages as a launch brings: keys are known to be whole pages.
// REMARK: Remark="keys and values are read in their pages of 32 keys"
// CHECK-LABEL: func.func @dynamic(
// CHECK-NOT: linalg.generic
// CHECK: attn.attention {{.+}} pages(%{{.+}} : tensor<?x?xi32>)
// CHECK-NOT: mask
func.func @dynamic(%q: tensor<?x8x1x64xbf16>, %k: tensor<?x2x32x64xbf16>, %v: tensor<?x2x32x64xbf16>, %table: tensor<?x?xi32>) -> tensor<?x8x1x64xbf16> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c32 = arith.constant 32 : index
  %batch = tensor.dim %table, %c0 : tensor<?x?xi32>
  %count = tensor.dim %table, %c1 : tensor<?x?xi32>
  %length = arith.muli %count, %c32 : index
  %k0 = tensor.empty(%batch, %length) : tensor<?x2x?x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<?x2x?x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 32 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<?x?xi32>
    %page = arith.index_cast %entry : i32 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<?x2x32x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<?x2x?x64xbf16>
  %v0 = tensor.empty(%batch, %length) : tensor<?x2x?x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<?x2x?x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 32 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<?x?xi32>
    %page = arith.index_cast %entry : i32 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<?x2x32x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<?x2x?x64xbf16>
  %init = tensor.empty(%batch) : tensor<?x8x1x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<?x8x1x64xbf16>, tensor<?x2x?x64xbf16>, tensor<?x2x?x64xbf16>) outs(%init : tensor<?x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<?x8x1x64xbf16>
  return %o : tensor<?x8x1x64xbf16>
}

// -----

// REMARK: Remark="keys and values are gathered from their pages first: expected keys and values of 16 bits, got f32"
// CHECK-LABEL: func.func @f32(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @f32(%q: tensor<3x8x1x64xf32>, %k: tensor<60x2x16x64xf32>, %v: tensor<60x2x16x64xf32>, %table: tensor<3x19xi64>) -> tensor<3x8x1x64xf32> {
  %init = tensor.empty() : tensor<3x8x1x64xf32>
  %k0 = tensor.empty() : tensor<3x2x304x64xf32>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xf32>) {
  ^bb0(%u: f32):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xf32>
    linalg.yield %x : f32
  } -> tensor<3x2x304x64xf32>
  %v0 = tensor.empty() : tensor<3x2x304x64xf32>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x304x64xf32>) {
  ^bb0(%u: f32):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xf32>
    linalg.yield %x : f32
  } -> tensor<3x2x304x64xf32>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xf32>, tensor<3x2x304x64xf32>, tensor<3x2x304x64xf32>) outs(%init : tensor<3x8x1x64xf32>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xf32>
  return %o : tensor<3x8x1x64xf32>
}

// -----

// REMARK: Remark="keys and values are gathered from their pages first: expected pages of 16, 32 or 64 keys, or of a multiple of 128, got 24"
// CHECK-LABEL: func.func @of_24(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @of_24(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x24x64xbf16>, %v: tensor<60x2x24x64xbf16>, %table: tensor<3x19xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x456x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x456x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 24 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x24x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x456x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x456x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x456x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 24 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x24x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x456x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x456x64xbf16>, tensor<3x2x456x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// REMARK: Remark="keys and values are gathered from their pages first: expected key and value to be found by one table, got two, or two places in one"
// CHECK-LABEL: func.func @two_tables(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @two_tables(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<60x2x16x64xbf16>, %table: tensor<3x19xi64>, %other: tensor<3x19xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %other[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// REMARK: Remark="keys and values are gathered from their pages first: expected key and value to be found by one table, got two, or two places in one"
// CHECK-LABEL: func.func @two_places(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @two_places(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<60x2x16x64xbf16>, %table: tensor<19x19xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<19x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%number, %b] : tensor<19x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// REMARK: Remark="keys and values are gathered from their pages first: expected both in pages, got the key alone"
// CHECK-LABEL: func.func @key_alone(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @key_alone(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<3x2x304x64xbf16>, %table: tensor<3x19xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %o = attn.attention ins(%q, %ks, %v : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// REMARK: Remark="keys and values are gathered from their pages first: expected the key's head dim innermost in its pages"
// CHECK-LABEL: func.func @channels_outside(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @channels_outside(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x64x16xbf16>, %v: tensor<60x2x64x16xbf16>, %table: tensor<3x19xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %d, %slot] : tensor<60x2x64x16xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %d, %slot] : tensor<60x2x64x16xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// A page for each channel is no page.
// REMARK: Remark="keys and values are gathered from their pages first: expected key and value to be found by one table, got two, or two places in one"
// CHECK-LABEL: func.func @by_channel(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @by_channel(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<60x2x16x64xbf16>, %table: tensor<3x19x64xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number, %d] : tensor<3x19x64xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number, %d] : tensor<3x19x64xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// A number for each key.
// REMARK: Remark="keys and values are gathered from their pages first: expected a place in the page table of key floordiv 16, got d3"
// CHECK-LABEL: func.func @every_key(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @every_key(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<60x2x16x64xbf16>, %table: tensor<3x304xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %j] : tensor<3x304xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %j] : tensor<3x304xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// The keys of a page in another order than their table's.
// REMARK: Remark="keys and values are gathered from their pages first: expected key and value in pages of one size that is known, got 0 and 0 keys (0: none)"
// CHECK-LABEL: func.func @shifted(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @shifted(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<60x2x16x64xbf16>, %table: tensor<3x19xi64>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %one = arith.constant 1 : index
    %next = arith.addi %j, %one : index
    %slot = arith.remui %next, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %one = arith.constant 1 : index
    %next = arith.addi %j, %one : index
    %slot = arith.remui %next, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// REMARK: Remark="keys and values are gathered from their pages first: what is gathered is read by another op, too: func.return"
// CHECK-LABEL: func.func @read_twice(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @read_twice(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<60x2x16x64xbf16>, %table: tensor<3x19xi64>) -> (tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>) {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o, %ks : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>
}

// -----

// A bias has no values for keys past the last.
// REMARK: Remark="keys and values are gathered from their pages first: expected whole pages of keys beside a tensor that is read by key"
// CHECK-LABEL: func.func @bias_ragged(
// CHECK: linalg.generic
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @bias_ragged(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<60x2x16x64xbf16>, %table: tensor<3x19xi64>, %bias: tensor<3x300xf32>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x300x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x300x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x300x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x300x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x300x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x300x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x300x64xbf16>, tensor<3x2x300x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax
         score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
           %a = tensor.extract %bias[%b, %j] : tensor<3x300xf32>
           %t = arith.addf %s, %a : f32
           attn.yield %t : f32
         } -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// A bias of whole pages does not mind. A table may differ by head.
// REMARK: Remark="keys and values are read in their pages of 16 keys"
// CHECK-DAG: #[[$T:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1 floordiv 4, d3 floordiv 16)>
// CHECK-LABEL: func.func @bias_whole(
// CHECK: attn.attention {{.+}} pages(%{{.+}} : tensor<3x2x19xi64>) outs({{.+}}) maps [{{.+}}, #[[$T]]]
func.func @bias_whole(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x2x16x64xbf16>, %v: tensor<60x2x16x64xbf16>, %table: tensor<3x2x19xi64>, %bias: tensor<3x304xf32>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %k0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %ks = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %h, %number] : tensor<3x2x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %k[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %v0 = tensor.empty() : tensor<3x2x304x64xbf16>
  %vs = linalg.generic {indexing_maps = [affine_map<(b, h, j, d) -> (b, h, j, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x2x304x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %entry = tensor.extract %table[%b, %h, %number] : tensor<3x2x19xi64>
    %page = arith.index_cast %entry : i64 to index
    %x = tensor.extract %v[%page, %h, %slot, %d] : tensor<60x2x16x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x2x304x64xbf16>
  %o = attn.attention ins(%q, %ks, %vs : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax
         score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
           %a = tensor.extract %bias[%b, %j] : tensor<3x304xf32>
           %t = arith.addf %s, %a : f32
           attn.yield %t : f32
         } -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// -----

// Copies from places that no table says are none of its business.
// CHECK-LABEL: func.func @not_gathered(
// CHECK: attn.attention
// CHECK-NOT: pages(
func.func @not_gathered(%q: tensor<3x8x1x64xbf16>, %k: tensor<3x2x304x64xbf16>, %v: tensor<3x2x304x64xbf16>) -> tensor<3x8x1x64xbf16> {
  %init = tensor.empty() : tensor<3x8x1x64xbf16>
  %o = attn.attention ins(%q, %k, %v : tensor<3x8x1x64xbf16>, tensor<3x2x304x64xbf16>, tensor<3x2x304x64xbf16>) outs(%init : tensor<3x8x1x64xbf16>)
         maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
         normalizer #attn.softmax -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}

// A launch takes the first schedule whose guard admits its sizes.
// RUN: attn-opt %s --attn-expand-variants --split-input-file --verify-diagnostics | FileCheck %s

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK-DAG: #[[$FEW:.+]] = affine_set<(d0, d1, d2, d3) : (-d0 + 64 >= 0)>
// CHECK-DAG: #[[$EVEN:.+]] = affine_set<(d0, d1, d2, d3) : (d1 mod 128 == 0, d1 - 257 >= 0)>
// CHECK-LABEL: func.func @two(
// CHECK-SAME: %[[Q:[^:]+]]: memref<2x?x64xbf16>, %[[K:[^:]+]]: memref<2x?x64xbf16>
// CHECK-DAG: %[[ROWS:.+]] = memref.dim %[[Q]], %c1
// CHECK-DAG: %[[KEYS:.+]] = memref.dim %[[K]], %c1
// CHECK: %[[MINUS:.+]] = arith.muli %[[ROWS]], %c-1
// CHECK: %[[LEFT:.+]] = arith.addi %[[MINUS]], %c64
// CHECK: %[[FEW:.+]] = arith.cmpi sge, %[[LEFT]], %c0
// CHECK: scf.if %[[FEW]] {
// CHECK-NEXT: attn.attention ins(%[[Q]], %[[K]], %{{.+}} :
// CHECK: {form = #attn.form<fold>, tile.guard = #[[$FEW]], tile.schedule = #tile.schedule<m = 64, n = 64, stages = 4, producer_registers = 40, consumer_registers = 240>}
// CHECK: } else {
// CHECK: %[[REST:.+]] = arith.remsi %[[KEYS]], %c128
// CHECK: %[[WRAPPED:.+]] = arith.select %{{.+}}, %{{.+}}, %[[REST]]
// CHECK: %[[WHOLE:.+]] = arith.cmpi eq, %[[WRAPPED]], %c0
// CHECK: %[[BEYOND:.+]] = arith.addi %[[KEYS]], %c-257
// CHECK: %[[MANY:.+]] = arith.cmpi sge, %[[BEYOND]], %c0
// CHECK: %[[BOTH:.+]] = arith.andi %[[WHOLE]], %[[MANY]]
// CHECK: scf.if %[[BOTH]] {
// CHECK-NEXT: attn.attention
// CHECK: {form = #attn.form<fold>, tile.guard = #[[$EVEN]], tile.schedule = #tile.schedule<m = 192, n = 128,
// CHECK: } else {
// CHECK-NEXT: attn.attention
// CHECK: {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 112,
// CHECK-NOT: attn.attention
// CHECK: return
func.func @two(%q: memref<2x?x64xbf16>, %k: memref<2x?x64xbf16>, %v: memref<2x?x64xbf16>, %o: memref<2x?x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x?x64xbf16>, memref<2x?x64xbf16>, memref<2x?x64xbf16>) outs(%o : memref<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {form = #attn.form<fold>,
      tile.guards = [affine_set<(i, j, w, o) : (64 - i >= 0)>, affine_set<(i, j, w, o) : (j mod 128 == 0, j - 257 >= 0)>],
      tile.schedule = #tile.schedule<m = 192, n = 112, stages = 3, producer_registers = 56, consumer_registers = 152>,
      tile.variants = [#tile.schedule<m = 64, n = 64, stages = 4, producer_registers = 40, consumer_registers = 240>,
                       #tile.schedule<m = 192, n = 128, stages = 3, producer_registers = 32, consumer_registers = 160>]}
  return
}

// Waves are counted on the device that a launch finds, of the variant's tiles and of the others'.
// CHECK-LABEL: func.func @waves(
// CHECK-SAME: %[[Q:[^:]+]]: memref<?x?x64xbf16>
// CHECK-DAG: %[[ROWS:.+]] = memref.dim %[[Q]], %c1
// CHECK: %[[ROW_TILES:.+]] = arith.ceildivsi %{{.+}}, %c128
// CHECK: %[[POINTS:.+]] = memref.dim %[[Q]], %c0
// CHECK: %[[TILES:.+]] = arith.muli %[[ROW_TILES]], %[[POINTS]]
// CHECK: %[[SMS:.+]] = tile.sm_count
// CHECK: %[[WAVES:.+]] = arith.ceildivsi %[[TILES]], %[[SMS]]
// CHECK: %[[OTHER_ROW_TILES:.+]] = arith.ceildivsi %{{.+}}, %c192
// CHECK: %[[OTHER_TILES:.+]] = arith.muli %[[OTHER_ROW_TILES]],
// CHECK: %[[OTHERS:.+]] = arith.ceildivsi %[[OTHER_TILES]],
// CHECK: %[[MINUS:.+]] = arith.muli %[[WAVES]], %c-1
// CHECK: %[[MORE:.+]] = arith.addi %[[OTHERS]], %[[MINUS]]
// CHECK: %[[NO_MORE:.+]] = arith.cmpi sge, %[[MORE]], %c0
// CHECK: scf.if %[[NO_MORE]] {
// CHECK: tile.schedule = #tile.schedule<m = 128,
// CHECK: } else {
// CHECK: tile.schedule = #tile.schedule<m = 192,
func.func @waves(%q: memref<?x?x64xbf16>, %o: memref<?x?x64xbf16>) {
  attn.attention ins(%q, %q, %q : memref<?x?x64xbf16>, memref<?x?x64xbf16>, memref<?x?x64xbf16>) outs(%o : memref<?x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {form = #attn.form<fold>,
      tile.guards = [affine_set<(i, j, w, o) : (o - w >= 0)>],
      tile.schedule = #tile.schedule<m = 192, n = 112, stages = 3, producer_registers = 56, consumer_registers = 152>,
      tile.variants = [#tile.schedule<m = 128, n = 128, stages = 3, producer_registers = 40, consumer_registers = 232>]}
  return
}

// Without variants nothing is done.
// CHECK-LABEL: func.func @one(
// CHECK-NOT: scf.if
// CHECK: attn.attention
// CHECK: {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 112,
func.func @one(%q: memref<2x?x64xbf16>, %o: memref<2x?x64xbf16>) {
  attn.attention ins(%q, %q, %q : memref<2x?x64xbf16>, memref<2x?x64xbf16>, memref<2x?x64xbf16>) outs(%o : memref<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {form = #attn.form<fold>,
      tile.schedule = #tile.schedule<m = 192, n = 112, stages = 3, producer_registers = 56, consumer_registers = 152>}
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @count(%q: memref<2x?x64xbf16>, %o: memref<2x?x64xbf16>) {
  // expected-error @+1 {{expected as many 'tile.guards' as 'tile.variants', got 1 and 0}}
  attn.attention ins(%q, %q, %q : memref<2x?x64xbf16>, memref<2x?x64xbf16>, memref<2x?x64xbf16>) outs(%o : memref<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {tile.guards = [affine_set<(i, j, w, o) : (64 - i >= 0)>], tile.variants = []}
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @guard(%q: memref<2x?x64xbf16>, %o: memref<2x?x64xbf16>) {
  // expected-error @+1 {{expected sets of (query rows, keys, waves, other waves) as 'tile.guards', got affine_set<(d0) : (-d0 + 64 >= 0)>}}
  attn.attention ins(%q, %q, %q : memref<2x?x64xbf16>, memref<2x?x64xbf16>, memref<2x?x64xbf16>) outs(%o : memref<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {tile.guards = [affine_set<(i) : (64 - i >= 0)>],
      tile.variants = [#tile.schedule<m = 64, n = 64, stages = 4, producer_registers = 40, consumer_registers = 240>]}
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @schedule(%q: memref<2x?x64xbf16>, %o: memref<2x?x64xbf16>) {
  // expected-error @+1 {{expected schedules as 'tile.variants', got 64 : i64}}
  attn.attention ins(%q, %q, %q : memref<2x?x64xbf16>, memref<2x?x64xbf16>, memref<2x?x64xbf16>) outs(%o : memref<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {tile.guards = [affine_set<(i, j, w, o) : (64 - i >= 0)>], tile.variants = [64]}
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @tensors(%q: tensor<2x?x64xbf16>) -> tensor<2x?x64xbf16> {
  // expected-error @+1 {{expected buffers (run bufferization before attn-expand-variants), got 'tensor<2x?x64xbf16>'}}
  %r = attn.attention ins(%q, %q, %q : tensor<2x?x64xbf16>, tensor<2x?x64xbf16>, tensor<2x?x64xbf16>) outs(%q : tensor<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {tile.guards = [affine_set<(i, j, w, o) : (64 - i >= 0)>],
      tile.schedule = #tile.schedule<m = 192, n = 112, stages = 3, producer_registers = 56, consumer_registers = 152>,
      tile.variants = [#tile.schedule<m = 64, n = 64, stages = 4, producer_registers = 40, consumer_registers = 240>]} -> tensor<2x?x64xbf16>
  return %r : tensor<2x?x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @otherwise(%q: memref<2x?x64xbf16>, %o: memref<2x?x64xbf16>) {
  // expected-error @+1 {{expected a 'tile.schedule' beside 'tile.variants', got none}}
  attn.attention ins(%q, %q, %q : memref<2x?x64xbf16>, memref<2x?x64xbf16>, memref<2x?x64xbf16>) outs(%o : memref<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax {tile.guards = [affine_set<(i, j, w, o) : (64 - i >= 0)>],
      tile.variants = [#tile.schedule<m = 64, n = 64, stages = 4, producer_registers = 40, consumer_registers = 240>]}
  return
}

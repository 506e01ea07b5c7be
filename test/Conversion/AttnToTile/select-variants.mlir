// Where rows or keys are unknown, a launch may take a schedule that the table prefers for its sizes; each has its gain in
// a remark. Known sizes have one schedule.
// RUN: attn-opt %s --attn-select-form --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-select-form --split-input-file --remarks-filter=attn-select-form --mlir-print-op-on-diagnostic=false 2>&1 >/dev/null | grep remark: | FileCheck %s --check-prefix=REMARK

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK-DAG: #[[$WAVES:.+]] = affine_set<(d0, d1, d2, d3) : (d3 - d2 >= 0)>
// CHECK-DAG: #[[$EVEN:.+]] = affine_set<(d0, d1, d2, d3) : (d1 mod 128 == 0, d1 - 257 >= 0)>
// CHECK-LABEL: func.func @d64(
// CHECK: tile.guards = [#[[$WAVES]], #[[$EVEN]]], tile.schedule = #tile.schedule<m = 192, n = 112,
// CHECK-SAME: tile.variants = [#tile.schedule<m = 128, n = 128, stages = 3, producer_registers = 40, consumer_registers = 232>, #tile.schedule<m = 192, n = 128, stages = 3, producer_registers = 32, consumer_registers = 160>]
// REMARK: Remark="fold with 192 query rows, 112 keys, 3 stages ('tall-ragged'): 192 rows
// REMARK-NEXT: {{.*}}"at launch, where its tiles are no more waves: 128 query rows, 128 keys, 3 stages ('short-grid'), 1.12 times as fast: as many waves
// REMARK-NEXT: {{.*}}"at launch, where keys are a multiple of 128 and keys are at least 257: 192 query rows, 128 keys, 3 stages ('tall'), {{[0-9.]+}} times as fast: exp2 is
// Taller tiles read keys as fast as few rows' do.
// REMARK-NEXT: {{.*}}"not 64 query rows, 64 keys, 6 stages ('narrow'): no kernel of its own where query rows are at most 64: expected a gain of at least 1.02, got 1.00"
func.func @d64(%q: tensor<2x?x64xbf16>, %k: tensor<2x?x64xbf16>, %o: tensor<2x?x64xbf16>) -> tensor<2x?x64xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x?x64xbf16>, tensor<2x?x64xbf16>, tensor<2x?x64xbf16>) outs(%o : tensor<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x?x64xbf16>
  return %r : tensor<2x?x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// A fourth stage for short causal rows is not worth a kernel more.
// CHECK-LABEL: func.func @d64_causal(
// CHECK: tile.schedule = #tile.schedule<m = 192, n = 112,
// CHECK-SAME: tile.variants = [#tile.schedule<m = 192, n = 128, stages = 3, {{[^#]*}}>]
// REMARK: Remark="not 192 query rows, 128 keys, 4 stages ('short-causal'): no kernel of its own where keys are a multiple of 128 and keys are at least 257 and keys are at most 1024: expected a gain of at least 1.02, got 1.01"
func.func @d64_causal(%q: tensor<2x?x64xbf16>, %k: tensor<2x?x64xbf16>, %o: tensor<2x?x64xbf16>) -> tensor<2x?x64xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x?x64xbf16>, tensor<2x?x64xbf16>, tensor<2x?x64xbf16>) outs(%o : tensor<2x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<2x?x64xbf16>
  return %r : tensor<2x?x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Of d 128 whole blocks have the same shape, without predicates, which causal rows gain by. Where batch and rows are known,
// so are the waves.
// CHECK-DAG: #[[$WAVES:.+]] = affine_set<(d0, d1, d2, d3) : (d3 - d2 >= 0)>
// CHECK-DAG: #[[$EVEN:.+]] = affine_set<(d0, d1, d2, d3) : (d1 mod 128 == 0, d1 - 257 >= 0)>
// CHECK-LABEL: func.func @d128(
// CHECK: tile.guards = [#[[$WAVES]]], tile.schedule = #tile.schedule<m = 128, n = 128, {{[^>]+}}>, tile.variants = [#tile.schedule<m = 64, n = 128, {{[^>]+}}>]
// CHECK-LABEL: func.func @d128_causal(
// CHECK: tile.guards = [#[[$WAVES]], #[[$EVEN]]], tile.schedule = #tile.schedule<m = 128, n = 128, [[SQUARE:[^>]+]]>, tile.variants = [#tile.schedule<m = 64, n = 128, {{[^>]+}}>, #tile.schedule<m = 128, n = 128, [[SQUARE]]>]
// CHECK-LABEL: func.func @known_rows(
// CHECK-NOT: tile.guards
// CHECK: tile.schedule = #tile.schedule<m = 128, n = 128,
// CHECK-NOT: tile.variants
// An unknown batch leaves the waves to a launch, though nothing is ragged.
// CHECK-LABEL: func.func @unknown_batch(
// CHECK: tile.guards = [#[[$WAVES]]], tile.schedule = #tile.schedule<m = 192, n = 128,
// A mask that is not causal, few rows, known keys, exact f32: one schedule.
// CHECK-LABEL: func.func @masked(
// CHECK-NOT: tile.guards
// CHECK: tile.schedule = #tile.schedule<m = 128, n = 128,
// CHECK-NOT: tile.variants
// CHECK-LABEL: func.func @few_rows(
// CHECK-NOT: tile.guards
// CHECK: tile.schedule = #tile.schedule<m = 64, n = 64,
// CHECK-NOT: tile.variants
// CHECK-LABEL: func.func @known(
// CHECK-NOT: tile.guards
// CHECK: tile.schedule = #tile.schedule<m = 192, n = 128,
// CHECK-NOT: tile.variants
// CHECK-LABEL: func.func @f32(
// CHECK-NOT: tile.guards
// CHECK: tile.schedule = #tile.schedule<m = 128, n = 64,
// CHECK-NOT: tile.variants
func.func @d128(%q: tensor<2x?x128xbf16>, %k: tensor<2x?x128xbf16>, %o: tensor<2x?x128xbf16>) -> tensor<2x?x128xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x?x128xbf16>, tensor<2x?x128xbf16>, tensor<2x?x128xbf16>) outs(%o : tensor<2x?x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x?x128xbf16>
  return %r : tensor<2x?x128xbf16>
}
func.func @d128_causal(%q: tensor<2x?x128xbf16>, %k: tensor<2x?x128xbf16>, %o: tensor<2x?x128xbf16>) -> tensor<2x?x128xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x?x128xbf16>, tensor<2x?x128xbf16>, tensor<2x?x128xbf16>) outs(%o : tensor<2x?x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<2x?x128xbf16>
  return %r : tensor<2x?x128xbf16>
}
func.func @known_rows(%q: tensor<2x512x128xbf16>, %k: tensor<2x?x128xbf16>) -> tensor<2x512x128xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x512x128xbf16>, tensor<2x?x128xbf16>, tensor<2x?x128xbf16>) outs(%q : tensor<2x512x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x512x128xbf16>
  return %r : tensor<2x512x128xbf16>
}
func.func @unknown_batch(%q: tensor<?x512x64xbf16>, %k: tensor<?x512x64xbf16>) -> tensor<?x512x64xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<?x512x64xbf16>, tensor<?x512x64xbf16>, tensor<?x512x64xbf16>) outs(%q : tensor<?x512x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<?x512x64xbf16>
  return %r : tensor<?x512x64xbf16>
}
func.func @masked(%q: tensor<2x512x128xbf16>, %k: tensor<2x?x128xbf16>, %w: index) -> tensor<2x512x128xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x512x128xbf16>, tensor<2x?x128xbf16>, tensor<2x?x128xbf16>) outs(%q : tensor<2x512x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %n = arith.subi %i, %j : index
      %c = arith.cmpi sle, %n, %w : index
      attn.yield %c : i1
    } -> tensor<2x512x128xbf16>
  return %r : tensor<2x512x128xbf16>
}
func.func @few_rows(%q: tensor<2x16x64xbf16>, %k: tensor<2x?x64xbf16>) -> tensor<2x16x64xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x16x64xbf16>, tensor<2x?x64xbf16>, tensor<2x?x64xbf16>) outs(%q : tensor<2x16x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x16x64xbf16>
  return %r : tensor<2x16x64xbf16>
}
func.func @known(%q: tensor<8x512x64xbf16>) -> tensor<8x512x64xbf16> {
  %r = attn.attention ins(%q, %q, %q : tensor<8x512x64xbf16>, tensor<8x512x64xbf16>, tensor<8x512x64xbf16>) outs(%q : tensor<8x512x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<8x512x64xbf16>
  return %r : tensor<8x512x64xbf16>
}
func.func @f32(%q: tensor<2x?x64xf32>, %k: tensor<2x?x64xf32>, %o: tensor<2x?x64xf32>) -> tensor<2x?x64xf32> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x?x64xf32>, tensor<2x?x64xf32>, tensor<2x?x64xf32>) outs(%o : tensor<2x?x64xf32>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x?x64xf32>
  return %r : tensor<2x?x64xf32>
}

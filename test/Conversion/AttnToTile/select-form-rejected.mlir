// What comes before the chosen schedule in the table is rejected with a reason,
// and what comes after it and would do is named.
// RUN: attn-opt %s --attn-select-form --split-input-file --remarks-filter=attn-select-form --mlir-print-op-on-diagnostic=false 2>&1 >/dev/null | grep remark: | FileCheck %s

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Shared memory and registers, with figures; how the chosen one fills the card.
// CHECK: [Passed] fold {{.*}}"fold with 128 query rows, 96 keys, 2 stages ('d192'): the most keys whose stages fit beside the query; 16 tiles in 1 waves of 132 multiprocessors, 12 % full"
// CHECK-NEXT: [Missed] rejected {{.*}}"not 64 query rows, 64 keys, 3 stages ('narrow'): wave efficiency: expected at most 64 query rows for one consumer, got 512"
// CHECK-NEXT: [Missed] rejected {{.*}}"not 64 query rows, 32 keys, 6 stages ('narrow-wide'): wave efficiency: expected at most 64 query rows for one consumer, got 512"
// CHECK-NEXT: [Missed] rejected {{.*}}('short-grid'): shared memory: needs 345088 bytes, a CTA has 232448"
// CHECK-NEXT: [Missed] rejected {{.*}}"not 192 query rows, 128 keys, 4 stages ('short-causal'): shared memory: needs 467968 bytes, a CTA has 232448"
// CHECK-NEXT: [Missed] rejected {{.*}}('tall'): shared memory: needs 369664 bytes, a CTA has 232448"
// CHECK-NEXT: [Missed] rejected {{.*}}('tall-ragged'): shared memory: needs 332800 bytes, a CTA has 232448"
// CHECK-NEXT: [Missed] rejected {{.*}}('tall-d128'): registers: S, P and O take 32 + 16 + 96 of 152, and 24 are for the rest"
// CHECK-NEXT: [Missed] rejected {{.*}}('short-grid-d128'): head dims: expected at most 128, got 192"
// CHECK-NEXT: [Missed] rejected {{.*}}('square-even'): shared memory: needs 246784 bytes, a CTA has 232448"
// CHECK-NEXT: [Missed] rejected {{.*}}('square'): shared memory: needs 246784 bytes, a CTA has 232448"
// CHECK-NEXT: [Missed] rejected {{.*}}('distance'): head dims: expected at most 128, got 192"
// CHECK-NEXT: [Missed] rejected {{.*}}('gathered-tall'): registers: S, P and O take 32 + 16 + 96 of 152, and 24 are for the rest"
// CHECK-NEXT: [Missed] rejected {{.*}}('gathered-even'): shared memory: needs 246784 bytes, a CTA has 232448"
// CHECK-NEXT: [Analysis] also-legal {{.*}}"128 query rows, 64 keys, 2 stages ('wide-o'), after 'd192' in the table"
// CHECK-NOT: Remark=
func.func @wide(%q: memref<4x512x192xbf16>, %o: memref<4x512x192xbf16>) {
  attn.attention ins(%q, %q, %q : memref<4x512x192xbf16>, memref<4x512x192xbf16>, memref<4x512x192xbf16>) outs(%o : memref<4x512x192xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Sizes that are unknown: a last block may be ragged, and rows may be short.
// CHECK: [Passed] fold {{.*}}"fold with 192 query rows, 112 keys, 3 stages ('tall-ragged'): 192 rows, and a ragged last block's predicates take registers of S"
// CHECK-NEXT: [Passed] variant {{.*}}"at launch, where its tiles are no more waves: 128 query rows, 128 keys, 3 stages ('short-grid'), 1.12 times as fast:
// CHECK-NEXT: [Passed] variant {{.*}}"at launch, where keys are a multiple of 128 and keys are at least 257: 192 query rows, 128 keys, 3 stages ('tall'), 1.09 times as fast:
// CHECK-NEXT: ('narrow'): no kernel of its own where query rows are at most 64: expected a gain of at least 1.02, got 1.00"
// CHECK-NEXT: ('narrow-wide'): no kernel of its own where query rows are at most 64: expected a gain of at least 1.02, got 1.00"
// CHECK-NEXT: ('short-causal'): made for a causal mask, got a constant scale"
// CHECK: also-legal
func.func @unknown(%q: memref<?x?x64xbf16>, %o: memref<?x?x64xbf16>) {
  attn.attention ins(%q, %q, %q : memref<?x?x64xbf16>, memref<?x?x64xbf16>, memref<?x?x64xbf16>) outs(%o : memref<?x?x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Few rows: nothing comes before; taller tiles would be nearly empty.
// CHECK: [Passed] fold {{.*}}('narrow'): few rows wait for memory: one consumer, and stages fill shared memory; 4 tiles in 1 waves of 132 multiprocessors, 3 % full"
// CHECK-NOT: [Missed]
func.func @few(%q: memref<4x7x128xbf16>, %k: memref<4x512x128xbf16>, %o: memref<4x7x128xbf16>) {
  attn.attention ins(%q, %k, %k : memref<4x7x128xbf16>, memref<4x512x128xbf16>, memref<4x512x128xbf16>) outs(%o : memref<4x7x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Taller tiles, where their last wave is not much emptier; under a mask, where they are many.
// CHECK: [Passed] fold {{.*}}"fold with 192 query rows, 64 keys, 2 stages ('tall-d128'): {{.*}}; 1408 tiles in 11 waves of 132 multiprocessors, 96 % full"
func.func @many_tiles(%q: memref<64x4096x128xbf16>, %o: memref<64x4096x128xbf16>) {
  attn.attention ins(%q, %q, %q : memref<64x4096x128xbf16>, memref<64x4096x128xbf16>, memref<64x4096x128xbf16>) outs(%o : memref<64x4096x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
  return
}
// CHECK: [Passed] fold {{.*}}('square')
// CHECK: ('tall-d128'): wave efficiency: 3 waves of 192 rows, where 4 of 128 do"
func.func @emptier_waves(%q: memref<16x4096x128xbf16>, %o: memref<16x4096x128xbf16>) {
  attn.attention ins(%q, %q, %q : memref<16x4096x128xbf16>, memref<16x4096x128xbf16>, memref<16x4096x128xbf16>) outs(%o : memref<16x4096x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
  return
}
// CHECK: [Passed] fold {{.*}}('tall-d128')
func.func @few_waves_full(%q: memref<6x16384x128xbf16>, %o: memref<6x16384x128xbf16>) {
  attn.attention ins(%q, %q, %q : memref<6x16384x128xbf16>, memref<6x16384x128xbf16>, memref<6x16384x128xbf16>) outs(%o : memref<6x16384x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
  return
}
// CHECK: [Passed] fold {{.*}}('square-even')
// CHECK: ('tall-d128'): wave efficiency: expected at least 8 waves under a mask, got 4"
func.func @few_waves_causal(%q: memref<6x16384x128xbf16>, %o: memref<6x16384x128xbf16>) {
  attn.attention ins(%q, %q, %q : memref<6x16384x128xbf16>, memref<6x16384x128xbf16>, memref<6x16384x128xbf16>) outs(%o : memref<6x16384x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
  return
}
// CHECK: [Passed] fold {{.*}}('square')
// CHECK: ('tall-d128'): wave efficiency: expected at least 2048 keys, got 1152: a tile's start and end count"
func.func @short(%q: memref<64x1152x128xbf16>, %o: memref<64x1152x128xbf16>) {
  attn.attention ins(%q, %q, %q : memref<64x1152x128xbf16>, memref<64x1152x128xbf16>, memref<64x1152x128xbf16>) outs(%o : memref<64x1152x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
  return
}

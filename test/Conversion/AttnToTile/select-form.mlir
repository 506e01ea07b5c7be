// Form and schedule are chosen once, with the reason in a remark.
// RUN: attn-opt %s --attn-select-form --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-select-form --split-input-file --remarks-filter=attn-select-form 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK

// CHECK-LABEL: func.func @d64(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 128, stages = 3, producer_registers = 32, consumer_registers = 160>
// REMARK: Remark="fold with 192 query rows, 128 keys, 3 stages (
func.func @d64(%q: memref<2x4x512x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x512x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x512x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// A short causal row of d 64 gets a fourth stage; a full one does not (@d64).
// CHECK-LABEL: func.func @d64_short_causal(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 128, stages = 4, producer_registers = 32, consumer_registers = 160>
// REMARK: Remark="fold with 192 query rows, 128 keys, 4 stages (
func.func @d64_short_causal(%q: memref<2x4x1024x64xbf16>, %k: memref<2x4x1024x64xbf16>, %v: memref<2x4x1024x64xbf16>, %o: memref<2x4x1024x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>) outs(%o : memref<2x4x1024x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
  return
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// A table read by the distance, and one read by the key; weights of many ops.
// CHECK-LABEL: func.func @read_by
// CHECK: tile.schedule = #tile.schedule<m = 128, n = 112,
// CHECK: tile.schedule = #tile.schedule<m = 128, n = 64,
// CHECK: tile.schedule = #tile.schedule<m = 128, n = 64,
func.func @read_by(%q: tensor<4x512x128xbf16>, %table: tensor<1023xf32>) -> (tensor<4x512x128xbf16>, tensor<4x512x128xbf16>, tensor<4x512x128xbf16>) {
  %last = arith.constant 511 : index
  %a = attn.attention ins(%q, %q, %q : tensor<4x512x128xbf16>, tensor<4x512x128xbf16>, tensor<4x512x128xbf16>)
    outs(%q : tensor<4x512x128xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %n = arith.subi %j, %i : index
      %at = arith.addi %n, %last : index
      %x = tensor.extract %table[%at] : tensor<1023xf32>
      %t = arith.addf %s, %x : f32
      attn.yield %t : f32
    } -> tensor<4x512x128xbf16>
  %b = attn.attention ins(%q, %q, %q : tensor<4x512x128xbf16>, tensor<4x512x128xbf16>, tensor<4x512x128xbf16>)
    outs(%q : tensor<4x512x128xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %x = tensor.extract %table[%j] : tensor<1023xf32>
      %t = arith.addf %s, %x : f32
      attn.yield %t : f32
    } -> tensor<4x512x128xbf16>
  %c = attn.attention ins(%q, %q, %q : tensor<4x512x128xbf16>, tensor<4x512x128xbf16>, tensor<4x512x128xbf16>)
    outs(%q : tensor<4x512x128xbf16>) maps [#q, #k, #v, #o] normalizer #attn.identity
    score (%s: f32, %h: index, %i: index, %j: index) {
      %one = arith.constant 1.000000e+00 : f32
      %n = arith.negf %s : f32
      %e = math.exp %n : f32
      %d = arith.addf %e, %one : f32
      %t = arith.divf %s, %d : f32
      attn.yield %t : f32
    } -> tensor<4x512x128xbf16>
  return %a, %b, %c : tensor<4x512x128xbf16>, tensor<4x512x128xbf16>, tensor<4x512x128xbf16>
}

// -----

// CHECK-LABEL: func.func @d64_ragged(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 112, stages = 3, producer_registers = 56, consumer_registers = 152>
// REMARK: Remark="fold with 192 query rows, 112 keys, 3 stages (
func.func @d64_ragged(%q: memref<2x4x300x64xbf16>, %k: memref<2x4x300x64xbf16>, %v: memref<2x4x300x64xbf16>, %o: memref<2x4x300x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x300x64xbf16>, memref<2x4x300x64xbf16>, memref<2x4x300x64xbf16>) outs(%o : memref<2x4x300x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @d64_tailored(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>
// REMARK: Remark="fold with 128 query rows, 128 keys, 2 stages (
func.func @d64_tailored(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x256x64xbf16>, %v: memref<2x4x256x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  %c = arith.constant 2.0 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %x = arith.mulf %s, %c : f32
      %y = math.tanh %x : f32
      %z = arith.mulf %y, %c : f32
      attn.yield %z : f32
    }
    
  return
}

// -----

// CHECK-LABEL: func.func @d128(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>
// REMARK: Remark="fold with 128 query rows, 128 keys, 2 stages (
func.func @d128(%q: memref<2x4x256x128xbf16>, %k: memref<2x4x256x128xbf16>, %v: memref<2x4x256x128xbf16>, %o: memref<2x4x256x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x128xbf16>, memref<2x4x256x128xbf16>, memref<2x4x256x128xbf16>) outs(%o : memref<2x4x256x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @d128_masked(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>
// REMARK: Remark="fold with 128 query rows, 128 keys, 2 stages (
func.func @d128_masked(%q: memref<2x4x256x128xbf16>, %k: memref<2x4x256x128xbf16>, %v: memref<2x4x256x128xbf16>, %o: memref<2x4x256x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x128xbf16>, memref<2x4x256x128xbf16>, memref<2x4x256x128xbf16>) outs(%o : memref<2x4x256x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
    
  return
}

// -----

// CHECK-LABEL: func.func @d128_tailored(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>
// REMARK: Remark="fold with 128 query rows, 128 keys, 2 stages (
func.func @d128_tailored(%q: memref<2x4x256x128xbf16>, %k: memref<2x4x256x128xbf16>, %v: memref<2x4x256x128xbf16>, %o: memref<2x4x256x128xbf16>) {
  %c = arith.constant 2.0 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x256x128xbf16>, memref<2x4x256x128xbf16>, memref<2x4x256x128xbf16>) outs(%o : memref<2x4x256x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %x = arith.mulf %s, %c : f32
      %y = math.tanh %x : f32
      %z = arith.mulf %y, %c : f32
      attn.yield %z : f32
    }
    
  return
}

// -----

// CHECK-LABEL: func.func @d192(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 96, stages = 2, producer_registers = 40, consumer_registers = 232>
// REMARK: Remark="fold with 128 query rows, 96 keys, 2 stages (
func.func @d192(%q: memref<2x4x256x192xbf16>, %k: memref<2x4x256x192xbf16>, %v: memref<2x4x256x128xbf16>, %o: memref<2x4x256x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x192xbf16>, memref<2x4x256x192xbf16>, memref<2x4x256x128xbf16>) outs(%o : memref<2x4x256x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @d256(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232>
// REMARK: Remark="fold with 128 query rows, 64 keys, 2 stages (
func.func @d256(%q: memref<2x4x256x256xf16>, %k: memref<2x4x256x256xf16>, %v: memref<2x4x256x256xf16>, %o: memref<2x4x256x256xf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x256xf16>, memref<2x4x256x256xf16>, memref<2x4x256x256xf16>) outs(%o : memref<2x4x256x256xf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @d136_e256(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232>
// REMARK: Remark="fold with 128 query rows, 64 keys, 2 stages (
func.func @d136_e256(%q: memref<2x4x256x136xf16>, %k: memref<2x4x256x136xf16>, %v: memref<2x4x256x256xf16>, %o: memref<2x4x256x256xf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x136xf16>, memref<2x4x256x136xf16>, memref<2x4x256x256xf16>) outs(%o : memref<2x4x256x256xf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @f64(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK: Remark="expected bf16, f16 or f32 query, key and value of one type, got f64 and f64"
func.func @f64(%q: memref<2x4x256x64xf64>, %k: memref<2x4x256x64xf64>, %v: memref<2x4x256x64xf64>, %o: memref<2x4x256x64xf64>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xf64>, memref<2x4x256x64xf64>, memref<2x4x256x64xf64>) outs(%o : memref<2x4x256x64xf64>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @mixed(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK: Remark="expected bf16, f16 or f32 query, key and value of one type, got bf16 and f16"
func.func @mixed(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x256x64xbf16>, %v: memref<2x4x256x64xf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>, memref<2x4x256x64xf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @output(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK: Remark="expected an output of bf16 or f32, got f16"
func.func @output(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x256x64xbf16>, %v: memref<2x4x256x64xbf16>, %o: memref<2x4x256x64xf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>) outs(%o : memref<2x4x256x64xf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @head_dim(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK: Remark="expected a static query head dim that is a multiple of 8 up to 576, got 60"
func.func @head_dim(%q: memref<2x4x256x60xbf16>, %k: memref<2x4x256x60xbf16>, %v: memref<2x4x256x60xbf16>, %o: memref<2x4x256x60xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x60xbf16>, memref<2x4x256x60xbf16>, memref<2x4x256x60xbf16>) outs(%o : memref<2x4x256x60xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @wide(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK: Remark="expected a static value head dim that is a multiple of 8 up to 256, got 264"
func.func @wide(%q: memref<2x4x256x128xbf16>, %k: memref<2x4x256x128xbf16>, %v: memref<2x4x256x264xbf16>, %o: memref<2x4x256x264xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x128xbf16>, memref<2x4x256x128xbf16>, memref<2x4x256x264xbf16>) outs(%o : memref<2x4x256x264xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// CHECK-LABEL: func.func @dynamic(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK: Remark="expected a static query head dim that is a multiple of 8 up to 576, got ?"
func.func @dynamic(%q: memref<2x4x256x?xbf16>, %k: memref<2x4x256x?xbf16>, %v: memref<2x4x256x?xbf16>, %o: memref<2x4x256x?xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x?xbf16>, memref<2x4x256x?xbf16>, memref<2x4x256x?xbf16>) outs(%o : memref<2x4x256x?xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    
  return
}

// -----

// Keys innermost: a block of them is whole panels of 64, and what a panel may not
// hold is copied (128 × 80 is chosen for the same op with channels innermost).
// CHECK-LABEL: func.func @transposed(
// CHECK: tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232>
// REMARK: Remark="fold with 128 query rows, 64 keys, 
func.func @transposed(%q: memref<2x4x256x256xbf16>, %k: memref<2x4x256x512xbf16>, %v: memref<2x4x512x256xbf16>, %o: memref<2x4x256x256xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x256xbf16>, memref<2x4x256x512xbf16>, memref<2x4x512x256xbf16>) outs(%o : memref<2x4x256x256xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, d, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
  return
}

// -----

// Nobody copies an output into its layout.
// CHECK-LABEL: func.func @transposed_output(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK: Remark="expected the output's head dim innermost"
func.func @transposed_output(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x256x64xbf16>, %v: memref<2x4x256x64xbf16>, %o: memref<2x4x64x256xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>) outs(%o : memref<2x4x64x256xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, e, i)>]
    normalizer #attn.softmax
  return
}

// -----

// CHECK-LABEL: func.func @rank(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK: Remark="expected a query of rank 5 at most (TMA), got 6"
func.func @rank(%q: memref<2x2x2x2x64x64xbf16>, %o: memref<2x2x2x2x64x64xbf16>) {
  attn.attention ins(%q, %q, %q : memref<2x2x2x2x64x64xbf16>, memref<2x2x2x2x64x64xbf16>, memref<2x2x2x2x64x64xbf16>) outs(%o : memref<2x2x2x2x64x64xbf16>)
    maps [affine_map<(a, b, c, h, i, j, d, e) -> (a, b, c, h, i, d)>, affine_map<(a, b, c, h, i, j, d, e) -> (a, b, c, h, j, d)>, affine_map<(a, b, c, h, i, j, d, e) -> (a, b, c, h, j, e)>, affine_map<(a, b, c, h, i, j, d, e) -> (a, b, c, h, i, e)>]
    normalizer #attn.softmax
  return
}

// -----

// CHECK-LABEL: func.func @region(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK: Remark="a region holds memref.dim, which has no form on register tiles"
func.func @region(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x256x64xbf16>, %v: memref<2x4x256x64xbf16>, %o: memref<2x4x256x64xbf16>, %table: memref<4xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %c0 = arith.constant 0 : index
      %n = memref.dim %table, %c0 : memref<4xf32>
      %x = memref.load %table[%n] : memref<4xf32>
      attn.yield %x : f32
    }
    
  return
}

// -----

// What has a form keeps it, and gets neither schedule nor remark.
// CHECK-LABEL: func.func @decided(
// CHECK: form = #attn.form<naive>
// CHECK-NOT: tile.schedule
// REMARK-NOT: Remark
func.func @decided(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x256x64xbf16>, %v: memref<2x4x256x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<naive>}
  return
}

// -----

// Long rows have taller tiles of narrower blocks.
// CHECK-LABEL: func.func @long_causal(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 56, consumer_registers = 152>
// REMARK: Remark="fold with 192 query rows, 64 keys, 2 stages (
func.func @long_causal(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %o: memref<1x16x16384x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
  return
}

// -----

// Under a window, too.
// CHECK-LABEL: func.func @long_window(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 56, consumer_registers = 152>
// REMARK: Remark="fold with 192 query rows, 64 keys, 2 stages (
func.func @long_window(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %o: memref<1x16x16384x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %width = arith.constant 1024 : index
      %first = arith.subi %i, %width : index
      %near = arith.cmpi sgt, %j, %first : index
      %past = arith.cmpi sge, %i, %j : index
      %c = arith.andi %near, %past : i1
      attn.yield %c : i1
    }
  return
}

// -----

// The parts of f32 leave little room: none for a bias read by key beside 64 columns.
// CHECK-LABEL: func.func @split(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2,
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 32, stages = 2,
func.func @split(%q: memref<2x4x256x64xf32>, %k: memref<2x4x256x64xf32>, %v: memref<2x4x256x64xf32>, %o: memref<2x4x256x64xf32>, %bias: memref<4x256xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xf32>, memref<2x4x256x64xf32>, memref<2x4x256x64xf32>) outs(%o : memref<2x4x256x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xf32>, memref<2x4x256x64xf32>, memref<2x4x256x64xf32>) outs(%o : memref<2x4x256x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %x = memref.load %bias[%h, %j] : memref<4x256xf32>
      %y = arith.addf %s, %x : f32
      attn.yield %y : f32
    }
  return
}

// -----

// No channels, no keys: nothing to multiply.
// CHECK-LABEL: func.func @nothing(
// CHECK: form = #attn.form<naive>
// CHECK: form = #attn.form<naive>
// REMARK: Remark="expected a static query head dim that is a multiple of 8 up to 576, got 0"
// REMARK: Remark="expected keys, got none"
func.func @nothing(%q: memref<2x256x0xbf16>, %k: memref<2x256x64xbf16>, %none: memref<2x0x64xbf16>, %o: memref<2x256x64xbf16>) {
  attn.attention ins(%q, %q, %k : memref<2x256x0xbf16>, memref<2x256x0xbf16>, memref<2x256x64xbf16>) outs(%o : memref<2x256x64xbf16>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
    normalizer #attn.softmax
  attn.attention ins(%k, %none, %none : memref<2x256x64xbf16>, memref<2x0x64xbf16>, memref<2x0x64xbf16>) outs(%o : memref<2x256x64xbf16>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
    normalizer #attn.softmax
  return
}

// -----

// Listed blocks are cut into tiles of 64 rows and steps of 16 keys.
// REMARK: Remark="expected listed blocks of a multiple of 64 queries by a multiple of 16 keys, got 64 by 40"
func.func @odd_lists(%q: tensor<4x128x64xbf16>, %k: tensor<4x120x64xbf16>, %v: tensor<4x120x64xbf16>, %counts: tensor<4x2xi32>, %indices: tensor<4x2x3xi32>, %o: tensor<4x128x64xbf16>) -> tensor<4x128x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<4x128x64xbf16>, tensor<4x120x64xbf16>, tensor<4x120x64xbf16>) blocks(%counts, %indices : tensor<4x2xi32>, tensor<4x2x3xi32>) outs(%o : tensor<4x128x64xbf16>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
    normalizer #attn.softmax {block_sizes = array<i64: 64, 40>} -> tensor<4x128x64xbf16>
  return %r : tensor<4x128x64xbf16>
}

// -----

// Tiles lie within listed blocks of 64 queries, and steps of 80 keys divide those of 160.
// REMARK: Remark="fold with 64 query rows, 80 keys, 2 stages ({{.*}}; fitted to listed blocks of 64 queries by 160 keys;
func.func @lists(%q: tensor<4x192x64xbf16>, %k: tensor<4x320x64xbf16>, %v: tensor<4x320x64xbf16>, %counts: tensor<4x3xi32>, %indices: tensor<4x3x2xi32>, %o: tensor<4x192x64xbf16>) -> tensor<4x192x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<4x192x64xbf16>, tensor<4x320x64xbf16>, tensor<4x320x64xbf16>) blocks(%counts, %indices : tensor<4x3xi32>, tensor<4x3x2xi32>) outs(%o : tensor<4x192x64xbf16>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
    normalizer #attn.softmax {block_sizes = array<i64: 64, 160>} -> tensor<4x192x64xbf16>
  return %r : tensor<4x192x64xbf16>
}

// -----

// A mask that reads a tensor at each key: 96 keys of it beside S.
// REMARK: Remark="fold with 128 query rows, 96 keys, 2 stages (
func.func @gathered(%q: tensor<4x1000x128xbf16>, %k: tensor<4x1000x128xbf16>, %v: tensor<4x1000x128xbf16>, %ids: tensor<1000xi64>, %o: tensor<4x1000x128xbf16>) -> tensor<4x1000x128xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<4x1000x128xbf16>, tensor<4x1000x128xbf16>, tensor<4x1000x128xbf16>) outs(%o : tensor<4x1000x128xbf16>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = tensor.extract %ids[%i] : tensor<1000xi64>
      %y = tensor.extract %ids[%j] : tensor<1000xi64>
      %m = arith.cmpi eq, %x, %y : i64
      attn.yield %m : i1
    } -> tensor<4x1000x128xbf16>
  return %r : tensor<4x1000x128xbf16>
}

// -----

// Where no block is ragged, 128.
// REMARK: Remark="fold with 128 query rows, 128 keys, 2 stages (
func.func @gathered_even(%q: tensor<4x1024x128xbf16>, %k: tensor<4x1024x128xbf16>, %v: tensor<4x1024x128xbf16>, %ids: tensor<1024xi64>, %o: tensor<4x1024x128xbf16>) -> tensor<4x1024x128xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<4x1024x128xbf16>, tensor<4x1024x128xbf16>, tensor<4x1024x128xbf16>) outs(%o : tensor<4x1024x128xbf16>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = tensor.extract %ids[%i] : tensor<1024xi64>
      %y = tensor.extract %ids[%j] : tensor<1024xi64>
      %m = arith.cmpi eq, %x, %y : i64
      attn.yield %m : i1
    } -> tensor<4x1024x128xbf16>
  return %r : tensor<4x1024x128xbf16>
}

// Form and schedule of linear attention, with the reason in a remark.
// RUN: attn-opt %s --attn-select-form --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-select-form --split-input-file --remarks-filter=attn-select-form 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK

// A CTA for each batch point keeps the memory busy.
// CHECK-LABEL: func.func @many_points(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>
// REMARK: Remark="chunks of ", Remark=64, Remark=" tokens, ", Remark=128, Remark=" value channels a CTA, ", Remark=3, Remark=" stages"
func.func @many_points(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// 16 points leave most of the device idle: the sequence is divided.
// CHECK-LABEL: func.func @few_points(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>
// REMARK: Remark="one walk by clusters of ", Remark=8, Remark=", ", Remark=128, Remark=" tokens a CTA, ", Remark=3, Remark=" stages"
func.func @few_points(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// A decay by head is taken, too.
// CHECK-LABEL: func.func @few_points_fading(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>
// REMARK: Remark="one walk by clusters of ", Remark=8, Remark=", ", Remark=128, Remark=" tokens a CTA, ", Remark=3, Remark=" stages"
func.func @few_points_fading(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %g: memref<16xf32>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) decay (%g : memref<16xf32>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal
  return
}

// -----

// A query's scale is the outputs', beside a decay, too.
// CHECK-LABEL: func.func @few_scaled(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>
// REMARK: Remark="one walk by clusters of ", Remark=8, Remark=", ", Remark=128, Remark=" tokens a CTA, ", Remark=3, Remark=" stages"
func.func @few_scaled(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %g: memref<16xf32>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) decay (%g : memref<16xf32>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %s = arith.constant 0.125 : f32
      %f = arith.mulf %x, %s : f32
      attn.yield %f : f32
    }
  return
}

// -----

// Registers: no others than those that keep nothing beside the value.
// CHECK-LABEL: func.func @few_costly_features(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 64, stages = {{[0-9]}}, segment = 8,
// REMARK: Remark="twice, since of one walk: ", Remark="features of more than a few sums, products, choices and exponentials of the value"
func.func @few_costly_features(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.tanh %x : f32
      attn.yield %f : f32
    }
    key_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.tanh %x : f32
      attn.yield %f : f32
    }
  return
}

// -----

// CHECK-LABEL: func.func @few_features_of_positions(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 64, stages = {{[0-9]}}, segment = 8,
// REMARK: Remark="twice, since of one walk: ", Remark="features of more than a few sums, products, choices and exponentials of the value"
func.func @few_features_of_positions(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %n = arith.index_cast %i : index to i32
      %y = arith.sitofp %n : i32 to f32
      %f = arith.mulf %x, %y : f32
      attn.yield %f : f32
    }
    key_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %n = arith.index_cast %i : index to i32
      %y = arith.sitofp %n : i32 to f32
      %f = arith.mulf %x, %y : f32
      attn.yield %f : f32
    }
  return
}

// -----

// CHECK-LABEL: func.func @few_features(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 208, state_registers = 64, cluster = 8>
// REMARK: Remark="one walk by clusters of ", Remark=8, Remark=", ", Remark=128, Remark=" tokens a CTA, ", Remark=3, Remark=" stages"
func.func @few_features(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.exp %x : f32
      attn.yield %f : f32
    }
    key_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.exp %x : f32
      attn.yield %f : f32
    }
  return
}

// -----

// CHECK-LABEL: func.func @few_features_fading(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 64, stages = {{[0-9]}}, segment = 8,
// REMARK: Remark="twice, since of one walk: ", Remark="features beside a decay"
func.func @few_features_fading(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %g: memref<16xf32>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) decay (%g : memref<16xf32>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.exp %x : f32
      attn.yield %f : f32
    }
    key_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.exp %x : f32
      attn.yield %f : f32
    }
  return
}

// -----

// Sums take registers of the carriers.
// CHECK-LABEL: func.func @few_normalized(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>
// REMARK: Remark="one walk by clusters of ", Remark=8, Remark=", ", Remark=128, Remark=" tokens a CTA, ", Remark=3, Remark=" stages"
func.func @few_normalized(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal normalized
  return
}

// -----

// CHECK-LABEL: func.func @few_normalized_fading(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 64, stages = {{[0-9]}}, segment = 8,
// REMARK: Remark="twice, since of one walk: ", Remark="a normalizer beside a decay"
func.func @few_normalized_fading(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %g: memref<16xf32>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) decay (%g : memref<16xf32>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal normalized
  return
}

// -----

// CHECK-LABEL: func.func @few_with_state(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = {{[0-9]}}, segment = 8,
// REMARK: Remark="twice, since of one walk: ", Remark="an initial state"
func.func @few_with_state(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %s: memref<1x16x128x128xf32>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) initial_state (%s : memref<1x16x128x128xf32>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @few_leaving_state(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = {{[0-9]}}, segment = 8,
// REMARK: Remark="twice, since of one walk: ", Remark="a final state"
func.func @few_leaving_state(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %s: memref<1x16x128x128xf32>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o, %s : memref<1x16x16384x128xbf16>, memref<1x16x128x128xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// Points, and not slices of them, of which features take two.
// CHECK-LABEL: func.func @fewest_points_features(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 64, stages = {{[0-9]}}, segment = 8,
// REMARK: Remark="twice, since of one walk: ", Remark="fewer than 16 points"
func.func @fewest_points_features(%q: memref<1x8x16384x128xbf16>, %k: memref<1x8x16384x128xbf16>, %v: memref<1x8x16384x128xbf16>, %o: memref<1x8x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x8x16384x128xbf16>, memref<1x8x16384x128xbf16>, memref<1x8x16384x128xbf16>) outs(%o : memref<1x8x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.exp %x : f32
      attn.yield %f : f32
    }
    key_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.exp %x : f32
      attn.yield %f : f32
    }
  return
}

// -----

// What one walk does not take is walked twice.
// CHECK-LABEL: func.func @few_fading_by_token(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 8,
// REMARK: Remark="twice, since of one walk: ", Remark="a decay that varies within a head"
func.func @few_fading_by_token(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %g: memref<1x16x16384xf32>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) decay (%g : memref<1x16x16384xf32>) outs(%o : memref<1x16x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @few_f16(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>
// REMARK: Remark="twice, since of one walk: ", Remark="operands or results that are not bf16"
func.func @few_f16(%q: memref<1x16x16384x128xf16>, %k: memref<1x16x16384x128xf16>, %v: memref<1x16x16384x128xf16>, %o: memref<1x16x16384x128xf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xf16>, memref<1x16x16384x128xf16>, memref<1x16x16384x128xf16>) outs(%o : memref<1x16x16384x128xf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @few_dynamic(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>
// REMARK: Remark="twice, since of one walk: ", Remark="sizes that are not known"
func.func @few_dynamic(%q: memref<1x16x?x128xbf16>, %k: memref<1x16x?x128xbf16>, %v: memref<1x16x?x128xbf16>, %o: memref<1x16x?x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x?x128xbf16>, memref<1x16x?x128xbf16>, memref<1x16x?x128xbf16>) outs(%o : memref<1x16x?x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @few_tokens(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>
// REMARK: Remark="twice, since of one walk: ", Remark="fewer than 4096 tokens"
func.func @few_tokens(%q: memref<1x16x4032x128xbf16>, %k: memref<1x16x4032x128xbf16>, %v: memref<1x16x4032x128xbf16>, %o: memref<1x16x4032x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x4032x128xbf16>, memref<1x16x4032x128xbf16>, memref<1x16x4032x128xbf16>) outs(%o : memref<1x16x4032x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @fewest_points(
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>
// REMARK: Remark="twice, since of one walk: ", Remark="fewer than 16 points"
func.func @fewest_points(%q: memref<1x8x16384x128xbf16>, %k: memref<1x8x16384x128xbf16>, %v: memref<1x8x16384x128xbf16>, %o: memref<1x8x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x8x16384x128xbf16>, memref<1x8x16384x128xbf16>, memref<1x8x16384x128xbf16>) outs(%o : memref<1x8x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// Not enough chunks for two segments.
// CHECK-LABEL: func.func @short(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>
// REMARK: Remark=, Remark="chunks of ", Remark=64
func.func @short(%q: memref<1x16x960x128xbf16>, %k: memref<1x16x960x128xbf16>, %v: memref<1x16x960x128xbf16>, %o: memref<1x16x960x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x960x128xbf16>, memref<1x16x960x128xbf16>, memref<1x16x960x128xbf16>) outs(%o : memref<1x16x960x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @token_decay(
// CHECK: form = #attn.form<fold>
// REMARK: Remark="chunks of ", Remark=64
func.func @token_decay(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>, %g: memref<16x2048xf32>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) decay (%g : memref<16x2048xf32>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h, j)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @everywhere(
// CHECK: form = #attn.form<fold>
// REMARK: Remark="chunks of ", Remark=64
func.func @everywhere(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    
  return
}

// -----

// CHECK-LABEL: func.func @f32_inputs(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 32, stages = 1,
// REMARK: [Passed] fold | {{.+}}chunks of
func.func @f32_inputs(%q: memref<8x16x2048x128xf32>, %k: memref<8x16x2048x128xf32>, %v: memref<8x16x2048x128xf32>, %o: memref<8x16x2048x128xf32>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xf32>, memref<8x16x2048x128xf32>, memref<8x16x2048x128xf32>) outs(%o : memref<8x16x2048x128xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @f32_wide(
// CHECK: form = #attn.form<recurrent>
// REMARK: Remark="token by token, and not in chunks: ", Remark="expected a query head dim up to 128 of f32 operands, whose parts fill shared memory, got 192
func.func @f32_wide(%q: memref<8x16x2048x192xf32>, %k: memref<8x16x2048x192xf32>, %v: memref<8x16x2048x192xf32>, %o: memref<8x16x2048x192xf32>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x192xf32>, memref<8x16x2048x192xf32>, memref<8x16x2048x192xf32>) outs(%o : memref<8x16x2048x192xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @f32_normalized_decay(
// CHECK: form = #attn.form<recurrent>
// REMARK: Remark="token by token, and not in chunks: ", Remark="expected no features and no normalizer beside a decay or resets of f32 operands, for which registers have no room
func.func @f32_normalized_decay(%q: memref<8x16x2048x128xf32>, %k: memref<8x16x2048x128xf32>, %v: memref<8x16x2048x128xf32>, %g: memref<16xf32>, %o: memref<8x16x2048x128xf32>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xf32>, memref<8x16x2048x128xf32>, memref<8x16x2048x128xf32>) decay (%g : memref<16xf32>) outs(%o : memref<8x16x2048x128xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal normalized
  return
}

// -----

// CHECK-LABEL: func.func @f32_mixed(
// CHECK: form = #attn.form<recurrent>
// REMARK: Remark="token by token, and not in chunks: ", Remark="expected query, key and value of one type, bf16, f16 or f32, got f32 and bf16
func.func @f32_mixed(%q: memref<8x16x2048x128xf32>, %k: memref<8x16x2048x128xf32>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xf32>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xf32>, memref<8x16x2048x128xf32>, memref<8x16x2048x128xbf16>) outs(%o : memref<8x16x2048x128xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// Decoding: the state is read and written once. Half the CTAs have room where
// the state's columns are twice as many.
// CHECK-LABEL: func.func @decode(
// CHECK: form = #attn.form<recurrent>, tile.schedule = #tile.step_schedule<rows = 64, registers = 240, residents = 2>
// REMARK: [Passed] recurrent | {{.+}}Remark="token by token, ", Remark=2, Remark=" CTAs a multiprocessor"
func.func @decode(%q: memref<8x16x16x256xbf16>, %v: memref<8x16x16x128xbf16>, %o: memref<8x16x16x128xbf16>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x16x256xbf16>, memref<8x16x16x256xbf16>, memref<8x16x16x128xbf16>) outs(%o : memref<8x16x16x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// One token more is worth a chunk.
// CHECK-LABEL: func.func @few(
// CHECK: form = #attn.form<fold>
func.func @few(%q: memref<8x16x17x128xbf16>, %v: memref<8x16x17x128xbf16>, %o: memref<8x16x17x128xbf16>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x17x128xbf16>, memref<8x16x17x128xbf16>, memref<8x16x17x128xbf16>) outs(%o : memref<8x16x17x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @wide(
// CHECK: form = #attn.form<naive>
// REMARK: [Missed] no-tile-kernel | {{.+}}Remark="expected a static query head dim up to 256, got 264; estimated by the formula 40 us"
func.func @wide(%q: memref<8x16x1x264xbf16>, %v: memref<8x16x1x128xbf16>, %o: memref<8x16x1x128xbf16>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x1x264xbf16>, memref<8x16x1x264xbf16>, memref<8x16x1x128xbf16>) outs(%o : memref<8x16x1x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @doubles(
// CHECK: form = #attn.form<naive>
// REMARK: [Missed] no-tile-kernel | {{.+}}Remark="expected operands of bf16, f16 or f32, got f64; estimated by the formula 40 us"
func.func @doubles(%q: memref<8x16x1x64xf64>, %v: memref<8x16x1x128xf64>, %o: memref<8x16x1x128xf64>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x1x64xf64>, memref<8x16x1x64xf64>, memref<8x16x1x128xf64>) outs(%o : memref<8x16x1x128xf64>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// -----

// A decay by channel, too: scores are one more operand, for which a stage less has room.
// CHECK-LABEL: func.func @channel_decay(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3,
// REMARK: Remark="chunks of ", Remark=64, Remark=" tokens, ", Remark=128, Remark=" value channels a CTA, ", Remark=3, Remark=" stages"
func.func @channel_decay(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>, %g: memref<16x128xf32>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) decay (%g : memref<16x128xf32>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h, d)>]
    causal
  return
}

// -----

// The weights' kernel goes by blocks of 64 channels: as many as a head has.
// CHECK-LABEL: func.func @channel_decay_wide(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 64,
// REMARK: Remark="chunks of ", Remark=64, Remark=" tokens, ", Remark=64, Remark=" value channels a CTA, "
func.func @channel_decay_wide(%q: memref<8x16x2048x200xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>, %g: memref<16x200xf32>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x2048x200xbf16>, memref<8x16x2048x200xbf16>, memref<8x16x2048x128xbf16>) decay (%g : memref<16x200xf32>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h, d)>]
    causal
  return
}

// -----

// Features that attn-apply-features left: here, because there are no tensors.
// CHECK-LABEL: func.func @channel_decay_features(
// CHECK: form = #attn.form<recurrent>
// REMARK: Remark="token by token, and not in chunks: ", Remark="expected no features with a decay that varies with channels, got features that are no tensors
func.func @channel_decay_features(%q: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>, %g: memref<16x128xf32>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) decay (%g : memref<16x128xf32>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h, d)>]
    causal
    key_map (%u: f32, %b: index, %h: index, %t: index, %c: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
  return
}

// -----

// Three burdens that no slice of 256 channels has registers for.
// CHECK-LABEL: func.func @wide_spilling(
// CHECK: form = #attn.form<recurrent>
// REMARK: Remark="token by token, and not in chunks: ", Remark="expected no final state beside a normalizer, a decay and more than 192 channels, got one beside 256
func.func @wide_spilling(%q: memref<8x16x2048x256xbf16>, %v: memref<8x16x2048x72xbf16>, %o: memref<8x16x2048x72xbf16>, %g: memref<16xf32>, %s: memref<8x16x256x72xf32>, %z: memref<8x16x256xf32>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x2048x256xbf16>, memref<8x16x2048x256xbf16>, memref<8x16x2048x72xbf16>) decay (%g : memref<16xf32>) outs(%o, %s, %z : memref<8x16x2048x72xbf16>, memref<8x16x256x72xf32>, memref<8x16x256xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal normalized
  return
}

// -----

// At 192 an eighth of a panel has.
// CHECK-LABEL: func.func @wide_narrow(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 8,
// REMARK: Remark="chunks of ", Remark=64, Remark=" tokens, ", Remark=8,
func.func @wide_narrow(%q: memref<8x16x2048x192xbf16>, %v: memref<8x16x2048x72xbf16>, %o: memref<8x16x2048x72xbf16>, %g: memref<16xf32>, %s: memref<8x16x192x72xf32>, %z: memref<8x16x192xf32>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x2048x192xbf16>, memref<8x16x2048x192xbf16>, memref<8x16x2048x72xbf16>) decay (%g : memref<16xf32>) outs(%o, %s, %z : memref<8x16x2048x72xbf16>, memref<8x16x192x72xf32>, memref<8x16x192xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal normalized
  return
}

// -----

// As many keys as queries: aligned to either end.
// CHECK-LABEL: func.func @aligned(
// CHECK: form = #attn.form<fold>
// REMARK: Remark="chunks of ", Remark=64
func.func @aligned(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal aligned_to_end
  return
}

// -----

// CHECK-LABEL: func.func @aligned_apart(
// CHECK: form = #attn.form<recurrent>
// REMARK: Remark="token by token, and not in chunks: ", Remark="expected query i to read the state after key i, or after the last, got queries aligned to the end
func.func @aligned_apart(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x4096x128xbf16>, %v: memref<8x16x4096x128xbf16>, %o: memref<8x16x2048x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x4096x128xbf16>, memref<8x16x4096x128xbf16>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal aligned_to_end
  return
}

// -----

// CHECK-LABEL: func.func @wide_normalized(
// CHECK: form = #attn.form<fold>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 64, stages = 3, segment = 8, producer_registers = 32, output_registers = 240, state_registers = 232>
// REMARK: Remark="chunks of ", Remark=64, Remark=" tokens, ", Remark=64
func.func @wide_normalized(%q: memref<8x16x2048x192xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x2048x192xbf16>, memref<8x16x2048x192xbf16>, memref<8x16x2048x128xbf16>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal normalized
  return
}

// -----

// Two burdens beside 256 channels, of which a normalizer beside a decay takes most: a quarter of a panel.
// CHECK-LABEL: func.func @wide_crowded(
// CHECK: columns = 16, stages = 2
// REMARK: Remark="chunks of ", Remark=64, Remark=" tokens, ", Remark=16
func.func @wide_crowded(%q: memref<8x16x2048x256xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>, %g: memref<16xf32>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x2048x256xbf16>, memref<8x16x2048x256xbf16>, memref<8x16x2048x128xbf16>) decay (%g : memref<16xf32>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal normalized
  return
}

// -----

// Four burdens there: registers would spill.
// CHECK-LABEL: func.func @wide_burdened(
// CHECK: form = #attn.form<recurrent>
// REMARK: Remark="token by token, and not in chunks: ", Remark="expected at most 3 of a normalizer, resets, a decay, an initial state and a final state of weighted keys beside more than 128 channels, got 4
func.func @wide_burdened(%q: memref<8x16x2048x200xbf16>, %v: memref<8x16x2048x64xbf16>, %o: memref<8x16x2048x64xbf16>, %g: memref<16xf32>, %s: memref<8x16x200x64xf32>, %z: memref<8x16x200xf32>) {
  attn.linear_attention ins(%q, %q, %v : memref<8x16x2048x200xbf16>, memref<8x16x2048x200xbf16>, memref<8x16x2048x64xbf16>) decay (%g : memref<16xf32>) initial_state (%s, %z : memref<8x16x200x64xf32>, memref<8x16x200xf32>) outs(%o : memref<8x16x2048x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal normalized
    reset (%b: index, %h: index, %t: index) {
      %p = arith.constant 100 : index
      %m = arith.remui %t, %p : index
      %z0 = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %z0 : index
      attn.yield %c : i1
    }
  return
}

// -----

// Few tokens of few points: scores are estimated to be cheaper than states one after the other (LinearCosts.h has both sides).
// CHECK-LABEL: func.func @quadratic(
// CHECK: form = #attn.form<quadratic>
// REMARK: [Passed] quadratic | {{.+}}Remark="masked scores, 1024 tokens; estimated 29 us, in chunks 30 us"
func.func @quadratic(%q: tensor<1x16x1024x128xbf16>, %o: tensor<1x16x1024x128xbf16>, %g: tensor<16xf32>) -> tensor<1x16x1024x128xbf16> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x16x1024x128xbf16>, tensor<1x16x1024x128xbf16>, tensor<1x16x1024x128xbf16>) decay (%g : tensor<16xf32>) outs(%o : tensor<1x16x1024x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal -> tensor<1x16x1024x128xbf16>
  return %r : tensor<1x16x1024x128xbf16>
}

// -----

// CHECK-LABEL: func.func @too_long(
// CHECK: form = #attn.form<scan>
// REMARK: Remark="segments of at least 8 chunks, "
func.func @too_long(%q: tensor<1x16x1536x128xbf16>, %o: tensor<1x16x1536x128xbf16>, %g: tensor<16xf32>) -> tensor<1x16x1536x128xbf16> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x16x1536x128xbf16>, tensor<1x16x1536x128xbf16>, tensor<1x16x1536x128xbf16>) decay (%g : tensor<16xf32>) outs(%o : tensor<1x16x1536x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal -> tensor<1x16x1536x128xbf16>
  return %r : tensor<1x16x1536x128xbf16>
}

// -----

// More points make tiles enough for all multiprocessors, a longer sequence more of them than that.
// CHECK-LABEL: func.func @more_points(
// CHECK: form = #attn.form<quadratic>
// REMARK: [Passed] quadratic | {{.+}}Remark="masked scores, 512 tokens; estimated 21 us, in chunks 23 us"
func.func @more_points(%q: tensor<1x32x512x128xbf16>, %o: tensor<1x32x512x128xbf16>, %g: tensor<32xf32>) -> tensor<1x32x512x128xbf16> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x32x512x128xbf16>, tensor<1x32x512x128xbf16>, tensor<1x32x512x128xbf16>) decay (%g : tensor<32xf32>) outs(%o : tensor<1x32x512x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal -> tensor<1x32x512x128xbf16>
  return %r : tensor<1x32x512x128xbf16>
}

// -----

// CHECK-LABEL: func.func @too_many(
// CHECK: form = #attn.form<fold>
// REMARK: Remark="chunks of ", Remark=64
func.func @too_many(%q: tensor<1x64x512x128xbf16>, %o: tensor<1x64x512x128xbf16>, %g: tensor<64xf32>) -> tensor<1x64x512x128xbf16> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x64x512x128xbf16>, tensor<1x64x512x128xbf16>, tensor<1x64x512x128xbf16>) decay (%g : tensor<64xf32>) outs(%o : tensor<1x64x512x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal -> tensor<1x64x512x128xbf16>
  return %r : tensor<1x64x512x128xbf16>
}

// -----

// Narrow heads' products are short, in either form, and a block of scores has more beside them.
// CHECK-LABEL: func.func @narrow(
// CHECK: form = #attn.form<fold>
// REMARK: Remark="chunks of ", Remark=64
func.func @narrow(%q: tensor<1x16x512x64xbf16>, %o: tensor<1x16x512x64xbf16>, %g: tensor<16xf32>) -> tensor<1x16x512x64xbf16> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x16x512x64xbf16>, tensor<1x16x512x64xbf16>, tensor<1x16x512x64xbf16>) decay (%g : tensor<16xf32>) outs(%o : tensor<1x16x512x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal -> tensor<1x16x512x64xbf16>
  return %r : tensor<1x16x512x64xbf16>
}

// -----

// Features are two kernels before the scores.
// CHECK-LABEL: func.func @with_features(
// CHECK: form = #attn.form<quadratic>
// REMARK: [Passed] quadratic | {{.+}}Remark="masked scores, 512 tokens; estimated 26 us, in chunks 30 us"
func.func @with_features(%q: tensor<1x16x512x128xbf16>, %o: tensor<1x16x512x128xbf16>) -> tensor<1x16x512x128xbf16> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) outs(%o : tensor<1x16x512x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal normalized
    query_map (%u: f32, %b: index, %h: index, %t: index, %c: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %h: index, %t: index, %c: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    } -> tensor<1x16x512x128xbf16>
  return %r : tensor<1x16x512x128xbf16>
}

// -----

// CHECK-LABEL: func.func @few_with_features(
// CHECK: form = #attn.form<fold>
// REMARK: Remark="chunks of ", Remark=64
func.func @few_with_features(%q: tensor<1x16x256x128xbf16>, %o: tensor<1x16x256x128xbf16>) -> tensor<1x16x256x128xbf16> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x16x256x128xbf16>, tensor<1x16x256x128xbf16>, tensor<1x16x256x128xbf16>) outs(%o : tensor<1x16x256x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal normalized
    query_map (%u: f32, %b: index, %h: index, %t: index, %c: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %h: index, %t: index, %c: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    } -> tensor<1x16x256x128xbf16>
  return %r : tensor<1x16x256x128xbf16>
}

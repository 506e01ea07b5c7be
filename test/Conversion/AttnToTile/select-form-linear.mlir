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
// CHECK: form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 8, producer_registers = 40, output_registers = 224, state_registers = 232>
// REMARK: Remark="segments of at least 8 chunks, ", Remark="chunks of ", Remark=64
func.func @few_points(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %o: memref<1x16x16384x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
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
// CHECK: form = #attn.form<naive>
// REMARK: expected a decay by batch point, got one that varies with tokens
func.func @token_decay(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>, %g: memref<16x2048xf32>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) decay (%g : memref<16x2048xf32>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h, j)>]
    causal
  return
}

// -----

// CHECK-LABEL: func.func @everywhere(
// CHECK: form = #attn.form<naive>
// REMARK: got every query reading the last state
func.func @everywhere(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) outs(%o : memref<8x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    
  return
}

// -----

// CHECK-LABEL: func.func @f32_inputs(
// CHECK: form = #attn.form<naive>
// REMARK: expected bf16 or f16 query, key and value of one type, got f32 and f32
func.func @f32_inputs(%q: memref<8x16x2048x128xf32>, %k: memref<8x16x2048x128xf32>, %v: memref<8x16x2048x128xf32>, %o: memref<8x16x2048x128xf32>) {
  attn.linear_attention ins(%q, %k, %v : memref<8x16x2048x128xf32>, memref<8x16x2048x128xf32>, memref<8x16x2048x128xf32>) outs(%o : memref<8x16x2048x128xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
  return
}

// RUN: attn-opt %s --attn-to-tile --split-input-file --verify-diagnostics

func.func @tensors(%q: tensor<2x64x64xbf16>, %o: tensor<2x64x64xbf16>) -> tensor<2x64x64xbf16> {
  // expected-error @+1 {{'attn.attention' op expected buffers (run bufferization before attn-to-tile), got 'tensor<2x64x64xbf16>'}}
  %r = attn.attention ins(%q, %q, %q : tensor<2x64x64xbf16>, tensor<2x64x64xbf16>, tensor<2x64x64xbf16>) outs(%o : tensor<2x64x64xbf16>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>} -> tensor<2x64x64xbf16>
  return %r : tensor<2x64x64xbf16>
}

// -----

func.func @shared_memory(%q: memref<2x4x256x256xbf16>, %k: memref<2x4x256x256xbf16>, %v: memref<2x4x256x256xbf16>, %o: memref<2x4x256x256xbf16>) {
  // expected-error @+1 {{'attn.attention' op expected a schedule of at most 232448 bytes of shared memory, got 328704 for #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}}
  attn.attention ins(%q, %k, %v : memref<2x4x256x256xbf16>, memref<2x4x256x256xbf16>, memref<2x4x256x256xbf16>) outs(%o : memref<2x4x256x256xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

func.func @output_memory(%q: memref<2x4x256x136xbf16>, %k: memref<2x4x256x136xbf16>, %v: memref<2x4x256x256xbf16>, %o: memref<2x4x256x256xbf16>) {
  // expected-error @+1 {{'attn.attention' op expected shared memory for the output of 65536 bytes, got 38912 free}}
  attn.attention ins(%q, %k, %v : memref<2x4x256x136xbf16>, memref<2x4x256x136xbf16>, memref<2x4x256x256xbf16>) outs(%o : memref<2x4x256x256xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 80, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

func.func @region(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x256x64xbf16>, %v: memref<2x4x256x64xbf16>, %o: memref<2x4x256x64xbf16>, %table: memref<4xf32>) {
  // expected-error @+1 {{'attn.attention' op a region of the attention holds memref.dim, which has no form on register tiles}}
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %c0 = arith.constant 0 : index
      %n = memref.dim %table, %c0 : memref<4xf32>
      %x = memref.load %table[%n] : memref<4xf32>
      attn.yield %x : f32
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

func.func @tf32_panels(%q: memref<2x4x256x64xf32>, %k: memref<2x2x256x64xf32>, %v: memref<2x2x256x64xf32>, %o: memref<2x4x256x64xf32>) {
  // expected-error @+1 {{expected key blocks of a multiple of 32 keys (a panel of tf32 values), got 48}}
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xf32>, memref<2x2x256x64xf32>, memref<2x2x256x64xf32>) outs(%o : memref<2x4x256x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 48, stages = 2, producer_registers = 40, consumer_registers = 232, f32 = tf32>}
  return
}

// -----

func.func @tf32_cluster(%q: memref<2x4x256x64xf32>, %k: memref<2x2x256x64xf32>, %v: memref<2x2x256x64xf32>, %o: memref<2x4x256x64xf32>) {
  // expected-error @+1 {{expected no cluster with tf32 operands, got one of 2}}
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xf32>, memref<2x2x256x64xf32>, memref<2x2x256x64xf32>) outs(%o : memref<2x4x256x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232, cluster = 2, f32 = tf32>}
  return
}

// Regions of scalars, lifted to the smallest layout that a value varies with.
// RUN: attn-opt %s --attn-to-tile --canonicalize --cse --split-input-file | FileCheck %s

// A bias and a slope per head. The slope's load is a scalar one, ahead of the
// loop; positions count in f32 by column, and their product with the slope joins
// the score in one instruction. The bias varies with row and column.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[SLOPES:[^:]+]]: memref<4xf32>, %[[BIAS:[^:]+]]: memref<4x256x512xbf16>)
// CHECK: tile.warpgroup (%{{.+}}: i32) first(1)
// CHECK: %[[ROWS:.+]] = tile.iota %{{.+}} : tensor<64xi32, #tile.rows>
// CHECK: %[[H:.+]] = arith.index_cast %[[HEAD:.+]] : i32 to index
// CHECK: %[[SLOPE:.+]] = memref.load %[[SLOPES]][%[[H]]] : memref<4xf32>
// CHECK: %[[S:.+]] = tile.await
// CHECK: %[[COLS:.+]] = tile.iota %{{.+}} : tensor<128xi32, #tile.cols>
// CHECK: %[[J:.+]] = tile.iota %{{.+}} : tensor<128xf32, #tile.cols>
// CHECK: %[[WIDEJ:.+]] = tile.broadcast %[[J]] : tensor<128xf32, #tile.cols> -> tensor<64x128xf32, #tile.wgmma>
// CHECK: %[[WIDESLOPE:.+]] = tile.splat %[[SLOPE]] : f32 -> tensor<64x128xf32, #tile.wgmma>
// CHECK: %[[S1:.+]] = math.fma %[[WIDEJ]], %[[WIDESLOPE]], %[[S]] : tensor<64x128xf32, #tile.wgmma>
// CHECK: %[[B:.+]] = tile.load %[[BIAS]][%[[HEAD]], %[[ROWS]], %[[COLS]]] : memref<4x256x512xbf16>, i32, tensor<64xi32, #tile.rows>, tensor<128xi32, #tile.cols> -> tensor<64x128xbf16, #tile.wgmma>
// CHECK: %[[WIDE:.+]] = arith.extf %[[B]] : tensor<64x128xbf16, #tile.wgmma> to tensor<64x128xf32, #tile.wgmma>
// CHECK: %[[S2:.+]] = arith.addf %[[S1]], %[[WIDE]]
// CHECK: tile.reduce max %[[S2]]
// CHECK-LABEL: func.func @bias(
func.func @bias(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>, %bias: memref<4x256x512xbf16>, %slopes: memref<4xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %slope = memref.load %slopes[%h] : memref<4xf32>
      %ji = arith.index_cast %j : index to i32
      %jf = arith.sitofp %ji : i32 to f32
      %ramp = arith.mulf %jf, %slope : f32
      %s1 = arith.addf %s, %ramp : f32
      %x = memref.load %bias[%h, %i, %j] : memref<4x256x512xbf16>
      %xf = arith.extf %x : bf16 to f32
      %s2 = arith.addf %s1, %xf : f32
      attn.yield %s2 : f32
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Softcap: tanh on the tile; the cap after it is the exponential's, 30 · log2 e. A value of
// the rows is computed once a tile, before the loop.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[TEMPERATURE:[^:]+]]: memref<256xf32>)
// CHECK-DAG: %[[CAP:.+]] = arith.constant dense<43.2808495> : tensor<64x128xf32, #tile.wgmma>
// CHECK: %[[ROWS:.+]] = tile.iota %{{.+}} : tensor<64xi32, #tile.rows>
// CHECK: %[[T:.+]] = tile.load %[[TEMPERATURE]][%[[ROWS]]] : memref<256xf32>, tensor<64xi32, #tile.rows> -> tensor<64xf32, #tile.rows>
// CHECK: %[[S:.+]] = tile.await
// CHECK: %[[WIDET:.+]] = tile.broadcast %[[T]] : tensor<64xf32, #tile.rows> -> tensor<64x128xf32, #tile.wgmma>
// CHECK: %[[SCALED:.+]] = arith.mulf %[[S]], %[[WIDET]]
// CHECK: %[[TANH:.+]] = math.tanh %[[SCALED]] fastmath<afn> : tensor<64x128xf32, #tile.wgmma>
// CHECK: tile.reduce max %[[TANH]]
// CHECK: math.fma %[[TANH]], %[[CAP]], %{{.+}}
// CHECK-LABEL: func.func @softcap(
func.func @softcap(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>, %temperature: memref<256xf32>) {
  %cap = arith.constant 30.0 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = memref.load %temperature[%i] : memref<256xf32>
      %u = arith.mulf %s, %t : f32
      %x = math.tanh %u : f32
      %y = arith.mulf %x, %cap : f32
      attn.yield %y : f32
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// A sink per head joins the sum at the end, and its maximum the anchor.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[SINKS:[^:]+]]: memref<4xf32>)
// CHECK-DAG: %[[LOG2E:.+]] = arith.constant dense<1.44269502> : tensor<64xf32, #tile.rows>
// CHECK: %[[SINK:.+]] = memref.load %[[SINKS]]
// CHECK: %[[R:.+]]:4 = scf.for
// CHECK: %[[SUM:.+]] = tile.combine_lanes add %[[R]]#2
// CHECK: %[[MAX:.+]] = arith.mulf %[[R]]#1, %[[LOG2E]]
// CHECK: %[[ROWSINK:.+]] = tile.splat %[[SINK]] : f32 -> tensor<64xf32, #tile.rows>
// CHECK: %[[BASE2:.+]] = arith.mulf %[[ROWSINK]], %[[LOG2E]]
// CHECK: %[[TOP:.+]] = arith.maxnumf %[[MAX]], %[[BASE2]]
// CHECK: %[[ANCHOR:.+]] = arith.select %{{.+}}, %{{.+}}, %[[TOP]]
// CHECK: %[[M:.+]] = arith.subf %[[MAX]], %[[ANCHOR]]
// CHECK: %[[MOVED:.+]] = math.exp2 %[[M]]
// CHECK: %[[K:.+]] = arith.subf %[[BASE2]], %[[ANCHOR]]
// CHECK: %[[EXTRA:.+]] = math.exp2 %[[K]]
// CHECK: %[[ALL:.+]] = math.fma %[[SUM]], %[[MOVED]], %[[EXTRA]]
// CHECK: %[[INVERSE:.+]] = arith.divf %{{.+}}, %[[ALL]]
// CHECK-LABEL: func.func @sinks(
func.func @sinks(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>, %sinks: memref<4xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    sink (%b: index, %h: index, %i: index) {
      %x = memref.load %sinks[%h] : memref<4xf32>
      attn.yield %x : f32
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Sigmoid weights: no maximum, no sum, no division; a masked weight is 0. Where
// none is masked, neighbours may share a reciprocal (arcp): in the loop without a
// mask, behind the first block and the loop with one.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-DAG: %[[ZERO:.+]] = arith.constant dense<0.000000e+00> : tensor<64x128xf32, #tile.wgmma>
// CHECK: tile.warpgroup (%{{.+}}: i32) first(1)
// CHECK-NOT: tile.reduce
// CHECK: %[[W:.+]] = arith.divf %{{.+}}, %{{.+}} fastmath<afn> :
// CHECK: %[[SEEN:.+]] = arith.select %{{.+}}, %[[W]], %[[ZERO]]
// CHECK: arith.truncf %[[SEEN]]
// CHECK: scf.for
// CHECK: arith.divf %{{.+}}, %{{.+}} fastmath<afn> :
// CHECK: scf.for
// CHECK: %[[ALL:.+]] = arith.divf %{{.+}}, %{{.+}} fastmath<arcp,afn> :
// CHECK: arith.truncf %[[ALL]]
// CHECK-NOT: tile.reduce
// CHECK-LABEL: func.func @sigmoid(
func.func @sigmoid(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.sigmoid
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// ReLU weights over their sum: of the weights as the product takes them.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.warpgroup (%{{.+}}: i32) first(1)
// CHECK: %[[W:.+]] = arith.maximumf
// CHECK: %[[SEEN:.+]] = arith.select %{{.+}}, %[[W]], %{{.+}}
// CHECK: %[[NARROW:.+]] = arith.truncf %[[SEEN]] : tensor<64x128xf32, #tile.wgmma> to tensor<64x128xbf16, #tile.wgmma>
// CHECK: %[[ROUNDED:.+]] = arith.extf %[[NARROW]]
// CHECK: tile.reduce add %[[ROUNDED]]
// CHECK-LABEL: func.func @relu_normalized(
func.func @relu_normalized(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.relu<normalized = true>
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Weights of both signs: their sum may all but vanish, and stays exact.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.warpgroup (%{{.+}}: i32) first(1)
// CHECK: %[[S:.+]] = tile.await
// CHECK-NOT: arith.extf
// CHECK: tile.reduce add %[[S]]
// CHECK-NOT: arith.extf
// CHECK-LABEL: func.func @identity_normalized(
func.func @identity_normalized(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.identity<normalized = true>
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Causal from a position known at run time, an i64: it bounds the walk, cut where no position is.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[PAST:[^:]+]]: i64)
// CHECK: tile.warpgroup (%{{.+}}: i32) first(0)
// CHECK: %[[TOP:.+]] = arith.minsi %[[PAST]], %c1073741824_i64
// CHECK: %[[CUT:.+]] = arith.maxsi %[[TOP]], %c-1073741824_i64
// CHECK: %[[P:.+]] = arith.trunci %[[CUT]] : i64 to i32
// CHECK: %[[AT:.+]] = arith.addi %{{.+}}, %[[P]]
// CHECK: %[[SOME:.+]] = arith.addi %[[AT]], %c127_i32
// CHECK: arith.minsi %[[SOME]], %c1024_i32
// CHECK-LABEL: func.func @past(
func.func @past(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x1024x64xbf16>, %v: memref<2x4x1024x64xbf16>, %o: memref<2x4x256x64xbf16>, %past: i64) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %p = arith.index_cast %past : i64 to index
      %at = arith.addi %i, %p : index
      %c = arith.cmpi sge, %at, %j : index
      attn.yield %c : i1
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// A distance: rows and columns become f32 apart, as no element may cost a
// conversion, and f32 has all these positions.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.warpgroup (%{{.+}}: i32) first(1)
// CHECK: %[[S:.+]] = tile.await
// CHECK-DAG: %[[I:.+]] = tile.iota %{{.+}} : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[J:.+]] = tile.iota %{{.+}} : tensor<128xf32, #tile.cols>
// CHECK-DAG: %[[WIDEI:.+]] = tile.broadcast %[[I]]
// CHECK-DAG: %[[WIDEJ:.+]] = tile.broadcast %[[J]]
// CHECK: %[[AWAY:.+]] = arith.subf %[[WIDEJ]], %[[WIDEI]] : tensor<64x128xf32, #tile.wgmma>
// CHECK: arith.addf %[[S]], %[[AWAY]]
// CHECK-LABEL: func.func @distance(
func.func @distance(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %away = arith.subi %j, %i : index
      %wide = arith.index_cast %away : index to i64
      %f = arith.sitofp %wide : i64 to f32
      %t = arith.addf %s, %f : f32
      attn.yield %t : f32
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Positions of unknown size may be more than f32 can tell apart: subtracted as integers.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: %[[AWAY:.+]] = arith.subi %{{.+}}, %{{.+}} : tensor<64x128xi32, #tile.wgmma>
// CHECK: %[[WIDE:.+]] = arith.extsi %[[AWAY]]
// CHECK: arith.sitofp %[[WIDE]] : tensor<64x128xi64, #tile.wgmma> to tensor<64x128xf32, #tile.wgmma>
// CHECK-LABEL: func.func @far(
func.func @far(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x?x64xbf16>, %v: memref<2x4x?x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x?x64xbf16>, memref<2x4x?x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %away = arith.subi %j, %i : index
      %wide = arith.index_cast %away : index to i64
      %f = arith.sitofp %wide : i64 to f32
      %t = arith.addf %s, %f : f32
      attn.yield %t : f32
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Slope · distance + score / 4: a quarter is the exponential's, log2 e / 4, and
// the slope, the same for all keys, is divided by it ahead of the loop.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[SLOPES:[^:]+]]: memref<4xf32>)
// CHECK-DAG: %[[QUARTER:.+]] = arith.constant dense<0.360673755> : tensor<64x128xf32, #tile.wgmma>
// CHECK-DAG: %[[FOUR:.+]] = arith.constant 4.000000e+00 : f32
// CHECK: %[[SLOPE:.+]] = memref.load %[[SLOPES]]
// CHECK: %[[STEEPER:.+]] = arith.mulf %[[SLOPE]], %[[FOUR]] : f32
// CHECK: %[[S:.+]] = tile.await
// CHECK: %[[WIDE:.+]] = tile.splat %[[STEEPER]]
// CHECK: %[[X:.+]] = math.fma %[[WIDE]], %{{.+}}, %[[S]]
// CHECK: tile.reduce max %[[X]]
// CHECK: math.fma %[[X]], %[[QUARTER]],
// CHECK-LABEL: func.func @alibi(
func.func @alibi(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x256x64xbf16>, %v: memref<2x4x256x64xbf16>, %o: memref<2x4x256x64xbf16>, %slopes: memref<4xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>, memref<2x4x256x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %c = arith.constant 0.25 : f32
      %slope = memref.load %slopes[%h] : memref<4xf32>
      %away = arith.subi %j, %i : index
      %wide = arith.index_cast %away : index to i64
      %f = arith.sitofp %wide : i64 to f32
      %bias = arith.mulf %slope, %f : f32
      %x = arith.mulf %s, %c : f32
      %y = arith.addf %bias, %x : f32
      attn.yield %y : f32
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// The magnitude of a distance stays in f32: rows and columns are converted apart.
#q5 = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k5 = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v5 = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o5 = affine_map<(h, i, j, d, e) -> (h, i, e)>
// CHECK-LABEL: tile.kernel
// CHECK-NOT: math.absi
// CHECK: math.absf {{.*}} : tensor<64x64xf32, #tile.wgmma>
// CHECK-LABEL: func.func @magnitude
func.func @magnitude(%q: memref<4x256x128xbf16>, %o: memref<4x256x128xbf16>) {
  attn.attention ins(%q, %q, %q : memref<4x256x128xbf16>, memref<4x256x128xbf16>, memref<4x256x128xbf16>)
    outs(%o : memref<4x256x128xbf16>) maps [#q5, #k5, #v5, #o5] normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %n = arith.subi %j, %i : index
      %w = arith.index_cast %n : index to i64
      %a = math.absi %w : i64
      %f = arith.sitofp %a : i64 to f32
      %t = arith.subf %s, %f : f32
      attn.yield %t : f32
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// ALiBi, subtracted. The exponents relative to the presumed maximum: of what a
// slope adds, a row's part is computed once, from the tile's first row on, and a
// column's joins it in one instruction. 0.18 is the scale times log2 e; the slope
// is divided by the scale before.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[SLOPES:[^:]+]]: memref<4xf32>
// CHECK-DAG: %[[C:.+]] = arith.constant dense<0.180336878> : tensor<64x128xf32, #tile.wgmma>
// CHECK-DAG: %[[ROWC:.+]] = arith.constant dense<0.180336878> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[MINUSC:.+]] = arith.constant dense<-0.180336878> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[MINUS:.+]] = arith.constant dense<-1.000000e+00> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[INVERSE:.+]] = arith.constant 8.000000e+00 : f32
// CHECK: %[[MINE:.+]] = arith.muli %{{.+}}, %c64_i32 : i32
// CHECK: %{{.+}} = arith.addi %[[CTAROW:.+]], %[[MINE]] : i32
// CHECK: %[[SLOPE:.+]] = memref.load %[[SLOPES]]
// CHECK: %[[SCALED:.+]] = arith.mulf %[[SLOPE]], %[[INVERSE]] : f32
// CHECK: tile.await %{{.+}} outstanding 1
// CHECK: %[[S:.+]] = tile.await %{{.+}} outstanding 1
// CHECK: %[[SHIFT:.+]] = arith.mulf %{{.+}}, %[[MINUSC]] : tensor<64xf32, #tile.rows>
// CHECK: %[[SLOPES64:.+]] = tile.splat %[[SCALED]] : f32 -> tensor<64xf32, #tile.rows>
// CHECK: %[[STEEP:.+]] = arith.mulf %[[SLOPES64]], %[[ROWC]] : tensor<64xf32, #tile.rows>
// CHECK: %[[MINEF:.+]] = arith.sitofp %[[MINE]] : i32 to f32
// CHECK: %[[I:.+]] = tile.iota %[[MINEF]] : tensor<64xf32, #tile.rows>
// CHECK: %[[MINUSI:.+]] = math.fma %[[I]], %[[MINUS]], %{{.+}} : tensor<64xf32, #tile.rows>
// CHECK: %[[OFROW:.+]] = math.fma %[[STEEP]], %[[MINUSI]], %[[SHIFT]] : tensor<64xf32, #tile.rows>
// CHECK: %[[FROM:.+]] = arith.subi %{{.+}}, %[[CTAROW]] : i32
// CHECK: %[[FROMF:.+]] = arith.sitofp %[[FROM]] : i32 to f32
// CHECK: %[[J:.+]] = tile.iota %[[FROMF]] : tensor<128xf32, #tile.cols>
// CHECK: %[[WIDESTEEP:.+]] = tile.broadcast %[[STEEP]]
// CHECK: %[[WIDEJ:.+]] = tile.broadcast %[[J]]
// CHECK: %[[WIDEROW:.+]] = tile.broadcast %[[OFROW]]
// CHECK: %[[BIAS:.+]] = math.fma %[[WIDESTEEP]], %[[WIDEJ]], %[[WIDEROW]]
// CHECK: %[[X:.+]] = math.fma %[[S]], %[[C]], %[[BIAS]]
// CHECK: math.exp2 %[[X]]
// CHECK: tile.group_any
func.func @alibi(%q: memref<1x4x512x64xbf16>, %k: memref<1x4x512x64xbf16>, %v: memref<1x4x512x64xbf16>, %o: memref<1x4x512x64xbf16>, %slopes: memref<4xf32>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<1x4x512x64xbf16>, memref<1x4x512x64xbf16>, memref<1x4x512x64xbf16>) outs(%o : memref<1x4x512x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %slope = memref.load %slopes[%h] : memref<4xf32>
      %gap = arith.subi %i, %j : index
      %gi = arith.index_cast %gap : index to i32
      %gf = arith.sitofp %gi : i32 to f32
      %ramp = arith.mulf %gf, %slope : f32
      %x = arith.mulf %s, %scale : f32
      %s1 = arith.subf %x, %ramp : f32
      attn.yield %s1 : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Without a mask the walk begins with the first key, and the bias may grow from
// block to block: the maximum is computed.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-NOT: tile.group_any
// CHECK-LABEL: func.func @unmasked(
func.func @unmasked(%q: memref<1x4x512x64xbf16>, %k: memref<1x4x512x64xbf16>, %v: memref<1x4x512x64xbf16>, %o: memref<1x4x512x64xbf16>, %slopes: memref<4xf32>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<1x4x512x64xbf16>, memref<1x4x512x64xbf16>, memref<1x4x512x64xbf16>) outs(%o : memref<1x4x512x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %slope = memref.load %slopes[%h] : memref<4xf32>
      %gap = arith.subi %i, %j : index
      %gi = arith.index_cast %gap : index to i32
      %gf = arith.sitofp %gi : i32 to f32
      %ramp = arith.mulf %gf, %slope : f32
      %x = arith.mulf %s, %scale : f32
      %s1 = arith.subf %x, %ramp : f32
      attn.yield %s1 : f32
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Nor is it presumed where the bias is no multiple of positions.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-NOT: tile.group_any
// CHECK-LABEL: func.func @magnitude(
func.func @magnitude(%q: memref<1x4x512x64xbf16>, %k: memref<1x4x512x64xbf16>, %v: memref<1x4x512x64xbf16>, %o: memref<1x4x512x64xbf16>, %slopes: memref<4xf32>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<1x4x512x64xbf16>, memref<1x4x512x64xbf16>, memref<1x4x512x64xbf16>) outs(%o : memref<1x4x512x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %slope = memref.load %slopes[%h] : memref<4xf32>
      %gap = arith.subi %i, %j : index
      %magnitude = math.absi %gap : index
      %gi = arith.index_cast %magnitude : index to i32
      %gf = arith.sitofp %gi : i32 to f32
      %ramp = arith.mulf %gf, %slope : f32
      %x = arith.mulf %s, %scale : f32
      %s1 = arith.subf %x, %ramp : f32
      attn.yield %s1 : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

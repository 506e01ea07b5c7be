// The fold kernel, whole: full attention, so no block is masked and tiles are
// dealt out in turn.
// RUN: attn-opt %s --attn-to-tile --canonicalize --cse | FileCheck %s

// Arguments: query, key, value and output maps (a panel of 64 columns each),
// then the lse.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[Q:.+]]: !tile.tensor_map<1x1x128x64xbf16, 128>, %[[K:.+]]: !tile.tensor_map<1x1x128x64xbf16, 128>, %[[V:.+]]: !tile.tensor_map<1x1x128x64xbf16, 128>, %[[O:.+]]: !tile.tensor_map<1x1x64x64xbf16, 128>, %[[LSE:.+]]: memref<4x16x1024xf32>)
// CHECK-SAME: schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>
// scale · log2 e = 0.08838835 · 1.442695 is the exponential's multiplier.
// CHECK-DAG: %[[C:.+]] = arith.constant dense<0.127517432> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[MINUSC:.+]] = arith.constant dense<-0.127517432> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[WIDEC:.+]] = arith.constant dense<0.127517432> : tensor<64x128xf32, #tile.wgmma>
// CHECK-DAG: %[[NONE:.+]] = arith.constant dense<0xFF800000> : tensor<64xf32, #tile.rows>
// Weights are relative to 22 powers of two above the maximum, that 1024 of them, of 2¹² each, are at most 1:
// 22 / 0.1275174 in scores; and 2¹² · 2⁻²² is how large a thread's sum of a row's weights may be.
// CHECK-DAG: %[[MARGIN:.+]] = arith.constant dense<172.525436> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[LESS:.+]] = arith.constant dense<-172.525436> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[MOST:.+]] = arith.constant dense<9.765625E-4> : tensor<64xf32, #tile.row_parts>
// CHECK-DAG: %[[NOSUM:.+]] = arith.constant dense<0.000000e+00> : tensor<64xf32, #tile.row_parts>
// CHECK-DAG: %[[ZEROS:.+]] = arith.constant dense<0.000000e+00> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[NOOUT:.+]] = arith.constant dense<0.000000e+00> : tensor<64x128xf32, #tile.wgmma>
// CHECK-DAG: %[[LN2:.+]] = arith.constant dense<0.693147182> : tensor<64xf32, #tile.rows>
// CHECK: %[[QS:.+]] = tile.ring consumers(2) : !tile.ring<2, !tile.shared<128x128xbf16, 128>>
// CHECK: %[[KS:.+]] = tile.ring consumers(2) : !tile.ring<2, !tile.shared<128x128xbf16, 128>>
// CHECK: %[[VS:.+]] = tile.ring consumers(2) : !tile.ring<2, !tile.shared<128x128xbf16, 128>>
// CHECK: %[[OUT:.+]] = tile.alloc : !tile.shared<128x128xbf16, 128>
// CHECK: %[[BLOCK:.+]] = gpu.block_id x
// CHECK: %[[GRID:.+]] = gpu.grid_dim x
// CHECK: %[[FIRST:.+]] = arith.index_cast %[[BLOCK]]
// CHECK: %[[STEP:.+]] = arith.index_cast %[[GRID]]

// The producer: Q and K(0), then K(u) and V(u − 1), then the last V. Tile t is
// query block t mod 8 of head t / 8 mod 16 of batch t / 128.
// CHECK: tile.warpgroup (%{{.+}}: i32) first(0) count(1) registers(40) elected {
// CHECK: scf.for %[[T:.+]] = %[[FIRST]] to %c512_i32 step %[[STEP]]
// CHECK: %[[POINT:.+]] = arith.divui %[[T]], %c8_i32
// CHECK: %[[QBLOCK:.+]] = arith.remui %[[T]], %c8_i32
// CHECK: %[[H:.+]] = arith.remui %[[POINT]], %c16_i32
// CHECK: %[[B:.+]] = arith.divui %[[POINT]], %c16_i32
// CHECK: %[[ROW:.+]] = arith.muli %[[QBLOCK]], %c128_i32
// CHECK: %[[QSLOT:.+]] = tile.acquire %[[QS]]
// CHECK: tile.copy_async %[[Q]][%[[B]], %[[H]], %[[ROW]], %c0_i32], %[[QSLOT]]
// CHECK: %[[K0:.+]] = tile.acquire %[[KS]]
// CHECK: tile.copy_async %[[K]][%[[B]], %[[H]], %c0_i32, %c0_i32], %[[K0]]
// CHECK: scf.for %[[U:.+]] = %c1_i32 to %c8_i32 step %c1_i32
// CHECK:   %[[KEY:.+]] = arith.muli %[[U]], %c128_i32
// CHECK:   %[[KU:.+]] = tile.acquire %[[KS]]
// CHECK:   tile.copy_async %[[K]][%[[B]], %[[H]], %[[KEY]], %c0_i32], %[[KU]]
// CHECK:   %[[BEFORE:.+]] = arith.subi %[[U]], %c1_i32
// CHECK:   %[[KEYBEFORE:.+]] = arith.muli %[[BEFORE]], %c128_i32
// CHECK:   %[[VU:.+]] = tile.acquire %[[VS]]
// CHECK:   tile.copy_async %[[V]][%[[B]], %[[H]], %[[KEYBEFORE]], %c0_i32], %[[VU]]
// CHECK: }
// CHECK: %[[VLAST:.+]] = tile.acquire %[[VS]]
// CHECK: tile.copy_async %[[V]][%[[B]], %[[H]], %c896_i32, %c0_i32], %[[VLAST]]

// A consumer. The last one gives the first its first turn.
// CHECK: tile.warpgroup (%[[ID:.+]]: i32) first(1) count(2) registers(232) {
// CHECK: %[[ISLAST:.+]] = arith.cmpi eq, %[[ID]], %c1_i32
// CHECK: scf.if %[[ISLAST]] {
// CHECK-NEXT: tile.barrier_arrive %c1_i32, 256
// CHECK: scf.for %{{.+}} = %[[FIRST]] to %c512_i32 step %[[STEP]]
// CHECK: %[[MINE:.+]] = arith.muli %[[ID]], %c64_i32
// CHECK: %[[MYROW:.+]] = arith.addi %{{.+}}, %[[MINE]]
// CHECK: %[[ROWS:.+]] = tile.iota %[[MYROW]] : tensor<64xi32, #tile.rows>

// Block 0: only scores.
// CHECK: %[[QA:.+]] = tile.wait %[[QS]]
// CHECK: %[[KA:.+]] = tile.wait %[[KS]]
// CHECK: %[[SP:.+]] = tile.mma_async %[[QA]][%[[MINE]]], %[[KA]] transposed {k = 128 : i64}
// CHECK: %[[S:.+]] = tile.await %[[SP]] :
// CHECK: tile.release %[[KA]] of %[[KS]]
// CHECK: %[[PARTS:.+]] = tile.reduce max %[[S]]
// CHECK: %[[BLOCKMAX:.+]] = tile.combine_lanes max %[[PARTS]]
// CHECK: %[[FOUND:.+]] = arith.cmpf ogt, %[[BLOCKMAX]], %[[NONE]]
// CHECK: %[[ABOVE:.+]] = arith.addf %[[BLOCKMAX]], %[[MARGIN]]
// CHECK: %[[MAX:.+]] = arith.select %[[FOUND]], %[[ABOVE]], %[[NONE]]
// CHECK: %[[UNSEEN:.+]] = arith.cmpf oeq, %[[MAX]], %[[NONE]]
// CHECK: %[[ANCHOR:.+]] = arith.select %[[UNSEEN]], %[[ZEROS]], %[[MAX]]
// CHECK: %[[SHIFT:.+]] = arith.mulf %[[ANCHOR]], %[[MINUSC]]
// CHECK: %[[WIDESHIFT:.+]] = tile.broadcast %[[SHIFT]]
// CHECK: %[[X:.+]] = math.fma %[[S]], %[[WIDEC]], %[[WIDESHIFT]]
// CHECK: %[[W:.+]] = math.exp2 %[[X]]
// CHECK: %[[WSUM:.+]] = tile.reduce add %[[W]]
// CHECK: %[[SUM:.+]] = math.fma %[[NOSUM]], %{{.+}}, %[[WSUM]]
// CHECK: %[[P:.+]] = arith.truncf %[[W]]

// Block u: on its turn, issue Q·K(u) before P·V(u − 1), and pass the turn on.
// Softmax of u runs while P·V(u − 1) is in flight.
// CHECK: %[[R:.+]]:4 = scf.for %{{.+}} = %c1_i32 to %c8_i32 step %c1_i32 iter_args(%[[OACC:.+]] = %[[NOOUT]], %[[OLDMAX:.+]] = %[[MAX]], %[[OLDSUM:.+]] = %[[SUM]], %[[OLDP:.+]] = %[[P]])
// CHECK:   %[[TURN:.+]] = arith.addi %[[ID]], %c1_i32
// CHECK:   tile.barrier_sync %[[TURN]], 256
// CHECK:   %[[KB:.+]] = tile.wait %[[KS]]
// CHECK:   %[[SPU:.+]] = tile.mma_async %[[QA]][%[[MINE]]], %[[KB]] transposed {k = 128 : i64}
// CHECK:   %[[VB:.+]] = tile.wait %[[VS]]
// CHECK:   %[[OP:.+]] = tile.mma_async %[[OLDP]], %[[VB]] plus %[[OACC]]
// CHECK:   %[[OTHER:.+]] = arith.remui %[[TURN]], %c2_i32
// CHECK:   %[[NEXT:.+]] = arith.addi %[[OTHER]], %c1_i32
// CHECK:   tile.barrier_arrive %[[NEXT]], 256
// CHECK:   %[[SU:.+]] = tile.await %[[SPU]] outstanding 1
// The maximum is presumed to stay: weights are relative to the old one, and
// their sum says whether they are in range. The key block is kept for that long.
// CHECK-NOT: tile.release %[[KB]]
// CHECK:   %[[SHIFTU:.+]] = arith.mulf %[[OLDMAX]], %[[MINUSC]]
// CHECK:   %[[WIDESHIFTU:.+]] = tile.broadcast %[[SHIFTU]]
// CHECK:   %[[XU:.+]] = math.fma %[[SU]], %[[WIDEC]], %[[WIDESHIFTU]]
// CHECK:   %[[WU:.+]] = math.exp2 %[[XU]]
// CHECK:   %[[WUSUM:.+]] = tile.reduce add %[[WU]]
// CHECK:   %[[BEYOND:.+]] = arith.cmpf ugt, %[[WUSUM]], %[[MOST]]
// CHECK:   %[[GATHER:.+]] = arith.addi %[[ID]], %c3_i32
// CHECK:   %[[AGAIN:.+]] = tile.group_any %[[BEYOND]], %[[GATHER]]
// CHECK:   %[[OU:.+]] = tile.await %[[OP]] :
// CHECK:   tile.release %[[VB]] of %[[VS]]
// CHECK:   %[[B:.+]]:4 = scf.if %[[AGAIN]]
// If not, the scores are computed again, and the maximum follows any step.
// CHECK:     %[[SPA:.+]] = tile.mma_async %[[QA]][%[[MINE]]], %[[KB]] transposed {k = 128 : i64}
// CHECK:     %[[SA:.+]] = tile.await %[[SPA]] :
// CHECK:     %[[PARTSA:.+]] = tile.reduce max %[[SA]]
// CHECK:     %[[BLOCKMAXA:.+]] = tile.combine_lanes max %[[PARTSA]]
// CHECK:     %[[LIMIT:.+]] = arith.addf %[[OLDMAX]], %[[LESS]]
// CHECK:     %[[MOVES:.+]] = arith.cmpf ogt, %[[BLOCKMAXA]], %[[LIMIT]]
// CHECK:     %[[ABOVEA:.+]] = arith.addf %[[BLOCKMAXA]], %[[MARGIN]]
// CHECK:     %[[NEWMAX:.+]] = arith.select %[[MOVES]], %[[ABOVEA]], %[[OLDMAX]]
// CHECK:     %[[ANCHORA:.+]] = arith.select %{{.+}}, %[[ZEROS]], %[[NEWMAX]]
// CHECK:     %[[WA:.+]] = math.exp2
// CHECK:     %[[MOVED:.+]] = arith.subf %[[OLDMAX]], %[[ANCHORA]]
// CHECK:     %[[POWER:.+]] = arith.mulf %[[MOVED]], %[[C]]
// CHECK:     %[[FACTOR:.+]] = math.exp2 %[[POWER]]
// CHECK:     %[[WASUM:.+]] = tile.reduce add %[[WA]]
// CHECK:     %[[LANES:.+]] = tile.broadcast %[[FACTOR]] : tensor<64xf32, #tile.rows> -> tensor<64xf32, #tile.row_parts>
// CHECK:     %[[NEWSUM:.+]] = math.fma %[[OLDSUM]], %[[LANES]], %[[WASUM]]
// CHECK:     %[[WIDEFACTOR:.+]] = tile.broadcast %[[FACTOR]] : tensor<64xf32, #tile.rows> -> tensor<64x128xf32, #tile.wgmma>
// CHECK:     %[[RESCALED:.+]] = arith.mulf %[[OU]], %[[WIDEFACTOR]]
// CHECK:     scf.yield %[[WA]], %[[NEWMAX]], %[[NEWSUM]], %[[RESCALED]]
// CHECK:   } else {
// CHECK:     %[[MORE:.+]] = arith.addf %[[OLDSUM]], %[[WUSUM]]
// CHECK:     scf.yield %[[WU]], %[[OLDMAX]], %[[MORE]], %[[OU]]
// CHECK:   }
// CHECK:   tile.release %[[KB]] of %[[KS]]
// CHECK:   %[[PU:.+]] = arith.truncf %[[B]]#0
// CHECK:   scf.yield %[[B]]#3, %[[B]]#1, %[[B]]#2, %[[PU]]
// CHECK: }

// Drain: Q is free, so that the next tile's arrives beside the last P·V.
// CHECK: tile.release %[[QA]] of %[[QS]]
// CHECK: %[[VL:.+]] = tile.wait %[[VS]]
// CHECK: %[[LASTP:.+]] = tile.mma_async %[[R]]#3, %[[VL]] plus %[[R]]#0
// CHECK: %[[LAST:.+]] = tile.await %[[LASTP]] :
// CHECK: tile.release %[[VL]] of %[[VS]]

// Epilogue: divide; lse = (max · c + log2 sum) · ln 2; out through shared
// memory, once the last tile's store has read it and all my warps know.
// CHECK: %[[TOTAL:.+]] = tile.combine_lanes add %[[R]]#2
// CHECK: %[[TOP:.+]] = arith.mulf %[[R]]#1, %[[C]]
// CHECK: %[[EMPTY:.+]] = arith.cmpf oeq, %[[TOTAL]], %[[ZEROS]]
// CHECK: %[[SAFE:.+]] = arith.select %[[EMPTY]], %[[ZEROS]], %[[TOP]]
// CHECK: %[[LOG:.+]] = math.log2 %[[TOTAL]]
// CHECK: %[[BASE2:.+]] = arith.addf %[[SAFE]], %[[LOG]]
// CHECK: %[[L:.+]] = arith.mulf %[[BASE2]], %[[LN2]]
// CHECK: %[[INVERSE:.+]] = arith.divf
// CHECK: %[[FINITE:.+]] = arith.select %[[EMPTY]], %[[ZEROS]], %[[INVERSE]]
// CHECK: %[[WIDEINVERSE:.+]] = tile.broadcast %[[FINITE]]
// CHECK: %[[RESULT:.+]] = arith.mulf %[[LAST]], %[[WIDEINVERSE]]
// CHECK: tile.store %[[L]], %[[LSE]][%{{.+}}, %{{.+}}, %[[ROWS]]]
// CHECK: %[[NARROW:.+]] = arith.truncf %[[RESULT]]
// CHECK: tile.store_wait
// CHECK: %[[OWN:.+]] = arith.addi %[[ID]], %c3_i32
// CHECK: tile.barrier_sync %[[OWN]], 128
// CHECK: tile.store_shared %[[NARROW]], %[[OUT]][%[[MINE]]]
// CHECK: tile.barrier_sync %[[OWN]], 128
// CHECK: tile.store_async %[[OUT]][%[[MINE]]], %[[O]][%{{.+}}, %{{.+}}, %[[MYROW]], %c0_i32]
// CHECK: }
// The turn that nobody took is taken, and the last store waited for.
// CHECK: %[[ISFIRST:.+]] = arith.cmpi eq, %[[ID]], %c0_i32
// CHECK: scf.if %[[ISFIRST]] {
// CHECK-NEXT: tile.barrier_sync %c1_i32, 256
// CHECK: tile.store_wait
// CHECK: tile.return

// On the host: no more CTAs than tiles.
// CHECK-LABEL: func.func @fold(
// CHECK-SAME: %[[QM:.+]]: memref<4x16x1024x128xbf16>, %[[KM:.+]]: memref<4x16x1024x128xbf16>, %[[VM:.+]]: memref<4x16x1024x128xbf16>, %[[OM:.+]]: memref<4x16x1024x128xbf16>, %[[LM:.+]]: memref<4x16x1024xf32>)
// CHECK: %[[QT:.+]] = tile.encode_tensor_map %[[QM]]
// CHECK: %[[KT:.+]] = tile.encode_tensor_map %[[KM]]
// CHECK: %[[VT:.+]] = tile.encode_tensor_map %[[VM]]
// CHECK: %[[OT:.+]] = tile.encode_tensor_map %[[OM]]
// CHECK: %[[SMS:.+]] = tile.sm_count
// CHECK: %[[CTAS:.+]] = arith.minsi %[[SMS]], %c512
// CHECK: tile.launch @fold_attention_0::@fold grid(%[[CTAS]]) args(%[[QT]], %[[KT]], %[[VT]], %[[OT]], %[[LM]] :
// CHECK-NOT: attn.attention
func.func @fold(%q: memref<4x16x1024x128xbf16>, %k: memref<4x16x1024x128xbf16>, %v: memref<4x16x1024x128xbf16>, %o: memref<4x16x1024x128xbf16>, %l: memref<4x16x1024xf32>) {
  %scale = arith.constant 8.838834764e-02 : f32
  attn.attention ins(%q, %k, %v : memref<4x16x1024x128xbf16>, memref<4x16x1024x128xbf16>, memref<4x16x1024x128xbf16>)
    outs(%o, %l : memref<4x16x1024x128xbf16>, memref<4x16x1024xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

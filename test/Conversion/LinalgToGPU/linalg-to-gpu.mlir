// RUN: attn-opt %s --split-input-file --verify-diagnostics --linalg-to-gpu --cse | FileCheck %s

// One thread per element, guarded where blocks do not divide the elements.
// CHECK-LABEL: func @point
// CHECK-SAME: %[[X:.+]]: memref<3x100xf32>, %[[Y:.+]]: memref<100x3xf32>
func.func @point(%x: memref<3x100xf32>, %y: memref<100x3xf32>) {
  // CHECK: gpu.launch blocks(%[[B:.+]], %{{.+}}, %{{.+}}) in ({{.+}}) threads(%[[T:.+]], %{{.+}}, %{{.+}}) in ({{.+}}) module(@kernels) function(@point_transpose_0)
  // CHECK: %[[FIRST:.+]] = arith.muli %[[B]], %c256
  // CHECK: %[[P:.+]] = arith.addi %[[FIRST]], %[[T]]
  // CHECK: %[[IN:.+]] = arith.cmpi ult, %[[P]], %c300
  // CHECK: scf.if %[[IN]]
  // Neighbouring threads write neighbouring elements; division in 32 bits.
  // CHECK: %[[P32:.+]] = arith.index_castui %[[P]] : index to i32
  // CHECK: %[[COL:.+]] = arith.remui %[[P32]], %c3_i32
  // CHECK: %[[ROW:.+]] = arith.divui %[[P32]], %c3_i32
  // CHECK-DAG: %[[J:.+]] = arith.index_castui %[[COL]] : i32 to index
  // CHECK-DAG: %[[I:.+]] = arith.index_castui %[[ROW]] : i32 to index
  // CHECK: %[[V:.+]] = memref.load %[[X]][%[[J]], %[[I]]]
  // CHECK: memref.store %[[V]], %[[Y]][%[[I]], %[[J]]]
  linalg.transpose ins(%x : memref<3x100xf32>) outs(%y : memref<100x3xf32>) permutation = [1, 0]
  return
}

// -----

// Sizes known at run time; the grid is never empty.
// CHECK-LABEL: func @dynamic
// CHECK-SAME: %[[X:.+]]: memref<?xf32>
func.func @dynamic(%x: memref<?xf32>) {
  // CHECK: %[[N:.+]] = memref.dim %[[X]]
  // CHECK: %[[UP:.+]] = arith.addi %[[N]], %c255
  // CHECK: %[[BLOCKS:.+]] = arith.divui %[[UP]], %c256
  // CHECK: %[[GRID:.+]] = arith.maxui %[[BLOCKS]], %c1
  // CHECK: gpu.launch blocks({{.+}}) in (%{{.+}} = %[[GRID]],
  // CHECK: arith.cmpi ult, %{{.+}}, %[[N]]
  %c = arith.constant 1.0 : f32
  linalg.fill ins(%c : f32) outs(%x : memref<?xf32>)
  return
}

// -----

// Two sums that start from copies of one filled buffer: neither the copy nor a fill is a kernel.
// CHECK-LABEL: func @copied_fill
// CHECK-NOT: function(@copied_fill_{{copy|fill}}
// CHECK: function(@copied_fill_reduce
// CHECK-NOT: function(@copied_fill_{{copy|fill}}
// CHECK: function(@copied_fill_reduce
func.func @copied_fill(%x: memref<64x4096xf32>) -> (memref<64xf32>, memref<64xf32>) {
  %zero = arith.constant 0.0 : f32
  %a = memref.alloc() : memref<64xf32>
  %b = memref.alloc() : memref<64xf32>
  %z = memref.alloc() : memref<64xf32>
  linalg.fill ins(%zero : f32) outs(%z : memref<64xf32>)
  memref.copy %z, %a : memref<64xf32> to memref<64xf32>
  linalg.reduce { arith.addf } ins(%x : memref<64x4096xf32>) outs(%a : memref<64xf32>) dimensions = [1]
  memref.copy %z, %b : memref<64xf32> to memref<64xf32>
  linalg.reduce { arith.maximumf } ins(%x : memref<64x4096xf32>) outs(%b : memref<64xf32>) dimensions = [1]
  return %a, %b : memref<64xf32>, memref<64xf32>
}

// -----

// What was written in between is copied.
// CHECK-LABEL: func @written
// CHECK: function(@written_copy
func.func @written(%x: memref<64x4096xf32>) -> (memref<64xf32>, memref<64xf32>) {
  %zero = arith.constant 0.0 : f32
  %a = memref.alloc() : memref<64xf32>
  %z = memref.alloc() : memref<64xf32>
  linalg.fill ins(%zero : f32) outs(%z : memref<64xf32>)
  linalg.reduce { arith.addf } ins(%x : memref<64x4096xf32>) outs(%z : memref<64xf32>) dimensions = [1]
  memref.copy %z, %a : memref<64xf32> to memref<64xf32>
  linalg.reduce { arith.addf } ins(%x : memref<64x4096xf32>) outs(%a : memref<64xf32>) dimensions = [1]
  return %a, %z : memref<64xf32>, memref<64xf32>
}

// -----

// Of many points a thread has four neighbours: four loads, then four stores.
// CHECK-LABEL: func @neighbours
func.func @neighbours(%x: memref<4096x256xbf16>, %y: memref<4096x256xf32>) {
  // CHECK: gpu.launch blocks({{.+}}) in (%{{.+}} = %c1024{{.*}}, {{.*}} threads({{.+}}) in (%{{.+}} = %c256
  // CHECK: %[[FIRST:.+]] = arith.muli %{{.+}}, %c4
  // CHECK-COUNT-4: memref.load %{{.+}} : memref<4096x256xbf16>
  // CHECK-NOT: memref.load
  // CHECK-COUNT-4: memref.store %{{.+}} : memref<4096x256xf32>
  // CHECK-NOT: memref.store
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<4096x256xbf16>) outs(%y : memref<4096x256xf32>) {
  ^bb0(%v: bf16, %o: f32):
    %w = arith.extf %v : bf16 to f32
    linalg.yield %w : f32
  }
  return
}

// -----

// A short reduction is a loop with its accumulator in a register.
// CHECK-LABEL: func @short_reduction
func.func @short_reduction(%x: memref<64x8xf32>, %y: memref<64xf32>) {
  // CHECK: gpu.launch
  // CHECK: %[[START:.+]] = memref.load %{{.+}}[%[[I:.+]]] : memref<64xf32>
  // CHECK: %[[SUM:.+]] = scf.for %{{.+}} = %c0{{.*}} to %c8{{.*}} step %c4{{.*}} iter_args(%[[ACC:.+]] = %[[START]])
  // CHECK: %[[TERM:.+]] = memref.load
  // CHECK: arith.addf {{.*}}%[[ACC]]
  // CHECK-COUNT-3: memref.load
  // CHECK: memref.store %[[SUM]], %{{.+}}[%[[I]]] : memref<64xf32>
  linalg.reduce { arith.addf } ins(%x : memref<64x8xf32>) outs(%y : memref<64xf32>) dimensions = [1]
  return
}

// -----

// A result that moves with the reduction has each step's value: a thread walks the
// tokens in order, four at a time, which load before they store; the state is stored
// once. Neighbouring threads have neighbouring channels.
// CHECK-LABEL: func @recurrence
// CHECK-SAME: %[[X:.+]]: memref<2x12x200xf32>, %[[Y:.+]]: memref<2x12x200xf32>, %[[S:.+]]: memref<2x200xf32>
func.func @recurrence(%x: memref<2x12x200xf32>, %y: memref<2x12x200xf32>, %s: memref<2x200xf32>) {
  // CHECK: gpu.launch
  // CHECK: %[[FIRST:.+]] = memref.load %[[S]][%[[B:.+]], %[[C:.+]]] : memref<2x200xf32>
  // CHECK: %[[LAST:.+]] = scf.for %[[T0:.+]] = %c0{{.*}} to %c12{{.*}} step %c4{{.*}} iter_args(%[[BEFORE:.+]] = %[[FIRST]]) -> (f32)
  // CHECK: %[[A:.+]] = memref.load %[[X]][%[[B]], %[[T0]], %[[C]]]
  // CHECK: %[[S0:.+]] = arith.addf %[[BEFORE]], %[[A]]
  // CHECK-COUNT-3: memref.load %[[X]]
  // CHECK: %[[S3:.+]] = arith.addf
  // CHECK: memref.store %[[S0]], %[[Y]][%[[B]], %[[T0]], %[[C]]]
  // CHECK-COUNT-3: memref.store %{{.+}}, %[[Y]]
  // CHECK: scf.yield %[[S3]]
  // CHECK: memref.store %[[LAST]], %[[S]][%[[B]], %[[C]]]
  linalg.generic {indexing_maps = [affine_map<(b, t, c) -> (b, t, c)>, affine_map<(b, t, c) -> (b, t, c)>, affine_map<(b, t, c) -> (b, c)>],
                  iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%x : memref<2x12x200xf32>) outs(%y, %s : memref<2x12x200xf32>, memref<2x200xf32>) {
  ^bb0(%a: f32, %u: f32, %before: f32):
    %next = arith.addf %before, %a : f32
    linalg.yield %next, %next : f32, f32
  }
  return
}

// -----

// Few threads that only add have 32 steps in flight; a fill that a state begins with is its value.
// CHECK-LABEL: func @few_scans
// CHECK-SAME: %[[X:.+]]: memref<96x200xf32>, %[[Y:.+]]: memref<96x200xf32>
func.func @few_scans(%x: memref<96x200xf32>, %y: memref<96x200xf32>) {
  // CHECK-NOT: gpu.launch
  // CHECK: %[[S:.+]] = memref.alloc
  // CHECK: gpu.launch
  // CHECK: scf.for %{{.+}} = %c0{{.*}} to %c96{{.*}} step %c32{{.*}} iter_args(%{{.+}} = %cst
  // CHECK-COUNT-32: memref.load %[[X]]
  // CHECK-NOT: memref.load
  // CHECK: memref.store %{{.+}}, %[[Y]]
  %zero = arith.constant 0.0 : f32
  %s = memref.alloc() : memref<200xf32>
  linalg.fill ins(%zero : f32) outs(%s : memref<200xf32>)
  linalg.generic {indexing_maps = [affine_map<(t, c) -> (t, c)>, affine_map<(t, c) -> (t, c)>, affine_map<(t, c) -> (c)>],
                  iterator_types = ["reduction", "parallel"]}
      ins(%x : memref<96x200xf32>) outs(%y, %s : memref<96x200xf32>, memref<200xf32>) {
  ^bb0(%a: f32, %u: f32, %before: f32):
    %next = arith.addf %before, %a : f32
    linalg.yield %next, %next : f32, f32
  }
  memref.dealloc %s : memref<200xf32>
  return
}

// -----

// A scan whose points are summed across channels is a warp's: each lane has the states of two channels, four tokens
// are in flight, and lane 0 stores what the lanes' sums are. A division has no branch.
// CHECK-LABEL: func @scan_rows
// CHECK-SAME: %[[X:.+]]: memref<2x12x64xbf16>, %[[S:.+]]: memref<2x64xf32>, %[[R:.+]]: memref<2x12xf32>
func.func @scan_rows(%x: memref<2x12x64xbf16>, %s: memref<2x64xf32>, %r: memref<2x12xf32>) {
  // CHECK: gpu.launch
  // CHECK: %[[LANE:.+]] = arith.remui %[[T:.+]], %c32
  // CHECK: %[[WARP:.+]] = arith.divui %[[T]], %c32
  // CHECK: %[[B:.+]] = arith.addi %{{.+}}, %[[WARP]]
  // CHECK: arith.cmpi ult, %[[B]], %c2
  // CHECK: %[[FIRST:.+]] = memref.load %[[S]][%[[B]], %[[LOW:.+]]]
  // CHECK: %[[HIGH:.+]] = arith.addi %[[LANE]], %c32
  // CHECK: %[[SECOND:.+]] = memref.load %[[S]][%[[B]], %[[HIGH]]]
  // CHECK: %[[LAST:.+]]:2 = scf.for %[[T0:.+]] = %c0{{.*}} to %c12{{.*}} step %c4{{.*}} iter_args(%[[BEFORE:.+]] = %[[FIRST]], %{{.+}} = %[[SECOND]])
  // CHECK: %[[V:.+]] = memref.load %[[X]][%[[B]], %{{.+}}, %{{.+}}]
  // CHECK: %[[W:.+]] = arith.extf %[[V]]
  // CHECK: %[[NEXT:.+]] = arith.addf %[[BEFORE]], %[[W]]
  // CHECK: %[[Q:.+]] = arith.divf %[[W]], %[[NEXT]] fastmath<arcp>
  // CHECK: %[[TERM:.+]] = arith.addf %{{.+}}, %[[Q]]
  // CHECK-COUNT-20: gpu.shuffle xor
  // CHECK-NOT: gpu.shuffle
  // CHECK: arith.cmpi eq, %[[LANE]], %c0
  // CHECK: %[[START:.+]] = memref.load %[[R]][%[[B]], %[[T0]]]
  // CHECK: %[[ROW:.+]] = arith.addf %[[START]], %{{.+}}
  // CHECK: memref.store %[[ROW]], %[[R]][%[[B]], %[[T0]]]
  // CHECK-COUNT-3: memref.store %{{.+}}, %[[R]]
  // CHECK: memref.store %[[LAST]]#0, %[[S]]
  // CHECK: memref.store %[[LAST]]#1, %[[S]]
  linalg.generic {indexing_maps = [affine_map<(b, t, c) -> (b, t, c)>, affine_map<(b, t, c) -> (b, c)>, affine_map<(b, t, c) -> (b, t)>],
                  iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%x : memref<2x12x64xbf16>) outs(%s, %r : memref<2x64xf32>, memref<2x12xf32>) {
  ^bb0(%a: bf16, %before: f32, %row: f32):
    %w = arith.extf %a : bf16 to f32
    %next = arith.addf %before, %w : f32
    %q = arith.divf %w, %next : f32
    %sum = arith.addf %row, %q : f32
    linalg.yield %next, %sum : f32, f32
  }
  return
}

// -----

// Many rows along memory take a warp each: lanes stride, then shuffles; the last of eight warps may have none.
// CHECK-LABEL: func @rows
func.func @rows(%x: memref<5001x128xbf16>, %y: memref<5001xf32>) {
  // CHECK: gpu.launch blocks({{.+}}) in (%{{.+}} = %c626{{.*}}, {{.*}} threads({{.+}}) in (%{{.+}} = %c256
  // CHECK: %[[WARP:.+]] = arith.divui %[[T:.+]], %c32
  // CHECK: %[[ROW:.+]] = arith.addi %{{.+}}, %[[WARP]]
  // CHECK: %[[LANE:.+]] = arith.remui %[[T]], %c32
  // CHECK: arith.cmpi ult, %[[ROW]], %c5001
  // CHECK: %[[PART:.+]] = scf.for %{{.+}} = %[[LANE]] to %c128{{.*}} step %c128
  // CHECK-COUNT-4: memref.load %{{.+}}[%[[ROW]], %{{.+}}] : memref<5001x128xbf16>
  // CHECK: %[[OTHER:.+]], %{{.+}} = gpu.shuffle xor %[[PART]], %c16
  // CHECK: %[[HALF:.+]] = arith.addf %[[PART]], %[[OTHER]]
  // CHECK: gpu.shuffle xor %[[HALF]], %c8
  // CHECK-COUNT-3: gpu.shuffle xor
  // CHECK-NOT: gpu.shuffle
  // CHECK: arith.cmpi eq, %[[LANE]], %c0
  // CHECK: memref.store %{{.+}}[%[[ROW]]] : memref<5001xf32>
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<5001x128xbf16>) outs(%y : memref<5001xf32>) {
  ^bb0(%v: bf16, %sum: f32):
    %w = arith.extf %v : bf16 to f32
    %s = arith.addf %sum, %w : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// Accumulators of 16 bits are shuffled in 32.
// CHECK-LABEL: func @narrow_rows
// CHECK-NOT: gpu.barrier
// CHECK: %[[BITS:.+]] = arith.bitcast %[[PART:.+]] : bf16 to i16
// CHECK: %[[WIDE:.+]] = arith.extui %[[BITS]] : i16 to i32
// CHECK: %[[OTHER:.+]], %{{.+}} = gpu.shuffle xor %[[WIDE]], %c16
// CHECK: %[[LOW:.+]] = arith.trunci %[[OTHER]] : i32 to i16
// CHECK: %[[THEIRS:.+]] = arith.bitcast %[[LOW]] : i16 to bf16
// CHECK: arith.addf %{{.+}}, %{{.+}} : bf16
// CHECK-COUNT-4: gpu.shuffle xor
func.func @narrow_rows(%x: memref<5001x128xbf16>, %y: memref<5001xbf16>) {
  linalg.reduce { arith.addf } ins(%x : memref<5001x128xbf16>) outs(%y : memref<5001xbf16>) dimensions = [1]
  return
}

// -----

// A long one along memory takes a block: each thread strides, then a tree.
// CHECK-LABEL: func @long_reduction
func.func @long_reduction(%x: memref<640x4096xf32>, %y: memref<640xf32>) {
  // CHECK: gpu.launch {{.*}} workgroup(%[[S:.+]] : memref<256xf32, #gpu.address_space<workgroup>>)
  // CHECK: %[[PART:.+]] = scf.for %{{.+}} = %[[T:.+]] to %c4096{{.*}} step %c1024{{.*}} iter_args(%[[ACC:.+]] = %cst
  // CHECK: arith.maximumf {{.*}}%[[ACC]]
  // CHECK: memref.store %[[PART]], %[[S]][%[[T]]]
  // CHECK: gpu.barrier
  // CHECK: arith.cmpi ult, %[[T]], %c128
  // CHECK: arith.maximumf
  // CHECK: gpu.barrier
  // CHECK: arith.cmpi eq, %[[T]], %c0
  // CHECK: memref.load %{{.+}} : memref<640xf32>
  // CHECK: arith.maximumf
  // CHECK: memref.store %{{.+}} : memref<640xf32>
  linalg.reduce { arith.maximumf } ins(%x : memref<640x4096xf32>) outs(%y : memref<640xf32>) dimensions = [1]
  return
}

// -----

// Of few rows, 1024 threads each.
// CHECK-LABEL: func @few_rows
// CHECK: gpu.launch {{.*}} workgroup(%{{.+}} : memref<1024xf32, #gpu.address_space<workgroup>>)
func.func @few_rows(%x: memref<16x4096xf32>, %y: memref<16xf32>) {
  linalg.reduce { arith.maximumf } ins(%x : memref<16x4096xf32>) outs(%y : memref<16xf32>) dimensions = [1]
  return
}

// -----

// argmax has no single combiner: a sequential loop, not a tree.
// CHECK-LABEL: func @argmax
func.func @argmax(%x: memref<8x4096xf32>, %m: memref<8xf32>, %p: memref<8xi64>) {
  // CHECK: gpu.launch
  // CHECK-NOT: workgroup
  // CHECK: scf.for {{.+}} -> (f32, i64)
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%x : memref<8x4096xf32>) outs(%m, %p : memref<8xf32>, memref<8xi64>) {
  ^bb0(%v: f32, %best: f32, %where: i64):
    %j = linalg.index 1 : index
    %here = arith.index_cast %j : index to i64
    %more = arith.cmpf ogt, %v, %best : f32
    %nv = arith.select %more, %v, %best : f32
    %nw = arith.select %more, %here, %where : i64
    linalg.yield %nv, %nw : f32, i64
  }
  return
}

// -----

// A product of 16-bit factors goes through shared memory, two terms a word, to tensor cores; the fill before it is its start.
// CHECK-LABEL: func @product
func.func @product(%x: memref<?x64xbf16>, %y: memref<64x64xbf16>) -> memref<?x64xbf16> {
  %c0 = arith.constant 0 : index
  %n = memref.dim %x, %c0 : memref<?x64xbf16>
  %z = memref.alloc(%n) : memref<?x64xbf16>
  %zero = arith.constant 0.0 : bf16
  // CHECK-NOT: function(@product_fill
  // CHECK: gpu.launch {{.*}} function(@product_matmul_0) workgroup(%[[A:.+]] : memref<64x20xi32, {{.+}}>, %[[B:.+]] : memref<64x20xi32, {{.+}}>)
  // Eight terms at once where the buffer allows it; rows beyond the first factor's are zero, and its last is read for them.
  // CHECK: %[[BASE:.+]] = memref.extract_aligned_pointer_as_index %{{.+}} : memref<?x64xbf16>
  // CHECK: %[[BITS:.+]] = arith.andi %[[BASE]], %c15
  // CHECK: %[[ALIGNED:.+]] = arith.cmpi eq, %[[BITS]], %c0
  // CHECK: %[[FIRST:.+]] = scf.if %[[ALIGNED]] -> (vector<4xi32>)
  // CHECK: %[[INSIDE:.+]] = arith.cmpi ult, %[[ROW:.+]], %[[ROWS:.+]] : index
  // CHECK: %[[LAST:.+]] = arith.addi %[[ROWS]], %c-1
  // CHECK: arith.minui %[[ROW]], %[[LAST]]
  // CHECK: %[[V:.+]] = llvm.load %{{.+}} {alignment = 16 : i64} : !llvm.ptr<1> -> vector<4xi32>
  // CHECK: arith.select %[[INSIDE]], %[[V]], %{{.+}} : vector<4xi32>
  // CHECK: } else {
  // CHECK-COUNT-8: memref.load %{{.+}} : memref<?x64xbf16>
  // CHECK: vector.from_elements
  // CHECK: %[[SECOND:.+]]:2 = scf.if
  // Each tile is loaded while the one before is multiplied.
  // CHECK: %[[SUMS:.+]]:19 = scf.for {{.+}} step %c32{{.*}} iter_args(%[[OWN:.+]] = %[[FIRST]], %{{.+}} = %[[SECOND]]#0, %{{.+}} = %[[SECOND]]#1,
  // CHECK: vector.store %[[OWN]], %[[A]][%{{.+}}, %{{.+}}] {alignment = 16 : i64}
  // CHECK-COUNT-8: memref.store %{{.+}}, %[[B]]
  // CHECK: gpu.barrier
  // CHECK: scf.if %[[ALIGNED]] -> (vector<4xi32>)
  // CHECK-COUNT-8: nvvm.mma.sync {{.*}}layoutA = #nvvm.mma_layout<row>, layoutB = #nvvm.mma_layout<col>, multiplicandAPtxType = #nvvm.mma_type<bf16>
  // CHECK-NOT: nvvm.mma.sync
  // CHECK: gpu.barrier
  // CHECK: arith.truncf %[[SUMS]]#3 : f32 to bf16
  linalg.fill ins(%zero : bf16) outs(%z : memref<?x64xbf16>)
  linalg.matmul ins(%x, %y : memref<?x64xbf16>, memref<64x64xbf16>) outs(%z : memref<?x64xbf16>)
  return %z : memref<?x64xbf16>
}

// -----

// Sums that keep all their bits go in blocks of 16 terms, each from zero and then
// added to the total.
// CHECK-LABEL: func @product_f32
func.func @product_f32(%x: memref<64x64xf32>, %y: memref<64x64xf32>, %z: memref<64x64xf32>) {
  // CHECK: function(@product_f32_matmul_0)
  // CHECK: %[[ZERO:[^ ]+]] = arith.constant 0.000000e+00 : f32
  // CHECK: scf.for {{.+}} step %c16{{.*}} iter_args(%[[TOTAL:[^ ]+]] = %[[ZERO]], {{.*}}) ->
  // CHECK: gpu.barrier
  // CHECK: %[[BLOCK:[^ ]+]]:16 = scf.for {{.+}} iter_args(%[[SUM:[^ ]+]] = %[[ZERO]], {{.*}}) ->
  // CHECK: math.fma %{{.+}}, %{{.+}}, %[[SUM]] : f32
  // CHECK: gpu.barrier
  // CHECK: %[[NEXT:[^ ]+]] = arith.addf %[[TOTAL]], %[[BLOCK]]#0 : f32
  // CHECK: scf.yield %[[NEXT]],
  linalg.matmul ins(%x, %y : memref<64x64xf32>, memref<64x64xf32>) outs(%z : memref<64x64xf32>)
  return
}

// -----

// A large one has tiles of 128 × 128, and no case of terms or rows beyond the last.
// CHECK-LABEL: func @product_large
func.func @product_large(%x: memref<2048x64xf16>, %y: memref<64x2048xf16>, %z: memref<2048x2048xf32>) {
  // CHECK: function(@product_large_matmul_0) workgroup(%{{.+}} : memref<128x20xi32, {{.+}}>, %{{.+}} : memref<128x20xi32, {{.+}}>)
  // CHECK-NOT: arith.minui
  // CHECK: scf.for
  // CHECK: llvm.bitcast %{{.+}} : i32 to vector<2xf16>
  // CHECK-COUNT-32: nvvm.mma.sync
  // CHECK-NOT: nvvm.mma.sync
  // CHECK-NOT: scf.if
  // CHECK: return
  linalg.matmul ins(%x, %y : memref<2048x64xf16>, memref<64x2048xf16>) outs(%z : memref<2048x2048xf32>)
  return
}

// -----

// A fill that something reads before the reduction stays.
// CHECK-LABEL: func @fill_is_read
func.func @fill_is_read(%x: memref<64x64xf32>, %w: memref<64x64xf32>) -> memref<64x64xf32> {
  // CHECK: function(@fill_is_read_fill_0)
  // CHECK: function(@fill_is_read_add_1)
  // CHECK: function(@fill_is_read_matmul_2)
  %z = memref.alloc() : memref<64x64xf32>
  %one = arith.constant 1.0 : f32
  linalg.fill ins(%one : f32) outs(%z : memref<64x64xf32>)
  linalg.add ins(%z, %x : memref<64x64xf32>, memref<64x64xf32>) outs(%w : memref<64x64xf32>)
  linalg.matmul ins(%x, %x : memref<64x64xf32>, memref<64x64xf32>) outs(%z : memref<64x64xf32>)
  return %z : memref<64x64xf32>
}

// -----

// Host code cannot read device memory.
func.func @host_load(%x: memref<i64>, %y: memref<?xf32>) -> memref<?xf32> {
  // expected-error @below {{expected host code to use only sizes of device memory, got an access to its elements}}
  %n = memref.load %x[] : memref<i64>
  %i = arith.index_cast %n : i64 to index
  %z = memref.alloc(%i) : memref<?xf32>
  return %z : memref<?xf32>
}

// -----

// In a branch that device memory decides blocks are few, and take points in rounds: those of the other branch all end at once.
// CHECK-LABEL: func @decided
// CHECK-SAME: %[[F:.+]]: memref<i1>, %{{.+}}: memref<4096x4096xf16>
// CHECK: %[[IS:.+]] = memref.load %[[F]][]
// CHECK: scf.if %[[IS]] {
// CHECK: %[[BLOCKS:.+]] = arith.constant 2048 : index
// CHECK: gpu.launch blocks(%[[BLOCK:[^,]+]], %{{.+}}, %{{.+}}) in (%{{[^ ]+}} = %[[BLOCKS]]
// CHECK: %[[FIRST:.+]] = arith.addi %{{.+}}, %{{.+}} : index
// CHECK: %[[ALL:.+]] = arith.constant 4194304 : index
// CHECK: %[[STEP:.+]] = arith.constant 524288 : index
// CHECK: scf.for %{{.+}} = %[[FIRST]] to %[[ALL]] step %[[STEP]] {
func.func @decided(%f: memref<i1>, %x: memref<4096x4096xf16>) {
  %c = arith.constant 1.0 : f16
  %is = memref.load %f[] : memref<i1>
  scf.if %is {
    linalg.fill ins(%c : f16) outs(%x : memref<4096x4096xf16>)
  }
  return
}

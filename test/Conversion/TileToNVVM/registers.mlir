// One thread's share of register tiles: [8-column group][row half][column].
// RUN: attn-opt %s --tile-to-nvvm --canonicalize --cse | FileCheck %s

// Rows 16 · warp + lane / 4 and 8 below; columns 2 · (lane mod 4), its
// neighbour, and the same 8 further on.
// CHECK-LABEL: gpu.func @layouts(
// CHECK-SAME: %[[MEM:.+]]: memref<?x?xf32>, %[[X:.+]]: f32)
// CHECK-DAG: %[[COLSTEPS:.+]] = arith.constant dense<[0, 1, 8, 9]> : vector<4xi32>
// CHECK-DAG: %[[ROWSTEPS:.+]] = arith.constant dense<[0, 8]> : vector<2xi32>
// CHECK-DAG: %[[INF:.+]] = arith.constant 0xFF800000 : f32
// CHECK: %[[TID:.+]] = nvvm.read.ptx.sreg.tid.x
// CHECK: %[[ID:.+]] = llvm.inline_asm {{.+}} "shfl.sync.idx.b32
// CHECK: %[[T1:.+]] = arith.shrui %[[TID]], %c1_i32
// CHECK: %[[WARPROW:.+]] = arith.andi %[[T1]], %c48_i32
// CHECK: %[[T2:.+]] = arith.shrui %[[TID]], %c2_i32
// CHECK: %[[LANEROW:.+]] = arith.andi %[[T2]], %c7_i32
// CHECK: %[[R:.+]] = arith.ori %[[WARPROW]], %[[LANEROW]]
// CHECK: %[[FROM:.+]] = arith.addi %[[R]], %[[ID]]
// CHECK: %[[FROMS:.+]] = vector.broadcast %[[FROM]] : i32 to vector<2xi32>
// CHECK: %[[ROWS:.+]] = arith.addi %[[FROMS]], %[[ROWSTEPS]]
// CHECK: %[[PART:.+]] = arith.andi %[[TID]], %c3_i32
// CHECK: %[[PAIR:.+]] = arith.shli %[[PART]], %c1_i32
// CHECK: %[[C:.+]] = arith.addi %[[PAIR]], %[[ID]]
// CHECK: %[[CS:.+]] = vector.broadcast %[[C]] : i32 to vector<4xi32>
// CHECK: %[[COLS:.+]] = arith.addi %[[CS]], %[[COLSTEPS]]
// Broadcasting rows repeats them for the columns of a pair and for each group;
// broadcasting columns repeats each pair for the two row halves. A select, with
// the conditions that it depends on, comes element by element.
// CHECK: %[[R0:.+]] = vector.extract %[[ROWS]][0]
// CHECK: %[[R1:.+]] = vector.extract %[[ROWS]][1]
// CHECK: %[[C0:.+]] = vector.extract %[[COLS]][0]
// CHECK: %[[C1:.+]] = vector.extract %[[COLS]][1]
// CHECK: %[[C2:.+]] = vector.extract %[[COLS]][2]
// CHECK: %[[C3:.+]] = vector.extract %[[COLS]][3]
// CHECK: %[[S0:.+]] = arith.cmpi sge, %[[R0]], %[[C0]] : i32
// CHECK-NEXT: %[[Y0:.+]] = arith.select %[[S0]], %[[X]], %[[INF]]
// CHECK-NEXT: %[[S1:.+]] = arith.cmpi sge, %[[R0]], %[[C1]]
// CHECK-NEXT: %[[Y1:.+]] = arith.select %[[S1]], %[[X]], %[[INF]]
// CHECK-NEXT: %[[S2:.+]] = arith.cmpi sge, %[[R1]], %[[C0]]
// CHECK-NEXT: %[[Y2:.+]] = arith.select %[[S2]], %[[X]], %[[INF]]
// CHECK-NEXT: %[[S3:.+]] = arith.cmpi sge, %[[R1]], %[[C1]]
// CHECK-NEXT: %[[Y3:.+]] = arith.select %[[S3]], %[[X]], %[[INF]]
// CHECK-NEXT: %[[S4:.+]] = arith.cmpi sge, %[[R0]], %[[C2]]
// CHECK-NEXT: %[[Y4:.+]] = arith.select %[[S4]], %[[X]], %[[INF]]
// CHECK-NEXT: %[[S5:.+]] = arith.cmpi sge, %[[R0]], %[[C3]]
// CHECK-NEXT: %[[Y5:.+]] = arith.select %[[S5]], %[[X]], %[[INF]]
// CHECK-NEXT: %[[S6:.+]] = arith.cmpi sge, %[[R1]], %[[C2]]
// CHECK-NEXT: %[[Y6:.+]] = arith.select %[[S6]], %[[X]], %[[INF]]
// CHECK-NEXT: %[[S7:.+]] = arith.cmpi sge, %[[R1]], %[[C3]]
// CHECK-NEXT: %[[Y7:.+]] = arith.select %[[S7]], %[[X]], %[[INF]]
// Reduction: per row half two chains, one per column of the pair.
// CHECK: %[[EVEN:.+]] = arith.maxnumf %[[Y0]], %[[Y4]]
// CHECK: %[[ODD:.+]] = arith.maxnumf %[[Y1]], %[[Y5]]
// CHECK: %[[TOP:.+]] = arith.maxnumf %[[EVEN]], %[[ODD]]
// CHECK: %[[EVEN2:.+]] = arith.maxnumf %[[Y2]], %[[Y6]]
// CHECK: %[[ODD2:.+]] = arith.maxnumf %[[Y3]], %[[Y7]]
// CHECK: %[[BELOW:.+]] = arith.maxnumf %[[EVEN2]], %[[ODD2]]
// The four lanes of a row: exchanges at distance 1, then 2.
// CHECK: %[[N1:.+]] = llvm.inline_asm {{.+}} "shfl.sync.bfly.b32 $0, $1, 1, 31, 0xffffffff;", "=f,f" %[[TOP]]
// CHECK: %[[M1:.+]] = arith.maxnumf %[[TOP]], %[[N1]]
// CHECK: %[[N2:.+]] = llvm.inline_asm {{.+}} "shfl.sync.bfly.b32 $0, $1, 2, 31, 0xffffffff;", "=f,f" %[[M1]]
// CHECK: %[[MAX0:.+]] = arith.maxnumf %[[M1]], %[[N2]]
// CHECK: "shfl.sync.bfly.b32 $0, $1, 1, 31, 0xffffffff;", "=f,f" %[[BELOW]]
// CHECK: "shfl.sync.bfly.b32 $0, $1, 2, 31, 0xffffffff;"
// CHECK: %[[MAX1:.+]] = arith.maxnumf
// Row values are written by one lane of four, where every index is inside.
// CHECK: %{{.+}}, %{{.+}}, %[[SIZES:.+]]:2, %[[STRIDES:.+]]:2 = memref.extract_strided_metadata %[[MEM]]
// CHECK: %[[SIZE0:.+]] = arith.index_cast %[[SIZES]]#0 : index to i32
// CHECK: %[[SIZE1:.+]] = arith.index_cast %[[SIZES]]#1 : index to i32
// CHECK: %[[MINE:.+]] = arith.cmpi eq, %[[PART]], %c0_i32
// CHECK: %[[IN0:.+]] = arith.cmpi ult, %[[ID]], %[[SIZE0]]
// CHECK: %[[IN1:.+]] = arith.cmpi ult, %[[R0]], %[[SIZE1]]
// CHECK: %[[IN:.+]] = arith.andi %[[IN0]], %[[IN1]]
// CHECK: %[[DO:.+]] = arith.andi %[[IN]], %[[MINE]]
// CHECK: %[[FLAG:.+]] = arith.extui %[[DO]] : i1 to i32
// CHECK: %[[BITS:.+]] = arith.bitcast %[[MAX0]] : f32 to i32
// CHECK: setp.ne.b32 p, $1, 0;\0A@p st.global.b32 [$0+0], $2;{{.+}}, %[[FLAG]], %[[BITS]] :
// CHECK: arith.bitcast %[[MAX1]] : f32 to i32
// CHECK: @p st.global.b32
// CHECK-NOT: st.global
gpu.module @layouts {
  tile.kernel @layouts(%mem: memref<?x?xf32>, %x: f32) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %row = tile.iota %id : tensor<64xi32, #tile.rows>
      %col = tile.iota %id : tensor<16xi32, #tile.cols>
      %rows = tile.broadcast %row : tensor<64xi32, #tile.rows> -> tensor<64x16xi32, #tile.wgmma>
      %cols = tile.broadcast %col : tensor<16xi32, #tile.cols> -> tensor<64x16xi32, #tile.wgmma>
      %seen = arith.cmpi sge, %rows, %cols : tensor<64x16xi32, #tile.wgmma>
      %xs = tile.splat %x : f32 -> tensor<64x16xf32, #tile.wgmma>
      %inf = arith.constant dense<0xFF800000> : tensor<64x16xf32, #tile.wgmma>
      %y = arith.select %seen, %xs, %inf : tensor<64x16xi1, #tile.wgmma>, tensor<64x16xf32, #tile.wgmma>
      %parts = tile.reduce max %y : tensor<64x16xf32, #tile.wgmma> -> tensor<64xf32, #tile.row_parts>
      %max = tile.combine_lanes max %parts : tensor<64xf32, #tile.row_parts> -> tensor<64xf32, #tile.rows>
      tile.store %max, %mem[%id, %row] : tensor<64xf32, #tile.rows>, memref<?x?xf32>, i32, tensor<64xi32, #tile.rows>
    }
    tile.return
  }
}

// Sums add; 16-bit results are converted in pairs, the first in the low half;
// exponentials go to the special-function unit.
// CHECK-LABEL: gpu.func @math(
// CHECK-SAME: %{{.+}}: memref<?xf32>, %[[X:.+]]: f32)
// CHECK: %[[L0:.+]] = llvm.inline_asm asm_dialect = att "{\0A.reg .pred p;\0Asetp.ne.b32 p, $2, 0;\0Amov.b32 $0, 0;\0A@p ld.global.b32 $0, [$1+0];\0A}", "=r,l,r"
// CHECK: %[[F0:.+]] = arith.bitcast %[[L0]] : i32 to f32
// CHECK: %[[E0:.+]] = llvm.inline_asm asm_dialect = att "ex2.approx.ftz.f32 $0, $1;", "=f,f" %[[F0]]
// CHECK: %[[E1:.+]] = llvm.inline_asm asm_dialect = att "ex2.approx.ftz.f32 $0, $1;", "=f,f"
// CHECK: llvm.inline_asm asm_dialect = att "cvt.rn.bf16x2.f32 $0, $2, $1;", "=r,f,f" %[[E0]], %[[E1]] :
// CHECK: arith.addf
// CHECK: "shfl.sync.bfly.b32 $0, $1, 1, 31, 0xffffffff;"
// CHECK: arith.addf
gpu.module @math {
  tile.kernel @math(%mem: memref<?xf32>, %x: f32) {
    %s = tile.alloc : !tile.shared<64x8xbf16, 32>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %col = tile.iota %id : tensor<8xi32, #tile.cols>
      %row = tile.iota %id : tensor<64xi32, #tile.rows>
      %wide = tile.broadcast %col : tensor<8xi32, #tile.cols> -> tensor<64x8xi32, #tile.wgmma>
      %t = tile.load %mem[%wide] : memref<?xf32>, tensor<64x8xi32, #tile.wgmma> -> tensor<64x8xf32, #tile.wgmma>
      %e = math.exp2 %t : tensor<64x8xf32, #tile.wgmma>
      %h = arith.truncf %e : tensor<64x8xf32, #tile.wgmma> to tensor<64x8xbf16, #tile.wgmma>
      tile.store_shared %h, %s[%id] : tensor<64x8xbf16, #tile.wgmma>, !tile.shared<64x8xbf16, 32>
      %parts = tile.reduce add %e : tensor<64x8xf32, #tile.wgmma> -> tensor<64xf32, #tile.row_parts>
      %sum = tile.combine_lanes add %parts : tensor<64xf32, #tile.row_parts> -> tensor<64xf32, #tile.rows>
      tile.store %sum, %mem[%row] : tensor<64xf32, #tile.rows>, memref<?xf32>, tensor<64xi32, #tile.rows>
    }
    tile.return
  }
}

// A memref of i1 has a byte an element. Columns that count up under a static
// stride share an address and differ by an immediate.
// CHECK-LABEL: gpu.func @bytes(
// CHECK: %[[COL:.+]] = vector.extract %[[COLS:.+]][0] : i32 from vector<2xi32>
// CHECK: %[[WIDE:.+]] = arith.extsi %[[COL]] : i32 to i64
// CHECK: %[[AT:.+]] = arith.addi %{{.+}}, %[[WIDE]] : i64
// CHECK: %[[BYTE:.+]] = llvm.inline_asm {{.+}}@p ld.global.u8 $0, [$1+0];{{.+}}"=h,l,r" %[[AT]],
// CHECK: arith.trunci %[[BYTE]] : i16 to i1
// CHECK: @p ld.global.u8 $0, [$1+1];{{.+}}"=h,l,r" %[[AT]],
// Of the lanes that hold a column, the one of the first row writes it.
// CHECK: %[[ROW:.+]] = arith.andi %{{.+}}, %c124_i32
// CHECK: %[[FIRST:.+]] = arith.cmpi eq, %[[ROW]], %c0_i32
// CHECK: %[[MINE:.+]] = arith.andi %{{.+}}, %[[FIRST]] : i1
// CHECK: %[[FLAG:.+]] = arith.extui %[[MINE]] : i1 to i32
// CHECK: @p st.global.b32 [$0+0], $2;{{[^%]+}}%[[TO:[0-9]+]], %[[FLAG]],
// CHECK: @p st.global.b32 [$0+4], $2;{{[^%]+}}%[[TO]],
gpu.module @bytes {
  tile.kernel @bytes(%mem: memref<?xi1>, %out: memref<?xi32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %col = tile.iota %id : tensor<8xi32, #tile.cols>
      %bit = tile.load %mem[%col] : memref<?xi1>, tensor<8xi32, #tile.cols> -> tensor<8xi1, #tile.cols>
      %one = arith.extui %bit : tensor<8xi1, #tile.cols> to tensor<8xi32, #tile.cols>
      tile.store %one, %out[%col] : tensor<8xi32, #tile.cols>, memref<?xi32>, tensor<8xi32, #tile.cols>
    }
    tile.return
  }
}

// Sums of a lane's pair, then over the four lanes of a row, then of the eights.
// CHECK-LABEL: gpu.func @prefix(
// Four CTAs of 128 threads share the registers: nobody changes its 128.
// CHECK-SAME: nvvm.minctasm = 4 : i32
// CHECK-NOT: setmaxregister
// CHECK: %[[PAIR:.+]] = arith.addf %[[V0:.+]], %{{.+}} : f32
// CHECK: %[[UP1:.+]] = llvm.inline_asm {{.+}}shfl.sync.up.b32 t|p, $1, 1, 0x1c00{{.+}} %[[PAIR]] :
// CHECK: %[[TWO:.+]] = arith.addf %[[PAIR]], %[[UP1]]
// CHECK: %[[UP2:.+]] = llvm.inline_asm {{.+}}shfl.sync.up.b32 t|p, $1, 2, 0x1c00{{.+}} %[[TWO]] :
// CHECK: %[[FOUR:.+]] = arith.addf %[[TWO]], %[[UP2]]
// CHECK: %[[UNTIL:.+]] = llvm.inline_asm {{.+}}shfl.sync.up.b32 t|p, $1, 1, 0x1c00{{.+}} %[[FOUR]] :
// CHECK: %[[S0:.+]] = arith.addf %[[UNTIL]], %[[V0]]
// CHECK: %[[S1:.+]] = arith.addf %[[UNTIL]], %[[PAIR]]
// CHECK: %[[EIGHT:.+]] = llvm.inline_asm {{.+}}shfl.sync.idx.b32 $0, $1, 3, 0x1c1f{{.+}} %[[FOUR]] :
// CHECK: %[[S2:.+]] = arith.addf %{{.+}}, %[[EIGHT]]
// CHECK: %[[S3:.+]] = arith.addf %{{.+}}, %[[EIGHT]]
// CHECK: arith.bitcast %[[S0]]
// CHECK: arith.bitcast %[[S1]]
// CHECK: arith.bitcast %[[S2]]
// CHECK: arith.bitcast %[[S3]]
gpu.module @prefix {
  tile.kernel @prefix(%mem: memref<?xf32>) attributes {residents = 4 : i64} {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %col = tile.iota %id : tensor<16xi32, #tile.cols>
      %v = tile.load %mem[%col] : memref<?xf32>, tensor<16xi32, #tile.cols> -> tensor<16xf32, #tile.cols>
      %sum, %total = tile.prefix_sum %v : tensor<16xf32, #tile.cols>
      tile.store %sum, %mem[%col] : tensor<16xf32, #tile.cols>, memref<?xf32>, tensor<16xi32, #tile.cols>
    }
    tile.return
  }
}

// Columns in steps of a width that divides the extent: one is checked for all.
// CHECK-LABEL: gpu.func @steps(
// CHECK: %[[COL:.+]] = vector.extract %{{.+}}[0] : i32 from vector<4xi32>
// CHECK: %[[IN:.+]] = arith.cmpi ult, %[[COL]], %{{.+}} : i32
// CHECK-NOT: arith.cmpi
// CHECK: %[[FLAG:.+]] = arith.extui %[[IN]] : i1 to i32
// CHECK-COUNT-4: @p ld.global.b32 {{.+}}, %[[FLAG]] :
gpu.module @steps {
  tile.kernel @steps(%mem: memref<64xf32>, %n: i32) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %c16 = arith.constant 16 : i32
      %at = arith.muli %n, %c16 : i32
      %col = tile.iota %at : tensor<16xi32, #tile.cols>
      %v = tile.load %mem[%col] : memref<64xf32>, tensor<16xi32, #tile.cols> -> tensor<16xf32, #tile.cols>
      %sum, %total = tile.prefix_sum %v : tensor<16xf32, #tile.cols>
      tile.store %sum, %mem[%col] : tensor<16xf32, #tile.cols>, memref<64xf32>, tensor<16xi32, #tile.cols>
    }
    tile.return
  }
}

// A predicate of rows, two of them in a thread, is one vote of the warp.
// CHECK-LABEL: gpu.func @vote(
// CHECK: %[[MOVED:.+]] = arith.cmpf une, %{{.+}}, %{{.+}} : vector<2xf32>
// CHECK-DAG: %[[M0:.+]] = vector.extract %[[MOVED]][0]
// CHECK-DAG: %[[M1:.+]] = vector.extract %[[MOVED]][1]
// CHECK: %[[HERE:.+]] = arith.ori %[[M0]], %[[M1]] : i1
// CHECK: %[[ANY:.+]] = nvvm.vote.sync any %{{.+}}, %[[HERE]] -> i1
// CHECK: scf.if %[[ANY]]
gpu.module @vote {
  tile.kernel @vote(%mem: memref<?xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %row = tile.iota %id : tensor<64xi32, #tile.rows>
      %x = tile.load %mem[%row] : memref<?xf32>, tensor<64xi32, #tile.rows> -> tensor<64xf32, #tile.rows>
      %one = arith.constant dense<1.0> : tensor<64xf32, #tile.rows>
      %moved = arith.cmpf une, %x, %one : tensor<64xf32, #tile.rows>
      %any = tile.any %moved : tensor<64xi1, #tile.rows>
      scf.if %any {
        tile.store %one, %mem[%row] : tensor<64xf32, #tile.rows>, memref<?xf32>, tensor<64xi32, #tile.rows>
      }
    }
    tile.return
  }
}

// One of the warpgroup is a reduction at a barrier, and then a vote, by which
// ptxas knows that the lanes agree.
// CHECK-LABEL: gpu.func @group_vote(
// CHECK: %[[LARGE:.+]] = arith.cmpf ugt, %{{.+}}, %{{.+}} : vector<2xf32>
// CHECK-DAG: %[[L0:.+]] = vector.extract %[[LARGE]][0]
// CHECK-DAG: %[[L1:.+]] = vector.extract %[[LARGE]][1]
// CHECK: %[[MINE:.+]] = arith.ori %[[L0]], %[[L1]] : i1
// CHECK: %[[BIT:.+]] = arith.extui %[[MINE]] : i1 to i32
// CHECK: %[[OR:.+]] = llvm.inline_asm has_side_effects asm_dialect = att "{\0A.reg .pred p;\0Asetp.ne.b32 p, $1, 0;\0Abarrier.red.or.pred p, $2, 128, p;\0Avote.sync.any.pred p, p, 0xffffffff;\0Aselp.b32 $0, 1, 0, p;\0A}", "=r,r,r,~{memory}" %[[BIT]], %{{.+}} :
// CHECK: %[[SOME:.+]] = arith.cmpi ne, %[[OR]], %c0_i32
// CHECK: scf.if %[[SOME]]
gpu.module @group_vote {
  tile.kernel @group_vote(%mem: memref<?x?xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %row = tile.iota %id : tensor<64xi32, #tile.rows>
      %col = tile.iota %id : tensor<8xi32, #tile.cols>
      %x = tile.load %mem[%row, %col] : memref<?x?xf32>, tensor<64xi32, #tile.rows>, tensor<8xi32, #tile.cols> -> tensor<64x8xf32, #tile.wgmma>
      %sum = tile.reduce add %x : tensor<64x8xf32, #tile.wgmma> -> tensor<64xf32, #tile.row_parts>
      %most = arith.constant dense<4096.0> : tensor<64xf32, #tile.row_parts>
      %large = arith.cmpf ugt, %sum, %most : tensor<64xf32, #tile.row_parts>
      %some = tile.group_any %large, %id : tensor<64xi1, #tile.row_parts>
      scf.if %some {
        tile.store %x, %mem[%row, %col] : tensor<64x8xf32, #tile.wgmma>, memref<?x?xf32>, tensor<64xi32, #tile.rows>, tensor<8xi32, #tile.cols>
      }
    }
    tile.return
  }
}

// tf32 is kept in the bits of an f32.
// CHECK-LABEL: gpu.func @widened(
// CHECK: nvvm.convert.float.to.tf32
// CHECK: %[[F:.+]] = arith.bitcast %{{.+}} : vector<32xi32> to vector<32xf32>
// CHECK-NOT: arith.extf
// CHECK: vector.extract %[[F]][0]
gpu.module @widened {
  tile.kernel @widened(%x: f32, %out: memref<64xf32>) {
    %zero = arith.constant 0 : i32
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %i = tile.iota %zero : tensor<64xi32, #tile.rows>
      %w = tile.splat %x : f32 -> tensor<64x64xf32, #tile.wgmma>
      %r = arith.truncf %w : tensor<64x64xf32, #tile.wgmma> to tensor<64x64xtf32, #tile.wgmma>
      %f = arith.extf %r : tensor<64x64xtf32, #tile.wgmma> to tensor<64x64xf32, #tile.wgmma>
      %p = tile.reduce max %f : tensor<64x64xf32, #tile.wgmma> -> tensor<64xf32, #tile.row_parts>
      %m = tile.combine_lanes max %p : tensor<64xf32, #tile.row_parts> -> tensor<64xf32, #tile.rows>
      tile.store %m, %out[%i] : tensor<64xf32, #tile.rows>, memref<64xf32>, tensor<64xi32, #tile.rows>
    }
    tile.return
  }
}

// Columns 4 apart are two lanes apart, columns 8 apart four registers.
// CHECK-LABEL: gpu.func @swap(
// CHECK: llvm.inline_asm {{.+}}"shfl.sync.bfly.b32 $0, $1, 2, 31, 0xffffffff;"
// CHECK-COUNT-7: llvm.inline_asm {{.+}}shfl.sync.bfly.b32 $0, $1, 2, 31
// CHECK-NOT: shfl
// CHECK: gpu.return
gpu.module @swap {
  tile.kernel @swap(%mem: memref<64x16xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %r = tile.iota %c0 : tensor<64xi32, #tile.rows>
      %c = tile.iota %c0 : tensor<16xi32, #tile.cols>
      %t = tile.load %mem[%r, %c] : memref<64x16xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols> -> tensor<64x16xf32, #tile.wgmma>
      %lanes = tile.swap_columns %t by 4 : tensor<64x16xf32, #tile.wgmma>
      %both = tile.swap_columns %lanes by 8 : tensor<64x16xf32, #tile.wgmma>
      tile.store %both, %mem[%r, %c] : tensor<64x16xf32, #tile.wgmma>, memref<64x16xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols>
    }
    tile.return
  }
}

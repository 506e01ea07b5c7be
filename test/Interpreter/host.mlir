// What a host function holds besides kernels: loops, views, calls, linalg.
// RUN: attn-interp %s --entry=ops --seeds=1 --reference=ops_reference --tolerance=0 --tolerance=0 | FileCheck %s --check-prefix=OPS
// OPS: result #0: error 0.000e+00, at most 0.000e+00: ok
// OPS: result #1: error 0.000e+00, at most 0.000e+00: ok
// RUN: attn-interp %s --entry=truths --seeds=2 --reference=truths_reference --tolerance=0 | FileCheck %s --check-prefix=TRUTHS
// TRUTHS: result #0: error 0.000e+00, at most 0.000e+00: ok
// RUN: not attn-interp %s --entry=uninitialised 2>&1 | FileCheck %s --check-prefix=UNINITIALISED
// RUN: not attn-interp %s --entry=outside 2>&1 | FileCheck %s --check-prefix=OUTSIDE
// RUN: not attn-interp %s --entry=freed 2>&1 | FileCheck %s --check-prefix=FREED
// RUN: not attn-interp %s --entry=partial 2>&1 | FileCheck %s --check-prefix=PARTIAL
// RUN: not attn-interp %s --entry=strides 2>&1 | FileCheck %s --check-prefix=STRIDES
// RUN: not attn-interp %s --entry=unknown 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not attn-interp %s --entry=nowhere 2>&1 | FileCheck %s --check-prefix=NOWHERE
// RUN: not attn-interp %s --entry=ops --input=%s 2>&1 | FileCheck %s --check-prefix=NOT-NPY

memref.global "private" constant @table : memref<4xf32> = dense<[1.0, 2.0, 3.0, 4.0]>

func.func private @twice(%x: f32) -> f32 {
  %y = arith.addf %x, %x : f32
  return %y : f32
}

// A product by linalg, and a sum of a table over a strided view.
func.func @ops(%a: memref<4x8xf32>) -> (memref<4x4xf32>, memref<2xf32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<4x4xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<4x4xf32>)
  %t = memref.transpose %a (i, j) -> (j, i) : memref<4x8xf32> to memref<8x4xf32, strided<[1, 8]>>
  linalg.matmul ins(%a, %t : memref<4x8xf32>, memref<8x4xf32, strided<[1, 8]>>) outs(%c : memref<4x4xf32>)
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%c : memref<4x4xf32>) {
  ^bb0(%x: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %sum = arith.addi %i, %j : index
    %int = arith.index_cast %sum : index to i32
    %float = arith.sitofp %int : i32 to f32
    %y = arith.addf %x, %float : f32
    linalg.yield %y : f32
  }
  %table = memref.get_global @table : memref<4xf32>
  %odd = memref.subview %table[1] [2] [2] : memref<4xf32> to memref<2xf32, strided<[2], offset: 1>>
  %out = memref.alloc() : memref<2xf32>
  memref.copy %odd, %out : memref<2xf32, strided<[2], offset: 1>> to memref<2xf32>
  %c0 = arith.constant 0 : index
  %first = memref.load %out[%c0] : memref<2xf32>
  %double = func.call @twice(%first) : (f32) -> f32
  memref.store %double, %out[%c0] : memref<2xf32>
  memref.dealloc %table : memref<4xf32>
  return %c, %out : memref<4x4xf32>, memref<2xf32>
}

func.func @ops_reference(%a: memref<4x8xf32>) -> (memref<4x4xf32>, memref<2xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<4x4xf32>
  scf.parallel (%i, %j) = (%c0, %c0) to (%c4, %c4) step (%c1, %c1) {
    %sum = scf.for %k = %c0 to %c8 step %c1 iter_args(%s = %zero) -> f32 {
      %x = memref.load %a[%i, %k] : memref<4x8xf32>
      %y = memref.load %a[%j, %k] : memref<4x8xf32>
      %p = arith.mulf %x, %y : f32
      %n = arith.addf %s, %p : f32
      scf.yield %n : f32
    }
    %at = affine.apply affine_map<(d0, d1) -> (d0 + d1)>(%i, %j)
    %int = arith.index_cast %at : index to i32
    %float = arith.sitofp %int : i32 to f32
    %r = arith.addf %sum, %float : f32
    memref.store %r, %c[%i, %j] : memref<4x4xf32>
    scf.reduce
  }
  %out = memref.alloc() : memref<2xf32>
  %four = arith.constant 4.0 : f32
  memref.store %four, %out[%c0] : memref<2xf32>
  memref.store %four, %out[%c1] : memref<2xf32>
  return %c, %out : memref<4x4xf32>, memref<2xf32>
}

// UNINITIALISED: host.mlir:[[@LINE+5]]:8: error: reads uninitialised memory: element 3 of the allocation
// UNINITIALISED: host.mlir:[[@LINE+2]]:8: note: the allocation
func.func @uninitialised() -> memref<1xf32> {
  %a = memref.alloc() : memref<4xf32>
  %c3 = arith.constant 3 : index
  %x = memref.load %a[%c3] : memref<4xf32>
  %r = memref.alloc() : memref<1xf32>
  return %r : memref<1xf32>
}

// OUTSIDE: error: 'memref.store' op out of bounds: index 4 of dimension 0, whose size is 4
func.func @outside(%a: memref<4xf32>) {
  %c4 = arith.constant 4 : index
  %x = arith.constant 1.0 : f32
  memref.store %x, %a[%c4] : memref<4xf32>
  return
}

// FREED: error: 'memref.load' op accesses memory that was freed
func.func @freed(%a: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  memref.dealloc %a : memref<4xf32>
  %x = memref.load %a[%c0] : memref<4xf32>
  return
}

// PARTIAL: error: result #0: element [1, 0] was never written (2 of 4 elements were not)
func.func @partial() -> memref<2x2xf32> {
  %x = arith.constant 1.0 : f32
  %a = memref.alloc() : memref<2x2xf32>
  %row = memref.subview %a[0, 0] [1, 2] [1, 1] : memref<2x2xf32> to memref<2xf32, strided<[1]>>
  linalg.fill ins(%x : f32) outs(%row : memref<2xf32, strided<[1]>>)
  return %a : memref<2x2xf32>
}

// STRIDES: error: expected strides that are multiples of 16 bytes, got 40 in dimension 0
func.func @strides(%a: memref<64x20xbf16>) {
  %map = tile.encode_tensor_map %a : memref<64x20xbf16> -> !tile.tensor_map<64x16xbf16, 32>
  return
}

// UNKNOWN: error: 'vector.load' op expected an op that the interpreter executes
func.func @unknown(%a: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %v = vector.load %a[%c0] : memref<4xf32>, vector<4xf32>
  return
}

// NOWHERE: attn-interp: error: expected a function 'nowhere' with a body in
// NOT-NPY: attn-interp: error: {{.*}}host.mlir

// The sign of an i1 is its bit: as signed, true is the smaller.
func.func @truths(%a: memref<8xf32>) -> memref<8xf32> {
  %zero = arith.constant 0.0 : f32
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%a : memref<8xf32>) {
  ^bb0(%x: f32):
    %p = arith.cmpf ogt, %x, %zero : f32
    %i = linalg.index 0 : index
    %c4 = arith.constant 4 : index
    %q = arith.cmpi slt, %i, %c4 : index
    %max = arith.maxsi %p, %q : i1
    %min = arith.minsi %p, %q : i1
    %m = arith.uitofp %max : i1 to f32
    %n = arith.uitofp %min : i1 to f32
    %y = arith.subf %m, %n : f32
    linalg.yield %y : f32
  }
  return %a : memref<8xf32>
}

func.func @truths_reference(%a: memref<8xf32>) -> memref<8xf32> {
  %zero = arith.constant 0.0 : f32
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%a : memref<8xf32>) {
  ^bb0(%x: f32):
    %p = arith.cmpf ogt, %x, %zero : f32
    %i = linalg.index 0 : index
    %c4 = arith.constant 4 : index
    %q = arith.cmpi slt, %i, %c4 : index
    %max = arith.andi %p, %q : i1
    %min = arith.ori %p, %q : i1
    %m = arith.uitofp %max : i1 to f32
    %n = arith.uitofp %min : i1 to f32
    %y = arith.subf %m, %n : f32
    linalg.yield %y : f32
  }
  return %a : memref<8xf32>
}

// Falcon 7B, one decoder layer without its feed-forward part: attention with its projections.
//
// MODEL: falcon_7b
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, sequence 128, hidden 4544, heads 71, key/value heads 1, head dim 64, f32
// VARIANT: MQA by broadcast of K and V, division by sqrt(64), causal (added), rotary
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: hidden_states, tensor<1x128x4544xf32>, mean 0 std 1
// ARG 1: h.0.self_attention.query_key_value.weight, tensor<4672x4544xf32>, mean 0 std 0.02
// ARG 2: h.0.self_attention.dense.weight, tensor<4544x4544xf32>, mean 0 std 0.02

module {
  func.func @main(%arg0: tensor<1x128x4544xf32>, %arg1: tensor<4672x4544xf32>, %arg2: tensor<4544x4544xf32>) -> tensor<1x128x4544xf32> {
    %0 = "tosa.const"() <{values = dense<[[598016, 4672, 64, 1]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>
    %1 = "tosa.const"() <{values = dense<"0x00000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F0000000000000040000000000000004100000000000000420000000000000043000000000000004400000000000000450000000000000046000000000000004700000000000000480000000000000049000000000000004A000000000000004B000000000000004C000000000000004D000000000000004E000000000000004F0000000000000050000000000000005100000000000000520000000000000053000000000000005400000000000000550000000000000056000000000000005700000000000000580000000000000059000000000000005A000000000000005B000000000000005C000000000000005D000000000000005E000000000000005F0000000000000060000000000000006100000000000000620000000000000063000000000000006400000000000000650000000000000066000000000000006700000000000000680000000000000069000000000000006A000000000000006B000000000000006C000000000000006D000000000000006E000000000000006F0000000000000070000000000000007100000000000000720000000000000073000000000000007400000000000000750000000000000076000000000000007700000000000000780000000000000079000000000000007A000000000000007B000000000000007C000000000000007D000000000000007E000000000000007F00000000000000"> : tensor<128xi64>}> : () -> tensor<128xi64>
    %2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %3 = tosa.const_shape  {values = dense<[1, 1, 128, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %4 = tosa.const_shape  {values = dense<[1, 1, 1, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %5 = tosa.const_shape  {values = dense<[1, 128, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %6 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %7 = tosa.const_shape  {values = dense<[1, 128, 4544]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %8 = tosa.const_shape  {values = dense<[1, 4544, 4672]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %9 = tosa.const_shape  {values = dense<[1, 128, 73, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %10 = tosa.const_shape  {values = dense<[1, 128, 71, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %11 = tosa.const_shape  {values = dense<0> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[128, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %13 = tosa.const_shape  {values = dense<[1, 128, 1, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %14 = tosa.const_shape  {values = dense<[1, 1, 1, 64, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %15 = tosa.const_shape  {values = dense<[1, 128, 1, 64, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %16 = tosa.const_shape  {values = dense<[1, 598016, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %17 = tosa.const_shape  {values = dense<[8192, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %18 = tosa.const_shape  {values = dense<[1, 8192]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %19 = tosa.const_shape  {values = dense<[1, 71, 128, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %20 = tosa.const_shape  {values = dense<[1, 1, 128, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %21 = tosa.const_shape  {values = dense<[1, 71, 128, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %22 = tosa.const_shape  {values = dense<[0, 0, 0, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %23 = tosa.const_shape  {values = dense<[1, 1, 128, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %24 = tosa.const_shape  {values = dense<[71, 128, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %25 = tosa.const_shape  {values = dense<[1, 71, 1, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %26 = tosa.const_shape  {values = dense<[71, 64, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %27 = tosa.const_shape  {values = dense<[1, 71, 128, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %28 = tosa.const_shape  {values = dense<[71, 128, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %29 = tosa.const_shape  {values = dense<[1, 4544, 4544]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %30 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %31 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %32 = "tosa.const"() <{values = dense_resource<constant_32_float32> : tensor<1x1x32xf32>}> : () -> tensor<1x1x32xf32>
    %cst = arith.constant dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>
    %33 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %34 = "tosa.const"() <{values = dense<0> : tensor<1x1x1xi32>}> : () -> tensor<1x1x1xi32>
    %35 = "tosa.const"() <{values = dense<128> : tensor<1x1x1xi32>}> : () -> tensor<1x1x1xi32>
    %36 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
    %37 = "tosa.const"() <{values = dense<64> : tensor<1xi32>}> : () -> tensor<1xi32>
    %38 = "tosa.const"() <{values = dense<71> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %39 = "tosa.const"() <{values = dense<72> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %40 = "tosa.const"() <{values = dense<1.250000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %41 = tosa.cast %1 : (tensor<128xi64>) -> tensor<128xi32>
    %42 = tosa.cast %41 : (tensor<128xi32>) -> tensor<128xi64>
    %43 = tosa.reshape %42, %3 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x128x1xi64>
    %44 = tosa.reshape %42, %4 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x1x128xi64>
    %45 = tosa.greater_equal %43, %44 : (tensor<1x1x128x1xi64>, tensor<1x1x1x128xi64>) -> tensor<1x1x128x128xi1>
    %46 = tosa.select %45, %30, %31 : (tensor<1x1x128x128xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x128x128xf32>
    %47 = tosa.reshape %1, %5 : (tensor<128xi64>, !tosa.shape<3>) -> tensor<1x128x1xi64>
    %48 = tosa.cast %47 : (tensor<1x128x1xi64>) -> tensor<1x128x1xf32>
    %49 = tosa.mul %48, %32, %2 : (tensor<1x128x1xf32>, tensor<1x1x32xf32>, tensor<1xi8>) -> tensor<1x128x32xf32>
    %50 = tosa.concat %49, %49 {axis = 2 : i32} : (tensor<1x128x32xf32>, tensor<1x128x32xf32>) -> tensor<1x128x64xf32>
    %51 = tosa.cos %50 : (tensor<1x128x64xf32>) -> tensor<1x128x64xf32>
    %52 = tosa.sin %50 : (tensor<1x128x64xf32>) -> tensor<1x128x64xf32>
    %53 = tosa.transpose %arg1 {perms = array<i32: 1, 0>} : (tensor<4672x4544xf32>) -> tensor<4544x4672xf32>
    %54 = tosa.reshape %53, %8 : (tensor<4544x4672xf32>, !tosa.shape<3>) -> tensor<1x4544x4672xf32>
    %55 = tosa.matmul %arg0, %54, %6, %6 : (tensor<1x128x4544xf32>, tensor<1x4544x4672xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x4672xf32>
    %56 = tosa.reshape %55, %9 : (tensor<1x128x4672xf32>, !tosa.shape<4>) -> tensor<1x128x73x64xf32>
    %57 = tosa.slice %56, %11, %10 : (tensor<1x128x73x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x128x71x64xf32>
    %58 = tosa.reshape %1, %12 : (tensor<128xi64>, !tosa.shape<3>) -> tensor<128x1x1xi64>
    %59 = tosa.cast %58 : (tensor<128x1x1xi64>) -> tensor<128x1x1xi32>
    %60 = tosa.add %59, %35 : (tensor<128x1x1xi32>, tensor<1x1x1xi32>) -> tensor<128x1x1xi32>
    %61 = tosa.greater %34, %59 : (tensor<1x1x1xi32>, tensor<128x1x1xi32>) -> tensor<128x1x1xi1>
    %62 = tosa.select %61, %60, %59 : (tensor<128x1x1xi1>, tensor<128x1x1xi32>, tensor<128x1x1xi32>) -> tensor<128x1x1xi32>
    %63 = tosa.cast %cst : (tensor<64xi64>) -> tensor<64xi32>
    %64 = tosa.add %63, %37 : (tensor<64xi32>, tensor<1xi32>) -> tensor<64xi32>
    %65 = tosa.greater %36, %63 : (tensor<1xi32>, tensor<64xi32>) -> tensor<64xi1>
    %66 = tosa.select %65, %64, %63 : (tensor<64xi1>, tensor<64xi32>, tensor<64xi32>) -> tensor<64xi32>
    %67 = tosa.reshape %62, %13 : (tensor<128x1x1xi32>, !tosa.shape<5>) -> tensor<1x128x1x1x1xi32>
    %68 = tosa.reshape %66, %14 : (tensor<64xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %69 = tosa.tile %33, %15 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x128x1x64x1xi32>
    %70 = tosa.tile %67, %14 : (tensor<1x128x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x128x1x64x1xi32>
    %71 = tosa.tile %38, %15 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x128x1x64x1xi32>
    %72 = tosa.tile %68, %13 : (tensor<1x1x1x64x1xi32>, !tosa.shape<5>) -> tensor<1x128x1x64x1xi32>
    %73 = tosa.concat %69, %70, %71, %72 {axis = 4 : i32} : (tensor<1x128x1x64x1xi32>, tensor<1x128x1x64x1xi32>, tensor<1x128x1x64x1xi32>, tensor<1x128x1x64x1xi32>) -> tensor<1x128x1x64x4xi32>
    %74 = tosa.reshape %55, %16 : (tensor<1x128x4672xf32>, !tosa.shape<3>) -> tensor<1x598016x1xf32>
    %75 = tosa.reshape %73, %17 : (tensor<1x128x1x64x4xi32>, !tosa.shape<2>) -> tensor<8192x4xi32>
    %76 = tosa.mul %75, %0, %2 : (tensor<8192x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<8192x4xi32>
    %77 = tosa.reduce_sum %76 {axis = 1 : i32} : (tensor<8192x4xi32>) -> tensor<8192x1xi32>
    %78 = tosa.reshape %77, %18 : (tensor<8192x1xi32>, !tosa.shape<2>) -> tensor<1x8192xi32>
    %79 = tosa.gather %74, %78 : (tensor<1x598016x1xf32>, tensor<1x8192xi32>) -> tensor<1x8192x1xf32>
    %80 = tosa.tile %39, %15 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x128x1x64x1xi32>
    %81 = tosa.concat %69, %70, %80, %72 {axis = 4 : i32} : (tensor<1x128x1x64x1xi32>, tensor<1x128x1x64x1xi32>, tensor<1x128x1x64x1xi32>, tensor<1x128x1x64x1xi32>) -> tensor<1x128x1x64x4xi32>
    %82 = tosa.reshape %81, %17 : (tensor<1x128x1x64x4xi32>, !tosa.shape<2>) -> tensor<8192x4xi32>
    %83 = tosa.mul %82, %0, %2 : (tensor<8192x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<8192x4xi32>
    %84 = tosa.reduce_sum %83 {axis = 1 : i32} : (tensor<8192x4xi32>) -> tensor<8192x1xi32>
    %85 = tosa.reshape %84, %18 : (tensor<8192x1xi32>, !tosa.shape<2>) -> tensor<1x8192xi32>
    %86 = tosa.gather %74, %85 : (tensor<1x598016x1xf32>, tensor<1x8192xi32>) -> tensor<1x8192x1xf32>
    %87 = tosa.transpose %57 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x71x64xf32>) -> tensor<1x71x128x64xf32>
    %88 = tosa.reshape %79, %20 : (tensor<1x8192x1xf32>, !tosa.shape<4>) -> tensor<1x1x128x64xf32>
    %89 = tosa.reshape %86, %20 : (tensor<1x8192x1xf32>, !tosa.shape<4>) -> tensor<1x1x128x64xf32>
    %90 = tosa.reshape %51, %20 : (tensor<1x128x64xf32>, !tosa.shape<4>) -> tensor<1x1x128x64xf32>
    %91 = tosa.reshape %52, %20 : (tensor<1x128x64xf32>, !tosa.shape<4>) -> tensor<1x1x128x64xf32>
    %92 = tosa.mul %87, %90, %2 : (tensor<1x71x128x64xf32>, tensor<1x1x128x64xf32>, tensor<1xi8>) -> tensor<1x71x128x64xf32>
    %93 = tosa.slice %87, %11, %21 : (tensor<1x71x128x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x71x128x32xf32>
    %94 = tosa.slice %87, %22, %21 : (tensor<1x71x128x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x71x128x32xf32>
    %95 = tosa.negate %94, %6, %6 : (tensor<1x71x128x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x71x128x32xf32>
    %96 = tosa.concat %95, %93 {axis = 3 : i32} : (tensor<1x71x128x32xf32>, tensor<1x71x128x32xf32>) -> tensor<1x71x128x64xf32>
    %97 = tosa.mul %96, %91, %2 : (tensor<1x71x128x64xf32>, tensor<1x1x128x64xf32>, tensor<1xi8>) -> tensor<1x71x128x64xf32>
    %98 = tosa.add %92, %97 : (tensor<1x71x128x64xf32>, tensor<1x71x128x64xf32>) -> tensor<1x71x128x64xf32>
    %99 = tosa.mul %88, %90, %2 : (tensor<1x1x128x64xf32>, tensor<1x1x128x64xf32>, tensor<1xi8>) -> tensor<1x1x128x64xf32>
    %100 = tosa.slice %88, %11, %23 : (tensor<1x1x128x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x1x128x32xf32>
    %101 = tosa.slice %88, %22, %23 : (tensor<1x1x128x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x1x128x32xf32>
    %102 = tosa.negate %101, %6, %6 : (tensor<1x1x128x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x128x32xf32>
    %103 = tosa.concat %102, %100 {axis = 3 : i32} : (tensor<1x1x128x32xf32>, tensor<1x1x128x32xf32>) -> tensor<1x1x128x64xf32>
    %104 = tosa.mul %103, %91, %2 : (tensor<1x1x128x64xf32>, tensor<1x1x128x64xf32>, tensor<1xi8>) -> tensor<1x1x128x64xf32>
    %105 = tosa.add %99, %104 : (tensor<1x1x128x64xf32>, tensor<1x1x128x64xf32>) -> tensor<1x1x128x64xf32>
    %106 = tosa.transpose %105 {perms = array<i32: 0, 1, 3, 2>} : (tensor<1x1x128x64xf32>) -> tensor<1x1x64x128xf32>
    %107 = tosa.reshape %98, %24 : (tensor<1x71x128x64xf32>, !tosa.shape<3>) -> tensor<71x128x64xf32>
    %108 = tosa.tile %106, %25 : (tensor<1x1x64x128xf32>, !tosa.shape<4>) -> tensor<1x71x64x128xf32>
    %109 = tosa.reshape %108, %26 : (tensor<1x71x64x128xf32>, !tosa.shape<3>) -> tensor<71x64x128xf32>
    %110 = tosa.matmul %107, %109, %6, %6 : (tensor<71x128x64xf32>, tensor<71x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<71x128x128xf32>
    %111 = tosa.reshape %110, %27 : (tensor<71x128x128xf32>, !tosa.shape<4>) -> tensor<1x71x128x128xf32>
    %112 = tosa.mul %111, %40, %2 : (tensor<1x71x128x128xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x71x128x128xf32>
    %113 = tosa.add %112, %46 : (tensor<1x71x128x128xf32>, tensor<1x1x128x128xf32>) -> tensor<1x71x128x128xf32>
    %114 = tosa.reduce_max %113 {axis = 3 : i32} : (tensor<1x71x128x128xf32>) -> tensor<1x71x128x1xf32>
    %115 = tosa.sub %113, %114 : (tensor<1x71x128x128xf32>, tensor<1x71x128x1xf32>) -> tensor<1x71x128x128xf32>
    %116 = tosa.exp %115 : (tensor<1x71x128x128xf32>) -> tensor<1x71x128x128xf32>
    %117 = tosa.reduce_sum %116 {axis = 3 : i32} : (tensor<1x71x128x128xf32>) -> tensor<1x71x128x1xf32>
    %118 = tosa.reciprocal %117 : (tensor<1x71x128x1xf32>) -> tensor<1x71x128x1xf32>
    %119 = tosa.mul %116, %118, %2 : (tensor<1x71x128x128xf32>, tensor<1x71x128x1xf32>, tensor<1xi8>) -> tensor<1x71x128x128xf32>
    %120 = tosa.reshape %119, %28 : (tensor<1x71x128x128xf32>, !tosa.shape<3>) -> tensor<71x128x128xf32>
    %121 = tosa.tile %89, %25 : (tensor<1x1x128x64xf32>, !tosa.shape<4>) -> tensor<1x71x128x64xf32>
    %122 = tosa.reshape %121, %24 : (tensor<1x71x128x64xf32>, !tosa.shape<3>) -> tensor<71x128x64xf32>
    %123 = tosa.matmul %120, %122, %6, %6 : (tensor<71x128x128xf32>, tensor<71x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<71x128x64xf32>
    %124 = tosa.reshape %123, %19 : (tensor<71x128x64xf32>, !tosa.shape<4>) -> tensor<1x71x128x64xf32>
    %125 = tosa.transpose %124 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x71x128x64xf32>) -> tensor<1x128x71x64xf32>
    %126 = tosa.reshape %125, %7 : (tensor<1x128x71x64xf32>, !tosa.shape<3>) -> tensor<1x128x4544xf32>
    %127 = tosa.transpose %arg2 {perms = array<i32: 1, 0>} : (tensor<4544x4544xf32>) -> tensor<4544x4544xf32>
    %128 = tosa.reshape %127, %29 : (tensor<4544x4544xf32>, !tosa.shape<3>) -> tensor<1x4544x4544xf32>
    %129 = tosa.matmul %126, %128, %6, %6 : (tensor<1x128x4544xf32>, tensor<1x4544x4544xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x4544xf32>
    return %129 : tensor<1x128x4544xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_32_float32: "0x040000000000803F11F93F3F9AF50F3F9BE8D73E9BE8A13E23D4723E8718363E778D083ECDCCCC3D0D94993DC255663D15BA2C3DE386013D4F43C23C39AD913CF27B5A3C0AD7233CB0B9F53B9C44B83B772E8A3B383E4F3B0D691B3B2815E93A8EC9AE3A6F12833A8C94443A166A133A2517DD3960CBA53915A8783953773A3972D40B39"
    }
  }
#-}

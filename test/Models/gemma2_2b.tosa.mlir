// Gemma 2 2B, one decoder layer (the sliding one, window 4096) with final norm.
//
// MODEL: gemma2_2b
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, sequence 128, hidden 2304, heads 8, key/value heads 4, head dim 256, f32
// VARIANT: softcap 50 on the scores, then causal window (added), scale 1/16, GQA by broadcast and collapse, rotary
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x128x2304xf32>, mean 0 std 1
// ARG 1: layers.0.self_attn.q_proj.weight, tensor<2048x2304xf32>, mean 0 std 0.02
// ARG 2: layers.0.self_attn.k_proj.weight, tensor<1024x2304xf32>, mean 0 std 0.02
// ARG 3: layers.0.self_attn.v_proj.weight, tensor<1024x2304xf32>, mean 0 std 0.02
// ARG 4: layers.0.self_attn.o_proj.weight, tensor<2304x2048xf32>, mean 0 std 0.02
// ARG 5: layers.0.mlp.gate_proj.weight, tensor<9216x2304xf32>, mean 0 std 0.02
// ARG 6: layers.0.mlp.up_proj.weight, tensor<9216x2304xf32>, mean 0 std 0.02
// ARG 7: layers.0.mlp.down_proj.weight, tensor<2304x9216xf32>, mean 0 std 0.02
// ARG 8: layers.0.input_layernorm.weight, tensor<2304xf32>, mean 0 std 0.02
// ARG 9: layers.0.post_attention_layernorm.weight, tensor<2304xf32>, mean 0 std 0.02
// ARG 10: layers.0.pre_feedforward_layernorm.weight, tensor<2304xf32>, mean 0 std 0.02
// ARG 11: layers.0.post_feedforward_layernorm.weight, tensor<2304xf32>, mean 0 std 0.02
// ARG 12: norm.weight, tensor<2304xf32>, mean 0 std 0.02

module {
  func.func @main(%arg0: tensor<1x128x2304xf32>, %arg1: tensor<2048x2304xf32>, %arg2: tensor<1024x2304xf32>, %arg3: tensor<1024x2304xf32>, %arg4: tensor<2304x2048xf32>, %arg5: tensor<9216x2304xf32>, %arg6: tensor<9216x2304xf32>, %arg7: tensor<2304x9216xf32>, %arg8: tensor<2304xf32>, %arg9: tensor<2304xf32>, %arg10: tensor<2304xf32>, %arg11: tensor<2304xf32>, %arg12: tensor<2304xf32>) -> tensor<1x128x2304xf32> {
    %0 = "tosa.const"() <{values = dense<"0x00000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F0000000000000040000000000000004100000000000000420000000000000043000000000000004400000000000000450000000000000046000000000000004700000000000000480000000000000049000000000000004A000000000000004B000000000000004C000000000000004D000000000000004E000000000000004F0000000000000050000000000000005100000000000000520000000000000053000000000000005400000000000000550000000000000056000000000000005700000000000000580000000000000059000000000000005A000000000000005B000000000000005C000000000000005D000000000000005E000000000000005F0000000000000060000000000000006100000000000000620000000000000063000000000000006400000000000000650000000000000066000000000000006700000000000000680000000000000069000000000000006A000000000000006B000000000000006C000000000000006D000000000000006E000000000000006F0000000000000070000000000000007100000000000000720000000000000073000000000000007400000000000000750000000000000076000000000000007700000000000000780000000000000079000000000000007A000000000000007B000000000000007C000000000000007D000000000000007E000000000000007F00000000000000"> : tensor<128xi64>}> : () -> tensor<128xi64>
    %1 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %2 = tosa.const_shape  {values = dense<[1, 1, 128, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %3 = tosa.const_shape  {values = dense<[1, 1, 1, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %4 = tosa.const_shape  {values = dense<[1, 128, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %5 = tosa.const_shape  {values = dense<[1, 1, 2304]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %6 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %7 = tosa.const_shape  {values = dense<[1, 2304, 2048]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %8 = tosa.const_shape  {values = dense<[1, 128, 2048]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %9 = tosa.const_shape  {values = dense<[1, 128, 8, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %10 = tosa.const_shape  {values = dense<[1, 2304, 1024]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<[1, 128, 4, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[1, 1, 128, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %13 = tosa.const_shape  {values = dense<[1, 8, 128, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %14 = tosa.const_shape  {values = dense<0> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<[0, 0, 0, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %16 = tosa.const_shape  {values = dense<[1, 4, 128, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[1, 4, 1, 128, 256]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %18 = tosa.const_shape  {values = dense<[1, 1, 2, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %19 = tosa.const_shape  {values = dense<[1, 8, 128, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %20 = tosa.const_shape  {values = dense<[8, 128, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %21 = tosa.const_shape  {values = dense<[8, 256, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = tosa.const_shape  {values = dense<[8, 128, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %23 = tosa.const_shape  {values = dense<[1, 2048, 2304]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %24 = tosa.const_shape  {values = dense<[1, 2304, 9216]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %25 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x128x9216xf32>}> : () -> tensor<1x128x9216xf32>
    %26 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x128x9216xf32>}> : () -> tensor<1x128x9216xf32>
    %27 = "tosa.const"() <{values = dense<3.000000e+00> : tensor<1x128x9216xf32>}> : () -> tensor<1x128x9216xf32>
    %28 = "tosa.const"() <{values = dense<4.471500e-02> : tensor<1x128x9216xf32>}> : () -> tensor<1x128x9216xf32>
    %29 = "tosa.const"() <{values = dense<0.636619746> : tensor<1x128x9216xf32>}> : () -> tensor<1x128x9216xf32>
    %30 = tosa.const_shape  {values = dense<[1, 9216, 2304]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %31 = "tosa.const"() <{values = dense<4096> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %32 = "tosa.const"() <{values = dense<true> : tensor<1x1x1x1xi1>}> : () -> tensor<1x1x1x1xi1>
    %33 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %34 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %35 = "tosa.const"() <{values = dense_resource<constant_128_float32> : tensor<1x1x128xf32>}> : () -> tensor<1x1x128xf32>
    %36 = "tosa.const"() <{values = dense<2.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %37 = "tosa.const"() <{values = dense<4.34027781E-4> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %38 = "tosa.const"() <{values = dense<9.99999997E-7> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %39 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %40 = "tosa.const"() <{values = dense<6.250000e-02> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %41 = "tosa.const"() <{values = dense<2.000000e-02> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %42 = "tosa.const"() <{values = dense<5.000000e+01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %43 = tosa.cast %0 : (tensor<128xi64>) -> tensor<128xi32>
    %44 = tosa.cast %43 : (tensor<128xi32>) -> tensor<128xi64>
    %45 = tosa.reshape %44, %2 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x128x1xi64>
    %46 = tosa.reshape %44, %3 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x1x128xi64>
    %47 = tosa.cast %45 : (tensor<1x1x128x1xi64>) -> tensor<1x1x128x1xi32>
    %48 = tosa.sub %47, %31 : (tensor<1x1x128x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x128x1xi32>
    %49 = tosa.cast %48 : (tensor<1x1x128x1xi32>) -> tensor<1x1x128x1xi64>
    %50 = tosa.greater %46, %49 : (tensor<1x1x1x128xi64>, tensor<1x1x128x1xi64>) -> tensor<1x1x128x128xi1>
    %51 = tosa.logical_and %50, %32 : (tensor<1x1x128x128xi1>, tensor<1x1x1x1xi1>) -> tensor<1x1x128x128xi1>
    %52 = tosa.greater_equal %45, %46 : (tensor<1x1x128x1xi64>, tensor<1x1x1x128xi64>) -> tensor<1x1x128x128xi1>
    %53 = tosa.logical_and %51, %52 : (tensor<1x1x128x128xi1>, tensor<1x1x128x128xi1>) -> tensor<1x1x128x128xi1>
    %54 = tosa.select %53, %33, %34 : (tensor<1x1x128x128xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x128x128xf32>
    %55 = tosa.reshape %44, %4 : (tensor<128xi64>, !tosa.shape<3>) -> tensor<1x128x1xi64>
    %56 = tosa.cast %55 : (tensor<1x128x1xi64>) -> tensor<1x128x1xf32>
    %57 = tosa.mul %56, %35, %1 : (tensor<1x128x1xf32>, tensor<1x1x128xf32>, tensor<1xi8>) -> tensor<1x128x128xf32>
    %58 = tosa.concat %57, %57 {axis = 2 : i32} : (tensor<1x128x128xf32>, tensor<1x128x128xf32>) -> tensor<1x128x256xf32>
    %59 = tosa.cos %58 : (tensor<1x128x256xf32>) -> tensor<1x128x256xf32>
    %60 = tosa.sin %58 : (tensor<1x128x256xf32>) -> tensor<1x128x256xf32>
    %61 = tosa.pow %arg0, %36 : (tensor<1x128x2304xf32>, tensor<1x1x1xf32>) -> tensor<1x128x2304xf32>
    %62 = tosa.reduce_sum %61 {axis = 2 : i32} : (tensor<1x128x2304xf32>) -> tensor<1x128x1xf32>
    %63 = tosa.mul %62, %37, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %64 = tosa.add %63, %38 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %65 = tosa.rsqrt %64 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %66 = tosa.mul %arg0, %65, %1 : (tensor<1x128x2304xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    %67 = tosa.add %arg8, %39 : (tensor<2304xf32>, tensor<1xf32>) -> tensor<2304xf32>
    %68 = tosa.reshape %67, %5 : (tensor<2304xf32>, !tosa.shape<3>) -> tensor<1x1x2304xf32>
    %69 = tosa.mul %66, %68, %1 : (tensor<1x128x2304xf32>, tensor<1x1x2304xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    %70 = tosa.transpose %arg1 {perms = array<i32: 1, 0>} : (tensor<2048x2304xf32>) -> tensor<2304x2048xf32>
    %71 = tosa.reshape %70, %7 : (tensor<2304x2048xf32>, !tosa.shape<3>) -> tensor<1x2304x2048xf32>
    %72 = tosa.matmul %69, %71, %6, %6 : (tensor<1x128x2304xf32>, tensor<1x2304x2048xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x2048xf32>
    %73 = tosa.reshape %72, %9 : (tensor<1x128x2048xf32>, !tosa.shape<4>) -> tensor<1x128x8x256xf32>
    %74 = tosa.transpose %73 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x8x256xf32>) -> tensor<1x8x128x256xf32>
    %75 = tosa.transpose %arg2 {perms = array<i32: 1, 0>} : (tensor<1024x2304xf32>) -> tensor<2304x1024xf32>
    %76 = tosa.reshape %75, %10 : (tensor<2304x1024xf32>, !tosa.shape<3>) -> tensor<1x2304x1024xf32>
    %77 = tosa.matmul %69, %76, %6, %6 : (tensor<1x128x2304xf32>, tensor<1x2304x1024xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x1024xf32>
    %78 = tosa.reshape %77, %11 : (tensor<1x128x1024xf32>, !tosa.shape<4>) -> tensor<1x128x4x256xf32>
    %79 = tosa.transpose %78 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x4x256xf32>) -> tensor<1x4x128x256xf32>
    %80 = tosa.transpose %arg3 {perms = array<i32: 1, 0>} : (tensor<1024x2304xf32>) -> tensor<2304x1024xf32>
    %81 = tosa.reshape %80, %10 : (tensor<2304x1024xf32>, !tosa.shape<3>) -> tensor<1x2304x1024xf32>
    %82 = tosa.matmul %69, %81, %6, %6 : (tensor<1x128x2304xf32>, tensor<1x2304x1024xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x1024xf32>
    %83 = tosa.reshape %82, %11 : (tensor<1x128x1024xf32>, !tosa.shape<4>) -> tensor<1x128x4x256xf32>
    %84 = tosa.transpose %83 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x4x256xf32>) -> tensor<1x4x128x256xf32>
    %85 = tosa.reshape %59, %12 : (tensor<1x128x256xf32>, !tosa.shape<4>) -> tensor<1x1x128x256xf32>
    %86 = tosa.reshape %60, %12 : (tensor<1x128x256xf32>, !tosa.shape<4>) -> tensor<1x1x128x256xf32>
    %87 = tosa.mul %74, %85, %1 : (tensor<1x8x128x256xf32>, tensor<1x1x128x256xf32>, tensor<1xi8>) -> tensor<1x8x128x256xf32>
    %88 = tosa.slice %74, %14, %13 : (tensor<1x8x128x256xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x128x128xf32>
    %89 = tosa.slice %74, %15, %13 : (tensor<1x8x128x256xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x128x128xf32>
    %90 = tosa.negate %89, %6, %6 : (tensor<1x8x128x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x128x128xf32>
    %91 = tosa.concat %90, %88 {axis = 3 : i32} : (tensor<1x8x128x128xf32>, tensor<1x8x128x128xf32>) -> tensor<1x8x128x256xf32>
    %92 = tosa.mul %91, %86, %1 : (tensor<1x8x128x256xf32>, tensor<1x1x128x256xf32>, tensor<1xi8>) -> tensor<1x8x128x256xf32>
    %93 = tosa.add %87, %92 : (tensor<1x8x128x256xf32>, tensor<1x8x128x256xf32>) -> tensor<1x8x128x256xf32>
    %94 = tosa.mul %79, %85, %1 : (tensor<1x4x128x256xf32>, tensor<1x1x128x256xf32>, tensor<1xi8>) -> tensor<1x4x128x256xf32>
    %95 = tosa.slice %79, %14, %16 : (tensor<1x4x128x256xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x4x128x128xf32>
    %96 = tosa.slice %79, %15, %16 : (tensor<1x4x128x256xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x4x128x128xf32>
    %97 = tosa.negate %96, %6, %6 : (tensor<1x4x128x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x128x128xf32>
    %98 = tosa.concat %97, %95 {axis = 3 : i32} : (tensor<1x4x128x128xf32>, tensor<1x4x128x128xf32>) -> tensor<1x4x128x256xf32>
    %99 = tosa.mul %98, %86, %1 : (tensor<1x4x128x256xf32>, tensor<1x1x128x256xf32>, tensor<1xi8>) -> tensor<1x4x128x256xf32>
    %100 = tosa.add %94, %99 : (tensor<1x4x128x256xf32>, tensor<1x4x128x256xf32>) -> tensor<1x4x128x256xf32>
    %101 = tosa.reshape %100, %17 : (tensor<1x4x128x256xf32>, !tosa.shape<5>) -> tensor<1x4x1x128x256xf32>
    %102 = tosa.tile %101, %18 : (tensor<1x4x1x128x256xf32>, !tosa.shape<5>) -> tensor<1x4x2x128x256xf32>
    %103 = tosa.reshape %102, %19 : (tensor<1x4x2x128x256xf32>, !tosa.shape<4>) -> tensor<1x8x128x256xf32>
    %104 = tosa.reshape %84, %17 : (tensor<1x4x128x256xf32>, !tosa.shape<5>) -> tensor<1x4x1x128x256xf32>
    %105 = tosa.tile %104, %18 : (tensor<1x4x1x128x256xf32>, !tosa.shape<5>) -> tensor<1x4x2x128x256xf32>
    %106 = tosa.transpose %103 {perms = array<i32: 0, 1, 3, 2>} : (tensor<1x8x128x256xf32>) -> tensor<1x8x256x128xf32>
    %107 = tosa.reshape %93, %20 : (tensor<1x8x128x256xf32>, !tosa.shape<3>) -> tensor<8x128x256xf32>
    %108 = tosa.reshape %106, %21 : (tensor<1x8x256x128xf32>, !tosa.shape<3>) -> tensor<8x256x128xf32>
    %109 = tosa.matmul %107, %108, %6, %6 : (tensor<8x128x256xf32>, tensor<8x256x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x128x128xf32>
    %110 = tosa.reshape %109, %13 : (tensor<8x128x128xf32>, !tosa.shape<4>) -> tensor<1x8x128x128xf32>
    %111 = tosa.mul %110, %40, %1 : (tensor<1x8x128x128xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x8x128x128xf32>
    %112 = tosa.mul %111, %41, %1 : (tensor<1x8x128x128xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x8x128x128xf32>
    %113 = tosa.tanh %112 : (tensor<1x8x128x128xf32>) -> tensor<1x8x128x128xf32>
    %114 = tosa.mul %113, %42, %1 : (tensor<1x8x128x128xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x8x128x128xf32>
    %115 = tosa.add %114, %54 : (tensor<1x8x128x128xf32>, tensor<1x1x128x128xf32>) -> tensor<1x8x128x128xf32>
    %116 = tosa.reduce_max %115 {axis = 3 : i32} : (tensor<1x8x128x128xf32>) -> tensor<1x8x128x1xf32>
    %117 = tosa.sub %115, %116 : (tensor<1x8x128x128xf32>, tensor<1x8x128x1xf32>) -> tensor<1x8x128x128xf32>
    %118 = tosa.exp %117 : (tensor<1x8x128x128xf32>) -> tensor<1x8x128x128xf32>
    %119 = tosa.reduce_sum %118 {axis = 3 : i32} : (tensor<1x8x128x128xf32>) -> tensor<1x8x128x1xf32>
    %120 = tosa.reciprocal %119 : (tensor<1x8x128x1xf32>) -> tensor<1x8x128x1xf32>
    %121 = tosa.mul %118, %120, %1 : (tensor<1x8x128x128xf32>, tensor<1x8x128x1xf32>, tensor<1xi8>) -> tensor<1x8x128x128xf32>
    %122 = tosa.reshape %121, %22 : (tensor<1x8x128x128xf32>, !tosa.shape<3>) -> tensor<8x128x128xf32>
    %123 = tosa.reshape %105, %20 : (tensor<1x4x2x128x256xf32>, !tosa.shape<3>) -> tensor<8x128x256xf32>
    %124 = tosa.matmul %122, %123, %6, %6 : (tensor<8x128x128xf32>, tensor<8x128x256xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x128x256xf32>
    %125 = tosa.reshape %124, %19 : (tensor<8x128x256xf32>, !tosa.shape<4>) -> tensor<1x8x128x256xf32>
    %126 = tosa.transpose %125 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x8x128x256xf32>) -> tensor<1x128x8x256xf32>
    %127 = tosa.reshape %126, %8 : (tensor<1x128x8x256xf32>, !tosa.shape<3>) -> tensor<1x128x2048xf32>
    %128 = tosa.transpose %arg4 {perms = array<i32: 1, 0>} : (tensor<2304x2048xf32>) -> tensor<2048x2304xf32>
    %129 = tosa.reshape %128, %23 : (tensor<2048x2304xf32>, !tosa.shape<3>) -> tensor<1x2048x2304xf32>
    %130 = tosa.matmul %127, %129, %6, %6 : (tensor<1x128x2048xf32>, tensor<1x2048x2304xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x2304xf32>
    %131 = tosa.pow %130, %36 : (tensor<1x128x2304xf32>, tensor<1x1x1xf32>) -> tensor<1x128x2304xf32>
    %132 = tosa.reduce_sum %131 {axis = 2 : i32} : (tensor<1x128x2304xf32>) -> tensor<1x128x1xf32>
    %133 = tosa.mul %132, %37, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %134 = tosa.add %133, %38 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %135 = tosa.rsqrt %134 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %136 = tosa.mul %130, %135, %1 : (tensor<1x128x2304xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    %137 = tosa.add %arg9, %39 : (tensor<2304xf32>, tensor<1xf32>) -> tensor<2304xf32>
    %138 = tosa.reshape %137, %5 : (tensor<2304xf32>, !tosa.shape<3>) -> tensor<1x1x2304xf32>
    %139 = tosa.mul %136, %138, %1 : (tensor<1x128x2304xf32>, tensor<1x1x2304xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    %140 = tosa.add %arg0, %139 : (tensor<1x128x2304xf32>, tensor<1x128x2304xf32>) -> tensor<1x128x2304xf32>
    %141 = tosa.pow %140, %36 : (tensor<1x128x2304xf32>, tensor<1x1x1xf32>) -> tensor<1x128x2304xf32>
    %142 = tosa.reduce_sum %141 {axis = 2 : i32} : (tensor<1x128x2304xf32>) -> tensor<1x128x1xf32>
    %143 = tosa.mul %142, %37, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %144 = tosa.add %143, %38 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %145 = tosa.rsqrt %144 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %146 = tosa.mul %140, %145, %1 : (tensor<1x128x2304xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    %147 = tosa.add %arg10, %39 : (tensor<2304xf32>, tensor<1xf32>) -> tensor<2304xf32>
    %148 = tosa.reshape %147, %5 : (tensor<2304xf32>, !tosa.shape<3>) -> tensor<1x1x2304xf32>
    %149 = tosa.mul %146, %148, %1 : (tensor<1x128x2304xf32>, tensor<1x1x2304xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    %150 = tosa.transpose %arg5 {perms = array<i32: 1, 0>} : (tensor<9216x2304xf32>) -> tensor<2304x9216xf32>
    %151 = tosa.reshape %150, %24 : (tensor<2304x9216xf32>, !tosa.shape<3>) -> tensor<1x2304x9216xf32>
    %152 = tosa.matmul %149, %151, %6, %6 : (tensor<1x128x2304xf32>, tensor<1x2304x9216xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x9216xf32>
    %153 = tosa.mul %25, %152, %1 : (tensor<1x128x9216xf32>, tensor<1x128x9216xf32>, tensor<1xi8>) -> tensor<1x128x9216xf32>
    %154 = tosa.pow %29, %25 : (tensor<1x128x9216xf32>, tensor<1x128x9216xf32>) -> tensor<1x128x9216xf32>
    %155 = tosa.pow %152, %27 : (tensor<1x128x9216xf32>, tensor<1x128x9216xf32>) -> tensor<1x128x9216xf32>
    %156 = tosa.mul %28, %155, %1 : (tensor<1x128x9216xf32>, tensor<1x128x9216xf32>, tensor<1xi8>) -> tensor<1x128x9216xf32>
    %157 = tosa.add %152, %156 : (tensor<1x128x9216xf32>, tensor<1x128x9216xf32>) -> tensor<1x128x9216xf32>
    %158 = tosa.mul %154, %157, %1 : (tensor<1x128x9216xf32>, tensor<1x128x9216xf32>, tensor<1xi8>) -> tensor<1x128x9216xf32>
    %159 = tosa.tanh %158 : (tensor<1x128x9216xf32>) -> tensor<1x128x9216xf32>
    %160 = tosa.add %159, %26 : (tensor<1x128x9216xf32>, tensor<1x128x9216xf32>) -> tensor<1x128x9216xf32>
    %161 = tosa.mul %153, %160, %1 : (tensor<1x128x9216xf32>, tensor<1x128x9216xf32>, tensor<1xi8>) -> tensor<1x128x9216xf32>
    %162 = tosa.transpose %arg6 {perms = array<i32: 1, 0>} : (tensor<9216x2304xf32>) -> tensor<2304x9216xf32>
    %163 = tosa.reshape %162, %24 : (tensor<2304x9216xf32>, !tosa.shape<3>) -> tensor<1x2304x9216xf32>
    %164 = tosa.matmul %149, %163, %6, %6 : (tensor<1x128x2304xf32>, tensor<1x2304x9216xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x9216xf32>
    %165 = tosa.mul %161, %164, %1 : (tensor<1x128x9216xf32>, tensor<1x128x9216xf32>, tensor<1xi8>) -> tensor<1x128x9216xf32>
    %166 = tosa.transpose %arg7 {perms = array<i32: 1, 0>} : (tensor<2304x9216xf32>) -> tensor<9216x2304xf32>
    %167 = tosa.reshape %166, %30 : (tensor<9216x2304xf32>, !tosa.shape<3>) -> tensor<1x9216x2304xf32>
    %168 = tosa.matmul %165, %167, %6, %6 : (tensor<1x128x9216xf32>, tensor<1x9216x2304xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x2304xf32>
    %169 = tosa.pow %168, %36 : (tensor<1x128x2304xf32>, tensor<1x1x1xf32>) -> tensor<1x128x2304xf32>
    %170 = tosa.reduce_sum %169 {axis = 2 : i32} : (tensor<1x128x2304xf32>) -> tensor<1x128x1xf32>
    %171 = tosa.mul %170, %37, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %172 = tosa.add %171, %38 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %173 = tosa.rsqrt %172 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %174 = tosa.mul %168, %173, %1 : (tensor<1x128x2304xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    %175 = tosa.add %arg11, %39 : (tensor<2304xf32>, tensor<1xf32>) -> tensor<2304xf32>
    %176 = tosa.reshape %175, %5 : (tensor<2304xf32>, !tosa.shape<3>) -> tensor<1x1x2304xf32>
    %177 = tosa.mul %174, %176, %1 : (tensor<1x128x2304xf32>, tensor<1x1x2304xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    %178 = tosa.add %140, %177 : (tensor<1x128x2304xf32>, tensor<1x128x2304xf32>) -> tensor<1x128x2304xf32>
    %179 = tosa.pow %178, %36 : (tensor<1x128x2304xf32>, tensor<1x1x1xf32>) -> tensor<1x128x2304xf32>
    %180 = tosa.reduce_sum %179 {axis = 2 : i32} : (tensor<1x128x2304xf32>) -> tensor<1x128x1xf32>
    %181 = tosa.mul %180, %37, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %182 = tosa.add %181, %38 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %183 = tosa.rsqrt %182 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %184 = tosa.mul %178, %183, %1 : (tensor<1x128x2304xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    %185 = tosa.add %arg12, %39 : (tensor<2304xf32>, tensor<1xf32>) -> tensor<2304xf32>
    %186 = tosa.reshape %185, %5 : (tensor<2304xf32>, !tosa.shape<3>) -> tensor<1x1x2304xf32>
    %187 = tosa.mul %184, %186, %1 : (tensor<1x128x2304xf32>, tensor<1x1x2304xf32>, tensor<1xi8>) -> tensor<1x128x2304xf32>
    return %187 : tensor<1x128x2304xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_128_float32: "0x040000000000803FF8396E3FD7AF5D3FAD4B4E3F11F93F3F06A5323FE03D263F2BB31A3F9AF50F3FEFF6053FCF53F93E5F04E83E9BE8D73E24EBC83E1BF8BA3EFFFCAD3E9BE8A13EEAAA963E04358C3E0979823E23D4723E35F8613EED47523E7CAE433E8718363E0974293E40B01D3E91BD123E778D083EE024FE3DD67FEC3D6614DC3DCDCCCC3DC694BE3D7859B13D5609A53D0D94993D6BEA8E3D4DFE843D1385773DC255663DE457563D3F76473D199D393D15BA2C3D1DBC203D4893153DCC300B3DE386013D7711F13CD254E03CA8C1D03C4F43C23C91C6B43C8B39A83C978B9C3C39AD913C0890873C334D7C3CE7C86A3CF27B5A3CB3504B3C11333D3C5210303C0AD7233C0577183C2DE10D3C7907043CB0B9F53B46AAE43B15CAD43B0F04C63B9C44B83B8379AB3BCC919F3BAE7D943B772E8A3B7D96803B0E526F3B7AB45E3B383E4F3BC5DA403B0F77333B5301273B0D691B3BDB9E103B6F94063BF078FA3A2815E93A73E6D83A5CD7C93AEDD3BB3A8EC9AE3AF7A6A23A0E5C973ADBD98C3A6F12833AA3F1733AE201633A283F533A8C94443A9EEE363A443B2A3AA5691E3A166A133A022E093AAC4FFF39E295ED392517DD3996BDCD39D774BF39FB29B23960CBA5399E489A3972928F39A99A853915A8783992646739E4535739C160483953773A3929852D39167921392443163972D40B392B1F0239E22CF238915CE138"
    }
  }
#-}

// T5 base, one encoder block and one decoder block with their final norms.
//
// MODEL: t5_base
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, encoder sequence 128, decoder sequence 64, hidden 768, heads 12, head dim 64, f32
// VARIANT: relative position bias from a bucket table in self attention; added masks (encoder and cross: `query >= 0`, true everywhere; decoder: causal); no scale
// ATTENTION: 3
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x128x768xf32>, mean 0 std 1
// ARG 1: decoder_inputs_embeds, tensor<1x64x768xf32>, mean 0 std 1
// ARG 2: encoder.block.0.layer.0.SelfAttention.q.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 3: encoder.block.0.layer.0.SelfAttention.k.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 4: encoder.block.0.layer.0.SelfAttention.v.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 5: encoder.block.0.layer.0.SelfAttention.o.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 6: encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight, tensor<32x12xf32>, mean 0 std 0.038
// ARG 7: encoder.block.0.layer.0.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 8: encoder.block.0.layer.1.DenseReluDense.wi.weight, tensor<3072x768xf32>, mean 0 std 0.036
// ARG 9: encoder.block.0.layer.1.DenseReluDense.wo.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 10: encoder.block.0.layer.1.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 11: encoder.final_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 12: decoder.block.0.layer.0.SelfAttention.q.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 13: decoder.block.0.layer.0.SelfAttention.k.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 14: decoder.block.0.layer.0.SelfAttention.v.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 15: decoder.block.0.layer.0.SelfAttention.o.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 16: decoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight, tensor<32x12xf32>, mean 0 std 0.035
// ARG 17: decoder.block.0.layer.0.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 18: decoder.block.0.layer.1.EncDecAttention.q.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 19: decoder.block.0.layer.1.EncDecAttention.k.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 20: decoder.block.0.layer.1.EncDecAttention.v.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 21: decoder.block.0.layer.1.EncDecAttention.o.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 22: decoder.block.0.layer.1.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 23: decoder.block.0.layer.2.DenseReluDense.wi.weight, tensor<3072x768xf32>, mean 0 std 0.036
// ARG 24: decoder.block.0.layer.2.DenseReluDense.wo.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 25: decoder.block.0.layer.2.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 26: decoder.final_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02

module {
  func.func @main(%arg0: tensor<1x128x768xf32>, %arg1: tensor<1x64x768xf32>, %arg2: tensor<768x768xf32>, %arg3: tensor<768x768xf32>, %arg4: tensor<768x768xf32>, %arg5: tensor<768x768xf32>, %arg6: tensor<32x12xf32>, %arg7: tensor<768xf32>, %arg8: tensor<3072x768xf32>, %arg9: tensor<768x3072xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768xf32>, %arg12: tensor<768x768xf32>, %arg13: tensor<768x768xf32>, %arg14: tensor<768x768xf32>, %arg15: tensor<768x768xf32>, %arg16: tensor<32x12xf32>, %arg17: tensor<768xf32>, %arg18: tensor<768x768xf32>, %arg19: tensor<768x768xf32>, %arg20: tensor<768x768xf32>, %arg21: tensor<768x768xf32>, %arg22: tensor<768xf32>, %arg23: tensor<3072x768xf32>, %arg24: tensor<768x3072xf32>, %arg25: tensor<768xf32>, %arg26: tensor<768xf32>) -> tensor<1x64x768xf32> {
    %0 = "tosa.const"() <{values = dense<31> : tensor<64x64xi64>}> : () -> tensor<64x64xi64>
    %1 = "tosa.const"() <{values = dense<0> : tensor<64x64xi64>}> : () -> tensor<64x64xi64>
    %2 = "tosa.const"() <{values = dense<15> : tensor<128x128xi64>}> : () -> tensor<128x128xi64>
    %3 = "tosa.const"() <{values = dense<"0x00000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F0000000000000040000000000000004100000000000000420000000000000043000000000000004400000000000000450000000000000046000000000000004700000000000000480000000000000049000000000000004A000000000000004B000000000000004C000000000000004D000000000000004E000000000000004F0000000000000050000000000000005100000000000000520000000000000053000000000000005400000000000000550000000000000056000000000000005700000000000000580000000000000059000000000000005A000000000000005B000000000000005C000000000000005D000000000000005E000000000000005F0000000000000060000000000000006100000000000000620000000000000063000000000000006400000000000000650000000000000066000000000000006700000000000000680000000000000069000000000000006A000000000000006B000000000000006C000000000000006D000000000000006E000000000000006F0000000000000070000000000000007100000000000000720000000000000073000000000000007400000000000000750000000000000076000000000000007700000000000000780000000000000079000000000000007A000000000000007B000000000000007C000000000000007D000000000000007E000000000000007F00000000000000"> : tensor<128xi64>}> : () -> tensor<128xi64>
    %4 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %5 = tosa.const_shape  {values = dense<[1, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %6 = tosa.const_shape  {values = dense<[1, 1, 128, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<[1, 1, 1, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = tosa.const_shape  {values = dense<[1, 1, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %9 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %10 = tosa.const_shape  {values = dense<[1, 128, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<[1, 768, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %12 = tosa.const_shape  {values = dense<[1, 128, 12, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %13 = tosa.const_shape  {values = dense<[128, 1]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %14 = tosa.const_shape  {values = dense<[1, 32, 12]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[1, 16384]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %16 = tosa.const_shape  {values = dense<[128, 128, 12]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %17 = tosa.const_shape  {values = dense<[1, 12, 128, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %18 = tosa.const_shape  {values = dense<[12, 128, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %19 = tosa.const_shape  {values = dense<[12, 64, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %20 = tosa.const_shape  {values = dense<[12, 128, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %21 = tosa.const_shape  {values = dense<[1, 12, 128, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %22 = tosa.const_shape  {values = dense<[1, 768, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %23 = tosa.const_shape  {values = dense<[1, 3072, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %24 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %25 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %26 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %27 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %28 = tosa.const_shape  {values = dense<[1, 64, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %29 = tosa.const_shape  {values = dense<[1, 64, 12, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %30 = tosa.const_shape  {values = dense<[64, 1]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %31 = "tosa.const"() <{values = dense<0> : tensor<1xi64>}> : () -> tensor<1xi64>
    %32 = tosa.const_shape  {values = dense<[1, 4096]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %33 = tosa.const_shape  {values = dense<[64, 64, 12]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %34 = tosa.const_shape  {values = dense<[1, 12, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %35 = tosa.const_shape  {values = dense<[12, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %36 = tosa.const_shape  {values = dense<[1, 12, 64, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %37 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %38 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %39 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %40 = "tosa.const"() <{values = dense<2.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %41 = "tosa.const"() <{values = dense<0.00130208337> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %42 = "tosa.const"() <{values = dense<9.99999997E-7> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %43 = "tosa.const"() <{values = dense<0> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %44 = "tosa.const"() <{values = dense<16> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %45 = "tosa.const"() <{values = dense<8> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %46 = "tosa.const"() <{values = dense<1.250000e-01> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %47 = "tosa.const"() <{values = dense<0.360673755> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %48 = "tosa.const"() <{values = dense<8.000000e+00> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %49 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %50 = "tosa.const"() <{values = dense<8> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %51 = "tosa.const"() <{values = dense<6.250000e-02> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %52 = "tosa.const"() <{values = dense<0.48089835> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %53 = "tosa.const"() <{values = dense<1.600000e+01> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %54 = "tosa.const"() <{values = dense<16> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %55 = tosa.cast %3 : (tensor<128xi64>) -> tensor<128xi32>
    %56 = tosa.cast %55 : (tensor<128xi32>) -> tensor<128xi64>
    %57 = tosa.reshape %56, %6 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x128x1xi64>
    %58 = tosa.greater_equal %57, %37 : (tensor<1x1x128x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x128x1xi1>
    %59 = tosa.tile %58, %7 : (tensor<1x1x128x1xi1>, !tosa.shape<4>) -> tensor<1x1x128x128xi1>
    %60 = tosa.select %59, %38, %39 : (tensor<1x1x128x128xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x128x128xf32>
    %61 = tosa.pow %arg0, %40 : (tensor<1x128x768xf32>, tensor<1x1x1xf32>) -> tensor<1x128x768xf32>
    %62 = tosa.reduce_sum %61 {axis = 2 : i32} : (tensor<1x128x768xf32>) -> tensor<1x128x1xf32>
    %63 = tosa.mul %62, %41, %4 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %64 = tosa.add %63, %42 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %65 = tosa.rsqrt %64 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %66 = tosa.mul %arg0, %65, %4 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %67 = tosa.reshape %arg7, %8 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %68 = tosa.mul %67, %66, %4 : (tensor<1x1x768xf32>, tensor<1x128x768xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %69 = tosa.transpose %arg2 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %70 = tosa.reshape %69, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %71 = tosa.matmul %68, %70, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %72 = tosa.reshape %71, %12 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %73 = tosa.transpose %72 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x128x64xf32>
    %74 = tosa.transpose %arg3 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %75 = tosa.reshape %74, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %76 = tosa.matmul %68, %75, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %77 = tosa.reshape %76, %12 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %78 = tosa.transpose %arg4 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %79 = tosa.reshape %78, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %80 = tosa.matmul %68, %79, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %81 = tosa.reshape %80, %12 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %82 = tosa.transpose %81 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x128x64xf32>
    %83 = tosa.reshape %3, %13 : (tensor<128xi64>, !tosa.shape<2>) -> tensor<128x1xi64>
    %84 = tosa.cast %83 : (tensor<128x1xi64>) -> tensor<128x1xi32>
    %85 = tosa.reshape %3, %5 : (tensor<128xi64>, !tosa.shape<2>) -> tensor<1x128xi64>
    %86 = tosa.cast %85 : (tensor<1x128xi64>) -> tensor<1x128xi32>
    %87 = tosa.sub %86, %84 : (tensor<1x128xi32>, tensor<128x1xi32>) -> tensor<128x128xi32>
    %88 = tosa.cast %87 : (tensor<128x128xi32>) -> tensor<128x128xi64>
    %89 = tosa.greater %88, %43 : (tensor<128x128xi64>, tensor<1x1xi64>) -> tensor<128x128xi1>
    %90 = tosa.cast %89 : (tensor<128x128xi1>) -> tensor<128x128xi64>
    %91 = tosa.mul %90, %44, %4 : (tensor<128x128xi64>, tensor<1x1xi64>, tensor<1xi8>) -> tensor<128x128xi64>
    %92 = tosa.cast %91 : (tensor<128x128xi64>) -> tensor<128x128xi32>
    %93 = tosa.abs %88 : (tensor<128x128xi64>) -> tensor<128x128xi64>
    %94 = tosa.greater %45, %93 : (tensor<1x1xi64>, tensor<128x128xi64>) -> tensor<128x128xi1>
    %95 = tosa.cast %93 : (tensor<128x128xi64>) -> tensor<128x128xf32>
    %96 = tosa.mul %95, %46, %4 : (tensor<128x128xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<128x128xf32>
    %97 = tosa.log %96 : (tensor<128x128xf32>) -> tensor<128x128xf32>
    %98 = tosa.mul %97, %47, %4 : (tensor<128x128xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<128x128xf32>
    %99 = tosa.mul %98, %48, %4 : (tensor<128x128xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<128x128xf32>
    %100 = tosa.floor %99 : (tensor<128x128xf32>) -> tensor<128x128xf32>
    %101 = tosa.ceil %99 : (tensor<128x128xf32>) -> tensor<128x128xf32>
    %102 = tosa.greater %49, %99 : (tensor<1x1xf32>, tensor<128x128xf32>) -> tensor<128x128xi1>
    %103 = tosa.select %102, %101, %100 : (tensor<128x128xi1>, tensor<128x128xf32>, tensor<128x128xf32>) -> tensor<128x128xf32>
    %104 = tosa.cast %103 : (tensor<128x128xf32>) -> tensor<128x128xi64>
    %105 = tosa.cast %104 : (tensor<128x128xi64>) -> tensor<128x128xi32>
    %106 = tosa.add %105, %50 : (tensor<128x128xi32>, tensor<1x1xi32>) -> tensor<128x128xi32>
    %107 = tosa.cast %106 : (tensor<128x128xi32>) -> tensor<128x128xi64>
    %108 = tosa.minimum %107, %2 : (tensor<128x128xi64>, tensor<128x128xi64>) -> tensor<128x128xi64>
    %109 = tosa.select %94, %93, %108 : (tensor<128x128xi1>, tensor<128x128xi64>, tensor<128x128xi64>) -> tensor<128x128xi64>
    %110 = tosa.cast %109 : (tensor<128x128xi64>) -> tensor<128x128xi32>
    %111 = tosa.add %92, %110 : (tensor<128x128xi32>, tensor<128x128xi32>) -> tensor<128x128xi32>
    %112 = tosa.cast %111 : (tensor<128x128xi32>) -> tensor<128x128xi64>
    %113 = tosa.reshape %arg6, %14 : (tensor<32x12xf32>, !tosa.shape<3>) -> tensor<1x32x12xf32>
    %114 = tosa.reshape %112, %15 : (tensor<128x128xi64>, !tosa.shape<2>) -> tensor<1x16384xi64>
    %115 = tosa.cast %114 : (tensor<1x16384xi64>) -> tensor<1x16384xi32>
    %116 = tosa.gather %113, %115 : (tensor<1x32x12xf32>, tensor<1x16384xi32>) -> tensor<1x16384x12xf32>
    %117 = tosa.reshape %116, %16 : (tensor<1x16384x12xf32>, !tosa.shape<3>) -> tensor<128x128x12xf32>
    %118 = tosa.transpose %117 {perms = array<i32: 2, 0, 1>} : (tensor<128x128x12xf32>) -> tensor<12x128x128xf32>
    %119 = tosa.reshape %118, %17 : (tensor<12x128x128xf32>, !tosa.shape<4>) -> tensor<1x12x128x128xf32>
    %120 = tosa.transpose %77 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x64x128xf32>
    %121 = tosa.reshape %73, %18 : (tensor<1x12x128x64xf32>, !tosa.shape<3>) -> tensor<12x128x64xf32>
    %122 = tosa.reshape %120, %19 : (tensor<1x12x64x128xf32>, !tosa.shape<3>) -> tensor<12x64x128xf32>
    %123 = tosa.matmul %121, %122, %9, %9 : (tensor<12x128x64xf32>, tensor<12x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x128xf32>
    %124 = tosa.reshape %123, %17 : (tensor<12x128x128xf32>, !tosa.shape<4>) -> tensor<1x12x128x128xf32>
    %125 = tosa.add %124, %119 : (tensor<1x12x128x128xf32>, tensor<1x12x128x128xf32>) -> tensor<1x12x128x128xf32>
    %126 = tosa.add %125, %60 : (tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) -> tensor<1x12x128x128xf32>
    %127 = tosa.reduce_max %126 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %128 = tosa.sub %126, %127 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) -> tensor<1x12x128x128xf32>
    %129 = tosa.exp %128 : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x128xf32>
    %130 = tosa.reduce_sum %129 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %131 = tosa.reciprocal %130 : (tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %132 = tosa.mul %129, %131, %4 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>, tensor<1xi8>) -> tensor<1x12x128x128xf32>
    %133 = tosa.reshape %132, %20 : (tensor<1x12x128x128xf32>, !tosa.shape<3>) -> tensor<12x128x128xf32>
    %134 = tosa.reshape %82, %18 : (tensor<1x12x128x64xf32>, !tosa.shape<3>) -> tensor<12x128x64xf32>
    %135 = tosa.matmul %133, %134, %9, %9 : (tensor<12x128x128xf32>, tensor<12x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x64xf32>
    %136 = tosa.reshape %135, %21 : (tensor<12x128x64xf32>, !tosa.shape<4>) -> tensor<1x12x128x64xf32>
    %137 = tosa.transpose %136 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x128x64xf32>) -> tensor<1x128x12x64xf32>
    %138 = tosa.reshape %137, %10 : (tensor<1x128x12x64xf32>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %139 = tosa.transpose %arg5 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %140 = tosa.reshape %139, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %141 = tosa.matmul %138, %140, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %142 = tosa.add %arg0, %141 : (tensor<1x128x768xf32>, tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
    %143 = tosa.pow %142, %40 : (tensor<1x128x768xf32>, tensor<1x1x1xf32>) -> tensor<1x128x768xf32>
    %144 = tosa.reduce_sum %143 {axis = 2 : i32} : (tensor<1x128x768xf32>) -> tensor<1x128x1xf32>
    %145 = tosa.mul %144, %41, %4 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %146 = tosa.add %145, %42 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %147 = tosa.rsqrt %146 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %148 = tosa.mul %142, %147, %4 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %149 = tosa.reshape %arg10, %8 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %150 = tosa.mul %149, %148, %4 : (tensor<1x1x768xf32>, tensor<1x128x768xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %151 = tosa.transpose %arg8 {perms = array<i32: 1, 0>} : (tensor<3072x768xf32>) -> tensor<768x3072xf32>
    %152 = tosa.reshape %151, %22 : (tensor<768x3072xf32>, !tosa.shape<3>) -> tensor<1x768x3072xf32>
    %153 = tosa.matmul %150, %152, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x3072xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x3072xf32>
    %154 = tosa.clamp %153 {max_val = 3.40282347E+38 : f32, min_val = 0.000000e+00 : f32} : (tensor<1x128x3072xf32>) -> tensor<1x128x3072xf32>
    %155 = tosa.transpose %arg9 {perms = array<i32: 1, 0>} : (tensor<768x3072xf32>) -> tensor<3072x768xf32>
    %156 = tosa.reshape %155, %23 : (tensor<3072x768xf32>, !tosa.shape<3>) -> tensor<1x3072x768xf32>
    %157 = tosa.matmul %154, %156, %9, %9 : (tensor<1x128x3072xf32>, tensor<1x3072x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %158 = tosa.add %142, %157 : (tensor<1x128x768xf32>, tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
    %159 = tosa.pow %158, %40 : (tensor<1x128x768xf32>, tensor<1x1x1xf32>) -> tensor<1x128x768xf32>
    %160 = tosa.reduce_sum %159 {axis = 2 : i32} : (tensor<1x128x768xf32>) -> tensor<1x128x1xf32>
    %161 = tosa.mul %160, %41, %4 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %162 = tosa.add %161, %42 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %163 = tosa.rsqrt %162 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %164 = tosa.mul %158, %163, %4 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %165 = tosa.reshape %arg11, %8 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %166 = tosa.mul %165, %164, %4 : (tensor<1x1x768xf32>, tensor<1x128x768xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %167 = tosa.cast %24 : (tensor<64xi64>) -> tensor<64xi32>
    %168 = tosa.cast %167 : (tensor<64xi32>) -> tensor<64xi64>
    %169 = tosa.reshape %168, %26 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %170 = tosa.reshape %168, %27 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x1x64xi64>
    %171 = tosa.greater_equal %169, %170 : (tensor<1x1x64x1xi64>, tensor<1x1x1x64xi64>) -> tensor<1x1x64x64xi1>
    %172 = tosa.select %171, %38, %39 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %173 = tosa.greater_equal %169, %37 : (tensor<1x1x64x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x64x1xi1>
    %174 = tosa.tile %173, %7 : (tensor<1x1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x64x128xi1>
    %175 = tosa.select %174, %38, %39 : (tensor<1x1x64x128xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x128xf32>
    %176 = tosa.pow %arg1, %40 : (tensor<1x64x768xf32>, tensor<1x1x1xf32>) -> tensor<1x64x768xf32>
    %177 = tosa.reduce_sum %176 {axis = 2 : i32} : (tensor<1x64x768xf32>) -> tensor<1x64x1xf32>
    %178 = tosa.mul %177, %41, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %179 = tosa.add %178, %42 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %180 = tosa.rsqrt %179 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %181 = tosa.mul %arg1, %180, %4 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %182 = tosa.reshape %arg17, %8 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %183 = tosa.mul %182, %181, %4 : (tensor<1x1x768xf32>, tensor<1x64x768xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %184 = tosa.transpose %arg12 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %185 = tosa.reshape %184, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %186 = tosa.matmul %183, %185, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %187 = tosa.reshape %186, %29 : (tensor<1x64x768xf32>, !tosa.shape<4>) -> tensor<1x64x12x64xf32>
    %188 = tosa.transpose %187 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x12x64xf32>) -> tensor<1x12x64x64xf32>
    %189 = tosa.transpose %arg13 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %190 = tosa.reshape %189, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %191 = tosa.matmul %183, %190, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %192 = tosa.reshape %191, %29 : (tensor<1x64x768xf32>, !tosa.shape<4>) -> tensor<1x64x12x64xf32>
    %193 = tosa.transpose %arg14 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %194 = tosa.reshape %193, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %195 = tosa.matmul %183, %194, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %196 = tosa.reshape %195, %29 : (tensor<1x64x768xf32>, !tosa.shape<4>) -> tensor<1x64x12x64xf32>
    %197 = tosa.transpose %196 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x12x64xf32>) -> tensor<1x12x64x64xf32>
    %198 = tosa.reshape %24, %30 : (tensor<64xi64>, !tosa.shape<2>) -> tensor<64x1xi64>
    %199 = tosa.cast %198 : (tensor<64x1xi64>) -> tensor<64x1xi32>
    %200 = tosa.reshape %24, %25 : (tensor<64xi64>, !tosa.shape<2>) -> tensor<1x64xi64>
    %201 = tosa.cast %200 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %202 = tosa.sub %201, %199 : (tensor<1x64xi32>, tensor<64x1xi32>) -> tensor<64x64xi32>
    %203 = tosa.cast %202 : (tensor<64x64xi32>) -> tensor<64x64xi64>
    %204 = tosa.minimum %203, %1 : (tensor<64x64xi64>, tensor<64x64xi64>) -> tensor<64x64xi64>
    %205 = tosa.negate %204, %31, %31 : (tensor<64x64xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<64x64xi64>
    %206 = tosa.greater %44, %205 : (tensor<1x1xi64>, tensor<64x64xi64>) -> tensor<64x64xi1>
    %207 = tosa.cast %205 : (tensor<64x64xi64>) -> tensor<64x64xf32>
    %208 = tosa.mul %207, %51, %4 : (tensor<64x64xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<64x64xf32>
    %209 = tosa.log %208 : (tensor<64x64xf32>) -> tensor<64x64xf32>
    %210 = tosa.mul %209, %52, %4 : (tensor<64x64xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<64x64xf32>
    %211 = tosa.mul %210, %53, %4 : (tensor<64x64xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<64x64xf32>
    %212 = tosa.floor %211 : (tensor<64x64xf32>) -> tensor<64x64xf32>
    %213 = tosa.ceil %211 : (tensor<64x64xf32>) -> tensor<64x64xf32>
    %214 = tosa.greater %49, %211 : (tensor<1x1xf32>, tensor<64x64xf32>) -> tensor<64x64xi1>
    %215 = tosa.select %214, %213, %212 : (tensor<64x64xi1>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %216 = tosa.cast %215 : (tensor<64x64xf32>) -> tensor<64x64xi64>
    %217 = tosa.cast %216 : (tensor<64x64xi64>) -> tensor<64x64xi32>
    %218 = tosa.add %217, %54 : (tensor<64x64xi32>, tensor<1x1xi32>) -> tensor<64x64xi32>
    %219 = tosa.cast %218 : (tensor<64x64xi32>) -> tensor<64x64xi64>
    %220 = tosa.minimum %219, %0 : (tensor<64x64xi64>, tensor<64x64xi64>) -> tensor<64x64xi64>
    %221 = tosa.select %206, %205, %220 : (tensor<64x64xi1>, tensor<64x64xi64>, tensor<64x64xi64>) -> tensor<64x64xi64>
    %222 = tosa.cast %221 : (tensor<64x64xi64>) -> tensor<64x64xi32>
    %223 = tosa.cast %222 : (tensor<64x64xi32>) -> tensor<64x64xi64>
    %224 = tosa.reshape %arg16, %14 : (tensor<32x12xf32>, !tosa.shape<3>) -> tensor<1x32x12xf32>
    %225 = tosa.reshape %223, %32 : (tensor<64x64xi64>, !tosa.shape<2>) -> tensor<1x4096xi64>
    %226 = tosa.cast %225 : (tensor<1x4096xi64>) -> tensor<1x4096xi32>
    %227 = tosa.gather %224, %226 : (tensor<1x32x12xf32>, tensor<1x4096xi32>) -> tensor<1x4096x12xf32>
    %228 = tosa.reshape %227, %33 : (tensor<1x4096x12xf32>, !tosa.shape<3>) -> tensor<64x64x12xf32>
    %229 = tosa.transpose %228 {perms = array<i32: 2, 0, 1>} : (tensor<64x64x12xf32>) -> tensor<12x64x64xf32>
    %230 = tosa.reshape %229, %34 : (tensor<12x64x64xf32>, !tosa.shape<4>) -> tensor<1x12x64x64xf32>
    %231 = tosa.transpose %192 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x64x12x64xf32>) -> tensor<1x12x64x64xf32>
    %232 = tosa.reshape %188, %35 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %233 = tosa.reshape %231, %35 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %234 = tosa.matmul %232, %233, %9, %9 : (tensor<12x64x64xf32>, tensor<12x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x64x64xf32>
    %235 = tosa.reshape %234, %34 : (tensor<12x64x64xf32>, !tosa.shape<4>) -> tensor<1x12x64x64xf32>
    %236 = tosa.add %235, %230 : (tensor<1x12x64x64xf32>, tensor<1x12x64x64xf32>) -> tensor<1x12x64x64xf32>
    %237 = tosa.add %236, %172 : (tensor<1x12x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x12x64x64xf32>
    %238 = tosa.reduce_max %237 {axis = 3 : i32} : (tensor<1x12x64x64xf32>) -> tensor<1x12x64x1xf32>
    %239 = tosa.sub %237, %238 : (tensor<1x12x64x64xf32>, tensor<1x12x64x1xf32>) -> tensor<1x12x64x64xf32>
    %240 = tosa.exp %239 : (tensor<1x12x64x64xf32>) -> tensor<1x12x64x64xf32>
    %241 = tosa.reduce_sum %240 {axis = 3 : i32} : (tensor<1x12x64x64xf32>) -> tensor<1x12x64x1xf32>
    %242 = tosa.reciprocal %241 : (tensor<1x12x64x1xf32>) -> tensor<1x12x64x1xf32>
    %243 = tosa.mul %240, %242, %4 : (tensor<1x12x64x64xf32>, tensor<1x12x64x1xf32>, tensor<1xi8>) -> tensor<1x12x64x64xf32>
    %244 = tosa.reshape %243, %35 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %245 = tosa.reshape %197, %35 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %246 = tosa.matmul %244, %245, %9, %9 : (tensor<12x64x64xf32>, tensor<12x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x64x64xf32>
    %247 = tosa.reshape %246, %34 : (tensor<12x64x64xf32>, !tosa.shape<4>) -> tensor<1x12x64x64xf32>
    %248 = tosa.transpose %247 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x64x64xf32>) -> tensor<1x64x12x64xf32>
    %249 = tosa.reshape %248, %28 : (tensor<1x64x12x64xf32>, !tosa.shape<3>) -> tensor<1x64x768xf32>
    %250 = tosa.transpose %arg15 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %251 = tosa.reshape %250, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %252 = tosa.matmul %249, %251, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %253 = tosa.add %arg1, %252 : (tensor<1x64x768xf32>, tensor<1x64x768xf32>) -> tensor<1x64x768xf32>
    %254 = tosa.pow %253, %40 : (tensor<1x64x768xf32>, tensor<1x1x1xf32>) -> tensor<1x64x768xf32>
    %255 = tosa.reduce_sum %254 {axis = 2 : i32} : (tensor<1x64x768xf32>) -> tensor<1x64x1xf32>
    %256 = tosa.mul %255, %41, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %257 = tosa.add %256, %42 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %258 = tosa.rsqrt %257 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %259 = tosa.mul %253, %258, %4 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %260 = tosa.reshape %arg22, %8 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %261 = tosa.mul %260, %259, %4 : (tensor<1x1x768xf32>, tensor<1x64x768xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %262 = tosa.transpose %arg18 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %263 = tosa.reshape %262, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %264 = tosa.matmul %261, %263, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %265 = tosa.reshape %264, %29 : (tensor<1x64x768xf32>, !tosa.shape<4>) -> tensor<1x64x12x64xf32>
    %266 = tosa.transpose %265 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x12x64xf32>) -> tensor<1x12x64x64xf32>
    %267 = tosa.transpose %arg19 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %268 = tosa.reshape %267, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %269 = tosa.matmul %166, %268, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %270 = tosa.reshape %269, %12 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %271 = tosa.transpose %arg20 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %272 = tosa.reshape %271, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %273 = tosa.matmul %166, %272, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %274 = tosa.reshape %273, %12 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %275 = tosa.transpose %274 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x128x64xf32>
    %276 = tosa.transpose %270 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x64x128xf32>
    %277 = tosa.reshape %266, %35 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %278 = tosa.reshape %276, %19 : (tensor<1x12x64x128xf32>, !tosa.shape<3>) -> tensor<12x64x128xf32>
    %279 = tosa.matmul %277, %278, %9, %9 : (tensor<12x64x64xf32>, tensor<12x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x64x128xf32>
    %280 = tosa.reshape %279, %36 : (tensor<12x64x128xf32>, !tosa.shape<4>) -> tensor<1x12x64x128xf32>
    %281 = tosa.add %280, %175 : (tensor<1x12x64x128xf32>, tensor<1x1x64x128xf32>) -> tensor<1x12x64x128xf32>
    %282 = tosa.reduce_max %281 {axis = 3 : i32} : (tensor<1x12x64x128xf32>) -> tensor<1x12x64x1xf32>
    %283 = tosa.sub %281, %282 : (tensor<1x12x64x128xf32>, tensor<1x12x64x1xf32>) -> tensor<1x12x64x128xf32>
    %284 = tosa.exp %283 : (tensor<1x12x64x128xf32>) -> tensor<1x12x64x128xf32>
    %285 = tosa.reduce_sum %284 {axis = 3 : i32} : (tensor<1x12x64x128xf32>) -> tensor<1x12x64x1xf32>
    %286 = tosa.reciprocal %285 : (tensor<1x12x64x1xf32>) -> tensor<1x12x64x1xf32>
    %287 = tosa.mul %284, %286, %4 : (tensor<1x12x64x128xf32>, tensor<1x12x64x1xf32>, tensor<1xi8>) -> tensor<1x12x64x128xf32>
    %288 = tosa.reshape %287, %19 : (tensor<1x12x64x128xf32>, !tosa.shape<3>) -> tensor<12x64x128xf32>
    %289 = tosa.reshape %275, %18 : (tensor<1x12x128x64xf32>, !tosa.shape<3>) -> tensor<12x128x64xf32>
    %290 = tosa.matmul %288, %289, %9, %9 : (tensor<12x64x128xf32>, tensor<12x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x64x64xf32>
    %291 = tosa.reshape %290, %34 : (tensor<12x64x64xf32>, !tosa.shape<4>) -> tensor<1x12x64x64xf32>
    %292 = tosa.transpose %291 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x64x64xf32>) -> tensor<1x64x12x64xf32>
    %293 = tosa.reshape %292, %28 : (tensor<1x64x12x64xf32>, !tosa.shape<3>) -> tensor<1x64x768xf32>
    %294 = tosa.transpose %arg21 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %295 = tosa.reshape %294, %11 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %296 = tosa.matmul %293, %295, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %297 = tosa.add %253, %296 : (tensor<1x64x768xf32>, tensor<1x64x768xf32>) -> tensor<1x64x768xf32>
    %298 = tosa.pow %297, %40 : (tensor<1x64x768xf32>, tensor<1x1x1xf32>) -> tensor<1x64x768xf32>
    %299 = tosa.reduce_sum %298 {axis = 2 : i32} : (tensor<1x64x768xf32>) -> tensor<1x64x1xf32>
    %300 = tosa.mul %299, %41, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %301 = tosa.add %300, %42 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %302 = tosa.rsqrt %301 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %303 = tosa.mul %297, %302, %4 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %304 = tosa.reshape %arg25, %8 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %305 = tosa.mul %304, %303, %4 : (tensor<1x1x768xf32>, tensor<1x64x768xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %306 = tosa.transpose %arg23 {perms = array<i32: 1, 0>} : (tensor<3072x768xf32>) -> tensor<768x3072xf32>
    %307 = tosa.reshape %306, %22 : (tensor<768x3072xf32>, !tosa.shape<3>) -> tensor<1x768x3072xf32>
    %308 = tosa.matmul %305, %307, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x3072xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x3072xf32>
    %309 = tosa.clamp %308 {max_val = 3.40282347E+38 : f32, min_val = 0.000000e+00 : f32} : (tensor<1x64x3072xf32>) -> tensor<1x64x3072xf32>
    %310 = tosa.transpose %arg24 {perms = array<i32: 1, 0>} : (tensor<768x3072xf32>) -> tensor<3072x768xf32>
    %311 = tosa.reshape %310, %23 : (tensor<3072x768xf32>, !tosa.shape<3>) -> tensor<1x3072x768xf32>
    %312 = tosa.matmul %309, %311, %9, %9 : (tensor<1x64x3072xf32>, tensor<1x3072x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %313 = tosa.add %297, %312 : (tensor<1x64x768xf32>, tensor<1x64x768xf32>) -> tensor<1x64x768xf32>
    %314 = tosa.pow %313, %40 : (tensor<1x64x768xf32>, tensor<1x1x1xf32>) -> tensor<1x64x768xf32>
    %315 = tosa.reduce_sum %314 {axis = 2 : i32} : (tensor<1x64x768xf32>) -> tensor<1x64x1xf32>
    %316 = tosa.mul %315, %41, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %317 = tosa.add %316, %42 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %318 = tosa.rsqrt %317 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %319 = tosa.mul %313, %318, %4 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %320 = tosa.reshape %arg26, %8 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %321 = tosa.mul %320, %319, %4 : (tensor<1x1x768xf32>, tensor<1x64x768xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    return %321 : tensor<1x64x768xf32>
  }
}

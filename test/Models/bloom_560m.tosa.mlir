// BLOOM 560M, one decoder layer with both norms.
//
// MODEL: bloom_560m
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, sequence 256, hidden 1024, heads 16, head dim 64, f32
// VARIANT: ALiBi as the addend of the score product (slope times key position), causal (added), interleaved QKV
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x256x1024xf32>, mean 0 std 1
// ARG 1: word_embeddings_layernorm.weight, tensor<1024xf32>, mean 1 std 0.02
// ARG 2: word_embeddings_layernorm.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 3: h.0.input_layernorm.weight, tensor<1024xf32>, mean 1 std 0.02
// ARG 4: h.0.input_layernorm.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 5: h.0.self_attention.query_key_value.weight, tensor<3072x1024xf32>, mean 0 std 0.02
// ARG 6: h.0.self_attention.query_key_value.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 7: h.0.self_attention.dense.weight, tensor<1024x1024xf32>, mean 0 std 0.02
// ARG 8: h.0.self_attention.dense.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 9: h.0.post_attention_layernorm.weight, tensor<1024xf32>, mean 1 std 0.02
// ARG 10: h.0.post_attention_layernorm.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 11: h.0.mlp.dense_h_to_4h.weight, tensor<4096x1024xf32>, mean 0 std 0.02
// ARG 12: h.0.mlp.dense_h_to_4h.bias, tensor<4096xf32>, mean 0 std 0.02
// ARG 13: h.0.mlp.dense_4h_to_h.weight, tensor<1024x4096xf32>, mean 0 std 0.02
// ARG 14: h.0.mlp.dense_4h_to_h.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 15: ln_f.weight, tensor<1024xf32>, mean 1 std 0.02
// ARG 16: ln_f.bias, tensor<1024xf32>, mean 0 std 0.02

module {
  func.func @main(%arg0: tensor<1x256x1024xf32>, %arg1: tensor<1024xf32>, %arg2: tensor<1024xf32>, %arg3: tensor<1024xf32>, %arg4: tensor<1024xf32>, %arg5: tensor<3072x1024xf32>, %arg6: tensor<3072xf32>, %arg7: tensor<1024x1024xf32>, %arg8: tensor<1024xf32>, %arg9: tensor<1024xf32>, %arg10: tensor<1024xf32>, %arg11: tensor<4096x1024xf32>, %arg12: tensor<4096xf32>, %arg13: tensor<1024x4096xf32>, %arg14: tensor<1024xf32>, %arg15: tensor<1024xf32>, %arg16: tensor<1024xf32>) -> tensor<1x256x1024xf32> {
    %0 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %1 = tosa.const_shape  {values = dense<[1, 1, 1024]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %2 = "tosa.const"() <{values = dense<[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]> : tensor<16xi64>}> : () -> tensor<16xi64>
    %3 = tosa.const_shape  {values = dense<[16, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = "tosa.const"() <{values = dense<"0x00000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F0000000000000040000000000000004100000000000000420000000000000043000000000000004400000000000000450000000000000046000000000000004700000000000000480000000000000049000000000000004A000000000000004B000000000000004C000000000000004D000000000000004E000000000000004F0000000000000050000000000000005100000000000000520000000000000053000000000000005400000000000000550000000000000056000000000000005700000000000000580000000000000059000000000000005A000000000000005B000000000000005C000000000000005D000000000000005E000000000000005F0000000000000060000000000000006100000000000000620000000000000063000000000000006400000000000000650000000000000066000000000000006700000000000000680000000000000069000000000000006A000000000000006B000000000000006C000000000000006D000000000000006E000000000000006F0000000000000070000000000000007100000000000000720000000000000073000000000000007400000000000000750000000000000076000000000000007700000000000000780000000000000079000000000000007A000000000000007B000000000000007C000000000000007D000000000000007E000000000000007F0000000000000080000000000000008100000000000000820000000000000083000000000000008400000000000000850000000000000086000000000000008700000000000000880000000000000089000000000000008A000000000000008B000000000000008C000000000000008D000000000000008E000000000000008F0000000000000090000000000000009100000000000000920000000000000093000000000000009400000000000000950000000000000096000000000000009700000000000000980000000000000099000000000000009A000000000000009B000000000000009C000000000000009D000000000000009E000000000000009F00000000000000A000000000000000A100000000000000A200000000000000A300000000000000A400000000000000A500000000000000A600000000000000A700000000000000A800000000000000A900000000000000AA00000000000000AB00000000000000AC00000000000000AD00000000000000AE00000000000000AF00000000000000B000000000000000B100000000000000B200000000000000B300000000000000B400000000000000B500000000000000B600000000000000B700000000000000B800000000000000B900000000000000BA00000000000000BB00000000000000BC00000000000000BD00000000000000BE00000000000000BF00000000000000C000000000000000C100000000000000C200000000000000C300000000000000C400000000000000C500000000000000C600000000000000C700000000000000C800000000000000C900000000000000CA00000000000000CB00000000000000CC00000000000000CD00000000000000CE00000000000000CF00000000000000D000000000000000D100000000000000D200000000000000D300000000000000D400000000000000D500000000000000D600000000000000D700000000000000D800000000000000D900000000000000DA00000000000000DB00000000000000DC00000000000000DD00000000000000DE00000000000000DF00000000000000E000000000000000E100000000000000E200000000000000E300000000000000E400000000000000E500000000000000E600000000000000E700000000000000E800000000000000E900000000000000EA00000000000000EB00000000000000EC00000000000000ED00000000000000EE00000000000000EF00000000000000F000000000000000F100000000000000F200000000000000F300000000000000F400000000000000F500000000000000F600000000000000F700000000000000F800000000000000F900000000000000FA00000000000000FB00000000000000FC00000000000000FD00000000000000FE00000000000000FF00000000000000"> : tensor<256xi64>}> : () -> tensor<256xi64>
    %5 = tosa.const_shape  {values = dense<[1, 1, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %6 = tosa.const_shape  {values = dense<[1, 1, 256, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<[1, 1, 1, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = tosa.const_shape  {values = dense<[256, 1024]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %9 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %10 = tosa.const_shape  {values = dense<[1, 256, 1024]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<[1, 1024, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %12 = tosa.const_shape  {values = dense<[256, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %13 = tosa.const_shape  {values = dense<[1, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %14 = tosa.const_shape  {values = dense<[1, 256, 16, 3, 64]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %15 = tosa.const_shape  {values = dense<[1, 256, 16, 1, 64]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %16 = tosa.const_shape  {values = dense<0> : tensor<5xindex>} : () -> !tosa.shape<5>
    %17 = tosa.const_shape  {values = dense<[1, 256, 16, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %18 = tosa.const_shape  {values = dense<[0, 0, 0, 1, 0]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %19 = tosa.const_shape  {values = dense<[0, 0, 0, 2, 0]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %20 = tosa.const_shape  {values = dense<[16, 256, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %21 = tosa.const_shape  {values = dense<[1, 16, 256, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %22 = tosa.const_shape  {values = dense<[16, 256, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %23 = tosa.const_shape  {values = dense<[1, 16, 256, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %24 = tosa.const_shape  {values = dense<[1, 1024, 1024]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %25 = tosa.const_shape  {values = dense<[1, 1024]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %26 = tosa.const_shape  {values = dense<[1, 1024, 4096]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %27 = tosa.const_shape  {values = dense<[256, 4096]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %28 = tosa.const_shape  {values = dense<[1, 4096]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %29 = tosa.const_shape  {values = dense<[1, 256, 4096]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %30 = tosa.const_shape  {values = dense<[1, 4096, 1024]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %31 = "tosa.const"() <{values = dense<9.765625E-4> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %32 = "tosa.const"() <{values = dense<9.765625E-4> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %33 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %34 = "tosa.const"() <{values = dense<0.707106769> : tensor<1xf32>}> : () -> tensor<1xf32>
    %35 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %36 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %37 = "tosa.const"() <{values = dense<1.250000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %38 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %39 = "tosa.const"() <{values = dense<0.797884583> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %40 = "tosa.const"() <{values = dense<4.471500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %41 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %42 = tosa.cast %arg0 : (tensor<1x256x1024xf32>) -> tensor<1x256x1024xf64>
    %43 = tosa.reduce_sum %42 {axis = 2 : i32} : (tensor<1x256x1024xf64>) -> tensor<1x256x1xf64>
    %44 = tosa.mul %43, %31, %0 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %45 = tosa.sub %42, %44 : (tensor<1x256x1024xf64>, tensor<1x256x1xf64>) -> tensor<1x256x1024xf64>
    %46 = tosa.mul %45, %45, %0 : (tensor<1x256x1024xf64>, tensor<1x256x1024xf64>, tensor<1xi8>) -> tensor<1x256x1024xf64>
    %47 = tosa.reduce_sum %46 {axis = 2 : i32} : (tensor<1x256x1024xf64>) -> tensor<1x256x1xf64>
    %48 = tosa.mul %47, %31, %0 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %49 = tosa.cast %48 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %50 = tosa.reduce_sum %arg0 {axis = 2 : i32} : (tensor<1x256x1024xf32>) -> tensor<1x256x1xf32>
    %51 = tosa.mul %50, %32, %0 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %52 = tosa.add %49, %33 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %53 = tosa.rsqrt %52 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %54 = tosa.sub %arg0, %51 : (tensor<1x256x1024xf32>, tensor<1x256x1xf32>) -> tensor<1x256x1024xf32>
    %55 = tosa.mul %54, %53, %0 : (tensor<1x256x1024xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x1024xf32>
    %56 = tosa.reshape %arg1, %1 : (tensor<1024xf32>, !tosa.shape<3>) -> tensor<1x1x1024xf32>
    %57 = tosa.mul %55, %56, %0 : (tensor<1x256x1024xf32>, tensor<1x1x1024xf32>, tensor<1xi8>) -> tensor<1x256x1024xf32>
    %58 = tosa.reshape %arg2, %1 : (tensor<1024xf32>, !tosa.shape<3>) -> tensor<1x1x1024xf32>
    %59 = tosa.add %57, %58 : (tensor<1x256x1024xf32>, tensor<1x1x1024xf32>) -> tensor<1x256x1024xf32>
    %60 = tosa.cast %2 : (tensor<16xi64>) -> tensor<16xi32>
    %61 = tosa.cast %60 : (tensor<16xi32>) -> tensor<16xf32>
    %62 = tosa.pow %34, %61 : (tensor<1xf32>, tensor<16xf32>) -> tensor<16xf32>
    %63 = tosa.reshape %62, %3 : (tensor<16xf32>, !tosa.shape<3>) -> tensor<16x1x1xf32>
    %64 = tosa.reshape %4, %5 : (tensor<256xi64>, !tosa.shape<3>) -> tensor<1x1x256xi64>
    %65 = tosa.cast %64 : (tensor<1x1x256xi64>) -> tensor<1x1x256xf32>
    %66 = tosa.mul %63, %65, %0 : (tensor<16x1x1xf32>, tensor<1x1x256xf32>, tensor<1xi8>) -> tensor<16x1x256xf32>
    %67 = tosa.cast %4 : (tensor<256xi64>) -> tensor<256xi32>
    %68 = tosa.cast %67 : (tensor<256xi32>) -> tensor<256xi64>
    %69 = tosa.reshape %68, %6 : (tensor<256xi64>, !tosa.shape<4>) -> tensor<1x1x256x1xi64>
    %70 = tosa.reshape %68, %7 : (tensor<256xi64>, !tosa.shape<4>) -> tensor<1x1x1x256xi64>
    %71 = tosa.greater_equal %69, %70 : (tensor<1x1x256x1xi64>, tensor<1x1x1x256xi64>) -> tensor<1x1x256x256xi1>
    %72 = tosa.select %71, %35, %36 : (tensor<1x1x256x256xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x256x256xf32>
    %73 = tosa.cast %59 : (tensor<1x256x1024xf32>) -> tensor<1x256x1024xf64>
    %74 = tosa.reduce_sum %73 {axis = 2 : i32} : (tensor<1x256x1024xf64>) -> tensor<1x256x1xf64>
    %75 = tosa.mul %74, %31, %0 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %76 = tosa.sub %73, %75 : (tensor<1x256x1024xf64>, tensor<1x256x1xf64>) -> tensor<1x256x1024xf64>
    %77 = tosa.mul %76, %76, %0 : (tensor<1x256x1024xf64>, tensor<1x256x1024xf64>, tensor<1xi8>) -> tensor<1x256x1024xf64>
    %78 = tosa.reduce_sum %77 {axis = 2 : i32} : (tensor<1x256x1024xf64>) -> tensor<1x256x1xf64>
    %79 = tosa.mul %78, %31, %0 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %80 = tosa.cast %79 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %81 = tosa.reduce_sum %59 {axis = 2 : i32} : (tensor<1x256x1024xf32>) -> tensor<1x256x1xf32>
    %82 = tosa.mul %81, %32, %0 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %83 = tosa.add %80, %33 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %84 = tosa.rsqrt %83 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %85 = tosa.sub %59, %82 : (tensor<1x256x1024xf32>, tensor<1x256x1xf32>) -> tensor<1x256x1024xf32>
    %86 = tosa.mul %85, %84, %0 : (tensor<1x256x1024xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x1024xf32>
    %87 = tosa.reshape %arg3, %1 : (tensor<1024xf32>, !tosa.shape<3>) -> tensor<1x1x1024xf32>
    %88 = tosa.mul %86, %87, %0 : (tensor<1x256x1024xf32>, tensor<1x1x1024xf32>, tensor<1xi8>) -> tensor<1x256x1024xf32>
    %89 = tosa.reshape %arg4, %1 : (tensor<1024xf32>, !tosa.shape<3>) -> tensor<1x1x1024xf32>
    %90 = tosa.add %88, %89 : (tensor<1x256x1024xf32>, tensor<1x1x1024xf32>) -> tensor<1x256x1024xf32>
    %91 = tosa.transpose %arg5 {perms = array<i32: 1, 0>} : (tensor<3072x1024xf32>) -> tensor<1024x3072xf32>
    %92 = tosa.reshape %91, %11 : (tensor<1024x3072xf32>, !tosa.shape<3>) -> tensor<1x1024x3072xf32>
    %93 = tosa.matmul %90, %92, %9, %9 : (tensor<1x256x1024xf32>, tensor<1x1024x3072xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x3072xf32>
    %94 = tosa.reshape %93, %12 : (tensor<1x256x3072xf32>, !tosa.shape<2>) -> tensor<256x3072xf32>
    %95 = tosa.reshape %arg6, %13 : (tensor<3072xf32>, !tosa.shape<2>) -> tensor<1x3072xf32>
    %96 = tosa.add %94, %95 : (tensor<256x3072xf32>, tensor<1x3072xf32>) -> tensor<256x3072xf32>
    %97 = tosa.reshape %96, %14 : (tensor<256x3072xf32>, !tosa.shape<5>) -> tensor<1x256x16x3x64xf32>
    %98 = tosa.slice %97, %16, %15 : (tensor<1x256x16x3x64xf32>, !tosa.shape<5>, !tosa.shape<5>) -> tensor<1x256x16x1x64xf32>
    %99 = tosa.reshape %98, %17 : (tensor<1x256x16x1x64xf32>, !tosa.shape<4>) -> tensor<1x256x16x64xf32>
    %100 = tosa.transpose %99 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x256x16x64xf32>) -> tensor<1x16x256x64xf32>
    %101 = tosa.slice %97, %18, %15 : (tensor<1x256x16x3x64xf32>, !tosa.shape<5>, !tosa.shape<5>) -> tensor<1x256x16x1x64xf32>
    %102 = tosa.reshape %101, %17 : (tensor<1x256x16x1x64xf32>, !tosa.shape<4>) -> tensor<1x256x16x64xf32>
    %103 = tosa.transpose %102 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x256x16x64xf32>) -> tensor<1x16x256x64xf32>
    %104 = tosa.slice %97, %19, %15 : (tensor<1x256x16x3x64xf32>, !tosa.shape<5>, !tosa.shape<5>) -> tensor<1x256x16x1x64xf32>
    %105 = tosa.reshape %104, %17 : (tensor<1x256x16x1x64xf32>, !tosa.shape<4>) -> tensor<1x256x16x64xf32>
    %106 = tosa.transpose %105 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x256x16x64xf32>) -> tensor<1x16x256x64xf32>
    %107 = tosa.reshape %100, %20 : (tensor<1x16x256x64xf32>, !tosa.shape<3>) -> tensor<16x256x64xf32>
    %108 = tosa.reshape %103, %20 : (tensor<1x16x256x64xf32>, !tosa.shape<3>) -> tensor<16x256x64xf32>
    %109 = tosa.transpose %108 {perms = array<i32: 0, 2, 1>} : (tensor<16x256x64xf32>) -> tensor<16x64x256xf32>
    %110 = tosa.reshape %106, %20 : (tensor<1x16x256x64xf32>, !tosa.shape<3>) -> tensor<16x256x64xf32>
    %111 = tosa.matmul %107, %109, %9, %9 : (tensor<16x256x64xf32>, tensor<16x64x256xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<16x256x256xf32>
    %112 = tosa.mul %111, %37, %0 : (tensor<16x256x256xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<16x256x256xf32>
    %113 = tosa.add %66, %112 : (tensor<16x1x256xf32>, tensor<16x256x256xf32>) -> tensor<16x256x256xf32>
    %114 = tosa.reshape %113, %21 : (tensor<16x256x256xf32>, !tosa.shape<4>) -> tensor<1x16x256x256xf32>
    %115 = tosa.add %114, %72 : (tensor<1x16x256x256xf32>, tensor<1x1x256x256xf32>) -> tensor<1x16x256x256xf32>
    %116 = tosa.reduce_max %115 {axis = 3 : i32} : (tensor<1x16x256x256xf32>) -> tensor<1x16x256x1xf32>
    %117 = tosa.sub %115, %116 : (tensor<1x16x256x256xf32>, tensor<1x16x256x1xf32>) -> tensor<1x16x256x256xf32>
    %118 = tosa.exp %117 : (tensor<1x16x256x256xf32>) -> tensor<1x16x256x256xf32>
    %119 = tosa.reduce_sum %118 {axis = 3 : i32} : (tensor<1x16x256x256xf32>) -> tensor<1x16x256x1xf32>
    %120 = tosa.reciprocal %119 : (tensor<1x16x256x1xf32>) -> tensor<1x16x256x1xf32>
    %121 = tosa.mul %118, %120, %0 : (tensor<1x16x256x256xf32>, tensor<1x16x256x1xf32>, tensor<1xi8>) -> tensor<1x16x256x256xf32>
    %122 = tosa.reshape %121, %22 : (tensor<1x16x256x256xf32>, !tosa.shape<3>) -> tensor<16x256x256xf32>
    %123 = tosa.matmul %122, %110, %9, %9 : (tensor<16x256x256xf32>, tensor<16x256x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<16x256x64xf32>
    %124 = tosa.reshape %123, %23 : (tensor<16x256x64xf32>, !tosa.shape<4>) -> tensor<1x16x256x64xf32>
    %125 = tosa.transpose %124 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x16x256x64xf32>) -> tensor<1x256x16x64xf32>
    %126 = tosa.reshape %125, %10 : (tensor<1x256x16x64xf32>, !tosa.shape<3>) -> tensor<1x256x1024xf32>
    %127 = tosa.transpose %arg7 {perms = array<i32: 1, 0>} : (tensor<1024x1024xf32>) -> tensor<1024x1024xf32>
    %128 = tosa.reshape %127, %24 : (tensor<1024x1024xf32>, !tosa.shape<3>) -> tensor<1x1024x1024xf32>
    %129 = tosa.matmul %126, %128, %9, %9 : (tensor<1x256x1024xf32>, tensor<1x1024x1024xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x1024xf32>
    %130 = tosa.reshape %129, %8 : (tensor<1x256x1024xf32>, !tosa.shape<2>) -> tensor<256x1024xf32>
    %131 = tosa.reshape %arg8, %25 : (tensor<1024xf32>, !tosa.shape<2>) -> tensor<1x1024xf32>
    %132 = tosa.add %130, %131 : (tensor<256x1024xf32>, tensor<1x1024xf32>) -> tensor<256x1024xf32>
    %133 = tosa.reshape %132, %10 : (tensor<256x1024xf32>, !tosa.shape<3>) -> tensor<1x256x1024xf32>
    %134 = tosa.add %59, %133 : (tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) -> tensor<1x256x1024xf32>
    %135 = tosa.cast %134 : (tensor<1x256x1024xf32>) -> tensor<1x256x1024xf64>
    %136 = tosa.reduce_sum %135 {axis = 2 : i32} : (tensor<1x256x1024xf64>) -> tensor<1x256x1xf64>
    %137 = tosa.mul %136, %31, %0 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %138 = tosa.sub %135, %137 : (tensor<1x256x1024xf64>, tensor<1x256x1xf64>) -> tensor<1x256x1024xf64>
    %139 = tosa.mul %138, %138, %0 : (tensor<1x256x1024xf64>, tensor<1x256x1024xf64>, tensor<1xi8>) -> tensor<1x256x1024xf64>
    %140 = tosa.reduce_sum %139 {axis = 2 : i32} : (tensor<1x256x1024xf64>) -> tensor<1x256x1xf64>
    %141 = tosa.mul %140, %31, %0 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %142 = tosa.cast %141 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %143 = tosa.reduce_sum %134 {axis = 2 : i32} : (tensor<1x256x1024xf32>) -> tensor<1x256x1xf32>
    %144 = tosa.mul %143, %32, %0 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %145 = tosa.add %142, %33 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %146 = tosa.rsqrt %145 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %147 = tosa.sub %134, %144 : (tensor<1x256x1024xf32>, tensor<1x256x1xf32>) -> tensor<1x256x1024xf32>
    %148 = tosa.mul %147, %146, %0 : (tensor<1x256x1024xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x1024xf32>
    %149 = tosa.reshape %arg9, %1 : (tensor<1024xf32>, !tosa.shape<3>) -> tensor<1x1x1024xf32>
    %150 = tosa.mul %148, %149, %0 : (tensor<1x256x1024xf32>, tensor<1x1x1024xf32>, tensor<1xi8>) -> tensor<1x256x1024xf32>
    %151 = tosa.reshape %arg10, %1 : (tensor<1024xf32>, !tosa.shape<3>) -> tensor<1x1x1024xf32>
    %152 = tosa.add %150, %151 : (tensor<1x256x1024xf32>, tensor<1x1x1024xf32>) -> tensor<1x256x1024xf32>
    %153 = tosa.transpose %arg11 {perms = array<i32: 1, 0>} : (tensor<4096x1024xf32>) -> tensor<1024x4096xf32>
    %154 = tosa.reshape %153, %26 : (tensor<1024x4096xf32>, !tosa.shape<3>) -> tensor<1x1024x4096xf32>
    %155 = tosa.matmul %152, %154, %9, %9 : (tensor<1x256x1024xf32>, tensor<1x1024x4096xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x4096xf32>
    %156 = tosa.reshape %155, %27 : (tensor<1x256x4096xf32>, !tosa.shape<2>) -> tensor<256x4096xf32>
    %157 = tosa.reshape %arg12, %28 : (tensor<4096xf32>, !tosa.shape<2>) -> tensor<1x4096xf32>
    %158 = tosa.add %156, %157 : (tensor<256x4096xf32>, tensor<1x4096xf32>) -> tensor<256x4096xf32>
    %159 = tosa.reshape %158, %29 : (tensor<256x4096xf32>, !tosa.shape<3>) -> tensor<1x256x4096xf32>
    %160 = tosa.mul %159, %38, %0 : (tensor<1x256x4096xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x4096xf32>
    %161 = tosa.mul %159, %39, %0 : (tensor<1x256x4096xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x4096xf32>
    %162 = tosa.mul %159, %40, %0 : (tensor<1x256x4096xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x4096xf32>
    %163 = tosa.mul %162, %159, %0 : (tensor<1x256x4096xf32>, tensor<1x256x4096xf32>, tensor<1xi8>) -> tensor<1x256x4096xf32>
    %164 = tosa.add %163, %41 : (tensor<1x256x4096xf32>, tensor<1x1x1xf32>) -> tensor<1x256x4096xf32>
    %165 = tosa.mul %161, %164, %0 : (tensor<1x256x4096xf32>, tensor<1x256x4096xf32>, tensor<1xi8>) -> tensor<1x256x4096xf32>
    %166 = tosa.tanh %165 : (tensor<1x256x4096xf32>) -> tensor<1x256x4096xf32>
    %167 = tosa.add %166, %41 : (tensor<1x256x4096xf32>, tensor<1x1x1xf32>) -> tensor<1x256x4096xf32>
    %168 = tosa.mul %160, %167, %0 : (tensor<1x256x4096xf32>, tensor<1x256x4096xf32>, tensor<1xi8>) -> tensor<1x256x4096xf32>
    %169 = tosa.transpose %arg13 {perms = array<i32: 1, 0>} : (tensor<1024x4096xf32>) -> tensor<4096x1024xf32>
    %170 = tosa.reshape %169, %30 : (tensor<4096x1024xf32>, !tosa.shape<3>) -> tensor<1x4096x1024xf32>
    %171 = tosa.matmul %168, %170, %9, %9 : (tensor<1x256x4096xf32>, tensor<1x4096x1024xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x1024xf32>
    %172 = tosa.reshape %171, %8 : (tensor<1x256x1024xf32>, !tosa.shape<2>) -> tensor<256x1024xf32>
    %173 = tosa.reshape %arg14, %25 : (tensor<1024xf32>, !tosa.shape<2>) -> tensor<1x1024xf32>
    %174 = tosa.add %172, %173 : (tensor<256x1024xf32>, tensor<1x1024xf32>) -> tensor<256x1024xf32>
    %175 = tosa.reshape %174, %10 : (tensor<256x1024xf32>, !tosa.shape<3>) -> tensor<1x256x1024xf32>
    %176 = tosa.add %134, %175 : (tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) -> tensor<1x256x1024xf32>
    %177 = tosa.cast %176 : (tensor<1x256x1024xf32>) -> tensor<1x256x1024xf64>
    %178 = tosa.reduce_sum %177 {axis = 2 : i32} : (tensor<1x256x1024xf64>) -> tensor<1x256x1xf64>
    %179 = tosa.mul %178, %31, %0 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %180 = tosa.sub %177, %179 : (tensor<1x256x1024xf64>, tensor<1x256x1xf64>) -> tensor<1x256x1024xf64>
    %181 = tosa.mul %180, %180, %0 : (tensor<1x256x1024xf64>, tensor<1x256x1024xf64>, tensor<1xi8>) -> tensor<1x256x1024xf64>
    %182 = tosa.reduce_sum %181 {axis = 2 : i32} : (tensor<1x256x1024xf64>) -> tensor<1x256x1xf64>
    %183 = tosa.mul %182, %31, %0 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %184 = tosa.cast %183 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %185 = tosa.reduce_sum %176 {axis = 2 : i32} : (tensor<1x256x1024xf32>) -> tensor<1x256x1xf32>
    %186 = tosa.mul %185, %32, %0 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %187 = tosa.add %184, %33 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %188 = tosa.rsqrt %187 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %189 = tosa.sub %176, %186 : (tensor<1x256x1024xf32>, tensor<1x256x1xf32>) -> tensor<1x256x1024xf32>
    %190 = tosa.mul %189, %188, %0 : (tensor<1x256x1024xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x1024xf32>
    %191 = tosa.reshape %arg15, %1 : (tensor<1024xf32>, !tosa.shape<3>) -> tensor<1x1x1024xf32>
    %192 = tosa.mul %190, %191, %0 : (tensor<1x256x1024xf32>, tensor<1x1x1024xf32>, tensor<1xi8>) -> tensor<1x256x1024xf32>
    %193 = tosa.reshape %arg16, %1 : (tensor<1024xf32>, !tosa.shape<3>) -> tensor<1x1x1024xf32>
    %194 = tosa.add %192, %193 : (tensor<1x256x1024xf32>, tensor<1x1x1024xf32>) -> tensor<1x256x1024xf32>
    return %194 : tensor<1x256x1024xf32>
  }
}

// GPT-2 small, one decoder layer with position embedding and final norm.
//
// MODEL: gpt2
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), packed QKV projection, scale 1/8 on the scores
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x256x768xf32>, mean 0 std 1
// ARG 1: wpe.weight, tensor<1024x768xf32>, mean 0 std 0.02
// ARG 2: h.0.ln_1.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 3: h.0.ln_1.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 4: h.0.attn.c_attn.weight, tensor<768x2304xf32>, mean 0 std 0.02
// ARG 5: h.0.attn.c_attn.bias, tensor<2304xf32>, mean 0 std 0.02
// ARG 6: h.0.attn.c_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 7: h.0.attn.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 8: h.0.ln_2.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 9: h.0.ln_2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 10: h.0.mlp.c_fc.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 11: h.0.mlp.c_fc.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 12: h.0.mlp.c_proj.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 13: h.0.mlp.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 14: ln_f.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 15: ln_f.bias, tensor<768xf32>, mean 0 std 0.02

module {
  func.func @main(%arg0: tensor<1x256x768xf32>, %arg1: tensor<1024x768xf32>, %arg2: tensor<768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768x2304xf32>, %arg5: tensor<2304xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768x3072xf32>, %arg11: tensor<3072xf32>, %arg12: tensor<3072x768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>) -> tensor<1x256x768xf32> {
    %0 = "tosa.const"() <{values = dense<"0x00000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F0000000000000040000000000000004100000000000000420000000000000043000000000000004400000000000000450000000000000046000000000000004700000000000000480000000000000049000000000000004A000000000000004B000000000000004C000000000000004D000000000000004E000000000000004F0000000000000050000000000000005100000000000000520000000000000053000000000000005400000000000000550000000000000056000000000000005700000000000000580000000000000059000000000000005A000000000000005B000000000000005C000000000000005D000000000000005E000000000000005F0000000000000060000000000000006100000000000000620000000000000063000000000000006400000000000000650000000000000066000000000000006700000000000000680000000000000069000000000000006A000000000000006B000000000000006C000000000000006D000000000000006E000000000000006F0000000000000070000000000000007100000000000000720000000000000073000000000000007400000000000000750000000000000076000000000000007700000000000000780000000000000079000000000000007A000000000000007B000000000000007C000000000000007D000000000000007E000000000000007F0000000000000080000000000000008100000000000000820000000000000083000000000000008400000000000000850000000000000086000000000000008700000000000000880000000000000089000000000000008A000000000000008B000000000000008C000000000000008D000000000000008E000000000000008F0000000000000090000000000000009100000000000000920000000000000093000000000000009400000000000000950000000000000096000000000000009700000000000000980000000000000099000000000000009A000000000000009B000000000000009C000000000000009D000000000000009E000000000000009F00000000000000A000000000000000A100000000000000A200000000000000A300000000000000A400000000000000A500000000000000A600000000000000A700000000000000A800000000000000A900000000000000AA00000000000000AB00000000000000AC00000000000000AD00000000000000AE00000000000000AF00000000000000B000000000000000B100000000000000B200000000000000B300000000000000B400000000000000B500000000000000B600000000000000B700000000000000B800000000000000B900000000000000BA00000000000000BB00000000000000BC00000000000000BD00000000000000BE00000000000000BF00000000000000C000000000000000C100000000000000C200000000000000C300000000000000C400000000000000C500000000000000C600000000000000C700000000000000C800000000000000C900000000000000CA00000000000000CB00000000000000CC00000000000000CD00000000000000CE00000000000000CF00000000000000D000000000000000D100000000000000D200000000000000D300000000000000D400000000000000D500000000000000D600000000000000D700000000000000D800000000000000D900000000000000DA00000000000000DB00000000000000DC00000000000000DD00000000000000DE00000000000000DF00000000000000E000000000000000E100000000000000E200000000000000E300000000000000E400000000000000E500000000000000E600000000000000E700000000000000E800000000000000E900000000000000EA00000000000000EB00000000000000EC00000000000000ED00000000000000EE00000000000000EF00000000000000F000000000000000F100000000000000F200000000000000F300000000000000F400000000000000F500000000000000F600000000000000F700000000000000F800000000000000F900000000000000FA00000000000000FB00000000000000FC00000000000000FD00000000000000FE00000000000000FF00000000000000"> : tensor<256xi64>}> : () -> tensor<256xi64>
    %1 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %2 = tosa.const_shape  {values = dense<[1, 256]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %3 = tosa.const_shape  {values = dense<[1, 1024, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = tosa.const_shape  {values = dense<[1, 256, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %5 = tosa.const_shape  {values = dense<[1, 1, 256, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %6 = tosa.const_shape  {values = dense<[1, 1, 1, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<[1, 1, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %8 = tosa.const_shape  {values = dense<[256, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %9 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %10 = tosa.const_shape  {values = dense<[1, 768, 2304]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<[256, 2304]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %12 = tosa.const_shape  {values = dense<[1, 2304]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %13 = tosa.const_shape  {values = dense<[1, 256, 2304]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<0> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[0, 0, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[0, 0, 1536]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %17 = tosa.const_shape  {values = dense<[1, 256, 12, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %18 = tosa.const_shape  {values = dense<[12, 256, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %19 = tosa.const_shape  {values = dense<[12, 64, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %20 = tosa.const_shape  {values = dense<[1, 12, 256, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %21 = tosa.const_shape  {values = dense<[12, 256, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = tosa.const_shape  {values = dense<[1, 12, 256, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %23 = tosa.const_shape  {values = dense<[1, 768, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %24 = tosa.const_shape  {values = dense<[1, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %25 = tosa.const_shape  {values = dense<[1, 768, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %26 = tosa.const_shape  {values = dense<[256, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %27 = tosa.const_shape  {values = dense<[1, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %28 = tosa.const_shape  {values = dense<[1, 256, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %29 = tosa.const_shape  {values = dense<[1, 3072, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %30 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %31 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %32 = "tosa.const"() <{values = dense<0.0013020833333333333> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %33 = "tosa.const"() <{values = dense<0.00130208337> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %34 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %35 = "tosa.const"() <{values = dense<1.250000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %36 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %37 = "tosa.const"() <{values = dense<3.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %38 = "tosa.const"() <{values = dense<4.471500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %39 = "tosa.const"() <{values = dense<0.797884583> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %40 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %41 = tosa.cast %0 : (tensor<256xi64>) -> tensor<256xi32>
    %42 = tosa.cast %41 : (tensor<256xi32>) -> tensor<256xi64>
    %43 = tosa.reshape %42, %2 : (tensor<256xi64>, !tosa.shape<2>) -> tensor<1x256xi64>
    %44 = tosa.reshape %arg1, %3 : (tensor<1024x768xf32>, !tosa.shape<3>) -> tensor<1x1024x768xf32>
    %45 = tosa.cast %43 : (tensor<1x256xi64>) -> tensor<1x256xi32>
    %46 = tosa.gather %44, %45 : (tensor<1x1024x768xf32>, tensor<1x256xi32>) -> tensor<1x256x768xf32>
    %47 = tosa.add %arg0, %46 : (tensor<1x256x768xf32>, tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %48 = tosa.reshape %42, %5 : (tensor<256xi64>, !tosa.shape<4>) -> tensor<1x1x256x1xi64>
    %49 = tosa.reshape %42, %6 : (tensor<256xi64>, !tosa.shape<4>) -> tensor<1x1x1x256xi64>
    %50 = tosa.greater_equal %48, %49 : (tensor<1x1x256x1xi64>, tensor<1x1x1x256xi64>) -> tensor<1x1x256x256xi1>
    %51 = tosa.select %50, %30, %31 : (tensor<1x1x256x256xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x256x256xf32>
    %52 = tosa.cast %47 : (tensor<1x256x768xf32>) -> tensor<1x256x768xf64>
    %53 = tosa.reduce_sum %52 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %54 = tosa.mul %53, %32, %1 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %55 = tosa.sub %52, %54 : (tensor<1x256x768xf64>, tensor<1x256x1xf64>) -> tensor<1x256x768xf64>
    %56 = tosa.mul %55, %55, %1 : (tensor<1x256x768xf64>, tensor<1x256x768xf64>, tensor<1xi8>) -> tensor<1x256x768xf64>
    %57 = tosa.reduce_sum %56 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %58 = tosa.mul %57, %32, %1 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %59 = tosa.cast %58 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %60 = tosa.reduce_sum %47 {axis = 2 : i32} : (tensor<1x256x768xf32>) -> tensor<1x256x1xf32>
    %61 = tosa.mul %60, %33, %1 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %62 = tosa.add %59, %34 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %63 = tosa.rsqrt %62 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %64 = tosa.sub %47, %61 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>) -> tensor<1x256x768xf32>
    %65 = tosa.mul %64, %63, %1 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %66 = tosa.reshape %arg2, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %67 = tosa.mul %65, %66, %1 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %68 = tosa.reshape %arg3, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %69 = tosa.add %67, %68 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>) -> tensor<1x256x768xf32>
    %70 = tosa.reshape %arg4, %10 : (tensor<768x2304xf32>, !tosa.shape<3>) -> tensor<1x768x2304xf32>
    %71 = tosa.matmul %69, %70, %9, %9 : (tensor<1x256x768xf32>, tensor<1x768x2304xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x2304xf32>
    %72 = tosa.reshape %71, %11 : (tensor<1x256x2304xf32>, !tosa.shape<2>) -> tensor<256x2304xf32>
    %73 = tosa.reshape %arg5, %12 : (tensor<2304xf32>, !tosa.shape<2>) -> tensor<1x2304xf32>
    %74 = tosa.add %72, %73 : (tensor<256x2304xf32>, tensor<1x2304xf32>) -> tensor<256x2304xf32>
    %75 = tosa.reshape %74, %13 : (tensor<256x2304xf32>, !tosa.shape<3>) -> tensor<1x256x2304xf32>
    %76 = tosa.slice %75, %14, %4 : (tensor<1x256x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %77 = tosa.slice %75, %15, %4 : (tensor<1x256x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %78 = tosa.slice %75, %16, %4 : (tensor<1x256x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %79 = tosa.reshape %77, %17 : (tensor<1x256x768xf32>, !tosa.shape<4>) -> tensor<1x256x12x64xf32>
    %80 = tosa.reshape %78, %17 : (tensor<1x256x768xf32>, !tosa.shape<4>) -> tensor<1x256x12x64xf32>
    %81 = tosa.transpose %80 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x256x12x64xf32>) -> tensor<1x12x256x64xf32>
    %82 = tosa.reshape %76, %17 : (tensor<1x256x768xf32>, !tosa.shape<4>) -> tensor<1x256x12x64xf32>
    %83 = tosa.transpose %82 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x256x12x64xf32>) -> tensor<1x12x256x64xf32>
    %84 = tosa.transpose %79 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x256x12x64xf32>) -> tensor<1x12x64x256xf32>
    %85 = tosa.reshape %83, %18 : (tensor<1x12x256x64xf32>, !tosa.shape<3>) -> tensor<12x256x64xf32>
    %86 = tosa.reshape %84, %19 : (tensor<1x12x64x256xf32>, !tosa.shape<3>) -> tensor<12x64x256xf32>
    %87 = tosa.matmul %85, %86, %9, %9 : (tensor<12x256x64xf32>, tensor<12x64x256xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x256x256xf32>
    %88 = tosa.reshape %87, %20 : (tensor<12x256x256xf32>, !tosa.shape<4>) -> tensor<1x12x256x256xf32>
    %89 = tosa.mul %88, %35, %1 : (tensor<1x12x256x256xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x12x256x256xf32>
    %90 = tosa.add %89, %51 : (tensor<1x12x256x256xf32>, tensor<1x1x256x256xf32>) -> tensor<1x12x256x256xf32>
    %91 = tosa.reduce_max %90 {axis = 3 : i32} : (tensor<1x12x256x256xf32>) -> tensor<1x12x256x1xf32>
    %92 = tosa.sub %90, %91 : (tensor<1x12x256x256xf32>, tensor<1x12x256x1xf32>) -> tensor<1x12x256x256xf32>
    %93 = tosa.exp %92 : (tensor<1x12x256x256xf32>) -> tensor<1x12x256x256xf32>
    %94 = tosa.reduce_sum %93 {axis = 3 : i32} : (tensor<1x12x256x256xf32>) -> tensor<1x12x256x1xf32>
    %95 = tosa.reciprocal %94 : (tensor<1x12x256x1xf32>) -> tensor<1x12x256x1xf32>
    %96 = tosa.mul %93, %95, %1 : (tensor<1x12x256x256xf32>, tensor<1x12x256x1xf32>, tensor<1xi8>) -> tensor<1x12x256x256xf32>
    %97 = tosa.reshape %96, %21 : (tensor<1x12x256x256xf32>, !tosa.shape<3>) -> tensor<12x256x256xf32>
    %98 = tosa.reshape %81, %18 : (tensor<1x12x256x64xf32>, !tosa.shape<3>) -> tensor<12x256x64xf32>
    %99 = tosa.matmul %97, %98, %9, %9 : (tensor<12x256x256xf32>, tensor<12x256x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x256x64xf32>
    %100 = tosa.reshape %99, %22 : (tensor<12x256x64xf32>, !tosa.shape<4>) -> tensor<1x12x256x64xf32>
    %101 = tosa.transpose %100 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x256x64xf32>) -> tensor<1x256x12x64xf32>
    %102 = tosa.reshape %101, %4 : (tensor<1x256x12x64xf32>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %103 = tosa.reshape %arg6, %23 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %104 = tosa.matmul %102, %103, %9, %9 : (tensor<1x256x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x768xf32>
    %105 = tosa.reshape %104, %8 : (tensor<1x256x768xf32>, !tosa.shape<2>) -> tensor<256x768xf32>
    %106 = tosa.reshape %arg7, %24 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %107 = tosa.add %105, %106 : (tensor<256x768xf32>, tensor<1x768xf32>) -> tensor<256x768xf32>
    %108 = tosa.reshape %107, %4 : (tensor<256x768xf32>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %109 = tosa.add %108, %47 : (tensor<1x256x768xf32>, tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %110 = tosa.cast %109 : (tensor<1x256x768xf32>) -> tensor<1x256x768xf64>
    %111 = tosa.reduce_sum %110 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %112 = tosa.mul %111, %32, %1 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %113 = tosa.sub %110, %112 : (tensor<1x256x768xf64>, tensor<1x256x1xf64>) -> tensor<1x256x768xf64>
    %114 = tosa.mul %113, %113, %1 : (tensor<1x256x768xf64>, tensor<1x256x768xf64>, tensor<1xi8>) -> tensor<1x256x768xf64>
    %115 = tosa.reduce_sum %114 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %116 = tosa.mul %115, %32, %1 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %117 = tosa.cast %116 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %118 = tosa.reduce_sum %109 {axis = 2 : i32} : (tensor<1x256x768xf32>) -> tensor<1x256x1xf32>
    %119 = tosa.mul %118, %33, %1 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %120 = tosa.add %117, %34 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %121 = tosa.rsqrt %120 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %122 = tosa.sub %109, %119 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>) -> tensor<1x256x768xf32>
    %123 = tosa.mul %122, %121, %1 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %124 = tosa.reshape %arg8, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %125 = tosa.mul %123, %124, %1 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %126 = tosa.reshape %arg9, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %127 = tosa.add %125, %126 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>) -> tensor<1x256x768xf32>
    %128 = tosa.reshape %arg10, %25 : (tensor<768x3072xf32>, !tosa.shape<3>) -> tensor<1x768x3072xf32>
    %129 = tosa.matmul %127, %128, %9, %9 : (tensor<1x256x768xf32>, tensor<1x768x3072xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x3072xf32>
    %130 = tosa.reshape %129, %26 : (tensor<1x256x3072xf32>, !tosa.shape<2>) -> tensor<256x3072xf32>
    %131 = tosa.reshape %arg11, %27 : (tensor<3072xf32>, !tosa.shape<2>) -> tensor<1x3072xf32>
    %132 = tosa.add %130, %131 : (tensor<256x3072xf32>, tensor<1x3072xf32>) -> tensor<256x3072xf32>
    %133 = tosa.reshape %132, %28 : (tensor<256x3072xf32>, !tosa.shape<3>) -> tensor<1x256x3072xf32>
    %134 = tosa.mul %133, %36, %1 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x3072xf32>
    %135 = tosa.pow %133, %37 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x256x3072xf32>
    %136 = tosa.mul %135, %38, %1 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x3072xf32>
    %137 = tosa.add %133, %136 : (tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) -> tensor<1x256x3072xf32>
    %138 = tosa.mul %137, %39, %1 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x3072xf32>
    %139 = tosa.tanh %138 : (tensor<1x256x3072xf32>) -> tensor<1x256x3072xf32>
    %140 = tosa.add %139, %40 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x256x3072xf32>
    %141 = tosa.mul %134, %140, %1 : (tensor<1x256x3072xf32>, tensor<1x256x3072xf32>, tensor<1xi8>) -> tensor<1x256x3072xf32>
    %142 = tosa.reshape %arg12, %29 : (tensor<3072x768xf32>, !tosa.shape<3>) -> tensor<1x3072x768xf32>
    %143 = tosa.matmul %141, %142, %9, %9 : (tensor<1x256x3072xf32>, tensor<1x3072x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x768xf32>
    %144 = tosa.reshape %143, %8 : (tensor<1x256x768xf32>, !tosa.shape<2>) -> tensor<256x768xf32>
    %145 = tosa.reshape %arg13, %24 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %146 = tosa.add %144, %145 : (tensor<256x768xf32>, tensor<1x768xf32>) -> tensor<256x768xf32>
    %147 = tosa.reshape %146, %4 : (tensor<256x768xf32>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %148 = tosa.add %109, %147 : (tensor<1x256x768xf32>, tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %149 = tosa.cast %148 : (tensor<1x256x768xf32>) -> tensor<1x256x768xf64>
    %150 = tosa.reduce_sum %149 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %151 = tosa.mul %150, %32, %1 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %152 = tosa.sub %149, %151 : (tensor<1x256x768xf64>, tensor<1x256x1xf64>) -> tensor<1x256x768xf64>
    %153 = tosa.mul %152, %152, %1 : (tensor<1x256x768xf64>, tensor<1x256x768xf64>, tensor<1xi8>) -> tensor<1x256x768xf64>
    %154 = tosa.reduce_sum %153 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %155 = tosa.mul %154, %32, %1 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %156 = tosa.cast %155 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %157 = tosa.reduce_sum %148 {axis = 2 : i32} : (tensor<1x256x768xf32>) -> tensor<1x256x1xf32>
    %158 = tosa.mul %157, %33, %1 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %159 = tosa.add %156, %34 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %160 = tosa.rsqrt %159 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %161 = tosa.sub %148, %158 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>) -> tensor<1x256x768xf32>
    %162 = tosa.mul %161, %160, %1 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %163 = tosa.reshape %arg14, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %164 = tosa.mul %162, %163, %1 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %165 = tosa.reshape %arg15, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %166 = tosa.add %164, %165 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>) -> tensor<1x256x768xf32>
    return %166 : tensor<1x256x768xf32>
  }
}

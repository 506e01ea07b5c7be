// GPT-2 small, two decoder layers that share one mask.
//
// MODEL: gpt2_2layers
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, sequence 128, hidden 768, heads 12, head dim 64, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), mask and constants shared by the layers
// ATTENTION: 2
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x128x768xf32>, mean 0 std 1
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
// ARG 14: h.1.ln_1.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 15: h.1.ln_1.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 16: h.1.attn.c_attn.weight, tensor<768x2304xf32>, mean 0 std 0.02
// ARG 17: h.1.attn.c_attn.bias, tensor<2304xf32>, mean 0 std 0.02
// ARG 18: h.1.attn.c_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 19: h.1.attn.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 20: h.1.ln_2.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 21: h.1.ln_2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 22: h.1.mlp.c_fc.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 23: h.1.mlp.c_fc.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 24: h.1.mlp.c_proj.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 25: h.1.mlp.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 26: ln_f.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 27: ln_f.bias, tensor<768xf32>, mean 0 std 0.02

module {
  func.func @main(%arg0: tensor<1x128x768xf32>, %arg1: tensor<1024x768xf32>, %arg2: tensor<768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768x2304xf32>, %arg5: tensor<2304xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768x3072xf32>, %arg11: tensor<3072xf32>, %arg12: tensor<3072x768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>, %arg16: tensor<768x2304xf32>, %arg17: tensor<2304xf32>, %arg18: tensor<768x768xf32>, %arg19: tensor<768xf32>, %arg20: tensor<768xf32>, %arg21: tensor<768xf32>, %arg22: tensor<768x3072xf32>, %arg23: tensor<3072xf32>, %arg24: tensor<3072x768xf32>, %arg25: tensor<768xf32>, %arg26: tensor<768xf32>, %arg27: tensor<768xf32>) -> tensor<1x128x768xf32> {
    %0 = "tosa.const"() <{values = dense<"0x00000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F0000000000000040000000000000004100000000000000420000000000000043000000000000004400000000000000450000000000000046000000000000004700000000000000480000000000000049000000000000004A000000000000004B000000000000004C000000000000004D000000000000004E000000000000004F0000000000000050000000000000005100000000000000520000000000000053000000000000005400000000000000550000000000000056000000000000005700000000000000580000000000000059000000000000005A000000000000005B000000000000005C000000000000005D000000000000005E000000000000005F0000000000000060000000000000006100000000000000620000000000000063000000000000006400000000000000650000000000000066000000000000006700000000000000680000000000000069000000000000006A000000000000006B000000000000006C000000000000006D000000000000006E000000000000006F0000000000000070000000000000007100000000000000720000000000000073000000000000007400000000000000750000000000000076000000000000007700000000000000780000000000000079000000000000007A000000000000007B000000000000007C000000000000007D000000000000007E000000000000007F00000000000000"> : tensor<128xi64>}> : () -> tensor<128xi64>
    %1 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %2 = tosa.const_shape  {values = dense<[1, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %3 = tosa.const_shape  {values = dense<[1, 1024, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = tosa.const_shape  {values = dense<[1, 128, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %5 = tosa.const_shape  {values = dense<[1, 1, 128, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %6 = tosa.const_shape  {values = dense<[1, 1, 1, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<[1, 1, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %8 = tosa.const_shape  {values = dense<[128, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %9 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %10 = tosa.const_shape  {values = dense<[1, 768, 2304]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<[128, 2304]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %12 = tosa.const_shape  {values = dense<[1, 2304]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %13 = tosa.const_shape  {values = dense<[1, 128, 2304]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<0> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[0, 0, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[0, 0, 1536]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %17 = tosa.const_shape  {values = dense<[1, 128, 12, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %18 = tosa.const_shape  {values = dense<[12, 128, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %19 = tosa.const_shape  {values = dense<[12, 64, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %20 = tosa.const_shape  {values = dense<[1, 12, 128, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %21 = tosa.const_shape  {values = dense<[12, 128, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = tosa.const_shape  {values = dense<[1, 12, 128, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %23 = tosa.const_shape  {values = dense<[1, 768, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %24 = tosa.const_shape  {values = dense<[1, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %25 = tosa.const_shape  {values = dense<[1, 768, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %26 = tosa.const_shape  {values = dense<[128, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %27 = tosa.const_shape  {values = dense<[1, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %28 = tosa.const_shape  {values = dense<[1, 128, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
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
    %41 = tosa.cast %0 : (tensor<128xi64>) -> tensor<128xi32>
    %42 = tosa.cast %41 : (tensor<128xi32>) -> tensor<128xi64>
    %43 = tosa.reshape %42, %2 : (tensor<128xi64>, !tosa.shape<2>) -> tensor<1x128xi64>
    %44 = tosa.reshape %arg1, %3 : (tensor<1024x768xf32>, !tosa.shape<3>) -> tensor<1x1024x768xf32>
    %45 = tosa.cast %43 : (tensor<1x128xi64>) -> tensor<1x128xi32>
    %46 = tosa.gather %44, %45 : (tensor<1x1024x768xf32>, tensor<1x128xi32>) -> tensor<1x128x768xf32>
    %47 = tosa.add %arg0, %46 : (tensor<1x128x768xf32>, tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
    %48 = tosa.reshape %42, %5 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x128x1xi64>
    %49 = tosa.reshape %42, %6 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x1x128xi64>
    %50 = tosa.greater_equal %48, %49 : (tensor<1x1x128x1xi64>, tensor<1x1x1x128xi64>) -> tensor<1x1x128x128xi1>
    %51 = tosa.select %50, %30, %31 : (tensor<1x1x128x128xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x128x128xf32>
    %52 = tosa.cast %47 : (tensor<1x128x768xf32>) -> tensor<1x128x768xf64>
    %53 = tosa.reduce_sum %52 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %54 = tosa.mul %53, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %55 = tosa.sub %52, %54 : (tensor<1x128x768xf64>, tensor<1x128x1xf64>) -> tensor<1x128x768xf64>
    %56 = tosa.mul %55, %55, %1 : (tensor<1x128x768xf64>, tensor<1x128x768xf64>, tensor<1xi8>) -> tensor<1x128x768xf64>
    %57 = tosa.reduce_sum %56 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %58 = tosa.mul %57, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %59 = tosa.cast %58 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %60 = tosa.reduce_sum %47 {axis = 2 : i32} : (tensor<1x128x768xf32>) -> tensor<1x128x1xf32>
    %61 = tosa.mul %60, %33, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %62 = tosa.add %59, %34 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %63 = tosa.rsqrt %62 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %64 = tosa.sub %47, %61 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>) -> tensor<1x128x768xf32>
    %65 = tosa.mul %64, %63, %1 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %66 = tosa.reshape %arg2, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %67 = tosa.mul %65, %66, %1 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %68 = tosa.reshape %arg3, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %69 = tosa.add %67, %68 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>) -> tensor<1x128x768xf32>
    %70 = tosa.reshape %arg4, %10 : (tensor<768x2304xf32>, !tosa.shape<3>) -> tensor<1x768x2304xf32>
    %71 = tosa.matmul %69, %70, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x2304xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x2304xf32>
    %72 = tosa.reshape %71, %11 : (tensor<1x128x2304xf32>, !tosa.shape<2>) -> tensor<128x2304xf32>
    %73 = tosa.reshape %arg5, %12 : (tensor<2304xf32>, !tosa.shape<2>) -> tensor<1x2304xf32>
    %74 = tosa.add %72, %73 : (tensor<128x2304xf32>, tensor<1x2304xf32>) -> tensor<128x2304xf32>
    %75 = tosa.reshape %74, %13 : (tensor<128x2304xf32>, !tosa.shape<3>) -> tensor<1x128x2304xf32>
    %76 = tosa.slice %75, %14, %4 : (tensor<1x128x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %77 = tosa.slice %75, %15, %4 : (tensor<1x128x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %78 = tosa.slice %75, %16, %4 : (tensor<1x128x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %79 = tosa.reshape %77, %17 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %80 = tosa.reshape %78, %17 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %81 = tosa.transpose %80 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x128x64xf32>
    %82 = tosa.reshape %76, %17 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %83 = tosa.transpose %82 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x128x64xf32>
    %84 = tosa.transpose %79 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x64x128xf32>
    %85 = tosa.reshape %83, %18 : (tensor<1x12x128x64xf32>, !tosa.shape<3>) -> tensor<12x128x64xf32>
    %86 = tosa.reshape %84, %19 : (tensor<1x12x64x128xf32>, !tosa.shape<3>) -> tensor<12x64x128xf32>
    %87 = tosa.matmul %85, %86, %9, %9 : (tensor<12x128x64xf32>, tensor<12x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x128xf32>
    %88 = tosa.reshape %87, %20 : (tensor<12x128x128xf32>, !tosa.shape<4>) -> tensor<1x12x128x128xf32>
    %89 = tosa.mul %88, %35, %1 : (tensor<1x12x128x128xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x12x128x128xf32>
    %90 = tosa.add %89, %51 : (tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) -> tensor<1x12x128x128xf32>
    %91 = tosa.reduce_max %90 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %92 = tosa.sub %90, %91 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) -> tensor<1x12x128x128xf32>
    %93 = tosa.exp %92 : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x128xf32>
    %94 = tosa.reduce_sum %93 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %95 = tosa.reciprocal %94 : (tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %96 = tosa.mul %93, %95, %1 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>, tensor<1xi8>) -> tensor<1x12x128x128xf32>
    %97 = tosa.reshape %96, %21 : (tensor<1x12x128x128xf32>, !tosa.shape<3>) -> tensor<12x128x128xf32>
    %98 = tosa.reshape %81, %18 : (tensor<1x12x128x64xf32>, !tosa.shape<3>) -> tensor<12x128x64xf32>
    %99 = tosa.matmul %97, %98, %9, %9 : (tensor<12x128x128xf32>, tensor<12x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x64xf32>
    %100 = tosa.reshape %99, %22 : (tensor<12x128x64xf32>, !tosa.shape<4>) -> tensor<1x12x128x64xf32>
    %101 = tosa.transpose %100 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x128x64xf32>) -> tensor<1x128x12x64xf32>
    %102 = tosa.reshape %101, %4 : (tensor<1x128x12x64xf32>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %103 = tosa.reshape %arg6, %23 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %104 = tosa.matmul %102, %103, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %105 = tosa.reshape %104, %8 : (tensor<1x128x768xf32>, !tosa.shape<2>) -> tensor<128x768xf32>
    %106 = tosa.reshape %arg7, %24 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %107 = tosa.add %105, %106 : (tensor<128x768xf32>, tensor<1x768xf32>) -> tensor<128x768xf32>
    %108 = tosa.reshape %107, %4 : (tensor<128x768xf32>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %109 = tosa.add %108, %47 : (tensor<1x128x768xf32>, tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
    %110 = tosa.cast %109 : (tensor<1x128x768xf32>) -> tensor<1x128x768xf64>
    %111 = tosa.reduce_sum %110 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %112 = tosa.mul %111, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %113 = tosa.sub %110, %112 : (tensor<1x128x768xf64>, tensor<1x128x1xf64>) -> tensor<1x128x768xf64>
    %114 = tosa.mul %113, %113, %1 : (tensor<1x128x768xf64>, tensor<1x128x768xf64>, tensor<1xi8>) -> tensor<1x128x768xf64>
    %115 = tosa.reduce_sum %114 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %116 = tosa.mul %115, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %117 = tosa.cast %116 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %118 = tosa.reduce_sum %109 {axis = 2 : i32} : (tensor<1x128x768xf32>) -> tensor<1x128x1xf32>
    %119 = tosa.mul %118, %33, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %120 = tosa.add %117, %34 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %121 = tosa.rsqrt %120 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %122 = tosa.sub %109, %119 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>) -> tensor<1x128x768xf32>
    %123 = tosa.mul %122, %121, %1 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %124 = tosa.reshape %arg8, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %125 = tosa.mul %123, %124, %1 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %126 = tosa.reshape %arg9, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %127 = tosa.add %125, %126 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>) -> tensor<1x128x768xf32>
    %128 = tosa.reshape %arg10, %25 : (tensor<768x3072xf32>, !tosa.shape<3>) -> tensor<1x768x3072xf32>
    %129 = tosa.matmul %127, %128, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x3072xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x3072xf32>
    %130 = tosa.reshape %129, %26 : (tensor<1x128x3072xf32>, !tosa.shape<2>) -> tensor<128x3072xf32>
    %131 = tosa.reshape %arg11, %27 : (tensor<3072xf32>, !tosa.shape<2>) -> tensor<1x3072xf32>
    %132 = tosa.add %130, %131 : (tensor<128x3072xf32>, tensor<1x3072xf32>) -> tensor<128x3072xf32>
    %133 = tosa.reshape %132, %28 : (tensor<128x3072xf32>, !tosa.shape<3>) -> tensor<1x128x3072xf32>
    %134 = tosa.mul %133, %36, %1 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x3072xf32>
    %135 = tosa.pow %133, %37 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x128x3072xf32>
    %136 = tosa.mul %135, %38, %1 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x3072xf32>
    %137 = tosa.add %133, %136 : (tensor<1x128x3072xf32>, tensor<1x128x3072xf32>) -> tensor<1x128x3072xf32>
    %138 = tosa.mul %137, %39, %1 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x3072xf32>
    %139 = tosa.tanh %138 : (tensor<1x128x3072xf32>) -> tensor<1x128x3072xf32>
    %140 = tosa.add %139, %40 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x128x3072xf32>
    %141 = tosa.mul %134, %140, %1 : (tensor<1x128x3072xf32>, tensor<1x128x3072xf32>, tensor<1xi8>) -> tensor<1x128x3072xf32>
    %142 = tosa.reshape %arg12, %29 : (tensor<3072x768xf32>, !tosa.shape<3>) -> tensor<1x3072x768xf32>
    %143 = tosa.matmul %141, %142, %9, %9 : (tensor<1x128x3072xf32>, tensor<1x3072x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %144 = tosa.reshape %143, %8 : (tensor<1x128x768xf32>, !tosa.shape<2>) -> tensor<128x768xf32>
    %145 = tosa.reshape %arg13, %24 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %146 = tosa.add %144, %145 : (tensor<128x768xf32>, tensor<1x768xf32>) -> tensor<128x768xf32>
    %147 = tosa.reshape %146, %4 : (tensor<128x768xf32>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %148 = tosa.add %109, %147 : (tensor<1x128x768xf32>, tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
    %149 = tosa.cast %148 : (tensor<1x128x768xf32>) -> tensor<1x128x768xf64>
    %150 = tosa.reduce_sum %149 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %151 = tosa.mul %150, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %152 = tosa.sub %149, %151 : (tensor<1x128x768xf64>, tensor<1x128x1xf64>) -> tensor<1x128x768xf64>
    %153 = tosa.mul %152, %152, %1 : (tensor<1x128x768xf64>, tensor<1x128x768xf64>, tensor<1xi8>) -> tensor<1x128x768xf64>
    %154 = tosa.reduce_sum %153 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %155 = tosa.mul %154, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %156 = tosa.cast %155 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %157 = tosa.reduce_sum %148 {axis = 2 : i32} : (tensor<1x128x768xf32>) -> tensor<1x128x1xf32>
    %158 = tosa.mul %157, %33, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %159 = tosa.add %156, %34 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %160 = tosa.rsqrt %159 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %161 = tosa.sub %148, %158 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>) -> tensor<1x128x768xf32>
    %162 = tosa.mul %161, %160, %1 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %163 = tosa.reshape %arg14, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %164 = tosa.mul %162, %163, %1 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %165 = tosa.reshape %arg15, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %166 = tosa.add %164, %165 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>) -> tensor<1x128x768xf32>
    %167 = tosa.reshape %arg16, %10 : (tensor<768x2304xf32>, !tosa.shape<3>) -> tensor<1x768x2304xf32>
    %168 = tosa.matmul %166, %167, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x2304xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x2304xf32>
    %169 = tosa.reshape %168, %11 : (tensor<1x128x2304xf32>, !tosa.shape<2>) -> tensor<128x2304xf32>
    %170 = tosa.reshape %arg17, %12 : (tensor<2304xf32>, !tosa.shape<2>) -> tensor<1x2304xf32>
    %171 = tosa.add %169, %170 : (tensor<128x2304xf32>, tensor<1x2304xf32>) -> tensor<128x2304xf32>
    %172 = tosa.reshape %171, %13 : (tensor<128x2304xf32>, !tosa.shape<3>) -> tensor<1x128x2304xf32>
    %173 = tosa.slice %172, %14, %4 : (tensor<1x128x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %174 = tosa.slice %172, %15, %4 : (tensor<1x128x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %175 = tosa.slice %172, %16, %4 : (tensor<1x128x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %176 = tosa.reshape %174, %17 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %177 = tosa.reshape %175, %17 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %178 = tosa.transpose %177 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x128x64xf32>
    %179 = tosa.reshape %173, %17 : (tensor<1x128x768xf32>, !tosa.shape<4>) -> tensor<1x128x12x64xf32>
    %180 = tosa.transpose %179 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x128x64xf32>
    %181 = tosa.transpose %176 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x128x12x64xf32>) -> tensor<1x12x64x128xf32>
    %182 = tosa.reshape %180, %18 : (tensor<1x12x128x64xf32>, !tosa.shape<3>) -> tensor<12x128x64xf32>
    %183 = tosa.reshape %181, %19 : (tensor<1x12x64x128xf32>, !tosa.shape<3>) -> tensor<12x64x128xf32>
    %184 = tosa.matmul %182, %183, %9, %9 : (tensor<12x128x64xf32>, tensor<12x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x128xf32>
    %185 = tosa.reshape %184, %20 : (tensor<12x128x128xf32>, !tosa.shape<4>) -> tensor<1x12x128x128xf32>
    %186 = tosa.mul %185, %35, %1 : (tensor<1x12x128x128xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x12x128x128xf32>
    %187 = tosa.add %186, %51 : (tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) -> tensor<1x12x128x128xf32>
    %188 = tosa.reduce_max %187 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %189 = tosa.sub %187, %188 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) -> tensor<1x12x128x128xf32>
    %190 = tosa.exp %189 : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x128xf32>
    %191 = tosa.reduce_sum %190 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %192 = tosa.reciprocal %191 : (tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %193 = tosa.mul %190, %192, %1 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>, tensor<1xi8>) -> tensor<1x12x128x128xf32>
    %194 = tosa.reshape %193, %21 : (tensor<1x12x128x128xf32>, !tosa.shape<3>) -> tensor<12x128x128xf32>
    %195 = tosa.reshape %178, %18 : (tensor<1x12x128x64xf32>, !tosa.shape<3>) -> tensor<12x128x64xf32>
    %196 = tosa.matmul %194, %195, %9, %9 : (tensor<12x128x128xf32>, tensor<12x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x64xf32>
    %197 = tosa.reshape %196, %22 : (tensor<12x128x64xf32>, !tosa.shape<4>) -> tensor<1x12x128x64xf32>
    %198 = tosa.transpose %197 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x128x64xf32>) -> tensor<1x128x12x64xf32>
    %199 = tosa.reshape %198, %4 : (tensor<1x128x12x64xf32>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %200 = tosa.reshape %arg18, %23 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %201 = tosa.matmul %199, %200, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %202 = tosa.reshape %201, %8 : (tensor<1x128x768xf32>, !tosa.shape<2>) -> tensor<128x768xf32>
    %203 = tosa.reshape %arg19, %24 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %204 = tosa.add %202, %203 : (tensor<128x768xf32>, tensor<1x768xf32>) -> tensor<128x768xf32>
    %205 = tosa.reshape %204, %4 : (tensor<128x768xf32>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %206 = tosa.add %205, %148 : (tensor<1x128x768xf32>, tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
    %207 = tosa.cast %206 : (tensor<1x128x768xf32>) -> tensor<1x128x768xf64>
    %208 = tosa.reduce_sum %207 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %209 = tosa.mul %208, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %210 = tosa.sub %207, %209 : (tensor<1x128x768xf64>, tensor<1x128x1xf64>) -> tensor<1x128x768xf64>
    %211 = tosa.mul %210, %210, %1 : (tensor<1x128x768xf64>, tensor<1x128x768xf64>, tensor<1xi8>) -> tensor<1x128x768xf64>
    %212 = tosa.reduce_sum %211 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %213 = tosa.mul %212, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %214 = tosa.cast %213 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %215 = tosa.reduce_sum %206 {axis = 2 : i32} : (tensor<1x128x768xf32>) -> tensor<1x128x1xf32>
    %216 = tosa.mul %215, %33, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %217 = tosa.add %214, %34 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %218 = tosa.rsqrt %217 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %219 = tosa.sub %206, %216 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>) -> tensor<1x128x768xf32>
    %220 = tosa.mul %219, %218, %1 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %221 = tosa.reshape %arg20, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %222 = tosa.mul %220, %221, %1 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %223 = tosa.reshape %arg21, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %224 = tosa.add %222, %223 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>) -> tensor<1x128x768xf32>
    %225 = tosa.reshape %arg22, %25 : (tensor<768x3072xf32>, !tosa.shape<3>) -> tensor<1x768x3072xf32>
    %226 = tosa.matmul %224, %225, %9, %9 : (tensor<1x128x768xf32>, tensor<1x768x3072xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x3072xf32>
    %227 = tosa.reshape %226, %26 : (tensor<1x128x3072xf32>, !tosa.shape<2>) -> tensor<128x3072xf32>
    %228 = tosa.reshape %arg23, %27 : (tensor<3072xf32>, !tosa.shape<2>) -> tensor<1x3072xf32>
    %229 = tosa.add %227, %228 : (tensor<128x3072xf32>, tensor<1x3072xf32>) -> tensor<128x3072xf32>
    %230 = tosa.reshape %229, %28 : (tensor<128x3072xf32>, !tosa.shape<3>) -> tensor<1x128x3072xf32>
    %231 = tosa.mul %230, %36, %1 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x3072xf32>
    %232 = tosa.pow %230, %37 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x128x3072xf32>
    %233 = tosa.mul %232, %38, %1 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x3072xf32>
    %234 = tosa.add %230, %233 : (tensor<1x128x3072xf32>, tensor<1x128x3072xf32>) -> tensor<1x128x3072xf32>
    %235 = tosa.mul %234, %39, %1 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x3072xf32>
    %236 = tosa.tanh %235 : (tensor<1x128x3072xf32>) -> tensor<1x128x3072xf32>
    %237 = tosa.add %236, %40 : (tensor<1x128x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x128x3072xf32>
    %238 = tosa.mul %231, %237, %1 : (tensor<1x128x3072xf32>, tensor<1x128x3072xf32>, tensor<1xi8>) -> tensor<1x128x3072xf32>
    %239 = tosa.reshape %arg24, %29 : (tensor<3072x768xf32>, !tosa.shape<3>) -> tensor<1x3072x768xf32>
    %240 = tosa.matmul %238, %239, %9, %9 : (tensor<1x128x3072xf32>, tensor<1x3072x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x768xf32>
    %241 = tosa.reshape %240, %8 : (tensor<1x128x768xf32>, !tosa.shape<2>) -> tensor<128x768xf32>
    %242 = tosa.reshape %arg25, %24 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %243 = tosa.add %241, %242 : (tensor<128x768xf32>, tensor<1x768xf32>) -> tensor<128x768xf32>
    %244 = tosa.reshape %243, %4 : (tensor<128x768xf32>, !tosa.shape<3>) -> tensor<1x128x768xf32>
    %245 = tosa.add %206, %244 : (tensor<1x128x768xf32>, tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
    %246 = tosa.cast %245 : (tensor<1x128x768xf32>) -> tensor<1x128x768xf64>
    %247 = tosa.reduce_sum %246 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %248 = tosa.mul %247, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %249 = tosa.sub %246, %248 : (tensor<1x128x768xf64>, tensor<1x128x1xf64>) -> tensor<1x128x768xf64>
    %250 = tosa.mul %249, %249, %1 : (tensor<1x128x768xf64>, tensor<1x128x768xf64>, tensor<1xi8>) -> tensor<1x128x768xf64>
    %251 = tosa.reduce_sum %250 {axis = 2 : i32} : (tensor<1x128x768xf64>) -> tensor<1x128x1xf64>
    %252 = tosa.mul %251, %32, %1 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %253 = tosa.cast %252 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %254 = tosa.reduce_sum %245 {axis = 2 : i32} : (tensor<1x128x768xf32>) -> tensor<1x128x1xf32>
    %255 = tosa.mul %254, %33, %1 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %256 = tosa.add %253, %34 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %257 = tosa.rsqrt %256 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %258 = tosa.sub %245, %255 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>) -> tensor<1x128x768xf32>
    %259 = tosa.mul %258, %257, %1 : (tensor<1x128x768xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %260 = tosa.reshape %arg26, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %261 = tosa.mul %259, %260, %1 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x128x768xf32>
    %262 = tosa.reshape %arg27, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %263 = tosa.add %261, %262 : (tensor<1x128x768xf32>, tensor<1x1x768xf32>) -> tensor<1x128x768xf32>
    return %263 : tensor<1x128x768xf32>
  }
}

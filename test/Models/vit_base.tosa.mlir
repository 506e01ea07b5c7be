// ViT base, patch 16 at 224 x 224: patch embedding by convolution, one encoder layer, final norm.
//
// MODEL: vit_base
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, sequence 197, hidden 768, heads 12, head dim 64, f32
// VARIANT: bidirectional: added mask of `query >= 0`, true everywhere; ragged length 197
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: pixel_values, tensor<1x3x224x224xf32>, mean 0 std 1
// ARG 1: embeddings.cls_token, tensor<1x1x768xf32>, mean 0 std 0.02
// ARG 2: embeddings.position_embeddings, tensor<1x197x768xf32>, mean 0 std 0.02
// ARG 3: embeddings.patch_embeddings.projection.weight, tensor<768x3x16x16xf32>, mean 0 std 0.02
// ARG 4: embeddings.patch_embeddings.projection.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 5: layers.0.attention.q_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 6: layers.0.attention.q_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 7: layers.0.attention.k_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 8: layers.0.attention.k_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 9: layers.0.attention.v_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 10: layers.0.attention.v_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 11: layers.0.attention.o_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 12: layers.0.attention.o_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 13: layers.0.layernorm_before.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 14: layers.0.layernorm_before.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 15: layers.0.layernorm_after.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 16: layers.0.layernorm_after.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 17: layers.0.mlp.fc1.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 18: layers.0.mlp.fc1.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 19: layers.0.mlp.fc2.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 20: layers.0.mlp.fc2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 21: layernorm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 22: layernorm.bias, tensor<768xf32>, mean 0 std 0.02

module {
  func.func @main(%arg0: tensor<1x3x224x224xf32>, %arg1: tensor<1x1x768xf32>, %arg2: tensor<1x197x768xf32>, %arg3: tensor<768x3x16x16xf32>, %arg4: tensor<768xf32>, %arg5: tensor<768x768xf32>, %arg6: tensor<768xf32>, %arg7: tensor<768x768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768x768xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768x768xf32>, %arg12: tensor<768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>, %arg16: tensor<768xf32>, %arg17: tensor<3072x768xf32>, %arg18: tensor<3072xf32>, %arg19: tensor<768x3072xf32>, %arg20: tensor<768xf32>, %arg21: tensor<768xf32>, %arg22: tensor<768xf32>) -> tensor<1x197x768xf32> {
    %0 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %1 = tosa.const_shape  {values = dense<[1, 768, 196]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %3 = "tosa.const"() <{values = dense<"0x00000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F0000000000000040000000000000004100000000000000420000000000000043000000000000004400000000000000450000000000000046000000000000004700000000000000480000000000000049000000000000004A000000000000004B000000000000004C000000000000004D000000000000004E000000000000004F0000000000000050000000000000005100000000000000520000000000000053000000000000005400000000000000550000000000000056000000000000005700000000000000580000000000000059000000000000005A000000000000005B000000000000005C000000000000005D000000000000005E000000000000005F0000000000000060000000000000006100000000000000620000000000000063000000000000006400000000000000650000000000000066000000000000006700000000000000680000000000000069000000000000006A000000000000006B000000000000006C000000000000006D000000000000006E000000000000006F0000000000000070000000000000007100000000000000720000000000000073000000000000007400000000000000750000000000000076000000000000007700000000000000780000000000000079000000000000007A000000000000007B000000000000007C000000000000007D000000000000007E000000000000007F0000000000000080000000000000008100000000000000820000000000000083000000000000008400000000000000850000000000000086000000000000008700000000000000880000000000000089000000000000008A000000000000008B000000000000008C000000000000008D000000000000008E000000000000008F0000000000000090000000000000009100000000000000920000000000000093000000000000009400000000000000950000000000000096000000000000009700000000000000980000000000000099000000000000009A000000000000009B000000000000009C000000000000009D000000000000009E000000000000009F00000000000000A000000000000000A100000000000000A200000000000000A300000000000000A400000000000000A500000000000000A600000000000000A700000000000000A800000000000000A900000000000000AA00000000000000AB00000000000000AC00000000000000AD00000000000000AE00000000000000AF00000000000000B000000000000000B100000000000000B200000000000000B300000000000000B400000000000000B500000000000000B600000000000000B700000000000000B800000000000000B900000000000000BA00000000000000BB00000000000000BC00000000000000BD00000000000000BE00000000000000BF00000000000000C000000000000000C100000000000000C200000000000000C300000000000000C400000000000000"> : tensor<197xi64>}> : () -> tensor<197xi64>
    %4 = tosa.const_shape  {values = dense<[1, 1, 197, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %5 = tosa.const_shape  {values = dense<[1, 1, 1, 197]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %6 = tosa.const_shape  {values = dense<[1, 1, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %7 = tosa.const_shape  {values = dense<[197, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %8 = tosa.const_shape  {values = dense<[1, 197, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %9 = tosa.const_shape  {values = dense<[1, 768, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %10 = tosa.const_shape  {values = dense<[1, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %11 = tosa.const_shape  {values = dense<[1, 197, 12, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[12, 197, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %13 = tosa.const_shape  {values = dense<[12, 64, 197]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<[1, 12, 197, 197]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<[12, 197, 197]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[1, 12, 197, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[1, 768, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %18 = tosa.const_shape  {values = dense<[197, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %19 = tosa.const_shape  {values = dense<[1, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %20 = tosa.const_shape  {values = dense<[1, 197, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %21 = tosa.const_shape  {values = dense<[1, 3072, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %23 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %24 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %25 = "tosa.const"() <{values = dense<0.0013020833333333333> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %26 = "tosa.const"() <{values = dense<0.00130208337> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %27 = "tosa.const"() <{values = dense<9.99999996E-13> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %28 = "tosa.const"() <{values = dense<1.250000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %29 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %30 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %31 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %32 = tosa.transpose %arg0 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x3x224x224xf32>) -> tensor<1x224x224x3xf32>
    %33 = tosa.transpose %arg3 {perms = array<i32: 0, 2, 3, 1>} : (tensor<768x3x16x16xf32>) -> tensor<768x16x16x3xf32>
    %34 = tosa.conv2d %32, %33, %arg4, %0, %0 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 16, 16>} : (tensor<1x224x224x3xf32>, tensor<768x16x16x3xf32>, tensor<768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x14x768xf32>
    %35 = tosa.transpose %34 {perms = array<i32: 0, 3, 1, 2>} : (tensor<1x14x14x768xf32>) -> tensor<1x768x14x14xf32>
    %36 = tosa.reshape %35, %1 : (tensor<1x768x14x14xf32>, !tosa.shape<3>) -> tensor<1x768x196xf32>
    %37 = tosa.transpose %36 {perms = array<i32: 0, 2, 1>} : (tensor<1x768x196xf32>) -> tensor<1x196x768xf32>
    %38 = tosa.concat %arg1, %37 {axis = 1 : i32} : (tensor<1x1x768xf32>, tensor<1x196x768xf32>) -> tensor<1x197x768xf32>
    %39 = tosa.add %38, %arg2 : (tensor<1x197x768xf32>, tensor<1x197x768xf32>) -> tensor<1x197x768xf32>
    %40 = tosa.cast %3 : (tensor<197xi64>) -> tensor<197xi32>
    %41 = tosa.cast %40 : (tensor<197xi32>) -> tensor<197xi64>
    %42 = tosa.reshape %41, %4 : (tensor<197xi64>, !tosa.shape<4>) -> tensor<1x1x197x1xi64>
    %43 = tosa.greater_equal %42, %22 : (tensor<1x1x197x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x197x1xi1>
    %44 = tosa.tile %43, %5 : (tensor<1x1x197x1xi1>, !tosa.shape<4>) -> tensor<1x1x197x197xi1>
    %45 = tosa.select %44, %23, %24 : (tensor<1x1x197x197xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x197x197xf32>
    %46 = tosa.cast %39 : (tensor<1x197x768xf32>) -> tensor<1x197x768xf64>
    %47 = tosa.reduce_sum %46 {axis = 2 : i32} : (tensor<1x197x768xf64>) -> tensor<1x197x1xf64>
    %48 = tosa.mul %47, %25, %2 : (tensor<1x197x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x197x1xf64>
    %49 = tosa.sub %46, %48 : (tensor<1x197x768xf64>, tensor<1x197x1xf64>) -> tensor<1x197x768xf64>
    %50 = tosa.mul %49, %49, %2 : (tensor<1x197x768xf64>, tensor<1x197x768xf64>, tensor<1xi8>) -> tensor<1x197x768xf64>
    %51 = tosa.reduce_sum %50 {axis = 2 : i32} : (tensor<1x197x768xf64>) -> tensor<1x197x1xf64>
    %52 = tosa.mul %51, %25, %2 : (tensor<1x197x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x197x1xf64>
    %53 = tosa.cast %52 : (tensor<1x197x1xf64>) -> tensor<1x197x1xf32>
    %54 = tosa.reduce_sum %39 {axis = 2 : i32} : (tensor<1x197x768xf32>) -> tensor<1x197x1xf32>
    %55 = tosa.mul %54, %26, %2 : (tensor<1x197x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x197x1xf32>
    %56 = tosa.add %53, %27 : (tensor<1x197x1xf32>, tensor<1x1x1xf32>) -> tensor<1x197x1xf32>
    %57 = tosa.rsqrt %56 : (tensor<1x197x1xf32>) -> tensor<1x197x1xf32>
    %58 = tosa.sub %39, %55 : (tensor<1x197x768xf32>, tensor<1x197x1xf32>) -> tensor<1x197x768xf32>
    %59 = tosa.mul %58, %57, %2 : (tensor<1x197x768xf32>, tensor<1x197x1xf32>, tensor<1xi8>) -> tensor<1x197x768xf32>
    %60 = tosa.reshape %arg13, %6 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %61 = tosa.mul %59, %60, %2 : (tensor<1x197x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x197x768xf32>
    %62 = tosa.reshape %arg14, %6 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %63 = tosa.add %61, %62 : (tensor<1x197x768xf32>, tensor<1x1x768xf32>) -> tensor<1x197x768xf32>
    %64 = tosa.transpose %arg5 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %65 = tosa.reshape %64, %9 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %66 = tosa.matmul %63, %65, %0, %0 : (tensor<1x197x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x197x768xf32>
    %67 = tosa.reshape %66, %7 : (tensor<1x197x768xf32>, !tosa.shape<2>) -> tensor<197x768xf32>
    %68 = tosa.reshape %arg6, %10 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %69 = tosa.add %67, %68 : (tensor<197x768xf32>, tensor<1x768xf32>) -> tensor<197x768xf32>
    %70 = tosa.reshape %69, %11 : (tensor<197x768xf32>, !tosa.shape<4>) -> tensor<1x197x12x64xf32>
    %71 = tosa.transpose %70 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x197x12x64xf32>) -> tensor<1x12x197x64xf32>
    %72 = tosa.transpose %arg7 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %73 = tosa.reshape %72, %9 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %74 = tosa.matmul %63, %73, %0, %0 : (tensor<1x197x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x197x768xf32>
    %75 = tosa.reshape %74, %7 : (tensor<1x197x768xf32>, !tosa.shape<2>) -> tensor<197x768xf32>
    %76 = tosa.reshape %arg8, %10 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %77 = tosa.add %75, %76 : (tensor<197x768xf32>, tensor<1x768xf32>) -> tensor<197x768xf32>
    %78 = tosa.reshape %77, %11 : (tensor<197x768xf32>, !tosa.shape<4>) -> tensor<1x197x12x64xf32>
    %79 = tosa.transpose %arg9 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %80 = tosa.reshape %79, %9 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %81 = tosa.matmul %63, %80, %0, %0 : (tensor<1x197x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x197x768xf32>
    %82 = tosa.reshape %81, %7 : (tensor<1x197x768xf32>, !tosa.shape<2>) -> tensor<197x768xf32>
    %83 = tosa.reshape %arg10, %10 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %84 = tosa.add %82, %83 : (tensor<197x768xf32>, tensor<1x768xf32>) -> tensor<197x768xf32>
    %85 = tosa.reshape %84, %11 : (tensor<197x768xf32>, !tosa.shape<4>) -> tensor<1x197x12x64xf32>
    %86 = tosa.transpose %85 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x197x12x64xf32>) -> tensor<1x12x197x64xf32>
    %87 = tosa.transpose %78 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x197x12x64xf32>) -> tensor<1x12x64x197xf32>
    %88 = tosa.reshape %71, %12 : (tensor<1x12x197x64xf32>, !tosa.shape<3>) -> tensor<12x197x64xf32>
    %89 = tosa.reshape %87, %13 : (tensor<1x12x64x197xf32>, !tosa.shape<3>) -> tensor<12x64x197xf32>
    %90 = tosa.matmul %88, %89, %0, %0 : (tensor<12x197x64xf32>, tensor<12x64x197xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x197x197xf32>
    %91 = tosa.reshape %90, %14 : (tensor<12x197x197xf32>, !tosa.shape<4>) -> tensor<1x12x197x197xf32>
    %92 = tosa.mul %91, %28, %2 : (tensor<1x12x197x197xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x12x197x197xf32>
    %93 = tosa.add %92, %45 : (tensor<1x12x197x197xf32>, tensor<1x1x197x197xf32>) -> tensor<1x12x197x197xf32>
    %94 = tosa.reduce_max %93 {axis = 3 : i32} : (tensor<1x12x197x197xf32>) -> tensor<1x12x197x1xf32>
    %95 = tosa.sub %93, %94 : (tensor<1x12x197x197xf32>, tensor<1x12x197x1xf32>) -> tensor<1x12x197x197xf32>
    %96 = tosa.exp %95 : (tensor<1x12x197x197xf32>) -> tensor<1x12x197x197xf32>
    %97 = tosa.reduce_sum %96 {axis = 3 : i32} : (tensor<1x12x197x197xf32>) -> tensor<1x12x197x1xf32>
    %98 = tosa.reciprocal %97 : (tensor<1x12x197x1xf32>) -> tensor<1x12x197x1xf32>
    %99 = tosa.mul %96, %98, %2 : (tensor<1x12x197x197xf32>, tensor<1x12x197x1xf32>, tensor<1xi8>) -> tensor<1x12x197x197xf32>
    %100 = tosa.reshape %99, %15 : (tensor<1x12x197x197xf32>, !tosa.shape<3>) -> tensor<12x197x197xf32>
    %101 = tosa.reshape %86, %12 : (tensor<1x12x197x64xf32>, !tosa.shape<3>) -> tensor<12x197x64xf32>
    %102 = tosa.matmul %100, %101, %0, %0 : (tensor<12x197x197xf32>, tensor<12x197x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x197x64xf32>
    %103 = tosa.reshape %102, %16 : (tensor<12x197x64xf32>, !tosa.shape<4>) -> tensor<1x12x197x64xf32>
    %104 = tosa.transpose %103 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x197x64xf32>) -> tensor<1x197x12x64xf32>
    %105 = tosa.reshape %104, %8 : (tensor<1x197x12x64xf32>, !tosa.shape<3>) -> tensor<1x197x768xf32>
    %106 = tosa.transpose %arg11 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %107 = tosa.reshape %106, %9 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %108 = tosa.matmul %105, %107, %0, %0 : (tensor<1x197x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x197x768xf32>
    %109 = tosa.reshape %108, %7 : (tensor<1x197x768xf32>, !tosa.shape<2>) -> tensor<197x768xf32>
    %110 = tosa.reshape %arg12, %10 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %111 = tosa.add %109, %110 : (tensor<197x768xf32>, tensor<1x768xf32>) -> tensor<197x768xf32>
    %112 = tosa.reshape %111, %8 : (tensor<197x768xf32>, !tosa.shape<3>) -> tensor<1x197x768xf32>
    %113 = tosa.add %112, %39 : (tensor<1x197x768xf32>, tensor<1x197x768xf32>) -> tensor<1x197x768xf32>
    %114 = tosa.cast %113 : (tensor<1x197x768xf32>) -> tensor<1x197x768xf64>
    %115 = tosa.reduce_sum %114 {axis = 2 : i32} : (tensor<1x197x768xf64>) -> tensor<1x197x1xf64>
    %116 = tosa.mul %115, %25, %2 : (tensor<1x197x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x197x1xf64>
    %117 = tosa.sub %114, %116 : (tensor<1x197x768xf64>, tensor<1x197x1xf64>) -> tensor<1x197x768xf64>
    %118 = tosa.mul %117, %117, %2 : (tensor<1x197x768xf64>, tensor<1x197x768xf64>, tensor<1xi8>) -> tensor<1x197x768xf64>
    %119 = tosa.reduce_sum %118 {axis = 2 : i32} : (tensor<1x197x768xf64>) -> tensor<1x197x1xf64>
    %120 = tosa.mul %119, %25, %2 : (tensor<1x197x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x197x1xf64>
    %121 = tosa.cast %120 : (tensor<1x197x1xf64>) -> tensor<1x197x1xf32>
    %122 = tosa.reduce_sum %113 {axis = 2 : i32} : (tensor<1x197x768xf32>) -> tensor<1x197x1xf32>
    %123 = tosa.mul %122, %26, %2 : (tensor<1x197x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x197x1xf32>
    %124 = tosa.add %121, %27 : (tensor<1x197x1xf32>, tensor<1x1x1xf32>) -> tensor<1x197x1xf32>
    %125 = tosa.rsqrt %124 : (tensor<1x197x1xf32>) -> tensor<1x197x1xf32>
    %126 = tosa.sub %113, %123 : (tensor<1x197x768xf32>, tensor<1x197x1xf32>) -> tensor<1x197x768xf32>
    %127 = tosa.mul %126, %125, %2 : (tensor<1x197x768xf32>, tensor<1x197x1xf32>, tensor<1xi8>) -> tensor<1x197x768xf32>
    %128 = tosa.reshape %arg15, %6 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %129 = tosa.mul %127, %128, %2 : (tensor<1x197x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x197x768xf32>
    %130 = tosa.reshape %arg16, %6 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %131 = tosa.add %129, %130 : (tensor<1x197x768xf32>, tensor<1x1x768xf32>) -> tensor<1x197x768xf32>
    %132 = tosa.transpose %arg17 {perms = array<i32: 1, 0>} : (tensor<3072x768xf32>) -> tensor<768x3072xf32>
    %133 = tosa.reshape %132, %17 : (tensor<768x3072xf32>, !tosa.shape<3>) -> tensor<1x768x3072xf32>
    %134 = tosa.matmul %131, %133, %0, %0 : (tensor<1x197x768xf32>, tensor<1x768x3072xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x197x3072xf32>
    %135 = tosa.reshape %134, %18 : (tensor<1x197x3072xf32>, !tosa.shape<2>) -> tensor<197x3072xf32>
    %136 = tosa.reshape %arg18, %19 : (tensor<3072xf32>, !tosa.shape<2>) -> tensor<1x3072xf32>
    %137 = tosa.add %135, %136 : (tensor<197x3072xf32>, tensor<1x3072xf32>) -> tensor<197x3072xf32>
    %138 = tosa.reshape %137, %20 : (tensor<197x3072xf32>, !tosa.shape<3>) -> tensor<1x197x3072xf32>
    %139 = tosa.mul %138, %31, %2 : (tensor<1x197x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x197x3072xf32>
    %140 = tosa.erf %139 : (tensor<1x197x3072xf32>) -> tensor<1x197x3072xf32>
    %141 = tosa.add %140, %29 : (tensor<1x197x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x197x3072xf32>
    %142 = tosa.mul %30, %141, %2 : (tensor<1x1x1xf32>, tensor<1x197x3072xf32>, tensor<1xi8>) -> tensor<1x197x3072xf32>
    %143 = tosa.mul %138, %142, %2 : (tensor<1x197x3072xf32>, tensor<1x197x3072xf32>, tensor<1xi8>) -> tensor<1x197x3072xf32>
    %144 = tosa.transpose %arg19 {perms = array<i32: 1, 0>} : (tensor<768x3072xf32>) -> tensor<3072x768xf32>
    %145 = tosa.reshape %144, %21 : (tensor<3072x768xf32>, !tosa.shape<3>) -> tensor<1x3072x768xf32>
    %146 = tosa.matmul %143, %145, %0, %0 : (tensor<1x197x3072xf32>, tensor<1x3072x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x197x768xf32>
    %147 = tosa.reshape %146, %7 : (tensor<1x197x768xf32>, !tosa.shape<2>) -> tensor<197x768xf32>
    %148 = tosa.reshape %arg20, %10 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %149 = tosa.add %147, %148 : (tensor<197x768xf32>, tensor<1x768xf32>) -> tensor<197x768xf32>
    %150 = tosa.reshape %149, %8 : (tensor<197x768xf32>, !tosa.shape<3>) -> tensor<1x197x768xf32>
    %151 = tosa.add %150, %113 : (tensor<1x197x768xf32>, tensor<1x197x768xf32>) -> tensor<1x197x768xf32>
    %152 = tosa.cast %151 : (tensor<1x197x768xf32>) -> tensor<1x197x768xf64>
    %153 = tosa.reduce_sum %152 {axis = 2 : i32} : (tensor<1x197x768xf64>) -> tensor<1x197x1xf64>
    %154 = tosa.mul %153, %25, %2 : (tensor<1x197x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x197x1xf64>
    %155 = tosa.sub %152, %154 : (tensor<1x197x768xf64>, tensor<1x197x1xf64>) -> tensor<1x197x768xf64>
    %156 = tosa.mul %155, %155, %2 : (tensor<1x197x768xf64>, tensor<1x197x768xf64>, tensor<1xi8>) -> tensor<1x197x768xf64>
    %157 = tosa.reduce_sum %156 {axis = 2 : i32} : (tensor<1x197x768xf64>) -> tensor<1x197x1xf64>
    %158 = tosa.mul %157, %25, %2 : (tensor<1x197x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x197x1xf64>
    %159 = tosa.cast %158 : (tensor<1x197x1xf64>) -> tensor<1x197x1xf32>
    %160 = tosa.reduce_sum %151 {axis = 2 : i32} : (tensor<1x197x768xf32>) -> tensor<1x197x1xf32>
    %161 = tosa.mul %160, %26, %2 : (tensor<1x197x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x197x1xf32>
    %162 = tosa.add %159, %27 : (tensor<1x197x1xf32>, tensor<1x1x1xf32>) -> tensor<1x197x1xf32>
    %163 = tosa.rsqrt %162 : (tensor<1x197x1xf32>) -> tensor<1x197x1xf32>
    %164 = tosa.sub %151, %161 : (tensor<1x197x768xf32>, tensor<1x197x1xf32>) -> tensor<1x197x768xf32>
    %165 = tosa.mul %164, %163, %2 : (tensor<1x197x768xf32>, tensor<1x197x1xf32>, tensor<1xi8>) -> tensor<1x197x768xf32>
    %166 = tosa.reshape %arg21, %6 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %167 = tosa.mul %165, %166, %2 : (tensor<1x197x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x197x768xf32>
    %168 = tosa.reshape %arg22, %6 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %169 = tosa.add %167, %168 : (tensor<1x197x768xf32>, tensor<1x1x768xf32>) -> tensor<1x197x768xf32>
    return %169 : tensor<1x197x768xf32>
  }
}

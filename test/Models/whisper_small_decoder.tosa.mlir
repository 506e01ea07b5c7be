// Whisper small, one decoder layer: causal self attention, then cross attention to the audio.
//
// MODEL: whisper_small_decoder
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, decoder sequence 64, encoder sequence 1500, hidden 768, heads 12, head dim 64, f32
// VARIANT: scale on Q before the product; causal (added) self attention; cross attention without mask, 64 x 1500
// ATTENTION: 2
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x64x768xf32>, mean 0 std 1
// ARG 1: encoder_hidden_states, tensor<1x1500x768xf32>, mean 0 std 1
// ARG 2: embed_positions.weight, tensor<448x768xf32>, mean 0 std 0.02
// ARG 3: layers.0.self_attn.k_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 4: layers.0.self_attn.v_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 5: layers.0.self_attn.v_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 6: layers.0.self_attn.q_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 7: layers.0.self_attn.q_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 8: layers.0.self_attn.out_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 9: layers.0.self_attn.out_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 10: layers.0.self_attn_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 11: layers.0.self_attn_layer_norm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 12: layers.0.encoder_attn.k_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 13: layers.0.encoder_attn.v_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 14: layers.0.encoder_attn.v_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 15: layers.0.encoder_attn.q_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 16: layers.0.encoder_attn.q_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 17: layers.0.encoder_attn.out_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 18: layers.0.encoder_attn.out_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 19: layers.0.encoder_attn_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 20: layers.0.encoder_attn_layer_norm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 21: layers.0.fc1.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 22: layers.0.fc1.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 23: layers.0.fc2.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 24: layers.0.fc2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 25: layers.0.final_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 26: layers.0.final_layer_norm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 27: layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 28: layer_norm.bias, tensor<768xf32>, mean 0 std 0.02

module {
  func.func @main(%arg0: tensor<1x64x768xf32>, %arg1: tensor<1x1500x768xf32>, %arg2: tensor<448x768xf32>, %arg3: tensor<768x768xf32>, %arg4: tensor<768x768xf32>, %arg5: tensor<768xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768x768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768xf32>, %arg12: tensor<768x768xf32>, %arg13: tensor<768x768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768x768xf32>, %arg16: tensor<768xf32>, %arg17: tensor<768x768xf32>, %arg18: tensor<768xf32>, %arg19: tensor<768xf32>, %arg20: tensor<768xf32>, %arg21: tensor<3072x768xf32>, %arg22: tensor<3072xf32>, %arg23: tensor<768x3072xf32>, %arg24: tensor<768xf32>, %arg25: tensor<768xf32>, %arg26: tensor<768xf32>, %arg27: tensor<768xf32>, %arg28: tensor<768xf32>) -> tensor<1x64x768xf32> {
    %0 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %1 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %2 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %3 = tosa.const_shape  {values = dense<[1, 448, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = tosa.const_shape  {values = dense<[1, 64, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %5 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %6 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<[1, 1, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %8 = tosa.const_shape  {values = dense<[64, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %9 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %10 = tosa.const_shape  {values = dense<[1, 768, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<[1, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %12 = tosa.const_shape  {values = dense<[1, 64, 12, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %13 = tosa.const_shape  {values = dense<[12, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<[1, 12, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<[1500, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %16 = tosa.const_shape  {values = dense<[1, 1500, 12, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[12, 64, 1500]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %18 = tosa.const_shape  {values = dense<[1, 12, 64, 1500]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %19 = tosa.const_shape  {values = dense<[12, 1500, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %20 = tosa.const_shape  {values = dense<[1, 768, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %21 = tosa.const_shape  {values = dense<[64, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %22 = tosa.const_shape  {values = dense<[1, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %23 = tosa.const_shape  {values = dense<[1, 64, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %24 = tosa.const_shape  {values = dense<[1, 3072, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %25 = "tosa.const"() <{values = dense<0> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %26 = "tosa.const"() <{values = dense<448> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %27 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %28 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %29 = "tosa.const"() <{values = dense<0.0013020833333333333> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %30 = "tosa.const"() <{values = dense<0.00130208337> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %31 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %32 = "tosa.const"() <{values = dense<1.250000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %33 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %34 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %35 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %36 = tosa.cast %0 : (tensor<64xi64>) -> tensor<64xi32>
    %37 = tosa.cast %36 : (tensor<64xi32>) -> tensor<64xi64>
    %38 = tosa.reshape %37, %2 : (tensor<64xi64>, !tosa.shape<2>) -> tensor<1x64xi64>
    %39 = tosa.cast %38 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %40 = tosa.add %39, %26 : (tensor<1x64xi32>, tensor<1x1xi32>) -> tensor<1x64xi32>
    %41 = tosa.greater %25, %39 : (tensor<1x1xi32>, tensor<1x64xi32>) -> tensor<1x64xi1>
    %42 = tosa.select %41, %40, %39 : (tensor<1x64xi1>, tensor<1x64xi32>, tensor<1x64xi32>) -> tensor<1x64xi32>
    %43 = tosa.reshape %arg2, %3 : (tensor<448x768xf32>, !tosa.shape<3>) -> tensor<1x448x768xf32>
    %44 = tosa.gather %43, %42 : (tensor<1x448x768xf32>, tensor<1x64xi32>) -> tensor<1x64x768xf32>
    %45 = tosa.add %arg0, %44 : (tensor<1x64x768xf32>, tensor<1x64x768xf32>) -> tensor<1x64x768xf32>
    %46 = tosa.reshape %37, %5 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %47 = tosa.reshape %37, %6 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x1x64xi64>
    %48 = tosa.greater_equal %46, %47 : (tensor<1x1x64x1xi64>, tensor<1x1x1x64xi64>) -> tensor<1x1x64x64xi1>
    %49 = tosa.select %48, %27, %28 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %50 = tosa.cast %45 : (tensor<1x64x768xf32>) -> tensor<1x64x768xf64>
    %51 = tosa.reduce_sum %50 {axis = 2 : i32} : (tensor<1x64x768xf64>) -> tensor<1x64x1xf64>
    %52 = tosa.mul %51, %29, %1 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %53 = tosa.sub %50, %52 : (tensor<1x64x768xf64>, tensor<1x64x1xf64>) -> tensor<1x64x768xf64>
    %54 = tosa.mul %53, %53, %1 : (tensor<1x64x768xf64>, tensor<1x64x768xf64>, tensor<1xi8>) -> tensor<1x64x768xf64>
    %55 = tosa.reduce_sum %54 {axis = 2 : i32} : (tensor<1x64x768xf64>) -> tensor<1x64x1xf64>
    %56 = tosa.mul %55, %29, %1 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %57 = tosa.cast %56 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %58 = tosa.reduce_sum %45 {axis = 2 : i32} : (tensor<1x64x768xf32>) -> tensor<1x64x1xf32>
    %59 = tosa.mul %58, %30, %1 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %60 = tosa.add %57, %31 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %61 = tosa.rsqrt %60 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %62 = tosa.sub %45, %59 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>) -> tensor<1x64x768xf32>
    %63 = tosa.mul %62, %61, %1 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %64 = tosa.reshape %arg10, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %65 = tosa.mul %63, %64, %1 : (tensor<1x64x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %66 = tosa.reshape %arg11, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %67 = tosa.add %65, %66 : (tensor<1x64x768xf32>, tensor<1x1x768xf32>) -> tensor<1x64x768xf32>
    %68 = tosa.transpose %arg6 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %69 = tosa.reshape %68, %10 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %70 = tosa.matmul %67, %69, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %71 = tosa.reshape %70, %8 : (tensor<1x64x768xf32>, !tosa.shape<2>) -> tensor<64x768xf32>
    %72 = tosa.reshape %arg7, %11 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %73 = tosa.add %71, %72 : (tensor<64x768xf32>, tensor<1x768xf32>) -> tensor<64x768xf32>
    %74 = tosa.reshape %73, %4 : (tensor<64x768xf32>, !tosa.shape<3>) -> tensor<1x64x768xf32>
    %75 = tosa.mul %74, %32, %1 : (tensor<1x64x768xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %76 = tosa.reshape %75, %12 : (tensor<1x64x768xf32>, !tosa.shape<4>) -> tensor<1x64x12x64xf32>
    %77 = tosa.transpose %76 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x12x64xf32>) -> tensor<1x12x64x64xf32>
    %78 = tosa.transpose %arg3 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %79 = tosa.reshape %78, %10 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %80 = tosa.matmul %67, %79, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %81 = tosa.reshape %80, %12 : (tensor<1x64x768xf32>, !tosa.shape<4>) -> tensor<1x64x12x64xf32>
    %82 = tosa.transpose %arg4 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %83 = tosa.reshape %82, %10 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %84 = tosa.matmul %67, %83, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %85 = tosa.reshape %84, %8 : (tensor<1x64x768xf32>, !tosa.shape<2>) -> tensor<64x768xf32>
    %86 = tosa.reshape %arg5, %11 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %87 = tosa.add %85, %86 : (tensor<64x768xf32>, tensor<1x768xf32>) -> tensor<64x768xf32>
    %88 = tosa.reshape %87, %12 : (tensor<64x768xf32>, !tosa.shape<4>) -> tensor<1x64x12x64xf32>
    %89 = tosa.transpose %88 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x12x64xf32>) -> tensor<1x12x64x64xf32>
    %90 = tosa.transpose %81 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x64x12x64xf32>) -> tensor<1x12x64x64xf32>
    %91 = tosa.reshape %77, %13 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %92 = tosa.reshape %90, %13 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %93 = tosa.matmul %91, %92, %9, %9 : (tensor<12x64x64xf32>, tensor<12x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x64x64xf32>
    %94 = tosa.reshape %93, %14 : (tensor<12x64x64xf32>, !tosa.shape<4>) -> tensor<1x12x64x64xf32>
    %95 = tosa.add %94, %49 : (tensor<1x12x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x12x64x64xf32>
    %96 = tosa.reduce_max %95 {axis = 3 : i32} : (tensor<1x12x64x64xf32>) -> tensor<1x12x64x1xf32>
    %97 = tosa.sub %95, %96 : (tensor<1x12x64x64xf32>, tensor<1x12x64x1xf32>) -> tensor<1x12x64x64xf32>
    %98 = tosa.exp %97 : (tensor<1x12x64x64xf32>) -> tensor<1x12x64x64xf32>
    %99 = tosa.reduce_sum %98 {axis = 3 : i32} : (tensor<1x12x64x64xf32>) -> tensor<1x12x64x1xf32>
    %100 = tosa.reciprocal %99 : (tensor<1x12x64x1xf32>) -> tensor<1x12x64x1xf32>
    %101 = tosa.mul %98, %100, %1 : (tensor<1x12x64x64xf32>, tensor<1x12x64x1xf32>, tensor<1xi8>) -> tensor<1x12x64x64xf32>
    %102 = tosa.reshape %101, %13 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %103 = tosa.reshape %89, %13 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %104 = tosa.matmul %102, %103, %9, %9 : (tensor<12x64x64xf32>, tensor<12x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x64x64xf32>
    %105 = tosa.reshape %104, %14 : (tensor<12x64x64xf32>, !tosa.shape<4>) -> tensor<1x12x64x64xf32>
    %106 = tosa.transpose %105 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x64x64xf32>) -> tensor<1x64x12x64xf32>
    %107 = tosa.reshape %106, %4 : (tensor<1x64x12x64xf32>, !tosa.shape<3>) -> tensor<1x64x768xf32>
    %108 = tosa.transpose %arg8 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %109 = tosa.reshape %108, %10 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %110 = tosa.matmul %107, %109, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %111 = tosa.reshape %110, %8 : (tensor<1x64x768xf32>, !tosa.shape<2>) -> tensor<64x768xf32>
    %112 = tosa.reshape %arg9, %11 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %113 = tosa.add %111, %112 : (tensor<64x768xf32>, tensor<1x768xf32>) -> tensor<64x768xf32>
    %114 = tosa.reshape %113, %4 : (tensor<64x768xf32>, !tosa.shape<3>) -> tensor<1x64x768xf32>
    %115 = tosa.add %45, %114 : (tensor<1x64x768xf32>, tensor<1x64x768xf32>) -> tensor<1x64x768xf32>
    %116 = tosa.cast %115 : (tensor<1x64x768xf32>) -> tensor<1x64x768xf64>
    %117 = tosa.reduce_sum %116 {axis = 2 : i32} : (tensor<1x64x768xf64>) -> tensor<1x64x1xf64>
    %118 = tosa.mul %117, %29, %1 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %119 = tosa.sub %116, %118 : (tensor<1x64x768xf64>, tensor<1x64x1xf64>) -> tensor<1x64x768xf64>
    %120 = tosa.mul %119, %119, %1 : (tensor<1x64x768xf64>, tensor<1x64x768xf64>, tensor<1xi8>) -> tensor<1x64x768xf64>
    %121 = tosa.reduce_sum %120 {axis = 2 : i32} : (tensor<1x64x768xf64>) -> tensor<1x64x1xf64>
    %122 = tosa.mul %121, %29, %1 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %123 = tosa.cast %122 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %124 = tosa.reduce_sum %115 {axis = 2 : i32} : (tensor<1x64x768xf32>) -> tensor<1x64x1xf32>
    %125 = tosa.mul %124, %30, %1 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %126 = tosa.add %123, %31 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %127 = tosa.rsqrt %126 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %128 = tosa.sub %115, %125 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>) -> tensor<1x64x768xf32>
    %129 = tosa.mul %128, %127, %1 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %130 = tosa.reshape %arg19, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %131 = tosa.mul %129, %130, %1 : (tensor<1x64x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %132 = tosa.reshape %arg20, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %133 = tosa.add %131, %132 : (tensor<1x64x768xf32>, tensor<1x1x768xf32>) -> tensor<1x64x768xf32>
    %134 = tosa.transpose %arg15 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %135 = tosa.reshape %134, %10 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %136 = tosa.matmul %133, %135, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %137 = tosa.reshape %136, %8 : (tensor<1x64x768xf32>, !tosa.shape<2>) -> tensor<64x768xf32>
    %138 = tosa.reshape %arg16, %11 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %139 = tosa.add %137, %138 : (tensor<64x768xf32>, tensor<1x768xf32>) -> tensor<64x768xf32>
    %140 = tosa.reshape %139, %4 : (tensor<64x768xf32>, !tosa.shape<3>) -> tensor<1x64x768xf32>
    %141 = tosa.mul %140, %32, %1 : (tensor<1x64x768xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %142 = tosa.reshape %141, %12 : (tensor<1x64x768xf32>, !tosa.shape<4>) -> tensor<1x64x12x64xf32>
    %143 = tosa.transpose %142 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x12x64xf32>) -> tensor<1x12x64x64xf32>
    %144 = tosa.transpose %arg12 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %145 = tosa.reshape %144, %10 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %146 = tosa.matmul %arg1, %145, %9, %9 : (tensor<1x1500x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1500x768xf32>
    %147 = tosa.reshape %146, %16 : (tensor<1x1500x768xf32>, !tosa.shape<4>) -> tensor<1x1500x12x64xf32>
    %148 = tosa.transpose %arg13 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %149 = tosa.reshape %148, %10 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %150 = tosa.matmul %arg1, %149, %9, %9 : (tensor<1x1500x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1500x768xf32>
    %151 = tosa.reshape %150, %15 : (tensor<1x1500x768xf32>, !tosa.shape<2>) -> tensor<1500x768xf32>
    %152 = tosa.reshape %arg14, %11 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %153 = tosa.add %151, %152 : (tensor<1500x768xf32>, tensor<1x768xf32>) -> tensor<1500x768xf32>
    %154 = tosa.reshape %153, %16 : (tensor<1500x768xf32>, !tosa.shape<4>) -> tensor<1x1500x12x64xf32>
    %155 = tosa.transpose %154 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x1500x12x64xf32>) -> tensor<1x12x1500x64xf32>
    %156 = tosa.transpose %147 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x1500x12x64xf32>) -> tensor<1x12x64x1500xf32>
    %157 = tosa.reshape %143, %13 : (tensor<1x12x64x64xf32>, !tosa.shape<3>) -> tensor<12x64x64xf32>
    %158 = tosa.reshape %156, %17 : (tensor<1x12x64x1500xf32>, !tosa.shape<3>) -> tensor<12x64x1500xf32>
    %159 = tosa.matmul %157, %158, %9, %9 : (tensor<12x64x64xf32>, tensor<12x64x1500xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x64x1500xf32>
    %160 = tosa.reshape %159, %18 : (tensor<12x64x1500xf32>, !tosa.shape<4>) -> tensor<1x12x64x1500xf32>
    %161 = tosa.reduce_max %160 {axis = 3 : i32} : (tensor<1x12x64x1500xf32>) -> tensor<1x12x64x1xf32>
    %162 = tosa.sub %160, %161 : (tensor<1x12x64x1500xf32>, tensor<1x12x64x1xf32>) -> tensor<1x12x64x1500xf32>
    %163 = tosa.exp %162 : (tensor<1x12x64x1500xf32>) -> tensor<1x12x64x1500xf32>
    %164 = tosa.reduce_sum %163 {axis = 3 : i32} : (tensor<1x12x64x1500xf32>) -> tensor<1x12x64x1xf32>
    %165 = tosa.reciprocal %164 : (tensor<1x12x64x1xf32>) -> tensor<1x12x64x1xf32>
    %166 = tosa.mul %163, %165, %1 : (tensor<1x12x64x1500xf32>, tensor<1x12x64x1xf32>, tensor<1xi8>) -> tensor<1x12x64x1500xf32>
    %167 = tosa.reshape %166, %17 : (tensor<1x12x64x1500xf32>, !tosa.shape<3>) -> tensor<12x64x1500xf32>
    %168 = tosa.reshape %155, %19 : (tensor<1x12x1500x64xf32>, !tosa.shape<3>) -> tensor<12x1500x64xf32>
    %169 = tosa.matmul %167, %168, %9, %9 : (tensor<12x64x1500xf32>, tensor<12x1500x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x64x64xf32>
    %170 = tosa.reshape %169, %14 : (tensor<12x64x64xf32>, !tosa.shape<4>) -> tensor<1x12x64x64xf32>
    %171 = tosa.transpose %170 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x64x64xf32>) -> tensor<1x64x12x64xf32>
    %172 = tosa.reshape %171, %4 : (tensor<1x64x12x64xf32>, !tosa.shape<3>) -> tensor<1x64x768xf32>
    %173 = tosa.transpose %arg17 {perms = array<i32: 1, 0>} : (tensor<768x768xf32>) -> tensor<768x768xf32>
    %174 = tosa.reshape %173, %10 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %175 = tosa.matmul %172, %174, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %176 = tosa.reshape %175, %8 : (tensor<1x64x768xf32>, !tosa.shape<2>) -> tensor<64x768xf32>
    %177 = tosa.reshape %arg18, %11 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %178 = tosa.add %176, %177 : (tensor<64x768xf32>, tensor<1x768xf32>) -> tensor<64x768xf32>
    %179 = tosa.reshape %178, %4 : (tensor<64x768xf32>, !tosa.shape<3>) -> tensor<1x64x768xf32>
    %180 = tosa.add %115, %179 : (tensor<1x64x768xf32>, tensor<1x64x768xf32>) -> tensor<1x64x768xf32>
    %181 = tosa.cast %180 : (tensor<1x64x768xf32>) -> tensor<1x64x768xf64>
    %182 = tosa.reduce_sum %181 {axis = 2 : i32} : (tensor<1x64x768xf64>) -> tensor<1x64x1xf64>
    %183 = tosa.mul %182, %29, %1 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %184 = tosa.sub %181, %183 : (tensor<1x64x768xf64>, tensor<1x64x1xf64>) -> tensor<1x64x768xf64>
    %185 = tosa.mul %184, %184, %1 : (tensor<1x64x768xf64>, tensor<1x64x768xf64>, tensor<1xi8>) -> tensor<1x64x768xf64>
    %186 = tosa.reduce_sum %185 {axis = 2 : i32} : (tensor<1x64x768xf64>) -> tensor<1x64x1xf64>
    %187 = tosa.mul %186, %29, %1 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %188 = tosa.cast %187 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %189 = tosa.reduce_sum %180 {axis = 2 : i32} : (tensor<1x64x768xf32>) -> tensor<1x64x1xf32>
    %190 = tosa.mul %189, %30, %1 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %191 = tosa.add %188, %31 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %192 = tosa.rsqrt %191 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %193 = tosa.sub %180, %190 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>) -> tensor<1x64x768xf32>
    %194 = tosa.mul %193, %192, %1 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %195 = tosa.reshape %arg25, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %196 = tosa.mul %194, %195, %1 : (tensor<1x64x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %197 = tosa.reshape %arg26, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %198 = tosa.add %196, %197 : (tensor<1x64x768xf32>, tensor<1x1x768xf32>) -> tensor<1x64x768xf32>
    %199 = tosa.transpose %arg21 {perms = array<i32: 1, 0>} : (tensor<3072x768xf32>) -> tensor<768x3072xf32>
    %200 = tosa.reshape %199, %20 : (tensor<768x3072xf32>, !tosa.shape<3>) -> tensor<1x768x3072xf32>
    %201 = tosa.matmul %198, %200, %9, %9 : (tensor<1x64x768xf32>, tensor<1x768x3072xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x3072xf32>
    %202 = tosa.reshape %201, %21 : (tensor<1x64x3072xf32>, !tosa.shape<2>) -> tensor<64x3072xf32>
    %203 = tosa.reshape %arg22, %22 : (tensor<3072xf32>, !tosa.shape<2>) -> tensor<1x3072xf32>
    %204 = tosa.add %202, %203 : (tensor<64x3072xf32>, tensor<1x3072xf32>) -> tensor<64x3072xf32>
    %205 = tosa.reshape %204, %23 : (tensor<64x3072xf32>, !tosa.shape<3>) -> tensor<1x64x3072xf32>
    %206 = tosa.mul %205, %35, %1 : (tensor<1x64x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x3072xf32>
    %207 = tosa.erf %206 : (tensor<1x64x3072xf32>) -> tensor<1x64x3072xf32>
    %208 = tosa.add %207, %33 : (tensor<1x64x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x64x3072xf32>
    %209 = tosa.mul %34, %208, %1 : (tensor<1x1x1xf32>, tensor<1x64x3072xf32>, tensor<1xi8>) -> tensor<1x64x3072xf32>
    %210 = tosa.mul %205, %209, %1 : (tensor<1x64x3072xf32>, tensor<1x64x3072xf32>, tensor<1xi8>) -> tensor<1x64x3072xf32>
    %211 = tosa.transpose %arg23 {perms = array<i32: 1, 0>} : (tensor<768x3072xf32>) -> tensor<3072x768xf32>
    %212 = tosa.reshape %211, %24 : (tensor<3072x768xf32>, !tosa.shape<3>) -> tensor<1x3072x768xf32>
    %213 = tosa.matmul %210, %212, %9, %9 : (tensor<1x64x3072xf32>, tensor<1x3072x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x768xf32>
    %214 = tosa.reshape %213, %8 : (tensor<1x64x768xf32>, !tosa.shape<2>) -> tensor<64x768xf32>
    %215 = tosa.reshape %arg24, %11 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %216 = tosa.add %214, %215 : (tensor<64x768xf32>, tensor<1x768xf32>) -> tensor<64x768xf32>
    %217 = tosa.reshape %216, %4 : (tensor<64x768xf32>, !tosa.shape<3>) -> tensor<1x64x768xf32>
    %218 = tosa.add %180, %217 : (tensor<1x64x768xf32>, tensor<1x64x768xf32>) -> tensor<1x64x768xf32>
    %219 = tosa.cast %218 : (tensor<1x64x768xf32>) -> tensor<1x64x768xf64>
    %220 = tosa.reduce_sum %219 {axis = 2 : i32} : (tensor<1x64x768xf64>) -> tensor<1x64x1xf64>
    %221 = tosa.mul %220, %29, %1 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %222 = tosa.sub %219, %221 : (tensor<1x64x768xf64>, tensor<1x64x1xf64>) -> tensor<1x64x768xf64>
    %223 = tosa.mul %222, %222, %1 : (tensor<1x64x768xf64>, tensor<1x64x768xf64>, tensor<1xi8>) -> tensor<1x64x768xf64>
    %224 = tosa.reduce_sum %223 {axis = 2 : i32} : (tensor<1x64x768xf64>) -> tensor<1x64x1xf64>
    %225 = tosa.mul %224, %29, %1 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %226 = tosa.cast %225 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %227 = tosa.reduce_sum %218 {axis = 2 : i32} : (tensor<1x64x768xf32>) -> tensor<1x64x1xf32>
    %228 = tosa.mul %227, %30, %1 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %229 = tosa.add %226, %31 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %230 = tosa.rsqrt %229 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %231 = tosa.sub %218, %228 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>) -> tensor<1x64x768xf32>
    %232 = tosa.mul %231, %230, %1 : (tensor<1x64x768xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %233 = tosa.reshape %arg27, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %234 = tosa.mul %232, %233, %1 : (tensor<1x64x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x64x768xf32>
    %235 = tosa.reshape %arg28, %7 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %236 = tosa.add %234, %235 : (tensor<1x64x768xf32>, tensor<1x1x768xf32>) -> tensor<1x64x768xf32>
    return %236 : tensor<1x64x768xf32>
  }
}

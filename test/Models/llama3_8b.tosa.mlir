// Llama 3 8B, one decoder layer with final norm.
//
// MODEL: llama3_8b
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, sequence 64, hidden 4096, heads 32, key/value heads 8, head dim 128, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), GQA by broadcast and collapse, rotary embedding on Q and K
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x64x4096xf32>, mean 0 std 1
// ARG 1: layers.0.self_attn.q_proj.weight, tensor<4096x4096xf32>, mean 0 std 0.02
// ARG 2: layers.0.self_attn.k_proj.weight, tensor<1024x4096xf32>, mean 0 std 0.02
// ARG 3: layers.0.self_attn.v_proj.weight, tensor<1024x4096xf32>, mean 0 std 0.02
// ARG 4: layers.0.self_attn.o_proj.weight, tensor<4096x4096xf32>, mean 0 std 0.02
// ARG 5: layers.0.mlp.gate_proj.weight, tensor<14336x4096xf32>, mean 0 std 0.02
// ARG 6: layers.0.mlp.up_proj.weight, tensor<14336x4096xf32>, mean 0 std 0.02
// ARG 7: layers.0.mlp.down_proj.weight, tensor<4096x14336xf32>, mean 0 std 0.02
// ARG 8: layers.0.input_layernorm.weight, tensor<4096xf32>, mean 1 std 0.02
// ARG 9: layers.0.post_attention_layernorm.weight, tensor<4096xf32>, mean 1 std 0.02
// ARG 10: norm.weight, tensor<4096xf32>, mean 1 std 0.02

module {
  func.func @main(%arg0: tensor<1x64x4096xf32>, %arg1: tensor<4096x4096xf32>, %arg2: tensor<1024x4096xf32>, %arg3: tensor<1024x4096xf32>, %arg4: tensor<4096x4096xf32>, %arg5: tensor<14336x4096xf32>, %arg6: tensor<14336x4096xf32>, %arg7: tensor<4096x14336xf32>, %arg8: tensor<4096xf32>, %arg9: tensor<4096xf32>, %arg10: tensor<4096xf32>) -> tensor<1x64x4096xf32> {
    %0 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %1 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %2 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %3 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %4 = tosa.const_shape  {values = dense<[1, 64, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %5 = tosa.const_shape  {values = dense<[1, 1, 4096]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %6 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %7 = tosa.const_shape  {values = dense<[1, 64, 4096]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %8 = tosa.const_shape  {values = dense<[1, 4096, 4096]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %9 = tosa.const_shape  {values = dense<[1, 64, 32, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %10 = tosa.const_shape  {values = dense<[1, 4096, 1024]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<[1, 64, 8, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[1, 1, 64, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %13 = tosa.const_shape  {values = dense<[1, 32, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %14 = tosa.const_shape  {values = dense<0> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<[0, 0, 0, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %16 = tosa.const_shape  {values = dense<[1, 8, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[1, 8, 1, 64, 128]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %18 = tosa.const_shape  {values = dense<[1, 1, 4, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %19 = tosa.const_shape  {values = dense<[1, 32, 64, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %20 = tosa.const_shape  {values = dense<[32, 64, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %21 = tosa.const_shape  {values = dense<[32, 128, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = tosa.const_shape  {values = dense<[32, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %23 = tosa.const_shape  {values = dense<[1, 4096, 14336]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %24 = tosa.const_shape  {values = dense<[1, 14336, 4096]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %25 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %26 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %27 = "tosa.const"() <{values = dense_resource<constant_64_float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %28 = "tosa.const"() <{values = dense<2.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %29 = "tosa.const"() <{values = dense<2.44140625E-4> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %30 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %31 = "tosa.const"() <{values = dense<0.0883883461> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %32 = tosa.cast %0 : (tensor<64xi64>) -> tensor<64xi32>
    %33 = tosa.cast %32 : (tensor<64xi32>) -> tensor<64xi64>
    %34 = tosa.reshape %33, %2 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %35 = tosa.reshape %33, %3 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x1x64xi64>
    %36 = tosa.greater_equal %34, %35 : (tensor<1x1x64x1xi64>, tensor<1x1x1x64xi64>) -> tensor<1x1x64x64xi1>
    %37 = tosa.select %36, %25, %26 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %38 = tosa.reshape %33, %4 : (tensor<64xi64>, !tosa.shape<3>) -> tensor<1x64x1xi64>
    %39 = tosa.cast %38 : (tensor<1x64x1xi64>) -> tensor<1x64x1xf32>
    %40 = tosa.mul %39, %27, %1 : (tensor<1x64x1xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %41 = tosa.concat %40, %40 {axis = 2 : i32} : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x128xf32>
    %42 = tosa.cos %41 : (tensor<1x64x128xf32>) -> tensor<1x64x128xf32>
    %43 = tosa.sin %41 : (tensor<1x64x128xf32>) -> tensor<1x64x128xf32>
    %44 = tosa.pow %arg0, %28 : (tensor<1x64x4096xf32>, tensor<1x1x1xf32>) -> tensor<1x64x4096xf32>
    %45 = tosa.reduce_sum %44 {axis = 2 : i32} : (tensor<1x64x4096xf32>) -> tensor<1x64x1xf32>
    %46 = tosa.mul %45, %29, %1 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %47 = tosa.add %46, %30 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %48 = tosa.rsqrt %47 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %49 = tosa.mul %arg0, %48, %1 : (tensor<1x64x4096xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x4096xf32>
    %50 = tosa.reshape %arg8, %5 : (tensor<4096xf32>, !tosa.shape<3>) -> tensor<1x1x4096xf32>
    %51 = tosa.mul %50, %49, %1 : (tensor<1x1x4096xf32>, tensor<1x64x4096xf32>, tensor<1xi8>) -> tensor<1x64x4096xf32>
    %52 = tosa.transpose %arg1 {perms = array<i32: 1, 0>} : (tensor<4096x4096xf32>) -> tensor<4096x4096xf32>
    %53 = tosa.reshape %52, %8 : (tensor<4096x4096xf32>, !tosa.shape<3>) -> tensor<1x4096x4096xf32>
    %54 = tosa.matmul %51, %53, %6, %6 : (tensor<1x64x4096xf32>, tensor<1x4096x4096xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x4096xf32>
    %55 = tosa.reshape %54, %9 : (tensor<1x64x4096xf32>, !tosa.shape<4>) -> tensor<1x64x32x128xf32>
    %56 = tosa.transpose %55 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x32x128xf32>) -> tensor<1x32x64x128xf32>
    %57 = tosa.transpose %arg2 {perms = array<i32: 1, 0>} : (tensor<1024x4096xf32>) -> tensor<4096x1024xf32>
    %58 = tosa.reshape %57, %10 : (tensor<4096x1024xf32>, !tosa.shape<3>) -> tensor<1x4096x1024xf32>
    %59 = tosa.matmul %51, %58, %6, %6 : (tensor<1x64x4096xf32>, tensor<1x4096x1024xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x1024xf32>
    %60 = tosa.reshape %59, %11 : (tensor<1x64x1024xf32>, !tosa.shape<4>) -> tensor<1x64x8x128xf32>
    %61 = tosa.transpose %60 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x8x128xf32>) -> tensor<1x8x64x128xf32>
    %62 = tosa.transpose %arg3 {perms = array<i32: 1, 0>} : (tensor<1024x4096xf32>) -> tensor<4096x1024xf32>
    %63 = tosa.reshape %62, %10 : (tensor<4096x1024xf32>, !tosa.shape<3>) -> tensor<1x4096x1024xf32>
    %64 = tosa.matmul %51, %63, %6, %6 : (tensor<1x64x4096xf32>, tensor<1x4096x1024xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x1024xf32>
    %65 = tosa.reshape %64, %11 : (tensor<1x64x1024xf32>, !tosa.shape<4>) -> tensor<1x64x8x128xf32>
    %66 = tosa.transpose %65 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x8x128xf32>) -> tensor<1x8x64x128xf32>
    %67 = tosa.reshape %42, %12 : (tensor<1x64x128xf32>, !tosa.shape<4>) -> tensor<1x1x64x128xf32>
    %68 = tosa.reshape %43, %12 : (tensor<1x64x128xf32>, !tosa.shape<4>) -> tensor<1x1x64x128xf32>
    %69 = tosa.mul %56, %67, %1 : (tensor<1x32x64x128xf32>, tensor<1x1x64x128xf32>, tensor<1xi8>) -> tensor<1x32x64x128xf32>
    %70 = tosa.slice %56, %14, %13 : (tensor<1x32x64x128xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x64x64xf32>
    %71 = tosa.slice %56, %15, %13 : (tensor<1x32x64x128xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x64x64xf32>
    %72 = tosa.negate %71, %6, %6 : (tensor<1x32x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x64x64xf32>
    %73 = tosa.concat %72, %70 {axis = 3 : i32} : (tensor<1x32x64x64xf32>, tensor<1x32x64x64xf32>) -> tensor<1x32x64x128xf32>
    %74 = tosa.mul %73, %68, %1 : (tensor<1x32x64x128xf32>, tensor<1x1x64x128xf32>, tensor<1xi8>) -> tensor<1x32x64x128xf32>
    %75 = tosa.add %69, %74 : (tensor<1x32x64x128xf32>, tensor<1x32x64x128xf32>) -> tensor<1x32x64x128xf32>
    %76 = tosa.mul %61, %67, %1 : (tensor<1x8x64x128xf32>, tensor<1x1x64x128xf32>, tensor<1xi8>) -> tensor<1x8x64x128xf32>
    %77 = tosa.slice %61, %14, %16 : (tensor<1x8x64x128xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x64x64xf32>
    %78 = tosa.slice %61, %15, %16 : (tensor<1x8x64x128xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x64x64xf32>
    %79 = tosa.negate %78, %6, %6 : (tensor<1x8x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x64x64xf32>
    %80 = tosa.concat %79, %77 {axis = 3 : i32} : (tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>) -> tensor<1x8x64x128xf32>
    %81 = tosa.mul %80, %68, %1 : (tensor<1x8x64x128xf32>, tensor<1x1x64x128xf32>, tensor<1xi8>) -> tensor<1x8x64x128xf32>
    %82 = tosa.add %76, %81 : (tensor<1x8x64x128xf32>, tensor<1x8x64x128xf32>) -> tensor<1x8x64x128xf32>
    %83 = tosa.reshape %82, %17 : (tensor<1x8x64x128xf32>, !tosa.shape<5>) -> tensor<1x8x1x64x128xf32>
    %84 = tosa.tile %83, %18 : (tensor<1x8x1x64x128xf32>, !tosa.shape<5>) -> tensor<1x8x4x64x128xf32>
    %85 = tosa.reshape %84, %19 : (tensor<1x8x4x64x128xf32>, !tosa.shape<4>) -> tensor<1x32x64x128xf32>
    %86 = tosa.reshape %66, %17 : (tensor<1x8x64x128xf32>, !tosa.shape<5>) -> tensor<1x8x1x64x128xf32>
    %87 = tosa.tile %86, %18 : (tensor<1x8x1x64x128xf32>, !tosa.shape<5>) -> tensor<1x8x4x64x128xf32>
    %88 = tosa.transpose %85 {perms = array<i32: 0, 1, 3, 2>} : (tensor<1x32x64x128xf32>) -> tensor<1x32x128x64xf32>
    %89 = tosa.reshape %75, %20 : (tensor<1x32x64x128xf32>, !tosa.shape<3>) -> tensor<32x64x128xf32>
    %90 = tosa.reshape %88, %21 : (tensor<1x32x128x64xf32>, !tosa.shape<3>) -> tensor<32x128x64xf32>
    %91 = tosa.matmul %89, %90, %6, %6 : (tensor<32x64x128xf32>, tensor<32x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x64x64xf32>
    %92 = tosa.reshape %91, %13 : (tensor<32x64x64xf32>, !tosa.shape<4>) -> tensor<1x32x64x64xf32>
    %93 = tosa.mul %92, %31, %1 : (tensor<1x32x64x64xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x64x64xf32>
    %94 = tosa.add %93, %37 : (tensor<1x32x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x32x64x64xf32>
    %95 = tosa.reduce_max %94 {axis = 3 : i32} : (tensor<1x32x64x64xf32>) -> tensor<1x32x64x1xf32>
    %96 = tosa.sub %94, %95 : (tensor<1x32x64x64xf32>, tensor<1x32x64x1xf32>) -> tensor<1x32x64x64xf32>
    %97 = tosa.exp %96 : (tensor<1x32x64x64xf32>) -> tensor<1x32x64x64xf32>
    %98 = tosa.reduce_sum %97 {axis = 3 : i32} : (tensor<1x32x64x64xf32>) -> tensor<1x32x64x1xf32>
    %99 = tosa.reciprocal %98 : (tensor<1x32x64x1xf32>) -> tensor<1x32x64x1xf32>
    %100 = tosa.mul %97, %99, %1 : (tensor<1x32x64x64xf32>, tensor<1x32x64x1xf32>, tensor<1xi8>) -> tensor<1x32x64x64xf32>
    %101 = tosa.reshape %100, %22 : (tensor<1x32x64x64xf32>, !tosa.shape<3>) -> tensor<32x64x64xf32>
    %102 = tosa.reshape %87, %20 : (tensor<1x8x4x64x128xf32>, !tosa.shape<3>) -> tensor<32x64x128xf32>
    %103 = tosa.matmul %101, %102, %6, %6 : (tensor<32x64x64xf32>, tensor<32x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x64x128xf32>
    %104 = tosa.reshape %103, %19 : (tensor<32x64x128xf32>, !tosa.shape<4>) -> tensor<1x32x64x128xf32>
    %105 = tosa.transpose %104 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x32x64x128xf32>) -> tensor<1x64x32x128xf32>
    %106 = tosa.reshape %105, %7 : (tensor<1x64x32x128xf32>, !tosa.shape<3>) -> tensor<1x64x4096xf32>
    %107 = tosa.transpose %arg4 {perms = array<i32: 1, 0>} : (tensor<4096x4096xf32>) -> tensor<4096x4096xf32>
    %108 = tosa.reshape %107, %8 : (tensor<4096x4096xf32>, !tosa.shape<3>) -> tensor<1x4096x4096xf32>
    %109 = tosa.matmul %106, %108, %6, %6 : (tensor<1x64x4096xf32>, tensor<1x4096x4096xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x4096xf32>
    %110 = tosa.add %arg0, %109 : (tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) -> tensor<1x64x4096xf32>
    %111 = tosa.pow %110, %28 : (tensor<1x64x4096xf32>, tensor<1x1x1xf32>) -> tensor<1x64x4096xf32>
    %112 = tosa.reduce_sum %111 {axis = 2 : i32} : (tensor<1x64x4096xf32>) -> tensor<1x64x1xf32>
    %113 = tosa.mul %112, %29, %1 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %114 = tosa.add %113, %30 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %115 = tosa.rsqrt %114 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %116 = tosa.mul %110, %115, %1 : (tensor<1x64x4096xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x4096xf32>
    %117 = tosa.reshape %arg9, %5 : (tensor<4096xf32>, !tosa.shape<3>) -> tensor<1x1x4096xf32>
    %118 = tosa.mul %117, %116, %1 : (tensor<1x1x4096xf32>, tensor<1x64x4096xf32>, tensor<1xi8>) -> tensor<1x64x4096xf32>
    %119 = tosa.transpose %arg5 {perms = array<i32: 1, 0>} : (tensor<14336x4096xf32>) -> tensor<4096x14336xf32>
    %120 = tosa.reshape %119, %23 : (tensor<4096x14336xf32>, !tosa.shape<3>) -> tensor<1x4096x14336xf32>
    %121 = tosa.matmul %118, %120, %6, %6 : (tensor<1x64x4096xf32>, tensor<1x4096x14336xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x14336xf32>
    %122 = tosa.sigmoid %121 : (tensor<1x64x14336xf32>) -> tensor<1x64x14336xf32>
    %123 = tosa.mul %121, %122, %1 : (tensor<1x64x14336xf32>, tensor<1x64x14336xf32>, tensor<1xi8>) -> tensor<1x64x14336xf32>
    %124 = tosa.transpose %arg6 {perms = array<i32: 1, 0>} : (tensor<14336x4096xf32>) -> tensor<4096x14336xf32>
    %125 = tosa.reshape %124, %23 : (tensor<4096x14336xf32>, !tosa.shape<3>) -> tensor<1x4096x14336xf32>
    %126 = tosa.matmul %118, %125, %6, %6 : (tensor<1x64x4096xf32>, tensor<1x4096x14336xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x14336xf32>
    %127 = tosa.mul %123, %126, %1 : (tensor<1x64x14336xf32>, tensor<1x64x14336xf32>, tensor<1xi8>) -> tensor<1x64x14336xf32>
    %128 = tosa.transpose %arg7 {perms = array<i32: 1, 0>} : (tensor<4096x14336xf32>) -> tensor<14336x4096xf32>
    %129 = tosa.reshape %128, %24 : (tensor<14336x4096xf32>, !tosa.shape<3>) -> tensor<1x14336x4096xf32>
    %130 = tosa.matmul %127, %129, %6, %6 : (tensor<1x64x14336xf32>, tensor<1x14336x4096xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x4096xf32>
    %131 = tosa.add %110, %130 : (tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) -> tensor<1x64x4096xf32>
    %132 = tosa.pow %131, %28 : (tensor<1x64x4096xf32>, tensor<1x1x1xf32>) -> tensor<1x64x4096xf32>
    %133 = tosa.reduce_sum %132 {axis = 2 : i32} : (tensor<1x64x4096xf32>) -> tensor<1x64x1xf32>
    %134 = tosa.mul %133, %29, %1 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %135 = tosa.add %134, %30 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %136 = tosa.rsqrt %135 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %137 = tosa.mul %131, %136, %1 : (tensor<1x64x4096xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x4096xf32>
    %138 = tosa.reshape %arg10, %5 : (tensor<4096xf32>, !tosa.shape<3>) -> tensor<1x1x4096xf32>
    %139 = tosa.mul %138, %137, %1 : (tensor<1x1x4096xf32>, tensor<1x64x4096xf32>, tensor<1xi8>) -> tensor<1x64x4096xf32>
    return %139 : tensor<1x64x4096xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_64_float32: "0x040000000000803FC18A503FC6E1293F84630A3FBC77E13E7DABB73EE39E953E61C4733EB093463EA0C3213EA0C6033E9CB1D63DADE4AE3D98788E3D671E683D84163D3DC8081A3D3FF5FA3C496FCC3C3989A63CC3A9873CEC065D3C6D0D343C7FAC123C4FF7EE3B76AAC23B02949E3B352E813B2077523BDC722B3B41AA0B3B108CE33A215DB93A2300973AEA03763A8668483A8D41233ABFFD043A81ACD8399981B039F8C88F396F426A39F4D43E3975741B39C345FD38F551CE386B12A8380FEA8838C4105F3887B63538CB061438802BF1371076C437690AA037345F823708685437A7072D3700F40C374DA5E536C712BB36A7649836C2487836B0414A36FFC22436"
    }
  }
#-}

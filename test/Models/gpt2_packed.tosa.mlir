// GPT-2 small, one decoder layer; documents packed in one row are told apart by their positions.
//
// MODEL: gpt2_packed
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output tosa
// SHAPES: batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32
// VARIANT: causal inside each document: documents numbered by a running sum over the i64 positions, compared by gather
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x256x768xf32>, mean 0 std 1
// ARG 1: position_ids, tensor<1x256xi64>, iota mod 96
// ARG 2: wpe.weight, tensor<1024x768xf32>, mean 0 std 0.02
// ARG 3: h.0.ln_1.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 4: h.0.ln_1.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 5: h.0.attn.c_attn.weight, tensor<768x2304xf32>, mean 0 std 0.02
// ARG 6: h.0.attn.c_attn.bias, tensor<2304xf32>, mean 0 std 0.02
// ARG 7: h.0.attn.c_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 8: h.0.attn.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 9: h.0.ln_2.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 10: h.0.ln_2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 11: h.0.mlp.c_fc.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 12: h.0.mlp.c_fc.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 13: h.0.mlp.c_proj.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 14: h.0.mlp.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 15: ln_f.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 16: ln_f.bias, tensor<768xf32>, mean 0 std 0.02

module {
  func.func @main(%arg0: tensor<1x256x768xf32>, %arg1: tensor<1x256xi64>, %arg2: tensor<1024x768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768xf32>, %arg5: tensor<768x2304xf32>, %arg6: tensor<2304xf32>, %arg7: tensor<768x768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768x3072xf32>, %arg12: tensor<3072xf32>, %arg13: tensor<3072x768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>, %arg16: tensor<768xf32>) -> tensor<1x256x768xf32> {
    %0 = "tosa.const"() <{values = dense<[[256, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %1 = tosa.const_shape  {values = dense<[1, 1024, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %2 = tosa.const_shape  {values = dense<[1, 256]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %3 = tosa.const_shape  {values = dense<[1, 256, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %5 = tosa.const_shape  {values = dense<1> : tensor<2xindex>} : () -> !tosa.shape<2>
    %6 = tosa.const_shape  {values = dense<0> : tensor<2xindex>} : () -> !tosa.shape<2>
    %7 = "tosa.const"() <{values = dense<"0x00000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F0000000000000040000000000000004100000000000000420000000000000043000000000000004400000000000000450000000000000046000000000000004700000000000000480000000000000049000000000000004A000000000000004B000000000000004C000000000000004D000000000000004E000000000000004F0000000000000050000000000000005100000000000000520000000000000053000000000000005400000000000000550000000000000056000000000000005700000000000000580000000000000059000000000000005A000000000000005B000000000000005C000000000000005D000000000000005E000000000000005F0000000000000060000000000000006100000000000000620000000000000063000000000000006400000000000000650000000000000066000000000000006700000000000000680000000000000069000000000000006A000000000000006B000000000000006C000000000000006D000000000000006E000000000000006F0000000000000070000000000000007100000000000000720000000000000073000000000000007400000000000000750000000000000076000000000000007700000000000000780000000000000079000000000000007A000000000000007B000000000000007C000000000000007D000000000000007E000000000000007F0000000000000080000000000000008100000000000000820000000000000083000000000000008400000000000000850000000000000086000000000000008700000000000000880000000000000089000000000000008A000000000000008B000000000000008C000000000000008D000000000000008E000000000000008F0000000000000090000000000000009100000000000000920000000000000093000000000000009400000000000000950000000000000096000000000000009700000000000000980000000000000099000000000000009A000000000000009B000000000000009C000000000000009D000000000000009E000000000000009F00000000000000A000000000000000A100000000000000A200000000000000A300000000000000A400000000000000A500000000000000A600000000000000A700000000000000A800000000000000A900000000000000AA00000000000000AB00000000000000AC00000000000000AD00000000000000AE00000000000000AF00000000000000B000000000000000B100000000000000B200000000000000B300000000000000B400000000000000B500000000000000B600000000000000B700000000000000B800000000000000B900000000000000BA00000000000000BB00000000000000BC00000000000000BD00000000000000BE00000000000000BF00000000000000C000000000000000C100000000000000C200000000000000C300000000000000C400000000000000C500000000000000C600000000000000C700000000000000C800000000000000C900000000000000CA00000000000000CB00000000000000CC00000000000000CD00000000000000CE00000000000000CF00000000000000D000000000000000D100000000000000D200000000000000D300000000000000D400000000000000D500000000000000D600000000000000D700000000000000D800000000000000D900000000000000DA00000000000000DB00000000000000DC00000000000000DD00000000000000DE00000000000000DF00000000000000E000000000000000E100000000000000E200000000000000E300000000000000E400000000000000E500000000000000E600000000000000E700000000000000E800000000000000E900000000000000EA00000000000000EB00000000000000EC00000000000000ED00000000000000EE00000000000000EF00000000000000F000000000000000F100000000000000F200000000000000F300000000000000F400000000000000F500000000000000F600000000000000F700000000000000F800000000000000F900000000000000FA00000000000000FB00000000000000FC00000000000000FD00000000000000FE00000000000000FF00000000000000"> : tensor<256xi64>}> : () -> tensor<256xi64>
    %8 = tosa.const_shape  {values = dense<[256, 1]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %9 = tosa.const_shape  {values = dense<[1, 1, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %10 = tosa.const_shape  {values = dense<[1, 256, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<[1, 1, 256, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[1, 1, 1, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %13 = tosa.const_shape  {values = dense<[1, 1, 256, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %14 = tosa.const_shape  {values = dense<[1, 256, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[256, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %16 = tosa.const_shape  {values = dense<[1, 1, 1, 256, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %17 = tosa.const_shape  {values = dense<[1, 1, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %18 = tosa.const_shape  {values = dense<[256, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %19 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %20 = tosa.const_shape  {values = dense<[1, 768, 2304]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %21 = tosa.const_shape  {values = dense<[256, 2304]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %22 = tosa.const_shape  {values = dense<[1, 2304]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %23 = tosa.const_shape  {values = dense<[1, 256, 2304]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %24 = tosa.const_shape  {values = dense<0> : tensor<3xindex>} : () -> !tosa.shape<3>
    %25 = tosa.const_shape  {values = dense<[0, 0, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %26 = tosa.const_shape  {values = dense<[0, 0, 1536]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %27 = tosa.const_shape  {values = dense<[1, 256, 12, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %28 = tosa.const_shape  {values = dense<[12, 256, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %29 = tosa.const_shape  {values = dense<[12, 64, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %30 = tosa.const_shape  {values = dense<[1, 12, 256, 256]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %31 = tosa.const_shape  {values = dense<[12, 256, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %32 = tosa.const_shape  {values = dense<[1, 12, 256, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %33 = tosa.const_shape  {values = dense<[1, 768, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %34 = tosa.const_shape  {values = dense<[1, 768]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %35 = tosa.const_shape  {values = dense<[1, 768, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %36 = tosa.const_shape  {values = dense<[256, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %37 = tosa.const_shape  {values = dense<[1, 3072]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %38 = tosa.const_shape  {values = dense<[1, 256, 3072]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %39 = tosa.const_shape  {values = dense<[1, 3072, 768]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %40 = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %41 = "tosa.const"() <{values = dense<1> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %42 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %43 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %44 = "tosa.const"() <{values = dense<256> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %45 = "tosa.const"() <{values = dense<true> : tensor<1x1x1x1xi1>}> : () -> tensor<1x1x1x1xi1>
    %46 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %47 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %48 = "tosa.const"() <{values = dense<0.0013020833333333333> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %49 = "tosa.const"() <{values = dense<0.00130208337> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %50 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %51 = "tosa.const"() <{values = dense<1.250000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %52 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %53 = "tosa.const"() <{values = dense<3.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %54 = "tosa.const"() <{values = dense<4.471500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %55 = "tosa.const"() <{values = dense<0.797884583> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %56 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %57 = tosa.reshape %arg2, %1 : (tensor<1024x768xf32>, !tosa.shape<3>) -> tensor<1x1024x768xf32>
    %58 = tosa.cast %arg1 : (tensor<1x256xi64>) -> tensor<1x256xi32>
    %59 = tosa.gather %57, %58 : (tensor<1x1024x768xf32>, tensor<1x256xi32>) -> tensor<1x256x768xf32>
    %60 = tosa.add %arg0, %59 : (tensor<1x256x768xf32>, tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %61 = tosa.slice %arg1, %6, %5 : (tensor<1x256xi64>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1xi64>
    %62 = tosa.cast %61 : (tensor<1x1xi64>) -> tensor<1x1xi32>
    %63 = tosa.sub %62, %40 : (tensor<1x1xi32>, tensor<1x1xi32>) -> tensor<1x1xi32>
    %64 = tosa.cast %63 : (tensor<1x1xi32>) -> tensor<1x1xi64>
    %65 = tosa.concat %64, %arg1 {axis = 1 : i32} : (tensor<1x1xi64>, tensor<1x256xi64>) -> tensor<1x257xi64>
    %66 = tosa.slice %65, %6, %2 : (tensor<1x257xi64>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x256xi64>
    %67 = tosa.cast %66 : (tensor<1x256xi64>) -> tensor<1x256xi32>
    %68 = tosa.sub %58, %67 : (tensor<1x256xi32>, tensor<1x256xi32>) -> tensor<1x256xi32>
    %69 = tosa.cast %68 : (tensor<1x256xi32>) -> tensor<1x256xi64>
    %70 = tosa.equal %69, %41 : (tensor<1x256xi64>, tensor<1x1xi64>) -> tensor<1x256xi1>
    %71 = tosa.logical_not %70 : (tensor<1x256xi1>) -> tensor<1x256xi1>
    %72 = tosa.reshape %7, %8 : (tensor<256xi64>, !tosa.shape<2>) -> tensor<256x1xi64>
    %73 = tosa.reshape %7, %2 : (tensor<256xi64>, !tosa.shape<2>) -> tensor<1x256xi64>
    %74 = tosa.greater_equal %72, %73 : (tensor<256x1xi64>, tensor<1x256xi64>) -> tensor<256x256xi1>
    %75 = tosa.reshape %71, %9 : (tensor<1x256xi1>, !tosa.shape<3>) -> tensor<1x1x256xi1>
    %76 = tosa.cast %75 : (tensor<1x1x256xi1>) -> tensor<1x1x256xi64>
    %77 = tosa.reshape %74, %10 : (tensor<256x256xi1>, !tosa.shape<3>) -> tensor<1x256x256xi1>
    %78 = tosa.cast %77 : (tensor<1x256x256xi1>) -> tensor<1x256x256xi64>
    %79 = tosa.mul %78, %76, %4 : (tensor<1x256x256xi64>, tensor<1x1x256xi64>, tensor<1xi8>) -> tensor<1x256x256xi64>
    %80 = tosa.reduce_sum %79 {axis = 2 : i32} : (tensor<1x256x256xi64>) -> tensor<1x256x1xi64>
    %81 = tosa.cast %7 : (tensor<256xi64>) -> tensor<256xi32>
    %82 = tosa.cast %81 : (tensor<256xi32>) -> tensor<256xi64>
    %83 = tosa.reshape %82, %11 : (tensor<256xi64>, !tosa.shape<4>) -> tensor<1x1x256x1xi64>
    %84 = tosa.reshape %82, %12 : (tensor<256xi64>, !tosa.shape<4>) -> tensor<1x1x1x256xi64>
    %85 = tosa.cast %83 : (tensor<1x1x256x1xi64>) -> tensor<1x1x256x1xi32>
    %86 = tosa.add %85, %44 : (tensor<1x1x256x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x256x1xi32>
    %87 = tosa.greater %43, %85 : (tensor<1x1x1x1xi32>, tensor<1x1x256x1xi32>) -> tensor<1x1x256x1xi1>
    %88 = tosa.select %87, %86, %85 : (tensor<1x1x256x1xi1>, tensor<1x1x256x1xi32>, tensor<1x1x256x1xi32>) -> tensor<1x1x256x1xi32>
    %89 = tosa.reshape %88, %13 : (tensor<1x1x256x1xi32>, !tosa.shape<5>) -> tensor<1x1x256x1x1xi32>
    %90 = tosa.tile %42, %13 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x1x256x1x1xi32>
    %91 = tosa.concat %90, %89 {axis = 4 : i32} : (tensor<1x1x256x1x1xi32>, tensor<1x1x256x1x1xi32>) -> tensor<1x1x256x1x2xi32>
    %92 = tosa.reshape %91, %15 : (tensor<1x1x256x1x2xi32>, !tosa.shape<2>) -> tensor<256x2xi32>
    %93 = tosa.mul %92, %0, %4 : (tensor<256x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<256x2xi32>
    %94 = tosa.reduce_sum %93 {axis = 1 : i32} : (tensor<256x2xi32>) -> tensor<256x1xi32>
    %95 = tosa.reshape %94, %2 : (tensor<256x1xi32>, !tosa.shape<2>) -> tensor<1x256xi32>
    %96 = tosa.gather %80, %95 : (tensor<1x256x1xi64>, tensor<1x256xi32>) -> tensor<1x256x1xi64>
    %97 = tosa.reshape %96, %11 : (tensor<1x256x1xi64>, !tosa.shape<4>) -> tensor<1x1x256x1xi64>
    %98 = tosa.cast %84 : (tensor<1x1x1x256xi64>) -> tensor<1x1x1x256xi32>
    %99 = tosa.add %98, %44 : (tensor<1x1x1x256xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x1x256xi32>
    %100 = tosa.greater %43, %98 : (tensor<1x1x1x1xi32>, tensor<1x1x1x256xi32>) -> tensor<1x1x1x256xi1>
    %101 = tosa.select %100, %99, %98 : (tensor<1x1x1x256xi1>, tensor<1x1x1x256xi32>, tensor<1x1x1x256xi32>) -> tensor<1x1x1x256xi32>
    %102 = tosa.reshape %101, %16 : (tensor<1x1x1x256xi32>, !tosa.shape<5>) -> tensor<1x1x1x256x1xi32>
    %103 = tosa.tile %42, %16 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x1x1x256x1xi32>
    %104 = tosa.concat %103, %102 {axis = 4 : i32} : (tensor<1x1x1x256x1xi32>, tensor<1x1x1x256x1xi32>) -> tensor<1x1x1x256x2xi32>
    %105 = tosa.reshape %104, %15 : (tensor<1x1x1x256x2xi32>, !tosa.shape<2>) -> tensor<256x2xi32>
    %106 = tosa.mul %105, %0, %4 : (tensor<256x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<256x2xi32>
    %107 = tosa.reduce_sum %106 {axis = 1 : i32} : (tensor<256x2xi32>) -> tensor<256x1xi32>
    %108 = tosa.reshape %107, %2 : (tensor<256x1xi32>, !tosa.shape<2>) -> tensor<1x256xi32>
    %109 = tosa.gather %80, %108 : (tensor<1x256x1xi64>, tensor<1x256xi32>) -> tensor<1x256x1xi64>
    %110 = tosa.reshape %109, %12 : (tensor<1x256x1xi64>, !tosa.shape<4>) -> tensor<1x1x1x256xi64>
    %111 = tosa.equal %97, %110 : (tensor<1x1x256x1xi64>, tensor<1x1x1x256xi64>) -> tensor<1x1x256x256xi1>
    %112 = tosa.logical_and %111, %45 : (tensor<1x1x256x256xi1>, tensor<1x1x1x1xi1>) -> tensor<1x1x256x256xi1>
    %113 = tosa.reshape %arg1, %14 : (tensor<1x256xi64>, !tosa.shape<3>) -> tensor<1x256x1xi64>
    %114 = tosa.gather %113, %95 : (tensor<1x256x1xi64>, tensor<1x256xi32>) -> tensor<1x256x1xi64>
    %115 = tosa.reshape %114, %11 : (tensor<1x256x1xi64>, !tosa.shape<4>) -> tensor<1x1x256x1xi64>
    %116 = tosa.gather %113, %108 : (tensor<1x256x1xi64>, tensor<1x256xi32>) -> tensor<1x256x1xi64>
    %117 = tosa.reshape %116, %12 : (tensor<1x256x1xi64>, !tosa.shape<4>) -> tensor<1x1x1x256xi64>
    %118 = tosa.greater_equal %115, %117 : (tensor<1x1x256x1xi64>, tensor<1x1x1x256xi64>) -> tensor<1x1x256x256xi1>
    %119 = tosa.logical_and %112, %118 : (tensor<1x1x256x256xi1>, tensor<1x1x256x256xi1>) -> tensor<1x1x256x256xi1>
    %120 = tosa.select %119, %46, %47 : (tensor<1x1x256x256xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x256x256xf32>
    %121 = tosa.cast %60 : (tensor<1x256x768xf32>) -> tensor<1x256x768xf64>
    %122 = tosa.reduce_sum %121 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %123 = tosa.mul %122, %48, %4 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %124 = tosa.sub %121, %123 : (tensor<1x256x768xf64>, tensor<1x256x1xf64>) -> tensor<1x256x768xf64>
    %125 = tosa.mul %124, %124, %4 : (tensor<1x256x768xf64>, tensor<1x256x768xf64>, tensor<1xi8>) -> tensor<1x256x768xf64>
    %126 = tosa.reduce_sum %125 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %127 = tosa.mul %126, %48, %4 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %128 = tosa.cast %127 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %129 = tosa.reduce_sum %60 {axis = 2 : i32} : (tensor<1x256x768xf32>) -> tensor<1x256x1xf32>
    %130 = tosa.mul %129, %49, %4 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %131 = tosa.add %128, %50 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %132 = tosa.rsqrt %131 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %133 = tosa.sub %60, %130 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>) -> tensor<1x256x768xf32>
    %134 = tosa.mul %133, %132, %4 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %135 = tosa.reshape %arg3, %17 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %136 = tosa.mul %134, %135, %4 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %137 = tosa.reshape %arg4, %17 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %138 = tosa.add %136, %137 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>) -> tensor<1x256x768xf32>
    %139 = tosa.reshape %arg5, %20 : (tensor<768x2304xf32>, !tosa.shape<3>) -> tensor<1x768x2304xf32>
    %140 = tosa.matmul %138, %139, %19, %19 : (tensor<1x256x768xf32>, tensor<1x768x2304xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x2304xf32>
    %141 = tosa.reshape %140, %21 : (tensor<1x256x2304xf32>, !tosa.shape<2>) -> tensor<256x2304xf32>
    %142 = tosa.reshape %arg6, %22 : (tensor<2304xf32>, !tosa.shape<2>) -> tensor<1x2304xf32>
    %143 = tosa.add %141, %142 : (tensor<256x2304xf32>, tensor<1x2304xf32>) -> tensor<256x2304xf32>
    %144 = tosa.reshape %143, %23 : (tensor<256x2304xf32>, !tosa.shape<3>) -> tensor<1x256x2304xf32>
    %145 = tosa.slice %144, %24, %3 : (tensor<1x256x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %146 = tosa.slice %144, %25, %3 : (tensor<1x256x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %147 = tosa.slice %144, %26, %3 : (tensor<1x256x2304xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %148 = tosa.reshape %146, %27 : (tensor<1x256x768xf32>, !tosa.shape<4>) -> tensor<1x256x12x64xf32>
    %149 = tosa.reshape %147, %27 : (tensor<1x256x768xf32>, !tosa.shape<4>) -> tensor<1x256x12x64xf32>
    %150 = tosa.transpose %149 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x256x12x64xf32>) -> tensor<1x12x256x64xf32>
    %151 = tosa.reshape %145, %27 : (tensor<1x256x768xf32>, !tosa.shape<4>) -> tensor<1x256x12x64xf32>
    %152 = tosa.transpose %151 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x256x12x64xf32>) -> tensor<1x12x256x64xf32>
    %153 = tosa.transpose %148 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x256x12x64xf32>) -> tensor<1x12x64x256xf32>
    %154 = tosa.reshape %152, %28 : (tensor<1x12x256x64xf32>, !tosa.shape<3>) -> tensor<12x256x64xf32>
    %155 = tosa.reshape %153, %29 : (tensor<1x12x64x256xf32>, !tosa.shape<3>) -> tensor<12x64x256xf32>
    %156 = tosa.matmul %154, %155, %19, %19 : (tensor<12x256x64xf32>, tensor<12x64x256xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x256x256xf32>
    %157 = tosa.reshape %156, %30 : (tensor<12x256x256xf32>, !tosa.shape<4>) -> tensor<1x12x256x256xf32>
    %158 = tosa.mul %157, %51, %4 : (tensor<1x12x256x256xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x12x256x256xf32>
    %159 = tosa.add %158, %120 : (tensor<1x12x256x256xf32>, tensor<1x1x256x256xf32>) -> tensor<1x12x256x256xf32>
    %160 = tosa.reduce_max %159 {axis = 3 : i32} : (tensor<1x12x256x256xf32>) -> tensor<1x12x256x1xf32>
    %161 = tosa.sub %159, %160 : (tensor<1x12x256x256xf32>, tensor<1x12x256x1xf32>) -> tensor<1x12x256x256xf32>
    %162 = tosa.exp %161 : (tensor<1x12x256x256xf32>) -> tensor<1x12x256x256xf32>
    %163 = tosa.reduce_sum %162 {axis = 3 : i32} : (tensor<1x12x256x256xf32>) -> tensor<1x12x256x1xf32>
    %164 = tosa.reciprocal %163 : (tensor<1x12x256x1xf32>) -> tensor<1x12x256x1xf32>
    %165 = tosa.mul %162, %164, %4 : (tensor<1x12x256x256xf32>, tensor<1x12x256x1xf32>, tensor<1xi8>) -> tensor<1x12x256x256xf32>
    %166 = tosa.reshape %165, %31 : (tensor<1x12x256x256xf32>, !tosa.shape<3>) -> tensor<12x256x256xf32>
    %167 = tosa.reshape %150, %28 : (tensor<1x12x256x64xf32>, !tosa.shape<3>) -> tensor<12x256x64xf32>
    %168 = tosa.matmul %166, %167, %19, %19 : (tensor<12x256x256xf32>, tensor<12x256x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x256x64xf32>
    %169 = tosa.reshape %168, %32 : (tensor<12x256x64xf32>, !tosa.shape<4>) -> tensor<1x12x256x64xf32>
    %170 = tosa.transpose %169 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x256x64xf32>) -> tensor<1x256x12x64xf32>
    %171 = tosa.reshape %170, %3 : (tensor<1x256x12x64xf32>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %172 = tosa.reshape %arg7, %33 : (tensor<768x768xf32>, !tosa.shape<3>) -> tensor<1x768x768xf32>
    %173 = tosa.matmul %171, %172, %19, %19 : (tensor<1x256x768xf32>, tensor<1x768x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x768xf32>
    %174 = tosa.reshape %173, %18 : (tensor<1x256x768xf32>, !tosa.shape<2>) -> tensor<256x768xf32>
    %175 = tosa.reshape %arg8, %34 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %176 = tosa.add %174, %175 : (tensor<256x768xf32>, tensor<1x768xf32>) -> tensor<256x768xf32>
    %177 = tosa.reshape %176, %3 : (tensor<256x768xf32>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %178 = tosa.add %177, %60 : (tensor<1x256x768xf32>, tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %179 = tosa.cast %178 : (tensor<1x256x768xf32>) -> tensor<1x256x768xf64>
    %180 = tosa.reduce_sum %179 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %181 = tosa.mul %180, %48, %4 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %182 = tosa.sub %179, %181 : (tensor<1x256x768xf64>, tensor<1x256x1xf64>) -> tensor<1x256x768xf64>
    %183 = tosa.mul %182, %182, %4 : (tensor<1x256x768xf64>, tensor<1x256x768xf64>, tensor<1xi8>) -> tensor<1x256x768xf64>
    %184 = tosa.reduce_sum %183 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %185 = tosa.mul %184, %48, %4 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %186 = tosa.cast %185 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %187 = tosa.reduce_sum %178 {axis = 2 : i32} : (tensor<1x256x768xf32>) -> tensor<1x256x1xf32>
    %188 = tosa.mul %187, %49, %4 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %189 = tosa.add %186, %50 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %190 = tosa.rsqrt %189 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %191 = tosa.sub %178, %188 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>) -> tensor<1x256x768xf32>
    %192 = tosa.mul %191, %190, %4 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %193 = tosa.reshape %arg9, %17 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %194 = tosa.mul %192, %193, %4 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %195 = tosa.reshape %arg10, %17 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %196 = tosa.add %194, %195 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>) -> tensor<1x256x768xf32>
    %197 = tosa.reshape %arg11, %35 : (tensor<768x3072xf32>, !tosa.shape<3>) -> tensor<1x768x3072xf32>
    %198 = tosa.matmul %196, %197, %19, %19 : (tensor<1x256x768xf32>, tensor<1x768x3072xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x3072xf32>
    %199 = tosa.reshape %198, %36 : (tensor<1x256x3072xf32>, !tosa.shape<2>) -> tensor<256x3072xf32>
    %200 = tosa.reshape %arg12, %37 : (tensor<3072xf32>, !tosa.shape<2>) -> tensor<1x3072xf32>
    %201 = tosa.add %199, %200 : (tensor<256x3072xf32>, tensor<1x3072xf32>) -> tensor<256x3072xf32>
    %202 = tosa.reshape %201, %38 : (tensor<256x3072xf32>, !tosa.shape<3>) -> tensor<1x256x3072xf32>
    %203 = tosa.mul %202, %52, %4 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x3072xf32>
    %204 = tosa.pow %202, %53 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x256x3072xf32>
    %205 = tosa.mul %204, %54, %4 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x3072xf32>
    %206 = tosa.add %202, %205 : (tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) -> tensor<1x256x3072xf32>
    %207 = tosa.mul %206, %55, %4 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x3072xf32>
    %208 = tosa.tanh %207 : (tensor<1x256x3072xf32>) -> tensor<1x256x3072xf32>
    %209 = tosa.add %208, %56 : (tensor<1x256x3072xf32>, tensor<1x1x1xf32>) -> tensor<1x256x3072xf32>
    %210 = tosa.mul %203, %209, %4 : (tensor<1x256x3072xf32>, tensor<1x256x3072xf32>, tensor<1xi8>) -> tensor<1x256x3072xf32>
    %211 = tosa.reshape %arg13, %39 : (tensor<3072x768xf32>, !tosa.shape<3>) -> tensor<1x3072x768xf32>
    %212 = tosa.matmul %210, %211, %19, %19 : (tensor<1x256x3072xf32>, tensor<1x3072x768xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x256x768xf32>
    %213 = tosa.reshape %212, %18 : (tensor<1x256x768xf32>, !tosa.shape<2>) -> tensor<256x768xf32>
    %214 = tosa.reshape %arg14, %34 : (tensor<768xf32>, !tosa.shape<2>) -> tensor<1x768xf32>
    %215 = tosa.add %213, %214 : (tensor<256x768xf32>, tensor<1x768xf32>) -> tensor<256x768xf32>
    %216 = tosa.reshape %215, %3 : (tensor<256x768xf32>, !tosa.shape<3>) -> tensor<1x256x768xf32>
    %217 = tosa.add %178, %216 : (tensor<1x256x768xf32>, tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %218 = tosa.cast %217 : (tensor<1x256x768xf32>) -> tensor<1x256x768xf64>
    %219 = tosa.reduce_sum %218 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %220 = tosa.mul %219, %48, %4 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %221 = tosa.sub %218, %220 : (tensor<1x256x768xf64>, tensor<1x256x1xf64>) -> tensor<1x256x768xf64>
    %222 = tosa.mul %221, %221, %4 : (tensor<1x256x768xf64>, tensor<1x256x768xf64>, tensor<1xi8>) -> tensor<1x256x768xf64>
    %223 = tosa.reduce_sum %222 {axis = 2 : i32} : (tensor<1x256x768xf64>) -> tensor<1x256x1xf64>
    %224 = tosa.mul %223, %48, %4 : (tensor<1x256x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x256x1xf64>
    %225 = tosa.cast %224 : (tensor<1x256x1xf64>) -> tensor<1x256x1xf32>
    %226 = tosa.reduce_sum %217 {axis = 2 : i32} : (tensor<1x256x768xf32>) -> tensor<1x256x1xf32>
    %227 = tosa.mul %226, %49, %4 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x256x1xf32>
    %228 = tosa.add %225, %50 : (tensor<1x256x1xf32>, tensor<1x1x1xf32>) -> tensor<1x256x1xf32>
    %229 = tosa.rsqrt %228 : (tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %230 = tosa.sub %217, %227 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>) -> tensor<1x256x768xf32>
    %231 = tosa.mul %230, %229, %4 : (tensor<1x256x768xf32>, tensor<1x256x1xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %232 = tosa.reshape %arg15, %17 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %233 = tosa.mul %231, %232, %4 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>, tensor<1xi8>) -> tensor<1x256x768xf32>
    %234 = tosa.reshape %arg16, %17 : (tensor<768xf32>, !tosa.shape<3>) -> tensor<1x1x768xf32>
    %235 = tosa.add %233, %234 : (tensor<1x256x768xf32>, tensor<1x1x768xf32>) -> tensor<1x256x768xf32>
    return %235 : tensor<1x256x768xf32>
  }
}

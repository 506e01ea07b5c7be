// jax.nn.dot_product_attention with a causal local window of 128 keys.
//
// MODEL: jax_nn_window
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, sequence 512, heads 8, head dim 64, f32, laid out [B, S, H, D]
// VARIANT: causal sliding window by select of -0.7 FLT_MAX
// ATTENTION: 1
// EXPORTER: test/Models/export/jax_models.py
//
// ARG 0: query, tensor<1x512x8x64xf32>, mean 0 std 1
// ARG 1: key, tensor<1x512x8x64xf32>, mean 0 std 1
// ARG 2: value, tensor<1x512x8x64xf32>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d2, d1, d3, d5)>
#map1 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d4, d1, d5)>
#map2 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> ()>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map5 = affine_map<(d0, d1, d2, d3) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1) -> ()>
#map8 = affine_map<(d0, d1) -> (d0, d1)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1) -> (d0)>
#map12 = affine_map<(d0, d1) -> (d1)>
#map13 = affine_map<(d0, d1) -> (d0, 0)>
#map14 = affine_map<(d0, d1) -> (0, d1)>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d2, d3, d4)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d2, d3, d0, d4)>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, 0)>
#map19 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d2)>
#map20 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d3, d0, d1, d4, d5)>
#map21 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d3, d4, d0, d2)>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d3, d0, d1, d2, d4)>
module {
  func.func @main(%arg0: tensor<1x512x8x64xf32>, %arg1: tensor<1x512x8x64xf32>, %arg2: tensor<1x512x8x64xf32>) -> (tensor<1x512x8x64xf32> ) {
    %cst = arith.constant 0xFF800000 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense<false> : tensor<i1>
    %cst_2 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_3 = arith.constant dense<-2.38197633E+38> : tensor<f32>
    %cst_4 = arith.constant dense<0> : tensor<i32>
    %cst_5 = arith.constant dense<127> : tensor<i32>
    %cst_6 = arith.constant dense<true> : tensor<i1>
    %cst_7 = arith.constant dense<1.250000e-01> : tensor<f32>
    %cst_8 = arith.constant dense<"0x000000000100000002000000030000000400000005000000060000000700000008000000090000000A0000000B0000000C0000000D0000000E0000000F000000100000001100000012000000130000001400000015000000160000001700000018000000190000001A0000001B0000001C0000001D0000001E0000001F000000200000002100000022000000230000002400000025000000260000002700000028000000290000002A0000002B0000002C0000002D0000002E0000002F000000300000003100000032000000330000003400000035000000360000003700000038000000390000003A0000003B0000003C0000003D0000003E0000003F000000400000004100000042000000430000004400000045000000460000004700000048000000490000004A0000004B0000004C0000004D0000004E0000004F000000500000005100000052000000530000005400000055000000560000005700000058000000590000005A0000005B0000005C0000005D0000005E0000005F000000600000006100000062000000630000006400000065000000660000006700000068000000690000006A0000006B0000006C0000006D0000006E0000006F000000700000007100000072000000730000007400000075000000760000007700000078000000790000007A0000007B0000007C0000007D0000007E0000007F000000800000008100000082000000830000008400000085000000860000008700000088000000890000008A0000008B0000008C0000008D0000008E0000008F000000900000009100000092000000930000009400000095000000960000009700000098000000990000009A0000009B0000009C0000009D0000009E0000009F000000A0000000A1000000A2000000A3000000A4000000A5000000A6000000A7000000A8000000A9000000AA000000AB000000AC000000AD000000AE000000AF000000B0000000B1000000B2000000B3000000B4000000B5000000B6000000B7000000B8000000B9000000BA000000BB000000BC000000BD000000BE000000BF000000C0000000C1000000C2000000C3000000C4000000C5000000C6000000C7000000C8000000C9000000CA000000CB000000CC000000CD000000CE000000CF000000D0000000D1000000D2000000D3000000D4000000D5000000D6000000D7000000D8000000D9000000DA000000DB000000DC000000DD000000DE000000DF000000E0000000E1000000E2000000E3000000E4000000E5000000E6000000E7000000E8000000E9000000EA000000EB000000EC000000ED000000EE000000EF000000F0000000F1000000F2000000F3000000F4000000F5000000F6000000F7000000F8000000F9000000FA000000FB000000FC000000FD000000FE000000FF000000000100000101000002010000030100000401000005010000060100000701000008010000090100000A0100000B0100000C0100000D0100000E0100000F010000100100001101000012010000130100001401000015010000160100001701000018010000190100001A0100001B0100001C0100001D0100001E0100001F010000200100002101000022010000230100002401000025010000260100002701000028010000290100002A0100002B0100002C0100002D0100002E0100002F010000300100003101000032010000330100003401000035010000360100003701000038010000390100003A0100003B0100003C0100003D0100003E0100003F010000400100004101000042010000430100004401000045010000460100004701000048010000490100004A0100004B0100004C0100004D0100004E0100004F010000500100005101000052010000530100005401000055010000560100005701000058010000590100005A0100005B0100005C0100005D0100005E0100005F010000600100006101000062010000630100006401000065010000660100006701000068010000690100006A0100006B0100006C0100006D0100006E0100006F010000700100007101000072010000730100007401000075010000760100007701000078010000790100007A0100007B0100007C0100007D0100007E0100007F010000800100008101000082010000830100008401000085010000860100008701000088010000890100008A0100008B0100008C0100008D0100008E0100008F010000900100009101000092010000930100009401000095010000960100009701000098010000990100009A0100009B0100009C0100009D0100009E0100009F010000A0010000A1010000A2010000A3010000A4010000A5010000A6010000A7010000A8010000A9010000AA010000AB010000AC010000AD010000AE010000AF010000B0010000B1010000B2010000B3010000B4010000B5010000B6010000B7010000B8010000B9010000BA010000BB010000BC010000BD010000BE010000BF010000C0010000C1010000C2010000C3010000C4010000C5010000C6010000C7010000C8010000C9010000CA010000CB010000CC010000CD010000CE010000CF010000D0010000D1010000D2010000D3010000D4010000D5010000D6010000D7010000D8010000D9010000DA010000DB010000DC010000DD010000DE010000DF010000E0010000E1010000E2010000E3010000E4010000E5010000E6010000E7010000E8010000E9010000EA010000EB010000EC010000ED010000EE010000EF010000F0010000F1010000F2010000F3010000F4010000F5010000F6010000F7010000F8010000F9010000FA010000FB010000FC010000FD010000FE010000FF010000"> : tensor<512xi32>
    %expanded = tensor.expand_shape %arg0 [[0], [1], [2], [3, 4]] output_shape [1, 512, 8, 1, 64] : tensor<1x512x8x64xf32> into tensor<1x512x8x1x64xf32>
    %0 = tensor.empty() : tensor<1x8x512x1x512xf32>
    %1 = linalg.fill ins(%cst_0 : f32) outs(%0 : tensor<1x8x512x1x512xf32>) -> tensor<1x8x512x1x512xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%expanded, %arg1 : tensor<1x512x8x1x64xf32>, tensor<1x512x8x64xf32>) outs(%1 : tensor<1x8x512x1x512xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %68 = arith.mulf %in, %in_9 : f32
      %69 = arith.addf %out, %68 : f32
      linalg.yield %69 : f32
    } -> tensor<1x8x512x1x512xf32>
    %3 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%0 : tensor<1x8x512x1x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x512x1x512xf32>
    %4 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%2, %3 : tensor<1x8x512x1x512xf32>, tensor<1x8x512x1x512xf32>) outs(%0 : tensor<1x8x512x1x512xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %68 = arith.mulf %in, %in_9 : f32
      linalg.yield %68 : f32
    } -> tensor<1x8x512x1x512xf32>
    %5 = tensor.empty() : tensor<1x8x512x512xi1>
    %6 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<i1>) outs(%5 : tensor<1x8x512x512xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x8x512x512xi1>
    %7 = tensor.empty() : tensor<512x512xi1>
    %8 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<i1>) outs(%7 : tensor<512x512xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<512x512xi1>
    %9 = tensor.empty() : tensor<512x512xi32>
    %10 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel"]} outs(%9 : tensor<512x512xi32>) {
    ^bb0(%out: i32):
      %68 = linalg.index 0 : index
      %69 = arith.index_cast %68 : index to i32
      linalg.yield %69 : i32
    } -> tensor<512x512xi32>
    %11 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<i32>) outs(%9 : tensor<512x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<512x512xi32>
    %12 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<512x512xi32>, tensor<512x512xi32>) outs(%9 : tensor<512x512xi32>) {
    ^bb0(%in: i32, %in_9: i32, %out: i32):
      %68 = arith.addi %in, %in_9 : i32
      linalg.yield %68 : i32
    } -> tensor<512x512xi32>
    %13 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel"]} outs(%9 : tensor<512x512xi32>) {
    ^bb0(%out: i32):
      %68 = linalg.index 1 : index
      %69 = arith.index_cast %68 : index to i32
      linalg.yield %69 : i32
    } -> tensor<512x512xi32>
    %14 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%12, %13 : tensor<512x512xi32>, tensor<512x512xi32>) outs(%7 : tensor<512x512xi1>) {
    ^bb0(%in: i32, %in_9: i32, %out: i1):
      %68 = arith.cmpi sge, %in, %in_9 : i32
      linalg.yield %68 : i1
    } -> tensor<512x512xi1>
    %15 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<i1>) outs(%7 : tensor<512x512xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<512x512xi1>
    %16 = linalg.generic {indexing_maps = [#map8, #map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%14, %8, %15 : tensor<512x512xi1>, tensor<512x512xi1>, tensor<512x512xi1>) outs(%7 : tensor<512x512xi1>) {
    ^bb0(%in: i1, %in_9: i1, %in_10: i1, %out: i1):
      %68 = arith.select %in, %in_9, %in_10 : i1
      linalg.yield %68 : i1
    } -> tensor<512x512xi1>
    %17 = tensor.empty() : tensor<1x1x512x512xi1>
    %18 = linalg.generic {indexing_maps = [#map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<512x512xi1>) outs(%17 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x512x512xi1>
    %19 = linalg.generic {indexing_maps = [#map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x1x512x512xi1>) outs(%5 : tensor<1x8x512x512xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x8x512x512xi1>
    %20 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %19 : tensor<1x8x512x512xi1>, tensor<1x8x512x512xi1>) outs(%5 : tensor<1x8x512x512xi1>) {
    ^bb0(%in: i1, %in_9: i1, %out: i1):
      %68 = arith.andi %in, %in_9 : i1
      linalg.yield %68 : i1
    } -> tensor<1x8x512x512xi1>
    %21 = tensor.empty() : tensor<512x1xi32>
    %22 = linalg.generic {indexing_maps = [#map11, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<512xi32>) outs(%21 : tensor<512x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<512x1xi32>
    %23 = tensor.empty() : tensor<1x512xi32>
    %24 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<512xi32>) outs(%23 : tensor<1x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x512xi32>
    %25 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<i32>) outs(%23 : tensor<1x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x512xi32>
    %26 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%24, %25 : tensor<1x512xi32>, tensor<1x512xi32>) outs(%23 : tensor<1x512xi32>) {
    ^bb0(%in: i32, %in_9: i32, %out: i32):
      %68 = arith.addi %in, %in_9 : i32
      linalg.yield %68 : i32
    } -> tensor<1x512xi32>
    %27 = linalg.generic {indexing_maps = [#map13, #map8], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<512x1xi32>) outs(%9 : tensor<512x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<512x512xi32>
    %28 = linalg.generic {indexing_maps = [#map14, #map8], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<1x512xi32>) outs(%9 : tensor<512x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<512x512xi32>
    %29 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%27, %28 : tensor<512x512xi32>, tensor<512x512xi32>) outs(%7 : tensor<512x512xi1>) {
    ^bb0(%in: i32, %in_9: i32, %out: i1):
      %68 = arith.cmpi sle, %in, %in_9 : i32
      linalg.yield %68 : i1
    } -> tensor<512x512xi1>
    %30 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<i32>) outs(%23 : tensor<1x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x512xi32>
    %31 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%24, %30 : tensor<1x512xi32>, tensor<1x512xi32>) outs(%23 : tensor<1x512xi32>) {
    ^bb0(%in: i32, %in_9: i32, %out: i32):
      %68 = arith.subi %in, %in_9 : i32
      linalg.yield %68 : i32
    } -> tensor<1x512xi32>
    %32 = linalg.generic {indexing_maps = [#map14, #map8], iterator_types = ["parallel", "parallel"]} ins(%31 : tensor<1x512xi32>) outs(%9 : tensor<512x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<512x512xi32>
    %33 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%27, %32 : tensor<512x512xi32>, tensor<512x512xi32>) outs(%7 : tensor<512x512xi1>) {
    ^bb0(%in: i32, %in_9: i32, %out: i1):
      %68 = arith.cmpi sge, %in, %in_9 : i32
      linalg.yield %68 : i1
    } -> tensor<512x512xi1>
    %34 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%33, %29 : tensor<512x512xi1>, tensor<512x512xi1>) outs(%7 : tensor<512x512xi1>) {
    ^bb0(%in: i1, %in_9: i1, %out: i1):
      %68 = arith.andi %in, %in_9 : i1
      linalg.yield %68 : i1
    } -> tensor<512x512xi1>
    %35 = linalg.generic {indexing_maps = [#map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34 : tensor<512x512xi1>) outs(%17 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x512x512xi1>
    %36 = linalg.generic {indexing_maps = [#map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35 : tensor<1x1x512x512xi1>) outs(%5 : tensor<1x8x512x512xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x8x512x512xi1>
    %37 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %36 : tensor<1x8x512x512xi1>, tensor<1x8x512x512xi1>) outs(%5 : tensor<1x8x512x512xi1>) {
    ^bb0(%in: i1, %in_9: i1, %out: i1):
      %68 = arith.andi %in, %in_9 : i1
      linalg.yield %68 : i1
    } -> tensor<1x8x512x512xi1>
    %38 = tensor.empty() : tensor<1x8x512x512xf32>
    %39 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%38 : tensor<1x8x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x512x512xf32>
    %40 = tensor.empty() : tensor<1x1x8x512x512xi1>
    %41 = linalg.generic {indexing_maps = [#map15, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<1x8x512x512xi1>) outs(%40 : tensor<1x1x8x512x512xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x8x512x512xi1>
    %42 = tensor.empty() : tensor<1x1x8x512x512xf32>
    %43 = linalg.generic {indexing_maps = [#map15, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<1x8x512x512xf32>) outs(%42 : tensor<1x1x8x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x8x512x512xf32>
    %44 = linalg.generic {indexing_maps = [#map16, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<1x8x512x1x512xf32>) outs(%42 : tensor<1x1x8x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x8x512x512xf32>
    %45 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%41, %44, %43 : tensor<1x1x8x512x512xi1>, tensor<1x1x8x512x512xf32>, tensor<1x1x8x512x512xf32>) outs(%42 : tensor<1x1x8x512x512xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %68 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %68 : f32
    } -> tensor<1x1x8x512x512xf32>
    %46 = tensor.empty() : tensor<1x1x8x512xf32>
    %47 = linalg.fill ins(%cst : f32) outs(%46 : tensor<1x1x8x512xf32>) -> tensor<1x1x8x512xf32>
    %48 = linalg.generic {indexing_maps = [#map4, #map17], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%45 : tensor<1x1x8x512x512xf32>) outs(%47 : tensor<1x1x8x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.maximumf %out, %in : f32
      linalg.yield %68 : f32
    } -> tensor<1x1x8x512xf32>
    %49 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%46 : tensor<1x1x8x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x8x512xf32>
    %50 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %48 : tensor<1x1x8x512xf32>, tensor<1x1x8x512xf32>) outs(%46 : tensor<1x1x8x512xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %68 = arith.maximumf %in, %in_9 : f32
      linalg.yield %68 : f32
    } -> tensor<1x1x8x512xf32>
    %51 = tensor.empty() : tensor<1x1x8x512x1xf32>
    %52 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<1x1x8x512xf32>) outs(%51 : tensor<1x1x8x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x8x512x1xf32>
    %53 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<1x1x8x512x1xf32>) outs(%42 : tensor<1x1x8x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x8x512x512xf32>
    %54 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%45, %53 : tensor<1x1x8x512x512xf32>, tensor<1x1x8x512x512xf32>) outs(%42 : tensor<1x1x8x512x512xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %68 = arith.subf %in, %in_9 : f32
      linalg.yield %68 : f32
    } -> tensor<1x1x8x512x512xf32>
    %55 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%54 : tensor<1x1x8x512x512xf32>) outs(%42 : tensor<1x1x8x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.exp %in : f32
      linalg.yield %68 : f32
    } -> tensor<1x1x8x512x512xf32>
    %56 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<1x1x8x512xf32>) -> tensor<1x1x8x512xf32>
    %57 = linalg.generic {indexing_maps = [#map4, #map17], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%55 : tensor<1x1x8x512x512xf32>) outs(%56 : tensor<1x1x8x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.addf %out, %in : f32
      linalg.yield %68 : f32
    } -> tensor<1x1x8x512xf32>
    %58 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x1x8x512xf32>) outs(%51 : tensor<1x1x8x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x8x512x1xf32>
    %59 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x1x8x512x1xf32>) outs(%42 : tensor<1x1x8x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x8x512x512xf32>
    %60 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%55, %59 : tensor<1x1x8x512x512xf32>, tensor<1x1x8x512x512xf32>) outs(%42 : tensor<1x1x8x512x512xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %68 = arith.divf %in, %in_9 : f32
      linalg.yield %68 : f32
    } -> tensor<1x1x8x512x512xf32>
    %61 = tensor.empty() : tensor<1x8x64x1x512xf32>
    %62 = linalg.fill ins(%cst_0 : f32) outs(%61 : tensor<1x8x64x1x512xf32>) -> tensor<1x8x64x1x512xf32>
    %63 = linalg.generic {indexing_maps = [#map19, #map20, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%arg2, %60 : tensor<1x512x8x64xf32>, tensor<1x1x8x512x512xf32>) outs(%62 : tensor<1x8x64x1x512xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %68 = arith.mulf %in, %in_9 : f32
      %69 = arith.addf %out, %68 : f32
      linalg.yield %69 : f32
    } -> tensor<1x8x64x1x512xf32>
    %64 = tensor.empty() : tensor<1x1x512x8x64xf32>
    %65 = linalg.generic {indexing_maps = [#map21, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<1x8x64x1x512xf32>) outs(%64 : tensor<1x1x512x8x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x512x8x64xf32>
    %66 = tensor.empty() : tensor<1x512x8x1x64xf32>
    %67 = linalg.generic {indexing_maps = [#map22, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<1x1x512x8x64xf32>) outs(%66 : tensor<1x512x8x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x512x8x1x64xf32>
    %collapsed = tensor.collapse_shape %67 [[0], [1], [2], [3, 4]] : tensor<1x512x8x1x64xf32> into tensor<1x512x8x64xf32>
    return %collapsed : tensor<1x512x8x64xf32>
  }
}

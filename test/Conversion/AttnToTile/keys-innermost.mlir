// Keys and values that lie keys innermost are read where they are, by the other
// descriptor; what TMA or wgmma does not take so is copied, and a remark says why.
// RUN: attn-opt %s --attn-to-tile --canonicalize --cse --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-to-tile --split-input-file --remarks-filter=attn-to-tile 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK --implicit-check-not=Remark=

// A box of the key is its 40 channels, padded to whole steps of 16, by a panel of
// 64 keys; of the value, 72 channels by 64 keys.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[Q:.+]]: !tile.tensor_map<1x1x128x64xbf16, 128>, %[[K:.+]]: !tile.tensor_map<1x1x48x64xbf16, 128>, %[[V:.+]]: !tile.tensor_map<1x1x72x64xbf16, 128>,
// CHECK-DAG: %[[KS:.+]] = tile.ring consumers(2) : !tile.ring<3, !tile.shared<48x128xbf16, 128>>
// CHECK-DAG: %[[VS:.+]] = tile.ring consumers(2) : !tile.ring<2, !tile.shared<72x128xbf16, 128>>
// The key's position is the innermost coordinate.
// CHECK: %[[SLOT:.+]] = tile.acquire %[[KS]]
// CHECK: tile.copy_async %[[K]][%{{.+}}, %{{.+}}, %c0_i32, %c0_i32], %[[SLOT]]
// CHECK: scf.for %[[U:.+]] =
// CHECK: %[[KEY:.+]] = arith.muli %[[U]], %c128_i32
// CHECK: tile.copy_async %[[K]][%{{.+}}, %{{.+}}, %c0_i32, %[[KEY]]]
// CHECK: %[[BEFORE:.+]] = arith.subi %[[U]], %c1_i32
// CHECK: %[[VKEY:.+]] = arith.muli %[[BEFORE]], %c128_i32
// CHECK: tile.copy_async %[[V]][%{{.+}}, %{{.+}}, %c0_i32, %[[VKEY]]]
// Q K is not transposed, P Vᵀ is.
// CHECK: %[[KT:.+]] = tile.wait %[[KS]]
// CHECK: tile.mma_async %{{.+}}[%{{.+}}], %[[KT]] {k = 48 : i64} :
// CHECK: scf.for
// CHECK: %[[VT:.+]] = tile.wait %[[VS]]
// CHECK: tile.mma_async %{{.+}}, %[[VT]] transposed plus %{{.+}} : tensor<64x128xbf16, #tile.wgmma>, !tile.arrived<!tile.shared<72x128xbf16, 128>> -> !tile.pending<tensor<64x72xf32, #tile.wgmma>>
// CHECK-LABEL: func.func @in_place(
// CHECK-SAME: %[[QM:[^:]+]]: memref<2x4x256x40xbf16>, %[[KM:[^:]+]]: memref<2x4x40x512xbf16>, %[[VM:[^:]+]]: memref<2x4x72x512xbf16>
// CHECK-NOT: memref.alloc
// CHECK: tile.encode_tensor_map %[[KM]] : memref<2x4x40x512xbf16> -> !tile.tensor_map<1x1x48x64xbf16, 128>
// CHECK: tile.encode_tensor_map %[[VM]] : memref<2x4x72x512xbf16> -> !tile.tensor_map<1x1x72x64xbf16, 128>
func.func @in_place(%q: memref<2x4x256x40xbf16>, %k: memref<2x4x40x512xbf16>, %v: memref<2x4x72x512xbf16>, %o: memref<2x4x256x72xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x40xbf16>, memref<2x4x40x512xbf16>, memref<2x4x72x512xbf16>) outs(%o : memref<2x4x256x72xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, d, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, e, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// 101 keys have strides of 202 bytes.
// REMARK: Remark="the key is copied, its head dim innermost: ", Remark="expected strides that are known and multiples of 16 bytes, got memref<2x4x64x101xbf16>"
// CHECK-LABEL: func.func @strides(
// CHECK-SAME: %{{[^:]+}}: memref<2x4x256x64xbf16>, %[[KM:[^:]+]]: memref<2x4x64x101xbf16>
// CHECK: %[[COPY:.+]] = memref.alloc() : memref<2x4x101x64xbf16>
// CHECK: linalg.generic {indexing_maps = [#[[FROM:.+]], #[[TO:.+]]], {{.+}}} ins(%[[KM]] : memref<2x4x64x101xbf16>) outs(%[[COPY]] : memref<2x4x101x64xbf16>)
// CHECK: tile.encode_tensor_map %[[COPY]] : memref<2x4x101x64xbf16> -> !tile.tensor_map<1x1x128x64xbf16, 128>
// CHECK: memref.dealloc %[[COPY]]
func.func @strides(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x64x101xbf16>, %v: memref<2x4x101x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x64x101xbf16>, memref<2x4x101x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, d, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// REMARK: Remark="the value is copied, its head dim innermost: ", Remark="expected strides that are known and multiples of 16 bytes, got memref<2x4x64x?xbf16>"
// CHECK-LABEL: func.func @unknown(
// CHECK: memref.alloc(%{{.+}}) : memref<2x4x?x64xbf16>
func.func @unknown(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x?x64xbf16>, %v: memref<2x4x64x?xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x?x64xbf16>, memref<2x4x64x?xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, e, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// REMARK: Remark="the key is copied, its head dim innermost: ", Remark="expected key blocks of a multiple of 64, got 96"
// CHECK-LABEL: func.func @blocks(
// CHECK: memref.alloc() : memref<2x4x512x64xbf16>
func.func @blocks(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x64x512xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x64x512xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, d, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 96, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// REMARK: Remark="the query is copied, its head dim innermost: ", Remark="expected its head dim innermost"
// REMARK: Remark="the key is copied, its head dim innermost: ", Remark="expected its head dim or its keys innermost"
// CHECK-LABEL: func.func @others(
// CHECK: memref.alloc() : memref<2x4x256x64xbf16>
// CHECK: memref.alloc() : memref<2x512x4x64xbf16>
func.func @others(%q: memref<2x4x64x256xbf16>, %k: memref<2x64x512x4xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x64x256xbf16>, memref<2x64x512x4xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, d, i)>, affine_map<(b, h, i, j, d, e) -> (b, d, j, h)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Of f32, the parts are a copy anyhow, and so are the values for tf32.
// CHECK-LABEL: func.func @parts(
// CHECK-COUNT-2: memref.alloc() : memref<2x4x{{.+}}x3x64xbf16>
// CHECK: memref.alloc() : memref<2x4x512x3x64xbf16>
// CHECK-NOT: memref.alloc
func.func @parts(%q: memref<2x4x256x64xf32>, %k: memref<2x4x64x512xf32>, %v: memref<2x4x64x512xf32>, %o: memref<2x4x256x64xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xf32>, memref<2x4x64x512xf32>, memref<2x4x64x512xf32>) outs(%o : memref<2x4x256x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, d, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, e, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// REMARK: Remark="the key is copied, its head dim innermost: ", Remark="wgmma takes a tf32 operand with its head dim innermost only"
// CHECK-LABEL: func.func @tf32(
// CHECK: memref.alloc() : memref<2x4x512x64xf32>
// CHECK: memref.alloc() : memref<2x4x64x64x8xf32>
// CHECK-NOT: memref.alloc
func.func @tf32(%q: memref<2x4x256x64xf32>, %k: memref<2x4x64x512xf32>, %v: memref<2x4x64x512xf32>, %o: memref<2x4x256x64xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xf32>, memref<2x4x64x512xf32>, memref<2x4x64x512xf32>) outs(%o : memref<2x4x256x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, d, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, e, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232, f32 = tf32>}
  return
}

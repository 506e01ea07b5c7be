// Every schedule, from attention to PTX.
// RUN: rm -rf %t && mkdir -p %t
// RUN: attn-opt %S/Inputs/schedules.mlir \
// RUN:   --attn-select-form --attn-to-tile --canonicalize --cse --tile-insert-proxy-fences \
// RUN:   --tile-to-nvvm --reconcile-unrealized-casts --canonicalize --cse --convert-scf-to-cf \
// RUN:   --convert-math-to-llvm --convert-arith-to-llvm --convert-gpu-to-nvvm \
// RUN:   --convert-vector-to-llvm --convert-arith-to-llvm --convert-cf-to-llvm \
// RUN:   --reconcile-unrealized-casts --tile-finalize-kernels \
// RUN:   --gpu-to-cubin="format=ptx dump-dir=%t" -o /dev/null
// RUN: FileCheck %s --check-prefixes=PTX,D64 --input-file=%t/d64_full_attention_0.ptx
// RUN: FileCheck %s --check-prefixes=PTX,DRAWN --input-file=%t/d64_causal_attention_1.ptx
// RUN: FileCheck %s --check-prefixes=PTX,D128 --input-file=%t/d128_full_attention_3.ptx
// RUN: FileCheck %s --check-prefixes=PTX,DRAWN --input-file=%t/d128_causal_attention_4.ptx
// RUN: FileCheck %s --check-prefixes=PTX,D256 --input-file=%t/d256_full_attention_8.ptx
// RUN: FileCheck %s --check-prefixes=PTX,DRAWN --input-file=%t/d256_causal_attention_9.ptx
// No cursor, tile or state is left in local memory, and nothing is called.
// RUN: not grep -E "ld\.local|st\.local|\.local \.align|call\.uni" %t/*.ptx

// PTX: .target sm_90a
// PTX: .extern .shared .align 1024 .b8 attn_shared[];
// PTX: .visible .entry fold(
// PTX-NEXT: .param .align 64 .b8 fold_param_0[128],
// PTX-NEXT: .param .align 64 .b8 fold_param_1[128],
// PTX-NEXT: .param .align 64 .b8 fold_param_2[128],
// PTX-NEXT: .param .align 64 .b8 fold_param_3[128]

// Three consumers of 64 rows: 192 × 128 scores, head dim 64.
// D64: .maxntid 512, 1, 1
// D64: .minnctapersm 1
// D64: fence.mbarrier_init.release.cluster;
// D64-DAG: setmaxnreg.dec.sync.aligned.u32 32
// D64-DAG: setmaxnreg.inc.sync.aligned.u32 160
// D64-DAG: wgmma.mma_async.sync.aligned.m64n128k16.f32.bf16.bf16
// D64-DAG: wgmma.mma_async.sync.aligned.m64n64k16.f32.bf16.bf16
// D64-DAG: ex2.approx.ftz.f32
// D64-DAG: cvt.rn.bf16x2.f32
// D64-DAG: cp.async.bulk.tensor.4d.shared::cluster.global.tile.mbarrier::complete_tx::bytes
// D64-DAG: stmatrix.sync.aligned.m8n8.x4.shared.b16
// D64-DAG: cp.async.bulk.tensor.4d.global.shared::cta.tile.bulk_group

// D128: .maxntid 384, 1, 1
// D128-DAG: setmaxnreg.dec.sync.aligned.u32 40
// D128-DAG: setmaxnreg.inc.sync.aligned.u32 232
// D128-DAG: wgmma.mma_async.sync.aligned.m64n128k16.f32.bf16.bf16

// D256: .maxntid 384, 1, 1
// D256-DAG: wgmma.mma_async.sync.aligned.m64n64k16.f32.bf16.bf16
// D256-DAG: wgmma.mma_async.sync.aligned.m64n256k16.f32.bf16.bf16

// A mask: tiles are drawn from a counter and posted.
// DRAWN: atom.global.add.u32

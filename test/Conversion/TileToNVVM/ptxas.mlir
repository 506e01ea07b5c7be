// ptxas accepts every schedule with all values in registers and wgmma in
// flight: gpu-to-cubin turns its notes of serialised wgmma or ignored
// setmaxnreg into errors.
// REQUIRES: ptxas
// RUN: attn-opt %S/Inputs/schedules.mlir \
// RUN:   --attn-select-form --attn-to-tile --canonicalize --cse --tile-insert-proxy-fences \
// RUN:   --tile-to-nvvm --reconcile-unrealized-casts --canonicalize --cse --convert-scf-to-cf \
// RUN:   --convert-math-to-llvm --convert-arith-to-llvm --convert-gpu-to-nvvm \
// RUN:   --convert-vector-to-llvm --convert-arith-to-llvm --convert-cf-to-llvm \
// RUN:   --reconcile-unrealized-casts --tile-finalize-kernels \
// RUN:   --gpu-to-cubin=format=cubin | FileCheck %s

// CHECK: gpu.binary @d64_full_attention_0 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d64_causal_attention_1 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d64_softcap_attention_2 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d128_full_attention_3 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d128_causal_attention_4 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d128_softcap_causal_attention_5 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d192_full_attention_6 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d192_causal_attention_7 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d256_full_attention_8 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d256_causal_attention_9 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @f32_d64_causal_attention_10 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @f32_d128_full_attention_11 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @f32_d192_full_attention_12 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64
// CHECK: gpu.binary @d136_e256_full_attention_13 {{.*}}spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64

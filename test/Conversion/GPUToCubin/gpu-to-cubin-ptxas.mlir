// REQUIRES: ptxas
// RUN: attn-opt %s --gpu-to-cubin --split-input-file --verify-diagnostics | FileCheck %s

// CHECK: gpu.binary @kernels
// CHECK-SAME: attn.kernels = {scale = {registers = {{[1-9][0-9]*}} : i64, shared = 0 : i64, spill_loads = 0 : i64, spill_stores = 0 : i64, stack = 0 : i64}}
// CHECK-SAME: bin = "\7FELF
module attributes {gpu.container_module} {
  gpu.module @kernels {
    llvm.func @scale(%x: !llvm.ptr, %s: f32) attributes {gpu.kernel, nvvm.kernel} {
      %t = nvvm.read.ptx.sreg.tid.x : i32
      %p = llvm.getelementptr %x[%t] : (!llvm.ptr, i32) -> !llvm.ptr, f32
      %v = llvm.load %p : !llvm.ptr -> f32
      %w = llvm.fmul %v, %s : f32
      llvm.store %w, %p : f32, !llvm.ptr
      llvm.return
    }
  }
}

// -----

// What ptxas rejects, it says.
module attributes {gpu.container_module} {
  // expected-error @below {{ptxas failed with exit code}}
  gpu.module @kernels {
    llvm.func @bad() attributes {gpu.kernel, nvvm.kernel} {
      llvm.inline_asm has_side_effects "no.such.instruction;", "" : () -> ()
      llvm.return
    }
  }
}

// -----

// wgmma whose accumulator is touched in flight would be serialised: an error
// that names the kernel and what decided on it.
module attributes {gpu.container_module} {
  gpu.module @kernels {
    // expected-error @below {{kernel 'serial' with "m64n8": expected asynchronous wgmma, got from ptxas: ptxas info    : (C7517) warpgroup.wait is injected}}
    llvm.func @serial(%d: i64, %out: !llvm.ptr) attributes {gpu.kernel, nvvm.kernel, nvvm.maxntid = array<i32: 128, 1, 1>, attn.no_spills = "m64n8"} {
      %f = llvm.mlir.constant(1.0 : f32) : f32
      llvm.inline_asm has_side_effects "wgmma.fence.sync.aligned;", "" : () -> ()
      %r = llvm.inline_asm has_side_effects "wgmma.mma_async.sync.aligned.m64n8k16.f32.bf16.bf16 {$0, $1, $2, $3}, $4, $4, 1, 1, 1, 0, 0;", "=f,=f,=f,=f,l,0,1,2,3" %d, %f, %f, %f, %f : (i64, f32, f32, f32, f32) -> !llvm.struct<(f32, f32, f32, f32)>
      %a = llvm.extractvalue %r[0] : !llvm.struct<(f32, f32, f32, f32)>
      %b = llvm.fadd %a, %f : f32
      %s = llvm.inline_asm has_side_effects "wgmma.mma_async.sync.aligned.m64n8k16.f32.bf16.bf16 {$0, $1, $2, $3}, $4, $4, 1, 1, 1, 0, 0;", "=f,=f,=f,=f,l,0,1,2,3" %d, %b, %f, %f, %f : (i64, f32, f32, f32, f32) -> !llvm.struct<(f32, f32, f32, f32)>
      %c = llvm.extractvalue %s[0] : !llvm.struct<(f32, f32, f32, f32)>
      llvm.inline_asm has_side_effects "wgmma.commit_group.sync.aligned;", "" : () -> ()
      llvm.inline_asm has_side_effects "wgmma.wait_group.sync.aligned 0;", "" : () -> ()
      llvm.store %c, %out : f32, !llvm.ptr
      llvm.return
    }
  }
}

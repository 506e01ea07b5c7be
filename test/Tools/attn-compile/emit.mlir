// RUN: attn-compile %s --emit=header | FileCheck %s --check-prefix=HEADER
// RUN: attn-compile %s --emit=llvm --cpu=x86-64-v3 | FileCheck %s --check-prefix=LLVM
// RUN: attn-compile %s --emit=attn | FileCheck %s --check-prefix=ATTN
// RUN: attn-compile %s --emit=obj -o %t.o && llvm-nm %t.o | FileCheck %s --check-prefix=OBJ
// RUN: attn-compile %s -o %t.so && llvm-nm -D --defined-only %t.so | FileCheck %s --check-prefix=SO
// RUN: rm -rf %t.dump && attn-compile %s --emit=obj -o %t.o --dump-dir=%t.dump && ls %t.dump | FileCheck %s --check-prefix=DUMP

func.func @main(%x: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %y = arith.addf %x, %x : tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// HEADER: #include "attn_artifact.h"
// HEADER: extern const attn_artifact attn_artifact_v1;
// HEADER: /* @main
// HEADER-NEXT: args[0] input 0: f32 [?, 4], descriptor of rank 2
// HEADER-NEXT: args[1] output 0: f32 [?, 4], descriptor of rank 2
// HEADER: void attn_call_main(void **args);

// LLVM: @attn_artifact_v1 = {{.*}}constant { i32, ptr, i32, ptr } { i32 1,
// LLVM: define void @attn_call_main(ptr

// ATTN: func.func @main(

// OBJ-DAG: U attn_rt_alloc
// OBJ-DAG: attn_artifact_v1

// SO: attn_artifact_v1
// SO-NEXT: attn_call_main
// SO-NOT: {{.}}

// DUMP: 000-input.mlir
// DUMP: one-shot-bufferize.mlir
// DUMP: attn-emit-artifact.mlir
// DUMP: host.ll

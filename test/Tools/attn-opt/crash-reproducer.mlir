// A crash leaves a file that holds the pass manager's input and pipeline, and that runs to the same crash.
//
// RUN: rm -rf %t && mkdir -p %t && split-file %s %t
// RUN: env TMPDIR=%t not --crash attn-opt --load-pass-plugin=%attn_lib/libAttnTestCrash.so %t/crash.mlir \
// RUN:   --pass-pipeline='builtin.module(canonicalize,func.func(test-crash))' 2>&1 | FileCheck %s --check-prefix=CRASH
// RUN: cat %t/attn-opt-crash-*.mlir | FileCheck %s --check-prefix=FILE
// RUN: env TMPDIR=%t not --crash attn-opt --load-pass-plugin=%attn_lib/libAttnTestCrash.so --run-reproducer \
// RUN:   %t/attn-opt-crash-*.mlir 2>&1 | FileCheck %s --check-prefix=CRASH
//
// A pass that fails says so itself, once; a pass that succeeds says nothing.
// RUN: rm %t/attn-opt-crash-*.mlir
// RUN: env TMPDIR=%t not attn-opt --load-pass-plugin=%attn_lib/libAttnTestCrash.so %t/fail.mlir \
// RUN:   --pass-pipeline='builtin.module(func.func(test-crash))' 2>&1 | FileCheck %s --check-prefix=FAIL
// RUN: env TMPDIR=%t attn-opt --load-pass-plugin=%attn_lib/libAttnTestCrash.so %t/pass.mlir \
// RUN:   --pass-pipeline='builtin.module(func.func(test-crash))' 2>&1 | FileCheck %s --check-prefix=PASS
// RUN: not ls %t/attn-opt-crash-*.mlir

// CRASH: attn-opt: crash reproducer written to [[NAME:.*attn-opt-crash-.*\.mlir]]; run it by: attn-opt --run-reproducer [[NAME]]

// FILE: func.func @crash()
// FILE-NEXT: arith.constant 7
// FILE: mlir_reproducer: {
// FILE-NEXT: pipeline: "builtin.module(canonicalize{{.*}},func.func(test-crash))"

// FAIL-NOT: reproducer written
// FAIL: fail.mlir:1:1: error: failed as asked
// FAIL-NOT: error:
// FAIL-NOT: reproducer written

// PASS-NOT: reproducer written
// PASS: func.func @pass

//--- crash.mlir
func.func @crash() {
  %unused = arith.constant 7 : i32
  return
}
//--- fail.mlir
func.func @fail() {
  return
}
//--- pass.mlir
func.func @pass() {
  return
}

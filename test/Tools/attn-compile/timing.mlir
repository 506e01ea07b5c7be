// RUN: attn-compile %s -o %t.so --timing 2>&1 | FileCheck %s
// RUN: attn-compile %s -o %t.ptx --emit=ptx --target=sm_90a --timing 2>&1 | FileCheck %s --check-prefix=PTX
// RUN: attn-compile %s -o %t.so 2>&1 | FileCheck %s --allow-empty --check-prefix=QUIET

// Each stage with its passes, by MLIR's timing manager, to standard error; the
// output is the same.
// CHECK: Execution time report
// CHECK: {{[0-9.]+}} ({{ *[0-9.]+}}%)  Parser
// CHECK: {{[0-9.]+}} ({{ *[0-9.]+}}%)  Passes
// CHECK: {{[0-9.]+}} ({{ *[0-9.]+}}%)    RaisePass
// CHECK: {{[0-9.]+}} ({{ *[0-9.]+}}%)    AttnToCPU
// CHECK: {{[0-9.]+}} ({{ *[0-9.]+}}%)  Host code: LLVM IR, optimised
// CHECK: {{[0-9.]+}} ({{ *[0-9.]+}}%)  Host code: object
// CHECK: {{[0-9.]+}} ({{ *[0-9.]+}}%)  Link
// CHECK: {{[0-9.]+}} (100.0%)  Total
// PTX: Passes
// PTX: GPUToCubin
// PTX: Output
// QUIET-NOT: Execution time report
func.func @main(%x: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %y = arith.addf %x, %x : tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

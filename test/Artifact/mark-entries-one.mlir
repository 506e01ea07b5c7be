// RUN: attn-opt --attn-mark-entries=entry=second %s | FileCheck %s
// RUN: not attn-opt --attn-mark-entries=entry=third %s 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: expected a function named 'third' (the entry), got none

// Another function may take what an entry may not.
// CHECK: func.func private @first(%{{.*}}: f32) {
func.func @first(%x: f32) {
  return
}
// CHECK: func.func @second(%{{.*}}: tensor<f32> {bufferization.writable = false}) attributes {attn.entry = (tensor<f32>) -> (), llvm.emit_c_interface}
func.func @second(%x: tensor<f32>) {
  return
}

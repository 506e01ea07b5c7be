// RUN: attn-opt --attn-cpu-pipeline %s | FileCheck %s

// Two results: the wrapper unpacks upstream's struct of descriptors. The names,
// types and dims of the descriptor are those of the signature.
func.func @two(%x: tensor<?x4xbf16>, %y: tensor<f32>) -> (tensor<?x4xbf16>, tensor<f32>) {
  return %x, %y : tensor<?x4xbf16>, tensor<f32>
}

// CHECK-DAG: llvm.func internal @two(
// CHECK-DAG: llvm.func internal @_mlir_ciface_two(
// CHECK-NOT: _mlir_memref_to_llvm

// CHECK: llvm.func @attn_call_two(%[[ARGS:.+]]: !llvm.ptr) {
// CHECK-DAG: %[[SLOT0:.+]] = llvm.load %[[ARGS]]
// CHECK-DAG: %[[AT1:.+]] = llvm.getelementptr %[[ARGS]][1] : (!llvm.ptr) -> !llvm.ptr, !llvm.ptr
// CHECK-DAG: %[[SLOT1:.+]] = llvm.load %[[AT1]]
// CHECK: llvm.call @_mlir_ciface_two(%[[PACK:.+]], %[[SLOT0]], %[[SLOT1]])
// CHECK: %[[FIELD:.+]] = llvm.getelementptr %[[PACK]][0, 0]
// CHECK: %[[FIRST:.+]] = llvm.load %[[FIELD]] : !llvm.ptr -> !llvm.struct<(ptr, ptr, i64, array<2 x i64>, array<2 x i64>)>
// CHECK: %[[AT2:.+]] = llvm.getelementptr %[[ARGS]][2]
// CHECK: %[[SLOT2:.+]] = llvm.load %[[AT2]]
// CHECK: llvm.store %[[FIRST]], %[[SLOT2]]

// CHECK: llvm.mlir.global internal constant @attn_entry_two_name("two\00")
// CHECK: llvm.mlir.global internal constant @attn_entry_two_inputs_dims0()
// CHECK-DAG: llvm.mlir.constant(-1 : i64)
// CHECK-DAG: llvm.mlir.constant(4 : i64)
// CHECK: llvm.mlir.global internal constant @attn_entries()
// CHECK: llvm.mlir.global internal constant @attn_target("cpu\00")
// CHECK: llvm.mlir.global external constant @attn_artifact_v1()

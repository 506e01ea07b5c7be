#ifndef ATTN_CONVERSION_HOSTTORUNTIME_PASSES_H
#define ATTN_CONVERSION_HOSTTORUNTIME_PASSES_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace attn {
#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "attn/Conversion/HostToRuntime/Passes.h.inc"
} // namespace attn

#endif // ATTN_CONVERSION_HOSTTORUNTIME_PASSES_H

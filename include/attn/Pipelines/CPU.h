#ifndef ATTN_PIPELINES_CPU_H
#define ATTN_PIPELINES_CPU_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace attn {

struct CPUPipelineOptions : mlir::PassPipelineOptions<CPUPipelineOptions> {
  Option<std::string> entry{*this, "entry", llvm::cl::desc("the only entry; all public functions if empty"),
                            llvm::cl::init("")};
  Option<bool> f64{*this, "f64", llvm::cl::desc("compute in f64 throughout (naive form only)"), llvm::cl::init(false)};
  Option<bool> tf32{*this, "tf32", llvm::cl::desc("round what contractions of f32 multiply to tf32 (naive form only)"),
                    llvm::cl::init(false)};
  Option<unsigned> vectorBits{*this, "vector-bits", llvm::cl::desc("width of the host's vector registers, in bits"),
                              llvm::cl::init(256)};
  Option<bool> upstream{*this, "upstream",
                        llvm::cl::desc("by upstream's passes alone (naive form only): contractions are plain loops"),
                        llvm::cl::init(false)};
};

/// TOSA, where a module has it, to linalg, tensor and arith on tensors.
void buildTosaToLinalgPipeline(mlir::OpPassManager &pm);

/// From functions on ranked tensors (linalg, tensor, scf, arith, math, attn) to
/// the LLVM dialect, with the artifact's entry points. attn ops are computed by
/// tiled kernels.
void buildCPUPipeline(mlir::OpPassManager &pm, const CPUPipelineOptions &options);

/// The same, but every op is computed as it is written, with all intermediates
/// stored; attn ops are spelled out first. With `f64`, the reference; with
/// `tf32`, the graph in the precision of tensor cores that round. Only
/// contractions are tiled, so that whole layers can be verified in reasonable
/// time; with `upstream`, nothing is.
void buildCPUNaivePipeline(mlir::OpPassManager &pm, const CPUPipelineOptions &options);

/// The common tail: loops, memref, vector, arith, math and func to the LLVM
/// dialect, memory from the runtime library, and the artifact's descriptor.
void buildCPUToLLVMPipeline(mlir::OpPassManager &pm);

/// `attn-cpu-pipeline` and `attn-cpu-naive-pipeline`.
void registerCPUPipelines();

} // namespace attn

#endif // ATTN_PIPELINES_CPU_H

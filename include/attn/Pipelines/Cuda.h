#ifndef ATTN_PIPELINES_CUDA_H
#define ATTN_PIPELINES_CUDA_H

#include "attn/Conversion/GPUToCubin/Passes.h"
#include "dialects/tile/TileDialect.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace attn {

/// How far `buildCudaPipeline` goes.
enum class CudaStage {
  Form,   ///< attention has its form and schedule, on tensors
  Tile,   ///< kernels outlined into gpu.modules: tile, gpu, scf, arith, math
  NVVM,   ///< kernels in the LLVM and NVVM dialects
  Binary, ///< kernels compiled, one gpu.binary per module
  Host    ///< host code in the LLVM dialect as well, with the artifact's entries
};

struct CudaPipelineOptions : mlir::PassPipelineOptions<CudaPipelineOptions> {
  Option<std::string> entry{*this, "entry", llvm::cl::desc("the only entry; all public functions if empty"),
                            llvm::cl::init("")};
  Option<CudaStage> stage{*this, "stage", llvm::cl::desc("where to stop"), llvm::cl::init(CudaStage::Host),
                          llvm::cl::values(clEnumValN(CudaStage::Form, "form", "schedules chosen"),
                                           clEnumValN(CudaStage::Tile, "tile", "kernels outlined"),
                                           clEnumValN(CudaStage::NVVM, "nvvm", "kernels in NVVM"),
                                           clEnumValN(CudaStage::Binary, "binary", "kernels compiled"),
                                           clEnumValN(CudaStage::Host, "host", "host code lowered too"))};
  Option<DeviceFormat> format{*this, "format", llvm::cl::desc("what gpu-to-cubin embeds"),
                              llvm::cl::init(DeviceFormat::Auto),
                              llvm::cl::values(clEnumValN(DeviceFormat::Auto, "auto", "machine code or PTX"),
                                               clEnumValN(DeviceFormat::PTX, "ptx", "PTX"),
                                               clEnumValN(DeviceFormat::Cubin, "cubin", "machine code"))};
  Option<mlir::tile::F32Kind> f32{*this, "f32", llvm::cl::desc("how kernels of attention multiply f32 operands"),
                                  llvm::cl::init(mlir::tile::F32Kind::Exact),
                                  llvm::cl::values(clEnumValN(mlir::tile::F32Kind::Exact, "exact", "f32's accuracy"),
                                                   clEnumValN(mlir::tile::F32Kind::TF32, "tf32", "rounded to tf32"))};
  Option<bool> naive{*this, "naive", llvm::cl::desc("compute attn ops by their formulas, as they are written"),
                     llvm::cl::init(false)};
  Option<std::string> tuning{*this, "tuning", llvm::cl::desc("a tuning file to take schedules from"),
                             llvm::cl::init("")};
  Option<std::string> dumpDir{*this, "dump-dir", llvm::cl::desc("where gpu-to-cubin writes its files"),
                              llvm::cl::init("")};
};

/// From functions on ranked tensors (linalg, tensor, scf, arith, math) to an
/// artifact for one Hopper GPU: everything between a function's arguments and
/// its results runs on the device; the host computes sizes and launches.
void buildCudaPipeline(mlir::OpPassManager &pm, const CudaPipelineOptions &options);

/// `attn-cuda-pipeline`.
void registerCudaPipeline();

} // namespace attn

#endif // ATTN_PIPELINES_CUDA_H

// One Hopper GPU.
#include "ListSchedules.h"
#include "attn/Compiler/Target.h"
#include "attn/Pipelines/Cuda.h"

using namespace mlir;

namespace attn {
namespace {
class CudaTarget : public Target {
public:
  StringRef getName() const override { return "sm_90a"; }

  ArrayRef<Emit> getEmits() const override {
    static constexpr Emit emits[] = {Emit::Schedules, Emit::Tile, Emit::NVVM,   Emit::PTX,
                                     Emit::Cubin,     Emit::LLVM, Emit::Object, Emit::SharedObject};
    return emits;
  }

  bool computesOnHost() const override { return false; }

  LogicalResult check(ModuleOp module, const CompileOptions &options) const override {
    if (options.f64)
      return module.emitError("expected --precision=own with --target=sm_90a, got f64: the reference is --target=cpu");
    if (options.upstream)
      return module.emitError("expected --form=auto or naive with --target=sm_90a, got upstream");
    return success();
  }

  void buildPipeline(OpPassManager &pm, const CompileOptions &options) const override {
    // Each attention goes down its own pipeline, as it is written.
    if (options.emit == Emit::Schedules)
      return;
    CudaPipelineOptions pipeline;
    pipeline.entry = options.entry;
    pipeline.dumpDir = options.dumpDir;
    pipeline.tuning = options.tuning;
    pipeline.naive = options.naive;
    pipeline.f32 = getF32(options);
    switch (options.emit) {
    case Emit::Tile:
      pipeline.stage = CudaStage::Tile;
      break;
    case Emit::NVVM:
      pipeline.stage = CudaStage::NVVM;
      break;
    case Emit::PTX:
      pipeline.stage = CudaStage::Binary;
      pipeline.format = DeviceFormat::PTX;
      break;
    case Emit::Cubin:
      pipeline.stage = CudaStage::Binary;
      pipeline.format = DeviceFormat::Cubin;
      break;
    default:
      break;
    }
    buildCudaPipeline(pm, pipeline);
  }

  LogicalResult write(ModuleOp module, const CompileOptions &options, raw_ostream &os) const override {
    if (options.emit == Emit::Schedules)
      return listSchedules(module, getF32(options), os);
    if (options.emit != Emit::PTX && options.emit != Emit::Cubin)
      return Target::write(module, options, os);
    SmallVector<gpu::BinaryOp> binaries(module.getOps<gpu::BinaryOp>());
    // A cubin is one file for the driver; PTX modules are text, one after another.
    if (binaries.empty() || (options.emit == Emit::Cubin && binaries.size() > 1))
      return module.emitError("expected kernels in one module for --emit=")
             << stringifyEmit(options.emit) << ", got " << binaries.size() << " modules";
    for (gpu::BinaryOp binary : binaries)
      os << cast<gpu::ObjectAttr>(binary.getObjects()[0]).getObject().getValue();
    return success();
  }

private:
  static tile::F32Kind getF32(const CompileOptions &options) {
    return options.tf32 ? tile::F32Kind::TF32 : tile::F32Kind::Exact;
  }
};
} // namespace

const Target &getCudaTarget() {
  static CudaTarget target;
  return target;
}
} // namespace attn

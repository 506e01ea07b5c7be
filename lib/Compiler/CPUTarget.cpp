// The host's processor.
#include "attn/Compiler/Backend.h"
#include "attn/Pipelines/CPU.h"

using namespace mlir;

namespace attn {
namespace {
class CPUTarget : public Target {
public:
  StringRef getName() const override { return "cpu"; }

  ArrayRef<Emit> getEmits() const override {
    static constexpr Emit emits[] = {Emit::LLVM, Emit::Object, Emit::SharedObject};
    return emits;
  }

  void buildPipeline(OpPassManager &pm, const CompileOptions &options) const override {
    CPUPipelineOptions pipeline;
    pipeline.entry = options.entry;
    pipeline.f64 = options.f64;
    pipeline.upstream = options.upstream;
    pipeline.tf32 = options.tf32;
    pipeline.vectorBits = getVectorBits(options);
    if (options.naive)
      buildCPUNaivePipeline(pm, pipeline);
    else
      buildCPUPipeline(pm, pipeline);
  }
};
} // namespace

const Target &getCPUTarget() {
  static CPUTarget target;
  return target;
}
} // namespace attn

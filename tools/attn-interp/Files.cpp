// See Files.h. Built as attn-run is, with exceptions.
#include "Files.h"

#include "Npy.h"
#include "Support.h"
#include "Tensor.h"

#include <cstring>
#include <filesystem>

using namespace attn;
using namespace attn::interp_tool;

static attn_dtype dtypeOf(const std::string &name) {
  for (int k = ATTN_F64; k <= ATTN_I64; ++k)
    if (name == run::nameOf(static_cast<attn_dtype>(k)))
      return static_cast<attn_dtype>(k);
  run::fail("expected a tensor of f64, f32, f16, bf16, i1, i8, i16, i32 or i64, got %s", name.c_str());
}

bool interp_tool::readInput(const std::string &spec, uint64_t seed, uint64_t number, Array &array, std::string &error) {
  try {
    run::TensorType type{dtypeOf(array.dtype), array.shape};
    run::Tensor tensor = [&] {
      if (spec != "random")
        return run::readNpy(run::parseNpyFile(spec), type);
      if (type.isDynamic())
        run::fail("expected --shape to give input #%d's sizes, got %s", static_cast<int>(number),
                  run::toString(type).c_str());
      run::Tensor made(type.dtype, type.dims);
      run::fillRandom(made, seed, number);
      return made;
    }();
    array.shape = tensor.getShape();
    array.bytes.resize(tensor.bytes());
    std::memcpy(array.bytes.data(), tensor.data(), array.bytes.size());
    return true;
  } catch (const std::exception &problem) {
    error = problem.what();
    return false;
  }
}

bool interp_tool::writeOutputs(const std::vector<std::string> &specs, const std::vector<Array> &arrays,
                               std::string &error) {
  try {
    std::vector<run::Tensor> tensors;
    for (const Array &array : arrays) {
      tensors.emplace_back(dtypeOf(array.dtype), array.shape);
      std::memcpy(tensors.back().data(), array.bytes.data(), array.bytes.size());
    }
    std::vector<run::NpyOutput> outputs;
    for (size_t k = 0; k < specs.size(); ++k) {
      outputs.push_back({run::parseNpyFile(specs[k]), &tensors[k]});
      run::checkWritable(outputs.back().file, tensors[k].getDtype());
    }
    run::writeNpy(outputs);
    return true;
  } catch (const std::exception &problem) {
    error = problem.what();
    return false;
  }
}

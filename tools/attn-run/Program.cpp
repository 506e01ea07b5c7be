//===- Program.cpp - Calling an entry -------------------------------------===//

#include "Program.h"

#include "Support.h"
#include "attn_runtime.h"

#include <cstring>
#include <set>

using namespace attn::run;

// Descriptors are kept as 8-byte words: allocated, aligned, offset, sizes,
// strides.
enum : int { allocatedWord = 0, alignedWord = 1, offsetWord = 2, sizesWord = 3 };

static void *pointerIn(int64_t word) { return reinterpret_cast<void *>(static_cast<intptr_t>(word)); }

static int64_t wordOf(const void *pointer) { return static_cast<int64_t>(reinterpret_cast<intptr_t>(pointer)); }

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

InputSet::InputSet(const Entry &entry, const std::vector<Tensor> &inputs, Mode mode)
    : onDevice(entry.onDevice()), owned(onDevice || mode == Copied) {
  for (const Tensor &input : inputs) {
    int64_t bytes = input.bytes();
    void *copy;
    if (!owned) {
      copy = const_cast<void *>(input.data());
    } else if (onDevice) {
      copy = attn_rt_device_alloc(bytes);
      attn_rt_copy_to_device(copy, input.data(), bytes);
    } else {
      copy = attn_rt_alloc(bytes);
      std::memcpy(copy, input.data(), bytes);
    }
    pointers.push_back(copy);
    shapes.push_back(input.getShape());
    totalBytes += bytes;
  }
}

InputSet::~InputSet() {
  if (!owned)
    return;
  for (void *pointer : pointers)
    onDevice ? attn_rt_device_free(pointer) : attn_rt_free(pointer);
}

int InputSet::findChanged(const std::vector<Tensor> &inputs) const {
  if (!owned)
    return -1;
  for (size_t i = 0; i < inputs.size(); ++i) {
    int64_t bytes = inputs[i].bytes();
    const void *now = pointers[i];
    Tensor copy(ATTN_I8, {onDevice ? bytes : 0});
    if (onDevice) {
      attn_rt_copy_to_host(copy.data(), now, bytes);
      now = copy.data();
    }
    if (std::memcmp(now, inputs[i].data(), bytes) != 0)
      return static_cast<int>(i);
  }
  return -1;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

Results::Results(const Entry &entry, const InputSet &inputs) : entry(entry), inputs(inputs) {
  std::vector<std::vector<int64_t>> arguments;
  for (size_t i = 0; i < entry.inputs.size(); ++i) {
    const Shape &shape = inputs.getShapes()[i];
    size_t rank = shape.size();
    std::vector<int64_t> words(ATTN_DESCRIPTOR_WORDS(rank));
    words[allocatedWord] = words[alignedWord] = wordOf(inputs.getPointers()[i]);
    int64_t stride = 1;
    for (size_t dim = rank; dim-- > 0;) {
      words[sizesWord + dim] = shape[dim];
      words[sizesWord + rank + dim] = stride;
      stride *= shape[dim];
    }
    arguments.push_back(std::move(words));
  }
  for (const TensorType &type : entry.outputs)
    descriptors.emplace_back(ATTN_DESCRIPTOR_WORDS(type.dims.size()), 0);

  std::vector<void *> pointers;
  for (auto *list : {&arguments, &descriptors})
    for (std::vector<int64_t> &words : *list)
      pointers.push_back(words.data());
  entry.call(pointers.data());
}

Results::~Results() {
  std::set<void *> freed(inputs.getPointers().begin(), inputs.getPointers().end());
  for (const std::vector<int64_t> &words : descriptors) {
    void *allocated = pointerIn(words[allocatedWord]);
    if (freed.insert(allocated).second)
      entry.onDevice() ? attn_rt_device_free(allocated) : attn_rt_free(allocated);
  }
}

static Shape sizesOf(const std::vector<int64_t> &words, size_t rank) {
  return Shape(words.begin() + sizesWord, words.begin() + sizesWord + rank);
}

int64_t Results::freshBytes() const {
  std::set<void *> counted(inputs.getPointers().begin(), inputs.getPointers().end());
  int64_t bytes = 0;
  for (size_t i = 0; i < descriptors.size(); ++i) {
    const TensorType &type = entry.outputs[i];
    if (counted.insert(pointerIn(descriptors[i][allocatedWord])).second)
      bytes += numElements(sizesOf(descriptors[i], type.dims.size())) * bytesOf(type.dtype);
  }
  return bytes;
}

std::vector<Tensor> Results::fetch() const {
  std::vector<Tensor> outputs;
  for (size_t i = 0; i < descriptors.size(); ++i) {
    const std::vector<int64_t> &words = descriptors[i];
    const TensorType &type = entry.outputs[i];
    size_t rank = type.dims.size();
    Shape sizes = sizesOf(words, rank);
    bool fits = true;
    for (size_t dim = 0; dim < rank; ++dim)
      fits &= type.dims[dim] < 0 ? sizes[dim] >= 0 : sizes[dim] == type.dims[dim];
    if (!fits)
      fail("result %zu of \"%s\": expected shape %s, got %s", i, entry.name.c_str(), toString(type.dims).c_str(),
           toString(sizes).c_str());
    Tensor output(type.dtype, sizes);
    int64_t stride = 1;
    for (size_t dim = rank; dim-- > 0;) {
      int64_t got = words[sizesWord + rank + dim];
      // Strides of sizes 0 and 1 say nothing.
      if (sizes[dim] > 1 && output.size() > 0 && got != stride)
        fail("result %zu of \"%s\": expected row-major storage with stride "
             "%lld in dimension %zu of shape %s, got %lld",
             i, entry.name.c_str(), static_cast<long long>(stride), dim, toString(sizes).c_str(),
             static_cast<long long>(got));
      stride *= sizes[dim];
    }
    const auto *data =
        static_cast<const char *>(pointerIn(words[alignedWord])) + words[offsetWord] * bytesOf(type.dtype);
    if (output.size() > 0 && !pointerIn(words[alignedWord]))
      fail("result %zu of \"%s\": expected storage, got a null pointer", i, entry.name.c_str());
    if (entry.onDevice())
      attn_rt_copy_to_host(output.data(), data, output.bytes());
    else
      std::memcpy(output.data(), data, output.bytes());
    outputs.push_back(std::move(output));
  }
  return outputs;
}

//===----------------------------------------------------------------------===//
// One call
//===----------------------------------------------------------------------===//

void attn::run::wait(const Entry &entry) {
  if (entry.onDevice())
    attn_rt_synchronize();
}

Run attn::run::runOnce(const Entry &entry, const std::vector<Tensor> &inputs, bool poison, InputSet::Mode mode) {
  Run run;
  InputSet set(entry, inputs, mode);
  auto inUse = [&](bool peak) {
    attn_rt_memory_stats_t stats;
    attn_rt_memory_stats(&stats);
    if (entry.onDevice())
      return peak ? stats.device_peak : stats.device_current;
    return peak ? stats.host_peak : stats.host_current;
  };
  attn_rt_take_work(&run.footprint.flops, &run.footprint.bytes);
  attn_rt_memory_reset_peak();
  int64_t before = inUse(false);
  attn_rt_set_poison(poison);
  Results results(entry, set);
  attn_rt_set_poison(false);
  wait(entry);
  attn_rt_take_work(&run.footprint.flops, &run.footprint.bytes);
  run.footprint.inputBytes = set.bytes();
  run.footprint.outputBytes = results.freshBytes();
  run.footprint.extraBytes = std::max<int64_t>(0, inUse(true) - before - run.footprint.outputBytes);
  run.outputs = results.fetch();
  run.changedInput = set.findChanged(inputs);
  return run;
}

//===- Interpret.cpp - Running attn-interp --------------------------------===//
//
// The interpreter works on MLIR, of which this program knows nothing: tensors
// go back and forth in .npy files.
//
//===----------------------------------------------------------------------===//

#include "Interpret.h"

#include "Compile.h"

using namespace attn::run;

Run attn::run::interpret(const Options &options, const Entry &entry, const std::vector<Tensor> &inputs) {
  std::string program = findTool("attn-interp", "ATTN_INTERP");
  TemporaryFolder folder;
  auto fileFor = [&](const char *what, size_t index, attn_dtype dtype) {
    return NpyFile{folder.file(what + std::to_string(index) + ".npy"), dtype == ATTN_BF16};
  };
  auto text = [](const NpyFile &file) { return file.path + (file.bf16 ? ":bf16" : ""); };
  std::vector<std::string> arguments = {options.input, "--entry=" + entry.name,
                                        "--seed=" + std::to_string(options.seed)};
  if (options.tf32)
    arguments.push_back("--f32=tf32");
  std::vector<NpyOutput> files;
  for (size_t i = 0; i < inputs.size(); ++i) {
    files.push_back({fileFor("in", i, inputs[i].getDtype()), &inputs[i]});
    arguments.push_back("--input=" + text(files.back().file));
  }
  writeNpy(files);
  for (size_t i = 0; i < entry.outputs.size(); ++i)
    arguments.push_back("--output=" + text(fileFor("out", i, entry.outputs[i].dtype)));
  compile(program, arguments);
  Run run;
  for (size_t i = 0; i < entry.outputs.size(); ++i) {
    run.outputs.push_back(readNpy(fileFor("out", i, entry.outputs[i].dtype), entry.outputs[i]));
    run.footprint.outputBytes += run.outputs.back().bytes();
  }
  for (const Tensor &input : inputs)
    run.footprint.inputBytes += input.bytes();
  return run;
}

//===- OptionsTest.cpp - The command line ---------------------------------===//

#include "Options.h"
#include "Support.h"

#include <gtest/gtest.h>

using namespace attn::run;

static std::string failure(const std::vector<std::string> &arguments) {
  try {
    parseOptions(arguments);
  } catch (const UsageError &error) {
    return error.what();
  }
  return "no failure";
}

TEST(Options, Defaults) {
  Options options = parseOptions({"a.mlir"});
  EXPECT_EQ(options.input, "a.mlir");
  EXPECT_EQ(options.device, DeviceKind::Auto);
  EXPECT_FALSE(options.entry);
  EXPECT_EQ(options.seed, 0u);
  EXPECT_FALSE(options.verify || options.bench || options.json);
}

TEST(Options, BothSpellings) {
  for (const auto &arguments :
       {std::vector<std::string>{"--entry=f", "--seed=7", "--device=cpu", "a.so", "--input=x.npy", "--input=y:bf16",
                                 "--output=o.npy:bf16", "--shape=2x?,3"},
        std::vector<std::string>{"--entry", "f", "--seed", "7", "--device", "cpu", "--input", "x.npy", "a.so",
                                 "--input", "y:bf16", "--output", "o.npy:bf16", "--shape", "2x?,3"}}) {
    Options options = parseOptions(arguments);
    EXPECT_EQ(options.input, "a.so");
    EXPECT_EQ(options.entry, "f");
    EXPECT_EQ(options.seed, 7u);
    EXPECT_EQ(options.device, DeviceKind::Cpu);
    EXPECT_EQ(options.inputs, (std::vector<std::string>{"x.npy", "y:bf16"}));
    ASSERT_EQ(options.outputs.size(), 1u);
    EXPECT_EQ(options.outputs[0].path, "o.npy");
    EXPECT_TRUE(options.outputs[0].bf16);
    EXPECT_EQ(options.shapes, (std::vector<Shape>{{2, -1}, {3}}));
  }
}

TEST(Options, InputsMadeHere) {
  EXPECT_TRUE(parseInput("x.npy:bf16").isFile());
  EXPECT_TRUE(parseInput("x.npy:bf16").file.bf16);
  EXPECT_EQ(parseInput("random").kind, InputSource::Random);
  EXPECT_EQ(parseInput("ones").kind, InputSource::Ones);
  InputSource normal = parseInput("normal:-1.5,2e-2");
  EXPECT_EQ(normal.kind, InputSource::Normal);
  EXPECT_EQ(normal.mean, -1.5);
  EXPECT_EQ(normal.deviation, 0.02);
  InputSource iota = parseInput("iota:96");
  EXPECT_EQ(iota.kind, InputSource::Iota);
  EXPECT_EQ(iota.modulus, 96);
  for (const char *text : {"normal:", "normal:1", "normal:1,", "normal:,1", "normal:1,-1", "normal:1,2,3",
                           "normal:1, 2", "normal:nan,1", "normal:0,inf"})
    EXPECT_EQ(failure({"a", std::string("--input=") + text}),
              std::string("--input: expected normal:MEAN,DEVIATION, two numbers, the second at least 0, got \"") +
                  text + "\"");
  for (const char *text : {"iota:", "iota:0", "iota:-1", "iota:x", "iota:1.5", "iota:9999999999999999999"})
    EXPECT_EQ(failure({"a", std::string("--input=") + text}),
              std::string("--input: expected iota:N, a whole number of at least 1, got \"") + text + "\"");
}

TEST(Options, Errors) {
  EXPECT_EQ(failure({}), "expected an input file, IN.mlir or IN.so");
  EXPECT_EQ(failure({"a", "b"}), "expected one input file, got \"a\" and \"b\"");
  EXPECT_EQ(failure({"a", "--what"}), "unknown option --what");
  EXPECT_EQ(failure({"a", "--what=1"}), "unknown option --what");
  EXPECT_EQ(failure({"a", "-x"}), "unknown option -x");
  EXPECT_EQ(failure({"a", "--seed", "1", "--seed=2"}), "--seed was given twice");
  EXPECT_EQ(failure({"a", "--json", "--json"}), "--json was given twice");
  EXPECT_EQ(failure({"a", "--json=yes"}), "--json takes no value, got \"yes\"");
  EXPECT_EQ(failure({"a", "--seed"}), "--seed expects a value");
  EXPECT_EQ(failure({"a", "--seed", "--json"}), "--seed expects a value");
  EXPECT_EQ(failure({"a", "--entry="}), "--entry expects a value, got an empty one");
  EXPECT_EQ(failure({"a", "--seed=-1"}), "--seed: expected a number from 0 to 10^19 - 1, got \"-1\"");
  EXPECT_EQ(failure({"a", "--device=gpu"}), "--device: expected auto, cuda, cpu or interp, got \"gpu\"");
  EXPECT_EQ(failure({"a", "--shape=2xtwo"}), "--shape: expected sizes like 2x4x?, got \"2xtwo\"");
  EXPECT_EQ(failure({"a", "--shape=2x"}), "--shape: expected sizes like 2x4x?, got \"2x\"");
  EXPECT_EQ(failure({"a", "--shape=-2"}), "--shape: expected sizes like 2x4x?, got \"-2\"");
  EXPECT_EQ(failure({"a", "--output=:bf16"}), "--output: expected the name of a .npy file, got \":bf16\"");
  EXPECT_EQ(failure({"a", "--output=o.npy", "--output=o.npy"}), "two results would be written to \"o.npy\"");
  EXPECT_EQ(failure({"a", "--reference=r.so"}), "--reference is for --verify");
  EXPECT_EQ(failure({"a", "--naive=r.so"}), "--naive is for --verify");
  EXPECT_EQ(failure({"a", "--graph"}), "--graph is for --bench");
}

TEST(Options, HelpNeedsNothingElse) {
  EXPECT_TRUE(parseOptions({"--help"}).help);
  EXPECT_TRUE(parseOptions({"-h"}).help);
}

TEST(Options, Shapes) {
  EXPECT_EQ(parseShape("1x22x333"), (Shape{1, 22, 333}));
  EXPECT_EQ(parseShape("0"), (Shape{0}));
  EXPECT_EQ(parseShape(""), (Shape{}));
  EXPECT_EQ(parseShape("scalar"), (Shape{}));
}

//===- NpyTest.cpp - Numpy's files, good and bad --------------------------===//

#include "Npy.h"
#include "Support.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <unistd.h>

using namespace attn::run;

namespace {
class Npy : public testing::Test {
protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "/attn-npy-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  std::string path(const std::string &name = "a.npy") const { return folder + "/" + name; }

  /// Writes the bytes as a.npy.
  void write(const std::string &bytes) { std::ofstream(path(), std::ios::binary) << bytes; }

  /// Writes a file with this header and data.
  void write(const std::string &header, const std::string &data, int version = 1) {
    std::string text = header + "\n";
    std::string bytes("\x93NUMPY", 6);
    bytes += static_cast<char>(version);
    bytes += '\0';
    for (int i = 0; i < (version == 1 ? 2 : 4); ++i)
      bytes += static_cast<char>(text.size() >> (8 * i));
    write(bytes + text + data);
  }

  /// Reads a.npy, which must fail; returns the message without the folder.
  std::string failure(const TensorType &type, bool bf16 = false) {
    try {
      readNpy({path(), bf16}, type);
    } catch (const Error &error) {
      std::string text = error.what();
      for (size_t at; (at = text.find(folder + "/")) != std::string::npos;)
        text.erase(at, folder.size() + 1);
      return text;
    }
    return "no failure";
  }

  std::string folder;
};

std::string contentOf(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

constexpr const char *header23 = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
const TensorType f32_2x3{ATTN_F32, {2, 3}};
} // namespace

TEST_F(Npy, RoundTripsEveryType) {
  for (int dtype = ATTN_F64; dtype <= ATTN_I64; ++dtype)
    for (const Shape &shape : {Shape{}, Shape{3}, Shape{2, 3}, Shape{2, 0, 4}}) {
      Tensor tensor(attn_dtype(dtype), shape);
      fillRandom(tensor, 1, dtype);
      NpyFile file{path(), dtype == ATTN_BF16};
      checkWritable(file, tensor.getDtype());
      writeNpy({{file, &tensor}});
      Shape dynamic(shape.size(), -1);
      Tensor back = readNpy(file, {attn_dtype(dtype), dynamic});
      EXPECT_EQ(back.getShape(), shape);
      EXPECT_EQ(std::memcmp(back.data(), tensor.data(), tensor.bytes()), 0);
    }
}

TEST_F(Npy, WritesWhatNumpyWrites) {
  Tensor tensor(ATTN_I16, {3});
  for (int i = 0; i < 3; ++i)
    tensor.set(i, i + 1);
  writeNpy({{{path(), false}, &tensor}});
  std::string expected("\x93NUMPY\x01\x00\x76\x00", 10);
  expected += "{'descr': '<i2', 'fortran_order': False, 'shape': (3,), }";
  expected.resize(127, ' ');
  expected += "\n";
  expected += std::string("\1\0\2\0\3\0", 6);
  EXPECT_EQ(contentOf(path()), expected);
}

TEST_F(Npy, ReadsVersionsTwoAndThree) {
  std::string data(24, '\0');
  for (int version : {1, 2, 3}) {
    write(header23, data, version);
    EXPECT_EQ(failure(f32_2x3), "no failure") << version;
  }
  write(header23, data, 4);
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected .npy version 1, 2 or 3, got 4");
}

TEST_F(Npy, ReadsOtherSpellingsOfTheHeader) {
  std::string data(24, '\0');
  for (const char *header : {"{\"shape\":(2,3),\"fortran_order\":False,\"descr\":\"<f4\"}",
                             "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3,)}    "}) {
    write(header, data);
    EXPECT_EQ(failure(f32_2x3), "no failure") << header;
  }
}

TEST_F(Npy, WrongElements) {
  std::string data(24, '\0');
  auto with = [&](const std::string &descr) {
    write("{'descr': '" + descr + "', 'fortran_order': False, 'shape': (2, 3), }", data);
  };
  with("<f8");
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected elements of type f32 (numpy's float32), got "
                              "float64");
  with(">f4");
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected elements of type f32 (numpy's float32), got "
                              "big-endian float32");
  with("|S5");
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected elements of type f32 (numpy's float32), got "
                              "'|S5'");
  with("<u2");
  EXPECT_EQ(failure({ATTN_BF16, {2, 3}}), "a.npy: expected bf16, which is read from the uint16 of its bits "
                                          "by the suffix :bf16, got uint16 without the suffix");
  with("<f4");
  EXPECT_EQ(failure({ATTN_BF16, {2, 3}}, /*bf16=*/true),
            "a.npy: expected bf16, which is read from the uint16 of its bits "
            "by the suffix :bf16, got float32");
  EXPECT_EQ(failure(f32_2x3, /*bf16=*/true), "a.npy: the suffix :bf16 is for bf16 inputs, expected 2x3xf32");
  write("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (6,), }", data);
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected a plain element type, got a structured one");
  write("{'descr': '|b1', 'fortran_order': False, 'shape': (2,), }", "\1\2");
  EXPECT_EQ(failure({ATTN_I1, {2}}), "a.npy: expected booleans of 0 or 1, got 2 at element 1");
}

TEST_F(Npy, WrongShapes) {
  write(header23, std::string(24, '\0'));
  EXPECT_EQ(failure({ATTN_F32, {2, 4}}), "a.npy: expected shape 2x4, got 2x3");
  EXPECT_EQ(failure({ATTN_F32, {-1, 4}}), "a.npy: expected shape ?x4, got 2x3");
  EXPECT_EQ(failure({ATTN_F32, {6}}), "a.npy: expected shape 6, got 2x3");
  EXPECT_EQ(failure({ATTN_F32, {}}), "a.npy: expected shape scalar, got 2x3");
  EXPECT_EQ(failure({ATTN_F32, {-1, -1}}), "no failure");
  write("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", std::string(24, '\0'));
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected C order, got Fortran order (save "
                              "numpy.ascontiguousarray of it)");
  write("{'descr': '<f4', 'fortran_order': True, 'shape': (6,), }", std::string(24, '\0'));
  EXPECT_EQ(failure({ATTN_F32, {6}}), "no failure");
}

TEST_F(Npy, WrongAmountOfData) {
  write(header23, std::string(10, '\0'));
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected 24 bytes of data for shape 2x3 "
                              "of float32, got 10");
  write(header23, std::string(25, '\0'));
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected 24 bytes of data for shape 2x3 "
                              "of float32, got 25");
  // Far more than there is memory for: the file is looked at first.
  write("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 9)}", "");
  EXPECT_EQ(failure({ATTN_F32, {-1, -1}}), "a.npy: expected 3599999999964 bytes of data for shape "
                                           "99999999999x9 of float32, got 0");
  write("{'descr': '<f4', 'fortran_order': False, 'shape': "
        "(9223372036854775807, 9)}",
        "");
  EXPECT_EQ(failure({ATTN_F32, {-1, -1}}), "a.npy: malformed .npy header: a size is too large");
  write("{'descr': '<f4', 'fortran_order': False, 'shape': "
        "(922337203685477580, 9)}",
        "");
  EXPECT_EQ(failure({ATTN_F32, {-1, -1}}), "a tensor of shape 922337203685477580x9 is too large");
}

TEST_F(Npy, Malformed) {
  auto message = [&](const std::string &header) {
    write(header, std::string(24, '\0'));
    std::string text = failure(f32_2x3);
    std::string start = "a.npy: malformed .npy header: ";
    EXPECT_EQ(text.substr(0, start.size()), start) << text;
    return text.substr(std::min(text.size(), start.size()));
  };
  EXPECT_EQ(message("{}"), "expected the keys descr, fortran_order and shape");
  EXPECT_EQ(message("x"), "expected '{' at byte 0 of the header");
  EXPECT_EQ(message("{'descr'}"), "expected ':' at byte 8 of the header");
  EXPECT_EQ(message("{'descr': '<f4"), "unterminated string");
  EXPECT_EQ(message("{'fortran_order': Maybe}"), "fortran_order is neither True nor False");
  EXPECT_EQ(message("{'shape': (2, x)}"), "a size is no number");
  EXPECT_EQ(message("{'shape': (-2,)}"), "a size is no number");
  EXPECT_EQ(message("{'what': 1}"), "unknown key 'what'");
  EXPECT_EQ(message(std::string(header23) + " 1"), "text after the dictionary");
}

TEST_F(Npy, NotAFile) {
  EXPECT_EQ(failure(f32_2x3), "cannot open a.npy: No such file or directory");
  std::filesystem::create_directory(path());
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected a .npy file, got a directory");
  std::filesystem::remove(path());
  write("PK\3\4 an .npz file, say");
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected a .npy file, got one that does "
                              "not begin with \\x93NUMPY");
  write("");
  EXPECT_EQ(failure(f32_2x3), "a.npy: expected a .npy file, got one that does "
                              "not begin with \\x93NUMPY");
}

// Every proper prefix of a good file is an error, and none is taken for good.
TEST_F(Npy, EveryTruncation) {
  for (int version : {1, 2}) {
    write(header23, std::string(24, '\0'), version);
    std::string whole = contentOf(path());
    for (size_t length = 0; length < whole.size(); ++length) {
      write(whole.substr(0, length));
      std::string text = failure(f32_2x3);
      EXPECT_EQ(text.substr(0, 6), "a.npy:") << length;
    }
  }
  write(header23, std::string(24, '\0'));
  std::string whole = contentOf(path());
  write(whole.substr(0, 8));
  EXPECT_EQ(failure(f32_2x3), "a.npy: truncated .npy header: expected 10 bytes, got 8");
  write(whole.substr(0, 40));
  EXPECT_EQ(failure(f32_2x3), "a.npy: truncated .npy header: expected 70 bytes, got 40");
}

// Damaged files are read as something or refused, never worse.
TEST_F(Npy, RandomDamage) {
  write(header23, std::string(24, '\0'));
  std::string whole = contentOf(path());
  std::mt19937 random(1);
  for (int round = 0; round < 400; ++round) {
    std::string damaged = whole;
    for (int n = random() % 4 + 1; n > 0; --n)
      damaged[random() % 80] = static_cast<char>(random());
    if (random() % 4 == 0)
      damaged.resize(random() % damaged.size());
    write(damaged);
    std::string text = failure({ATTN_F32, {-1, -1}});
    EXPECT_FALSE(text.empty());
  }
}

TEST_F(Npy, UnwritablePlaces) {
  auto message = [&](const std::string &name, attn_dtype dtype, bool bf16) {
    try {
      checkWritable({name, bf16}, dtype);
    } catch (const Error &error) {
      std::string text = error.what();
      for (size_t at; (at = text.find(folder)) != std::string::npos;)
        text.replace(at, folder.size(), "F");
      return text;
    }
    return std::string("no failure");
  };
  EXPECT_EQ(message(folder, ATTN_F32, false), "F: expected a file to write, got a directory");
  EXPECT_EQ(message(path("no/o.npy"), ATTN_F32, false), "cannot write F/no/o.npy: there is no folder F/no");
  EXPECT_EQ(message(path(), ATTN_BF16, false), "F/a.npy: numpy has no bf16; write its bits as uint16 with the "
                                               "suffix :bf16");
  EXPECT_EQ(message(path(), ATTN_F16, true), "F/a.npy: the suffix :bf16 is for bf16 outputs, this one is f16");
  EXPECT_EQ(message(path(), ATTN_BF16, true), "no failure");
}

// When one of several files cannot be written, none is.
TEST_F(Npy, NothingHalfWritten) {
  Tensor tensor(ATTN_F32, {3});
  fillRandom(tensor, 0, 0);
  EXPECT_THROW(writeNpy({{{path("good.npy"), false}, &tensor}, {{path("no/bad.npy"), false}, &tensor}}), Error);
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  writeNpy({{{path("good.npy"), false}, &tensor}});
  std::string before = contentOf(path("good.npy"));
  tensor.set(0, 123);
  EXPECT_THROW(writeNpy({{{path("good.npy"), false}, &tensor}, {{path("no/bad.npy"), false}, &tensor}}), Error);
  EXPECT_EQ(contentOf(path("good.npy")), before);
}

TEST(NpyName, Suffix) {
  EXPECT_EQ(parseNpyFile("a.npy").path, "a.npy");
  EXPECT_FALSE(parseNpyFile("a.npy").bf16);
  EXPECT_EQ(parseNpyFile("d:e/a.npy:bf16").path, "d:e/a.npy");
  EXPECT_TRUE(parseNpyFile("d:e/a.npy:bf16").bf16);
}

//===- Npy.cpp - Numpy's file format --------------------------------------===//
//
// A file is "\x93NUMPY", the version's two bytes, the header's length in two
// bytes (version 1) or four, little-endian, the header, and the data. The
// header is a Python dictionary with the keys descr, fortran_order and shape.
//
//===----------------------------------------------------------------------===//

#include "Npy.h"

#include "Support.h"

#include <bit>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <unistd.h>

using namespace attn::run;

static_assert(std::endian::native == std::endian::little);

namespace {
struct CloseFile {
  void operator()(std::FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

struct Header {
  std::string descr;
  bool fortran = false;
  Shape shape;
};

/// A reader of the dictionary, as far as numpy writes it.
class HeaderParser {
public:
  HeaderParser(const std::string &text, const std::string &path) : text(text), path(path) {}

  Header parse() {
    Header header;
    bool hasDescr = false, hasOrder = false, hasShape = false;
    expect('{');
    while (!accept('}')) {
      std::string key = string();
      expect(':');
      if (key == "descr") {
        if (peek() == '[')
          fail("%s: expected a plain element type, got a structured one", path.c_str());
        header.descr = string();
        hasDescr = true;
      } else if (key == "fortran_order") {
        header.fortran = boolean();
        hasOrder = true;
      } else if (key == "shape") {
        header.shape = shape();
        hasShape = true;
      } else {
        malformed("unknown key '" + key + "'");
      }
      if (!accept(',')) {
        expect('}');
        break;
      }
    }
    if (!hasDescr || !hasOrder || !hasShape)
      malformed("expected the keys descr, fortran_order and shape");
    skipSpace();
    if (at != text.size())
      malformed("text after the dictionary");
    return header;
  }

private:
  [[noreturn]] void malformed(const std::string &why) {
    fail("%s: malformed .npy header: %s", path.c_str(), why.c_str());
  }

  void skipSpace() {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t'))
      ++at;
  }

  char peek() {
    skipSpace();
    return at < text.size() ? text[at] : '\0';
  }

  bool accept(char c) {
    if (peek() != c)
      return false;
    ++at;
    return true;
  }

  void expect(char c) {
    if (!accept(c))
      malformed(format("expected '%c' at byte %zu of the header", c, at));
  }

  std::string string() {
    char quote = peek();
    if (quote != '\'' && quote != '"')
      malformed(format("expected a string at byte %zu of the header", at));
    size_t end = text.find(quote, at + 1);
    if (end == std::string::npos)
      malformed("unterminated string");
    std::string value = text.substr(at + 1, end - at - 1);
    at = end + 1;
    return value;
  }

  bool boolean() {
    skipSpace();
    for (bool value : {true, false}) {
      std::string word = value ? "True" : "False";
      if (text.compare(at, word.size(), word) == 0) {
        at += word.size();
        return value;
      }
    }
    malformed("fortran_order is neither True nor False");
  }

  Shape shape() {
    Shape shape;
    expect('(');
    while (!accept(')')) {
      skipSpace();
      size_t begin = at;
      int64_t size = 0;
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
        if (size > (INT64_MAX - 9) / 10)
          malformed("a size is too large");
        size = size * 10 + (text[at++] - '0');
      }
      if (at == begin)
        malformed("a size is no number");
      shape.push_back(size);
      if (!accept(',')) {
        expect(')');
        break;
      }
    }
    return shape;
  }

  const std::string &text;
  const std::string &path;
  size_t at = 0;
};
} // namespace

/// Numpy's name of a type code, for errors: "<f4" is float32.
static std::string numpyName(const std::string &descr) {
  if (descr.size() < 3)
    return "'" + descr + "'";
  std::string bits = descr.substr(2);
  bool number = bits.find_first_not_of("0123456789") == std::string::npos && bits.size() <= 2;
  if (!number)
    return "'" + descr + "'";
  bits = std::to_string(8 * std::stoi(bits));
  std::string name;
  switch (descr[1]) {
  case 'f':
    name = "float" + bits;
    break;
  case 'i':
    name = "int" + bits;
    break;
  case 'u':
    name = "uint" + bits;
    break;
  case 'b':
    name = "bool";
    break;
  case 'c':
    name = "complex" + bits;
    break;
  default:
    return "'" + descr + "'";
  }
  return descr[0] == '>' ? "big-endian " + name : name;
}

/// The type codes of a file that holds the type; the first is the one written.
static std::vector<std::string> descrsOf(attn_dtype dtype) {
  switch (dtype) {
  case ATTN_F64:
    return {"<f8"};
  case ATTN_F32:
    return {"<f4"};
  case ATTN_F16:
    return {"<f2"};
  case ATTN_BF16:
    return {"<u2", "<i2", "<V2", "|V2"};
  case ATTN_I1:
    return {"|b1"};
  case ATTN_I8:
    return {"|i1", "|u1"};
  case ATTN_I16:
    return {"<i2", "<u2"};
  case ATTN_I32:
    return {"<i4", "<u4"};
  case ATTN_I64:
    return {"<i8", "<u8"};
  }
  return {};
}

NpyFile attn::run::parseNpyFile(const std::string &text) {
  constexpr std::string_view suffix = ":bf16";
  if (text.ends_with(suffix))
    return {text.substr(0, text.size() - suffix.size()), true};
  return {text, false};
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

/// Reads `size` bytes; fewer mean that the file ends.
static size_t readUpTo(std::FILE *file, void *to, size_t size, const std::string &path) {
  size_t got = std::fread(to, 1, size, file);
  if (got < size && std::ferror(file))
    fail("%s: %s", path.c_str(), std::strerror(errno));
  return got;
}

/// Reads what comes before the data.
static Header readHeader(std::FILE *file, int64_t fileBytes, const std::string &path) {
  unsigned char start[12];
  size_t got = readUpTo(file, start, 10, path);
  if (std::memcmp(start, "\x93NUMPY", std::min<size_t>(got, 6)) != 0 || !got)
    fail("%s: expected a .npy file, got one that does not begin with "
         "\\x93NUMPY",
         path.c_str());
  auto truncated = [&](int64_t expected) {
    fail("%s: truncated .npy header: expected %lld bytes, got %lld", path.c_str(), static_cast<long long>(expected),
         static_cast<long long>(fileBytes));
  };
  if (got < 10)
    truncated(10);
  int version = start[6];
  if (version < 1 || version > 3)
    fail("%s: expected .npy version 1, 2 or 3, got %d", path.c_str(), version);
  int64_t before = version == 1 ? 10 : 12;
  int64_t length = start[8] | start[9] << 8;
  if (version > 1) {
    if (readUpTo(file, start + 10, 2, path) < 2)
      truncated(12);
    length |= int64_t{start[10]} << 16 | int64_t{start[11]} << 24;
  }
  // Before anything of that size is allocated.
  if (length > fileBytes - before)
    truncated(before + length);
  std::string text(length, '\0');
  if (readUpTo(file, text.data(), length, path) < size_t(length))
    truncated(before + length);
  return HeaderParser(text, path).parse();
}

Tensor attn::run::readNpy(const NpyFile &npy, const TensorType &expected) {
  const std::string &path = npy.path;
  const char *name = path.c_str();
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    fail("%s: expected a .npy file, got a directory", name);
  File file(std::fopen(name, "rb"));
  if (!file)
    fail("cannot open %s: %s", name, std::strerror(errno));
  auto fileBytes = static_cast<int64_t>(std::filesystem::file_size(path, error));
  if (error)
    fail("%s: expected a regular file (%s)", name, error.message().c_str());
  Header header = readHeader(file.get(), fileBytes, path);

  if (npy.bf16 && expected.dtype != ATTN_BF16)
    fail("%s: the suffix :bf16 is for bf16 inputs, expected %s", name, toString(expected).c_str());
  bool known = false;
  for (const std::string &descr : descrsOf(expected.dtype))
    known |= descr == header.descr;
  if (expected.dtype == ATTN_BF16 && (!known || !npy.bf16))
    fail("%s: expected bf16, which is read from the uint16 of its bits by the "
         "suffix :bf16, got %s%s",
         name, numpyName(header.descr).c_str(), npy.bf16 ? "" : " without the suffix");
  if (!known)
    fail("%s: expected elements of type %s (numpy's %s), got %s", name, nameOf(expected.dtype),
         numpyName(descrsOf(expected.dtype).front()).c_str(), numpyName(header.descr).c_str());
  if (header.fortran && header.shape.size() > 1)
    fail("%s: expected C order, got Fortran order (save "
         "numpy.ascontiguousarray of it)",
         name);
  bool fits = header.shape.size() == expected.dims.size();
  for (size_t i = 0; fits && i < header.shape.size(); ++i)
    fits = expected.dims[i] < 0 || expected.dims[i] == header.shape[i];
  if (!fits)
    fail("%s: expected shape %s, got %s", name, toString(expected.dims).c_str(), toString(header.shape).c_str());

  // Compare with what is there before memory is taken for it.
  int64_t dataBytes = fileBytes - std::ftell(file.get());
  int64_t bytes = numElements(header.shape) * bytesOf(expected.dtype);
  auto wrongSize = [&](int64_t got) {
    fail("%s: expected %lld bytes of data for shape %s of %s, got %lld", name, static_cast<long long>(bytes),
         toString(header.shape).c_str(), numpyName(header.descr).c_str(), static_cast<long long>(got));
  };
  if (dataBytes != bytes)
    wrongSize(dataBytes);
  Tensor tensor(expected.dtype, header.shape);
  size_t got = readUpTo(file.get(), tensor.data(), bytes, path);
  if (got < size_t(bytes))
    wrongSize(got);
  if (expected.dtype == ATTN_I1)
    for (int64_t i = 0; i < tensor.size(); ++i)
      if (tensor.get(i) > 1)
        fail("%s: expected booleans of 0 or 1, got %d at element %lld", name, static_cast<int>(tensor.get(i)),
             static_cast<long long>(i));
  return tensor;
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

/// A device, a pipe: written to where it is. A file put in its place would take
/// it from everyone.
static bool isSpecial(const std::string &path) {
  std::error_code error;
  std::filesystem::file_status status = std::filesystem::status(path, error);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
         !std::filesystem::is_directory(status);
}

void attn::run::checkWritable(const NpyFile &npy, attn_dtype dtype) {
  const char *name = npy.path.c_str();
  if (npy.path.empty())
    fail("expected the name of a file to write, got an empty one");
  if (dtype == ATTN_BF16 && !npy.bf16)
    fail("%s: numpy has no bf16; write its bits as uint16 with the suffix "
         ":bf16",
         name);
  if (npy.bf16 && dtype != ATTN_BF16)
    fail("%s: the suffix :bf16 is for bf16 outputs, this one is %s", name, nameOf(dtype));
  std::error_code error;
  std::filesystem::path path(npy.path);
  if (std::filesystem::is_directory(path, error))
    fail("%s: expected a file to write, got a directory", name);
  if (isSpecial(npy.path)) {
    if (access(name, W_OK) != 0)
      fail("cannot write %s: %s", name, std::strerror(errno));
    return;
  }
  std::filesystem::path folder = path.parent_path();
  if (folder.empty())
    folder = ".";
  if (!std::filesystem::is_directory(folder, error))
    fail("cannot write %s: there is no folder %s", name, folder.c_str());
  if (access(folder.c_str(), W_OK | X_OK) != 0)
    fail("cannot write %s: %s", name, std::strerror(errno));
}

static std::string headerOf(const Tensor &tensor) {
  std::string shape;
  for (int64_t dim : tensor.getShape())
    shape += std::to_string(dim) + ", ";
  // (2, 3), (2,) and ()
  if (tensor.getShape().size() == 1)
    shape.pop_back();
  else if (!shape.empty())
    shape.resize(shape.size() - 2);
  std::string text =
      "{'descr': '" + descrsOf(tensor.getDtype()).front() + "', 'fortran_order': False, 'shape': (" + shape + "), }";
  // The data begins at a multiple of 64.
  constexpr size_t before = 10;
  text.append(63 - (before + text.size()) % 64, ' ');
  text += '\n';
  std::string start("\x93NUMPY\x01\x00", 8);
  start += static_cast<char>(text.size() & 0xFF);
  start += static_cast<char>(text.size() >> 8);
  return start + text;
}

namespace {
/// Files that vanish unless they are put in place.
class Temporaries {
public:
  ~Temporaries() {
    for (auto &[temporary, path] : files)
      unlink(temporary.c_str());
  }

  /// Where to write what shall stand at `path`.
  std::string add(const std::string &path) {
    if (isSpecial(path))
      return path;
    std::string temporary = path + format(".tmp%d", int(getpid()));
    files.emplace_back(temporary, path);
    return temporary;
  }

  void putInPlace() {
    for (auto &[temporary, path] : files)
      if (std::rename(temporary.c_str(), path.c_str()) != 0)
        fail("cannot write %s: %s", path.c_str(), std::strerror(errno));
    files.clear();
  }

private:
  std::vector<std::pair<std::string, std::string>> files;
};
} // namespace

void attn::run::writeNpy(const std::vector<NpyOutput> &outputs) {
  Temporaries temporaries;
  for (const NpyOutput &output : outputs) {
    std::string temporary = temporaries.add(output.file.path);
    File file(std::fopen(temporary.c_str(), "wb"));
    bool ok = file != nullptr;
    if (ok) {
      std::string header = headerOf(*output.tensor);
      size_t bytes = output.tensor->bytes();
      ok = std::fwrite(header.data(), 1, header.size(), file.get()) == header.size() &&
           std::fwrite(output.tensor->data(), 1, bytes, file.get()) == bytes;
      // Closing flushes, and may find the disk full.
      ok = std::fclose(file.release()) == 0 && ok;
    }
    if (!ok)
      fail("cannot write %s: %s", output.file.path.c_str(), std::strerror(errno));
  }
  temporaries.putInPlace();
}

//===- Json.cpp - Reading and writing JSON --------------------------------===//

#include "Json.h"

#include "Support.h"

#include <cctype>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace attn::run;

namespace attn::run {
class JsonParser {
public:
  JsonParser(const std::string &source, const std::string &name) : source(source), name(name) {}

  Json parseAll() {
    Json value = parse(name + ":");
    skipSpace();
    if (at < source.size())
      error("expected the end of the file");
    return value;
  }

private:
  /// Values in values, beyond which a text is not one of ours.
  static constexpr int maxDepth = 64;

  [[noreturn]] void error(const char *what) {
    int line = 1, column = 1;
    for (size_t i = 0; i < at && i < source.size(); ++i) {
      column = source[i] == '\n' ? 1 : column + 1;
      line += source[i] == '\n';
    }
    std::string got = at < source.size() ? "'" + source.substr(at, 1) + "'" : "the end of the file";
    fail("%s:%d:%d: %s, got %s", name.c_str(), line, column, what, got.c_str());
  }

  void skipSpace() {
    while (at < source.size() && (source[at] == ' ' || source[at] == '\n' || source[at] == '\t' || source[at] == '\r'))
      ++at;
  }

  bool take(const char *token) {
    std::string text = token;
    if (source.compare(at, text.size(), text) != 0)
      return false;
    at += text.size();
    return true;
  }

  Json parse(const std::string &path) {
    skipSpace();
    if (++depth > maxDepth)
      error("expected fewer values in values");
    size_t begin = at;
    Json value;
    value.path = path;
    if (take("{")) {
      value.kind = Json::Object;
      parseList("}", "expected ',' or '}'", [&] {
        std::string key = parseString();
        skipSpace();
        if (!take(":"))
          error("expected ':'");
        value.members.emplace_back(key, parse(path + (path.ends_with(":") ? " " : ".") + key));
      });
    } else if (take("[")) {
      value.kind = Json::Array;
      parseList("]", "expected ',' or ']'",
                [&] { value.items.push_back(parse(path + "[" + std::to_string(value.items.size()) + "]")); });
    } else if (at < source.size() && source[at] == '"') {
      value.kind = Json::String;
      value.string = parseString();
    } else if (take("true") || take("false")) {
      value.kind = Json::Bool;
    } else if (!take("null")) {
      value.kind = Json::Number;
      value.number = parseNumber();
    }
    value.text = source.substr(begin, at - begin);
    --depth;
    return value;
  }

  template <typename Item>
  void parseList(const char *end, const char *what, const Item &item) {
    skipSpace();
    if (take(end))
      return;
    while (true) {
      item();
      skipSpace();
      if (take(end))
        return;
      if (!take(","))
        error(what);
    }
  }

  double parseNumber() {
    // strtod takes more than JSON has: names, hexadecimal numbers, leading signs.
    bool begins = at < source.size() && (source[at] == '-' || std::isdigit(static_cast<unsigned char>(source[at])));
    char *end = nullptr;
    double value = begins ? std::strtod(source.c_str() + at, &end) : 0;
    if (!begins || !std::isfinite(value))
      error("expected a value");
    size_t stop = end - source.c_str();
    for (size_t i = at; i < stop; ++i)
      if (!std::isdigit(static_cast<unsigned char>(source[i])) && !std::strchr("+-.eE", source[i]))
        error("expected a number");
    at = stop;
    return value;
  }

  std::string parseString() {
    skipSpace();
    if (!take("\""))
      error("expected '\"'");
    std::string text;
    while (at < source.size() && source[at] != '"') {
      char c = source[at++];
      if (static_cast<unsigned char>(c) < 0x20)
        --at, error("expected no control character in a string");
      if (c != '\\') {
        text += c;
        continue;
      }
      static const std::string from = "\"\\/bfnrt", to = "\"\\/\b\f\n\r\t";
      size_t k = at < source.size() ? from.find(source[at]) : std::string::npos;
      if (k != std::string::npos) {
        text += to[k];
        ++at;
      } else if (take("u")) {
        appendUtf8(text, parseCode());
      } else {
        error("expected an escape");
      }
    }
    if (!take("\""))
      error("expected '\"'");
    return text;
  }

  /// Four hexadecimal digits, or two times four of a surrogate pair.
  uint32_t parseCode() {
    auto four = [&] {
      uint32_t code = 0;
      for (int i = 0; i < 4; ++i, ++at) {
        if (at >= source.size() || !std::isxdigit(static_cast<unsigned char>(source[at])))
          error("expected a hexadecimal digit");
        code = code * 16 + std::stoi(source.substr(at, 1), nullptr, 16);
      }
      return code;
    };
    uint32_t code = four();
    if (code < 0xD800 || code > 0xDFFF)
      return code;
    if (code > 0xDBFF || !take("\\u"))
      error("expected a surrogate pair");
    uint32_t low = four();
    if (low < 0xDC00 || low > 0xDFFF)
      error("expected a surrogate pair");
    return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }

  static void appendUtf8(std::string &text, uint32_t code) {
    if (code < 0x80) {
      text += static_cast<char>(code);
      return;
    }
    int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const int lead[] = {0, 0xC0, 0xE0, 0xF0};
    text += static_cast<char>(lead[more] | code >> 6 * more);
    while (more-- > 0)
      text += static_cast<char>(0x80 | (code >> 6 * more & 0x3F));
  }

  const std::string &source, &name;
  size_t at = 0;
  int depth = 0;
};
} // namespace attn::run

Json Json::parse(const std::string &text, const std::string &name) { return JsonParser(text, name).parseAll(); }

void Json::expected(const char *what) const {
  std::string shown = text.size() > 60 ? text.substr(0, 57) + "..." : text;
  fail("%s: expected %s, got %s", path.c_str(), what, shown.c_str());
}

const std::string &Json::getString() const {
  if (kind != String)
    expected("a string");
  return string;
}

const std::vector<Json> &Json::getArray() const {
  if (kind != Array)
    expected("an array");
  return items;
}

double Json::getNumber() const {
  if (kind != Number)
    expected("a number");
  return number;
}

const Json &Json::get(const std::string &name) const {
  if (kind != Object)
    expected("an object");
  if (const Json *member = find(name))
    return *member;
  expected(("a member \"" + name + "\"").c_str());
}

const Json *Json::find(const std::string &name) const {
  for (const auto &[key, value] : members)
    if (key == name)
      return &value;
  return nullptr;
}

std::string attn::run::quoted(const std::string &text) {
  std::string result = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      result += std::string("\\") + c;
    else if (static_cast<unsigned char>(c) < 0x20)
      result += format("\\u%04x", c);
    else
      result += c;
  }
  return result + "\"";
}

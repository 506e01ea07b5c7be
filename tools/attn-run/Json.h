//===- Json.h - Reading and writing JSON ------------------------*- C++ -*-===//

#ifndef ATTN_RUN_JSON_H
#define ATTN_RUN_JSON_H

#include <string>
#include <utility>
#include <vector>

namespace attn::run {

/// A value, and the text it was read from.
class Json {
public:
  enum Kind { Null, Bool, Number, String, Array, Object };

  /// An Error says where `text` is no JSON; `name` is the file's.
  static Json parse(const std::string &text, const std::string &name);

  Kind getKind() const { return kind; }
  /// As it was written: for values that are handed on.
  const std::string &getText() const { return text; }

  /// The value as what it must be; an Error names `path` and what it is instead.
  const std::string &getString() const;
  const std::vector<Json> &getArray() const;
  double getNumber() const;
  /// The member; an Error if there is none, or if this is no object.
  const Json &get(const std::string &name) const;
  /// The member, or null.
  const Json *find(const std::string &name) const;

private:
  friend class JsonParser;
  [[noreturn]] void expected(const char *what) const;

  Kind kind = Null;
  std::string path; // "DIR/candidates.json: problems[2].graph", for errors
  std::string text;
  std::string string;
  double number = 0;
  std::vector<Json> items;
  std::vector<std::pair<std::string, Json>> members;
};

/// A string in quotes.
std::string quoted(const std::string &text);

} // namespace attn::run

#endif // ATTN_RUN_JSON_H

// Reads tuning files; the format is told in tools/attn-tune/README.md.
#include "Tuning.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
namespace json = llvm::json;

//===----------------------------------------------------------------------===//
// Keys
//===----------------------------------------------------------------------===//

namespace attn::totile {

StringRef stringifyExtras(Extras extras) {
  switch (extras) {
  case Extras::None:
    return "plain";
  case Extras::Causal:
    return "causal";
  case Extras::Masked:
    return "masked";
  case Extras::Tailored:
    return "tailored";
  case Extras::Distance:
    return "distance";
  case Extras::Gathered:
    return "gathered";
  case Extras::Heavy:
    return "heavy";
  }
  llvm_unreachable("an extra");
}

static json::Value sizeOf(int64_t size) { return ShapedType::isDynamic(size) ? json::Value("?") : json::Value(size); }

json::Object FoldKey::toJson() const {
  json::Object object{{"type", type},
                      {"output", output},
                      {"d", d},
                      {"e", e},
                      {"rows", sizeOf(rows)},
                      {"keys", sizeOf(keys)},
                      {"points", sizeOf(points)},
                      {"heads_per_key", sizeOf(headsPerKey)},
                      {"normalizer", normalizer},
                      {"extras", extras},
                      {"runs", runs},
                      {"keys_innermost", keysInnermost},
                      {"score_ops", scoreOps},
                      {"mask_ops", maskOps}};
  if (!f32.empty())
    object["f32"] = f32;
  return object;
}

// LLVM sorts an object's names.
std::string FoldKey::str() const { return llvm::formatv("{0}", json::Value(toJson())).str(); }

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

namespace {

/// A value's text, shortened, for messages.
std::string shown(const json::Value &value) {
  std::string text = llvm::formatv("{0}", value).str();
  return text.size() > 80 ? text.substr(0, 77) + "..." : text;
}

/// The first reason why a file cannot be used; `at` says where in it.
class Reader {
public:
  explicit Reader(function_ref<void(const Twine &)> complain) : complain(complain) {}

  LogicalResult fail(const Twine &message) {
    if (!complained)
      complain(message);
    complained = true;
    return failure();
  }

  /// All names of `object` are among `names`, and, but for the `optional`, there.
  LogicalResult checkNames(const json::Object &object, const Twine &at, ArrayRef<StringRef> names,
                           ArrayRef<StringRef> optional = {}) {
    for (const auto &member : object)
      if (StringRef name = member.first; !llvm::is_contained(names, name) && !llvm::is_contained(optional, name))
        return fail("expected the names " + llvm::join(names, ", ") + " in " + at + ", got '" + name + "'");
    for (StringRef name : names)
      if (!object.get(name))
        return fail("expected '" + name + "' in " + at + ", got none");
    return success();
  }

  FailureOr<StringRef> getString(const json::Object &object, StringRef name, const Twine &at) {
    if (std::optional<StringRef> text = object.getString(name))
      return *text;
    return fail("expected a string as '" + name + "' of " + at + ", got " + shown(*object.get(name)));
  }

  /// A time in microseconds.
  FailureOr<double> getTime(const json::Object &object, StringRef name, const Twine &at) {
    std::optional<double> us = object.getNumber(name);
    if (us && *us > 0)
      return *us;
    return fail("expected a positive number as '" + name + "' of " + at + ", got " + shown(*object.get(name)));
  }

  FailureOr<int64_t> getSize(const json::Object &object, StringRef name, const Twine &at, bool mayBeDynamic,
                             int64_t least) {
    if (mayBeDynamic && object.getString(name) == StringRef("?"))
      return ShapedType::kDynamic;
    std::optional<int64_t> size = object.getInteger(name);
    if (size && *size >= least)
      return *size;
    return fail("expected an integer of at least " + Twine(least) + (mayBeDynamic ? ", or \"?\"," : "") + " as '" +
                name + "' of " + at + ", got " + shown(*object.get(name)));
  }

  FailureOr<FoldKey> getKey(const json::Object &object, const Twine &where) {
    std::string at = where.str();
    static constexpr StringRef names[] = {
        "type",          "output",     "d",      "e",    "rows",           "keys",      "points",
        "heads_per_key", "normalizer", "extras", "runs", "keys_innermost", "score_ops", "mask_ops"};
    if (failed(checkNames(object, at, names, {"f32"})))
      return failure();
    FoldKey key;
    for (auto [name, text] : {std::pair{"type", &key.type},
                              {"output", &key.output},
                              {"normalizer", &key.normalizer},
                              {"extras", &key.extras},
                              {"f32", &key.f32}}) {
      if (StringRef(name) == "f32" && !object.get(name))
        continue;
      FailureOr<StringRef> got = getString(object, name, at);
      if (failed(got))
        return failure();
      *text = got->str();
    }
    struct Size {
      StringRef name;
      int64_t *size;
      bool mayBeDynamic;
      int64_t least;
    };
    for (auto [name, size, mayBeDynamic, least] : {Size{"d", &key.d, false, 1},
                                                   {"e", &key.e, false, 1},
                                                   {"rows", &key.rows, true, 1},
                                                   {"keys", &key.keys, true, 1},
                                                   {"points", &key.points, true, 1},
                                                   {"heads_per_key", &key.headsPerKey, true, 1},
                                                   {"score_ops", &key.scoreOps, false, 0},
                                                   {"mask_ops", &key.maskOps, false, 0}}) {
      FailureOr<int64_t> got = getSize(object, name, at, mayBeDynamic, least);
      if (failed(got))
        return failure();
      *size = *got;
    }
    for (auto [name, flag] : {std::pair{"runs", &key.runs}, {"keys_innermost", &key.keysInnermost}}) {
      std::optional<bool> got = object.getBoolean(name);
      if (!got)
        return fail("expected true or false as '" + Twine(name) + "' of " + at + ", got " + shown(*object.get(name)));
      *flag = *got;
    }
    return key;
  }

  /// A schedule by its text, as MLIR prints it.
  FailureOr<tile::ScheduleAttr> getSchedule(MLIRContext *context, const json::Object &object, StringRef name,
                                            const Twine &where) {
    std::string at = where.str();
    FailureOr<StringRef> text = getString(object, name, at);
    if (failed(text))
      return failure();
    std::string why;
    Attribute attribute;
    {
      ScopedDiagnosticHandler handler(context, [&](Diagnostic &diagnostic) {
        if (why.empty())
          why = diagnostic.str();
        return success();
      });
      attribute = parseAttribute(*text, context, /*type=*/Type(), /*numRead=*/nullptr, /*isKnownNullTerminated=*/false);
    }
    if (auto schedule = dyn_cast_if_present<tile::ScheduleAttr>(attribute))
      return schedule;
    return fail("expected a #tile.schedule as '" + Twine(name) + "' of " + at + ", got '" + *text + "'" +
                (why.empty() ? "" : ": " + why));
  }

private:
  function_ref<void(const Twine &)> complain;
  bool complained = false;
};

} // namespace

FailureOr<TuningFile> TuningFile::read(MLIRContext *context, StringRef path) {
  auto complain = [&](const Twine &message) {
    emitError(FileLineColLoc::get(context, path, 0, 0)) << "tuning file '" << path << "': " << message.str();
  };
  Reader reader(complain);
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer)
    return reader.fail("cannot read it: " + buffer.getError().message());
  llvm::Expected<json::Value> parsed = json::parse((*buffer)->getBuffer());
  if (!parsed)
    return reader.fail("expected JSON, got " + llvm::toString(parsed.takeError()));
  const json::Object *root = parsed->getAsObject();
  if (!root)
    return reader.fail("expected an object, got " + shown(*parsed));
  // What another version has in it is not for this one to judge.
  const json::Value *version = root->get("version");
  if (!version)
    return reader.fail("expected 'version' in the file, got none");
  if (version->getAsInteger() != kTuningVersion)
    return reader.fail("expected version " + Twine(kTuningVersion) + ", got " + shown(*version));
  if (failed(reader.checkNames(*root, "the file", {"version", "chip", "device", "entries"})))
    return failure();
  TuningFile file;
  FailureOr<StringRef> chip = reader.getString(*root, "chip", "the file");
  FailureOr<StringRef> device = reader.getString(*root, "device", "the file");
  if (failed(chip) || failed(device))
    return failure();
  if (*chip != kTuningChip)
    return reader.fail("expected one for " + kTuningChip + ", got one for '" + *chip + "' (measured on " + *device +
                       ")");
  file.device = device->str();
  const json::Array *entries = root->getArray("entries");
  if (!entries)
    return reader.fail("expected an array as 'entries', got " + shown(*root->get("entries")));
  for (auto [number, value] : llvm::enumerate(*entries)) {
    std::string at = ("entry " + Twine(number)).str();
    const json::Object *entry = value.getAsObject();
    if (!entry)
      return reader.fail("expected an object as " + at + ", got " + shown(value));
    if (failed(reader.checkNames(*entry, at, {"problem", "schedule", "us", "default_schedule", "default_us"},
                                 {"measured_at"})))
      return failure();
    const json::Object *problem = entry->getObject("problem");
    if (!problem)
      return reader.fail("expected an object as 'problem' of " + at + ", got " + shown(*entry->get("problem")));
    FailureOr<FoldKey> key = reader.getKey(*problem, "the problem of " + at);
    if (failed(key))
      return failure();
    TunedSchedule tuned;
    for (auto [name, schedule] :
         {std::pair{"schedule", &tuned.schedule}, {"default_schedule", &tuned.defaultSchedule}}) {
      FailureOr<tile::ScheduleAttr> got = reader.getSchedule(context, *entry, name, at);
      if (failed(got))
        return failure();
      *schedule = *got;
      // What rounds operands is never chosen unasked.
      StringRef f32 = key->f32 == "tf32" ? "tf32" : "exact";
      if (StringRef is = stringifyF32Kind(got->getF32()); is != f32)
        return reader.fail("expected f32 = " + f32 + " in '" + name + "' of " + at + " (its problem's), got " + is);
    }
    for (auto [name, us] : {std::pair{"us", &tuned.us}, {"default_us", &tuned.defaultUs}}) {
      FailureOr<double> got = reader.getTime(*entry, name, at);
      if (failed(got))
        return failure();
      *us = *got;
    }
    if (const json::Value *value = entry->get("measured_at")) {
      const json::Array *shapes = value->getAsArray();
      if (!shapes || !llvm::all_of(*shapes, [](const json::Value &shape) { return shape.getAsString().has_value(); }))
        return reader.fail("expected an array of strings as 'measured_at' of " + at + ", got " + shown(*value));
      tuned.at = llvm::join(
          llvm::map_range(*shapes, [](const json::Value &shape) { return shape.getAsString()->str(); }), ", ");
    }
    if (!file.entries.try_emplace(key->str(), tuned).second)
      return reader.fail("expected one entry for each problem, got " + at + " for a problem that has one");
  }
  return file;
}

const TunedSchedule *TuningFile::lookup(const FoldKey &problem) const {
  auto it = entries.find(problem.str());
  return it == entries.end() ? nullptr : &it->second;
}

//===----------------------------------------------------------------------===//
// Enumeration
//===----------------------------------------------------------------------===//

/// Stages beyond which nothing was ever gained.
static constexpr int64_t kMostStages = 4;
SmallVector<tile::ScheduleAttr> enumerateSchedules(mlir::attn::AttentionOp op, tile::ScheduleAttr chosen) {
  namespace sm90 = tile::sm90;
  MLIRContext *context = op.getContext();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  int64_t rows = extents[op.getQueryDim()];
  FoldProblem problem = problemOf(op, chosen.getF32());
  // The producer needs what the chosen one has: that depends on the mask.
  int64_t producer = chosen.getProducerRegisters();
  SmallVector<tile::ScheduleAttr> schedules;
  for (int64_t m = sm90::kMmaRows; m <= 3 * sm90::kMmaRows; m += sm90::kMmaRows) {
    // More consumers than there are rows would be idle; one alone has no other
    // whose products could run beside its softmax.
    if (m > sm90::kMmaRows && !ShapedType::isDynamic(rows) && rows <= m - sm90::kMmaRows)
      continue;
    if (m == sm90::kMmaRows && chosen.getM() > m && (ShapedType::isDynamic(rows) || rows > m))
      continue;
    int64_t consumers = m / sm90::kMmaRows;
    // The rest of what the warpgroups start with, in eights, shared among the consumers.
    int64_t registers =
        std::min((sm90::roleRegisters(1 + consumers) / sm90::kWarpgroupThreads - producer) / consumers / 8 * 8,
                 sm90::kMaxRegisters);
    // What the law of shared memory and registers allows; ptxas judges the rest.
    auto make = [&](int64_t n, int64_t stages) {
      auto schedule = tile::ScheduleAttr::get(context, m, n, stages, producer, registers, chosen.getF32());
      return scheduleObstacle(problem, schedule) ? tile::ScheduleAttr() : schedule;
    };
    int64_t widest = 0;
    for (int64_t n = 32; n <= sm90::kMmaMaxColumns && make(n, 2); n += 16)
      widest = n;
    // A block half as wide has twice the overhead: no narrower, unless the
    // chosen one is.
    int64_t narrowest = llvm::alignTo(std::max<int64_t>(32, std::min(chosen.getN(), widest / 2)), 16);
    for (int64_t n = narrowest; n <= widest; n += 16) {
      if (chosen.getF32() == tile::F32Kind::TF32 && n % 32) // panels of values
        continue;
      for (int64_t stages = 2; stages <= std::max(kMostStages, chosen.getStages()); ++stages)
        if (tile::ScheduleAttr schedule = make(n, stages); schedule && schedule != chosen)
          schedules.push_back(schedule);
    }
  }
  return schedules;
}

} // namespace attn::totile

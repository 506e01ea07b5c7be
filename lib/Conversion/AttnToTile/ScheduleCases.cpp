// An attention for each schedule of the tables: what guards compile, so that no
// list of schedules has to be kept beside the tables.
#include "attn/Conversion/AttnToTile/ScheduleTable.h"

#include "LinearForms.h"
#include "Tuning.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using llvm::formatv;

namespace attn {
using namespace totile;

void printScheduleTable(raw_ostream &os) {
  MLIRContext context;
  context.loadDialect<tile::TileDialect>();
  for (const FoldRow &row : foldTable()) {
    os << formatv("{0,-13} {1,3} × {2,3}, {3} stages, head dims up to {4,3}{5}: {6}\n", row.name, row.m, row.n,
                  row.stages ? std::to_string(row.stages) : "2-6", row.upTo,
                  row.operands == Operands::Half ? "" : ", f32", row.reason);
  }
}

namespace {

/// Enough batch points that nothing is divided.
constexpr int64_t kPoints = 2 * kMultiprocessors;

/// A function with one attention that poses the problem.
std::string foldCase(StringRef name, const FoldProblem &p) {
  std::string text;
  llvm::raw_string_ostream os(text);
  StringRef element = p.operands == Operands::Half ? "bf16" : "f32", result = p.storesByTma ? "bf16" : "f32";
  auto extent = [](int64_t size) { return ShapedType::isDynamic(size) ? "?" : std::to_string(size); };
  auto tensor = [&](int64_t rows, int64_t columns, StringRef type) {
    return formatv("tensor<{0}x{1}x{2}x{3}>", kPoints, extent(rows), columns, type).str();
  };
  std::string q = tensor(p.rows, p.d, element), k = tensor(p.keys, p.d, element), v = tensor(p.keys, p.e, element),
              o = tensor(p.rows, p.e, result);
  bool distance = p.extras == Extras::Distance;
  bool ids = p.extras == Extras::Gathered && !p.runs;
  std::string table = formatv("tensor<{0}x{1}>", extent(distance ? p.rows + p.keys - 1 : p.keys), ids ? "i32" : "f32");
  os << "func.func @" << name << "(%q: " << q << ", %k: " << k << ", %v: " << v << ", %table: " << table << ") -> " << o
     << " {\n"
     << "  %scale = arith.constant 0.125 : f32\n  %width = arith.constant 100 : index\n"
     << "  %last = arith.constant " << (ShapedType::isDynamic(p.rows) ? 0 : p.rows - 1) << " : index\n";
  if (ShapedType::isDynamic(p.rows))
    os << "  %one = arith.constant 1 : index\n  %rows = tensor.dim %q, %one : " << q << "\n";
  os << "  %init = tensor.empty(" << (ShapedType::isDynamic(p.rows) ? "%rows" : "") << ") : " << o << "\n"
     << "  %r = attn.attention ins(%q, %k, %v : " << q << ", " << k << ", " << v << ") outs(%init : " << o << ")\n"
     << "    maps [#q, #k, #v, #o] normalizer #attn.softmax\n"
     << "    score (%s: f32, %b: index, %i: index, %j: index) {\n      %t = arith.mulf %s, %scale : f32\n";
  if (p.extras == Extras::Tailored)
    os << "      %u = math.tanh %t : f32\n      %w = arith.mulf %u, %scale : f32\n      attn.yield %w : f32\n";
  else if (distance)
    os << "      %n = arith.subi %j, %i : index\n      %at = arith.addi %n, %last : index\n"
       << "      %x = tensor.extract %table[%at] : " << table << "\n      %w = arith.addf %t, %x : f32\n"
       << "      attn.yield %w : f32\n";
  else if (p.keyed && p.extras == Extras::Heavy)
    os << "      %x = tensor.extract %table[%j] : " << table << "\n      %w = arith.addf %t, %x : f32\n"
       << "      attn.yield %w : f32\n";
  else
    os << "      attn.yield %t : f32\n";
  os << "    }\n";
  // A mask beside everything that may have one: predicates take registers.
  if (p.extras != Extras::None && !distance) {
    os << "    mask (%b: index, %i: index, %j: index) {\n";
    if (p.extras == Extras::Gathered)
      os << "      %x = tensor.extract %table[%i] : " << table << "\n      %y = tensor.extract %table[%j] : " << table
         << "\n      %c = arith." << (ids ? "cmpi eq, %x, %y : i32" : "cmpf oeq, %x, %y : f32")
         << "\n      attn.yield %c : i1\n";
    else if (p.runs)
      os << "      %bi = arith.divui %i, %width : index\n      %bj = arith.divui %j, %width : index\n"
         << "      %c = arith.cmpi eq, %bi, %bj : index\n      attn.yield %c : i1\n";
    else if (p.extras == Extras::Causal)
      os << "      %c = arith.cmpi sge, %i, %j : index\n      attn.yield %c : i1\n";
    else
      os << "      %c = arith.cmpi sge, %i, %j : index\n      %n = arith.subi %i, %j : index\n"
         << "      %near = arith.cmpi slt, %n, %width : index\n      %both = arith.andi %c, %near : i1\n"
         << "      attn.yield %both : i1\n";
    os << "    }\n";
  }
  os << "    -> " << o << "\n  return %r : " << o << "\n}\n\n";
  return text;
}

struct LinearProblem {
  int64_t d, e;
  bool normalized, features, decay, scan, f32 = false, byChannel = false, finalState = false;
};

std::string linearCase(StringRef name, const LinearProblem &p, int64_t tokens) {
  std::string text;
  llvm::raw_string_ostream os(text);
  int64_t points = p.scan ? 2 : kPoints;
  auto tensor = [&](int64_t columns) {
    return formatv("tensor<{0}x{1}x{2}x{3}>", points, tokens, columns, p.f32 ? "f32" : "bf16").str();
  };
  std::string q = tensor(p.d), v = tensor(p.e);
  std::string gates = p.byChannel ? formatv("tensor<{0}x{1}x{2}xf32>", points, tokens, p.d).str()
                                  : formatv("tensor<{0}x{1}xf32>", points, tokens).str();
  SmallVector<std::string> outs{v};
  if (p.finalState) {
    outs.push_back(formatv("tensor<{0}x{1}x{2}xf32>", points, p.d, p.e));
    if (p.normalized)
      outs.push_back(formatv("tensor<{0}x{1}xf32>", points, p.d));
  }
  auto list = [&](StringRef prefix) {
    return llvm::join(
        llvm::map_range(llvm::seq(outs.size()), [&](size_t k) { return prefix.str() + std::to_string(k); }), ", ");
  };
  std::string results = llvm::join(outs, ", ");
  os << "func.func @" << name << "(%q: " << q << ", %k: " << q << ", %v: " << v << ", %g: " << gates << ") -> ("
     << results << ") {\n";
  for (auto [k, type] : llvm::enumerate(outs))
    os << "  %init" << k << " = tensor.empty() : " << type << "\n";
  os << "  %r:" << outs.size() << " = attn.linear_attention ins(%q, %k, %v : " << q << ", " << q << ", " << v << ")";
  if (p.decay)
    os << " decay (%g : " << gates << ")";
  os << " outs(" << list("%init") << " : " << results << ")\n    maps [#q, #k, #v, #o"
     << (!p.decay      ? ""
         : p.byChannel ? ", #c"
                       : ", #g")
     << "] causal" << (p.normalized ? " normalized" : "") << "\n";
  if (p.features)
    for (StringRef map : {"query_map", "key_map"})
      os << "    " << map << " (%u: f32, %b: index, %t: index, %c: index) {\n      %y = math.exp %u : f32\n"
         << "      attn.yield %y : f32\n    }\n";
  os << "    -> " << results << "\n  return " << list("%r#") << " : " << results << "\n}\n\n";
  return text;
}

} // namespace

std::string printScheduleCases(raw_ostream &os, unsigned share, unsigned of, bool tf32) {
  MLIRContext context;
  context.loadDialect<tile::TileDialect>();
  // Of problems with one answer, the last: the widest, and ragged where it may be. What
  // seems to hold less does not stand for what seems to hold more: with 32 registers
  // fewer d192's masked kernel spills 148 bytes and the tailored one, which has the same
  // mask and more of a score, 52. But of f32 in parts none spills then, keyed or not.
  std::vector<std::pair<std::string, FoldProblem>> folds;
  llvm::StringMap<size_t> known;
  llvm::StringSet<> reached;
  auto pose = [&](FoldProblem p) {
    FoldChoice choice = chooseFold(&context, p);
    if (!choice.row)
      return;
    reached.insert(choice.row->name);
    for (const FoldVariant &variant : choice.variants)
      reached.insert(variant.row->name);
    std::string name =
        ("fold_" + StringRef(choice.row->name) + "_" + stringifyExtras(p.extras) + (p.runs ? "_runs" : "") +
         (p.keyed && p.operands != Operands::Parts ? "_keyed" : "") + (choice.variants.empty() ? "" : "_at_launch") +
         (p.storesByTma || p.operands != Operands::Half ? "" : "_f32"))
            .str();
    std::replace(name.begin(), name.end(), '-', '_');
    auto [it, inserted] = known.try_emplace(name, folds.size());
    if (inserted)
      folds.push_back({name, p});
    else
      folds[it->second].second = p;
  };
  for (Operands operands : {Operands::Half, Operands::Parts, Operands::TF32}) {
    // What f32 means is an option of the whole module.
    if ((operands == Operands::TF32) != tf32)
      continue;
    // As many blocks of 192 rows as of 128 fill waves; long and ragged keys, too.
    for (int64_t rows : {16, 1100})
      for (int64_t keys : {16384, 16380, 1024, 1000})
        for (int64_t d : {64, 128, 192, 256, int(kMostQueryChannels)})
          for (int64_t e : {64, 128, 192, 256})
            for (Extras extras : {Extras::None, Extras::Causal, Extras::Masked, Extras::Tailored, Extras::Distance,
                                  Extras::Gathered, Extras::Heavy})
              for (bool runs : {false, true})
                for (bool keyed : {false, true}) {
                  // What kind of work asks for which registers: an f32 output or a
                  // tensor read by key is heavy, a table has no mask beside it.
                  bool mayRun = extras != Extras::None && extras != Extras::Causal && extras != Extras::Distance;
                  bool reads = extras >= Extras::Distance;
                  if ((runs && !mayRun) || (keyed && !reads) || (extras == Extras::Gathered && !keyed) ||
                      (operands == Operands::Parts && extras != Extras::Heavy) ||
                      (operands != Operands::Half && d > kWholeKeyChannels) ||
                      ((extras == Extras::Distance || operands == Operands::TF32) && reads && !keyed))
                    continue;
                  FoldProblem p;
                  p.d = d, p.e = e, p.rows = rows, p.keys = keys, p.points = kPoints;
                  p.extras = extras, p.runs = runs, p.operands = operands, p.keyed = keyed;
                  p.storesByTma = operands == Operands::Half && (extras != Extras::Heavy || keyed);
                  pose(p);
                }
  }

  // What a launch chooses among: kernels that take sizes as arguments.
  if (!tf32)
    for (int64_t d : {64, 128, 192, 256})
      for (Extras extras : {Extras::None, Extras::Causal}) {
        FoldProblem p;
        p.d = p.e = d, p.rows = p.keys = ShapedType::kDynamic, p.points = kPoints, p.extras = extras;
        pose(p);
      }

  // Linear attention's answers by their schedules.
  std::vector<std::pair<std::string, std::pair<LinearProblem, int64_t>>> linears;
  llvm::StringMap<size_t> knownLinear;
  for (int64_t d : {64, 128, 192, 256})
    for (int64_t e : {64, 128, 192, 256})
      for (int kind = 0; kind < 7; ++kind)
        for (bool scan : {false, true}) {
          LinearProblem p{d,
                          e,
                          /*normalized=*/kind == 1 || kind == 4 || kind == 6,
                          /*features=*/kind == 1 || kind == 2,
                          /*decay=*/kind >= 3,
                          scan,
                          /*f32=*/false,
                          /*byChannel=*/kind == 5,
                          /*finalState=*/kind == 6};
          ChunkBurdens burdens{};
          burdens.features = burdens.keyFeatures = p.features;
          burdens.normalizer = p.normalized, burdens.decay = p.decay;
          burdens.finalState = p.finalState, burdens.scoresGiven = p.byChannel;
          if (roomObstacle(d, burdens)) // attn-split-channels makes others of it.
            continue;
          auto schedule = chooseChunkSchedule(&context, d, e, burdens);
          std::string name =
              formatv("chunk_{0}_c{1}_s{2}_{3}{4}{5}{6}{7}", d, schedule.getColumns(), schedule.getStages(),
                      p.normalized ? "normalized_" : "", p.features ? "features_" : "",
                      p.byChannel ? "channels_"
                      : p.decay   ? "decay_"
                                  : "",
                      p.finalState ? "state_" : "", scan ? "scan" : "fold");
          auto [it, inserted] = knownLinear.try_emplace(name, linears.size());
          if (inserted)
            linears.push_back({name, {p, 4096}});
        }
  // Of f32, where all slices are 32 columns: decays by token and by channel, with a state.
  for (int64_t d : {64, 128})
    for (bool byChannel : {false, true})
      linears.push_back({formatv("chunk_f32_{0}_{1}", d, byChannel ? "channels" : "decay"),
                         {LinearProblem{d, 128, false, false, true, true, true, byChannel, true}, 4096}});
  for (int64_t d : {64, 128, 192, 256})
    linears.push_back({formatv("step_{0}", d), {LinearProblem{d, 128, false, d < 256, true, false}, kFewTokens}});
  for (int64_t d : {64, 128}) // tokens that are summed apart
    linears.push_back({formatv("step_apart_{0}", d), {LinearProblem{d, 128, true, true, true, false, true}, 4096}});

  // Each in a module of its own, as a graph's are, with what LLVM does to one.
  unsigned number = 0;
  bool first = true;
  auto print = [&](const std::string &text) {
    os << (first ? "" : "// -----\n\n")
       << "#q = affine_map<(b, i, j, d, e) -> (b, i, d)>\n#k = affine_map<(b, i, j, d, e) -> (b, j, d)>\n"
       << "#v = affine_map<(b, i, j, d, e) -> (b, j, e)>\n#o = affine_map<(b, i, j, d, e) -> (b, i, e)>\n"
       << "#g = affine_map<(b, i, j, d, e) -> (b, j)>\n#c = affine_map<(b, i, j, d, e) -> (b, j, d)>\n\n"
       << text;
    first = false;
  };
  for (auto &[name, problem] : folds)
    if (number++ % of == share)
      print(foldCase(name, problem));
  for (auto &[name, problem] : linears)
    if (!tf32 && number++ % of == share)
      print(linearCase(name, problem.first, problem.second));
  std::string missing;
  for (const FoldRow &row : foldTable())
    if ((row.operands == Operands::TF32) == tf32 && !reached.contains(row.name))
      missing += (missing.empty() ? "" : ", ") + std::string(row.name);
  return missing;
}

} // namespace attn

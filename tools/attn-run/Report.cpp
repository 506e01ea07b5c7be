//===- Report.cpp - What attn-run prints ----------------------------------===//

#include "Report.h"

#include "Json.h"
#include "Support.h"

#include <cmath>

using namespace attn::run;

bool Report::ok() const {
  if (changedInput >= 0)
    return false;
  if (verify)
    for (const Comparison &comparison : *verify)
      if (!comparison.ok)
        return false;
  return true;
}

static double teraflops(const Report &report) { return report.footprint.flops / report.timing->medianUs / 1e6; }

static double gigabytes(const Report &report) { return report.footprint.bytes / report.timing->medianUs / 1e3; }

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static std::string bytesText(int64_t bytes) {
  const char *units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
  double value = double(bytes);
  int unit = 0;
  while (value >= 1024 && unit < 4) {
    value /= 1024;
    ++unit;
  }
  return format(unit ? "%.1f %s" : "%.0f %s", value, units[unit]);
}

static std::string timeText(double us) {
  if (us < 1e3)
    return format("%.2f us", us);
  if (us < 1e6)
    return format("%.3f ms", us / 1e3);
  return format("%.3f s", us / 1e6);
}

std::string attn::run::toText(const Report &report) {
  std::string text = "\"" + report.entry + "\" for " + report.target + " on " + report.device;
  if (!report.deviceName.empty())
    text += " (" + report.deviceName + ")";
  text += "\n";
  size_t width = 6;
  for (auto *list : {&report.inputs, &report.outputs})
    for (const Report::Named &tensor : *list)
      width = std::max(width, toString(tensor.type).size());
  int typeWidth = static_cast<int>(width);
  auto list = [&](const char *what, const std::vector<Report::Named> &tensors) {
    for (size_t i = 0; i < tensors.size(); ++i) {
      std::string line = format("  %-6s %zu  %-*s  %s", what, i, typeWidth, toString(tensors[i].type).c_str(),
                                tensors[i].file.c_str());
      text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
  };
  list("input", report.inputs);
  list("output", report.outputs);

  if (report.verify) {
    text += format("\n  %-8s  %-*s  %10s  %11s  %10s  %10s\n", "verify", typeWidth, "type", "max error", "naive error",
                   "bound", "max |ref|");
    for (size_t i = 0; i < report.verify->size(); ++i) {
      const Comparison &c = (*report.verify)[i];
      text += format("  output %zu  %-*s  %10.3g  %11.3g  %10.3g  %10.3g  %s\n", i, typeWidth, toString(c.type).c_str(),
                     c.error, c.naiveError, c.bound, c.largest, c.ok ? "PASS" : "FAIL");
      if (!c.ok)
        text += "    " + c.reason + "\n";
      if (c.notCompared > 0)
        text += format("    %lld of %lld elements not compared: the naive "
                       "graph gives NaN\n",
                       static_cast<long long>(c.notCompared), static_cast<long long>(numElements(c.type.dims)));
    }
    if (report.changedInput >= 0)
      text += format("  input %d was overwritten  FAIL\n", report.changedInput);
  }

  // The interpreter's memory is not the program's.
  if (report.device != "interp")
    text += "\n  extra memory  " + bytesText(report.footprint.extraBytes) + "  (inputs " +
            bytesText(report.footprint.inputBytes) + ", outputs " + bytesText(report.footprint.outputBytes) + ")\n";
  if (report.compileMs)
    text += "  compilation   " + timeText(*report.compileMs * 1e3) + "\n";
  if (report.timing) {
    const Timing &t = *report.timing;
    text += format("  time          %s  (min %s, max %s, %d repetitions by %s", timeText(t.medianUs).c_str(),
                   timeText(t.minUs).c_str(), timeText(t.maxUs).c_str(), t.repetitions, t.method);
    if (t.inputSets > 1)
      text += format(", %d input sets", t.inputSets);
    text += ")\n";
    if (report.footprint.flops > 0)
      text += format("  compute       %.4g TFLOP/s\n", teraflops(report));
    if (report.footprint.bytes > 0)
      text += format("  bandwidth     %.4g GB/s\n", gigabytes(report));
  }
  return text;
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

/// JSON has no NaN and no infinities.
static std::string number(double value) { return std::isfinite(value) ? format("%.9g", value) : "null"; }

static std::string number(int64_t value) { return std::to_string(value); }

static const char *boolean(bool value) { return value ? "true" : "false"; }

std::string attn::run::toJson(const Report &report) {
  auto list = [](const std::vector<Report::Named> &tensors) {
    std::string text = "[";
    for (const Report::Named &tensor : tensors) {
      if (text.size() > 1)
        text += ", ";
      text += "{\"type\": " + quoted(toString(tensor.type)) +
              ", \"file\": " + (tensor.file.empty() ? "null" : quoted(tensor.file)) + "}";
    }
    return text + "]";
  };
  const Footprint &footprint = report.footprint;
  std::string text = "{\"entry\": " + quoted(report.entry) + ", \"target\": " + quoted(report.target) +
                     ", \"device\": " + quoted(report.device) + ", \"device_name\": " + quoted(report.deviceName) +
                     ", \"inputs\": " + list(report.inputs) + ", \"outputs\": " + list(report.outputs) +
                     ", \"input_bytes\": " + number(footprint.inputBytes) +
                     ", \"output_bytes\": " + number(footprint.outputBytes) +
                     ", \"extra_bytes\": " + number(footprint.extraBytes) + ", \"flops\": " + number(footprint.flops) +
                     ", \"bytes\": " + number(footprint.bytes);
  if (report.compileMs)
    text += ", \"compile_ms\": " + number(*report.compileMs);
  if (report.verify) {
    text += ", \"verify\": [";
    bool first = true;
    for (const Comparison &c : *report.verify) {
      text += std::string(first ? "" : ", ") + "{\"type\": " + quoted(toString(c.type)) +
              ", \"max_error\": " + number(c.error) + ", \"naive_error\": " + number(c.naiveError) +
              ", \"bound\": " + number(c.bound) + ", \"max_reference\": " + number(c.largest) +
              ", \"not_compared\": " + number(c.notCompared) + ", \"ok\": " + boolean(c.ok) +
              ", \"reason\": " + (c.ok ? "null" : quoted(c.reason)) + "}";
      first = false;
    }
    text += std::string("], \"inputs_unchanged\": ") + boolean(report.changedInput < 0);
  }
  if (report.timing) {
    const Timing &t = *report.timing;
    text += ", \"bench\": {\"median_us\": " + number(t.medianUs) + ", \"min_us\": " + number(t.minUs) +
            ", \"max_us\": " + number(t.maxUs) + ", \"repetitions\": " + std::to_string(t.repetitions) +
            ", \"input_sets\": " + std::to_string(t.inputSets) + ", \"method\": " + quoted(t.method) +
            ", \"tflops\": " + (footprint.flops > 0 ? number(teraflops(report)) : "null") +
            ", \"gb_per_s\": " + (footprint.bytes > 0 ? number(gigabytes(report)) : "null") + "}";
  }
  return text + ", \"ok\": " + boolean(report.ok()) + "}\n";
}

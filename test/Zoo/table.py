#!/usr/bin/env python3
"""The tables of all systems in README.md: table.py [ATTN_OPT] writes them between their marks.

Recognition and blocks come from the compiler: each large graph is raised, its schedule chosen, and the blocks of its
mask counted at that schedule's sizes. Errors, times, and the blocks that the compiler cannot count are those of
measured-h100.json, which measure.py left.
"""

import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def analysis(tool, path, pairs=True):
    # A scalar that a mask reads is key_padding's length.
    draw = f"--attn-print-mask=columns=1 pairs={str(pairs).lower()} scalars=12288"
    passes = ["--attn-raise", "--canonicalize", "--cse", "--attn-split-residues", "--attn-tabulate-scores", "--attn-select-form", draw]
    result = subprocess.run([tool, *passes, path, "-o", "/dev/null"], capture_output=True, text=True, timeout=300)
    if result.returncode:
        return None
    groups = re.findall(r"^  (.*): (\d+) full, (\d+) partial, (\d+) empty of", result.stderr, re.M)
    # Of two attentions, if the mask is one's of near keys and one's of strided ones.
    sizes = re.findall(r": \d+ × \d+ in blocks of (\d+) × (\d+)(?:, ([\d.]+) % of the pairs)?", result.stderr)
    if not groups or not sizes:
        return None
    return {
        "groups": [tuple(map(int, g[1:])) for g in groups],
        "blocks": f"{sizes[0][0]} × {sizes[0][1]}",
        "sizes": ", ".join(dict.fromkeys(f"{rows} × {keys}" for rows, keys, _ in sizes)),
        "pairs": float(sizes[0][2]) if sizes[0][2] and len(sizes) == 1 else None,
        "inexact": "partial blocks may be" in result.stderr,
    }


def shape(path):
    line = next(l for l in path.read_text().splitlines() if l.startswith("// SHAPES:"))
    numbers = re.search(r"batch (\d+), heads (\d+)/\d+/\d+, queries (\d+), keys (\d+), head dims (\d+)/(\d+)", line)
    return tuple(map(int, numbers.groups()))


def row(tool, path, measured, work):
    """`work` is the operations of `full`, whose time was taken beside each system's."""
    name = path.stem
    b, h, s, k, d, e = shape(path)
    m = measured.get(name, {})
    found = analysis(tool, path, pairs="pairs" not in m)
    groups = m.get("kinds") or (found["groups"] if found else [])
    kinds = ", ".join("/".join(map(str, g)) for g in groups) or "–"
    if "kinds" in m:
        kinds += " ¹"
    pairs = m.get("pairs", found["pairs"] if found else None)
    tflops = ratio = "–"
    if pairs is not None and "ms" in m:
        rate = 2 * b * h * s * k * pairs / 100 * (d + e) / m["ms"] / 1e9
        tflops = f"{rate:.0f}"
        ratio = f"{rate / (work / m['full_ms'] / 1e9):.2f}"
    error = f"{m['error']:.1e} / {m['naive']:.1e}" if "error" in m else "–"
    large = f"{m['large_error']:.1e} / {m['large_naive']:.1e}" if "large_error" in m else "–"
    if "large_passed" in m and not m["large_passed"]:
        large += " ²"
    return [
        f"`{name}`",
        "yes" if found else "no",
        error,
        large,
        found["sizes"] if found else "–",
        kinds,
        "–" if pairs is None else f"{pairs:.2f}",
        f"{m['ms']:.3f}" if "ms" in m else "–",
        tflops,
        ratio,
    ]


# What a graph of Linear is, and how it is written.
LINEAR = {
    "linear_transformer": ("elu + 1, normalised", "quadratic, divided before the second product"),
    "linear_transformer_causal": ("the same, causal", "quadratic, multiplied by a triangle, divided after"),
    "linear_transformer_state": ("the same, not causal", "re-associated: state and summed keys"),
    "linear_transformer_prefix": ("the same, causal", "prefix sums of outer products, as products with the triangle"),
    "linear_transformer_rnn": ("the same, causal", "a loop over tokens that carries the state and its sums"),
    "linear_transformer_step": ("the same, decoding at B64", "one token, the state and its sums in and out"),
    "lightning": ("Lightning Attention 1, λ^(i − j) by head", "quadratic, exp of a slope times the distance"),
    "lightning_blocks": ("Lightning Attention 2", "its four blocks, written out"),
    "lightning_loop": ("the same, with the last state returned", "a loop over blocks"),
    "lightning_rnn": ("Lightning Attention, with the last state returned", "a loop over tokens"),
    "lightning_while": ("the same", "a loop with a condition"),
    "lightning_step": ("the same, decoding at B64", "one token, the state in and out"),
    "retention": ("λ^(i − j) by head, scaled", "quadratic, a power under a select"),
    "transnormer": ("TransNormerLLM: silu, LRPE-d, decay, SimpleRMSNorm, gate", "quadratic; norm and gate stay beside it"),
    "gated_token": ("a gate by token", "quadratic, exp of differences of prefix sums"),
    "gated_channel": ("a gate by token and channel", "exp(A) on the query, exp(−A) on the key"),
    "gated_rnn": ("the same", "a loop over tokens"),
    "segments": ("the state starts again every 8 u tokens", "equal quotients of positions"),
    "packed": ("sequences told apart by id", "equal ids: a state where they are sorted, which the device is asked, else masked scores"),
    "cosformer": ("relu, cos re-weighting, normalised, d 256", "quadratic; the widened channels are computed before"),
    "flowformer": ("flow-normalised", "its last product, re-associated; the flows stay before it"),
    "flowformer_causal": ("the same, causal", "its last product; the flows become prefix sums before it"),
    "ifactformer": ("axial kernel integral, without softmax", "quadratic without a mask, where it pays"),
    "attention_rnn": ("every prefix of one query's softmax", "quadratic: rows that are prefixes"),
    "attention_rnn_loop": ("the same", "a loop over tokens that carries the partial softmax"),
    "attention_rnn_step": ("the same, decoding at B64", "one token, the partial softmax in and out: as it is written"),
    "rat": ("gated recurrence in chunks, softmax across", "softmax over chunks and each query's own key"),
    "titans": ("linear memory, momentum and decay", "its weights are a product of two triangles"),
    "delta_rule": ("the delta rule", "a loop over tokens, which stays one"),
}
FORMS = {"fold": "chunks", "scan": "two passes", "recurrent": "token by token", "naive": "formula"}


def linear_analysis(tool, path):
    """What raising said, and the forms of what it made."""
    passes = ["--attn-raise-pipeline", "--attn-cuda-pipeline=stage=form"]
    passes += ["--remarks-filter=attn-(raise|expand-prefixes)", "--remark-format=emitRemark"]
    result = subprocess.run([tool, *passes, path], capture_output=True, text=True, timeout=300)
    if result.returncode:
        sys.exit(f"{path.name}: {result.stderr[:500]}")
    said = []
    for linear, what in re.findall(r'Remark="raised to attn\.(linear_)?attention with \d+ batch dimensions(?:, )?(.*?)"', result.stderr):
        said.append(("" if linear else "softmax, ") + (what or "no mask"))
    # Prefixes of a softmax are a linear state's by now.
    scan = "scan, " if "prefixes of a softmax" in result.stderr else ""
    forms = []
    for kind, form, rest in re.findall(r"attn\.((?:linear_)?attention) (?:.|\n)*?form = #attn\.form<(\w+)>(.*)", result.stdout):
        walk = "one walk" if form == "scan" and "cluster = " in rest else FORMS.get(form, form)
        forms.append(("softmax, " if kind == "attention" else scan) + walk)
    return said, forms


def counted(items):
    kinds = dict.fromkeys(items)
    return "; ".join((f"{items.count(kind)} × " if items.count(kind) > 1 else "") + kind for kind in kinds)


def linear_row(tool, name, measured):
    folder = HERE / "Linear"
    path = folder / f"{name}.mlir"
    said, forms = linear_analysis(tool, path if path.exists() else folder / f"{name}.small.mlir")
    m = measured.get(name, {})
    error = f"{m['error']:.1e} / {m['naive']:.1e}" if "error" in m else "–"
    large = f"{m['large_error']:.1e} / {m['large_naive']:.1e}" if "large_error" in m else "–"
    if "large_passed" in m and not m["large_passed"]:
        large += " ²"
    eager = f"{m['eager_ms']:.2f}" + (" ³" if m.get("eager_heads", 16) == 4 else "") if "eager_ms" in m else "–"
    return [
        f"`{name}`",
        *LINEAR[name],
        counted(said) if said else "not",
        counted(forms) if forms else "–",
        error,
        large,
        f"{m['ms']:.3f}" if "ms" in m else "–",
        f"{m['copy_ms'] / m['ms']:.2f}" if "copy_ms" in m else "–",
        eager,
        f"{m['eager_ms'] / m['ms']:.0f}" if m.get("eager_ms", 0) > 10 * m.get("ms", 1) else f"{m['eager_ms'] / m['ms']:.1f}" if "eager_ms" in m else "–",
    ]


def write(mark, lines):
    begin, end = f"<!-- {mark} -->", f"<!-- /{mark} -->"
    table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    before, rest = (HERE / "README.md").read_text().split(begin)
    (HERE / "README.md").write_text(before + begin + "\n" + table + "\n" + end + rest.split(end)[1])


def main():
    tool = sys.argv[1] if len(sys.argv) > 1 else str(HERE.parents[1] / "build/bin/attn-opt")
    measured = json.loads((HERE / "measured-h100.json").read_text())
    b, h, s, k, d, e = shape(HERE / "Static/full.mlir")
    work = 2 * b * h * s * k * (d + e)
    head = ["system", "recognised", "error / naive's", "large", "blocks of", "full/partial/empty", "pairs, %", "ms", "TFLOP/s", "÷ dense"]
    lines = [head, ["---"] * len(head)]
    for path in sorted((HERE / "Static").glob("*.mlir")) + sorted((HERE / "Packed").glob("*.mlir")):
        if not path.stem.endswith(".small"):
            lines.append(row(tool, path, measured, work))
    write("table.py", lines)
    names = {path.name.split(".")[0] for path in (HERE / "Linear").glob("*.mlir")}
    if names != set(LINEAR):
        sys.exit(f"expected an entry of LINEAR for each graph, got a difference of {sorted(names ^ set(LINEAR))}")
    head = ["graph", "what it is", "written as", "raised with", "form", "error / naive's", "large", "ms", "÷ copy", "eager, ms", "eager ÷"]
    write("table.py linear", [head, ["---"] * len(head)] + [linear_row(tool, name, measured) for name in LINEAR])


if __name__ == "__main__":
    main()

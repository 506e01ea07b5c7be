#!/usr/bin/env python3
"""The table of all systems in README.md: table.py [ATTN_OPT] writes it between its marks.

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
BEGIN, END = "<!-- table.py -->", "<!-- /table.py -->"


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
    table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    readme = (HERE / "README.md").read_text()
    before, rest = readme.split(BEGIN)
    (HERE / "README.md").write_text(before + BEGIN + "\n" + table + "\n" + END + rest.split(END)[1])


if __name__ == "__main__":
    main()

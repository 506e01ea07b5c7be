#!/usr/bin/env python3
"""Measures attention on this machine's CPU beside the same naive graph by upstream's passes and -O3.

Prints a table of times, work and extra memory. Fails if ours is less than three times as fast as upstream's, needs 1 %
of S² or more, or if its causal form visits more than 0.55 of the pairs (half, and the diagonal's blocks).
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

GRAPH = """func.func @main(%q: tensor<1xSxDxf32>, %k: tensor<1xSxDxf32>, %v: tensor<1xSxDxf32>) -> tensor<1xSxDxf32> {
  %zero = arith.constant 0.0 : f32
  %t = tensor.empty() : tensor<1xDxSxf32>
  %kt = linalg.transpose ins(%k : tensor<1xSxDxf32>) outs(%t : tensor<1xDxSxf32>) permutation = [0, 2, 1]
  %e = tensor.empty() : tensor<1xSxSxf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1xSxSxf32>) -> tensor<1xSxSxf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<1xSxDxf32>, tensor<1xDxSxf32>) outs(%f : tensor<1xSxSxf32>) -> tensor<1xSxSxf32>
  %scale = arith.constant dense<0.125> : tensor<1xSxSxf32>
  %x = arith.mulf %s, %scale : tensor<1xSxSxf32>
  MASK
  %p = linalg.softmax dimension(2) ins(%m : tensor<1xSxSxf32>) outs(%e : tensor<1xSxSxf32>) -> tensor<1xSxSxf32>
  %g = tensor.empty() : tensor<1xSxDxf32>
  %h = linalg.fill ins(%zero : f32) outs(%g : tensor<1xSxDxf32>) -> tensor<1xSxDxf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<1xSxSxf32>, tensor<1xSxDxf32>) outs(%h : tensor<1xSxDxf32>) -> tensor<1xSxDxf32>
  return %o : tensor<1xSxDxf32>
}
"""
MASKS = {
    "full": "%m = arith.addf %x, %f : tensor<1xSxSxf32>",
    "causal": """%m = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel"]} ins(%x : tensor<1xSxSxf32>) outs(%e : tensor<1xSxSxf32>) {
  ^bb0(%a: f32, %unused: f32):
    %low = arith.constant 0xFF800000 : f32
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %y = arith.select %c, %a, %low : f32
    linalg.yield %y : f32
  } -> tensor<1xSxSxf32>""",
}
FORMS = {"auto": "ours", "naive": "naive, contractions tiled", "upstream": "upstream's passes"}


def measure(options, folder, mask, form):
    graph = folder / f"{mask}.mlir"
    text = GRAPH.replace("MASK", MASKS[mask]).replace("xSx", f"x{options.size}x").replace("xSx", f"x{options.size}x")
    graph.write_text(text.replace("xDx", f"x{options.channels}x"))
    artifact = folder / f"{mask}.{form}.so"
    tools = options.build / "bin"
    environment = {**os.environ, "OMP_NUM_THREADS": str(options.threads)}
    for command in (
        [tools / "attn-compile", graph, f"--form={form}", "-o", artifact],
        [tools / "attn-run", artifact, "--device=cpu", "--bench", "--json"],
    ):
        done = subprocess.run([str(c) for c in command], env=environment, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"cpu.py: error: {command[0].name} failed: {(done.stderr.splitlines() or ['no message'])[0]}")
    return json.loads(done.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True, help="the build folder")
    parser.add_argument("--size", type=int, default=4096, help="queries and keys")
    parser.add_argument("--channels", type=int, default=64, help="of queries, keys and values")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--forms", default="auto,naive,upstream", help="of auto, naive, upstream")
    options = parser.parse_args()
    forms = options.forms.split(",")
    if "auto" not in forms or not set(forms) <= set(FORMS):
        sys.exit(f"cpu.py: error: expected --forms of auto (needed), naive, upstream, got '{options.forms}'")

    failures = []
    square = 4 * options.size * options.size
    print(f"S {options.size}, d {options.channels}, f32, one head, {options.threads} thread(s)")
    print("| mask | form | ms | times ours | GFLOP done | extra memory, KiB | of S² |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name:
        results = {}
        for mask in MASKS:
            for form in forms:
                got = results[mask, form] = measure(options, pathlib.Path(name), mask, form)
                ms, extra = got["bench"]["median_us"] / 1e3, got["extra_bytes"]
                ratio = ms / (results[mask, "auto"]["bench"]["median_us"] / 1e3)
                done = f"{got['flops'] / 1e9:.2f}" if got["flops"] else "–"
                print(f"| {mask} | {FORMS[form]} | {ms:.2f} | {ratio:.2f} | {done} | {extra / 1024:.1f} | {extra / square:.3%} |")
                if form == "auto" and extra >= 0.01 * square:
                    failures.append(f"{mask}: expected extra memory under 1 % of S² ({square} bytes), got {extra} bytes")
                if form == "upstream" and ratio < 3:
                    failures.append(f"{mask}: expected upstream's to take 3 times ours or more, got {ratio:.2f}")
        full, causal = (results[mask, "auto"] for mask in ("full", "causal"))
        share = causal["flops"] / full["flops"]
        speedup = full["bench"]["median_us"] / causal["bench"]["median_us"]
        print(f"causal: {share:.3f} of the pairs, {speedup:.2f} times as fast as full")
        if share > 0.55:
            failures.append(f"expected a causal mask to visit at most 0.55 of the pairs, got {share:.3f}")
    for failure in failures:
        print(f"cpu.py: error: {failure}", file=sys.stderr)
    sys.exit(bool(failures))


main()

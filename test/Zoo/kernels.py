"""Compiles a share of a folder's small graphs to machine code: kernels.py FOLDER K/N. Fails where a kernel spills or ptxas
serialises its wgmma (attn-compile does), and names the graphs whose attention has no tile kernel."""

import pathlib
import re
import subprocess
import sys
import tempfile

folder, share = pathlib.Path(sys.argv[1]), sys.argv[2]
first, of = map(int, share.split("/"))
graphs = sorted(folder.glob("*.small.mlir"))[first::of]
if not graphs:
    sys.exit(f"expected graphs in {folder}, got none")
without, count = [], 0
with tempfile.TemporaryDirectory() as scratch:
    cubin = pathlib.Path(scratch) / "cubin"
    for graph in graphs:
        command = ["attn-compile", graph, "--target=sm_90a", "--emit=cubin", "-o", cubin]
        compiled = subprocess.run(command, capture_output=True, text=True)
        if compiled.returncode:
            sys.exit(f"{graph.name}: {compiled.stderr}")
        kernels = set(re.findall(rb"\w+_(?:attention|linear)_\d+_[a-z]\w*", cubin.read_bytes()))
        if not kernels:
            without.append(graph.name.removesuffix(".small.mlir"))
        count += bool(kernels)
print(f"{count} of {len(graphs)} graphs have tile kernels, not: {' '.join(without)}")

"""Counts the attentions that raising finds in every graph of a folder: count.py ATTN_OPT FOLDER."""

import pathlib
import subprocess
import sys

systems = set()
for path in sorted(pathlib.Path(sys.argv[2]).glob("*.mlir")):
    name = path.name.split(".")[0]
    result = subprocess.run([sys.argv[1], "--attn-raise", path], capture_output=True, text=True)
    found = result.stdout.count(" attn.attention ")
    if result.returncode or found != 1:
        print(f"{path.name}: expected 1 attention, got {found} {result.stderr[:200]}")
    else:
        systems.add(name)
print(f"{len(systems)} systems, small and large: one attention each")

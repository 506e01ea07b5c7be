"""Counts the attentions that raising finds in every graph of a folder: count.py ATTN_OPT FOLDER."""

import pathlib
import subprocess
import sys

LEFT_ALONE = {"sigmoid", "relu"}  # weights without a divisor
systems = set()
for path in sorted(pathlib.Path(sys.argv[2]).glob("*.mlir")):
    name = path.name.split(".")[0]
    result = subprocess.run([sys.argv[1], "--attn-raise", path], capture_output=True, text=True)
    found = result.stdout.count(" attn.attention ")
    wanted = 0 if name in LEFT_ALONE else 1
    if result.returncode or found != wanted:
        print(f"{path.name}: expected {wanted} attentions, got {found} {result.stderr[:200]}")
    elif wanted:
        systems.add(name)
print(f"{len(systems)} systems, small and large: one attention each")

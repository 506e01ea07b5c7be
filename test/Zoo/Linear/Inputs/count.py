"""Counts the attn ops that raising makes of every graph of a folder: count.py ATTN_OPT FOLDER."""

import pathlib
import re
import subprocess
import sys

good, systems = 0, set()
paths = sorted(pathlib.Path(sys.argv[2]).glob("*.mlir"))
for path in paths:
    # The ids of a packed batch come as an argument: that they are sorted is the user's word.
    raised = subprocess.run(
        [sys.argv[1], "--attn-raise=assume-sorted-segments", "--attn-join-blocks", path], capture_output=True, text=True
    )
    found = len(re.findall(r" = attn\.(?:linear_)?attention ", raised.stdout))
    wanted = int(re.search(r"^// ATTENTION: (\d+)", path.read_text(), re.M).group(1))
    if raised.returncode or found != wanted:
        print(f"{path.name}: expected {wanted} attn ops, got {found} {raised.stderr[:200]}")
    else:
        good += 1
        systems.add(path.name.split(".")[0])
print(f"{good} of {len(paths)} graphs as their headers say, {len(systems)} systems")

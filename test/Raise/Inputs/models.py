"""Raises every graph of the folders and counts: models.py ATTN_OPT FOLDER…"""

import pathlib
import re
import subprocess
import sys


def main(attn_opt, *folders):
    graphs = failures = 0
    for path in sorted(p for folder in folders for p in pathlib.Path(folder).glob("*.mlir")):
        graphs += 1
        said = re.search(r"^// ATTENTION: (\d+)", path.read_text(), re.MULTILINE)
        expected = int(said.group(1)) if said else 1
        raised = subprocess.run([attn_opt, "--attn-raise", path], capture_output=True, text=True)
        count = len(re.findall(r"= attn\.attention ins", raised.stdout))
        if raised.returncode or count != expected:
            failures += 1
            print(f"{path.name}: expected {expected} attn.attention, got {count} {raised.stderr[:500]}")
    print(f"{graphs} graphs, {failures} failures")


if __name__ == "__main__":
    main(*sys.argv[1:])

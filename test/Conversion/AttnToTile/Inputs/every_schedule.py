"""Compiles a share of all schedules to machine code: every_schedule.py K/N [tf32]. The cases come from the tables
themselves (attn-tune --cases), each a module of its own; a case whose registers spill or whose wgmma is serialised is named, and fails."""

import re
import subprocess
import sys

share, kind = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "exact"
module = subprocess.run(["attn-tune", f"--cases={share}", f"--f32={kind}"], capture_output=True, text=True)
if module.returncode:
    sys.exit(module.stderr)
cases = re.findall(r"func\.func @(\w+)", module.stdout)
# Enough of them that a table cannot have vanished.
if len(cases) < 3:
    sys.exit(f"expected at least 3 schedules in share {share}, got {cases}")
compiled = subprocess.run(
    ["attn-opt", "--split-input-file", f"--attn-cuda-pipeline=stage=binary format=cubin f32={kind}", "--mlir-print-op-on-diagnostic=false"],
    input=module.stdout, capture_output=True, text=True)
if compiled.returncode:
    sys.exit(compiled.stderr)
# Every case has become a kernel that ptxas reported on, and none fell to its formula.
reports = re.findall(r"(\w+) = \{registers = \d+[^}]*spill_loads = 0[^}]*spill_stores = 0", compiled.stdout)
missing = [c for c in cases if not any(r.startswith((c + "_attention", c + "_linear")) for r in reports)]
if missing:
    sys.exit(f"expected a kernel without spills for every schedule, got none for {missing} among {reports}")
print(f"{len(cases)} schedules, {len(reports)} kernels")

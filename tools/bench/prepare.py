"""Compiles every row of the benchmark into a folder that runs on a GPU machine without LLVM: artifacts, the runtime,
the scripts, and rows.json, to which the times of compilation are added. Artifacts that are up to date stay."""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import graphs
import rows as table

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SCRIPTS = ("artifact.py", "bench.py", "report.py", "rows.py", "svg.py", "peers.json")


def timed(*command):
    """Runs a command; returns (error or None, wall seconds, processor seconds)."""
    start = time.monotonic()
    process = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if process.returncode:
        lines = [line for line in error.splitlines() if "error" in line] or error.splitlines() or ["no message"]
        return lines[0], wall, 0
    return None, wall, usage.ru_utime + usage.ru_stime


def compile_row(row, options):
    """Compiles one artifact; returns what compile.json holds of it."""
    out = options.out / "artifacts"
    graph = ROOT / "test/Spellings" / f"{row.spelling}.mlir" if row.spelling else out / f"{row.file()}.mlir"
    if not row.spelling:
        text = graphs.graph(row)
        if not graph.exists() or graph.read_text() != text:
            graph.write_text(text)
    artifact, notes = out / f"{row.file()}.so", out / f"{row.file()}.json"
    compiler = options.build / "bin/attn-compile"
    if artifact.exists() and notes.exists():
        made = min(artifact.stat().st_mtime, notes.stat().st_mtime)
        if made > max(compiler.stat().st_mtime, graph.stat().st_mtime):
            return json.loads(notes.read_text())
    artifact.unlink(missing_ok=True)
    target = [compiler, graph, "--target=sm_90a", "--cpu=x86-64-v3"]
    result = {}
    # The PTX, the machine code, and the artifact with the host's part.
    for kind, file in (("ptx", out / f"{row.file()}.ptx"), ("cubin", out / f"{row.file()}.cubin"), ("so", artifact)):
        error, wall, processor = timed(*target, f"--emit={kind}", "-o", file)
        # Without ptxas an artifact holds PTX, and there is no machine code to take the time of.
        if error and kind == "cubin" and "expected ptxas" in error:
            continue
        if error:
            return {**result, "error": re.sub(r"^\S*?([^/\s]*: )", r"\1", error)}
        result[f"{kind}_s"], result[f"{kind}_cpu_s"] = round(wall, 3), round(processor, 3)
        if kind == "ptx":
            result["schedules"] = schedules(file)
            result["kernels"] = file.read_text().count(".entry")
        if kind != "so":
            file.unlink()
    notes.write_text(json.dumps(result) + "\n")
    return result


def schedules(ptx):
    """The register budgets that setmaxnreg states, as a hint at the kernel's schedule."""
    return sorted(set(re.findall(r"setmaxnreg\.\w+\.sync\.aligned\.u32\s+(\d+)", ptx.read_text())), key=int)


def expression(text):
    try:
        re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"expected a regular expression, got '{text}': {error}")
    return text


def main():
    parser = argparse.ArgumentParser(prog="tools/dev bench", description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, help="default: BUILD/bench")
    parser.add_argument("--filter", type=expression, default="", metavar="REGEX", help="only rows whose name or section matches")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    options.out = options.out or options.build / "bench"
    (options.out / "artifacts").mkdir(parents=True, exist_ok=True)
    chosen = [r for r in table.all_rows() if re.search(options.filter, f"{r.section} {r.name}")]
    if not chosen:
        parser.exit(1, f"tools/dev: error: bench: no row matches '{options.filter}'\n")
    distinct = {row.file(): row for row in chosen}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        compiled = dict(zip(distinct, pool.map(lambda row: compile_row(row, options), distinct.values())))
    for name, result in compiled.items():
        if "error" in result:
            print(f"{name}: {result['error']}", file=sys.stderr)
    table.save(chosen, options.out / "rows.json")
    (options.out / "compile.json").write_text(json.dumps(compiled, indent=1) + "\n")
    for script in SCRIPTS:
        shutil.copyfile(HERE / script, options.out / script)
    shutil.copy(options.build / "lib/libattn_runtime.so", options.out / "libattn_runtime.so")
    failed = sum("error" in result for result in compiled.values())
    print(f"{len(compiled) - failed} of {len(compiled)} artifacts are in {options.out}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

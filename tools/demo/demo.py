"""Takes graphs of real models from MLIR to checked results, and prints a table; `tools/dev demo` and `bench --models` call it.

For each graph: the attentions recognised are counted against the ATTENTION line of its head, the graph is compiled
to PTX for sm_90a, and executed (on the GPU if there is one, else on the CPU). The demo compares the results with the
naive graph's own execution in f64; the bench measures only. Exits non-zero if anything did not hold.

With --prepare, everything that needs a compiler happens here, and leaves a folder that goes on on a machine with a GPU
and without LLVM: `python3 demo.py` in it.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
# What a dynamic dimension is given: the first of a tensor is the batch, the others are positions.
BATCH, POSITIONS = 2, 96


class Failure(Exception):
    pass


def call(*command, timeout=600, **options):
    """Runs a command; returns (stdout, seconds). A failure raises with its first line of error."""
    start = time.monotonic()
    try:
        result = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=timeout, **options)
    except subprocess.TimeoutExpired:
        raise Failure(f"{pathlib.Path(command[0]).name}: no result after {timeout} s")
    if result.returncode:
        errors = [line for line in result.stderr.splitlines() if line.strip()] or ["(no message)"]
        first = next((line for line in errors if "error" in line), errors[0])
        raise Failure(f"{pathlib.Path(command[0]).name} exited with {result.returncode}: {first}", result.stdout)
    return result.stdout, time.monotonic() - start


def input_options(head):
    """attn-run's options for inputs as the ARG lines of a graph's head describe them."""
    inputs, shapes = [], []
    for shape, recipe in re.findall(r"^// ARG \d+: [^,]*, tensor<([^>]*)>, (.*)$", head, re.M):
        *sizes, _ = shape.split("x")
        dynamic = iter([BATCH] + [POSITIONS] * len(sizes))
        shapes.append("x".join(str(next(dynamic)) if size == "?" else size for size in sizes) or "scalar")
        if normal := re.fullmatch(r"mean (\S+) std (\S+)", recipe):
            inputs.append(f"--input=normal:{normal[1]},{normal[2]}")
        elif iota := re.fullmatch(r"iota mod (\d+)", recipe):
            inputs.append(f"--input=iota:{iota[1]}")
        elif recipe == "ones":
            inputs.append("--input=ones")
        else:
            raise Failure(f"expected an argument of 'mean M std D', 'iota mod N' or 'ones', got '{recipe}'")
    return inputs + ["--shape=" + ",".join(shapes)] * bool(shapes)


def bytes_text(count):
    for unit in ("B", "KiB", "MiB"):
        if count < 1024:
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= 1024
    return f"{count:.1f} GiB"


def time_text(us):
    return f"{us:.1f} us" if us < 1e3 else f"{us / 1e3:.2f} ms" if us < 1e6 else f"{us / 1e6:.2f} s"


COLUMNS = [
    ("graph", 36),
    ("attention", 9),
    ("PTX", 9),
    ("device", 6),
    ("error", 9),
    ("bound", 9),
    ("extra memory", 12),
    ("time", 10),
    ("", 4),
]


def line(cells):
    return "  ".join(
        f"{cell:<{width}}" if name in ("graph", "") else f"{cell:>{width}}" for cell, (name, width) in zip(cells, COLUMNS)
    ).rstrip()


def recognise(path, tools, row):
    """Counts the attentions that raising leaves; returns the head's lines."""
    head = path.read_text().split("\n\n", 1)[0]
    expected = int(re.search(r"^// ATTENTION: (\d+)$", head, re.M).group(1))
    raised, _ = call(tools / "attn-opt", "--attn-raise", path)
    found = len(re.findall(r"\battn\.(?:linear_)?attention\b", raised))
    row["attention"] = f"{found} of {expected}"
    if found != expected:
        raise Failure(f"expected {expected} attentions to be recognised, got {found}")
    return head


def time_ptx(path, tools, row):
    """Compiles to PTX; returns why it failed, or None."""
    with tempfile.TemporaryDirectory(prefix="attn-demo-") as folder:
        try:
            ptx = ["--target=sm_90a", "--emit=ptx", "-o", pathlib.Path(folder) / "graph.ptx"]
            row["PTX"] = f"{call(tools / 'attn-compile', path, *ptx)[1] * 1e3:.0f} ms"
        except Failure as failure:
            row["PTX"] = "FAIL"
            return failure


def execute(command, row, verify, **options):
    """Runs attn-run and fills a row from its report."""
    try:
        output, _ = call(*command, "--bench", "--json", *["--verify"] * verify, **options)
    except Failure as failure:
        # A comparison that failed is reported too.
        if len(failure.args) < 2 or not failure.args[1].strip():
            raise
        output = failure.args[1]
    report = json.loads(output)
    row["device"] = report["device"]
    row["extra memory"] = bytes_text(report["extra_bytes"])
    if "bench" in report:
        row["time"] = time_text(report["bench"]["median_us"])
    if verify:
        # A result that could not be compared has no error.
        worst = max(report["verify"], key=lambda c: (c["max_error"] or float("inf")) / (c["bound"] or 1e-300))
        row["error"] = f"{worst['max_error']:.2g}" if worst["max_error"] is not None else "none"
        row["bound"] = f"{worst['bound']:.2g}" if worst["bound"] is not None else "none"
        if not report["ok"]:
            reasons = [c["reason"] for c in report["verify"] if not c["ok"]]
            raise Failure((reasons or ["an input was overwritten"])[0])


def run(path, tools, device, verify, row):
    """A graph, from MLIR to its row of the table."""
    head = recognise(path, tools, row)
    # Shown, and no reason not to execute where the kernel is not needed.
    not_compiled = time_ptx(path, tools, row)
    execute([tools / "attn-run", path, f"--device={device}", *input_options(head)], row, verify)
    if not_compiled:
        raise not_compiled


def prepare(path, tools, out, row):
    """A graph, from MLIR to artifacts in `out` and the command that runs them there."""
    head = recognise(path, tools, row)
    if not_compiled := time_ptx(path, tools, row):
        raise not_compiled
    # The references run on the GPU machine's CPU, whatever it is.
    compiler, naive = [tools / "attn-compile", path, "--cpu=x86-64-v3"], "--form=naive"
    call(*compiler, "--target=sm_90a", "-o", out / f"{path.stem}.so")
    call(*compiler, naive, "--precision=f64", "-o", out / f"{path.stem}.f64.so")
    call(*compiler, naive, "-o", out / f"{path.stem}.own.so")
    copy_libraries(out / f"{path.stem}.f64.so", out)
    references = [f"--reference={path.stem}.f64.so", f"--naive={path.stem}.own.so"]
    row["command"] = [f"{path.stem}.so", *references, *input_options(head)]


def copy_libraries(artifact, out):
    """Copies what a reference needs and a machine without LLVM lacks: the OpenMP runtime."""
    listed = subprocess.run(["ldd", artifact], capture_output=True, text=True).stdout
    for name, path in re.findall(r"^\s*(libomp\S*) => (/\S+)", listed, re.M):
        shutil.copy(path, out / name)


def run_prepared(row, device, verify):
    """Goes on where prepare stopped."""
    artifact, *options = row.pop("command")
    files = [option for option in options if verify or not option.startswith(("--reference", "--naive"))]
    command = [HERE / "attn-run", artifact, f"--device={device}", *files]
    execute(command, row, verify, cwd=HERE, env={**os.environ, "LD_LIBRARY_PATH": str(HERE)})


def table(rows, verb):
    """Prints rows as they come, of (name, function that fills its cells); returns whether all held."""
    names = [name for name, _ in COLUMNS]
    print(line(names))
    start = time.monotonic()
    failed = 0
    for row, fill in rows:
        reason = None
        try:
            fill(row)
            row[""] = "ok"
        except Failure as failure:
            reason = failure.args[0]
        except (OSError, ValueError, KeyError, AttributeError) as error:
            reason = f"{type(error).__name__}: {error}"
        if reason:
            failed += 1
            row[""] = "FAIL"
        print(line([row.get(name, "") for name in names]), flush=True)
        if reason:
            print(f"    {reason}", flush=True)
    print(f"\n{len(rows) - failed} of {len(rows)} graphs {verb} in {time.monotonic() - start:.0f} s")
    return failed == 0


def expression(text):
    try:
        re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"expected a regular expression, got '{text}': {error}")
    return text


def main():
    parser = argparse.ArgumentParser(prog="tools/dev demo", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--build", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--bench", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--prepare", action="store_true", help="compile into BUILD/demo, to run on another machine")
    parser.add_argument("--device", default="auto", choices=["auto", "cuda", "cpu"])
    parser.add_argument("--filter", type=expression, default="", metavar="REGEX", help="only graphs whose name matches")
    parser.add_argument("graphs", nargs="*", type=pathlib.Path, help="default: test/Models/*.mlir")
    options = parser.parse_args()
    verify = not options.bench
    verb = "ran and verified" if verify else "ran"

    if prepared := HERE / "graphs.json" if not options.build else None:
        if not prepared.exists():
            parser.exit(1, f"demo.py: error: expected --build=DIR, or {prepared} from --prepare\n")
        rows = [row for row in json.loads(prepared.read_text()) if re.search(options.filter, row["graph"])]
        return not table([(row, lambda row: run_prepared(row, options.device, verify)) for row in rows], verb)

    tools = options.build / "bin"
    for tool in ("attn-opt", "attn-compile", "attn-run"):
        if not shutil.which(tool, path=str(tools)):
            parser.exit(1, f"tools/dev: error: expected {tool} in {tools}\n")
    graphs = options.graphs or sorted((HERE.parents[1] / "test" / "Models").glob("*.mlir"))
    for path in graphs:
        if not path.is_file():
            sys.exit(f"tools/dev: error: demo: no such graph {path}")
    graphs = [path for path in graphs if re.search(options.filter, path.stem)]
    if not graphs:
        parser.exit(1, "tools/dev: error: no graph matches\n")

    if not options.prepare:
        fill = lambda path: lambda row: run(path, tools, options.device, verify, row)
        return not table([({"graph": path.stem}, fill(path)) for path in graphs], verb)

    out = options.build / "demo"
    out.mkdir(exist_ok=True)
    rows = [{"graph": path.stem} for path in graphs]
    fill = lambda path: lambda row: prepare(path, tools, out, row)
    held = table([(row, fill(path)) for row, path in zip(rows, graphs)], "compiled")
    compiled = [{name: cell for name, cell in row.items() if name} for row in rows if "command" in row]
    (out / "graphs.json").write_text(json.dumps(compiled, indent=1) + "\n")
    for file in (pathlib.Path(__file__), tools / "attn-run", options.build / "lib" / "libattn_runtime.so"):
        shutil.copy(file, out)
    print(f"on a machine with an H100: python3 demo.py in {out}")
    return not held


if __name__ == "__main__":
    sys.exit(main())

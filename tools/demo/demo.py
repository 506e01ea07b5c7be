"""Takes graphs of real models from MLIR to checked results, and prints a table; `tools/dev demo` and `bench --models` call it.

For each graph: the attentions recognised are counted against the ATTENTION line of its head, the graph is compiled
to PTX for sm_90a, and executed (on the GPU if there is one, else on the CPU). The demo compares the results with the
naive graph's own execution in f64; the bench measures only. Exits non-zero if anything did not hold.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What a dynamic dimension is given: the first of a tensor is the batch, the others are positions.
BATCH, POSITIONS = 2, 96


class Failure(Exception):
    pass


def call(*command, timeout=600):
    """Runs a command; returns (stdout, seconds). A failure raises with its first line of error."""
    start = time.monotonic()
    try:
        result = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=timeout)
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


def run(path, tools, device, verify):
    """One graph; returns (cells of its row, reason it failed or None)."""
    head = path.read_text().split("\n\n", 1)[0]
    cells = [path.stem] + [""] * (len(COLUMNS) - 1)
    try:
        expected = int(re.search(r"^// ATTENTION: (\d+)$", head, re.M).group(1))
        raised, _ = call(tools / "attn-opt", "--attn-raise", path)
        found = len(re.findall(r"\battn\.(?:linear_)?attention\b", raised))
        cells[1] = f"{found} of {expected}"
        if found != expected:
            raise Failure(f"expected {expected} attentions to be recognised, got {found}")
        with tempfile.TemporaryDirectory(prefix="attn-demo-") as temporary:
            folder = pathlib.Path(temporary)
            not_compiled = None
            try:
                ptx = ["--target=sm_90a", "--emit=ptx", "-o", folder / "graph.ptx"]
                cells[2] = f"{call(tools / 'attn-compile', path, *ptx)[1] * 1e3:.0f} ms"
            except Failure as failure:
                # Shown, and no reason not to execute where the kernel is not needed.
                cells[2] = "FAIL"
                not_compiled = failure
            options = input_options(head) + ["--verify"] * verify
            try:
                output, _ = call(tools / "attn-run", path, f"--device={device}", "--bench", "--json", *options)
            except Failure as failure:
                # A comparison that failed is reported too.
                if len(failure.args) < 2 or not failure.args[1].strip():
                    raise
                output = failure.args[1]
        report = json.loads(output)
        cells[3] = report["device"]
        cells[6] = bytes_text(report["extra_bytes"])
        if "bench" in report:
            cells[7] = time_text(report["bench"]["median_us"])
        if verify:
            # A result that could not be compared has no error.
            worst = max(report["verify"], key=lambda c: (c["max_error"] or float("inf")) / (c["bound"] or 1e-300))
            cells[4] = f"{worst['max_error']:.2g}" if worst["max_error"] is not None else "none"
            cells[5] = f"{worst['bound']:.2g}" if worst["bound"] is not None else "none"
            if not report["ok"]:
                reasons = [c["reason"] for c in report["verify"] if not c["ok"]]
                raise Failure((reasons or ["an input was overwritten"])[0])
        if not_compiled:
            raise not_compiled
    except Failure as failure:
        cells[-1] = "FAIL"
        return cells, failure.args[0]
    except (OSError, ValueError, KeyError, AttributeError) as error:
        cells[-1] = "FAIL"
        return cells, f"{type(error).__name__}: {error}"
    cells[-1] = "ok"
    return cells, None


def main():
    parser = argparse.ArgumentParser(prog="tools/dev demo", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--build", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--bench", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--device", default="auto", choices=["auto", "cuda", "cpu"])
    parser.add_argument("--filter", default="", metavar="REGEX", help="only graphs whose name matches")
    parser.add_argument("graphs", nargs="*", type=pathlib.Path, help="default: test/Models/*.mlir")
    options = parser.parse_args()

    tools = options.build / "bin"
    for tool in ("attn-opt", "attn-compile", "attn-run"):
        if not shutil.which(tool, path=str(tools)):
            parser.exit(1, f"tools/dev: error: expected {tool} in {tools}\n")
    graphs = options.graphs or sorted((ROOT / "test" / "Models").glob("*.mlir"))
    graphs = [path for path in graphs if re.search(options.filter, path.stem)]
    if not graphs:
        parser.exit(1, "tools/dev: error: no graph matches\n")

    print(line([name for name, _ in COLUMNS]))
    start = time.monotonic()
    failed = 0
    for path in graphs:
        cells, reason = run(path, tools, options.device, not options.bench)
        print(line(cells), flush=True)
        if reason:
            failed += 1
            print(f"    {reason}", flush=True)
    verb = "ran" if options.bench else "ran and verified"
    print(f"\n{len(graphs) - failed} of {len(graphs)} graphs {verb} in {time.monotonic() - start:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""What measured-h100.json says of the zoo, in three steps:

    measure.py prepare FOLDER [BUILD] [small|large|linear]  here: compiles everything (all small graphs, the large ones of
                                            Static and Packed, or all of Linear) into FOLDER, which needs no LLVM
    python3 FOLDER/measure.py run [NAME…]  on a machine with a GPU, numpy and PyTorch: writes FOLDER/out/measured.json
    measure.py merge MEASURED               here again: takes its systems over into measured-h100.json

Small graphs (those of Linear too) go through attn-run --verify: error and the naive graph's, both against the naive graph
in f64, on the CPU; where a graph names several inputs, the run whose error is largest is kept.
Large ones are compared on ROWS rows of all heads with their formula in f64, and so is the formula in bf16: it is the
exporter's own, of which `scores`, `positions` and `attend` are replaced by what does the same for those rows. A large
graph is timed only if it compares. What masks make of blocks is counted from the formula where the compiler cannot say.
Those of Linear are compared on their first heads with the formulas in f64 of Linear/formulas.py, and timed in turns with
PyTorch's eager execution of the exporter's formula and with a copy that moves as many bytes as the graph's inputs and outputs.
"""

import concurrent.futures
import ctypes
import dataclasses
import json
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROWS = 192
ATOL = 1e-3  # as attn-run has it for bf16
BUDGET_MS = 150  # of one system's launches in one round
ROUNDS = 3
# The graph reads them at (batch, position): their masks are computed for all rows.
READ_BY_ROW = {"ids", "starts", "ends"}


def compile_one(build, source, target, *options):
    if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
        return None
    command = [build / "bin/attn-compile", source, "--emit=so", "--cpu=x86-64-v3", "-o", target, *options]
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    return None if result.returncode == 0 else f"{target.name}: {result.stderr.splitlines()[0] if result.stderr else 'no message'}"


def inputs_of(path):
    """What attn-run is told about a small graph's inputs, of each `// INPUTS:` line."""
    lines = re.findall(r"^// INPUTS: (.*)$", path.read_text(), re.M)
    return [[f"--input={x}" for x in line.split()] for line in lines] or [[]]


def prepare(out, build, which):
    sys.path.insert(0, str(HERE))
    from table import analysis

    root = HERE.parents[1]
    (out / "Static").mkdir(parents=True, exist_ok=True)
    jobs, manifest, small = [], {}, {}
    linear = []
    for path in sorted(p for folder in ("Static", "Packed", "Linear") for p in (HERE / folder).glob("*.mlir")):
        name = path.stem
        if which == "linear" and path.parent.name != "Linear":
            continue
        if name.endswith(".small"):
            if which == "large":
                continue
            small[path.stem.removesuffix(".small")] = inputs_of(path)
        elif path.parent.name == "Linear":
            if which not in (None, "linear"):
                continue
            linear.append(name)
        elif which == "small":
            continue
        else:
            found = analysis(str(build / "bin/attn-opt"), path, pairs=False)
            rows, keys = (found["blocks"].split(" × ") if found else (128, 128))
            manifest[name] = {"blocks": [int(rows), int(keys)], "inexact": bool(found and found["inexact"])}
        jobs.append((path, out / f"{name}.so", "--target=sm_90a"))
        if name.endswith(".small"):
            jobs.append((path, out / f"{name}.own.so", "--target=cpu", "--form=naive"))
            jobs.append((path, out / f"{name}.f64.so", "--target=cpu", "--form=naive", "--precision=f64"))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for error in pool.map(lambda job: compile_one(build, *job), jobs):
            if error:
                print(error, flush=True)
    (out / "manifest.json").write_text(json.dumps({"large": manifest, "small": small, "linear": linear}))
    for file in (HERE / "measure.py", HERE / "systems.py", root / "tools/bench/artifact.py", build / "bin/attn-run"):
        shutil.copy(file, out)
    shutil.copy(HERE / "Static/export.py", out / "Static")
    shutil.copy(HERE / "Packed/formulas.py", out)
    shutil.copy(HERE / "Linear/export.py", out / "export_linear.py")
    shutil.copy(HERE / "Linear/formulas.py", out / "formulas_linear.py")
    for folder in ("Static", "Packed"):
        for file in (HERE / folder / "Inputs").glob("*.npy"):
            (out / "Inputs").mkdir(exist_ok=True)
            shutil.copy(file, out / "Inputs")
    shutil.copy(build / "lib/libattn_runtime.so", out)


def verify(job):
    """A small graph on one list of inputs: error and naive error."""
    name, inputs = job
    artifact = HERE / f"{name}.small"
    command = [HERE / "attn-run", f"{artifact}.so", "--device=cuda", "--verify", "--json", f"--seed={os.getpid() % 1000}", *inputs]
    command += [f"--reference={artifact}.f64.so", f"--naive={artifact}.own.so"]
    environment = os.environ | {"LD_LIBRARY_PATH": f"{HERE}:{os.environ.get('LD_LIBRARY_PATH', '')}", "OMP_NUM_THREADS": "1"}
    try:
        result = subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=90, env=environment, cwd=HERE)
    except subprocess.TimeoutExpired:
        return {"passed": False, "failed": "did not end in 90 s"}
    try:
        said = json.loads(result.stdout)
    except ValueError:
        return {"passed": False, "failed": (result.stderr or result.stdout).strip()[-200:]}
    return {"said": said, "passed": result.returncode == 0}


def worst(runs):
    """Of a graph's runs the one that failed, or else has the largest error."""
    failed = [found for found in runs if not found["passed"]]
    return failed[0] if failed else max(runs, key=lambda found: max(x["max_error"] for x in found["said"]["verify"]))


class NoMask(Exception):
    """The system has no mask that `attend` is given."""


class Sampled:
    """The exporter's module with only some rows computed."""

    def __init__(self, module, torch):
        self.module, self.torch = module, torch
        self.rows, self.all_rows, self.mask = None, False, None
        self.scores, self.positions, self.attend = module.scores, module.positions, module.attend
        module.scores = self.scores_of_rows
        module.positions = self.positions_of_rows
        module.attend = self.attend_rows
        self.counting = False

    def scores_of_rows(self, z, q, k):
        if self.counting:
            raise NoMask
        return self.scores(z, q[..., self.rows, :], k)

    def positions_of_rows(self, z):
        i, j = self.positions(z)
        return (i if self.all_rows else i[self.rows]), j

    def of_rows(self, x):
        full = self.all_rows and x is not None and x.dim() >= 2 and x.shape[-2] not in (1, len(self.rows))
        return x[..., self.rows, :] if full else x

    def attend_rows(self, z, q, k, v, mask=None, bias=None):
        if self.counting:
            self.mask = mask
            return None
        return self.attend(z, q, k, v, self.of_rows(mask), self.of_rows(bias))


class Large:
    def __init__(self, torch, runtime, artifact_module, name, system, sampled, seed):
        self.torch, self.runtime, self.name, self.system, self.sampled = torch, runtime, name, system, sampled
        self.z = system.sizes[""]
        z = self.z
        generator = torch.Generator("cuda").manual_seed(seed)
        keys = z.keys or z.s
        shapes = [(z.b, z.h, z.s, z.d), (z.b, z.h_k or z.h, keys, z.d), (z.b, z.h_v or z.h, keys, z.d_v or z.d)]
        if system.shapes:
            shapes = system.shapes(z)
        self.inputs = [torch.randn(shape, generator=generator, dtype=torch.bfloat16) for shape in shapes]
        torch.manual_seed(seed)
        extra = system.extra(z) if system.extra else {}
        self.extra_names = set(extra)
        self.inputs += [x.cuda().contiguous() for x in extra.values()]
        self.artifact = artifact_module.Artifact(runtime, HERE / f"{name}.so")
        self.call = self.artifact.bind([(x.data_ptr(), tuple(x.shape)) for x in self.inputs])

    def result(self):
        """The output as a tensor of its own."""
        [(allocated, address, shape)] = self.call()
        host = self.torch.empty(shape, dtype=self.torch.bfloat16, device="cpu")
        self.runtime.copy_to_host(ctypes.c_void_p(host.data_ptr()), ctypes.c_void_p(address), ctypes.c_int64(host.nbytes))
        self.runtime.free(allocated)
        return host.cuda()

    def formula(self, dtype):
        """ROWS rows of all heads."""
        torch = self.torch
        z = dataclasses.replace(self.z, dtype=dtype)
        floats = [x.to(dtype) if x.is_floating_point() else x for x in self.inputs]
        as_float = torch.Tensor.float
        if dtype == torch.float64:
            torch.set_default_dtype(torch.float64)
            # T5's buckets are defined by logarithms in f32: in f64 some distances are in another one.
            if self.name != "t5_bias":
                torch.Tensor.float = torch.Tensor.double
        try:
            return self.system.function(z, *floats)
        finally:
            torch.Tensor.float = as_float
            torch.set_default_dtype(torch.float32)

    def compare(self):
        torch, sampled, z = self.torch, self.sampled, self.z
        sampled.counting = False
        sampled.all_rows = bool(self.extra_names & READ_BY_ROW)
        picked = torch.randperm(z.s)[:ROWS]
        picked[:2] = torch.tensor([0, z.s - 1])[: z.s]
        sampled.rows = picked
        got = self.result()[..., picked, :].double()
        expected = self.formula(torch.float64).double()
        naive = self.formula(torch.bfloat16).double()
        error, naive_error = (got - expected).abs().max().item(), (naive - expected).abs().max().item()
        bound = 2 * naive_error + ATOL * max(1, expected.abs().max().item())
        return {"large_error": error, "large_naive": naive_error, "large_passed": error <= bound and expected.isfinite().all().item()}

    def count(self, m, n):
        """Pairs and the mask's blocks of m × n, exactly, of all rows and of each kind of head."""
        torch, sampled, z = self.torch, self.sampled, self.z
        sampled.counting = True
        keys = z.keys or z.s
        sampled.all_rows = bool(self.extra_names & READ_BY_ROW)
        step = z.s if sampled.all_rows else m * max(1, (1 << 27) // (keys * m))
        pairs, full, partial, empty, heads = 0, None, None, None, 1
        for first in range(0, z.s, step):
            sampled.rows = torch.arange(first, min(first + step, z.s))
            try:
                self.system.function(z, *self.inputs)
            except NoMask:
                return {}
            mask = sampled.mask
            if mask is None:
                return {}
            mask = mask.to(torch.uint8).reshape(-1, mask.shape[-2], mask.shape[-1]).expand(-1, len(sampled.rows), keys)
            heads = mask.shape[0]
            pairs += mask.sum().item()
            real = torch.ones_like(mask[:1])
            pad = (0, -keys % n, 0, -mask.shape[1] % m)

            def blocks(x):
                x = torch.nn.functional.pad(x, pad)
                return x.view(x.shape[0], x.shape[1] // m, m, x.shape[2] // n, n).sum(dim=(2, 4), dtype=torch.int32)
            seen, whole = blocks(mask), blocks(real)
            here = [((seen == whole).sum(dim=(1, 2))), ((seen > 0) & (seen < whole)).sum(dim=(1, 2)), (seen == 0).sum(dim=(1, 2))]
            full, partial, empty = here if full is None else [a + b for a, b in zip((full, partial, empty), here)]
        kinds = list(dict.fromkeys(zip(full.tolist(), partial.tolist(), empty.tolist())))
        return {"pairs": 100 * pairs / heads / z.s / keys, "kinds": kinds}

    def once(self, launches):
        torch = self.torch
        events = [(torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)) for _ in range(launches)]
        for start, stop in events:
            start.record()
            results = self.call()
            stop.record()
            for allocated, _, _ in results:
                self.runtime.free(allocated)
        torch.cuda.synchronize()
        return [start.elapsed_time(stop) for start, stop in events]


def elapsed(torch, function, free=lambda result: None):
    start, stop = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
    start.record()
    result = function()
    stop.record()
    torch.cuda.synchronize()
    free(result)
    return start.elapsed_time(stop)


class LargeLinear:
    """A large graph of Linear."""

    def __init__(self, torch, runtime, artifact_module, name, formulas):
        self.torch, self.runtime, self.name, self.formulas = torch, runtime, name, formulas
        system = formulas.SYSTEMS[name]
        self.z = z = system.sizes[""]
        shapes = system.shapes(z) if system.shapes else [(z.b, z.h, z.s, z.d)] * 3
        self.inputs = [torch.randn(shape).to(z.dtype) for shape in shapes]
        for x in (system.extra(z) if system.extra else {}).values():
            exported = name not in formulas.BY_HAND and x.is_floating_point()  # without contents
            self.inputs.append(torch.randn(x.shape).to(x.dtype) if exported else x.contiguous())
        self.artifact = artifact_module.Artifact(runtime, HERE / f"{name}.so")
        self.call = self.artifact.bind([(x.data_ptr(), tuple(x.shape)) for x in self.inputs])

    def free(self, results):
        for allocated, _, _ in results:
            self.runtime.free(allocated)

    def results(self):
        torch, tensors = self.torch, []
        dtypes = {"bf16": torch.bfloat16, "f32": torch.float32}
        results = self.call()
        for (_, address, shape), (dtype, _) in zip(results, self.artifact.outputs):
            host = torch.empty(shape, dtype=dtypes[dtype], device="cpu")
            self.runtime.copy_to_host(ctypes.c_void_p(host.data_ptr()), ctypes.c_void_p(address), ctypes.c_int64(host.nbytes))
            tensors.append(host.cuda())
        self.free(results)
        return tensors

    def formula(self, function, dtype):
        torch, as_float = self.torch, self.torch.Tensor.float
        inputs = [x.to(dtype) if dtype == torch.float64 and x.is_floating_point() else x for x in self.inputs]
        if dtype == torch.float64:
            torch.set_default_dtype(dtype)
            torch.Tensor.float = torch.Tensor.double
        try:
            results = function(dataclasses.replace(self.z, dtype=dtype), *inputs)
        finally:
            torch.Tensor.float = as_float
            torch.set_default_dtype(torch.float32)
        return results if isinstance(results, tuple) else (results,)

    def compare(self):
        torch, formulas, passed, worst = self.torch, self.formulas, True, (0, 0)
        expected = self.formula(formulas.reference(self.name), torch.float64)
        torch.cuda.empty_cache()
        naive = formulas.naive(self.name)
        naive = self.formula(naive, self.z.dtype) if naive else [None] * len(expected)
        for number, (got, want, own) in enumerate(zip(self.results(), expected, naive)):
            # Some heads, unless the formula has all.
            got = got[tuple(slice(0, n) for n in want.shape)].double()
            # By hand, the rounding of the result stands for the formula in its own type.
            own = want.to(self.z.dtype if number == 0 else torch.float32) if own is None else own
            error, own_error = (got - want).abs().max().item(), (own.double() - want).abs().max().item()
            passed &= error <= 2 * own_error + ATOL * max(1, want.abs().max().item()) and bool(want.isfinite().all())
            if number == 0:
                worst = error, own_error
        return {"large_error": worst[0], "large_naive": worst[1], "large_passed": passed}

    def time(self):
        """In turns: this, eager, and a copy of as many bytes."""
        torch, formulas = self.torch, self.formulas
        size = sum(x.nbytes for x in self.inputs)
        results = self.call()
        size += sum(torch.Size(shape).numel() * (2 if dtype == "bf16" else 4) for (_, _, shape), (dtype, _) in zip(results, self.artifact.outputs))
        self.free(results)
        source, target = torch.empty(size // 2, dtype=torch.int8), torch.empty(size // 2, dtype=torch.int8)
        eager, m = None, {"bytes": size}
        if self.name in formulas.export.SYSTEMS:
            function = formulas.export.SYSTEMS[self.name].function
            for heads in (self.z.h, 4):  # where all have no room, some
                eager = function if heads == self.z.h else formulas.by_heads(function, heads)
                try:
                    eager(self.z, *self.inputs)
                    m["eager_heads"] = heads
                    break
                except torch.OutOfMemoryError:
                    eager = None
            torch.cuda.empty_cache()
        once = elapsed(torch, self.call, self.free)
        ours, copies, eagers = [], [], []
        for _ in range(ROUNDS):
            for _ in range(max(2, min(10, int(BUDGET_MS / once / ROUNDS)))):
                ours.append(elapsed(torch, self.call, self.free))
                copies.append(elapsed(torch, lambda: target.copy_(source)))
            if eager:  # once to have its memory, which is given back then
                eager(self.z, *self.inputs)
                eagers.append(elapsed(torch, lambda: eager(self.z, *self.inputs)))
                torch.cuda.empty_cache()
        m.update(ms=statistics.median(ours), copy_ms=statistics.median(copies))
        if eagers:
            m["eager_ms"] = statistics.median(eagers)
        return m


def run_linear(plan, names, measured, runtime, save):
    import torch

    import artifact as artifact_module
    import formulas_linear

    # What may end the program for want of memory comes last.
    for name in sorted(plan, key=lambda name: name == "packed"):
        if names and name not in names or name not in formulas_linear.SYSTEMS or not (HERE / f"{name}.so").exists():
            continue
        m, started = measured.setdefault(name, {}), time.monotonic()
        try:
            large = LargeLinear(torch, runtime, artifact_module, name, formulas_linear)
            m.update(large.compare())
            torch.cuda.empty_cache()
            if m["large_passed"]:
                m.update(large.time())
        except Exception as error:
            m["failed"] = f"{type(error).__name__}: {error}"[:300]
        large = None
        torch.cuda.empty_cache()
        print(name, {k: v for k, v in m.items() if k != "small"}, f"{time.monotonic() - started:.1f} s", flush=True)
        save()


def run(names):
    sys.path[:0] = [str(HERE), str(HERE / "Static")]
    begin = time.monotonic()
    plan = json.loads((HERE / "manifest.json").read_text())
    manifest = plan["large"]
    measured = {name: {} for name in plan["small"] | manifest | dict.fromkeys(plan["linear"])}
    out = HERE / "out"
    out.mkdir(exist_ok=True)

    def save():
        (out / "measured.json").write_text(json.dumps(measured, indent=0, sort_keys=True))

    small = [(name, inputs) for name, every in plan["small"].items() for inputs in every if not names or name in names]
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        runs = {}
        for (name, inputs), found in zip(small, pool.map(verify, small)):
            if not found["passed"]:
                print(f"{name}.small {' '.join(inputs)}: FAILED {found.get('failed', found.get('said'))}", flush=True)
            runs.setdefault(name, []).append(found)
    for name, found in runs.items():
        measured[name]["small"] = worst(found)
    print(f"small: {sum(m['small']['passed'] for m in measured.values() if 'small' in m)} of {len(runs)} passed, {time.monotonic() - begin:.0f} s", flush=True)
    save()
    if not manifest and not plan["linear"]:
        return

    import torch

    import artifact as artifact_module
    import export
    import formulas

    systems = export.SYSTEMS | formulas.SYSTEMS

    torch.set_default_device("cuda")
    torch.backends.cuda.matmul.allow_bf16_reduced_precision_reduction = False
    sampled = Sampled(export, torch)
    runtime = artifact_module.Runtime(HERE / "libattn_runtime.so")
    why = runtime.available("sm_90a")
    if why:
        sys.exit(why)
    stream = torch.cuda.Stream()
    torch.cuda.set_stream(stream)
    runtime.set_stream(ctypes.c_void_p(stream.cuda_stream))
    seed = int(time.time())
    torch.manual_seed(seed)
    run_linear(plan["linear"], names, measured, runtime, save)
    if not manifest:
        return
    # `full` first: what the others are compared with is timed beside each of them.
    order = ["full"] + [name for name in manifest if name != "full"]
    dense = None
    for name in order:
        if names and name not in names and name != "full" or not (HERE / f"{name}.so").exists():
            continue
        m = measured[name]
        # A kernel that waits forever cannot be interrupted: the process ends, and what was measured before it is kept.
        signal.alarm(60)
        started = time.monotonic()
        try:
            large = Large(torch, runtime, artifact_module, name, systems[name], sampled, seed)
            m.update(large.compare())
            m.update(large.count(*manifest[name]["blocks"]))
            if not manifest[name]["inexact"]:
                m.pop("kinds", None)
            if name == "full":
                dense = large
            if m["large_passed"]:
                once = min(large.once(2))
                launches = max(3, min(20, int(BUDGET_MS / once)))
                times, beside = [], []
                for _ in range(ROUNDS):
                    beside += dense.once(3) if dense else []
                    times += large.once(launches)
                m["ms"], m["full_ms"] = statistics.median(times), statistics.median(beside) if beside else None
                m["least_ms"] = min(times)
        except Exception as error:
            m["failed"] = f"{type(error).__name__}: {error}"[:300]
        sampled.mask = None
        large = None
        torch.cuda.empty_cache()
        print(name, {k: v for k, v in m.items() if k != "small"}, f"{time.monotonic() - started:.1f} s", flush=True)
        save()


def merge(path):
    """The figures that the table shows, rounded."""
    target = HERE / "measured-h100.json"
    known = json.loads(target.read_text())
    for name, m in json.loads(path.read_text()).items():
        if "failed" in m:
            print(f"{name}: {m['failed']}")
        entry = known.setdefault(name, {})
        if "small" in m:
            entry.pop("error", None), entry.pop("naive", None)
            if m["small"].get("passed"):
                said = max(m["small"]["said"]["verify"], key=lambda x: x["max_error"])
                entry["error"], entry["naive"] = said["max_error"], said["naive_error"]
        if "large_error" in m:
            for key in ("ms", "full_ms", "copy_ms", "eager_ms", "eager_heads", "bytes", "pairs", "kinds", "large_error", "large_naive", "large_passed"):
                entry.pop(key, None)
                if key in m:
                    entry[key] = m[key]
        for key, value in entry.items():
            if isinstance(value, float):
                entry[key] = float(f"{value:.4g}")
    lines = ",\n".join(f"{json.dumps(k)}: {json.dumps(v, sort_keys=True)}" for k, v in sorted(known.items()))
    target.write_text("{\n" + lines + "\n}\n")


def main():
    if sys.argv[1:2] == ["merge"] and len(sys.argv) == 3:
        return merge(pathlib.Path(sys.argv[2]))
    if sys.argv[1:2] == ["prepare"] and len(sys.argv) > 2:
        which = [a for a in sys.argv[3:] if a in ("small", "large", "linear")]
        build = [a for a in sys.argv[3:] if a not in which] or [HERE.parents[1] / "build"]
        prepare(pathlib.Path(sys.argv[2]), pathlib.Path(build[0]), which[0] if which else None)
    elif sys.argv[1:2] == ["run"]:
        run(sys.argv[2:])
    else:
        sys.exit(__doc__)


main()

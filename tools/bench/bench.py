#!/usr/bin/env python3
"""Measures compiled attention and its peers on this machine's GPU: all of them alternating in one process, each result
compared with float64 first. Needs this folder alone; peers (through torch: cuDNN, FlashAttention-2, FlexAttention;
FlashAttention-3 if its package is there) are left out where they are not installed. Writes results.json, table.md and
pictures."""

import argparse
import ctypes
import json
import math
import pathlib
import re
import statistics
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import artifact as abi  # noqa: E402
import report  # noqa: E402
import rows as table  # noqa: E402

import numpy  # noqa: E402

try:
    import torch

    if not torch.cuda.is_available():
        torch = None
except ImportError:
    torch = None

FLUSH_BYTES = 256 << 20  # several times L2
SOFTCAP = 50.0
ATOL = 1e-5


def log(message):
    print(message, file=sys.stderr, flush=True)


# ----------------------------------------------------------------------------------------------------------------------
# What is right
# ----------------------------------------------------------------------------------------------------------------------


def formula(xp, row, q, k, v, positions, head, sink, rounded):
    """softmax(scores) v of one head for the queries `q` at `positions`, in numpy or torch. `rounded` is applied to
    every intermediate result, as the naive graph of the row's element type does."""
    s = rounded(rounded(q @ k.T) * row.d**-0.5)
    i, j = positions[:, None], xp.arange(row.sk, **({"device": q.device} if xp is torch else {}))[None, :]
    if row.score == "softcap":
        s = rounded(SOFTCAP * xp.tanh(s / SOFTCAP))
    if row.score == "alibi":
        slope = 2.0 ** (-8.0 * (head + 1) / row.h)
        s = rounded(s + slope * (j - i))
    if row.mask != "full":
        seen = i >= j
        if row.mask == "window":
            seen = seen & (i - j < row.window)
        if row.mask == "prefix":
            seen = seen | (j < row.window)
        if row.mask == "documents":
            seen = seen & (i // row.window == j // row.window)
        s = xp.where(seen, s, xp.full_like(s, -math.inf))
    top = s.amax(1) if xp is torch else s.max(1)
    if sink is not None:
        top = xp.maximum(top, xp.full_like(top, sink))
    p = xp.exp(s - top[:, None])
    total = p.sum(1)
    if sink is not None:
        total = total + xp.exp(sink - top)
    return rounded(rounded(p / total[:, None]) @ v)


def samples(row, random, heads, queries):
    """(batch, head, query positions) that are compared: all heads or `heads` of them, `queries` positions in each,
    both ends included."""
    points = [(b, h) for b in range(row.b) for h in range(row.h)]
    if len(points) > heads:
        inner = random.choice(len(points) - 2, heads - 2, replace=False) + 1
        points = [points[0], *(points[n] for n in inner), points[-1]]
    for b, h in points:
        drawn = random.integers(0, row.sq, min(row.sq, queries))
        yield b, h, numpy.unique(numpy.append(drawn, [0, row.sq - 1]))


class Errors:
    """Largest and root-mean-square differences from the reference, summed up over samples."""

    def __init__(self):
        self.largest, self.squares, self.count = 0.0, 0.0, 0

    def add(self, difference):
        largest = float(abs(difference).max())
        # NaN compares as the largest.
        self.largest = largest if not largest <= self.largest else self.largest
        self.squares += float((difference * difference).sum())
        self.count += math.prod(difference.shape)

    def rms(self):
        return math.sqrt(self.squares / self.count)

    def within(self, naive):
        return self.largest <= 2 * naive.largest + ATOL and self.rms() <= 2 * naive.rms() + ATOL


def verdict(ours, naive):
    return {
        "error": ours.largest,
        "bound": 2 * naive.largest + ATOL,
        "rms": ours.rms(),
        "rms_bound": 2 * naive.rms() + ATOL,
        "ok": ours.within(naive),
    }


# ----------------------------------------------------------------------------------------------------------------------
# With torch: inputs, peers and events are its own
# ----------------------------------------------------------------------------------------------------------------------


class TorchDevice:
    def __init__(self, runtime, seed):
        torch.manual_seed(seed)
        torch.backends.cuda.matmul.allow_tf32 = False
        self.runtime, self.random = runtime, numpy.random.default_rng(seed)
        self.stream = torch.cuda.Stream()
        torch.cuda.set_stream(self.stream)
        runtime.set_stream(ctypes.c_void_p(self.stream.cuda_stream))
        self.buffer = torch.empty(FLUSH_BYTES, dtype=torch.uint8, device="cuda")

    def inputs(self, row, shapes):
        kind = {"bf16": torch.bfloat16, "f16": torch.float16}[row.dtype]
        return [torch.randn(shape, device="cuda", dtype=kind) for shape in shapes]

    def documents(self, row):
        return (torch.arange(row.sk, device="cuda") // row.window).to(torch.int32)

    def pointer(self, tensor):
        return tensor.data_ptr(), tuple(tensor.shape)

    def read(self, row, like, pointer, shape):
        """A copy of device memory as a tensor."""
        memory = type("Memory", (), {})()
        memory.__cuda_array_interface__ = {
            "shape": shape,
            "typestr": "<i2",
            "data": (pointer, False),
            "strides": None,
            "version": 3,
        }
        return torch.as_tensor(memory, device="cuda").view(like.dtype).clone()

    def check(self, row, inputs, out):
        """Against float64 on samples, and the whole for elements never written."""
        if bool(torch.isnan(out).any()):
            return {"error": None, "bound": None, "rms": None, "rms_bound": None, "ok": False, "why": "NaN in the output"}
        q, k, v, *rest = inputs
        to = (lambda x: x.transpose(1, 2)) if row.layout == "bshd" else (lambda x: x)
        q, k, v, out = to(q), to(k), to(v), to(out)
        ours, naive, group = Errors(), Errors(), row.h // row.hk
        for b, h, positions in samples(row, self.random, 64, 126):
            at = torch.tensor(positions, device="cuda")
            sink = float(rest[0][h]) if row.sink else None
            operands = [q[b, h, at], k[b, h // group], v[b, h // group]]
            exact = formula(torch, row, *(x.double() for x in operands), at, h, sink, lambda x: x)
            kind = operands[0].dtype
            plain = formula(torch, row, *(x.float() for x in operands), at, h, sink, lambda x: x.to(kind).float())
            ours.add(out[b, h, at].double() - exact)
            naive.add(plain.double() - exact)
        return verdict(ours, naive)

    def flush(self):
        self.buffer.zero_()

    def event(self):
        return torch.cuda.Event(enable_timing=True)

    def record(self, event):
        event.record(self.stream)

    def elapsed(self, start, stop):
        return start.elapsed_time(stop)

    def synchronize(self):
        torch.cuda.synchronize()

    def ceilings(self):
        """A large product and a large copy, measured the same way."""
        a = torch.randn(8192, 8192, device="cuda", dtype=torch.bfloat16)
        b = torch.randn_like(a)
        source = torch.empty(1 << 30, dtype=torch.uint8, device="cuda")
        target = torch.empty_like(source)
        times = measure(self, {"product": lambda: a @ b, "copy": lambda: target.copy_(source)}, 100)
        return {
            "matmul_tflops": round(2 * 8192**3 / times["product"] / 1e9, 1),
            "copy_gbps": round(2 * (1 << 30) / times["copy"] / 1e6, 1),
        }

    def peers(self, row, inputs, names):
        """Functions by name; a peer that cannot compute the row is left out with a line in the log."""
        if row.sink:
            return {}
        q, k, v = inputs[:3]
        if row.layout == "bshd":
            q, k, v = (x.transpose(1, 2) for x in (q, k, v))
        found = {}
        for name in names:
            try:
                call = getattr(self, f"peer_{name}")(row, q, k, v)
                if call is None:
                    continue
                out = call()
                torch.cuda.synchronize()
                if row.layout == "bshd":
                    out = out.transpose(1, 2)
                result = self.check(row, inputs, out)
                if not result["ok"]:
                    log(f"{row.name}: {name} left out: its result is wrong (error {result['error']}, bound {result['bound']})")
                    continue
                found[name] = call
            except Exception as error:
                log(f"{row.name}: {name} left out: {type(error).__name__}: {str(error).splitlines()[0][:160]}")
        return found

    def sdpa(self, backend, row, q, k, v):
        if row.score or row.mask not in ("full", "causal"):
            return None
        from torch.nn.attention import sdpa_kernel

        attention, grouped = torch.nn.functional.scaled_dot_product_attention, row.h != row.hk

        def call():
            with sdpa_kernel([backend]):
                return attention(q, k, v, is_causal=row.mask == "causal", enable_gqa=grouped)

        return call

    def peer_cudnn(self, row, q, k, v):
        return self.sdpa(torch.nn.attention.SDPBackend.CUDNN_ATTENTION, row, q, k, v)

    def peer_fa2(self, row, q, k, v):
        return self.sdpa(torch.nn.attention.SDPBackend.FLASH_ATTENTION, row, q, k, v)

    def peer_fa3(self, row, q, k, v):
        import flash_attn_interface

        if row.score or row.mask in ("prefix", "documents"):
            return None
        window = (row.window - 1, 0) if row.mask == "window" else (-1, -1)
        q, k, v = (x.transpose(1, 2) for x in (q, k, v))

        def call():
            out = flash_attn_interface.flash_attn_func(q, k, v, causal=row.mask != "full", window_size=window)
            return (out[0] if isinstance(out, tuple) else out).transpose(1, 2)

        return call

    def peer_flex(self, row, q, k, v):
        from torch.nn.attention.flex_attention import create_block_mask, flex_attention

        score, mask = None, None
        if row.score == "softcap":
            score = lambda s, b, h, i, j: SOFTCAP * torch.tanh(s / SOFTCAP)
        if row.score == "alibi":
            slopes = torch.exp2(-torch.arange(1, row.h + 1, device="cuda") * 8.0 / row.h)
            score = lambda s, b, h, i, j: s + slopes[h] * (j - i)
        if row.mask == "causal":
            mask = lambda b, h, i, j: i >= j
        if row.mask == "window":
            mask = lambda b, h, i, j: (i >= j) & (i - j < row.window)
        if row.mask == "prefix":
            mask = lambda b, h, i, j: (i >= j) | (j < row.window)
        if row.mask == "documents":
            ids = (torch.arange(row.sk, device="cuda") // row.window).to(torch.int32)
            mask = lambda b, h, i, j: (i >= j) & (ids[i] == ids[j])
        blocks = create_block_mask(mask, None, None, row.sq, row.sk, device="cuda") if mask else None
        torch._dynamo.reset()
        compiled = torch.compile(flex_attention, dynamic=False)
        return lambda: compiled(q, k, v, score_mod=score, block_mask=blocks, enable_gqa=row.h != row.hk)


# ----------------------------------------------------------------------------------------------------------------------
# Without: the runtime alone, and fewer samples
# ----------------------------------------------------------------------------------------------------------------------


class Buffer:
    def __init__(self, runtime, array, shape):
        self.runtime, self.array, self.shape = runtime, array, shape
        self.address = runtime.to_device(array)

    def __del__(self):
        self.runtime.free(self.address)


def to_bits(x, dtype):
    if dtype == "f16":
        return x.astype(numpy.float16).view(numpy.uint16)
    bits = numpy.ascontiguousarray(x, numpy.float32).view(numpy.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(numpy.uint16)


def from_bits(x, dtype):
    if dtype == "f16":
        return x.view(numpy.float16).astype(numpy.float32)
    return (x.astype(numpy.uint32) << 16).view(numpy.float32)


class PlainDevice:
    def __init__(self, runtime, seed):
        self.runtime, self.random = runtime, numpy.random.default_rng(seed)
        self.buffer = runtime.alloc(FLUSH_BYTES)

    def inputs(self, row, shapes):
        arrays = [to_bits(self.random.standard_normal(shape, numpy.float32), row.dtype) for shape in shapes]
        return [Buffer(self.runtime, array, shape) for array, shape in zip(arrays, shapes)]

    def documents(self, row):
        return Buffer(self.runtime, (numpy.arange(row.sk) // row.window).astype(numpy.int32), (row.sk,))

    def pointer(self, buffer):
        return buffer.address, tuple(buffer.shape)

    def read(self, row, like, pointer, shape):
        out = numpy.empty(shape, numpy.uint16)
        self.runtime.to_host(out, pointer)
        return out

    def check(self, row, inputs, out):
        out = from_bits(out, row.dtype)
        if numpy.isnan(out).any():
            return {"error": None, "bound": None, "rms": None, "rms_bound": None, "ok": False, "why": "NaN in the output"}
        q, k, v, *rest = (from_bits(x.array, row.dtype) for x in inputs[: 3 + row.sink])
        if row.layout == "bshd":
            q, k, v, out = (x.swapaxes(1, 2) for x in (q, k, v, out))
        ours, naive, group = Errors(), Errors(), row.h // row.hk
        for b, h, positions in samples(row, self.random, 4, 14):
            sink = float(rest[0][h]) if row.sink else None
            operands = [q[b, h, positions], k[b, h // group], v[b, h // group]]
            exact = formula(numpy, row, *(x.astype(float) for x in operands), positions, h, sink, lambda x: x)
            narrow = lambda x: from_bits(to_bits(x, row.dtype), row.dtype)
            ours.add(out[b, h, positions] - exact)
            naive.add(formula(numpy, row, *operands, positions, h, sink, narrow) - exact)
        return verdict(ours, naive)

    def flush(self):
        self.runtime.device_fill(ctypes.c_void_p(self.buffer), 0, ctypes.c_int64(FLUSH_BYTES))

    def event(self):
        return ctypes.c_void_p(self.runtime.event_create())

    def record(self, event):
        self.runtime.event_record(event)

    def elapsed(self, start, stop):
        return self.runtime.event_elapsed_ms(start, stop)

    def synchronize(self):
        self.runtime.synchronize()

    def ceilings(self):
        return None

    def peers(self, row, inputs, names):
        return {}


# ----------------------------------------------------------------------------------------------------------------------
# Measuring
# ----------------------------------------------------------------------------------------------------------------------


def measure(device, calls, budget_ms):
    """The median time of each function in ms; they alternate, L2 is flushed before each, and each round begins with
    another one."""
    events = {name: [] for name in calls}

    def once(name, kept):
        device.flush()
        start, stop = device.event(), device.event()
        device.record(start)
        calls[name]()
        device.record(stop)
        if kept:
            events[name].append((start, stop))
        return start, stop

    total = 0.0
    for name in calls:
        once(name, kept=False)
        start, stop = once(name, kept=False)
        device.synchronize()
        total += device.elapsed(start, stop)
    rounds = max(5, min(60, int(budget_ms / max(total, 0.01))))
    order = list(calls)
    for number in range(rounds):
        turn = number % len(order)
        for name in order[turn:] + order[:turn]:
            once(name, kept=True)
    device.synchronize()
    return {name: statistics.median(device.elapsed(*pair) for pair in pairs) for name, pairs in events.items()}


def run_row(device, runtime, row, options):
    result = {"name": row.name}
    entry = abi.Artifact(runtime, HERE / "artifacts" / f"{row.file()}.so")
    shapes = row.shapes() + [(row.h,)] * row.sink
    inputs = device.inputs(row, shapes)
    if row.mask == "documents":
        inputs.append(device.documents(row))
    call = entry.bind([device.pointer(x) for x in inputs])

    def ours():
        for allocated, _, _ in call():
            runtime.free(allocated)

    # Memory that is never written reads as NaN.
    runtime.set_poison(1)
    runtime.memory_reset_peak()
    before, _ = runtime.peak()
    results = call()
    runtime.synchronize()
    _, peak = runtime.peak()
    sizes = sum(2 * math.prod(shape) for _, _, shape in results)
    result["extra_bytes"] = peak - before - sizes
    allocated, address, shape = results[0]
    out = device.read(row, inputs[0], address, shape)
    device.synchronize()
    for allocated, _, _ in results:
        runtime.free(allocated)
    runtime.set_poison(0)
    result["check"] = device.check(row, inputs, out)
    del out
    # FlexAttention is what rows with a mask of their own are measured against.
    peers = options.peers + ["flex"] * (row.section == "masks" and "flex" not in options.peers)
    calls = {"ours": ours, **device.peers(row, inputs, peers)}
    times = [measure(device, calls, options.budget) for _ in range(2)]
    result["ms"] = {name: [round(t[name], 5) for t in times] for name in calls}
    return result


def expression(text):
    try:
        re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"expected a regular expression, got '{text}': {error}")
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--filter", type=expression, default="", metavar="REGEX", help="only rows whose section and name match")
    parser.add_argument("--peers", default="cudnn,fa2", help="of cudnn, fa2, fa3, flex (which compiles 2 s a row)")
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "out")
    parser.add_argument("--runtime", type=pathlib.Path, default=HERE / "libattn_runtime.so")
    parser.add_argument("--budget", type=float, default=120, metavar="MS", help="device time of one measurement of a row")
    parser.add_argument("--seed", type=int, default=None, help="default: another one each time")
    parser.add_argument("--no-torch", action="store_true", help="as on a machine without it")
    options = parser.parse_args()
    options.peers = [p for p in options.peers.split(",") if p]
    unknown = set(options.peers) - {"cudnn", "fa2", "fa3", "flex"}
    if unknown:
        parser.exit(1, f"bench: error: expected peers among cudnn, fa2, fa3, flex, got {sorted(unknown)}\n")
    rows = [r for r in table.load(HERE / "rows.json") if re.search(options.filter, f"{r.section} {r.name}")]
    if not rows:
        parser.exit(1, f"bench: error: no row matches '{options.filter}'\n")
    runtime = abi.Runtime(options.runtime)
    why = runtime.available("sm_90a")
    if why:
        parser.exit(1, f"bench: error: {why}\n")
    seed = options.seed if options.seed is not None else int(time.time())
    use_torch = torch is not None and not options.no_torch
    if not use_torch and options.peers:
        log("bench: torch with CUDA is not installed; its peers are left out, and fewer results are compared")
    device = (TorchDevice if use_torch else PlainDevice)(runtime, seed)
    document = {
        "device": runtime.device_name(),
        "torch": torch.__version__ if use_torch else None,
        "seed": seed,
        "ceilings": device.ceilings(),
        "published": json.loads((HERE / "peers.json").read_text()),
        "compile": json.loads((HERE / "compile.json").read_text()),
        "rows": [],
    }
    options.out.mkdir(parents=True, exist_ok=True)
    import dataclasses

    for row in rows:
        try:
            result = run_row(device, runtime, row, options)
        except Exception as error:
            log(f"{row.name}: {type(error).__name__}: {error}")
            result = {"name": row.name, "failed": f"{type(error).__name__}: {error}"}
        document["rows"].append({**dataclasses.asdict(row), **result})
        (options.out / "results.json").write_text(json.dumps(document, indent=1) + "\n")
        log(report.line(row, result))
    text = report.write(document, options.out)
    print(text)
    good = all(r.get("check", {}).get("ok") for r in document["rows"])
    if not good:
        print("some results are wrong: see the table's error column")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

"""For each spelling at a small size: attention written again, in f32 over whole arrays, goes through bench.py's check."""

import math
import sys

import numpy

sys.path.insert(0, sys.argv[1])
import bench  # noqa: E402
import rows  # noqa: E402


class NoRuntime:
    def __getattr__(self, name):
        return lambda *arguments: 1


def attention(row, q, k, v, sink):
    if row.layout == "bshd":
        q, k, v = (x.swapaxes(1, 2) for x in (q, k, v))
    k, v = (numpy.repeat(x, row.h // row.hk, 1) for x in (k, v))
    s = numpy.einsum("bhid,bhjd->bhij", q, k) / math.sqrt(row.d)
    i, j = numpy.arange(row.sq)[:, None], numpy.arange(row.sk)[None]
    if row.score == "softcap":
        s = 50 * numpy.tanh(s / 50)
    if row.score == "alibi":
        slopes = 2.0 ** (-8 * (numpy.arange(row.h) + 1) / row.h)
        s = s + slopes[None, :, None, None] * (j - i)
    if row.mask != "full":
        s = numpy.where((i >= j) & ((row.mask == "causal") | (i - j < row.window)), s, -1e30)
    if sink is not None:
        s = numpy.concatenate([s, numpy.broadcast_to(sink[None, :, None, None], s.shape[:3] + (1,))], -1)
    p = numpy.exp(s - s.max(-1, keepdims=True))
    p /= p.sum(-1, keepdims=True)
    out = numpy.einsum("bhij,bhjd->bhid", p[..., : row.sk], v)
    return out.swapaxes(1, 2) if row.layout == "bshd" else out


for row in rows.all_rows():
    if row.section != "spellings":
        continue
    row.b, row.h, row.hk, row.sq, row.sk, row.d, row.e = 1, 4, 2 if row.hk == 4 else 4, 64, 64, 32, 32
    row.window = row.window and 16
    device = bench.PlainDevice(NoRuntime(), seed=3)
    inputs = device.inputs(row, row.shapes() + [(row.h,)] * row.sink)
    values = [bench.from_bits(x.array, row.dtype) for x in inputs]
    out = attention(row, *values[:3], values[3] if row.sink else None)
    unwritten = out.copy()
    unwritten[..., -1] = numpy.nan
    verdicts = [device.check(row, inputs, bench.to_bits(x, row.dtype))["ok"] for x in (out, 1.05 * out, unwritten)]
    names = [f"{n} {'accepted' if ok else 'refused'}" for n, ok in zip(("right", "5 % off", "NaN"), verdicts)]
    print(", ".join(names), row.name)

#!/usr/bin/env python3
"""Exports one attention in its many naive spellings through torch-mlir to linalg.

All compute softmax(scores) v for some mask or score function; each is written the way some model writes it. Masks and
slopes are computed inside the function, as models do, so a file holds no large constant.

Sizes: `NAME.mlir` is B4 H16 S4096 D128 in bf16; `NAME.small.mlir` and `NAME.small_f32.mlir` are B2 H4 S200 D64 in bf16
and f32, with a window of 64 instead of 1024. Grouped heads are a quarter (large) or half (small) of the query heads.
"""

import dataclasses
import math
import pathlib
import sys

import torch
from torch_mlir import fx

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Models" / "export"))
import graph  # noqa: E402
from torch_function import FRONT_END, Function  # noqa: E402


@dataclasses.dataclass
class Size:
    b: int
    h: int
    s: int
    d: int
    group: int  # query heads per key/value head, where a spelling groups them
    window: int
    dtype: torch.dtype
    name: str


SIZES = {
    "": Size(4, 16, 4096, 128, 4, 1024, torch.bfloat16, "bf16"),
    ".small": Size(2, 4, 200, 64, 2, 64, torch.bfloat16, "bf16"),
    ".small_f32": Size(2, 4, 200, 64, 2, 64, torch.float32, "f32"),
}
NEG = float("-inf")
softmax = torch.softmax


def tril(z):
    return torch.ones(z.s, z.s, dtype=torch.bool).tril()


def additive(z):
    return torch.zeros(z.s, z.s, dtype=z.dtype).masked_fill(~tril(z), NEG)


def scores(z, q, k):
    return (q @ k.transpose(-1, -2)) * z.d**-0.5


def plain_mul(z, q, k, v):
    return softmax(scores(z, q, k), -1) @ v


def plain_div(z, q, k, v):
    return softmax((q @ k.transpose(-1, -2)) / math.sqrt(z.d), -1) @ v


def causal_masked_fill(z, q, k, v):
    return softmax(scores(z, q, k).masked_fill(~tril(z), NEG), -1) @ v


def causal_where(z, q, k, v):
    return softmax(torch.where(tril(z), scores(z, q, k), NEG), -1) @ v


def causal_additive(z, q, k, v):
    return softmax(scores(z, q, k) + additive(z), -1) @ v


def additive_argument(z, q, k, v, mask):
    return softmax(scores(z, q, k) + mask, -1) @ v


def einsum_bshd(z, q, k, v):
    p = softmax(torch.einsum("bshd,bthd->bhst", q, k) * z.d**-0.5, -1)
    return torch.einsum("bhst,bthd->bshd", p, v)


def gqa_repeat_causal(z, q, k, v):
    k, v = (x.repeat_interleave(z.group, 1) for x in (k, v))
    return softmax(scores(z, q, k) + additive(z), -1) @ v


def hf_eager_f32_softmax(z, q, k, v):
    x = (q @ k.transpose(2, 3)) * z.d**-0.5 + additive(z)
    return softmax(x, -1, dtype=torch.float32).to(z.dtype) @ v


def alibi_causal(z, q, k, v):
    slopes = torch.exp2(-torch.arange(1, z.h + 1) * 8.0 / z.h)
    i = torch.arange(z.s)
    bias = (slopes.view(z.h, 1, 1) * (i[None] - i[:, None])).to(z.dtype)
    return softmax(scores(z, q, k) + bias + additive(z), -1) @ v


def softcap_causal(z, q, k, v):
    return softmax(50 * torch.tanh(scores(z, q, k) / 50) + additive(z), -1) @ v


def sliding_window(z, q, k, v):
    i = torch.arange(z.s)
    window = tril(z) & (i[:, None] - i[None] < z.window)
    return softmax(torch.where(window, scores(z, q, k), NEG), -1) @ v


def attention_sinks(z, q, k, v, sink):
    x = scores(z, q, k) + additive(z)
    x = torch.cat([x, sink.view(1, z.h, 1, 1).expand(z.b, z.h, z.s, 1)], -1)
    return softmax(x, -1)[..., :-1] @ v


SPELLINGS = {
    "plain_mul": (plain_mul, "no mask; scale multiplies the scores"),
    "plain_div": (plain_div, "no mask; scores divided by sqrt(D)"),
    "causal_masked_fill": (causal_masked_fill, "causal; masked_fill of -inf where not tril"),
    "causal_where": (causal_where, "causal; where(tril, scores, -inf)"),
    "causal_additive": (causal_additive, "causal; added mask of 0 and -inf, computed in the graph"),
    "additive_argument": (additive_argument, "added mask of 0 and -inf given as an argument [S, S]"),
    "einsum_bshd": (einsum_bshd, "no mask; einsum on [B, S, H, D]"),
    "gqa_repeat_causal": (gqa_repeat_causal, "causal (added); K and V repeated by repeat_interleave"),
    "hf_eager_f32_softmax": (hf_eager_f32_softmax, "causal (added); softmax computed in f32 and rounded back"),
    "alibi_causal": (alibi_causal, "ALiBi slopes times (key - query), rounded to the input type, and causal (added)"),
    "softcap_causal": (softcap_causal, "softcap 50 tanh(s / 50), then causal (added)"),
    "sliding_window_1024": (sliding_window, "causal sliding window; where(window, scores, -inf)"),
    "attention_sinks": (attention_sinks, "causal (added); one learned logit per head concatenated, then dropped"),
}


def inputs_of(name, z):
    kv = z.h // z.group if name == "gqa_repeat_causal" else z.h
    shapes = [(z.b, count, z.s, z.d) for count in (z.h, kv, kv)]
    if name == "einsum_bshd":
        shapes = [(z.b, z.s, z.h, z.d)] * 3
    inputs = {n: torch.randn(shape, dtype=z.dtype) for n, shape in zip("qkv", shapes)}
    if name == "additive_argument":
        inputs["mask"] = additive(z)
    if name == "attention_sinks":
        inputs["sink"] = torch.randn(z.h, dtype=z.dtype)
    return inputs


def main():
    options = graph.command_line(__doc__, HERE)
    unknown = set(options.only) - set(SPELLINGS)
    if unknown:
        sys.exit(f"no spelling named {', '.join(sorted(unknown))}; --list prints the names")
    for name, (function, variant) in SPELLINGS.items():
        if options.list:
            print(name)
            continue
        if options.only and name not in options.only:
            continue
        for suffix, z in SIZES.items():
            torch.manual_seed(0)
            inputs = inputs_of(name, z)
            module = Function(function, z)
            text = str(fx.export_and_import(module, *inputs.values(), output_type="linalg-on-tensors"))
            heads = f"heads {z.h}" + (f", key/value heads {z.h // z.group}" if "gqa" in name else "")
            header = graph.Header(
                title=f"Naive attention, spelled {name}.",
                model=name,
                front_end=FRONT_END,
                shapes=f"batch {z.b}, {heads}, sequence {z.s}, head dim {z.d}, {z.name}",
                variant=variant + (f"; window {z.window}" if "window" in name else ""),
                attention=1,
                exporter="test/Spellings/export.py",
            )
            path = options.out / f"{name}{suffix}.mlir"
            graph.write(path, text, header, [graph.Argument(n) for n in inputs])
            if options.check and z.s < 1000:
                import execute

                execute.compare(path, list(inputs.values()), module(*inputs.values()))


if __name__ == "__main__":
    main()

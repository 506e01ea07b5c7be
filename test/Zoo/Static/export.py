#!/usr/bin/env python3
"""Exports published attention systems with static masks or score functions, written naively, through torch-mlir to linalg.

Each is softmax(score(q, k)) v with the mask that the system's paper defines, as a plain formula over positions: no
block mask, no kernel, no library. `NAME.small.mlir` is for checking on a CPU (B2 H4, ragged lengths, bf16),
`NAME.mlir` is B1 H16 S16384 d128 in bf16, or what the entry says. `../README.md` has the table.
"""

import math
import pathlib
import sys

import torch

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from systems import System, export, positions, sizes  # noqa: E402

NEG = float("-inf")


def scores(z, q, k):
    return (q @ k.transpose(-1, -2)) * z.d**-0.5


def attend(z, q, k, v, mask=None, bias=None):
    x = scores(z, q, k)
    if bias is not None:
        x = x + bias
    if mask is not None:
        x = torch.where(mask, x, NEG)
    return torch.softmax(x, -1) @ v


def masked(predicate):
    """A system that is one predicate over positions."""
    return lambda z, q, k, v: attend(z, q, k, v, predicate(z, *positions(z)))


# Masks: i query position, j key position, u the unit of lengths.


def causal(z, i, j):
    return j <= i


def inverse_causal(z, i, j):
    return j >= i


def both_causal(z, i, j):
    # Causal from both corners of a rectangle: a band.
    return (j <= i + z.unit) & (j >= i)


def window(z, i, j):
    return (i - j <= 8 * z.unit) & (j - i <= 8 * z.unit)


def causal_window(z, i, j):
    return (j <= i) & (i - j <= 8 * z.unit)


def prefix_lm(z, i, j):
    return (j <= i) | (j < 5 * z.unit + 3)


def global_sliding(z, i, j):
    w = 3 * z.unit
    return ((i - j <= w) & (j - i <= w)) | (i < 2 * w) | (j < 2 * w)


def block_causal(z, i, j):
    u = 2 * z.unit
    return j // u <= i // u


def block_diagonal(z, i, j):
    u = 4 * z.unit
    return i // u == j // u


def dilated(z, i, j):
    # A causal window of 8 u positions, every fourth of them.
    return (j <= i) & (i - j < 32 * z.unit) & ((i - j) % 4 == 0)


def strided(z, i, j):
    # Sparse Transformer, strided: the last l positions, and every l-th before.
    l = 2 * z.unit
    return (j <= i) & ((i - j < l) | ((i - j) % l == 0))


def fixed(z, i, j):
    # Sparse Transformer, fixed: one's own block, and the last c positions of each block.
    l, c = 4 * z.unit, z.unit // 2
    return (j <= i) & ((i // l == j // l) | (j % l >= l - c))


def longformer(z, i, j):
    w, g = 4 * z.unit, 5
    return ((i - j <= w) & (j - i <= w)) | (i < g) | (j < g)


def bigbird(z, i, j):
    # Blocks: the first is global, a window of three, and pseudo-random ones.
    bi, bj = i // z.unit, j // z.unit
    blocks = -(-z.s // z.unit)
    near = (bi - bj <= 1) & (bj - bi <= 1)
    random = (bi * 7 + 3) % blocks == bj
    other = (bi * 11 + 5) % blocks == bj
    return near | (bi == 0) | (bj == 0) | random | other


def recgpt(z, i, j):
    # Four tokens an item: causal over items, bidirectional inside.
    return (j <= i) | (i // 4 == j // 4)


def blockrank(z, i, j):
    # Block 0 is the instruction, the last the query, documents between.
    u = 2 * z.unit
    bi, bj = i // u, j // u
    last = (z.s - 1) // u
    return ((bi == bj) & (j <= i)) | (bj == 0) | ((bi == last) & (bj < last))


def neighbours(length, width, stride, dilation, causal_axis, i, j):
    """One axis of generalized neighborhood attention (2504.16922)."""
    same = i % dilation == j % dilation
    i, j, length = i // dilation, j // dilation, length // dilation
    if causal_axis:
        leader = torch.clamp(i // stride * stride + stride - 1, max=length - 1)
        start = torch.clamp(leader - width + 1, min=0)
        return same & (j >= start) & (j <= i)
    leader = torch.clamp(i // stride * stride + stride // 2, max=length - 1)
    start = torch.clamp(leader - width // 2, min=0, max=length - width)
    return same & (j >= start) & (j < start + width)


def gna_1d(width, stride, dilation=1, causal_axis=False):
    return lambda z, i, j: neighbours(z.s, width * z.unit, stride(z), dilation, causal_axis, i, j)


def gna_2d(z, i, j):
    y, x = z.axes
    rows = neighbours(y, 5, 1, 1, False, i // x, j // x)
    return rows & neighbours(x, 6, 2, 1, True, i % x, j % x)


def gna_3d(z, i, j):
    t, y, x = z.axes
    mask = neighbours(t, 3, 1, 1, True, i // (y * x), j // (y * x))
    mask = mask & neighbours(y, 3, 3, 1, False, i // x % y, j // x % y)
    return mask & neighbours(x, 4, 2, 1, False, i % x, j % x)


def tiled_neighbours(widths, strides):
    """Neighbourhoods of two or three axes at the sizes of the paper, every stride a query tile."""

    def predicate(z, i, j):
        mask, inner = None, z.s
        for length, width, stride in zip(z.axes, widths(z), strides(z)):
            inner //= length
            axis = neighbours(length, width, stride, 1, False, i // inner % length, j // inner % length)
            mask = axis if mask is None else mask & axis
        return mask

    return predicate


def axial_rows(z, i, j):
    y, x = z.axes
    return i // x == j // x


def axial_columns(z, i, j):
    y, x = z.axes
    return i % x == j % x


# Masks that differ by head.


def heads(z):
    return torch.arange(z.h).view(z.h, 1, 1)


def sink_lora(z, q, k, v):
    i, j = positions(z)
    u, h = 8 * z.unit, heads(z)
    shift = torch.where(h < z.h // 2, 0, u // 2)
    same = (i + shift) // u == (j + shift) // u
    return attend(z, q, k, v, (same | (j < 4)) & (j <= i))


def streaming_heads(z, q, k, v):
    # DuoAttention: the first heads retrieve, the others see sinks and the recent past.
    i, j = positions(z)
    recent = (i - j < 4 * z.unit) | (j < 4)
    return attend(z, q, k, v, (j <= i) & ((heads(z) < z.h // 4) | recent))


# Masks that read tensors.


def documents(relation):
    def system(z, q, k, v, ids):
        i, j = positions(z)
        same = ids[:, None, :, None] == ids[:, None, None, :]
        return attend(z, q, k, v, relation(z, i, j, ids[:, None, :, None], ids[:, None, None, :], same))

    return system


def key_padding(z, q, k, v, lengths):
    i, j = positions(z)
    return attend(z, q, k, v, j[None, None] < lengths[:, None, None, None])


def packed(z, q, k, v, starts, ends):
    # Ranges of keys by query: [starts, ends).
    j = torch.arange(z.s)
    mask = (j[None, None] >= starts[:, :, None]) & (j[None, None] < ends[:, :, None])
    return attend(z, q, k, v, mask[:, None])


# Scores.


def slopes(z):
    return torch.exp2(-torch.arange(1, z.h + 1) * 8.0 / z.h).view(z.h, 1, 1)


def alibi(z, q, k, v):
    i, j = positions(z)
    x = scores(z, q, k).float() + slopes(z) * (j - i)
    return torch.softmax(torch.where(j <= i, x, NEG), -1).to(z.dtype) @ v


def alibi_symmetric(z, q, k, v):
    i, j = positions(z)
    x = scores(z, q, k).float() - slopes(z) * (i - j).abs()
    return torch.softmax(x, -1).to(z.dtype) @ v


def rotate(z, x):
    angle = torch.arange(x.shape[-2])[:, None] * 10000.0 ** (-torch.arange(0, z.d, 2) / z.d)
    a, b = x.float().chunk(2, -1)
    cos, sin = angle.cos(), angle.sin()
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1).to(x.dtype)


def rope_alibi(z, q, k, v):
    return alibi(z, rotate(z, q), rotate(z, k), v)


def t5_bias(z, q, k, v, table):
    # 32 buckets: half for each direction; 8 exact, the rest logarithmic up to distance 128.
    i, j = positions(z)
    distance = j - i
    far = 8 + (torch.log(distance.abs().clamp(min=1).float() / 8) / math.log(16) * 8).long().clamp(max=7)
    bucket = torch.where(distance > 0, 16, 0) + torch.where(distance.abs() < 8, distance.abs(), far)
    return attend(z, q, k, v, bias=table[bucket].permute(2, 0, 1))


def softcap(z, q, k, v):
    i, j = positions(z)
    x = 50 * torch.tanh(scores(z, q, k) / 50)
    return torch.softmax(torch.where(j <= i, x, NEG), -1) @ v


def sink(z, q, k, v, logits):
    i, j = positions(z)
    x = torch.where(j <= i, scores(z, q, k), NEG)
    x = torch.cat([x, logits.view(1, z.h, 1, 1).expand(*x.shape[:3], 1)], -1)
    return torch.softmax(x, -1)[..., :-1] @ v


def window_sink(z, q, k, v, logits):
    # GPT-OSS: a causal window, and a learned logit per head in the divisor.
    i, j = positions(z)
    x = torch.where((j <= i) & (i - j < 8 * z.unit), scores(z, q, k), NEG)
    x = torch.cat([x, logits.view(1, z.h, 1, 1).expand(*x.shape[:3], 1)], -1)
    return torch.softmax(x, -1)[..., :-1] @ v


def off_by_one(z, q, k, v):
    # exp(x) / (1 + sum exp(x)), as it is stabilised in practice.
    i, j = positions(z)
    x = torch.where(j <= i, scores(z, q, k), NEG).float()
    m = x.amax(-1, keepdim=True).clamp(min=0)
    e = torch.exp(x - m)
    return (e / (torch.exp(-m) + e.sum(-1, keepdim=True))).to(z.dtype) @ v


def sigmoid(z, q, k, v):
    x = scores(z, q, k) - math.log(z.s)
    return torch.sigmoid(x) @ v


def sigmoid_causal(z, q, k, v):
    i, j = positions(z)
    x = scores(z, q, k) - math.log(z.s)
    return torch.sigmoid(torch.where(j <= i, x, NEG)) @ v


def relu_normalized(z, q, k, v):
    i, j = positions(z)
    x = torch.relu(torch.where(j <= i, scores(z, q, k).float() + 4, 0.0))
    return (x / x.sum(-1, keepdim=True)).to(z.dtype) @ v


def silu(z, q, k, v):
    # HSTU: pointwise weights, silu(s) / n over the past.
    i, j = positions(z)
    x = torch.nn.functional.silu(scores(z, q, k).float()) / z.s
    return torch.where(j <= i, x, 0.0).to(z.dtype) @ v


def relu(z, q, k, v):
    i, j = positions(z)
    x = torch.relu(torch.where(j <= i, scores(z, q, k), 0.0))
    return (x / z.s) @ v


def block_sparse(z, q, k, v):
    # FlashAttention's block-sparse form with a butterfly pattern: blocks a power of two apart, and their own.
    i, j = positions(z)
    bi, bj = i // (4 * z.unit), j // (4 * z.unit)
    distance = (bi - bj).abs()
    keep = (distance == 0) | (distance == 1) | (distance == 2) | (distance == 4) | (distance == 8)
    return attend(z, q, k, v, keep)


# Shapes.


def grouped(z, q, k, v):
    i, j = positions(z)
    k = k.repeat_interleave(z.h // (z.h_k or z.h), 1)
    v = v.repeat_interleave(z.h // (z.h_v or z.h), 1)
    return attend(z, q, k, v, j <= i)


def cross(z, q, k, v):
    return attend(z, q, k, v)


def plain(z, q, k, v):
    return attend(z, q, k, v)


def document_ids(z):
    return {"ids": torch.arange(z.s).div(z.s // 5 + 1, rounding_mode="floor").expand(z.b, z.s).contiguous()}


def range_bounds(z):
    start = torch.arange(z.s).div(40, rounding_mode="floor") * 40
    return {"starts": start.expand(z.b, z.s).contiguous(), "ends": (start + 40).expand(z.b, z.s).contiguous()}


RANGES = ("random", "random", "random", "Inputs/starts.npy", "Inputs/ends.npy")

SYSTEMS = {
    "full": System(plain, "no mask"),
    "causal": System(masked(causal), "j <= i"),
    "inverse_causal": System(masked(inverse_causal), "j >= i (LongCA)"),
    "both_causal": System(masked(both_causal), "a band, causal from both corners (LongCA)"),
    "window": System(masked(window), "|i - j| <= w"),
    "causal_window": System(masked(causal_window), "0 <= i - j <= w"),
    "prefix_lm": System(masked(prefix_lm), "j <= i or j < prefix"),
    "global_sliding": System(masked(global_sliding), "window or i < 2w or j < 2w (LongCA)"),
    "block_causal": System(masked(block_causal), "j // u <= i // u"),
    "block_diagonal": System(masked(block_diagonal), "i // u = j // u"),
    "dilated": System(masked(dilated), "causal window, every fourth position"),
    "strided": System(masked(strided), "Sparse Transformer, strided"),
    "fixed": System(masked(fixed), "Sparse Transformer, fixed"),
    "longformer": System(masked(longformer), "window and global tokens"),
    "bigbird": System(masked(bigbird), "global, window and pseudo-random blocks"),
    "recgpt": System(masked(recgpt), "causal, bidirectional inside items of 4"),
    "blockrank": System(masked(blockrank), "documents see themselves and the instruction, the query all"),
    "sink_lora": System(sink_lora, "shifted groups by head, with sink tokens"),
    "streaming_heads": System(streaming_heads, "retrieval heads see all, streaming heads sinks and the recent past"),
    "gna_1d": System(masked(gna_1d(16, lambda z: 1)), "neighbourhood of 16 u, stride 1", sizes({"s": 32768})),
    "gna_1d_blocked": System(
        masked(gna_1d(16, lambda z: 16 * z.unit)), "neighbourhood of 16 u, stride 16 u", sizes({"s": 32768}, {"s": 384})
    ),
    "gna_1d_dilated": System(masked(gna_1d(4, lambda z: 4, 2, True)), "causal neighbourhood, stride 4, dilation 2"),
    "gna_2d": System(
        masked(gna_2d),
        "2-D neighbourhood 5 × 6, stride 1 × 2, second axis causal",
        sizes({"s": 128 * 128, "axes": (128, 128)}, {"s": 12 * 16, "axes": (12, 16)}),
    ),
    "gna_3d": System(
        masked(gna_3d),
        "3-D neighbourhood 3 × 3 × 4, stride 1 × 3 × 2, first axis causal",
        sizes({"s": 16 * 32 * 32, "axes": (16, 32, 32)}, {"s": 4 * 6 * 8, "axes": (4, 6, 8)}),
    ),
    "gna_1d_strided": System(
        masked(gna_1d(16, lambda z: 2 * z.unit)), "neighbourhood of 16 u, stride 2 u", sizes({"s": 32768}, {"s": 384})
    ),
    "gna_2d_tiled": System(
        masked(tiled_neighbours(lambda z: (80, 80) if z.s > 4096 else (8, 6), lambda z: (16, 16) if z.s > 4096 else (4, 2))),
        "2-D neighbourhood 80 × 80, stride 16 × 16 (small: 8 × 6, 4 × 2)",
        sizes({"s": 256 * 256, "h": 24, "axes": (256, 256)}, {"s": 12 * 16, "axes": (12, 16)}),
    ),
    "gna_3d_tiled": System(
        masked(
            tiled_neighbours(
                lambda z: (18, 24, 24) if z.s > 4096 else (3, 4, 4), lambda z: (16, 8, 8) if z.s > 4096 else (2, 2, 4)
            )
        ),
        "3-D neighbourhood 18 × 24 × 24, stride 16 × 8 × 8 (small: 3 × 4 × 4, 2 × 2 × 4)",
        sizes({"s": 30 * 48 * 80, "h": 24, "axes": (30, 48, 80)}, {"s": 4 * 6 * 8, "axes": (4, 6, 8)}),
    ),
    "axial_rows": System(
        masked(axial_rows), "axial, along rows", sizes({"axes": (128, 128)}, {"s": 192, "axes": (12, 16)})
    ),
    "axial_columns": System(
        masked(axial_columns), "axial, along columns", sizes({"axes": (128, 128)}, {"s": 192, "axes": (12, 16)})
    ),
    "block_sparse": System(block_sparse, "butterfly of blocks"),
    "documents": System(documents(lambda z, i, j, a, b, same: same), "documents by id", extra=document_ids),
    "documents_causal": System(
        documents(lambda z, i, j, a, b, same: same & (j <= i)), "documents by id, causal", extra=document_ids
    ),
    "share_question": System(
        documents(lambda z, i, j, a, b, same: (same | (b == 0)) & (j <= i)),
        "document 0 visible to all, else causal documents (LongCA)",
        extra=document_ids,
    ),
    "causal_blockwise": System(
        documents(lambda z, i, j, a, b, same: (same | (a == 4)) & (j <= i)),
        "the last document sees all, else causal documents (LongCA)",
        extra=document_ids,
    ),
    "prefix_lm_documents": System(
        documents(lambda z, i, j, a, b, same: same & ((j <= i) | (j % 64 < 16))),
        "documents with a prefix visible to all of the document (LongCA)",
        extra=document_ids,
    ),
    "block_causal_documents": System(
        documents(lambda z, i, j, a, b, same: same & (j // (2 * z.unit) <= i // (2 * z.unit))),
        "documents, causal over blocks (LongCA)",
        extra=document_ids,
    ),
    "key_padding": System(
        key_padding, "keys up to a length by batch", extra=lambda z: {"lengths": torch.full((z.b,), z.s * 3 // 4)}
    ),
    "packed_ranges": System(packed, "a range of keys by query, from tensors", extra=range_bounds, inputs=RANGES),
    "alibi": System(alibi, "causal, slope · (j − i), in f32"),
    "alibi_symmetric": System(alibi_symmetric, "−slope · |i − j|, in f32"),
    "rope_alibi": System(rope_alibi, "rotary embedding and ALiBi together"),
    "t5_bias": System(
        t5_bias, "bias by bucket of the distance, gathered", extra=lambda z: {"table": torch.randn(32, z.h).to(z.dtype)}
    ),
    "softcap": System(softcap, "50 tanh(s / 50), causal"),
    "sink": System(sink, "a learned logit per head, causal", extra=lambda z: {"logits": torch.randn(z.h).to(z.dtype)}),
    "off_by_one": System(off_by_one, "softmax with one more in the divisor, causal"),
    "window_sink": System(
        window_sink, "causal window with a learned logit per head", extra=lambda z: {"logits": torch.randn(z.h).to(z.dtype)}
    ),
    "sigmoid_causal": System(sigmoid_causal, "sigmoid(s − log n), causal by a fill of −∞"),
    "relu_normalized": System(relu_normalized, "relu(s + 4) / its sum, causal, in f32"),
    "silu": System(silu, "silu(s) / n, causal, in f32 (HSTU)"),
    "sigmoid": System(sigmoid, "sigmoid(s − log n)"),
    "relu": System(relu, "relu(s) / n, causal"),
    "gqa": System(grouped, "4 query heads a key head, causal", sizes({"h_k": 4, "h_v": 4}, {"h_k": 1, "h_v": 1})),
    "sqa": System(grouped, "sparse query heads: 8 of 16, 4 key heads", sizes({"h": 8, "h_k": 4, "h_v": 4}, {"h_k": 2, "h_v": 2})),
    "diffqkv": System(
        grouped,
        "32 query, 4 key and 16 value heads",
        sizes({"h": 32, "h_k": 4, "h_v": 16, "d": 64, "d_v": 64}, {"h": 8, "h_k": 2, "h_v": 4}),
    ),
    "dare": System(plain, "query and key of half the value's width", sizes({"d": 64, "d_v": 128}, {"d": 32, "d_v": 64})),
    "mla": System(grouped, "MLA, expanded: 192/128, causal", sizes({"d": 192, "d_v": 128}, {"d": 192, "d_v": 128})),
    "mla_absorbed": System(
        grouped,
        "MLA, absorbed: 576/512, one key head, causal",
        sizes({"s": 4096, "d": 576, "d_v": 512, "h_k": 1, "h_v": 1}, {"d": 576, "d_v": 512, "h_k": 1, "h_v": 1}),
    ),
    "cross": System(cross, "512 queries, 16384 keys", sizes({"s": 512, "keys": 16384}, {"s": 40, "keys": 200})),
}

INTEGERS = {
    "ids": lambda z: f"iota / {z.s // 5 + 1}",
    "lengths": lambda z: f"constant {z.s * 3 // 4}",
    "starts": lambda z: "iota / 40 * 40",
    "ends": lambda z: "iota / 40 * 40 + 40",
}

if __name__ == "__main__":
    export(__doc__, HERE, SYSTEMS, INTEGERS)

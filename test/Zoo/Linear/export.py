#!/usr/bin/env python3
"""Exports published linear-attention systems, written naively, through torch-mlir to linalg.

Each is the formula of its paper in the form that the paper defines it by: quadratic, re-associated, or as prefix sums.
`NAME.small.mlir` is for checking on a CPU (B2 H4, ragged lengths, bf16), `NAME.mlir` is B1 H16 S16384 d128 in bf16, or
what the entry says. `../README.md` has the table.
"""

import math
import pathlib
import sys

import torch
import torch.nn.functional as F

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from systems import System, export, positions, sizes  # noqa: E402

EPSILON = 1e-6
SMALL_ONLY = {".small": sizes()[".small"]}


def elu1(x):
    return F.elu(x) + 1


def lower(z, dtype=None):
    """The causal mask, as 0 and 1."""
    i, j = positions(z)
    return (j <= i).to(dtype or z.dtype)


def scores(q, k):
    return q @ k.transpose(-1, -2)


def per_head(values):
    return torch.tensor(values)[:, None, None]


# Linear Transformers: elu + 1, divided by the row sums.


def linear_transformer(z, q, k, v):
    w = scores(elu1(q), elu1(k))
    return (w / (w.sum(-1, keepdim=True) + EPSILON)) @ v


def linear_transformer_causal(z, q, k, v):
    w = scores(elu1(q), elu1(k)) * lower(z)
    return w @ v / (w.sum(-1, keepdim=True) + EPSILON)


def linear_transformer_state(z, q, k, v):
    q, k = elu1(q), elu1(k)
    state = k.transpose(-1, -2) @ v
    return q @ state / ((q * k.sum(-2, keepdim=True)).sum(-1, keepdim=True) + EPSILON)


def linear_transformer_prefix(z, q, k, v):
    # Prefix sums, as products with the lower triangle.
    q, k = elu1(q), elu1(k)
    states = torch.einsum("ij,bhjde->bhide", lower(z), k[..., :, None] * v[..., None, :])
    sums = lower(z) @ k
    return torch.einsum("bhid,bhide->bhie", q, states) / ((q * sums).sum(-1, keepdim=True) + EPSILON)


# Decays by head.


def slopes(z):
    return [2.0 ** (-8.0 * (h + 1) / z.h) for h in range(z.h)]


def lightning(z, q, k, v):
    # Lightning Attention's product: lambda^(i - j), no scale, no divisor.
    i, j = positions(z)
    decay = torch.where(j <= i, torch.exp(-per_head(slopes(z)) * (i - j)), 0.0)
    return (scores(q, k) * decay).to(z.dtype) @ v


def retention(z, q, k, v):
    # A power, of 1 - 2^(-5 - h).
    i, j = positions(z)
    gamma = 1 - 2.0 ** (-5 - torch.arange(z.h, dtype=torch.float32))[:, None, None]
    decay = torch.where(j <= i, gamma ** (i - j), 0.0)
    return (scores(q, k) * z.d**-0.5 * decay).to(z.dtype) @ v


def lightning_blocks(z, q, k, v):
    # Lightning Attention 2: a masked product inside blocks, a decayed state between them.
    n = 50 if z.s == 200 else 512
    s = z.s // n
    t = torch.arange(n)[:, None]
    u = torch.arange(n)[None, :]
    slope = per_head(slopes(z))
    inside = torch.where(u <= t, torch.exp(-slope * (t - u)), 0.0)
    state = torch.zeros(z.b, z.h, z.d, z.d)
    parts = []
    for block in range(s):
        qb, kb, vb = (x[:, :, block * n : (block + 1) * n] for x in (q, k, v))
        o = (scores(qb, kb) * inside).to(z.dtype) @ vb
        o = o + (torch.exp(-slope * (t + 1)) * qb).to(z.dtype) @ state.to(z.dtype)
        parts.append(o)
        state = torch.exp(-slope * n) * state + ((torch.exp(-slope * (n - 1 - t)) * kb).to(z.dtype)).transpose(-1, -2) @ vb
    return torch.cat(parts, -2)


def transnormer(z, q, k, v, u):
    # TransNormerLLM's first layer: silu, LRPE-d, the decay, SimpleRMSNorm over all heads, the gate.
    q, k = F.silu(q), F.silu(k)
    theta = 10000.0 ** (-2.0 * torch.arange(z.d) / z.d)
    angle = torch.arange(z.s)[:, None] * theta
    rotate = lambda x: torch.cat([x * angle.cos(), x * angle.sin()], -1).to(z.dtype)  # noqa: E731
    o = lightning(z, rotate(q), rotate(k), v)
    o = o.transpose(1, 2).reshape(z.b, z.s, z.h * z.d).float()
    o = o * torch.rsqrt((o * o).mean(-1, keepdim=True) + EPSILON)
    return u * o.to(z.dtype)


# Gates.


def gated_token(z, q, k, v, g):
    # Gates by token: products over the tokens between, as exponentials of differences of prefix sums.
    i, j = positions(z)
    total = lower(z, torch.float32) @ F.logsigmoid(g.float())[..., None]
    decay = torch.where(j <= i, torch.exp(total - total.transpose(-1, -2)), 0.0)
    return (scores(q, k) * decay).to(z.dtype) @ v


def gated_channel(z, q, k, v, g):
    # Gates by token and channel.
    i, j = positions(z)
    total = lower(z, torch.float32) @ (F.logsigmoid(g.float()) / 16)
    w = scores(q * total.exp(), k * (-total).exp())
    return torch.where(j <= i, w, 0.0).to(z.dtype) @ v


def segments(z, q, k, v):
    # A state that starts again every few tokens.
    i, j = positions(z)
    u = 8 * z.unit
    keep = (j <= i) & (i // u == j // u)
    return torch.where(keep, scores(q, k), 0.0) @ v


def packed(z, q, k, v, ids):
    # The same with sequences told apart by id.
    i, j = positions(z)
    same = ids[:, None, :, None] == ids[:, None, None, :]
    return torch.where(same & (j <= i), scores(F.relu(q), F.relu(k)), 0.0) @ v


def cosformer(z, q, k, v):
    # relu, re-weighted by cos of the distance: two channels for one.
    angle = torch.arange(z.s)[:, None] * (math.pi / 2 / z.s)
    widen = lambda x: torch.cat([F.relu(x) * angle.cos(), F.relu(x) * angle.sin()], -1).to(z.dtype)  # noqa: E731
    w = scores(widen(q), widen(k)) * lower(z)
    return w @ v / (w.sum(-1, keepdim=True) + EPSILON)


# Flowformer.


def flow(x):
    return torch.sigmoid(x.float())


def flowformer(z, q, k, v):
    q, k = flow(q), flow(k)
    e = EPSILON
    incoming = ((q + e) * (k.sum(-2, keepdim=True) + e)).sum(-1, keepdim=True)
    outgoing = ((k + e) * (q.sum(-2, keepdim=True) + e)).sum(-1, keepdim=True)
    conserved_in = ((q + e) * ((k / outgoing).sum(-2, keepdim=True) + e)).sum(-1, keepdim=True)
    conserved_out = ((k + e) * ((q / incoming).sum(-2, keepdim=True) + e)).sum(-1, keepdim=True).clamp(-1, 1)
    a = torch.sigmoid(conserved_in * (z.s / (z.keys or z.s)))
    w = torch.softmax(conserved_out, -2) * (z.keys or z.s)
    state = k.to(z.dtype).transpose(-1, -2) @ (w * v).to(z.dtype)
    return (a * ((q / incoming).to(z.dtype) @ state)).to(z.dtype)


def flowformer_causal(z, q, k, v):
    q, k = flow(q), flow(k)
    e, low = EPSILON, lower(z, torch.float32)
    t = torch.arange(1, z.s + 1)[:, None].float()
    incoming = ((q + e) * (low @ k + e)).sum(-1, keepdim=True) / t
    outgoing = ((k + e) * (low @ q + e)).sum(-1, keepdim=True) / t
    conserved_in = ((q + e) * (low @ (k / outgoing) + e)).sum(-1, keepdim=True) / t
    conserved_out = (((k + e) * (low @ (q / incoming) + e)).sum(-1, keepdim=True) / t).clamp(-1, 1)
    a = torch.sigmoid(conserved_in)
    weight = conserved_out.exp()
    w = weight / (low @ weight) * t
    scaled = (q / (incoming * t)).to(z.dtype)
    return (a * ((scores(scaled, k.to(z.dtype)) * lower(z)) @ (w * v).to(z.dtype))).to(z.dtype)


# RAT, Titans, attention as an RNN, IFactFormer.


def rat(z, q, k, v, g):
    # Inside chunks of 8 a gated recurrence, as products of gates; across chunks softmax over the chunks' ends.
    u = z.unit
    n = z.s // u
    gate = torch.sigmoid(g.float())
    keep = torch.log(gate).reshape(z.b, z.h, n, u, z.d)
    inside = (torch.arange(u)[:, None] >= torch.arange(u)[None, :]).float()
    total = inside @ keep
    between = torch.exp(total[..., :, None, :] - total[..., None, :, :]) * inside[:, :, None]
    carried = lambda x: (between * ((1 - gate) * x).reshape(z.b, z.h, n, 1, u, z.d)).sum(-2).to(z.dtype)  # noqa: E731
    kc, vc = carried(k), carried(v)
    ends_k, ends_v = kc[..., -1, :], vc[..., -1, :]
    i, c = torch.arange(z.s)[:, None], torch.arange(n)[None, :]
    past = torch.where(c < i // u, scores(q, ends_k) * z.d**-0.5, float("-inf"))
    now = (q * kc.reshape(z.b, z.h, z.s, z.d)).sum(-1, keepdim=True) * z.d**-0.5
    p = torch.softmax(torch.cat([past, now], -1), -1)
    return p[..., :n] @ ends_v + p[..., n:] * vc.reshape(z.b, z.h, z.s, z.d)


def titans(z, q, k, v, memory, surprise, alpha, eta, theta):
    # The linear memory, one chunk in closed form: momentum and forgetting as products of gates.
    inside = lower(z, torch.float32)
    forget = inside @ F.logsigmoid(alpha.float())[..., None]  # log of (1 - alpha), summed
    moment = inside @ F.logsigmoid(eta.float())[..., None]
    between = lambda x: torch.exp(x - x.transpose(-1, -2)) * inside  # noqa: E731
    c = between(forget) @ between(moment)
    error = (k @ memory.transpose(-1, -2) - v).float()
    start = forget.exp() * (q @ memory.transpose(-1, -2)).float()
    both = (between(forget) @ moment.exp()) * (q @ surprise.transpose(-1, -2)).float()
    step = torch.sigmoid(theta.float())[..., None, :]
    return (start + both - (scores(q, k).float() * c * step) @ error).to(z.dtype)


def attention_rnn(z, q, k, v):
    # Attention as an RNN: one query, every prefix; weights under a running maximum.
    s = (k * q[:, :, :1]).sum(-1).float() * z.d**-0.5
    i, j = positions(z)
    x = torch.where(j <= i, s[..., None, :], float("-inf"))
    w = torch.exp(x - x.amax(-1, keepdim=True))
    return ((w / w.sum(-1, keepdim=True)).to(z.dtype)) @ v


def ifactformer(z, q, k, v):
    # The kernel integral along one axis of a grid, without softmax: rows are batch, columns tokens.
    n, m = z.axes
    split = lambda x: x.reshape(z.b, z.h, n, m, z.d)  # noqa: E731
    kernel = torch.einsum("bhnid,bhnjd->bhnij", split(q), split(k)) / m
    return torch.einsum("bhnij,bhnje->bhnie", kernel, split(v)).reshape(z.b, z.h, z.s, z.d)


def gates(z):
    return {"g": torch.empty(z.b, z.h, z.s, dtype=z.dtype)}


def channel_gates(z):
    return {"g": torch.empty(z.b, z.h, z.s, z.d, dtype=z.dtype)}


def memory(z):
    def state():
        return torch.empty(z.b, z.h, z.d, z.d, dtype=z.dtype)

    def gate():
        return torch.empty(z.b, z.h, z.s, dtype=z.dtype)

    return {"memory": state(), "surprise": state(), "alpha": gate(), "eta": gate(), "theta": gate()}


SYSTEMS = {
    "linear_transformer": System(linear_transformer, "elu + 1, normalised, quadratic"),
    "linear_transformer_causal": System(linear_transformer_causal, "elu + 1, normalised, causal, quadratic"),
    "linear_transformer_state": System(linear_transformer_state, "elu + 1, normalised, re-associated"),
    "linear_transformer_prefix": System(
        linear_transformer_prefix, "elu + 1, normalised, causal, prefix sums of outer products", SMALL_ONLY
    ),
    "lightning": System(lightning, "lambda^(i - j) by head, exp of a distance, quadratic"),
    "lightning_blocks": System(lightning_blocks, "Lightning Attention 2's blocks", sizes({"s": 4096})),
    "retention": System(retention, "lambda^(i - j) by head, a power, scaled"),
    "transnormer": System(
        transnormer,
        "TransNormerLLM: silu, LRPE-d, decay, SimpleRMSNorm, gate",
        sizes({"d": 64}, {"d": 32}),
        extra=lambda z: {"u": torch.empty(z.b, z.s, z.h * z.d, dtype=z.dtype)},
    ),
    "gated_token": System(gated_token, "a gate by token", extra=gates),
    "gated_channel": System(gated_channel, "a gate by token and channel", extra=channel_gates),
    "segments": System(segments, "causal inside segments of 8 u"),
    "packed": System(
        packed,
        "relu, causal, sequences told apart by id",
        extra=lambda z: {"ids": torch.arange(z.s).div(z.s // 5 + 1, rounding_mode="floor").expand(z.b, z.s).contiguous()},
    ),
    "cosformer": System(cosformer, "relu, cos re-weighting, normalised, causal"),
    "flowformer": System(flowformer, "flow-normalised, two products in any order"),
    "flowformer_causal": System(flowformer_causal, "flow-normalised, causal"),
    "rat": System(rat, "gated recurrence in chunks of u, softmax across", sizes({"s": 4096}), extra=channel_gates),
    "titans": System(titans, "linear memory, one chunk: momentum and decay", sizes({"s": 64, "h": 256}, {"s": 56}), extra=memory, attention=0),
    "attention_rnn": System(attention_rnn, "softmax over every prefix of one query's scores"),
    "ifactformer": System(
        ifactformer,
        "axial kernel integral without softmax",
        sizes({"axes": (16, 1024)}, {"s": 192, "axes": (2, 96), "d": 32}),
    ),
}

if __name__ == "__main__":
    export(__doc__, HERE, SYSTEMS, {"ids": lambda z: f"iota / {z.s // 5 + 1}"})

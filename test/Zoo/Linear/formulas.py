"""The large graphs' formulas in f64 for measure.py: the exporter's own, head by head where a quadratic one of all heads
has no room, and recurrences, token by token, for the graphs that are written by hand."""

import dataclasses

import export_linear as export
import torch
from systems import System

HEADS = 2  # at a time


class slopes_from:
    """Within, a system of few heads has the slopes of heads `first` and on of `total`."""

    def __init__(self, first, total):
        self.first, self.total = first, total

    def __enter__(self):
        self.own = export.slopes
        export.slopes = lambda z: [2.0 ** (-8.0 * (h + 1) / self.total) for h in range(self.first, self.first + z.h)]

    def __exit__(self, *_):
        export.slopes = self.own


class in_f64:
    """Within, masks that the exporter makes in f32 are in f64."""

    def __enter__(self):
        self.own = export.lower
        export.lower = lambda z, dtype=None: self.own(z, torch.float64)

    def __exit__(self, *_):
        export.lower = self.own


def of_heads(z, x, first, count):
    """The share of an input: (head), (batch, head, …), or nothing of heads."""
    if x.dim() == 1 and len(x) == z.h:
        return x[first : first + count]
    return x[:, first : first + count] if x.dim() > 2 else x


def by_heads(function, count=HEADS, until=None):
    """`function` on `count` heads at a time, of the first `until`."""

    def run(z, *inputs):
        parts = []
        for first in range(0, until or z.h, count):
            with slopes_from(first, z.h):
                parts.append(function(dataclasses.replace(z, h=count), *[of_heads(z, x, first, count) for x in inputs]))
        return parts[0] if len(parts) == 1 else torch.cat(parts, 1)

    return run


def transnormer(z, *inputs):
    # Its norm is over all heads; the product before it is by head.
    own, export.lightning = export.lightning, by_heads(export.lightning)
    try:
        return export.transnormer(z, *inputs)
    finally:
        export.lightning = own


def recurrence(gate=lambda *_: 1, feature=lambda x: x, epsilon=None):
    """S <- gate_t S + f(k_t) v_t, z likewise; f(q_t) S, divided by f(q_t) z + epsilon where there is one."""

    def run(z, q, k, v, g=None):
        q, k = feature(q), feature(k)
        state, sums = torch.zeros(z.b, q.shape[1], z.d, v.shape[-1], dtype=q.dtype), torch.zeros(z.b, q.shape[1], z.d, dtype=q.dtype)
        out = torch.empty(v.shape, dtype=q.dtype)
        for t in range(z.s):
            factor = gate(g, t)
            state = factor * state + k[:, :, t, :, None] * v[:, :, t, None, :]
            out[:, :, t] = torch.einsum("bhd,bhde->bhe", q[:, :, t], state)
            if epsilon is not None:
                sums = sums + k[:, :, t]
                out[:, :, t] /= (q[:, :, t] * sums).sum(-1, keepdim=True) + epsilon
        return out, state

    return run


def by_head(g, t):
    return torch.exp(-g.abs())[:, None, None]


def by_channel(g, t):
    return torch.sigmoid(g[:, :, t])[..., None]


def step(feature=lambda x: x, epsilon=None):
    def run(z, q, k, v, *states):
        q, k = feature(q), feature(k)
        state = states[-1] if epsilon is None else states[0]
        if epsilon is None:
            state = by_head(states[0], 0) * state
        state = state + k[..., :, None] * v[..., None, :]
        out = torch.einsum("bhd,bhde->bhe", q, state)
        if epsilon is None:
            return out, state
        sums = states[1] + k
        return out / ((q * sums).sum(-1, keepdim=True) + epsilon), state, sums

    return run


def prefixes(z, q, k, v):
    """Sums in f64 relative to the largest score of all."""
    q = q[:, :, 0] if q.dim() == 4 else q
    scores = torch.einsum("bhsd,bhd->bhs", k, q) * z.d**-0.5
    weights = torch.exp(scores - scores.amax(-1, keepdim=True))
    return (weights[..., None] * v).cumsum(2) / weights.cumsum(2)[..., None]


def prefix_step(z, q, k, v, m, u, w):
    score = (q * k).sum(-1) * z.d**-0.5
    most = torch.maximum(m, score)
    shrink, weight = torch.exp(m - most), torch.exp(score - most)
    u = u.abs() * shrink + weight
    w = w * shrink[..., None] + weight[..., None] * v
    return w / u[..., None], most, u, w


def partial(z):
    return {"m": torch.randn(64, z.h), "u": torch.rand(64, z.h) + 1, "w": torch.randn(64, z.h, z.d)}


def slope(z):
    return {"slope": torch.rand(z.h) * 0.5}


def channel_gates(z):
    return {"g": torch.randn(z.b, z.h, z.s, z.d)}


def decoding(z):
    return [(64, z.h, z.d)] * 3


def state(z, sums):
    s = torch.randn(64, z.h, z.d, z.d)
    return {"s": s, "z": torch.rand(64, z.h, z.d) + 1} if sums else slope(z) | {"s": s}


def rows(z):
    return [(z.b, z.h, z.d), (z.b, z.h, z.s, z.d), (z.b, z.h, z.s, z.d)]


# What is not exported: the graph's inputs, and the formula.
BY_HAND = {
    "lightning_rnn": System(recurrence(by_head), "", extra=slope),
    "lightning_while": System(recurrence(by_head), "", extra=slope),
    "lightning_loop": System(recurrence(by_head), "", extra=slope),
    "linear_transformer_rnn": System(recurrence(feature=export.elu1, epsilon=1e-3), ""),
    "gated_rnn": System(recurrence(by_channel), "", extra=channel_gates),
    "lightning_step": System(step(), "", extra=lambda z: state(z, sums=False), shapes=decoding),
    "linear_transformer_step": System(step(export.elu1, 1e-3), "", extra=lambda z: state(z, sums=True), shapes=decoding),
    "attention_rnn_loop": System(prefixes, "", shapes=rows),
    "attention_rnn_step": System(prefix_step, "", extra=partial, shapes=decoding),
}
SYSTEMS = export.SYSTEMS | BY_HAND


def gated_channel(z, q, k, v, g):
    return recurrence(lambda g, t: torch.exp(torch.nn.functional.logsigmoid(g[:, :, t]) / 16)[..., None])(z, q, k, v, g)[0]


# In place of the exporter's, where that has no room, or overflows.
REFERENCES = {"transnormer": transnormer, "gated_channel": gated_channel, "attention_rnn": prefixes}
# Compared on all heads at once; others on the first few.
WHOLE = {"transnormer", "titans", "lightning_step", "linear_transformer_step", "attention_rnn_step"}


def reference(name):
    function = REFERENCES.get(name, SYSTEMS[name].function)

    def run(z, *inputs):
        with in_f64():
            return (function if name in WHOLE else by_heads(function, until=HEADS))(z, *inputs)

    return run


def naive(name):
    """The exporter's formula in the graph's own type; none of what is written by hand, or overflows."""
    if name in BY_HAND or name in ("gated_channel", "rat"):
        return None
    function = transnormer if name == "transnormer" else SYSTEMS[name].function
    return function if name in WHOLE else by_heads(function, until=HEADS)

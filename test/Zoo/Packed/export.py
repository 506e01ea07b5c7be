#!/usr/bin/env python3
"""Writes attention over packed sequences and paged keys, naively, as linalg on tensors: export.py [FOLDER].

By hand, because what an exporter makes of a search or of an index is only one spelling. Each is
softmax(q kᵀ / 8 + mask) v with f32 scores, bf16 weights and an f32 product. `NAME.small.mlir` has ragged lengths,
`NAME.mlir` is of 16 heads, 16384 keys and 128 channels.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent


class Size:
    def __init__(self, batch, heads, queries, keys, channels, offsets, page, group=1):
        self.b, self.h, self.i, self.j, self.d = batch, heads, queries, keys, channels
        self.n, self.page = offsets, page  # elements of cu_seqlens; keys of a page
        self.group = group  # query heads of a key head


def shape(*extents):
    return "tensor<" + "x".join(map(str, extents)) + ">"


def generic(name, kind, maps, iterators, inputs, init, body, arguments):
    """One linalg.generic; `inputs` and `init` are (value, type)."""
    ins = f" ins({', '.join(v for v, _ in inputs)} : {', '.join(t for _, t in inputs)})" if inputs else ""
    names = ", ".join(arguments)
    quoted = ", ".join(f'"{i}"' for i in iterators)
    lines = "".join(f"    {line}\n" for line in body)
    return (
        f"  {name} = linalg.generic {{indexing_maps = [{', '.join(maps)}], iterator_types = [{quoted}]}}"
        f"{ins} outs({init[0]} : {init[1]}) {{\n  ^bb0({names}):\n{lines}  }} -> {kind}\n"
    )


def attention(z, extra, before, mask, keys=None, key="%k", value="%v"):
    """The graph. `mask` yields %m of the query %i and the key %j (and %b) from a generic over pairs."""
    P, R = "parallel", "reduction"
    q, k = shape(z.b, z.h, z.i, z.d, "bf16"), shape(z.b, z.h, z.j, z.d, "bf16")
    pairs, rows, some = (z.b, z.h, z.i, z.j), (z.b, z.h, z.i), (z.b, z.i, z.j)
    s, r, m, out = shape(*pairs, "f32"), shape(*rows, "f32"), shape(*some, "i1"), shape(z.b, z.h, z.i, z.d, "f32")
    w = shape(*pairs, "bf16")
    product = ["%x = arith.extf %a : bf16 to f32", "%y = arith.extf %c : bf16 to f32", "%z = arith.mulf %x, %y : f32"]
    product += ["%r = arith.addf %z, %u : f32", "linalg.yield %r : f32"]
    position = ["%b = linalg.index 0 : index", "%i = linalg.index 1 : index", "%j = linalg.index 2 : index"]
    text = f"""#q = affine_map<(b, h, i, j, d) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d) -> (b, h, j, d)>
#s = affine_map<(b, h, i, j, d) -> (b, h, i, j)>
#w = affine_map<(b, h, i, e, j) -> (b, h, i, j)>
#v = affine_map<(b, h, i, e, j) -> (b, h, j, e)>
#o = affine_map<(b, h, i, e, j) -> (b, h, i, e)>
#all = affine_map<(b, h, i, j) -> (b, h, i, j)>
#row = affine_map<(b, h, i, j) -> (b, h, i)>
#pair = affine_map<(b, h, i, j) -> (b, i, j)>
#three = affine_map<(b, i, j) -> (b, i, j)>
func.func @main(%q: {q}, %k: {keys or k}, %v: {keys or k}, {extra}) -> {q} {{
  %zero = arith.constant 0.0 : f32
  %scale = arith.constant {z.d**-0.5:.9f} : f32
  %lowest = arith.constant 0xFF800000 : f32
{before}  %m0 = tensor.empty() : {m}
"""
    text += generic("%mask", m, ["#three"], [P] * 3, [], ("%m0", m), position + mask + ["linalg.yield %m : i1"], ["%u: i1"])
    text += f"  %s0 = tensor.empty() : {s}\n  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : {s}) -> {s}\n"
    bf16 = ["%a: bf16", "%c: bf16", "%u: f32"]
    text += generic("%s2", s, ["#q", "#k", "#s"], [P] * 4 + [R], [("%q", q), (key, k)], ("%s1", s), product, bf16)
    body = ["%x = arith.mulf %a, %scale : f32", "%y = arith.select %c, %x, %lowest : f32", "linalg.yield %y : f32"]
    arguments = ["%a: f32", "%c: i1", "%u: f32"]
    text += generic("%s3", s, ["#all", "#pair", "#all"], [P] * 4, [("%s2", s), ("%mask", m)], ("%s0", s), body, arguments)
    text += f"  %r0 = tensor.empty() : {r}\n  %r1 = linalg.fill ins(%lowest : f32) outs(%r0 : {r}) -> {r}\n"
    body = ["%x = arith.maximumf %a, %u : f32", "linalg.yield %x : f32"]
    over = ["#all", "#row"], [P] * 3 + [R]
    text += generic("%max", r, *over, [("%s3", s)], ("%r1", r), body, ["%a: f32", "%u: f32"])
    body = ["%x = arith.subf %a, %c : f32", "%y = math.exp %x : f32", "linalg.yield %y : f32"]
    arguments = ["%a: f32", "%c: f32", "%u: f32"]
    text += generic("%e", s, ["#all", "#row", "#all"], [P] * 4, [("%s3", s), ("%max", r)], ("%s0", s), body, arguments)
    text += f"  %r2 = linalg.fill ins(%zero : f32) outs(%r0 : {r}) -> {r}\n"
    body = ["%x = arith.addf %a, %u : f32", "linalg.yield %x : f32"]
    text += generic("%sum", r, *over, [("%e", s)], ("%r2", r), body, ["%a: f32", "%u: f32"])
    text += f"  %w0 = tensor.empty() : {w}\n"
    body = ["%x = arith.divf %a, %c : f32", "%y = arith.truncf %x : f32 to bf16", "linalg.yield %y : bf16"]
    arguments = ["%a: f32", "%c: f32", "%u: bf16"]
    text += generic("%w", w, ["#all", "#row", "#all"], [P] * 4, [("%e", s), ("%sum", r)], ("%w0", w), body, arguments)
    text += f"  %o0 = tensor.empty() : {out}\n  %o1 = linalg.fill ins(%zero : f32) outs(%o0 : {out}) -> {out}\n"
    text += generic("%o2", out, ["#w", "#v", "#o"], [P] * 4 + [R], [("%w", w), (value, k)], ("%o1", out), product, bf16)
    text += f"  %o3 = tensor.empty() : {q}\n"
    body = ["%x = arith.truncf %a : f32 to bf16", "linalg.yield %x : bf16"]
    text += generic("%o", q, ["#all", "#all"], [P] * 4, [("%o2", out)], ("%o3", q), body, ["%a: f32", "%u: bf16"])
    return text + f"  return %o : {q}\n}}\n"


# Packed: one row of tokens, and where each sequence begins.


def offsets(z):
    return f"%cu: tensor<{z.n}xi64>"


def count(z):
    """%doc: of each token, how many sequences begin no later."""
    tokens = f"tensor<{z.i}xi64>"
    body = ["%i = linalg.index 0 : index", "%x = arith.index_cast %i : index to i64", "%y = arith.cmpi sle, %a, %x : i64"]
    body += ["%z = arith.extui %y : i1 to i64", "%r = arith.addi %z, %c : i64", "linalg.yield %r : i64"]
    maps = ["affine_map<(i, k) -> (k)>", "affine_map<(i, k) -> (i)>"]
    return (
        f"  %none = arith.constant 0 : i64\n  %n0 = tensor.empty() : {tokens}\n"
        f"  %n1 = linalg.fill ins(%none : i64) outs(%n0 : {tokens}) -> {tokens}\n"
        + generic("%doc", tokens, maps, ["parallel", "reduction"], [("%cu", f"tensor<{z.n}xi64>")], ("%n1", tokens), body, ["%a: i64", "%c: i64"])
    )


def same(z, name="doc"):
    tokens = f"tensor<{z.i}xi64>"
    return [f"%x = tensor.extract %{name}[%i] : {tokens}", f"%y = tensor.extract %{name}[%j] : {tokens}", "%m = arith.cmpi eq, %x, %y : i64"]


def range_of(z):
    return [
        f"%after = tensor.extract %doc[%i] : tensor<{z.i}xi64>",
        "%n = arith.index_cast %after : i64 to index",
        "%c1 = arith.constant 1 : index",
        "%p = arith.subi %n, %c1 : index",
        f"%first = tensor.extract %cu[%p] : tensor<{z.n}xi64>",
        f"%last = tensor.extract %cu[%n] : tensor<{z.n}xi64>",
        "%at = arith.index_cast %j : index to i64",
        "%begun = arith.cmpi sge, %at, %first : i64",
        "%ends = arith.cmpi slt, %at, %last : i64",
        "%m = arith.andi %begun, %ends : i1",
    ]


def causal(mask):
    renamed = [line.replace("%m =", "%m0x =") for line in mask]
    return renamed + ["%past = arith.cmpi sle, %j, %i : index", "%m = arith.andi %m0x, %past : i1"]


# Paged: keys and values in pages of a pool, found by a table, of a length by batch point.


def paged(z, keys_first=False):
    """Heads are before the keys of a page in its pool, or behind them."""
    pages = -(-z.j // z.page)
    inside = (z.page, z.h // z.group) if keys_first else (z.h // z.group, z.page)
    place = ("%slot", "%head") if keys_first else ("%head", "%slot")
    pool = shape(z.b * pages + 3, *inside, z.d, "bf16")
    k = shape(z.b, z.h, z.j, z.d, "bf16")

    def gather(name):
        body = [f"%{n} = linalg.index {x} : index" for x, n in enumerate("bhjd")]
        body += [f"%size = arith.constant {z.page} : index", "%number = arith.divui %j, %size : index", "%slot = arith.remui %j, %size : index"]
        body += [f"%p = tensor.extract %table[%b, %number] : tensor<{z.b}x{pages}xi64>", "%page = arith.index_cast %p : i64 to index"]
        if z.group > 1:
            body += [f"%group = arith.constant {z.group} : index", "%head = arith.divui %h, %group : index"]
        at = ", ".join(place if z.group > 1 else (p.replace("head", "h") for p in place))
        body += [f"%x = tensor.extract %{name}[%page, {at}, %d] : {pool}", "linalg.yield %x : bf16"]
        return f"  %{name}0 = tensor.empty() : {k}\n" + generic(
            f"%{name}s", k, ["#all"], ["parallel"] * 4, [], (f"%{name}0", k), body, ["%u: bf16"]
        )

    mask = [f"%length = tensor.extract %lengths[%b] : tensor<{z.b}xi64>", "%at = arith.index_cast %j : index to i64"]
    mask += ["%m = arith.cmpi slt, %at, %length : i64"]
    extra = f"%table: tensor<{z.b}x{pages}xi64>, %lengths: tensor<{z.b}xi64>"
    return attention(z, extra, gather("k") + gather("v"), mask, pool, "%ks", "%vs")


def paged_decode(z):
    return paged(z, keys_first=True)


# What the small graphs are tested with, beside q, k and v: of offsets some sequences are empty, or all are of whole blocks,
# or there is one alone; the ids have the same lower 32 bits.
INPUTS = {
    "cu_documents": ["empty", "aligned"],
    "cu_documents_causal": ["empty", "aligned"],
    "cu_ranges": ["empty", "aligned", "one"],
    "cu_ranges_causal": ["empty", "aligned"],
    "wide_ids": ["wide"],
    "paged": ["table Inputs/lengths"],
    "paged_decode": ["table Inputs/lengths"],
}

GRAPHS = {
    "cu_documents": ("equal counts of sequences that begin no later", lambda z: attention(z, offsets(z), count(z), same(z))),
    "cu_documents_causal": ("the same, causal", lambda z: attention(z, offsets(z), count(z), causal(same(z)))),
    "cu_ranges": ("from a sequence's first token to the next one's", lambda z: attention(z, offsets(z), count(z), range_of(z))),
    "cu_ranges_causal": ("the same, causal", lambda z: attention(z, offsets(z), count(z), causal(range_of(z)))),
    "wide_ids": ("equal ids of 64 bits", lambda z: attention(z, f"%ids: tensor<{z.i}xi64>", "", same(z, "ids"))),
    "paged": ("keys and values in pages, of a length by request", paged),
    "paged_decode": ("one query a request, grouped heads, keys before heads in a page", paged_decode),
}


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name, (variant, graph) in GRAPHS.items():
        small, large = Size(1, 2, 300, 300, 64, 8, 16), Size(1, 16, 16384, 16384, 128, 33, 128)
        if name == "paged":
            small, large = Size(3, 2, 40, 300, 64, 8, 16), Size(4, 16, 128, 16384, 128, 33, 128)
        elif name == "paged_decode":
            small, large = Size(3, 8, 1, 300, 64, 8, 16, 4), Size(16, 32, 1, 8192, 128, 33, 16, 4)
        for suffix, z in (("", large), (".small", small)):
            keyed = z.h // z.group
            head = f"// {name}: {variant}.\n// SHAPES: batch {z.b}, heads {z.h}/{keyed}/{keyed}, queries {z.i}, keys {z.j}, head dims {z.d}/{z.d}, bf16\n"
            if suffix:
                head += "".join(f"// INPUTS: random random random Inputs/{files.replace(' ', '.npy ')}.npy\n" for files in INPUTS[name])
            (out / f"{name}{suffix}.mlir").write_text(head + graph(z))


main()

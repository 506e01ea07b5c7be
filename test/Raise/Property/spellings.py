"""Spells one attention at random, in the ways that front ends do.

    spellings.py SEED > attention.mlir

Equal seeds give equal text. The function @main takes q, k, v and whatever the
mask needs, and returns the attention; a comment at the top says what was chosen.
"""

import math
import random
import sys


class Graph:
    """Writes ops; a value is (name, shape, element type)."""

    def __init__(self, rng):
        self.rng = rng
        self.lines = []
        self.arguments = []
        self.count = 0
        self.choices = []

    def pick(self, what, options):
        choice = self.rng.choice(options)
        self.choices.append(f"{what}={choice}")
        return choice

    def fresh(self):
        self.count += 1
        return f"%{self.count}"

    def line(self, text):
        self.lines.append("    " + text)

    def op(self, text, shape, element):
        name = self.fresh()
        self.line(f"{name} = {text}")
        return (name, list(shape), element)

    def argument(self, shape, element):
        name = f"%arg{len(self.arguments)}"
        self.arguments.append(f"{name}: {tensor(shape, element)}")
        return (name, list(shape), element)

    def constant(self, value, element="f32"):
        return self.op(f"arith.constant {literal(value, element)} : {element}", [], element)[0]

    def empty(self, shape, element="f32"):
        return self.op(f"tensor.empty() : {tensor(shape, element)}", shape, element)

    def fill(self, value, shape, element="f32"):
        if self.rng.random() < 0.25:
            return self.op(f"arith.constant dense<{literal(value, element)}> : {tensor(shape, element)}", shape, element)
        c, e = self.constant(value, element), self.empty(shape, element)
        return self.op(f"linalg.fill ins({c} : {element}) outs({e[0]} : {kind(e)}) -> {kind(e)}", shape, element)

    def generic(self, inputs, maps, out, out_map, iterators, body, init=None):
        """body: lines of text with {0}… for the inputs and {o} for the accumulator; the last names the result."""
        init = init or self.empty(*out)
        names = [f"%in{self.count}_{k}" for k in range(len(inputs))]
        acc = f"%out{self.count}"
        n = len(iterators)
        args = ", ".join(f"{a}: {v[2]}" for a, v in zip(names + [acc], inputs + [init]))
        dims = ", ".join(f"d{k}" for k in range(n))
        texts = [f"affine_map<({dims}) -> ({', '.join(f'd{r}' if r is not None else '0' for r in m)})>" for m in [*maps, out_map]]
        types = ", ".join(f'"{i}"' for i in iterators)
        ins = f"ins({', '.join(v[0] for v in inputs)} : {', '.join(kind(v) for v in inputs)}) " if inputs else ""
        name = self.fresh()
        self.line(f"{name} = linalg.generic {{indexing_maps = [{', '.join(texts)}], iterator_types = [{types}]}} {ins}outs({init[0]} : {kind(init)}) {{")
        self.line(f"^bb0({args}):")
        result = None
        for text in body:
            text = text.format(*names, o=acc)
            if "=" in text.split(":")[0]:
                self.line("  " + text)
                result = text.split(" ")[0]
            else:
                result = text
        self.line(f"  linalg.yield {result} : {out[1]}")
        self.line(f"}} -> {tensor(*out)}")
        return (name, list(out[0]), out[1])

    def elementwise(self, inputs, body, element=None, shape=None):
        """Broadcasts by size-1 or missing leading dimensions."""
        if shape is None:
            shape = []
            for v in inputs:
                padded = [1] * (len(shape) - len(v[1])) + v[1]
                shape = [max(a, b) for a, b in zip([1] * (len(padded) - len(shape)) + shape, padded)]
        n = len(shape)
        maps = []
        for v in inputs:
            offset = n - len(v[1])
            maps.append([None if s == 1 and shape[k + offset] != 1 else k + offset for k, s in enumerate(v[1])])
        return self.generic(inputs, maps, (shape, element or inputs[0][2]), list(range(n)), ["parallel"] * n, body)

    # Layout.
    def transpose(self, v, perm):
        shape = [v[1][p] for p in perm]
        if self.rng.random() < 0.3:
            inverse = [perm.index(k) for k in range(len(perm))]
            return self.generic([v], [inverse], (shape, v[2]), list(range(len(perm))), ["parallel"] * len(perm), ["{0}"])
        e = self.empty(shape, v[2])
        return self.op(f"linalg.transpose ins({v[0]} : {kind(v)}) outs({e[0]} : {kind(e)}) permutation = {perm}", shape, v[2])

    def collapse(self, v, groups):
        shape = [math.prod(v[1][k] for k in g) for g in groups]
        return self.op(f"tensor.collapse_shape {v[0]} {groups} : {kind(v)} into {tensor(shape, v[2])}", shape, v[2])

    def expand(self, v, groups, shape):
        return self.op(f"tensor.expand_shape {v[0]} {groups} output_shape {shape} : {kind(v)} into {tensor(shape, v[2])}", shape, v[2])

    def noise(self, v):
        if self.rng.random() < 0.7:
            return v
        choice = self.pick("noise", ["reshape", "identity", "times1", "plus0", "slice", "cast"])
        n = len(v[1])
        if choice == "reshape":
            return self.expand(self.collapse(v, [list(range(n))]), [list(range(n))], v[1])
        if choice == "identity":
            return self.elementwise([v], ["{0}"])
        if choice == "times1":
            one = self.constant(1.0, v[2])
            return self.elementwise([v], ["%m{0} = arith.mulf {0}, ONE : T".replace("%m{0}", f"%m{self.count}").replace("ONE", one).replace("T", v[2])])
        if choice == "plus0":
            zero = self.constant(0.0, v[2])
            return self.elementwise([v], [f"%p{self.count} = arith.addf {{0}}, {zero} : {v[2]}"])
        if choice == "slice":
            return self.op(f"tensor.extract_slice {v[0]}{[0] * n} {v[1]} {[1] * n} : {kind(v)} to {kind(v)}", v[1], v[2])
        dynamic = tensor(["?", *v[1][1:]], v[2])
        d = self.op(f"tensor.cast {v[0]} : {kind(v)} to {dynamic}", v[1], v[2])
        return self.op(f"tensor.cast {d[0]} : {dynamic} to {kind(v)}", v[1], v[2])

    # Contractions over four dimensions (b, h, m, n) with one more, k.
    def contract(self, a, b, transposed_b):
        """[b,h,m,k] · [b,h,k,n] (or b as [b,h,n,k]) -> [b,h,m,n]"""
        B, H, M, K = a[1]
        N = b[1][2] if transposed_b else b[1][3]
        form = self.pick("contract", ["batch_matmul", "generic", "linalg.contract", "generic3", "swapped"])
        zero = lambda shape: self.fill(0.0, shape)
        if form == "batch_matmul":
            if transposed_b:
                b = self.transpose(b, [0, 1, 3, 2])
            a3, b3 = self.collapse(a, [[0, 1], [2], [3]]), self.collapse(b, [[0, 1], [2], [3]])
            z = zero([B * H, M, N])
            c = self.op(f"linalg.batch_matmul ins({a3[0]}, {b3[0]} : {kind(a3)}, {kind(b3)}) outs({z[0]} : {kind(z)}) -> {kind(z)}", z[1], "f32")
            return self.expand(c, [[0, 1], [2], [3]], [B, H, M, N])
        order = list("bhmnk")
        self.rng.shuffle(order)
        at = {name: k for k, name in enumerate(order)}
        iterators = ["reduction" if name == "k" else "parallel" for name in order]
        where = lambda names: [at[n] for n in names]
        mb = "bhnk" if transposed_b else "bhkn"
        body = [f"%u{self.count} = arith.mulf {{0}}, {{1}} : f32", f"%w{self.count} = arith.addf {{o}}, %u{self.count} : f32"]
        if form == "swapped":
            # (b·a)ᵀ: the result's last two dimensions the other way round
            body[0] = f"%u{self.count} = arith.mulf {{1}}, {{0}} : f32"
            body[1] = f"%w{self.count} = arith.addf %u{self.count}, {{o}} : f32"
            c = self.generic([b, a], [where(mb), where("bhmk")], ([B, H, N, M], "f32"), where("bhnm"), iterators, body, zero([B, H, N, M]))
            return self.transpose(c, [0, 1, 3, 2])
        if form == "linalg.contract":
            z = zero([B, H, M, N])
            dims = ", ".join(order)
            maps = ", ".join(f"affine_map<({dims}) -> ({', '.join(m)})>" for m in ["bhmk", mb, "bhmn"])
            return self.op(f"linalg.contract indexing_maps = [{maps}] ins({a[0]}, {b[0]} : {kind(a)}, {kind(b)}) outs({z[0]} : {kind(z)}) -> {kind(z)}", z[1], "f32")
        if form == "generic3":
            a3, b3 = self.collapse(a, [[0, 1], [2], [3]]), self.collapse(b, [[0, 1], [2], [3]])
            order3 = list("gmnk")
            self.rng.shuffle(order3)
            at3 = {name: k for k, name in enumerate(order3)}
            where3 = lambda names: [at3[n] for n in names]
            it3 = ["reduction" if name == "k" else "parallel" for name in order3]
            c = self.generic([a3, b3], [where3("gmk"), where3("gnk" if transposed_b else "gkn")], ([B * H, M, N], "f32"), where3("gmn"), it3, body, zero([B * H, M, N]))
            return self.expand(c, [[0, 1], [2], [3]], [B, H, M, N])
        return self.generic([a, b], [where("bhmk"), where(mb)], ([B, H, M, N], "f32"), where("bhmn"), iterators, body, zero([B, H, M, N]))

    def reduce(self, v, op, init, keep):
        """Over the last dimension."""
        shape = v[1][:-1] + ([1] if keep else [])
        n = len(v[1])
        if not keep and self.rng.random() < 0.3:
            i = self.fill(init, shape)
            return self.op(f"linalg.reduce {{ {op} }} ins({v[0]} : {kind(v)}) outs({i[0]} : {kind(i)}) dimensions = [{n - 1}]", shape, "f32")
        out_map = list(range(n - 1)) + ([None] if keep else [])
        k = self.count
        body = [f"%r{k} = {op} {{0}}, {{o}} : f32"]
        if op in ("arith.maximumf", "arith.maxnumf") and self.rng.random() < 0.3:
            body = [f"%c{k} = arith.cmpf ogt, {{0}}, {{o}} : f32", f"%r{k} = arith.select %c{k}, {{0}}, {{o}} : f32"]
        return self.generic([v], [list(range(n))], (shape, "f32"), out_map, ["parallel"] * (n - 1) + ["reduction"], body, self.fill(init, shape))

    def rows(self, v, row, body, element="f32"):
        """Elementwise with a value per row, whether the row kept its last dimension or not."""
        n = len(v[1])
        m = list(range(n - 1)) + ([None] if len(row[1]) == n else [])
        return self.generic([v, row], [list(range(n)), m], (v[1], element), list(range(n)), ["parallel"] * n, body)


def literal(value, element):
    if element in ("i1",):
        return "true" if value else "false"
    if element.startswith("i"):
        return str(int(value))
    if math.isinf(value):
        return ("0xFF800000" if value < 0 else "0x7F800000") if element == "f32" else ("0xFFF0000000000000" if value < 0 else "0x7FF0000000000000")
    return f"{value:.9e}"


def tensor(shape, element):
    return "tensor<" + "".join(f"{s}x" for s in shape) + element + ">"


def kind(v):
    return tensor(v[1], v[2])


def spell(seed):
    rng = random.Random(seed)
    g = Graph(rng)
    B, H = rng.choice([1, 2]), rng.choice([2, 4, 6])
    M, N = rng.choice([(5, 5), (7, 9), (16, 16), (3, 12), (1, 8)])
    D, E = rng.choice([(4, 4), (8, 8), (8, 4)])
    groups = g.pick("groups", [1, 1, 2] if H % 2 == 0 else [1])
    HK = H // groups
    g.choices.append(f"B={B} H={H} HK={HK} M={M} N={N} D={D} E={E}")
    causal_ok = M <= N

    # Arguments in one of three layouts.
    def argument(what, h, s, d):
        layout = g.pick(what, ["bhsd", "bshd", "bs(hd)", "bhds"])
        if layout == "bhsd":
            return g.argument([B, h, s, d], "f32")
        if layout == "bshd":
            return g.transpose(g.argument([B, s, h, d], "f32"), [0, 2, 1, 3])
        if layout == "bhds":
            return g.transpose(g.argument([B, h, d, s], "f32"), [0, 1, 3, 2])
        x = g.expand(g.argument([B, s, h * d], "f32"), [[0], [1], [2, 3]], [B, s, h, d])
        return g.transpose(x, [0, 2, 1, 3])

    q, k, v = argument("q", H, M, D), argument("k", HK, N, D), argument("v", HK, N, E)
    q, k, v = g.noise(q), g.noise(k), g.noise(v)
    if groups > 1:
        repeat = g.pick("repeat", ["broadcast", "linalg.broadcast", "zeros"])

        def share(x):
            _, _, s, d = x[1]
            if repeat == "broadcast":
                y = g.generic([x], [[0, 1, 3, 4]], ([B, HK, groups, s, d], "f32"), [0, 1, 2, 3, 4], ["parallel"] * 5, ["{0}"])
            elif repeat == "linalg.broadcast":
                e = g.empty([B, HK, groups, s, d])
                y = g.op(f"linalg.broadcast ins({x[0]} : {kind(x)}) outs({e[0]} : {kind(e)}) dimensions = [2]", e[1], "f32")
            else:
                z = g.fill(0.0, [B, HK, groups, s, d])
                x5 = g.expand(x, [[0], [1, 2], [3], [4]], [B, HK, 1, s, d])
                y = g.elementwise([z, x5], [f"%z{g.count} = arith.addf {{0}}, {{1}} : f32"])
            return g.collapse(y, [[0], [1, 2], [3], [4]])

        k, v = share(k), share(v)

    # Scale.
    s = D**-0.5
    where = g.pick("scale on", ["none", "q", "k", "both", "scores"])
    how = g.pick("scale by", ["mul", "div", "splat", "f64"])

    def scale(x, factor):
        n = g.count
        if how == "mul":
            return g.elementwise([x], [f"%s{n} = arith.mulf {{0}}, {g.constant(factor)} : f32"])
        if how == "div":
            return g.elementwise([x], [f"%s{n} = arith.divf {{0}}, {g.constant(1 / factor)} : f32"])
        if how == "splat":
            c = g.op(f"arith.constant dense<{literal(factor, 'f32')}> : {kind(x)}", x[1], "f32")
            return g.op(f"arith.mulf {x[0]}, {c[0]} : {kind(x)}", x[1], "f32")
        c = g.constant(factor, "f64")
        return g.elementwise([x], [f"%t{n} = arith.truncf {c} : f64 to f32", f"%s{n} = arith.mulf {{0}}, %t{n} : f32"])

    if where == "q":
        q = scale(q, s)
    if where == "k":
        k = scale(k, s)
    if where == "both":
        q, k = scale(q, math.sqrt(s)), scale(k, math.sqrt(s))
    scores = g.contract(q, k, True)
    if where == "scores":
        scores = scale(scores, s)
    scores = g.noise(scores)

    # Score functions.
    bias = g.pick("bias", ["none", "none", "softcap", "alibi", "argument"])
    if bias == "softcap":
        n = g.count
        c = g.constant(5.0)
        scores = g.elementwise([scores], [f"%a{n} = arith.divf {{0}}, {c} : f32", f"%b{n} = math.tanh %a{n} : f32", f"%c{n} = arith.mulf %b{n}, {c} : f32"])
    if bias == "argument":
        shape = g.pick("bias shape", [[M, N], [H, M, N], [B, 1, M, N], [1, H, 1, N]])
        scores = g.elementwise([scores, g.argument(shape, "f32")], [f"%a{g.count} = arith.addf {{0}}, {{1}} : f32"])
    if bias == "alibi":
        n = g.count
        slopes = g.argument([H, 1, 1], "f32")
        body = [f"%i{n} = linalg.index 2 : index", f"%j{n} = linalg.index 3 : index", f"%d{n} = arith.subi %j{n}, %i{n} : index", f"%e{n} = arith.index_cast %d{n} : index to i64", f"%f{n} = arith.sitofp %e{n} : i64 to f32", f"%g{n} = arith.mulf {{1}}, %f{n} : f32", f"%h{n} = arith.addf {{0}}, %g{n} : f32"]
        scores = g.elementwise([scores, slopes], body)

    # Mask.
    mask = g.pick("mask", ["none", "causal", "window", "argument", "padding"] if causal_ok else ["none", "argument"])
    fill = g.pick("fill", [-math.inf, -1e9, -1e4, -3.40282347e38])
    if mask != "none":
        n = g.count
        keep = None
        if mask in ("causal", "window"):
            source = g.pick("compare", ["index", "iota", "constant"])
            visible = (lambda i, j: j <= i + N - M) if mask == "causal" else (lambda i, j: j <= i + N - M and j > i + N - M - 3)
            if source == "constant":
                rows = ", ".join("[" + ", ".join("true" if visible(i, j) else "false" for j in range(N)) + "]" for i in range(M))
                keep = g.op(f"arith.constant dense<[{rows}]> : {tensor([M, N], 'i1')}", [M, N], "i1")
            else:
                if source == "index":
                    inputs, index = [], [f"%i{n} = linalg.index 0 : index", f"%j{n} = linalg.index 1 : index"]
                    t = "index"
                else:
                    t = "i64"
                    def iota(size, column):
                        m = g.count
                        x = g.generic([], [], ([size], "i64"), [0], ["parallel"], [f"%x{m} = linalg.index 0 : index", f"%y{m} = arith.index_cast %x{m} : index to i64"])
                        return g.expand(x, [[0, 1]], [size, 1] if column else [1, size])
                    inputs, index = [iota(M, True), iota(N, False)], [f"%i{n} = arith.addi {{0}}, {g.constant(0, 'i64')} : i64", f"%j{n} = arith.addi {{1}}, {g.constant(0, 'i64')} : i64"]
                off = g.constant(N - M, "i64") if t == "i64" else g.op(f"arith.constant {N - M} : index", [], "index")[0]
                three = g.constant(3, "i64") if t == "i64" else g.op("arith.constant 3 : index", [], "index")[0]
                body = index + [f"%k{n} = arith.addi %i{n}, {off} : {t}", f"%l{n} = arith.cmpi sle, %j{n}, %k{n} : {t}"]
                if mask == "window":
                    body += [f"%m{n} = arith.subi %k{n}, {three} : {t}", f"%n{n} = arith.cmpi sgt, %j{n}, %m{n} : {t}", f"%o{n} = arith.andi %l{n}, %n{n} : i1"]
                keep = g.elementwise(inputs, body, "i1", [M, N])
        elif mask == "argument":
            shape = g.pick("mask shape", [[M, N], [B, 1, M, N], [H, M, N]])
            # Key 0 is always visible, so that no row is masked throughout.
            raw = g.argument(shape, "i1")
            body = [f"%x{n} = linalg.index {len(shape) - 1} : index", f"%y{n} = arith.cmpi eq, %x{n}, %zero : index", f"%z{n} = arith.ori {{0}}, %y{n} : i1"]
            keep = g.elementwise([raw], body, "i1")
        else:
            lengths = g.argument([B, 1, 1, 1], "i64")
            body = [f"%x{n} = linalg.index 3 : index", f"%y{n} = arith.index_cast %x{n} : index to i64", f"%z{n} = arith.cmpi sle, %y{n}, {{0}} : i64"]
            keep = g.elementwise([lengths], body, "i1", [B, 1, 1, N])
        style = g.pick("mask by", ["select", "not", "add", "one minus"])
        n = g.count
        f = g.constant(fill)
        if style == "select":
            scores = g.elementwise([scores, keep], [f"%q{n} = arith.select {{1}}, {{0}}, {f} : f32"])
        elif style == "not":
            drop = g.elementwise([keep], [f"%q{n} = arith.xori {{0}}, %true : i1"], "i1")
            scores = g.elementwise([scores, drop], [f"%r{n} = arith.select {{1}}, {f}, {{0}} : f32"])
        elif style == "add" or math.isinf(fill):
            z = g.constant(0.0)
            add = g.elementwise([keep], [f"%q{n} = arith.select {{0}}, {z}, {f} : f32"], "f32")
            scores = g.elementwise([scores, add], [f"%r{n} = arith.addf {{0}}, {{1}} : f32"])
        else:
            one = g.constant(1.0)
            as_float = g.elementwise([keep], [f"%q{n} = arith.uitofp {{0}} : i1 to f32"], "f32")
            add = g.elementwise([as_float], [f"%r{n} = arith.subf {one}, {{0}} : f32", f"%s{n} = arith.mulf %r{n}, {f} : f32"])
            scores = g.elementwise([scores, add], [f"%t{n} = arith.addf {{0}}, {{1}} : f32"])
    scores = g.noise(scores)

    # Softmax and the second product.
    form = g.pick("softmax", ["linalg.softmax", "generics", "fused", "reciprocal", "exp2", "logsumexp", "late", "no max", "sandwich", "safe", "named", "map", "elementwise", "sink concat", "sink insert"])
    keep = g.pick("keep", [True, False])
    lowest = g.pick("max init", [-math.inf, -3.40282347e38])
    def named(text, inputs, shape):
        e = g.empty(shape)
        return g.op(f"{text} ins({', '.join(v[0] for v in inputs)} : {', '.join(kind(v) for v in inputs)}) outs({e[0]} : {kind(e)}) -> {kind(e)}", shape, "f32")

    def spread(row):
        e = g.empty(scores[1])
        return g.op(f"linalg.broadcast ins({row[0]} : {kind(row)}) outs({e[0]} : {kind(e)}) dimensions = [3]", scores[1], "f32")

    if form.startswith("sink"):
        logit = g.argument([H], "f32")
        columns = g.generic([logit], [[1]], ([B, H, M, 1], "f32"), [0, 1, 2, 3], ["parallel"] * 4, ["{0}"])
        wide = [B, H, M, N + 1]
        if form == "sink concat":
            x = g.op(f"tensor.concat dim(3) {scores[0]}, {columns[0]} : ({kind(scores)}, {kind(columns)}) -> {tensor(wide, 'f32')}", wide, "f32")
        else:
            e = g.empty(wide)
            x = g.op(f"tensor.insert_slice {columns[0]} into {e[0]}[0, 0, 0, {N}] [{B}, {H}, {M}, 1] [1, 1, 1, 1] : {kind(columns)} into {kind(e)}", wide, "f32")
            x = g.op(f"tensor.insert_slice {scores[0]} into {x[0]}[0, 0, 0, 0] [{B}, {H}, {M}, {N}] [1, 1, 1, 1] : {kind(scores)} into {kind(e)}", wide, "f32")
        e = g.empty(wide)
        p = g.op(f"linalg.softmax dimension(3) ins({x[0]} : {kind(x)}) outs({e[0]} : {kind(e)}) -> {kind(e)}", wide, "f32")
        p = g.op(f"tensor.extract_slice {p[0]}[0, 0, 0, 0] [{B}, {H}, {M}, {N}] [1, 1, 1, 1] : {kind(p)} to {kind(scores)}", scores[1], "f32")
    elif form in ("named", "map", "elementwise"):
        m = spread(g.reduce(scores, "arith.maximumf", lowest, False))
        if form == "map":
            def mapped(op, inputs):
                e = g.empty(scores[1])
                return g.op(f"linalg.map {{ {op} }} ins({', '.join(v[0] for v in inputs)} : {', '.join(kind(v) for v in inputs)}) outs({e[0]} : {kind(e)})", scores[1], "f32")
            w = mapped("math.exp", [mapped("arith.subf", [scores, m])])
            p = mapped("arith.divf", [w, spread(g.reduce(w, "arith.addf", 0.0, False))])
        else:
            spelled = (lambda op: f"linalg.{op}") if form == "named" else (lambda op: f"linalg.elementwise kind=#linalg.elementwise_kind<{op}>")
            w = named(spelled("exp"), [named(spelled("sub"), [scores, m], scores[1])], scores[1])
            p = named(spelled("div"), [w, spread(g.reduce(w, "arith.addf", 0.0, False))], scores[1])
    elif form == "linalg.softmax":
        e = g.empty(scores[1])
        p = g.op(f"linalg.softmax dimension(3) ins({scores[0]} : {kind(scores)}) outs({e[0]} : {kind(e)}) -> {kind(e)}", scores[1], "f32")
    else:
        n = g.count
        x = scores
        m = g.reduce(x, g.pick("max", ["arith.maximumf", "arith.maxnumf"]), lowest, keep)
        if form == "exp2":
            log2e = g.constant(1.4426950408889634)
            w = g.rows(x, m, [f"%a{n} = arith.subf {{0}}, {{1}} : f32", f"%b{n} = arith.mulf %a{n}, {log2e} : f32", f"%c{n} = math.exp2 %b{n} : f32"])
        elif form == "no max":
            w = g.elementwise([x], [f"%a{n} = math.exp {{0}} : f32"])
        elif form == "fused":
            w = g.rows(x, m, [f"%a{n} = arith.subf {{0}}, {{1}} : f32", f"%b{n} = math.exp %a{n} : f32"])
        else:
            shifted = g.rows(x, m, [f"%a{n} = arith.subf {{0}}, {{1}} : f32"])
            w = g.elementwise([shifted], [f"%b{n} = math.exp {{0}} : f32"])
        total = g.reduce(w, "arith.addf", 0.0, keep)
        n = g.count
        if form == "late":
            p = w
        elif form == "reciprocal":
            one = g.constant(1.0)
            r = g.elementwise([total], [f"%a{n} = arith.divf {one}, {{0}} : f32"])
            p = g.rows(w, r, [f"%b{n} = arith.mulf {{0}}, {{1}} : f32"])
        elif form == "logsumexp":
            lse = g.elementwise([m, total], [f"%a{n} = math.log {{1}} : f32", f"%b{n} = arith.addf {{0}}, %a{n} : f32"])
            p = g.rows(x, lse, [f"%c{n} = arith.subf {{0}}, {{1}} : f32", f"%d{n} = math.exp %c{n} : f32"])
        elif form == "sandwich":
            p = g.rows(w, total, [f"%a{n} = arith.divf {{0}}, {{1}} : f32", f"%b{n} = arith.extf %a{n} : f32 to f64", f"%c{n} = arith.truncf %b{n} : f64 to f32"])
        else:
            p = g.rows(w, total, [f"%a{n} = arith.divf {{0}}, {{1}} : f32"])
        if form == "safe":
            n = g.count
            inf, z = g.constant(-math.inf), g.constant(0.0)
            real = g.reduce(x, "arith.maximumf", -math.inf, keep)
            dead = g.elementwise([real], [f"%a{n} = arith.cmpf oeq, {{0}}, {inf} : f32"], "i1")
            p = g.rows(p, dead, [f"%b{n} = arith.select {{1}}, {z}, {{0}} : f32"])
    p = g.noise(p)
    out = g.contract(p, v, False)
    if form == "late":
        out = g.rows(out, total, [f"%k{g.count} = arith.divf {{0}}, {{1}} : f32"])
    finish = g.pick("result", ["bhsd", "bshd", "bs(hd)"])
    if finish != "bhsd":
        out = g.transpose(out, [0, 2, 1, 3])
    if finish == "bs(hd)":
        out = g.collapse(out, [[0], [1], [2, 3]])

    text = [f"// seed {seed}: " + ", ".join(g.choices), f"func.func @main({', '.join(g.arguments)}) -> {kind(out)} {{"]
    text += ["    %zero = arith.constant 0 : index", "    %true = arith.constant true"]
    text += g.lines
    text += [f"    return {out[0]} : {kind(out)}", "}"]
    return "\n".join(text) + "\n"


if __name__ == "__main__":
    sys.stdout.write(spell(int(sys.argv[1])))

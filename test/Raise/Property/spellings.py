"""Spells one attention at random, in the ways that front ends do.

    spellings.py SEED > attention.mlir

Equal seeds give equal text. The function @main takes q, k, v and whatever the
mask needs, and returns the attention; a comment at the top says what was chosen.
"""

import math
import random
import re
import sys


class Size(int):
    """A size that is known only at run time: in types a question mark, in ops the value that holds it."""

    name = None

    def __new__(cls, value, name):
        size = super().__new__(cls, value)
        size.name = name
        return size


def dynamic(size):
    return isinstance(size, Size)


def spelled(size):
    """In lists of sizes: the number, or who holds it."""
    return size.name if dynamic(size) else str(size)


def sizes(shape):
    return "[" + ", ".join(spelled(s) for s in shape) + "]"


class Graph:
    """Writes ops; a value is (name, shape, element type)."""

    def __init__(self, rng):
        self.rng = rng
        self.ops = []  # Each a list of lines.
        self.arguments = []
        self.shapes = []
        self.count = 0
        self.choices = []
        self.shared = {} if rng.random() < 0.5 else None  # Inits and constants, if ops share them.

    def pick(self, what, options):
        choice = self.rng.choice(options)
        self.choices.append(f"{what}={choice}")
        return choice

    def fresh(self):
        self.count += 1
        return f"%{self.count}"

    def line(self, text):
        self.ops.append(["    " + text])

    def late(self):
        """Reorders ops at random, definitions before uses."""
        defined = {}
        for k, op in enumerate(self.ops):
            for name in re.findall(r"%\w+", op[0].split(" = ")[0]):
                defined[name] = k
        waits = [{defined[n] for n in re.findall(r"%\w+", " ".join(op)) if n in defined} - {k} for k, op in enumerate(self.ops)]
        done, order = set(), []
        while len(order) < len(self.ops):
            ready = [k for k in range(len(self.ops)) if k not in done and waits[k] <= done]
            # Often the first that can go, else any: what is needed late comes late.
            chosen = ready[0] if self.rng.random() < 0.5 else self.rng.choice(ready)
            done.add(chosen)
            order.append(chosen)
        self.ops = [self.ops[k] for k in order]

    def op(self, text, shape, element):
        name = self.fresh()
        self.line(f"{name} = {text}")
        return (name, list(shape), element)

    def argument(self, shape, element):
        name = f"%arg{len(self.arguments)}"
        self.arguments.append(f"{name}: {tensor(shape, element)}")
        self.shapes.append("x".join(str(int(s)) for s in shape))
        return (name, list(shape), element)

    def once(self, key, make):
        if self.shared is None:
            return make()
        if key not in self.shared:
            self.shared[key] = make()
        return self.shared[key]

    def constant(self, value, element="f32"):
        make = lambda: self.op(f"arith.constant {literal(value, element)} : {element}", [], element)[0]
        return self.once((value, element), make)

    def empty(self, shape, element="f32"):
        held = ", ".join(s.name for s in shape if dynamic(s))
        return self.op(f"tensor.empty({held}) : {tensor(shape, element)}", shape, element)

    def fill(self, value, shape, element="f32"):
        return self.once((value, element, sizes(shape)), lambda: self.make_fill(value, shape, element))

    def make_fill(self, value, shape, element):
        how = self.rng.choice(["fill", "fill", "constant", "splat"])
        if how == "constant" and not any(map(dynamic, shape)):
            return self.op(f"arith.constant dense<{literal(value, element)}> : {tensor(shape, element)}", shape, element)
        c = self.constant(value, element)
        if how == "splat":
            held = ", ".join(s.name for s in shape if dynamic(s))
            return self.op(f"tensor.splat {c}{f'[{held}]' if held else ''} : {tensor(shape, element)}", shape, element)
        e = self.empty(shape, element)
        return self.op(f"linalg.fill ins({c} : {element}) outs({e[0]} : {kind(e)}) -> {kind(e)}", shape, element)

    def cast(self, v, element):
        if v[2] == element:
            return v
        wide = {"f16": 16, "bf16": 16, "f32": 32, "f64": 64}
        op = "extf" if wide[v[2]] < wide[element] else "truncf"
        if self.rng.random() < 0.5:
            return self.op(f"arith.{op} {v[0]} : {kind(v)} to {tensor(v[1], element)}", v[1], element)
        return self.elementwise([v], [f"%e{self.count} = arith.{op} {{0}} : {v[2]} to {element}"], element)

    def generic(self, inputs, maps, out, out_map, iterators, body, init=None):
        """body: lines of text with {0}… for the inputs and {o} for the accumulator; the last names the result."""
        init = init or self.empty(*out)
        names = [f"%in{self.count}_{k}" for k in range(len(inputs))]
        acc = f"%out{self.count}"
        n = len(iterators)
        args = ", ".join(f"{a}: {v[2]}" for a, v in zip(names + [acc], inputs + [init]))
        dims = ", ".join(f"d{k}" for k in range(n))
        result_text = lambda r: "0" if r is None else r if isinstance(r, str) else f"d{r}"
        texts = [f"affine_map<({dims}) -> ({', '.join(map(result_text, m))})>" for m in [*maps, out_map]]
        types = ", ".join(f'"{i}"' for i in iterators)
        ins = f"ins({', '.join(v[0] for v in inputs)} : {', '.join(kind(v) for v in inputs)}) " if inputs else ""
        name = self.fresh()
        start = len(self.ops)
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
        self.ops[start:] = [[text for op in self.ops[start:] for text in op]]
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
        if self.rng.random() < 0.15:
            # Two steps: by any order first.
            first = list(range(len(perm)))
            self.rng.shuffle(first)
            self.choices.append("chained transposes")
            return self.step(self.step(v, first), [first.index(p) for p in perm])
        return self.step(v, perm)

    def step(self, v, perm):
        shape = [v[1][p] for p in perm]
        if self.rng.random() < 0.3:
            inverse = [perm.index(k) for k in range(len(perm))]
            return self.generic([v], [inverse], (shape, v[2]), list(range(len(perm))), ["parallel"] * len(perm), ["{0}"])
        e = self.empty(shape, v[2])
        return self.op(f"linalg.transpose ins({v[0]} : {kind(v)}) outs({e[0]} : {kind(e)}) permutation = {perm}", shape, v[2])

    def collapse(self, v, groups):
        shape = []
        for g in groups:
            parts = [v[1][k] for k in g]
            size = math.prod(parts)
            if any(map(dynamic, parts)):
                held = [self.op(f"arith.constant {p} : index", [], "index")[0] if not dynamic(p) else p.name for p in parts]
                total = held[0]
                for h in held[1:]:
                    total = self.op(f"arith.muli {total}, {h} : index", [], "index")[0]
                size = Size(size, total)
            shape.append(size)
        return self.op(f"tensor.collapse_shape {v[0]} {groups} : {kind(v)} into {tensor(shape, v[2])}", shape, v[2])

    def expand(self, v, groups, shape):
        return self.op(f"tensor.expand_shape {v[0]} {groups} output_shape {sizes(shape)} : {kind(v)} into {tensor(shape, v[2])}", shape, v[2])

    def noise(self, v):
        if self.rng.random() < 0.7:
            return v
        choice = self.pick("noise", ["reshape", "identity", "times1", "plus0", "slice", "cast", "transposes", "f64"])
        if choice == "transposes":
            there = list(range(len(v[1])))
            self.rng.shuffle(there)
            return self.step(self.step(v, there), [there.index(k) for k in range(len(there))])
        if choice == "f64":
            return self.cast(self.cast(v, "f64"), v[2])
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
            return self.op(f"tensor.extract_slice {v[0]}{[0] * n} {sizes(v[1])} {[1] * n} : {kind(v)} to {kind(v)}", v[1], v[2])
        unknown = tensor(["?", *v[1][1:]], v[2])
        d = self.op(f"tensor.cast {v[0]} : {kind(v)} to {unknown}", v[1], v[2])
        return self.op(f"tensor.cast {d[0]} : {unknown} to {kind(v)}", v[1], v[2])

    # Contractions over four dimensions (b, h, m, n) with one more, k.
    def contract(self, a, b, transposed_b):
        """[b,h,m,k] · [b,h,k,n] (or b as [b,h,n,k]) -> [b,h,m,n], in f32. With [b,g,n,k], h/g heads of a share one of b's."""
        B, H, M, K = a[1]
        N = b[1][2] if transposed_b else b[1][3]
        if b[1][1] != H:
            return self.contract_groups(a, b, transposed_b)
        forms = ["batch_matmul", "batch_matmul maps", "generic", "linalg.contract", "generic3", "swapped"]
        if a[2] == b[2] == "f32":
            forms.append("tosa.matmul")
        if B * H == 1 and not dynamic(B):
            forms += ["matmul", "matmul maps"]
        form = self.pick("contract", forms)
        zero = lambda shape: self.fill(0.0, shape)
        if form in ("batch_matmul", "tosa.matmul", "matmul") and transposed_b:
            b = self.transpose(b, [0, 1, 3, 2])
        if form.startswith("matmul"):
            a2, b2 = self.collapse(a, [[0, 1, 2], [3]]), self.collapse(b, [[0, 1, 2], [3]])
            z, attribute = zero([M, N]), ""
            if form == "matmul maps":
                mb = "n, k" if transposed_b else "k, n"
                maps = ", ".join(f"affine_map<(m, n, k) -> ({r})>" for r in ("m, k", mb, "m, n"))
                attribute = f" indexing_maps = [{maps}]"
            c = self.op(f"linalg.matmul{attribute} ins({a2[0]}, {b2[0]} : {kind(a2)}, {kind(b2)}) outs({z[0]} : {kind(z)}) -> {kind(z)}", z[1], "f32")
            return self.expand(c, [[0, 1, 2], [3]], [B, H, M, N])
        if form.startswith("batch_matmul") or form == "tosa.matmul":
            a3, b3 = self.collapse(a, [[0, 1], [2], [3]]), self.collapse(b, [[0, 1], [2], [3]])
            shape = [a3[1][0], M, N]
            if form == "tosa.matmul":
                zp = self.op("arith.constant dense<0.0> : tensor<1xf32>", [1], "f32")[0]
                c = self.op(f"tosa.matmul {a3[0]}, {b3[0]}, {zp}, {zp} : ({kind(a3)}, {kind(b3)}, tensor<1xf32>, tensor<1xf32>) -> {tensor(shape, 'f32')}", shape, "f32")
                return self.expand(c, [[0, 1], [2], [3]], [B, H, M, N])
            z, attribute = zero(shape), ""
            if form == "batch_matmul maps":
                mb = "g, n, k" if transposed_b else "g, k, n"
                maps = ", ".join(f"affine_map<(g, m, n, k) -> ({r})>" for r in ("g, m, k", mb, "g, m, n"))
                attribute = f" indexing_maps = [{maps}]"
            c = self.op(f"linalg.batch_matmul{attribute} ins({a3[0]}, {b3[0]} : {kind(a3)}, {kind(b3)}) outs({z[0]} : {kind(z)}) -> {kind(z)}", z[1], "f32")
            return self.expand(c, [[0, 1], [2], [3]], [B, H, M, N])
        order = list("bhmnk")
        self.rng.shuffle(order)
        at = {name: k for k, name in enumerate(order)}
        iterators = ["reduction" if name == "k" else "parallel" for name in order]
        where = lambda names: [at[n] for n in names]
        mb = "bhnk" if transposed_b else "bhkn"
        if form == "swapped":
            # (b·a)ᵀ: the result's last two dimensions the other way round
            c = self.generic([b, a], [where(mb), where("bhmk")], ([B, H, N, M], "f32"), where("bhnm"), iterators, self.products(b, a), zero([B, H, N, M]))
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
            shape = [a3[1][0], M, N]
            c = self.generic([a3, b3], [where3("gmk"), where3("gnk" if transposed_b else "gkn")], (shape, "f32"), where3("gmn"), it3, self.products(a3, b3), zero(shape))
            return self.expand(c, [[0, 1], [2], [3]], [B, H, M, N])
        return self.generic([a, b], [where("bhmk"), where(mb)], ([B, H, M, N], "f32"), where("bhmn"), iterators, self.products(a, b), zero([B, H, M, N]))

    def products(self, x, y):
        """A body of x·y + accumulator, with operands in either order, widened inside if they are narrow."""
        n = self.count
        body, names = [], []
        for k, v in enumerate((x, y)):
            if v[2] == "f32":
                names.append(f"{{{k}}}")
            else:
                body.append(f"%n{n}_{k} = arith.extf {{{k}}} : {v[2]} to f32")
                names.append(f"%n{n}_{k}")
        self.rng.shuffle(names)
        body.append(f"%u{n} = arith.mulf {names[0]}, {names[1]} : f32")
        terms = ["{o}", f"%u{n}"]
        self.rng.shuffle(terms)
        return body + [f"%w{n} = arith.addf {terms[0]}, {terms[1]} : f32"]

    def contract_groups(self, a, b, transposed_b):
        """A product of five dimensions and a sum: the heads of a as groups that share one of b's."""
        B, H, M, K = a[1]
        G = b[1][1]
        N = b[1][2] if transposed_b else b[1][3]
        self.choices.append("contract=generic5")
        a5 = self.expand(a, [[0], [1, 2], [3], [4]], [B, G, H // G, M, K])
        order = list("bgrmnk")
        self.rng.shuffle(order)
        at = {name: k for k, name in enumerate(order)}
        where = lambda names: [at[n] for n in names]
        iterators = ["reduction" if name == "k" else "parallel" for name in order]
        shape = [B, G, H // G, M, N]
        c = self.generic([a5, b], [where("bgrmk"), where("bgnk" if transposed_b else "bgkn")], (shape, "f32"), where("bgrmn"), iterators, self.products(a5, b), self.fill(0.0, shape))
        return self.collapse(c, [[0], [1, 2], [3], [4]])

    def reduce(self, v, op, init, keep):
        """Over the last dimension."""
        shape = v[1][:-1] + ([1] if keep else [])
        n = len(v[1])
        if op in ("arith.maximumf", "arith.maxnumf") and self.rng.random() < 0.15:
            return self.argmax(v, init, keep, shape)
        if not keep and self.rng.random() < 0.3:
            i = self.fill(init, shape)
            return self.op(f"linalg.reduce {{ {op} }} ins({v[0]} : {kind(v)}) outs({i[0]} : {kind(i)}) dimensions = [{n - 1}]", shape, "f32")
        out_map = list(range(n - 1)) + ([None] if keep else [])
        k = self.count
        body = [f"%r{k} = {op} {{0}}, {{o}} : f32"]
        if op in ("arith.maximumf", "arith.maxnumf") and self.rng.random() < 0.3:
            body = [f"%c{k} = arith.cmpf ogt, {{0}}, {{o}} : f32", f"%r{k} = arith.select %c{k}, {{0}}, {{o}} : f32"]
        return self.generic([v], [list(range(n))], (shape, "f32"), out_map, ["parallel"] * (n - 1) + ["reduction"], body, self.fill(init, shape))

    def argmax(self, v, init, keep, shape):
        """The maximum and where it is, of which only the first is used."""
        n, k = len(v[1]), self.count
        self.choices.append("argmax")
        values, places = self.fill(init, shape), self.fill(0, shape, "i64")
        dims = ", ".join(f"d{d}" for d in range(n))
        out = ", ".join([f"d{d}" for d in range(n - 1)] + (["0"] if keep else []))
        types = ", ".join(['"parallel"'] * (n - 1) + ['"reduction"'])
        name = self.fresh()
        self.ops.append([
            f"    {name}:2 = linalg.generic {{indexing_maps = [affine_map<({dims}) -> ({dims})>, affine_map<({dims}) -> ({out})>, affine_map<({dims}) -> ({out})>], iterator_types = [{types}]}} ins({v[0]} : {kind(v)}) outs({values[0]}, {places[0]} : {kind(values)}, {kind(places)}) {{",
            f"    ^bb0(%in{k}: f32, %best{k}: f32, %at{k}: i64):",
            f"      %x{k} = linalg.index {n - 1} : index",
            f"      %y{k} = arith.index_cast %x{k} : index to i64",
            f"      %m{k} = arith.maximumf %in{k}, %best{k} : f32",
            f"      %c{k} = arith.cmpf ogt, %in{k}, %best{k} : f32",
            f"      %s{k} = arith.select %c{k}, %y{k}, %at{k} : i64",
            f"      linalg.yield %m{k}, %s{k} : f32, i64",
            f"    }} -> ({kind(values)}, {kind(places)})",
        ])
        return (name + "#0", list(shape), "f32")

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
    if math.isinf(value) and element in ("f16", "bf16"):
        return {"f16": "0xFC00", "bf16": "0xFF80"}[element]
    if math.isinf(value):
        return ("0xFF800000" if value < 0 else "0x7F800000") if element == "f32" else ("0xFFF0000000000000" if value < 0 else "0x7FF0000000000000")
    return f"{value:.9e}"


def tensor(shape, element):
    return "tensor<" + "".join("?x" if dynamic(s) else f"{s}x" for s in shape) + element + ">"


def kind(v):
    return tensor(v[1], v[2])


def spell(seed):
    rng = random.Random(seed)
    g = Graph(rng)
    B, H = rng.choice([1, 2]), rng.choice([1, 2, 4, 6])
    M, N = rng.choice([(5, 5), (7, 9), (16, 16), (3, 12), (1, 8)])
    D, E = rng.choice([(4, 4), (8, 8), (8, 4)])
    groups = g.pick("groups", [1, 1, 2, H] if H % 2 == 0 else [1])
    HK = H // groups
    T = g.pick("elements", ["f32", "f32", "f16", "bf16"])
    layers = g.pick("layers", [1, 1, 1, 2]) if D == E else 1
    g.choices.append(f"B={B} H={H} HK={HK} M={M} N={N} D={D} E={E}")
    causal_ok = M <= N

    # Sizes that the function's arguments bring.
    unknown = g.pick("unknown", ["", "", "b", "n", "mn", "bmn"])
    if "b" in unknown:
        B = Size(2, "%size_b")
    if "m" in unknown and M > 1:
        M = Size(M, "%size_m")
    if "n" in unknown:
        N = M if M == N and dynamic(M) else Size(N, "%size_n")
    held = set()

    def hold(size, value, axis):
        if dynamic(size) and size.name not in held:
            held.add(size.name)
            at = g.op(f"arith.constant {axis} : index", [], "index")[0]
            g.line(f"{size.name} = tensor.dim {value[0]}, {at} : {kind(value)}")

    # Arguments in one of several layouts, or projections of hidden states.
    def argument(what, h, s, d):
        layout = g.pick(what, ["bhsd", "bshd", "bs(hd)", "bhds", "projection"])
        if layout == "bhsd":
            x = g.argument([B, h, s, d], T)
            hold(B, x, 0), hold(s, x, 2)
            return x
        if layout == "bhds":
            x = g.argument([B, h, d, s], T)
            hold(B, x, 0), hold(s, x, 3)
            return g.transpose(x, [0, 1, 3, 2])
        if layout == "bshd":
            x = g.argument([B, s, h, d], T)
            hold(B, x, 0), hold(s, x, 1)
            return g.transpose(x, [0, 2, 1, 3])
        x = g.argument([B, s, h * d if layout == "bs(hd)" else 6], T)
        hold(B, x, 0), hold(s, x, 1)
        if layout == "projection":
            rows, weight = g.collapse(x, [[0, 1], [2]]), g.argument([6, h * d], T)
            z = g.fill(0.0, [rows[1][0], h * d])
            y = g.op(f"linalg.matmul ins({rows[0]}, {weight[0]} : {kind(rows)}, {kind(weight)}) outs({z[0]} : {kind(z)}) -> {kind(z)}", z[1], "f32")
            x = g.expand(g.cast(y, T), [[0, 1], [2]], [B, s, h * d])
        return g.transpose(g.expand(x, [[0], [1], [2, 3]], [B, s, h, d]), [0, 2, 1, 3])

    def packed(what, parts, h, s, d):
        """Slices of one packed projection."""
        g.choices.append(f"{what} packed")
        x = g.argument([B, s, parts * h * d], T)
        hold(B, x, 0), hold(s, x, 1)
        out = []
        for part in range(parts):
            shape = [B, s, h * d]
            y = g.op(f"tensor.extract_slice {x[0]}[0, 0, {part * h * d}] {sizes(shape)} [1, 1, 1] : {kind(x)} to {tensor(shape, T)}", shape, T)
            out.append(g.transpose(g.expand(y, [[0], [1], [2, 3]], [B, s, h, d]), [0, 2, 1, 3]))
        return out

    pack = g.pick("pack", [None, None, None, "kv", "qkv"]) if D == E else None
    if pack == "qkv" and M is N and HK == H:
        q, k, v = packed("qkv", 3, H, M, D)
    elif pack:
        q, (k, v) = argument("q", H, M, D), packed("kv", 2, HK, N, D)
    else:
        q, k, v = argument("q", H, M, D), argument("k", HK, N, D), argument("v", HK, N, E)
    q, k, v = g.noise(q), g.noise(k), g.noise(v)
    if groups > 1:
        repeat = g.pick("repeat", ["broadcast", "linalg.broadcast", "zeros", "indexed", "grouped queries"])

        def share(x):
            _, _, s, d = x[1]
            if repeat == "grouped queries":
                return x
            if repeat == "indexed":
                return g.generic([x], [["d0", f"d1 floordiv {groups}", "d2", "d3"]], ([B, H, s, d], T), [0, 1, 2, 3], ["parallel"] * 4, ["{0}"])
            if repeat == "broadcast":
                y = g.generic([x], [[0, 1, 3, 4]], ([B, HK, groups, s, d], T), [0, 1, 2, 3, 4], ["parallel"] * 5, ["{0}"])
            elif repeat == "linalg.broadcast":
                e = g.empty([B, HK, groups, s, d], T)
                y = g.op(f"linalg.broadcast ins({x[0]} : {kind(x)}) outs({e[0]} : {kind(e)}) dimensions = [2]", e[1], T)
            else:
                z = g.fill(0.0, [B, HK, groups, s, d], T)
                x5 = g.expand(x, [[0], [1, 2], [3], [4]], [B, HK, 1, s, d])
                y = g.elementwise([z, x5], [f"%z{g.count} = arith.addf {{0}}, {{1}} : {T}"])
            return g.collapse(y, [[0], [1, 2], [3], [4]])

        k, v = share(k), share(v)

    # Scale.
    s = D**-0.5
    where = g.pick("scale on", ["none", "q", "k", "both", "scores"])
    how = g.pick("scale by", ["mul", "div", "splat", "f64", "reciprocal", "rank 0", "of size"])

    def scale(x, factor):
        n, t = g.count, x[2]
        if how == "of size" and factor == s:
            at = g.op("arith.constant 3 : index", [], "index")[0]
            size = g.op(f"tensor.dim {q[0]}, {at} : {kind(q)}", [], "index")[0]
            whole = g.op(f"arith.index_cast {size} : index to i64", [], "i64")[0]
            real = g.op(f"arith.sitofp {whole} : i64 to {t}", [], t)[0]
            if rng.random() < 0.5:
                root = g.op(f"math.sqrt {real} : {t}", [], t)[0]
                return g.elementwise([x], [f"%s{n} = arith.divf {{0}}, {root} : {t}"])
            root = g.op(f"math.rsqrt {real} : {t}", [], t)[0]
            return g.elementwise([x], [f"%s{n} = arith.mulf {{0}}, {root} : {t}"])
        if how == "div":
            return g.elementwise([x], [f"%s{n} = arith.divf {{0}}, {g.constant(1 / factor, t)} : {t}"])
        if how == "reciprocal":
            inverse = g.op(f"arith.divf {g.constant(1.0, t)}, {g.constant(1 / factor, t)} : {t}", [], t)[0]
            return g.elementwise([x], [f"%s{n} = arith.mulf {{0}}, {inverse} : {t}"])
        if how == "rank 0":
            c = g.op(f"arith.constant dense<{literal(factor, t)}> : {tensor([], t)}", [], t)
            return g.elementwise([x, c], [f"%s{n} = arith.mulf {{0}}, {{1}} : {t}"])
        if how == "splat" and not any(map(dynamic, x[1])):
            c = g.op(f"arith.constant dense<{literal(factor, t)}> : {kind(x)}", x[1], t)
            return g.op(f"arith.mulf {x[0]}, {c[0]} : {kind(x)}", x[1], t)
        if how == "f64":
            c = g.constant(factor, "f64")
            return g.elementwise([x], [f"%t{n} = arith.truncf {c} : f64 to {t}", f"%s{n} = arith.mulf {{0}}, %t{n} : {t}"])
        return g.elementwise([x], [f"%s{n} = arith.mulf {{0}}, {g.constant(factor, t)} : {t}"])

    narrow_scores = T != "f32" and g.pick("scores stored narrow", [True, False])
    narrow_weights = T != "f32" and g.pick("weights stored narrow", [True, True, False])
    bias = g.pick("bias", ["none", "none", "softcap", "alibi", "argument"])
    made = {}  # What the layers share: slopes, bias, mask.

    def shared(what, make):
        if what not in made:
            made[what] = make()
        return made[what]

    def score_graph(q, k):
        if where == "q":
            q = scale(q, s)
        if where == "k":
            k = scale(k, s)
        if where == "both":
            q, k = scale(q, math.sqrt(s)), scale(k, math.sqrt(s))
        scores = g.contract(q, k, True)
        if narrow_scores:
            scores = g.cast(scores, T)
        if where == "scores":
            scores = scale(scores, s)
        return g.cast(g.noise(scores), "f32")

    def biased(scores):
        n = g.count
        if bias == "softcap":
            c = g.constant(5.0)
            scores = g.elementwise([scores], [f"%a{n} = arith.divf {{0}}, {c} : f32", f"%b{n} = math.tanh %a{n} : f32", f"%c{n} = arith.mulf %b{n}, {c} : f32"])
        if bias == "argument":
            shape = g.pick("bias shape", [[M, N], [H, M, N], [B, 1, M, N], [1, H, 1, N]])
            added = shared("bias", lambda: g.argument(shape, "f32"))
            scores = g.elementwise([scores, added], [f"%a{g.count} = arith.addf {{0}}, {{1}} : f32"])
        if bias == "alibi":
            slopes = shared("slopes", lambda: g.argument([H, 1, 1], "f32"))
            n = g.count
            body = [f"%i{n} = linalg.index 2 : index", f"%j{n} = linalg.index 3 : index", f"%d{n} = arith.subi %j{n}, %i{n} : index", f"%e{n} = arith.index_cast %d{n} : index to i64", f"%f{n} = arith.sitofp %e{n} : i64 to f32", f"%g{n} = arith.mulf {{1}}, %f{n} : f32", f"%h{n} = arith.addf {{0}}, %g{n} : f32"]
            scores = g.elementwise([scores, slopes], body)
        return scores

    # Mask.
    mask = g.pick("mask", ["none", "causal", "window", "argument", "padding"] if causal_ok else ["none", "argument"])
    fill = g.pick("fill", [-math.inf, -1e9, -1e4, -3.40282347e38])

    def offset(t):
        """N − M, by which queries are aligned to the end."""
        if not dynamic(M) and not dynamic(N):
            return g.constant(N - M, "i64") if t == "i64" else g.op(f"arith.constant {N - M} : index", [], "index")[0]
        held = [x.name if dynamic(x) else g.op(f"arith.constant {x} : index", [], "index")[0] for x in (N, M)]
        d = g.op(f"arith.subi {held[0]}, {held[1]} : index", [], "index")[0]
        return d if t == "index" else g.op(f"arith.index_cast {d} : index to i64", [], "i64")[0]

    def visible_pairs():
        n = g.count
        if mask in ("causal", "window"):
            source = g.pick("compare", ["index", "iota"] + ([] if dynamic(M) or dynamic(N) else ["constant"]))
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
                off = offset(t)
                three = g.constant(3, "i64") if t == "i64" else g.op("arith.constant 3 : index", [], "index")[0]
                body = index + [f"%k{n} = arith.addi %i{n}, {off} : {t}", f"%l{n} = arith.cmpi sle, %j{n}, %k{n} : {t}"]
                if mask == "window":
                    body += [f"%m{n} = arith.subi %k{n}, {three} : {t}", f"%n{n} = arith.cmpi sgt, %j{n}, %m{n} : {t}", f"%o{n} = arith.andi %l{n}, %n{n} : i1"]
                keep = g.elementwise(inputs, body, "i1", [M, N])
        elif mask == "argument":
            shape = g.pick("mask shape", [[M, N], [B, 1, M, N], [H, M, N], [B, 1, 1, N], [1, H, 1, N]])
            # Key 0 is always visible, so that no row is masked throughout.
            raw = g.argument(shape, "i1")
            body = [f"%x{n} = linalg.index {len(shape) - 1} : index", f"%y{n} = arith.cmpi eq, %x{n}, %zero : index", f"%z{n} = arith.ori {{0}}, %y{n} : i1"]
            keep = g.elementwise([raw], body, "i1")
        else:
            lengths = g.argument([B, 1, 1, 1], "i64")
            body = [f"%x{n} = linalg.index 3 : index", f"%y{n} = arith.index_cast %x{n} : index to i64", f"%z{n} = arith.cmpi sle, %y{n}, {{0}} : i64"]
            keep = g.elementwise([lengths], body, "i1", [B, 1, 1, N])
        return keep

    style = g.pick("mask by", ["select", "not", "add", "one minus"])

    def masked(scores):
        if mask == "none":
            return scores
        keep = shared("mask", visible_pairs)
        n = g.count
        f = g.constant(fill)
        if style == "select":
            scores = g.elementwise([scores, keep], [f"%q{n} = arith.select {{1}}, {{0}}, {f} : f32"])
        elif style == "not":
            drop = g.elementwise([keep], [f"%q{n} = arith.xori {{0}}, %true : i1"], "i1")
            scores = g.elementwise([scores, drop], [f"%r{n} = arith.select {{1}}, {f}, {{0}} : f32"])
        elif style == "add" or math.isinf(fill):
            z = g.constant(0.0)
            add = shared("added", lambda: g.elementwise([keep], [f"%q{n} = arith.select {{0}}, {z}, {f} : f32"], "f32"))
            scores = g.elementwise([scores, add], [f"%r{n} = arith.addf {{0}}, {{1}} : f32"])
        else:
            one = g.constant(1.0)
            as_float = g.elementwise([keep], [f"%q{n} = arith.uitofp {{0}} : i1 to f32"], "f32")
            add = g.elementwise([as_float], [f"%r{n} = arith.subf {one}, {{0}} : f32", f"%s{n} = arith.mulf %r{n}, {f} : f32"])
            scores = g.elementwise([scores, add], [f"%t{n} = arith.addf {{0}}, {{1}} : f32"])
        return scores

    # Softmax and the second product.
    def weighted(scores, v):
        form = g.pick("softmax", ["linalg.softmax", "generics", "fused", "reciprocal", "exp2", "exp2 folded", "logsumexp", "late", "no max", "sandwich", "safe", "named", "map", "elementwise", "sink concat", "sink insert"])
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
            if dynamic(N):
                one = g.op("arith.constant 1 : index", [], "index")[0]
                wide[3] = Size(N + 1, g.op(f"arith.addi {N.name}, {one} : index", [], "index")[0])
            if form == "sink concat":
                x = g.op(f"tensor.concat dim(3) {scores[0]}, {columns[0]} : ({kind(scores)}, {kind(columns)}) -> {tensor(wide, 'f32')}", wide, "f32")
            else:
                e = g.empty(wide)
                x = g.op(f"tensor.insert_slice {columns[0]} into {e[0]}[0, 0, 0, {spelled(N)}] {sizes([B, H, M, 1])} [1, 1, 1, 1] : {kind(columns)} into {kind(e)}", wide, "f32")
                x = g.op(f"tensor.insert_slice {scores[0]} into {x[0]}[0, 0, 0, 0] {sizes([B, H, M, N])} [1, 1, 1, 1] : {kind(scores)} into {kind(e)}", wide, "f32")
            e = g.empty(wide)
            p = g.op(f"linalg.softmax dimension(3) ins({x[0]} : {kind(x)}) outs({e[0]} : {kind(e)}) -> {kind(e)}", wide, "f32")
            p = g.op(f"tensor.extract_slice {p[0]}[0, 0, 0, 0] {sizes([B, H, M, N])} [1, 1, 1, 1] : {kind(p)} to {kind(scores)}", scores[1], "f32")
        elif form in ("named", "map", "elementwise"):
            m = spread(g.reduce(scores, "arith.maximumf", lowest, False))
            if form == "map":
                def mapped(op, inputs):
                    e = g.empty(scores[1])
                    return g.op(f"linalg.map {{ {op} }} ins({', '.join(v[0] for v in inputs)} : {', '.join(kind(v) for v in inputs)}) outs({e[0]} : {kind(e)})", scores[1], "f32")
                w = mapped("math.exp", [mapped("arith.subf", [scores, m])])
                p = mapped("arith.divf", [w, spread(g.reduce(w, "arith.addf", 0.0, False))])
            else:
                op_name = (lambda op: f"linalg.{op}") if form == "named" else (lambda op: f"linalg.elementwise kind=#linalg.elementwise_kind<{op}>")
                w = named(op_name("exp"), [named(op_name("sub"), [scores, m], scores[1])], scores[1])
                p = named(op_name("div"), [w, spread(g.reduce(w, "arith.addf", 0.0, False))], scores[1])
        elif form == "linalg.softmax":
            e = g.empty(scores[1])
            p = g.op(f"linalg.softmax dimension(3) ins({scores[0]} : {kind(scores)}) outs({e[0]} : {kind(e)}) -> {kind(e)}", scores[1], "f32")
        else:
            n = g.count
            x = scores
            if form == "exp2 folded":
                x = g.elementwise([x], [f"%a{n} = arith.mulf {{0}}, {g.constant(1.4426950408889634)} : f32"])
                n = g.count
            m = g.reduce(x, g.pick("max", ["arith.maximumf", "arith.maxnumf"]), lowest, keep)
            if form == "exp2":
                log2e = g.constant(1.4426950408889634)
                w = g.rows(x, m, [f"%a{n} = arith.subf {{0}}, {{1}} : f32", f"%b{n} = arith.mulf %a{n}, {log2e} : f32", f"%c{n} = math.exp2 %b{n} : f32"])
            elif form == "exp2 folded":
                w = g.rows(x, m, [f"%a{n} = arith.subf {{0}}, {{1}} : f32", f"%b{n} = math.exp2 %a{n} : f32"])
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
        p = g.noise(g.cast(p, T) if narrow_weights else p)
        out = g.contract(p, v, False)
        if form == "late":
            out = g.rows(out, total, [f"%k{g.count} = arith.divf {{0}}, {{1}} : f32"])
        return g.cast(out, T)

    for layer in range(layers):
        scores = g.noise(masked(biased(score_graph(q, k))))
        out = weighted(scores, v)
        q = g.noise(out)
    finish = g.pick("result", ["bhsd", "bshd", "bs(hd)"])
    if finish != "bhsd":
        out = g.transpose(out, [0, 2, 1, 3])
    if finish == "bs(hd)":
        out = g.collapse(out, [[0], [1], [2, 3]])

    if rng.random() < 0.5:
        g.choices.append("defined late")
        g.late()
    text = [f"// seed {seed}: " + ", ".join(g.choices), f"// layers={layers} shape={','.join(g.shapes)}"]
    text += [f"func.func @main({', '.join(g.arguments)}) -> {kind(out)} {{"]
    text += ["    %zero = arith.constant 0 : index", "    %true = arith.constant true"]
    text += [line for op in g.ops for line in op]
    text += [f"    return {out[0]} : {kind(out)}", "}"]
    return "\n".join(text) + "\n"


if __name__ == "__main__":
    sys.stdout.write(spell(int(sys.argv[1])))

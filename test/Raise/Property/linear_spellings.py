"""Spells a linear attention, or what only looks like one, at random: linear_spellings.py SEED.

The first line says what was chosen. `expect=1` must become one attn.linear_attention, `expect=0` none (a near miss),
`expect=?` may become one or not, `expect=*` any number, `expect=own` an attention that is merged with a key of each query's own; all must compute what the naive graph does. `run=no`: the naive loop needs a copy of
the state, which bufferization refuses.
"""

import random
import sys
from collections import namedtuple

Tensor = namedtuple("Tensor", "name dims type")  # dims: a letter each

WIDER = {"f16": "f32", "bf16": "f32", "f32": "f32", "f64": "f64"}
POSITIVE = ["exp", "elu1", "square"]
FEATURES = POSITIVE + ["identity", "relu", "relu2", "scaled"]
# Of blocks that are written out: what one of them has otherwise than the recurrence.
NEAR_BLOCKS = ["late query", "fast state", "early keys", "other values", "state read", "other order", "other decay"]
NEAR = ["band", "reversed", "gaussian", "hyperbolic", "query rate", "column sums", "other sums", "old state", "own sum"]


class Spelling:
    def __init__(self, seed):
        self.seed, self.rng = seed, random.Random(seed)
        self.lines, self.arguments, self.count, self.indent = [], [], 0, 1
        pick = self.rng.choice
        self.element = pick(["f32", "f32", "f16", "bf16", "f64"])
        self.acc = WIDER[self.element]
        self.form = pick(["quadratic"] * 5 + ["associated", "prefix", "tokens", "tokens", "blocks"])
        self.near = pick(NEAR) if self.rng.random() < 0.25 else None
        if self.near in ("old state",):
            self.form = "tokens"
        elif self.near:
            self.form = "quadratic"
        causal = self.form not in ("associated",) and (self.form != "quadratic" or self.near or self.rng.random() < 0.75)
        self.mask = pick(["causal"] * 3 + ["segments", "to the end"]) if causal and self.form == "quadratic" else "causal" if causal else "none"
        if self.near in NEAR[:5]:
            self.mask = "causal"
        decays = {"quadratic": ["none", "head", "power", "token", "channel"], "tokens": ["none", "head", "token", "channel"],
                  "blocks": ["none", "head"]}.get(self.form, ["none"])
        self.decay = pick(decays) if causal else "none"
        if self.near in NEAR[:5]:
            self.decay = "none"
        if self.decay in ("token", "channel") and self.mask == "to the end":
            self.mask = "causal"
        self.normalized = self.form != "blocks" and self.decay != "channel" and self.rng.random() < 0.5
        if self.near in ("column sums", "other sums", "own sum"):
            self.normalized = False
        positive = self.normalized or self.near in ("column sums", "other sums", "own sum")
        self.features = [pick(POSITIVE if positive else FEATURES) for _ in "qk"]
        self.epsilon = pick([0, 1e-6, 1e-3])
        tokens = pick([16, 20, 27, 33])
        self.block = pick([4, 5])
        if self.form == "blocks":
            tokens = self.block * pick([3, 4])
        more = pick([1, 5]) if self.mask == "to the end" else 0
        self.sizes = {"b": pick([1, 2]), "h": pick([1, 2, 3]), "i": tokens, "j": tokens + more, "d": pick([2, 3, 5]),
                      "e": pick([2, 3, 4]), "r": self.block, "c": self.block}
        if not causal:
            self.sizes["b"] = 2
        self.expect = "1" if not self.near else "0" if self.near in NEAR[:5] or self.near == "old state" else "?"
        # Forms that came later have seeds of their own: the others stay what they were.
        if seed % 6 in (0, 3):
            self.form = "written" if seed % 6 == 0 else "own key"
            self.near = None
            self.mask, self.normalized = "causal", False
            self.sizes |= {"b": 2, "h": pick([1, 2, 3])}
            if self.form == "written":
                self.decay = pick(["none", "head"])
                self.sizes |= {"i": self.block * pick([2, 3, 4])}
                self.sizes["j"] = self.sizes["i"]
                self.near = pick(NEAR_BLOCKS) if self.rng.random() < 0.4 else None
                if self.near == "other decay":
                    self.decay = "head"
                # What is no decayed state stays beside the blocks, or between them.
                self.expect = "1" if not self.near else "*"
            else:
                self.sizes |= {"i": pick([5, 8]), "j": pick([6, 9])}
                self.near = pick(["other weight", "no weight", "another query"]) if self.rng.random() < 0.3 else None
                self.expect = "own" if not self.near else "0"

    # Text.

    def new(self):
        self.count += 1
        return f"%v{self.count}"

    def emit(self, text):
        self.lines.append("  " * self.indent + text)

    def type(self, dims, element):
        return "tensor<" + "".join(f"{self.sizes[d]}x" for d in dims) + element + ">"

    def typed(self, t):
        return self.type(t.dims, t.type)

    def op(self, name, *operands, type):
        result = self.new()
        self.emit(f"{result} = {name} {', '.join(operands)} : {type}")
        return result

    def number(self, value, type=None):
        result = self.new()
        type = type or self.acc
        text = {float("-inf"): {"f32": "0xFF800000", "f64": "0xFFF0000000000000"}[self.acc]}.get(value) or f"{value:.9e}"
        self.emit(f"{result} = arith.constant {text} : {type}")
        return result

    def widened(self, value, type):
        return value if type == self.acc else self.new_cast("arith.extf", value, type, self.acc)

    def new_cast(self, name, value, type, to):
        result = self.new()
        self.emit(f"{result} = {name} {value} : {type} to {to}")
        return result

    def argument(self, dims, element):
        name = f"%a{len(self.arguments)}"
        t = Tensor(name, dims, element)
        self.arguments.append(t)
        return t

    # Ops.

    def empty(self, dims, element):
        name = self.new()
        self.emit(f"{name} = tensor.empty() : {self.type(dims, element)}")
        return Tensor(name, dims, element)

    def zeros(self, dims, element):
        if self.rng.random() < 0.5:
            name = self.new()
            self.emit(f"{name} = arith.constant dense<0.0> : {self.type(dims, element)}")
            return Tensor(name, dims, element)
        init, zero, name = self.empty(dims, element), self.number(0, element), self.new()
        self.emit(f"{name} = linalg.fill ins({zero} : {element}) outs({init.name} : {self.typed(init)}) -> {self.typed(init)}")
        return Tensor(name, dims, element)

    def generic(self, inputs, out, body, reduced=""):
        """`body` of the inputs' scalars, the output's, and a function that gives an index."""
        loops = list(out.dims + reduced)
        self.rng.shuffle(loops)
        at = lambda dims: f"affine_map<({', '.join(loops)}) -> ({', '.join(dims)})>"  # noqa: E731
        maps = ", ".join(at(t.dims) for t in [*inputs, out])
        kinds = ", ".join('"reduction"' if loop in reduced else '"parallel"' for loop in loops)
        name = self.new()
        ins = f" ins({', '.join(t.name for t in inputs)} : {', '.join(map(self.typed, inputs))})" if inputs else ""
        self.emit(f"{name} = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{kinds}]}}{ins}"
                  f" outs({out.name} : {self.typed(out)}) {{")
        scalars = [self.new() for _ in [*inputs, out]]
        self.emit("^bb0(" + ", ".join(f"{s}: {t.type}" for s, t in zip(scalars, [*inputs, out])) + "):")
        self.indent += 1

        def index(letter):
            result = self.new()
            self.emit(f"{result} = linalg.index {loops.index(letter)} : index")
            return result

        wide = [self.widened(s, t.type) for s, t in zip(scalars, inputs)]
        result = body(wide, scalars[-1], index)
        self.emit(f"linalg.yield {result} : {out.type}")
        self.indent -= 1
        self.emit(f"}} -> {self.typed(out)}")
        return Tensor(name, out.dims, out.type)

    def pointwise(self, inputs, dims, f, element=None):
        out = self.empty(dims, element or self.acc)

        def body(values, _, index):
            result = f(values, index)
            return result if out.type == self.acc else self.new_cast("arith.truncf", result, self.acc, out.type)

        return self.generic(inputs, out, body)

    def contract(self, a, b, dims):
        """The sum of products over what the result lacks, its dimensions in any order."""
        dims = "".join(self.rng.sample(dims, len(dims))) if self.rng.random() < 0.3 else dims
        reduced = "".join(dict.fromkeys(d for d in a.dims + b.dims if d not in dims))
        init = self.zeros(dims, self.acc)
        if self.rng.random() < 0.5:
            a, b = b, a
        if a.type == b.type == self.acc and self.rng.random() < 0.3:
            loops = dims + reduced
            maps = ", ".join(f"affine_map<({', '.join(loops)}) -> ({', '.join(t.dims)})>" for t in (a, b, init))
            name = self.new()
            self.emit(f"{name} = linalg.contract indexing_maps = [{maps}] ins({a.name}, {b.name} : {self.typed(a)}, {self.typed(b)})"
                      f" outs({init.name} : {self.typed(init)}) -> {self.typed(init)}")
            return Tensor(name, dims, self.acc)

        def body(values, out, _):
            product = self.op("arith.mulf", *self.rng.sample(values, 2), type=self.acc)
            return self.op("arith.addf", *self.rng.sample([product, out], 2), type=self.acc)

        return self.generic([a, b], init, body, reduced)

    def total(self, x, dims):
        reduced = "".join(d for d in x.dims if d not in dims)
        return self.generic([x], self.zeros(dims, self.acc),
                            lambda v, out, _: self.op("arith.addf", *self.rng.sample([v[0], out], 2), type=self.acc), reduced)

    def turned(self, x):
        """Sometimes a copy in another layout."""
        if self.rng.random() > 0.25:
            return x
        dims = "".join(self.rng.sample(x.dims, len(x.dims)))
        out = self.empty(dims, x.type)
        wide = x.type != self.acc
        return self.generic([x], out, lambda v, _, __: self.new_cast("arith.truncf", v[0], self.acc, x.type) if wide else v[0])

    # Scalars.

    def feature(self, x, kind):
        op = lambda name, *operands: self.op(name, *operands, type=self.acc)  # noqa: E731
        zero = self.number(0)
        if kind == "exp":
            return op("math.exp", op("arith.mulf", x, self.number(0.5)))
        if kind == "elu1":
            above = self.new()
            self.emit(f"{above} = arith.cmpf ogt, {x}, {zero} : {self.acc}")
            result = self.new()
            plus, exp = op("arith.addf", x, self.number(1)), op("math.exp", x)
            self.emit(f"{result} = arith.select {above}, {plus}, {exp} : {self.acc}")
            return result
        if kind == "square":
            return op("arith.addf", op("arith.mulf", x, x), self.number(0.125))
        if kind == "scaled":
            return op("arith.mulf", x, self.number(0.35))
        if kind in ("relu", "relu2"):
            y = op("arith.maximumf", x, zero)
            return y if kind == "relu" else op("arith.mulf", y, y)
        return x

    def featured(self, x, kind):
        if kind == "identity":
            return x
        return self.pointwise([x], x.dims, lambda v, _: self.feature(v[0], kind))

    def distance(self, i, j):
        n = self.op("arith.subi", i, j, type="index")
        return self.new_cast("arith.sitofp", self.new_cast("arith.index_cast", n, "index", "i64"), "i64", self.acc)

    def compare(self, predicate, a, b):
        result = self.new()
        self.emit(f"{result} = arith.cmpi {predicate}, {a}, {b} : index")
        return result

    def integer(self, value):
        result = self.new()
        self.emit(f"{result} = arith.constant {value} : index")
        return result

    def visible(self, index, row="i", key="j"):
        i, j = index(row), index(key)
        if self.near == "reversed":
            return self.compare("sle", i, j)
        if self.mask == "to the end":
            i = self.op("arith.addi", i, self.integer(self.sizes["j"] - self.sizes["i"]), type="index")
        c = self.rng.choice([lambda: self.compare("sge", i, j), lambda: self.compare("sle", j, i),
                             lambda: self.compare("slt", j, self.op("arith.addi", i, self.integer(1), type="index"))])()
        other = None
        if self.near == "band":
            other = self.compare("slt", i, self.op("arith.addi", j, self.integer(4), type="index"))
        elif self.mask == "segments":
            u = self.integer(6)
            other = self.compare("eq", *(self.op("arith.divui", x, u, type="index") for x in (i, j)))
        return self.op("arith.andi", c, other, type="i1") if other else c

    def choose(self, c, a, b):
        result = self.new()
        self.emit(f"{result} = arith.select {c}, {a}, {b} : {self.acc}")
        return result

    def rate(self, slope):
        """log λ of a head: −|slope| / 8."""
        return self.op("arith.mulf", self.op("math.absf", slope, type=self.acc), self.number(-0.125), type=self.acc)

    def triangle(self):
        dims, one, zero = "ij", self.number(1), self.number(0)

        def value(_, index):
            c = self.compare("sge", index("i"), index("j"))
            if self.rng.random() < 0.5:
                return self.new_cast("arith.uitofp", c, "i1", self.acc)
            return self.choose(c, one, zero)

        return self.pointwise([], dims, value)

    # Forms.

    def operands(self):
        layouts = ["".join(self.rng.sample(d, 4)) if self.rng.random() < 0.3 else d for d in ("bhid", "bhjd", "bhje")]
        return [self.argument(d, self.element) for d in layouts]

    def renamed(self, t, old, new):
        return Tensor(t.name, t.dims.replace(old, new), t.type)

    def quadratic(self):
        q, k, v = self.operands()
        gates = slopes = sums = None
        if self.decay in ("head", "power"):
            slopes = self.argument("h", self.acc)
        elif self.decay == "token":
            gates = self.argument("bhj", self.acc)
        elif self.decay == "channel":
            gates = self.argument("bhjd", self.acc)
        elif self.near == "query rate":
            gates = self.argument("bhi", self.acc)
        q, k = self.featured(self.turned(q), self.features[0]), self.featured(self.turned(k), self.features[1])
        if self.decay in ("token", "channel"):
            steps = self.pointwise([gates], gates.dims, lambda x, _: self.rate(x[0]))
            sums = self.contract(self.triangle(), steps, gates.dims.replace("j", "i"))
            at_keys = self.renamed(sums, "i", "j")
            if self.decay == "channel":
                exp = lambda x, y: self.op("arith.mulf", x, self.op("math.exp", y, type=self.acc), type=self.acc)  # noqa: E731
                q = self.pointwise([q, sums], "bhid", lambda x, _: exp(*x))
                k = self.pointwise([k, at_keys], "bhjd", lambda x, _: exp(x[0], self.op("arith.negf", x[1], type=self.acc)))
        w = self.contract(q, k, "bhij")
        scores = w
        inputs = [w] + ([slopes] if slopes else [sums, at_keys] if self.decay == "token" else [gates] if self.near == "query rate" else [])
        if self.mask != "none":
            hide = self.rng.choice(["select", "fill", "multiply"])

            def weight(x, index):
                c, zero = self.visible(index), self.number(0)
                n = None
                if slopes or self.near in ("gaussian", "hyperbolic", "query rate"):
                    # As many steps as the mask's positions are apart.
                    i = index("i")
                    if self.mask == "to the end":
                        i = self.op("arith.addi", i, self.integer(self.sizes["j"] - self.sizes["i"]), type="index")
                    n = self.distance(i, index("j"))
                exponent = factor = None
                if self.decay == "head":
                    exponent = self.op("arith.mulf", *self.rng.sample([self.rate(x[1]), n], 2), type=self.acc)
                elif self.decay == "power":
                    base = self.op("math.exp", self.rate(x[1]), type=self.acc)
                    factor = self.op("math.powf", base, n, type=self.acc)
                elif self.decay == "token":
                    exponent = self.op("arith.subf", x[1], x[2], type=self.acc)
                elif self.near == "gaussian":
                    exponent = self.op("arith.mulf", self.op("arith.mulf", n, n, type=self.acc), self.number(-0.02), type=self.acc)
                elif self.near == "query rate":
                    exponent = self.op("arith.mulf", self.rate(x[1]), n, type=self.acc)
                elif self.near == "hyperbolic":
                    far = self.op("arith.addf", self.op("math.absf", n, type=self.acc), self.number(1), type=self.acc)
                    factor = self.op("arith.divf", self.number(1), far, type=self.acc)
                if exponent:
                    if hide == "fill":
                        exponent = self.choose(c, exponent, self.number(float("-inf")))
                    factor = self.op("math.exp", exponent, type=self.acc)
                    if hide == "fill":
                        return self.op("arith.mulf", x[0], factor, type=self.acc)
                y = self.op("arith.mulf", x[0], factor, type=self.acc) if factor else x[0]
                if hide == "multiply" and not factor:
                    return self.op("arith.mulf", y, self.new_cast("arith.uitofp", c, "i1", self.acc), type=self.acc)
                return self.choose(c, y, zero)

            w = self.pointwise(inputs, "bhij", weight)
        early = self.normalized and self.rng.random() < 0.4
        if self.near == "column sums":
            sums = self.total(w, "bhj")
            w = self.pointwise([w, sums], "bhij", lambda x, _: self.op("arith.divf", *x, type=self.acc))
        if early:
            w = self.divided(w, self.total(w, "bhi"))
        o = self.contract(w, v, "bhie")
        if self.normalized and not early:
            o = self.divided(o, self.total(w, "bhi"))
        elif self.near == "other sums":
            o = self.divided(o, self.total(scores, "bhi"))
        elif self.near == "own sum":
            o = self.divided(o, self.total(self.pointwise([o], o.dims, lambda x, _: self.op("math.absf", x[0], type=self.acc)), "bhi"))
        return o

    def divided(self, x, sums):
        def quotient(v, _):
            below = v[1]
            if self.epsilon:
                below = self.op("arith.addf", *self.rng.sample([below, self.number(self.epsilon)], 2), type=self.acc)
            return self.op("arith.divf", v[0], below, type=self.acc)

        return self.pointwise([x, sums], x.dims, quotient)

    def associated(self):
        q, k, v = self.operands()
        q, k = self.featured(self.turned(q), self.features[0]), self.featured(self.turned(k), self.features[1])
        o = self.contract(q, self.contract(k, v, "bhde"), "bhie")
        if self.normalized:
            o = self.divided(o, self.contract(q, self.total(k, "bhd"), "bhi"))
        return o

    def prefix(self):
        q, k, v = self.operands()
        q, k = self.featured(q, self.features[0]), self.featured(self.turned(k), self.features[1])
        triangle = self.triangle()
        outer = self.pointwise([k, v], "bhjde", lambda x, _: self.op("arith.mulf", *self.rng.sample(x, 2), type=self.acc))
        o = self.contract(q, self.contract(triangle, outer, "bhide"), "bhie")
        if self.normalized:
            o = self.divided(o, self.contract(q, self.contract(triangle, k, "bhid"), "bhi"))
        return o

    def token_of(self, t, size="1", first="%t", keep=""):
        """The rows of a loop's turn; the tokens' dimension goes, or becomes `keep`."""
        at = next(n for n, d in enumerate(t.dims) if d in "ij")
        dims = t.dims.replace(t.dims[at], keep)
        name = self.new()
        offsets = ", ".join(first if n == at else "0" for n in range(len(t.dims)))
        sizes = ", ".join(size if n == at else str(self.sizes[d]) for n, d in enumerate(t.dims))
        ones = ", ".join("1" for _ in t.dims)
        self.emit(f"{name} = tensor.extract_slice {t.name}[{offsets}] [{sizes}] [{ones}] : {self.typed(t)} to {self.type(dims, t.type)}")
        return Tensor(name, dims, t.type)

    def loop(self, carried, step, body):
        """`body` of the carried tensors gives the next."""
        bound, by, zero = self.integer(self.sizes["i"]), self.integer(step), self.integer(0)
        inner = [Tensor(self.new(), t.dims, t.type) for t in carried]
        name = self.new()
        types = ", ".join(map(self.typed, carried))
        inits = ", ".join(f"{a.name} = {t.name}" for a, t in zip(inner, carried))
        self.emit(f"{name}:{len(carried)} = scf.for %t = {zero} to {bound} step {by} iter_args({inits}) -> ({types}) {{")
        self.indent += 1
        following = body(inner)
        self.emit(f"scf.yield {', '.join(t.name for t in following)} : {types}")
        self.indent -= 1
        self.emit("}")
        return Tensor(f"{name}#0", carried[0].dims, carried[0].type)

    def insert(self, rows, into, size):
        name = self.new()
        at = into.dims.index("i")
        numbers = lambda f: ", ".join(f(n, d) for n, d in enumerate(into.dims))  # noqa: E731
        self.emit(f"{name} = tensor.insert_slice {rows.name} into {into.name}[{numbers(lambda n, d: '%t' if n == at else '0')}]"
                  f" [{numbers(lambda n, d: str(size) if n == at else str(self.sizes[d]))}] [{numbers(lambda n, d: '1')}]"
                  f" : {self.typed(rows)} into {self.typed(into)}")
        return Tensor(name, into.dims, into.type)

    def tokens(self):
        q, k, v = self.operands()
        gates = {"head": "h", "token": "bhj", "channel": "bhjd"}.get(self.decay)
        gates = self.argument(gates, self.acc) if gates else None
        out, state = self.empty("bhie", self.acc), self.zeros("bhde", self.acc)
        sums = [self.zeros("bhd", self.acc)] if self.normalized else []

        def body(carried):
            out, state, *sums = carried
            qt, kt, vt = (self.token_of(t) for t in (q, k, v))
            qt, kt = self.featured(qt, self.features[0]), self.featured(kt, self.features[1])
            gate = [self.token_of(gates) if "j" in gates.dims else gates] if gates else []

            def update(old, added):
                def f(rest, kept, _):
                    if gate:
                        kept = self.op("arith.mulf", kept, self.op("math.exp", self.rate(rest.pop()), type=self.acc), type=self.acc)
                    product = rest[0] if len(rest) == 1 else self.op("arith.mulf", *self.rng.sample(rest, 2), type=self.acc)
                    return self.op("arith.addf", *self.rng.sample([kept, product], 2), type=self.acc)

                return self.generic([*added, *gate], old, f)

            after, totals = update(state, [kt, vt]), [update(z, [kt]) for z in sums]
            row = self.contract(qt, state if self.near == "old state" else after, "bhe")
            if totals:
                row = self.divided(row, self.contract(qt, totals[0], "bh"))
            if row.dims != "bhe":
                row = self.pointwise([row], "bhe", lambda x, _: x[0])
            return [self.insert(row, out, 1), after, *totals]

        return self.loop([out, state, *sums], 1, body)

    def decayed(self, x, slopes, dims, steps):
        """x times λ to the power of what `steps` makes of the indices."""
        if not slopes:
            return x

        def f(values, index):
            n = steps(index)
            n = self.new_cast("arith.sitofp", self.new_cast("arith.index_cast", n, "index", "i64"), "i64", self.acc)
            factor = self.op("math.exp", self.op("arith.mulf", self.rate(values[1]), n, type=self.acc), type=self.acc)
            return self.op("arith.mulf", *self.rng.sample([values[0], factor], 2), type=self.acc)

        return self.pointwise([x, slopes], dims, f)

    def block_of(self, qb, kb, vb, slopes, state, near=None, vs=None):
        """The rows of a block, and the state after it; `vs` are the values that it adds to the state, if others."""
        size = self.block
        qb, kb = self.featured(qb, self.features[0]), self.featured(kb, self.features[1])
        w = self.contract(qb, kb, "bhrc")
        w = self.decayed(w, slopes, "bhrc", lambda index: self.op("arith.subi", index("r"), index("c"), type="index"))
        zero = self.number(0)
        w = self.pointwise([w], "bhrc", lambda x, index: self.choose(self.visible(index, "r", "c"), x[0], zero))
        rows = self.contract(w, vb, "bhre")
        one, last = self.integer(0 if near == "late query" else 1), self.integer(size if near == "early keys" else size - 1)
        if state:
            before = self.contract(
                self.decayed(qb, slopes, "bhrd", lambda index: self.op("arith.addi", index("r"), one, type="index")), state, "bhre")
            rows = self.pointwise([rows, before], "bhre", lambda x, _: self.op("arith.addf", *self.rng.sample(x, 2), type=self.acc))
        added = self.contract(
            self.decayed(kb, slopes, "bhcd", lambda index: self.op("arith.subi", last, index("c"), type="index")), vs or vb, "bhde")

        def update(x, kept, _):
            if slopes:
                rate = self.op("arith.mulf", self.rate(x[1]), self.number(size + (near == "fast state")), type=self.acc)
                kept = self.op("arith.mulf", kept, self.op("math.exp", rate, type=self.acc), type=self.acc)
            return self.op("arith.addf", *self.rng.sample([kept, x[0]], 2), type=self.acc)

        if not state:
            return rows, added if added.dims == "bhde" else self.pointwise([added], "bhde", lambda x, _: x[0])
        return rows, self.generic([added, *([slopes] if slopes else [])], state, update)

    def blocks(self):
        q, k, v = self.operands()
        slopes = self.argument("h", self.acc) if self.decay == "head" else None
        out, state, size = self.empty("bhie", self.acc), self.zeros("bhde", self.acc), self.block

        def body(carried):
            out, state = carried
            qb, kb, vb = (self.token_of(t, str(size), keep=n) for t, n in ((q, "r"), (k, "c"), (v, "c")))
            rows, after = self.block_of(qb, kb, vb, slopes, state)
            return [self.insert(rows, out, size), after]

        return self.loop([out, state], size, body)

    def written(self):
        """The blocks of `blocks`, each written out."""
        q, k, v = self.operands()
        slopes = self.argument("h", self.acc) if self.decay == "head" else None
        others = self.argument("h", self.acc) if self.near == "other decay" else None
        size, count = self.block, self.sizes["i"] // self.block
        state = self.zeros("bhde", self.acc) if self.rng.random() < 0.5 else None
        order = list(range(count))
        if self.near == "other order":
            order = order[1:] + order[:1]
        parts, odd = {}, self.rng.randrange(count - 1)
        for n in order:
            at = lambda t, keep, n=n: self.token_of(t, str(size), str(n * size), keep)  # noqa: E731
            near = self.near if n == odd or (self.near == "late query" and n > 0) else None
            vs = at(v, "c", (n + 1) % count) if near == "other values" else None
            here = others if near == "other decay" else slopes
            parts[n], state = self.block_of(at(q, "r"), at(k, "c"), at(v, "c"), here, state, near, vs)
            if near == "state read":
                seen = self.contract(state, state, "bhd")
        rows = [parts[n] if parts[n].dims == "bhre" else self.pointwise([parts[n]], "bhre", lambda x, _: x[0]) for n in range(count)]
        types = ", ".join(map(self.typed, rows))
        out = Tensor(self.new(), "bhie", self.acc)
        self.emit(f"{out.name} = tensor.concat dim(2) {', '.join(t.name for t in rows)} : ({types}) -> {self.typed(out)}")
        if self.near == "state read":
            total = self.total(seen, "bh")
            out = self.pointwise([out, total], "bhie", lambda x, _: self.op("arith.addf", *x, type=self.acc))
        return out

    def own_key(self):
        """Softmax over keys and one more of each query's own, under one maximum and one sum."""
        q, k, v = self.operands()
        kh, vh = self.argument("bhid", self.element), self.argument("bhie", self.element)
        op = lambda name, *operands: self.op(name, *operands, type=self.acc)  # noqa: E731
        scaled = lambda t: self.pointwise([t], t.dims, lambda x, _: op("arith.mulf", x[0], self.number(0.35)))  # noqa: E731
        s, own = scaled(self.contract(self.turned(q), self.turned(k), "bhij")), scaled(self.contract(q, kh, "bhi"))
        if own.dims != "bhi":
            own = self.pointwise([own], "bhi", lambda x, _: x[0])
        low, top = self.number(float("-inf")), self.empty("bhi", self.acc)
        filled = self.new()
        self.emit(f"{filled} = linalg.fill ins({low} : {self.acc}) outs({top.name} : {self.typed(top)}) -> {self.typed(top)}")
        top = self.generic([s], Tensor(filled, "bhi", self.acc), lambda x, out, _: op("arith.maximumf", x[0], out), "j")
        top = self.pointwise([top, own], "bhi", lambda x, _: op("arith.maximumf", *self.rng.sample(x, 2)))
        shifted = lambda t: self.pointwise([t, top], t.dims, lambda x, _: op("math.exp", op("arith.subf", *x)))  # noqa: E731
        weights, weight = shifted(s), shifted(own)
        other = weight
        if self.near == "other weight":
            other = self.pointwise([weight], "bhi", lambda x, _: op("arith.mulf", x[0], x[0]))
        elif self.near == "another query":
            parts = []
            for first, size in ((1, self.sizes["i"] - 1), (0, 1)):
                name = self.new()
                kept = f"tensor<{self.sizes['b']}x{self.sizes['h']}x{size}x{self.acc}>"
                self.emit(f"{name} = tensor.extract_slice {weight.name}[0, 0, {first}] [{self.sizes['b']}, {self.sizes['h']}, {size}]"
                          f" [1, 1, 1] : {self.typed(weight)} to {kept}")
                parts.append((name, kept))
            other = Tensor(self.new(), "bhi", self.acc)
            self.emit(f"{other.name} = tensor.concat dim(2) {parts[0][0]}, {parts[1][0]} : ({parts[0][1]}, {parts[1][1]}) -> {self.typed(other)}")
        sums = self.total(weights, "bhi")
        if self.near != "no weight":
            sums = self.pointwise([sums, weight], "bhi", lambda x, _: op("arith.addf", *self.rng.sample(x, 2)))
        early = self.rng.random() < 0.5
        divided = lambda t: self.pointwise([t, sums], t.dims, lambda x, _: op("arith.divf", *x))  # noqa: E731
        if early:
            weights, other = divided(weights), divided(other)
        o = self.contract(weights, v, "bhie")
        o = self.pointwise([o, other, vh], "bhie", lambda x, _: op(
            "arith.addf", *self.rng.sample([x[0], op("arith.mulf", *self.rng.sample(x[1:], 2))], 2)))
        return o if early else divided(o)

    def spell(self):
        result = {"quadratic": self.quadratic, "associated": self.associated, "prefix": self.prefix, "tokens": self.tokens,
                  "blocks": self.blocks, "written": self.written, "own key": self.own_key}[self.form]()
        # Without a mask query and value are each other's: which is the channel is the output's order's to say.
        if self.mask == "none" and not self.normalized and result.dims.index("i") > result.dims.index("e"):
            self.expect = "?"
        if self.element != self.acc and self.rng.random() < 0.7:
            out = self.empty(result.dims, self.element)
            result = self.generic([result], out, lambda v, _, __: self.new_cast("arith.truncf", v[0], self.acc, self.element))
        run = "no" if self.near == "old state" else "yes"
        title = (f"// seed={self.seed} expect={self.expect} run={run} form={self.form.replace(' ', '-')} near={self.near} mask={self.mask} decay={self.decay}"
                 f" normalized={self.normalized} features={'/'.join(self.features)} element={self.element} epsilon={self.epsilon}"
                 f" sizes={self.sizes}\n")
        arguments = ", ".join(f"{t.name}: {self.typed(t)}" for t in self.arguments)
        body = "\n".join(self.lines)
        return f"{title}func.func @main({arguments}) -> {self.typed(result)} {{\n{body}\n  return {result.name} : {self.typed(result)}\n}}\n"


def spell(seed):
    return Spelling(seed).spell()


if __name__ == "__main__":
    print(spell(int(sys.argv[1])), end="")

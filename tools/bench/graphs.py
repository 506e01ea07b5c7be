"""Writes a row's attention as a front end would: linalg with the scores, mask and softmax spelled out, and nothing of
how to compute it."""

TYPES = {"bf16": "bf16", "f16": "f16"}


def _tensor(sizes, element):
    return f"tensor<{''.join(f'{s}x' for s in sizes)}{element}>"


class _Graph:
    def __init__(self, row):
        self.row, self.lines, self.count = row, [], 0
        self.dims = {}  # (name of a size) -> SSA value, where dynamic

    def value(self):
        self.count += 1
        return f"%{self.count}"

    def emit(self, text):
        result = self.value()
        self.lines.append(f"  {result} = {text}")
        return result

    def empty(self, names, element):
        sizes = [self.size(n) for n in names]
        dynamic = ", ".join(self.dims[n] for n in names if n in self.dims)
        return self.emit(f"tensor.empty({dynamic}) : {_tensor(sizes, element)}")

    def size(self, name):
        return "?" if name in self.dims else getattr(self.row, name)

    def type(self, names, element):
        return _tensor([self.size(n) for n in names], element)

    def fill(self, value, names, element):
        empty = self.empty(names, element)
        type = self.type(names, element)
        return self.emit(f"linalg.fill ins({value} : {element}) outs({empty} : {type}) -> {type}")

    def generic(self, domain, inputs, out, body, reduce=()):
        """inputs: (value, sizes' names, element type); out: the same with an initial value, or None for a new tensor.
        `body` is text over %a, %b, … and %out, whose last line yields."""
        value, names, element = out
        if value is None:
            value = self.empty(names, element)
        loops = ", ".join(f"l_{n}" for n in domain)
        maps = ", ".join(
            f"affine_map<({loops}) -> ({', '.join(f'l_{n}' for n in used)})>"
            for used in [i[1] for i in inputs] + [names]
        )
        kinds = ", ".join('"reduction"' if n in reduce else '"parallel"' for n in domain)
        letters = "abcd"
        arguments = ", ".join([f"%{letters[k]}: {i[2]}" for k, i in enumerate(inputs)] + [f"%out: {element}"])
        type = self.type(names, element)
        ins = f"ins({', '.join(i[0] for i in inputs)} : {', '.join(self.type(i[1], i[2]) for i in inputs)}) "
        result = self.value()
        self.lines.append(
            f"  {result} = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{kinds}]}} "
            f"{ins if inputs else ''}outs({value} : {type}) {{\n  ^bb0({arguments}):\n"
            + "".join(f"    {line}\n" for line in body)
            + f"  }} -> {type}"
        )
        return result


def graph(row):
    """The graph of a row without a spelling of its own, as text."""
    assert not (row.spelling or row.sink or row.layout != "bhsd"), row.name
    assert row.hk == row.h or "h" not in row.dynamic, row.name
    g, t = _Graph(row), TYPES[row.dtype]
    query, key, value = ("b", "h", "sq", "d"), ("b", "h", "sk", "d"), ("b", "h", "sk", "e")
    score, rows, out = ("b", "h", "sq", "sk"), ("b", "h", "sq"), ("b", "h", "sq", "e")
    g.dims = {name: f"%n_{name}" for name in row.dynamic}
    sizes = lambda names: [g.size(n) for n in names]
    key_in, value_in = [_tensor([g.size("b"), g.size("h") if row.hk == row.h else row.hk, *sizes(n[2:])], t) for n in (key, value)]
    documents = row.mask == "documents"
    ids = f", %ids: {_tensor([row.sk], 'i32')}" if documents else ""
    head = f"func.func @main(%q: {g.type(query, t)}, %k: {key_in}, %v: {value_in}{ids}) -> {g.type(out, t)} {{"
    lines = [head]
    constants = {"%zero": "0.0 : f32", "%lowest": "0xFF800000 : f32", "%scale": f"{row.d ** -0.5:.9g} : f32"}
    lines += [f"  {n} = arith.constant {c}" for n, c in constants.items()]
    for name, operand, type, at in (("b", "%q", g.type(query, t), 0), ("h", "%q", g.type(query, t), 1),
                                    ("sq", "%q", g.type(query, t), 2), ("sk", "%k", key_in, 2)):
        if name in g.dims:
            lines.append(f"  %at_{name} = arith.constant {at} : index")
            lines.append(f"  {g.dims[name]} = tensor.dim {operand}, %at_{name} : {type}")
    k, v = "%k", "%v"
    if row.hk != row.h:
        # Repeated, as models write grouped heads.
        group = row.h // row.hk
        for name, names, type in (("k", key, key_in), ("v", value, value_in)):
            last = sizes(names[2:])
            wide = _tensor([g.size("b"), row.hk, group, *last], t)
            unknown = ", ".join(g.dims[n] for n in ("b", *names[2:]) if n in g.dims)
            empty = g.emit(f"tensor.empty({unknown}) : {wide}")
            repeated = g.emit(f"linalg.broadcast ins(%{name} : {type}) outs({empty} : {wide}) dimensions = [2]")
            flat = g.emit(f"tensor.collapse_shape {repeated} [[0], [1, 2], [3], [4]] : {wide} into {g.type(names, t)}")
            k, v = (flat, v) if name == "k" else (k, flat)
    product = [f"%x = arith.extf %a : {t} to f32", f"%y = arith.extf %b : {t} to f32", "%p = arith.mulf %x, %y : f32",
               "%s = arith.addf %out, %p : f32", "linalg.yield %s : f32"]
    init = g.fill("%zero", score, "f32")
    s = g.generic((*score, "d"), [("%q", query, t), (k, key, t)], (init, score, "f32"), product, reduce=("d",))
    body, scores = ["%s0 = arith.mulf %a, %scale : f32"], [(s, score, "f32")]
    scored = "%s0"
    if row.mask != "full" or row.score == "alibi":
        body += ["%i = linalg.index 2 : index", "%j = linalg.index 3 : index"]
    if row.score == "softcap":
        lines += ["  %cap = arith.constant 50.0 : f32"]
        body += ["%s1 = arith.divf %s0, %cap : f32", "%s2 = math.tanh %s1 : f32", "%s3 = arith.mulf %s2, %cap : f32"]
        scored = "%s3"
    if row.score == "alibi":
        # The slope of head h is 2^(-8 (h + 1) / heads).
        lines += [f"  %step = arith.constant {-8.0 / row.h:.9g} : f32"]
        body += ["%h = linalg.index 1 : index", "%h1 = arith.index_cast %h : index to i32", "%h2 = arith.sitofp %h1 : i32 to f32",
                 "%h3 = arith.mulf %h2, %step : f32", "%h4 = arith.addf %h3, %step : f32", "%slope = math.exp2 %h4 : f32",
                 "%d0 = arith.subi %j, %i : index", "%d1 = arith.index_cast %d0 : index to i32",
                 "%d2 = arith.sitofp %d1 : i32 to f32", "%d3 = arith.mulf %slope, %d2 : f32", "%s1 = arith.addf %s0, %d3 : f32"]
        scored = "%s1"
    if row.mask != "full":
        body += ["%past = arith.cmpi sge, %i, %j : index"]
        seen = "%past"
        if row.mask in ("window", "prefix"):
            lines += [f"  %window = arith.constant {row.window} : index"]
        if row.mask == "window":
            body += ["%e = arith.subi %i, %j : index", "%n = arith.cmpi slt, %e, %window : index", "%w = arith.andi %past, %n : i1"]
            seen = "%w"
        if row.mask == "prefix":
            body += ["%n = arith.cmpi slt, %j, %window : index", "%w = arith.ori %past, %n : i1"]
            seen = "%w"
        if documents:
            scores += [("%ids", ("sq",), "i32"), ("%ids", ("sk",), "i32")]
            body += ["%n = arith.cmpi eq, %b, %c : i32", "%w = arith.andi %past, %n : i1"]
            seen = "%w"
        body += [f"%m = arith.select {seen}, {scored}, %lowest : f32"]
        scored = "%m"
    body.append(f"linalg.yield {scored} : f32")
    s = g.generic(score, scores, (None, score, "f32"), body)
    top = g.generic(score, [(s, score, "f32")], (g.fill("%lowest", rows, "f32"), rows, "f32"),
                    ["%m = arith.maximumf %out, %a : f32", "linalg.yield %m : f32"], reduce=("sk",))
    p = g.generic(score, [(s, score, "f32"), (top, rows, "f32")], (None, score, "f32"),
                  ["%x = arith.subf %a, %b : f32", "%w = math.exp %x : f32", "linalg.yield %w : f32"])
    total = g.generic(score, [(p, score, "f32")], (g.fill("%zero", rows, "f32"), rows, "f32"),
                      ["%s = arith.addf %out, %a : f32", "linalg.yield %s : f32"], reduce=("sk",))
    p = g.generic(score, [(p, score, "f32"), (total, rows, "f32")], (None, score, t),
                  ["%x = arith.divf %a, %b : f32", f"%w = arith.truncf %x : f32 to {t}", f"linalg.yield %w : {t}"])
    domain = ("b", "h", "sq", "e", "sk")
    o = g.generic(domain, [(p, score, t), (v, value, t)], (g.fill("%zero", out, "f32"), out, "f32"), product, reduce=("sk",))
    o = g.generic(out, [(o, out, "f32")], (None, out, t), [f"%x = arith.truncf %a : f32 to {t}", f"linalg.yield %x : {t}"])
    return "\n".join([*lines, *g.lines, f"  return {o} : {g.type(out, t)}", "}"]) + "\n"

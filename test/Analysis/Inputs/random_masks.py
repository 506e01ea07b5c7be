"""Random masks through attn-print-mask against brute force over all pairs: random_masks.py ATTN_OPT SEED COUNT.

Every function of one module has a mask of its own: sizes, block sizes by run, static or dynamic, heads, scalars from
outside, floor divisions and remainders. A map that is said to be exact must be equal, every other one sound: what it
calls empty is, and what it calls full is.
"""

import random
import re
import subprocess
import sys
import tempfile

HEADS = 3


class Mask:
    """A mask region's text, and what it means as a Python function of (h, i, j, s0, s1)."""

    def __init__(self, rng):
        self.rng, self.body, self.names = rng, [], 0
        self.result, self.text = self.condition(rng.randint(0, 2))
        self.value = eval(f"lambda h, i, j, s0, s1: {self.text}")

    def define(self, op):
        self.names += 1
        self.body.append(f"%v{self.names} = {op}")
        return f"%v{self.names}"

    def constant(self, value):
        return self.define(f"arith.constant {value} : index"), f"({value})"

    def index(self, depth):
        pick = self.rng.randrange(9) if depth else 0
        if pick < 2:
            leaf = self.rng.choice(["i", "i", "j", "j", "h", "s0", "s1", None])
            return ("%" + leaf, leaf) if leaf else self.constant(self.rng.randint(-10, 50))
        (x, xt), c = self.index(depth - 1), self.rng.randint(2, 13)
        if pick < 6:
            y, yt = self.index(depth - 1)
            op, symbol = [("addi", "+"), ("subi", "-"), ("minsi", "min"), ("maxsi", "max")][pick - 2]
            text = f"{symbol}({xt}, {yt})" if symbol.isalpha() else f"({xt} {symbol} {yt})"
            return self.define(f"arith.{op} {x}, {y} : index"), text
        n, _ = self.constant(c)
        if pick == 6:
            return self.define(f"arith.muli {x}, {n} : index"), f"({xt} * {c})"
        q = self.define(f"arith.floordivsi {x}, {n} : index")
        if pick == 7:
            return q, f"({xt} // {c})"
        m = self.define(f"arith.muli {q}, {n} : index")
        return self.define(f"arith.subi {x}, {m} : index"), f"({xt} % {c})"

    def condition(self, depth):
        if depth and self.rng.randrange(3):
            (x, xt), (y, yt) = self.condition(depth - 1), self.condition(depth - 1)
            op, symbol = self.rng.choice([("andi", "and"), ("andi", "and"), ("ori", "or"), ("ori", "or"), ("xori", "!=")])
            return self.define(f"arith.{op} {x}, {y} : i1"), f"({xt} {symbol} {yt})"
        (x, xt), (y, yt) = self.index(2), self.index(1)
        predicate, symbol = self.rng.choice([("sge", ">="), ("slt", "<"), ("sle", "<="), ("sgt", ">"), ("eq", "=="), ("ne", "!=")])
        return self.define(f"arith.cmpi {predicate}, {x}, {y} : index"), f"({xt} {symbol} {yt})"


def function(number, mask, queries, keys, dynamic):
    q, k = (f"tensor<{HEADS}x{'?' if dynamic else n}x8xf32>" for n in (queries, keys))
    body = "\n      ".join(mask.body)
    return f"""func.func @m{number}(%q: {q}, %k: {k}, %s0: index, %s1: index) -> {q} {{
  %o = attn.attention ins(%q, %k, %k : {q}, {k}, {k}) outs(%q : {q}) maps [#q, #k, #v, #q1] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {{
      {body}
      attn.yield {mask.result} : i1
    }} -> {q}
  return %o : {q}
}}
"""


MAPS = """#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#q1 = affine_map<(h, i, j, d, e) -> (h, i, e)>
"""


def expected(mask, h, queries, keys, m, n, scalars):
    rows = []
    for a in range(0, queries, m):
        row = ""
        for b in range(0, keys, n):
            seen = [mask.value(h, i, j, *scalars) for i in range(a, min(a + m, queries)) for j in range(b, min(b + n, keys))]
            row += "#" if all(seen) else "+" if any(seen) else "."
        rows.append(row)
    return rows


def parse(text):
    """(function, inexact, heads, rows) of every group."""
    name, inexact, heads, rows = None, False, None, None
    for line in text.splitlines() + ["attention end of @"]:
        if line.startswith("attention") or (line.startswith("  ") and ": " in line and "blocks" in line and "full," in line):
            if rows is not None:
                yield name, inexact, heads, rows
            rows = None
            if line.startswith("attention"):
                name, inexact = re.search(r"@(\w*)", line)[1], False
            else:
                numbers = re.search(r"batch index b0 in ([\d–, ]+):", line)
                heads = list(range(HEADS)) if not numbers else []
                for part in numbers[1].split(", ") if numbers else []:
                    first, _, last = part.partition("–")
                    heads += range(int(first), int(last or first) + 1)
                rows = []
        elif line.startswith("  partial blocks may be"):
            inexact = True
        elif line.startswith("    "):
            rows.append(line[4:])


def main():
    tool, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rng, checked, exact, wrong = random.Random(seed), 0, 0, 0
    for run in range(8):
        dynamic, queries, keys = run % 2 == 1, rng.randint(1, 40), rng.randint(1, 40)
        m, n = rng.choice([1, 3, 4, 8, 16]), rng.choice([1, 4, 5, 8, 16])
        masks = [Mask(rng) for _ in range(count // 8)]
        # The scalars that a mask reads, in the order in which it does.
        scalars = [rng.randint(-20, 40)] * 2
        text = MAPS + "".join(function(k, mask, queries, keys, dynamic) for k, mask in enumerate(masks))
        options = f"m={m} n={n} queries={queries} keys={keys} scalars={scalars[0]},{scalars[1]}"
        with tempfile.NamedTemporaryFile("w", suffix=".mlir") as file:
            file.write(text)
            file.flush()
            result = subprocess.run(
                [tool, f"--attn-print-mask={options}", file.name, "-o", "/dev/null"], capture_output=True, text=True
            )
        if result.returncode:
            sys.exit(f"seed {seed} run {run}: {result.stderr[:2000]}")
        seen = set()
        for name, inexact, heads, rows in parse(result.stderr):
            mask = masks[int(name[1:])]
            for h in heads:
                seen.add((name, h))
                truth = expected(mask, h, queries, keys, m, n, scalars)
                checked, exact = checked + 1, exact + (not inexact)
                sound = all(x == y or x == "+" for r, t in zip(rows, truth) for x, y in zip(r, t))
                shape = [len(r) for r in rows] == [len(t) for t in truth]
                if not shape or not sound or (not inexact and rows != truth):
                    wrong += 1
                    print(f"seed {seed} {name} head {h}, {queries} × {keys}, {options}: {mask.text}\n", "\n ".join(rows), "\n expected\n", "\n ".join(truth))
        if len(seen) != HEADS * len(masks):
            sys.exit(f"expected maps of {HEADS * len(masks)} heads, got {len(seen)}")
    print(f"{checked} maps, {wrong} wrong")
    # Most are exact, or the comparison says little.
    print("mostly exact" if exact > 0.8 * checked else f"only {exact} are exact")


main()

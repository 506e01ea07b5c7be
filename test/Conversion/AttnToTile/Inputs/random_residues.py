"""Random masks of quotients and remainders of positions, each computed on the CPU as written and as attn-split-residues
rewrites it, on the same inputs: random_residues.py FOLDER SEED COUNT. Prints how many were rewritten and agreed."""

import pathlib
import random
import struct
import subprocess
import sys

folder, seed, count = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
folder.mkdir(parents=True, exist_ok=True)


class Mask:
    """A region's text, an op a line; every value is an index or an i1."""

    def __init__(self, rng):
        self.rng, self.lines, self.number = rng, [], 0

    def op(self, text):
        self.number += 1
        self.lines.append(f"      %t{self.number} = {text}")
        return f"%t{self.number}"

    def constant(self, value):
        return self.op(f"arith.constant {value} : index")

    def binary(self, name, x, y):
        return self.op(f"arith.{name} {x}, {y} : index")

    def compare(self, predicate, x, y):
        return self.op(f"arith.cmpi {predicate}, {x}, {y} : index")

    def same_remainder(self, m):
        """i ≡ j modulo m, in one of its spellings."""
        by, zero = self.constant(m), self.constant(0)
        kind = self.rng.randrange(5)
        if kind == 0:
            return self.compare("eq", self.binary("remui", "%i", by), self.binary("remui", "%j", by))
        distance = self.binary("subi", "%i", "%j")
        if kind == 1:
            return self.compare("eq", self.binary("remsi", distance, by), zero)
        if kind == 2:
            return self.compare("eq", self.binary("muli", self.binary("floordivsi", distance, by), by), distance)
        if kind == 3:
            # An odd multiple keeps powers of two apart, and so does a step of m.
            scaled = self.binary("muli", distance, self.constant(3))
            return self.compare("eq", self.binary("remsi", self.binary("addi", scaled, by), by), zero)
        # The remainder as front ends write it, corrected for its sign.
        rest = self.binary("remsi", distance, by)
        negative = self.compare("slt", rest, zero)
        corrected = self.binary("addi", rest, by)
        return self.compare("eq", self.op(f"arith.select {negative}, {corrected}, {rest} : index"), zero)

    def position(self, m):
        """Something linear in a position, its quotient or its remainder."""
        x = self.rng.choice(["%i", "%j"])
        kind = self.rng.randrange(4)
        if kind == 1:
            x = self.binary(self.rng.choice(["divui", "divsi"]), x, self.constant(self.rng.choice([2, m, 2 * m, 24])))
        elif kind == 2:
            x = self.binary(self.rng.choice(["remui", "remsi"]), x, self.constant(self.rng.choice([3, m, 4 * m])))
        elif kind == 3:
            x = self.binary("muli", x, self.constant(self.rng.choice([2, m])))
        return self.binary("addi", x, self.constant(self.rng.randint(-40, 40))) if self.rng.random() < 0.5 else x

    def condition(self, m):
        x, y = self.position(m), self.position(m)
        if self.rng.random() < 0.3:
            y = self.binary(self.rng.choice(["minsi", "maxsi"]), y, self.constant(self.rng.randint(0, 300)))
        return self.compare(self.rng.choice(["sge", "sgt", "sle", "slt", "ne"]), x, y)

    def near(self):
        distance = self.binary("subi", "%i", "%j")
        past = self.compare("sge", distance, self.constant(self.rng.randint(-9, 3)))
        return self.op(f"arith.andi {past}, {self.compare('slt', distance, self.constant(self.rng.randint(4, 40)))} : i1")

    def joined(self, x, m):
        if self.rng.random() < 0.4:
            return self.op(f"arith.ori {', '.join(self.rng.sample([x, self.near()], 2))} : i1")
        return self.op(f"arith.andi {', '.join(self.rng.sample([x, self.condition(m)], 2))} : i1")


def graph(mask, root, size):
    q = f"tensor<{size}x8xf32>"
    maps = ", ".join(f"affine_map<(i, j, d, e) -> ({r})>" for r in ("i, d", "j, d", "j, e", "i, e"))
    body = "\n".join(mask.lines)
    return f"""func.func @main(%q: {q}, %k: {q}, %v: {q}) -> ({q}, tensor<{size}xf32>) {{
  %o = tensor.empty() : {q}
  %l = tensor.empty() : tensor<{size}xf32>
  %r:2 = attn.attention ins(%q, %k, %v : {q}, {q}, {q}) outs(%o, %l : {q}, tensor<{size}xf32>) maps [{maps}] normalizer #attn.softmax
    mask (%i: index, %j: index) {{
{body}
      attn.yield {root} : i1
    }} -> {q}, tensor<{size}xf32>
  return %r#0, %r#1 : {q}, tensor<{size}xf32>
}}
"""


def floats(path):
    data = path.read_bytes()
    start = 10 + struct.unpack("<H", data[8:10])[0]
    return struct.unpack(f"<{(len(data) - start) // 4}f", data[start:])


def compute(source):
    outputs = [source.with_suffix(f".{k}.npy") for k in range(2)]
    command = ["attn-run", source, "--device=cpu", "--seed=3", *(f"--output={path}" for path in outputs)]
    subprocess.run([str(c) for c in command], check=True, capture_output=True)
    return [floats(path) for path in outputs]


rewritten = merged = 0
for n in range(count):
    rng = random.Random(f"{seed} {n}")
    m = rng.choice([4, 8, 16])
    size = m * rng.choice([60, 100, 128])
    mask = Mask(rng)
    root = mask.same_remainder(m)
    for _ in range(rng.randrange(3)):
        root = mask.joined(root, m)
    source, split = folder / f"{n}.mlir", folder / f"{n}.split.mlir"
    source.write_text(graph(mask, root, size))
    text = subprocess.run(["attn-opt", source, "--attn-split-residues"], check=True, capture_output=True, text=True).stdout
    if "expand_shape" not in text:
        continue
    rewritten += 1
    merged += text.count("attn.attention") == 2
    split.write_text(text)
    for before, after in zip(compute(source), compute(split)):
        # A row without keys has an lse of minus infinity in both.
        wrong = [k for k, (x, y) in enumerate(zip(before, after)) if x != y and not abs(x - y) <= 1e-5 * max(1, abs(x))]
        if wrong:
            sys.exit(f"{source}: {len(wrong)} results differ, the first at {wrong[0]}: {before[wrong[0]]}, {after[wrong[0]]}")
print(f"{rewritten} of {count} rewritten, {merged} of them merged: all agree")

#!/usr/bin/env python3
"""random-masks.py SEED COUNT: a module whose @main computes COUNT attentions under random masks.

Masks are what a kernel's walk over key blocks has to get right: comparisons of linear terms of positions, heads and
sizes, with quotients and remainders, joined by and, or, not, select; some read a tensor or multiply positions, which no
analysis follows. Sizes are ragged, and known only at run time.
"""

import random
import sys

HEADS, D, E = 2, 8, 8
Q, K, V, O = (f"tensor<{HEADS}x?x{w}xf32>" for w in (D, D, E, E))
LENGTHS = f"tensor<{HEADS}x1xf32>"


class Mask:
    def __init__(self, rng):
        self.rng, self.lines = rng, []

    def define(self, text):
        self.lines.append(f"%m{len(self.lines)} = {text}")
        return f"%m{len(self.lines) - 1}"

    def constant(self, value):
        return self.define(f"arith.constant {value} : index")

    def term(self, depth):
        rng = self.rng
        if depth == 0 or rng.random() < 0.3:
            return rng.choice(["%i", "%i", "%j", "%j", "%h", "%rows", "%keys", "%rows_minus_keys", None]) or self.constant(
                rng.choice([0, 1, 2, 5, 17, 32, 63, 64, 65, 100, 150])
            )
        kind = rng.choice(["add", "sub", "sub", "mul", "floordiv", "rem", "min", "max", "product"])
        x = self.term(depth - 1)
        if kind in ("floordiv", "rem"):
            op = "floordivsi" if kind == "floordiv" else "remsi"
            return self.define(f"arith.{op} {x}, {self.constant(rng.choice([2, 3, 7, 16, 32, 64, 96]))} : index")
        if kind == "mul":
            return self.define(f"arith.muli {x}, {self.constant(rng.choice([-2, -1, 2, 3]))} : index")
        op = {"add": "addi", "sub": "subi", "min": "minsi", "max": "maxsi", "product": "muli"}[kind]
        if kind == "product" and rng.random() < 0.8:
            op = "addi"
        return self.define(f"arith.{op} {x}, {self.term(depth - 1)} : index")

    def condition(self, depth):
        rng = self.rng
        if depth == 0 or rng.random() < 0.25:
            if rng.random() < 0.1:
                # More than the queries have in this head: what only the data says.
                x = self.define(f"tensor.extract %lengths[%h, %c0] : {LENGTHS}")
                y = self.define("arith.constant 0.0 : f32")
                return self.define(f"arith.cmpf ogt, {x}, {y} : f32")
            predicate = rng.choice(["sge", "sgt", "sle", "slt", "sge", "sle", "eq", "ne", "ult", "uge"])
            x = rng.choice(["%i", "%j"]) if rng.random() < 0.5 else self.term(2)
            return self.define(f"arith.cmpi {predicate}, {x}, {self.term(2)} : index")
        kind = rng.choice(["and", "and", "or", "or", "not", "select", "xor"])
        x = self.condition(depth - 1)
        if kind == "not":
            return self.define(f"arith.xori {x}, %true : i1")
        y = self.condition(depth - 1)
        if kind == "select":
            return self.define(f"arith.select {x}, {y}, {self.condition(depth - 1)} : i1")
        op = {"and": "andi", "or": "ori", "xor": "xori"}[kind]
        return self.define(f"arith.{op} {x}, {y} : i1")


def main():
    rng, count = random.Random(int(sys.argv[1])), int(sys.argv[2])
    print("#q = affine_map<(h, i, j, d, e) -> (h, i, d)>")
    print("#k = affine_map<(h, i, j, d, e) -> (h, j, d)>")
    print("#v = affine_map<(h, i, j, d, e) -> (h, j, e)>")
    print("#o = affine_map<(h, i, j, d, e) -> (h, i, e)>")
    results = ", ".join([O] * count)
    print(f"func.func @main(%q: {Q}, %k: {K}, %v: {V}, %lengths: {LENGTHS}) -> ({results}) {{")
    print("  %true = arith.constant true")
    print("  %c0 = arith.constant 0 : index")
    print("  %c1 = arith.constant 1 : index")
    print(f"  %rows = tensor.dim %q, %c1 : {Q}")
    print(f"  %keys = tensor.dim %k, %c1 : {K}")
    print("  %rows_minus_keys = arith.subi %rows, %keys : index")
    print(f"  %o = tensor.empty(%rows) : {O}")
    for n in range(count):
        mask = Mask(rng)
        holds = mask.condition(rng.choice([1, 2, 3]))
        print(f"  %r{n} = attn.attention ins(%q, %k, %v : {Q}, {K}, {V}) outs(%o : {O})")
        print("    maps [#q, #k, #v, #o] normalizer #attn.softmax mask (%h: index, %i: index, %j: index) {")
        for line in mask.lines:
            print(f"      {line}")
        print(f"      attn.yield {holds} : i1")
        print(f"    }} -> {O}")
    print("  return " + ", ".join(f"%r{n}" for n in range(count)) + f" : {results}")
    print("}")


main()

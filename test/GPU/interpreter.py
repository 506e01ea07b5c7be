#!/usr/bin/env python3
"""Compares the interpreter of tile kernels with an H100.

  interpreter.py prepare FOLDER [--seed N] [--only REGEX]
      where LLVM is: compiles each case, makes inputs, and keeps what the
      interpreter answers. Tools: those of the build folder, or of ATTN_BIN.
  interpreter.py compare FOLDER ATTN_RUN
      where the GPU is: runs the artifacts on the same inputs. Exact inputs must
      agree bit for bit, random ones within the case's bound, in units of the
      last place (ulp) of the largest result of the row.
  interpreter.py functions
      where the GPU is, with cupy: the error of the approximate instructions
      against f64, and what PTX promises (dialects/tile/Sm90.h).

Exact inputs leave nothing to the arithmetic. Of attention: keys of
+1 and -1, queries 1024 times a key, so that a row's weights are 1 and 0, or
equal; values small integers. Of linear attention: integers without decay, whose
sums stay exact in every format on the way.
"""

import argparse
import ast
import json
import math
import os
import random
import re
import struct
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

# What two evaluations of one formula may differ by. In 16 bits: a weight whose
# rounding goes the other way, and the result's own rounding; behind tanh.approx,
# whose 2^-11 on either side moves a score of up to 4 by 2^-8, as much again. In
# f32: exponentials of 2^-22 (4 ulp) on either side, and sums in another order. The
# tensor cores truncate at each 16-deep step: an ulp of the sum for each of some 64
# steps of a state; for f32 operands 24 steps (six products) of a score of up to 32,
# times the scale of 1/8, on either side of the row's maximum, 96 ulp of a weight.
TIGHT, COARSE = {"16": 2, "32": 16}, {"16": 4, "32": 16}
SUMMED, SPLIT = {"16": 2, "32": 64}, {"16": 2, "32": 128}

# Name: (graph, kind of exact inputs or None, bounds).
CASES = {
    "plain_mul": ("test/Spellings/plain_mul.small.mlir", "attention", TIGHT),
    "causal_where": ("test/Spellings/causal_where.small.mlir", "attention", TIGHT),
    "alibi_causal": ("test/Spellings/alibi_causal.small.mlir", "attention", TIGHT),
    "gqa_causal": ("test/Spellings/gqa_repeat_causal.small.mlir", "attention", TIGHT),
    "sinks": ("test/Spellings/attention_sinks.small.mlir", "attention", TIGHT),
    "softcap_causal": ("test/Spellings/softcap_causal.small.mlir", None, COARSE),
    "d256_causal": ("test/GPU/cases/attention_d256_causal.mlir", "attention", TIGHT),
    "d96_f16": ("test/GPU/cases/attention_d96_f16.mlir", "attention", TIGHT),
    "one_query": ("test/GPU/cases/attention_one_query.mlir", "attention", TIGHT),
    "split_f32": ("test/Spellings/causal_where.small_f32.mlir", "attention", SPLIT),
    "cluster": ("test/Interpreter/Inputs/cluster.mlir", "attention", TIGHT),
    "cluster_causal": ("test/Interpreter/Inputs/cluster-causal.mlir", "attention", TIGHT),
    "linear_fold": ("test/Interpreter/Linear/states.mlir", "linear", SUMMED),
    "linear_scan": ("test/Interpreter/Linear/segments.mlir", "linear", SUMMED),
    "linear_wide": ("test/Interpreter/Linear/wide.mlir", "linear", SUMMED),
}


def types(text):
    """[(shape, element type)] of the tensors named in a piece of a signature."""
    found = re.findall(r"tensor<((?:\d+x)*)(bf16|f16|f32)>", text)
    return [(tuple(int(n) for n in shape.split("x")[:-1]), element) for shape, element in found]


def signature(path):
    """Entry, inputs and outputs of a graph."""
    with open(path) as file:
        line = next(line for line in file if "func.func @" in line and "private" not in line)
    name, arguments, results = re.match(r".*func\.func @(\w+)\((.*)\) -> (.*)\{", line).groups()
    return name, types(arguments), types(results)


FORMATS = {"bf16": ("<u2", "H"), "f16": ("<f2", "e"), "f32": ("<f4", "f")}  # numpy's, struct's
PRECISION = {"bf16": 8, "f16": 11, "f32": 24}


def to_bf16(value):
    """Its bits, to nearest even."""
    bits = struct.unpack("<I", struct.pack("<f", value))[0]
    return (bits + 0x7FFF + (bits >> 16 & 1)) >> 16


def save(path, shape, element, values):
    descr, code = FORMATS[element]
    header = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': ({', '.join(map(str, shape))},), }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    if element == "bf16":
        values = map(to_bf16, values)
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode())
        file.write(struct.pack(f"<{math.prod(shape)}{code}", *values))


def load(path, element):
    """The length of a row, and each element's bits."""
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack("<H", data[8:10])
    shape = ast.literal_eval(data[10 : 10 + length].decode())["shape"]
    code = "I" if element == "f32" else "H"
    return shape[-1], struct.unpack(f"<{math.prod(shape)}{code}", data[10 + length :])


def value_of(bits, element):
    if element == "f16":
        return struct.unpack("<e", struct.pack("<H", bits))[0]
    return struct.unpack("<f", struct.pack("<I", bits << 16 if element == "bf16" else bits))[0]


def exact_attention(rng, inputs):
    (_, heads, rows, width), (batch, kheads, keys, _), v = (shape for shape, _ in inputs[:3])
    k = [rng.choice((-1.0, 1.0)) for _ in range(batch * kheads * keys * width)]
    q = []
    # Query i is key i's multiple, of the key head that it attends to.
    for b in range(batch):
        for h in range(heads):
            for i in range(rows):
                row = ((b * kheads + h * kheads // heads) * keys + i % keys) * width
                q += [1024 * x for x in k[row : row + width]]
    values = [float(rng.randint(-64, 64)) for _ in range(math.prod(v))]
    return [q, k, values] + [[0.0] * math.prod(shape) for shape, _ in inputs[3:]]


def exact_linear(rng, inputs):
    q, k, v = (shape for shape, _ in inputs[:3])
    sign = lambda shape: [float(rng.randint(-1, 1)) for _ in range(math.prod(shape))]
    # Each key is one channel: a state's sums stay small.
    keys = []
    for _ in range(math.prod(k[:3])):
        row = [0.0] * k[3]
        row[rng.randrange(k[3])] = 1.0
        keys += row
    made = [sign(q), keys, sign(v)]
    # Of the rest, the decay's argument is none, and the initial state whole numbers.
    for shape, _ in inputs[3:]:
        made.append([float(rng.randint(-8, 8)) if len(shape) == 4 else 0.0 for _ in range(math.prod(shape))])
    return made


def inputs_of(kind, exact, inputs, rng):
    if kind == "random":
        return [[rng.gauss(0, 1) for _ in range(math.prod(shape))] for shape, _ in inputs]
    return {"attention": exact_attention, "linear": exact_linear}[exact](rng, inputs)


def file_of(folder, name, kind, what, number, element):
    path = os.path.join(folder, f"{name}.{kind}.{what}{number}.npy")
    return path, path + (":bf16" if element == "bf16" else "")


def prepare(folder, seed, only):
    tools = os.environ.get("ATTN_BIN", os.path.join(ROOT, "build", "bin"))
    os.makedirs(folder, exist_ok=True)
    plan = []
    for name, (graph, exact, bounds) in CASES.items():
        if not re.search(only, name):
            continue
        path = os.path.join(ROOT, graph)
        entry, inputs, outputs = signature(path)
        subprocess.run([os.path.join(tools, "attn-compile"), path, "--target=sm_90a", "--cpu=x86-64-v3", "--entry=" + entry,
                        "-o", os.path.join(folder, name + ".so")], check=True)
        for kind in ["random"] + ["exact"] * (exact is not None):
            rng = random.Random(f"{seed} {name} {kind}")
            command = [os.path.join(tools, "attn-interp"), path, "--entry=" + entry, "--seeds=2"]
            for k, (values, (shape, element)) in enumerate(zip(inputs_of(kind, exact, inputs, rng), inputs)):
                file, argument = file_of(folder, name, kind, "in", k, element)
                save(file, shape, element, values)
                command.append("--input=" + argument)
            command += ["--output=" + file_of(folder, name, kind, "interp", k, e)[1] for k, (_, e) in enumerate(outputs)]
            subprocess.run(command, check=True)
            plan.append({"name": name, "kind": kind, "entry": entry, "inputs": [e for _, e in inputs],
                         "outputs": [e for _, e in outputs], "bounds": bounds})
    with open(os.path.join(folder, "plan.json"), "w") as file:
        json.dump({"seed": seed, "cases": plan}, file, indent=1)
    print(f"{len(plan)} comparisons prepared in {folder}")


def differences(ours, theirs, element, width):
    """How many results differ, and the largest difference in ulp of the row's largest result."""
    differ, worst = 0, 0.0
    for row in range(0, len(ours), width):
        a, b = ours[row : row + width], theirs[row : row + width]
        if a == b:
            continue
        differ += sum(x != y for x, y in zip(a, b))
        a, b = ([value_of(x, element) for x in values] for values in (a, b))
        finite = [abs(y) for y in b if math.isfinite(y)]
        largest = max(finite, default=0.0) or 2.0**-100
        ulp = 2.0 ** (math.frexp(largest)[1] - PRECISION[element])
        for x, y in zip(a, b):
            if x != y and not (math.isnan(x) and math.isnan(y)):
                worst = max(worst, abs(x - y) / ulp if math.isfinite(x) and math.isfinite(y) else math.inf)
    return differ, worst


def compare(folder, attn_run):
    with open(os.path.join(folder, "plan.json")) as file:
        plan = json.load(file)["cases"]
    print(f"{'kernel':16} {'inputs':7} {'output':7} {'results':>8} {'differ':>7} {'ulp':>7} {'bound':>6}")
    wrong = 0
    for case in plan:
        name, kind = case["name"], case["kind"]
        command = [attn_run, os.path.join(folder, name + ".so"), "--entry=" + case["entry"]]
        command += ["--input=" + file_of(folder, name, kind, "in", k, e)[1] for k, e in enumerate(case["inputs"])]
        command += ["--output=" + file_of(folder, name, kind, "card", k, e)[1] for k, e in enumerate(case["outputs"])]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            print(f"{name:16} {kind:7} failed: {done.stdout.strip()}")
            wrong += 1
            continue
        for k, element in enumerate(case["outputs"]):
            (width, ours), (_, theirs) = (load(file_of(folder, name, kind, what, k, element)[0], element)
                                          for what in ("card", "interp"))
            count, ulp = differences(ours, theirs, element, width)
            bound = 0 if kind == "exact" else case["bounds"]["32" if element == "f32" else "16"]
            good = ulp <= bound if kind == "random" else count == 0
            wrong += not good
            print(f"{name:16} {kind:7} {str(k) + ' ' + element:7} {len(ours):8} {count:7} {ulp:7.2f} {bound:6}"
                  + ("" if good else "  WRONG"))
    print(f"{wrong} wrong")
    return 1 if wrong else 0


FUNCTIONS = {  # instruction: (bits promised, numpy's function, ranges)
    "ex2.approx.ftz.f32": (22, "exp2", [(-125.9, 127.9), (-1, 1)]),
    "lg2.approx.ftz.f32": (22, "log2", [(2.0**-126, 0.5), (0.5, 2), (2, 2.0**126)]),
    "tanh.approx.f32": (11, "tanh", [(2.0**-60, 2.0**-4), (2.0**-4, 20)]),
    "rsqrt.approx.ftz.f32": (22.9, "sqrt", [(2.0**-126, 1), (1, 2.0**126)]),
}


def functions():
    import cupy
    import numpy as np

    wrong = 0
    for instruction, (bits, function, ranges) in FUNCTIONS.items():
        kernel = cupy.RawKernel(
            'extern "C" __global__ void f(const float *x, float *y) { size_t i = blockIdx.x * 256 + threadIdx.x; '
            'asm("%s %%0, %%1;" : "=f"(y[i]) : "f"(x[i])); }' % instruction, "f")
        for low, high in ranges:
            count = 1 << 22
            steps = (np.arange(count) + np.random.default_rng(0).random(count)) / count
            geometric = low > 0 and high / low > 8
            x = (low * (high / low) ** steps if geometric else low + (high - low) * steps).astype(np.float32)
            y = cupy.empty(count, cupy.float32)
            kernel((count // 256,), (256,), (cupy.asarray(x), y))
            reference = getattr(np, function)(x.astype(np.float64))
            if function == "sqrt":
                reference = 1 / reference
            absolute = instruction.startswith("lg2") and (low, high) == (0.5, 2)
            error = np.abs(y.get() - reference) / (1 if absolute else np.maximum(np.abs(reference), 1e-300))
            good = error.max() <= 2.0**-bits
            wrong += not good
            print(f"{instruction:22} {low:9.3g} to {high:9.3g}: {'absolute' if absolute else 'relative'} error at most "
                  f"2^{np.log2(error.max()):.2f}, promised 2^-{bits}{'' if good else '  WRONG'}")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("prepare")
    one.add_argument("folder")
    one.add_argument("--seed", type=int, default=0)
    one.add_argument("--only", default=".")
    two = commands.add_parser("compare")
    two.add_argument("folder")
    two.add_argument("attn_run")
    commands.add_parser("functions")
    options = parser.parse_args()
    if options.command == "prepare":
        return prepare(options.folder, options.seed, options.only)
    return compare(options.folder, options.attn_run) if options.command == "compare" else functions()


if __name__ == "__main__":
    sys.exit(main())

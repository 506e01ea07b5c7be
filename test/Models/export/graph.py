"""What every exporter here shares: how a graph becomes a file, and what a file must satisfy."""

import argparse
import dataclasses
import pathlib
import re
import shutil
import subprocess
import textwrap

MLIR_OPT = shutil.which("mlir-opt-22") or "/usr/lib/llvm-22/bin/mlir-opt"


@dataclasses.dataclass
class Argument:
    """One argument of @main: where it comes from, and the distribution of sensible test data."""

    name: str
    type: str = ""
    mean: float = 0.0
    std: float = 1.0
    integers: str = "ones"  # the data, where the type is an integer one

    def describe(self, position):
        real = self.type.endswith(("f64>", "f32>", "f16>"))
        data = f"mean {self.mean:.4g} std {self.std:.4g}" if real else self.integers
        return f"// ARG {position}: {self.name}, {self.type}, {data}"


@dataclasses.dataclass
class Header:
    """The machine-readable comment on top of each file."""

    title: str
    model: str
    front_end: str
    shapes: str
    variant: str
    attention: int
    exporter: str
    inputs: tuple = ()  # of which the graph is true, where those made at random are not: `random` or files beside it

    def lines(self, arguments):
        text = [f"// {line}" for line in textwrap.wrap(self.title, 116)]
        text += [
            "//",
            f"// MODEL: {self.model}",
            f"// FRONT-END: {self.front_end}",
            f"// SHAPES: {self.shapes}",
            f"// VARIANT: {self.variant}",
            f"// ATTENTION: {self.attention}",
            f"// EXPORTER: {self.exporter}",
            "//",
        ]
        if self.inputs:
            text += [f"// INPUTS: {' '.join(self.inputs)}", "//"]
        text += [argument.describe(i) for i, argument in enumerate(arguments)]
        return text


def signature(text):
    """The argument types of @main, in order."""
    match = re.search(r"func\.func (?:public )?@main\((.*?)\)(?: attributes.*)? ->", text)
    if not match:
        raise ValueError("expected a func.func @main with results, found none")
    types = re.findall(r"%\w+: ((?:!?\w+)(?:<[^>]*>)?)", match.group(1))
    for type in types:
        if not type.startswith("tensor<"):
            raise ValueError(f"expected only ranked tensors as arguments, got {type}")
    return types


def normalise(text):
    """Drops what a front end adds about itself: attributes of its own dialects, and globals that nothing reads."""
    text = re.sub(r" attributes \{(?:torch|jax|mhlo|iree)\.[^}]*\}", "", text)
    text = re.sub(r"\{(?:(?:mhlo|jax|torch|iree)\.[\w.]+ = [^},]+(?:, )?)+\}", "", text)
    text = re.sub(r"^module @\S+(?: attributes \{.*\})? \{", "module {", text, flags=re.M)
    if "ml_program.global_load" not in text:
        text = re.sub(r"^\s*ml_program\.global .*\n", "", text, flags=re.M)
    text = re.sub(r"torch_tensor_([\dx_]*?)_?torch\.(\w+)", r"constant_\1_\2", text)  # names of resources
    text = text.replace("func.func public @main", "func.func @main")
    return text


def check(text):
    """Parses and verifies with the MLIR that this project builds on; raises with its message otherwise."""
    for foreign in ("tm_tensor.", "torch.", "torch_c.", "stablehlo.", "chlo.", "ml_program."):
        body = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
        if foreign in body:
            raise ValueError(f"expected only upstream dialects, found {foreign}")
    result = subprocess.run([MLIR_OPT, "-", "-o", "/dev/null"], input=text, text=True, capture_output=True)
    if result.returncode:
        raise ValueError(f"{MLIR_OPT} rejects the graph:\n{result.stderr[:2000]}")
    if len(re.findall(r"func\.func", text)) != 1:
        raise ValueError("expected @main to be the only function")


def write(path, text, header, arguments):
    """Writes one graph; `arguments` are matched with the types of @main in order."""
    text = normalise(text)
    types = signature(text)
    if len(types) != len(arguments):
        raise ValueError(f"expected {len(arguments)} arguments of @main, got {len(types)}")
    for argument, type in zip(arguments, types):
        argument.type = type
    check(text)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(header.lines(arguments)) + "\n\n" + text.strip() + "\n")
    print(f"{path.name}: {path.stat().st_size // 1024} KiB, {len(arguments)} arguments")


def command_line(doc, default_out):
    """The options every exporter has."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="export just this graph; may repeat")
    parser.add_argument("--out", type=pathlib.Path, default=default_out, help="folder to write to")
    parser.add_argument("--list", action="store_true", help="print the names and stop")
    parser.add_argument("--check", action="store_true", help="execute each graph on the CPU and compare with the model")
    return parser.parse_args()

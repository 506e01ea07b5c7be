"""What the zoo's exporters share: sizes, systems, and how a system becomes its two graphs."""

import dataclasses
import pathlib
import sys

import torch

HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass
class Size:
    b: int
    h: int
    s: int
    d: int
    unit: int  # what windows, blocks, strides and groups are multiples of
    dtype: torch.dtype = torch.bfloat16
    keys: int = 0  # of cross attention; else s
    h_k: int = 0  # key heads, h if 0
    h_v: int = 0  # value heads, h if 0
    d_v: int = 0  # value channels, d if 0
    axes: tuple = ()  # of multi-dimensional sequences


SMALL = Size(2, 4, 200, 64, 8)
LARGE = Size(1, 16, 16384, 128, 128)


def positions(z):
    """Query positions as a column, key positions as a row."""
    return torch.arange(z.s)[:, None], torch.arange(z.keys or z.s)[None, :]


def sizes(large=None, small=None):
    return {"": dataclasses.replace(LARGE, **(large or {})), ".small": dataclasses.replace(SMALL, **(small or {}))}


@dataclasses.dataclass
class System:
    function: object
    variant: str
    sizes: dict = dataclasses.field(default_factory=sizes)
    extra: object = None  # inputs beside q, k and v, from a size
    shapes: object = None  # of q, k and v, from a size, if not the size's own
    inputs: tuple = ()  # what the small graph is tested with, if not with what is random
    attention: int = 1  # how many attn ops raising makes of it


def inputs_of(system, z):
    keys = z.keys or z.s
    shapes = {
        "q": (z.b, z.h, z.s, z.d),
        "k": (z.b, z.h_k or z.h, keys, z.d),
        "v": (z.b, z.h_v or z.h, keys, z.d_v or z.d),
    }
    inputs = {name: torch.empty(shape, dtype=z.dtype) for name, shape in shapes.items()}
    return inputs | (system.extra(z) if system.extra else {})


def export(doc, folder, systems, integers):
    """The exporter's main: `integers` has, by argument, the sensible data of a size."""
    # Here, so that what only reads the systems needs neither.
    from torch_mlir import fx

    sys.path.insert(0, str(HERE.parent / "Models" / "export"))
    import graph
    from torch_function import FRONT_END, Function

    options = graph.command_line(doc, folder)
    unknown = set(options.only) - set(systems)
    if unknown:
        sys.exit(f"no system named {', '.join(sorted(unknown))}; --list prints the names")
    for name, system in systems.items():
        if options.list:
            print(name)
            continue
        if options.only and name not in options.only:
            continue
        for suffix, z in system.sizes.items():
            torch.manual_seed(0)
            inputs = inputs_of(system, z)
            text = str(fx.export_and_import(Function(system.function, z), *inputs.values(), output_type="linalg-on-tensors"))
            header = graph.Header(
                title=f"{name}, written naively.",
                model=name,
                front_end=FRONT_END,
                shapes=f"batch {z.b}, heads {z.h}/{z.h_k or z.h}/{z.h_v or z.h}, queries {z.s}, keys {z.keys or z.s}, "
                f"head dims {z.d}/{z.d_v or z.d}, bf16",
                variant=system.variant,
                attention=system.attention,
                exporter=f"test/Zoo/{folder.name}/export.py",
                inputs=system.inputs if suffix else (),
            )
            arguments = [graph.Argument(n, integers=integers[n](z) if n in integers else "ones") for n in inputs]
            graph.write(options.out / f"{name}{suffix}.mlir", text, header, arguments)

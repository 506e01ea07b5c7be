#!/usr/bin/env python3
"""Writes the table of a folder's README.md from the headers of its graphs."""

import pathlib
import re
import sys

BEGIN, END = "<!-- table: written by export/table.py -->\n", "<!-- end of table -->\n"


def row(path):
    head = path.read_text().split("\n\n")[0]
    field = lambda name: re.search(rf"^// {name}: (.*)$", head, re.M).group(1)
    shapes = field("SHAPES")
    pick = lambda pattern: ", ".join(re.findall(pattern, shapes))
    sequence = pick(r"(?:\w+ )?sequence (\S+?)(?:,|$)")
    heads = pick(r"(?<!value )heads (\d+)") + "".join(f"/{n}" for n in re.findall(r"key/value heads (\d+)", shapes))
    width = pick(r"head dim (\d+)")
    type = re.search(r"\b(bf16|f16|f32)\b", shapes).group(1)
    front = re.match(r"(torch-mlir|jax)", field("FRONT-END")).group(1)
    cells = [f"`{path.name}`", front, field("SHAPES").split(",")[0].removeprefix("batch "), sequence, heads, width, type]
    return cells + [field("ATTENTION"), field("VARIANT"), f"{(path.stat().st_size + 1023) // 1024}"]


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent)
    readme = folder / "README.md"
    names = ["file", "front end", "B", "S", "heads (query/kv)", "head dim", "type", "attention ops", "variant", "KiB"]
    lines = [names, ["---"] * len(names)] + [row(path) for path in sorted(folder.glob("*.mlir"))]
    table = "".join("| " + " | ".join(cells) + " |\n" for cells in lines)
    text = readme.read_text()
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    readme.write_text(before + BEGIN + table + END + after)


if __name__ == "__main__":
    main()

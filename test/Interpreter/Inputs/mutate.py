"""Prints fold.mlir with one fault. Lines are known by the word in their comment.

  mutate.py drop LINE…              without those lines
  mutate.py move LINE before OTHER  (or after)
  mutate.py replace LINE OLD NEW    in that line
  mutate.py insert TEXT after OTHER (or before)

Several edits are separated by a comma of its own.
"""

import os
import sys


def find(lines, name):
    found = [i for i, line in enumerate(lines) if line.rstrip().endswith("// " + name)]
    assert len(found) == 1, f"expected one line named {name}, got {len(found)}"
    return found[0]


def edit(lines, command, *rest):
    if command == "drop":
        for name in rest:
            del lines[find(lines, name)]
    elif command == "replace":
        name, old, new = rest
        at = find(lines, name)
        assert lines[at].count(old) >= 1, f"expected '{old}' in {lines[at]}"
        lines[at] = lines[at].replace(old, new, 1)
    else:
        what, where, other = rest
        line = lines.pop(find(lines, what)) if command == "move" else what + "\n"
        lines.insert(find(lines, other) + (where == "after"), line)


def main(arguments):
    with open(os.path.join(os.path.dirname(__file__), "fold.mlir")) as file:
        lines = file.readlines()
    current = []
    for argument in arguments + [","]:
        if argument != ",":
            current.append(argument)
            continue
        edit(lines, *current)
        current = []
    sys.stdout.write("".join(lines))


main(sys.argv[1:])

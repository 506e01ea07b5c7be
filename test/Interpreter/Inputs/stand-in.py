#!/usr/bin/env python3
"""Stands for attn-run on a GPU: answers what the interpreter did, with the last
bit of the first result off if OFF is set."""

import os
import sys

for argument in sys.argv:
    if argument.startswith("--output="):
        path = argument[len("--output=") :].split(":")[0]
        with open(path.replace(".card", ".interp"), "rb") as file:
            data = bytearray(file.read())
        if "OFF" in os.environ and ".card0" in path:
            data[10 + int.from_bytes(data[8:10], "little")] ^= 1
        with open(path, "wb") as file:
            file.write(data)

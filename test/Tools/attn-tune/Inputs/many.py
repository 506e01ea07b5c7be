"""Writes a list with the named artifacts as its candidates: many.py LIST OUT NAME..."""

import json
import sys

listed = json.load(open(sys.argv[1]))
listed["problems"][0]["candidates"] = [
    {"schedule": f"{name}{number}", "file": f"{name}.so"} for number, name in enumerate(sys.argv[3:])
]
json.dump(listed, open(sys.argv[2], "w"))

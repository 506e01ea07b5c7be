"""What a timeline (--trace) of fold.mlir says of its first steps."""

import json
import sys

with open(sys.argv[1]) as file:
    events = json.load(file)["traceEvents"]
tracks = {e["tid"]: e["args"]["name"] for e in events if e["ph"] == "M"}
bars = [(tracks[e["tid"]], e["name"], e["ts"] * 1000, e["dur"] * 1000) for e in events if e["ph"] == "X"]


def first(track, name):
    return min((b for b in bars if b[0].startswith(track) and name in b[1]), key=lambda b: b[2])


query, keys, product = first("TMA", "load 0.0"), first("TMA", "load 1.0"), first("tensor cores", "A*B^T")
landed = max(query[2] + query[3], keys[2] + keys[3])
assert product[2] >= landed, (product, landed)
print(f"load 0.0: {query[3]:.1f} cycles")
print(f"first product: {product[3]:.1f} cycles")
print(f"starts {product[2] - landed:.1f} cycles after its operands have landed")
print(f"exp2: {min(b[3] for b in bars if b[1] == 'exp2' and b[3] > 200):.1f} cycles")
products = sorted((b for b in bars if b[0] == "tensor cores"), key=lambda b: b[2])
print("overlapping on the tensor cores:", sum(b[2] < a[2] + a[3] - 0.01 for a, b in zip(products, products[1:])))

"""Writes a graph of all prefixes of one softmax: prefixes.py CASE [TYPE]. Scores rise or fall by far more than an
exponential can bear, and the first keys may be hidden."""

import sys

CASES = {
    # the score from %s and the key's number %f; keys hidden from the front; rows; keys; key heads
    "plain": ("%x = arith.mulf %s, %eighth : f32", 0, 201, 201, 4),
    "rising": ("%a = arith.mulf %f, %forty : f32\n %x = arith.addf %s, %a : f32", 0, 201, 201, 4),
    "falling": ("%a = arith.mulf %f, %forty : f32\n %x = arith.subf %s, %a : f32", 0, 201, 201, 4),
    "huge": ("%a = arith.mulf %s, %many : f32\n %x = arith.addf %a, %s : f32", 0, 201, 201, 4),
    "hidden": ("%x = arith.mulf %s, %eighth : f32", 133, 201, 201, 4),
    "grouped": ("%x = arith.mulf %s, %eighth : f32", 3, 300, 300, 2),
    "more-rows": ("%x = arith.mulf %s, %eighth : f32", 0, 290, 201, 4),
    "more-keys": ("%x = arith.mulf %s, %eighth : f32", 0, 150, 201, 4),
}

case, element = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "bf16"
score, hidden, rows, keys, heads = CASES[case]
head = "h" if heads == 4 else "h floordiv 2"
q, k, o = f"tensor<4x1x64x{element}>", f"tensor<{heads}x{keys}x64x{element}>", f"tensor<4x{rows}x1x64x{element}>"
lse = f"tensor<4x{rows}x1xf32>"
print(f"""
func.func @main(%q: {q}, %k: {k}, %v: {k}) -> ({o}, {lse}) {{
  %eighth = arith.constant 0.125 : f32
  %forty = arith.constant 40.0 : f32
  %many = arith.constant 1.0e30 : f32
  %first = arith.constant {hidden} : index
  %o = tensor.empty() : {o}
  %l = tensor.empty() : {lse}
  %r:2 = attn.attention ins(%q, %k, %v : {q}, {k}, {k}) outs(%o, %l : {o}, {lse})
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> ({head}, j, d)>,
          affine_map<(h, t, i, j, d, e) -> ({head}, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %h: index, %t: index, %i: index, %j: index) {{
      %n = arith.index_cast %j : index to i64
      %f = arith.sitofp %n : i64 to f32
      {score}
      attn.yield %x : f32
    }}
    mask (%h: index, %t: index, %i: index, %j: index) {{
      %prefix = arith.cmpi sge, %t, %j : index
      %late = arith.cmpi sge, %j, %first : index
      %both = arith.andi %prefix, %late : i1
      attn.yield %both : i1
    }} -> {o}, {lse}
  return %r#0, %r#1 : {o}, {lse}
}}""")

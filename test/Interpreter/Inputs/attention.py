"""Prints an attention graph.

  attention.py D E QUERIES KEYS TYPE [causal | late | later | window | softcap | f32-out | keys-inner | "SCHEDULE"]…

D, E: head dims of the query and the value. With an lse, unless there is a softcap. keys-inner: the key is D × KEYS and
the value E × KEYS in memory (key-inner, value-inner: one of them). The last kind of word is the body of a
#tile.schedule, which is then not chosen.
"""

import sys

d, e, queries, keys, element, *words = sys.argv[1:]
out = "f32" if "f32-out" in words else element
schedules = [word for word in words if "=" in word]
keyInner, valueInner = ("keys-inner" in words or word in words for word in ("key-inner", "value-inner"))
sizes = f"{queries}x{d}", f"{d}x{keys}" if keyInner else f"{keys}x{d}", f"{e}x{keys}" if valueInner else f"{keys}x{e}", f"{queries}x{e}"
q, k, v, o = (f"tensor<1x2x{size}x{element}>" for size in sizes)
o = o.replace(element + ">", out + ">")
lse = f"tensor<1x2x{queries}xf32>"
maps = ", ".join(f"affine_map<(b, h, i, j, d, e) -> (b, h, {result})>" for result in ("i, d", "d, j" if keyInner else "j, d", "e, j" if valueInner else "j, e", "i, e"))
cap = """
      %c = arith.constant 8.0 : f32
      %x = arith.divf %t, %c : f32
      %y = math.tanh %x : f32
      %u = arith.mulf %y, %c : f32""" if "softcap" in words else ""
visible = {
    "causal": "%m = arith.cmpi sle, %j, %i : index",
    "late": """%reach = arith.constant 128 : index
      %far = arith.addi %j, %reach : index
      %m = arith.cmpi sle, %far, %i : index""",
    "later": "%m = arith.cmpi sge, %j, %i : index",
    "window": """%far = arith.constant 70 : index
      %reach = arith.addi %j, %far : index
      %past = arith.cmpi sle, %j, %i : index
      %near = arith.cmpi sle, %i, %reach : index
      %m = arith.andi %past, %near : i1""",
}
mask = "".join(f"""
    mask (%b: index, %h: index, %i: index, %j: index) {{
      {visible[word]}
      attn.yield %m : i1
    }}""" for word in words if word in visible)
chosen = f" {{form = #attn.form<fold>, tile.schedule = #tile.schedule<{schedules[0]}>}}" if schedules else ""
# tanh.approx promises too little for an lse of f32's accuracy.
withLse = "softcap" not in words
results, inits, result = (f"{o}, {lse}", "%o0, %l0", "%r:2") if withLse else (o, "%o0", "%r")
print(f"""func.func @main(%q: {q}, %k: {k}, %v: {v}) -> ({results}) {{
  %scale = arith.constant {float(d) ** -0.5} : f32
  %o0 = tensor.empty() : {o}
  %l0 = tensor.empty() : {lse}
  {result} = attn.attention ins(%q, %k, %v : {q}, {k}, {v}) outs({inits} : {results})
    maps [{maps}]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {{
      %t = arith.mulf %s, %scale : f32{cap}
      attn.yield {"%u" if cap else "%t"} : f32
    }}{mask}{chosen} -> {results}
  return {'%r#0, %r#1' if withLse else '%r'} : {results}
}}""")

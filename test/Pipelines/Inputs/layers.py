"""A transformer of N layers of the same shapes: projections, causal attention with its softmax spelled out, output
projection, residual. Weights are arguments."""

import sys

LAYERS, S, H, D = int(sys.argv[1]), 512, 8, 64
E = H * D
X, W, HEADS = f"tensor<{S}x{E}xbf16>", f"tensor<{E}x{E}xbf16>", f"tensor<{S}x{H}x{D}xbf16>"
ACC, SCORE, ROW, P = f"tensor<{S}x{E}xf32>", f"tensor<{H}x{S}x{S}xf32>", f"tensor<{H}x{S}xf32>", f"tensor<{H}x{S}x{S}xbf16>"
O = f"tensor<{S}x{H}x{D}xf32>"
weights = [f"%w{n}_{k}: {W}" for n in range(LAYERS) for k in range(4)]
print(f"func.func @main(%x0: {X}, {', '.join(weights)}) -> {X} {{")
print(f"""  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.125 : f32
  %ea = tensor.empty() : {ACC}
  %ex = tensor.empty() : {X}
  %es = tensor.empty() : {SCORE}
  %er = tensor.empty() : {ROW}
  %ep = tensor.empty() : {P}
  %eo = tensor.empty() : {O}
  %eh = tensor.empty() : {HEADS}
  %za = linalg.fill ins(%zero : f32) outs(%ea : {ACC}) -> {ACC}
  %zs = linalg.fill ins(%zero : f32) outs(%es : {SCORE}) -> {SCORE}
  %zo = linalg.fill ins(%zero : f32) outs(%eo : {O}) -> {O}
  %zr = linalg.fill ins(%zero : f32) outs(%er : {ROW}) -> {ROW}
  %lr = linalg.fill ins(%lowest : f32) outs(%er : {ROW}) -> {ROW}""")


def generic(result, maps, kinds, ins, out, body):
    maps = ", ".join(f"affine_map<{m}>" for m in maps)
    kinds = ", ".join(f'"{"reduction" if k == "r" else "parallel"}"' for k in kinds)
    names, types = ", ".join(i[0] for i in ins), ", ".join(i[1] for i in ins)
    element = lambda t: t[:-1].split("x")[-1]
    arguments = ", ".join(f"%a{k}: {element(t)}" for k, (_, t) in enumerate([*ins, out]))
    print(f"  {result} = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{kinds}]}} ins({names} : {types}) "
          f"outs({out[0]} : {out[1]}) {{\n  ^bb0({arguments}):\n    " + "\n    ".join(body) + f"\n  }} -> {out[1]}")


PRODUCT = ["%f = arith.extf %a0 : bf16 to f32", "%g = arith.extf %a1 : bf16 to f32", "%p = arith.mulf %f, %g : f32",
           "%r = arith.addf %a2, %p : f32", "linalg.yield %r : f32"]
NARROW = ["%r = arith.truncf %a0 : f32 to bf16", "linalg.yield %r : bf16"]
for n in range(LAYERS):
    def project(result, operand, k):
        maps = ["(i, j, k) -> (i, k)", "(i, j, k) -> (k, j)", "(i, j, k) -> (i, j)"]
        generic(f"%acc{result}{n}", maps, "ppr", [(operand, X), (f"%w{n}_{k}", W)], ("%za", ACC), PRODUCT)
        generic(f"%{result}{n}", ["(i, j) -> (i, j)"] * 2, "pp", [(f"%acc{result}{n}", ACC)], ("%ex", X), NARROW)

    for k, name in enumerate("qkv"):
        project(name, f"%x{n}", k)
        print(f"  %h{name}{n} = tensor.expand_shape %{name}{n} [[0], [1, 2]] output_shape [{S}, {H}, {D}] : {X} into {HEADS}")
    full, row = "(h, i, j) -> (h, i, j)", "(h, i, j) -> (h, i)"
    generic(f"%s{n}", ["(h, i, j, d) -> (i, h, d)", "(h, i, j, d) -> (j, h, d)", "(h, i, j, d) -> (h, i, j)"], "pppr",
            [(f"%hq{n}", HEADS), (f"%hk{n}", HEADS)], ("%zs", SCORE), PRODUCT)
    generic(f"%m{n}", [full, full], "ppp", [(f"%s{n}", SCORE)], ("%es", SCORE),
            ["%r = arith.mulf %a0, %scale : f32", "%i = linalg.index 1 : index", "%j = linalg.index 2 : index",
             "%c = arith.cmpi sge, %i, %j : index", "%y = arith.select %c, %r, %lowest : f32", "linalg.yield %y : f32"])
    generic(f"%t{n}", [full, row], "ppr", [(f"%m{n}", SCORE)], ("%lr", ROW),
            ["%r = arith.maximumf %a0, %a1 : f32", "linalg.yield %r : f32"])
    generic(f"%e{n}", [full, row, full], "ppp", [(f"%m{n}", SCORE), (f"%t{n}", ROW)], ("%es", SCORE),
            ["%d = arith.subf %a0, %a1 : f32", "%r = math.exp %d : f32", "linalg.yield %r : f32"])
    generic(f"%z{n}", [full, row], "ppr", [(f"%e{n}", SCORE)], ("%zr", ROW),
            ["%r = arith.addf %a0, %a1 : f32", "linalg.yield %r : f32"])
    generic(f"%p{n}", [full, row, full], "ppp", [(f"%e{n}", SCORE), (f"%z{n}", ROW)], ("%ep", P),
            ["%d = arith.divf %a0, %a1 : f32", "%r = arith.truncf %d : f32 to bf16", "linalg.yield %r : bf16"])
    generic(f"%o{n}", ["(i, h, d, j) -> (h, i, j)", "(i, h, d, j) -> (j, h, d)", "(i, h, d, j) -> (i, h, d)"], "pppr",
            [(f"%p{n}", P), (f"%hv{n}", HEADS)], ("%zo", O), PRODUCT)
    generic(f"%b{n}", ["(i, h, d) -> (i, h, d)"] * 2, "ppp", [(f"%o{n}", O)], ("%eh", HEADS), NARROW)
    print(f"  %c{n} = tensor.collapse_shape %b{n} [[0], [1, 2]] : {HEADS} into {X}")
    project("y", f"%c{n}", 3)
    generic(f"%x{n + 1}", ["(i, j) -> (i, j)"] * 3, "pp", [(f"%x{n}", X), (f"%y{n}", X)], ("%ex", X),
            ["%r = arith.addf %a0, %a1 : bf16", "linalg.yield %r : bf16"])
print(f"  return %x{LAYERS} : {X}\n}}")

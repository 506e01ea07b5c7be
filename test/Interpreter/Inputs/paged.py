"""Writes into FOLDER an attention over keys in pages, graph.mlir, and its integer inputs: paged.py FOLDER TYPE GROUP
QUERIES CHANNELS PAGE PAGES LENGTH,… [causal|union]

A request for each length. table.npy has a page for each entry, in no order; garbage.npy differs from it where no query sees
a key of the page: there are no numbers of pages. bad.npy has one where a query does."""

import pathlib
import random
import struct
import sys

folder, element, group, queries, channels, page, pages, lengths, *kind = sys.argv[1:]
group, queries, channels, page, pages = map(int, (group, queries, channels, page, pages))
lengths = [int(n) for n in lengths.split(",")]
folder, batch, heads = pathlib.Path(folder), len(lengths), 2
folder.mkdir(parents=True, exist_ok=True)


def npy(name, shape, values):
    header = f"{{'descr': '<i8', 'fortran_order': False, 'shape': {tuple(shape)}, }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    data = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + struct.pack(f"<{len(values)}q", *values)
    (folder / f"{name}.npy").write_bytes(data)


random.seed(page)
pool = batch * pages + 3
numbers = random.sample(range(pool), batch * pages)


def used(entry):
    b, slot = divmod(entry, pages)
    return slot * page < lengths[b]


npy("table", (batch, pages), numbers)
npy("garbage", (batch, pages), [n if used(e) else (-1, 1 << 40, pool, -(1 << 50))[e % 4] for e, n in enumerate(numbers)])
npy("bad", (batch, pages), [pool + 7 if e == 0 else n for e, n in enumerate(numbers)])
npy("lengths", (batch,), lengths)

q = f"tensor<{batch}x{heads * group}x{queries}x{channels}x{element}>"
k = f"tensor<{pool}x{page}x{heads}x{channels}x{element}>"
table, counts = f"tensor<{batch}x{pages}xi64>", f"tensor<{batch}xi64>"
domain = "(b, h, i, j, d, e)"
head = f"h floordiv {group}" if group > 1 else "h"
# The keys before an offset, and with `union` all but a gap, too.
more = {
    "": "      attn.yield %within : i1",
    "causal": f"""      %c = arith.constant {pages * page // 2} : index
      %row = arith.addi %i, %c : index
      %past = arith.cmpi sge, %row, %j : index
      %m = arith.andi %within, %past : i1
      attn.yield %m : i1""",
    "union": f"""      %first = arith.constant {page + 3} : index
      %last = arith.constant {(pages - 2) * page} : index
      %before = arith.cmpi slt, %j, %first : index
      %after = arith.cmpi sge, %j, %last : index
      %outside = arith.ori %before, %after : i1
      %m = arith.andi %within, %outside : i1
      attn.yield %m : i1""",
}["".join(kind)]
(folder / "graph.mlir").write_text(f"""func.func @main(%q: {q}, %k: {k}, %v: {k}, %table: {table}, %lengths: {counts}) -> {q} {{
  %scale = arith.constant {channels**-0.5:.9f} : f32
  %init = tensor.empty() : {q}
  %o = attn.attention ins(%q, %k, %v : {q}, {k}, {k}) pages(%table : {table}) outs(%init : {q})
    maps [affine_map<{domain} -> (b, h, i, d)>, affine_map<{domain}[p] -> (p, j mod {page}, {head}, d)>,
          affine_map<{domain}[p] -> (p, j mod {page}, {head}, e)>, affine_map<{domain} -> (b, h, i, e)>,
          affine_map<{domain} -> (b, j floordiv {page})>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {{
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }}
    mask (%b: index, %h: index, %i: index, %j: index) {{
      %n = tensor.extract %lengths[%b] : {counts}
      %length = arith.index_cast %n : i64 to index
      %within = arith.cmpi slt, %j, %length : index
{more}
    }} -> {q}
  return %o : {q}
}}
""")

#!/usr/bin/env python3
"""Tables and pictures of a results.json that bench.py wrote: `report.py RESULTS.json OUT`."""

import json
import math
import pathlib
import shutil
import statistics
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import rows as table  # noqa: E402
import svg  # noqa: E402

TITLES = {
    "forward": "Forward, 16384 tokens, heads · d = 2048, bf16",
    "gqa": "Grouped heads 32/8, bf16",
    "shapes": "Other shapes, 16 heads, bf16",
    "f16": "Forward, f16",
    "spellings": "Twelve naive spellings, B4 H16 S4096 D128, bf16 (TFLOP/s on allowed pairs)",
    "decode": "Decode: one query, grouped heads 32/8, d128 (GB/s of keys and values)",
    "masks": "Masks and scores beside FlexAttention, B1 H16 S16384 D128, bf16 (TFLOP/s on allowed pairs)",
    "dynamic": "One artifact for all batches, heads and lengths, bf16",
    "dynamic_decode": "One artifact for all batches and numbers of keys: one query, grouped heads 32/8, d128, and of each "
    "head d64 and d128 by the artifacts above (GB/s of keys and values)",
}
PEERS = ("cudnn", "fa2", "fa3", "flex")
PARITY = 0.97  # what counts as equal to the best peer
# Seconds that a kernel's compilation is held to, the process included.
COMPILE_BOUNDS = {"ptx": 0.15, "cubin": 0.6}


def row_of(record):
    """The Row of a record: of what bench.py wrote, the fields that are the row's own."""
    return table.Row(**{k: record[k] for k in table.Row.__dataclass_fields__ if k in record})


def best_ms(row, ms):
    """The best peer's time: a live peer's, or cuDNN's divided by the published ratio; None without peers."""
    times = [statistics.mean(ms[p]) for p in PEERS if p in ms]
    ratio = row.peer.get("best_over_cudnn")
    if "cudnn" in ms and ratio:
        times.append(statistics.mean(ms["cudnn"]) / ratio)
    return min(times) if times else None


def rate(row, ms):
    """TFLOP/s, or GB/s of keys and values for decoding."""
    return row.key_bytes() / ms / 1e6 if row.decode() else row.flops() / ms / 1e9


def summary(record):
    row = row_of(record)
    cells = {"row": row, "failed": record.get("failed"), "check": record.get("check", {})}
    ms = record.get("ms", {})
    if "ours" not in ms:
        return cells
    ours = statistics.mean(ms["ours"])
    cells["rates"] = {name: rate(row, statistics.mean(times)) for name, times in ms.items()}
    # Of each, the two measurements' distance from each other.
    cells["spread"] = max(abs(t[0] - t[1]) / min(t) for t in ms.values() if len(t) == 2) if ms else None
    if "cudnn" in ms:
        cells["over_cudnn"] = statistics.mean(ms["cudnn"]) / ours
    best = best_ms(row, ms)
    if best:
        cells["over_best"] = best / ours
        cells["best_rate"] = rate(row, best)
    if "flex" in ms:
        cells["over_flex"] = statistics.mean(ms["flex"]) / ours
    cells["ms"] = ours
    return cells


def line(row, result):
    """One line while the benchmark runs."""
    cells = summary({**row.__dict__, **result})
    if "rates" not in cells:
        return f"{row.name}: {cells['failed']}"
    ok = "" if cells["check"].get("ok") else "  WRONG"
    others = "  ".join(f"{n} {v:.0f}" for n, v in cells["rates"].items())
    best = f"  ours/best {cells['over_best']:.2f}" if "over_best" in cells else ""
    return f"{row.name}: {others}{best}{ok}"


def number(value, form):
    return format(value, form) if value is not None else "–"


def render(headings, lines):
    widths = [max(len(str(c)) for c in column) for column in zip(headings, *lines)]
    show = lambda cells: "| " + " | ".join(
        f"{c:<{w}}" if k == 0 else f"{c:>{w}}" for k, (c, w) in enumerate(zip(cells, widths))
    ) + " |"
    rule = "|" + "|".join("-" * (w + 2) if k == 0 else "-" * (w + 1) + ":" for k, w in enumerate(widths)) + "|"
    return "\n".join([show(headings), rule, *map(show, lines)])


def section_table(name, records):
    found = [summary(r) for r in records]
    peers = [p for p in PEERS if any(p in c.get("rates", {}) for c in found)]
    targets = name == "spellings"
    published = sorted({p for c in found for p in c["row"].peer if p in ("torch.compile", "xla")}) if targets else []
    # Rows held against the dense ones of their section, and against FlexAttention.
    dense = {c["row"].mask: c["rates"]["ours"] for c in found if name == "masks" and "rates" in c and not c["row"].flex_target}
    headings = ["row", "attn", *(svg.NAMES[p] for p in peers), *published]
    headings += ["/ cuDNN", "/ best", *(["target"] if targets else []),
                 *(["/ flex", "target", "/ causal"] if dense else []), "spread", "error", "bound", "extra B"]
    lines = []
    for record, c in zip(records, found):
        row, check, rates = c["row"], c["check"], c.get("rates", {})
        cells = [row.name, number(rates.get("ours"), ".0f"), *(number(rates.get(p), ".0f") for p in peers)]
        cells += [number(row.peer.get(p), ".0f") for p in published]
        cells += [number(c.get("over_cudnn"), ".2f"), number(c.get("over_best"), ".2f")]
        if targets:
            met = rates.get("ours", 0) >= row.target
            cells.append(f"{row.target:.0f} {'met' if met else 'missed'}")
        if dense:
            target, over = row.flex_target, c.get("over_flex")
            cells.append(number(over, ".2f"))
            cells.append("–" if not target or over is None else f"{target:.2f} {'met' if over >= target else 'missed'}")
            causal = dense.get("causal")
            cells.append(number(rates["ours"] / causal if causal and "ours" in rates else None, ".2f"))
        error = number(check.get("error"), ".1e") + ("" if check.get("ok", True) else " WRONG")
        cells += ["–" if c.get("spread") is None else f"{100 * c['spread']:.1f} %", error, number(check.get("bound"), ".1e")]
        cells.append(number(record.get("extra_bytes"), "d"))
        if c["failed"]:
            cells[1] = "failed"
        lines.append(cells)
    text = f"### {TITLES.get(name, name)}\n\n{render(headings, lines)}\n"
    ratios = [c["over_best"] for c in found if "over_best" in c]
    if ratios:
        mean = math.exp(statistics.mean(map(math.log, ratios)))
        worst = min(found, key=lambda c: c.get("over_best", math.inf))
        reached = sum(r >= PARITY for r in ratios)
        text += (
            f"\nGeometric mean over the best peer {mean:.3f}; {reached} of {len(ratios)} rows within "
            f"{100 * (1 - PARITY):.0f} % of it or faster; lowest {worst['over_best']:.2f} ({worst['row'].name}).\n"
        )
    return text


def compile_table(document):
    done = {n: c for n, c in document.get("compile", {}).items() if "so_s" in c}
    if not done:
        return ""
    lines = []
    for label, key in (("PTX", "ptx"), ("machine code", "cubin"), ("artifact with machine code", "so")):
        for kind, suffix in (("elapsed", f"{key}_s"), ("processor", f"{key}_cpu_s")):
            values = [c[suffix] for c in done.values() if suffix in c]
            if values:
                lines.append([f"{label}, {kind} s", *(f"{f(values):.2f}" for f in (min, statistics.median, max))])
    text = f"### Compile times of {len(done)} artifacts, the whole process of attn-compile, from the naive graph\n\n"
    text += render(["", "least", "median", "most"], lines) + "\n"
    # Per kernel, against the bounds, in processor seconds: what else the machine does is not in them.
    per_kernel = {n: {k: c[f"{k}_cpu_s"] / c["kernels"] for k in COMPILE_BOUNDS} for n, c in done.items() if c.get("kernels") and "cubin_s" in c}
    if not per_kernel:
        return text
    lines = []
    for name, times in per_kernel.items():
        missed = [k for k, bound in COMPILE_BOUNDS.items() if times[k] > bound]
        verdict = f"missed: {', '.join(missed)}" if missed else "met"
        elapsed = [f"{done[name][f'{k}_s']:.3f}" for k in COMPILE_BOUNDS]
        lines.append([name, done[name]["kernels"], *(f"{times[k]:.3f}" for k in COMPILE_BOUNDS), *elapsed, verdict])
    bounds = " and ".join(f"{k} ≤ {bound} s" for k, bound in COMPILE_BOUNDS.items())
    met = sum(line[-1] == "met" for line in lines)
    text += f"\nA kernel, processor seconds, held to {bounds}: {met} of {len(lines)} met.\n\n"
    return text + render(["artifact", "kernels", "ptx", "cubin", "ptx elapsed", "cubin elapsed", "bounds"], lines) + "\n"


def write(document, out):
    """Writes table.md and pictures to `out`; returns the tables."""
    sections = {}
    for record in document["rows"]:
        sections.setdefault(record["section"], []).append(record)
    ceilings = document.get("ceilings")
    head = f"{document['device']}; torch {document['torch'] or 'not installed'}; seed {document['seed']}"
    if ceilings:
        head += f"; ceilings {ceilings['matmul_tflops']:.0f} TFLOP/s (8192³ bf16 product), {ceilings['copy_gbps']:.0f} GB/s (copy)"
    parts = [head + "\n", *(section_table(n, r) for n, r in sections.items()), compile_table(document)]
    text = "\n".join(p for p in parts if p)
    out.mkdir(parents=True, exist_ok=True)
    (out / "table.md").write_text(text)
    for name, records in sections.items():
        found = [c for c in map(summary, records) if "rates" in c]
        bars = [(c["row"].name, c["rates"], c.get("best_rate")) for c in found]
        if bars:
            unit = "GB/s" if found[0]["row"].decode() else "TFLOP/s"
            (out / f"{name}.svg").write_text(svg.bars(TITLES.get(name, name), unit, bars))
    points = [
        (c["row"].name, c["row"].flops() / c["row"].bytes(), c["row"].flops() / c["ms"] / 1e9)
        for c in map(summary, document["rows"])
        if "ms" in c
    ]
    if points:
        limits = ceilings or {"matmul_tflops": document["published"]["ceilings"]["matmul_tflops"][1],
                              "copy_gbps": document["published"]["ceilings"]["copy_gbps"]}
        picture = svg.roofline("Roofline", limits["matmul_tflops"], limits["copy_gbps"], points)
        (out / "roofline.svg").write_text(picture)
    if shutil.which("rsvg-convert"):
        for picture in out.glob("*.svg"):
            subprocess.run(["rsvg-convert", "-o", picture.with_suffix(".png"), picture], check=False)
    return text


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        document = json.loads(pathlib.Path(sys.argv[1]).read_text())
        if not isinstance(document.get("rows"), list):
            raise ValueError("expected a list of rows")
        print(write(document, pathlib.Path(sys.argv[2])))
    except (OSError, ValueError, KeyError, TypeError) as error:
        kind = "no results.json of bench.py" if not isinstance(error, OSError) else "cannot read it"
        sys.exit(f"report: error: {sys.argv[1]}: {kind}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    main()

"""Bar charts and a roofline as SVG, without any library."""

import math
from xml.sax.saxutils import escape

COLORS = {"ours": "#1f6f4a", "cudnn": "#8a8f98", "fa2": "#c9ccd1", "fa3": "#b07d2b", "flex": "#7d9cc0", "best": "#b0372b"}
NAMES = {"ours": "attn", "cudnn": "cuDNN", "fa2": "FlashAttention-2", "fa3": "FlashAttention-3", "flex": "FlexAttention",
         "best": "best peer (cuDNN ÷ published ratio)"}
FONT = 'font-family="Helvetica, Arial, sans-serif"'


def _document(width, height, parts):
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}">'
    return "\n".join([head, f'<rect width="{width:.0f}" height="{height:.0f}" fill="white"/>', *parts, "</svg>"]) + "\n"


def _text(x, y, text, size=12, anchor="start", color="#222", more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" {FONT} font-size="{size}" text-anchor="{anchor}" fill="{color}" {more}>{escape(text)}</text>'


def _line(x1, y1, x2, y2, color="#ddd", more=""):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{color}" {more}/>'


def _steps(top):
    """Round gridlines up to `top`."""
    raw = top / 5
    unit = 10 ** math.floor(math.log10(raw))
    step = next(m * unit for m in (1, 2, 2.5, 5, 10) if m * unit >= raw)
    return [k * step for k in range(1, int(top / step) + 1)]


def bars(title, unit, rows):
    """rows: [(label, {series: value}, mark or None)]; `mark` is drawn as a red tick across the row."""
    series = [s for s in COLORS if any(s in values for _, values, _ in rows)]
    bar, gap, left, right, head = 13, 12, 210, 70, 64
    top = max([v for _, values, mark in rows for v in [*values.values(), mark or 0]] + [1e-9]) * 1.05
    span = 560
    parts = [_text(16, 26, title, 16, more='font-weight="bold"')]
    x = 16
    for s in [*series, *(["best"] if any(mark for *_, mark in rows) else [])]:
        parts.append(f'<rect x="{x}" y="38" width="11" height="11" fill="{COLORS[s]}"/>')
        parts.append(_text(x + 16, 48, NAMES[s]))
        x += 30 + 7.2 * len(NAMES[s])
    y = head
    body = []
    for label, values, mark in rows:
        start = y
        for s in series:
            if s in values:
                width = span * values[s] / top
                body.append(f'<rect x="{left}" y="{y}" width="{width:.1f}" height="{bar - 2}" fill="{COLORS[s]}"/>')
                body.append(_text(left + width + 4, y + bar - 3.5, f"{values[s]:.0f}", 10, color="#444"))
            y += bar if s in values else 0
        body.append(_text(left - 8, (start + y) / 2 + 4, label, 12, "end"))
        if mark:
            at = left + span * mark / top
            body.append(_line(at, start - 2, at, y, COLORS["best"], 'stroke-width="2"'))
        y += gap
    for value in _steps(top):
        at = left + span * value / top
        parts.append(_line(at, head - 4, at, y - gap + 4))
        parts.append(_text(at, y + 8, f"{value:.0f}", 10, "middle", "#666"))
    parts.append(_text(left + span / 2, y + 24, unit, 11, "middle", "#666"))
    return _document(left + span + right, y + 34, parts + body)


def roofline(title, peak_tflops, copy_gbps, points):
    """points: [(label, flop per byte, TFLOP/s)], on logarithmic axes under the two measured ceilings."""
    width, height, left, bottom, top = 820, 520, 70, 60, 60
    xs = [p[1] for p in points] + [peak_tflops * 1e3 / copy_gbps]
    ys = [p[2] for p in points] + [peak_tflops]
    x0, x1 = math.floor(math.log10(min(xs))), math.ceil(math.log10(max(xs)))
    y0, y1 = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)))
    X = lambda v: left + (math.log10(v) - x0) / (x1 - x0) * (width - left - 30)
    Y = lambda v: height - bottom - (math.log10(v) - y0) / (y1 - y0) * (height - bottom - top)
    parts = [_text(16, 26, title, 16, more='font-weight="bold"')]
    for e in range(x0, x1 + 1):
        parts += [_line(X(10**e), top, X(10**e), height - bottom), _text(X(10**e), height - bottom + 16, f"{10**e:g}", 10, "middle", "#666")]
    for e in range(y0, y1 + 1):
        parts += [_line(left, Y(10**e), width - 30, Y(10**e)), _text(left - 6, Y(10**e) + 4, f"{10**e:g}", 10, "end", "#666")]
    ridge = peak_tflops * 1e3 / copy_gbps
    low = max(10**x0, 10**y0 * 1e3 / copy_gbps)
    parts += [
        _line(X(low), Y(low * copy_gbps / 1e3), X(ridge), Y(peak_tflops), "#444", 'stroke-width="2"'),
        _line(X(ridge), Y(peak_tflops), width - 30, Y(peak_tflops), "#444", 'stroke-width="2"'),
        _text(X(ridge) + 6, Y(peak_tflops) - 8, f"bf16 product, {peak_tflops:.0f} TFLOP/s", 11, color="#444"),
        _text(X(low) + 10, Y(low * copy_gbps / 1e3) - 10, f"copy, {copy_gbps:.0f} GB/s", 11, color="#444"),
        _text((left + width) / 2, height - 16, "FLOP per byte that must be moved", 11, "middle", "#666"),
        _text(18, height / 2, "TFLOP/s", 11, "middle", "#666", f'transform="rotate(-90 18 {height / 2})"'),
    ]
    for label, intensity, speed in points:
        parts.append(
            f'<circle cx="{X(intensity):.1f}" cy="{Y(speed):.1f}" r="4" fill="{COLORS["ours"]}" fill-opacity="0.75">'
            f"<title>{escape(label)}: {speed:.0f} TFLOP/s at {intensity:.0f} FLOP/B</title></circle>"
        )
    return _document(width, height, parts)

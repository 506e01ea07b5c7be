"""What is measured: one row per problem. The sizes follow one convention: 16384 tokens in all and heads · head dim =
2048, unless a row's point is another shape."""

import dataclasses
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
SPELLINGS = [
    "plain_mul",
    "plain_div",
    "causal_masked_fill",
    "causal_where",
    "causal_additive",
    "einsum_bshd",
    "gqa_repeat_causal",
    "hf_eager_f32_softmax",
    "alibi_causal",
    "softcap_causal",
    "sliding_window_1024",
    "attention_sinks",
]
# TFLOP/s that the spellings' rows are held to.
SPELLING_TARGETS = {"full": 600, "causal": 550, "window": 400}


@dataclasses.dataclass
class Row:
    name: str
    section: str
    b: int
    h: int
    hk: int  # key/value heads
    sq: int
    sk: int
    d: int  # head dim of query and key
    e: int  # of value
    dtype: str = "bf16"
    # full, causal (key <= query), window (causal, and query - key < window), prefix (causal, or key < window),
    # documents (causal, and in the query's document: ids are an input, sorted, `window` tokens to a document)
    mask: str = "full"
    window: int = 0
    score: str = ""  # beyond the scale: alibi, softcap
    sink: bool = False
    layout: str = "bhsd"
    dynamic: tuple = ()  # sizes (b, h, sq, sk) that are unknown when the artifact is compiled
    artifact: str = ""  # the file's name where rows share one
    spelling: str = ""
    target: float = 0.0  # TFLOP/s
    flex_target: float = 0.0  # times FlexAttention's speed
    peer: dict = dataclasses.field(default_factory=dict)  # the row of peers.json

    def pairs(self):
        """Query-key pairs that the mask allows, per head."""
        if self.mask == "full":
            return self.sq * self.sk
        # A causal square counts as half, as is usual.
        if self.mask == "causal":
            return self.sq * self.sk / 2
        if self.mask == "prefix":
            return self.sq * self.sk / 2 + self.window * self.window / 2
        if self.mask == "documents":
            return self.sq * self.window / 2
        return self.sq * self.window - self.window * self.window / 2

    def flops(self):
        return 2.0 * self.b * self.h * self.pairs() * (self.d + self.e)

    def bytes(self):
        """What a kernel must move at least: each operand and the output once."""
        query = self.b * self.h * self.sq * (self.d + self.e)
        keys = self.b * self.hk * self.sk * (self.d + self.e)
        return 2 * (query + keys)

    def key_bytes(self):
        return 2 * self.b * self.hk * self.sk * (self.d + self.e)

    def decode(self):
        return self.section in ("decode", "dynamic_decode")

    def shapes(self):
        """Of query, key and value, as the artifact takes them."""
        sizes = [(self.h, self.sq, self.d), (self.hk, self.sk, self.d), (self.hk, self.sk, self.e)]
        return [(self.b, s, h, c) if self.layout == "bshd" else (self.b, h, s, c) for h, s, c in sizes]

    def file(self):
        return self.artifact or self.name


def square(name, section, b, h, s, d, mask="full", **more):
    return Row(name, section, b, h, more.pop("hk", h), s, s, d, more.pop("e", d), mask=mask, **more)


def all_rows():
    rows = []
    masks = ("full", "causal")
    for d in (64, 128, 256):
        for s in (1024, 4096, 16384):
            for mask in masks:
                rows.append(square(f"d{d}_s{s}_{mask}", "forward", 16384 // s, 2048 // d, s, d, mask))
    for s in (4096, 16384):
        rows.append(square(f"gqa_d128_s{s}_causal", "gqa", 16384 // s, 32, s, 128, "causal", hk=8))
    for s in (512, 1024, 2048, 8192, 65536):
        for mask in masks:
            rows.append(square(f"b1_d128_s{s}_{mask}", "shapes", 1, 16, s, 128, mask))
    for s in (1000, 4097):
        rows.append(square(f"ragged_d128_s{s}_causal", "shapes", 4, 16, s, 128, "causal"))
    for b in (1, 4):
        rows.append(Row(f"cross_b{b}_d128_512x16384", "shapes", b, 16, 16, 512, 16384, 128, 128))
    for mask in masks:
        rows.append(square(f"d96_s4096_{mask}", "shapes", 4, 16, 4096, 96, mask))
        rows.append(square(f"d192_128_s4096_{mask}", "shapes", 4, 16, 4096, 192, mask, e=128))
    for d in (64, 128, 256):
        for mask in masks:
            rows.append(square(f"f16_d{d}_s4096_{mask}", "f16", 4, 2048 // d, 4096, d, mask, dtype="f16"))
    for name in SPELLINGS:
        mask = "window" if "window" in name else "full" if name.startswith("plain") or "einsum" in name else "causal"
        row = square(f"spelling_{name}", "spellings", 4, 16, 4096, 128, mask, spelling=name)
        row.hk = 4 if "gqa" in name else 16
        row.window = 1024 if mask == "window" else 0
        row.score = "alibi" if "alibi" in name else "softcap" if "softcap" in name else ""
        row.sink = "sinks" in name
        row.layout = "bshd" if "bshd" in name else "bhsd"
        row.target = SPELLING_TARGETS[mask]
        rows.append(row)
    for b, s in ((1, 8192), (1, 131072), (16, 8192), (64, 8192)):
        rows.append(Row(f"decode_b{b}_s{s}", "decode", b, 32, 8, 1, s, 128, 128))
    for d in (64, 128):
        for mask in masks:
            for b, s in ((32, 512), (16, 1024), (4, 4096), (4, 1000), (1, 512), (1, 1024), (1, 2048), (1, 16384)):
                row = square(f"dynamic_d{d}_b{b}_s{s}_{mask}", "dynamic", b, 2048 // d, s, d, mask)
                row.dynamic, row.artifact = ("b", "h", "sq", "sk"), f"dynamic_d{d}_{mask}"
                rows.append(row)
    # The decode rows by one artifact, and one query by the artifacts that serve all lengths.
    for b, s in ((1, 8192), (1, 131072), (16, 8192), (64, 8192)):
        row = Row(f"dynamic_decode_b{b}_s{s}", "dynamic_decode", b, 32, 8, 1, s, 128, 128)
        row.dynamic, row.artifact = ("b", "sk"), "dynamic_decode"
        rows.append(row)
    for d in (64, 128):
        row = Row(f"dynamic_d{d}_b16_1x8192", "dynamic_decode", 16, 2048 // d, 2048 // d, 1, 8192, d, d)
        row.dynamic, row.artifact = ("b", "h", "sq", "sk"), f"dynamic_d{d}_full"
        rows.append(row)
    # What FlexAttention was made for, and the dense rows that their speeds are held against.
    for name, mask, window, score, target in (
        ("full", "full", 0, "", 0),
        ("causal", "causal", 0, "", 0),
        ("window_1024", "window", 1024, "", 1.65),
        ("documents_2048", "documents", 2048, "", 1.5),
        ("prefix_4096", "prefix", 4096, "", 1.5),
        ("alibi", "causal", 0, "alibi", 1.5),
        ("softcap", "causal", 0, "softcap", 2.5),
    ):
        row = square(f"flex_{name}", "masks", 1, 16, 16384, 128, mask)
        row.window, row.score, row.flex_target = window, score, target
        rows.append(row)
    published = json.loads((HERE / "peers.json").read_text())["rows"]
    for row in rows:
        name = row.name.removeprefix("f16_").removeprefix("dynamic_")
        row.peer = published.get(name, {})
    return rows


def load(path):
    return [Row(**row) for row in json.loads(pathlib.Path(path).read_text())]


def save(rows, path):
    pathlib.Path(path).write_text(json.dumps([dataclasses.asdict(row) for row in rows], indent=1) + "\n")

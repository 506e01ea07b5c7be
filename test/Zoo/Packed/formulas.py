"""The formulas of these graphs in PyTorch, for measure.py: what export.py writes by hand, with random offsets, ids and pages.

Static's exporter has `attend` and `positions`, which measure.py replaces by what does the same for some rows.
"""

import export
import torch
from systems import Size, System


def large(b=1, queries=16384):
    return {"": Size(b, 16, queries, 128, 128, keys=16384)}


PAGE, SMALL_PAGE = 128, 16


def offsets(z):
    """33 of them: sequences of any length, 512 tokens in the mean."""
    cuts = torch.randint(0, z.s + 1, (31,)).sort().values
    return {"cu": torch.cat([torch.tensor([0]), cuts, torch.tensor([z.s])])}


def counted(z, cu):
    return (cu[None, :] <= torch.arange(z.s)[:, None]).sum(-1)


def documents(causal):
    def function(z, q, k, v, cu):
        i, j = export.positions(z)
        doc = counted(z, cu)
        mask = doc[i] == doc[j]
        return export.attend(z, q, k, v, mask & (j <= i) if causal else mask)

    return function


def ranges(causal):
    def function(z, q, k, v, cu):
        i, j = export.positions(z)
        after = counted(z, cu)[i]
        mask = (j >= cu[after - 1]) & (j < cu[after])
        return export.attend(z, q, k, v, mask & (j <= i) if causal else mask)

    return function


def wide_ids(z, q, k, v, wide):
    i, j = export.positions(z)
    return export.attend(z, q, k, v, wide[i] == wide[j])


def eight_ids(z):
    """Eight sequences, in no order of their ids, whose lower 32 bits are the same."""
    return {"wide": torch.randperm(8).repeat_interleave(z.s // 8) << 32 | 5}


def paged(z, q, k, v, table, lengths):
    def gathered(pool):
        return pool[table].transpose(1, 2).flatten(2, 3)

    i, j = export.positions(z)
    return export.attend(z, q, gathered(k), gathered(v), j < lengths[:, None, None, None])


def paged_decode(z, q, k, v, table, lengths):
    def gathered(pool):
        return pool[table].flatten(1, 2).transpose(1, 2).repeat_interleave(z.h // pool.shape[2], 1)

    i, j = export.positions(z)
    return export.attend(z, q, gathered(k), gathered(v), j < lengths[:, None, None, None])


def pages(z, size=PAGE):
    count = z.keys // size
    table = torch.randperm(z.b * count + 3)[: z.b * count].view(z.b, count)
    return {"table": table, "lengths": torch.randint(z.keys // 2, z.keys + 1, (z.b,))}


def small_pages(z):
    return pages(z, SMALL_PAGE)


def small_pool(z):
    of_pages = (z.b * (z.keys // SMALL_PAGE) + 3, SMALL_PAGE, z.h // 4, z.d)
    return [(z.b, z.h, z.s, z.d), of_pages, of_pages]


def pool(z):
    of_pages = (z.b * (z.keys // PAGE) + 3, z.h, PAGE, z.d)
    return [(z.b, z.h, z.s, z.d), of_pages, of_pages]


SYSTEMS = {
    "cu_documents": System(documents(False), "equal counts of offsets", large(), offsets),
    "cu_documents_causal": System(documents(True), "the same, causal", large(), offsets),
    "cu_ranges": System(ranges(False), "from an offset to the next", large(), offsets),
    "cu_ranges_causal": System(ranges(True), "the same, causal", large(), offsets),
    "wide_ids": System(wide_ids, "equal ids of 64 bits", large(), eight_ids),
    "paged": System(paged, "keys in pages, of a length by request", large(4, 128), pages, shapes=pool),
    "paged_decode": System(
        paged_decode,
        "one query of grouped heads, keys in pages of 16",
        {"": Size(16, 32, 1, 128, 128, keys=8192)},
        small_pages,
        shapes=small_pool,
    ),
}

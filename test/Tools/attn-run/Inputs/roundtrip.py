"""Arrays of every element type, and the check that they came back as they were."""

import sys

import numpy as np

arrays = {
    "f64": np.array([0.1, -np.inf, np.nan]),
    "f16": np.array([0.1, -2, 65504], dtype="f2"),
    "bf16": np.array([0x3F80, 0xFF80, 0x0001], dtype="u2"),  # 1, -inf, the least
    "i1": np.array([True, False, True]),
    "i8": np.array([-128, 0, 127], dtype="i1"),
    "i16": np.array([-32768, 0, 32767], dtype="i2"),
    "i32": np.array([-(2**31), 0, 2**31 - 1], dtype="i4"),
    "i64": np.array([-(2**63), 0, 2**63 - 1], dtype="i8"),
}
for name, array in arrays.items():
    if sys.argv[1] == "make":
        np.save(f"{name}.npy", array)
    else:
        back = np.load(f"{name}o.npy")
        assert back.dtype == array.dtype, (name, back.dtype)
        assert back.tobytes() == array.tobytes(), (name, back)

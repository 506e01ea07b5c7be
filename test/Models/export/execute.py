"""Executes an exported graph with upstream's passes alone, to compare it with the model it came from.

This says that the file means what the model computes; it knows nothing of this project's own passes.
"""

import ctypes
import pathlib
import re
import subprocess
import tempfile

import numpy

import graph

LLVM = pathlib.Path(graph.MLIR_OPT).resolve().parent
LIB = LLVM.parent / "lib"
TOSA = (
    "builtin.module(func.func(tosa-infer-shapes,tosa-make-broadcastable,tosa-to-linalg-named,canonicalize,"
    "tosa-to-linalg,tosa-to-arith{include-apply-rescale=true},tosa-to-tensor,tosa-to-scf))"
)
LOWER = (
    "builtin.module(convert-elementwise-to-linalg,func.func(linalg-generalize-named-ops),"
    "one-shot-bufferize{bufferize-function-boundaries"
    " function-boundary-type-conversion=identity-layout-map},buffer-deallocation-pipeline,"
    "func.func(convert-linalg-to-loops),expand-strided-metadata,lower-affine,"
    "math-expand-ops{ops=fpowi},convert-math-to-funcs,func.func(math-extend-to-supported-types),math-expand-ops{ops=roundeven},convert-math-to-llvm,convert-math-to-libm,"
    "convert-scf-to-cf,arith-expand{include-bf16=true},convert-arith-to-llvm,convert-index-to-llvm,"
    "finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts)"
)


def tool(name, *arguments, stdin=None):
    result = subprocess.run([LLVM / name, *map(str, arguments)], input=stdin, capture_output=True)
    if result.returncode:
        raise RuntimeError(f"{name}: {result.stderr.decode()[:3000]}")
    return result.stdout


def descriptor(rank):
    fields = [("allocated", ctypes.c_void_p), ("aligned", ctypes.c_void_p), ("offset", ctypes.c_int64)]
    if rank:
        fields += [("sizes", ctypes.c_int64 * rank), ("strides", ctypes.c_int64 * rank)]
    return type(f"Descriptor{rank}", (ctypes.Structure,), {"_fields_": fields})


def describe(array):
    result = descriptor(array.ndim)()
    result.allocated = result.aligned = array.ctypes.data
    for axis in range(array.ndim):
        result.sizes[axis] = array.shape[axis]
        result.strides[axis] = array.strides[axis] // array.itemsize
    return result


NUMPY = {"f64": "f8", "f32": "f4", "f16": "f2", "bf16": "u2", "i64": "i8", "i32": "i4", "i8": "i1", "i1": "?"}


def execute(path, arrays):
    """Runs @main of the file on numpy arrays (bf16 as uint16 bits); returns (array, element type) per result."""
    text = pathlib.Path(path).read_text()
    results = re.search(r"func\.func @main\(.*?\) -> (.*?) (?:attributes .*)?\{$", text, re.M).group(1)
    types = re.findall(r"tensor<((?:[\d?]+x)*)(\w+)>", results)
    text = text.replace("func.func @main", "func.func @main", 1).encode()
    if b"tosa." in text:
        text = tool("mlir-opt", f"--pass-pipeline={TOSA}", stdin=text)
    signature, rest = text.split(b"func.func @main(", 1)
    if b"attributes" in rest.split(b"\n", 1)[0]:
        raise ValueError("expected no attributes on @main")
    head, body = rest.split(b"{\n", 1)
    text = signature + b"func.func @main(" + head + b"attributes {llvm.emit_c_interface} {\n" + body
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        lowered = tool("mlir-opt", f"--pass-pipeline={LOWER}", stdin=text)
        (folder / "graph.ll").write_bytes(tool("mlir-translate", "--mlir-to-llvmir", stdin=lowered))
        tool("clang", "-O3", "-march=native", "-fno-math-errno", "-w", "-shared", "-fPIC", "-o", folder / "graph.so",
             folder / "graph.ll", LIB / "libmlir_c_runner_utils.so", f"-Wl,-rpath,{LIB}", "-lm")  # fmt: skip
        library = ctypes.CDLL(str(folder / "graph.so"))
        outputs = [descriptor(len(shape.split("x")) - 1 if shape else 0) for shape, _ in types]
        record = type("Results", (ctypes.Structure,), {"_fields_": [(f"r{i}", o) for i, o in enumerate(outputs)]})()
        inputs = [describe(array) for array in arrays]
        library._mlir_ciface_main(ctypes.byref(record), *(ctypes.byref(x) for x in inputs))
        arrays = []
        for i, (_, element) in enumerate(types):
            result = getattr(record, f"r{i}")
            shape = tuple(getattr(result, "sizes", ()))
            dtype = numpy.dtype(NUMPY[element])
            strides = [s * dtype.itemsize for s in getattr(result, "strides", ())]
            base = result.aligned + result.offset * dtype.itemsize
            size = dtype.itemsize + sum((n - 1) * s for n, s in zip(shape, strides))
            view = numpy.ndarray(shape, dtype, (ctypes.c_char * size).from_address(base), strides=strides)
            arrays.append((view.copy(), element))
        return arrays


def compare(path, feed, expected):
    """Compares @main on `feed` with `expected` (torch tensors or numpy arrays), and prints the largest difference."""

    def to_numpy(tensor):
        if isinstance(tensor, numpy.ndarray):
            return tensor
        tensor = tensor.detach().contiguous()
        if str(tensor.dtype) == "torch.bfloat16":
            import torch

            return tensor.view(torch.uint16).numpy()
        return tensor.numpy()

    def widen(array, element):
        if element == "bf16" or array.dtype == numpy.uint16:
            return (array.astype(numpy.uint32) << 16).view(numpy.float32).astype(numpy.float64)
        return array.astype(numpy.float64)

    expected = expected if isinstance(expected, (tuple, list)) else (expected,)
    actual = execute(path, [numpy.ascontiguousarray(to_numpy(x)) for x in feed])
    if len(actual) != len(expected):
        raise ValueError(f"{path.name}: expected {len(expected)} results, got {len(actual)}")
    for i, ((array, element), reference) in enumerate(zip(actual, expected)):
        reference = to_numpy(reference)
        if array.shape != reference.shape:
            raise ValueError(f"{path.name}: result {i}: expected shape {reference.shape}, got {array.shape}")
        array, reference = widen(array, element), widen(reference, None)
        error = abs(array - reference).max()
        bound = {"bf16": 4e-2, "f16": 5e-3}.get(element, 2e-4) * max(1.0, abs(reference).max())
        print(f"  {path.name}: result {i} {element}{list(array.shape)} largest difference {error:.3g}, bound {bound:.3g}")
        if not error <= bound:
            raise ValueError(f"{path.name}: result {i}: expected a difference up to {bound:.3g}, got {error:.3g}")

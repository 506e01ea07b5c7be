"""Calls compiled artifacts by ctypes, as runtime/include/attn_artifact.h and attn_runtime.h describe them: device
pointers in and out, work enqueued on the current stream."""

import ctypes
import pathlib

SYMBOL, VERSION = "attn_artifact_v1", 1
DTYPES = ["f64", "f32", "f16", "bf16", "i1", "i8", "i16", "i32", "i64"]
BYTES = {"f64": 8, "f32": 4, "f16": 2, "bf16": 2, "i1": 1, "i8": 1, "i16": 2, "i32": 4, "i64": 8}


class _TensorType(ctypes.Structure):
    _fields_ = [("dtype", ctypes.c_int32), ("rank", ctypes.c_int32), ("dims", ctypes.POINTER(ctypes.c_int64))]


class _Entry(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("num_inputs", ctypes.c_int32),
        ("num_outputs", ctypes.c_int32),
        ("inputs", ctypes.POINTER(_TensorType)),
        ("outputs", ctypes.POINTER(_TensorType)),
        ("call", ctypes.CFUNCTYPE(None, ctypes.POINTER(ctypes.c_void_p))),
    ]


class _Artifact(ctypes.Structure):
    _fields_ = [
        ("version", ctypes.c_int32),
        ("target", ctypes.c_char_p),
        ("num_entries", ctypes.c_int32),
        ("entries", ctypes.POINTER(_Entry)),
    ]


class _DeviceInfo(ctypes.Structure):
    _fields_ = [(n, ctypes.c_int32) for n in ("ordinal", "cc_major", "cc_minor", "sm_count")]
    _fields_ += [(n, ctypes.c_int64) for n in ("l2_bytes", "max_shared_bytes", "total_bytes")]
    _fields_ += [("name", ctypes.c_char * 256)]


class _MemoryStats(ctypes.Structure):
    _fields_ = [
        (n, ctypes.c_int64) for n in ("host_current", "host_peak", "device_current", "device_peak", "device_reserved")
    ]


class Runtime:
    """libattn_runtime.so. Its errors end the program, as everywhere."""

    def __init__(self, path):
        # Artifacts find the runtime's functions among the process's symbols.
        self.library = ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
        pointers = ["attn_rt_device_alloc", "attn_rt_stream", "attn_rt_event_create"]
        for name in pointers:
            getattr(self.library, name).restype = ctypes.c_void_p
        self.library.attn_rt_event_elapsed_ms.restype = ctypes.c_double
        self.stats = _MemoryStats()

    def __getattr__(self, name):
        return getattr(self.library, "attn_rt_" + name)

    def available(self, target):
        why = ctypes.create_string_buffer(512)
        ok = self.device_available(target.encode(), why, ctypes.c_size_t(512))
        return None if ok else why.value.decode()

    def device_name(self):
        info = _DeviceInfo()
        self.get_device_info(ctypes.byref(info))
        return info.name.decode()

    def alloc(self, size):
        return self.device_alloc(ctypes.c_int64(size))

    def free(self, pointer):
        self.device_free(ctypes.c_void_p(pointer))

    def to_device(self, array):
        """A device copy of a contiguous numpy array."""
        pointer = self.alloc(array.nbytes)
        self.copy_to_device(ctypes.c_void_p(pointer), ctypes.c_void_p(array.ctypes.data), ctypes.c_int64(array.nbytes))
        return pointer

    def to_host(self, array, pointer):
        self.copy_to_host(ctypes.c_void_p(array.ctypes.data), ctypes.c_void_p(pointer), ctypes.c_int64(array.nbytes))

    def peak(self):
        """(device bytes now, their peak since the last reset)"""
        self.memory_stats(ctypes.byref(self.stats))
        return self.stats.device_current, self.stats.device_peak


class Artifact:
    """One entry of an artifact. Raises ValueError if the file is not what it should be."""

    def __init__(self, runtime, path, target="sm_90a"):
        self.runtime = runtime
        library = ctypes.CDLL(str(pathlib.Path(path).resolve()))
        table = _Artifact.in_dll(library, SYMBOL)
        if table.version != VERSION:
            raise ValueError(f"{path}: expected an artifact of version {VERSION}, got {table.version}")
        if table.target.decode() != target:
            raise ValueError(f"{path}: expected an artifact for {target}, got {table.target.decode()}")
        self.library, self.entry = library, table.entries[0]
        self.inputs = [self._type(self.entry.inputs[k]) for k in range(self.entry.num_inputs)]
        self.outputs = [self._type(self.entry.outputs[k]) for k in range(self.entry.num_outputs)]

    @staticmethod
    def _type(t):
        return DTYPES[t.dtype], tuple(t.dims[k] for k in range(t.rank))

    def check(self, shapes):
        """The shapes of the inputs against their types: `call` itself does not."""
        if len(shapes) != len(self.inputs):
            raise ValueError(f"expected {len(self.inputs)} inputs, got {len(shapes)}")
        for k, (shape, (_, dims)) in enumerate(zip(shapes, self.inputs)):
            if len(shape) != len(dims) or any(d not in (-1, s) for s, d in zip(shape, dims)):
                raise ValueError(f"input {k}: expected the shape {dims}, got {tuple(shape)}")

    def bind(self, tensors):
        """A function that enqueues the entry on (pointer, shape) inputs and returns [(allocated, address, shape)]
        for the results, whose memory is the caller's."""
        self.check([shape for _, shape in tensors])
        words = []
        for pointer, shape in tensors:
            strides = [1] * len(shape)
            for k in range(len(shape) - 1, 0, -1):
                strides[k - 1] = strides[k] * shape[k]
            words.append((ctypes.c_int64 * (3 + 2 * len(shape)))(pointer, pointer, 0, *shape, *strides))
        ranks = [len(dims) for _, dims in self.outputs]
        words += [(ctypes.c_int64 * (3 + 2 * rank))() for rank in ranks]
        arguments = (ctypes.c_void_p * len(words))(*[ctypes.addressof(w) for w in words])
        results, call = words[len(tensors) :], self.entry.call

        def run():
            call(arguments)
            return [
                (w[0], w[1] + w[2] * BYTES[t], tuple(w[3 : 3 + rank]))
                for w, rank, (t, _) in zip(results, ranks, self.outputs)
            ]

        run.keep = words
        return run

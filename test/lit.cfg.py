# Tests of text through the tools, and executions on the CPU. Unit tests: Unit/lit.cfg.py.
#
# Substitutions: %python, %llvm_bin, %attn_bin, %attn_lib, %attn_src, %models (graphs of real models),
#   %build (the build folder). Ours and LLVM's tools are found by name.
# Features: sm90 (a Hopper GPU with its driver), ptxas (found; its folder is on the PATH), models,
#   static-compiler (attn-compile is linked with LLVM's archives).
import ctypes
import glob
import os
import shutil
import sys
import sysconfig

import lit.formats

config.name = "attn"
lit_config.maxIndividualTestTime = 600  # seconds; a loaded machine included
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["Inputs", "Unit", "GPU", "export"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.attn_build, "test")


def ptxas_folder():
    """Where ptxas is, or None: the PATH, CUDA_HOME, /usr/local/cuda, pip's nvidia-cuda-nvcc."""
    candidates = []
    found = shutil.which("ptxas")
    if found:
        candidates.append(os.path.dirname(found))
    if "CUDA_HOME" in os.environ:
        candidates.append(os.path.join(os.environ["CUDA_HOME"], "bin"))
    candidates.append("/usr/local/cuda/bin")
    for root in {sysconfig.get_paths()["purelib"], *sys.path}:
        candidates += glob.glob(os.path.join(root, "nvidia", "cu*", "bin"))
    for folder in candidates:
        if os.access(os.path.join(folder, "ptxas"), os.X_OK):
            return folder
    return None


def compute_capability():
    """The first GPU's (major, minor), or None without driver or GPU."""
    try:
        cuda = ctypes.CDLL("libcuda.so.1")
    except OSError:
        return None
    major, minor = ctypes.c_int(), ctypes.c_int()
    if cuda.cuInit(0) or cuda.cuDeviceGetAttribute(ctypes.byref(major), 75, 0):
        return None
    cuda.cuDeviceGetAttribute(ctypes.byref(minor), 76, 0)
    return major.value, minor.value


path = [config.attn_bin, config.llvm_bin]
if compute_capability() == (9, 0):
    config.available_features.add("sm90")
folder = ptxas_folder()
if folder:
    config.available_features.add("ptxas")
    path.append(folder)
if glob.glob(os.path.join(config.test_source_root, "Models", "*.mlir")):
    config.available_features.add("models")

config.environment["PATH"] = os.pathsep.join(path + [config.environment["PATH"]])
config.environment["FILECHECK_OPTS"] = "--enable-var-scope"
# The compiler's threads would only contend with lit's own.
config.environment.setdefault("OMP_NUM_THREADS", "2")
for name in ("CUDA_HOME", "HOME", "XDG_CACHE_HOME", "LD_LIBRARY_PATH"):
    if name in os.environ:
        config.environment[name] = os.environ[name]

config.substitutions += [
    ("%python", f'"{sys.executable}"'),
    ("%llvm_bin", config.llvm_bin),
    ("%attn_bin", config.attn_bin),
    ("%attn_lib", config.attn_lib),
    ("%attn_src", config.attn_src),
    ("%models", os.path.join(config.test_source_root, "Models")),
    ("%build", config.attn_build),
]

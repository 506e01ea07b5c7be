# The unit tests: GoogleTest executables named attn-unit-*, wherever their sources live.
import os

import lit.formats

config.name = "attn-unit"
config.test_format = lit.formats.GoogleTest(".", "", test_prefix="attn-unit-")
config.test_source_root = config.attn_bin
config.test_exec_root = config.attn_bin
for name in ("HOME", "LD_LIBRARY_PATH"):
    if name in os.environ:
        config.environment[name] = os.environ[name]

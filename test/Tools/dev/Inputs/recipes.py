"""Reads the recipes of all models' inputs as the demo does."""

import pathlib
import sys

root = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(root / "tools" / "demo"))
import demo

graphs = sorted((root / "test" / "Models").glob("*.mlir"))
assert len(graphs) >= 48, len(graphs)
for graph in graphs:
    head = graph.read_text().split("\n\n", 1)[0]
    options = demo.input_options(head)
    assert len(options) == head.count("// ARG ") + 1, (graph, options)

"""Prints the naive graph of a row of the benchmark: code_size.py SOURCE ROW."""

import sys

sys.path.insert(0, f"{sys.argv[1]}/tools/bench")
import graphs
import rows

print(graphs.graph(next(row for row in rows.all_rows() if row.name == sys.argv[2])))

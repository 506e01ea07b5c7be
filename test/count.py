"""Prints the closing line of a test run from lit's results; fails if a test did, or if none ran."""

import collections
import json
import sys

PASSED = {"PASS", "XFAIL", "FLAKYPASS"}
SKIPPED = {"UNSUPPORTED", "SKIPPED", "EXCLUDED"}


def main(path):
    try:
        with open(path) as file:
            tests = json.load(file)["tests"]
    except (OSError, ValueError, KeyError) as error:
        print(f"expected lit's results in {path}: {error}", file=sys.stderr)
        print("0 passed, 1 failed, 0 skipped")
        return 1
    counts = collections.Counter()
    for test in tests:
        code = test["code"]
        kind = "passed" if code in PASSED else "skipped" if code in SKIPPED else "failed"
        counts[kind] += 1
        if kind == "failed":
            print(f"{code}: {test['name']}")
    print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped", flush=True)
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""Raises attention spelled at random, executes what it becomes, and compares with the naive form.

    check.py BUILD --first=SEED --raise=N --execute=M [--linear]

N spellings must each become exactly one attn.attention and nothing naive may be
left (with --linear: as many attn.linear_attention as the spelling expects); M of
them are compiled for the CPU, raised and naive (in their own precision and in
f64), executed and compared by attn-run's bound.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import linear_spellings
import spellings


def module(seeds, spell):
    return "".join(spell(seed).replace("@main(", f"@seed{seed}(") for seed in seeds)


def wrong(spelling, raised):
    """What is wrong with a softmax attention's raised function, if anything."""
    layers = int(re.search(r"layers=(\d)", spelling).group(1))
    count = raised.count("attn.attention ins")
    naive = re.findall(r"math\.exp|linalg\.(?:softmax|batch_matmul|contract)|arith\.maximumf", raised.split("attn.attention")[0])
    return f"expected {layers} attn.attention and no naive op, got {count} and {naive}" if count != layers or naive else None


def wrong_linear(spelling, raised):
    expected = re.search(r"expect=(\S+)", spelling).group(1)
    count = raised.count("attn.linear_attention ins")
    own = raised.count("attn.attention ins") == 1 and "attn.merge" in raised
    if expected == "own":
        return None if own else f"expected an attention and a merge: {spelling.splitlines()[0]}"
    if "form=own-key" in spelling and "attn.merge" in raised:
        return f"expected no merge: {spelling.splitlines()[0]}"
    if expected == "*":
        return None
    if count > 1 or expected not in ("?", str(count)):
        return f"expected {expected} attn.linear_attention, got {count}: {spelling.splitlines()[0]}"


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--raise", type=int, default=100, dest="count")
    parser.add_argument("--execute", type=int, default=10)
    parser.add_argument("--linear", action="store_true")
    options = parser.parse_args()
    spell, judge = (linear_spellings.spell, wrong_linear) if options.linear else (spellings.spell, wrong)
    tools = options.build / "bin"
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        seeds = range(options.first, options.first + options.count)
        source = folder / "all.mlir"
        source.write_text(module(seeds, spell))
        raised = run(tools / "attn-opt", "--attn-raise-pipeline", source)
        if raised.returncode:
            sys.exit(f"attn-opt: {raised.stderr[:2000]}")
        functions = re.split(r"(?=  func\.func )", raised.stdout)[1:]
        if len(functions) != len(seeds):
            sys.exit(f"expected {len(seeds)} functions, got {len(functions)}")
        for seed, text in zip(seeds, functions):
            if why := judge(spell(seed), text):
                failures.append(f"seed {seed}: {why}")

        seeds = [seed for seed in seeds if " run=no " not in spell(seed)][: options.execute]
        source = folder / "some.mlir"
        source.write_text(module(seeds, spell))
        forms = {"own": [], "naive": ["--form=naive"], "f64": ["--form=naive", "--precision=f64"]}
        for name, arguments in forms.items() if seeds else []:
            compiled = run(tools / "attn-compile", source, "-o", folder / f"{name}.so", "--target=cpu", "--emit=so", *arguments)
            if compiled.returncode:
                sys.exit(f"attn-compile {name}: {compiled.stderr[:2000]}")
        for seed in seeds:
            shape = re.search(r"layers=\d shape=(\S+)", spell(seed))
            compared = run(
                tools / "attn-run", folder / "own.so", f"--entry=seed{seed}", "--device=cpu", f"--seed={seed}", "--verify",
                *([f"--shape={shape.group(1)}"] if shape else []),
                f"--reference={folder / 'f64.so'}", f"--naive={folder / 'naive.so'}",
            )
            if compared.returncode or "PASS" not in compared.stdout:
                failures.append(f"seed {seed}: {compared.stdout}{compared.stderr}")
    for failure in failures:
        print(failure)
    print(f"{options.count} raised, {len(seeds)} executed, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

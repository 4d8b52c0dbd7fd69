"""Builds five registers and asks every tool about each. Ends with 1 when a tool finds a fault, or misses a planted one.

    check.py [REGISTER …] [--tool TOOL …]      only these
"""

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from built import Built
from expected import TOOLS, missing

HOUSE = Path(__file__).parent.parent.parent
CANDOUR = Path(os.environ.get("CANDOUR") or HOUSE / "target/debug/candour").resolve()
REGISTERS = {
    "example": HOUSE,
    "public-sources": HOUSE / "tests/registers/public-sources",
    "bilingual": HOUSE / "tests/registers/bilingual",
    "empty": HOUSE / "tests/registers/empty",
    "large": None,
}
IS_WATCHED = os.environ.get("CI") != "true"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("registers", nargs="*", default=list(REGISTERS))
    arguments.add_argument("--tool", action="append")
    asked = arguments.parse_args()
    tools = asked.tool or TOOLS
    with TemporaryDirectory() as folder, ProcessPoolExecutor(os.cpu_count()) as pool:
        laid_out = Path(folder)
        # The large one takes as long as all the others, so it is begun first.
        names = sorted(asked.registers, key=lambda name: name != "large")
        built = {name: pool.submit(build, name, laid_out) for name in names}
        work, faults = [], []
        for name in reversed(names):
            built[name].result()
            if name == "example":
                work += [(tool, "planted", pool.submit(misses, tool, laid_out / name)) for tool in tools]
            work += [(tool, name, pool.submit(ask, tool, name, laid_out / name)) for tool in tools]
            for path, tool in missing(Built(name, laid_out / name)):
                (print if IS_WATCHED else faults.append)(f"{name}: {path} is not there, so {tool} was not asked about it")
        for tool, name, answer in work:
            said, seconds = answer.result()
            faults += [f"{tool}: {name}: {fault}" for fault in said]
            if os.environ.get("TIMES"):
                print(f"{seconds:7.1f} s  {tool}: {name}")
    print("\n".join(faults), end="\n" if faults else "")
    print(f"{len(tools)} tools, {len(names)} registers: {len(faults) or 'no'} faults")
    sys.exit(1 if faults else 0)


def build(name, into):
    """The website of a register, in a folder of its own."""
    root = REGISTERS[name]
    if root is None:
        root = into / "force"
        root.mkdir()
        lay_out = ["cargo", "test", "--locked", "--quiet", "--test", "all", "--", "--ignored", "--exact"]
        lay_out.append("harness::workload::a_large_register_is_laid_out")
        run(lay_out, env={**os.environ, "WORKLOAD": str(root)}, cwd=HOUSE)
    run([CANDOUR, "build", "--quiet", "--root", root, "--out", into / name])


def run(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{command}\n{(done.stdout + done.stderr)[-2000:]}")


def ask(tool, name, folder):
    """What a tool finds, and the seconds that it took."""
    begun = time.monotonic()
    said = list(import_module(f"tools.{tool}").faults(Built(name, folder)))
    return said[:20], time.monotonic() - begun


def misses(tool, folder):
    """The planted faults that a tool does not find."""
    begun, asks, said, planted = time.monotonic(), import_module(f"tools.{tool}"), [], 0
    for what, spoilt in asks.plant(Built("planted", folder)):
        planted += 1
        if not any(True for _ in asks.faults(spoilt)):
            said.append(f"it does not see {what}")
    if not planted and not IS_WATCHED:
        said.append("no fault was planted, so nobody knows whether it looks")
    return said, time.monotonic() - begun


if __name__ == "__main__":
    main()

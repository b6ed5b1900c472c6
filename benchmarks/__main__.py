"""Print a table of what the reading comes to, each figure beside its goal.

    python -m benchmarks [--rounds 5] [--attribution FILE] [--figures FILE] [--dates FILE] [--worth FILE]

The labelled sets are research data that nobody may pass on, so they are no part of this repository:
whoever has them names their files, and without a name the table says that they were not measured.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks import pace, reading
from benchmarks.table import Row, lines


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds of the timing (5)")
    parser.add_argument("--limit", type=int, metavar="N", help="read only so many lines of each file")
    for what in reading.MEASURES:
        parser.add_argument(
            f"--{what}", type=_file, metavar="FILE", help="a labelled set, as benchmarks/reading.py tells"
        )
    print("\n".join(lines(_rows(parser.parse_args()))))


def _file(name: str) -> Path:
    path = Path(name)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {name}")
    return path


def _rows(given: argparse.Namespace) -> Iterator[Row]:
    yield from pace.measure(max(1, given.rounds))
    for what in reading.MEASURES:
        file = getattr(given, what)
        if file is None:
            yield Row(what, note=f"not measured: name a labelled set with --{what} FILE")
        else:
            yield from reading.measure(what, file, given.limit)


if __name__ == "__main__":
    main()

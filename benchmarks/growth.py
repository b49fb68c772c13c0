"""How time grows with the length of a text, and with the size of the index: in proportion, or not at all.

    python -m benchmarks.growth [--longest 10000000] [--no-index] [--save DATE]

Texts: prose, and the junk that brings careless readers down. Each is read by a process of its own, which is stopped
after `--patience` seconds. Indexes: 10,000, 100,000 and 1,000,000 names with 100,000 facts, compiled.
Exits with 1 where a text was stopped, and where the longest takes more than twice as long per character as the one a
tenth as long.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.corpus import generate_posts
from benchmarks.many_references import compiled_references
from benchmarks.plot import log_plot

RESULTS = Path(__file__).parent / "results"
FACTS = 100_000
INDEX_SIZES = (10_000, 100_000, 1_000_000)
INDEX_POSTS = 150
# Texts that are nothing but values take some twenty microseconds a character: they are measured up to here.
LONGEST_OF_VALUES = 1_000_000
OF_VALUES = frozenset({"separated digits", "killed in 1922", "quoted lines", "open tags"})
# Double the time per character over a tenfold length is noise; more is growth.
MOST_GROWTH = 2.0


def prose(length: int) -> str:
    posts = generate_posts(min(length // 900 + 1, 500))
    return repeated("\n\n".join(posts) + "\n\n", length)


def repeated(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


TEXTS: dict[str, Callable[[int], str]] = {
    "prose": prose,
    "digits": lambda length: repeated("1234567890", length),
    "separated digits": lambda length: repeated("1,234.567 ", length),
    "million million": lambda length: repeated("million ", length),
    "killed in 1922": lambda length: repeated("killed in 1922 ", length),
    "quotation marks": lambda length: repeated('"a “b ‘c ', length),
    "quoted lines": lambda length: repeated("> > > 5,000 died\n>> in 1922\n", length),
    "open brackets": lambda length: repeated("([{", length),
    "open tags": lambda length: repeated("[quote=Ann]5 died ", length),
    "capitals": lambda length: repeated("Battle Of The ", length),
    "dots": lambda length: repeated("a.b. ", length),
    "white space": lambda length: repeated(" \n", length),
}


def seconds_to_read(kind: str, length: int, patience: float) -> float | None:
    """CPU seconds, measured in a process of its own; None where it was stopped."""
    command = [sys.executable, "-m", "benchmarks.growth", "--read", kind, str(length)]
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return None
    return float(run.stdout)


def read_one(kind: str, length: int) -> float:
    import time

    from factcheck.bundled import bundled_index
    from factcheck.pipeline import check_text

    text, index = TEXTS[kind](length), bundled_index()
    check_text(prose(2_000), index=index)
    # The longest take minutes, the shortest a thousandth of a second.
    rounds = max(1, min(20, 200_000 // length))
    best = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        check_text(text, index=index)
        best = min(best, time.process_time() - begin)
    return best


def measure_texts(longest: int, patience: float) -> dict[str, list[tuple[int, float]]]:
    lengths = [length for length in (1_000, 10_000, 100_000, 1_000_000, 10_000_000) if length <= longest]
    found: dict[str, list[tuple[int, float]]] = {}
    for kind in TEXTS:
        for length in lengths:
            if kind in OF_VALUES and length > LONGEST_OF_VALUES:
                break
            seconds = seconds_to_read(kind, length, patience)
            if seconds is None:
                print(f"{kind:18} {length:>12,}  STOPPED after {patience:.0f} s")
                break
            found.setdefault(kind, []).append((length, seconds))
            print(
                f"{kind:18} {length:>12,}  {seconds:9.4f} s  {1e9 * seconds / length:9.0f} ns a character", flush=True
            )
    return found


def measure_index(path: Path) -> dict[str, float]:
    """What one worker needs with this index: measured in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.growth", "--open", str(path)]
    measured: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return measured


def open_one(path: Path) -> dict[str, float]:
    import resource
    import time

    from factcheck.compiled import open_index
    from factcheck.pipeline import check_text, read_text

    posts = generate_posts(INDEX_POSTS)
    before = _resident_mb()
    begin = time.perf_counter()
    index = open_index(path)
    opened = time.perf_counter() - begin
    check_text("The first post of a worker, of 1 May 1919.", index=index)
    first = time.perf_counter() - begin
    best = {"read": float("inf"), "check": float("inf")}
    for _ in range(4):
        for name, work in (("read", read_text), ("check", check_text)):
            begin = time.process_time()
            for post in posts:
                work(post, index=index)
            best[name] = min(best[name], time.process_time() - begin)
    return {
        "file_mb": round(path.stat().st_size / 1e6, 1),
        "open_seconds": round(opened, 3),
        "first_post_seconds": round(first, 3),
        "index_mb": round(_resident_mb() - before, 1),
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000),
        "reading_us_a_post": round(1e6 * best["read"] / len(posts)),
        "judging_us_a_post": round(1e6 * best["check"] / len(posts)),
    }


def _resident_mb() -> float:
    import resource

    statm = Path("/proc/self/statm")
    if not statm.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return int(statm.read_text().split()[1]) * resource.getpagesize() / 1e6


def growing(found: dict[str, list[tuple[int, float]]]) -> list[str]:
    """Kinds of text whose last step took more than its share."""
    worse = []
    for kind, points in found.items():
        if len(points) > 1:
            (shorter, less), (longer, more) = points[-2:]
            if more / longer > MOST_GROWTH * less / shorter:
                worse.append(kind)
    return worse


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--longest", type=int, default=10_000_000)
    parser.add_argument("--patience", type=float, default=600)
    parser.add_argument("--no-index", action="store_true", help="leave the indexes out")
    parser.add_argument("--save", metavar="DATE", help="keep figures and plots in benchmarks/results/")
    parser.add_argument("--read", nargs=2, metavar=("KIND", "LENGTH"), help=argparse.SUPPRESS)
    parser.add_argument("--open", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.read:
        print(read_one(arguments.read[0], int(arguments.read[1])))
        return 0
    if arguments.open:
        print(json.dumps(open_one(arguments.open)))
        return 0
    texts = measure_texts(arguments.longest, arguments.patience)
    indexes = (
        {} if arguments.no_index else {size: measure_index(compiled_references(size, FACTS)) for size in INDEX_SIZES}
    )
    for size, measured in indexes.items():
        print(f"{size:>12,} names: {measured}")
    worse = growing(texts)
    for kind in worse:
        print(f"NOT IN PROPORTION: {kind}")
    if arguments.save:
        _keep(arguments.save, texts, indexes, worse)
    return 1 if worse or any(kind not in texts for kind in TEXTS) else 0


def _keep(
    date: str, texts: dict[str, list[tuple[int, float]]], indexes: dict[int, dict[str, float]], worse: list[str]
) -> None:
    kept: dict[str, Any] = {"date": date, "texts": texts, "indexes": indexes, "not_in_proportion": worse}
    (RESULTS / "growth.json").write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    plot = log_plot(texts, title="CPU time by length of the text", across="characters", up="seconds")
    (RESULTS / "growth-text.svg").write_text(plot, encoding="utf-8")
    if indexes:
        lines = {
            "reading": [(size, measured["reading_us_a_post"]) for size, measured in indexes.items()],
            "with judging": [(size, measured["judging_us_a_post"]) for size, measured in indexes.items()],
        }
        plot = log_plot(lines, title="CPU time of a 1 kB post by size of the index", across="names", up="microseconds")
        (RESULTS / "growth-index.svg").write_text(plot, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

"""Whether read_numbers finds every figure that the hand-made oracles of the real threads hold.

    .venv/bin/python -m benchmarks.numbers_threads [--show] [--all]

Read in place from $PLUMBLINE_SHARED/threads (default: ../shared beside the project). A figure counts as read when a
mention inside the claim's span says the same number, as the threads' own scorer compares numbers. Figures that the
oracle derived or that stand for a rank, a time of day or "another" are no quantities and are left out. --all prints
every mention beside its words, to be read by a person.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from factcheck.languages.en.quantities import read_numbers
from factcheck.records import NumberMention

SHARED = Path(os.environ.get("PLUMBLINE_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def is_same(claim: dict[str, Any], one: NumberMention) -> bool:
    low, high = one.quantity.low, one.quantity.high
    gold = claim["value"]
    if claim.get("vague"):
        return low is not None and gold[0] / 2 * 0.999 <= low <= gold[0] * 1.001
    if isinstance(gold, list):
        return _close(gold[0], low) and _close(gold[1], high)
    return _close(gold, low) or _close(gold, high)


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-3 * max(1.0, abs(a))


def is_quantity(claim: dict[str, Any]) -> bool:
    if claim["value"] is None or isinstance(claim["value"], str) or claim.get("derived"):
        return False
    return claim.get("unit") not in ("rank", "time of day") and not claim.get("borderline")


def main() -> int:
    folder = SHARED / "threads"
    if not folder.is_dir():
        print(
            f"SKIPPED: no threads in {SHARED}; set PLUMBLINE_SHARED to the folder that holds threads/.", file=sys.stderr
        )
        return 0
    read = wanted = 0
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        with (folder / path.name.replace(".gold.json", ".txt")).open(encoding="utf-8", newline="") as file:
            text = file.read()
        found = read_numbers(text)
        for claim in filter(is_quantity, gold["claims"]):
            wanted += 1
            inside = [one for one in found if one.start < claim["end"] and claim["start"] < one.end]
            if any(is_same(claim, one) for one in inside):
                read += 1
            elif "--show" in sys.argv:
                words = " ".join(text[claim["start"] : claim["end"]].split())
                print("MISS", path.name[:3], claim["value"], "|", words[:200], "|", [_say(text, one) for one in inside])
        if "--all" in sys.argv:
            posts = [(post["start"], post["end"]) for post in gold["posts"]]
            for one in found:
                if any(start <= one.start < end for start, end in posts):
                    print(path.name[:3], _say(text, one))
    print(f"figures of the threads: {read} of {wanted} read ({read / wanted:.3f})")
    return 0


def _say(text: str, one: NumberMention) -> str:
    q = one.quantity
    marks = f"{'~' if q.approximate else ''}{'V' if one.vague else ''}{'O' if one.ordinal else ''}"
    around = " ".join(text[max(0, one.start - 15) : one.end + 15].split())
    return (
        f"{text[one.start : one.end]!r} {q.low} {q.high} {q.unit} {q.per or ''} {marks} {q.readings or ''} <{around}>"
    )


if __name__ == "__main__":
    sys.exit(main())

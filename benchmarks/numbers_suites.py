"""How read_numbers does on outside suites: Microsoft's Recognizers specs (English) and quantulum3's tests, both MIT.

    .venv/bin/python -m benchmarks.numbers_suites [--show]

The suites are read in place from $PLUMBLINE_SHARED/suites (default: ../shared beside the project). A sentence is exact
when every value that it should give is read (a mention overlaps it and says the same number) and no other is. Sentences
fall into tuning (three quarters) and held-out (one quarter) by two hashes of their text: what was held out at first was
read once its result was far below that of the tuning half, and halved again, so that a quarter stays that nobody tunes
on. --show lists the failures of the tuning part alone.

Left out, and counted by kind, is what a suite wants otherwise than a reader of forums can (LEFT_OUT holds the
patterns): the parts of addresses, dates, phone numbers, keys and lists of exercises as numbers; numbers that only name
something ("version two"); a measure glued to its number, which one model leaves to another; "percents of twenty"; ranks
as ranges; units that count one ("a gallon"). Beside the figure without them stands the one of the whole file.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.languages.en.quantities import read_numbers
from factcheck.records import NumberMention

SHARED = Path(os.environ.get("PLUMBLINE_SHARED", Path(__file__).resolve().parents[2] / "shared"))

LEFT_OUT = (
    (
        "addresses, dates, phones, keys, lists of exercises",
        r"\d+\.\d+\.\d+\.\d+|\d+/\d+/\d+|\d-\d+-\d|\d{3}-\d{4}|SCP-|nought-four|Exercises? nrs?|111,11,",
    ),
    ("names and labels", r"English 101|Voyager|South 32|version two|I7-|SCP 06|I7"),
    ("a measure glued to its number", r"\d(?:ml|km|m)\b"),
    ('"percents of twenty"', r"(?i)^per ?cents? of"),
    ("ranks as a range", r"(?i)\bthe (?:tenth|fifteenth)"),
    ("units that count one, dozens as a unit", r"a gallon|a penny|a dozen eggs|baker's dozen|gigaannum|1cds"),
)


@dataclass
class Part:
    exact: int = 0
    of: int = 0
    exact_of_whole: int = 0
    whole: int = 0
    read: int = 0
    wanted: int = 0
    extra: int = 0

    def __str__(self) -> str:
        recall, precision = self.read / max(1, self.wanted), self.read / max(1, self.read + self.extra)
        return (
            f"{self.exact / max(1, self.of):.3f} ({self.exact} of {self.of}),"
            f" whole file {self.exact_of_whole / max(1, self.whole):.3f};"
            f" values: recall {recall:.3f}, precision {precision:.3f}"
        )


@dataclass
class Tally:
    tuning: Part = field(default_factory=Part)
    held_out: Part = field(default_factory=Part)
    left_out: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Wanted:
    start: int
    end: int
    low: float | None
    high: float | None


def score(text: str, wanted: list[Wanted], found: list[NumberMention], tally: Tally) -> None:
    """Pure: adds one sentence to `tally`."""
    taken: set[int] = set()
    missing = []
    for want in wanted:
        hit = next((at for at, one in enumerate(found) if at not in taken and _same(want, one)), None)
        if hit is None:
            missing.append(want)
        else:
            taken.add(hit)
    extra = [one for at, one in enumerate(found) if at not in taken]
    is_exact = not missing and not extra
    tuning = is_for_tuning(text)
    part = tally.tuning if tuning else tally.held_out
    part.whole += 1
    part.exact_of_whole += is_exact
    kind = next((name for name, pattern in LEFT_OUT if re.search(pattern, text)), None)
    if kind:
        tally.left_out[kind] += 1
        return
    part.of += 1
    part.exact += is_exact
    part.wanted += len(wanted)
    part.read += len(taken)
    part.extra += len(extra)
    if tuning and not is_exact:
        tally.misses.append(
            f"{text!r}: missing {[(text[w.start : w.end], w.low, w.high) for w in missing]}"
            f" extra {[(text[m.start : m.end], m.quantity.low, m.quantity.high) for m in extra]}"
        )


def is_for_tuning(text: str) -> bool:
    """Three quarters of all sentences, the same ones on every machine: the first hash halves them, the second what
    the first held out."""
    digest = hashlib.sha256(text.encode()).digest()
    return digest[0] % 2 == 0 or digest[1] % 2 == 0


def _same(want: Wanted, one: NumberMention) -> bool:
    if not (one.start < want.end and want.start < one.end):
        return False
    return _close(want.low, one.quantity.low) and _close(want.high, one.quantity.high)


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1.0, abs(a))


def recognizers(name: str) -> Iterator[tuple[str, list[Wanted]]]:
    cases = json.loads((SHARED / "suites/recognizers" / f"{name}.json").read_text(encoding="utf-8-sig"))
    for case in cases:
        wanted = [item for item in map(_wanted, case.get("Results", [])) if item is not None]
        yield case["Input"], wanted


def _wanted(result: dict[str, Any]) -> Wanted | None:
    if result["TypeName"] == "ordinal.relative":
        return None
    value = str((result.get("Resolution") or {}).get("value"))
    start, end = result["Start"], result["End"] + 1
    interval = re.fullmatch(r"[\[(]([^,]*),([^\])]*)[\])]", value)
    if interval:
        low, high = (float(part) if part else None for part in interval.groups())
        return Wanted(start, end, low, high)
    if value in ("null", "None"):
        return None
    number = float(value.rstrip("%"))
    return Wanted(start, end, number, number)


def quantulum() -> Iterator[tuple[str, list[Wanted]]]:
    for case in json.loads((SHARED / "suites/quantulum3/quantities.json").read_text(encoding="utf-8")):
        text, at, wanted = case["req"], 0, []
        for item in case["res"]:
            start = text.lower().find(item["surface"].lower(), at)
            if start < 0:
                continue
            at = start + len(item["surface"])
            spread = item.get("uncertainty") or 0.0
            low, high = item["value"] - spread, item["value"] + spread
            bounds = text[max(0, start - 8) : start].lower()
            if bounds.endswith(("up to ",)):
                wanted.append(Wanted(start, at, None, high))
            elif bounds.endswith(("over ", "least ")):
                wanted.append(Wanted(start, at, low, None))
            else:
                wanted.append(Wanted(start, at, low, high))
        yield text, wanted


def _tally(cases: Iterator[tuple[str, list[Wanted]]], *, only: str) -> Tally:
    tally = Tally()
    for text, wanted in cases:
        found = read_numbers(text)
        if only == "ordinals":
            found = [one for one in found if one.ordinal]
        elif only == "percentages":
            found = [one for one in found if one.quantity.unit == "percent"]
        elif only == "ranges":
            # "Equal to 20" is a range of its own there; a plain number is never one too many.
            # Nor are "hundreds", which only this reader takes for 200 and more.
            found = [
                one
                for one in found
                if not one.vague and (one.quantity.low != one.quantity.high or any(_same(w, one) for w in wanted))
            ]
        else:
            found = [one for one in found if not one.ordinal and not one.vague]
        score(text, wanted, found, tally)
    return tally


def main() -> int:
    if not (SHARED / "suites").is_dir():
        print(
            f"SKIPPED: no suites in {SHARED}; set PLUMBLINE_SHARED to the folder that holds suites/.", file=sys.stderr
        )
        return 0
    for title, cases, only in (
        ("Recognizers NumberModel", recognizers("NumberModel"), "numbers"),
        ("Recognizers NumberRangeModel", recognizers("NumberRangeModel"), "ranges"),
        ("Recognizers PercentModel", recognizers("PercentModel"), "percentages"),
        ("Recognizers OrdinalModel", recognizers("OrdinalModel"), "ordinals"),
        ("quantulum3", quantulum(), "numbers"),
    ):
        tally = _tally(cases, only=only)
        print(f"{title}: sentences exact")
        print(f"    tuning, three quarters  {tally.tuning}")
        print(f"    held out, one quarter   {tally.held_out}")
        print("    left out: " + (", ".join(f"{n} {name}" for name, n in tally.left_out.most_common()) or "none"))
        if "--show" in sys.argv:
            print(*(f"   - {case}" for case in tally.misses), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

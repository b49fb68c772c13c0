"""How read_numbers does on outside suites: Microsoft's Recognizers specs (English) and quantulum3's tests, both MIT.

    .venv/bin/python -m benchmarks.numbers_suites [--show]

The suites are read in place from $PLUMBLINE_SHARED/suites (default: ../shared beside the project). A value counts as
read when one of our mentions overlaps it and says the same number. Their conventions differ from ours on purpose in
some kinds of input; those cases are counted apart, by the kind of difference, and listed with --show.
"""

from __future__ import annotations

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

# Inputs in which a suite wants something else than we do, and why. Looked for in this order.
CONVENTIONS = (
    (
        "addresses, dates, phones, keys: they read the parts, we leave them out",
        r"\d+\.\d+\.\d+\.\d+|\d+/\d+/\d+|\d-\d+-\d|\d{3}-\d{4}|SCP-|nought-four|Exercises? nrs?|111,11,",
    ),
    (
        "names and labels (English 101, Voyager 2, version two): we leave out what only names",
        r"English 101|Voyager|South 32|version two|I7-|SCP 06|I7",
    ),
    ("a minus before a bare number: we take it for a dash or a bullet", r"(?:^|[\s(])[-\u2212]\s?[$.\d]|<-|<=  -"),
    ("powers, giga, inverse units: 1.1^23, 10G, 8x2^10", r"\^|\dG\b|\d [GM]\b|\u00d710\u2212|s-1|fb\u22121|\+/-"),
    (
        "odd parts (fifty-four hundredths, twenty fifths, trillionths, one over three)",
        r"(?i)hundredths?|(?:tr|m)illionth|fifths?|fifteenth|firsts?|\bover (?:one|three|twenty|3|20)|\d over",
    ),
    ("a lone part without what it is a part of (a half)", r"^a half$"),
    ("units: they leave 180ml to another model, we read the number and its unit", r"\d(?:ml|km|m)\b"),
    (
        '"equal to" as a range of its own, "X or greater than" without a number',
        r"(?i)\bequal|greater than$|percents? of",
    ),
    ("a bare zero, which counts nothing that is named", r"(?i)\b(?:zero|nought|naught|and 0)\b"),
    ("units that count one (a gallon, a penny, a dozen as a unit)", r"a gallon|a penny|dozen|gigaannum|1cds|pm\.|am\."),
    ('a change ("rose from 5 to 9") is two numbers, no range', r"rose from|reduced from"),
)


@dataclass
class Tally:
    read: int = 0
    wanted: int = 0
    extra: int = 0
    read_of_all: int = 0
    of_all: int = 0
    apart: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.read / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        return self.read / (self.read + self.extra) if self.read + self.extra else 1.0


@dataclass(frozen=True)
class Wanted:
    start: int
    end: int
    low: float | None
    high: float | None


def score(text: str, wanted: list[Wanted], found: list[NumberMention], tally: Tally) -> None:
    """Pure: adds one case to `tally`; a case that a convention explains is counted apart, unless we read all of it."""
    taken: set[int] = set()
    missing = []
    for want in wanted:
        hit = next((at for at, one in enumerate(found) if at not in taken and _same(want, one)), None)
        if hit is None:
            missing.append(want)
        else:
            taken.add(hit)
    extra = [one for at, one in enumerate(found) if at not in taken]
    tally.of_all += len(wanted)
    tally.read_of_all += len(taken)
    if missing or extra:
        case = (
            f"{text!r}: missing {[(text[w.start : w.end], w.low, w.high) for w in missing]}"
            f" extra {[(text[m.start : m.end], m.quantity.low, m.quantity.high) for m in extra]}"
        )
        convention = next((name for name, pattern in CONVENTIONS if re.search(pattern, text)), None)
        if convention:
            tally.apart[convention] += 1
            tally.asides.append(f"{convention[:12]} | {case}")
            return
        tally.misses.append(case)
    tally.wanted += len(wanted)
    tally.read += len(taken)
    tally.extra += len(extra)


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
            found = [one for one in found if one.quantity.low != one.quantity.high]
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
        print(
            f"{title}: recall {tally.recall:.3f}, precision {tally.precision:.3f}"
            f" ({tally.read} of {tally.wanted} values, {tally.extra} too many);"
            f" {sum(tally.apart.values())} cases apart, with them {tally.read_of_all} of {tally.of_all} values"
        )
        for name, count in tally.apart.most_common():
            print(f"    {count:3d}  {name}")
        if "--show" in sys.argv:
            print(*(f"   - {case}" for case in tally.misses + tally.asides), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

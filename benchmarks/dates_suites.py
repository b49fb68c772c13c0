"""How dates are read on outside test suites, in place from $PLUMBLINE_SHARED (default: ../shared beside the project).

Run: .venv/bin/python -m benchmarks.dates_suites [--show]

- Microsoft's Recognizers (DateExtractor, DateParser, DatePeriodParser, English): an assistant's sentences. Counted are
  the dates found at the right place and, where the expected value is one that EDTF can say, the right values. Halves
  are told apart by a hash of the sentence; `--show` prints the misses of the tuning half. What an assistant is asked
  and no history or news tells is left out and counted apart by its kind (`left_out`).
- historicaldate: the uncertain dates of old times as people keep them in tables ("c. 485 BC", "Between 47 and 50").
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.dates_threads import shared_folder
from factcheck.languages.en.dates import read_dates

_TIMEX_DATE = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?")
_INTERVAL = re.compile(r"\((?P<first>[\dX-]+),(?P<last>[\dX-]+),P(?P<length>\d+)(?P<unit>[DMY])\)")


def expected_edtf(timex: str) -> str | None:
    """What a Recognizers value is in EDTF; None for one that EDTF has no words for (weeks, weekdays, quarters)."""
    if _TIMEX_DATE.fullmatch(timex):
        return timex
    found = _INTERVAL.fullmatch(timex)
    if not found or "XX-" in timex.replace("XXXX-", ""):
        return None
    first, last, length = found["first"], found["last"], int(found["length"])
    if found["unit"] == "Y" and first[5:] == last[5:] == "01-01":
        year, end = first[:4], last[:4]
        if "X" in year:
            return None
        if length == 10:
            return year[:3] + "X"
        return year[:2] + "XX" if length == 100 else f"{year}/{end}"
    return f"{first}/{last}"


_COUNT = r"(?:\d+|a few|few|several|a couple(?: of)?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)"
LEFT_OUT = {
    "lengths of time from now": re.compile(
        rf"\b(?:last|past|previous|prev|next|coming|following|upcoming|within|in|less than|more than|over|first|rest)\b"
        rf".*\b{_COUNT}\b.*\b(?:day|week|weekend|month|year|decade|centur|fortnight|minute|hour|biz|business|work)"
        rf"|\b{_COUNT}\s(?:day|week|month|year|fortnight|decade|centur|sun|mon|tues|wednes|thurs|fri|satur)\w*\s"
        r"(?:from|after|before|ago|prior|past|following|next|hence|later|this|last|since|in the)"
        r"|\brest of\b|\bto date\b|\btoday\b.*\b(?:week|day|month|year)s?\b|\bago\b|\bor (?:more|less)\b",
        re.I,
    ),
    "numbered weeks and weeks of a month": re.compile(r"\bweeks?(?:end)?s?\b|\bw\d+\b", re.I),
    "a day of no month": re.compile(
        r"^(?:(?:on |the |from |between |to |till )*\d{1,2}(?:st|nd|rd|th)?"
        r"(?: ?(?:-|to|and|till|through)? ?\d{0,2}(?:st|nd|rd|th)?)?"
        r"|(?:the )?\w+(?:st|nd|rd|th|first|second|third)(?: of (?:this|next|last) month)?)$",
        re.I,
    ),
    "days of a span (from 4 to 22 this month)": re.compile(
        r"\b(?:this|next|last|the) month\b.*|\d.*\b(?:this|next|last) month\b", re.I
    ),
    "holidays and words of office": re.compile(
        r"\b(?:christmas|easter|mother|father|thanks|new year|king|labou?r|may ?day|independence|memorial|ramadan|earth"
        r"|valentine|halloween|black friday|juneteenth|work\s?ing|business|biz|bd|school|my day|eod|eom|eoy)\b",
        re.I,
    ),
    "days of the week in small letters or cut short": re.compile(
        r"\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b"
    ),
}


def left_out(words: str) -> str | None:
    """The kind of what no history or news tells; None for a date that counts."""
    return next((kind for kind, pattern in LEFT_OUT.items() if pattern.search(words)), None)


def is_tuning(text: str) -> bool:
    return hashlib.sha256(text.encode()).digest()[0] % 2 == 0


def same_value(wanted: str, given: str) -> bool:
    """Marks aside the same; ends of an interval count at the precision that was given."""
    wanted, given = (re.sub(r"[~?%]", "", edtf) for edtf in (wanted, given))
    if wanted == given or (wanted.startswith("XXXX") and wanted[4:] == given[4:]):
        return True
    if "/" not in wanted or "/" not in given:
        return False
    pairs = zip(wanted.split("/"), given.split("/"), strict=False)
    return all(one.startswith(two) or (one[:4] == "XXXX" and one[4:] == two[4:]) for one, two in pairs)


def score_recognizers(path: Path, *, tuning: bool, show: bool) -> str:
    cases: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig"))
    cases = [case for case in cases if is_tuning(case["Input"]) is tuning]
    placed = wanted = right = valued = 0
    kinds: Counter[str] = Counter()
    for case in cases:
        text = case["Input"]
        stamp = case.get("Context", {}).get("ReferenceDateTime")
        mentions = read_dates(text, written_on=date.fromisoformat(stamp[:10]) if stamp else date(2016, 11, 7))
        for result in case["Results"]:
            start, end = result["Start"], result["Start"] + result["Length"]
            hits = [mention for mention in mentions if mention.start < end and start < mention.end]
            value = (result.get("Value") or {}).get("Timex")
            edtf = expected_edtf(value) if value else None
            kind = "values that EDTF can't say" if value and edtf is None else left_out(result["Text"])
            if kind:
                kinds[kind] += 1
                continue
            wanted += 1
            placed += bool(hits)
            if edtf:
                valued += 1
                is_right = any(same_value(edtf, mention.when.edtf) for mention in hits)
                right += is_right
                if show and not is_right:
                    print(
                        f"  {edtf} wanted, {[mention.when.edtf for mention in hits]} read of {result['Text']!r}: {text}"
                    )
            elif show and not hits:
                print(f"  nothing read of {result['Text']!r}: {text}")
    empty = [case for case in cases if not case["Results"]]
    alarms = sum(bool(read_dates(case["Input"], written_on=date(2016, 11, 7))) for case in empty)
    values = f", value right {right}/{valued}" if valued else ""
    apart = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    return (
        f"{path.stem}, {'tuning' if tuning else 'held out'}: found {placed}/{wanted}{values}; "
        f"alarms {alarms}/{len(empty)} sentences without a date; left out: {apart}"
    )


def expected_table_date(word: str) -> str | None:
    """The EDTF of a date as historicaldate writes it, for its plain forms; None for the others."""
    word = word.strip()
    if found := re.fullmatch(r"(?:c\.|circa) ?(\d+)", word):
        return f"{int(found[1]):04d}~"
    if found := re.fullmatch(r"(c\. |circa )?(\d+) ?bc", word, re.I):
        return f"-{int(found[2]) - 1:04d}" + ("~" if found[1] else "")
    if found := re.fullmatch(r"(\d{1,2}) (\w{3})\w* (\d{3,4})", word):
        months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
        if found[2].lower() in months:
            return f"{int(found[3]):04d}-{months.index(found[2].lower()) + 1:02d}-{int(found[1]):02d}"
    if found := re.fullmatch(r"between (\d{4}) and (\d{4})", word, re.I):
        return f"{found[1]}/{found[2]}"
    if found := re.fullmatch(r"between (\d+)BC and (\d+)BC", word, re.I):
        return f"-{int(found[1]) - 1:04d}/-{int(found[2]) - 1:04d}"
    return word if re.fullmatch(r"1\d{3}|20\d\d", word) else None


def score_tables(folder: Path, *, show: bool = False) -> tuple[int, int]:
    """(right, wanted) over all dates of the tables that are written plainly."""
    right = wanted = 0
    for path in sorted(folder.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            for column, word in row.items():
                if not (column or "").startswith("hdate") or not word or not word.strip():
                    continue
                mentions = read_dates(word.strip())
                edtf = expected_table_date(word)
                if edtf is None:
                    if show and not mentions:
                        print(f"  nothing read of {word!r}")
                    continue
                wanted += 1
                is_right = len(mentions) == 1 and mentions[0].when.edtf == edtf
                right += is_right
                if show and not is_right:
                    print(f"  {edtf} wanted, {[mention.when.edtf for mention in mentions]} read: {word!r}")
    return right, wanted


def main() -> int:
    folder, show = shared_folder(), "--show" in sys.argv
    if not folder.is_dir():
        print(f"SKIPPED: {folder} is not there; set PLUMBLINE_SHARED.", file=sys.stderr)
        return 0
    for name in ("DateExtractor", "DateParser", "DatePeriodParser"):
        path = folder / "suites" / "recognizers" / f"{name}.json"
        print(score_recognizers(path, tuning=True, show=show))
        print(score_recognizers(path, tuning=False, show=False))
    right, wanted = score_tables(folder / "references" / "historicaldate", show=show)
    print(f"historicaldate: {right}/{wanted} plain dates right")
    return 0


if __name__ == "__main__":
    sys.exit(main())

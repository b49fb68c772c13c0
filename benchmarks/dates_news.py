"""How the dates of news texts are read: each sentence with the day it was written on, and its dates labelled by hand.

Run: .venv/bin/python -m benchmarks.dates_news [--show]

benchmarks/sets/news_dates_tuning.jsonl and news_dates_heldout.jsonl; news_dates.md beside them says how they were made.
`--show` prints the misses of the tuning half alone: the held-out half is for its figures.
A value is right by the rule of the threads' scorer: marks aside the same, an open interval may stand for its bound.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.dates_threads import same_date
from factcheck.languages.en.dates import read_dates

SETS = Path(__file__).parent / "sets"
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True)
class NewsScore:
    """`years` are the labels whose words hold a year of four digits; `alarms` are dates that overlap no label."""

    wanted: int
    found: int
    right: int
    years: int
    years_right: int
    alarms: int
    words: int

    def __str__(self) -> str:
        return (
            f"found {self.found}/{self.wanted} ({self.found / self.wanted:.3f}), "
            f"value right {self.right}/{self.wanted} ({self.right / self.wanted:.3f}), "
            f"explicit years {self.years_right}/{self.years} ({self.years_right / self.years:.3f}), "
            f"false alarms {self.alarms} ({1000 * self.alarms / self.words:.1f} in 1,000 words)"
        )


def score_news(path: Path, *, show: bool = False) -> NewsScore:
    wanted = found = right = years = years_right = alarms = words = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        item: dict[str, Any] = json.loads(line)
        text = item["text"]
        words += len(text.split())
        mentions = read_dates(text, written_on=date.fromisoformat(item["written_on"]))
        for label in item["dates"]:
            hits = [mention for mention in mentions if mention.start < label["end"] and label["start"] < mention.end]
            is_right = any(same_date(label["edtf"], mention.when.edtf) for mention in hits)
            has_year = _YEAR.search(text[label["start"] : label["end"]]) is not None
            wanted, found, right = wanted + 1, found + bool(hits), right + is_right
            years, years_right = years + has_year, years_right + (has_year and is_right)
            if show and not is_right:
                print(f"  {label['edtf']} wanted, {[mention.when.edtf for mention in hits]} read: {text}")
        for mention in mentions:
            if not any(mention.start < label["end"] and label["start"] < mention.end for label in item["dates"]):
                alarms += 1
                if show:
                    print(f"  {mention.when.edtf} is no label ({text[mention.start : mention.end]!r}): {text}")
    return NewsScore(wanted, found, right, years, years_right, alarms, words)


def main() -> int:
    for half in ("tuning", "heldout"):
        show = half == "tuning" and "--show" in sys.argv
        print(f"{half}: {score_news(SETS / f'news_dates_{half}.jsonl', show=show)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

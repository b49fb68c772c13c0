"""How well dates are found in the real threads with hand-made oracles: recall, precision, false alarms.

Run: .venv/bin/python -m benchmarks.dates_threads [--show]
Reads in place from $PLUMBLINE_SHARED (default: ../shared beside the project); says so where it isn't there.
"""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.languages.en.dates import read_dates
from factcheck.records import DateMention

DATED_TYPES = {"date", "birth_death", "office"}


@dataclass(frozen=True)
class Score:
    """`alarms` are dates found inside a post that overlap no dated claim of the oracle."""

    wanted: int
    found: int
    returned: int
    alarms: int

    @property
    def recall(self) -> float:
        return self.found / max(1, self.wanted)

    @property
    def precision(self) -> float:
        return 1 - self.alarms / max(1, self.returned)


def shared_folder() -> Path:
    default = Path(__file__).resolve().parent.parent.parent / "shared"
    return Path(os.environ.get("PLUMBLINE_SHARED", default))


def same_date(wanted: str, given: str) -> bool:
    """The scorer's rule: marks aside the same; an open interval may stand for its bound, give or take a year."""
    one, two = (re.sub(r"[~?%\s]", "", edtf).upper() for edtf in (wanted, given))
    if one == two:
        return True
    if "/" not in one and "/" not in two:
        return False
    ends = [[end for end in edtf.split("/") if end not in ("", "..")] for edtf in (one, two)]
    if len(ends[0]) == len(ends[1]) == 1:
        first, second = ends[0][0], ends[1][0]
        if first == second:
            return True
        plain = first.lstrip("-").isdigit() and second.lstrip("-").isdigit()
        return plain and abs(int(first) - int(second)) <= 1
    return ends[0] == ends[1]


def score_thread(text: str, oracle: dict[str, Any], *, show: bool) -> Score:
    mentions = [mention for mention in read_dates(text) if _in_post(mention, oracle)]
    claims = [claim for claim in oracle["claims"] if _is_dated(claim)]
    wanted = found = 0
    for claim in claims:
        hits = [mention for mention in mentions if _overlaps(mention, claim)]
        is_found = any(same_date(claim["value"], mention.when.edtf) for mention in hits)
        if claim.get("borderline"):
            continue
        wanted += 1
        found += is_found
        if show and not is_found:
            words = " ".join(text[claim["start"] : claim["end"]].split())[:100]
            print(f"  missed {claim['value']}: {[mention.when.edtf for mention in hits]} in {words!r}")
    alarms = 0
    for mention in mentions:
        if any(_overlaps(mention, claim) and same_date(claim["value"], mention.when.edtf) for claim in claims):
            continue
        alarms += 1
        if show:
            near = " ".join(text[max(0, mention.start - 40) : mention.end + 20].split())
            print(f"  alarm {mention.when.edtf} {text[mention.start : mention.end]!r}: {near!r}")
    return Score(wanted, found, len(mentions), alarms)


def _in_post(mention: DateMention, oracle: dict[str, Any]) -> bool:
    return any(post["start"] <= mention.start < post["end"] for post in oracle["posts"])


def _is_dated(claim: dict[str, Any]) -> bool:
    return claim["type"] in DATED_TYPES and isinstance(claim["value"], str)


def _overlaps(mention: DateMention, claim: dict[str, Any]) -> bool:
    return bool(mention.start < claim["end"] and claim["start"] < mention.end)


def score_threads(folder: Path, *, show: bool = False) -> Score:
    """The sum over all threads of a folder; prints a line for each where asked to."""
    scores = []
    for path in sorted(folder.glob("*.gold.json")):
        number = path.name.split(".")[0]
        with (folder / f"{number}.txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        score = score_thread(text, json.loads(path.read_text(encoding="utf-8")), show=show)
        scores.append(score)
        if show:
            print(f"{number}: {score.found}/{score.wanted} found, {score.alarms} alarms of {score.returned}")
    return Score(
        wanted=sum(score.wanted for score in scores),
        found=sum(score.found for score in scores),
        returned=sum(score.returned for score in scores),
        alarms=sum(score.alarms for score in scores),
    )


def main() -> int:
    folder = shared_folder() / "threads"
    if not folder.is_dir():
        print(f"SKIPPED: {folder} is not there; set PLUMBLINE_SHARED.", file=sys.stderr)
        return 0
    total = score_threads(folder, show="--show" in sys.argv)
    print(f"recall {total.recall:.3f} ({total.found}/{total.wanted}), precision {total.precision:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

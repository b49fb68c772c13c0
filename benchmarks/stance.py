"""How often the stance of a value is read as a careful reader would: sentences and short posts labelled by hand.

    python -m benchmarks.stance [--set NAME] [--half tuning|held_out] [--show N] [--save DATE]

Each line of benchmarks/sets/stance.jsonl, and of stance_2.jsonl (sources above, lists, pasted articles), holds a
text, the place of one value in it, its stance, and beside it `quoted`, `fictional`, `struck` where they hold; `also`
is a second stance that a careful reader could defend, `attributed_to` who says it. A line's half follows from its
text alone (SHA-256), so it never moves; only failures of the tuning half are for looking at, and `--show` shows no
others."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck import ENGINE_VERSION
from factcheck.document import read_document
from factcheck.index import build_index
from factcheck.placing import Placing, Surroundings, place_value
from factcheck.text.quotations import find_quotations

SETS = Path(__file__).parent / "sets"
NAMES = ("stance", "stance_2")
RESULTS = Path(__file__).parent / "results"
HALVES = ("tuning", "held_out")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One line of the set. `also` is "" where only one stance is right; `attributed_to` None where nobody is named."""

    text: str
    start: int
    end: int
    stance: str
    also: str = ""
    attributed_to: str | None = None
    quoted: bool = False
    fictional: bool = False
    struck: bool = False

    @property
    def half(self) -> str:
        return HALVES[hashlib.sha256(self.text[: self.start].encode() + self.text[self.end :].encode()).digest()[0] % 2]


def read_set(lines: Iterable[str]) -> list[Labelled]:
    return [Labelled(**json.loads(line)) for line in lines if line.strip()]


def is_right(labelled: Labelled, read: Placing) -> bool:
    """The stance and everything beside it. Who says it is scored apart."""
    beside = (read.quoted, read.fictional, read.struck) == (labelled.quoted, labelled.fictional, labelled.struck)
    return beside and read.stance.value in (labelled.stance, labelled.also)


def names_speaker(labelled: Labelled, read: Placing) -> bool:
    """The speaker that is read is the one meant, give or take a first name or an article."""
    wanted = set((labelled.attributed_to or "").lower().replace(",", "").split())
    got = set((read.attributed_to or "").lower().replace(",", "").split())
    return bool(wanted & got) and (wanted <= got or got <= wanted)


def score(labelled: list[Labelled], read: Callable[[Labelled], Placing]) -> dict[str, Any]:
    """Accuracy over all lines, by stance, and of the speakers where one is named; None where none was to be scored."""
    by_stance: dict[str, list[bool]] = {}
    speakers: list[bool] = []
    for one in labelled:
        placing = read(one)
        by_stance.setdefault(one.stance, []).append(is_right(one, placing))
        if one.attributed_to:
            speakers.append(names_speaker(one, placing))
    return {
        "lines": len(labelled),
        "accuracy": share([right for rights in by_stance.values() for right in rights]),
        "by_stance": {stance: share(by_stance[stance]) for stance in sorted(by_stance)},
        "speaker": share(speakers),
    }


def share(rights: list[bool]) -> float | None:
    return round(sum(rights) / len(rights), 3) if rights else None


def read_with_engine(labelled: Labelled) -> Placing:
    """Where the value stands, by an engine that knows no references: stance is a matter of words alone."""
    document = read_document(labelled.text, index=_EMPTY, title=None, written_on=None)
    around = Surroundings.of(document, tuple(find_quotations(labelled.text)))
    sentence = next(
        (view for view in document.sentences if view.start <= labelled.start < view.end), document.sentences[-1]
    )
    is_date = any(date.start < labelled.end and labelled.start < date.end for date in sentence.dates)
    return place_value(sentence, labelled.start, labelled.end, around, is_date=is_date)


_EMPTY = build_index([], [], (), versions=())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=NAMES, default=NAMES[0], help="which of the sets")
    parser.add_argument("--half", choices=HALVES, help="only this half")
    parser.add_argument("--show", type=int, default=0, help="print so many failures of the tuning half")
    parser.add_argument("--save", metavar="DATE", help="keep the figures under this date, such as 2026-11-23")
    arguments = parser.parse_args()
    labelled = read_set((SETS / f"{arguments.set}.jsonl").read_text(encoding="utf-8").splitlines())
    figures = {
        half: score([one for one in labelled if one.half == half], read_with_engine)
        for half in HALVES
        if arguments.half in (None, half)
    }
    print(json.dumps(figures, indent=2))
    failures = [one for one in labelled if one.half == "tuning" and not is_right(one, read_with_engine(one))]
    for one in failures[: arguments.show]:
        read = read_with_engine(one)
        value = one.text[one.start : one.end]
        print(f"wanted {one.stance}, read {read.stance.value} ({read.attributed_to}): {value!r} in {one.text!r}")
    if arguments.save:
        kept = RESULTS / f"{arguments.set}.json"
        history = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else []
        history.append({"date": arguments.save, "engine_version": ENGINE_VERSION, **figures})
        kept.write_text(json.dumps(history, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

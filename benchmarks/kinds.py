"""How well the engine judges ages, durations, order, founding and end, anachronisms and inconsistencies.

`sets/kinds.jsonl` holds sentences written by hand for this, before the readers were, against the bundled packs: `wrong`
says something that references exclude, `right` doesn't (true statements, and many that only look like an error). Half
of them, by the hash of the text, are for tuning; the other half is only measured.

Per kind: precision and recall of `contradicted` (of any such claim at all, for inconsistencies). `accused` counts the
`right` sentences of which any own claim, of whatever kind, is contradicted.

    python -m benchmarks.kinds [--half tuning|held-out|both] [--show] [--save DATE]
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from factcheck.bundled import bundled_index
from factcheck.pipeline import check_text
from factcheck.ports import Index
from factcheck.records import ClaimKind, Verdict

HERE = Path(__file__).parent
SET = HERE / "sets" / "kinds.jsonl"
RESULT = HERE / "results" / "kinds.json"
# The kind of claim under which each group of sentences is judged.
KINDS = {
    "age": ClaimKind.AGE,
    "duration": ClaimKind.DURATION,
    "order": ClaimKind.ORDER,
    "anachronism": ClaimKind.ANACHRONISM,
    "founding": ClaimKind.EVENT_DATE,
    "quantity": ClaimKind.QUANTITY,
    "inconsistency": ClaimKind.INCONSISTENCY,
}


@dataclass(frozen=True, slots=True)
class Item:
    kind: str
    is_wrong: bool
    text: str

    @property
    def half(self) -> str:
        return "tuning" if hashlib.sha256(self.text.encode()).digest()[0] % 2 else "held-out"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`called`: a claim of the item's kind was called wrong; `accused`: any own claim was; `read`: one was found."""

    item: Item
    called: bool
    accused: bool
    read: bool


def read_items(path: Path = SET) -> list[Item]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Item(row["kind"], row["label"] == "wrong", row["text"]) for row in rows]


def judge_item(item: Item, index: Index) -> Outcome:
    checked = check_text(item.text, index=index).claims
    own_kind = [found for found in checked if found.claim.kind is KINDS[item.kind]]
    if KINDS[item.kind] is ClaimKind.INCONSISTENCY:
        called = bool(own_kind)
        accused = called and not item.is_wrong
    else:
        called = any(found.finding.verdict is Verdict.CONTRADICTED and found.claim.is_own for found in own_kind)
        accused = any(found.finding.is_accusation(found.claim) for found in checked)
    return Outcome(item, called=called, accused=accused, read=bool(own_kind))


def score(outcomes: Iterable[Outcome]) -> dict[str, dict[str, float | int | None]]:
    """Per kind: how many sentences, precision and recall of what was called wrong, right sentences accused."""
    by_kind: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        by_kind.setdefault(outcome.item.kind, []).append(outcome)
    return {kind: _score(group) for kind, group in by_kind.items()}


def _score(group: list[Outcome]) -> dict[str, float | int | None]:
    called = [outcome for outcome in group if outcome.called]
    wrong = [outcome for outcome in group if outcome.item.is_wrong]
    hits = sum(outcome.item.is_wrong for outcome in called)
    return {
        "right": len(group) - len(wrong),
        "wrong": len(wrong),
        "precision": round(hits / len(called), 3) if called else None,
        "recall": round(hits / len(wrong), 3) if wrong else None,
        "accused": sum(outcome.accused for outcome in group if not outcome.item.is_wrong),
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--half", choices=("tuning", "held-out", "both"), default="both")
    arguments.add_argument("--show", action="store_true", help="print the failures of the tuning half")
    arguments.add_argument("--save", metavar="DATE", help="keep the figures of both halves")
    options = arguments.parse_args()
    index = bundled_index()
    outcomes = [judge_item(item, index) for item in read_items()]
    halves = {half: score(found for found in outcomes if found.item.half == half) for half in ("tuning", "held-out")}
    for half, kinds in halves.items():
        if options.half not in (half, "both"):
            continue
        print(half)
        for kind, figures in kinds.items():
            print(f"  {kind:14}" + "  ".join(f"{name} {figure}" for name, figure in figures.items()))
    if options.show:
        for outcome in outcomes:
            failed = outcome.called != outcome.item.is_wrong or (outcome.accused and not outcome.item.is_wrong)
            if outcome.item.half == "tuning" and failed:
                read = "read" if outcome.read else "not read"
                how = "missed" if outcome.item.is_wrong else "ACCUSED"
                print(f"{outcome.item.kind}: {how} ({read}): {outcome.item.text}")
    if options.save:
        RESULT.write_text(json.dumps({"date": options.save, **halves}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

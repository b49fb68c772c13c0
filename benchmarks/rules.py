"""How often each rule gave each verdict, and how right it was on sentences whose verdict is known.

    python -m benchmarks.rules [--save DATE] [--show]

The sentences stand in sets/judging.jsonl; half of them, by their hash, are held out: `--show` prints what went wrong in
the tuning half only. sets/innocent.jsonl holds sentences that look wrong and aren't. Real texts (PLUMBLINE_SHARED) are
read in place to count verdicts where nobody labelled any: they carry none, so of them only what was contradicted is
listed, for a person to read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.corpus import SHARED, shared_posts
from factcheck import ENGINE_VERSION
from factcheck.bundled import bundled_index
from factcheck.pipeline import Context, check_text
from factcheck.ports import Index
from factcheck.records import CheckedClaim, Verdict

SET = Path(__file__).parent / "sets/judging.jsonl"
INNOCENT = Path(__file__).parent / "sets/innocent.jsonl"
RESULTS = Path(__file__).parent / "results/rules.json"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with the verdict that a careful reader of the bundled references gives to one of its values.

    `at`: the words of the value; empty where the sentence states none ("X is president").
    """

    text: str
    kind: str
    at: str
    expected: Verdict
    written_on: date | None = None

    @property
    def is_held_out(self) -> bool:
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the engine said of a labelled sentence. `rule` is "unread" where no claim of its kind was found."""

    labelled: Labelled
    verdict: Verdict
    rule: str


def read_set(path: Path = SET) -> list[Labelled]:
    """The labelled sentences, in the file's order."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Labelled(
            row["text"],
            row["kind"],
            row["at"],
            Verdict(row["expected"]),
            date.fromisoformat(row["written_on"]) if "written_on" in row else None,
        )
        for row in rows
    ]


def rule_of(checked: CheckedClaim) -> str:
    """The rule that decided, by the first step of the trace."""
    return checked.finding.trace[0].removeprefix("rule: ") if checked.finding.trace else "none"


def judge(labelled: Labelled, index: Index) -> Outcome:
    """The verdict on the value that the label is about; a sentence with no such claim is `not_found`.

    A death may be read as the date of a murder: where no claim of the labelled kind holds the value, any other does.
    """
    found = check_text(labelled.text, index=index, context=Context(written_on=labelled.written_on)).claims
    at = labelled.text.lower().find(labelled.at.lower())
    holding = [checked for checked in found if checked.claim.start <= at < checked.claim.end]
    for checked in sorted(holding, key=lambda one: one.claim.kind != labelled.kind):
        return Outcome(labelled, checked.finding.verdict, rule_of(checked))
    return Outcome(labelled, Verdict.NOT_FOUND, "unread")


def score(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """For each rule: its verdicts, how many were right, and precision and recall of `contradicted` (None: no case).

    A sentence that no rule read counts against the recall of the kind as a whole, under "all".
    """
    by_rule: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_rule[outcome.rule].append(outcome)
    return {rule: _figures(group) for rule, group in [*sorted(by_rule.items()), ("all", list(outcomes))]}


def _figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    accused = [outcome for outcome in outcomes if outcome.verdict is Verdict.CONTRADICTED]
    wrong = [outcome for outcome in outcomes if outcome.labelled.expected is Verdict.CONTRADICTED]
    right = sum(outcome.labelled.expected is Verdict.CONTRADICTED for outcome in accused)
    return {
        "sentences": len(outcomes),
        "right": sum(outcome.verdict is outcome.labelled.expected for outcome in outcomes),
        "verdicts": _counted(outcome.verdict for outcome in outcomes),
        "contradicted_precision": round(right / len(accused), 3) if accused else None,
        "contradicted_recall": round(right / len(wrong), 3) if wrong else None,
    }


def _counted(verdicts: Iterable[Verdict]) -> dict[str, int]:
    counts = Counter(verdict.value for verdict in verdicts)
    return {verdict.value: counts[verdict.value] for verdict in Verdict if counts[verdict.value]}


def accused_innocents(index: Index, path: Path = INNOCENT) -> tuple[int, list[str]]:
    """How many sentences of the set look wrong and aren't, and those of them that are accused all the same."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    accused = [
        text
        for text in texts
        if any(checked.finding.is_accusation(checked.claim) for checked in check_text(text, index=index).claims)
    ]
    return len(texts), accused


def count_real(index: Index) -> tuple[dict[str, dict[str, int]], list[CheckedClaim]]:
    """Verdicts of each rule on real texts, and the own claims that were contradicted there."""
    verdicts: dict[str, list[Verdict]] = defaultdict(list)
    accused = []
    for post in shared_posts():
        for checked in check_text(post, index=index).claims:
            verdicts[rule_of(checked)].append(checked.finding.verdict)
            if checked.finding.is_accusation(checked.claim):
                accused.append(checked)
    return {rule: _counted(group) for rule, group in sorted(verdicts.items())}, accused


def _print_table(title: str, figures: dict[str, Any]) -> None:
    print(f"\n{title}\n{'rule':<26}{'n':>5}{'right':>7}{'prec':>7}{'rec':>7}  verdicts")
    for rule, row in figures.items():
        precision, recall = row["contradicted_precision"], row["contradicted_recall"]
        shown = [("-" if value is None else f"{value:.2f}") for value in (precision, recall)]
        share = f"{row['right'] / row['sentences']:.2f}"
        print(f"{rule:<26}{row['sentences']:>5}{share:>7}{shown[0]:>7}{shown[1]:>7}  {row['verdicts']}")


def _show(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        expected = outcome.labelled.expected
        if outcome.verdict is not expected and not outcome.labelled.is_held_out:
            print(f"{expected.value} -> {outcome.verdict.value} ({outcome.rule}): {outcome.labelled.text}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--save", metavar="DATE", help="keep the figures under this date, such as 2026-11-23")
    parser.add_argument("--show", action="store_true", help="print what went wrong in the tuning half")
    arguments = parser.parse_args()
    index = bundled_index()
    outcomes = [judge(labelled, index) for labelled in read_set()]
    halves = {
        "tuning": score([outcome for outcome in outcomes if not outcome.labelled.is_held_out]),
        "held_out": score([outcome for outcome in outcomes if outcome.labelled.is_held_out]),
    }
    if arguments.show:
        _show(outcomes)
    for half, figures in halves.items():
        _print_table(f"{SET.name}, {half.replace('_', ' ')} half", figures)
    innocent, wronged = accused_innocents(index)
    print(f"\n{INNOCENT.name}: {len(wronged)} of {innocent} accused")
    for text in wronged:
        print(f"  ACCUSED: {text}")
    real, accused = count_real(index) if (SHARED / "threads").is_dir() else ({}, [])
    if not real:
        print("REAL TEXTS ARE NOT COUNTED: set PLUMBLINE_SHARED to the folder that holds them.", file=sys.stderr)
    for rule, counts in real.items():
        print(f"real texts, {rule}: {counts}")
    for checked in accused:
        print(f"  contradicted on a real text: {checked.claim.text!r}: {checked.finding.explanation}")
    if arguments.save:
        kept: list[dict[str, Any]] = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
        innocents = {"sentences": innocent, "accused": len(wronged)}
        kept.append(
            {
                "date": arguments.save,
                "engine_version": ENGINE_VERSION,
                **halves,
                "innocent": innocents,
                "real_texts": real,
            }
        )
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

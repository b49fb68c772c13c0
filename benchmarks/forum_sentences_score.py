"""Scoring of claims against the labels of forum posts: pure, and by itself of no engine.

A label is found where a claim overlaps its span and gives its value: the same number where one stands, the bounded end
of an open range, both ends of a range; of dates what `same_date` says. Where the engine keeps several readings of an
ambiguous figure or date, one of them must be the label's. Per kind: precision (of the claims, how many give a labelled
value), recall, F1. Of the labels found: whether both ends and the bound are right, the stance, who says it, and the
event, where the references know it. An alarm is a casualty figure, or a date, where no label of that sort stands.
Inconsistencies and anachronisms carry no value of their own and are left out.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from benchmarks.dates_threads import same_date
from factcheck.records import Bound, Calendar, Claim, ClaimKind, Quantity, Stance

HALVES = ("first", "second")
DATED = frozenset({ClaimKind.EVENT_DATE, ClaimKind.BIRTH, ClaimKind.DEATH, ClaimKind.OFFICE})
WITHOUT_VALUE = frozenset({ClaimKind.INCONSISTENCY, ClaimKind.ANACHRONISM})
SHARES = frozenset({"percent", "ratio"})
TIMED = frozenset({ClaimKind.DURATION, ClaimKind.ORDER, ClaimKind.AGE})
# Words of a speaker's name that make no speaker by themselves.
FILLERS = frozenset({"the", "of", "own", "my", "that", "and", "&", "per", "et", "al."})


@dataclass(frozen=True, slots=True)
class Label:
    """One value of a post: where it stands in `text`, and the claim that a perfect reader would make of it."""

    start: int
    end: int
    claim: Claim
    event: str | None = None
    vague: bool = False

    @property
    def attributed_to(self) -> str | None:
        return self.claim.attributed_to


@dataclass(frozen=True, slots=True)
class Post:
    id: str
    text: str
    labels: tuple[Label, ...]
    title: str | None = None
    written_on: date | None = None
    context: str = ""

    @property
    def half(self) -> str:
        return HALVES[hashlib.sha256(self.id.encode()).digest()[0] % 2]


@dataclass
class Tally:
    """What is counted over posts; every share is taken of these."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    claimed: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    stances: Counter[tuple[str, str]] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    words: int = 0

    def ask(self, question: str, is_right: bool) -> None:
        self.of[question] += 1
        self.hits[question] += is_right


def gives_value(label: Label, claim: Claim) -> bool:
    """The claim overlaps the label, is of a kind that can hold its value, and gives it."""
    if not (claim.start < label.end and label.start < claim.end) or not _same_sort(label.claim, claim):
        return False
    if label.claim.date is not None:
        return claim.date is not None and _is_date(label.claim.date.edtf, claim.date.edtf)
    wanted = label.claim.value
    return wanted is not None and any(_is_value(label, wanted, given) for given in _readings(claim.value))


def _is_date(wanted: str, given: str) -> bool:
    """A set "[1911-03-12,1911-12-03]" keeps both readings of 3/12/1911."""
    return any(same_date(wanted, one) for one in given.strip("[]").split(","))


def _readings(value: Quantity | None) -> list[Quantity]:
    if value is None:
        return []
    return [value, *(replace(value, low=low, high=high, readings=()) for low, high in value.readings)]


def _is_value(label: Label, wanted: Quantity, given: Quantity) -> bool:
    if label.claim.kind in TIMED and wanted.unit.rstrip("s") != given.unit.rstrip("s"):
        return False
    if (wanted.unit in SHARES) != (given.unit in SHARES):
        return False
    if label.vague and wanted.low is not None:
        return given.low is not None and wanted.low / 2 <= given.low <= 1.5 * wanted.low
    if wanted.bound is Bound.BETWEEN:
        return same_ends(wanted, given)
    end = wanted.low if wanted.low is not None else wanted.high
    return any(_close(_scaled(end, wanted), _scaled(other, given)) for other in (given.low, given.high))


def _same_sort(wanted: Claim, given: Claim) -> bool:
    if wanted.date is not None:
        return given.kind in DATED and given.date is not None
    if wanted.value is not None and wanted.value.unit in SHARES:
        return given.kind in {ClaimKind.CASUALTY, ClaimKind.COUNT, ClaimKind.QUANTITY}
    return given.kind is wanted.kind


def same_ends(wanted: Quantity, given: Quantity) -> bool:
    """Both ends, of the figure or of one of its readings."""
    return any(
        _close(_scaled(wanted.low, wanted), _scaled(reading.low, reading))
        and _close(_scaled(wanted.high, wanted), _scaled(reading.high, reading))
        for reading in _readings(given)
    )


def _scaled(end: float | None, quantity: Quantity) -> float | None:
    return end / 100 if end is not None and quantity.unit == "percent" else end


def _close(one: float | None, other: float | None) -> bool:
    """A third may be given as 33 or 33.3 percent; whole figures to a thousandth."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= (0.011 * abs(one) if 0 < abs(one) < 1 else 0.001 * abs(one))


def stance_is_right(label: Label, claim: Claim) -> bool:
    """Another poster's words may also be called attributed: they are his."""
    if claim.stance is label.claim.stance:
        return True
    stances = {claim.stance, label.claim.stance}
    return label.claim.quoted and claim.quoted and stances == {Stance.ASSERTED, Stance.ATTRIBUTED}


def names_speaker(wanted: str, given: str | None) -> bool:
    return bool(_name_words(wanted) & _name_words(given or ""))


def _name_words(name: str) -> set[str]:
    words = {word.strip(".,;:'\"").removesuffix("'s").removesuffix("’s") for word in name.lower().split()}
    return words - FILLERS


def score(
    posts: Sequence[Post], read: Callable[[Post], Sequence[Claim]], known: Callable[[str], Iterable[str]]
) -> dict[str, Any]:
    """All figures over `posts`; `known` gives the ids under which the references know an event, if they do."""
    tally = Tally()
    for post in posts:
        _count(post, read(post), known, tally)
    return _figures(len(posts), tally)


def _count(post: Post, read: Sequence[Claim], known: Callable[[str], Iterable[str]], tally: Tally) -> None:
    claims = [claim for claim in read if claim.kind not in WITHOUT_VALUE and (claim.value or claim.date)]
    tally.words += len(post.text.split())
    for label in post.labels:
        tally.wanted.update(_groups(label.claim))
        hits = [claim for claim in claims if gives_value(label, claim)]
        if label.claim.value:
            anyhow = (replace(claim, kind=label.claim.kind) for claim in claims)
            tally.ask("figures read, whatever their kind", any(gives_value(label, claim) for claim in anyhow))
        if hits:
            # Of several claims that give the value, the one of the label's own kind speaks for it.
            best = next((claim for claim in hits if claim.kind is label.claim.kind), hits[0])
            tally.found.update(_groups(label.claim, same_kind=best.kind is label.claim.kind))
            _ask(label, best, set(known(label.event or "")), tally)
    for claim in claims:
        fitting = [label for label in post.labels if gives_value(label, claim)]
        tally.claimed.update(_groups(claim))
        if fitting:
            tally.right.update(_groups(claim, same_kind=any(label.claim.kind is claim.kind for label in fitting)))
        if _is_alarm(claim, post.labels):
            tally.alarms["dates" if claim.date else "casualty"] += 1
    if not post.labels:
        tally.ask("innocent posts left alone", not claims)


def _groups(claim: Claim, *, same_kind: bool = True) -> list[str]:
    """The rows in which a claim counts: all dates or all figures whatever their kind, and its own kind."""
    kinds = [claim.kind.value] if same_kind else []
    return ["all dates" if claim.date is not None else "all figures", *kinds]


def _ask(label: Label, claim: Claim, ids: set[str], tally: Tally) -> None:
    wanted, given = label.claim.value, claim.value
    if wanted and given and not label.vague:
        tally.ask("ends and bound", same_ends(wanted, given) and wanted.bound is given.bound)
        tally.ask("approximate", wanted.approximate == given.approximate)
        if wanted.bound is not Bound.EXACT:
            tally.ask("ends and bound of ranges", same_ends(wanted, given) and wanted.bound is given.bound)
        if wanted.per or given.per:
            tally.ask("rate", wanted.per == given.per)
    if label.claim.kind is claim.kind is ClaimKind.CASUALTY:
        tally.ask("measure", label.claim.measure == claim.measure)
    if label.claim.date and claim.date and label.claim.date.calendar is not Calendar.UNKNOWN:
        tally.ask("calendar", label.claim.date.calendar is claim.date.calendar)
    is_right = stance_is_right(label, claim)
    tally.ask("stance", is_right)
    if given is not None:
        tally.ask("stance of figures", is_right)
    tally.stances[label.claim.stance.value, claim.stance.value] += 1
    marks = [(one.quoted, one.fictional, one.struck) for one in (label.claim, claim)]
    tally.ask("marks beside the stance", marks[0] == marks[1])
    if label.attributed_to:
        tally.ask("who says it", names_speaker(label.attributed_to, claim.attributed_to))
    if not label.claim.quoted and label.claim.stance is not Stance.ASSERTED:
        tally.ask("not held against the poster", not claim.is_own)
    if ids:
        tally.ask("event linked", claim.subject.id in ids)
        tally.ask("event not linked to another", claim.subject.id is None or claim.subject.id in ids)


def _is_alarm(claim: Claim, labels: Iterable[Label]) -> bool:
    overlapping = [label.claim for label in labels if claim.start < label.end and label.start < claim.end]
    if claim.date is not None:
        return not any(one.date is not None for one in overlapping)
    return claim.kind is ClaimKind.CASUALTY and not any(one.kind is ClaimKind.CASUALTY for one in overlapping)


def _figures(posts: int, tally: Tally) -> dict[str, Any]:
    groups = sorted(tally.wanted | tally.claimed, key=lambda group: (not group.startswith("all"), group))
    confusion = {
        stance.value: {read: count for (wanted, read), count in sorted(tally.stances.items()) if wanted == stance.value}
        for stance in Stance
    }
    return {
        "posts": posts,
        "words": tally.words,
        "kinds": {group: _row(tally, group) for group in groups},
        "shares": {question: [share(tally.hits[question], of), of] for question, of in sorted(tally.of.items())},
        "stance wanted and read": confusion,
        "alarms": dict(sorted(tally.alarms.items())),
        "alarms per 1,000 words": round(1000 * tally.alarms.total() / tally.words, 2) if tally.words else None,
    }


def _row(tally: Tally, group: str) -> dict[str, float | int | None]:
    precision = share(tally.right[group], tally.claimed[group])
    recall = share(tally.found[group], tally.wanted[group])
    both = (precision or 0) + (recall or 0)
    return {
        "labels": tally.wanted[group],
        "precision": precision,
        "recall": recall,
        "f1": round(2 * (precision or 0) * (recall or 0) / both, 3) if both else None,
    }


def share(count: int, of: int) -> float | None:
    return round(count / of, 3) if of else None


def failures(posts: Iterable[Post], read: Callable[[Post], Sequence[Claim]]) -> list[str]:
    """One line for each label that was missed, each stance that was read wrongly, each claim that fits no label."""
    lines = []
    for post in posts:
        claims = [claim for claim in read(post) if claim.kind not in WITHOUT_VALUE and (claim.value or claim.date)]
        for label in post.labels:
            hits = [claim for claim in claims if gives_value(label, claim)]
            wanted = f"{label.claim.kind} {_value(label.claim)} {label.claim.stance}"
            if not hits:
                lines.append(f"{post.id} missed {wanted} in {label.claim.text!r}: {post.text!r}")
            elif not any(stance_is_right(label, claim) for claim in hits):
                lines.append(f"{post.id} {hits[0].stance} for {wanted} in {label.claim.text!r}: {post.text!r}")
        lines += [
            f"{post.id} {'ALARM' if _is_alarm(claim, post.labels) else 'extra'} {claim.kind} {_value(claim)} "
            f"{claim.stance} in {claim.text!r}: {post.text!r}"
            for claim in claims
            if not any(gives_value(label, claim) for label in post.labels)
        ]
    return lines


def _value(claim: Claim) -> str:
    if claim.date is not None:
        return claim.date.edtf
    return f"{claim.value.low}..{claim.value.high} {claim.value.unit}".strip() if claim.value else ""

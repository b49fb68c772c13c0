"""States and powers that took part: "attended by 27 states", "38 nations signed the treaty"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.document import SentenceView
from factcheck.drafts import Bond, Draft, make_claim
from factcheck.languages.en.claims.gates import TAKING_PART
from factcheck.linking import Link, nearest
from factcheck.records import Bound, ClaimKind, NumberMention

_STATES = re.compile(r"\s+(?:[\w\-]+\s+){0,2}?(?:states|nations|countries|powers|governments)\b")
_ATTENDED = re.compile(r"\b(?:attended|joined) by\s+(?:about |some |the )*$")
_SIGNED = re.compile(r"\b(?:signed|ratified) by\s+(?:about |some |the )*$")
_THEY_ATTEND = re.compile(r"\s+(?:attended|took part|participated|were represented|sent delegates|met)\b")
_THEY_SIGN = re.compile(r"\s+(?:(?:have |had )?signed|ratified)\b")


def read_participants(sentence: SentenceView, numbers: list[NumberMention], links: list[Link]) -> Iterator[Draft]:
    """A draft for every count of states that attended or signed something."""
    if not sentence.cues & TAKING_PART:
        return
    for number in numbers:
        if number.ordinal or number.quantity.unit not in ("", "states", "nations", "countries", "powers"):
            continue
        after = sentence.after(number.end, 70)
        states = _STATES.match(after)
        own_unit = number.quantity.unit != ""
        if states is None and not own_unit:
            continue
        end = number.end + (states.end() if states else 0)
        before, behind = sentence.before(number.start, 40), sentence.after(end, 40)
        attended = _ATTENDED.search(before) or _THEY_ATTEND.match(behind)
        signed = _SIGNED.search(before) or _THEY_SIGN.match(behind)
        if not (attended or signed):
            continue
        yield Draft(
            claim=make_claim(
                sentence,
                number.start,
                end,
                ClaimKind.COUNT,
                value_at=(number.start, number.end),
                measure="states" if attended else "signatories",
                value=number.quantity,
            ),
            sentence=sentence,
            bonds=tuple(
                Bond(link, attached=True, distance=abs(link.anchor[0] - number.start))
                for link in nearest(links, number.start, number.end)
            ),
            blocked="" if number.quantity.bound is Bound.EXACT else "the count isn't given as exact",
        )

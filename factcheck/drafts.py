"""A claim as it was read, with everything that a rule needs to judge it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.document import SentenceView
from factcheck.frozen import record
from factcheck.languages.en.stance import read_stance
from factcheck.linking import Link
from factcheck.records import Claim, ClaimKind, Quantity, SubjectRef, When


class Aspect(StrEnum):
    """Which end of an event or a term a date is said of."""

    WHOLE = "whole"
    BEGIN = "begin"
    END = "end"


@record
class Bond:
    """One event that a value may be said of. `attached`: the words put the two together. `plain`: and leave room for
    nothing else, neither for a part of the event nor for another statement about it; only then may a value accuse.
    """

    link: Link
    attached: bool = False
    aspect: Aspect = Aspect.WHOLE
    distance: int = 0
    plain: bool = True


class Point(StrEnum):
    """Which moment of a subject's time is meant."""

    WHOLE = "whole"
    BEGIN = "begin"
    END = "end"
    BIRTH = "birth"
    DEATH = "death"


@record
class Moment:
    """A time that words name without dating it: an event, or one end of an event, a life or a term.

    `office`: the id of the office where the term of a person is meant. `mention`: where its words stand (offsets of the
    whole text). `unsure` names what leaves it open which subject is meant, "" where nothing does.
    """

    subject: str
    point: Point
    mention: tuple[int, int]
    office: str = ""
    unsure: str = ""


@dataclass(slots=True, eq=False)  # made for every value: a frozen one costs three times as much
class Draft:
    """`bonds`: what the value may be said of. `whom`: who is counted, "" for everybody. `person` and `office`: subject
    ids for dates of lives and terms. `partner`: the other end of a span of years in brackets. `blocked` names what
    keeps this draft from ever accusing, if anything does. `moments`: the times that an age, a duration or an order is
    counted between. `company`: ids of the subjects that the text names around, which tell a person from a namesake.
    `written_on`: the day of the text, where that is known.
    """

    claim: Claim
    sentence: SentenceView
    bonds: tuple[Bond, ...] = ()
    aspect: Aspect = Aspect.WHOLE
    whom: str = ""
    person: str = ""
    office: str = ""
    period: When | None = None
    partner: When | None = None
    blocked: str = ""
    moments: tuple[Moment, ...] = ()
    company: tuple[str, ...] = ()
    written_on: date | None = None


# The subject of a claim whose words name none.
UNNAMED = SubjectRef()


def make_claim(
    sentence: SentenceView,
    start: int,
    end: int,
    kind: ClaimKind,
    *,
    value_at: tuple[int, int],
    subject: SubjectRef = UNNAMED,
    measure: str | None = None,
    value: Quantity | None = None,
    date: When | None = None,
) -> Claim:
    """A claim over `start`..`end` whose stance is read around its value. The span never leaves its sentence."""
    own, text = sentence.start, sentence.text
    if start < own:
        start = own
    if end > sentence.end:
        end = sentence.end
    value_read = value_at, date is not None
    stance = sentence.stances.get(value_read)
    if stance is None:  # a value that can be read in several ways has one stance
        stance = sentence.stances[value_read] = read_stance(sentence, *value_at, is_date=date is not None)
    return Claim(
        start,
        end,
        text[start - own : end - own],
        text,
        kind,
        subject,
        measure,
        value,
        date,
        stance.stance,
        stance.attributed_to,
    )

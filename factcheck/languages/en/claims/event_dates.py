"""Dates of events: "the Tenth Party Congress in 1922", "Kirov was assassinated on 1st December, 1934"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.document import SentenceView
from factcheck.drafts import Bond, Draft, make_claim
from factcheck.languages.en.claims.attachment import bond
from factcheck.linking import Link, Strength, nearest
from factcheck.ports import Index
from factcheck.records import ClaimKind, DateMention

# "The 1812 War", "the October 1917 Revolution": a name that references may not know, with its date inside.
_DATED_NAME = re.compile(
    r"\s+(?:War|Revolution|Rebellion|Uprising|Rising|Revolt|Mutiny|Riots?|Massacre|Coup|Putsch|Olympics|Games|World Cup|Election|"
    r"Treaty|Pact|Act|Constitution|Crisis|Census)\b"
)
_EVENT_DATE = ClaimKind.EVENT_DATE
# "The 1976 earthquake in Norland": such events have their year for a name, and it says when they were.
_NAMED_BY_YEAR = frozenset({"disaster", "famine"})
_YEAR = re.compile(r"\d{4}")
_POINTING = re.compile(
    r"(?:today|tonight|tomorrow|that (?:same )?(?:day|morning|afternoon|evening|night|week|month|year)|(?:last|next) week"
    r"|spring|summer|autumn|fall|winter)",
    re.I,
)
# "The 9/11 Commission".
_GOES_ON = re.compile(r" [A-Z][a-z]")


def is_part_of_name(sentence: SentenceView, date: DateMention, index: Index) -> bool:
    """The date belongs to the name of an event ("the September 11 attacks") and dates nothing by itself.

    "The Kronstadt revolt of 1921" is a name with its date behind it, and says as much as "the revolt was in 1921".
    """
    for name in sentence.names:
        if name.start <= date.start and date.end <= name.end:
            if not any(index.subjects[key].kind == "event" for key in name.subjects):
                continue
            if date.start == name.start and all(index.subjects[key].type in _NAMED_BY_YEAR for key in name.subjects):
                return False
            inside = sentence.between(name.start, date.start).rstrip()
            if inside.endswith(" of") and inside.count(" ") > 1:
                return False
            longer = name.end - name.start > date.end - date.start
            return longer or date.inferred or bool(_GOES_ON.match(sentence.text, name.end - sentence.start))
    found = _DATED_NAME.match(sentence.text, date.end - sentence.start)
    return found is not None and sentence.before(date.start, 4) == "the "


def is_said_in_passing(sentence: SentenceView, date: DateMention) -> bool:
    """ "Today", "that year", "that morning", "in winter": they point to a time that is known, and claim nothing about it."""
    return date.inferred and _POINTING.fullmatch(sentence.between(date.start, date.end)) is not None


def read_year_of_name(sentence: SentenceView, date: DateMention, links: list[Link]) -> Draft | None:
    """The year that a name holds: "the 1943 Bengal famine" says when it was. Days and months only name ("9/11").

    It is never held against a claim: games and elections keep the year of their name when they are put off.
    """
    if not _YEAR.fullmatch(date.when.edtf):
        return None
    return next(read_event_dates(sentence, [date], links, blocked="the year is part of a name"))


def read_event_dates(
    sentence: SentenceView, dates: list[DateMention], links: list[Link], *, blocked: str = ""
) -> Iterator[Draft]:
    """A draft for every date; those that hang on no known event are claims all the same, of an unlinked subject."""
    if len(dates) == 1:  # nothing else that an event's date could be
        date = dates[0]
        yield _draft(sentence, date, _bonds(sentence, date, links), blocked)
        return
    by_date = {date: _bonds(sentence, date, links) for date in dates}
    for date, bonds in by_date.items():
        own = [found for found in bonds if not _hangs_elsewhere(found, date, by_date)]
        yield _draft(sentence, date, own, blocked)


def _bonds(sentence: SentenceView, date: DateMention, links: list[Link]) -> list[Bond]:
    return [bond(link, date, sentence) for link in nearest(links, date.start, date.end)] if links else []


def _draft(sentence: SentenceView, date: DateMention, bonds: list[Bond], blocked: str) -> Draft:
    start, end = date.start, date.end
    return Draft(
        make_claim(sentence, start, end, _EVENT_DATE, value_at=(start, end), date=date.when),
        sentence,
        tuple(bonds),
        blocked=blocked or ("the date is inferred" if date.inferred else ""),
    )


def _hangs_elsewhere(found: Bond, date: DateMention, by_date: dict[DateMention, list[Bond]]) -> bool:
    """The event has another date in this sentence that is plainly its own."""
    if found.attached or found.link.strength is Strength.CONTEXT:
        return False
    return any(
        other.attached and other.link.subject.id == found.link.subject.id
        for other_date, bonds in by_date.items()
        if other_date is not date
        for other in bonds
    )

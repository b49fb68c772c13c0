"""Dates of events: "the Tenth Party Congress in 1922", "Kirov was assassinated on 1st December, 1934"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.document import SentenceView
from factcheck.drafts import Bond, Draft, make_claim
from factcheck.languages.en.claims.attachment import bond
from factcheck.linking import Link, Strength, nearest
from factcheck.records import ClaimKind, DateMention, SubjectRef


def read_event_dates(
    sentence: SentenceView, dates: list[DateMention], links: list[Link], *, blocked: str = ""
) -> Iterator[Draft]:
    """A draft for every date; those that hang on no known event are claims all the same, of an unlinked subject."""
    by_date = {date: [bond(link, date, sentence) for link in nearest(links, date.start, date.end)] for date in dates}
    for date, bonds in by_date.items():
        own = tuple(found for found in bonds if not _hangs_elsewhere(found, date, by_date))
        yield Draft(
            claim=make_claim(
                sentence,
                date.start,
                date.end,
                ClaimKind.EVENT_DATE,
                value_at=(date.start, date.end),
                subject=SubjectRef(),
                date=date.when,
            ),
            sentence=sentence,
            bonds=own,
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

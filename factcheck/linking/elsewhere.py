"""Does a sentence speak of something else than the event that was named before it?

An event in sight is only a guess at what a figure counts. The guess falls where the sentence names another place, a
time before the event, or a person of other events.
"""

from __future__ import annotations

from itertools import takewhile

from factcheck.document import SentenceView
from factcheck.languages.en.references import places_said
from factcheck.ports import Index
from factcheck.records import DateMention, Subject
from factcheck.text.folding import fold

_YEAR_DIGITS = 4
_SOON_OVER = frozenset({"battle", "siege", "bombing"})
# Steps up and down from a person's events to the larger and smaller ones.
_STEPS = 3


def speaks_of_another(sentence: SentenceView, subject: Subject, index: Index) -> bool:
    """Whether a place, a time or a person of the sentence isn't that of the event."""
    return (
        _is_before(sentence, subject)
        or _is_long_after(sentence, subject)
        or is_elsewhere(sentence, subject)
        or _of_other_people(sentence, subject, index)
    )


def _is_before(sentence: SentenceView, subject: Subject) -> bool:
    begin = _year(subject.begin)
    if begin is None or not sentence.dates:
        return False
    years = [_last_year(date) for date in sentence.dates]
    return all(year is not None and year < begin for year in years)


def _is_long_after(sentence: SentenceView, subject: Subject) -> bool:
    """Later counts of a disaster come in for decades; of a battle the next year tells another story."""
    end = _year(subject.end or subject.begin)
    if end is None or not sentence.dates or subject.type not in _SOON_OVER:
        return False
    years = [_last_year(date) for date in sentence.dates]
    return all(year is not None and year > end for year in years)


def _last_year(date: DateMention) -> int | None:
    return _year(date.when.edtf.rsplit("/", 1)[-1])


def _year(edtf: str) -> int | None:
    """The year of a plain date; None where it is open, rough or before our era."""
    year = "".join(takewhile(str.isdigit, edtf))
    return int(year) if len(year) == _YEAR_DIGITS else None


def is_elsewhere(sentence: SentenceView, subject: Subject) -> bool:
    """Whether the sentence puts what it tells in a place that isn't the event's, nor in its names or keywords."""
    if not subject.place:
        return False
    known = fold(" ".join((subject.label, subject.place, *subject.aliases, *subject.keywords)))
    for start, end, place in places_said(sentence.text):
        if place[:_YEAR_DIGITS] in known:  # "Ukrainian" beside "Ukraine"
            continue
        at, until = sentence.start + start, sentence.start + end
        if not any(date.start < until and at < date.end for date in sentence.dates):
            return True
    return False


def _of_other_people(sentence: SentenceView, subject: Subject, index: Index) -> bool:
    for name in sentence.names:
        if len(name.subjects) > 1 or index.subjects[name.subjects[0]].kind != "person":
            continue
        events = index.events_of.get(name.subjects[0], ())
        if events and subject.id not in _related(events, index):
            return True
    return False


def _related(events: tuple[str, ...], index: Index) -> set[str]:
    """The events, those that they are part of, and the parts of these."""
    found = frontier = set(events)
    for _ in range(_STEPS):
        frontier = {whole for key in frontier for whole in index.subjects[key].part_of if whole in index.subjects}
        found = found | frontier
    for _ in range(_STEPS):
        found = found | {part for key in found for part in index.parts_of.get(key, ())}
    return found

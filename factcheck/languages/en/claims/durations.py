"""Durations: "the siege lasted 872 days", "the 900-day siege", "ruled for 29 years", "was chancellor for 12 years"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.document import SentenceView
from factcheck.drafts import Draft, Moment, Point, make_claim
from factcheck.frozen import record
from factcheck.languages.en.claims.clauses import opens_clause
from factcheck.languages.en.claims.hobby_talk import is_of_writer
from factcheck.languages.en.claims.named_moments import moment_at, one_person
from factcheck.languages.en.claims.unnamed_durations import read_unnamed_duration
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import ClaimKind, Quantity, SubjectRef

_UNITS = {"hours", "days", "weeks", "months", "years", "decades", "centuries"}
_ADVERBS = (
    r"(?:(?:for|only|just|almost|nearly|about|around|roughly|some|well|over|exactly|barely|more than|less than|a mere|"
    r"another|a total of|in all|fully|altogether|at least|up to|the)\s+)*"
)
_LASTED = re.compile(
    rf"(?:^|\s+)(?P<verb>(?:had |has )?(?:lasted|went on|dragged on|raged|raged on|existed|endured))\s+{_ADVERBS}$"
)
_RULED = re.compile(
    rf"\b(?P<verb>ruled|reigned|governed|was in power|were in power|held power|stayed in power|remained in power)"
    rf"(?: (?:the |over |over the )?(?P<over>(?:[\w'’]+\s){{0,3}}?[\w'’]+))?,?\s+{_ADVERBS}$"
)
_HELD = re.compile(r"\b(?:was|served as|had been|were|acted as|remained|stayed)\s+(?:the |a )?$")
_FOR = re.compile(rf"\s+for\s+{_ADVERBS}$")
# "for the Bulgarians", "in the swamps": only for some of those who took part.
_FRAMED = re.compile(
    r"\s*,?\s*(?:(?:with|including|counting|since|for|on|at|near|across|between|against|among|there|here|longer|more|too|of|after|before|until|till|in)\b)"
)
_IN_ALL = re.compile(r"\s*(?:in all|in total)\b")
_FELT = re.compile(r"\b(?:if|would|could|might|felt|seemed|should|supposed to|expected|planned)\b")
_SMALL = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
_ADJECTIVE = re.compile(
    r"\b(?P<number>[a-z]+|\d{1,4})[- ](?P<unit>day|week|month|year)(?:[- ]long)?\s+(?!old\b|olds\b)(?P<what>[a-z]+)\b"
)
_WHAT_LASTS = frozenset(
    "war siege battle civil uprising rebellion famine blockade occupation strike conflict struggle campaign trial "
    "conference congress reign rule dictatorship insurgency revolt bombardment".split()
)
# Behind the adjective, or between it and the name.
_DOUBTED = re.compile(r"\b(?:alleged|so-called|supposed|planned)\b")


@record
class _Time:
    """A stretch of time where it stands."""

    start: int
    end: int
    quantity: Quantity


def read_durations(sentence: SentenceView, index: Index) -> Iterator[Draft]:
    """A draft for every stretch of time that something or somebody's rule is said to have lasted."""
    for number in sentence.numbers:
        if number.quantity.unit in _UNITS and not number.ordinal and number.quantity.per is None:
            time = _Time(number.start, number.end, number.quantity)
            draft = (
                _lasted(sentence, time, index)
                or _in_office(sentence, time, index)
                or read_unnamed_duration(sentence, number)
            )
            if draft:
                yield draft


def read_long_things(sentence: SentenceView, index: Index) -> Iterator[Draft]:
    """A draft for every "900-day siege" and "four-year war"."""
    for found in _ADJECTIVE.finditer(sentence.folded):
        draft = _adjective(sentence, found, index)
        if draft:
            yield draft


def _lasted(sentence: SentenceView, time: _Time, index: Index) -> Draft | None:
    """ "The siege of Leningrad lasted 872 days", "Stalin ruled for 29 years"."""
    before = sentence.before(time.start, 110)
    ruled = _RULED.search(before)
    lasted = None if ruled else _LASTED.search(before)
    found = ruled or lasted
    if found is None:
        return None
    verb = time.start - len(before) + found.start("verb")
    name = next((name for name in reversed(sentence.names) if name.end <= verb), None)
    moment = None
    blocked = "" if name and _adjoins(sentence, name.end, verb) else "something else may be meant"
    person = ""
    if name and ruled:
        person = one_person(name, index)
        moment = Moment(person, Point.WHOLE, (name.start, name.end)) if person else None
        blocked = blocked or _ruled_elsewhere(ruled["over"])
    elif name:
        moment = _whole(name, sentence, index)
    if lasted and found["verb"].startswith("has "):
        blocked = blocked or "what still goes on may be meant"
    if moment is None and is_of_writer(sentence):
        return None
    start = name.start if name and moment and not blocked else verb
    return _draft(sentence, time, (start, time.end), name if moment else None, moment, blocked, index, person=person)


def _in_office(sentence: SentenceView, time: _Time, index: Index) -> Draft | None:
    """ "Brezhnev was General Secretary for 18 years"."""
    offices = [
        name for name in sentence.names if name.end <= time.start and index.subjects[name.subjects[0]].kind == "office"
    ]
    if not offices or not _FOR.fullmatch(sentence.between(offices[-1].end, time.start)):
        return None
    office = offices[-1]
    before = sentence.before(office.start, 60)
    held = _HELD.search(before)
    name = next((name for name in reversed(sentence.names) if name.end <= office.start), None)
    person = one_person(name, index) if name else ""
    if held is None or name is None or not person:
        return None
    plain = _adjoins(sentence, name.end, office.start - len(before) + held.start()) and len(office.subjects) == 1
    moment = Moment(person, Point.WHOLE, (name.start, name.end), office=office.subjects[0])
    blocked = "" if plain else "another person or office may be meant"
    return _draft(sentence, time, (name.start, time.end), name, moment, blocked, index, person=person)


def _adjective(sentence: SentenceView, found: re.Match[str], index: Index) -> Draft | None:
    """ "The 900-day siege of Leningrad", "a four-year war"."""
    value = _SMALL.get(found["number"]) or (int(found["number"]) if found["number"].isdigit() else None)
    if value is None:
        return None
    start, at = sentence.start + found.start(), sentence.start + found.start("what")
    name = next((name for name in sentence.names if name.start == at), None)
    moment = _whole(name, sentence, index) if name else None
    if moment is None and found["what"] not in _WHAT_LASTS:
        return None
    quantity = Quantity(float(value), float(value), unit=f"{found['unit']}s")
    end = name.end if name and moment else sentence.start + found.end()
    time = _Time(start, sentence.start + found.end("unit"), quantity)
    return _draft(sentence, time, (start, end), name if moment else None, moment, "", index, adjective=True)


def _draft(
    sentence: SentenceView,
    time: _Time,
    span: tuple[int, int],
    name: NameMention | None,
    moment: Moment | None,
    blocked: str,
    index: Index,
    *,
    person: str = "",
    adjective: bool = False,
) -> Draft:
    subject = SubjectRef()
    if name and moment:
        mention = sentence.text[name.start - sentence.start : name.end - sentence.start]
        subject = SubjectRef(index.subjects[moment.subject].label, moment.subject, mention)
        blocked = blocked or _unsure(sentence, name, time, moment, index, adjective=adjective)
    claim = make_claim(
        sentence,
        *span,
        ClaimKind.DURATION,
        value_at=(time.start, time.end),
        subject=subject,
        measure=index.subjects[moment.office].label if moment and moment.office else "duration",
        value=time.quantity,
    )
    return Draft(
        claim, sentence, person=person, blocked=blocked, moments=(replace(moment, unsure=""),) if moment else ()
    )


def _whole(name: NameMention, sentence: SentenceView, index: Index) -> Moment | None:
    """The event or body that the name means; one whose name alone is a place's is left out."""
    subject = index.subjects[name.subjects[0]]
    if len(name.subjects) > 1 or subject.kind not in ("event", "body"):
        return None
    found = moment_at(name, sentence, index)
    unsure = found.unsure if found else ""
    return None if unsure else Moment(subject.id, Point.WHOLE, (name.start, name.end))


def _unsure(
    sentence: SentenceView, name: NameMention, time: _Time, moment: Moment, index: Index, *, adjective: bool
) -> str:
    if _FELT.search(sentence.folded) or _DOUBTED.search(sentence.between(time.start, name.end)):
        return "the sentence may speak of something supposed"
    if not adjective and not opens_clause(sentence, name.start):
        return "the sentence may speak of a part or of something else"
    after = sentence.after(time.end, 30)
    if not adjective and _FRAMED.match(after) and not _IN_ALL.match(after) and not moment.office:
        return "the time may be counted for a part only"
    events = {
        other.subjects[0]
        for other in sentence.names
        if other is not name and index.subjects[other.subjects[0]].kind == "event"
    } - {moment.subject}
    return "the sentence names several events" if events and not adjective else ""


def _adjoins(sentence: SentenceView, end: int, verb: int) -> bool:
    """Nothing but an adverb, a year or a place in brackets stands between the name and its verb."""
    gap = sentence.between(end, verb)
    return bool(
        re.fullmatch(
            r"\s*(?:\w+ly\s*)?(?:itself\s*|proper\s*|alone\s*)?(?:(?:in|of)\s+\d{4}\s*|\(\d{4}[^)]{0,8}\)\s*)?", gap
        )
    )


def _ruled_elsewhere(over: str | None) -> str:
    """ "Ruled Ukraine for ten years": an office that references may not know."""
    words = (over or "").split()
    plain = {
        "the",
        "over",
        "soviet",
        "union",
        "ussr",
        "russia",
        "country",
        "it",
        "party",
        "empire",
        "state",
        "alone",
        "for",
    }
    return "" if all(word in plain for word in words) else "the rule over a part may be meant"

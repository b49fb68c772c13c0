"""Order: "two years before Lenin died", "Kirov was murdered after the Moscow trials", "X outlived Y by ten years"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.document import SentenceView
from factcheck.drafts import Draft, Moment, Point, make_claim
from factcheck.frozen import record
from factcheck.languages.en.claims.clauses import opens_clause
from factcheck.languages.en.claims.named_moments import moment_at, one_person
from factcheck.ports import Index
from factcheck.records import ClaimKind, Quantity, SubjectRef

_CONNECTOR = re.compile(r"\b(?P<word>before|after|prior to|following)\s+(?:the\s+|that\s+)?")
_OUTLIVED = re.compile(r"\s+(?:\w+ly\s+)?outlived\s+(?:comrade\s+|president\s+|both\s+)?")
_BY = re.compile(r"\s+by\s+(?:\w+ly\s+|about\s+|some\s+|almost\s+)?$")
_ONE = {"a": 1.0, "an": 1.0, "one": 1.0, "the": 1.0, "half a": 0.5, "a year and a half": 1.5}
_OFFSET = re.compile(
    r"(?:^|\s)(?P<one>half a|a|an|one|the)\s+(?:full\s+)?(?P<unit>day|week|month|year|decade|century)"
    r"(?P<half>\s+and a half)?\s+$"
)
# A number that no reading of it gives an offset: only the order is taken.
_SOME = re.compile(
    r"(?:^|\s)(?:a few|several|some|many|a couple of|\d+ or \d+)?\s*(?:days|weeks|months|years|decades)\s+$"
)
# Between the first event and "before": what happens to it, where, and how near.
_HAPPENS = re.compile(
    r"(?:\s+(?:was|were|is|had been|has been|had|did|to be))?"
    r"(?:\s+(?:\w+ly))?"
    r"(?:\s+(?:happened|occurred|took place|came|broke out|began|started|ended|held|signed|concluded|given|delivered|"
    r"opened|met|convened|fought|staged|published|adopted|issued|introduced|launched|crushed|murdered|killed|"
    r"assassinated|executed|followed|fell|built|over))?"
    r"(?:\s+(?:in|at|near)\s+[a-z\-]+(?:\s(?:city|prison))?)?"
    r"(?:\s+(?:only|just|even|some|about|almost|nearly|exactly|barely|shortly|soon|long|well|right|immediately|years|"
    r"months|days|weeks|more than|less than|at least))*\s*"
)
_HAPPENS_SECOND = re.compile(
    r"(?:\s+(?:was|were|is|had been|had))?(?:\s+(?:happened|occurred|took place|came|broke out|began|started|held|signed|"
    r"concluded|given|delivered|opened|convened|murdered|killed|assassinated|executed|followed|introduced|launched))\b"
)
# Behind the first moment of "Ten years after it happened, the other ...".
_TURN = re.compile(rf"(?:{_HAPPENS_SECOND.pattern})?\s*,?\s*(?:the )?")
_UNSURE_WORDS = re.compile(r"\b(?:if|would|could|might|books?|films?|historians?|article|memory|myth|debate|argued)\b")
# "Kirov's murder after the trials of ..." is no sentence; behind the second event another may be added.
_ADDS = re.compile(r"\s*(?:and|or)\s+(?!so\b|then\b|that\b|nobody\b|everybody\b)[a-z]")
_REACH = 90


@record
class _Offset:
    start: int
    quantity: Quantity | None


def read_orders(sentence: SentenceView, index: Index) -> Iterator[Draft]:
    """A draft for every two moments of which one is put before the other; both must be named."""
    moments = [moment for name in sentence.names if (moment := moment_at(name, sentence, index))]
    yield from _outlived(sentence, index)
    if not moments:
        return
    for connector in _CONNECTOR.finditer(sentence.folded):
        start, end = sentence.start + connector.start(), sentence.start + connector.end()
        right = next((moment for moment in moments if moment.mention[0] in (end, end - 4)), None)
        right = right or _likewise(sentence, moments, start, end, index)
        if right is None:
            continue
        offset = _offset_before(sentence, start)
        left, blocked = _left(sentence, moments, offset, right, index)
        if left is None:
            continue
        pair = (left, right) if connector["word"] in ("before", "prior to") else (right, left)
        yield _draft(sentence, pair, left, offset, (start, end), connector["word"], blocked, index)


def _likewise(sentence: SentenceView, moments: list[Moment], start: int, end: int, index: Index) -> Moment | None:
    """ "Lenin died before Stalin": the verb holds for the second, too, where the clause ends with his name."""
    said = next((moment for moment in reversed(moments) if moment.mention[1] <= start), None)
    name = next((name for name in sentence.names if name.start == end), None)
    if said is None or name is None or not re.match(r"\s*(?:did\s*)?(?:[.,;:!?)]|$)", sentence.after(name.end, 6)):
        return None
    person = one_person(name, index)
    point = Point.DEATH if index.subjects[said.subject].type == "death" else said.point
    ends_a_life = point in (Point.BIRTH, Point.DEATH)
    return Moment(person, point, (name.start, name.end)) if person and ends_a_life else None


def _left(
    sentence: SentenceView, moments: list[Moment], offset: _Offset, right: Moment, index: Index
) -> tuple[Moment | None, str]:
    """The moment that is put before or after the other, and what keeps that from being surely so."""
    for moment in reversed(moments):
        if moment.mention[1] <= offset.start and offset.start - moment.mention[1] <= _REACH:
            gap = sentence.between(moment.mention[1], offset.start)
            if not _HAPPENS.fullmatch(gap + " "):
                return None, ""
            blocked = "" if opens_clause(sentence, moment.mention[0]) else "something else may be meant"
            if _ADDS.match(sentence.after(right.mention[1], 20)):
                blocked = blocked or "more than the second event may be meant"
            return moment, blocked
    return _behind(sentence, moments, offset, right, index)


def _behind(
    sentence: SentenceView, moments: list[Moment], offset: _Offset, right: Moment, index: Index
) -> tuple[Moment | None, str]:
    """ "Ten years after Lenin died, Kirov was murdered": the other moment stands behind a comma."""
    if sentence.between(sentence.start, offset.start).strip(" \"'“(*-–—"):
        return None, ""
    for moment in moments:
        if moment.mention[0] <= right.mention[1]:
            continue
        gap = sentence.between(right.mention[1], moment.mention[0])
        if not _TURN.fullmatch(gap):
            return None, ""
        happens = index.subjects[moment.subject].kind == "person" or moment.point in (Point.BEGIN, Point.END)
        if happens or _HAPPENS_SECOND.match(sentence.after(moment.mention[1], 40)):
            return moment, ""
        return None, ""
    return None, ""


def _outlived(sentence: SentenceView, index: Index) -> Iterator[Draft]:
    for one, other in pairwise(sentence.names):
        gap = sentence.between(one.end, other.start)
        first, second = one_person(one, index), one_person(other, index)
        if not (first and second and _OUTLIVED.fullmatch(gap)):
            continue
        blocked = "" if opens_clause(sentence, one.start) else "somebody else may be meant"
        if re.match(r"['’]", sentence.after(other.end, 1)):
            blocked = "somebody else may be meant"
        offset = None
        for number in sentence.numbers:
            if number.start > other.end and _BY.fullmatch(sentence.between(other.end, number.start)):
                offset = number
        earlier = Moment(second, Point.DEATH, (other.start, other.end))
        later = Moment(first, Point.DEATH, (one.start, one.end))
        found = _Offset(one.start, offset.quantity if offset and offset.quantity.unit else None)
        end = offset.end if offset else other.end
        yield _draft(sentence, (earlier, later), later, found, (one.end, end), "after", blocked, index)


def _offset_before(sentence: SentenceView, start: int) -> _Offset:
    """The stretch of time that stands right before "before", and where its words begin."""
    for number in sentence.numbers:
        if number.quantity.unit and number.end <= start and not sentence.between(number.end, start).strip():
            usable = not (number.vague or number.quantity.readings or number.quantity.low is None)
            half = re.search(r"\ba year and a half\s+$", sentence.before(start, 24))
            if half:
                break
            return _Offset(number.start, number.quantity if usable else None)
    before = sentence.before(start, 30)
    one = _OFFSET.search(before)
    if one:
        value = _ONE[one["one"]] + (0.5 if one["half"] else 0.0)
        plural = {"century": "centuries"}.get(one["unit"], one["unit"] + "s")
        return _Offset(start - len(before) + one.start("one"), Quantity(value, value, unit=plural))
    some = _SOME.search(before)
    return _Offset(start - len(before) + some.start() if some else start, None)


def _draft(
    sentence: SentenceView,
    pair: tuple[Moment, Moment],
    subject: Moment,
    offset: _Offset,
    connector: tuple[int, int],
    word: str,
    blocked: str,
    index: Index,
) -> Draft:
    start = min(moment.mention[0] for moment in pair)
    end = max(*(moment.mention[1] for moment in pair), connector[1])
    if _UNSURE_WORDS.search(sentence.between(start, end)):
        blocked = blocked or "the sentence may speak of something else"
    mention = sentence.text[subject.mention[0] - sentence.start : subject.mention[1] - sentence.start]
    claim = make_claim(
        sentence,
        min(start, offset.start),
        end,
        ClaimKind.ORDER,
        value_at=connector,
        subject=SubjectRef(index.subjects[subject.subject].label, subject.subject, mention),
        measure="before" if word in ("before", "prior to") else "after",
        value=offset.quantity,
    )
    return Draft(claim, sentence, blocked=blocked, moments=pair)

"""Ages: "died at the age of 53", "aged 53", "was 46 when he became ...", "lived to be 96", "was 47 in 1917"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.document import Document, SentenceView
from factcheck.drafts import Draft, Moment, Point, make_claim
from factcheck.frozen import record
from factcheck.languages.en.claims.clauses import opens_clause
from factcheck.languages.en.claims.named_moments import company_of, death_of, one_person
from factcheck.languages.en.claims.unnamed_ages import read_unnamed_age
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import ClaimKind, NumberMention, SubjectRef

_OLDEST = 125
_ADVERBS = (
    r"(?:only |just |about |around |nearly |almost |barely |already |exactly |the |ripe |young |old |early |tender )*"
)
# In front of the number.
_AGED = re.compile(rf"\b(?:aged|at (?:the )?{_ADVERBS}age(?: of)?|the age of|age)\s+{_ADVERBS}$")
_LIVED_TO = re.compile(
    rf"\blived (?:to (?:be|the age of|the {_ADVERBS}age of|see)|until(?: the age of)?)\s+{_ADVERBS}$"
)
_REACHED = re.compile(rf"\breached (?:the {_ADVERBS})?age of\s+{_ADVERBS}$")
_DIED_AT = re.compile(rf"\b(?:died|dies|dead|murdered|executed|passed away)\b[^.;:,!?]{{0,20}}? at\s+{_ADVERBS}$")
_WAS = re.compile(rf"\b(?P<was>was|had been|were|is)\s+{_ADVERBS}$")
# Behind it.
_WHEN = re.compile(r"(?:\s+(?:years?(?: old| of age)?|yo))?,?\s+when\s+(?P<clause>[^.;:!?]{0,90})")
_THEN = re.compile(
    r"(?:\s+(?:years?(?: old| of age)?|yo))?\s+(?:at (?:his|her|the time of (?:his|her)) death|when (?:he|she) died)"
)
_OLD_IN = re.compile(r"(?:\s+years?)?(?:\s+old|\s+of age)?\s+in\s+$")
_NOT_AN_AGE = re.compile(
    r"\s*(?:%|percent|per cent|km|miles|degrees|o'clock|a\.?m\b|p\.?m\b|th\b|st\b|/|:|\.\d|to one)"
)
_DEATH = re.compile(
    r"\b(?:died|dies|passed away|killed (?:himself|herself)|shot (?:himself|herself)|hanged (?:himself|herself)|"
    r"(?:was|were|been|is) (?:\w+ly )?(?:assassinated|murdered|executed|killed|hanged|beheaded|shot(?: dead)?))\b"
)
_THEN_DIED = re.compile(rf",?\s+{_DEATH.pattern}")
# The clause after "when": who it speaks of is the one before it.
_HE_DIED = re.compile(
    rf"(?:he|she|they)\s+(?:{_DEATH.pattern}|(?:\w+ )?(?:plane|car) crashed)|(?:his|her) (?:plane|car) crashed"
)
_HE = re.compile(r"(?:he|she)\b")
_TAKES_OFFICE = re.compile(
    r"\b(?:became|was (?:made|appointed|elected|named|chosen)|took over as|succeeded as|was inaugurated as)\b"
)
_IN = re.compile(r"\b(?:in|on)\s+(?:the )?(?:early |late )?$")
# Between the verb and the age these begin to speak of somebody or something else.
_OTHER = re.compile(
    r"\b(?:and|but|while|who|whose|his|her|their|when|where|because|since|son|daughter|wife|brother|sister|mother|"
    r"father|nephew|friend|before|after|nearly|almost|if|would|could|might)\b|[;:(]"
)
_PLAIN_GAP = re.compile(r"[\s,]*(?:who |himself |herself |finally |later |also |suddenly |then )*")
_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|you|i'm|i am)\b")


@record
class _Said:
    """What tells that a number is an age: where its words begin and end, and at which moment, as far as they say."""

    start: int
    end: int
    death: bool = False
    when: tuple[int, int] | None = None  # the clause behind "when", or the words up to a date


def read_ages(sentence: SentenceView, document: Document, index: Index) -> Iterator[Draft]:
    """A draft for every age of somebody, known or not; the ages of those who write are left alone."""
    follows = False
    for number in sentence.numbers:
        if not _can_be_age(number):
            continue
        said = _age_words(sentence, number) if sentence.names else None
        person, mention, blocked = _whose(sentence, said, index) if said else ("", None, "")
        if said is None or not person or mention is None:
            unnamed = read_unnamed_age(sentence, number, follows=follows)
            if unnamed:
                follows = True
                yield unnamed
            continue
        follows = True
        draft = _draft(sentence, number, said, person, mention, blocked, index)
        yield replace(draft, company=company_of(sentence, document))


def _can_be_age(number: NumberMention) -> bool:
    quantity = number.quantity
    value = quantity.high if quantity.high is not None else quantity.low
    return (
        not number.ordinal
        and quantity.unit in ("", "years")
        and quantity.per is None
        and value is not None
        and 0 < value <= _OLDEST
    )


def _age_words(sentence: SentenceView, number: NumberMention) -> _Said | None:
    before, after = sentence.before(number.start, 60), sentence.after(number.end, 110)
    if _NOT_AN_AGE.match(after):
        return None
    bare = number.quantity.unit == ""
    lived = _LIVED_TO.search(before)
    died_at = _DIED_AT.search(before) if bare else None
    aged = lived or _AGED.search(before) or _REACHED.search(before) or died_at
    if aged:
        start = number.start - len(before) + aged.start()
        died = lived or died_at or _DEATH.search(_clause(sentence, start, number.end)) or _THEN_DIED.match(after)
        return _Said(start, number.end, death=bool(died))
    was = _WAS.search(before)
    if was is None:
        return None
    start = number.start - len(before) + was.start()
    then = _THEN.match(after)
    if then:
        return _Said(start, number.end + then.end(), death=True)
    when = _WHEN.match(after)
    if when:
        clause_at = (number.end + when.start("clause"), number.end + when.end("clause"))
        died = _HE_DIED.match(when["clause"])
        return _Said(start, number.end + when.start("clause") + (died.end() if died else 0), bool(died), clause_at)
    for date in sentence.dates:
        if date.start >= number.end and _OLD_IN.fullmatch(sentence.between(number.end, date.start)):
            return _Said(start, date.end, when=(date.start, date.end))
    return None


def _clause(sentence: SentenceView, start: int, end: int) -> str:
    """The words before an age up to the last stop, and a few behind it ("At the age of 53, Lenin died")."""
    before = re.split(r"[.;:!?(]", sentence.before(start, 120))[-1]
    after = re.split(r"[.;:!?(]", sentence.after(end, 60))[0] if not before.strip() else ""
    return before + " " + after


def _whose(sentence: SentenceView, said: _Said, index: Index) -> tuple[str, NameMention | None, str]:
    """(person, mention, what keeps it from being surely his)."""
    before = [name for name in sentence.names if name.end <= said.start]
    if not before:
        return _named_behind(sentence, said, index)
    for name in reversed(before):
        person = one_person(name, index) or death_of(name, sentence, index)
        if not person:
            continue
        return person, name, _blocked(sentence, name, said, is_death=bool(death_of(name, sentence, index)))
    return "", None, ""


def _named_behind(sentence: SentenceView, said: _Said, index: Index) -> tuple[str, NameMention | None, str]:
    """ "At the age of 53, Lenin died"."""
    behind = [name for name in sentence.names if name.start >= said.end]
    if not behind or not re.fullmatch(r",?\s*", sentence.between(said.end, behind[0].start)):
        return "", None, ""
    person = one_person(behind[0], index) or death_of(behind[0], sentence, index)
    plain = bool(death_of(behind[0], sentence, index)) or bool(
        re.match(rf"\s+{_DEATH.pattern}", sentence.after(behind[0].end, 40))
    )
    return person, behind[0] if person else None, "" if plain else "somebody else's age may be meant"


def _blocked(sentence: SentenceView, name: NameMention, said: _Said, *, is_death: bool) -> str:
    if not opens_clause(sentence, name.start):
        return "the sentence may speak of somebody else"
    gap = sentence.between(name.end, said.start)
    if is_death:
        return "somebody else's age may be meant" if _OTHER.search(gap) else ""
    verb = _DEATH.search(gap)
    if verb:
        if _PLAIN_GAP.fullmatch(gap[: verb.start()]) and not _OTHER.search(gap[verb.end() :]):
            return ""
        return "somebody else's age may be meant"
    return "" if _PLAIN_GAP.fullmatch(gap) else "somebody else's age may be meant"


def _draft(
    sentence: SentenceView,
    number: NumberMention,
    said: _Said,
    person: str,
    name: NameMention,
    blocked: str,
    index: Index,
) -> Draft:
    start, end = min(name.start, said.start), max(said.end, number.end, name.end)
    label = index.subjects[person].label
    claim = make_claim(
        sentence,
        start,
        end,
        ClaimKind.AGE,
        value_at=(number.start, number.end),
        subject=SubjectRef(label=label, id=person, mention=_mention(sentence, name, index)),
        measure="age at death" if said.death else "age",
        value=replace(number.quantity, unit="years"),
    )
    if _FIRST_PERSON.search(sentence.between(start, said.start)):
        blocked = blocked or "somebody else's age may be meant"
    draft = Draft(claim=claim, sentence=sentence, person=person, blocked=blocked)
    if said.death:
        return replace(draft, moments=(Moment(person, Point.DEATH, (said.start, said.end)),))
    if said.when:
        return _at_a_time(draft, said.when, index)
    return draft


def _mention(sentence: SentenceView, name: NameMention, index: Index) -> str:
    """The person's own words in the name: "Lenin" where the name is that of an event, "Lenin died"."""
    words = sentence.text[name.start - sentence.start : name.end - sentence.start]
    if index.subjects[name.subjects[0]].kind == "person":
        return words
    return re.sub(r"\s+died$|['’]s\s+death$|^(?:the\s+)?death\s+of\s+", "", words, flags=re.IGNORECASE)


def _at_a_time(draft: Draft, where: tuple[int, int], index: Index) -> Draft:
    """The date in the words that tell when, or the office that was taken then."""
    sentence, (start, end) = draft.sentence, where
    words = sentence.between(start, end)
    dates = [date for date in sentence.dates if start <= date.start < end]
    if len(dates) == 1 and (dates[0].start == start or _IN.search(sentence.between(start, dates[0].start))):
        period = dates[0]
        whole = dates[0].start == start or bool(_HE.match(words))
        blocked = draft.blocked or ("the date is inferred" if period.inferred else "")
        return replace(draft, period=period.when, blocked=blocked or ("" if whole else "the date may be another's"))
    offices = [
        name
        for name in sentence.names
        if start <= name.start < end and index.subjects[name.subjects[0]].kind == "office" and len(name.subjects) == 1
    ]
    taken = _TAKES_OFFICE.search(words)
    if len(offices) == 1 and taken and _HE.match(words) and not dates:
        between = sentence.between(start + taken.end(), offices[0].start)
        blocked = draft.blocked or ("" if re.fullmatch(r"\s*(?:the |as )?", between) else "another office may be meant")
        moment = Moment(draft.person, Point.BEGIN, (offices[0].start, offices[0].end), office=offices[0].subjects[0])
        return replace(draft, moments=(moment,), blocked=blocked)
    return draft

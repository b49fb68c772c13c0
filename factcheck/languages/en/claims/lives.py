"""Births and deaths of persons: "born in 1870", "died on 21 January 1924", "Lenin (1870-1924)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.document import SentenceView
from factcheck.drafts import Draft, make_claim
from factcheck.languages.en.claims.clauses import may_be_subject
from factcheck.languages.en.claims.gates import LIFE
from factcheck.languages.en.references import pronoun_before
from factcheck.linking.persons import PersonFinder
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import ClaimKind, DateMention, SubjectRef, When

_BORN = re.compile(r"\b(?:born|birth|b\.)(?P<rest>[^.;!?]{0,50})$")
_DIED = re.compile(
    r"\b(?:died|dies|passed away|death\b(?! tolls?\b)|d\.|(?:was|were|been|being|is) (?:\w+ly )?"
    r"(?:assassinated|murdered|executed|killed|hanged|shot(?: dead)?))(?P<rest>[^.;!?]{0,60})$"
)
_CUES_BEFORE = ((ClaimKind.BIRTH, _BORN), (ClaimKind.DEATH, _DIED))
_LED_BY_DATE = re.compile(
    r"^,?\s*(?P<middle>[^.;,!?]{0,40}?)\b(?P<verb>(?:was|were) born|died|passed away|"
    r"was (?:\w+ly )?(?:assassinated|murdered|executed|killed|hanged))\b"
)
# "He nearly died", "an attempt": no death.
_NOT_YET = re.compile(
    r"\b(?:nearly|almost|attempt(?:ed|s)?|tried to|plot(?:ted)?|survived|would have|might have|after|before|since)\b"
)
# Between the verb and the date another statement begins: "the house where Lenin died was opened in 1949".
_SAYS_MORE = re.compile(
    r"\b(?:was|were|is|are|be|been|has|have|had|and|but|then|until|till|when|while|where|which|who|so|to|by|"
    r"came|began|became|brought|left|made|gave|put|set|meant|took|told|led|fell|rose|went|(?!aged|assisted)[a-z]{2,}ed)\b"
)
# Who is shot may live.
_MERELY_SHOT = re.compile(r"\bshot\b(?! dead| and killed)")
# "In 1924 Lenin died": nothing but a name between the date and the verb.
_ONLY_A_NAME = re.compile(
    r",?\s*(?:s?he\s+|(?:(?:[A-Z][\w.'’\-]*|von|van|de|of|the|comrade|president|general|king|queen|tsar)\s+){1,6})"
)


def read_lives(
    sentence: SentenceView, date: DateMention, index: Index, focus: PersonFinder | None = None
) -> list[Draft]:
    """The life dates that this date gives, none where it gives none; a lifespan gives two.

    `focus` tells whom "he" or "she" takes up; without it a pronoun stands for nobody.
    """
    if "/" in date.when.edtf:
        span = _lifespan(sentence, date, index)
        if span:
            return span
    if not sentence.cues & LIFE:
        return []
    before = sentence.before(date.start, 90)
    for kind, pattern in _CUES_BEFORE:
        found = pattern.search(before)
        if found and not _other_date_between(sentence, date, date.start - len(found["rest"])):
            cue_start = date.start - len(before) + found.start()
            more = _SAYS_MORE.search(found["rest"]) is not None
            return list(_draft(sentence, date, kind, cue_start, index, focus, says_more=more))
    led = _LED_BY_DATE.match(sentence.after(date.end, 90))
    if led and _ONLY_A_NAME.fullmatch(sentence.text[date.end - sentence.start :][: led.end("middle")]):
        kind = ClaimKind.BIRTH if "born" in led["verb"] else ClaimKind.DEATH
        return list(_draft(sentence, date, kind, date.end + led.end("middle"), index, focus))
    return []


def _draft(
    sentence: SentenceView,
    date: DateMention,
    kind: ClaimKind,
    cue_start: int,
    index: Index,
    focus: PersonFinder | None,
    *,
    says_more: bool = False,
) -> Iterator[Draft]:
    person, blocked = _person(sentence, cue_start, date, index)
    pronoun = pronoun_before(sentence.before(cue_start, 40)) if focus else ""
    meant = focus(sentence, cue_start) if focus and pronoun else None
    if pronoun:
        person, blocked = None, "the person is known from the context only"
    around = sentence.between(min(cue_start, date.start) - 30, max(cue_start + 20, date.end) + 50)
    if says_more:
        blocked = blocked or "the date may be said of something else"
    if kind is ClaimKind.DEATH and (_NOT_YET.search(around) or _MERELY_SHOT.search(around)):
        blocked = "the sentence may not speak of the death itself"
    start = min(person.start if person and person.start < cue_start else cue_start, date.start)
    if pronoun:
        start = min(start, sentence.start + sentence.folded.rfind(pronoun, 0, cue_start - sentence.start))
    yield Draft(
        claim=make_claim(
            sentence,
            start,
            max(date.end, cue_start),
            kind,
            value_at=(date.start, date.end),
            subject=SubjectRef(index.subjects[meant.id].label, meant.id, pronoun)
            if meant
            else _reference(person, sentence, index),
            date=date.when,
        ),
        sentence=sentence,
        person=meant.id if meant else _one_person(person, index) if person else "",
        blocked=blocked or ("the date is inferred" if date.inferred else ""),
    )


def _lifespan(sentence: SentenceView, date: DateMention, index: Index) -> list[Draft]:
    """ "Lenin (1870-1924)": the name stands right before the bracket."""
    ends = date.when.edtf.split("/")
    if len(ends) != 2 or ".." in ends or not sentence.before(date.start, 3).rstrip("b. ").endswith("("):
        return []
    bracket = sentence.start + sentence.folded.rfind("(", 0, date.start - sentence.start)
    person = next((name for name in sentence.names if 0 <= bracket - name.end <= 2 and _one_person(name, index)), None)
    if person is None:
        return []
    return [
        Draft(
            claim=make_claim(
                sentence,
                person.start,
                date.end,
                kind,
                value_at=(date.start, date.end),
                subject=_reference(person, sentence, index),
                date=When(edtf, date.when.calendar),
            ),
            sentence=sentence,
            person=_one_person(person, index),
            partner=When(other, date.when.calendar),
        )
        for kind, edtf, other in ((ClaimKind.BIRTH, ends[0], ends[1]), (ClaimKind.DEATH, ends[1], ends[0]))
    ]


def _person(sentence: SentenceView, cue_start: int, date: DateMention, index: Index) -> tuple[NameMention | None, str]:
    """Who was born or died: the nearest person before the verb, else the one right after it ("the death of Lenin")."""
    people = [name for name in sentence.names if any(index.subjects[key].kind == "person" for key in name.subjects)]
    before = [name for name in people if name.end <= cue_start]
    after = [name for name in people if cue_start < name.start <= cue_start + 25]
    if after and re.search(r"\bof (?:\w+ ){0,2}$", sentence.between(cue_start, after[0].start)):
        return after[0], ""
    if before:
        words = sentence.between(before[-1].end, cue_start)
        plain = re.fullmatch(
            r"[\s,(]*(?:who |himself |herself |also |finally |later |\w+ly )*(?:was |were |had |is |died )?\s*", words
        )
        plain_subject = plain and may_be_subject(sentence, before[-1].start)
        return before[-1], "" if plain_subject else "the sentence may speak of somebody else"
    return (after[0], "the sentence may speak of somebody else") if after else (None, "")


def _one_person(name: NameMention, index: Index) -> str:
    people = [key for key in name.subjects if index.subjects[key].kind == "person"]
    return people[0] if len(people) == 1 and len(name.subjects) == 1 else ""


def _reference(person: NameMention | None, sentence: SentenceView, index: Index) -> SubjectRef:
    if person is None:
        return SubjectRef()
    mention = sentence.text[person.start - sentence.start : person.end - sentence.start]
    key = _one_person(person, index)
    return SubjectRef(label=index.subjects[key].label if key else None, id=key or None, mention=mention)


def _other_date_between(sentence: SentenceView, date: DateMention, since: int) -> bool:
    dates = sentence.dates
    return len(dates) > 1 and any(since <= other.start < date.start for other in dates if other is not date)

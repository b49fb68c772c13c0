"""Who held which office when: "appointed Yezhov as head of the NKVD in September 1936"."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.document import SentenceView
from factcheck.drafts import Aspect, Draft, make_claim
from factcheck.languages.en.claims.clauses import may_be_subject
from factcheck.languages.en.claims.gates import HEADING
from factcheck.languages.en.claims.unnamed_offices import read_unnamed_office
from factcheck.linking.persons import PersonFinder
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import ClaimKind, DateMention, Subject, SubjectRef

_TAKES = re.compile(
    r"\b(?:appoint(?:ed|ing|ment)|became|becomes|becoming|named|made|elected|promoted|took over|takes over|succeeded|"
    r"replaced|assumed|installed|sworn in|inaugurated|came to power|took office)\b"
)
_LEAVES = re.compile(
    r"\b(?:removed|dismissed|resign(?:ed|ation)|ousted|sacked|stepped down|fired|replaced by|left office|deposed|"
    r"lost (?:his|her) post|retired)\b"
)
_HOLDS = re.compile(r"\b(?:was|were|is|as|served|headed|led|ran|chief|head|being|under|while|when)\b")
# Words before an office that make it another one.
_OTHER_OFFICE = re.compile(
    r"\b(?:deputy|acting|vice|assistant|candidate|former|future|ex|then|later|local|regional|first|shadow)[ -]*$"
)
# "First Secretary of the Communist Party | of Ukraine".
_ELSEWHERE = re.compile(r"\s+(?:of|in|for)\s+(?:the\s+)?[A-Z]")
_ONCE_MORE = re.compile(
    r"\b(?:re-?elected|re-?appointed|again|(?:second|third|fourth|another|last) (?:time|term)|still|remained|already|"
    r"tried|failed|ran for|running for|candidate|wanted|hoped)\b"
)
# Who is elected takes office weeks or months later, or goes on in it.
_ELECTED = re.compile(r"\belect(?:ed|ion)?\b|\bwon\b")
_RENAMED = re.compile(r"\b(?:title|renamed|restyled)\b")
# What stands between the two names and the date where nothing else comes between.
_JUST_BEFORE = re.compile(
    r"(?:[\s,(]|\b(?:by|from|in|on|during|since|until|till|between|back|early|late|mid|only|the|end|start|beginning|of|"
    r"spring|summer|autumn|winter|around|about)\b)*"
)
_TAKEN_OR_LEFT = re.compile(
    rf"[\s,]*(?:who )?(?:was |had been |were )?(?:\w+ly )?(?:{_TAKES.pattern}|{_LEAVES.pattern})"
    r"(?: (?:from|as) (?:the|his|her) (?:post|office|position|job))?(?: back)?(?: (?:in|on))?\s*"
)
_FROM_DATE = re.compile(r"(?:[\s,]+[a-z]+){0,6}[\s,]*")
_SUCCEEDS = re.compile(r"\s*(?:had |has )?(?:replaced|succeeded|took over from|replaces|succeeds|takes over from)\s*")
_HEADS = re.compile(
    r"\b(?P<verb>headed|heading|heads|led|leads|leading|ran|runs|running|was in charge of|in charge of|took over|chaired|directed)\s+(?:the\s+)?$"
)
_HE = re.compile(
    r"\b(?P<noun>he|she)\s+(?:\w+ly )?(?:was|had|became|becomes|took|headed|led|ran|succeeded|replaced|served|held|got|is)\b[^.;:!?]{0,60}$"
)
_TITLE = re.compile(
    r"\b(?:general secretary|first secretary|prime minister|premier|chairman|commissar|minister|president|chancellor|king|emperor|tsar|"
    r"governor|regent|protector)\b"
)
# The person is the subject of one of these, which say that he held the office, took or left it.
_OWN_VERB = re.compile(
    r"\b(?:was|is|became|becomes|served|headed|heads|led|leads|ran|runs|took|takes|assumed|held|got|resigned|stepped|retired)\b"
)
_REACH = 120


def read_offices(
    sentence: SentenceView, date: DateMention, index: Index, focus: PersonFinder | None = None
) -> list[Draft]:
    """The term that this date is said of: of a person and an office that references know, else of any.

    `focus` tells whom "he" or "she" takes up; without it a pronoun stands for nobody.
    """
    known = _known_term(sentence, date, index, focus) if sentence.names else []
    if known:
        return known
    unnamed = read_unnamed_office(sentence, date)
    return [unnamed] if unnamed else []


def _known_term(sentence: SentenceView, date: DateMention, index: Index, focus: PersonFinder | None) -> list[Draft]:
    """One person, one office, both named in the sentence."""
    offices = [name for name in sentence.names if _of_kind(name, "office", index)] or _headed(sentence, index)
    if not offices:
        return []
    office = min(offices, key=lambda name: _gap(name, date))
    people = [name for name in sentence.names if _of_kind(name, "person", index)]
    taken_up = [] if people or focus is None else _taken_up(sentence, office, focus)
    people = people or taken_up
    if not people:
        return []
    person = _holder(sentence, office, people)
    around_start, around_end = min(office.start, person.start, date.start), max(office.end, person.end, date.end)
    words = sentence.between(around_start, around_end)
    if around_end - around_start > 2 * _REACH:
        return []
    aspect = _aspect(words)
    blocked = _blocked(sentence, date, office, person, aspect) or _unsure(sentence, date, office, person, people)
    if aspect is not Aspect.WHOLE and _has_several_titles(index.subjects[office.subjects[0]]):
        blocked = blocked or "the office changed its title"
    if taken_up:
        blocked = blocked or "the person is known from the context only"
    person_id, office_id = person.subjects[0], office.subjects[0]
    mention = sentence.text[person.start - sentence.start : person.end - sentence.start]
    return [
        Draft(
            claim=make_claim(
                sentence,
                around_start,
                around_end,
                ClaimKind.OFFICE,
                value_at=(date.start, date.end),
                subject=SubjectRef(label=index.subjects[person_id].label, id=person_id, mention=mention),
                measure=index.subjects[office_id].label,
                date=date.when,
            ),
            sentence=sentence,
            aspect=aspect or Aspect.WHOLE,
            person=person_id,
            office=office_id,
            blocked=blocked,
        )
    ]


def _headed(sentence: SentenceView, index: Index) -> list[NameMention]:
    """ "Headed the NKVD" is "was head of the NKVD": the body's name stands for its office."""
    if not sentence.cues & HEADING:
        return []
    found = []
    for name in sentence.names:
        heads = _HEADS.search(sentence.before(name.start, 30))
        if heads and _of_kind(name, "body", index):
            office = f"head of the {sentence.text[name.start - sentence.start : name.end - sentence.start]}"
            for known in index.names.find(office, office.lower()):
                if known.end == len(office) and _of_kind(known, "office", index):
                    start = name.start - (len(heads.string) - heads.end("verb"))
                    found.append(NameMention(start, name.end, known.subjects))
    return found


def _taken_up(sentence: SentenceView, office: NameMention, focus: PersonFinder) -> list[NameMention]:
    """ "He became head of the NKVD": the pronoun in the place of the name."""
    pronoun = _HE.search(sentence.between(sentence.start, office.start))
    if pronoun is None:
        return []
    at = sentence.start + pronoun.start("noun")
    person = focus(sentence, at)
    return [NameMention(at, sentence.start + pronoun.end("noun"), (person.id,))] if person else []


def _has_several_titles(office: Subject) -> bool:
    """First Secretary and General Secretary are one office: who held it may have taken the other title years later."""
    titles = (title for name in (office.label, *office.aliases) for title in _TITLE.findall(name.lower())[-1:])
    return len({"premier" if title == "prime minister" else title for title in titles}) > 1


def _unsure(
    sentence: SentenceView, date: DateMention, office: NameMention, person: NameMention, people: list[NameMention]
) -> str:
    """Names and dates that leave it open who is meant, "" where they don't."""
    if len(office.subjects) > 1 or len(person.subjects) > 1:
        return "the name has several bearers"
    if date.inferred:
        return "the date is inferred"
    others = [name for name in people if name.subjects != person.subjects]
    if others and not any(_SUCCEEDS.fullmatch(sentence.between(person.end, other.start)) for other in others):
        return "several persons are named"
    return ""


def _blocked(
    sentence: SentenceView, date: DateMention, office: NameMention, person: NameMention, aspect: Aspect | None
) -> str:
    """What in the words between person, office and date keeps them apart, "" where nothing does."""
    if aspect is None:
        return "the sentence may not say that the office was held then"
    start, end = min(office.start, person.start), max(office.end, person.end)
    if _OTHER_OFFICE.search(sentence.before(office.start, 20)) or _of_another_place(sentence, office):
        return "another office may be meant"
    words = sentence.between(min(start, date.start), max(end, date.end))
    if _OWN_VERB.search(sentence.between(person.end, office.start)) and not may_be_subject(sentence, person.start):
        return "the sentence may speak of somebody else"  # "a friend of Hitler was Chancellor"
    if _RENAMED.search(sentence.folded) or _ONCE_MORE.search(words) or re.match(r"['’]", sentence.after(person.end, 1)):
        return "another term or another person may be meant"
    if aspect is Aspect.BEGIN and _ELECTED.search(words):
        return "the day of an election isn't the day of taking office"
    if date.start >= end:
        gap = sentence.between(end, date.start)
        plain = _JUST_BEFORE.fullmatch(gap) or (aspect is not Aspect.WHOLE and _TAKEN_OR_LEFT.fullmatch(gap))
    else:
        plain = date.end <= start and _FROM_DATE.fullmatch(sentence.between(date.end, start))
    return "" if plain else "the date may be said of something else"


def _of_another_place(sentence: SentenceView, office: NameMention) -> bool:
    found = _ELSEWHERE.match(sentence.text, office.end - sentence.start)
    at = sentence.start + found.end() - 1 if found else -1
    return found is not None and not any(date.start <= at < date.end for date in sentence.dates)


def _aspect(words: str) -> Aspect | None:
    """None where no word says that the office was taken, left or held."""
    if _LEAVES.search(words):
        return Aspect.END
    if _TAKES.search(words):
        return Aspect.BEGIN
    return Aspect.WHOLE if _HOLDS.search(words) else None


def _holder(sentence: SentenceView, office: NameMention, people: list[NameMention]) -> NameMention:
    """Who stands right after the office ("NKVD chief Yagoda") or succeeds another, else the nearest before it."""
    for person in people:
        if 0 <= person.start - office.end <= 2:
            return person
    for person, other in pairwise(people):
        if _SUCCEEDS.fullmatch(sentence.between(person.end, other.start)):
            return person
    before = [person for person in people if person.end <= office.start]
    return before[-1] if before else min(people, key=lambda name: abs(name.start - office.start))


def _of_kind(name: NameMention, kind: str, index: Index) -> bool:
    subjects = index.subjects
    for key in name.subjects:  # noqa: SIM110 - most names have one bearer, and any() costs more than it looks at
        if subjects[key].kind == kind:
            return True
    return False


def _gap(name: NameMention, date: DateMention) -> int:
    return max(name.start - date.end, date.start - name.end)

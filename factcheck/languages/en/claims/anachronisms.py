"""Who is said to have acted when: "Lenin ordered the purge in 1937", "the KGB arrested him in 1935", "Marx met Stalin".

A draft says no more than that; whether the one who acts lived, or existed, then is the rule's to judge. What may be
anything but a living person's own act makes no draft at all: things and places named after somebody, portraits and
polls, works that are published later, the words of others, what would have been.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.document import Document, SentenceView
from factcheck.drafts import Draft, Moment, Point, make_claim
from factcheck.languages.en.claims.clauses import opens_clause
from factcheck.languages.en.claims.named_moments import company_of, one_person
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import ClaimKind, DateMention, SubjectRef

# Acts that take somebody alive, and that no portrait, statue, ship or book of that name does.
_ACTS = re.compile(
    r"\s+(?:(?:himself|herself|personally|then|also|even|finally|\w+ly)\s+)?(?P<verb>ordered|signed|met|invaded|attacked|"
    r"annexed|occupied|bombed|arrested|executed|shot|deported|declared war|sent|joined|founded|led|ruled|commanded|appointed|"
    r"dismissed|decreed|banned|attended|addressed|visited|negotiated|conquered|nationalised|nationalized|abolished|purged|"
    r"persecuted|murdered)\b(?!\s+(?:by|no|nothing|nobody|none|neither|not)\b)"
)
_BODY_ACTS = re.compile(
    r"\s+(?:(?:then|also|even|finally|\w+ly)\s+)?(?P<verb>invaded|attacked|annexed|occupied|bombed|arrested|executed|shot|"
    r"deported|declared war|sent|signed|ordered|negotiated|murdered|tortured|conquered)\b(?!\s+(?:by|no|nothing|nobody|none|neither|not)\b)"
)
_BY_BODY = re.compile(
    r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?(?P<verb>arrested|executed|shot|deported|tortured|murdered|interrogated|"
    r"invaded|attacked|annexed|occupied|bombed)\s+by\s+(?:the\s+)?$"
)
_TAKES_OBJECT = frozenset(
    "invaded attacked annexed occupied bombed arrested executed shot deported sent appointed dismissed banned conquered "
    "nationalised nationalized abolished purged persecuted murdered tortured".split()
)
_WITHOUT_OBJECT = re.compile(r"\s*(?:$|[.,;:!?)(\-–—]|(?:in|on|at|by|for|as|and|during|after|before|again)\b|\d)")
# What a statesman does, and a namesake, a ship or a statue doesn't.
STATECRAFT = re.compile(
    r"\b(?:purges?|terror|decrees?|pact|treaty|army|troops|divisions|invasion|revolution|party|congress|war|politburo|regime|"
    r"government|collectivi[sz]ation|kulaks|five[- ]year plan|executions?|arrests?|deportations?|gulag|soviets?|communis[tm]s?|"
    r"bolsheviks?|mensheviks?|nazis?|generals?|officers|marshals?|commissars?|coup|tsar'?s?|ministers?|berlin wall|death warrants?|"
    r"empire|annexation|bombing|massacre|offensive)\b"
)
# Somewhere in the sentence: then its names may be a thing's, a part's, a poll's, or the whole may be made up.
_OTHERWISE = re.compile(
    r"\b(?:statues?|monuments?|busts?|posters?|portraits?|paintings?|stamps?|banknotes?|museums?|mausoleum|tombs?|embalmed|"
    r"corpse|ships?|cruisers?|destroyers?|battleships?|icebreakers?|submarines?|frigates?|fleet|convoy|navy|class|theatre|"
    r"theater|ballet|opera|orchestra|streets?|squares?|station|prospekt|stadium|university|institute|library|plant|factory|"
    r"kolkhoz|airport|lake|mountain|"
    r"teams?|football|match|goals?|medals?|olympics?|championships?|league cup|tournament|coach|chess|club|contract|prize|awards?|"
    r"polls?|vote|voted|greatest|ranking|films?|movies?|novels?|plays?|played|series|episode|games?|video|characters?|actors?|"
    r"actress|impersonat\w+|lookalike|look-alike|calling (?:him|her)self|namesake|named after|so-called|jr\.?|junior|grandson|granddaughter|"
    r"grave|ghost|dreams?|heaven|hell|jokes?|anecdotes?|memes?|cartoons?|alternate|alternative history|timeline|counterfactual|"
    r"fiction\w*|fantasy|sci-fi|imagin\w+|suppose\w*|supposing|would|could|might|should|if|as if|like|posthumous\w*|symbolic\w*|"
    r"spirit|legacy|ideas|memory|anniversary|centenary|edition|reprint\w*|translated|published|wrote|writes|writings|quot\w+|"
    r"followers?|heirs?|successors?|disciples?|theor\w+|later became|became the|future|what is now|now known|formerly|former|ex|"
    r"(?:was|were|is|being|long|already|be) dead|from the grave|"
    r"post-soviet|neo|new|called|known as|renamed|predecessors?|forerunners?)\b|[\"“”?]|\bin the style of\b|\bwhat if\b"
)
# Between verb and date: another clause begins, or the date belongs to a thing.
_BREAKS = re.compile(
    r"[;:()\[\]]|\s[-–—]+\s|\b(?:that|which|who|whom|whose|because|after|before|when|until|till|since|while|where|as|but|"
    r"then|was|were|is|are|had|has|have|did|and (?:in|on|his|her|the|was|were|he|she|it|they)|"
    r"[a-z]+ing)\b|\band\s+(?:then\s+)?[a-z]+ed\b"
)
# "the canal opened in 1957": the date is that of the participle before it.
_PARTICIPLE = re.compile(r"\b(?:[a-z]+ed|built|held|made|born|written|begun|won|lost|set up)\s*(?:only\s*|back\s*)?$")
_ON = re.compile(
    r"[\s,]+(?:(?:back|again|early|late|only|already)\s+)?(?:in|on|during)\s+(?:the\s+)?(?:(?:early|late|spring|summer|autumn|"
    r"winter|month|year|of|mid)\s+)*$"
)
_LEADING = re.compile(
    r"\W{0,3}(?:and |but |then |so |well,? )?(?:in|on)\s+(?:the\s+)?(?:(?:early|late|spring|summer|autumn|winter|of)\s+)*"
)
_TO_NAME = re.compile(r"\s*,?\s*(?:the\s+|comrade\s+|president\s+|marshal\s+|tsar\s+|general\s+)?")
_MET = re.compile(r"\s+met\s+(?:with\s+|comrade\s+|president\s+|tsar\s+|a young\s+|the young\s+|the old\s+)*")
_ANOTHER_NAME = re.compile(r"\s*(?:['’]|-|\s[A-Z])")
_ARTICLE = re.compile(r"\bthe\s+$")
_SUBJECT_KINDS = ("body", "office")
_REACH = 110


def read_anachronisms(sentence: SentenceView, document: Document, index: Index) -> Iterator[list[Draft]]:
    """For every dated act of a person or a body, and every meeting of two, the ways in which it can be read."""
    acting = [drafts for name in sentence.names if (drafts := list(_acts(sentence, name, index)))]
    if not acting or _OTHERWISE.search(sentence.folded):
        return
    company = company_of(sentence, document)
    for drafts in acting:
        yield [replace(draft, company=company) for draft in drafts]


def _acts(sentence: SentenceView, name: NameMention, index: Index) -> Iterator[Draft]:
    if len(name.subjects) > 1:
        return
    subject = index.subjects[name.subjects[0]]
    if subject.kind not in ("person", *_SUBJECT_KINDS):
        return
    after = sentence.after(name.end, 50)
    by = _BY_BODY.search(sentence.before(name.start, 40)) if subject.kind in _SUBJECT_KINDS else None
    if by:
        date = _date_behind(sentence, name.end)
        if date:
            yield _draft(sentence, name, date, (name.start - len(by.group()), name.end), index)
        return
    pattern = _ACTS if subject.kind == "person" else _BODY_ACTS
    act = pattern.match(after)
    if act is None or not _is_plain_subject(sentence, name, subject.kind, index):
        return
    verb_end = name.end + act.end()
    if subject.kind == "person" and act["verb"] == "met":
        yield from _meeting(sentence, name, index)
    if act["verb"] in _TAKES_OBJECT and _WITHOUT_OBJECT.match(sentence.after(verb_end, 12)):
        return  # "Kirov murdered in 1934" is a headline: he was the one
    date = _leading_date(sentence, name) or _date_behind(sentence, verb_end)
    if date:
        yield _draft(sentence, name, date, (name.start, verb_end), index)


def _is_plain_subject(sentence: SentenceView, name: NameMention, kind: str, index: Index) -> bool:
    """The name stands at the head of its clause, or right behind a date that does; no article makes it a thing."""
    if kind == "person" and _ARTICLE.search(sentence.before(name.start, 5)):
        return False
    if index.subjects[name.subjects[0]].kind == "person" and not one_person(name, index):
        return False
    return opens_clause(sentence, name.start) or _leading_date(sentence, name) is not None


def _leading_date(sentence: SentenceView, name: NameMention) -> DateMention | None:
    """ "In 1937, Lenin ordered ...": the date opens the sentence and the name follows at once."""
    for date in sentence.dates:
        if date.end <= name.start and _TO_NAME.fullmatch(sentence.between(date.end, name.start)):
            opening = sentence.between(sentence.start, date.start)
            return date if _usable(date) and _LEADING.fullmatch(opening) else None
    return None


def _date_behind(sentence: SentenceView, since: int) -> DateMention | None:
    """The next date behind the verb, where nothing stands between that could take it for itself."""
    date = next((date for date in sentence.dates if date.start >= since), None)
    if date is None or not _usable(date) or date.start - since > _REACH:
        return None
    gap = sentence.between(since, date.start)
    on = _ON.search(gap)
    if on is None:
        return None
    words = gap[: on.start()]
    if _BREAKS.search(words) or "," in words or _PARTICIPLE.search(words):
        return None
    return date


def _usable(date: DateMention) -> bool:
    """A date of its own, said without "about" and open ends."""
    return not date.inferred and not any(mark in date.when.edtf for mark in "/~?%") and "XXXX" not in date.when.edtf


def _meeting(sentence: SentenceView, name: NameMention, index: Index) -> Iterator[Draft]:
    """Two persons of whom the one is said to have met the other, with a date or without."""
    for other in sentence.names:
        if other.start <= name.end or not _MET.fullmatch(sentence.between(name.end, other.start)):
            continue
        person, met = one_person(name, index), one_person(other, index)
        behind = sentence.text[other.end - sentence.start : other.end - sentence.start + 3]
        if not (person and met) or _ANOTHER_NAME.match(behind):
            return
        moments = (
            Moment(person, Point.WHOLE, (name.start, name.end)),
            Moment(met, Point.WHOLE, (other.start, other.end)),
        )
        claim = make_claim(
            sentence,
            name.start,
            other.end,
            ClaimKind.ANACHRONISM,
            value_at=(name.start, other.end),
            subject=_reference(sentence, name, index),
            measure="meeting",
        )
        yield Draft(claim, sentence, person=person, moments=moments)


def _draft(sentence: SentenceView, name: NameMention, date: DateMention, act: tuple[int, int], index: Index) -> Draft:
    subject = index.subjects[name.subjects[0]]
    claim = make_claim(
        sentence,
        min(act[0], date.start),
        max(act[1], date.end),
        ClaimKind.ANACHRONISM,
        value_at=(date.start, date.end),
        subject=_reference(sentence, name, index),
        measure="act",
        date=date.when,
    )
    moment = Moment(subject.id, Point.WHOLE, (name.start, name.end))
    return Draft(claim, sentence, person=subject.id if subject.kind == "person" else "", moments=(moment,))


def _reference(sentence: SentenceView, name: NameMention, index: Index) -> SubjectRef:
    mention = sentence.text[name.start - sentence.start : name.end - sentence.start]
    return SubjectRef(index.subjects[name.subjects[0]].label, name.subjects[0], mention)

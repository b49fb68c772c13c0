"""Years that belong to books and papers, not to what happened: "Smith (1994)", "(Routledge 1999)"."""

from __future__ import annotations

import re

from factcheck.dates.candidate import Candidate, Form

_REACH = 160
_NAME = r"(?:(?:de|van|von|der|le|la)\s)?[A-Z][\w'\u2019.-]*[a-z][\w'\u2019-]*"
_PUBLISHERS = re.compile(
    r"\b(?:Press|Books?|Publish\w*|Verlag|Longman|Limited|Ltd|Inc|Routledge|Penguin|Macmillan|Palgrave|Hodder|Heinemann"
    r"|Harper\w*|Norton|Wiley|Elsevier|Springer|Brill|Knopf|Doubleday|Faber|Blackwell|Wesley|Gollancz|Viking|Bantam"
    r"|Vintage|Pan|Simon & Schuster|Random House|Univ\.?|University|Journal|Quarterly|Review|Bulletin|Editions?)\b"
)
_APPARATUS = re.compile(
    r"\b(?:pp?\.\s?\d|vol\.\s?\d|ISBN|eds?\.|trans\.|ibid|op\. cit|doi:|et al\b|edn\b|no\.\s?\d+,)|\d+\(\d+\):\s?\d",
    re.I,
)
_SOURCE_LINE = re.compile(
    r"(?:^|[\n.;(>*]|\s)\W{0,4}(?:sources?|refs?|references?|bibliography|cited in|see also)\s?:", re.I
)
_SENTENCE_BREAK = re.compile(r"[.!?]\s+[A-Z][a-z]+\s[a-z]")
_AUTHORS_BEFORE = re.compile(
    rf"(?:{_NAME},?\s(?:and|&)\s{_NAME}|et al\.?,?|[A-Z][\w'\u2019-]+,\s[A-Z]\.(?:\s?[A-Z]\.)?)\s\Z"
)
_NAME_BEFORE = re.compile(rf"(?P<lead>(?:[\w'\u2019.,;:()-]+\s)?)(?P<name>{_NAME}(?:['\u2019]s)?),?\s\Z")
_REPORTING = re.compile(
    r"[)\]]?,?\s(?:argu|claim|say|said|writ|wrote|estimat|put|give|gave|found|find|report|note|show|suggest|calculat|count"
    r"|conclud|observ|describ|state|cit|quot|p\.|pp\.)",
)
_CITING = frozenset("to see cf cf. source source: sources: by in per and & from also e.g. e.g., as".split())
_AUTHOR_LINE = re.compile(rf"\W*(?:by\s)?{_NAME}(?:\s[A-Z]\.?)?(?:\s{_NAME}){{1,2}},?\s\Z", re.I)
_EVENT_WORD = re.compile(
    r"\b(?:war|battle|siege|treaty|pact|trials?|congress|revolution|rising|uprising|famine|purges?|massacre|act|crisis"
    r"|conference|plan|operation|election|elections|constitution|coup|rebellion|revolt|agreement|campaign|offensive"
    r"|cup|games|olympics|earthquake|flood|fire|disaster|attack|bombing|murder|assassination|accords?|declaration|union"
    r"|empire|republic|dynasty|genocide|holocaust|holodomor|terror)\b",
    re.I,
)
_LETTERED = re.compile(r"[a-z](?![a-z])")


def is_citation(text: str, candidate: Candidate) -> bool:
    """True if the year is that of a work. Only single years are: a range in brackets is a life, a reign, a war."""
    if candidate.form is Form.FULL:
        return False
    if candidate.form is not Form.BARE_YEAR or candidate.first is None:
        return False
    start, end = candidate.start, candidate.end
    low = max(0, start - _REACH)
    line_start = text.rfind("\n", low, start) + 1 or low
    line_end = text.find("\n", end, end + _REACH)
    line_end = line_end if line_end >= 0 else min(len(text), end + _REACH)
    before, after = text[line_start:start], text[end:line_end]
    if not candidate.interval and _is_author_line(before, after):
        return True
    if _after_source_word(before):
        return True
    if candidate.interval:
        return False
    opening = before.rfind("(")
    closed = opening >= 0 and ")" not in before[opening:]
    if closed and ")" in after[:80]:
        return _is_bracketed_work(before, opening, after)
    if _PUBLISHERS.search(before[-40:]) and re.match(r"\)?[.;,]?\s*(?:\Z|p)", after) and _looks_listed(before):
        return True
    return bool(
        _looks_listed(before) and (_APPARATUS.search(before) or _APPARATUS.search(after) or _PUBLISHERS.search(before))
    ) or _is_bare_reference(before, after)


def _is_author_line(before: str, after: str) -> bool:
    return not after.strip(" \t\r.") and bool(_AUTHOR_LINE.fullmatch(before)) and not _EVENT_WORD.search(before)


def _after_source_word(before: str) -> bool:
    found = None
    for found in _SOURCE_LINE.finditer(before):
        pass
    return found is not None and not _SENTENCE_BREAK.search(before, found.end())


def _is_bracketed_work(before: str, opening: int, after: str) -> bool:
    inside = before[opening + 1 :]
    outside = before[:opening]
    if _APPARATUS.search(after[: after.index(")")]) or re.match(r"[a-z]?\s?[:,]\s?\d", after):
        return True
    if not inside.strip():  # Smith (1994)
        if _LETTERED.match(after) or _AUTHORS_BEFORE.search(outside):
            return True
        found = _NAME_BEFORE.search(outside)
        if not found or _EVENT_WORD.search(found["name"]):
            return False
        lead = found["lead"].strip().lower()
        return bool(_REPORTING.match(after, 1)) or (lead in _CITING and lead not in ("in", "from", "by"))
    if _PUBLISHERS.search(inside) or _APPARATUS.search(inside):
        return True
    if _AUTHORS_BEFORE.search(inside):
        return True
    if ":" in inside and re.fullmatch(r"[A-Z][\w .'\u2019&-]*:\s?[A-Z][\w .,'\u2019&-]*\s?", inside):
        return True
    # (Conquest 1968), (Conquest, 1968): a lone name and a year.
    lone = re.fullmatch(rf"(?:see|cf\.?|e\.g\.,?)?\s?{_NAME},?\s", inside)
    return bool(lone) and not _EVENT_WORD.search(inside)


def _looks_listed(before: str) -> bool:
    return bool(re.match(rf"\W*(?:\d{{1,2}}[.)]\s)?{_NAME},\s(?:[A-Z]\.|{_NAME})", before))


def _is_bare_reference(before: str, after: str) -> bool:
    """ "as Conquest 1968 shows", "see Conquest 1968"."""
    found = _NAME_BEFORE.search(before)
    if not found or _EVENT_WORD.search(found["name"]):
        return False
    lead = found["lead"].strip().lower()
    if re.match(r"[a-z]?:\s?\d|,\s?pp?\.\s?\d", after):
        return True
    return lead in ("see", "cf", "cf.", "per", "source:", "to") and not before.endswith(", ")

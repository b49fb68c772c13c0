"""Years that belong to books and papers, not to what happened: "Smith (1994)", "(Routledge 1999)"."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import BARE_YEAR, Candidate

_REACH = 160
_NAME_REACH = 64
_NAME = r"(?:(?:de|van|von|der|le|la)\s)?[A-Z][\w'\u2019.-]{0,30}[a-z][\w'\u2019-]{0,30}"
_PUBLISHERS = re.compile(
    r"\b(?:Press|Books?|Publish\w*|Verlag|Longman|Limited|Ltd|Inc|Routledge|Penguin|Macmillan|Palgrave|Hodder|Heinemann"
    r"|Harper\w*|Norton|Wiley|Elsevier|Springer|Brill|Knopf|Doubleday|Faber|Blackwell|Wesley|Gollancz|Viking|Bantam"
    r"|Vintage|Pan|Simon & Schuster|Random House|Univ\.?|University|Journal|Quarterly|Review|Bulletin|Editions?)\b"
)
_APPARATUS = re.compile(
    r"\b(?:pp?\.\s?\d|vol\.\s?\d|ISBN|eds?\.|trans\.|ibid|op\. cit|doi:|et al\b|edn\b|no\.\s?\d+,)|\d\(\d{1,4}\):\s?\d",
    re.I,
)
_SOURCE_WORD = re.compile(
    r"(?:^|[\n.;(>*]|\s)\W{0,4}(?:sources?|refs?|references?|bibliography|cited in|see also)\s?:", re.I
)
_SENTENCE_BREAK = re.compile(r"[.!?]\s+[A-Z][a-z]+\s[a-z]")
_AUTHORS_BEFORE = re.compile(
    rf"(?:{_NAME},?\s(?:and|&)\s{_NAME}|et al\.?,?|[A-Z][\w'\u2019-]{{1,30}},\s[A-Z]\.(?:\s?[A-Z]\.)?)\s\Z"
)
_NAME_BEFORE = re.compile(rf"(?:(?P<lead>[\w'\u2019.,;:()-]{{1,20}})\s)?(?P<name>{_NAME}),?\s\Z")
_REPORTING = re.compile(
    r"[)\]]?,?\s(?:argu|claim|say|said|writ|wrote|estimat|put|give|gave|found|find|report|note|show|suggest|calculat"
    r"|count|conclud|observ|describ|state|cit|quot|p\.|pp\.)",
)
_CITING = frozenset("to see cf cf. source source: sources: per and & also e.g. e.g., as".split())
_AUTHOR_LINE = re.compile(rf"\W*(?:[Bb]y\s)?{_NAME}(?:\s[A-Z]\.)?(?:\s{_NAME}){{1,2}},?\s")
_EVENT_WORD = re.compile(
    r"\b(?:war|battle|siege|treaty|pact|trials?|congress|revolution|rising|uprising|famine|purges?|massacre|act|crisis"
    r"|conference|plan|operation|election|elections|constitution|coup|rebellion|revolt|agreement|campaign|offensive"
    r"|cup|games|olympics|earthquake|flood|fire|disaster|attack|bombing|murder|assassination|accords?|declaration|union"
    r"|empire|republic|dynasty|genocide|holocaust|holodomor|terror|spring|summer|autumn|winter|christmas|easter)\b",
    re.I,
)
_LISTED = re.compile(rf"\W*(?:\d{{1,2}}[.)]\s)?{_NAME},\s(?:[A-Z]\.|{_NAME})")
_PLACE_AND_PUBLISHER = re.compile(r"[A-Z][\w .'\u2019&-]*:\s?[A-Z][\w .,'\u2019&-]*")
_LONE_NAME = re.compile(rf"(?:see|cf\.?|e\.g\.,?)?\s?{_NAME},?\s")
# A page, not another year: "winner (1960, 1961)".
_PAGE_AFTER = re.compile(r"[a-z]?\s?[:,]\s?(?![12]\d{3}(?!\d))\d")
_CITED_PAGE_AFTER = re.compile(r"[a-z]?:\s?\d|,\s?pp?\.\s?\d")
_ENDS_ENTRY = re.compile(r"\)?[.;,]?\s*(?:\Z|p)")


def is_citation(text: str, candidate: Candidate) -> bool:
    """True if the year is that of a work. A range in brackets is none: it is a life, a reign, a war."""
    if candidate.form is not BARE_YEAR or candidate.first is None or candidate.centuryless:
        return False
    start, end = candidate.start, candidate.end
    low = max(0, start - _REACH)
    line_start = max(text.rfind("\n", low, start) + 1, low)
    before = text[line_start:start]
    if ":" in before and _after_source_word(before):
        return True
    if candidate.interval:
        return False
    line_end = text.find("\n", end, end + _REACH)
    after = text[end : line_end if line_end >= 0 else end + _REACH]
    if _is_author_line(before, after):
        return True
    opening = before.rfind("(")
    if opening >= 0 and ")" in after[:80] and ")" not in before[opening:]:
        return _is_bracketed_work(before, opening, after)
    if before[-2:-1].isalpha() and before[-1] == " " and _is_bare_reference(before, after):
        return True
    return bool(_LISTED.match(before)) and bool(
        _APPARATUS.search(before)
        or _APPARATUS.search(after)
        or (_PUBLISHERS.search(before) and _ENDS_ENTRY.match(after))
    )


def may_be_listed(text: str, start: int) -> bool:
    """Whether the line of a year begins as an entry of a list of works does."""
    low = max(0, start - _REACH)
    return _LISTED.match(text, max(text.rfind("\n", low, start) + 1, low)) is not None


def _is_author_line(before: str, after: str) -> bool:
    """ "Robin Smith, 2004" alone on its line."""
    return (
        before[:1] != ""
        and not after.strip(" \t\r.")
        and _AUTHOR_LINE.fullmatch(before) is not None
        and not _EVENT_WORD.search(before)
    )


def _after_source_word(before: str) -> bool:
    last = None
    for found in _SOURCE_WORD.finditer(before):
        last = found.end()
    return last is not None and not _SENTENCE_BREAK.search(before, last)


def _is_bracketed_work(before: str, opening: int, after: str) -> bool:
    inside, outside = before[opening + 1 :], before[max(0, opening - _NAME_REACH) : opening]
    if _APPARATUS.search(after[: after.index(")")]) or _PAGE_AFTER.match(after):
        return True
    if not inside.strip():
        return _is_named_work(outside, after)
    if _PUBLISHERS.search(inside) or _APPARATUS.search(inside) or _AUTHORS_BEFORE.search(inside[-_NAME_REACH:]):
        return True
    if ":" in inside and _PLACE_AND_PUBLISHER.fullmatch(inside):
        return True
    # (Smith 1968), (Smith, 1968)
    return bool(_LONE_NAME.fullmatch(inside)) and not _EVENT_WORD.search(inside)


def _is_named_work(outside: str, after: str) -> bool:
    """ "Smith and Jones (1994)", "Smith (1994) argues", but not "the battle of Verdun (1916)"."""
    if (after[:1].isalpha() and not after[1:2].isalpha()) or _AUTHORS_BEFORE.search(outside):
        return True
    found = _NAME_BEFORE.search(outside)
    if not found or _EVENT_WORD.search(found["name"]):
        return False
    return bool(_REPORTING.match(after, 1)) or (found["lead"] or "").lower() in _CITING


def _is_bare_reference(before: str, after: str) -> bool:
    """ "see Smith 1968", "Smith 1968: 303"."""
    found = _NAME_BEFORE.search(before, max(0, len(before) - _NAME_REACH))
    if not found or _EVENT_WORD.search(found["name"]):
        return False
    return bool(_CITED_PAGE_AFTER.match(after)) or (found["lead"] or "").lower() in (
        "see",
        "cf",
        "cf.",
        "per",
        "source:",
    )

"""Who is quoted, by the words around a pair of quotation marks."""

from __future__ import annotations

import re

from factcheck.languages.en.abbreviations import SENTENCE_STARTERS

NAME_PART = r"(?:[A-Z][\w.’'-]{0,30}|[A-Z]\.)"
NAME = rf"{NAME_PART}(?:[ ](?:(?:de|du|von|van|der|den|of|al|bin|ibn|la|le|St\.)[ ])?{NAME_PART}){{0,4}}"
SAID = (
    r"(?:said|says|wrote|writes|stated|states|argued|argues|claimed|claims|noted|notes|told|tells|explained|explains"
    r"|declared|declares|commented|comments|remarked|observed|observes|concluded|concludes|insisted|admitted"
    r"|reported|reports|recalled|replied|answered|added|put it|puts it|called|described|describes|asked|warned)"
)

WINDOW_BEFORE = 250
WINDOW_AFTER = 120
STOP_BEFORE = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"])|\n[ \t\r]*\n")
WHO_BEFORE = re.compile(
    rf"(?P<said>{NAME})(?:,[^,.\n]{{1,60}},)?(?:[ ]\([^)\n]{{1,60}}\))?"
    rf"(?:[ ](?:has|had|once|also|then|later|[a-z]{{2,14}}ly))?[ ]{SAID}\b"
    rf"|(?i:according[ ]to|in[ ]the[ ]words[ ]of|quoting|quotes|as|said|says|wrote|writes)[ ]"
    rf"(?:the[ ](?:[a-z-]+[ ]){{1,3}})?(?P<of>{NAME})"
)
HINTS = frozenset(re.findall(r"[a-z]+", SAID)) | {"according", "words", "quoting", "quotes", "as"}
WORD = re.compile(r"[A-Za-z]+")
WHO_BY_COLON = re.compile(rf"\s*(?P<colon>{NAME})(?:[ ]\([^)\n]{{1,60}}\))?:\s*$")
WHO_AFTER = re.compile(
    rf"^[.,;]?\s{{0,2}}[(\[](?P<bracket>{NAME})(?:[,:;][^)\]\n]{{0,80}})?[)\]]"
    rf"|^[.,]?[ ]{SAID}[ ](?:the[ ](?:[a-z-]+[ ]){{1,3}})?(?P<said>{NAME})"
    rf"|^,?[ ](?P<says>{NAME})(?:[ ](?:has|had|once|also|later))?[ ]{SAID}\b"
    rf"|^[.]?\s{{0,4}}(?:--?|–|—|~)[ ]?(?P<dash>{NAME})"
    rf"|^,?[ ](?i:according[ ]to)[ ](?P<of>{NAME})"
)
NOT_NAMES = SENTENCE_STARTERS | frozenset(
    """Source Emphasis Wikipedia Ibid January February March April June July August September October November December
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday""".split()
)


# "I told her, ..." before a quotation: the writer's own words.
OWN_WORDS = re.compile(
    r"\bI (?:[\w']+ ){0,3}?(?:said|say|told|tell|asked|ask|remarked|wrote|replied|answered|commented|posted|added|joked|shouted|yelled|whispered|thought)"
    r"\b[^.!?\"\u201c\u201d\n]{0,60}[,:]?\s*$"
)


def is_own(text: str, begin: int) -> bool:
    """Whether the writer quotes himself from `begin` on."""
    return OWN_WORDS.search(text, max(0, begin - WINDOW_BEFORE), begin) is not None


def find_speaker(text: str, begin: int, end: int) -> str | None:
    after = WHO_AFTER.match(text[end : end + WINDOW_AFTER])
    if after is not None:
        name = _name(next(group for group in after.groups() if group))
        if name is not None:
            return name
    window = text[max(0, begin - WINDOW_BEFORE) : begin]
    cut = 0
    for stop in STOP_BEFORE.finditer(window):
        if not _is_initial(window, stop.start()):
            cut = stop.end()
    by_colon = WHO_BY_COLON.match(window, cut)
    if by_colon is not None:
        return _name(by_colon["colon"])
    best = None
    if HINTS.isdisjoint(WORD.findall(window.lower(), cut)):
        return None
    for match in WHO_BEFORE.finditer(window, cut):
        best = _name(next(group for group in match.groups() if group)) or best
    return best


def _is_initial(window: str, stop: int) -> bool:
    return stop > 0 and window[stop - 1].isupper() and (stop < 2 or not window[stop - 2].isalnum())


def _name(words: str) -> str | None:
    parts = words.strip(" ,.’'").split()
    while parts and parts[0] in NOT_NAMES:
        del parts[0]
    if not parts or all(part in NOT_NAMES for part in parts):
        return None
    return " ".join(parts).rstrip(",")

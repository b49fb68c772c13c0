"""Somebody else is named, or meant, who says it; and who that is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.languages.en.stance.nameless import NAMELESS, find_nameless
from factcheck.languages.en.stance.plain_speakers import find_plain_speaker
from factcheck.languages.en.stance.record import Around, StanceReading, decided, last_match
from factcheck.languages.en.stance.reporting import REPORTING, find_reporting, takes_lives
from factcheck.languages.en.stance.short_sources import SHORT, find_short_source
from factcheck.languages.en.stance.speech import (
    ACCORDING,
    BIBLIOGRAPHY_AFTER,
    BIBLIOGRAPHY_BEFORE,
    BREAKS_SPEECH,
    ESTIMATES_SAY,
    GIVEN_AS,
    OUTLET_COLON,
    OWN_ESTIMATE,
    OWN_WORK,
    POSSESSIVE,
    RECORDS_SHOW,
    RUMOUR,
    SAYING_WORD,
    SAYS,
    SAYS_AT_THE_END,
    SOURCE_AT_THE_END,
    SUBORDINATE,
    TURNS,
    WORK_OF,
)
from factcheck.languages.en.stance.triggers import (
    BRACKETED,
    ESTIMATES,
    GIVEN,
    HEARSAY,
    NAMED_SOURCE,
    OF_SOMEBODY,
    OUTLET,
    OWN,
    PLAIN,
    SAYING,
)
from factcheck.records import Stance

_TIME_OF_SAYING = re.compile(
    r",?\s*(?:(?!that\b|it\b|was\b|were\b|is\b)[\w'’]+,?\s+){0,4}?(?:in|on|of|at|during|around|back in|by)?\s*"
)
# A bare "Conquest's" before a number is his figure only where the number counts nothing by itself.
_NO_COUNTED = re.compile(
    r"^['\"]?\s*(?:$|[.,;:!?)]|(?:figure|number|estimate|is|was|are|for|as|seems?|in|and|or|dead)\b)"
)
_BARE_POSSESSIVE = re.compile(r"['’]s?\s+(?:(?:about|around|some|roughly|famous|infamous|inflated)\s+)?$")

# Words with a capital that open a sentence before a word of saying, and say nothing: "My thoughts are with the 11".
_NO_SPEAKERS = frozenset(
    "Nobody nobody A An That Needless What My Our To Sign Click See Read Look Please Thanks Thank Here For With By At On Of From Not Also There".split()
)
# "If you count the wounded": nobody says anything.
_COUNTS_IN = re.compile(r"\b(?:[Ii]f|[Ww]hen) (?:you|we|they|one) (?:count|think|find|consider)$")
# "This suggests that": the writer concludes.
_INFERS = re.compile(r"(?:this|that|it|which)\s(?:\w+\s)?(?:suggest|show|indicate|mean)", re.IGNORECASE)
_FIGURE_BETWEEN = re.compile(r",.*\d")
# "I think the figures are": nobody else's.
_FIGURES_ALONE = frozenset({"the figures", "The figures", "figures"})
# Where it begins, who says it, the words that tell; the nearest before the value is the one that says it.
_Said = tuple[int, str | None, str]

# Each pattern with the bit that a sentence must carry for it to match.
_SPEAKERS = ((SAYING, SAYS), (SAYING, RECORDS_SHOW), (ESTIMATES, ESTIMATES_SAY), (OUTLET, OUTLET_COLON))
_SOURCES = (
    (NAMED_SOURCE, ACCORDING),
    (OF_SOMEBODY, POSSESSIVE),
    (OF_SOMEBODY, WORK_OF),
    (GIVEN, GIVEN_AS),
    (BRACKETED, BIBLIOGRAPHY_BEFORE),
)
_CLOSING = ((NAMED_SOURCE, SOURCE_AT_THE_END), (BRACKETED, BIBLIOGRAPHY_AFTER), (SAYING, SAYS_AT_THE_END))


def find_attribution(around: Around, cues: int) -> StanceReading | None:
    found: list[_Said] = []
    if takes_lives(around):
        return None
    if cues & SAYING and not SAYING_WORD.search(around.before):
        cues &= ~SAYING
        says_later = bool(SAYING_WORD.search(around.after))
    else:
        says_later = bool(cues & SAYING)
    if around.is_date and cues & SAYING and _tells_when_it_was_said(around.written_before):
        return None
    found.extend(_governing([pattern for bit, pattern in _SPEAKERS if cues & bit], around))
    found.extend(_sources([pattern for bit, pattern in _SOURCES if cues & bit], around))
    own = last_match(OWN_ESTIMATE, around.before) if cues & OWN else None
    if own:
        found = [item for item in found if item[0] > own.start() and item[1] not in _FIGURES_ALONE]
    if found:
        _, who, cue = max(found, key=lambda item: item[0])
        return decided(Stance.ATTRIBUTED, cue, who)
    if own:
        return _nameless(around, cues, own_until=own.end())
    plain = find_plain_speaker(around) if cues & PLAIN else None
    if plain:
        return plain
    closing = _closing(around, cues | SAYING if says_later else cues)
    if closing:
        return closing
    hearsay = _hearsay(around) if cues & HEARSAY else None
    return hearsay or _nameless(around, cues, own_until=0)


def _nameless(around: Around, cues: int, *, own_until: int) -> StanceReading | None:
    if around.is_date:
        return None
    found = find_nameless(around, own_until=own_until) if cues & NAMELESS else None
    found = found or (find_reporting(around, own_until=own_until) if cues & REPORTING else None)
    return found or (find_short_source(around) if cues & SHORT and not own_until else None)


def _governing(patterns: Iterable[re.Pattern[str]], around: Around) -> Iterable[_Said]:
    """Speakers before the value whose speech reaches to it."""
    before = around.written_before
    for pattern in patterns:
        for match in pattern.finditer(before):
            gap = before[match.end() :]
            if BREAKS_SPEECH.search(gap):
                continue
            if match["who"] in _NO_SPEAKERS or _COUNTS_IN.search(before[: match.end()]):
                continue
            if gap.startswith((" nothing", " little ")) or _INFERS.match(match.group()):
                continue
            if "," in gap and SUBORDINATE.search(before[: match.start()]):
                continue  # "When Hale wrote his book, 700,000 were ..."
            yield match.start(), match["who"].strip(), match.group()


def _tells_when_it_was_said(before: str) -> bool:
    """ "He told them in": the date is that of the saying, unless the saying dates something ("dates it to")."""
    match = last_match(SAYS, before)
    if match is None or " date" in match.group() or match.group().endswith((" gives", " gave", " cites", " has it")):
        return False
    return bool(_TIME_OF_SAYING.fullmatch(before[match.end() :]))


def _sources(patterns: Iterable[re.Pattern[str]], around: Around) -> Iterable[_Said]:
    is_year_of_name = around.is_date and around.before.endswith("(")
    for pattern in patterns:
        if is_year_of_name and pattern is BIBLIOGRAPHY_BEFORE:
            continue  # "Hale (1961), Marsh (1949)"
        before = around.before if pattern is GIVEN_AS else around.written_before
        match = last_match(pattern, before)
        if match is None or BREAKS_SPEECH.search(before[match.end() :]):
            continue
        if pattern is POSSESSIVE and _BARE_POSSESSIVE.search(match.group()) and not _NO_COUNTED.match(around.after):
            continue
        if around.is_date and pattern in (WORK_OF, POSSESSIVE, BIBLIOGRAPHY_BEFORE) and _is_time_of(before, match):
            continue
        if OWN_WORK.match(match.group()):
            continue
        yield match.start(), _who(match), match.group()


def _is_time_of(before: str, match: re.Match[str]) -> bool:
    return bool(_TIME_OF_SAYING.fullmatch(before[match.end() :]))


def _closing(around: Around, cues: int) -> StanceReading | None:
    """The speaker comes last: "20 million died, Hale says", "... (Hale 1968)", "... according to Hale"."""
    after = around.written_after
    for bit, pattern in _CLOSING:
        match = pattern.search(after) if cues & bit else None
        breaks = TURNS if pattern is SOURCE_AT_THE_END else BREAKS_SPEECH
        if match and not (OWN_ESTIMATE.search(match.group().lower()) or breaks.search(after[: match.start()])):
            if around.is_date and (pattern is BIBLIOGRAPHY_AFTER or _FIGURE_BETWEEN.search(after[: match.start()])):
                continue  # the source is that of the figure beside it
            return decided(Stance.ATTRIBUTED, match.group(), _who(match))
    return None


def _hearsay(around: Around) -> StanceReading | None:
    """Said without saying by whom: "it is estimated that", "reportedly"."""
    near = around.before[-120:]
    match = last_match(RUMOUR, near)
    if match is None:
        return None
    gap = near[match.end() :]
    if BREAKS_SPEECH.search(gap) or (around.is_date and _TIME_OF_SAYING.fullmatch(gap + " ")):
        return None
    return decided(Stance.ATTRIBUTED, match.group())


def _who(match: re.Match[str]) -> str | None:
    name = next((words for words in match.groupdict().values() if words), None)
    return name.strip(" ,.:;") if name else None

"""The words around a date that make it earlier, later, open or rough: "since 1975", "the early 1980s", "c. 1745"."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import BARE_MONTH, BARE_YEAR, FULL, NO_YEAR, RELATIVE, Candidate
from factcheck.languages.en.dates.moments import CENTURY, DECADE, Moment, is_real_day
from factcheck.languages.en.dates.phrases import (
    ABOUT,
    BEFORE,
    DECADES_OF_SPAN,
    ERA,
    FROM,
    LINK,
    MONTHS_OF_SPAN,
    PART,
    PHRASES,
    PREPOSITION,
    SEASON,
    SINCE,
    SPAN,
    TURN,
    UNTIL,
    WEEKDAY,
    YEAR,
    Sense,
)
from factcheck.languages.en.dates.vocabulary import SEASONS, WEEKDAY_BY_STEM

_WORD = re.compile(r"[^\s\-\u2013\u2014(\[~'\u2018\u2019\"\u201c]+-?|[~(\['\u2018\u2019]")
_DENIED = re.compile(r"(?:\b(?:not|never|no|nor)\b|n['\u2019]t\b)[^.,;:!?\n]*\Z", re.I)
_DENIAL_REACH = 60
_BOUNDS = (SINCE, BEFORE, UNTIL)
_REACH = 48

_OPEN_AFTER = re.compile(
    r",?\s(?:onwards?|forward|and (?:after|later|onwards?|beyond)|or later|to (?:the )?(?:present(?: day| time)?|now"
    r"|today|date)|until (?:the )?(?:present(?: day)?|now|today)|up to (?:the )?(?:present|now|today))\b"
    r"|\s?[-\u2010-\u2015]\s?(?:present|now|today|current|onwards?)\b|\s?[-\u2010-\u2015]\s?(?=[)\]])|\+(?=[\s),.;]|$)",
    re.I,
)
_FROM_ON = re.compile(r"\son(?=[\s,.;:)]|$)(?!\s(?:the|a|an|his|her|its|their|this|that|[A-Z]|\d))")
_CLOSED_AFTER = re.compile(r",?\s(?:or (?:earlier|before)|and (?:earlier|before))\b", re.I)
_TURN_OF_YEAR = re.compile(r",?\s(?:of\s)?(?P<turn>last|this|next)\syear\b(?!['\u2019])", re.I)
_MAY_FOLLOW = frozenset(" ,-\u2010\u2011\u2012\u2013\u2014\u2015+?(")
# The first letters of "onwards", "forward", "and after", "to the present", "until now", "up to now".
_MAY_OPEN = frozenset("ofatuOFATU-\u2010\u2011\u2012\u2013\u2014\u2015(")
_DOUBT_AFTER = re.compile(r"\?(?=[),;\]\u2013-])|\s?\(\?\)")


def read_qualifiers(text: str, candidate: Candidate, floor: int) -> None:
    """Widen `candidate` by its qualifiers; nothing before `floor` (the end of the date before it) is read."""
    from_at = _take_words_before(text, candidate, floor)
    if text[candidate.end : candidate.end + 1] in _MAY_FOLLOW:
        _take_words_after(text, candidate, from_at)
        if candidate.form is BARE_MONTH or candidate.form is NO_YEAR:
            _take_turn_after(text, candidate)


def _take_words_before(text: str, candidate: Candidate, floor: int) -> int | None:
    """Read leftwards until a word has no sense of its own; returns the place of "from" where that was the last."""
    cursor = candidate.start
    low = max(floor, cursor - _REACH)
    words: list[tuple[str, int]] = []
    while True:
        if not words:
            cursor = _fetch_word(text, low, cursor, words)
        if not words or (branch := PHRASES.before.get(words[0][0])) is None:
            return None
        nearest, length, sense = words[0][0], 1, branch.sense
        step = 1
        while branch.before:
            if len(words) <= step:
                cursor = _fetch_word(text, low, cursor, words)
            longer = branch.before.get(words[step][0]) if step < len(words) else None
            if longer is None:
                break
            branch, step = longer, step + 1
            if branch.sense is not None:
                sense, length = branch.sense, step
        if sense is None:
            return None
        start = words[length - 1][1]
        if sense is SPAN:
            phrase = " ".join(word for word, _ in reversed(words[:length]))
            if not _apply_span(candidate, phrase, start):
                return None
        elif not _apply(candidate, sense, nearest, start, text):
            return None
        elif sense is FROM:
            return start
        elif sense in _BOUNDS:
            return None
        del words[:length]


def _fetch_word(text: str, low: int, end: int, words: list[tuple[str, int]]) -> int:
    """Add the word before `end`, lower-cased, with its place, or all parts of one with marks; returns where it began."""
    while end > low and text[end - 1].isspace():
        end -= 1
    start = text.rfind(" ", low, end) + 1 or low
    if (line := text.rfind("\n", start, end)) >= 0:
        start = line + 1
    if start == end or (start == low and low and text[low - 1].isalnum()):
        return low  # nothing is left, or a word cut in its middle
    piece = text[start:end]
    if piece.isalpha():
        words.append((piece.lower(), start))
    else:
        words.extend(reversed([(match[0].lower(), start + match.start()) for match in _WORD.finditer(piece)]))
    return start


def _apply(candidate: Candidate, sense: Sense, phrase: str, start: int, text: str) -> bool:
    """Apply one qualifier; False ends the reading."""
    moment = candidate.moment
    if sense is LINK:
        return True
    if sense is PREPOSITION:
        candidate.confirmed = True
        return False
    if sense is FROM:
        candidate.confirmed = True
        if candidate.interval and candidate.first is not None and candidate.last is not None:
            candidate.start = start
        return True
    if sense is SEASON:
        return _apply_season(candidate, phrase, start)
    if sense is WEEKDAY:
        if not moment.is_day:
            return False
        candidate.weekday = WEEKDAY_BY_STEM[phrase[:3]]
    elif sense is PART:
        # Early 1922 is still 1922; only decades and centuries become rough (198X~).
        if moment.years > 1:
            candidate.mark(approximate=True)
    elif sense is ABOUT:
        if phrase in ("c", "possibly", "probably") and text[start : start + 1] != "c":
            return False
        candidate.mark(approximate=True)
    elif sense is TURN:
        # "Things That May Happen" is a title.
        if candidate.form is not BARE_MONTH or text.startswith("That", start):
            return False
        candidate.turn = "last" if phrase == "past" else "next" if phrase == "coming" else phrase
    elif sense is ERA:
        if moment.month:
            return False
    elif sense is not YEAR and not _apply_bound(candidate, sense, text, start):
        return False
    candidate.start = start
    candidate.confirmed = True
    return True


def _apply_season(candidate: Candidate, phrase: str, start: int) -> bool:
    first, last = candidate.first, candidate.last
    if first is None or last is None or not first.is_plain_year or candidate.form is not BARE_YEAR:
        return False
    year = first.year
    # The winter of 1941-42 begins in December 1941.
    if candidate.interval and (phrase != "winter" or last.year != (year or 0) + 1):
        return False
    moment = Moment(year, season=SEASONS[phrase], approximate=first.approximate)
    candidate.first = candidate.last = moment
    candidate.interval = False
    candidate.form = FULL
    candidate.start = start
    candidate.confirmed = True
    return True


def _apply_span(candidate: Candidate, phrase: str, start: int) -> bool:
    """ "The first half of 1990"; of a decade or a century it is roughly that."""
    moment = candidate.moment
    if phrase in DECADES_OF_SPAN:
        if moment.years != CENTURY or candidate.interval or moment.year is None or moment.year < 0:
            return False
        candidate.become(moment._replace(year=moment.year + DECADES_OF_SPAN[phrase], years=DECADE))
    elif moment.years > 1:
        candidate.mark(approximate=True)
    elif candidate.interval or not moment.is_plain_year or candidate.form is not BARE_YEAR:
        return False
    else:
        first, count = MONTHS_OF_SPAN[phrase]
        candidate.become_interval(moment._replace(month=first), moment._replace(month=first + count - 1))
        candidate.form = FULL
    candidate.start, candidate.confirmed = start, True
    return True


def _apply_bound(candidate: Candidate, sense: Sense, text: str, start: int) -> bool:
    if candidate.form is RELATIVE or candidate.has_opening:
        return False
    if sense is SINCE:
        candidate.become_interval(candidate.first, None)
    elif sense is UNTIL:
        if text.startswith(("un", "Un", "till"), start) and _is_denied(text[max(0, start - _DENIAL_REACH) : start]):
            candidate.confirmed = True  # not finished until 1861: finished in 1861
            return False
        candidate.become_interval(None, candidate.last)
    elif candidate.first is not None:
        earlier = just_before(candidate.first)
        candidate.become_interval(None, earlier)
    return True


def _is_denied(before: str) -> bool:
    return ("no" in before or "n't" in before or "n\u2019t" in before or "never" in before) and bool(
        _DENIED.search(before)
    )


def just_before(moment: Moment) -> Moment:
    """The last day, month or year before this one, at its own precision. A day without a year stays as it is."""
    year = moment.year
    if year is None:
        return moment
    if moment.day and moment.month:
        if moment.day > 1:
            return Moment(year, moment.month, moment.day - 1, approximate=moment.approximate)
        year, month = (year, moment.month - 1) if moment.month > 1 else (year - 1, 12)
        last = next(day for day in (31, 30, 29, 28) if is_real_day(year, month, day))
        return Moment(year, month, last, approximate=moment.approximate)
    if moment.month:
        year, month = (year, moment.month - 1) if moment.month > 1 else (year - 1, 12)
        return Moment(year, month, approximate=moment.approximate)
    return Moment(year - 1, approximate=moment.approximate)


def _take_turn_after(text: str, candidate: Candidate) -> None:
    """ "In May this year"."""
    if found := _TURN_OF_YEAR.match(text, candidate.end):
        candidate.turn, candidate.of_year = found["turn"].lower(), True
        candidate.end, candidate.confirmed = found.end(), True


def _take_words_after(text: str, candidate: Candidate, from_at: int | None) -> None:
    end = candidate.end
    if text[end] == " " and text[end + 1 : end + 2] not in _MAY_OPEN:
        return
    if found := _DOUBT_AFTER.match(text, end):
        candidate.mark(uncertain=True)
        end = candidate.end = found.end()
    if candidate.first is None or candidate.last is None or candidate.form is RELATIVE:
        return
    if (found := _OPEN_AFTER.match(text, end)) or (from_at is not None and (found := _FROM_ON.match(text, end))):
        candidate.become_interval(candidate.first, None)
    elif found := _CLOSED_AFTER.match(text, end):
        candidate.become_interval(None, candidate.last)
    else:
        return
    candidate.end = found.end()
    candidate.confirmed = True
    if from_at is not None:
        candidate.start = from_at

"""The words around a date that make it earlier, later, open or rough: "since 1975", "the early 1980s", "c. 1745"."""

from __future__ import annotations

import re
from enum import StrEnum

from factcheck.languages.en.dates.candidate import Candidate, Form
from factcheck.languages.en.dates.moments import Moment, is_real_day
from factcheck.languages.en.dates.vocabulary import SEASONS, WEEKDAY_BY_STEM


class Sense(StrEnum):
    SINCE = "since"  # 1975/..
    BEFORE = "before"  # ../1909
    UNTIL = "until"  # ../1953
    FROM = "from"  # 1975/.. with "on" after it, else only a preposition
    ABOUT = "about"  # 1745~
    PART = "part"  # early, mid, late
    SEASON = "season"
    WEEKDAY = "weekday"
    LINK = "link"  # "the", "of": part of the date only where more follows to the left
    YEAR = "year"  # "the year 1922"
    PREPOSITION = "preposition"  # a sign of a date, and no part of it
    ERA = "era"  # AD 79
    TURN = "turn"  # last September
    SPAN = "span"  # the third quarter, the first half: months of the year


_PHRASES: dict[str, Sense] = {}
_PHRASES |= dict.fromkeys(
    [
        "since",
        "ever since",
        "since at least",
        "since about",
        "starting in",
        "starting from",
        "beginning in",
        "beginning from",
        "as early as",
        "no earlier than",
        "not earlier than",
        "as far back as",
        "after",
        "post-",
        "post",
        "not before",
        "on and after",
        "from and after",
    ],
    Sense.SINCE,
)
_PHRASES |= dict.fromkeys(["before", "prior to", "pre-", "pre", "earlier than", "in advance of"], Sense.BEFORE)
_PHRASES |= dict.fromkeys(
    [
        "until",
        "until at least",
        "till",
        "'til",
        "til",
        "up to",
        "up until",
        "up till",
        "up through",
        "by",
        "by about",
        "through",
        "no later than",
        "not later than",
        "at the latest by",
        "leading up to",
        "running up to",
    ],
    Sense.UNTIL,
)
_PHRASES["from"] = Sense.FROM
_PHRASES |= dict.fromkeys(
    [
        "about",
        "around",
        "circa",
        "c.",
        "c",
        "ca.",
        "ca",
        "cca",
        "cca.",
        "approximately",
        "approx.",
        "approx",
        "roughly",
        "some time in",
        "sometime in",
        "some time around",
        "sometime around",
        "some time about",
        "sometime about",
        "~",
        "possibly",
        "probably",
    ],
    Sense.ABOUT,
)
_PARTS = "early mid middle late beginning start end close early- mid- late- mid-to-late".split()
_PHRASES |= dict.fromkeys(_PARTS, Sense.PART)
_PHRASES |= dict.fromkeys(["the middle", "the start", "the end", "the beginning", "year- end"], Sense.PART)
# First month and number of months.
_SPANS = {
    **{f"{number} quarter": (place * 3 + 1, 3) for place, number in enumerate(("first", "second", "third", "fourth"))},
    **{f"{number}- quarter": (place * 3 + 1, 3) for place, number in enumerate(("first", "second", "third", "fourth"))},
    **{f"q{place}": (place * 3 - 2, 3) for place in (1, 2, 3, 4)},
    "first half": (1, 6),
    "second half": (7, 6),
    "latter half": (7, 6),
    "first- half": (1, 6),
    "second- half": (7, 6),
    "first nine months": (1, 9),
    "first six months": (1, 6),
    "first three months": (1, 3),
    "last three months": (10, 3),
    "last six months": (7, 6),
}
_PHRASES |= dict.fromkeys(_SPANS, Sense.SPAN)
_PHRASES |= dict.fromkeys(SEASONS, Sense.SEASON)
_PHRASES |= dict.fromkeys(["the", "of", "of the", "'", "\u2019", "\u2018", "("], Sense.LINK)
_PHRASES |= dict.fromkeys(["year", "years", "fiscal", "fy"], Sense.YEAR)
_PHRASES |= dict.fromkeys("in on during within throughout dated for at born died b. d.".split(), Sense.PREPOSITION)
_PHRASES["not until"] = Sense.PREPOSITION
_PHRASES |= dict.fromkeys(["last", "this", "this past", "next", "this coming"], Sense.TURN)
_PHRASES["between"] = Sense.FROM
_PHRASES |= dict.fromkeys(["ad", "a.d.", "ce", "anno domini"], Sense.ERA)
_PHRASES |= {
    f"{stem}{ending}{comma}": Sense.WEEKDAY
    for stem, endings in {
        "mon": ["", "day", "."],
        "tue": ["", "sday", "s", ".", "s."],
        "wed": ["", "nesday", "."],
        "thu": ["", "rsday", "rs", ".", "rs.", "r"],
        "fri": ["", "day", "."],
        "sat": ["", "urday", "."],
        "sun": ["", "day", "."],
    }.items()
    for ending in endings
    for comma in ("", ",")
}


class _Branch:
    """A word of a phrase and what may stand before it; `sense` where a phrase begins here."""

    __slots__ = ("before", "sense")

    def __init__(self) -> None:
        self.before: dict[str, _Branch] = {}
        self.sense: Sense | None = None


def _grow(phrases: dict[str, Sense]) -> _Branch:
    """The phrases as a tree that is read from their last word on."""
    root = _Branch()
    for phrase, sense in phrases.items():
        branch = root
        for word in reversed(phrase.split(" ")):
            branch = branch.before.setdefault(word, _Branch())
        branch.sense = sense
    return root


_TREE = _grow(_PHRASES)
_WORD = re.compile(r"[^\s\-\u2013\u2014(\[~'\u2018\u2019\"\u201c]+-?|[~(\['\u2018\u2019]")
_DENIED = re.compile(r"(?:\b(?:not|never|no|nor)\b|n['\u2019]t\b)[^.,;:!?\n]*\Z", re.I)
_DENIAL_REACH = 60
_BOUNDS = (Sense.SINCE, Sense.BEFORE, Sense.UNTIL)
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
        if candidate.form is Form.BARE_MONTH or candidate.form is Form.NO_YEAR:
            _take_turn_after(text, candidate)


def _take_words_before(text: str, candidate: Candidate, floor: int) -> int | None:
    """Read leftwards until a word has no sense of its own; returns the place of "from" where that was the last."""
    cursor = candidate.start
    low = max(floor, cursor - _REACH)
    words: list[tuple[str, int]] = []
    while True:
        if not words:
            cursor = _fetch_word(text, low, cursor, words)
        if not words or (branch := _TREE.before.get(words[0][0])) is None:
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
        if sense is Sense.SPAN:
            phrase = " ".join(word for word, _ in reversed(words[:length]))
            if not _apply_span(candidate, phrase, start):
                return None
        elif not _apply(candidate, sense, nearest, start, text):
            return None
        elif sense is Sense.FROM:
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
    if sense is Sense.LINK:
        return True
    if sense is Sense.PREPOSITION:
        candidate.confirmed = True
        return False
    if sense is Sense.FROM:
        candidate.confirmed = True
        if candidate.interval and candidate.first is not None and candidate.last is not None:
            candidate.start = start
        return True
    if sense is Sense.SEASON:
        return _apply_season(candidate, phrase, start)
    if sense is Sense.WEEKDAY:
        if not moment.is_day:
            return False
        candidate.weekday = WEEKDAY_BY_STEM[phrase[:3]]
    elif sense is Sense.PART:
        # Early 1922 is still 1922; only decades and centuries become rough (198X~).
        if moment.years > 1:
            candidate.mark(approximate=True)
    elif sense is Sense.ABOUT:
        if phrase in ("c", "possibly", "probably") and text[start : start + 1] != "c":
            return False
        candidate.mark(approximate=True)
    elif sense is Sense.TURN:
        if candidate.form is not Form.BARE_MONTH:
            return False
        candidate.turn = "last" if phrase == "past" else "next" if phrase == "coming" else phrase
    elif sense is Sense.ERA:
        if moment.month:
            return False
    elif sense is not Sense.YEAR and not _apply_bound(candidate, sense, text, start):
        return False
    candidate.start = start
    candidate.confirmed = True
    return True


def _apply_season(candidate: Candidate, phrase: str, start: int) -> bool:
    first, last = candidate.first, candidate.last
    if first is None or last is None or not first.is_plain_year or candidate.form is not Form.BARE_YEAR:
        return False
    year = first.year
    # The winter of 1941-42 begins in December 1941.
    if candidate.interval and (phrase != "winter" or last.year != (year or 0) + 1):
        return False
    moment = Moment(year, season=SEASONS[phrase], approximate=first.approximate)
    candidate.first = candidate.last = moment
    candidate.interval = False
    candidate.form = Form.FULL
    candidate.start = start
    candidate.confirmed = True
    return True


def _apply_span(candidate: Candidate, phrase: str, start: int) -> bool:
    """ "The first half of 1990"; of a decade or a century it is roughly that."""
    moment = candidate.moment
    if moment.years > 1:
        candidate.mark(approximate=True)
    elif candidate.interval or not moment.is_plain_year or candidate.form is not Form.BARE_YEAR:
        return False
    else:
        first, count = _SPANS[phrase]
        candidate.become_interval(moment._replace(month=first), moment._replace(month=first + count - 1))
        candidate.form = Form.FULL
    candidate.start, candidate.confirmed = start, True
    return True


def _apply_bound(candidate: Candidate, sense: Sense, text: str, start: int) -> bool:
    if candidate.form is Form.RELATIVE or candidate.has_opening:
        return False
    if sense is Sense.SINCE:
        candidate.become_interval(candidate.first, None)
    elif sense is Sense.UNTIL:
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
    if candidate.first is None or candidate.last is None or candidate.form is Form.RELATIVE:
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

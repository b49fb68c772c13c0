"""The phrases that qualify a date, each with its sense, as a tree that is read from their last word on."""

from __future__ import annotations

from enum import StrEnum

from factcheck.languages.en.dates.vocabulary import SEASONS


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


# As in `candidate`: a name costs a tenth of a look-up in the class.
(SINCE, BEFORE, UNTIL, FROM, ABOUT, PART, SEASON, WEEKDAY, LINK, YEAR, PREPOSITION, ERA, TURN, SPAN) = Sense


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
    SINCE,
)
_PHRASES |= dict.fromkeys(["before", "prior to", "pre-", "pre", "earlier than", "in advance of"], BEFORE)
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
    UNTIL,
)
_PHRASES["from"] = FROM
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
    ABOUT,
)
_PARTS = "early mid middle late beginning start end close early- mid- late- mid-to-late".split()
_PHRASES |= dict.fromkeys(_PARTS, PART)
_PHRASES |= dict.fromkeys(["the middle", "the start", "the end", "the beginning", "year- end"], PART)
# First month and number of months.
MONTHS_OF_SPAN: dict[str, tuple[int, int]] = {
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
# Years of a century that lie before them.
DECADES_OF_SPAN: dict[str, int] = {
    **{f"{number} decade": place * 10 for place, number in enumerate(("first", "second", "third", "fourth", "fifth"))},
    "closing decade": 90,
    "final decade": 90,
    "last decade": 90,
    "opening decade": 0,
}
_PHRASES |= dict.fromkeys(DECADES_OF_SPAN, SPAN)
_PHRASES |= dict.fromkeys(MONTHS_OF_SPAN, SPAN)
_PHRASES |= dict.fromkeys(SEASONS, SEASON)
_PHRASES |= dict.fromkeys(["the", "of", "of the", "'", "\u2019", "\u2018", "("], LINK)
_PHRASES |= dict.fromkeys(["year", "years", "fiscal", "fy"], YEAR)
_PHRASES |= dict.fromkeys("in on during within throughout dated for at born died b. d.".split(), PREPOSITION)
_PHRASES["not until"] = PREPOSITION
_PHRASES |= dict.fromkeys(["last", "this", "this past", "next", "this coming"], TURN)
# Told from the date before: "that October", "the following May".
_PHRASES |= dict.fromkeys(["that", "that same", "the same", "the following", "the previous"], TURN)
_PHRASES["between"] = FROM
_PHRASES |= dict.fromkeys(["ad", "a.d.", "ce", "anno domini"], ERA)
_PHRASES |= {
    f"{stem}{ending}{comma}": WEEKDAY
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


class Branch:
    """A word of a phrase and what may stand before it; `sense` where a phrase begins here."""

    __slots__ = ("before", "sense")

    def __init__(self) -> None:
        self.before: dict[str, Branch] = {}
        self.sense: Sense | None = None


def _grow(phrases: dict[str, Sense]) -> Branch:
    """The phrases as a tree that is read from their last word on."""
    root = Branch()
    for phrase, sense in phrases.items():
        branch = root
        for word in reversed(phrase.split(" ")):
            branch = branch.before.setdefault(word, Branch())
        branch.sense = sense
    return root


PHRASES = _grow(_PHRASES)

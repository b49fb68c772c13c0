"""What stands between two numbers, and what the two become."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from factcheck.languages.en.quantities.atoms import Atom
from factcheck.languages.en.quantities.bounds import FENCE_WORDS
from factcheck.languages.en.quantities.currencies import CURRENCY_SIGNS
from factcheck.languages.en.quantities.triggers import TRIGGER_WORDS
from factcheck.records import Bound


class Gap(Enum):
    DASH = "-"
    SPACED_DASH = " - "
    TO = "to"
    UP_TO = "up to"
    AND = "and"
    OR = "or"
    COMMA = ","
    PLUS = "+"
    BLANK = " "
    IN = "in"
    OUT_OF = "out of"
    COLON = ":"
    MAYBE = ", maybe"
    PLUS_MINUS = "+/-"
    OVER = "over"


GAPS = {
    "-": Gap.DASH,
    "--": Gap.DASH,
    "---": Gap.DASH,
    "\x96": Gap.DASH,
    "\x97": Gap.DASH,
    "\ufffd": Gap.DASH,
    "â€“": Gap.DASH,
    "~": Gap.DASH,
    "..": Gap.DASH,
    "...": Gap.DASH,
    "to": Gap.TO,
    "to a high of": Gap.TO,
    "to a peak of": Gap.TO,
    "up to": Gap.UP_TO,
    "until": Gap.UP_TO,
    "- to": Gap.TO,
    "-to-": Gap.TO,
    "through": Gap.TO,
    "thru": Gap.TO,
    "till": Gap.TO,
    "and": Gap.AND,
    "&": Gap.AND,
    ", and": Gap.AND,
    "or": Gap.OR,
    ", or": Gap.OR,
    "-or-": Gap.OR,
    "and/or": Gap.OR,
    ",": Gap.COMMA,
    "+": Gap.PLUS,
    "": Gap.BLANK,
    "in": Gap.IN,
    "in every": Gap.IN,
    "in each": Gap.IN,
    "of every": Gap.IN,
    "out of": Gap.OUT_OF,
    "out of every": Gap.OUT_OF,
    ":": Gap.COLON,
    "(or": Gap.MAYBE,
    "\u00b1": Gap.PLUS_MINUS,
    "+/-": Gap.PLUS_MINUS,
    "+-": Gap.PLUS_MINUS,
    "plus or minus": Gap.PLUS_MINUS,
    "plus or": Gap.PLUS_MINUS,  # The minus was read as the sign of the second number.
    "give or take": Gap.PLUS_MINUS,
    ", give or take": Gap.PLUS_MINUS,
    "over": Gap.OVER,
}
_BLANKS = (" ", "\n")
_PERHAPS = ("maybe", "perhaps", "possibly", "probably", "even", "some say")
GAPS |= dict.fromkeys(
    (
        f"{lead}{word}"
        for lead in (", ", "or ", ", or ", "and ", ", and ", "(", "(or ")
        for word in (*_PERHAPS, "if not", "if not even")
    ),
    Gap.MAYBE,
)
GAPS |= dict.fromkeys(("if not", ", if not", "if not even", ", if not even", "maybe", "perhaps", "possibly"), Gap.MAYBE)
GAPS |= {f"and {word} as many as": Gap.MAYBE for word in _PERHAPS}


# Characters.
LONGEST_GAP = 48
_CLOSING = frozenset(".;)")
_FIRST_WORDS = frozenset(key.split()[0] for key in GAPS if key[:1].isalpha())
# A number that is joined begins with one of these, or what stands between goes on with one.
_JOINING_BEHIND_COMMA = (
    TRIGGER_WORDS
    | {word for key in GAPS for word in key.strip(",(").split()}
    | frozenset("a an the last past first several few many couple minus negative but".split())
    | {sign for sign in CURRENCY_SIGNS if sign.isalpha()}
)
_JOINING = _JOINING_BEHIND_COMMA | FENCE_WORDS
_WORD = re.compile(r" ([a-z]{2,24})(?![a-z0-9'_/.@-])")


def may_be_joined(plain: str, end: int) -> bool:
    """Whether another number may join the one that ends at `end`: by no more than the two words that stand behind it."""
    sign, joining = plain[end : end + 1], _JOINING
    if sign == " ":
        first = _WORD.match(plain, end)
        if first is not None:
            if first[1] not in _FIRST_WORDS:
                return False
            end = first.end()
    elif sign in _CLOSING:
        return plain[end + 1 : end + 2] not in _BLANKS
    elif sign == ",":
        end, joining = end + 1, _JOINING_BEHIND_COMMA
    else:
        return True
    following = _WORD.match(plain, end)
    return following is None or following[1] in joining


class Link(NamedTuple):
    """What stands between two numbers: the connector, and fence words behind it ("to over", "and up to").

    `each`: it says "every", as in "one in every ten".
    """

    gap: Gap
    bound: Bound | None = None
    approximate: bool = False
    each: bool = False


class Joined(NamedTuple):
    """One number, or two as the ends of a range: `high` is None where one atom stands alone.

    `capped`: its words say that it ends there ("to as many as"), whatever fences in its low end.
    """

    low: Atom
    start: int
    high: Atom | None = None
    bound: Bound | None = None
    approximate: bool = False
    readings: tuple[tuple[float, float], ...] = ()
    capped: bool = False

"""What stands between two numbers, and what the two become."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from factcheck.languages.en.quantities.atoms import Atom
from factcheck.records import Bound


class Gap(Enum):
    DASH = "-"
    SPACED_DASH = " - "
    TO = "to"
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


class Link(NamedTuple):
    """What stands between two numbers: the connector, and fence words behind it ("to over", "and up to").

    `each`: it says "every", as in "one in every ten".
    """

    gap: Gap
    bound: Bound | None = None
    approximate: bool = False
    each: bool = False


class Joined(NamedTuple):
    """One number, or two as the ends of a range: `high` is None where one atom stands alone."""

    low: Atom
    start: int
    high: Atom | None = None
    bound: Bound | None = None
    approximate: bool = False
    readings: tuple[tuple[float, float], ...] = ()

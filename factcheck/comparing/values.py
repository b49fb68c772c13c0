"""A figure or a date of one of the two texts, with what it is said of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.records import When


class Kind(StrEnum):
    """Values of different kinds are never held against each other."""

    DATE = "date"
    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    AGE = "age"
    MEASURE = "measure"
    RANK = "rank"
    SCORE = "score"


class Fence(StrEnum):
    """How the words fence the figure in; NEARLY is a little below it."""

    NONE = "none"
    MORE = "more"  # more than, over: the figure itself is out
    LEAST = "least"  # at least: the figure itself is in
    LESS = "less"
    MOST = "most"
    SINCE = "since"  # of dates: from then on, so that this is when it began
    UNTIL = "until"
    BETWEEN = "between"
    ABOUT = "about"
    NEARLY = "nearly"


class Role(StrEnum):
    """What happened on a date. OTHER where the words don't say."""

    BIRTH = "birth"
    DEATH = "death"
    ALIVE = "alive"
    RELEASE = "release"
    BEGIN = "begin"
    END = "end"
    AS_OF = "as of"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Value:
    """`low` and `high` are the figure as it was said (equal but for ranges), or first and last day number of a date.

    `unit`: a currency, or the base unit of a measure. `heads`: stems of the noun that it counts, `behind` those of the
    noun phrase behind it; `near`: stems of its clause; `own`: of the part of it that no other value has. `second`: the
    other side of a score ("107-98").
    """

    kind: Kind
    start: int
    end: int
    said: str
    low: float | None
    high: float | None
    fence: Fence = Fence.NONE
    unit: str = ""
    factor: float = 1.0  # from the unit that was written to the base unit
    per: str = ""
    heads: frozenset[str] = frozenset()
    head: str = ""  # the last of the nouns behind it
    topic: str = ""  # what happened to those who are counted
    behind: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    when: When | None = None
    role: Role = Role.OTHER
    second: float | None = None
    bracketed: bool = False
    ambiguous: bool = False
    another: bool = False  # of another edition, part or work: it excludes nothing
    making: bool = False  # of the filming of a work rather than of its release
    onset: bool = False  # of what lasts from then on
    told: bool = False  # when a story takes place
    named: bool = False  # the year of a name: "the 2013 Norland Games"
    part: str = ""  # "early", "mid", "late": the part of its span that is meant
    work: str = ""  # the kind of work that the year stands in front of
    scale: float = 0.0  # the best that a rating can be: 10 of "7.6/10"
    context: bool = False  # a date that only says as of when a figure holds

    @property
    def is_dated(self) -> bool:
        """Whether it is a date with its year and two ends."""
        return self.when is not None and "XXXX" not in self.when.edtf and self.low is not None and self.high is not None

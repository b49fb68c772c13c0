"""One number with what belongs to it directly: currency, magnitude, unit. Ranges and fences come later."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.counted import counted_after
from factcheck.languages.en.quantities.fractions import read_part_after
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.rates import read_rate
from factcheck.languages.en.quantities.rounds import read_odd_round
from factcheck.languages.en.quantities.tails import Tail
from factcheck.languages.en.quantities.unit_words import PEOPLE, RATIO, SuffixKind
from factcheck.languages.en.quantities.units import read_suffix

_NOUN = Tail.NOUN
_DECADE_ENDING = re.compile(r"'?s(?![a-z0-9])")
_TIMES = re.compile(r"(?: times|-?fold)(?![a-z])")
_TIMES_AS = re.compile(
    r"(?:[ \t](?:as|more|fewer|less|higher|greater|larger|bigger|lower|the|that|what|over|than)(?![a-z]))"
)
AS_OR_MORE = re.compile(r"[ \t](?:as|more|the|that|what)(?![a-z])")
_MINUS = re.compile(r"(?<![a-z])(?:minus|negative) \Z")
ARTICLE = re.compile(r"(?<![a-z])(an?)[ -](?:(?:even|full|good|whole|cool|mere|further|solid|clear|nice|round)[ -])?\Z")


_ODD = ("-odd ", " odd ", "-some", " some", "-plus ", " plus ", "+ ", " or so ")
_HALVES = (0.5, 0.25, 0.75)


class Atom:
    """`magnitude` is what the number as written was multiplied by; a neighbour without one may share it.

    `readings` are all values of an ambiguous separator, the best first. `year_like`: four bare digits.
    `shared`: it took its magnitude or unit from the next one. `counts_alone`: False for a "one" that can only begin a
    share ("one in ten"). `open_ended`: "40-plus thousand". `tail`, `unfenced`: what a reader saw already of the words behind and before it.

    No dataclass: what most atoms leave as it is stays with the class, which makes one in a third of the time.
    """

    magnitude: float = 1.0
    unit: str = ""
    per: str | None = None
    readings: tuple[float, ...] = ()
    worded: bool = False
    vague: bool = False
    ordinal: bool = False
    approximate: bool = False
    grouped: bool = False
    as_decimal: float | None = None
    year_like: bool = False
    shared: bool = False
    counts_alone: bool = True
    open_ended: bool = False
    tail: Tail = Tail.OPEN
    unfenced: bool = False

    def __init__(
        self, start: int, end: int, value: float, magnitude: float = 1.0, *, unit: str = "", worded: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.value = value
        if magnitude != 1:
            self.magnitude = magnitude
        if unit:
            self.unit = unit
        if worded:
            self.worded = True

    def multiply(self, factor: float) -> None:
        self.value *= factor
        self.readings = tuple(reading * factor for reading in self.readings)


def read_behind(page: Page, atom: Atom) -> bool:
    """Percent sign, currency, unit, "times", a rate. False where it turns out to be a time of day or a decade."""
    plain = page.plain
    if atom.magnitude == 1 and plain.startswith(_ODD, atom.end):
        read_odd(plain, atom)
    times = _TIMES.match(plain, atom.end) if plain.startswith((" times", "fold", "-fold"), atom.end) else None
    if times:
        atom.end = times.end()
        as_ = AS_OR_MORE.match(plain, atom.end)
        atom.unit = RATIO if as_ or plain[times.start()] != " " or _TIMES_AS.match(plain, atom.end) else "times"
        if as_ and as_.group().strip() in ("as", "more"):
            atom.end = as_.end()
        return True
    suffix = read_suffix(plain, atom.end)
    if suffix is not None:
        if suffix.kind is SuffixKind.TIME_OF_DAY:
            atom.end = suffix.end
            return False
        if atom.unit in ("", RATIO) or suffix.kind is SuffixKind.CURRENCY:
            atom.unit, atom.end, atom.per = suffix.unit, suffix.end, suffix.per
            if suffix.factor != 1:
                atom.value = round(atom.value * suffix.factor, 6)
            elif suffix.kind is SuffixKind.UNIT and plain.startswith(" and a ", atom.end):
                end, part = read_part_after(plain, atom.end)
                if part in _HALVES and atom.value == int(atom.value) and plain[end : end + 1] != "-":
                    atom.value, atom.end = atom.value + part, end  # "two years and a half"
            if plain.startswith(" war", atom.end) and plain[atom.end - 1] in "s'":
                return False  # "the 30 Years War", not "a ten-year war"
    elif plain.startswith(("s", "'s"), atom.end) and not atom.worded and _DECADE_ENDING.match(plain, atom.end):
        return False
    return True


def read_odd(plain: str, atom: Atom) -> None:
    """ "forty-odd thousand", "5 or so million": a round word behind what makes the number approximate."""
    end, factor = read_odd_round(plain, atom.end)
    if factor > 1:
        atom.multiply(factor)
        if plain.startswith(("+", "-plus", " plus"), atom.end):
            atom.open_ended = True
        else:
            atom.approximate = True
        atom.magnitude, atom.year_like, atom.end = factor, False, end


def read_minus(plain: str, atom: Atom) -> bool:
    """ "minus five": whether it stands there."""
    start = atom.start
    if start < 6 or plain[start - 1] != " " or plain[start - 2] not in "se":
        return False
    minus = _MINUS.search(plain, max(0, start - 10), start)
    if minus is None or atom.vague:
        return False
    if is_money(atom) and plain[max(0, minus.start() - 2) : minus.start() - 1].isdigit():
        return False  # "$5 minus $3": a sum
    atom.value, atom.start, atom.readings = -atom.value, minus.start(), ()
    return True


def counts_people(plain: str, end: int) -> bool:
    return counted_after(plain, end)[0] == PEOPLE


def is_money(atom: Atom) -> bool:
    return len(atom.unit) == 3 and atom.unit.isupper()


def finish_atom(page: Page, atom: Atom) -> None:
    """A rate behind it, people or a rate further on; asked once ranges are joined."""
    plain = page.plain
    if (atom.vague or (atom.worded and atom.magnitude > 1)) and plain.startswith(" of ", atom.end):
        atom.unit = atom.unit or counted_after(plain, atom.end + 3)[0]  # "hundreds of men", "a score of men"
    if atom.tail is _NOUN:
        unit, per = counted_after(plain, atom.end)
        if unit and not atom.unit:
            atom.unit = unit
        if per:
            atom.per = per
        return
    if atom.end >= len(plain) or plain[atom.end] in ",.;:)]\"'":
        return
    if atom.per is None:
        rate = read_rate(plain, atom.end)
        if rate:
            atom.end, atom.per = rate
            return
    if atom.unit in ("", RATIO) or atom.per is None:
        unit, per = counted_after(plain, atom.end)
        if not atom.unit:
            atom.unit = unit
        atom.per = atom.per or per

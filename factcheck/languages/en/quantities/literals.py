"""Numbers written in digits, with whatever separates their thousands and decimals."""

from __future__ import annotations

import re
from math import log10
from typing import NamedTuple

from factcheck.languages.en.quantities.fractions import read_part_after
from factcheck.languages.en.quantities.habits import Habit
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.vocabulary import FRACTION_SIGNS, LARGEST, LONGEST_RUN, MONTHS

# Bounded on purpose: junk of a megabyte must not be matched from each of its digits.
_RUN = re.compile(r"[0-9]{1,18}(?:[.,;'][0-9]{1,18}){0,7}")
_WHOLE_RUN = re.compile(r"[0-9]+(?:[.,;'][0-9]+)*")
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}(?![0-9]| [0-9]{3}(?![0-9]))(?:[.,][0-9]{1,2}(?![0-9]))?")
_MIXED_FRACTION = re.compile(r"(?: {1,2}|-)([0-9])/([0-9]{1,2})(?![0-9/]|-[0-9/])")
_SUPERSCRIPTS = {
    sign: digit for digit, sign in enumerate("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
}
_RAISED = "".join(_SUPERSCRIPTS)
# "6.2e5", "2.4 x 10^5", "8 * 2**10", "3\u00d710\u2078".
_POWER = re.compile(
    rf"e([+-]?[0-9]{{1,2}})(?![0-9a-z])"
    rf"|\s?[x\u00d7*\u00b7]\s?([0-9]{{1,4}})(?:\s?(?:\^|\*\*)\s?([+-]?[0-9]{{1,2}})(?![0-9.])|(\u207b?[{_RAISED}]{{1,2}}))"
)
_EXPONENT = re.compile(rf"(?:\^|\*\*)(\+|--?|)([0-9]{{1,3}})(?![0-9a-z])|(\u207b?)([{_RAISED}]{{1,2}})")

_FRACTIONS = frozenset(FRACTION_SIGNS)
_TIMES = frozenset("ex\u00d7*\u00b7 ")
# What goes on inside a number when a digit follows it, and what does by itself.
_SEPARATORS = frozenset(".,;' ")
_CONTINUATIONS = frozenset("ex^\u00d7*\u00b7\u207b" + _RAISED + "".join(FRACTION_SIGNS))


class Literal(NamedTuple):
    """`readings`: all readings of an ambiguous separator, the best first; empty where there is one only.

    `as_decimal`: the value if the one point in it is a decimal one, which a magnitude behind it settles.
    """

    end: int
    value: float
    readings: tuple[float, ...] = ()
    grouped: bool = False
    decimal: bool = False
    as_decimal: float | None = None


def read_literal(page: Page, start: int, end: int) -> Literal | None:
    """The number whose first digits are `start`..`end`; None for what is none (versions, keys, endless runs)."""
    plain = page.plain
    if end - start <= LONGEST_RUN and not _goes_on(plain, end) and plain[start:end].isdecimal():
        # By far the most common: bare digits.
        if start and plain[start - 1] == "." and _follows_leading_point(plain, start):
            return Literal(end, float("0." + plain[start:end]), decimal=True)
        if plain[start] == "0" and end - start > 1:
            return None  # "007", "00447": a key.
        whole = Literal(end, float(plain[start:end]))
        return _with_part(plain, whole) if plain.startswith((" and ", "-and-"), end) else whole
    if plain[start] in FRACTION_SIGNS:
        return Literal(start + 1, FRACTION_SIGNS[plain[start]], decimal=True)
    match = _RUN.match(plain, start)
    if match is None:
        return None
    end = match.end()
    run = match.group()
    following = plain[end : end + 2]
    if following[:1].isdecimal() or (following[:1] in (".", ",", ";", "'") and following[1:].isdecimal()):
        return None
    spaced_on = following[:1] == " " and following[1:].isdigit()
    if run.isdigit() and not spaced_on and _follows_leading_point(plain, start):
        return Literal(end, float("0." + run), decimal=True)
    if (run[0] == "0" and len(run) > 1 and run[1].isdigit()) or (len(run) > LONGEST_RUN and run.isdigit()):
        return None  # "007", "00447": a key.
    if spaced_on:
        spaced = _SPACED.match(plain, start)
        if spaced and spaced.end() > end and page.word_ending_at(start) not in MONTHS:
            return _bounded(Literal(spaced.end(), float(spaced.group().replace(" ", "").replace(",", ".")), (), True))
    literal = _with_separators(page, start, run) if not run.isdigit() else Literal(end, float(run))
    if literal is None:
        return None
    if following:
        literal = _with_tail(plain, literal)
    return _bounded(literal)


def _goes_on(plain: str, end: int) -> bool:
    after = plain[end : end + 2]
    if len(after) < 2:
        return after in _CONTINUATIONS
    if after[0] == "-":
        return plain[end + 2 : end + 3] == "/"  # "3-1/2"
    if after[0] in _SEPARATORS:
        return after[1].isdigit() or (after[0] == " " and (after[1] == " " or after[1] in _CONTINUATIONS))
    return after[0] in _CONTINUATIONS


def _follows_leading_point(plain: str, start: int) -> bool:
    """ ".25"; ".900 000" is a slip of the pen before 900 000."""
    return start > 0 and plain[start - 1] == "." and (start == 1 or plain[start - 2] in " \t\n(-")


def end_of_run(plain: str, start: int) -> int:
    """Where the digits and their separators end that begin at `start`: reading goes on behind a run that is junk."""
    match = _WHOLE_RUN.match(plain, start)
    return match.end() if match else start + 1


def _bounded(literal: Literal) -> Literal | None:
    return literal if literal.value < LARGEST else None


def _with_part(plain: str, literal: Literal) -> Literal:
    """ "4 and a half (million)", "5 and three quarters", "3 and 1/2"."""
    end, part = read_part_after(plain, literal.end)
    return literal._replace(end=end, value=literal.value + part, decimal=True) if part else literal


def _with_tail(plain: str, literal: Literal) -> Literal:
    """ "2 1/2", "2½", "6.2e5", "2.4x10^5"."""
    sign = plain[literal.end] if literal.end < len(plain) else ""
    if sign in FRACTION_SIGNS and not literal.decimal:
        return literal._replace(end=literal.end + 1, value=literal.value + FRACTION_SIGNS[sign], decimal=True)
    if sign == " " and not literal.decimal and plain[literal.end + 1 : literal.end + 2] in _FRACTIONS:
        return literal._replace(
            end=literal.end + 2, value=literal.value + FRACTION_SIGNS[plain[literal.end + 1]], decimal=True
        )
    if sign in " -" and not literal.decimal:
        fraction = _MIXED_FRACTION.match(plain, literal.end)
        if fraction and 0 < int(fraction[1]) < int(fraction[2]):
            value = literal.value + int(fraction[1]) / int(fraction[2])
            return literal._replace(end=fraction.end(), value=value, decimal=True)
    if sign == "^" or sign in _SUPERSCRIPTS or sign == "\u207b" or plain.startswith("**", literal.end):
        return _to_the_power(plain, literal)
    if sign in _TIMES and literal.value < 1000:
        power = _POWER.match(plain, literal.end)
        if power and (power[2] or literal.decimal or literal.value < 10 or power[1][0] in "+-"):
            exponent = int(power[1] or power[3] or _lowered(power[4]))
            raised = _raised(float(power[2] or 10), exponent)
            if raised is not None:
                return Literal(power.end(), literal.value * raised, decimal=True)
    return literal


def _to_the_power(plain: str, literal: Literal) -> Literal:
    """ "10^6", "10\u2076", "1.1^23", "2.5^-1"; a raised figure behind any other number is a footnote's."""
    power = _EXPONENT.match(plain, literal.end)
    if power is None:
        return literal
    if power[4]:
        exponent = _lowered(power[3] + power[4])
        if literal.value != 10 or 0 <= exponent < 3:
            return literal._replace(end=power.end()) if not power[3] else literal
    else:
        exponent = int(power[2]) * (-1 if power[1] == "-" else 1)
    raised = _raised(literal.value, exponent)
    return literal if raised is None else Literal(power.end(), raised, decimal=True)


def _raised(base: float, exponent: int) -> float | None:
    if not 0 < base < 1e6 or abs(exponent * log10(base)) > 15:
        return None
    return float(base**exponent)


def _lowered(raised: str) -> int:
    """The exponent that raised figures write."""
    digits = "".join(str(_SUPERSCRIPTS[sign]) for sign in raised if sign in _SUPERSCRIPTS)
    return -int(digits) if raised.startswith("\u207b") else int(digits)


def _with_separators(page: Page, start: int, run: str) -> Literal | None:
    separators = [letter for letter in run if not letter.isdigit()]
    groups = re.split(r"[.,;']", run)
    end = start + len(run)
    kinds = set(separators)
    if start > 1 and page.plain[start - 1] in ",;" and page.plain[start - 2].isdigit():
        return Literal(start + len(groups[0]), float(groups[0]))  # Further on in a list such as "22,24,26".
    thousands = _are_thousands(groups)
    if len(kinds) == 1:
        kind = separators[0]
        if kind == "," and (thousands or _are_indian(groups)):
            return _comma_thousands(page, end, groups)
        if kind == "." and thousands:
            return _dot_thousands(page, start, end, groups)
        if kind == "," and groups[-2] == "000" and len(groups[-1]) == 2 and _are_thousands(groups[:-1]):
            # "1,000,00": a comma for the decimal point, or a digit too few
            whole = float("".join(groups[:-1]))
            return Literal(end, whole + float(f"0.{groups[-1]}"), (whole, float("".join(groups))), True)
        if kind in ";'" and thousands:
            return Literal(end, float("".join(groups)), (), True)
        if len(groups) == 2 and (kind == "." or (kind == "," and len(groups[1]) <= 2 and len(groups[0]) <= 3)):
            return Literal(end, float(".".join(groups)), decimal=True)
        if kind == ".":
            return None  # "1.2.3": a version, an address, a date.
    elif separators.count(separators[-1]) == 1 and separators[-1] in ".,":
        if _are_thousands(groups[:-1]) or (separators[0] == "," and _are_indian(groups[:-1])):
            return Literal(end, float("".join(groups[:-1]) + "." + groups[-1]), (), True, True)
        return None
    elif kinds == {",", ";"} and thousands:
        return Literal(end, float("".join(groups)), (), True)
    # "22,24,26": a list; its first number, and reading goes on behind the comma.
    return Literal(start + len(groups[0]), float(groups[0]))


def _are_thousands(groups: list[str]) -> bool:
    return len(groups) > 1 and len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _are_indian(groups: list[str]) -> bool:
    return (
        len(groups) > 2
        and len(groups[0]) <= 2
        and len(groups[-1]) == 3
        and all(len(group) == 2 for group in groups[1:-1])
    )


def _comma_thousands(page: Page, end: int, groups: list[str]) -> Literal:
    whole = float("".join(groups))
    if len(groups) > 2:
        return Literal(end, whole, (), True)
    fraction = float(".".join(groups))
    if groups[0] == "0":
        return Literal(end, fraction, decimal=True)
    if page.habit is Habit.CONTINENTAL:
        best = (whole, fraction) if groups[1].endswith("00") else (fraction, whole)
        return Literal(end, best[0], best, True)
    return Literal(end, whole, (), True)


def _dot_thousands(page: Page, start: int, end: int, groups: list[str]) -> Literal:
    whole = float("".join(groups))
    if len(groups) > 2:
        return Literal(end, whole, (), True)
    fraction = float(".".join(groups))
    if groups[0] == "0":
        return Literal(end, fraction, decimal=True)
    habit = page.habit
    if habit is Habit.CONTINENTAL:
        return Literal(end, whole, (), True, as_decimal=fraction)
    # A number that stands alone counts nothing: no reason to think of it as other than English.
    alone = groups[1] != "000" and page.holds_only(start, end)
    if habit is Habit.CONTINENTAL_LIKELY or (groups[1].endswith("00") and not alone):
        return Literal(end, whole, (whole, fraction), True, as_decimal=fraction)
    return Literal(end, fraction, (fraction, whole), decimal=True, as_decimal=fraction)

"""Decimals without anything before their point: "minus point five", "fell by point two percent", "oh point oh five"."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.atoms import Atom
from factcheck.languages.en.quantities.literals import Literal
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.rounds import read_rounds_after
from factcheck.languages.en.quantities.words import DECIMALS, decimal_digits

_POINT_BEFORE = re.compile(r"(?<![a-z])(?:oh )?point (?=(?:oh ){0,4}\Z)")
_DECIMALS = re.compile(DECIMALS)
_POINT_BEHIND = re.compile(r" point " + DECIMALS)
_PERCENT = re.compile(r" ?(?:%|per ?cent)")
# Behind these, "point five" is no place in a list and no point in time.
_LEADS = frozenset(
    """minus negative is was are were be equals by about around roughly nearly almost approximately than over under above
    below least most plus times exactly only just""".split()
)
# "at that point five percent left"
_POINTS_IN_TIME = frozenset("this that which what some any one the a at same".split())


def with_spoken_decimals(plain: str, literal: Literal) -> Literal:
    """ "3 point 5 (million)", "5 point two": a whole number in figures with its decimals spoken."""
    point = _POINT_BEHIND.match(plain, literal.end)
    if point is None or literal.decimal or literal.value >= 1e12:
        return literal
    value = float(f"{literal.value:.0f}.{decimal_digits(point[1])}")
    return Literal(point.end(), value, decimal=True)


def read_bare_point(page: Page, start: int) -> Atom | None:
    """The decimal whose first spoken digit stands at `start`, behind "point"; None where that point is another one."""
    plain = page.plain
    point = _POINT_BEFORE.search(plain, max(0, start - 22), start)
    decimals = _DECIMALS.match(plain, point.end()) if point else None
    if point is None or decimals is None:
        return None
    lead = page.word_ending_at(point.start())
    end, factor = read_rounds_after(plain, decimals.end())
    whole_text = page.holds_only(point.start(), end) or (not lead and " " in decimals[1])
    is_share = _PERCENT.match(plain, end) and lead not in _POINTS_IN_TIME
    if not (is_share or whole_text or lead in _LEADS or plain.startswith("oh ", point.start())):
        return None
    return Atom(point.start(), end, float(f"0.{decimal_digits(decimals[1])}") * factor, factor, worded=True)

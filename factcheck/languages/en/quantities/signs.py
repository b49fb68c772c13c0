"""The minus before figures: a sign where nothing else can be meant, for a hyphen is a dash or a bullet as often."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.atoms import Atom, is_money, read_minus
from factcheck.languages.en.quantities.page import Page

_SIGN_LEADS = frozenset(" \t\n(=<>")
_BEFORE_SIGNS = frozenset(
    """is was are were be been to of from at than by equals equal between and or below above under over about around
    reach reached reaches answer value""".split()
)
_ANOTHER_SIGNED = re.compile(r"(?: and| or| to|,) -[0-9]")
_DECIMAL = re.compile(r"[0-9]{0,3}\.[0-9]|[0-9]{1,3}e-?[0-9]")


def read_sign(page: Page, atom: Atom) -> None:
    """A minus before what can be below nothing (degrees, percentages, money) or where only a number can stand.

    Else a hyphen is a dash or a bullet.
    """
    plain, start = page.plain, atom.start
    if read_minus(plain, atom) or not start:
        return
    if plain[start - 2 : start] == "- " and page.holds_only(start - 2, atom.end):
        atom.value, atom.start, atom.readings = -atom.value, start - 2, ()
        return
    if plain[start - 1] != "-":
        return
    lead = plain[start - 2] if start > 1 else "\n"
    if lead not in _SIGN_LEADS:
        return
    if (
        page.text[start - 1] == "-"
        and lead in " \t"
        and _is_decimal(plain, start)
        and not plain[start - 3 : start - 2].isdigit()
    ):
        atom.value, atom.start, atom.readings = -atom.value, start - 1, ()
        return
    measured = atom.unit in ("\u00b0C", "\u00b0F", "degrees", "percent") or is_money(atom)
    if measured or page.text[start - 1] == "\u2212" or _takes_sign(page, start - 1, atom.end):
        atom.value, atom.start = -atom.value, start - 1
        atom.readings = ()


def _is_decimal(plain: str, start: int) -> bool:
    """ "-0.5", "-1e-3": nobody glues a dash to a decimal."""
    return _DECIMAL.match(plain, start) is not None


def _takes_sign(page: Page, start: int, end: int) -> bool:
    """Whether a hyphen at `start` can only be a sign: behind "is", "to", "=", or where the line holds nothing else."""
    plain = page.plain
    if page.text[start] != "-":
        return False
    if plain[max(0, start - 2) : start] == ": ":
        return True
    if plain[start - 1 : start] in ("=", "<", ">") or page.word_ending_at(start) in _BEFORE_SIGNS:
        return True
    if plain[max(0, start - 3) : start].rstrip(" ")[-1:] in ("=", "<", ">"):
        return True
    if plain[start - 1 : start] == "(" and plain[end : end + 1] == ")":
        return True
    if start < 4 and not plain[:start].strip():
        return page.holds_only(start, end) or _ANOTHER_SIGNED.match(plain, end) is not None
    return False

"""A date as an English reader would write it."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.languages.en.dates.vocabulary import MONTH_NAMES, SEASON_NAMES
from factcheck.records import Calendar, When

_PARTS = re.compile(r"(?P<year>-?[\dX]{4}|Y-?\d+)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%]?)")


@lru_cache(maxsize=8192)
def words(when: When) -> str:
    """The date in words: "8-16 March 1921", "summer 1932", "the 1930s", "250 BC", "before 1910".

    EDTF that these words have no form for is given as it stands.
    """
    if when.edtf.startswith("["):
        return " or ".join(words(When(member, when.calendar)) for member in when.edtf.strip("[]").split(","))
    text = (_interval(when.edtf) if "/" in when.edtf else _moment(when.edtf)) or when.edtf
    if when.calendar is Calendar.JULIAN and re.search(r"\d\d-\d\d-\d\d", when.edtf) and _is_after_reform(when.edtf):
        return f"{text} (old style)"
    return text


def _is_after_reform(edtf: str) -> bool:
    return edtf[:4] >= "1582"


def _interval(edtf: str) -> str:
    first, _, last = edtf.partition("/")
    if first in ("..", ""):
        year = _PARTS.fullmatch(last)
        if year and not (year["month"] or year["mark"] or "X" in last):
            return f"before {_year(str(int(year['year'].removeprefix('Y')) + 1))}"
        return f"up to {_moment(last)}"
    if last in ("..", ""):
        return f"from {_moment(first)} on"
    one, two = _PARTS.fullmatch(first), _PARTS.fullmatch(last)
    if one and two and not one["mark"] and not two["mark"] and one["year"] == two["year"] and two["month"]:
        if one["day"] and two["day"] and one["month"] == two["month"]:
            return f"{int(one['day'])}-{_moment(last)}"
        if one["month"] and one["month"] < "13":
            return f"{_moment(first).removesuffix(' ' + _year(one['year']))} to {_moment(last)}"
    if one and two and not (one["month"] or two["month"] or "X" in edtf or one["mark"] or two["mark"]):
        if one["year"].startswith("-") and two["year"].startswith("-"):
            return f"{1 - int(one['year'])}-{_year(two['year'])}"
        if not one["year"].startswith("-"):
            return f"{_year(one['year'])}-{_year(two['year'])}"
    return f"{_moment(first)} to {_moment(last)}"


def _moment(edtf: str) -> str:
    found = _PARTS.fullmatch(edtf)
    if not found:
        return edtf
    text = _unmarked(found["year"], found["month"], found["day"])
    if found["mark"] in ("~", "%"):
        text = f"about {text}"
    return f"{text} (uncertain)" if found["mark"] in ("?", "%") else text


def _unmarked(year: str, month: str | None, day: str | None) -> str:
    words_of_year = _year(year)
    if month is None:
        return words_of_year
    number = int(month)
    if number in SEASON_NAMES:
        return f"{SEASON_NAMES[number]} {words_of_year}"
    if not 1 <= number <= 12:
        return f"{words_of_year}-{month}"
    name = MONTH_NAMES[number - 1]
    parts = [str(int(day)) if day else "", name, words_of_year]
    return " ".join(part for part in parts if part)


def _year(year: str) -> str:
    if year == "XXXX":
        return ""
    if "X" not in year:
        number = int(year.removeprefix("Y"))
        return f"{1 - number} BC" if number <= 0 else f"AD {number}" if number < 100 else str(number)
    before = year.startswith("-")
    digits = year.lstrip("-")
    era = " BC" if before else ""
    shown = int(digits.rstrip("X") or 0)
    hidden = len(digits) - len(digits.rstrip("X"))
    if hidden == 1:
        return f"the {shown}0s{era}"
    return f"the {_ordinal(shown + 1)} {'century' if hidden == 2 else 'millennium'}{era}"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"

"""What sources say: a pack's facts.csv, one statement of one source a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.packs.columns import DATE_PROPERTIES, FACT_COLUMNS, FIGURE_PROPERTIES, OFFICE_PROPERTIES, TOLL_MEASURES
from factcheck.packs.tables import PackError, check_date, read_rows
from factcheck.records import Bound, Calendar, Citation, Fact, Quantity, Scope, When

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def read_facts(path: Path, shared: Mapping[str, str], *, known: set[str], pack: str) -> Iterator[Fact]:
    for where, row in read_rows(path, FACT_COLUMNS, shared):
        if row["subject"] not in known:
            raise PackError(f"{where}: subject {row['subject']!r} is not in subjects.csv.")
        if row["object"] and row["object"] not in known:
            raise PackError(f"{where}: object {row['object']!r} is not in subjects.csv.")
        yield fact_of_row(where, row, pack=pack)


def fact_of_row(where: str, row: Mapping[str, str], *, pack: str) -> Fact:
    """`row` has every column of FACT_COLUMNS. Raises PackError, which begins with `where`."""
    for field in ("author", "title", "seen_at", "licence"):
        if not row[field]:
            raise PackError(f"{where}: {field} is empty; no place seen, no row.")
    if row["url"] and not row["url"].startswith(("https://", "http://")):
        raise PackError(f"{where}: url is {row['url']!r}; write http(s)://... or leave it empty.")
    if row["property"] not in DATE_PROPERTIES | FIGURE_PROPERTIES:
        wanted = ", ".join(sorted(DATE_PROPERTIES | FIGURE_PROPERTIES))
        raise PackError(f"{where}: property is {row['property']!r}; one of {wanted}.")
    if row["property"] in OFFICE_PROPERTIES and not row["object"]:
        raise PackError(f"{where}: object is empty; {row['property']} needs the office's id there.")
    check_date(where, "when", row["when"])
    return Fact(
        id=row["id"],
        subject=row["subject"],
        property=row["property"],
        citation=Citation(
            author=row["author"],
            title=row["title"],
            year=row["year"],
            publisher=row["publisher"],
            url=row["url"],
            seen_at=row["seen_at"],
        ),
        licence=row["licence"],
        pack=pack,
        quantity=_quantity(where, row) if row["property"] in FIGURE_PROPERTIES else None,
        when=_when(where, row) if row["property"] in DATE_PROPERTIES else None,
        scope=Scope(measure=row["measure"], whom=row["whom"], where=row["where"], when=row["when"]),
        object=row["object"],
        as_of=row["as_of"],
        note=row["note"],
    )


def _quantity(where: str, row: Mapping[str, str]) -> Quantity:
    if row["property"] == "toll" and row["measure"] not in TOLL_MEASURES:
        raise PackError(f"{where}: measure is {row['measure']!r}; one of {', '.join(sorted(TOLL_MEASURES))}.")
    if row["property"] == "count" and not row["measure"]:
        raise PackError(f"{where}: measure is empty; say what is counted (accused, delegates, ...).")
    low, high = (_number(where, field, row[field]) for field in ("low", "high"))
    if low is None and high is None:
        raise PackError(f"{where}: low and high are both empty; a figure needs one of them.")
    if low is not None and high is not None and low > high:
        raise PackError(f"{where}: low {low:g} is above high {high:g}.")
    if row["bound"]:
        try:
            bound = Bound(row["bound"])
        except ValueError:
            raise PackError(f"{where}: bound is {row['bound']!r}; one of {', '.join(Bound)} or empty.") from None
    elif high is None:
        bound = Bound.AT_LEAST
    elif low is None:
        bound = Bound.AT_MOST
    else:
        bound = Bound.EXACT if low == high else Bound.BETWEEN
    if row["approximate"] not in ("", "0", "1"):
        raise PackError(f"{where}: approximate is {row['approximate']!r}; write 1, 0 or nothing.")
    return Quantity(
        low=low, high=high, bound=bound, approximate=row["approximate"] == "1", unit=row["unit"] or "people"
    )


def _number(where: str, field: str, word: str) -> float | None:
    if not word:
        return None
    if not _NUMBER.fullmatch(word):
        raise PackError(f"{where}: {field} is {word!r}; write digits only, such as 681692.")
    return float(word)


def _when(where: str, row: Mapping[str, str]) -> When:
    if not row["edtf"]:
        raise PackError(f"{where}: edtf is empty; {row['property']} needs a date such as 1921-03-08.")
    check_date(where, "edtf", row["edtf"])
    try:
        calendar = Calendar(row["calendar"] or "gregorian")
    except ValueError:
        raise PackError(f"{where}: calendar is {row['calendar']!r}; one of {', '.join(Calendar)}.") from None
    return When(edtf=row["edtf"], calendar=calendar)

"""Which column of a table is which field of a subject or a fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from factcheck.packs.columns import (
    DATE_PROPERTIES,
    FACT_COLUMNS,
    FIGURE_PROPERTIES,
    OFFICE_PROPERTIES,
    SUBJECT_COLUMNS,
    SUBJECT_KINDS,
    TOLL_MEASURES,
)
from factcheck.records import Calendar

COLUMN = re.compile(r"\{([^{}]+)\}")
# Relations to other subjects are left to packs: a table's rows know nothing of each other.
SUBJECT_FIELDS = tuple(name for name in SUBJECT_COLUMNS if name not in ("participants", "part_of"))
# `object_label` names the office whose id `object` is; `precision` says how far a date is to be believed.
FACT_FIELDS = (
    *(name for name in FACT_COLUMNS if name not in ("subject", "seen_at")),
    "object_label",
    "precision",
)
PRECISIONS = {"year", "month", "day", "9", "10", "11"}
THOUSANDS = ("", ",", ".", " ", "'")
_PROPERTIES = DATE_PROPERTIES | FIGURE_PROPERTIES
_LIMITED: Mapping[str, set[str]] = {"calendar": {*Calendar}, "precision": PRECISIONS}

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Columns:
    """`subject` and each of `facts` map fields to values with columns in braces; `shared` holds for all facts.

    `thousands` is the sign that parts the thousands in this table's figures, "" where none does. Raises ValueError.
    """

    subject: Fields
    facts: tuple[Fields, ...]
    shared: Fields = field(default_factory=dict)
    thousands: str = ""

    def __post_init__(self) -> None:
        _check_fields("subject", self.subject, SUBJECT_FIELDS)
        _check_fields("shared", self.shared, FACT_FIELDS)
        for name in ("kind", "label"):
            if not self.subject.get(name):
                raise ValueError(f"subject: {name} is missing.")
        _check_word("subject", "kind", self.subject["kind"], SUBJECT_KINDS)
        if self.thousands not in THOUSANDS:
            raise ValueError(f"thousands is {self.thousands!r}; one of , . ' a space, or nothing.")
        if not self.facts:
            raise ValueError("facts is empty; say at least of one column what it tells.")
        for number, given in enumerate(self.facts, start=1):
            _check_fields(f"facts {number}", given, FACT_FIELDS)
            _check_fact(f"facts {number}", {**self.shared, **given})

    @property
    def names(self) -> frozenset[str]:
        """The columns that the table must have."""
        values = [value for fields in (self.subject, self.shared, *self.facts) for value in fields.values()]
        return frozenset(name for value in values for name in COLUMN.findall(value))


def read_columns(data: object) -> Columns:
    """`Columns` from decoded JSON or TOML: {"subject": {...}, "facts": [{...}], "shared": {...}, "thousands": ","}.

    Raises ValueError.
    """
    if not isinstance(data, Mapping):
        raise ValueError('the columns are no table; write {"subject": {...}, "facts": [{...}]}.')
    unknown = sorted(set(map(str, data)) - {"subject", "facts", "shared", "thousands"})
    if unknown:
        raise ValueError(f"{unknown[0]!r} is none of subject, facts, shared, thousands.")
    facts, thousands = data.get("facts"), data.get("thousands", "")
    if not isinstance(facts, list | tuple):
        raise ValueError("facts is no list; write [{...}].")
    if not isinstance(thousands, str):
        raise ValueError("thousands is no text.")
    return Columns(
        subject=_fields("subject", data.get("subject")),
        facts=tuple(_fields(f"facts {number}", given) for number, given in enumerate(facts, start=1)),
        shared=_fields("shared", data.get("shared", {})),
        thousands=thousands,
    )


def _fields(where: str, given: object) -> Fields:
    if not isinstance(given, Mapping) or not all(isinstance(part, str) for pair in given.items() for part in pair):
        raise ValueError(f'{where} is no table of fields and their values, such as {{"label": "{{name}}"}}.')
    return cast(Fields, dict(given))


def _check_fields(where: str, given: Fields, known: tuple[str, ...]) -> None:
    for name, value in given.items():
        if name not in known:
            raise ValueError(f"{where}: {name!r} is no field; the fields are {', '.join(known)}.")
        if "{" in COLUMN.sub("", value) or "}" in COLUMN.sub("", value):
            raise ValueError(f"{where}: {name} is {value!r}; write a column's name between one pair of braces.")


def _check_fact(where: str, given: Fields) -> None:
    # The same for all rows, because only so the rest can be checked before any row is read.
    property = given.get("property", "")
    if property not in _PROPERTIES:
        raise ValueError(f"{where}: property is {property!r}; one of {', '.join(sorted(_PROPERTIES))}.")
    for name, words in _LIMITED.items():
        _check_word(where, name, given.get(name, ""), words)
    for name in ("author", "title", "licence"):
        if not given.get(name):
            raise ValueError(f"{where}: {name} is missing; without it nobody can tell whose word this is.")
    if property in DATE_PROPERTIES and not given.get("edtf"):
        raise ValueError(f"{where}: edtf is missing; {property} needs a date.")
    if property in OFFICE_PROPERTIES and not given.get("object"):
        raise ValueError(f"{where}: object is missing; {property} needs the office's id.")
    if property in FIGURE_PROPERTIES:
        if not (given.get("low") or given.get("high")):
            raise ValueError(f"{where}: low and high are missing; {property} needs a figure.")
        if not given.get("measure"):
            raise ValueError(f"{where}: measure is missing; say what is counted.")
        if property == "toll":
            _check_word(where, "measure", given["measure"], TOLL_MEASURES)


def _check_word(where: str, name: str, value: str, words: set[str]) -> None:
    """A value that rows fill in is checked row by row."""
    if value and not COLUMN.search(value) and value not in words:
        raise ValueError(f"{where}: {name} is {value!r}; one of {', '.join(sorted(words))}.")

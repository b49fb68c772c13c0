"""What the tests of this folder ask: the dates of a text, as (words, EDTF)."""

from __future__ import annotations

from datetime import date

from factcheck.languages.en.dates import read_dates


def read(text: str, *, written_on: date | None = None, title: str | None = None) -> list[tuple[str, str]]:
    mentions = read_dates(text, written_on=written_on, title=title)
    return [(text[mention.start : mention.end], mention.when.edtf) for mention in mentions]


def values(text: str, *, written_on: date | None = None, title: str | None = None) -> list[str]:
    return [edtf for _, edtf in read(text, written_on=written_on, title=title)]

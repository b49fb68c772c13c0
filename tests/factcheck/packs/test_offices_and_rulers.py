"""Terms of office and reigns: what their sources may be trusted with, and what the engine makes of them."""

from __future__ import annotations

import pytest

from tests.factcheck.packs.builders import builder, verdicts

holders = builder("build_office_holders")
timelines = builder("build_historicaldate")

YAML = """\
- id:
    govtrack: 1
  name:
    first: Ada
    middle: Bell Cole
    last: Wren
  bio:
    birthday: '1840-02-03'
  terms:
  - type: viceprez
    start: '1881-03-04'
    end: '1885-03-04'
  - type: prez
    start: '1885-03-04'
    end: '1889-03-04'
  - type: prez
    start: '1889-03-04'
    end: '1890-05-06'
"""


def test_two_terms_on_end_are_one_time_in_office() -> None:
    [person] = holders.read_people(YAML)
    assert list(holders.times_in_office(person.terms)) == [
        ("viceprez", "1881-03-04", "1885-03-04"),
        ("prez", "1885-03-04", "1890-05-06"),
    ]
    assert person.names() == ["Ada Wren", "Ada B. C. Wren", "Ada Bell Cole Wren"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("26 oct 899", "0899-10-26"),
        ("1066-12-25", "1066-12-25"),
        ("apr 1564", "1564-04"),
        ("c. 886", "0886~"),
        ("circa1m 10 August 843", "0843-08"),
        ("924 after 17 jul 924", "0924"),
        ("Between 843 and 848", "0843/0848"),
        ("55 BC", "-0054"),
        ("ongoing", None),
        ("Before 879", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_the_timelines_write_it(words: str, edtf: str | None) -> None:
    assert timelines.read_hdate(words) == edtf


def test_reigns_are_told_no_more_precisely_than_their_time_allows() -> None:
    assert timelines.coarser("1189-09-03", month_from=1700, day_from=3000) == "1189"
    assert timelines.coarser("1837-06-20", month_from=1700, day_from=3000) == "1837-06"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abraham Lincoln was elected President of the United States in 1860.", "not_found"),  # he took office later
        ("Abraham Lincoln became President of the United States in 1861.", "supported"),
        ("Abraham Lincoln became President of the United States in 1863.", "contradicted"),
        ("Grover Cleveland became President of the United States in 1893.", "supported"),  # for the second time
        ("Margaret Thatcher became British Prime Minister in 1981.", "contradicted"),
        ("Richard I of England became King of England in 1189.", "supported"),
        ("Charles II of England became King of England in 1649.", "not_found"),  # so reckoned his followers
        ("Louis XIV became King of France in 1643.", "supported"),
        ("Elizabeth I died on 24 March 1603.", "supported"),  # old style
        ("Elizabeth I died on 3 April 1603.", "supported"),  # new style
        ("The Battle of Agincourt took place on 25 October 1415.", "supported"),
    ],
)
def test_only_what_is_surely_wrong_is_contradicted(text: str, expected: str) -> None:
    assert expected in verdicts(text)
    assert expected == "contradicted" or "contradicted" not in verdicts(text)

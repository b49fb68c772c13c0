"""People's births and deaths from Wikidata: what the rows may be trusted with, and what the engine makes of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.bundled import bundled_index
from factcheck.packs import Pack, read_pack
from factcheck.pipeline import check_text
from factcheck.records import Calendar
from tests.factcheck.packs.test_reader import MANIFEST

PROJECT = Path(__file__).parents[3]
HEADER = "qid,label,birth_dates,death_dates,enwiki_url,categories"
MIDNIGHT = "T00:00:00Z"


def build(folder: Path, *rows: str, known: Path | None = None) -> tuple[Pack, str]:
    """The pack that is built from these rows, and what was printed."""
    source = folder / "people.csv"
    dated = [row.replace("!", MIDNIGHT) for row in rows]
    source.write_text("\n".join([HEADER, *dated]) + "\n", encoding="utf-8")
    out = folder / "pack"
    run = subprocess.run(
        [
            sys.executable,
            PROJECT / "references/build_people.py",
            source,
            "--out",
            out,
            "--known",
            *([known] if known else []),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return read_pack(out), run.stdout


def dates(pack: Pack, name: str) -> list[str]:
    return [fact.when.edtf for fact in pack.facts if fact.property == name and fact.when]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1643-01-04", ["1643-01-04"]),  # a day
        ("1643-01-01", ["1643"]),  # the year
        ("1643-05-01", ["1643-05"]),  # the month
        ("1640-01-01", ["164X"]),  # the year, or the decade
        ("1600-01-01", []),  # the year, the decade or the century
        ("1601-01-01", []),
        ("-0489-01-01", ["-0489"]),  # 490 BC
        ("1930-02-03!|1931-02-03", ["1930-02-03", "1931-02-03"]),  # sources differ
        ("1930-02-03!|1930-02-03", ["1930-02-03"]),
        ("http://www.wikidata.org/.well-known/genid/0a1b", []),
    ],
)
def test_a_date_is_taken_as_precisely_as_it_can_be_trusted(tmp_path: Path, written: str, read: list[str]) -> None:
    value = written if written.startswith("http") else f"{written}!"
    pack, _ = build(
        tmp_path, f"Q1,Ada Wren,{value},,https://en.wikipedia.org/wiki/Ada_Wren,writers", "Q2,Bo Lind,1700-02-03!,,,"
    )
    assert dates(pack, "birth")[: len(read)] == read
    assert len(dates(pack, "birth")) == len(read) + 1


def test_a_day_before_the_reform_may_be_in_either_calendar(tmp_path: Path) -> None:
    pack, _ = build(tmp_path, "Q1,Ada Wren,1475-03-15!,1564-02-28!,,painters", "Q2,Bo Lind,1582-10-15!,,,")
    assert [fact.when.calendar for fact in pack.facts if fact.when] == [
        Calendar.UNKNOWN,
        Calendar.UNKNOWN,
        Calendar.GREGORIAN,
    ]


def test_what_is_left_out_is_told_with_its_reason(tmp_path: Path) -> None:
    pack, said = build(
        tmp_path,
        "Q1,Ada Wren,1900-02-03!,1890-02-03!,,",
        "Q2,Bo Lind,1700-02-03!,1990-02-03!,,",
        "Q3,Q3,1900-02-03!,,,",
        "Q4,Wren,1900-02-03!,,,",
        "Q5,Ada Wren,1910-02-03!,,,",
        "Q6,Cy Marsh,,,,",
    )
    assert [subject.id for subject in pack.subjects] == ["Q5"]
    assert "2 people who die before they are born, or live too long" in said
    assert "1 people without a name" in said
    assert "1 people known by one common word" in said
    assert "1 people without a date that can be trusted" in said


def test_a_missing_label_is_taken_from_the_article(tmp_path: Path) -> None:
    pack, _ = build(
        tmp_path, "Q1,Q1,1900-02-03!,,https://en.wikipedia.org/wiki/Ada_Wr%C3%A9n_(singer),musicians|writers"
    )
    assert pack.subjects[0].label == "Ada Wrén"
    assert pack.subjects[0].keywords == ("musician", "writer")
    assert pack.facts[0].citation.url == "https://www.wikidata.org/wiki/Q1"


def test_whom_another_pack_knows_keeps_that_packs_id(tmp_path: Path) -> None:
    known = tmp_path / "known"
    known.mkdir()
    (known / "pack.toml").write_text(MANIFEST, encoding="utf-8")
    (known / "subjects.csv").write_text("id,kind,label\nwren,person,Ada Wren\nlind,person,Bo Lind\n", encoding="utf-8")
    (known / "facts.csv").write_text(
        "id,subject,property,edtf,author,title,seen_at,licence\n"
        "a,wren,birth,1900,Ida Oak,Lives,p. 3,CC0-1.0\nb,lind,birth,1800,Ida Oak,Lives,p. 4,CC0-1.0\n",
        encoding="utf-8",
    )

    pack, _ = build(tmp_path, "Q1,Ada Wren,1900-02-03!,,,", "Q2,Bo Lind,1900-02-03!,,,", known=known)

    assert [subject.id for subject in pack.subjects] == ["wren", "Q2"]  # Q2 is another Bo Lind
    assert pack.facts[0].citation.url == "https://www.wikidata.org/wiki/Q1"


def verdict(text: str) -> str:
    [checked] = check_text(text, index=bundled_index()).claims
    return checked.finding.verdict.value


@pytest.mark.parametrize(
    "text",
    [
        "Julius Caesar died on 15 March 44 BC.",
        "Martin Luther was born on 10 November 1483.",
        "Galileo Galilei was born on 15 February 1564.",
        "George Washington was born on 22 February 1732.",
        "George Washington was born on 11 February 1731 (Old Style).",
        "Dante Alighieri died in 1321.",
        "Confucius died in 479 BC.",
        "Winston Churchill died in 1965.",
    ],
)
def test_what_is_true_is_supported(text: str) -> None:
    assert verdict(text) == "supported"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abraham Lincoln died in 1866.", "contradicted"),
        ("Arthur Schopenhauer was born in 1786.", "contradicted"),
        ("Arthur Schopenhauer was born on 22 February 1788.", "supported"),
        ("My grandfather John Taylor was born in 1931.", "not_found"),  # many bear that name
        ("Abraham Lincoln was born in 1921.", "not_found"),  # a namesake
        ("The USS Abraham Lincoln was launched in 1988.", "not_found"),
        ("George Washington University opened its new campus in 1991.", "not_found"),
        ("In 2016 Abraham Lincoln was voted the best president.", "not_found"),
    ],
)
def test_only_what_is_surely_wrong_about_surely_this_person_is_contradicted(text: str, expected: str) -> None:
    assert verdict(text) == expected


def test_the_pack_that_ships_knows_sixty_thousand_people() -> None:
    dated = sum(bool(bundled_index().facts_of(key, "birth", "death")) for key in bundled_index().subjects)
    assert dated > 60_000

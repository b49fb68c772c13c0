"""Packs as people write them by hand: a bad row gets one sentence that says which, and what would have been right."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.packs import PackError, bundled_packs, read_pack
from factcheck.packs.columns import FACT_COLUMNS, SOURCE_COLUMNS, SUBJECT_COLUMNS
from factcheck.records import Bound, Calendar

MANIFEST = """\
id = "harbour"
name = "The harbour of Elmsby"
version = "1"
licence = "CC0-1.0"
attribution = "The harbour society of Elmsby"
"""
LIGHTHOUSE = {"id": "lighthouse", "kind": "event", "type": "founding", "label": "Lighting of the Elmsby light"}
KEEPER = {"id": "keeper", "kind": "person", "label": "Ada Wren", "aliases": "Ada Wren|Mrs Wren"}
MASTER = {"id": "harbour-master", "kind": "office", "label": "Harbour master of Elmsby"}
CITED = {"author": "Ada Wren", "title": "A Log", "seen_at": "page 3", "licence": "CC0-1.0"}
LIT = {"id": "lit", "subject": "lighthouse", "property": "date", "edtf": "1851-03-08", **CITED}
DROWNED = {
    "id": "drowned",
    "subject": "lighthouse",
    "property": "toll",
    "measure": "deaths",
    "low": "12",
    "high": "12",
    **CITED,
}


def csv_text(columns: list[str], rows: list[dict[str, str]]) -> str:
    lines = [",".join(columns)]
    lines += [",".join(f'"{row.get(column, "")}"' for column in columns) for row in rows]
    return "\n".join(lines) + "\n"


def write_pack(
    folder: Path,
    *,
    manifest: str = MANIFEST,
    subjects: list[dict[str, str]] | None = None,
    facts: list[dict[str, str]] | None = None,
) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "pack.toml").write_text(manifest, encoding="utf-8")
    listed = [LIGHTHOUSE, KEEPER, MASTER] if subjects is None else subjects
    (folder / "subjects.csv").write_text(csv_text(SUBJECT_COLUMNS, listed), encoding="utf-8")
    (folder / "facts.csv").write_text(csv_text(FACT_COLUMNS, facts or []), encoding="utf-8")
    return folder


def refusal(folder: Path) -> str:
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    return str(caught.value)


def test_a_good_pack_is_read_into_records(tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path, facts=[LIT, DROWNED]))
    lit, drowned = pack.facts
    assert (pack.id, pack.version, lit.pack) == ("harbour", "1", "harbour")
    assert pack.subjects[1].aliases == ("Ada Wren", "Mrs Wren")
    assert lit.when is not None and lit.quantity is None
    assert (lit.when.edtf, lit.when.calendar) == ("1851-03-08", Calendar.GREGORIAN)
    assert drowned.quantity is not None and drowned.when is None
    assert (drowned.quantity.low, drowned.quantity.bound, drowned.quantity.unit) == (12, Bound.EXACT, "people")


@pytest.mark.parametrize(
    ("low", "high", "bound"),
    [("12", "", Bound.AT_LEAST), ("", "12", Bound.AT_MOST), ("9", "12", Bound.BETWEEN), ("12", "12", Bound.EXACT)],
)
def test_an_open_end_of_a_figure_says_its_bound(tmp_path: Path, low: str, high: str, bound: Bound) -> None:
    pack = read_pack(write_pack(tmp_path, facts=[DROWNED | {"low": low, "high": high}]))
    assert pack.facts[0].quantity is not None
    assert pack.facts[0].quantity.bound is bound


def test_a_byte_order_mark_of_a_spreadsheet_does_no_harm(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, facts=[LIT])
    facts = folder / "facts.csv"
    facts.write_bytes(b"\xef\xbb\xbf" + facts.read_bytes())
    assert len(read_pack(folder).facts) == 1


def test_a_line_separator_inside_a_field_does_not_split_the_row(tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path, facts=[LIT | {"note": "lit\u2028by hand"}]))
    assert pack.facts[0].note == "lit\u2028by hand"


def test_a_change_of_any_file_changes_the_digest(tmp_path: Path) -> None:
    first = read_pack(write_pack(tmp_path, facts=[LIT])).digest
    second = read_pack(write_pack(tmp_path, facts=[LIT | {"note": "seen again"}])).digest
    assert first != second


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"seen_at": ""}, "seen_at is empty; no place seen, no row"),
        ({"author": ""}, "author is empty"),
        ({"licence": ""}, "licence is empty"),
        ({"subject": "windmill"}, "subject 'windmill' is not in subjects.csv"),
        ({"object": "windmill"}, "object 'windmill' is not in subjects.csv"),
        ({"property": "colour"}, "property is 'colour'; one of begin, birth, count"),
        ({"edtf": ""}, "edtf is empty; date needs a date such as 1921-03-08"),
        ({"edtf": "1851-13-08"}, "edtf is no EDTF date"),
        ({"edtf": "8 March 1851"}, "edtf is no EDTF date"),
        ({"when": "in spring"}, "when is no EDTF date"),
        ({"calendar": "lunar"}, "calendar is 'lunar'; one of gregorian, julian, unknown"),
        ({"url": "www.elmsby.example"}, "url is 'www.elmsby.example'; write http(s)://"),
        ({"property": "office_begin", "subject": "keeper"}, "object is empty; office_begin needs the office's id"),
        ({"id": ""}, "id is empty"),
    ],
)
def test_a_bad_date_row_is_refused_with_its_line_and_remedy(tmp_path: Path, change: dict[str, str], said: str) -> None:
    message = refusal(write_pack(tmp_path, facts=[LIT | change]))
    assert "facts.csv:2: " in message
    assert said in message


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"low": "", "high": ""}, "low and high are both empty"),
        ({"low": "14"}, "low 14 is above high 12"),
        ({"low": "12,000"}, "low is '12,000'; write digits only"),
        ({"high": "nan"}, "high is 'nan'; write digits only"),
        ({"high": "-3"}, "high is '-3'; write digits only"),
        ({"bound": "roughly"}, "bound is 'roughly'; one of exact"),
        ({"approximate": "yes"}, "approximate is 'yes'; write 1, 0 or nothing"),
        ({"measure": "sorrow"}, "measure is 'sorrow'; one of battle_deaths"),
        ({"property": "count", "measure": ""}, "measure is empty; say what is counted"),
    ],
)
def test_a_bad_figure_is_refused_with_its_line_and_remedy(tmp_path: Path, change: dict[str, str], said: str) -> None:
    message = refusal(write_pack(tmp_path, facts=[LIT, DROWNED | change]))
    assert "facts.csv:3: " in message
    assert said in message


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "ship"}, "subjects.csv:2: kind is 'ship'; one of body, event"),
        ({"label": ""}, "subjects.csv:2: label is empty"),
        ({"begin": "long ago"}, "subjects.csv:2: begin is no EDTF date"),
        ({"participants": "keeper|windmill"}, "lighthouse names 'windmill', which is no subject of this pack"),
        ({"part_of": "windmill"}, "lighthouse names 'windmill', which is no subject of this pack"),
    ],
)
def test_a_bad_subject_is_refused(tmp_path: Path, change: dict[str, str], said: str) -> None:
    assert said in refusal(write_pack(tmp_path, subjects=[LIGHTHOUSE | change, KEEPER]))


def test_an_id_that_stands_twice_is_refused_at_its_second_line(tmp_path: Path) -> None:
    assert "facts.csv:3: id 'lit' stands twice." in refusal(write_pack(tmp_path, facts=[LIT, LIT]))


def test_a_comma_outside_quotes_is_refused_with_the_remedy(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (folder / "subjects.csv").write_text(
        ",".join(SUBJECT_COLUMNS) + "\nlighthouse,event,,The light, first lit,,,,,,,\n", encoding="utf-8"
    )
    assert "subjects.csv:2: 11 fields are wanted; quote a field that holds a comma." in refusal(folder)


def test_a_quotation_mark_that_never_ends_is_refused(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (folder / "subjects.csv").write_text(
        ",".join(SUBJECT_COLUMNS) + '\nlighthouse,event,,"The light,,,,,,,,\n', encoding="utf-8"
    )
    message = refusal(folder)
    assert "subjects.csv:" in message
    assert "not CSV" in message


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("id,subject,colour", "'colour' is none of them"),
        ("id,subject,subject", "'subject' stands twice"),
        ("subject,property", "the column id is missing; give each row a name that stays."),
        ("", "none stands"),
    ],
)
def test_other_columns_are_refused_with_the_right_ones(tmp_path: Path, header: str, said: str) -> None:
    folder = write_pack(tmp_path)
    (folder / "facts.csv").write_text(f"{header}\n", encoding="utf-8")
    assert f"facts.csv:1: {said}" in refusal(folder)


def test_what_all_rows_share_is_said_once_in_the_manifest(tmp_path: Path) -> None:
    shared = """
[facts]
id = "{subject}.{property}.log"
author = "Ada Wren"
title = "A Log"
url = "https://log.example/{subject}"
seen_at = "the page of {edtf}"
licence = "CC0-1.0"
"""
    folder = write_pack(tmp_path, manifest=MANIFEST + shared)
    (folder / "facts.csv").write_text(
        "property,subject,edtf\nbirth,keeper,1801\ndeath,keeper,1870-02\n", encoding="utf-8"
    )

    birth, death = read_pack(folder).facts

    assert (birth.id, death.id) == ("keeper.birth.log", "keeper.death.log")
    assert birth.citation.url == death.citation.url == "https://log.example/keeper"
    assert death.citation.seen_at == "the page of 1870-02"


def test_a_row_s_own_value_goes_before_the_shared_one(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, manifest=MANIFEST + '[facts]\nauthor = "Nobody"\n', facts=[LIT])
    assert read_pack(folder).facts[0].citation.author == "Ada Wren"


@pytest.mark.parametrize(
    ("shared", "said"),
    [
        ('facts = "all"', '[facts] must be a table of columns, such as licence = "CC0-1.0".'),
        ('[facts]\nauthors = "Ada Wren"', "[facts]: 'authors' is no column; the columns are id,subject,"),
        ("[facts]\nyear = 1870", '[facts]: year is no text; write year = "...".'),
        (
            '[subjects]\nlabel = "{name}"',
            "[subjects]: label has {name}; name a column that the rows fill in themselves.",
        ),
        ('[facts]\nid = "{url}"\nurl = "x"', "[facts]: id has {url}; name a column that the rows fill in themselves."),
    ],
)
def test_what_all_rows_share_must_make_sense(tmp_path: Path, shared: str, said: str) -> None:
    manifest = MANIFEST + shared if not shared.startswith("facts") else shared + "\n" + MANIFEST
    assert said in refusal(write_pack(tmp_path, manifest=manifest))


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (folder / "facts.csv").write_bytes(",".join(FACT_COLUMNS).encode() + b"\nKirow\xff\n")
    assert "is not UTF-8; save the file as UTF-8" in refusal(folder)


def test_a_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    assert "pack.toml: not there; a pack is a folder with pack.toml" in refusal(tmp_path)


@pytest.mark.parametrize("field", ["id", "name", "version", "licence", "attribution"])
def test_a_manifest_must_say_what_it_is_and_whose(tmp_path: Path, field: str) -> None:
    manifest = "\n".join(line for line in MANIFEST.splitlines() if not line.startswith(f"{field} "))
    assert f'pack.toml: {field} is missing; write {field} = "...".' in refusal(write_pack(tmp_path, manifest=manifest))


def test_a_manifest_that_is_not_toml_is_refused(tmp_path: Path) -> None:
    assert "pack.toml: not TOML" in refusal(write_pack(tmp_path, manifest="id: harbour\n"))


def test_a_rated_source_needs_its_rater(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    row = {"id": "log", "name": "The Elmsby Log", "domains": "log.example", "rating": "reliable", "licence": "CC0-1.0"}
    (folder / "sources.csv").write_text(csv_text(SOURCE_COLUMNS, [row]), encoding="utf-8")
    assert "sources.csv:2: rated_by is empty." in refusal(folder)
    row["rated_by"] = "The harbour society"
    (folder / "sources.csv").write_text(csv_text(SOURCE_COLUMNS, [row]), encoding="utf-8")
    assert read_pack(folder).sources[0].domains == ("log.example",)


def test_the_bundled_packs_all_hold() -> None:
    assert {"death-tolls", "soviet-history"} <= {pack.id for pack in bundled_packs()}

"""Any references: compiled they answer as in memory, and what can't be used is refused with the engine's own errors."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.compiled import CorruptIndex, compile_index, open_index
from factcheck.index import build_index, index_of_packs
from factcheck.packs import PackError, read_pack
from factcheck.packs.columns import FACT_COLUMNS, SOURCE_COLUMNS, SUBJECT_COLUMNS
from factcheck.pipeline import check_text
from factcheck.records import Citation, Fact, Quantity, Subject, When
from factcheck.text.wellformed import well_formed
from tests.factcheck.any_text import LINES, NAMES, TEXTS, tries

MANIFEST = 'id = "harbour"\nname = "Elmsby"\nversion = "1"\nlicence = "CC0-1.0"\nattribution = "Its society"\n'
SUBJECT = {"id": "light", "kind": "event", "type": "founding", "label": "Lighting of the Elmsby light"}
FACT = {
    "id": "lit", "subject": "light", "property": "date", "edtf": "1851-03-08",
    "author": "Ada Wren", "title": "A Log", "seen_at": "page 3", "licence": "CC0-1.0",
}  # fmt: skip
SOURCE = {"id": "s", "name": "The Log", "names": "Log", "domains": "log.example", "rating": "good", "rated_by": "Wren",
          "licence": "CC0-1.0"}  # fmt: skip
_VALUES = (
    st.sampled_from("1917 -5 1e9 12.5 10 20 event person toll count date office_begin office_end deaths light at_least "
                    "between exact julian 1 0 | a|light https://a.example 1917/1918 19XX 2001-02-30 \u0663".split())
    | LINES
)  # fmt: skip
_CHANGES = st.lists(
    st.tuples(st.sampled_from("subjects facts sources".split()), st.integers(0, 30), _VALUES), max_size=5
)


def _table(columns: list[str], row: dict[str, str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([columns, [row.get(column, "") for column in columns]])
    return written.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pack")


@tries(120)
@given(_CHANGES, st.sampled_from([("", 0), ("facts", 9), ("subjects", 40), ("pack", 20), ("sources", 5)]), st.binary())
def test_a_pack_is_read_or_refused_with_a_pack_error(
    folder: Path, changes: list[tuple[str, int, str]], cut: tuple[str, int], junk: bytes
) -> None:
    tables = {
        "subjects": (SUBJECT_COLUMNS, dict(SUBJECT)),
        "facts": (FACT_COLUMNS, dict(FACT)),
        "sources": (SOURCE_COLUMNS, dict(SOURCE)),
    }
    for name, column, value in changes:
        columns, row = tables[name]
        row[columns[column % len(columns)]] = value
    files = {f"{name}.csv": _table(*table) for name, table in tables.items()} | {"pack.toml": MANIFEST}
    for file, content in files.items():
        raw = content.encode("utf-8", "surrogatepass")
        (folder / file).write_bytes(raw[: cut[1]] + junk + raw[cut[1] :] if file.startswith(cut[0] or "-") else raw)
    try:
        pack = read_pack(folder)
    except PackError:
        return
    check_text(f"{SUBJECT['label']} was in 1917 and killed 20 people.", index=index_of_packs([pack]))


@tries(50)
@given(st.lists(st.tuples(TEXTS, st.lists(LINES, max_size=2)), max_size=3), TEXTS)
def test_compiled_references_answer_as_those_in_memory(
    tmp_path_factory: pytest.TempPathFactory, named: list[tuple[str, list[str]]], text: str
) -> None:
    subjects = [
        Subject(f"s{number % 2}", "event", well_formed(label[:40]), tuple(map(well_formed, aliases)), begin="1917")
        for number, (label, aliases) in enumerate(named)
    ]
    subjects += [Subject("x", "person", NAMES[0], participants=("s0",), part_of=("s1",))]
    cited = Citation("Hart", "Annals", "1999")
    facts = [
        Fact(f"f{number}", subject.id, "date", cited, "CC0-1.0", "any", when=When("1917-11-07"))
        if number % 2
        else Fact(f"f{number}", subject.id, "toll", cited, "CC0-1.0", "any", quantity=Quantity(float(number), None))
        for number, subject in enumerate(subjects)
    ]
    memory = build_index(subjects, facts, (), versions=(("any", "1"),))
    path = tmp_path_factory.getbasetemp() / "any.index"
    compile_index(path, subjects, facts, (), (("any", "1"),))
    compiled = open_index(path)
    whole = " ".join((text, *(subject.label for subject in subjects), "in 1918. It killed 5 million people."))
    assert check_text(whole, index=compiled) == check_text(whole, index=memory)
    assert dict(compiled.subjects) == memory.subjects


@tries(50)
@given(st.binary(max_size=200), st.integers(0, 2000), st.integers(0, 255))
def test_a_damaged_compiled_file_is_refused(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, at: int, byte: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.index"
    compile_index(path, [Subject("s", "event", "Siege of Velden")], (), (), ())
    whole = path.read_bytes()
    broken = whole[: at % len(whole)] + bytes([byte]) + whole[at % len(whole) + 1 :]
    for content in (junk, whole[:at], whole + junk, broken):
        if content == whole:
            continue
        path.write_bytes(content)
        try:
            opened = open_index(path)
        except CorruptIndex:
            continue
        assert content == broken  # only the bytes between two parts may be anything
        assert dict(opened.subjects) == {"s": Subject("s", "event", "Siege of Velden")}

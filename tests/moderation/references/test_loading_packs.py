"""Packs in the store: loaded once, replaced whole, and the index is what the files say."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factcheck.index import index_of_packs
from factcheck.packs import Pack, PackError
from factcheck.ports import Index
from factcheck.records import Calendar, Citation, Fact, Quantity, RatedSource, Scope, Subject, When
from moderation.audit.models import AuditLine
from moderation.references import index as stored_index
from moderation.references.index import current_index
from moderation.references.models import Fact as FactRow
from moderation.references.models import ReferencePack
from moderation.references.services import LoadOutcome, load_pack
from tests.factcheck.history_packs import HISTORY_FOLDERS, history_index

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
CITATION = Citation(author="Oakley", title="Minutes", year="1959", url="https://library.example/m", seen_at="page 3")


def lantern_pack(*, digest: str = "a" * 64, day: str = "1926-05-03") -> Pack:
    strike = Subject(
        id="strike", kind="event", label="The long strike", aliases=("Nine days",), participants=("vance",)
    )
    vance = Subject(id="vance", kind="person", label="Nora Vance", begin="1890")
    facts = (
        Fact("f1", "strike", "begin", CITATION, "CC0-1.0", "lantern", when=When(day, Calendar.GREGORIAN)),
        Fact(
            "f2",
            "strike",
            "count",
            CITATION,
            "CC0-1.0",
            "lantern",
            quantity=Quantity(1_500_000, None, unit="people"),
            scope=Scope(measure="strikers", whom="all", where="Lantern", when="1926-05"),
            object="vance",
            as_of="1927",
            note="Rounded.",
        ),
    )
    sources = (
        RatedSource("s", "The Oakley Lists", ("oakley",), ("oakley.example",), "poor", "a board", "", "CC0-1.0"),
    )
    return Pack("lantern", "Lantern", "1", "CC0-1.0", "Ours", digest, (strike, vance), facts, sources)


def rated(index: Index) -> tuple[object, object]:
    """The rated sources that the index looks for in texts."""
    return index.sources.hosts, index.sources.names


def test_a_pack_is_loaded_and_comes_back_as_it_was() -> None:
    pack = lantern_pack()

    assert load_pack(pack, at=NOW) is LoadOutcome.LOADED

    index, _ = current_index()
    assert dict(index.subjects) == {"strike": pack.subjects[0], "vance": pack.subjects[1]}
    assert index.facts_of("strike") == pack.facts
    assert rated(index) == rated(index_of_packs([pack]))
    assert index.versions == (("lantern", "1"),)


def test_the_same_digest_again_changes_nothing() -> None:
    load_pack(lantern_pack(), at=NOW)
    rows = list(FactRow.objects.values_list("pk", flat=True))

    assert load_pack(lantern_pack(), at=NOW) is LoadOutcome.UNCHANGED

    assert list(FactRow.objects.values_list("pk", flat=True)) == rows
    assert AuditLine.objects.count() == 1


def test_another_digest_replaces_the_packs_rows_and_only_those() -> None:
    load_pack(lantern_pack(), at=NOW)
    other = replace(lantern_pack(), id="other")
    load_pack(other, at=NOW)

    assert load_pack(lantern_pack(digest="b" * 64, day="1926-05-04"), at=NOW) is LoadOutcome.REPLACED

    dates = FactRow.objects.filter(key="f1").order_by("subject__pack__slug").values_list("subject__pack__slug", "edtf")
    assert list(dates) == [("lantern", "1926-05-04"), ("other", "1926-05-03")]


def test_the_snapshot_changes_with_the_packs_and_the_index_with_it() -> None:
    load_pack(lantern_pack(), at=NOW)
    _, before = current_index()

    load_pack(lantern_pack(digest="b" * 64, day="1926-05-04"), at=NOW)
    index, after = current_index()

    assert before != after
    assert index.facts_of("strike")[0].when == When("1926-05-04", Calendar.GREGORIAN)


def test_a_pack_that_is_put_out_of_use_is_not_read() -> None:
    load_pack(lantern_pack(), at=NOW)
    ReferencePack.objects.update(is_active=False)

    index, _ = current_index()

    assert (dict(index.subjects), index.versions) == ({}, ())


def test_an_index_that_is_still_right_costs_one_small_query() -> None:
    load_pack(lantern_pack(), at=NOW)
    first, _ = current_index()

    with CaptureQueriesContext(connection) as queries:
        second, _ = current_index()

    assert second is first
    assert len(queries) == 1


def test_a_second_process_opens_what_the_first_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    load_pack(lantern_pack(), at=NOW)
    index, snapshot = current_index()
    path = settings.DATA_DIR / "references" / f"{snapshot}.index"
    compiled = path.stat().st_ino
    monkeypatch.setattr(stored_index, "_kept", None)

    again, _ = current_index()

    assert again is not index
    assert dict(again.subjects) == dict(index.subjects)
    assert path.stat().st_ino == compiled


@pytest.mark.parametrize("content", [b"", b"no index at all", b"factcheck-index\n" + b"\0" * 64])
def test_a_damaged_file_is_compiled_anew(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    load_pack(lantern_pack(), at=NOW)
    _, snapshot = current_index()
    (settings.DATA_DIR / "references" / f"{snapshot}.index").write_bytes(content)
    monkeypatch.setattr(stored_index, "_kept", None)

    index, _ = current_index()

    assert "strike" in index.subjects


def test_files_of_packs_long_gone_are_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = settings.DATA_DIR / "references"
    folder.mkdir(exist_ok=True)
    old, recent = folder / "old.index", folder / "recent.index"
    old.write_bytes(b"old")
    recent.write_bytes(b"recent")
    os.utime(old, (0, 0))
    load_pack(lantern_pack(digest="c" * 64), at=NOW)

    current_index()

    assert not old.exists()
    assert recent.exists()
    recent.unlink()


def test_the_packs_in_the_store_are_those_of_the_files() -> None:
    call_command("load_packs", *HISTORY_FOLDERS, stdout=io.StringIO())

    index, _ = current_index()

    bundled = history_index()
    assert dict(index.subjects) == bundled.subjects
    assert {key: facts for key in index.subjects if (facts := index.facts_of(key))} == bundled.facts
    assert rated(index) == rated(bundled)
    assert sorted(index.versions) == sorted(bundled.versions)


def test_a_value_that_is_too_long_names_its_row() -> None:
    pack = lantern_pack()
    fact = replace(pack.facts[0], licence="x" * 201)

    with pytest.raises(PackError, match="fact f1: licence has 201 characters"):
        load_pack(replace(pack, facts=(fact,)), at=NOW)

    assert ReferencePack.objects.count() == 0


def test_a_folder_that_is_no_pack_is_refused_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"pack\.toml"):
        call_command("load_packs", str(tmp_path))


def test_an_address_that_is_no_web_page_is_refused() -> None:
    pack = lantern_pack()
    source = replace(pack.sources[0], url="javascript:alert(1)")

    with pytest.raises(PackError, match=r"write http\(s\)://"):
        load_pack(replace(pack, sources=(source,)), at=NOW)
    assert not ReferencePack.objects.exists()

"""Dumps in the store: each item once, the same however the file is packed and wherever an import was broken off."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from moderation.references.importing import Progress, ProgressLine
from moderation.references.models import (
    DumpImport,
    Fact,
    FactChange,
    ItemLabel,
    Name,
    ReferenceChange,
    ReferencePack,
    Subject,
    WaitingItem,
)
from tests.conftest import PROJECT, _test_database_url
from tests.moderation.references.importing.dumps import (
    HUMAN,
    LONG_CATEGORY,
    NAMED,
    dump_of,
    import_file,
    person,
    rows_now,
    strike,
    write_dump,
)
from tests.moderation.references.sources.wikidata.items import item, statement
from tests.moderation.references.sources.wikidata.items import time as date

pytestmark = pytest.mark.django_db

MAYOR = item(
    "Q810",
    "mayor of Orwin",
    {"P279": [statement("Q30185")]},
    aliases={"en": [{"language": "en", "value": "Lord Mayor of Orwin"}]},
)
VANCE = person(
    601,
    "Nora Vance",
    P39=[statement("Q810", id="Q601$term", qualifiers={"P580": [date("+1901-02-03")], "P1365": ["Q602"]})],
)
HALE = person(602, "Edric Hale")
NOBODYS = item("Q910", "Lantern", {"P31": [statement("Q4167410")]})
ALL = (*NAMED, strike(), VANCE, HALE, MAYOR, NOBODYS)


@pytest.mark.parametrize("name", ["dump.json", "dump.json.gz", "dump.json.bz2", "dump.json.zst"])
def test_persons_events_and_offices_are_stored_with_their_facts_and_names(tmp_path: Path, name: str) -> None:
    path = write_dump(tmp_path / name, ALL)
    if name.endswith(".zst"):
        if shutil.which("zstd") is None:
            pytest.skip("NO ZSTD: install it (apt-get install zstd) to test dumps that it has packed")
        path.rename(tmp_path / "plain")
        subprocess.run(["zstd", "-q", tmp_path / "plain", "-o", path], check=True)

    words, _ = import_file(path)

    pack = ReferencePack.objects.get(slug="wikidata")
    assert (pack.origin, pack.is_in_memory) == ("imported", False)
    assert dict(Subject.objects.values_list("key", "kind")) == {
        "Q601": "person",
        "Q602": "person",
        "Q701": "event",
        "Q810": "office",
    }
    event = Subject.objects.get(key="Q701")
    assert (event.type, event.place) == ("massacre", "Orwin")
    toll = Fact.objects.get(subject=event, property="toll")
    assert (toll.low, toll.where) == (16, "the upper town")
    term = Fact.objects.get(property="office_begin")
    assert (term.subject.label, term.object, "replaces Edric Hale" in term.note) == ("Nora Vance", "Q810", True)
    office = Subject.objects.get(key="Q810")
    assert (office.kind, office.aliases) == ("office", ["Lord Mayor of Orwin"])
    assert Name.objects.filter(subject=office).count() == 2
    assert not WaitingItem.objects.exists() and not ItemLabel.objects.exists()
    assert "subjects" in words


def test_the_order_of_a_dump_makes_no_difference(tmp_path: Path) -> None:
    import_file(write_dump(tmp_path / "one.json", ALL))
    one = rows_now()
    ReferencePack.objects.all().delete()

    import_file(write_dump(tmp_path / "other.json", reversed(ALL)))

    assert rows_now() == one


def test_the_same_dump_again_changes_nothing(tmp_path: Path) -> None:
    path = write_dump(tmp_path / "dump.json.gz", ALL)
    import_file(path)
    before = rows_now(with_ids=True)

    words, _ = import_file(path)

    assert rows_now(with_ids=True) == before
    assert "0 of them new or changed" in words
    assert not FactChange.objects.exists() and not ReferenceChange.objects.exists()


def test_a_corrected_toll_is_replaced_told_of_and_kept_in_the_ledger(tmp_path: Path) -> None:
    import_file(write_dump(tmp_path / "old.json", ALL))
    untouched = Fact.objects.get(property="birth", subject__key="Q602").pk

    import_file(write_dump(tmp_path / "new.json", [*NAMED, strike(dead="+19", revision=78), VANCE, HALE, MAYOR]))

    assert Fact.objects.get(property="toll").low == 19
    assert Fact.objects.get(property="date").url == Fact.objects.get(property="toll").url
    change = FactChange.objects.get(fact_key__endswith=":deaths")
    assert change.before is not None and change.after is not None
    assert (change.before["low"], change.after["low"]) == (16, 19)
    assert ReferenceChange.objects.get().subject_keys == ["Q701"]
    assert Fact.objects.get(property="birth", subject__key="Q602").pk == untouched


def test_a_new_revision_that_says_the_same_changes_nothing(tmp_path: Path) -> None:
    import_file(write_dump(tmp_path / "old.json", [*NAMED, strike()]))
    before = rows_now(with_ids=True)

    import_file(write_dump(tmp_path / "new.json", [*NAMED, strike(revision=78)]))

    assert rows_now(with_ids=True) == before


def test_an_item_that_is_no_subject_any_more_goes_and_the_ledger_keeps_it(tmp_path: Path) -> None:
    import_file(write_dump(tmp_path / "old.json", [*NAMED, HALE]))
    fictional = person(602, "Edric Hale", P31=[statement("Q15632617")])

    import_file(write_dump(tmp_path / "new.json", [*NAMED, fictional]))

    assert not Subject.objects.filter(key="Q602").exists()
    assert FactChange.objects.get().after is None


def test_bad_lines_are_told_by_number_and_end_nothing(tmp_path: Path) -> None:
    long = person(603, "x" * 301)

    words, errors = import_file(write_dump(tmp_path / "dump.json", [HUMAN, b'{"id":', VANCE, b"\xff\x00", HALE, long]))

    assert "Line 3 is left out: no JSON" in errors
    assert "Line 5 is left out" in errors
    assert "Q603: label has 301 characters; 300 is the most." in errors
    assert "3 lines or items could not be used" in words
    assert set(Subject.objects.values_list("key", flat=True)) >= {"Q602"}


@pytest.mark.parametrize("name", ["dump.json", "dump.json.gz", "dump.json.bz2"])
def test_a_file_that_breaks_off_is_an_error_keeps_what_was_read_and_goes_on(tmp_path: Path, name: str) -> None:
    rows = [LONG_CATEGORY, *ALL, *(person(number, f"Person {number}") for number in range(2000, 2300))]
    path = write_dump(tmp_path / name, rows)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) - (20_000 if name == "dump.json" else 400)])

    with pytest.raises(CommandError, match="ends in the middle"):
        import_file(path)
    assert DumpImport.objects.get().state == "reading"
    read_before = DumpImport.objects.get().lines
    path.write_bytes(whole)
    _, errors = import_file(path)

    assert f"Going on behind line {read_before:,}" in errors
    assert DumpImport.objects.get().lines == len(rows) + 2
    assert Subject.objects.filter(label__startswith="Person ").count() == 300


def test_another_dump_is_not_taken_for_the_one_that_was_begun(tmp_path: Path) -> None:
    rows = [LONG_CATEGORY, *NAMED, *(person(number, f"Person {number}") for number in range(2000, 2100))]
    path = tmp_path / "dump.json"
    path.write_bytes(dump_of(rows)[:-9_000])
    with pytest.raises(CommandError, match="ends in the middle"):
        import_file(path)
    write_dump(path, [LONG_CATEGORY, VANCE, *rows[1:]])

    with pytest.raises(CommandError, match="--anew"):
        import_file(path)
    import_file(path, anew=True)

    assert Subject.objects.filter(label__startswith="Person ").count() == 100
    assert list(DumpImport.objects.order_by("pk").values_list("state", flat=True)) == ["abandoned", "done"]


@pytest.mark.django_db(transaction=True)
def test_an_import_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    rows = [LONG_CATEGORY, *NAMED, *(person(number, f"Person {number}") for number in range(2000, 4300))]
    data = dump_of(rows)
    process = subprocess.Popen(
        [sys.executable, "manage.py", "import_wikidata", "-"],
        cwd=PROJECT,
        env={**os.environ, "DATABASE_URL": _test_database_url()},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    process.stdin.write(data[: -len(data) // 10])
    process.stdin.write(b"")
    process.stdin.flush()
    deadline = time.monotonic() + 60
    while not DumpImport.objects.filter(lines__gt=0).exists() and process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    read_before = DumpImport.objects.get().lines
    path = tmp_path / "dump.json"
    path.write_bytes(data)

    _, errors = import_file(path)

    assert f"Going on behind line {read_before:,}" in errors
    assert Subject.objects.filter(label__startswith="Person ").count() == 2_300
    assert Fact.objects.filter(property="birth").count() == 2_300
    assert DumpImport.objects.get().lines == len(rows) + 2


def test_a_place_that_is_no_file_and_a_slug_that_is_taken_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="can't be opened"):
        import_file(tmp_path / "nowhere.json")
    ReferencePack.objects.create(
        slug="wikidata", name="Ours", version="1", digest="", licence="CC0-1.0", loaded_at="2026-01-01T00:00:00Z"
    )
    with pytest.raises(CommandError, match="another pack"):
        call_command("import_wikidata", str(write_dump(tmp_path / "dump.json", ALL)), stderr=io.StringIO())


def test_progress_is_written_over_on_a_terminal_and_once_a_minute_elsewhere() -> None:
    steps = [Progress(lines=100 * step, raw=10 * step, size=1_000, stored=step) for step in range(1, 100)]
    terminal: list[str] = []
    log: list[str] = []

    for words, is_terminal in ((terminal, True), (log, False)):
        seconds = iter(range(1_000))
        line = ProgressLine(words.append, is_terminal=is_terminal, clock=lambda: float(next(seconds)))  # noqa: B023
        for step in steps:
            line.show(step)

    assert len(log) == 1 and "60.0%" in log[0] and "100/s" in log[0] and "0:40 min left" in log[0]
    assert len(terminal) > 90 and all(words.startswith("\r") for words in terminal)
    assert all(len(one) <= len(other) for one, other in pairwise(terminal))

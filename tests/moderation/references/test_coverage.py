"""What the packs cover, as the command prints it."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from moderation.references.coverage import coverage_of_packs
from moderation.references.models import LiveSource, LookUp, ReferencePack
from moderation.references.services import load_pack, save_live_source
from tests.moderation.references.test_loading_packs import NOW, lantern_pack

pytestmark = pytest.mark.django_db


def printed() -> str:
    out = io.StringIO()
    call_command("references", stdout=out)
    return out.getvalue()


def test_each_pack_is_printed_with_what_it_counts() -> None:
    load_pack(lantern_pack(), at=NOW)

    text = printed()

    assert "Lantern\n  lantern 1, digest aaaaaaaaaaaa\n  licence   CC0-1.0\n" in text
    assert "  subjects  2: 1 event, 1 person\n" in text.replace("1 person, 1 event", "1 event, 1 person")
    assert "  sources   1 rated\n" in text


def test_a_pack_out_of_use_says_so() -> None:
    load_pack(lantern_pack(), at=NOW)
    ReferencePack.objects.update(is_active=False)
    assert "digest aaaaaaaaaaaa, out of use" in printed()


def test_without_packs_it_says_how_to_get_them() -> None:
    assert "manage.py load_packs" in printed()


def test_the_number_of_queries_does_not_grow_with_the_packs() -> None:
    for name in ("one", "two", "three"):
        load_pack(replace(lantern_pack(), id=name), at=NOW)
    with CaptureQueriesContext(connection) as queries:
        assert len(coverage_of_packs()) == 3
    assert len(queries) == 4


def test_live_sources_are_told_with_what_waits_and_what_went_wrong() -> None:
    source = LiveSource(
        slug="wd", name="Wikidata", kind="wikidata", is_active=True, last_error="503", last_error_at=NOW
    )
    save_live_source(source, at=NOW)
    for number, state in enumerate(("waiting", "answered", "refused")):
        LookUp.objects.create(source=source, key=str(number), question=str(number), state=state, due_at=NOW)

    told = printed()

    assert "Wikidata (Wikidata or another Wikibase), on" in told
    assert "questions 1 answered, 1 waiting, 1 refused" in told and "last: 503" in told

"""Wikidata's own recorded answers, read in place."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from factcheck.dates.calendars import days
from factcheck.dates.edtf import read_edtf
from factcheck.records import Fact
from moderation.lib.http import Answer, NotNow, Refused
from moderation.references.sources.mediawiki.asking import decode
from moderation.references.sources.wikidata import read_candidates, read_entities, read_found, read_holders

SHARED = Path(os.environ.get("PLUMBLINE_SHARED", Path(__file__).parents[5].parent / "shared"))
RECORDINGS = SHARED / "recordings" / "wikidata"


def recording(name: str) -> Path:
    path = RECORDINGS / name
    if not path.exists():
        pytest.skip(f"NOT THERE: {path}; PLUMBLINE_SHARED names the folder of recordings")
    return path


def load(name: str) -> Any:
    return json.loads(recording(name).read_bytes())


def answer(name: str) -> Answer:
    return Answer(url="https://wiki.example.org/w/api.php", status=200, headers={}, body=recording(name).read_bytes())


def told(facts: tuple[Fact, ...]) -> list[tuple[str, str]]:
    return [(fact.property, fact.when.edtf if fact.when else "") for fact in facts]


@pytest.mark.parametrize("name", ["error-maxlag.json", "error-maxlag-full.json"])
def test_a_recorded_lag_is_not_now(name: str) -> None:
    with pytest.raises(NotNow, match="maxlag"):
        decode(answer(f"api_wdtk/{name}"))


@pytest.mark.parametrize("name", ["error.json", "error-badtoken.json", "wbgetentities-bogus.json"])
def test_another_recorded_error_is_a_refusal(name: str) -> None:
    with pytest.raises(Refused):
        decode(answer(f"api_wdtk/{name}"))


def test_a_recorded_search_gives_candidates() -> None:
    candidates = read_candidates(decode(answer("api_wdtk/wbsearchentities-abc.json")))

    assert candidates[0].id == "Q169889" and candidates[0].matched == "ABC"
    assert read_candidates(decode(answer("api_wdtk/wbsearchentities-empty.json"))) == ()


@pytest.mark.parametrize("name", ["wbgetentities-Douglas-Adams.json", "wbgetentities-Q6-Q42-P31.json"])
def test_a_recorded_person_has_a_birth_and_a_death_also_in_the_padded_form(name: str) -> None:
    found = read_found(read_entities(load(f"api_wdtk/{name}")))

    assert [subject.kind for subject in found.subjects] == ["person"]
    assert told(found.facts) == [("birth", "1952-03-11"), ("death", "2001-05-11")]


def test_a_recorded_redirect_counts_by_its_own_id() -> None:
    found = read_found(read_entities(load("special_entitydata/Q16231742.json")))

    assert [subject.id for subject in found.subjects] == ["Q3571994"]
    assert [fact.subject for fact in found.facts] == ["Q3571994"]


def test_a_recorded_band_begins_in_a_year_and_ends_on_a_day() -> None:
    found = read_found(read_entities(load("special_entitydata/Q1299.json")))

    assert told(found.facts) == [("begin", "1960"), ("end", "1970-04-10")]
    assert found.facts[0].citation.url.endswith("title=Q1299&oldid=443310429")


def test_recorded_foundings_under_two_jurisdictions_are_left_out() -> None:
    found = read_found(read_entities(load("special_entitydata/Q8646.json")))

    assert [subject.kind for subject in found.subjects] == ["place"]
    assert found.facts == ()


def test_recorded_items_that_are_missing_or_no_items_bring_nothing() -> None:
    for name in ("wbgetentities-missing-mid", "wbgetentities-1234567890-missing", "wbgetentities-titles"):
        assert read_entities(load(f"api_wdtk/{name}.json")) == ()


def test_every_recorded_item_can_be_read() -> None:
    recording("SOURCE.txt")
    for path in [*sorted(RECORDINGS.glob("special_entitydata/*.json")), *sorted(RECORDINGS.glob("*/wbget*Q*.json"))]:
        for fact in read_found(read_entities(json.loads(path.read_bytes()), address=path.name)).facts:
            assert fact.when is None or read_edtf(fact.when.edtf)


def test_a_recorded_list_of_presidents_has_terms_with_their_days() -> None:
    found = read_holders(load("sparql_positions/mandates/Q14211.json"), "Q14211")

    terms = {(fact.subject, fact.property): fact.when.edtf for fact in found.facts if fact.when}
    assert terms["Q192", "office_begin"] == "2010-05-11" and terms["Q192", "office_end"] == "2016-07-13"
    assert len({fact.id for fact in found.facts}) == len(found.facts)


def test_every_recorded_list_of_holders_can_be_read_and_no_first_of_january_stays_a_day() -> None:
    recording("SOURCE.txt")
    count = 0
    for path in sorted(RECORDINGS.glob("sparql_positions/mandates/*.json")):
        for fact in read_holders(json.loads(path.read_bytes()), path.stem).facts:
            assert fact.when and days(fact.when) and not fact.when.edtf.endswith("-01-01")
            count += 1
    assert count > 600

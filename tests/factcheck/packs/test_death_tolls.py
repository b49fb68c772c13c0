"""The bundled pack of death tolls: what every row must hold, and the figures that must be there."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck.packs.reader as reader
from factcheck.packs.reader import Pack, read_pack
from factcheck.records import Fact

FOLDER = Path(reader.__file__).parent / "death_tolls"

LICENCES = {
    "CC BY-SA 4.0 (Wikipedia)",
    "CC BY 4.0 (Our World in Data)",
    "CC BY 4.0 (UCDP)",
    "public domain (US government)",
    "fact, cited",
}

# An alias that means many events would pull every claim near it to one of them.
AMBIGUOUS_ALIASES = {
    "the war",
    "war",
    "the famine",
    "famine",
    "the revolution",
    "the massacre",
    "the bombing",
    "the siege",
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(FOLDER)


def tolls(pack: Pack, subject: str, measure: str) -> list[Fact]:
    return [fact for fact in pack.facts if fact.subject == subject and fact.scope.measure == measure]


def holds(facts: list[Fact], author: str, low: float | None, high: float | None) -> bool:
    return any(
        author in fact.citation.author
        and fact.quantity is not None
        and (fact.quantity.low, fact.quantity.high) == (low, high)
        for fact in facts
    )


def test_the_pack_can_be_read_and_has_the_id_that_others_name(pack: Pack) -> None:
    assert pack.id == "death-tolls"
    assert pack.facts


def test_every_row_names_a_licence_that_the_manifest_attributes(pack: Pack) -> None:
    assert {fact.licence for fact in pack.facts} <= LICENCES


def test_every_row_can_be_opened_by_a_moderator(pack: Pack) -> None:
    assert [fact.id for fact in pack.facts if not fact.citation.url] == []


def test_no_alias_is_a_bare_word_for_any_war_or_famine(pack: Pack) -> None:
    bare = [(s.id, alias) for s in pack.subjects for alias in s.aliases if alias.lower() in AMBIGUOUS_ALIASES]
    assert bare == []


def test_no_alias_stands_under_two_subjects(pack: Pack) -> None:
    owners: dict[str, set[str]] = {}
    for subject in pack.subjects:
        for alias in subject.aliases:
            owners.setdefault(alias.lower(), set()).add(subject.id)
    assert {alias: ids for alias, ids in owners.items() if len(ids) > 1} == {}


def test_every_event_has_a_date_or_a_period_or_says_since_when(pack: Pack) -> None:
    assert [s.id for s in pack.subjects if s.kind == "event" and not (s.begin or s.end)] == []


def test_the_great_purge_has_the_archives_and_those_who_doubt_them(pack: Pack) -> None:
    executions = tolls(pack, "great-purge", "executions")
    assert holds(executions, "NKVD", 681692, 681692)
    assert holds(executions, "Robert Conquest", 1000000, 1000000)
    assert holds(tolls(pack, "great-purge", "deaths"), "Michael Ellman", 950000, 1200000)


def test_executions_in_the_great_purge_are_not_counted_as_deaths(pack: Pack) -> None:
    assert not holds(tolls(pack, "great-purge", "deaths"), "NKVD", 681692, 681692)


def test_a_figure_for_another_period_says_which(pack: Pack) -> None:
    for author in ("Ivan Kurganov", "R. J. Rummel"):
        rows = [f for f in tolls(pack, "stalin-era-repression", "deaths") if author in f.citation.author]
        assert rows
        assert all(fact.scope.when for fact in rows)


def test_the_three_figures_of_the_stalin_debate_are_there(pack: Pack) -> None:
    deaths = tolls(pack, "stalin-era-repression", "deaths")
    assert holds(deaths, "Robert Conquest", 20000000, 30000000)
    assert holds(deaths, "R. J. Rummel", 61911000, 61911000)
    assert holds(tolls(pack, "communism-total", "deaths"), "Stéphane Courtois", 94000000, 94000000)

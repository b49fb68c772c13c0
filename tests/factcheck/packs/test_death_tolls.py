"""The bundled pack of death tolls: what every row must hold, and the figures that must be there."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlparse

import pytest

import factcheck.packs.reader as reader
from factcheck.packs.reader import Pack
from factcheck.records import Fact
from tests.factcheck.history_packs import joined

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
    "congo genocide",  # the wars of 1996-2003 too
    "mongol invasion",
    "killing fields",
    "tiananmen square",
    "gulag archipelago",  # a book
    "black book of communism",  # a book
}


NAMES_OF_TWO_EVENTS = {
    "bengal famine",  # 1770 too
    "the bengal famine",
    "famine in bengal",
    "haiti earthquake",  # 2021 too
    "haitian earthquake",
    "earthquake in haiti",
    "red terror",  # Ethiopia's too
    "the red terror",
    "attack on the world trade center",  # 1993 too
    "world trade center attack",
}

# Extremist encyclopedias and weblogs, pirate libraries, mirrors, quizzes, thread unrollers: never a moderator's click.
DISREPUTABLE = re.compile(
    r"blogspot|metapedia|conservapedia|rattibha|quizz|bibliboba|rulit|chitka|londoni|redlib|psf\.lt|huuu|fandom"
    r"|getrevising|namegenerator|everything2|generalisimofranco|vdocuments|docslib|scribd|answers|goodreads|jtf\.org"
    r"|sott\.net|factcheckarmenia|livebooks|trantor|fortfreedom|dailymail|britishfreedomfighters"
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return joined(FOLDER, FOLDER.with_name("death_tolls_wikipedia"))


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


def test_a_row_without_a_link_names_a_work_that_can_be_borrowed(pack: Pack) -> None:
    """Where the only page is a pirate's copy or a hobby page, the work alone is the citation."""
    unlinked = [fact for fact in pack.facts if not fact.citation.url]
    assert [fact.id for fact in unlinked if not fact.citation.title or not fact.citation.author] == []
    assert len(unlinked) * 10 <= len(pack.facts)


def test_no_link_leads_to_a_page_that_would_shame_the_desk(pack: Pack) -> None:
    hosts = {fact.id: urlparse(fact.citation.url).hostname or "" for fact in pack.facts if fact.citation.url}
    assert {key: host for key, host in hosts.items() if DISREPUTABLE.search(host)} == {}


def test_a_figure_in_wikipedia_s_own_voice_says_which_article_speaks(pack: Pack) -> None:
    own = [fact for fact in pack.facts if fact.citation.author == "Wikipedia contributors"]
    assert [fact.id for fact in own if "(Wikipedia" not in fact.citation.title] == []


def test_no_alias_is_a_bare_word_for_any_war_or_famine(pack: Pack) -> None:
    bare = [(s.id, alias) for s in pack.subjects for alias in s.aliases if alias.lower() in AMBIGUOUS_ALIASES]
    assert bare == []


def test_a_name_that_two_events_bear_stands_under_both(pack: Pack) -> None:
    """A name with two bearers never accuses; a second bearer without figures is in the pack for that alone."""
    owners: dict[str, set[str]] = {}
    for subject in pack.subjects:
        for alias in subject.aliases:
            owners.setdefault(alias.lower(), set()).add(subject.id)
    shared = {alias: ids for alias, ids in owners.items() if len(ids) > 1}
    assert set(shared) == NAMES_OF_TWO_EVENTS
    figures = {fact.subject for fact in pack.facts}
    assert [ids for ids in shared.values() if len(ids & figures) != 1] == []


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
    rows = tolls(pack, "stalin-era-repression", "deaths")
    longer = [f for f in rows if "Kurganov" in f.citation.author or "Lethal Politics" in f.citation.title]
    assert len(longer) == 3
    assert all(fact.scope.when for fact in longer)


@pytest.mark.parametrize(
    ("event", "measure"),
    [
        ("great-purge", "executions"),
        ("great-purge", "deaths"),
        ("stalin-era-repression", "deaths"),
        ("gulag", "deaths"),
        ("soviet-famine-1932-33", "deaths"),
        ("holodomor", "deaths"),
        ("communism-total", "deaths"),
        ("holocaust", "deaths"),
        ("armenian-genocide", "deaths"),
        ("rwandan-genocide", "deaths"),
        ("cambodian-genocide", "deaths"),
        ("nanjing-massacre", "deaths"),
        ("bombing-of-dresden", "deaths"),
        ("atomic-bombing-hiroshima", "deaths"),
        ("atomic-bombing-nagasaki", "deaths"),
        ("great-leap-forward-famine", "deaths"),
        ("bengal-famine-1943", "deaths"),
        ("irish-famine", "deaths"),
        ("iraq-war", "deaths"),
        ("vietnam-war", "deaths"),
        ("srebrenica-massacre", "deaths"),
        ("first-world-war", "deaths"),
        ("second-world-war", "deaths"),
        ("spanish-flu", "deaths"),
        ("chernobyl-disaster", "deaths"),
    ],
)
def test_what_forums_argue_about_most_has_three_estimates_by_two_authors(pack: Pack, event: str, measure: str) -> None:
    subject = next(s for s in pack.subjects if s.id == event)
    groups = {"", "Jews", "Armenians"}
    whole = [
        fact
        for fact in tolls(pack, event, measure)
        if fact.scope.whom in groups and (not fact.scope.where or subject.place in fact.scope.where)
    ]
    assert len(whole) >= 3
    assert len({fact.citation.author for fact in whole}) >= 2


def test_nobody_is_accused_for_the_official_or_the_critics_toll_of_chernobyl(pack: Pack) -> None:
    figures = [fact.quantity for fact in tolls(pack, "chernobyl-disaster", "deaths") if not fact.scope.whom]
    lows = [quantity.low for quantity in figures if quantity and quantity.low]
    assert min(lows) <= 31
    assert max(lows) >= 900_000


def test_the_three_figures_of_the_stalin_debate_are_there(pack: Pack) -> None:
    deaths = tolls(pack, "stalin-era-repression", "deaths")
    assert holds(deaths, "Robert Conquest", 20000000, 30000000)
    assert holds(deaths, "R. J. Rummel", 61911000, 61911000)
    assert holds(tolls(pack, "communism-total", "deaths"), "Stéphane Courtois", 94000000, 94000000)


def test_a_count_of_soldiers_doesn_t_stand_as_a_count_of_all_people(pack: Pack) -> None:
    military = [f for f in pack.facts if f.subject == "soviet-losses-second-world-war" and f.quantity is not None]
    krivosheev = [f for f in military if "Krivosheev" in f.citation.author and f.scope.measure == "deaths"]
    assert krivosheev
    assert all("soldiers" in fact.scope.whom for fact in krivosheev)


def test_verdun_is_that_of_1916(pack: Pack) -> None:
    verdun = next(s for s in pack.subjects if "Battle of Verdun" in s.aliases)
    assert (verdun.begin, verdun.end) == ("1916-02-21", "1916-12-18")


def test_parts_lie_inside_a_larger_event_of_the_pack(pack: Pack) -> None:
    parts = {s.id: s.part_of for s in pack.subjects}
    assert parts["great-purge"] == ("stalin-era-repression",)
    assert parts["holodomor"] == ("soviet-famine-1932-33",)


def test_one_figure_alone_is_never_a_narrow_one(pack: Pack) -> None:
    """A single narrow figure would call everybody wrong who read another book; Heysel's dead were counted by name."""
    of_the_whole: dict[str, list[Fact]] = {}
    for fact in pack.facts:
        if fact.quantity is not None and fact.scope.measure == "deaths" and not (fact.scope.whom or fact.scope.where):
            of_the_whole.setdefault(fact.subject, []).append(fact)
    narrow = []
    for subject, facts in of_the_whole.items():
        quantity = facts[0].quantity
        assert quantity is not None
        wide = quantity.low is not None and quantity.high is not None and quantity.high >= 2 * quantity.low
        if len(facts) == 1 and not wide:
            narrow.append(subject)
    assert narrow == ["heysel-stadium-disaster"]


def test_the_docs_name_one_row_in_ten_that_was_read_twice(pack: Pack) -> None:
    page = (Path(__file__).parents[3] / "docs" / "death-tolls.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z0-9-]+)`", page.split("## Read a second time")[1]))
    assert named <= {fact.id for fact in pack.facts}
    assert len(named) * 10 >= len(pack.facts)

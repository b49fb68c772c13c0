"""The bundled pack of Soviet history: what every row must hold, and the facts that forums argue about."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlparse

import pytest

import factcheck.packs.reader as reader
from factcheck.dates import Agreement, agree, old_style_until
from factcheck.dates.edtf import read_edtf
from factcheck.packs.reader import Pack, read_pack
from factcheck.records import Calendar, Fact, Subject, When
from tests.factcheck.history_packs import joined

FOLDER = Path(reader.__file__).parent / "soviet_history"

EVENT_TYPES = set(
    """
    trial congress conference assassination appointment founding dissolution pact treaty famine purge repression war
    battle uprising revolution massacre genocide bombing disaster epidemic terror_attack constitution decree policy
    speech return exile resignation death election launch
    """.split()
)
LICENCES = {"CC0-1.0", "CC BY-SA 4.0", "fact, cited", "public domain (US government)"}
# Works that were read in a copy which no moderator should be sent to: the work alone is the citation.
WITHOUT_ADDRESS = {
    "Donald Rayfield",
    "Douglas Smith",
    "Jonathan D. Smele",
    "Ken Coates",
    "People's Commissariat of Justice of the USSR",
    "R. W. Davies and Stephen G. Wheatcroft",
    "The Great Soviet Encyclopedia",
    "Time",
}
# Mirrors, content farms, pirate libraries, study cards, hobby timelines, propaganda: never a moderator's click.
DISREPUTABLE = re.compile(
    r"news-pravda|sputnik|dzen\.ru|rt\.com|americandeception|infogalactic|blogspot|getrevising|gizmo\.ai|timetoast|weebly"
    r"|exampleproblems|fact-index|fact-archive|wikisum|liquisearch|memim|docslib|photoglobe|sky-net-eye|deadlypass"
    r"|innocentknowledge|historyback|timenote|time\.graphics|calendarz|history-maps|smarthistories|worldhistoryproject"
    r"|kyleorton|stalin-werke|halkcephesi|newworldencyclopedia|piglix|wikiwand|worddisk|theinfolist|absoluteastronomy"
    r"|academic\.ru|kiwix|bibliboba|rulit|chitka|scribd|reference\.com|niidae|studentb|wiki7|newdu|bkum|cryer|otd\.ie"
    r"|metapedia|conservapedia|fandom|wikia|answers\.com|quiz|marxistleninists|idcommunism|neodemocracy"
)
# Different events of one name: a claim that names them accuses nobody by the name alone.
NAMESAKES = {
    frozenset({"kronstadt-mutiny-1905", "kronstadt-rebellion"}),
    frozenset({"lenin-attempt-january-1918", "lenin-shot-1918"}),
    frozenset({"treaty-of-rapallo-1920", "treaty-of-rapallo-1922"}),
    frozenset({"warsaw-uprising", "warsaw-uprising-1794"}),
    frozenset({"first-moscow-trial", "trial-of-the-sixteen-1945"}),
    frozenset({"hungarian-uprising", "hungarian-revolution-1848"}),
    frozenset({"invasion-of-manchuria-1945", "japanese-invasion-of-manchuria"}),
    frozenset({"fall-of-berlin", "battle-of-berlin-air"}),
    frozenset({"collectivisation", "collectivisation-china"}),
    *(
        frozenset({f"{which}-five-year-plan{whose}" for whose in ("", "-china", "-india")})
        for which in ("first", "second", "third")
    ),
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return joined(FOLDER, FOLDER.with_name("soviet_history_wikipedia"))


@pytest.fixture(scope="module")
def subjects(pack: Pack) -> dict[str, Subject]:
    return {subject.id: subject for subject in pack.subjects}


def facts_of(pack: Pack, subject: str, name: str, *, object_: str = "", measure: str = "") -> list[Fact]:
    return [
        fact
        for fact in pack.facts
        if (fact.subject, fact.property, fact.object, fact.scope.measure) == (subject, name, object_, measure)
    ]


def dates(pack: Pack, subject: str, name: str, *, object_: str = "") -> set[str]:
    return {fact.when.edtf for fact in facts_of(pack, subject, name, object_=object_) if fact.when}


def figures(pack: Pack, subject: str, measure: str) -> set[tuple[float | None, float | None]]:
    found = facts_of(pack, subject, "count", measure=measure)
    return {(fact.quantity.low, fact.quantity.high) for fact in found if fact.quantity}


def holds(pack: Pack, subject: str, name: str, said: str) -> bool:
    """At least one source agrees with the date that somebody says, in either calendar."""
    return any(
        agree(When(said), fact.when, old_style_until=old_style_until("Russia")) is not Agreement.EXCLUDED
        for fact in facts_of(pack, subject, name)
        if fact.when is not None
    )


def test_the_pack_can_be_read_and_has_the_id_that_others_name(pack: Pack) -> None:
    assert pack.id == "soviet-history"
    assert len(pack.facts) > 500


def test_every_row_names_a_known_licence(pack: Pack) -> None:
    assert {fact.licence for fact in pack.facts} == LICENCES


def test_every_row_can_be_opened_or_is_a_named_book(pack: Pack) -> None:
    closed = [fact.citation.author for fact in pack.facts if not fact.citation.url]
    assert set(closed) == WITHOUT_ADDRESS
    assert len(closed) * 20 <= len(pack.facts)


def test_no_link_leads_to_a_page_that_would_shame_the_desk(pack: Pack) -> None:
    hosts = {fact.id: urlparse(fact.citation.url).hostname or "" for fact in pack.facts if fact.citation.url}
    assert {key: host for key, host in hosts.items() if DISREPUTABLE.search(host)} == {}


def test_an_author_is_a_person_or_a_publisher_and_no_web_host(pack: Pack) -> None:
    authors = {fact.citation.author for fact in pack.facts}
    assert {name for name in authors if re.search(r"after Wikipedia|school project|study cards|wiki\b", name)} == set()


def test_share_alike_rows_lie_in_a_pack_of_their_own_that_attributes_them() -> None:
    own, shared = read_pack(FOLDER), read_pack(FOLDER.with_name("soviet_history_wikipedia"))

    assert not any("BY-SA" in fact.licence for fact in own.facts)
    assert {fact.licence for fact in shared.facts} == {"CC BY-SA 4.0"}
    assert "Wikipedia contributors" in shared.attribution


def test_no_row_counts_deaths_which_another_pack_does(pack: Pack) -> None:
    assert [fact.id for fact in pack.facts if fact.property == "toll"] == []


def test_every_event_is_of_a_known_type(pack: Pack) -> None:
    assert {s.type for s in pack.subjects if s.kind == "event"} <= EVENT_TYPES


def test_every_office_term_names_a_person_and_an_office(pack: Pack, subjects: dict[str, Subject]) -> None:
    terms = [fact for fact in pack.facts if fact.property.startswith("office_")]
    assert terms
    assert {subjects[fact.subject].kind for fact in terms} == {"person"}
    assert {subjects[fact.object].kind for fact in terms} == {"office"}


def test_births_and_deaths_are_of_persons_and_dates_of_events(pack: Pack, subjects: dict[str, Subject]) -> None:
    kinds: dict[str, set[str]] = {}
    for fact in pack.facts:
        kinds.setdefault(fact.property, set()).add(subjects[fact.subject].kind)
    assert kinds["birth"] == kinds["death"] == {"person"}
    assert kinds["date"] == kinds["count"] == {"event"}
    assert kinds["begin"] == kinds["end"] == {"event", "body"}


def test_nothing_ends_before_it_begins(pack: Pack) -> None:
    backwards = []
    for subject in pack.subjects:
        first, last = (read_edtf(day) if day else None for day in (subject.begin, subject.end))
        if first and last and first.first and last.last and first.first > last.last:
            backwards.append(subject.id)
    assert backwards == []


def test_a_julian_row_lies_in_the_time_of_the_old_calendar(pack: Pack) -> None:
    julian = [fact.when.edtf for fact in pack.facts if fact.when and fact.when.calendar is Calendar.JULIAN]
    assert julian
    # 1 February 1918 would have been the first day that the reform left out.
    assert max(julian) <= "1918-02-01"


def test_a_name_has_two_bearers_only_where_both_are_told_apart(pack: Pack) -> None:
    owners: dict[str, set[str]] = {}
    for subject in pack.subjects:
        for alias in {name.lower() for name in subject.aliases}:
            owners.setdefault(alias, set()).add(subject.id)
    shared = {frozenset(ids) for ids in owners.values() if len(ids) > 1}
    assert shared == NAMESAKES


@pytest.mark.parametrize(
    "alias",
    [
        "gpu",
        "chancellor",
        "kursk",
        "yalta",
        "the war",
        "smirnov",
        "kaplan",
        "levin",
        "ilyich",
        "sputnik",
        "bagration",
        "barbarossa",
        "red october",
        "start treaty",
        "general secretary",
        "extraordinary commission",
        "first show trial",
    ],
)
def test_an_ambiguous_word_is_no_alias(pack: Pack, alias: str) -> None:
    assert [s.id for s in pack.subjects if alias in {name.lower() for name in s.aliases}] == []


@pytest.mark.parametrize(
    ("subject", "name", "said"),
    [
        ("lenin-return-1917", "date", "1917-04-03"),
        ("lenin-return-1917", "date", "1917-04-16"),
        ("october-revolution", "date", "1917-10-25"),
        ("abdication-nicholas-ii", "date", "1917-03-02"),
        ("cheka", "begin", "1917-12"),
        ("tenth-party-congress", "date", "1921"),
        ("workers-opposition", "begin", "1921"),
        ("trotsky-removal-1925", "date", "1925"),
        ("ryutin-affair", "date", "1932-22"),
        ("kirov-murder", "date", "1934-12-01"),
        ("first-moscow-trial", "date", "1936-08"),
        ("yezhov-appointment", "date", "1936-09"),
        ("second-moscow-trial", "date", "1937-01"),
        ("third-moscow-trial", "date", "1938-03"),
        ("constitution-1936", "date", "1936"),
        ("collectivisation", "begin", "1928"),
        ("new-economic-policy", "begin", "1921"),
        ("war-communism", "end", "1921"),
        ("franco-soviet-pact", "date", "1935"),
        ("nazi-soviet-pact", "date", "1939"),
        ("hitler-appointment", "date", "1933"),
        ("soviet-union-dissolution", "date", "1991"),
        ("armistice-brest-litovsk", "date", "1917-12-02"),
        ("october-revolution", "date", "1917-11-08"),
        ("trotsky-deportation", "date", "1929-01-31"),
        ("trotsky-deportation", "date", "1929-02-12"),
        ("eleventh-party-congress", "date", "1922-04-02"),
        ("nineteenth-party-congress", "date", "1952"),
        ("new-economic-policy", "end", "1928"),
        ("polish-soviet-war", "end", "1921"),
        ("soviet-famine-1932-33", "begin", "1932"),
        ("yalta-conference", "date", "1945-02-04"),
        ("third-moscow-trial", "end", "1938-03-13"),
        ("gorbachev", "death", "2022-08-30"),
        ("kaganovich", "death", "1991-07-25"),
        ("brezhnev", "birth", "1906-12-06"),
        ("kosygin", "birth", "1904-02-08"),
    ],
)
def test_what_is_true_agrees_with_a_source(pack: Pack, subject: str, name: str, said: str) -> None:
    assert holds(pack, subject, name, said)


@pytest.mark.parametrize(
    ("subject", "name", "said"),
    [
        ("tenth-party-congress", "date", "1922"),
        ("twentieth-party-congress", "date", "1957"),
        ("kirov-murder", "date", "1935-12-01"),
        ("nazi-soviet-pact", "date", "1940"),
        ("trotsky-assassination", "date", "1939"),
        ("third-moscow-trial", "date", "1937-03"),
        ("siege-of-leningrad", "begin", "1941-08-22"),
        ("kosygin", "birth", "1904-02-20"),
        ("eleventh-party-congress", "date", "1923"),
    ],
)
def test_a_wrong_year_agrees_with_no_source(pack: Pack, subject: str, name: str, said: str) -> None:
    assert not holds(pack, subject, name, said)


def test_the_three_moscow_trials_name_all_of_their_accused(subjects: dict[str, Subject]) -> None:
    trials = ("first-moscow-trial", "second-moscow-trial", "third-moscow-trial", "tukhachevsky-trial")
    assert [len(subjects[trial].participants) for trial in trials] == [16, 17, 21, 8]
    assert {"kamenev", "zinoviev", "ivan-smirnov"} <= set(subjects["first-moscow-trial"].participants)
    assert {"bukharin", "rykov", "yagoda", "krestinsky", "rakovsky"} <= set(subjects["third-moscow-trial"].participants)


@pytest.mark.parametrize(
    ("subject", "measure", "figure"),
    [
        ("first-moscow-trial", "accused", {(16, 16)}),
        ("first-moscow-trial", "death_sentences", {(16, 16)}),
        ("second-moscow-trial", "accused", {(17, 17)}),
        ("second-moscow-trial", "death_sentences", {(13, 13)}),
        ("second-moscow-trial", "prison_sentences", {(3, 3), (4, 4)}),
        ("third-moscow-trial", "accused", {(21, 21)}),
        ("third-moscow-trial", "death_sentences", {(18, 18)}),
        ("third-moscow-trial", "prison_sentences", {(3, 3)}),
        ("tukhachevsky-trial", "accused", {(8, 8)}),
        ("leningrad-centre-trial", "accused", {(14, 14)}),
        ("seventeenth-party-congress", "arrested", {(1108, 1108)}),
        ("shakhty-trial", "death_sentences", {(5, 5), (11, 11)}),
    ],
)
def test_the_counts_of_trials_and_congresses(
    pack: Pack, subject: str, measure: str, figure: set[tuple[float, float]]
) -> None:
    assert figures(pack, subject, measure) == figure


@pytest.mark.parametrize(
    ("congress", "voting", "advisory", "all_of_them"),
    [
        ("tenth-party-congress", {694, 717}, {296, 418}, {990, 1100, 1135}),
        ("seventeenth-party-congress", {1225}, {736}, {1961, 1966}),
        ("fifteenth-party-congress", {898}, {771}, {1669}),
    ],
)
def test_delegates_with_a_vote_are_not_all_delegates(
    pack: Pack, congress: str, voting: set[int], advisory: set[int], all_of_them: set[int]
) -> None:
    rows = facts_of(pack, congress, "count", measure="delegates")
    by_group: dict[str, set[float | None]] = {}
    for fact in rows:
        assert fact.quantity is not None
        assert fact.quantity.low == fact.quantity.high
        by_group.setdefault(fact.scope.whom, set()).add(fact.quantity.low)
    assert by_group == {"voting delegates": voting, "delegates with advisory votes": advisory, "": all_of_them}


def test_those_who_led_the_country_follow_one_another(pack: Pack) -> None:
    leader = "general-secretary-cpsu"
    assert {"1953-09-07", "1953-09-14"} <= dates(pack, "khrushchev", "office_begin", object_=leader)
    assert dates(pack, "khrushchev", "office_end", object_=leader) == {"1964-10-14"}
    assert dates(pack, "brezhnev", "office_begin", object_=leader) == {"1964-10-14"}
    assert dates(pack, "brezhnev", "office_end", object_=leader) == {"1982-11-10"}
    assert dates(pack, "andropov", "office_begin", object_=leader) == {"1982-11-12"}
    assert dates(pack, "chernenko", "office_begin", object_=leader) == {"1984-02-13"}
    assert dates(pack, "gorbachev", "office_begin", object_=leader) == {"1985-03-11"}
    assert dates(pack, "gorbachev", "office_end", object_=leader) == {"1991-08-24"}


def test_an_event_of_both_packs_has_dates_that_overlap(pack: Pack) -> None:
    """Packs share ids: what one says of the time must not shut out what the other says."""
    others = {subject.id: subject for subject in read_pack(FOLDER.parent / "death_tolls").subjects}
    apart = []
    for subject in pack.subjects:
        other = others.get(subject.id)
        for one, two in [(subject.begin, other.begin), (subject.end, other.end)] if other else []:
            if one and two and agree(When(one), When(two), old_style_until=None) is Agreement.EXCLUDED:
                apart.append((subject.id, one, two))
    assert apart == []


def test_sources_that_disagree_stand_side_by_side(pack: Pack) -> None:
    assert {"1925-01-15", "1925-01-26"} <= dates(pack, "trotsky", "office_end", object_="peoples-commissar-military")
    assert {"1878-12-18", "1879-12-21"} == dates(pack, "stalin", "birth")
    assert {(52, 52), (53, 53), (55, 55)} == figures(pack, "shakhty-trial", "accused")


def test_the_heads_of_the_secret_police_follow_one_another(pack: Pack) -> None:
    head = "peoples-commissar-nkvd"
    assert dates(pack, "yagoda", "office_begin", object_=head) == {"1934-07-10"}
    assert dates(pack, "yezhov", "office_begin", object_=head) == {"1936-09-26"}
    assert dates(pack, "yezhov", "office_end", object_=head) == {"1938-11-25"}
    assert dates(pack, "beria", "office_begin", object_=head) == {"1938-11-25"}


def test_the_docs_name_one_row_in_ten_that_was_read_twice(pack: Pack) -> None:
    page = (Path(__file__).parents[3] / "docs" / "reference-packs.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^    ([a-z0-9-]+(?:\.[\w-]+)+)$", page.split("Rows read twice")[1], re.M))
    assert named <= {fact.id for fact in pack.facts}
    assert len(named) * 10 >= len(pack.facts)

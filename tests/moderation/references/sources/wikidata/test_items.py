"""Items as subjects and facts."""

from __future__ import annotations

import pytest

from factcheck.records import Bound, Calendar, Fact, Quantity, Subject, When
from moderation.references.sources.found import Found
from moderation.references.sources.wikidata import read_entities, read_found
from tests.moderation.references.sources.wikidata.items import JULIAN, Json, amount, answer, item, statement, time

PERSON, BATTLE = statement("Q5"), statement("Q178561")


def found(*items: Json, others: tuple[Json, ...] = ()) -> Found:
    return read_found(read_entities(answer(*items)), read_entities(answer(*others)))


def facts_of(claims: dict[str, list[Json]], *others: Json) -> tuple[Fact, ...]:
    return found(item("Q900001", "Somebody or something", claims), others=others).facts


def dates(facts: tuple[Fact, ...]) -> list[tuple[str, When | None]]:
    return [(fact.property, fact.when) for fact in facts]


def test_a_birth_in_the_old_calendar_keeps_its_calendar() -> None:
    facts = facts_of({"P31": [PERSON], "P569": [statement(time("+1642-12-25", calendar=JULIAN))]})

    assert dates(facts) == [("birth", When("1642-12-25", Calendar.JULIAN))]


def test_a_deprecated_value_is_never_a_fact() -> None:
    wrong, right = statement(time("+1801-02-03"), rank="deprecated"), statement(time("+1802-03-04"))

    assert dates(facts_of({"P31": [PERSON], "P569": [wrong, right]})) == [
        ("birth", When("1802-03-04", Calendar.GREGORIAN))
    ]
    assert facts_of({"P31": [PERSON], "P569": [wrong]}) == ()


def test_several_birth_dates_are_all_facts_the_preferred_first_and_the_others_say_so() -> None:
    facts = facts_of(
        {
            "P31": [PERSON],
            "P569": [
                statement(time("+1801-02-03"), id="Q900001$a"),
                statement(time("+1802-00-00", precision=9), id="Q900001$b", rank="preferred"),
            ],
        }
    )

    assert [fact.when and fact.when.edtf for fact in facts] == ["1802", "1801-02-03"]
    assert [fact.id for fact in facts] == ["wikidata:Q900001$b:birth", "wikidata:Q900001$a:birth"]
    assert "another value is preferred" not in facts[0].note
    assert "another value is preferred" in facts[1].note


def test_an_unknown_death_is_no_fact_unless_its_earliest_and_latest_date_are_told() -> None:
    limits: dict[str, list[Json | str | None]] = {
        "P1319": [time("+1801-00-00", precision=9)],
        "P1326": [time("+1803-00-00", precision=9)],
    }

    assert facts_of({"P31": [PERSON], "P570": [statement(None)]}) == ()
    assert dates(facts_of({"P31": [PERSON], "P570": [statement(None, qualifiers=limits)]})) == [
        ("death", When("1801/1803", Calendar.GREGORIAN))
    ]


def test_limits_the_wrong_way_round_are_not_taken() -> None:
    limits: dict[str, list[Json | str | None]] = {"P1319": [time("+1803-02-02")], "P1326": [time("+1801-02-02")]}

    assert facts_of({"P31": [PERSON], "P570": [statement(None, qualifiers=limits)]}) == ()


def test_circa_makes_a_date_approximate_and_an_unknown_circumstance_leaves_it_out() -> None:
    circa = statement(time("+1801-00-00", precision=9), qualifiers={"P1480": ["Q5727902"]})
    odd = statement(time("+1801-00-00", precision=9), qualifiers={"P1480": ["Q900999"]})

    assert dates(facts_of({"P31": [PERSON], "P569": [circa, odd]})) == [("birth", When("1801~", Calendar.GREGORIAN))]


def test_an_assumed_calendar_is_unknown() -> None:
    assumed = statement(time("+1601-02-03"), qualifiers={"P1480": ["Q26961029"]})

    assert dates(facts_of({"P31": [PERSON], "P569": [assumed]})) == [("birth", When("1601-02-03", Calendar.UNKNOWN))]


def test_a_birth_on_the_first_of_january_means_the_year() -> None:
    assert dates(facts_of({"P31": [PERSON], "P569": [statement(time("+1801-01-01"))]})) == [
        ("birth", When("1801", Calendar.GREGORIAN))
    ]


def test_a_toll_tells_its_limits_whom_it_counts_and_as_of_when() -> None:
    facts = facts_of(
        {
            "P31": [BATTLE],
            "P1120": [
                statement(
                    amount("+4200", lowerBound="+4000", upperBound="+4500"),
                    id="Q900001$t",
                    qualifiers={"P642": ["Q900010"], "P585": [time("+1799-00-00", precision=9)]},
                    references=[{"P854": ["https://annals.example.org/hill"]}],
                )
            ],
        },
        item("Q900010", "grenadiers"),
    )

    (fact,) = facts
    assert (fact.property, fact.id) == ("toll", "wikidata:Q900001$t:deaths")
    assert fact.quantity == Quantity(low=4000, high=4500, bound=Bound.BETWEEN, unit="people")
    assert (fact.scope.measure, fact.scope.whom, fact.as_of) == ("deaths", "grenadiers", "1799")
    assert fact.note == "reference URL https://annals.example.org/hill"


def test_a_toll_of_some_that_nobody_can_name_is_left_out() -> None:
    of_some = statement(amount("+4200"), qualifiers={"P642": ["Q900010"]})
    of_unknown = statement(amount("+4200"), qualifiers={"P518": [None]})

    assert facts_of({"P31": [BATTLE], "P1120": [of_some, of_unknown]}) == ()


@pytest.mark.parametrize("value", [amount("+12", unit="http://www.wikidata.org/entity/Q11570"), amount("-3"), None])
def test_what_counts_no_people_is_no_toll(value: Json | None) -> None:
    assert facts_of({"P31": [BATTLE], "P1339": [statement(value)]}) == ()


def test_injured_and_dead_are_different_measures() -> None:
    facts = facts_of({"P31": [BATTLE], "P1339": [statement(amount("+30"))], "P1120": [statement(amount("+20"))]})

    assert {fact.scope.measure: fact.quantity and fact.quantity.low for fact in facts} == {"deaths": 20, "injured": 30}


def test_a_point_in_time_says_nothing_beside_a_begin_and_an_end() -> None:
    begin, end = statement(time("+1916-07-01")), statement(time("+1916-11-18"))
    claims = {"P31": [BATTLE], "P580": [begin], "P582": [end], "P585": [end]}

    assert [name for name, _ in dates(facts_of(claims))] == ["begin", "end"]
    assert [name for name, _ in dates(facts_of({"P31": [BATTLE], "P585": [end]}))] == ["date"]


def test_begin_and_end_of_an_event_are_one_citation_so_that_they_pair() -> None:
    facts = facts_of(
        {"P31": [BATTLE], "P580": [statement(time("+1916-07-01"))], "P582": [statement(time("+1916-11-18"))]}
    )

    assert facts[0].citation == facts[1].citation
    assert facts[0].citation.url == "https://www.wikidata.org/w/index.php?title=Q900001&oldid=77"
    assert (facts[0].licence, facts[0].citation.year) == ("CC0-1.0", "2026")


def test_a_date_of_a_part_is_left_out() -> None:
    begin = statement(time("+1916-07-01"), qualifiers={"P518": ["Q900010"]})

    assert facts_of({"P31": [BATTLE], "P580": [begin]}, item("Q900010", "left wing")) == ()


TERM: dict[str, list[Json | str | None]] = {
    "P580": [time("+1857-03-04")],
    "P582": [time("+1861-03-04")],
    "P1545": ["15"],
    "P1365": ["Q900030"],
}


def test_a_term_in_office_has_its_ends_its_number_and_whom_it_followed() -> None:
    claims = {"P31": [PERSON], "P39": [statement("Q900020", id="Q900001$o", qualifiers=TERM)]}
    result = found(
        item("Q900001", "Ada Miller", claims), others=(item("Q900020", "Warden of Elm"), item("Q900030", "Otto Kern"))
    )

    assert [(fact.property, fact.object, fact.when and fact.when.edtf) for fact in result.facts] == [
        ("office_begin", "Q900020", "1857-03-04"),
        ("office_end", "Q900020", "1861-03-04"),
    ]
    assert result.facts[0].note == "number 15; replaces Otto Kern; no reference given"
    assert [(subject.id, subject.kind) for subject in result.subjects] == [
        ("Q900001", "person"),
        ("Q900020", "office"),
    ]


def test_terms_that_are_over_count_beside_the_preferred_one() -> None:
    first = statement("Q900020", id="Q900001$1", qualifiers={"P580": [time("+1850-03-04")]})
    now = statement("Q900020", id="Q900001$2", rank="preferred", qualifiers={"P580": [time("+1860-03-04")]})

    facts = facts_of({"P31": [PERSON], "P39": [first, now]}, item("Q900020", "Warden of Elm"))

    assert [fact.when and fact.when.edtf for fact in facts] == ["1860-03-04", "1850-03-04"]


def test_a_term_with_two_begins_gives_two_facts_with_ids_of_their_own() -> None:
    two: dict[str, list[Json | str | None]] = {"P580": [time("+1850-03-04"), time("+1855-03-04")]}

    facts = facts_of(
        {"P31": [PERSON], "P39": [statement("Q900020", id="Q900001$1", qualifiers=two)]}, item("Q900020", "Warden")
    )

    assert [fact.id for fact in facts] == ["wikidata:Q900001$1:office_begin", "wikidata:Q900001$1:2:office_begin"]


def test_a_position_of_something_else_or_without_a_name_is_left_out() -> None:
    of_other = statement("Q900020", qualifiers={**TERM, "P642": ["Q900040"]})
    unnamed = statement("Q900021", qualifiers=TERM)

    assert facts_of({"P31": [PERSON], "P39": [of_other, unnamed]}, item("Q900020", "mayor")) == ()


def subject_of(**parts: Json) -> Subject | None:
    subjects = found(item("Q900001", None, {"P31": [BATTLE]}, **parts)).subjects
    return subjects[0] if subjects else None


def test_a_label_is_english_or_that_of_all_languages_and_else_there_is_no_subject() -> None:
    english, all_languages = {"language": "en", "value": "Hill Fight"}, {"language": "mul", "value": "Kampf"}

    both, one = subject_of(labels={"mul": all_languages, "en": english}), subject_of(labels={"mul": all_languages})

    assert both and (both.label, both.aliases) == ("Hill Fight", ("Kampf",))
    assert one and one.label == "Kampf"
    assert subject_of(labels={"de": {"language": "de", "value": "Kampf"}}) is None
    assert subject_of(labels=[]) is None  # type: ignore[arg-type]


def test_without_a_label_the_english_article_names_it() -> None:
    subject = subject_of(sitelinks={"enwiki": {"site": "enwiki", "title": "Hill Fight (1799)"}})

    assert subject and subject.label == "Hill Fight"


def test_an_event_has_its_type_place_participants_whole_and_gregorian_days() -> None:
    claims = {
        "P31": [statement("Q900050")],
        "P585": [statement(time("+1066-10-14", calendar=JULIAN))],
        "P276": [statement("Q900060")],
        "P17": [statement("Q900061")],
        "P710": [statement("Q900070"), statement(None), statement("Q900071")],
        "P361": [statement("Q900080")],
    }
    others = (item("Q900050", "naval battle"), item("Q900060", "Elm Bay"), item("Q900061", "Elmland"))

    (subject,) = found(item("Q900001", "Fight of Elm Bay", claims), others=others).subjects

    assert (subject.kind, subject.type, subject.place) == ("event", "battle", "Elm Bay, Elmland")
    assert (subject.participants, subject.part_of) == (("Q900070", "Q900071"), ("Q900080",))
    assert subject.begin == subject.end == "1066-10-20"


def test_dates_that_disagree_leave_the_year_that_they_share_or_nothing() -> None:
    near = {"P31": [BATTLE], "P585": [statement(time("+1799-03-04")), statement(time("+1799-03-05"))]}
    far = {"P31": [BATTLE], "P585": [statement(time("+1799-03-04")), statement(time("+1801-03-05"))]}

    assert found(item("Q900001", "Fight", near)).subjects[0].begin == "1799"
    assert found(item("Q900001", "Fight", far)).subjects[0].begin == ""


@pytest.mark.parametrize("not_real", ["Q4167410", "Q13406463", "Q15632617"])
def test_lists_disambiguations_and_figures_of_fiction_are_no_subjects(not_real: str) -> None:
    result = found(
        item("Q900001", "Somebody", {"P31": [statement(not_real)], "P569": [statement(time("+1801-02-03"))]})
    )

    assert result == Found()


def test_an_item_that_is_missing_or_stands_under_its_old_id_is_read_for_what_it_is() -> None:
    moved = {"entities": {"Q900002": item("Q900001", "Ada Miller", {"P31": [PERSON]}), "-1": {"missing": ""}}}

    assert [entity.id for entity in read_entities(moved)] == ["Q900001"]


def test_odd_values_are_passed_over() -> None:
    odd = {"id": 3, "rank": [], "mainsnak": {"snaktype": "value", "datavalue": "x"}, "qualifiers": [], "references": 1}
    endless = amount("+" + "9" * 5000)

    assert facts_of({"P31": [PERSON], "P569": [odd, "x"]}) == ()  # type: ignore[list-item]
    assert facts_of({"P31": [BATTLE], "P1120": [statement(endless), statement(amount("NaN"))]}) == ()

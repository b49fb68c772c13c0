"""Whatever the references say: nobody is accused whom one of them bears out, and their order doesn't matter."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.records import ClaimKind, Fact, Finding
from tests.factcheck.rules.world import TRIAL, check, dated, figure

AUTHORS = ("Hart", "Berg", "Lind", "Rask")
SCOPES: tuple[dict[str, str], ...] = (
    {},
    {},
    {},
    {"measure": "casualties"},
    {"whom": "soldiers"},
    {"where": "Westland"},
    {"when": "1911-05"},
)
AMOUNTS = st.integers(1, 60).map(lambda number: number * 1_000) | st.integers(1, 3_000_000)
FIGURES = st.builds(
    lambda low, more, opens, author, scope, as_of, about: figure(
        None if opens == "below" else low,
        None if opens == "above" else low + more,
        author,
        as_of=as_of,
        about=about,
        **scope,
    ),
    AMOUNTS,
    st.sampled_from((0, 0, 500, 20_000)),
    st.sampled_from(("", "", "", "above", "below")),
    st.sampled_from(AUTHORS),
    st.sampled_from(SCOPES),
    st.sampled_from(("", "", "1913-01-01", "1914-06-01")),
    st.booleans(),
)
FACTS = st.lists(FIGURES, min_size=1, max_size=6, unique_by=lambda fact: fact.id)
BOUNDS = st.sampled_from(("", "", "about ", "at least ", "up to ", "fewer than ", "more than "))
DAYS = st.dates().map(lambda day: day.replace(year=1900 + day.year % 40).isoformat() if day.day < 29 else "1911-05-06")
DATES = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]))


def toll(said: str, facts: list[Fact]) -> Finding:
    return check(f"The Verl War in Norland killed {said} people.", facts, ClaimKind.CASUALTY).finding


def plain(fact: Fact) -> bool:
    """The fact counts what the sentence counts."""
    scope = fact.scope
    return (scope.measure, scope.whom, scope.where, scope.when) == ("deaths", "", "", "")


@settings(deadline=None, max_examples=150)
@given(AMOUNTS, BOUNDS, FACTS)
def test_a_toll_is_contradicted_only_where_every_estimate_of_its_scope_excludes_it(
    number: int, bound: str, facts: list[Fact]
) -> None:
    finding = toll(f"{bound}{number:,}", facts)

    low = None if bound in ("up to ", "fewer than ") else number
    high = None if bound in ("at least ", "more than ") else number
    if finding.verdict == "contradicted":
        assert any(plain(fact) for fact in facts)
        for fact in filter(plain, facts):
            assert fact.quantity
            known_low, known_high = fact.quantity.low, fact.quantity.high
            above = low is not None and low > (known_high or known_low or 0)
            below = high is not None and known_low is not None and high < known_low
            assert above or below


@settings(deadline=None, max_examples=100)
@given(AMOUNTS, BOUNDS, FACTS)
def test_an_estimate_that_holds_the_toll_clears_it(number: int, bound: str, facts: list[Fact]) -> None:
    holding = figure(number - number // 10, number + 1, "Witness")

    assert toll(f"{bound}{number:,}", [*facts, holding]).verdict in ("supported", "disputed")


@settings(deadline=None, max_examples=100)
@given(AMOUNTS, BOUNDS, FACTS, st.randoms(use_true_random=False))
def test_the_order_of_estimates_changes_nothing(number: int, bound: str, facts: list[Fact], chance: object) -> None:
    shuffled = list(facts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert toll(f"{bound}{number:,}", facts) == toll(f"{bound}{number:,}", shuffled)


@settings(deadline=None, max_examples=100)
@given(AMOUNTS, BOUNDS, FACTS)
def test_every_explanation_names_a_source(number: int, bound: str, facts: list[Fact]) -> None:
    finding = toll(f"{bound}{number:,}", facts)

    assert finding.explanation
    if any(item.relation != "other_scope" for item in finding.evidence):
        assert any(author in finding.explanation for author in AUTHORS)


SENTENCES = (
    ("The Tenth Verl Congress was held in {}.", ClaimKind.EVENT_DATE, "verl-congress", "date", ""),
    ("Peter Holm was born in {}.", ClaimKind.BIRTH, "holm", "birth", ""),
    ("Peter Holm died in {}.", ClaimKind.DEATH, "holm", "death", ""),
    ("Peter Holm became chancellor of Norland in {}.", ClaimKind.OFFICE, "holm", "office_begin", "chancellor"),
)


@settings(deadline=None, max_examples=120)
@given(
    st.sampled_from(SENTENCES),
    st.integers(1900, 1940),
    st.lists(DATES, min_size=1, max_size=4, unique=True),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_a_date_is_contradicted_only_where_every_reference_excludes_its_year(
    sentence: tuple[str, ClaimKind, str, str, str], year: int, known: list[str], holds: bool, chance: object
) -> None:
    text, kind, subject, name, office = sentence
    facts = [
        dated(subject, name, edtf, AUTHORS[at], office=office)
        for at, edtf in enumerate([*known[:3], str(year)] if holds else known)
    ]
    shuffled = list(facts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    finding = check(text.format(year), facts, kind).finding

    assert finding == check(text.format(year), shuffled, kind).finding
    assert finding.explanation
    if finding.evidence:
        assert any(author in finding.explanation for author in AUTHORS)
    if any(fact.when and fact.when.edtf.startswith(str(year)) for fact in facts):
        assert finding.verdict in ("supported", "disputed")
    if finding.verdict == "contradicted":
        assert not any(fact.when and fact.when.edtf.startswith(str(year)) for fact in facts)


@settings(deadline=None, max_examples=80)
@given(st.integers(2, 60), st.lists(st.integers(2, 60), min_size=1, max_size=4, unique=True), BOUNDS)
def test_a_count_is_contradicted_only_where_every_reference_gives_another(
    number: int, known: list[int], bound: str
) -> None:
    facts = [
        figure(other, other, AUTHORS[at], subject=TRIAL, measure="accused", kind="count")
        for at, other in enumerate(known)
    ]
    day = dated(TRIAL, "date", "1915-03", "Hart")

    finding = check(
        f"At the Verl Trial in March 1915 there were {bound}{number} accused.", [*facts, day], ClaimKind.COUNT
    ).finding

    if number in known:
        assert finding.verdict in ("supported", "disputed")
    elif finding.verdict == "contradicted":
        assert not bound
    assert any(author in finding.explanation for author in AUTHORS)

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from moderation.cases.priority import Weight, total, weigh

NOW = datetime(2026, 11, 20, tzinfo=UTC)
WRONG_YEAR = Weight("finding", "contradicted", "event_date", years_off=0.8, references=2)


def _points(weights: list[Weight], *, posted_at: datetime | None = None) -> dict[str, int]:
    return {part.name: part.points for part in weigh(weights, posted_at=posted_at, at=NOW)}


def test_the_parts_sum_up_to_the_priority() -> None:
    parts = weigh([WRONG_YEAR], posted_at=NOW - timedelta(hours=2), at=NOW)

    assert {part.name: part.points for part in parts} == {
        "contradicted": 40,
        "how far off": 5,
        "references": 4,
        "fresh": 10,
    }
    assert total(parts) == 59


def test_every_part_says_why() -> None:
    parts = weigh([WRONG_YEAR, WRONG_YEAR], posted_at=NOW, at=NOW)

    assert all(part.why.endswith(".") for part in parts)


def test_farther_off_is_graver() -> None:
    near = _points([Weight("finding", "contradicted", "event_date", years_off=0.5)])
    far = _points([Weight("finding", "contradicted", "event_date", years_off=12.0)])

    assert far["how far off"] > near["how far off"]


def test_a_figure_many_times_too_high_is_graver_than_one_slightly_too_high() -> None:
    slightly = _points([Weight("finding", "contradicted", "casualty", times_off=1.2)])
    many = _points([Weight("finding", "contradicted", "casualty", times_off=50.0)])

    assert (slightly["how far off"], many["how far off"]) == (5, 20)


def test_a_toll_weighs_more_than_a_date() -> None:
    assert _points([Weight("finding", "contradicted", "casualty")])["kind of harm"] == 15
    assert "kind of harm" not in _points([Weight("finding", "contradicted", "event_date")])


def test_many_references_add_no_more_than_a_cap() -> None:
    assert _points([Weight("finding", "contradicted", references=60)])["references"] == 10


def test_further_flags_add_up_to_a_cap() -> None:
    assert _points([WRONG_YEAR] * 3)["several"] == 10
    assert _points([WRONG_YEAR] * 30)["several"] == 15


def test_a_post_without_a_time_gets_no_points_for_being_fresh() -> None:
    assert "fresh" not in _points([WRONG_YEAR], posted_at=None)
    assert "fresh" not in _points([WRONG_YEAR], posted_at=NOW - timedelta(days=400))


def test_the_gravest_flag_leads_whatever_the_order() -> None:
    rule = Weight("rule", "supported", "casualty")

    assert _points([rule, WRONG_YEAR]) == _points([WRONG_YEAR, rule])


def test_nothing_weighs_nothing() -> None:
    assert weigh([], posted_at=NOW, at=NOW) == ()

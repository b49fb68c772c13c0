from __future__ import annotations

import pytest

from moderation.cases.years import year_span, years_between


def test_a_year_covers_itself() -> None:
    span = year_span("1922")

    assert span is not None
    assert span.low == 1922
    assert span.high == pytest.approx(1923, abs=0.01)


@pytest.mark.parametrize("edtf", ["XXXX-10-10", "", "rubbish", "../.."])
def test_what_names_no_year_has_no_span(edtf: str) -> None:
    assert year_span(edtf) is None


def test_an_open_end_is_none() -> None:
    span = year_span("1975/..")

    assert span is not None
    assert span.high is None


def test_the_distance_is_that_of_the_nearest_ends() -> None:
    claimed, known = year_span("1925"), year_span("1921-03")
    assert claimed is not None
    assert known is not None

    assert years_between(claimed, known) == years_between(known, claimed) == pytest.approx(3.75, abs=0.01)


def test_stretches_that_touch_are_no_years_apart() -> None:
    one, other = year_span("1930/1940"), year_span("1935")
    assert one is not None
    assert other is not None

    assert years_between(one, other) == 0

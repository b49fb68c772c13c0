"""The last given of the spans that cover a place is found, however they nest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.covering import Covering
from tests.growth import assert_linear

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=12)


@given(SPANS, st.integers(-2, 33))
def test_it_answers_as_a_look_at_every_span_does(pairs: list[tuple[int, int]], place: int) -> None:
    spans = [(min(pair), max(pair), number) for number, pair in enumerate(pairs)]
    by_hand = [number for start, end, number in spans if start <= place < end]
    assert Covering(spans).at(place) == (by_hand[-1] if by_hand else None)


def test_time_grows_no_faster_than_nested_spans() -> None:
    def ask(count: int) -> None:
        covering = Covering((number, 2 * count - number, number) for number in range(count))
        assert [covering.at(place) for place in range(count)] == list(range(count))

    assert_linear(ask, 10_000, 100_000, times=10)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.cases.plots import ROW_HEIGHT, Range, plot_dates, plot_figures, short_number, short_year
from tests.moderation.factories import ESTIMATES

FOURTEEN = [Range(source, said, low, high) for source, _title, said, low, high in ESTIMATES]


def _claim(low: float | None, high: float | None = None) -> Range:
    return Range("This post", "the post", low, low if high is None else high)


def test_fourteen_estimates_get_a_row_each_and_none_overlap() -> None:
    plot = plot_figures(_claim(90e6), FOURTEEN, title="t")

    assert plot is not None
    assert [bar.label_y for bar in plot.bars] == [plot.bars[0].label_y + ROW_HEIGHT * n for n in range(14)]
    # A bar stays clear of the next row's label (12.5 px high above its baseline).
    assert all(one.y + 7 < other.label_y - 11 for one, other in zip(plot.bars, plot.bars[1:], strict=False))
    assert plot.axis_y > plot.bars[-1].y


def test_figures_of_one_size_stand_on_a_linear_scale() -> None:
    plot = plot_figures(_claim(1_000_000), FOURTEEN, title="t")

    assert plot is not None
    assert not plot.is_log


def test_a_claim_a_hundred_times_too_high_stands_on_a_logarithmic_scale_that_says_so() -> None:
    plot = plot_figures(_claim(90e6), FOURTEEN, title="t")

    assert plot is not None
    assert plot.is_log
    assert "logarithmic" in plot.description


def test_zero_never_meets_a_logarithm() -> None:
    plot = plot_figures(_claim(90e6), [Range("a", "none", 0, 0), *FOURTEEN], title="t")

    assert plot is not None
    assert not plot.is_log


def test_open_ends_run_to_the_edge_as_arrows() -> None:
    plot = plot_figures(_claim(5000), [Range("a", "at least 3,000", 3000, None), Range("b", "", None, 9000)], title="t")

    assert plot is not None
    assert (plot.bars[0].opens_right, plot.bars[0].right) == (True, 98.5)
    assert (plot.bars[1].opens_left, plot.bars[1].left) == (True, 1.5)


def test_a_range_said_by_the_post_is_a_band() -> None:
    plot = plot_figures(_claim(3_500_000, 5_000_000), FOURTEEN, title="t")

    assert plot is not None
    assert not plot.claim_is_point
    assert plot.claim_left < plot.claim_right


def test_the_claim_of_one_figure_is_a_line_beyond_all_bars() -> None:
    plot = plot_figures(_claim(90e6), [Range("a", "", 500_000, 1_750_000)], title="t")

    assert plot is not None
    assert plot.claim_is_point
    assert plot.claim_left > plot.bars[0].right


def test_long_sources_are_cut_and_kept_whole_in_the_title() -> None:
    plot = plot_figures(_claim(1e6), [Range("A very long name " * 9, "1", 1e6, 1e6)], title="t")

    assert plot is not None
    assert plot.bars[0].label.endswith("…")
    assert "A very long name " * 8 in plot.bars[0].full


def test_there_is_no_plot_without_numbers() -> None:
    assert plot_figures(_claim(None), FOURTEEN, title="t") is None
    assert plot_figures(_claim(3), [Range("a", "unknown", None, None)], title="t") is None


def test_dates_stand_on_years() -> None:
    plot = plot_dates(_claim(1922.0, 1923.0), [Range("a", "8-16 March 1921", 1921.18, 1921.21)], title="t")

    assert plot is not None
    assert [tick.label for tick in plot.ticks] == ["1921", "1922", "1923"]
    assert plot.bars[0].right < plot.claim_left


def test_years_before_the_first_are_called_bc() -> None:
    assert [short_year(-489.0), short_year(0.5), short_year(1921.18)] == ["490 BC", "1 BC", "1921"]


@pytest.mark.parametrize(
    ("value", "words"),
    [(681692, "681,692"), (20e6, "20 million"), (1.75e6, "1.75 million"), (3e9, "3 billion"), (0, "0")],
)
def test_numbers_on_the_axis_are_short(value: float, words: str) -> None:
    assert short_number(value) == words


ends = st.one_of(st.none(), st.floats(0, 1e12, allow_nan=False))


@given(claim=st.tuples(ends, ends), others=st.lists(st.tuples(ends, ends), max_size=20))
def test_whatever_the_numbers_everything_stays_within_the_drawing(
    claim: tuple[float | None, float | None], others: list[tuple[float | None, float | None]]
) -> None:
    def ordered(pair: tuple[float | None, float | None]) -> tuple[float | None, float | None]:
        low, high = pair
        return (high, low) if low is not None and high is not None and low > high else pair

    plot = plot_figures(
        Range("post", "x", *ordered(claim)), [Range("a", "x", *ordered(pair)) for pair in others], title="t"
    )
    if plot is None:
        return
    places = [plot.claim_left, plot.claim_right, *(tick.at for tick in plot.ticks)]
    places += [place for bar in plot.bars for place in (bar.left, bar.right)]
    assert all(0 <= place <= 100 for place in places)
    assert all(bar.left <= bar.right for bar in plot.bars)
    assert len(plot.ticks) <= 12

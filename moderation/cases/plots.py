"""Lay out the drawings of the desk: all published estimates as ranges with the claim across them, and timelines.

Pure: numbers in, places out; `cases/_figure_plot.html` and `cases/_timeline.html` draw them. Places along the line
are percentages of the drawing's width and everything else is in pixels, so that a drawing fits any screen and its
letters keep their size.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

# From this ratio of largest to smallest figure on, a linear axis would press the small ones into a corner.
LOG_FROM_RATIO = 25.0
# Smaller figures than this are no figures of anything that is counted.
SMALLEST_SPAN = 1e-6
ROW_HEIGHT = 36
TOP = 40
AXIS_HEIGHT = 34
MOST_LABEL = 58
# Ends of the drawn line in percent: the rest is room for arrows.
LEFT, RIGHT = 1.5, 98.5


@dataclass(frozen=True, slots=True)
class Range:
    """One published estimate, or one dated reference: `low`..`high`, None at an open end.

    `holds`: it agrees with the claim. `is_aside`: it counts something else, and is drawn hollow.
    """

    label: str
    value: str
    low: float | None
    high: float | None
    holds: bool = False
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """`left`..`right` in percent; `y` of the bar's middle and `label_y` of its label's baseline in pixels."""

    label: str
    value: str
    full: str
    left: float
    right: float
    y: int
    label_y: int
    holds: bool
    is_aside: bool
    is_point: bool
    opens_left: bool
    opens_right: bool

    @property
    def width(self) -> float:
        return round(self.right - self.left, 2)


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str
    anchor: str
    is_spare: bool  # left out where the screen is narrow


@dataclass(frozen=True, slots=True)
class Plot:
    """`claim_left`..`claim_right`: the claim's value in percent; equal for a point. Heights in pixels."""

    title: str
    description: str
    is_log: bool
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    claim_label: str
    claim_left: float
    claim_right: float
    claim_anchor: str
    claim_at: float
    claim_opens_left: bool
    claim_opens_right: bool
    height: int
    axis_y: int
    top: int = TOP

    @property
    def claim_width(self) -> float:
        return round(self.claim_right - self.claim_left, 2)

    @property
    def claim_is_point(self) -> bool:
        return self.claim_width < 0.4


def plot_figures(claim: Range, estimates: Sequence[Range], *, title: str) -> Plot | None:
    """All estimates that hold a number, in the order given. None where there is nothing to draw."""
    drawn = [one for one in estimates if one.low is not None or one.high is not None]
    numbers = [value for one in (claim, *drawn) for value in (one.low, one.high) if value is not None]
    if not drawn or (claim.low is None and claim.high is None):
        return None
    is_log = min(numbers) >= SMALLEST_SPAN and max(numbers) / min(numbers) >= LOG_FROM_RATIO
    axis = _log_axis(numbers) if is_log else _linear_axis(numbers)
    return _lay_out(claim, drawn, axis, title=title, is_log=is_log, word=short_number)


def plot_dates(claim: Range, references: Sequence[Range], *, title: str) -> Plot | None:
    """Like `plot_figures`, with years (decimal; negative before the year 1) along the line."""
    drawn = [one for one in references if one.low is not None or one.high is not None]
    years = [value for one in (claim, *drawn) for value in (one.low, one.high) if value is not None]
    if not drawn or (claim.low is None and claim.high is None):
        return None
    return _lay_out(claim, drawn, _year_axis(years), title=title, is_log=False, word=short_year)


def short_number(value: float) -> str:
    """1,200 → "1,200"; 950000 → "950,000"; 20000000 → "20 million"."""
    for size, word in ((1e9, _("billion")), (1e6, _("million"))):
        if abs(value) >= size:
            return f"{value / size:,.2f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def short_year(value: float) -> str:
    year = math.floor(value + 1e-9)
    return str(year) if year > 0 else _("%(n)d BC") % {"n": 1 - year}


@dataclass(frozen=True, slots=True)
class _Axis:
    low: float
    high: float
    ticks: tuple[float, ...]
    is_log: bool = False

    def place(self, value: float) -> float:
        low, high, value = (math.log10(one) if self.is_log else one for one in (self.low, self.high, value))
        share = min(max((value - low) / (high - low), 0.0), 1.0)
        return round(LEFT + share * (RIGHT - LEFT), 2)


def _lay_out(claim: Range, drawn: Sequence[Range], axis: _Axis, *, title: str, is_log: bool, word: object) -> Plot:
    left, right = _ends(claim, axis)
    bars = tuple(_bar(one, axis, TOP + index * ROW_HEIGHT) for index, one in enumerate(drawn))
    axis_y = TOP + len(drawn) * ROW_HEIGHT + 6
    anchor, at = _label_place(left, right)
    assert callable(word)
    return Plot(
        title=title,
        description=_describe(claim, drawn, is_log=is_log),
        is_log=is_log,
        bars=bars,
        ticks=tuple(
            Tick(axis.place(tick), word(tick), _tick_anchor(axis.place(tick)), index % 2 == 1)
            for index, tick in enumerate(axis.ticks)
        ),
        claim_label=_("the post: %(value)s") % {"value": claim.value},
        claim_left=left,
        claim_right=right,
        claim_anchor=anchor,
        claim_at=at,
        claim_opens_left=claim.low is None,
        claim_opens_right=claim.high is None,
        height=axis_y + AXIS_HEIGHT,
        axis_y=axis_y,
    )


def _bar(one: Range, axis: _Axis, top: int) -> Bar:
    left, right = _ends(one, axis)
    label = one.label if len(one.label) <= MOST_LABEL else one.label[: MOST_LABEL - 1].rstrip() + "…"
    return Bar(
        label=label,
        value=one.value,
        full=f"{one.label}: {one.value}",
        left=left,
        right=right,
        y=top + 26,
        label_y=top + 14,
        holds=one.holds,
        is_aside=one.is_aside,
        is_point=right - left < 0.8,
        opens_left=one.low is None,
        opens_right=one.high is None,
    )


def _ends(one: Range, axis: _Axis) -> tuple[float, float]:
    left = LEFT if one.low is None else axis.place(one.low)
    right = RIGHT if one.high is None else axis.place(one.high)
    return left, max(left, right)


def _label_place(left: float, right: float) -> tuple[str, float]:
    """Where the claim's label hangs so that it doesn't run out of the drawing."""
    middle = (left + right) / 2
    if middle < 30:
        return "start", left
    if middle > 70:
        return "end", right
    return "middle", round(middle, 2)


def _tick_anchor(at: float) -> str:
    return "start" if at < 8 else "end" if at > 92 else "middle"


def _linear_axis(numbers: Sequence[float]) -> _Axis:
    low, high = min(numbers), max(numbers)
    # From 0 where that costs little room: lengths are then true to size.
    if 0 <= low <= 0.6 * high or low == high:
        low = min(low, 0.0)
    return _stepped_axis(low, high, _nice_step(max((high - low) or abs(high), SMALLEST_SPAN), most=5))


def _log_axis(numbers: Sequence[float]) -> _Axis:
    low, high = math.floor(math.log10(min(numbers))), math.ceil(math.log10(max(numbers)))
    # Close in on the numbers: a third of a decade less where the ends leave it empty.
    edge_low = 3 * 10.0**low if min(numbers) >= 3 * 10.0**low else 10.0**low
    edge_high = 3 * 10.0 ** (high - 1) if max(numbers) <= 3 * 10.0 ** (high - 1) else 10.0**high
    decades = [10.0**power for power in range(low, high + 1)]
    steps = [tick for tick in decades if edge_low <= tick <= edge_high]
    every = math.ceil(len(steps) / 6)
    return _Axis(edge_low, edge_high, tuple(steps[::every]), is_log=True)


def _year_axis(years: Sequence[float]) -> _Axis:
    low, high = min(years), max(years)
    return _stepped_axis(low, high, max(1.0, _nice_step(max(high - low, 2.0), most=5)))


def _stepped_axis(low: float, high: float, step: float) -> _Axis:
    first, last = math.floor(low / step), math.ceil(high / step)
    ticks = tuple(step * count for count in range(first, max(last, first + 1) + 1))
    return _Axis(ticks[0], ticks[-1], ticks)


def _nice_step(span: float, *, most: int) -> float:
    """1, 2 or 5 times a power of ten, with at most about `most` steps over the span."""
    rough = span / most
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)


def _describe(claim: Range, drawn: Sequence[Range], *, is_log: bool) -> str:
    """The drawing in words, for who can't see it; the table beside it has every row."""
    count = ngettext("%(n)d reference is drawn.", "%(n)d references are drawn.", len(drawn)) % {"n": len(drawn)}
    holding, aside = sum(one.holds for one in drawn), sum(one.is_aside for one in drawn)
    held = ngettext("%(n)d of them holds it.", "%(n)d of them hold it.", holding) % {"n": holding}
    beside = ngettext("%(n)d counts something else.", "%(n)d count something else.", aside) % {"n": aside}
    sentences = [_("The post says %(value)s.") % {"value": claim.value}, count, held]
    sentences += [beside] if aside else []
    sentences += [_("The scale is logarithmic.")] if is_log else []
    return " ".join(sentences)

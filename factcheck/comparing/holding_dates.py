"""Whether a passage's date agrees with a claim's: "before 1975" against 1981, 3 October against October."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.comparing.holding import Relation
from factcheck.comparing.values import Fence, Role, Value
from factcheck.dates import Agreement, agree, days
from factcheck.records import When

_EARLIEST, _LATEST = -(10**12), 10**12
_MONTH, _DAY = len("XXXX-04"), len("XXXX-04-13")
_YEAR = 365.2425
# "About 130" isn't 132, for whoever says 132. The share of a span that lies in another, to be said of it.
_ANOTHER_YEAR, _MOSTLY = 2, 0.66
# Which share of its span each part takes in; people draw no sharp line.
_PARTS = {"early": (0.0, 0.45), "mid": (0.25, 0.75), "late": (0.55, 1.0), "first": (0.0, 0.52), "second": (0.48, 1.0)}
_FENCED = frozenset({Fence.MORE, Fence.LEAST, Fence.LESS, Fence.MOST, Fence.SINCE, Fence.UNTIL})
_LASTING = frozenset({Fence.SINCE, Fence.UNTIL})


def hold_date(claimed: Value, stated: Value) -> Relation:
    """Both values are dates; one without its year agrees or not by month and day alone."""
    assert claimed.when is not None
    assert stated.when is not None
    if "XXXX" in claimed.when.edtf or "XXXX" in stated.when.edtf:
        return _hold_day_of_year(claimed, stated)
    if claimed.onset and stated.fence is Fence.SINCE and claimed.fence not in _LASTING:
        return hold_date(claimed, replace(stated, fence=Fence.NONE))
    if claimed.fence in _FENCED or stated.fence in _FENCED:
        return _hold_fenced(claimed, stated)
    if claimed.part or stated.part:
        return _hold_parts(claimed, stated)
    if _is_closed(claimed) and _is_closed(stated):
        return _hold_intervals(claimed.when, stated.when)
    stated_when = _end_that_is_meant(claimed, stated)
    outcome = agree(claimed.when, stated_when)
    if outcome.agrees:
        return Relation.OPEN if _is_about_another_year(claimed, stated) else Relation.AGREES
    if stated_when is stated.when and _is_closed(stated) and _mostly_within(stated, claimed):
        return Relation.AGREES
    if outcome is not Agreement.EXCLUDED or (
        stated_when is not stated.when and claimed.when.edtf in stated.when.edtf.split("/")
    ):
        return Relation.OPEN
    return Relation.EXCLUDES


def _is_about_another_year(claimed: Value, stated: Value) -> bool:
    """ "Born in 120 BC" isn't borne out by "about 130 BC", nor excluded."""
    assert claimed.when is not None
    assert stated.when is not None
    one, two = claimed.when.edtf.rstrip("~?%"), stated.when.edtf.rstrip("~?%")
    rough = one != claimed.when.edtf or two != stated.when.edtf
    return rough and _is_year(one) and _is_year(two) and one != two and abs(int(one) - int(two)) >= _ANOTHER_YEAR


def _is_year(edtf: str) -> bool:
    return len(edtf.lstrip("-")) == len("1853") and edtf.lstrip("-").isdigit()


def _mostly_within(stated: Value, claimed: Value) -> bool:
    """ "A show of the 1960s" ran from 1962 to 1971."""
    if stated.low is None or stated.high is None or claimed.low is None or claimed.high is None:
        return False
    shared = min(stated.high, claimed.high) - max(stated.low, claimed.low)
    return shared > (stated.high - stated.low) * _MOSTLY


def _is_closed(value: Value) -> bool:
    """From one date to another."""
    return value.when is not None and "/" in value.when.edtf and ".." not in value.when.edtf


def _hold_intervals(claimed: When, stated: When) -> Relation:
    """ "From 2004 to 2007" against "from 2004 to 2008": where one end is the same, the other is what differs."""
    outcome = agree(claimed, stated)
    if outcome in (Agreement.SAME, Agreement.EXCLUDED):
        return Relation.AGREES if outcome is Agreement.SAME else Relation.EXCLUDES
    pairs = list(zip(claimed.edtf.split("/"), stated.edtf.split("/"), strict=True))
    held = [agree(When(one, claimed.calendar), When(two, stated.calendar)) for one, two in pairs]
    if all(end.agrees for end in held):
        return Relation.AGREES
    shares_an_end = any(end.agrees for end in held) and Agreement.EXCLUDED in held
    return Relation.EXCLUDES if shares_an_end else Relation.OPEN


def _hold_parts(claimed: Value, stated: Value) -> Relation:
    """ "The late 1960s" against "the early 20th century": apart, or one within the other."""
    first, last = _part(claimed)
    low, high = _part(stated)
    if high < first or last < low:
        return Relation.EXCLUDES
    inside = (first <= low and high <= last) or (low <= first and last <= high)
    return Relation.AGREES if inside or claimed.part == stated.part else Relation.OPEN


def _part(value: Value) -> tuple[float, float]:
    low, high = span_of(value)
    first, last = _PARTS.get(value.part, (0.0, 1.0))
    return low + (high - low) * first, low + (high - low) * last


def is_closer(claimed: Value, stated: Value) -> bool:
    """Whether the passage is at least as precise as the claim: 3 October for October, not the 1980s for 1988."""
    return _width(stated) <= _width(claimed) * 1.1 + 1


def _width(value: Value) -> float:
    if value.low is None or value.high is None:
        return 0.0
    return value.high - value.low


def _end_that_is_meant(claimed: Value, stated: Value) -> When:
    """Of "from 1976 to 1985": its first date for what began, its last for what ended."""
    assert claimed.when is not None
    assert stated.when is not None
    ends = stated.when.edtf.split("/")
    if len(ends) == 2 and ".." not in ends and "/" not in claimed.when.edtf:
        if claimed.role in (Role.BEGIN, Role.RELEASE):
            return When(ends[0], stated.when.calendar)
        if claimed.role is Role.END:
            return When(ends[1], stated.when.calendar)
    return stated.when


def _hold_day_of_year(claimed: Value, stated: Value) -> Relation:
    assert claimed.when is not None
    assert stated.when is not None
    one, two = claimed.when.edtf, stated.when.edtf
    if "/" in one or "/" in two or len(one) < _MONTH or len(two) < _MONTH:
        return Relation.OPEN
    if len(one) < _DAY or len(two) < _DAY:  # "in July" against 18 July 1996
        if claimed.fence in _FENCED or stated.fence in _FENCED or "-" not in one[4:7] or "X" in one[5:7] + two[5:7]:
            return Relation.OPEN
        return Relation.AGREES if one[5:7] == two[5:7] else Relation.EXCLUDES
    day, other = one[-5:], two[-5:]
    if claimed.fence in _FENCED and stated.fence not in _FENCED:
        inside = {
            Fence.MORE: other > day,
            Fence.LESS: other < day,
            Fence.LEAST: other >= day,
            Fence.MOST: other <= day,
        }.get(claimed.fence, day == other)
        return Relation.AGREES if inside else Relation.EXCLUDES
    if day == other:
        return Relation.AGREES
    return Relation.OPEN if claimed.fence in _FENCED or stated.fence in _FENCED else Relation.EXCLUDES


def _hold_fenced(claimed: Value, stated: Value) -> Relation:
    first, last = span_of(claimed)
    low, high = span_of(_meant(claimed, stated))
    if claimed.fence is stated.fence:
        if claimed.low is not None and claimed.high is not None and stated.low is not None and stated.high is not None:
            if (claimed.low, claimed.high) == (stated.low, stated.high):
                return Relation.AGREES
            if claimed.low == claimed.high and stated.low == stated.high and claimed.fence not in _LASTING:
                return Relation.OPEN  # two days are two limits: "before 31 March", "before 1 March"
            if claimed.low <= stated.low and stated.high <= claimed.high:
                return Relation.AGREES  # "since 2016" against "since 9 December 2016"
            if claimed.fence in _LASTING and stated.low <= claimed.low and claimed.high <= stated.high:
                return Relation.OPEN
        if claimed.fence in _LASTING:
            return Relation.EXCLUDES  # "since 1992" against "since 2001": when it began is what differs
    if claimed.fence in _LASTING and stated.fence not in _FENCED:
        return _hold_lasting(claimed, stated)
    if first <= low and high <= last:
        return Relation.AGREES
    if high < first or last < low:
        return Relation.EXCLUDES
    if (
        claimed.fence not in _FENCED
        and stated.fence in (Fence.MOST, Fence.LEAST, *_LASTING)
        and claimed.low is not None
    ):
        assert claimed.high is not None
        base_low, base_high = stated.low, stated.high
        if base_low is not None and base_high is not None and claimed.low <= base_high and base_low <= claimed.high:
            return Relation.AGREES
    return Relation.OPEN


def age_between(birth: Value, death: Value) -> tuple[int, int] | None:
    """The least and the greatest age in years that two dates leave room for; None where one is open."""
    if birth.low is None or birth.high is None or death.low is None or death.high is None:
        return None
    return int((death.low - birth.high) / _YEAR), int((death.high - birth.low) / _YEAR)


def _meant(claimed: Value, stated: Value) -> Value:
    assert stated.when is not None
    meant = _end_that_is_meant(claimed, stated)
    if meant is stated.when:
        return stated
    low, high = days(meant)
    return replace(stated, low=low, high=high)


def _hold_lasting(claimed: Value, stated: Value) -> Relation:
    """ "Until 2010" is right where it ended in 2010, and says nothing plain of what was in 2000."""
    assert claimed.when is not None
    assert stated.when is not None
    first, last = span_of(claimed)
    low, high = span_of(stated)
    if _is_closed(stated):
        ends = When(stated.when.edtf.split("/")[claimed.fence is Fence.UNTIL], stated.when.calendar)
        return Relation.AGREES if agree(claimed.when, ends).agrees else Relation.EXCLUDES
    if claimed.low is not None and claimed.high is not None and claimed.low <= high and low <= claimed.high:
        return Relation.AGREES
    ended = claimed.fence is Fence.UNTIL and stated.role is Role.END
    began = claimed.fence is Fence.SINCE and stated.role is Role.BEGIN
    return Relation.EXCLUDES if high < first or last < low or ended or began else Relation.OPEN


def span_of(value: Value) -> tuple[float, float]:
    """First and last day number that a date leaves room for, its fence counted; far off where one side is open."""
    low = _EARLIEST if value.low is None else value.low
    high = _LATEST if value.high is None else value.high
    if value.fence is Fence.MORE:
        return high + 1, _LATEST
    if value.fence in (Fence.LEAST, Fence.SINCE):
        return low, _LATEST
    if value.fence is Fence.LESS:
        return _EARLIEST, low - 1
    if value.fence in (Fence.MOST, Fence.UNTIL):
        return _EARLIEST, high
    return low, high


def is_impossible(claimed: Value, stated: Value) -> bool:
    """Nobody dies before the birth (or on its day), or is born after the death, that the passage gives."""
    first, last = span_of(claimed)
    low, high = span_of(stated)
    if claimed.when is None or stated.when is None or "XXXX" in claimed.when.edtf or "XXXX" in stated.when.edtf:
        return False
    one_day = first == last == low == high
    if stated.role is Role.BIRTH and claimed.role in (Role.DEATH, Role.ALIVE):
        return last < low or (one_day and claimed.role is Role.DEATH)
    return (
        stated.role is Role.DEATH
        and claimed.role in (Role.BIRTH, Role.ALIVE)
        and (first > high or (one_day and claimed.role is Role.BIRTH))
    )


def hold_life(claimed: Value, stated: Sequence[Value]) -> Relation:
    """ "He lived in the 19th century" against a birth and a death, or against what he did."""
    first, last = span_of(claimed)
    dated = [value for value in stated if value.when is not None and "XXXX" not in value.when.edtf]
    if any(is_impossible(claimed, value) for value in dated):
        return Relation.EXCLUDES
    births = [span_of(value)[1] for value in dated if value.role is Role.BIRTH]
    deaths = [span_of(value)[0] for value in dated if value.role is Role.DEATH]
    if births and deaths and min(births) <= last and max(deaths) >= first:
        return Relation.AGREES
    inside = any(first <= low and high <= last for low, high in map(span_of, dated))
    return Relation.AGREES if inside else Relation.OPEN

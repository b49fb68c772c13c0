"""Figures and dates as tables write them."""

from __future__ import annotations

import pytest

from factcheck.records import Calendar
from moderation.references.sources.columns import Value
from moderation.references.sources.columns.values import Unknown, read_date, read_number


@pytest.mark.parametrize(
    ("value", "thousands", "number"),
    [
        ("681692", "", 681692),
        (681692, "", 681692),
        (1234.0, "", 1234),
        ("12,345", ",", 12345),
        ("12.345", ".", 12345),
        ("1 234 567", " ", 1234567),
        ("1\u202f234", " ", 1234),
        ("1,234.5", ",", 1234.5),
        ("1234", ",", 1234),
        ("3.5", "", 3.5),
        ("", "", None),
        ("n/a", "", None),
        ("\u2013", "", None),
        (None, "", None),
        (Unknown.UNKNOWN, "", None),
    ],
)
def test_a_figure_is_read_as_its_table_writes_it(value: Value, thousands: str, number: float | None) -> None:
    assert read_number(value, thousands=thousands) == number


@pytest.mark.parametrize(
    ("value", "thousands", "why"),
    [
        ("12,345", "", "two ways"),
        ("1.234", "", "two ways"),
        ("12,34", ",", "no figure"),
        ("1234,567", ",", "no figure"),
        ("about 500", "", "no figure"),
        ("500-600", "", "no figure"),
        ("\u00b2", "", "no figure"),
        (-99, "", "below nothing"),
        (float("nan"), "", "no figure"),
        (10**400, "", "no figure"),
    ],
)
def test_what_is_no_figure_or_may_be_two_is_not_guessed(value: Value, thousands: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_number(value, thousands=thousands)


@pytest.mark.parametrize(
    ("value", "believed", "edtf"),
    [
        ("1921-03-08", "", "1921-03-08"),
        ("1921-03", "", "1921-03"),
        (1921, "", "1921"),
        ("1921.0", "", None),
        (1921.0, "", "1921"),
        ("490", "", "0490"),
        ("-0489", "", "-0489"),
        ("-0489-09-12T00:00:00Z", "", "-0489-09-12"),
        ("-13000-06-05", "", "Y-13000-06-05"),
        ("192X", "", "192X"),
        ("1929/1941", "", "1929/1941"),
        ("1066-10-20T00:00:00Z", "", "1066-10-20"),
        ("1921-01-01", "", "1921"),
        ("1921-01-01T00:00:00Z", "", "1921"),
        ("1921-01-01", "day", "1921-01-01"),
        ("1921-01-01T00:00:00Z", "11", "1921-01-01"),
        ("1921-06-01T00:00:00Z", "", "1921-06"),
        ("1921-06-01", "", "1921-06-01"),
        ("1921-06-05", "month", "1921-06"),
        ("1921-06-05", "9", "1921"),
        ("1921Z", "", "1921"),
        ("2011-03-11+09:00", "", "2011-03-11"),
        ("2011-03-11T14:46:24+09:00", "", "2011-03-11"),
        ("2011-03-11T05:46:24Z", "", "[2011-03-10,2011-03-11]"),
        ("2011-03-11T23:46:24Z", "", "[2011-03-11,2011-03-12]"),
        ("", "", ""),
        (None, "", ""),
        (Unknown.UNKNOWN, "", ""),
        ("03/08/1921", "", None),
        ("8.3.1921", "", None),
        ("21", "", None),
        ("-489", "", None),
        (44927, "", None),
        ("0000-00-00", "", None),
        ("0000", "", None),
        ("9999-12-31", "", None),
        ("1921-02-30", "", None),
        ("March 1921", "", None),
        ("http://example.org/.well-known/genid/1", "", None),
    ],
)
def test_a_date_is_as_precise_as_it_is_sure(value: Value, believed: str, edtf: str | None) -> None:
    """`edtf` "": no date is given; None: it can't be read, and that is said."""
    if edtf is None:
        with pytest.raises(ValueError, match="date"):
            read_date(value, believed=believed)
        return
    when = read_date(value, believed=believed)
    assert (when.edtf if when else "") == edtf


@pytest.mark.parametrize(
    ("value", "stated", "usual", "calendar"),
    [
        ("1066-10-20", None, Calendar.GREGORIAN, Calendar.GREGORIAN),
        ("1066-10-14", Calendar.JULIAN, Calendar.GREGORIAN, Calendar.JULIAN),
        ("1066-10-14", None, Calendar.UNKNOWN, Calendar.UNKNOWN),
        ("1066", None, Calendar.GREGORIAN, Calendar.UNKNOWN),
        ("1966-10-14", None, Calendar.UNKNOWN, Calendar.GREGORIAN),
    ],
)
def test_a_day_has_the_calendar_that_is_stated_or_usual(
    value: str, stated: Calendar | None, usual: Calendar, calendar: Calendar
) -> None:
    when = read_date(value, calendar=stated, usual=usual)

    assert when is not None and when.calendar is calendar

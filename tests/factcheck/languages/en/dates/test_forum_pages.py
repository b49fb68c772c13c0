"""Dates as forum pages have them: lists, stamps, slips of the hand, and numbers that are no years."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.languages.en.dates.reading import values


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mill burned on 9 Febuary 1871.", ["1871-02-09"]),
        ("It sank on Septmber 3, 1912 in calm seas.", ["1912-09-03"]),
        ("It was founded in Ocotber 1888.", ["1888-10"]),
    ],
)
def test_a_month_with_a_slip_of_the_hand_is_that_month(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


def test_a_name_like_a_month_is_none() -> None:
    assert values("The mill stood in Augusta, 1862 to 1870.") == ["1862/1870"]


def test_an_entry_below_a_day_keeps_its_own_year() -> None:
    text = "March 17\n\n1394 - A king sends for his brother.\n\n1787 - A bridge is opened.\n"
    assert values(text) == ["XXXX-03-17", "1394", "1787"]


def test_a_year_below_a_day_begins_an_entry_where_a_line_of_prose_would_be_longer() -> None:
    text = "On this day\n\n7th January\n1714 Typewriter patented.\n1915 Germans use gas.\n"
    assert values(text)[1:] == ["1714", "1915"]
    assert values("After a long illness the miller died on 7 January\n1917 Road was his address.") == ["1917-01-07"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The battle (2 August 216 BC) was lost.", ["-0215-08-02"]),
        ("He died on 8th July 975 at Verl.", ["0975-07-08"]),
        ("On 3 April 900 men were lost.", ["XXXX-04-03"]),
        ("It began on 7 September, and lasted until May 1941.", ["1940-09-07", "../1941-05"]),
        ("Waves, June 1918 - April 1919Deaths by age", ["1918-06/1919-04"]),
        ("Multiply it by 100 or 1000; it is a 1 in 1000 event.", []),
        ("It went on from 1885 to the 1920s.", ["1885/192X"]),
    ],
)
def test_dates_of_old_and_of_hurried_pages_are_read(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


def test_a_year_of_three_digits_at_the_head_of_a_list_is_a_year() -> None:
    assert values("  837 - A comet is seen.\n  1606 - A company is founded.\n") == ["0837", "1606"]
    assert "0837" not in values("  837 - my lucky number.\n  12 - my other one.\n")


def test_a_fate_on_the_line_above_does_not_make_a_number_of_a_year() -> None:
    assert values("1931 two drivers were killed\n1954 Hans Muster\n1961 Emil Roth") == ["1931", "1954", "1961"]


def test_two_years_in_brackets_are_no_page() -> None:
    assert values("She was champion twice (1960, 1961).") == ["1960", "1961"]


def test_a_year_of_three_digits_needs_what_happened_then() -> None:
    assert values("In the year 796 the king was murdered.") == ["0796"]
    assert values("He was crowned in 936, when his father died.") == ["0936"]
    assert values("We drove in 936, a big lorry.") == []


def test_today_before_a_date_is_that_date() -> None:
    assert values("Today, 16 May 1863, the hill was stormed.", written_on=date(2013, 5, 16)) == ["1863-05-16"]


def test_a_time_of_day_is_no_year() -> None:
    assert values("The raid started at 1940 hours on 3 March 1943.") == ["1943-03-03"]
    assert values("It was 1500 on 6 June 1944 when they broke through.") == ["1944-06-06"]


def test_the_day_somebody_became_a_member_is_not_when_he_wrote() -> None:
    assert values("Joined\nSep 9, 2009\nMessages\n6,999\nIt rained, but yesterday was fine.") == []


def test_a_stamp_with_a_year_of_two_digits_is_of_this_century() -> None:
    assert values("Harbour Rifles\n16 May 13, 21:41\nThe bridge fell yesterday.") == ["2013-05-15"]


def test_a_handle_and_a_date_alone_on_a_line_are_a_stamp() -> None:
    assert values("u/someone77 Feb 25 '25\n\nThe bridge fell in 1977.") == ["1977"]


def test_that_month_is_of_the_year_told_before() -> None:
    assert values("He was crowned in 1399; that October he was already hated.") == ["1399", "1399-10"]
    assert values("They gave up in 1865. The following May the last band came in.") == ["1865", "1866-05"]


def test_a_day_takes_the_only_year_that_its_post_names_rather_than_that_of_the_stamp() -> None:
    text = (
        "Posted by A Trader on December 29, 2000 at 12:34:46:\nThis day in 1890 the camp was attacked. It was cold. "
        "The people had nothing left. On December 15, at the agency, the old man was killed."
    )
    assert values(text) == ["1890", "1890-12-15"]


@pytest.mark.parametrize(
    "text",
    [
        "About 1200 German soldiers were captured.",
        "Loaded with 1900 additional pounds of luggage.",
        "The army of 1800 horse and 1600 foot marched at dawn.",
        "I live at 1812 Maple Street.",
        "Seat 1917 was vacant, row 1605 too.",
        "He was hit by falling ice.",
        "Member, Posts: 1945",
    ],
)
def test_what_is_counted_and_what_is_numbered_are_no_dates(text: str) -> None:
    assert values(text, written_on=date(2012, 5, 1)) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He served from '41 until '46 at sea.", ["1941/1946"]),
        ("A '57 coupe, all original.", ["1957"]),
        ("Back in 44 my dad was there.", ["1944"]),
        ("Between the years 1880 and 1914 millions left.", ["1880/1914"]),
        ("The first decade of the 20th century was calm.", ["190X"]),
        ("The quarrels which would mark 1866 went on.", ["1866"]),
    ],
)
def test_years_as_people_put_them(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted

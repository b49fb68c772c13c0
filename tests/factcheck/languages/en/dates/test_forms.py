"""Dates in their many forms: the words that they take in, and their EDTF."""

from __future__ import annotations

import pytest

from factcheck.languages.en.dates import read_dates
from factcheck.records import Calendar
from tests.factcheck.languages.en.dates.reading import read, values


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("He landed on 3rd April, 1917, at night.", "3rd April, 1917", "1917-04-03"),
        ("He landed on April 3 1917.", "April 3 1917", "1917-04-03"),
        ("He landed on 3 Apr. 1917.", "3 Apr. 1917", "1917-04-03"),
        ("He landed on April the 3rd, 1917.", "April the 3rd, 1917", "1917-04-03"),
        ("the third of April, 1917", "third of April, 1917", "1917-04-03"),
        ("16. November 2016", "16. November 2016", "2016-11-16"),
        ("It is dated 1917-04-03.", "1917-04-03", "1917-04-03"),
        ("It is dated 3.4.1917.", "3.4.1917", "1917-04-03"),
        ("on Tuesday, September 11, 2001", "Tuesday, September 11, 2001", "2001-09-11"),
        ("( born February 8 , 1911 )", "February 8 , 1911", "1911-02-08"),
        ("In August, 1936, they met.", "August, 1936", "1936-08"),
        ("In September of 1941 they met.", "September of 1941", "1941-09"),
        ("Sept '39 was warm", "Sept '39", "1939-09"),
        ("They met in 1922.", "1922", "1922"),
        ("They met in the year 1922.", "year 1922", "1922"),
        ("in 1941, June 22, at dawn", "1941, June 22", "1941-06-22"),
        ("It was the 1930s.", "1930s", "193X"),
        ("It was the 1930's.", "1930's", "193X"),
        ("in the early 1980s", "early 1980s", "198X~"),
        ("in the mid-1980s", "mid-1980s", "198X~"),
        ("towards the end of the 1980s", "the end of the 1980s", "198X~"),
        ("in early 2022", "early 2022", "2022"),
        ("a 13th century church", "13th century", "12XX"),
        ("the nineteenth century", "nineteenth century", "18XX"),
        ("in the late 23rd century", "late 23rd century", "22XX~"),
        ("in the 1200's", "1200's", "12XX"),
        ("in the 2000s", "2000s", "200X"),
        ("in the summer of 1932", "summer of 1932", "1932-22"),
        ("in spring 1940", "spring 1940", "1940-21"),
        ("the winter of 1941-42", "winter of 1941-42", "1941-24"),
        ("the 18th and 19th centuries", "18th and 19th centuries", "17XX/18XX"),
        ("from 1929 to 1941", "from 1929 to 1941", "1929/1941"),
        ("between 1942 and 1945", "between 1942 and 1945", "1942/1945"),
        ("the years 1929-1941", "years 1929-1941", "1929/1941"),
        ("the famine of 1932-33", "1932-33", "1932/1933"),
        ("the war of 1941\u201345", "1941\u201345", "1941/1945"),
        ("from 1997 until the 1999-2000 season", "from 1997 until the 1999-2000", "1997/2000"),
        ("1-5 March 1921", "1-5 March 1921", "1921-03-01/1921-03-05"),
        ("March 8 to 16, 1921", "March 8 to 16, 1921", "1921-03-08/1921-03-16"),
        ("from 8 to 16 March 1921", "from 8 to 16 March 1921", "1921-03-08/1921-03-16"),
        ("March-April 1917", "March-April 1917", "1917-03/1917-04"),
        ("December-January 1918", "December-January 1918", "1917-12/1918-01"),
        ("30 January to 2 February 1943", "30 January to 2 February 1943", "1943-01-30/1943-02-02"),
        ("30 December to 2 January 1943", "30 December to 2 January 1943", "1942-12-30/1943-01-02"),
        ("June 22, 1941 \u2013 May 9, 1945", "June 22, 1941 \u2013 May 9, 1945", "1941-06-22/1945-05-09"),
        ("from June to August 1936", "from June to August 1936", "1936-06/1936-08"),
        ("the night of 13/14 February 1945", "13/14 February 1945", "1945-02-13/1945-02-14"),
        ("1 Jan. to 31 Dec. 2001", "1 Jan. to 31 Dec. 2001", "2001-01-01/2001-12-31"),
        ("Jan/Feb 1943", "Jan/Feb 1943", "1943-01/1943-02"),
        ("c. 1500\u2013c. 1600", "c. 1500\u2013c. 1600", "1500~/1600"),
        ("(1900?-1950)", "1900?-1950", "1900?/1950"),
        ("9-Nov-89", "9-Nov-89", "1989-11-09"),
        ("since 1975", "since 1975", "1975/.."),
        ("from 1975 on", "from 1975 on", "1975/.."),
        ("from 1975 onwards", "from 1975 onwards", "1975/.."),
        ("losses from 1775 to present;", "from 1775 to present", "1775/.."),
        ("after 1921", "after 1921", "1921/.."),
        ("as early as 2028", "as early as 2028", "2028/.."),
        ("since the 1980s", "since the 1980s", "1980/.."),
        ("before 1910", "before 1910", "../1909"),
        ("pre-1910", "pre-1910", "../1909"),
        ("prior to March 1921", "prior to March 1921", "../1921-02"),
        ("before 1 March 1920", "before 1 March 1920", "../1920-02-29"),
        ("by 2028", "by 2028", "../2028"),
        ("until 1953", "until 1953", "../1953"),
        ("It was not finished until 1861.", "1861", "1861"),
        ("the great war of '14-'18", "'14-'18", "1914/1918"),
        ("drawn by Gwillam March in 2009", "2009", "2009"),
        ("at year-end 1989", "year-end 1989", "1989"),
        ("on 4/22/1989", "4/22/1989", "1989-04-22"),
        ("up to 1933", "up to 1933", "../1933"),
        ("until the late 1960s", "until the late 1960s", "../1969~"),
        ("about 1745", "about 1745", "1745~"),
        ("c. 1745", "c. 1745", "1745~"),
        ("around 1900 the town grew", "around 1900", "1900~"),
        ("(1745?)", "1745?", "1745?"),
        ("c. 956", "c. 956", "0956~"),
        ("the fire of 10/24/2010", "10/24/2010", "2010-10-24"),
        ("the fire of 24/10/2010", "24/10/2010", "2010-10-24"),
        ("the fire of 4/4/1972", "4/4/1972", "1972-04-04"),
        ("on 2025\u5e7412\u670818\u65e5", "2025\u5e7412\u670818\u65e5", "2025-12-18"),
        ("after 9/11 the city", "after 9/11", "2001-09-11/.."),
        ("in fiscal 1999", "fiscal 1999", "1999"),
        ("1917's harvest", "1917", "1917"),
        ("a 1915 act", "1915", "1915"),
        ("the 1938 trials", "1938", "1938"),
        ("1917 elections were held", "1917", "1917"),
        ("the mutiny (1917) began", "1917", "1917"),
        ("2030 appears likely", "2030", "2030"),
    ],
)
def test_a_date_is_read_with_its_qualifiers(text: str, words: str, edtf: str) -> None:
    assert read(text) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("in 250 BC", "250 BC", "-0249"),
        ("ca. 485 B.C. they built it", "ca. 485 B.C.", "-0484~"),
        ("490-480 BC", "490-480 BC", "-0489/-0479"),
        ("between 27 BC and 14 AD", "between 27 BC and 14 AD", "-0026/0014"),
        ("the 5th century BC", "5th century BC", "-04XX"),
        ("the first century AD", "first century AD", "00XX"),
        ("the 490s BC", "490s BC", "-0498/-0489"),
        ("10,000 BC", "10,000 BC", "-9999"),
        ("on 15 March 44 BC", "15 March 44 BC", "-0043-03-15"),
        ("in AD 79", "AD 79", "0079"),
        ("ruled from 221 to 206 BC", "from 221 to 206 BC", "-0220/-0205"),
        ("ruled from 1200 to 1150 BC", "from 1200 to 1150 BC", "-1199/-1149"),
        ("ruled between 47 and 50 AD", "between 47 and 50 AD", "0047/0050"),
        ("in 476 CE", "476 CE", "0476"),
        ("as of 3991 AD", "3991 AD", "3991"),
        ("October 10, 732", "October 10, 732", "0732-10-10"),
        ("in the year 476", "year 476", "0476"),
    ],
)
def test_years_with_an_era_count_from_the_year_zero(text: str, words: str, edtf: str) -> None:
    assert read(text) == [(words, edtf)]


def test_a_day_and_month_that_could_be_swapped_are_kept_as_two_readings() -> None:
    assert read("the fire of 5/4/1972") == [("5/4/1972", "[1972-04-05,1972-05-04]")]
    assert values("since 5/4/1972") == ["1972/.."]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the fire of 4|4|72", "1972-04-04"),
        ("the fire of 4-4-72", "1972-04-04"),
        ("the fire of 89-10-27", "1989-10-27"),
    ],
)
def test_days_in_figures_have_many_marks(text: str, edtf: str) -> None:
    assert values(text) == [edtf]


def test_the_habit_of_the_forum_tells_which_number_is_the_month() -> None:
    text = "the fire of 5/4/1972"
    assert [mention.when.edtf for mention in read_dates(text, day_first=True)] == ["1972-04-05"]
    assert [mention.when.edtf for mention in read_dates(text, day_first=False)] == ["1972-05-04"]


def test_a_date_of_the_text_that_can_be_read_in_one_way_tells_how_to_read_the_others() -> None:
    assert values("Not on 24/10/1971 but on 5/4/1972.") == ["1971-10-24", "1972-04-05"]
    assert values("Not on 10/24/1971 but on 5/4/1972.") == ["1971-10-24", "1972-05-04"]


@pytest.mark.parametrize(
    ("text", "edtf", "fits"),
    [
        ("on Tuesday, September 11, 2001", "2001-09-11", True),
        ("on Friday, September 11, 2001", "2001-09-11", False),
        ("on Wednesday, 25 October 1917", "1917-10-25", True),
        ("on September 11, 2001", "2001-09-11", None),
    ],
)
def test_a_weekday_that_does_not_fit_is_known_and_the_date_is_read(text: str, edtf: str, fits: bool | None) -> None:
    [mention] = read_dates(text)
    assert (mention.when.edtf, mention.weekday_fits) == (edtf, fits)


def test_a_year_beyond_2100_is_one_where_the_text_says_so_once() -> None:
    assert values("It goes on from start to 3991, which is 3991 AD.") == ["3991", "3991"]
    assert values("It goes on from start to 3991.") == []


@pytest.mark.parametrize(
    ("text", "edtf", "calendar"),
    [
        ("in 1066", "1066", Calendar.JULIAN),
        ("in 1917", "1917", Calendar.UNKNOWN),
        ("in 1924", "1924", Calendar.GREGORIAN),
        ("until 1953", "../1953", Calendar.GREGORIAN),
        ("26 October 1917 (O.S.)", "1917-10-26", Calendar.JULIAN),
        ("26 October 1917, Old Style", "1917-10-26", Calendar.JULIAN),
        ("8 November 1917 (N.S.)", "1917-11-08", Calendar.GREGORIAN),
        ("5 December 1916 in the Julian calendar", "1916-12-05", Calendar.JULIAN),
    ],
)
def test_a_calendar_is_named_where_the_text_names_it_or_only_one_was_in_use(
    text: str, edtf: str, calendar: Calendar
) -> None:
    [mention] = read_dates(text)
    assert (mention.when.edtf, mention.when.calendar) == (edtf, calendar)


@pytest.mark.parametrize(
    ("text", "edtf", "calendar"),
    [
        ("25 October (7 November) 1917", "1917-10-25", Calendar.JULIAN),
        ("25 October/7 November 1917", "1917-10-25", Calendar.JULIAN),
        ("12/25 January 1905", "1905-01-12", Calendar.JULIAN),
        ("7 November [O.S. 25 October] 1917", "1917-11-07", Calendar.GREGORIAN),
        ("8 March 1917 (23 February O.S.)", "1917-03-08", Calendar.GREGORIAN),
        ("February 23 (March 8), 1917", "1917-02-23", Calendar.JULIAN),
        ("14 (26) December 1825", "1825-12-14", Calendar.JULIAN),
        ("December 14/26, 1825", "1825-12-14", Calendar.JULIAN),
        ("14 December (26 December N.S.) 1825", "1825-12-14", Calendar.JULIAN),
        ("24-25 October (6-7 November) 1917", "1917-10-24/1917-10-25", Calendar.JULIAN),
        ("25 December 1642 (4 January 1643)", "1642-12-25", Calendar.JULIAN),
    ],
)
def test_a_day_in_both_calendars_is_one_date(text: str, edtf: str, calendar: Calendar) -> None:
    [mention] = read_dates(text)
    assert text[mention.start : mention.end] == text
    assert (mention.when.edtf, mention.when.calendar) == (edtf, calendar)


def test_two_days_of_one_month_are_two_dates() -> None:
    assert values("The bombs of 6 and 9 August 1945") == ["1945-08-06", "1945-08-09"]
    assert values("between 6 and 9 August 1945") == ["1945-08-06/1945-08-09"]


def test_several_dates_come_in_order() -> None:
    text = "In 1933-34 and 1936, or (1941 \u2013 1945), or on 3 May 1950; then *1951*, [1952] and \u201c1953\u201d."
    assert values(text) == ["1933/1934", "1936", "1941/1945", "1950-05-03", "1951", "1952", "1953"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 10 February 1688/89", "1689-02-10"),
        ("on 10 February 1688/9", "1689-02-10"),
        ("on February 10, 1688/89", "1689-02-10"),
        ("in February 1688/89", "1689-02"),
    ],
)
def test_before_lady_day_the_second_of_two_years_is_ours(text: str, edtf: str) -> None:
    [mention] = read_dates(text)
    assert (mention.when.edtf, mention.when.calendar) == (edtf, Calendar.JULIAN)

"""What only looks like a date is left alone."""

from __future__ import annotations

import pytest

from tests.factcheck.languages.en.dates.reading import read, values


@pytest.mark.parametrize(
    "text",
    [
        "2000 people came",
        "1917 soldiers were lost",
        "some 1,922 of them",
        "They killed 1500 and wounded 1200.",
        "About 1500 were killed.",
        "an army of 1800",
        "The price rose to 1950.",
        "It cost $1999 or 1950 dollars.",
        "a 1000-year rule",
        "the 1500-strong garrison",
        "1917% of it",
        "2000 km away",
        "1922.5 and 1,1922 and 19.1922.7",
        "800 multiplied by 1690 (the years since)",
        "on page 1936, pp. 1914",
        "Room 1936, Route 1966, Flight 1549, Resolution 1441",
        "Windows 2000 and Boeing 1917 and Kirin 9000S",
        "model 1993e and B1917",
        "call 555-1945 or 1-800-1999",
        "192.168.1.10 and version 1.1999",
        "between 1500 and 2000 were killed, from 1000 to 1500 soldiers",
        "28 U.S.C. 1331, RFC 1945, Form 1040",
        "at 19:45 or 1945:30",
        "the score was 3/4 and 50/50, day and night 24/7",
    ],
)
def test_numbers_of_other_things_are_no_years(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "see https://news.example/2004/05/03/story-1999.html",
        "write to smith1999@mail.example",
        "img-1999-05-03.jpg and notes_1999.txt",
        r"C:\1999\notes",
        "www.example.org/page?year=1999&x=2",
    ],
)
def test_addresses_and_file_names_hold_no_dates(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "You may 20 times a day march 30 miles.",
        "May Hartley and June Orwin spoke.",
        "the April Theses and the October Revolution",
        "We march at dawn; you may come.",
        "August company",
        "in his 30s, in her early 40s, aged 50",
        "temperatures in the 80s",
    ],
)
def test_words_that_are_months_or_decades_elsewhere_are_no_dates(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Source: Hartwell (1994)",
        "Sources: Orwin and Pell (1988); Hartwell (1991b)",
        "as Hartwell (1994) shows",
        "Orwin and Pell (1987) disagree.",
        "Orwin et al. (2009) disagree.",
        "(Hartwell 1968)",
        "(Hartwell, 1968: 303)",
        "(see Orwin and Pell 2004)",
        "the older view (Northgate University Press, 2003)",
        "Pell, S.; The Long Road (Harwood Longman Limited 1998)",
        "Orwin, A., The Long Road, London: Hutt Press, 1987, pp. 12-15",
        "see Hartwell 1968",
        "Robin Orwin, 2004",
        "[2007 Article on the harvest]",
        "Copyright 2004 Orwin Ltd",
    ],
)
def test_years_of_works_and_their_authors_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_lives_and_events_in_brackets_stay_dates() -> None:
    text = "Anna Orwin (1708-1778) fought at the battle of Hartwell (1756); her house (built 1760) stands. (d. 1778)"
    assert values(text) == ["1708/1778", "1756", "1760", "1778"]


@pytest.mark.parametrize(
    "text",
    [
        "Joined Nov 4, 2011",
        "Joined\n\nNov 4, 2011\n",
        "Posted 3 May 2004",
        "Asked 2020-06-02 02:49:00Z   Modified 2024-09-06 19:30:17Z   Viewed 31 times",
        "Edited by Ann on 4 May 2004",
        "Ann Orwin\n2020-06-02 02:49:00Z\n",
        "It is not so. \u2013 Ann Orwin 2023-02-06 02:59:14Z",
        "News Desk 10/24/2010 | 10:55 PM The mayor spoke.",
        "On 5 May 2004, Ann wrote:\n> hello",
        "Ann Orwin\n\nOct 8, 2024\n\n#4\n\nIt is so.",
        "Mill talk\n 2 weeks ago\nMore talk\n",
        "(This post was last modified: 2024-01-05, 03:27 AM by Ann.)",
        "Quote from: Ann on June 09, 2024, 03:29:46 AM",
        "\u00a9 2001, 2005 Orwin Ltd",
        "Posts:\n\n1804\n",
        "All is well.\n-- Orwin the Elder\n1708-1778",
        "All is well.\n- Anna Orwin (1708-1778)\n",
    ],
)
def test_stamps_of_the_forum_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_prose_and_headings_that_look_like_stamps_are_read() -> None:
    assert values("Posted to the front on 3 May 1915, he wrote home.") == ["1915-05-03"]
    assert values("At first:\n\n7 December 1941\n\nThe fleet burned.") == ["1941-12-07"]
    assert values("The log says 2020-06-02 02:49:00Z and nothing else.") == ["2020-06-02"]


@pytest.mark.parametrize("text", ["He sends it to me every May.", "Each October we march again."])
def test_a_month_that_comes_again_and_again_is_no_date(text: str) -> None:
    assert read(text) == []

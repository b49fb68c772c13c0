"""Every outcome of every rule with the whole explanation, as a moderator reads it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.records import ClaimKind, Fact
from tests.factcheck.rules.world import TRIAL, WAR, WHOLE, check, dated, figure

HART = figure(30_000, 50_000, "Hart", year="1968")
BERG = figure(40_000, 60_000, "Berg", year="2001")
LIND = figure(45_000, 45_000, "Lind", year="1950")
FEVER = [
    figure(1000, 1000, "WHO", subject="long-fever", as_of="2020-06-30"),
    figure(9000, 9000, "WHO", subject="long-fever", as_of="2023-12-31"),
]
TERM = [
    dated("holm", "office_begin", "1921-02-01", "Hart", office="chancellor"),
    dated("holm", "office_end", "1923-04-01", "Hart", office="chancellor"),
]
COURT = [
    figure(16, 16, "Hart", subject=TRIAL, measure="accused", kind="count"),
    figure(1, 1, "Berg", subject=TRIAL, measure="death_sentences", kind="count"),
    dated(TRIAL, "date", "1915-03", "Hart"),
]


@pytest.mark.parametrize(
    ("text", "facts", "written_on", "verdict", "explanation"),
    [
        (
            "The Verl War in Norland killed 45,000 people.",
            [HART, BERG, LIND],
            None,
            "supported",
            "45,000 agrees with all 3 published estimates of deaths in the Verl War: 30,000 (Hart 1968) to "
            "60,000 (Berg 2001). Counted: deaths; all people; Norland; 1911-1914. As people round, 45,000 "
            "covers 44,500 to 45,500.",
        ),
        (
            "The Verl War in Norland killed 45,000 people.",
            [LIND],
            None,
            "supported",
            "45,000 agrees with the only published estimate of deaths in the Verl War: 45,000 (Lind 1950). "
            "Counted: deaths; all people; Norland; 1911-1914. As people round, 45,000 covers 44,500 to "
            "45,500.",
        ),
        (
            "The Verl War in Norland killed 45,000 people.",
            [HART, BERG],
            None,
            "supported",
            "45,000 agrees with both published estimates of deaths in the Verl War: 40,000 to 60,000 (Berg "
            "2001) and 30,000 to 50,000 (Hart 1968). Counted: deaths; all people; Norland; 1911-1914. As "
            "people round, 45,000 covers 44,500 to 45,500.",
        ),
        (
            "The Verl War in Norland killed about 55,000 people.",
            [HART, BERG, LIND],
            None,
            "disputed",
            "About 55,000 agrees with 2 of the 3 published estimates of deaths in the Verl War, 40,000 to "
            "60,000 (Berg 2001) and 30,000 to 50,000 (Hart 1968); the other gives 45,000 (Lind 1950). "
            "Counted: deaths; all people; Norland; 1911-1914. As people round, about 55,000 covers 49,500 to "
            "60,500.",
        ),
        (
            "The Verl War in Norland killed 33,000 people.",
            [HART, figure(80000, 90000, "Berg")],
            None,
            "disputed",
            "33,000 agrees with one of the two published estimates of deaths in the Verl War, 30,000 to "
            "50,000 (Hart 1968); the other gives 80,000 to 90,000 (Berg 1999). Counted: deaths; all people; "
            "Norland; 1911-1914. As people round, 33,000 covers 32,500 to 33,500.",
        ),
        (
            "The Verl War in Norland killed 60,500 people.",
            [HART, figure(80000, 90000, "Berg"), LIND],
            None,
            "disputed",
            "60,500 lies between the 3 published estimates of deaths in the Verl War: above 30,000 to 50,000 "
            "(Hart 1968) and below 80,000 to 90,000 (Berg 1999). Counted: deaths; all people; Norland; "
            "1911-1914. As people round, 60,500 covers 60,450 to 60,550.",
        ),
        (
            "The Verl War in Norland killed 360,000 people.",
            [HART, BERG, LIND],
            None,
            "contradicted",
            "360,000 is six times the highest of the 3 published estimates of deaths in the Verl War: 40,000 "
            "to 60,000 (Berg 2001, Berg on the war). Counted: deaths; all people; Norland; 1911-1914. As "
            "people round, 360,000 covers 355,000 to 365,000.",
        ),
        (
            "The Verl War in Norland killed 360,000 people.",
            [HART, BERG],
            None,
            "contradicted",
            "360,000 is six times the higher of the two published estimates of deaths in the Verl War: 40,000"
            " to 60,000 (Berg 2001, Berg on the war). Counted: deaths; all people; Norland; 1911-1914. As "
            "people round, 360,000 covers 355,000 to 365,000.",
        ),
        (
            "The Verl War in Norland killed 360,000 people.",
            [HART],
            None,
            "contradicted",
            "360,000 is seven times the only published estimate of deaths in the Verl War: 30,000 to 50,000 "
            "(Hart 1968, Hart on the war). Counted: deaths; all people; Norland; 1911-1914. As people round, "
            "360,000 covers 355,000 to 365,000.",
        ),
        (
            "The Verl War in Norland killed 61,000 people.",
            [HART, BERG],
            None,
            "contradicted",
            "61,000 is above the higher of the two published estimates of deaths in the Verl War: 40,000 to "
            "60,000 (Berg 2001, Berg on the war). Counted: deaths; all people; Norland; 1911-1914. As people "
            "round, 61,000 covers 60,500 to 61,500.",
        ),
        (
            "The Verl War in Norland killed at least 600,000 people.",
            [HART, BERG],
            None,
            "contradicted",
            "At least 600,000 begins at 10 times the higher of the two published estimates of deaths in the "
            "Verl War: 40,000 to 60,000 (Berg 2001, Berg on the war). Counted: deaths; all people; Norland; "
            "1911-1914. As people round, at least 600,000 begins at 570,000.",
        ),
        (
            "The Verl War in Norland killed millions of people.",
            [HART, BERG],
            None,
            "contradicted",
            "At least 2 million begins at 33 times the higher of the two published estimates of deaths in the"
            " Verl War: 40,000 to 60,000 (Berg 2001, Berg on the war). Counted: deaths; all people; Norland; "
            "1911-1914. It may be a bare plural, so it is read from 1 million on.",
        ),
        (
            "The Verl War in Norland killed at most 500 people.",
            [HART, BERG, LIND],
            None,
            "contradicted",
            "At most 500 is below the lowest of the 3 published estimates of deaths in the Verl War, which is"
            " 60 times as high: 30,000 to 50,000 (Hart 1968, Hart on the war). Counted: deaths; all people; "
            "Norland; 1911-1914.",
        ),
        (
            "The Verl War in Norland killed 300 people.",
            [HART, BERG],
            None,
            "contradicted",
            "300 is below the lower of the two published estimates of deaths in the Verl War, which is 100 "
            "times as high: 30,000 to 50,000 (Hart 1968, Hart on the war). Counted: deaths; all people; "
            "Norland; 1911-1914.",
        ),
        (
            "The Verl War in Norland killed at least 20,000 people.",
            [HART, BERG],
            None,
            "supported",
            "At least 20,000 agrees with both published estimates of deaths in the Verl War: 40,000 to 60,000"
            " (Berg 2001) and 30,000 to 50,000 (Hart 1968). Counted: deaths; all people; Norland; 1911-1914. "
            "It may be a bare plural, so it is read from 10,000 on.",
        ),
        (
            "The Verl War in Norland killed 60.000 people.",
            [HART, BERG],
            None,
            "disputed",
            "60,000 agrees with one of the two published estimates of deaths in the Verl War, 40,000 to "
            "60,000 (Berg 2001); the other gives 30,000 to 50,000 (Hart 1968). Counted: deaths; all people; "
            "Norland; 1911-1914. Its separator can be read in two ways, and both were tried.",
        ),
        (
            "The Verl War in Norland killed 800.000 people.",
            [HART, BERG],
            None,
            "differs",
            "800,000 agrees with neither of the two published estimates of deaths in the Verl War: 40,000 to "
            "60,000 (Berg 2001) and 30,000 to 50,000 (Hart 1968). It is held against nobody, because the "
            "number can be read in two ways. Counted: deaths; all people; Norland; 1911-1914. Its separator "
            "can be read in two ways, and both were tried.",
        ),
        (
            "The Verl War in Norland killed 120,000 people.",
            [figure(50000, None, "Hart")],
            None,
            "not_found",
            "References neither hold nor exclude 120,000 deaths in the Verl War: at least 50,000 (Hart 1999).",
        ),
        (
            "The Verl War in Norland killed 190,000 people.",
            [figure(50000, None, "Hart"), BERG],
            None,
            "differs",
            "190,000 isn't what the only published estimate of deaths in the Verl War says: 40,000 to 60,000 "
            "(Berg 2001). It is held against nobody, because an estimate without an upper end leaves room for"
            " it. Counted: deaths; all people; Norland; 1911-1914. As people round, 190,000 covers 185,000 to"
            " 195,000.",
        ),
        (
            "There were 400,000 casualties in the Verl War.",
            [HART, BERG],
            None,
            "differs",
            "Both published figures count something else than 400,000 casualties in the Verl War: another "
            "measure (deaths).",
        ),
        (
            "The Verl War in Norland killed 400,000 people.",
            [HART, BERG, figure(400000, 400000, "Rask", measure="casualties")],
            None,
            "differs",
            "400,000 agrees with neither of the two published estimates of deaths in the Verl War: 40,000 to "
            "60,000 (Berg 2001) and 30,000 to 50,000 (Hart 1968). Such a figure is published with another "
            "scope: 400,000 by Rask (1999) for casualties. Counted: deaths; all people; Norland; 1911-1914. "
            "As people round, 400,000 covers 380,000 to 420,000.",
        ),
        (
            "The Verl War in Norland killed 400,000 people.",
            [HART, BERG, figure(380000, 420000, "Rask", subject=WHOLE)],
            None,
            "differs",
            "400,000 agrees with neither of the two published estimates of deaths in the Verl War: 40,000 to "
            "60,000 (Berg 2001) and 30,000 to 50,000 (Hart 1968). Such a figure is published for the Norland "
            "Wars. Counted: deaths; all people; Norland; 1911-1914. As people round, 400,000 covers 380,000 "
            "to 420,000.",
        ),
        (
            "Marsh says that the Verl War in Norland killed 400,000 people.",
            [HART, BERG],
            None,
            "differs",
            "400,000 agrees with neither of the two published estimates of deaths in the Verl War: 40,000 to "
            "60,000 (Berg 2001) and 30,000 to 50,000 (Hart 1968). It is held against nobody, because what the"
            " figure counts is known from the context only. Counted: deaths; all people; Norland; 1911-1914. "
            "As people round, 400,000 covers 380,000 to 420,000. The post gives it as said by Marsh; no "
            "estimate of theirs is known here.",
        ),
        (
            "Hart says that the Verl War in Norland killed 400,000 people.",
            [HART, BERG],
            None,
            "differs",
            "400,000 agrees with neither of the two published estimates of deaths in the Verl War: 40,000 to "
            "60,000 (Berg 2001) and 30,000 to 50,000 (Hart 1968). It is held against nobody, because what the"
            " figure counts is known from the context only. Counted: deaths; all people; Norland; 1911-1914. "
            "As people round, 400,000 covers 380,000 to 420,000. The only estimate of Hart that is known here"
            " is 30,000 to 50,000.",
        ),
        (
            "Berg says that the Verl War in Norland killed 45,000 people.",
            [HART, BERG],
            None,
            "supported",
            "45,000 agrees with both published estimates of deaths in the Verl War: 40,000 to 60,000 (Berg "
            "2001) and 30,000 to 50,000 (Hart 1968). Counted: deaths; all people; Norland; 1911-1914. As "
            "people round, 45,000 covers 44,500 to 45,500. Berg does give such a figure: 40,000 to 60,000, "
            "deaths.",
        ),
        (
            "It is a lie that the Verl War in Norland killed 400,000 people.",
            [HART, BERG],
            None,
            "differs",
            "400,000 agrees with neither of the two published estimates of deaths in the Verl War: 40,000 to "
            "60,000 (Berg 2001) and 30,000 to 50,000 (Hart 1968). It is held against nobody, because what the"
            " figure counts is known from the context only. Counted: deaths; all people; Norland; 1911-1914. "
            "As people round, 400,000 covers 380,000 to 420,000. The author rejects this figure, and no "
            "estimate of the same scope holds it.",
        ),
        (
            "The Long Fever in Norland has killed 1,000 people.",
            FEVER,
            date(2024, 1, 5),
            "outdated",
            "1,000 was right as of 30 June 2020 (WHO 1999, WHO on the war); the same source counts 9,000 "
            "deaths in the Long Fever as of 31 December 2023. Counted: deaths; all people; Norland; "
            "2019-2024. As people round, 1,000 covers 950 to 1,050.",
        ),
        (
            "The Long Fever in Norland has killed 1,000 people.",
            FEVER,
            date(2020, 8, 5),
            "supported",
            "1,000 agrees with the only published estimate of deaths in the Long Fever: 1,000 as of 30 June "
            "2020 (WHO 1999). Counted: deaths; all people; Norland; 2019-2024. As people round, 1,000 covers "
            "950 to 1,050.",
        ),
        (
            "The Long Fever in Norland has killed 9,000 people.",
            FEVER,
            date(2024, 8, 5),
            "supported",
            "9,000 agrees with the only published estimate of deaths in the Long Fever: 9,000 as of 31 "
            "December 2023 (WHO 1999). Counted: deaths; all people; Norland; 2019-2024. As people round, "
            "9,000 covers 8,950 to 9,050.",
        ),
        (
            "The Long Fever in Norland has killed 3,000 people.",
            FEVER,
            date(2021, 8, 5),
            "differs",
            "References neither hold nor exclude 3,000 deaths in the Long Fever: 1,000 as of 30 June 2020 (WHO 1999).",
        ),
        (
            "The Long Fever in Norland has killed 900,000 people.",
            FEVER,
            date(2024, 8, 5),
            "differs",
            "900,000 isn't what the only published estimate of deaths in the Long Fever says: 9,000 as of 31 "
            "December 2023 (WHO 1999). It is held against nobody, because what the figure counts is known "
            "from the context only. Counted: deaths; all people; Norland; 2019-2024. As people round, 900,000"
            " covers 855,000 to 945,000.",
        ),
        (
            "By June 2020 the Long Fever in Norland had killed 1,000 people.",
            FEVER,
            date(2024, 8, 5),
            "supported",
            "1,000 agrees with the only published estimate of deaths in the Long Fever: 1,000 as of 30 June "
            "2020 (WHO 1999). Counted: deaths; all people; Norland; 2019-2024. As people round, 1,000 covers "
            "950 to 1,050.",
        ),
    ],
)
def test_tolls(text: str, facts: list[Fact], written_on: date | None, verdict: str, explanation: str) -> None:
    finding = check(text, facts, ClaimKind.CASUALTY, written_on=written_on).finding

    assert (finding.verdict.value, finding.explanation) == (verdict, explanation)


@pytest.mark.parametrize(
    ("text", "facts", "written_on", "verdict", "explanation"),
    [
        (
            "The Tenth Verl Congress was held in 1921.",
            [dated("verl-congress", "date", "1921-03-08/1921-03-16", "Hart")],
            None,
            "supported",
            "1921 agrees with the references, which date the Tenth Verl Congress to 8-16 March 1921 (Hart "
            "1999) (compared by year).",
        ),
        (
            "The Tenth Verl Congress was held in 1923.",
            [dated("verl-congress", "date", "1921-03-08/1921-03-16", "Hart")],
            None,
            "contradicted",
            "The only reference found dates the Tenth Verl Congress to 8-16 March 1921 (Hart 1999), not to "
            "1923 (compared by year).",
        ),
        (
            "The Tenth Verl Congress was held in 1923.",
            [
                dated("verl-congress", "date", "1921-03-08/1921-03-16", "Hart"),
                dated("verl-congress", "date", "1921-03", "Berg"),
            ],
            None,
            "contradicted",
            "Both references date the Tenth Verl Congress to 8-16 March 1921 (Hart 1999) or March 1921 (Berg "
            "1999), not to 1923 (compared by year).",
        ),
        (
            "The Tenth Verl Congress was held in April 1921.",
            [
                dated("verl-congress", "date", "1921-03-08/1921-03-16", "Hart"),
                dated("verl-congress", "date", "1921-03", "Berg"),
                dated("verl-congress", "date", "1921-04", "Lind"),
            ],
            None,
            "disputed",
            "References disagree on the Tenth Verl Congress: April 1921 agrees with April 1921 (Lind 1999), "
            "but not with 8-16 March 1921 (Hart 1999) or March 1921 (Berg 1999) (compared by month).",
        ),
        (
            "The Tenth Verl Congress was held on 9 March 1921.",
            [dated("verl-congress", "date", "1921-03-08/1921-03-16", "Hart")],
            None,
            "supported",
            "9 March 1921 agrees with the references, which date the Tenth Verl Congress to 8-16 March 1921 "
            "(Hart 1999).",
        ),
        (
            "We spoke of the Tenth Verl Congress over tea in 1999.",
            [dated("verl-congress", "date", "1921-03-08/1921-03-16", "Hart")],
            None,
            "not_found",
            "No reference was found for this date. The sentence also names the Tenth Verl Congress, which "
            "references date to 8-16 March 1921 (Hart 1999), but doesn't plainly say that the date is its.",
        ),
        (
            "The Verl War ended in 1914.",
            [dated(WAR, "begin", "1911", "Hart"), dated(WAR, "end", "1914-05-02", "Hart")],
            None,
            "supported",
            "1914 agrees with the references, which date the end of the Verl War to 2 May 1914 (Hart 1999) "
            "(compared by year).",
        ),
    ],
)
def test_dates_of_events(text: str, facts: list[Fact], written_on: date | None, verdict: str, explanation: str) -> None:
    finding = check(text, facts, ClaimKind.EVENT_DATE, written_on=written_on).finding

    assert (finding.verdict.value, finding.explanation) == (verdict, explanation)


@pytest.mark.parametrize(
    ("text", "facts", "written_on", "verdict", "explanation"),
    [
        (
            "Peter Holm was born in 1870.",
            [dated("holm", "birth", "1870-02-03", "Hart")],
            None,
            "supported",
            "1870 agrees with the references, which date the birth of Peter Holm to 3 February 1870 (Hart "
            "1999) (compared by year).",
        ),
        (
            "Peter Holm was born in 1872.",
            [dated("holm", "birth", "1870-02-03", "Hart")],
            None,
            "contradicted",
            "References date the birth of Peter Holm to 3 February 1870 (Hart 1999), not to 1872 (compared by year).",
        ),
    ],
)
def test_births(text: str, facts: list[Fact], written_on: date | None, verdict: str, explanation: str) -> None:
    finding = check(text, facts, ClaimKind.BIRTH, written_on=written_on).finding

    assert (finding.verdict.value, finding.explanation) == (verdict, explanation)


@pytest.mark.parametrize(
    ("text", "facts", "written_on", "verdict", "explanation"),
    [
        (
            "Peter Holm died in 1940.",
            [dated("holm", "death", "1940-02-03", "Hart"), dated("holm", "death", "1941", "Berg")],
            None,
            "disputed",
            "References disagree on the death of Peter Holm: 1940 agrees with 3 February 1940 (Hart 1999), "
            "but not with 1941 (Berg 1999) (compared by year).",
        ),
        (
            "Holm died in 1944.",
            [dated("holm", "death", "1940-02-03", "Hart")],
            None,
            "not_found",
            "References date the death of Peter Holm to 3 February 1940 (Hart 1999). Whether 1944 is wrong "
            "can't be told, because nothing but the surname agrees.",
        ),
    ],
)
def test_deaths(text: str, facts: list[Fact], written_on: date | None, verdict: str, explanation: str) -> None:
    finding = check(text, facts, ClaimKind.DEATH, written_on=written_on).finding

    assert (finding.verdict.value, finding.explanation) == (verdict, explanation)


@pytest.mark.parametrize(
    ("text", "facts", "written_on", "verdict", "explanation"),
    [
        (
            "Peter Holm became chancellor of Norland in February 1921.",
            TERM,
            None,
            "supported",
            "References agree that Peter Holm became Chancellor of Norland in February 1921 (compared by "
            "month); they say on 1 February 1921 (Hart 1999).",
        ),
        (
            "Peter Holm became chancellor of Norland on 1 February 1921.",
            TERM,
            None,
            "supported",
            "References agree that Peter Holm became Chancellor of Norland on 1 February 1921 (Hart 1999).",
        ),
        (
            "Peter Holm became chancellor of Norland in 1925.",
            TERM,
            None,
            "contradicted",
            "By the references Peter Holm became Chancellor of Norland on 1 February 1921 (Hart 1999), not in"
            " 1925 (compared by year).",
        ),
        (
            "Peter Holm was chancellor of Norland in 1922.",
            TERM,
            None,
            "supported",
            "References agree that Peter Holm was Chancellor of Norland in 1922 (compared by year); they say "
            "from 1 February 1921 to 1 April 1923 (Hart 1999).",
        ),
        (
            "Peter Holm was chancellor of Norland in 1932.",
            TERM,
            None,
            "contradicted",
            "By the references Peter Holm was Chancellor of Norland from 1 February 1921 to 1 April 1923 "
            "(Hart 1999), not in 1932 (compared by year).",
        ),
        (
            "Peter Holm was re-elected chancellor of Norland in 1932.",
            TERM,
            None,
            "not_found",
            "By the references Peter Holm became Chancellor of Norland on 1 February 1921 (Hart 1999). "
            "Whether 1932 is wrong can't be told, because another term or another person may be meant.",
        ),
        (
            "Peter Holm is the chancellor of Norland.",
            TERM,
            date(1922, 5, 1),
            "supported",
            "When this was written, references had the same holder: Peter Holm was Chancellor of Norland from"
            " 1 February 1921 to 1 April 1923 (Hart 1999).",
        ),
        (
            "Peter Holm is the chancellor of Norland.",
            TERM,
            date(1932, 5, 1),
            "outdated",
            "It was right at an earlier time, but no longer when it was written: Peter Holm was Chancellor of"
            " Norland from 1 February 1921 to 1 April 1923 (Hart 1999).",
        ),
        (
            "Peter Holm is the chancellor of Norland.",
            TERM,
            date(1912, 5, 1),
            "not_found",
            "Peter Holm was Chancellor of Norland from 1 February 1921 to 1 April 1923 (Hart 1999), by the "
            "references. Whether that held when this was written can't be told, because it was written before"
            " the term began.",
        ),
        (
            "Peter Holm is the chancellor of Norland.",
            TERM,
            None,
            "not_found",
            "Peter Holm was Chancellor of Norland from 1 February 1921 to 1 April 1923 (Hart 1999), by the "
            "references. Whether that held when this was written can't be told, because it isn't known when "
            "this was written.",
        ),
        (
            "Peter Holm is the chancellor of Norland.",
            TERM[:1],
            date(1932, 5, 1),
            "not_found",
            "Peter Holm was Chancellor of Norland from 1 February 1921 on (Hart 1999), by the references. "
            "Whether that held when this was written can't be told, because references don't tell how long "
            "the term lasted.",
        ),
    ],
)
def test_offices(text: str, facts: list[Fact], written_on: date | None, verdict: str, explanation: str) -> None:
    finding = check(text, facts, ClaimKind.OFFICE, written_on=written_on).finding

    assert (finding.verdict.value, finding.explanation) == (verdict, explanation)


@pytest.mark.parametrize(
    ("text", "facts", "written_on", "verdict", "explanation"),
    [
        (
            "At the Verl Trial in March 1915 there were 16 accused.",
            COURT,
            None,
            "supported",
            "References count 16 accused (Hart 1999) in the Verl Trial, which agrees with 16.",
        ),
        (
            "At the Verl Trial in March 1915 there were 26 accused.",
            COURT,
            None,
            "contradicted",
            "References count 16 accused (Hart 1999) in the Verl Trial, not 26; counts are compared exactly.",
        ),
        (
            "At the Verl Trial in March 1915 there were 26 accused.",
            [*COURT, figure(26, 26, "Lind", subject=TRIAL, measure="accused", kind="count")],
            None,
            "disputed",
            "References disagree on the accused in the Verl Trial: 26 agrees with 26 accused (Lind 1999), but"
            " not with 16 accused (Hart 1999).",
        ),
        (
            "At the Verl Trial in March 1915, 12 people were sentenced to death.",
            COURT,
            None,
            "contradicted",
            "References count 1 death sentence (Berg 1999) in the Verl Trial, not 12; counts are compared exactly.",
        ),
        (
            "At the Verl Trial there were 26 accused.",
            COURT,
            None,
            "not_found",
            "References count 16 accused (Hart 1999) in the Verl Trial. Whether 26 is wrong can't be told, "
            "because neither the sentence's date nor enough participants agree.",
        ),
    ],
)
def test_counts(text: str, facts: list[Fact], written_on: date | None, verdict: str, explanation: str) -> None:
    finding = check(text, facts, ClaimKind.COUNT, written_on=written_on).finding

    assert (finding.verdict.value, finding.explanation) == (verdict, explanation)

"""One claim against one passage: both read by the engine, nothing else asked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison import compare
from factcheck.records import Verdict
from tests.growth import assert_linear

VIRUS = (
    "As of 21 March 2020, more than 287,000 cases have been reported worldwide, resulting in more than 11,900 deaths "
    "and 93,000 recoveries."
)
RATING = "On Plumtree, the film holds an approval rating of 91% based on 187 reviews, and an average rating of 7.6/10."
TOWN = "Ravenholm is a town in Norland with a population of 45,512 (2016 census)."
LIFE = "Ida Brandt (22 April 1870 - 21 January 1924) was a judge."
SEASON = "In the 2018-19 season Holm made 33 appearances and scored 14 goals."
CHART = "The single peaked at number 5 in Norland and number 12 in Sudmark."


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The bridge opened in 1932.", "The bridge was opened on 19 March 1932 by the mayor.", "supported"),
        ("The bridge opened in 1934.", "The bridge was opened on 19 March 1932 by the mayor.", "contradicted"),
        ("Ida Brandt was born in 1871.", LIFE, "contradicted"),
        ("Ida Brandt died in 1924.", LIFE, "supported"),
        ("The flood killed 300 people.", "Between 290 and 320 people died in the flood.", "supported"),
        ("The flood killed 3,000 people.", "Between 290 and 320 people died in the flood.", "contradicted"),
        ("At least 5,000 people died in the flood.", "The flood killed 8,372 people.", "supported"),
        ("The town has 12,000 inhabitants.", "About 75% of the town's houses stand empty.", "not_found"),
        ("The album sold 2 million copies.", "The album was recorded in 1987 in Norland.", "not_found"),
        ("The bridge is beautiful.", "The bridge was opened in 1932.", "not_checkable"),
    ],
)
def test_a_passage_bears_on_a_claim_only_where_both_speak_of_the_same(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("Ravenholm has a population of over 45,000.", TOWN, "supported"),
        ("Ravenholm has a population of over 46,000.", TOWN, "contradicted"),
        ("Ravenholm has fewer than 45,000 residents.", TOWN, "contradicted"),
        ("The hall has more than 500 seats.", "The hall has 500 seats.", "contradicted"),
        ("The hall has at least 500 seats.", "The hall has 500 seats.", "supported"),
        ("The hall has less than 500 seats.", "The hall has over 600 seats.", "contradicted"),
        ("The hall has more than 500 seats.", "The hall has over 600 seats.", "supported"),
        ("Between 300 and 400 people attended.", "The concert was attended by 350 people.", "supported"),
        ("Between 300 and 340 people attended.", "The concert was attended by 350 people.", "contradicted"),
        ("Nearly 50 people attended.", "The concert was attended by 48 people.", "supported"),
        ("More than 290,000 people have been infected with the virus.", VIRUS, "contradicted"),
    ],
)
def test_comparison_words_are_intervals(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


def test_over_a_round_figure_leaves_room_up_to_the_next_one() -> None:
    outcome = compare("The hall has more than 5,200 seats.", "The hall has over 5,000 seats.")

    assert outcome.verdict == "not_found"


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("Over 90,000 patients have recovered.", VIRUS, "supported"),
        ("There were over 11,500 deaths by the virus.", VIRUS, "supported"),
        ("There were less than 11,500 deaths by the virus.", VIRUS, "contradicted"),
        ("The Lantern has a rating of 93%.", RATING, "contradicted"),
        ("The Lantern got an average rating of 7.6.", RATING, "supported"),
        ("The Lantern has an average rating of 7.8/10.", RATING, "contradicted"),
        ("The Lantern was rated on Plumtree by more than 200 critics.", RATING, "contradicted"),
        ("Ada Holm scored over 15 goals in the season.", SEASON, "contradicted"),
        ("Ada Holm played fewer than 30 games.", SEASON, "contradicted"),
        (
            "A total of 5,200 soldiers were killed.",
            "Some 5,200 soldiers were wounded and 1,100 killed.",
            "contradicted",
        ),
        ("The song peaked at number 12 in Sudmark.", CHART, "supported"),
        ("Norland is the 5th largest city.", "Norland is the fourth-largest city of the region.", "contradicted"),
    ],
)
def test_of_several_figures_the_one_of_the_same_thing_is_held_against_the_claim(
    claim: str, evidence: str, verdict: str
) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The tower is 120 metres tall.", "At 394 feet (120 m), the tower is the tallest in Norland.", "supported"),
        ("The tower is over 380 feet tall.", "The tower is 120 metres tall.", "supported"),
        ("The tower is more than 130 metres tall.", "At 394 feet (120 m), the tower is the tallest.", "contradicted"),
        ("The film grossed $250 million.", "The film grossed €250 million.", "not_found"),
        ("Harrow United won the match 2-1.", "Harrow United beat Norwick 3-1 at home.", "contradicted"),
        ("Ida Brandt died at 91.", "Brandt died on 4 May 2018 at the age of 91.", "supported"),
        ("Ida Brandt died at the age of 61.", LIFE, "contradicted"),
        ("Ida Brandt died at the age of 53.", LIFE, "supported"),
    ],
)
def test_units_scores_and_ages_are_compared_as_what_they_are(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("Ida Brandt died before 5 May 2018.", "Brandt died on 4 May 2018.", "supported"),
        ("Ida Brandt died after May 2018.", "Brandt died on 4 May 2018.", "contradicted"),
        ("The film was released after 2010.", "The film was released on 3 May 2010.", "contradicted"),
        ("The film was released in or before 2010.", "The film was released on 3 May 2010.", "supported"),
        ("The film was released on 3 May.", "The film was released on 4 May 2010.", "contradicted"),
        ("The Lantern is a 2015 film.", "The Lantern is a 2016 Norland drama film by Ada Holm.", "contradicted"),
        ("Ida Brandt lived in the 19th century.", LIFE, "supported"),
        ("Ida Brandt died in 1860.", "Ida Brandt (born 22 April 1870) is a judge.", "contradicted"),
        ("The war ended in 206 BC.", "The war was fought from 221 to 206 BC.", "supported"),
        ("Holm joined the mill in the early 20th century.", "Holm joined the mill in the late 1960s.", "contradicted"),
    ],
)
def test_dates_are_held_at_the_precision_and_on_the_side_that_is_said(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


def test_the_date_of_a_claim_picks_the_figure_of_that_date() -> None:
    passage = "The population was 5,127 at the 2010 census, up from 4,800 at the 2000 census."

    assert compare("The population was 4,800 at the 2000 census.", passage).verdict == "supported"
    assert compare("The population was 5,127 at the 2000 census.", passage).verdict != "supported"


def test_a_figure_of_another_year_contradicts_nothing() -> None:
    outcome = compare("In 2011, Ravenholm had 40,100 inhabitants.", TOWN)

    assert outcome.verdict == "not_found"


def test_one_wrong_figure_of_several_contradicts() -> None:
    outcome = compare("The company has 450 stores in 12 countries.", "The company operates 450 stores in 14 countries.")

    assert outcome.verdict == "contradicted"
    assert "14" in outcome.explanation
    assert "12" in outcome.explanation


def test_a_noun_stands_once_for_the_figures_that_follow() -> None:
    passage = "Attendance was 76,000 in 2017 and 84,000 in 2018."

    assert compare("The fair attracted more than 80,000 visitors in 2018.", passage).verdict == "supported"
    assert compare("The fair attracted more than 80,000 visitors in 2017.", passage).verdict == "contradicted"


def test_what_is_counted_is_the_last_noun_of_its_phrase() -> None:
    passage = "Brandt has received seven Golden Lamp nominations, winning two."

    assert compare("Ida Brandt won less than three Golden Lamps.", passage).verdict != "contradicted"
    assert compare("Ida Brandt got six Golden Lamp nominations.", passage).verdict == "contradicted"


def test_a_figure_is_rounded_as_people_round() -> None:
    passage = "The town sold 1,349,000 tickets."

    assert compare("The town sold 1.3 million tickets.", passage).verdict == "supported"
    assert compare("The town sold 1.4 million tickets.", passage).verdict == "contradicted"


def test_a_sum_of_the_passages_figures_is_not_contradicted() -> None:
    outcome = compare("Holm won three medals.", "At the games Holm won two gold medals and one silver.")

    assert outcome.verdict != "contradicted"


def test_a_number_that_is_part_of_a_shared_name_is_no_figure() -> None:
    outcome = compare("Blender 4 was designed in Norland.", "Blender 4 was praised by its critics in Sudmark.")

    assert outcome.verdict == "not_checkable"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Harrow lost the cup in the final of 1990.", "Harrow won the shield and the league in 1990."),
        ("The mill never ground rye for the garrison in 1990.", "The mill stood in Norland in 1990."),
    ],
)
def test_a_value_that_agrees_supports_nothing_where_the_words_around_it_differ(claim: str, evidence: str) -> None:
    assert compare(claim, evidence).verdict == "not_found"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The Lantern (2015 film) is about a lighthouse.", "The Lantern was released in March 2016 in Norland."),
        ("The Lantern was released in 1999.", "The Lantern saw a re-release in 2009."),
        ("The Lantern was released in 1986.", "A sequel to The Lantern was released in 1989."),
        ("Ida Brandt was born in the 1800's.", "Ida Brandt (22 February 1888 - 3 May 1960) was a banker."),
        ("The bridge was declared a monument after 1996.", "The bridge has been declared a monument since 2001."),
        ("The Verl 1000 race began in 1967.", "From 1967 to 1972 the race was run by a club."),
        ("The bridge did not stand in the 20th century.", "The bridge stood until 1850."),
    ],
)
def test_a_date_that_is_said_of_another_thing_or_denied_contradicts_nothing(claim: str, evidence: str) -> None:
    assert compare(claim, evidence).verdict != "contradicted"


def test_texts_are_read_as_corpora_space_them() -> None:
    outcome = compare(
        "Ida Brandt died on January 22 , 1924 .",
        "Ida Brandt -LRB- April 22 , 1870 -- January 21 , 1924 -RRB- was a judge .",
    )

    assert outcome.verdict == "contradicted"


CRITICS = (
    "On Plumtree, the film holds an approval rating of 68% based on 193 reviews, with an average rating of 6.22/10. "
    "On Metameter, the film has a weighted average score of 56 out of 100, based on 41 critics."
)
TAKINGS = (
    "The Lantern has grossed $322 million in Norland and $531 million elsewhere, for a worldwide total of $853 million."
)


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The song was a top ten hit in Norland.", CHART, "supported"),
        ("The song was a top ten hit in Sudmark.", CHART, "contradicted"),
        ("The song peaked in the top three in Norland.", CHART, "contradicted"),
        ("The single made the top 50.", "The single was in the top 20 for weeks.", "not_found"),
    ],
)
def test_the_top_ten_is_every_place_up_to_the_tenth(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The Lantern has an average score above 7 on Plumtree.", "contradicted"),
        ("On Metameter the film has a score of 56 out of 100.", "supported"),
        ("Fewer than 40 critics reviewed the film on Metameter.", "contradicted"),
        ("On Plumtree, the film has less than 200 reviews.", "supported"),
    ],
)
def test_a_rating_is_held_on_its_own_scale_and_in_its_own_sentence(claim: str, verdict: str) -> None:
    outcome = compare(claim, CRITICS)

    assert outcome.verdict == verdict, outcome.explanation


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The Lantern grossed over $850 million worldwide.", TAKINGS, "supported"),
        (
            "Brandt has scored fewer than 20 goals for Norland.",
            "Brandt has scored 112 goals in 245 matches for Harrow and 18 in 40 for Norland.",
            "not_found",
        ),
        (
            "The second season had over 2 million viewers.",
            "The third season was watched by 1.5 million viewers; the second had attracted 2.3 million.",
            "supported",
        ),
        (
            "The album sold 1 million copies in 1999.",
            "The album sold 112,000 copies in its first week.",
            "not_found",
        ),
        ("She has won four Golden Lamps.", "She has won three Golden Lamps and was up for four Harps.", "contradicted"),
        ("The party won over 85 seats.", "The party won 82 of the 166 seats.", "contradicted"),
        ("Norwick has won the cup three times.", "Norwick has won the cup twice.", "contradicted"),
        ("Norwick has won the cup two times.", "Norwick has won the cup twice.", "supported"),
        ("Brandt has coached Harrow since 2016.", "Brandt has coached Harrow since 9 December 2016.", "supported"),
    ],
)
def test_of_the_figures_of_one_kind_names_ordinals_and_stretches_pick_the_one_that_is_meant(
    claim: str, evidence: str, verdict: str
) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The Lantern is a 1986 novel.", "The Lantern is a 1986 drama film by Ada Holm.", "contradicted"),
        ("The Lantern is a film.", "The Lantern is a 1986 film series by Ada Holm.", "not_checkable"),
        (
            "The Lantern is a 1986 film directed by Ida Brandt.",
            "The Lantern is a 1986 film directed by Ada Holm.",
            "contradicted",
        ),
        ("The Lantern was directed by Ida Brandt.", "The Lantern was directed by Ada Holm.", "contradicted"),
        ("The Lantern was shown in Norwick.", "The Lantern was shown in March.", "not_checkable"),
        ("The mill was the most used in 1977.", "The mill was the least used in 1977.", "contradicted"),
        ("Harrow lost the cup in 1990.", "Harrow won the cup in 1990.", "contradicted"),
        ("Harrow lost the cup in 1990.", "Harrow never won the cup in 1990.", "not_found"),
    ],
)
def test_another_word_in_the_same_place_contradicts(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("The Lantern is a drama film.", "The Lantern is a Norland drama film about a mill.", "supported"),
        ("The mill stands in Norwick.", "The old mill still stands in Norwick today.", "supported"),
        ("The mill stands only in Norwick.", "The old mill still stands in Norwick today.", "not_checkable"),
        ("The mill stands in Norwick.", "The mill doesn't stand in Norwick.", "not_checkable"),
        ("Norwick has Harrow.", "Norwick lies near Harrow.", "not_checkable"),
    ],
)
def test_a_claim_without_a_figure_is_supported_where_the_passage_says_it_again(
    claim: str, evidence: str, verdict: str
) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        ("Ida Brandt died in 1968.", "In 2013, she played a judge in a film.", "contradicted"),
        ("Ida Brandt was born in 1968.", "Brandt won the cup in 1951.", "contradicted"),
        ("Ida Brandt lived in the 20th century.", "In 1614, Brandt married a miller.", "contradicted"),
        ("Ida Brandt lived in the 20th century.", "In 1890, Brandt married a miller.", "not_found"),
        ("Ida Brandt died in 1968.", "Brandt was given a statue in 2013.", "not_found"),
        ("Ida Brandt died in 1968.", "Brandt received the prize posthumously in 1990.", "not_found"),
        ("Ida Brandt died in 1968.", "The Ida Brandt school opened in 2013.", "not_found"),
    ],
)
def test_what_somebody_did_must_fall_in_their_life(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


def test_a_passage_eight_times_as_long_takes_no_more_than_its_share() -> None:
    sentence = "He won 3 cups in 1990, 2 of the 7 shields out of 10 and the top 5, once. "

    def read(passage: str) -> None:
        compare("Ida Brandt won 5 cups in the top 20 in 1991, twice, by Ada Pell.", passage)

    assert_linear(read, sentence * 60, sentence * 480, times=8)


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="aT1 93,.-%$()#'\"\u2013", max_size=60),
    st.text(alphabet="bN2 84,.-/&:;!?ms\u00a0", max_size=60),
)
def test_no_text_makes_it_raise(claim: str, evidence: str) -> None:
    for text in (claim, f"In 1990 {claim} 5,000 people", f"{claim} before May 3"):
        assert compare(text, evidence + " 1990 in 12 of (1870 - 1924) 4,999 people").verdict in Verdict
        assert compare(evidence, text).explanation


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        # a day alone, of the same happening
        ("His widow was buried on the 4th.", "His widow Ada was buried on 4 October 1635.", "supported"),
        ("His widow was buried on the 4th.", "His widow Ada was buried on 3 October 1635.", "contradicted"),
        ("His widow was buried on the 4th.", "The regiment left on 3 October 1635.", "not_found"),
        # a number of a name
        ("The Group of 15 excludes Veland.", "Norland and Veland have since joined the Group of 15.", "not_checkable"),
        # two dates that ran into each other
        (
            "Ada Holm died in 1530.",
            "Ada Holm (14 February 148326 December 1531) was a poet.",
            "contradicted",
        ),
        # who is not on the list
        ("It was a top 10 hit in Ostmark.", "It was a top 10 hit in Norland, Sudmark and Veland.", "not_found"),
        ("It was a top 10 hit in Veland.", "It was a top 10 hit in Norland, Sudmark and Veland.", "supported"),
    ],
)
def test_days_names_and_lists_are_read_as_people_mean_them(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation


@pytest.mark.parametrize(
    ("claim", "evidence", "verdict"),
    [
        (
            "Ada Holm directed the 1998 film Mill Lane.",
            "Mill Lane is a 1998 film directed and written by Ida Brandt.",
            "contradicted",
        ),
        (
            "Ada Holm directed the 1998 film Mill Lane.",
            "Mill Lane is a 1998 film directed by Ida Brandt and Ada Holm.",
            "supported",
        ),
        (
            "Ida Brandt is a Swedish cricketer.",
            "Ida Brandt (born 18 July 1996) is a Norwegian cricketer.",
            "contradicted",
        ),
        (
            "Ida Brandt is a British cricketer.",
            "Ida Brandt (born 18 July 1996) is a Scottish cricketer.",
            "not_checkable",
        ),
        ("Ida Brandt lived before the 1900s.", "She suffered a stroke in September 1919.", "contradicted"),
        ("Ida Brandt lived before the 1900s.", "She suffered a stroke in September 1902.", "not_found"),
        (
            "Ida Brandt died on 6 June 1993.",
            "She is currently signed to a label and toured in May 2013.",
            "contradicted",
        ),
        ("Ida Brandt graduated in 1935.", "Ida Brandt (5 May 1876 - 2 May 1927) was a judge.", "contradicted"),
        ("The town was first listed in 1992.", "Since 1937, the town has been listed.", "contradicted"),
        ("It was made law before 31 March 1998.", "It was made law before 1 March 1998.", "not_found"),
        ("Holm ranked 28th on the list of actors.", "Holm ranked first on the list of actors.", "contradicted"),
        ("The Mill House (2015 film) is a novel.", "The film stars Ada Holm.", "contradicted"),
        ("Ada Holm studied at the School of Music.", "Holm studied under Brandt at the School of Music.", "supported"),
        ("1635 is the year when the widow of Ada Holm was buried.", "His widow was buried there in 1635.", "supported"),
        ("Mill Lane is set in 2009.", "Mill Lane is a 2009 film of the war.", "not_found"),
        ("The Mill House (2015 film) is a film.", "The film stars Ada Holm.", "supported"),
        ("Ada Holm designed the Mill.", "The Mill was designed and built by Ida Brandt and Ada Holm.", "supported"),
        ("Verl has a higher rent than Norland in 2012.", "In 2012 the rent of Verl was compared.", "not_found"),
        ("Over 5,000 people lived in Verl in 2010.", "Verl had a population of 5,066 in 2014.", "not_found"),
    ],
)
def test_who_did_what_when_is_told_apart(claim: str, evidence: str, verdict: str) -> None:
    outcome = compare(claim, evidence)

    assert outcome.verdict == verdict, outcome.explanation

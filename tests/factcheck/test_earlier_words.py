"""Claims in words that an earlier post of the thread wrote first."""

from __future__ import annotations

from factcheck.pipeline import Context, check_text
from factcheck.records import EarlierPost
from tests.factcheck.reading import small

ANN = EarlierPost(
    "7", "Ann Hale", "As everybody knows, the Great Hunger of Norland killed 60 million people in those two years."
)


def test_a_figure_repeated_from_another_poster_is_his_and_accuses_nobody() -> None:
    text = f"{ANN.text}\n\nWhat about that?"
    alone = check_text(text, index=small()).claims[0]
    within = check_text(text, index=small(), context=Context(earlier=(ANN,), author="Bob Marsh")).claims[0]
    assert (alone.claim.quoted, within.claim.quoted, within.claim.attributed_to) == (False, True, "Ann Hale")
    assert not within.finding.is_accusation(within.claim)


def test_a_quotation_tells_the_post_that_it_comes_from() -> None:
    reading = check_text(f"> {ANN.text}\n\nNo.", index=small(), context=Context(earlier=(ANN,)))
    assert [(one.who, one.origin) for one in reading.quotations] == [("Ann Hale", "7")]


def test_what_somebody_says_again_stays_his_own() -> None:
    context = Context(earlier=(ANN,), author="Ann Hale")
    assert not check_text(ANN.text, index=small(), context=context).claims[0].claim.quoted

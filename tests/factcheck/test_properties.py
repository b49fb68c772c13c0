"""What holds of every public function whatever it is given: no error but its own, offsets that slice, and no more."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.bundled import bundled_index
from factcheck.cited_sources import find_cited_sources
from factcheck.comparison import compare
from factcheck.dates import Precision, agree, days, precision
from factcheck.dates.edtf import members, read_edtf
from factcheck.languages.en.dates import read_dates, words
from factcheck.languages.en.phrases import number_words, quantity_words
from factcheck.languages.en.quantities import read_numbers
from factcheck.matching import fingerprint, is_same_statement
from factcheck.pipeline import Context, check_text, read_text
from factcheck.records import (
    Calendar,
    EarlierPost,
    Hyperlink,
    Quotation,
    Verdict,
    When,
)
from factcheck.rules.inconsistency import find_inconsistencies
from factcheck.text.folding import fold
from factcheck.text.quotation_origins import find_origins
from factcheck.text.quotations import find_quotations
from factcheck.text.sentences import split_sentences
from factcheck.text.struck import find_struck
from factcheck.text.wellformed import well_formed
from tests.factcheck.any_text import LINES, TEXTS, tries

DAYS = st.none() | st.dates()
POSTS = st.lists(
    st.builds(EarlierPost, st.text(max_size=3), st.none() | LINES, TEXTS, st.lists(LINES, max_size=2).map(tuple)),
    max_size=3,
).map(tuple)
# A page may be read wrongly, and what it marked lie outside the text.
PLACES = st.tuples(st.integers(-5, 200), st.integers(0, 100)).map(lambda place: (place[0], sum(place)))
MARKED = st.lists(st.tuples(PLACES, st.none() | LINES), max_size=3)
CONTEXTS = st.builds(
    lambda title, written_on, marked, links, earlier, day_first, author: Context(
        title=title,
        written_on=written_on,
        quotations=tuple(Quotation(place[0], place[1], "", who) for place, who in marked),
        links=tuple(Hyperlink(place[0], place[1], url) for place, url in links),
        earlier=earlier,
        day_first=day_first,
        author=author,
    ),
    st.none() | LINES,
    DAYS,
    MARKED,
    st.lists(st.tuples(PLACES, LINES | st.just("https://en.wikipedia.org/wiki/Gulag")), max_size=2),
    POSTS,
    st.none() | st.booleans(),
    st.none() | LINES,
)
# What may pass for EDTF, and what doesn't.
_EDTF_PARTS = st.sampled_from(
    "19 1917 0000 -0249 2024 193X 19XX XXXX Y12345 Y-123456 - -02 -29 -31 -13 -00 -21 -24 -10 -XX / /.. ../ .. ~ ? % "
    "[ ] { } , S3 E5 T10:55 \u0663 1e4 \n".split(" ")
)
EDTF = st.lists(_EDTF_PARTS, max_size=6).map("".join) | st.text(max_size=12)
_OF_PROSE = {Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_FOUND, Verdict.NOT_CHECKABLE}
WHENS = st.builds(When, EDTF, st.sampled_from(Calendar))


@tries(80)
@given(TEXTS, CONTEXTS)
def test_every_claim_quotation_and_cited_source_is_a_slice_of_the_text(text: str, context: Context) -> None:
    reading = check_text(text, index=bundled_index(), context=context)
    read = well_formed(text)
    for checked in reading.claims:
        claim = checked.claim
        assert 0 <= claim.start < claim.end <= len(text)
        assert claim.text == read[claim.start : claim.end]
        assert claim.sentence in read
        assert checked.finding.explanation
    marked = {(quotation.start, quotation.end) for quotation in context.quotations}
    for quotation in reading.quotations:
        if (quotation.start, quotation.end) not in marked:
            assert quotation.text == read[quotation.start : quotation.end] != ""
    for cited in reading.cited_sources:
        assert cited.text == read[cited.start : cited.end]
    assert [checked.claim.start for checked in reading.claims] == sorted(
        checked.claim.start for checked in reading.claims
    )


@tries(40)
@given(TEXTS, CONTEXTS)
def test_what_is_read_is_the_same_again_and_the_same_that_is_judged(text: str, context: Context) -> None:
    drafted = read_text(text, index=bundled_index(), context=context)
    judged = check_text(text, index=bundled_index(), context=context)
    assert judged == check_text(text, index=bundled_index(), context=context)
    assert (drafted.quotations, drafted.cited_sources, drafted.events) == (
        judged.quotations,
        judged.cited_sources,
        judged.events,
    )
    assert all(readings for readings in drafted.drafts)


@tries(100)
@given(TEXTS)
def test_numbers_stand_in_order_and_have_values(text: str) -> None:
    end = 0
    for mention in read_numbers(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end
        low, high = mention.quantity.low, mention.quantity.high
        assert low is not None or high is not None
        assert low is None or high is None or low <= high
        for number in (low, high):
            assert number is None or abs(number) < float("inf")
        assert quantity_words(mention.quantity)


@tries(100)
@given(TEXTS, DAYS, LINES, st.none() | st.booleans())
def test_dates_stand_in_order_and_are_edtf_that_can_be_said(
    text: str, written_on: date | None, title: str, day_first: bool | None
) -> None:
    end = 0
    for mention in read_dates(text, written_on=written_on, title=title, day_first=day_first):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert precision(mention.when.edtf) in Precision
        first, last = days(mention.when)
        assert first is None or last is None or first <= last
        assert words(mention.when)


@tries(100)
@given(TEXTS)
def test_sentences_stand_in_order_and_leave_out_nothing_but_space(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert end <= sentence.start < sentence.end <= len(text)
        assert sentence.text == text[sentence.start : sentence.end]
        assert not text[end : sentence.start].strip()
        end = sentence.end
    assert not text[end:].strip()


@tries(80)
@given(TEXTS, st.lists(LINES, max_size=3), POSTS, st.none() | LINES)
def test_quotations_and_struck_words_slice_the_text(
    text: str, speakers: list[str], earlier: tuple[EarlierPost, ...], author: str | None
) -> None:
    quotations = find_quotations(text, speakers)
    keys = {None, *(post.key for post in earlier)}
    for one in (*quotations, *find_origins(text, quotations, earlier, author=author)):
        assert 0 <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end]
        assert one.origin in keys
    for start, end in find_struck(text):
        assert 0 <= start < end <= len(text)


@tries(300)
@given(TEXTS)
def test_folding_moves_no_character_and_folds_once_for_all(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text) == len(well_formed(text))
    assert fold(folded) == folded
    well_formed(text).encode("utf-8")


@tries(40)
@given(TEXTS, TEXTS)
def test_a_claim_says_the_same_as_itself_and_either_way(one: str, other: str) -> None:
    claims = [checked.claim for text in (one, other) for checked in check_text(text, index=bundled_index()).claims]
    prints = [fingerprint(claim) for claim in claims]
    for first in prints:
        assert is_same_statement(first, first)
        for second in prints:
            assert is_same_statement(first, second) == is_same_statement(second, first)


@tries(80)
@given(TEXTS, TEXTS)
def test_any_claim_is_held_against_any_passage(claim: str, passage: str) -> None:
    outcome = compare(claim, passage)
    assert outcome.verdict in _OF_PROSE
    assert outcome.explanation
    assert outcome == compare(claim, passage)


@tries(80)
@given(TEXTS, st.lists(st.tuples(PLACES, LINES), max_size=2))
def test_cited_sources_and_names_slice_the_text(text: str, links: list[tuple[tuple[int, int], str]]) -> None:
    hyperlinks = [Hyperlink(place[0], place[1], url) for place, url in links]
    for cited in find_cited_sources(text, bundled_index().sources, hyperlinks):
        assert cited.text == text[cited.start : cited.end]
    read = well_formed(text)
    for name in bundled_index().names.find(read, fold(read)):
        assert 0 <= name.start < name.end <= len(text)
        assert name.subjects


@tries(40)
@given(TEXTS, TEXTS)
def test_inconsistencies_lie_at_claims_of_the_text(text: str, before: str) -> None:
    claims, earlier = (check_text(part, index=bundled_index()).claims for part in (text, before))
    places = {(checked.claim.start, checked.claim.end) for checked in claims}
    for found in find_inconsistencies(claims, earlier=earlier):
        assert (found.claim.start, found.claim.end) in places
    assert find_inconsistencies(()) == ()


@tries(80)
@given(WHENS, WHENS, st.none() | st.integers(-1_000_000, 1_000_000))
def test_dates_raise_nothing_but_value_errors(one: When, other: When, until: int | None) -> None:
    def known(when: When) -> bool:
        try:
            read_edtf(when.edtf)
        except ValueError:
            return False
        return True

    if known(one) and known(other):
        agree(one, other, old_style_until=until)
        assert precision(one.edtf) in Precision
        assert len(days(one)) == 2
        assert words(one)
    else:
        with pytest.raises(ValueError, match=r"."):
            agree(one, other, old_style_until=until)
        with pytest.raises(ValueError, match=r"."):
            [precision(when.edtf) for when in (one, other)]
    assert members(one.edtf)


@tries(150)
@given(st.floats(min_value=1, max_value=1e12) | st.integers(1, 10**12).map(float))
def test_a_number_that_is_written_is_read_back(number: float) -> None:
    written = number_words(number)
    [mention] = [found for found in read_numbers(f"They counted {written} stones.") if not found.ordinal]
    assert mention.quantity.low == mention.quantity.high
    assert mention.quantity.low == pytest.approx(number, rel=1e-5, abs=0.5)
    assert number_words(mention.quantity.low or 0) == written

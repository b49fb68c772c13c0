"""Which earlier post a quotation comes from, and what is repeated without a mark."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import EarlierPost, Quotation
from factcheck.text.quotation_origins import find_origins
from factcheck.text.quotations import find_quotations
from tests.growth import assert_linear

LONG = "The flood of that spring drowned 8,000 people in the lower town, and the church burned down in the autumn."
ANN = EarlierPost("1", "Ann Hale", f"I looked it up.\n\n{LONG}\n\nThat is all.")
BOB = EarlierPost("2", "Bob Marsh", f"> {LONG}\n\nI have seen other numbers in the town's own papers.")
THREAD = (ANN, BOB)


def origins(text: str, earlier: tuple[EarlierPost, ...] = THREAD, author: str | None = None) -> list[Quotation]:
    return find_origins(text, find_quotations(text), earlier, author=author)


def linked(text: str, earlier: tuple[EarlierPost, ...] = THREAD) -> list[tuple[str | None, str | None]]:
    return [(one.who, one.origin) for one in origins(text, earlier)]


def test_a_quotation_comes_from_the_first_post_that_holds_its_words() -> None:
    assert linked(f"> {LONG}\n\nNo.") == [("Ann Hale", "1")]


def test_case_space_and_punctuation_make_no_difference() -> None:
    words = LONG.upper().replace(",", " ").replace("8 000", "8,000")
    assert linked(f"[quote]{words}[/quote]\nNo.") == [("Ann Hale", "1")]


def test_words_may_be_left_out_where_a_cut_is_marked() -> None:
    words = "The flood of that spring drowned 8,000 people [...] the church burned down in the autumn."
    text = f"[quote=Ann]{words}[/quote] No."
    assert linked(text) == [("Ann", "1")]


def test_another_figure_is_not_what_was_written() -> None:
    assert linked(f"[quote=Ann Hale]{LONG.replace('8,000', '9,000')}[/quote] No.") == [("Ann Hale", None)]


def test_the_words_of_another_are_not_his_who_is_named() -> None:
    assert linked("[quote=Ann Hale]I have seen other numbers in the town's own papers.[/quote]") == [("Ann Hale", None)]


def test_a_name_from_outside_the_thread_keeps_its_name_and_finds_the_words() -> None:
    assert linked(f"[quote=ahale77]{LONG}[/quote]") == [("ahale77", "1")]


def test_a_short_quotation_needs_the_name_of_its_writer() -> None:
    assert linked("[quote=Ann]That is all.[/quote] Is it?") == [("Ann", "1")]
    assert linked("[quote]That is all.[/quote] Is it?") == [(None, None)]


def test_a_block_that_nothing_ends_is_cut_where_the_words_of_its_post_end() -> None:
    text = f"Ann Hale wrote:\n{LONG}\nNo, it was nine thousand and more, as you know."
    assert [(one.text, one.origin) for one in origins(text)] == [(LONG, "1")]


def test_a_paragraph_repeated_without_a_mark_is_a_quotation() -> None:
    found = origins(f"{LONG}\n\nThat cannot be right.")
    assert [(one.text, one.who, one.origin, one.style) for one in found] == [(LONG, "Ann Hale", "1", "block")]


def test_what_somebody_repeats_of_himself_is_none() -> None:
    assert origins(f"{LONG}\n\nAs I said.", (ANN,), author="Ann Hale") == []


def test_thanks_and_sayings_are_no_repeats() -> None:
    assert origins("I looked it up.\n\nThat is all.") == []


def test_a_thread_without_earlier_posts_changes_nothing() -> None:
    assert linked(f"> {LONG}\n\nNo.", ()) == [(None, None)]


@given(
    st.lists(
        st.sampled_from(["Ann wrote:\n", "> ", LONG, "[quote=Bob]", "[/quote]", " ... ", "\n", "8,000 ", "x "])
    ).map("".join),
    st.lists(st.text(max_size=60), max_size=5),
)
def test_every_quotation_slices_its_text(text: str, posts: list[str]) -> None:
    earlier = (*(EarlierPost(str(number), None, post) for number, post in enumerate(posts)), *THREAD)
    for one in origins(text, earlier):
        assert text[one.start : one.end] == one.text


def test_time_grows_no_faster_than_the_thread() -> None:
    def read(times: int) -> None:
        post = "".join(f"[quote=Ann]{LONG} {number}[/quote] so be it\n" for number in range(times))
        earlier = tuple(EarlierPost(str(number), "Ann", LONG * 3) for number in range(times))
        find_origins(post, find_quotations(post), earlier)

    assert_linear(read, 50, 400, times=8)

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from moderation.cases.highlights import Block, Mark, Quoted, Segment, cut_text, excerpt


def _segments(blocks: tuple[Block, ...]) -> list[Segment]:
    return [segment for block in blocks for segment in block.segments]


def test_a_mark_cuts_the_text_in_three() -> None:
    (block,) = cut_text("before words after", [Mark(7, 12, "1", "contradicted")])

    assert [(one.text, one.look) for one in block.segments] == [
        ("before ", ""),
        ("words", "contradicted"),
        (" after", ""),
    ]


def test_where_marks_overlap_the_graver_look_wins_and_each_ends_once() -> None:
    blocks = cut_text("abcdef", [Mark(0, 4, "1", "supported", 1), Mark(2, 6, "2", "contradicted", 5)])

    assert [(one.text, one.look, one.ends) for one in _segments(blocks)] == [
        ("ab", "supported", ()),
        ("cd", "contradicted", ("1",)),
        ("ef", "contradicted", ("2",)),
    ]


def test_a_mark_inside_another_of_the_same_weight_stays_visible() -> None:
    blocks = cut_text("abcdef", [Mark(0, 6, "1", "disputed", 3), Mark(2, 4, "2", "supported", 3)])

    assert [one.look for one in _segments(blocks)] == ["disputed", "supported", "disputed"]


def test_offsets_are_code_points() -> None:
    (block,) = cut_text("𝕏🙂 1922!", [Mark(3, 7, "1", "contradicted")])

    assert block.segments[1].text == "1922"


def test_quotations_become_blocks_of_their_own_and_keep_their_marks() -> None:
    text = "He said: it was 1922. I doubt it."
    blocks = cut_text(text, [Mark(16, 20, "1", "contradicted")], [Quoted(9, 21, "mossy")])

    assert [(block.is_quoted, block.who) for block in blocks] == [(False, ""), (True, "mossy"), (False, "")]
    assert blocks[1].segments[1].text == "1922"


def test_marks_beyond_the_text_are_left_out() -> None:
    blocks = cut_text("short", [Mark(2, 99, "1", "contradicted"), Mark(-3, 2, "2", "contradicted")])

    assert [one.look for one in _segments(blocks)] == [""]


spans = st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=12)


@given(text=st.text(max_size=50), marks=spans, quotations=spans)
def test_no_letter_is_lost_or_doubled(
    text: str, marks: list[tuple[int, int]], quotations: list[tuple[int, int]]
) -> None:
    blocks = cut_text(
        text,
        [Mark(low, high, str(n), "x") for n, (low, high) in enumerate(marks)],
        [Quoted(*one) for one in quotations],
    )

    assert "".join(one.text for one in _segments(blocks)) == text
    valid = [str(n) for n, (low, high) in enumerate(marks) if 0 <= low < high <= len(text)]
    assert sorted(key for one in _segments(blocks) for key in one.ends) == sorted(valid)


def test_a_long_sentence_is_shortened_round_the_words_that_matter() -> None:
    found = excerpt("word " * 100 + "in 1922 " + "tail " * 100, "in 1922")

    assert found.words == "in 1922"
    assert found.before.startswith("… word")
    assert found.after.endswith("tail …")
    assert len(found.before + found.after) < 280


def test_words_that_the_sentence_does_not_hold_stand_alone() -> None:
    assert excerpt("Something else.", "in 1922").words == "in 1922"

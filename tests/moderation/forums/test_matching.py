"""Which stored post is which, and where new ones stand; without a database."""

from __future__ import annotations

from moderation.forums.matching import StoredPost, content_hash, match_posts, merged_order
from moderation.forums.records import ReadPost

LONG = "It began in May of 1926, when the miners laid down their tools, and the rest of the country with them."


def stored(*texts: str) -> tuple[list[StoredPost], dict[int, str]]:
    posts = [
        StoredPost(id=number, external_id=f"content:{number}", content_hash=content_hash(ReadPost(1, text)))
        for number, text in enumerate(texts)
    ]
    return posts, dict(enumerate(texts))


def matched(read: list[str], texts: list[str]) -> list[int | None]:
    posts, by_id = stored(*texts)
    found = match_posts([ReadPost(n, text) for n, text in enumerate(read, 1)], posts, stored_text=by_id.__getitem__)
    return [match.id if match else None for match in found]


def test_posts_are_the_same_by_their_words_wherever_they_stand() -> None:
    assert matched(["b", "a", "c"], ["a", "b"]) == [1, 0, None]


def test_two_posts_of_the_same_words_are_two_posts() -> None:
    assert matched(["+1", "+1", "+1"], ["+1", "+1"]) == [0, 1, None]


def test_a_similar_post_at_the_same_place_is_an_edit() -> None:
    assert matched(["first", LONG.replace("1926", "1925"), "last"], ["first", LONG, "last"]) == [0, 1, 2]


def test_another_post_at_the_same_place_is_none() -> None:
    other = "Has anybody tried the new soup at the canteen? I found it rather thin for the price they ask."

    assert matched(["first", other, "last"], ["first", LONG, "last"]) == [0, None, 2]


def test_a_similar_post_far_away_is_no_edit() -> None:
    texts = [LONG, *(f"Something else entirely, number {n * 7919}" for n in range(20))]

    assert matched([*texts[1:], LONG.replace("1926", "1925")], texts)[-1] is None


def test_every_post_may_have_been_edited_at_once() -> None:
    texts = [f"{LONG} Part {n} of this long tale is about the town of {n * 7919}." for n in range(8)]

    assert matched([text + " Edit: thanks!" for text in texts], texts) == list(range(8))


def test_the_forums_id_goes_before_the_words() -> None:
    posts = [StoredPost(1, "88", "some hash"), StoredPost(2, "89", "some hash")]
    read = [ReadPost(1, "quite other words", external_id="89"), ReadPost(2, "x", external_id="90")]

    found = match_posts(read, posts, stored_text=str)

    assert [match.id if match else None for match in found] == [2, None]


def test_whose_words_are_whose_is_part_of_the_content() -> None:
    from factcheck.records import Quotation

    text = "It began in 1926. No."
    quoted = ReadPost(1, text, quotations=(Quotation(0, 17, "It began in 1926."),))

    assert content_hash(ReadPost(1, text)) != content_hash(quoted)
    assert content_hash(ReadPost(1, text)) == content_hash(ReadPost(5, text, author="Nora Vance"))


def test_new_posts_stand_where_the_page_shows_them() -> None:
    assert merged_order([1, 2, 3], [1, 8, 2, 3, 9]) == [1, 8, 2, 3, 9]
    assert merged_order([1, 2, 3], [7, 2]) == [1, 7, 2, 3]
    assert merged_order([1, 2, 3], [3]) == [1, 2, 3]


def test_a_page_that_shares_no_post_goes_to_the_end() -> None:
    assert merged_order([1, 2], [3, 4]) == [1, 2, 3, 4]

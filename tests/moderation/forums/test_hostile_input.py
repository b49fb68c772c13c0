"""What strangers can put into a page or a feed that a database, a parser or the clock chokes on."""

from __future__ import annotations

import time

import pytest
from django.utils import timezone

from moderation.forums.models import Post
from moderation.forums.records import UnreadableThread
from moderation.forums.services import forum_for_saved_threads, save_thread
from moderation.forums.sources import feed, invision_html, invision_text, read_thread
from tests.moderation.forums.pages import InvisionPost, invision_page

LIMIT = 20 * 1024 * 1024


def _rss(*items: str) -> str:
    return f"<rss><channel><title>Lantern</title>{''.join(items)}</channel></rss>"


def _post(page: str) -> Post:
    """Saved and read back, as only the database can say what it holds."""
    save_thread(read_thread(page.encode(), limit=LIMIT), forum_for_saved_threads(), at=timezone.now())
    return Post.objects.get()


def _page_by(author: str) -> str:
    """A page whose author stands only in the JSON for the quote button."""
    page = '<body class="ipsApp"><article id="elComment_1"><div data-quotedata=\'{"username": "%s"}\'>'
    return page % author + '<div data-role="commentContent">It was in 1921.</div></div></article></body>'


@pytest.mark.django_db
@pytest.mark.parametrize("letter", [r"\u0000", r"\ud800"])
def test_letters_that_no_database_holds_are_replaced(letter: str) -> None:
    assert _post(_page_by(f"Mar{letter}ten")).author == "Mar�ten"


def test_json_nested_without_end_names_no_author() -> None:
    page = _page_by("x").replace('{"username": "x"}', "[" * 50_000)

    assert invision_html.read(page).posts[0].author is None


@pytest.mark.django_db
@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_time_outside_the_calendar_is_none(moment: str) -> None:
    assert _post(invision_page(InvisionPost(1, "<p>It was in 1921.</p>", at=moment))).posted_at is None


@pytest.mark.django_db
@pytest.mark.parametrize("reference", ["&#xD800;", "&#0;", "&#x110000;", f"&#{'9' * 5000};"])
def test_a_reference_to_no_character_loses_no_entry_of_a_feed(reference: str) -> None:
    item = f"<item><title>Strikes{reference}</title><description>It was {reference} in 1921.</description></item>"

    post = _post(_rss(item))

    assert post.thread.title == "Lantern"
    assert "in 1921." in post.revisions.get().text


@pytest.mark.django_db
def test_bytes_in_a_feed_are_stored_without_nul() -> None:
    content = '<content type="application/octet-stream" mode="base64">AEl0IHdhcyBpbiAxOTIxLg==</content>'
    post = _post(f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>{content}</entry></feed>')

    assert post.revisions.get().text == "�It was in 1921."


def test_entries_without_id_and_link_stay_apart() -> None:
    items = [f"<item><description>It was in {year}.</description></item>" for year in (1921, 1922)]

    topics = feed.read_topics(_rss(*items), address="https://lantern.example/feed")

    assert [(post.text, post.external_id, post.url) for topic in topics for post in topic.posts] == [
        ("It was in 1922.", None, ""),
        ("It was in 1921.", None, ""),
    ]


def test_a_feed_too_large_to_be_parsed_in_time_is_refused() -> None:
    with pytest.raises(UnreadableThread, match="larger than 5 MB"):
        feed.read(_rss("<item/>" * 800_000))


@pytest.mark.parametrize("name", ["undefined", "punycode", "idna", "utf-7", "unicode_escape"])
def test_encodings_that_no_page_is_in_are_not_believed(name: str) -> None:
    data = f"<meta charset={name}> The congress in 1921, \\ud800 caf".encode() + b"\xe9, was the tenth."

    thread = read_thread(data, limit=LIMIT)

    assert "café, was the tenth." in thread.posts[0].text


def test_a_post_within_a_post_is_the_members_own_words() -> None:
    inner = '<article id="elComment_2"><div data-role="commentContent">never said</div></article>'
    page = invision_page(InvisionPost(1, f"<p>It was in 1921.</p>{inner}"), InvisionPost(3, "<p>It was not.</p>"))

    assert [post.external_id for post in invision_html.read(page).posts] == ["1", "3"]


def test_furniture_within_furniture_is_taken_out_once() -> None:
    body = "<div data-excludequote>a<div data-excludequote>b</div></div>" * 200 + "<p>It was in 1921.</p>"
    caption = '<div class="ipsQuote_citation"><div class="ipsQuote_citation">Ann said:</div></div>'

    post = invision_html.read(invision_page(InvisionPost(1, f"{body}<blockquote>{caption}Yes.</blockquote>"))).posts[0]

    assert post.text == "It was in 1921.\n\nYes."
    assert post.quotations[0].who == "Ann"


def test_nested_quotations_and_endless_headers_take_time_in_line_with_their_length() -> None:
    opening = '<blockquote><div class="ipsQuote_citation">Ann said:</div>'
    nested = invision_page(InvisionPost(1, opening * 3_000 + "x" + "</blockquote>" * 3_000))
    lines = "\n".join(f"board {number}" for number in range(100_000))
    begins_at = time.perf_counter()

    invision_html.read(nested)
    invision_text.read(f"{lines}\nRecommended Posts\nIt was in 1921.\nShare on other sites\n")

    # 4 and 160 seconds when each looked back at all before it.
    assert time.perf_counter() - begins_at < 10


@pytest.mark.django_db
def test_posts_of_the_same_words_are_told_apart_in_time() -> None:
    copy = "Recommended Posts\n" + "+1\nShare on other sites\n" * 5_000
    begins_at = time.perf_counter()

    saved = save_thread(read_thread(copy.encode(), limit=LIMIT), forum_for_saved_threads(), at=timezone.now())

    assert saved.new == 5_000
    assert len(set(Post.objects.values_list("external_id", flat=True))) == 5_000
    assert time.perf_counter() - begins_at < 10

"""Readers of saved threads: what is a post, whose it is, and what is the page's furniture."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from moderation.forums.records import ReadThread, UnreadableThread
from moderation.forums.sources import invision_html, read_thread
from tests.moderation.forums.pages import InvisionPost, invision_copy, invision_page, item, quote, rss

MB = 1024 * 1024
SHARED = Path(os.environ.get("PLUMBLINE_SHARED", Path(__file__).parents[3].parent / "shared"))


def read(text: str, filename: str = "") -> ReadThread:
    return read_thread(text.encode(), filename, limit=20 * MB)


def shared(name: str) -> bytes:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"NOT THERE: {path}; PLUMBLINE_SHARED names the folder of real threads and pages")
    return path.read_bytes()


class TestInvisionTextCopies:
    def test_the_real_thread_has_five_posts_of_authors_that_it_does_not_state(self) -> None:
        thread = read_thread(shared("threads/stalins-use-of-terror.invision.txt"), limit=20 * MB)

        assert thread.title == "Stalin's use of terror"
        assert [post.author for post in thread.posts] == [None] * 5
        assert [post.posted_at for post in thread.posts] == [None] * 5
        assert [post.text.split()[0] for post in thread.posts] == ["Stalin’s", "As", "Hi", "Terror", "The"]
        whole = "\n".join(post.text for post in thread.posts)
        furniture = [
            "Link to comment",
            "Share on other sites",
            "later...",
            "Edited by",
            "Sign In",
            "Create New",
            "Recommended",
        ]
        assert not [words for words in furniture if words in whole]

    def test_a_post_is_an_exact_slice_of_the_copy(self) -> None:
        body = "It began in 1926.\n\n\tNine days,   they said.\n\n\nThen it ended."
        copy = invision_copy(body)

        (post,) = read(copy).posts

        assert post.text == body
        assert post.text in copy

    def test_furniture_splits_posts_and_is_never_content(self) -> None:
        thread = read(
            invision_copy(
                "It began in 1926.\n\nEdited by Nora Vance",
                "  • 1 month later...\n\nIt ended in May.",
                "• 12 years later...\n\nNobody remembers.\n\nEdited March 5, 2024 by Nora Vance",
            )
        )

        assert thread.title == "The long strike"
        assert [post.text for post in thread.posts] == ["It began in 1926.", "It ended in May.", "Nobody remembers."]
        assert [post.position for post in thread.posts] == [1, 2, 3]

    def test_words_that_only_look_like_furniture_stay(self) -> None:
        body = "One month later... it was over.\n\nI edited this by hand.\n\nShare on other sites!\n\nQuote me."

        (post,) = read(invision_copy(body)).posts

        assert post.text == body

    def test_the_pane_beside_a_post_states_its_author_and_day(self) -> None:
        thread = read(
            invision_copy(
                "Marten Oakley\nMembers\n12 posts\nPosted March 5, 2024\nIt began in 1926.",
                "Nora Vance\n  Posted 6 March 2024\n\nIt did.",
                "Ivo Brandt\nPosted 3 hours ago\n\nIt didn't.",
            )
        )

        assert [(post.author, post.text) for post in thread.posts] == [
            ("Marten Oakley", "It began in 1926."),
            ("Nora Vance", "It did."),
            ("Ivo Brandt", "It didn't."),
        ]
        assert [post.posted_at for post in thread.posts] == [
            datetime(2024, 3, 5, tzinfo=UTC),
            datetime(2024, 3, 6, tzinfo=UTC),
            None,
        ]

    def test_a_quoted_block_ends_where_the_quoted_post_does(self) -> None:
        first = "It began in 1926.\n\nNine days, no more."
        reply = f"On 3/5/2024 at 7:29 PM, Nora Vance said:\n\n{first}\n\nYou are wrong about the year."

        _, post = read(invision_copy(first, reply)).posts

        assert [(quoted.who, quoted.text) for quoted in post.quotations] == [("Nora Vance", first)]
        assert post.text[post.quotations[0].start : post.quotations[0].end] == first

    def test_of_a_block_quoted_from_elsewhere_the_first_paragraph_is_surely_quoted(self) -> None:
        reply = "3 hours ago, Nora Vance said:\n\nIt began in 1925.\n\nYou are wrong about the year."

        (post,) = read(invision_copy(reply)).posts

        assert [(quoted.who, quoted.text) for quoted in post.quotations] == [("Nora Vance", "It began in 1925.")]

    def test_a_copy_of_one_page_may_end_without_its_furniture(self) -> None:
        copy = invision_copy("It began in 1926.", "It ended in May.")

        assert len(read(copy[: copy.index("It ended in May.") + 16]).posts) == 2

    @pytest.mark.parametrize(
        ("header", "title"),
        [
            ("Jump to content\nLantern Board\n\nThe long strike\n\nTopic Starter", "The long strike"),
            (
                "Home\nForums\nThe long strike\n\nThe long strike\n\nBy Nora Vance,\nMarch 5, 2024 in History",
                "The long strike",
            ),
            (
                "Lantern Board\nThe long strike\nBy Nora Vance\nMarch 5, 2024 in History\nShare\nFollowers 3",
                "The long strike",
            ),
        ],
    )
    def test_the_title_stands_above_the_starters_name(self, header: str, title: str) -> None:
        copy = invision_copy("It began in 1926.")

        assert read(header + "\n\n" + copy[copy.index("Recommended Posts") :]).title == title

    @pytest.mark.parametrize(
        "text",
        [
            "Share on other sites\n" * 100_000 + "x",
            "Recommended Posts\nJump to content\n" + "Posted " * 100_000,
            ("On " + "x" * 30 + ", ") * 30_000 + "\nShare on other sites",
            "x\nShare on other sites\n" + ("a" * 70 + "\n") * 15_000,
            "On 3/5/2024, x said:\n\ny\n\n" * 20_000 + "\nShare on other sites",
        ],
    )
    def test_junk_takes_time_in_line_with_its_length(self, text: str) -> None:
        began = time.thread_time()

        read(text)

        assert time.thread_time() - began < 15


class TestInvisionPages:
    def test_author_time_permalink_and_id_come_from_the_page(self) -> None:
        thread = read(invision_page(InvisionPost(88, "<p>It began in 1926.</p>")))

        assert (thread.title, thread.engine, thread.external_id) == ("The long strike", "Invision Community 4", "4711")
        assert thread.url == "https://lantern.example/topic/4711-the-long-strike/"
        (post,) = thread.posts
        assert (post.external_id, post.author, post.text) == ("88", "Marten Oakley", "It began in 1926.")
        assert post.posted_at == datetime(2024, 3, 5, 7, 2, 39, tzinfo=UTC)
        assert post.url == "https://lantern.example/topic/4711-the-long-strike/?do=findComment&comment=88"
        assert post.html == "<p>It began in 1926.</p>"

    def test_a_quotation_is_anothers_words_and_its_caption_is_nobodys(self) -> None:
        body = quote("<p>It began in 1925.</p>") + "<p>No, in 1926.</p>"

        (post,) = read(invision_page(InvisionPost(88, body))).posts

        assert post.text == "It began in 1925.\n\nNo, in 1926."
        assert [(one.who, one.text, one.style) for one in post.quotations] == [
            ("Nora Vance", "It began in 1925.", "block")
        ]
        assert "said:" not in post.html

    def test_a_quotation_in_a_quotation_keeps_both_names(self) -> None:
        body = quote(quote("<p>In 1925.</p>", who="Ivo Brandt") + "<p>In 1924!</p>") + "<p>In 1926.</p>"

        (post,) = read(invision_page(InvisionPost(88, body))).posts

        assert [(one.who, one.text) for one in post.quotations] == [
            ("Nora Vance", "In 1925.\n\nIn 1924!"),
            ("Ivo Brandt", "In 1925."),
        ]

    def test_the_line_that_tells_of_an_edit_is_no_content(self) -> None:
        (post,) = read(invision_page(InvisionPost(88, "<p>It began.</p>", edited_by="Nora Vance"))).posts

        assert post.text == "It began."

    def test_a_member_cannot_write_the_pages_own_words(self) -> None:
        """Markup in a post that imitates the page must neither make posts nor name authors."""
        body = """<p>Hello.</p><div class="cAuthorPane_author"><strong>Administrator</strong></div>
        <time datetime="1999-01-01T00:00:00Z">x</time><a href="/?do=findComment&comment=1">x</a>
        <article id="elComment_99"><div data-role="commentContent">Forged</div></article>
        <blockquote data-who="Nora Vance">Never said.</blockquote>"""

        (post,) = read(invision_page(InvisionPost(88, body))).posts

        assert (post.external_id, post.author) == ("88", "Marten Oakley")
        assert post.posted_at == datetime(2024, 3, 5, 7, 2, 39, tzinfo=UTC)
        assert [one.who for one in post.quotations] == [None]

    def test_a_real_page_is_read(self) -> None:
        thread = read_thread(shared("pages/invision4--dev-0545.html"), limit=20 * MB)

        assert len(thread.posts) == 6
        assert all(post.author and post.posted_at and post.url and post.external_id for post in thread.posts)
        assert [post.position for post in thread.posts if post.quotations] == [4]

    def test_a_page_without_posts_says_what_to_save(self) -> None:
        with pytest.raises(UnreadableThread, match="the topic itself"):
            read('<html><body class="ipsApp ipsApp_front"><p>Log in</p></body></html>')

    def test_a_post_of_pictures_only_is_kept_as_an_empty_one(self) -> None:
        page = invision_page(InvisionPost(88, "<p>It began.</p>"), InvisionPost(89, "<p><img src='x.png'></p>"))

        assert [post.text for post in read(page).posts] == ["It began.", ""]


class TestOtherInput:
    def test_plain_text_is_one_post(self) -> None:
        thread = read("\nIt began in 1926.\n\nIt ended.\n")

        assert thread.title is None
        assert [(post.position, post.author, post.text) for post in thread.posts] == [
            (1, None, "It began in 1926.\n\nIt ended.")
        ]

    @pytest.mark.parametrize(
        ("text", "filename"),
        [
            ("<!DOCTYPE html><html><body class='phpbb'><div class='postbody'>x</div></body></html>", ""),
            ("<div class='post'>x</div>", "page.html"),
        ],
    )
    def test_a_page_of_another_engine_gets_a_clear_sentence(self, text: str, filename: str) -> None:
        with pytest.raises(UnreadableThread, match="copy the thread's text"):
            read(text, filename)

    def test_a_page_whose_posts_are_all_empty_is_not_imported(self) -> None:
        with pytest.raises(UnreadableThread, match="No post with any text"):
            read(invision_page(InvisionPost(88, "<p><img src='x.png'></p>")))

    def test_a_feed_is_read_oldest_first(self) -> None:
        thread = read(rss(item(2, "<p>No.</p>", day=6), item(1, "<p>It began.</p>", day=5)))

        assert [(post.external_id, post.text) for post in thread.posts] == [("1", "It began."), ("2", "No.")]


def test_bodies_of_a_real_thread_give_their_quotations() -> None:
    import json

    from selectolax.lexbor import LexborHTMLParser

    from moderation.forums.html import as_text

    posts = json.loads(shared("pages/invision-json--3553.json"))["posts"]
    for post in posts:
        body = LexborHTMLParser(post["content"]).body
        assert body is not None
        read_body = as_text(invision_html.content_html(body))
        assert len(read_body.quotations) == post["content"].count("<blockquote")
        assert not any("said:" in one.text[:60] for one in read_body.quotations)

"""What a feed means: which entries are posts of one topic, whose they are, and that junk is survived."""

from __future__ import annotations

import contextlib
import time

import pytest

from moderation.forums.records import UnreadableThread
from moderation.forums.sources.feed import read_topics, topic_address
from tests.moderation.forums.pages import item, rss

ADDRESS = "https://lantern.example/discover/all.xml"


def test_entries_that_link_into_one_topic_are_its_posts() -> None:
    text = rss(
        item(12, "<p>No.</p>", day=7, title="Re: The long strike"),
        item(11, "<p>On coal.</p>", topic="5000-coal", title="Coal", day=6),
        item(10, "<p>It began.</p>", day=5),
    )

    topics = {topic.title: topic for topic in read_topics(text, address=ADDRESS)}

    assert {title: [post.external_id for post in topic.posts] for title, topic in topics.items()} == {
        "The long strike": ["10", "12"],
        "Coal": ["11"],
    }
    assert topics["Coal"].url == "https://lantern.example/topic/5000-coal"
    assert topics["The long strike"].posts[0].author == "Marten Oakley"


def test_atom_is_read_too_and_relative_links_are_resolved() -> None:
    text = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Coal</title><id>urn:7</id>
    <link href="/t/coal/5/2"/><updated>2024-01-01T00:00:00Z</updated><author><name>Nora Vance</name></author>
    <content type="html">
    &lt;p&gt;It was &lt;script&gt;alert(1)&lt;/script&gt;dear.&lt;/p&gt;</content></entry></feed>"""

    (topic,) = read_topics(text, address=ADDRESS)

    assert topic.external_id == "https://lantern.example/t/coal/5"
    (post,) = topic.posts
    assert (post.url, post.author, post.text) == ("https://lantern.example/t/coal/5/2", "Nora Vance", "It was dear.")
    assert "script" not in post.html


@pytest.mark.parametrize(
    "written", ["nora@lantern.example (Nora Vance)", "Nora Vance &lt;nora@lantern.example&gt;", "Nora Vance"]
)
def test_the_mail_address_of_an_author_is_not_kept(written: str) -> None:
    text = rss(
        f"<item><title>Coal</title><guid>1</guid><author>{written}</author><description>Dear.</description></item>"
    )

    assert read_topics(text, address=ADDRESS)[0].posts[0].author == "Nora Vance"


@pytest.mark.parametrize(
    ("link", "topic"),
    [
        ("https://x.example/topic/12-coal/?do=findComment&comment=7#comment-7", "https://x.example/topic/12-coal"),
        ("https://x.example/viewtopic.php?f=2&t=5&p=9#p9", "https://x.example/viewtopic.php?f=2&t=5"),
        ("https://x.example/viewtopic.php?p=9#p9", "https://x.example/viewtopic.php?p=9"),
        ("https://X.example/threads/coal.12/post-55", "https://x.example/threads/coal.12"),
        ("https://x.example/threads/coal.12/page-3#post-55", "https://x.example/threads/coal.12"),
        ("https://x.example/t/coal/5/12", "https://x.example/t/coal/5"),
        ("https://x.example/?p=12", "https://x.example/?p=12"),
        ("https://[broken", "https://[broken"),
        ("", ""),
    ],
)
def test_a_link_to_a_post_names_its_topic(link: str, topic: str) -> None:
    assert topic_address(link) == topic


@pytest.mark.parametrize("text", ["<html><body>Log in</body></html>", "{}", "hello", "<rss><<<<", "<rss>"])
def test_what_is_no_feed_gets_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableThread):
        read_topics(text, address=ADDRESS)


def test_a_tangled_entry_does_not_hold_up_the_others() -> None:
    text = rss(item(2, "<div>" * 60_000 + "deep", day=6), item(1, "<p>It began.</p>", topic="9-other", title="Other"))

    topics = read_topics(text.replace("<![CDATA[<div>", "<![CDATA[ <div>"), address=ADDRESS)

    assert {post.text for topic in topics for post in topic.posts} == {"deep", "It began."}


@pytest.mark.parametrize(
    "text",
    [
        "<rss>" + "<" * 500_000,
        "<rss>" + "<item></item>" * 10_000,
        "<rss><channel><item><description>" + "&lt;b&gt;" * 100_000,
        "<rss><channel>" + "<item><title>a</title></item" * 10_000,
        "<rss><channel><item><title>" + "x" * 1_000_000 + "&" * 1000,
        "<!--" * 100_000,
        "<?x " * 100_000,
        '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel>',
    ],
)
def test_junk_takes_time_in_line_with_its_length(text: str) -> None:
    began = time.thread_time()

    with contextlib.suppress(UnreadableThread):
        read_topics(text, address=ADDRESS)

    assert time.thread_time() - began < 20

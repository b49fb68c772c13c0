"""Hostile HTML into text: what is kept, what goes, and that it takes no unreasonable time."""

from __future__ import annotations

import time

import pytest

from moderation.forums.html import as_text, refuse_tangled, sanitise
from moderation.forums.records import UnreadableThread


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>here</a>",
        "<a href='JaVaScRiPt&colon;alert(1)'>here</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>here</a>",
        "<p onclick='alert(1)' style='background:url(javascript:alert(1))'>here</p>",
        "<svg><script>alert(1)</script></svg>",
        "<svg/onload=alert(1)>",
        "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<blockquote data-who='x\" onmouseover=\"alert(1)'>here</blockquote>",
        "<form action='https://evil.example'><button>here</button></form>",
        "<template><script>alert(1)</script></template>",
        "<<script>alert(1)//<</script>",
    ],
)
def test_nothing_that_acts_is_left(html: str) -> None:
    clean = sanitise(html)

    lowered = clean.lower()
    assert not any(f"<{tag}" in lowered for tag in ("script", "img", "svg", "iframe", "form", "math", "style"))
    assert "javascript" not in lowered
    assert "data:text" not in lowered
    assert " onmouseover=" not in lowered.replace("&quot;", "'").replace("' onmouseover='", "")
    assert "alert" not in as_text(clean).text or html.startswith(("<<script", "<noscript"))


def test_paragraphs_breaks_lists_and_tables_keep_their_lines() -> None:
    html = "<p>One\n   two</p><p>&nbsp;</p><p>three<br>four<br><br>five</p><ul><li>six</li><li>seven</li></ul>"
    html += "<table><tr><td>8</td><td>9</td></tr><tr><td>10</td><td>11</td></tr></table><div>twelve</div>"

    assert as_text(sanitise(html)).text == "One two\n\nthree\nfour\n\nfive\n\nsix\nseven\n\n8 | 9\n10 | 11\n\ntwelve"


def test_words_are_neither_joined_nor_torn() -> None:
    html = "<p>thir<b>teen</b> of <em>the</em> accused</p><div>1<sup>st</sup> December</div><p>10<sup>6</sup> dead</p>"

    assert as_text(sanitise(html)).text == "thirteen of the accused\n\n1st December\n\n10^6 dead"


def test_struck_out_words_are_marked_as_such() -> None:
    html = "<p>Held in <s>1922</s> 1921, <del> no doubt </del>about it.</p>"

    assert as_text(sanitise(html)).text == "Held in ~~1922~~ 1921, ~~no doubt~~ about it."


def test_code_keeps_its_blanks() -> None:
    assert as_text(sanitise("<p>a</p><pre>one\n  two   three\n</pre><p>b</p>")).text == "a\n\none\n  two   three\n\nb"


def test_quotations_stand_in_the_text_at_their_offsets() -> None:
    html = (
        '<blockquote data-who="Nora"><p>It began in <b>1926</b>.</p><blockquote data-who="Ivo">No.</blockquote>'
        "</blockquote>"
        "<p>You are wrong.</p><blockquote>Somebody said so.</blockquote>"
    )

    read = as_text(sanitise(html))

    assert read.text == "It began in 1926.\n\nNo.\n\nYou are wrong.\n\nSomebody said so."
    assert [(quotation.who, quotation.text) for quotation in read.quotations] == [
        ("Nora", "It began in 1926.\n\nNo."),
        ("Ivo", "No."),
        (None, "Somebody said so."),
    ]
    assert all(read.text[one.start : one.end] == one.text for one in read.quotations)


def test_an_empty_quotation_is_none() -> None:
    assert as_text(sanitise("<blockquote> <p></p></blockquote><p>Mine.</p>")).quotations == ()


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "deep" + "</div>" * 100_000,
        "<blockquote>" * 100_000 + "deep",
        "<b><i><div>" * 50_000 + "misnested",
        "".join(f"<font size={n}>" for n in range(300)) + "<p>reopened" * 200_000,
        "<svg>" + "<td>" * 100_000,
        "<a href=x>" * 50_000,
    ],
)
def test_a_tangle_is_refused_at_once(html: str) -> None:
    began = time.thread_time()

    with pytest.raises(UnreadableThread, match="nests"):
        refuse_tangled(html)

    assert time.thread_time() - began < 2


def test_a_tangled_post_keeps_its_words_and_accuses_nobody() -> None:
    read = as_text(sanitise("<div>" * 100_000 + "Held in <b>1922</b>." + "</div>" * 100_000))

    assert " ".join(read.text.split()) == "Held in 1922 ."
    # Whose words they are can't be told, so they count as quoted.
    assert [(one.start, one.end) for one in read.quotations] == [(0, len(read.text))]


@pytest.mark.parametrize(
    "html",
    [
        "<" * 1_000_000,
        "<!--" * 500_000,
        "<script>" * 200_000,
        "<p" * 500_000,
        "&lt;" * 300_000,
        "<li>" * 100_000,
        "<p>x</p>" * 100_000,
        "<a title='" * 20_000,
        "</div>" * 300_000,
    ],
)
def test_junk_takes_time_in_line_with_its_length(html: str) -> None:
    began = time.thread_time()

    as_text(sanitise(html))

    assert time.thread_time() - began < 15


def test_five_megabytes_of_nested_quotations_are_read() -> None:
    """Forty levels, again and again, as a long quarrel leaves them."""
    level = '<blockquote data-who="Nora"><p>As I said in 1926, this is so.</p>'
    html = (level * 40 + "</blockquote>" * 40 + "<p>No.</p>") * 1500
    assert len(html) > 4_500_000
    began = time.thread_time()

    read = as_text(sanitise(html))

    assert time.thread_time() - began < 60
    assert read.text.count("As I said") == 60_000
    # Eight levels tell whose words they are; deeper ones count with those around them.
    assert len(read.quotations) == 1500 * 8


def test_linked_words_keep_their_address_beside_the_text() -> None:
    read = as_text(
        '<p>So says <a href="https://lantern.example/a">this old piece</a>, and '
        '<a href="https://lantern.example/b">https://lantern.example/b</a> too.</p>'
    )

    assert [(read.text[link.start : link.end], link.url) for link in read.links] == [
        ("this old piece", "https://lantern.example/a")
    ]

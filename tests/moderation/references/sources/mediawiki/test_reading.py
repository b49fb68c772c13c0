"""Rendered pages into passages: what is text, what is furniture, and what is left out for doubt."""

from __future__ import annotations

import time

import pytest

from moderation.references.sources.mediawiki.flow import TooTangled
from moderation.references.sources.mediawiki.reading import PageText, read_page


def read(html: str) -> PageText:
    return read_page(f'<div class="mw-parser-output">{html}</div>', title="Karsholm")


def texts(html: str) -> list[str]:
    return [text.text for text in read(html).texts]


@pytest.mark.parametrize(
    "furniture",
    [
        '<sup id="cite_ref-1" class="reference"><a href="#n">[1]</a></sup>',
        '<span class="mw-editsection">[edit]</span>',
        '<span style="display: none">(<span class="bday">1883-05-03</span>)</span>',
        '<span class="noprint">(age 43)</span>',
        "<style>.a{}</style><script>1999</script><!-- 1999 -->",
        '<input value="1999"><img alt="1999">',
        "<del>1999</del><s>1999</s>",
    ],
)
def test_marks_within_a_sentence_are_left_out(furniture: str) -> None:
    assert texts(f"<p>It burned in 1623{furniture}.</p>") == ["It burned in 1623."]


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="hatnote" role="note">For 1999, see there.</div>',
        '<table class="wikitable"><tr><td>1999</td></tr></table>',
        '<table class="ambox metadata"><tr><td>From 1999.</td></tr></table>',
        '<div class="navbox" role="navigation"><p>Battles of 1999</p></div>',
        '<div class="thumb"><div class="thumbcaption">A view of 1999</div></div>',
        "<figure><figcaption>A view of 1999</figcaption></figure>",
        '<div id="toc" class="toc"><h2>Contents</h2><ul><li>1999</li></ul></div>',
        '<div class="reflist"><ol class="references"><li>A book of 1999</li></ol></div>',
        '<div role="navigation">1999</div><ul class="gallery"><li>1999</li></ul>',
    ],
)
def test_furniture_between_paragraphs_is_left_out(furniture: str) -> None:
    assert texts(f"<p>It burned.</p>{furniture}<p>It was rebuilt.</p>") == ["It burned.", "It was rebuilt."]


OLD_HEADINGS = '<h2><span class="mw-headline" id="Fire">Fire</span></h2>{}<h3><span id="Dead">Dead</span></h3>{}'
NEW_HEADINGS = (
    '<div class="mw-heading mw-heading2"><h2 id="Fire">Fire</h2><span class="mw-editsection">[edit]</span></div>{}'
    '<div class="mw-heading mw-heading3"><h3 id="Dead">Dead</h3></div>{}'
)
SECTIONS = (
    '<section data-mw-section-id="1"><h2 id="Fire">Fire</h2>{}<section><h3 id="Dead">Dead</h3>{}</section></section>'
)


@pytest.mark.parametrize("headings", [OLD_HEADINGS, NEW_HEADINGS, SECTIONS])
def test_sections_are_told_in_the_html_of_every_age(headings: str) -> None:
    page = read("<p>A town.</p>" + headings.format("<p>It burned.</p>", "<p>Six died.</p>"))

    assert [(text.section, text.anchor, text.text) for text in page.texts] == [
        ("", "", "A town."),
        ("Fire", "Fire", "It burned."),
        ("Fire > Dead", "Dead", "Six died."),
    ]


def test_a_section_ends_where_one_of_its_rank_begins() -> None:
    page = read("<h2>Fire</h2><h3>Dead</h3><p>Six died.</p><h2>Today</h2><p>It stands.</p>")

    assert [text.section for text in page.texts] == ["Fire > Dead", "Today"]


@pytest.mark.parametrize("heading", ["References", "See also", "Further reading", "Einzelnachweise", "Примечания"])
def test_sections_that_list_other_works_are_left_out_with_all_beneath_them(heading: str) -> None:
    html = f"<h2>{heading}</h2><ul><li>A book of 1999</li></ul><h3>More</h3><p>1998</p><h2>Fire</h2><p>It burned.</p>"

    assert texts(html) == ["It burned."]


def test_a_sentence_that_readers_doubt_is_left_out_and_its_neighbours_stay() -> None:
    doubt = '<sup class="noprint Inline-Template">[<i>citation needed</i>]</sup>'

    assert texts(f"<p>It burned. Six died.{doubt} It was rebuilt.</p>") == ["It burned. It was rebuilt."]
    assert texts(f"<p>It burned. Six died{doubt} there. It was rebuilt.</p>") == ["It burned. It was rebuilt."]


def test_a_sentence_with_a_formula_is_left_out() -> None:
    formula = '<span class="mwe-math-element"><math><mn>2</mn></math><img alt="2" src="x"></span>'

    assert texts(f"<p>About 3{formula} died. It was rebuilt.</p>") == ["It was rebuilt."]


def test_a_power_is_no_longer_number() -> None:
    assert texts("<p>Some 10<sup>6</sup> bricks and 5<sup>th</sup> avenue.</p>") == ["Some 10^6 bricks and 5th avenue."]


def test_the_items_of_a_list_stay_with_the_words_that_lead_to_it() -> None:
    html = "<p>The dead were:</p><ul><li>six men</li><li>two women<ul><li>one old</li></ul></li></ul><p>Then peace.</p>"

    assert texts(html) == ["The dead were:\nsix men\ntwo women\none old", "Then peace."]


def test_long_paragraphs_are_parted_between_sentences() -> None:
    sentence = "The town burned again in the dry summer of that year. "

    parts = texts(f"<p>{sentence * 100}</p>")

    assert len(parts) > 1
    assert max(map(len, parts)) <= 1_500
    assert " ".join(parts) == (sentence * 100).strip()


def test_what_taken_out_marks_leave_behind_is_tidied() -> None:
    hidden = '<span class="noprint">x</span>'

    assert texts(f"<p>Karsholm ({hidden}; founded 1402) is a town ({hidden}).</p>") == [
        "Karsholm (founded 1402) is a town."
    ]


def test_lines_and_invisible_letters_do_not_part_words() -> None:
    assert texts("<p>Six\n thousand<br>men\u200b died\u00ad.</p>") == ["Six thousand men died."]


@pytest.mark.parametrize("box", ['<table id="disambigbox"></table>', '<div class="dmbox dmbox-disambig">x</div>'])
def test_a_disambiguation_box_makes_the_page_no_evidence(box: str) -> None:
    page = read(f"<p>Karsholm burned in 1623.</p>{box}")

    assert page.is_disambiguation
    assert page.texts == ()


def test_a_link_to_a_disambiguation_page_does_not() -> None:
    assert texts('<p>It burned <a class="mw-disambig" href="x">there</a>.</p>') == ["It burned there."]


@pytest.mark.parametrize("html", ["", "<", "<p>", "</div></div>", "<table><tr><td>", "\ue000\ue001", "<p>\x00</p>"])
def test_odd_html_is_read_as_far_as_it_goes(html: str) -> None:
    assert [text for text in texts(html) if any(letter.isalnum() for letter in text)] == []


def test_elements_nested_without_end_are_refused_at_once() -> None:
    began = time.process_time()

    with pytest.raises(TooTangled):
        read("<div>" * 100_000)

    assert time.process_time() - began < 2


def test_thousands_of_unclosed_items_and_cells_are_not_nested() -> None:
    assert len(texts("<p>It burned." * 3_000)) == 3_000
    assert "It burned." in texts("<ul>" + "<li>It burned." * 3_000)[0]


def test_reading_takes_time_with_the_length_alone() -> None:
    paragraph = '<p>It burned <b>in</b> 1623.<sup class="reference">[1]</sup> It was rebuilt.</p><ul><li>a</li></ul>'
    began = time.process_time()

    read(paragraph * 5_000)

    assert time.process_time() - began < 10

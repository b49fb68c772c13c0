"""Boxes of facts into sentences, each figure with the side that it is of."""

from __future__ import annotations

from moderation.references.sources.mediawiki.reading import read_page


def box(*rows: str, page: str = "Siege of Karsholm") -> list[str]:
    html = f'<table class="infobox"><tbody>{"".join(f"<tr>{row}</tr>" for row in rows)}</tbody></table>'
    return [text.text for text in read_page(html, title=page).texts]


TITLE = '<th colspan="2">Siege of Karsholm</th>'
SIDES = '<th colspan="2">Belligerents</th>', "<td>Veland</td><td>Norrland</td>"
LOSSES = '<th colspan="2">Casualties and losses</th>'


def test_a_labelled_row_is_a_sentence_about_the_page() -> None:
    assert box(TITLE, '<th scope="row">Location</th><td>Karsholm,<br>Veland</td>') == [
        "Siege of Karsholm: Location: Karsholm, Veland."
    ]


def test_the_heading_of_a_group_stands_before_its_rows() -> None:
    rows = '<th colspan="2">Member of the diet</th>', "<th>Preceded by</th><td>Aron Lund</td>"

    assert box("<th colspan='2'>Elna Torvik</th>", *rows, page="Elna Torvik") == [
        "Elna Torvik: Member of the diet: Preceded by: Aron Lund."
    ]


def test_births_and_deaths_are_clauses() -> None:
    rows = (
        '<th>Born</th><td><span style="display:none">(1883-05-03)</span> 3 May 1883</td>',
        "<th>Died</th><td>1951 (aged 68)</td>",
    )

    assert box("<th colspan='2'>Elna Torvik</th>", *rows, page="Elna Torvik") == [
        "Elna Torvik was born 3 May 1883.",
        "Elna Torvik died 1951 (aged 68).",
    ]


def test_each_side_keeps_its_own_figures() -> None:
    assert box(TITLE, *SIDES, LOSSES, "<td>300 killed<br>90 wounded</td><td>2,100 killed</td>") == [
        "Siege of Karsholm: Belligerents: Veland.",
        "Siege of Karsholm: Belligerents: Norrland.",
        "Siege of Karsholm: Casualties and losses: Veland: 300 killed; 90 wounded.",
        "Siege of Karsholm: Casualties and losses: Norrland: 2,100 killed.",
    ]


def test_a_row_across_all_columns_is_of_no_single_side() -> None:
    assert box(TITLE, *SIDES, LOSSES, '<td colspan="2">450 townspeople killed</td>')[2:] == [
        "Siege of Karsholm: Casualties and losses: 450 townspeople killed."
    ]


def test_a_cell_across_two_of_three_sides_names_both() -> None:
    sides = '<th colspan="3">Belligerents</th>', "<td>Veland</td><td>Free towns</td><td>Norrland</td>"

    assert box(TITLE, *sides, LOSSES, '<td colspan="2">300 killed</td><td>40 killed</td>')[3:] == [
        "Siege of Karsholm: Casualties and losses: Veland and Free towns: 300 killed.",
        "Siege of Karsholm: Casualties and losses: Norrland: 40 killed.",
    ]


def test_figures_whose_side_cannot_be_told_are_left_out() -> None:
    assert box(TITLE, LOSSES, "<td>300 killed</td><td>2,100 killed</td>") == []
    assert len(box(TITLE, *SIDES, LOSSES, "<td>300 killed</td>")) == 2
    assert len(box(TITLE, *SIDES, LOSSES, "<td>1 killed</td><td>2 killed</td><td>3 killed</td>")) == 2


def test_candidates_of_an_election_keep_their_votes() -> None:
    rows = (
        "<th>Nominee</th><td><b>Elna Torvik</b></td><td>Aron Lund</td>",
        "<th>Popular vote</th><td>3,120</td><td>2,880</td>",
    )

    assert box("<th colspan='3'>Diet of 1911</th>", *rows, page="Diet of 1911")[2:] == [
        "Diet of 1911: Popular vote: Elna Torvik: 3,120.",
        "Diet of 1911: Popular vote: Aron Lund: 2,880.",
    ]


def test_boxes_in_boxes_are_read_and_lists_of_other_pages_are_not() -> None:
    inner = "<td colspan='2'><table><tr><th>Date</th><td>3 May 1623</td></tr></table></td>"
    links = "<td colspan='2'><table class='navbox'><tr><th>Battles</th><td>Norrby 1625</td></tr></table></td>"

    assert box(TITLE, inner, links) == ["Siege of Karsholm: Date: 3 May 1623."]


def test_pictures_and_remarks_without_a_label_say_nothing() -> None:
    assert box(TITLE, "<td colspan='2'>Part of the quarrel of 1620</td>", "<td><img>A view of 1999</td>") == []


def test_doubted_values_and_reference_marks_are_left_out() -> None:
    doubt = '<sup class="noprint Inline-Template">[dubious]</sup>'

    assert box(TITLE, f"<th>Dead</th><td>9,000{doubt}</td>") == []
    assert box(TITLE, '<th>Dead</th><td>450<sup class="reference">[2]</sup></td>') == ["Siege of Karsholm: Dead: 450."]


def test_a_second_box_of_a_page_keeps_its_own_title() -> None:
    html = "".join(
        f'<table class="infobox"><tr><th colspan="2">{title}</th></tr><tr><th>Died</th><td>{year}</td></tr></table>'
        for title, year in [("Elna Torvik", 1951), ("Aron Torvik", 1944)]
    )

    assert [text.text for text in read_page(html, title="Elna Torvik").texts] == [
        "Elna Torvik died 1951.",
        "Elna Torvik: Aron Torvik: Died: 1944.",
    ]


def test_a_portable_box_is_read_like_a_table() -> None:
    html = (
        '<aside class="portable-infobox"><h2 class="pi-title">Karsholm</h2><div class="pi-item pi-data">'
        '<h3 class="pi-data-label">Founded</h3><div class="pi-data-value">1402</div></div></aside><p>A town.</p>'
    )

    assert [text.text for text in read_page(html, title="Karsholm").texts] == ["Karsholm: Founded: 1402.", "A town."]

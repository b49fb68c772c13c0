"""Other people's words in plain text."""

from __future__ import annotations

import pytest

from factcheck.text import find_quotations, find_struck
from tests.growth import assert_linear


def blocks(text: str) -> list[tuple[str | None, str]]:
    return [(one.who, one.text) for one in find_quotations(text) if one.style == "block"]


def inline(text: str) -> list[tuple[str | None, str]]:
    return [(one.who, one.text) for one in find_quotations(text) if one.style == "inline"]


def test_marked_lines_are_a_block_and_the_line_above_names_its_writer() -> None:
    header = "On Tue, 3 May 2011 at 16:05, Ann Hale <ann@a.example> wrote:"
    text = f"{header}\n> The war began in 1914.\n> It was cold.\n\nNot so."
    assert blocks(text) == [("Ann Hale", "> The war began in 1914.\n> It was cold.")]


def test_deeper_marks_are_a_quotation_within_the_quotation() -> None:
    text = "Bob wrote:\n> Ann wrote:\n>> It began in 1911.\n> No, in 1912.\nIn 1913!"
    assert blocks(text) == [
        ("Bob", "> Ann wrote:\n>> It began in 1911.\n> No, in 1912."),
        ("Ann", ">> It began in 1911."),
    ]


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > ", "|> ", "JD> ", "&gt; "])
def test_every_dialect_of_marked_lines_is_read(mark: str) -> None:
    text = f"{mark}it was long ago\n{mark}in the north\n\nI doubt it."
    assert blocks(text) == [(None, f"{mark}it was long ago\n{mark}in the north")]


def test_a_greater_sign_before_a_number_is_a_comparison() -> None:
    assert blocks("Deaths per day:\n>5,000 in May\nThat is a lot.") == []


def test_a_table_is_not_a_quotation() -> None:
    assert blocks("| year | dead |\n| 1911 | 5 |") == []


def test_tags_nest_and_name_their_writers() -> None:
    text = '[QUOTE=Cy;12]In 1900. [quote="Dot, post: 3, member: 4"]In 1901.[/quote] Yes.[/QUOTE] Mine.'
    assert blocks(text) == [
        ("Cy", 'In 1900. [quote="Dot, post: 3, member: 4"]In 1901.[/quote] Yes.'),
        ("Dot", "In 1901."),
    ]


@pytest.mark.parametrize(
    ("tag", "who"),
    [
        ("[quote]", None),
        ("[quote=Eve Kay]", "Eve Kay"),
        ("[quote author=Eve link=topic=1.msg2#msg2 date=123]", "Eve"),
        ('[quote name="Eve" post=3]', "Eve"),
        ("<blockquote>", None),
    ],
)
def test_tags_of_several_forums_are_read(tag: str, who: str | None) -> None:
    close = "</blockquote>" if tag[0] == "<" else "[/quote]"
    assert blocks(f"{tag}Ten died there.{close} Nine.") == [(who, "Ten died there.")]


def test_a_tag_that_nobody_closed_holds_for_its_paragraph() -> None:
    assert blocks("[quote=Eve]Ten died.\n\nNo, nine did.") == [("Eve", "Ten died.")]


HEADED = [
    ("Bob Marsh said:\n↑\nTen died\nin a day.\nClick to expand...\nNine did.", "Bob Marsh", "Ten died\nin a day."),
    ("Bob said: ↑\nTen died.\n\nOne more.\nClick to expand...\nNine did.", "Bob", "Ten died.\n\nOne more."),
    ("Ned wrote: ↑\nTue May 05, 2020 3:04 pm\nForty died.\n\nNine did.", "Ned", "Forty died."),
    ("Quote from: Eve on May 3, 2020, 04:05 PM\nTen died.\n\nNine did.", "Eve", "Ten died."),
    ("Quote:\nOriginally Posted by Finn View Post\nTen died.\n\nNine did.", "Finn", "Ten died."),
    ("12 minutes ago, Hal said:\n\nTen died.\n\nNine did.", "Hal", "Ten died."),
    ("On 3/5/2020 at 4:05 PM, Hal Kay said:\n\nTen died.\n\nNine did.", "Hal Kay", "Ten died."),
]


@pytest.mark.parametrize(("text", "who", "words"), HEADED)
def test_a_header_line_opens_a_block(text: str, who: str, words: str) -> None:
    assert blocks(text)[-1] == (who, words)


def test_pasted_quotations_within_quotations_keep_their_ends() -> None:
    text = "Bob said: ↑\nAnn said: ↑\nIn 1920.\nClick to expand...\nIn 1921.\nClick to expand...\nIn 1922."
    assert blocks(text) == [
        ("Bob", "Ann said: ↑\nIn 1920.\nClick to expand...\nIn 1921."),
        ("Ann", "In 1920."),
    ]


def test_a_sentence_of_the_poster_is_no_header() -> None:
    assert blocks("He said:\nnothing at all of any weight in those years\n\nMore.") == []
    assert blocks("As the old teacher in our town always said:\nTen died.\n\nMore.") == []


INLINE = [
    ('It was "the worst day of the entire war" (Stephen P Hale).', "Stephen P Hale", "the worst day of the entire war"),
    ('"It was over in a day," said Ina Berg.', "Ina Berg", "It was over in a day,"),
    ("Berg told the reporter, Jo Hill (a friend) why in Riga: “She did not like it.”", "Berg", "She did not like it."),
    ('According to Mia Poll, "the numbers are all made up".', "Mia Poll", "the numbers are all made up"),
    ("‘It’s not the first time we’ve come’, Ned Kay wrote.", "Ned Kay", "It’s not the first time we’ve come"),
    ("Some call it “a very long and cold winter” today.", None, "a very long and cold winter"),
    ("Er sagte: „Es war ein langer Winter.“ Gut.", None, "Es war ein langer Winter."),
    ("He wrote «a very long winter» then.", None, "a very long winter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "words"), INLINE)
def test_words_between_quotation_marks_are_found_with_their_speaker(text: str, who: str | None, words: str) -> None:
    assert inline(text) == [(who, words)]


def test_a_word_a_title_and_inches_are_no_quotations() -> None:
    assert inline('The "official" count in "The Fall of the House of Hale" by a 5\'10" man with a 12" gun.') == []


def test_a_quotation_over_paragraphs_that_opens_each_anew_is_one() -> None:
    text = "“It began in the north.\n\n“It ended in the south.” So he wrote."
    assert inline(text) == [(None, "It began in the north.\n\n“It ended in the south.")]


def test_offsets_are_exact() -> None:
    text = "".join(f"{case[0]}\n\n" for case in (*HEADED, *INLINE))
    found = find_quotations(text)
    assert found
    assert all(text[one.start : one.end] == one.text for one in found)


def test_struck_words_are_found_in_every_notation() -> None:
    text = "no ~~5,000~~ but 6,000, [s]ten[/s] <del>x y</del> <strike>z</strike> a\u0336b\u0336 c\u0336 end"
    assert [text[start:end] for start, end in find_struck(text)] == [
        "5,000",
        "ten",
        "x y",
        "z",
        "a\u0336b\u0336 c\u0336",
    ]


def test_tildes_that_mean_about_or_draw_a_line_strike_nothing() -> None:
    assert find_struck("~5,000 to ~6,000\n~~~~~~\nand ~~ so ~~ on") == []


HOSTILE = [
    "[quote]", "[quote=a]x", "[quote]\n\n", "[/quote]", "> ", "\n>", '"', ' "a',
    "“", "“a b c d” ", "X said:\n", "X said: ↑\n",
    "~~", "~~a ", "x\u0336", 'A said "a b c d" ', "\n\n", "[s]",
    ">>>>>>>>\n>\n", "Quote\n", "On ", "| ", "Ab, ", "A" * 79 + " said\n",
    "\u0336", "Originally posted by a\n", "Click to expand...\n",
]  # fmt: skip


@pytest.mark.parametrize("junk", HOSTILE)
def test_time_grows_no_faster_than_the_text(junk: str) -> None:
    def read(text: str) -> None:
        find_quotations(text)
        find_struck(text)

    assert_linear(read, junk * (5_000 // len(junk)), junk * (40_000 // len(junk)), times=8)


def test_deeply_nested_tags_cost_neither_time_nor_memory() -> None:
    found = find_quotations("[quote]" * 20_000 + "x" + "[/quote]" * 20_000)
    assert len(found) == 8


PASTED = [
    ("Finn, on 03 Mar 2010 - 10:12, said:\nForty died.\n\nNo.", "Finn", "Forty died."),
    ("QUOTE (Finn @ Mar 3 2010, 10:12 AM)\nForty died.\n\nNo.", "Finn", "Forty died."),
    ("Quote:\nPosted by Finn Kay\nForty died.\n\nNo.", "Finn Kay", "Forty died."),
    (
        "In article <a1@x.example>, Ann Hale <ann@x.example> wrote:\n: Forty\n: died.\nNo.",
        "Ann Hale",
        ": Forty\n: died.",
    ),
    ("In article <a1@x.example> ann@x.example (Ann Hale) writes:\n>Forty died.\nNo.", "Ann Hale", ">Forty died."),
    (
        '"Ann Hale" <ann@x.example> wrote in message\nnews:a1@x.example...\n> Forty died.\nNo.',
        "Ann Hale",
        "> Forty died.",
    ),
    ('--- In history@lists.example, "Ann Hale" <ann@x> wrote:\n> Forty died.\n\nNo.', "Ann Hale", "> Forty died."),
    ("[ANN] Forty died.\nNo.", "ANN", "Forty died."),
    ("[Ann Hale]: Forty died.\nNo.", "Ann Hale", "Forty died."),
    ("&lt;blockquote&gt;Forty died.&lt;/blockquote&gt; No.", None, "Forty died."),
    (
        "No.\n\n-----Original Message-----\nFrom: Ann Hale [mailto:a@x]\nSent: today\n\nForty died.",
        "Ann Hale",
        "Forty died.",
    ),
]


@pytest.mark.parametrize(("text", "who", "words"), PASTED)
def test_pasted_posts_and_mails_are_blocks_of_their_writers(text: str, who: str | None, words: str) -> None:
    assert blocks(text) == [(who, words)]


def test_a_name_in_brackets_is_a_writer_only_where_the_thread_knows_it() -> None:
    text = "[Ann] Forty died.\nNo."
    assert find_quotations(text) == []
    assert [one.who for one in find_quotations(text, speakers=["Ann"])] == ["Ann"]
    assert find_quotations("[EDIT] Forty died.\n[B]Forty[/B] died.") == []


def test_a_colon_at_the_head_of_one_line_quotes_nobody() -> None:
    assert blocks("So it was\n: forty died.\nNo more.") == []


PASSAGE = "The toll of that spring is almost certainly too low, and may need to be raised by half."
BOOKS = [
    (f"As Hale writes in The Great Flood:\n\n{PASSAGE}\n\nI think so too.", "Hale"),
    (f"Here is an excerpt from Ann Hale's The Great Flood:\n{PASSAGE}\n\nI think so too.", "Ann Hale"),
    (f"My view:\n\n{PASSAGE}\n- Ann Hale, The Great Flood, p. 486\n\nSo there.", "Ann Hale"),
    (f"{PASSAGE}\n\n(Ann Hale, The Great Flood, 1968)", "Ann Hale"),
]


@pytest.mark.parametrize(("text", "who"), BOOKS)
def test_a_book_passage_without_marks_is_its_authors(text: str, who: str) -> None:
    assert inline(text) == [(who, PASSAGE)]


def test_a_signature_makes_no_passage_of_the_post_above_it() -> None:
    assert inline(f"{PASSAGE}\n\n- Bob Marsh") == []
    assert inline(f"As I said above:\n\n{PASSAGE}") == []


HOSTILE_MORE = [
    ":\n", "As Hale writes:\n", "\n- Hale, The Flood, p. 4", ": x\n", "[ANN] x\n", "-----Original Message-----\n",
    "From: x\n", "&lt;q&gt;", "QUOTE (a @ b)\n", "In a.b, ", "\n(A", "A A A ", "Ann's ",
]  # fmt: skip


@pytest.mark.parametrize("junk", HOSTILE_MORE)
def test_pasted_junk_costs_time_in_proportion(junk: str) -> None:
    test_time_grows_no_faster_than_the_text(junk)


@pytest.mark.parametrize(
    "text",
    [
        'Ann_K wrote: "Forty men died."\nSource?',
        "HobbJr2 wrote:Forty men died.\nNo.",
        'Ann_K said:\n"Forty men died."\nNo.',
    ],
)
def test_the_words_behind_a_posters_name_are_his(text: str) -> None:
    found = find_quotations(text)
    assert [(one.style, one.text) for one in found] == [("block", "Forty men died.")]


def test_a_witness_is_no_poster_and_who_quotes_himself_quotes_nobody() -> None:
    assert [one.style for one in find_quotations('Hobb wrote: "Forty men died that day."')] == ["inline"]
    assert find_quotations('I quietly told my neighbour, "You just saw 7 brave people die."') == []

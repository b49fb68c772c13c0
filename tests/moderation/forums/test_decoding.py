"""Bytes into text: what is read, and the one sentence for what isn't."""

from __future__ import annotations

import pytest

from moderation.forums.decoding import decode
from moderation.forums.records import UnreadableThread

MB = 1024 * 1024


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Kirov’s murder – “the 1930s”", "utf-8"),
        ("Kirov’s murder – “the 1930s”", "utf-8-sig"),
        ("Kirov’s murder – “the 1930s”", "utf-16"),
        ("It’s what he – “the café owner” – said in the 1930s.", "cp1252"),
        ("Die Überlebenden hörten jahrelang schöne Märchen, größer als üblich.", "cp1252"),
        ("It cost £5 in 1931.", "latin-1"),
        ("Один погиб в 1937 году, другие были сосланы далеко на север. " * 3, "cp1251"),
        ("Один погиб в 1937 году, другие были сосланы далеко на север. " * 3, "koi8-r"),
        ("日本語のテキストです。戦争は1945年に終わった。" * 3, "shift_jis"),
    ],
)
def test_text_is_read_in_the_encoding_that_it_is_in(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), limit=MB) == text


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head>Zażółć gęślą jaźń</html>'

    assert decode(page.encode("iso-8859-2"), limit=MB) == page


def test_utf8_wins_over_a_declaration_that_is_wrong() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head>Zażółć</html>'

    assert decode(page.encode(), limit=MB) == page


def test_line_ends_become_one_kind() -> None:
    assert decode(b"one\r\ntwo\rthree\n", limit=MB) == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "nothing in it"),
        (b" \n\t \r\n", "nothing in it"),
        (b"\xef\xbb\xbf", "nothing in it"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "binary"),
        (b"PK\x03\x04" + bytes(range(32)) * 20, "binary"),
        ("café in 1937, naïve, “quoted”, é".encode() + b"\x92 and on", "damaged: byte"),
        (b"\xff\xfeh\0i\0\0", "utf-16"),
        (b"x" * (MB + 1), "1.0 MB"),
    ],
)
def test_what_cannot_be_read_gets_one_clear_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableThread, match=words) as caught:
        decode(data, limit=MB)

    assert "\n" not in str(caught.value)


def test_a_stray_nul_in_text_is_replaced_as_no_database_can_store_it() -> None:
    assert decode(b"In 1921\0 it was so. " + b"And on. " * 100, limit=MB).startswith("In 1921\ufffd it")


@pytest.mark.parametrize("name", ["zip", "rot13", "no-such-thing", "utf-8", "../../etc"])
def test_a_declared_encoding_that_is_none_does_no_harm(name: str) -> None:
    page = f'<html><head><meta charset="{name}"></head>'.encode() + b"It cost \xa35 in 1931 at the sign of the Lantern."

    assert "£5" in decode(page, limit=MB)

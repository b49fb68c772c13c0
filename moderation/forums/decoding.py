"""Bytes of a saved file into text, or one sentence that says why not."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from moderation.forums.records import UnreadableThread
from moderation.lib.storable import storable_text

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# What pages were ever written in (WHATWG Encoding); without this list a guess is often a Mac or DOS code page.
_ON_THE_WEB = (
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 koi8_r koi8_u cp866 iso8859_2 iso8859_5 iso8859_7 "
    "cp932 euc_jp gb18030 big5 cp949 cp874"
).split()
# What a page may declare (WHATWG Encoding). Python knows many more "encodings", some of which run code points of any
# kind into the text (utf-7, unicode_escape), take time with the square of the length (punycode) or raise (undefined).
_DECLARABLE = frozenset(
    codecs.lookup(name).name
    for name in (
        *_ON_THE_WEB,
        *(f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)),
        *"utf_8 utf_16 utf_16_le utf_16_be mac_roman mac_cyrillic gb2312 gbk iso2022_jp shift_jis euc_kr".split(),
    )
)
# Enough for a guess of the encoding; the whole text must then decode without an error.
_SAMPLE_BYTES = 200_000
# How far into a file an HTML or XML page may declare its encoding.
_DECLARATION_BYTES = 4096


def decode(data: bytes, *, limit: int) -> str:
    """The text of `data`: UTF-8 first, then the encoding that the page declares, then the one it looks like.

    Line ends become "\\n". Raises UnreadableThread for empty, too large (over `limit` bytes), binary and garbled input.
    """
    if len(data) > limit:
        raise UnreadableThread(
            f"This is {len(data) / 1_048_576:.1f} MB; the most that is read at once is {limit / 1_048_576:g} MB."
        )
    text = _decode(data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableThread("There is nothing in it: no text was found.")
    # A stray control character happens in old posts; a file full of them is no text. NUL can't be stored at all.
    if len(_CONTROL.findall(text[:_SAMPLE_BYTES])) > 0.005 * len(text[:_SAMPLE_BYTES]):
        raise UnreadableThread("This is a binary file, not text; save the thread as text or as an HTML page.")
    return storable_text(text)


def _decode(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        wrong = error
    if b"\0" in data[:_SAMPLE_BYTES]:
        raise UnreadableThread("This is a binary file, not text; save the thread as text or as an HTML page.")
    found = _DECLARED.search(data[:_DECLARATION_BYTES])
    declared = _known(found[1].decode("ascii")) if found is not None else None
    if declared not in (None, "utf-8"):
        return _decode_as(data, str(declared))
    if _is_damaged_utf8(data):
        raise UnreadableThread(
            f"The text is UTF-8 but damaged: byte {wrong.start + 1} is 0x{data[wrong.start]:02x}, "
            "which can't stand there; save it again as UTF-8."
        )
    guess = from_bytes(data[:_SAMPLE_BYTES], cp_isolation=_ON_THE_WEB).best()
    return _decode_as(data, _preferred(data, guess.encoding if guess is not None else "cp1252"))


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableThread(
            f"The text says or looks to be {encoding}, but byte {error.start + 1} doesn't fit it; save it as UTF-8."
        ) from None


def _known(name: str) -> str | None:
    try:
        found = codecs.lookup(name)
    except LookupError:
        return None
    # Pages that declare Latin-1 mean Windows-1252; browsers read them so (WHATWG Encoding, "latin1").
    if found.name in ("iso8859-1", "ascii"):
        return "cp1252"
    return found.name if found.name in _DECLARABLE else None


def _is_damaged_utf8(data: bytes) -> bool:
    """More sound multi-byte characters than broken ones: a legacy encoding hardly ever looks so."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("�")
    sound = sum(1 for character in text if character > "\x7f") - broken
    return sound > broken


def _preferred(data: bytes, guess: str) -> str:
    """The guess where it shows another script (Cyrillic, Greek, Japanese, ...); among Latin code pages Windows-1252.

    Short Western texts look alike in a dozen code pages and guesses among them are mostly wrong; Windows-1252 is what
    browsers take for an undeclared page (HTML standard, "determining the character encoding").
    """
    sample = data[:_SAMPLE_BYTES].decode(guess, errors="ignore")
    foreign = [character for character in sample if character > "\x7f" and character.isalpha()]
    latin = sum(1 for character in foreign if unicodedata.name(character, "").startswith("LATIN"))
    if len(foreign) >= 10 and len(foreign) > 0.03 * len(sample) and latin < len(foreign) / 2:
        return guess
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return guess
    return "cp1252"

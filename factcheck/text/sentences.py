"""Sentences of forum prose with their exact offsets.

One pass over the stops and line ends of a text; every look to the left or right is bounded, so that the time grows
with the length of the text alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.languages.en.abbreviations import (
    ALWAYS_GO_ON,
    GO_ON_BEFORE_NUMBER,
    MAY_END,
    MONTHS_AND_DAYS,
    SENTENCE_STARTERS,
)
from factcheck.records import Sentence

# One class of characters opens every alternative, so that `re` leaps from one to the next. Then, by that character:
# a stop that ends a sentence nearly beyond doubt (long word, space, capital); one behind a short word, that is no
# abbreviation; any other run of stops with the quotation marks, brackets and footnote marks that close with it; a line
# end with all the space after it; an address; a smiley.
CANDIDATE = re.compile(
    r"""[.!?…。！？:;\n\r\u2028\u2029](?:"""
    r"""(?<=[a-z]{4}[.!?])(?P<sure>\ (?=[A-Z])|(?=\n))"""
    r"""|(?:(?<=\s[a-z]{2}[.!?])|(?<=\s[a-z]{3}[.!?]))(?P<short>\ (?=[A-WYZ])|(?=\n))"""
    r"""|(?<=[.!?…。！？])(?P<stop>[.!?…。！？]*+["'”’»)\]*_]*+(?:\[\d{1,3}\])*+)"""
    r"""|(?<=[\n\r\u2028\u2029])(?P<line>\s*+)"""
    r"""|(?<=:)(?P<address>//[^\s<>"”\]]*+)"""
    r"""|(?<=\s[:;])(?P<smile>[-o']?[()DPpOo/\\|*]++(?=\s|$))"""
    r""")"""
)
SURE, SHORT, STOP, LINE, ADDRESS = (CANDIDATE.groupindex[name] for name in ("sure", "short", "stop", "line", "address"))
_STOPS = frozenset({SURE, SHORT, STOP, ADDRESS})
_SURELY = (SURE, SHORT)
# What opens a new item where a line begins: bullets, numbers, headings, table rows, chat lines, quotation tags.
ITEM = re.compile(
    r"""[*•·‣▪◦–—+|#=\-]\s|[*•·‣▪◦]\S|[-=*_#~]{3}|\(?\d{1,3}[.)]\s|\(?[a-zA-Z][.)]\s|[ivxIVX]{1,5}[.)]\s"""
    r"""|[\[(]?\d{1,2}:\d\d|<[^\s<>]{1,30}>|\[/?\w{1,10}|\w{1,20}:\s|↑|@\w"""
)
QUOTE_PREFIX = re.compile(r"(?:[>|]\s?){1,8}")
EMOTICON = re.compile(r"[ \t]{1,2}(?:[:;=8xX][-o']?[()DPpOo/\\|3*]|<3|\^_?\^|[xX]D)(?=\s|$)")
INLINE_SPACE = re.compile(r"[^\S\n\r\u2028\u2029]*+")
NEXT_WORD = re.compile(r"[^\W_]{1,20}(?:[’'][a-z]{1,3})?")
ROMAN = re.compile(r"[IVXLCDM]{2,7}\b|[VX]\b|I(?=[.,;:)])")
MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
INITIALS = re.compile(r"[A-Za-z](?:\.[A-Za-z])*+$")
LIST_MARK = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXivx]{1,5})$")

OPENERS = "\"'“‘«„([{*_"
# A line that stops short of any usual wrapping width was broken on purpose; one beyond it was never wrapped at all.
SHORT_LINE = 50
SHORT_CHAT_LINE = 40
LONG_LINE = 120
# Rows of figures ("dead 500") are shorter.
SHORT_ROW = 30
LOOK_BACK = 24
# No one writes such a sentence; the cut keeps readers further down from working on a megabyte at a time.
LONGEST = 4_000

DOUBTFUL_ENDINGS = {
    word[-4:].lower() for word in ALWAYS_GO_ON | GO_ON_BEFORE_NUMBER | MAY_END | MONTHS_AND_DAYS if len(word) >= 4
}
UNFINISHED = frozenset("the a an of and or in on at to by for from with that which who as is was were but".split())


def split_sentences(text: str) -> list[Sentence]:
    """Cut `text` into sentences, in order; together they hold every character that is not white space."""
    return [Sentence(start, end, text[start:end]) for start, end in sentence_spans(text)]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where the sentences of `text` begin and end, in order."""
    spans: list[tuple[int, int]] = []
    start = line_start = _skip_space(text, 0)
    read_to = 0
    for match in CANDIDATE.finditer(text, start):
        kind = match.lastindex
        here, close = match.span()
        if kind == LINE:
            if here <= start:
                start = max(start, close)
            elif _ends_at_line(text, start, line_start, here, close):
                _keep(spans, text, start, here)
                start = close
            line_start = close
            continue
        if here < read_to:
            continue
        if (kind == SURE and text[here - 4 : here] not in DOUBTFUL_ENDINGS) or (
            kind == SHORT and _is_plain(text[here - 3 : here].lstrip())
        ):
            if here - start < LONGEST:
                spans.append((start, here + 1))
            else:
                _keep(spans, text, start, here + 1)
            start = close
            continue
        if kind == ADDRESS:
            read_to = close
            stop = _stop_behind_address(text, here, close)
            if stop is None:
                continue
        else:
            stop = here
        if kind in _SURELY:
            close = here + 1
        if kind in _STOPS:
            if not _ends_at_stop(text, start, stop, close):
                continue
            smile = EMOTICON.match(text, close) if text[close : close + 1] in " \t" else None
            if smile is not None:
                close = smile.end()
        elif not _capital_follows(text, close):
            continue
        _keep(spans, text, start, close)
        start = INLINE_SPACE.match(text, close).end()  # type: ignore[union-attr]  # it matches nothing, too
    if start < len(text):
        _keep(spans, text, start, len(text))
    return spans


def _keep(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    end = _without_space(text, start, end)
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        kept = _without_space(text, start, cut)
        if kept > start:
            spans.append((start, kept))
        start = _skip_space(text, cut)
    if end > start:
        spans.append((start, end))


def _without_space(text: str, start: int, end: int) -> int:
    """`end`, or where the white space before it begins."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _skip_space(text: str, at: int) -> int:
    length = len(text)
    while at < length and text[at].isspace():
        at += 1
    return at


def _capital_follows(text: str, at: int) -> bool:
    word = at + 1
    return text[word : word + 1].isupper()


def _stop_behind_address(text: str, start: int, end: int) -> int | None:
    """Where the stop is that ends a sentence behind an address ("see http://a.example/b."), if there is one."""
    stop = end
    while stop > start + 3 and text[stop - 1] in ".!?)'…*_":
        stop -= 1
    tail = text[stop:end]
    first = next((place for place, mark in enumerate(tail) if mark in ".!?…"), None)
    return None if first is None else stop + first


def _ends_at_line(text: str, start: int, line_start: int, here: int, after: int) -> bool:
    """Whether the line that ends at `here` ends a sentence; `after` is where the next line's words begin."""
    gap = text[here:after]
    if gap.count("\n") > 1 or "\u2029" in gap or ("\n" not in gap and gap.count("\r") > 1) or after == len(text):
        return True
    prefix = QUOTE_PREFIX.match(text, after)
    if prefix is not None:
        if text[line_start : line_start + 1] not in (">", "|"):
            return True
        after = prefix.end()
    elif text[line_start : line_start + 1] == ">":
        return True
    if ITEM.match(text, after):
        return True
    line = text[max(line_start, here - LONG_LINE) : here].rstrip()
    if not line:
        return True
    if line[-1] in ",;-–—&/(":
        return False
    if line[-1] == ":" or (" " not in line and "://" in line):
        return True
    if line[line.rfind(" ") + 1 :].lower() in UNFINISHED:
        return False
    width = here - line_start
    if text[after : after + 1].islower():
        if line[-1].isdigit() and width > SHORT_ROW:
            return False  # "... and almost 600 / sailors were killed", in a narrow column.
        return width >= LONG_LINE or (width < SHORT_CHAT_LINE and start <= line_start)
    return width >= LONG_LINE or width < SHORT_LINE


def _ends_at_stop(text: str, start: int, stop: int, close: int) -> bool:
    """Whether the stops from `stop`, closed at `close`, end the sentence that began at `start`."""
    following = text[close : close + 1]
    if not following:
        return True
    mark = text[stop]
    before = text[stop - 1] if stop > start else ""
    if not following.isspace():
        return _ends_without_space(text, start, stop, close)
    if before in "([" and before:
        return False
    if mark in "。！？":
        return True
    at = close + 1
    for _ in range(3):
        if text[at : at + 1].isspace():
            at += 1
    while text[at : at + 1] in OPENERS and at < len(text) and at < close + 8:
        at += 1
    ahead = text[at : at + 1]
    closed = stop + 1 < close and text[close - 1] in "\"'”’»)]"
    is_dots = mark == "…" or text.startswith("..", stop)
    if ahead.islower():
        if closed or is_dots:
            return False
        return mark != "." or not _is_abbreviation(text, start, stop, at)
    if is_dots:
        return not before.isspace() or _starts_sentence(text, at)
    if mark != ".":
        return True
    return not _is_abbreviation(text, start, stop, at)


def _ends_without_space(text: str, start: int, stop: int, close: int) -> bool:
    """A space was left out: "at the end.Next came". Not in addresses, names of files, decimals, initials."""
    mark = text[stop]
    if mark in "。！？":
        return True
    following = text[close]
    if not following.isupper():
        return False
    second = text[close + 1 : close + 2]
    if not (second.islower() or (following in "IA" and second.isspace())):
        return False
    word = _word_before(text, start, stop)
    last = word[-1:]
    if not (last.islower() or last.isdigit() or last in ")”"):
        return False
    if mark != ".":
        return True
    if (
        (len(word) < 2 and close == stop + 1)
        or any(sign in word for sign in "/@_\\#=")
        or word.lower().startswith("www")
    ):
        return False
    return close > stop + 1 or not _is_abbreviation(text, start, stop, close)


def _word_before(text: str, start: int, stop: int) -> str:
    """The word that the stop closes, without the marks that open it; at most LOOK_BACK characters."""
    piece = text[max(start, stop - LOOK_BACK) : stop]
    words = piece.rsplit(None, 1)
    if not words or piece[-1].isspace():
        return ""
    word = words[-1]
    return word.lstrip(OPENERS) if word[0] in OPENERS else word


def _is_abbreviation(text: str, start: int, stop: int, ahead: int) -> bool:
    """Whether the stop belongs to the word before it, judged by that word and by the one that begins at `ahead`."""
    word = _word_before(text, start, stop)
    if not word or _is_plain(word):
        return False
    low = word.lower()
    if len(low) > 5 and "." not in low:
        return low in ALWAYS_GO_ON
    if low in ALWAYS_GO_ON:
        return True
    opens = stop - len(word) <= start + 1
    if opens and LIST_MARK.match(word):
        return True
    next_is_number = text[ahead : ahead + 1].isdigit()
    if low in GO_ON_BEFORE_NUMBER and (next_is_number or ROMAN.match(text, ahead)):
        return True
    if word in MONTHS_AND_DAYS:
        return next_is_number or not _starts_sentence(text, ahead)
    if word.isdigit():
        return len(word) < 3 and MONTH.match(text, ahead) is not None
    if low in MAY_END or INITIALS.match(word):
        return not (_starts_sentence(text, ahead) or (low == "etc" and text[ahead : ahead + 1].isupper()))
    if len(word) < 5 and not word.isupper() and word.isalpha() and word.isascii() and not set(low) & set("aeiouy"):
        return not _starts_sentence(text, ahead)
    return False


@lru_cache(maxsize=4096)  # the same few words end most sentences
def _is_plain(word: str) -> bool:
    """Whether nothing about the word itself could make it an abbreviation, whatever stands around it."""
    low = word.lower()
    known = (
        low in ALWAYS_GO_ON
        or low in GO_ON_BEFORE_NUMBER
        or low in MAY_END
        or word in MONTHS_AND_DAYS
        or LIST_MARK.match(word) is not None
        or INITIALS.match(word) is not None
    )
    return word.isalpha() and not known and (len(word) > 4 or not set(low).isdisjoint("aeiouy"))


def _starts_sentence(text: str, at: int) -> bool:
    word = NEXT_WORD.match(text, at)
    return word is not None and word.group() in SENTENCE_STARTERS

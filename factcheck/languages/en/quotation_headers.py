"""Quoted posts under a header line: "On 3 May, Ann wrote:", "Quote from: Ann", "Originally posted by Ann"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.languages.en.abbreviations import SENTENCE_STARTERS
from factcheck.records import Quotation
from factcheck.text.spans import BLANK_LINE, BLOCK, quotation, skip_space

# The line above a quoted post, alone on its line.
HEADER_LINE = re.compile(
    r"""^[ \t]*(?:[-*•>|]\s*)?(?:
        (?P<plain>[^\n]{1,200}?),?[ ](?:wrote|said|writes|schrieb|a\ écrit)[ ]?(?:\([^)\n]{1,60}\))?[ ]?
        (?::?[ ]?↑[^\n]{0,60}|:|in[ ](?:message|news|article)[ ]?:?[ ]?(?:<|news:)?[^\s:]{0,100}:?)
      | QUOTE[ ]?\((?P<at>[^@\n()]{1,60})[ ]@[ ][^)\n]{4,60}\)
      | (?:Quote[ ]from:?[ ]|Quoting:?[ ]|Originally[ ]posted[ ]by:?[ ]|Quote[ ]by[ ])(?P<from>[^\n]{1,80})
      | Quote:?[ ]?\n[ \t]*(?:Originally[ ])?Posted[ ]by:?[ ](?P<posted>[^\n]{1,80})
      | Quote:?
    )[ \t\r]*$""",
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
# Where such a line may be: a colon that ends its line, XenForo's arrow, or the word that opens it. One class of
# characters opens every alternative, so that `re` leaps from one to the next.
HEADER_SIGN = re.compile(
    r"[:↑QqO](?:(?<=:)(?=[ \t\r]{0,8}(?:\n|$))|(?<=↑)|(?<=Q)(?:uot|UOTE ?\()|(?<=q)uot|(?<=O)riginally )"
)
LONGEST_HEADER = 240
MOST_NESTED = 8
FROM_TAIL = re.compile(r"\s*(?:\bon\s+[A-Z0-9].*|\bat\s+\d.*|View Post.*|[«»;|].*|,\s.*)$")
HEADER_PLACE = re.compile(r"^(?:-{2,3}\s)?In\s(?:article\s|message\s|post\s)?[^,\s]{3,120}(?:,\s?|\s(?=\S+@|[A-Z]))")
NAMED_ADDRESS = re.compile(r"^\S+@\S+\s\((?P<name>[^()\n]{2,60})\)$")
# "Finn, on 03 Mar 2010 - 10:12, said:"
DATE_BEHIND = re.compile(
    r",?\s(?:on|at)\s(?:\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)[^\n]{0,80}$"
)
HEADER_DATE = re.compile(r"^(?:(?:On|Le|Am)\s.{1,80}[,\d]\s+(?=[^\d\s,][^,]{0,80}$)|.{1,30}?\bago,?\s+)", re.IGNORECASE)
HEADER_TIME = re.compile(r"^(?:[ap]\.?m\.?\b|[A-Z]{3,4}\b|[+-]\d{4}\b|\([A-Z]{3,4}\))[, ]*")
MAIL_ADDRESS = re.compile(r"\s*(?:<[^>\n]{1,80}>|\([^)\n]{1,60}\)|\[[^\]\n]{1,60}\])\s*$")
PRONOUNS = frozenset(
    "he she they it we i you one who someone somebody everyone people he's as and the a an my our his her their your this that".split()
)
# XenForo closes a pasted quotation with this line.
EXPAND = re.compile(r"^[ \t]*Click to expand(?:\.\.\.|…)?", re.MULTILINE)
# A block with marks of its own begins so; other readers take it.
HAS_MARKS = re.compile(r"[\[<>|“\"„«]|&gt;|: |[A-Z][A-Za-z]{0,3}[|:]?>")
# What may stand between header and words: XenForo's arrow, phpBB's line with the time.
ARROW = re.compile(
    r"[ \t]*↑?[ \t\r]*\n?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? [^\n]{4,20}\d:\d\d[^\n]{0,6}\n)?"
)


_SPOKEN = re.compile(
    r"^[ \t]*(?P<who>(?=[^\s:]{0,30}[\d_]|(?!Mc|Mac|De|La|Le|Di|Du|Van|Fitz)[^\s:]{0,30}[a-z][A-Z])[A-Za-z][\w.\-]{2,29})[ ](?:wrote|said|posted):(?P<gap>[ \t\r]*\n?[ \t]*)(?=\S)",
    re.MULTILINE,
)
_CLOSERS = {'"': '"', "\u201c": "\u201d"}
_LONGEST_SPOKEN = 6_000


def headed_blocks(text: str) -> Iterator[Quotation]:
    """A header alone on its line, and below it the words of the one it names, with no marks of their own.

    Such a block ends at its paragraph's end, where the copied page didn't leave a sign of its true end.
    """
    headers = _headers(text) if _may_head(text) else []
    if not headers:
        return
    expands = [match.start() for match in EXPAND.finditer(text)]
    outer: list[tuple[int, str | None]] = []
    for place, header in enumerate(headers):
        begin = skip_space(text, header.end())
        begin = skip_space(text, ARROW.match(text, begin).end())  # type: ignore[union-attr]  # it may be empty
        following = headers[place + 1].start() if place + 1 < len(headers) else len(text)
        if begin >= following and place + 1 < len(headers):
            outer.append((begin, _author(header)))  # a quotation that begins with a quotation
            continue
        within, outer = outer, []
        if begin >= len(text) or HAS_MARKS.match(text, begin):
            continue  # the block has marks of its own
        at = bisect_left(expands, begin)
        if at < len(expands) and expands[at] <= following:
            end = expands[at]
        else:
            blank = BLANK_LINE.search(text, begin, following)
            end = blank.start() if blank else following
        found = quotation(text, begin, end, _author(header), BLOCK)
        if found is not None:
            yield found
        for level, (start, who) in enumerate(reversed(within[-MOST_NESTED:]), 1):
            if at + level < len(expands) and expands[at + level] <= following:
                around = quotation(text, start, expands[at + level], who, BLOCK)
                if around is not None:
                    yield around


def spoken_blocks(text: str) -> Iterator[Quotation]:
    """The words of another poster behind his name: 'Ann_K wrote: "..."', to the mark or the line's end.

    Only a name that no author or witness bears: with a digit, an underscore or a capital within.
    """
    if "wrote:" not in text and "said:" not in text and "posted:" not in text:
        return
    for found in _SPOKEN.finditer(text):
        begin = found.end()
        closer = _CLOSERS.get(text[begin : begin + 1])
        if closer is None and "\n" in found["gap"]:
            continue  # a header alone on its line
        begin += closer is not None
        end = text.find(closer or "\n", begin, begin + _LONGEST_SPOKEN)
        if end < 0 and closer is None:
            end = min(len(text), begin + _LONGEST_SPOKEN)
        block = quotation(text, begin, end, found["who"], BLOCK) if end > begin else None
        if block is not None:
            yield block


def _may_head(text: str) -> bool:
    """Whether a sign of a header stands anywhere in the text: cheaper than to look at every colon and Q of it."""
    return ":" in text or "uot" in text or "\u2191" in text or "UOT" in text or "riginally " in text


def author_above(text: str, start: int) -> str | None:
    """The name in the line above a block ("On 3 May, Ann wrote:"), over at most one blank line."""
    above = text[max(0, start - LONGEST_HEADER) : start].rstrip()
    lines = [line.lstrip("> |") for line in above.split("\n")[-2:]]
    header = HEADER_LINE.match(lines[-1]) or HEADER_LINE.match(" ".join(lines))
    return None if header is None else _author(header)


def _headers(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    seen = -1
    for sign in HEADER_SIGN.finditer(text):
        at = sign.start()
        begin = text.rfind("\n", max(0, at - LONGEST_HEADER), at) + 1
        if begin <= seen or (begin == 0 and at > LONGEST_HEADER):
            continue
        header = HEADER_LINE.match(text, begin)
        if header is not None and (header["plain"] is None or _author(header) is not None):
            found.append(header)
            seen = header.end()
    return found


def _author(header: re.Match[str]) -> str | None:
    given = header["from"] or header["at"] or header["posted"]
    if given:
        name = FROM_TAIL.sub("", given)
    elif header["plain"]:
        name = DATE_BEHIND.sub("", HEADER_DATE.sub("", HEADER_PLACE.sub("", header["plain"].strip())))
        address = NAMED_ADDRESS.match(name)
        name = address["name"] if address else name
    else:
        return None
    name = MAIL_ADDRESS.sub("", HEADER_TIME.sub("", name)).strip(" ,:\"'“”*_")
    words = name.split()
    while words and words[0] in SENTENCE_STARTERS:
        del words[0]
    name = " ".join(words)
    if not 0 < len(words) <= 5 or words[0].lower() in PRONOUNS or any(mark in name for mark in ":;>[]"):
        return None
    return name

"""Articles pasted whole: an address and a headline above the prose, a dateline, or a line that names the outlet.

http://www.valleyherald.example/pit        LISBON (AP) - A ferry        From the Guardian this morning:
Pit explosion kills 29                     capsized on Sunday ...
An explosion tore through ...                                           Rescue workers pulled ...

An address above the poster's own words makes no article of them: there has to be a headline, and nobody speaks of himself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.languages.en.outlets import KNOWN_OUTLET
from factcheck.records import Quotation
from factcheck.text.spans import INLINE, quotation, skip_space

# Characters.
_LONGEST_ARTICLE = 4_000
_LONGEST_LINE = 2_000
_LONGEST_HEADLINE = 140
_LEAST_PROSE = 80
# Lines between the address and the prose: headline, second headline, hour, byline.
_MOST_HEAD_LINES = 6

_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<site>[^\s/\"'<>\]]{3,80})[^\s\"'<>]{0,400}")
# Another thread, or the page itself in a copy that begins with its address: posts, no articles.
_FORUM = re.compile(
    r"forum|thread|topic|showpost|board|/t/|/comments/|index\.php|question|reddit|discuss|mail-archive|groups?\.|community|[?&]p=|blog",
    re.IGNORECASE,
)
_LINE_UP_TO_ADDRESS = re.compile(
    r"^[ \t]*[*_<(\[]*(?:(?:source|link|from|via|article|full (?:story|article|text)|story|see)\s?:?\s)?[<(\[]*$",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"^[ \t]*[A-Z][A-Z][A-Za-z .,'\u2019\-]{{1,50}}\((?P<who>{KNOWN_OUTLET}|dpa|IANS|PTI|ANSA|EFE)\)\s?[-\u2013\u2014]",
    re.MULTILINE,
)
_OUTLET_LINE = re.compile(
    rf"^[ \t]*(?:(?:[Ff]rom|[Vv]ia|[Pp]er|[Ss]ource:|[Aa]ccording to|[Qq]uoting)[ ])?(?:the[ ]|The[ ])?(?P<who>{KNOWN_OUTLET})"
    r"(?:['\u2019]s?)?(?:[ ](?:article|page|entry|report|story|website|on|this|today|yesterday|morning|of)\b[^.:;\n]{0,60})?[:;][ \t\r]*$",
    re.MULTILINE,
)
_OUTLET_SIGN = re.compile(rf"{KNOWN_OUTLET}['\u2019 a-z]{{0,80}}[:;][ \t\r]*\n")
# The end of such a line; what stands before it is looked at only where one does, so many characters back.
_LINE_END = re.compile(r"[:;][ \t\r]*\n")
_LONGEST_SIGN = 120
_BYLINE = re.compile(
    r"^[ \t]*By (?P<who>(?:[A-Z][\w.'\u2019-]+ ){1,3}[A-Z][\w.'\u2019-]+)(?:,? [^.\n]{0,60})?[ \t\r]*$", re.MULTILINE
)
_OUTLET = re.compile(KNOWN_OUTLET)
_REPORT_HEAD = re.compile(
    r"^[ \t]*[^\s.!?:][^.!?:\n]{4,90}(?:[Ss]tatistics|[Ff]act sheet|[Pp]ress release)[ \t\r]*$", re.MULTILINE
)
_SPOKEN = re.compile(r"[\"\u201c][^\"\u201d]*[\"\u201d]?")
_HIMSELF = re.compile(
    r"\b(?:I|I['\u2019]\w+|[Ii]mo|IMO|IMHO|[Mm]y|[Mm]e|[Ll]ol|LOL|[Gg]uys|[Tt]hanks)\b|:\w+:|[:;]-?[)(]|!{2,}"
)
# Articles speak to their readers too, but none that is pasted begins a paragraph so.
_SPEAKS_TO_OTHERS = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Yy]ours)\b")
_RULE = re.compile(r"[ \t]*(?:[=_*\-~]{4,}|https?://\S+)[ \t\r]*$|[ \t]*(?:>|\[/?quote|Quote:)", re.IGNORECASE)
# What a forum's page puts between posts: ranks, names on Reddit, the day of a comment.
_OF_FORUM = re.compile(
    r"[ \t]*(?:u/\S+|(?:(?:Senior|New|Super|Junior|Active|Veteran) )?(?:Member|Moderator|Administrator)\b[^.\n]{0,20}|"
    r"Registered(?: User)?|Guest|Posts?:? \d[^\n]{0,30}|Joined:? [^\n]{0,40}|Join Date[^\n]{0,40}|Re(?:ply|port|plies)|Quote|Share|"
    r"[A-Z][a-z]{2} \d{1,2} '\d\d|[^.\n]{0,40}\bsays:)[ \t\r]*$"
)
_WORDS_BELOW = re.compile(r"[ \t\r]*\n[ \t]*[^\s]")
_ENDS_LIKE_PROSE = re.compile(r"[.!,;:][\"'\u201d\u2019)\]]*[ \t\r]*$")


def pasted_articles(text: str) -> Iterator[Quotation]:
    """What the outlets say, each by the name of its outlet or site; none overlaps another."""
    floor = 0
    for start, who in sorted(_begun(text)):
        if start < floor:
            continue
        end = _end_of_article(text, start)
        found = quotation(text, start, end, who, INLINE) if end > start else None
        if found is not None:
            yield found
            floor = end


def _begun(text: str) -> Iterator[tuple[int, str]]:
    if "://" in text:
        for address in _ADDRESS.finditer(text):
            near = max(0, address.start() - _LONGEST_HEADLINE)
            begin = text.rfind("\n", near, address.start()) + 1 or near
            if (
                _FORUM.search(address.group())
                or _is_of_page(text, address)
                or not _LINE_UP_TO_ADDRESS.match(text[max(begin, address.start() - 80) : address.start()])
            ):
                continue
            start = _below_address(text, address.end())
            if start is not None:
                yield start, address["site"]
    if ")" in text:
        for dateline in _DATELINE.finditer(text):
            yield dateline.start(), dateline["who"]
    if "\nBy " in text:
        yield from _signed(text)
    if "tatistics" in text or "act sheet" in text or "ress release" in text:
        yield from _headed(text)
    if _may_name_outlet(text):
        for line in _OUTLET_LINE.finditer(text):
            start = skip_space(text, line.end())
            if _is_prose(_line(text, start)):
                yield start, line["who"]


def _signed(text: str) -> Iterator[tuple[int, str]]:
    """A headline, below it "By Ann Hale", and prose: the outlet's that stands there too, or the byline's own."""
    for byline in _BYLINE.finditer(text):
        near = max(0, byline.start() - _LONGEST_HEADLINE)
        above = text[near : byline.start()].rstrip()
        begin = above.rfind("\n") + 1
        headline = above[begin:]
        if len(headline.split()) < 3 or _ENDS_LIKE_PROSE.search(headline) or _speaks_of_himself(headline):
            continue
        prose = _prose_below(text, byline.end())
        if prose is not None:
            outlet = _OUTLET.search(text, byline.start(), prose)
            yield near + begin, outlet.group() if outlet else byline["who"]


def _prose_below(text: str, at: int) -> int | None:
    """Where prose begins, a few short lines further at most."""
    for _ in range(_MOST_HEAD_LINES):
        at = skip_space(text, at)
        line = _line(text, at)
        if _is_prose(line):
            return at
        if _RULE.match(line) or _OF_FORUM.match(line):
            return None
        at += len(line)
    return None


def _headed(text: str) -> Iterator[tuple[int, str]]:
    """A line within a post that names a report, and the report's prose below."""
    for head in _REPORT_HEAD.finditer(text, _end_of_title(text)):
        if _is_prose(_line(text, skip_space(text, head.end()))):
            yield head.start(), head.group().strip()


def _end_of_title(text: str) -> int:
    """A page's first two lines are its address and its title."""
    first = text.find("\n") + 1
    return text.find("\n", first) + 1 if first else 0


def _is_of_page(text: str, address: re.Match[str]) -> bool:
    """A copied page begins with its own address, right above its words: what stands there is what people posted."""
    return address.start() == 0 and bool(_WORDS_BELOW.match(text, address.end()))


def _may_name_outlet(text: str) -> bool:
    """Whether a line ends in an outlet's name and a colon."""
    if ":" not in text and ";" not in text:
        return False
    reached = 0
    for end in _LINE_END.finditer(text):
        if _OUTLET_SIGN.search(text, max(reached, end.start() - _LONGEST_SIGN), end.end()):
            return True
        reached = end.end()
    return False


def _below_address(text: str, at: int) -> int | None:
    """Where the headline begins; None where none stands there, or no prose follows it."""
    rest = _line(text, at)
    if len(rest) > _LONGEST_HEADLINE or _ENDS_LIKE_PROSE.search(rest):
        return None
    start = skip_space(text, at + len(rest)) if not rest.strip(" )]>*_\t\r") else at
    if text[start : start + 1] in ('"', "\u201c") and _is_prose(_line(text, start)):
        return start
    at = start
    for number in range(_MOST_HEAD_LINES):
        line = _line(text, at)
        if _RULE.match(line) or _speaks_of_himself(line) or _OF_FORUM.match(line):
            return None
        if _is_prose(line):
            return start if number else None
        if not number and (len(line.split()) < 3 or len(line) > _LONGEST_HEADLINE or _ENDS_LIKE_PROSE.search(line)):
            return None
        at = skip_space(text, at + len(line))
    return None


def _end_of_article(text: str, start: int) -> int:
    """Before the line in which somebody speaks of himself, a rule, another address or a mark of a quotation."""
    at = end = start
    is_new = False
    while at < len(text) and at - start < _LONGEST_ARTICLE:
        line = _line(text, at)
        if at > start and (
            _RULE.match(line)
            or _OF_FORUM.match(line)
            or _speaks_of_himself(line)
            or (is_new and _SPEAKS_TO_OTHERS.search(_SPOKEN.sub(" ", line)))
        ):
            break
        at += len(line)
        end = at
        following = skip_space(text, at)
        breaks = text.count("\n", at, following)
        if breaks > 3:
            break
        is_new = breaks > 1
        at = following
    return end


def _line(text: str, at: int) -> str:
    end = text.find("\n", at, at + _LONGEST_LINE)
    return text[at : end if end >= 0 else at + _LONGEST_LINE]


def _is_prose(line: str) -> bool:
    return len(line) >= _LEAST_PROSE and not _speaks_of_himself(line)


def _speaks_of_himself(line: str) -> bool:
    return _HIMSELF.search(_SPOKEN.sub(" ", line)) is not None

"""The text copy of an Invision Community topic: what a browser's "select all, copy" leaves of the page.

Every post ends in the links under it ("Link to comment", "Share on other sites"); that furniture splits posts and is
never content. A post's text is an exact slice of the copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from factcheck.records import Quotation
from moderation.forums.records import ReadPost, ReadThread, UnreadableThread

ENGINE = "Invision Community (text copy)"

_END_OF_POST = "share on other sites"
_HEADER_END = "recommended posts"
# Links and labels of the page, in lower case; above, under and between posts, never inside them.
_ABOVE_POST = {"author", "popular post", "more sharing options...", "comment", "new"}
_UNDER_POST = {"link to comment", "link to post", "share this post", "quote", "more sharing options...", "report post"}
_AFTER_THREAD = {
    "please sign in to comment",
    "please sign in to reply",
    "you will be able to leave a comment after signing in",
    "create an account or sign in to comment",
    "join the conversation",
    "sign in now",
    "reply to this topic",
    "reply to this topic...",
    "go to topic listing",
    "create new...",
    "recently browsing",
    "archived",
    "this topic is now archived and is closed to further replies.",
    "this topic is now closed to further replies.",
}
_IN_HEADER = {
    "jump to content",
    "existing user? sign in",
    "sign in",
    "sign up",
    "browse",
    "activity",
    "all activity",
    "home",
    "forums",
    "search",
    "more",
    "share",
    "share this topic",
    "more sharing options...",
    "followers",
    "start new topic",
    "reply to this topic",
    "theme",
    "contact us",
    "members",
    "unread content",
    "calendar",
    "leaderboard",
    "guidelines",
    "staff",
    "online users",
}
_SITE_LINE = re.compile(
    r"^(?:followers?\s*\d+|\d+\s+followers?|(?:prev|next)\b.*|page \d+ of \d+|«|»|[\d\s]+|https?://\S+"
    r"|(?:[a-z]+ )?[a-z]+ \d{1,2}, \d{4} in .+|\d{1,2} [a-z]+ \d{4} in .+)$",
    re.IGNORECASE,
)
_STARTER = re.compile(r"^(?:(?:started|asked) )?by\s+\S.{0,79}$", re.IGNORECASE)
# "• 1 month later...", "3 weeks later..."
_TIME_PASSES = re.compile(r"^\W{0,4}(?:an?|\d+)\s+(?:day|week|month|year)s?\s+later\s*(?:\.{3}|…)$", re.IGNORECASE)
# "Edited by Ann", "Edited March 5, 2024 by Ann", "Edited 3 hours ago by Ann"
_EDITED = re.compile(r"^edited\s+(?:\S.{0,40}?\s+)?by\s+\S.{0,79}$", re.IGNORECASE)
_POSTED = re.compile(r"^posted\s+(?:on\s+)?(?P<when>\S.{2,40})$", re.IGNORECASE)
_MONTHS = "january february march april may june july august september october november december".split()
_DAY = re.compile(r"\b(?:(?P<d1>\d{1,2})\s+(?P<m1>[a-z]{3,9})|(?P<m2>[a-z]{3,9})\s+(?P<d2>\d{1,2}),)\s+(?P<y>\d{4})\b")
_AGO = re.compile(r"\b(?:ago|just now|yesterday|today|hours?|minutes?)\b")
# The author's pane beside a post: name, group, counts; never a paragraph.
_PANE_LINES, _PANE_WIDTH = 14, 80
# "On 3/5/2024 at 7:29 PM, Ann said:", "3 hours ago, Ann said:", "Ann, on 12 Mar 2010 - 5:00 PM, said:"
_CITATION = re.compile(
    r"^(?:on\s+[^,]{4,40}(?:,\s*\d{4}[^,]{0,20})?,\s*|\d{1,3}\s+\w+\s+ago,\s*)(?P<who>\S.{0,79}?)\s+(?:said|wrote):$"
    r"|^(?P<who_first>\S.{0,79}?),\s+on\s+\d.{4,40},\s+said:$",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str

    @property
    def key(self) -> str:
        return self.words.lower()


def recognises(text: str) -> bool:
    keys = {line.strip().lower() for line in text.split("\n")}
    if "<html" in text[:4096].lower():
        return False
    return _END_OF_POST in keys or ({_HEADER_END, "jump to content"} <= keys)


def read(text: str) -> ReadThread:
    header, body = _parts(list(_lines(text)))
    posts = tuple(_posts(text, body))
    if not posts:
        raise UnreadableThread("This looks like a copy of an Invision Community topic, but no post stands in it.")
    return ReadThread(title=_title(header), engine=ENGINE, posts=posts)


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for raw in text.split("\n"):
        yield _Line(at, at + len(raw), raw.strip())
        at += len(raw) + 1


def _parts(lines: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    """The lines above the posts, and the posts themselves without what follows them on the page."""
    ends = [number for number, line in enumerate(lines) if line.key == _END_OF_POST]
    first_end = ends[0] if ends else len(lines)
    marks = [number for number, line in enumerate(lines[:first_end]) if line.key == _HEADER_END]
    # Without the mark the copy began inside the topic: all of it is posts, but for links at its very top.
    start = marks[0] + 1 if marks else next((n for n, line in enumerate(lines) if not _is_furniture(line)), 0)
    after_last = ends[-1] + 1 if ends else start
    stop = next((n for n in range(after_last, len(lines)) if lines[n].key in _AFTER_THREAD), len(lines))
    return lines[: marks[0]] if marks else [], lines[start:stop]


def _posts(text: str, lines: list[_Line]) -> Iterator[ReadPost]:
    position = 0
    seen: set[str] = set()
    for chunk in _chunks(lines):
        author, posted_at, chunk = _without_pane(_without_furniture(chunk))
        chunk = _without_furniture(chunk)
        if not chunk:
            continue
        position += 1
        body = text[chunk[0].start : chunk[-1].end]
        body = body[len(body) - len(body.lstrip()) :].rstrip()
        quotations = tuple(_quotations(body, earlier=seen))
        seen.update(_plain(body[start:end]) for start, end in _paragraphs(body))
        yield ReadPost(position=position, text=body, author=author, posted_at=posted_at, quotations=quotations)


def _chunks(lines: list[_Line]) -> Iterator[list[_Line]]:
    chunk: list[_Line] = []
    for line in lines:
        if line.key == _END_OF_POST:
            yield chunk
            chunk = []
        else:
            chunk.append(line)
    yield chunk


def _without_furniture(chunk: list[_Line]) -> list[_Line]:
    first, last = 0, len(chunk)
    while first < last and _stands_above(chunk[first]):
        first += 1
    while last > first and _stands_under(chunk[last - 1]):
        last -= 1
    return chunk[first:last]


def _stands_above(line: _Line) -> bool:
    return not line.words or line.key in _ABOVE_POST or _TIME_PASSES.match(line.words) is not None


def _stands_under(line: _Line) -> bool:
    if not line.words or line.key in _UNDER_POST or line.key in _AFTER_THREAD:
        return True
    return any(pattern.match(line.words) for pattern in (_EDITED, _TIME_PASSES))


def _is_furniture(line: _Line) -> bool:
    return _stands_above(line) or line.key in _IN_HEADER or _SITE_LINE.match(line.words) is not None


def _without_pane(chunk: list[_Line]) -> tuple[str | None, datetime | None, list[_Line]]:
    """Author and time, where the copy holds the pane beside the post: short lines that end in "Posted ..."."""
    pane: list[_Line] = []
    for number, line in enumerate(chunk):
        posted = _POSTED.match(line.words)
        if posted is not None and pane and (_day(posted["when"]) or _AGO.search(posted["when"].lower())):
            return pane[0].words, _day(posted["when"]), chunk[number + 1 :]
        if len(line.words) > _PANE_WIDTH or len(pane) == _PANE_LINES:
            break
        if line.words:
            pane.append(line)
    return None, None, chunk


def _day(words: str) -> datetime | None:
    """ "March 5, 2024" and "5 March 2024"; "3/5/2024" could be two days and is none."""
    match = _DAY.search(words.lower())
    if match is None:
        return None
    name = match["m1"] or match["m2"]
    months = [number for number, month in enumerate(_MONTHS, start=1) if month.startswith(name[:3])]
    try:
        return datetime(int(match["y"]), months[0], int(match["d1"] or match["d2"]), tzinfo=UTC) if months else None
    except ValueError:
        return None


def _title(header: list[_Line]) -> str | None:
    """The line above the starter's name; a line that stands twice (in the path and as the heading) is surer."""
    lines = [line.words for line in header if line.words and not _is_furniture(line)]
    for number, words in enumerate(lines):
        if number and _STARTER.match(words):
            return lines[number - 1]
    first = {words: number for number, words in reversed(list(enumerate(lines)))}
    repeated = [words for number, words in enumerate(lines) if first[words] < number]
    if repeated:
        return repeated[-1]
    return lines[-2] if len(lines) > 1 else next(iter(lines), None)


def _quotations(body: str, *, earlier: set[str]) -> Iterator[Quotation]:
    """Blocks under "On ..., Ann said:". A text copy doesn't mark where they end: the first paragraph is the quoted
    one's for certain, and each further one as long as an earlier post has the same."""
    paragraphs = list(_paragraphs(body))
    following = 0
    for line in _lines(body):
        citation = _CITATION.match(line.words)
        if citation is None or (following and line.start < paragraphs[following - 1][1]):
            continue
        # A caption may stand in one paragraph with what it captions.
        while following < len(paragraphs) and paragraphs[following][1] <= line.end:
            following += 1
        if following == len(paragraphs):
            return
        start, end = max(paragraphs[following][0], line.end), paragraphs[following][1]
        following += 1
        while following < len(paragraphs) and _plain(body[slice(*paragraphs[following])]) in earlier:
            end = paragraphs[following][1]
            following += 1
        start += len(body[start:end]) - len(body[start:end].lstrip())
        who = citation["who"] or citation["who_first"]
        yield Quotation(start=start, end=end, text=body[start:end], who=who, style="block")


def _paragraphs(body: str) -> Iterator[tuple[int, int]]:
    """Runs of lines without an empty one between them."""
    start: int | None = None
    end = 0
    for line in _lines(body):
        if not line.words:
            if start is not None:
                yield start, end
            start = None
            continue
        if start is None:
            start = line.start
        end = line.end
    if start is not None:
        yield start, end


def _plain(paragraph: str) -> str:
    return _BLANKS.sub(" ", paragraph).strip().lower()

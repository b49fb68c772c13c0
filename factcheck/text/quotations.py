"""Other people's words in plain text: quoted posts as blocks, books and speakers between quotation marks.

Every reader here goes over the text once; what looks around a place looks at a bounded window.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from factcheck.records import Quotation
from factcheck.text.abbreviations import SENTENCE_STARTERS

BLOCK = "block"
INLINE = "inline"

# [quote=Ann], [quote="Ann, post: 12, member: 3"], [QUOTE=Ann;12], [quote author=Ann link=...], <blockquote>, [/quote]
TAG = re.compile(r"[\[<](?P<close>/?)(?:quote|blockquote)\b(?P<words>[^\]>\n]{0,200})[\]>]", re.IGNORECASE)
TAG_AUTHOR = re.compile(
    r"""(?:author|name|username)\s*=\s*["']?(?P<named>[^"'=\];]{1,60}?)["']?(?:\s+\w+=|[;,]|$)"""
    r"""|^\s*=\s*["']?(?P<bare>[^"'\];,=]{1,60}?)["']?\s*(?:[;,]|\s\w+=|$)""",
    re.IGNORECASE,
)
# One line of a quoted post: "> ", ">>", "|> ", "JD> ". (">5,000 dead" is a comparison, see `_marked_lines`.)
MARKED_LINE = re.compile(
    r"^[ \t]{0,3}(?P<mark>(?:[A-Z][A-Za-z]{0,3})?(?:(?:\||:)?(?:>|&gt;)[ ]?){1,8}|(?:\|[ ]){1,8}(?=\S))"
    r"(?P<rest>[^\n]*)",
    re.MULTILINE,
)
TABLE_ROW = re.compile(r"^[ \t]*\|[^\n]*\|[ \t\r]*$")

NAME_PART = r"(?:[A-Z][\w.’'-]{0,30}|[A-Z]\.)"
NAME = rf"{NAME_PART}(?:[ ](?:(?:de|du|von|van|der|den|of|al|bin|ibn|la|le|St\.)[ ])?{NAME_PART}){{0,4}}"
SAID = (
    r"(?:said|says|wrote|writes|stated|states|argued|argues|claimed|claims|noted|notes|told|tells|explained|explains"
    r"|declared|declares|commented|comments|remarked|observed|observes|concluded|concludes|insisted|admitted"
    r"|reported|reports|recalled|replied|answered|added|put it|puts it|called|described|describes|asked|warned)"
)

# The line above a quoted post, alone on its line.
HEADER_LINE = re.compile(
    r"""^[ \t]*(?:[-*•>|]\s*)?(?:
        (?P<plain>[^\n]{1,160}?)[ ](?:wrote|said|writes|schrieb|a\ écrit)[ ]?(?:\([^)\n]{1,60}\))?[ ]?
        (?::?[ ]?↑[^\n]{0,60}|:)
      | (?P<quote_from>Quote[ ]from:?[ ]|Quoting:?[ ]|Originally[ ]posted[ ]by:?[ ]|Quote[ ]by[ ])(?P<from>[^\n]{1,80})
      | Quote:?
    )[ \t\r]*$""",
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
HEADER_HINT = re.compile(r"wrote|said|writes|schrieb|écrit|quot|originally posted", re.IGNORECASE)
FROM_TAIL = re.compile(r"\s*(?:\bon\s+[A-Z0-9].*|\bat\s+\d.*|View Post.*|[«»;|].*|,\s.*)$")
HEADER_DATE = re.compile(r"^(?:(?:On|Le|Am)\s.{1,80}[,\d]\s+(?=[^\d\s,][^,]{0,80}$)|.{1,30}?\bago,?\s+)", re.IGNORECASE)
HEADER_TIME = re.compile(r"^(?:[ap]\.?m\.?\b|[A-Z]{3,4}\b|[+-]\d{4}\b|\([A-Z]{3,4}\))[, ]*")
MAIL_ADDRESS = re.compile(r"\s*(?:<[^>\n]{1,80}>|\([^)\n]{1,60}\)|\[[^\]\n]{1,60}\])\s*$")
PRONOUNS = frozenset("he she they it we i you one who someone somebody everyone people he's as and".split())
EXPAND = re.compile(r"^[ \t]*Click to expand(?:\.\.\.|…)?", re.MULTILINE)
ARROW = re.compile(r"[ \t]*↑?[ \t\r]*\n?")
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
SPACE = re.compile(r"\s*+")

MARKS = re.compile(r"[“”„«»‘’\"]")
CLOSERS = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"'}
LONGEST_INLINE = 6_000
WINDOW_BEFORE = 250
WINDOW_AFTER = 120
STOP_BEFORE = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"])|\n[ \t\r]*\n")
WHO_BEFORE = re.compile(
    rf"(?P<said>{NAME})(?:,[^,.\n]{{1,60}},)?(?:[ ]\([^)\n]{{1,60}}\))?"
    rf"(?:[ ](?:has|had|once|also|then|later|[a-z]{{2,14}}ly))?[ ]{SAID}\b"
    rf"|(?i:according[ ]to|in[ ]the[ ]words[ ]of|quoting|quotes|as|said|says|wrote|writes)[ ]"
    rf"(?:the[ ](?:[a-z-]+[ ]){{1,3}})?(?P<of>{NAME})"
)
HINTS = frozenset(re.findall(r"[a-z]+", SAID)) | {"according", "words", "quoting", "quotes", "as"}
WORD = re.compile(r"[A-Za-z]+")
WHO_BY_COLON = re.compile(rf"\s*(?P<colon>{NAME})(?:[ ]\([^)\n]{{1,60}}\))?:\s*$")
WHO_AFTER = re.compile(
    rf"^[.,;]?\s{{0,2}}[(\[](?P<bracket>{NAME})(?:[,:;][^)\]\n]{{0,80}})?[)\]]"
    rf"|^[.,]?[ ]{SAID}[ ](?:the[ ](?:[a-z-]+[ ]){{1,3}})?(?P<said>{NAME})"
    rf"|^,?[ ](?P<says>{NAME})(?:[ ](?:has|had|once|also|later))?[ ]{SAID}\b"
    rf"|^[.]?\s{{0,4}}(?:--?|–|—|~)[ ]?(?P<dash>{NAME})"
    rf"|^,?[ ](?i:according[ ]to)[ ](?P<of>{NAME})"
)
NOT_NAMES = SENTENCE_STARTERS | frozenset(
    """Source Emphasis Wikipedia Ibid January February March April June July August September October November December
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday""".split()
)


def find_quotations(text: str) -> list[Quotation]:
    """Blocks and inline quotations, by their place; what is quoted within a quotation comes after it.

    A block's span is the quoted words without its tags and its header; lines keep their ">" marks.
    """
    found = [*_tagged(text), *_marked(text), *_headed(text)]
    found = _without_doubles(found)
    found.extend(_between_marks(text))
    found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return found


def _quotation(text: str, start: int, end: int, who: str | None, style: str) -> Quotation | None:
    """The words from `start` to `end` without the white space around them; None where there are none."""
    words = text[start:end]
    end = start + len(words.rstrip())
    start += len(words) - len(words.lstrip())
    return Quotation(start, end, text[start:end], who, style) if start < end else None


def _without_doubles(found: list[Quotation]) -> list[Quotation]:
    """A tag, a header and ">" marks may all name one block: keep the widest, and the name that any of them knows."""
    kept: dict[tuple[int, int], Quotation] = {}
    by_end: dict[int, tuple[int, int]] = {}
    for quotation in sorted(found, key=lambda one: (one.start, -one.end, one.who is None)):
        span = (quotation.start, quotation.end)
        outer = by_end.get(quotation.end)
        if span in kept or (outer is not None and quotation.who in (None, kept[outer].who)):
            continue
        kept[span] = quotation
        by_end[quotation.end] = span
    return list(kept.values())


# Blocks between tags


def _tagged(text: str) -> Iterator[Quotation]:
    if "quote" not in text and "QUOTE" not in text and "Quote" not in text:
        return
    opened: list[re.Match[str]] = []
    for tag in TAG.finditer(text):
        if not tag["close"]:
            opened.append(tag)
        elif opened:
            begin = opened.pop()
            quotation = _quotation(text, begin.end(), tag.start(), _tag_author(begin["words"]), BLOCK)
            if quotation is not None:
                yield quotation
    # A tag that nobody closed holds for its paragraph: the reply below it is the poster's own.
    for tag in opened:
        blank = BLANK_LINE.search(text, SPACE.match(text, tag.end()).end())  # type: ignore[union-attr]
        end = blank.start() if blank else len(text)
        quotation = _quotation(text, tag.end(), end, _tag_author(tag["words"]), BLOCK)
        if quotation is not None:
            yield quotation
        if blank is None:
            return


def _tag_author(words: str) -> str | None:
    author = TAG_AUTHOR.search(words)
    if author is None:
        return None
    return (author["named"] or author["bare"] or "").strip() or None


# Blocks of marked lines


def _marked(text: str) -> Iterator[Quotation]:
    if ">" not in text and "&gt;" not in text and "| " not in text:
        return
    lines: list[tuple[int, int, int]] = []
    for match in MARKED_LINE.finditer(text):
        mark, rest = match["mark"], match["rest"]
        if mark[0] == "|" and ">" not in mark and TABLE_ROW.match(match[0]):
            continue
        depth = mark.count(">") + mark.count("&gt;") or mark.count("|")
        follows = bool(lines) and match.start() <= lines[-1][1] + 1
        if mark[-1] == ">" and depth == 1 and rest[:1].isdigit() and not follows:
            continue
        lines.append((match.start(), match.end(), depth))
    yield from _runs(text, lines)


def _runs(text: str, lines: list[tuple[int, int, int]]) -> Iterator[Quotation]:
    """Neighbouring lines make a block; deeper ones within it make blocks of their own."""
    open_runs: list[tuple[int, int]] = []  # (depth, start), deepest last
    last_end = -1
    for start, end, depth in lines:
        if open_runs and text[last_end:start].strip():
            yield from _closed(text, open_runs, 0, last_end)
            open_runs = []
        kept = [run for run in open_runs if run[0] <= depth]
        if len(kept) < len(open_runs):
            yield from _closed(text, open_runs, len(kept), last_end)
            open_runs = kept
        if not open_runs or open_runs[-1][0] < depth:
            open_runs.append((depth, start))
        last_end = end
    yield from _closed(text, open_runs, 0, last_end)


def _closed(text: str, runs: list[tuple[int, int]], keep: int, end: int) -> Iterator[Quotation]:
    for _, start in runs[keep:]:
        quotation = _quotation(text, start, end, _header_above(text, start), BLOCK)
        if quotation is not None:
            yield quotation


def _header_above(text: str, start: int) -> str | None:
    """The name in the line above a block ("On 3 May, Ann wrote:"), over at most one blank line."""
    above = text[max(0, start - 200) : start].rstrip()
    line = above[above.rfind("\n") + 1 :].lstrip("> |")
    header = HEADER_LINE.match(line)
    if header is None and above.count("\n") and HEADER_HINT.search(line):
        # "On Tuesday, 3 May 2011, Ann <ann@example.org>" and "wrote:" on two lines
        header = HEADER_LINE.match(" ".join(part.lstrip("> |") for part in above.split("\n")[-2:]))
    return None if header is None else _header_author(header)


def _header_author(header: re.Match[str]) -> str | None:
    if header["from"]:
        name = FROM_TAIL.sub("", header["from"])
    elif header["plain"]:
        name = HEADER_DATE.sub("", header["plain"].strip())
    else:
        return None
    name = MAIL_ADDRESS.sub("", HEADER_TIME.sub("", name)).strip(" ,:\"'“”*_")
    words = name.split()
    if not 0 < len(words) <= 5 or words[0].lower() in PRONOUNS or any(mark in name for mark in ":;>[]"):
        return None
    return name


# Blocks under a header


def _headed(text: str) -> Iterator[Quotation]:
    """ "Ann said:" alone on its line, and below it her words, with no marks of their own."""
    if HEADER_HINT.search(text) is None:
        return
    headers = [header for header in HEADER_LINE.finditer(text) if header["plain"] is None or _is_poster(header)]
    expands = [match.start() for match in EXPAND.finditer(text)]
    for place, header in enumerate(headers):
        begin = header.end()
        following = headers[place + 1].start() if place + 1 < len(headers) else len(text)
        begin = ARROW.match(text, SPACE.match(text, begin).end()).end()  # type: ignore[union-attr]
        begin = SPACE.match(text, begin).end()  # type: ignore[union-attr]
        if begin >= following:
            continue
        if text[begin] in '[<>|“"„«' or text.startswith("&gt;", begin):
            continue  # the block has marks of its own
        at = bisect_left(expands, begin)
        if at < len(expands) and expands[at] <= following:
            end = expands[at]
        else:
            blank = BLANK_LINE.search(text, begin, following)
            end = blank.start() if blank else following
        quotation = _quotation(text, begin, end, _header_author(header), BLOCK)
        if quotation is not None:
            yield quotation


def _is_poster(header: re.Match[str]) -> bool:
    """ "Ann said:" heads a block; "As my teacher always said:" is a sentence of the poster's own."""
    return _header_author(header) is not None


# Inline quotations


def _between_marks(text: str) -> Iterator[Quotation]:
    opened: tuple[str, int] | None = None
    blanks = [match.start() for match in BLANK_LINE.finditer(text)]
    for match in MARKS.finditer(text):
        mark, at = match[0], match.start()
        if opened is not None:
            closers, begin = CLOSERS[opened[0]], opened[1]
            broken = bisect_right(blanks, at) > bisect_left(blanks, begin)
            if broken and mark == opened[0] and mark in "“«" and _begins_paragraph(text, at):
                continue  # a quotation over several paragraphs opens each of them anew
            if at - begin > LONGEST_INLINE or (broken and opened[0] not in "“«"):
                opened = None
            elif mark in closers and _closes(text, at, mark):
                quotation = _inline(text, begin, at)
                if quotation is not None:
                    yield quotation
                opened = None
                continue
            elif mark in '’‘"' and mark != opened[0]:
                continue  # an apostrophe, or a quotation within the quotation
        if mark in CLOSERS and _opens(text, at, mark):
            opened = (mark, at + 1)


def _begins_paragraph(text: str, at: int) -> bool:
    return text[max(0, at - 4) : at].strip() == "" and "\n" in text[max(0, at - 4) : at]


def _opens(text: str, at: int, mark: str) -> bool:
    after = text[at + 1 : at + 2]
    if not after or after.isspace():
        return False
    if mark in '"‘':
        before = text[at - 1] if at else " "
        return before.isspace() or before in "([{-–—:/*_>“‘…,"
    return True


def _closes(text: str, at: int, mark: str) -> bool:
    after = text[at + 1 : at + 2]
    if mark == "’":
        return not after.isalpha()
    if mark == '"':
        return not (after.isalnum() or text[at - 1].isspace())
    return True


def _inline(text: str, begin: int, end: int) -> Quotation | None:
    words = text[begin:end]
    count = len(words.split(None, 4))
    stripped = words.strip()
    is_sentence = count >= 2 and stripped[:1].isupper() and stripped[-1:] in ".!?…"
    if count < 4 and not is_sentence:
        return None
    if stripped[-1:] not in ".!?…," and _is_title(stripped):
        return None
    return _quotation(text, begin, end, _speaker(text, begin - 1, end + 1), INLINE)


def _is_title(words: str) -> bool:
    """ "The Fall of the House of Hale": most of its longer words have capitals."""
    long = [word for word in words[:200].split() if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.7 * len(long)


def _speaker(text: str, begin: int, end: int) -> str | None:
    after = WHO_AFTER.match(text[end : end + WINDOW_AFTER])
    if after is not None:
        name = _name(next(group for group in after.groups() if group))
        if name is not None:
            return name
    window = text[max(0, begin - WINDOW_BEFORE) : begin]
    cut = 0
    for stop in STOP_BEFORE.finditer(window):
        if not _is_initial(window, stop.start()):
            cut = stop.end()
    by_colon = WHO_BY_COLON.match(window, cut)
    if by_colon is not None:
        return _name(by_colon["colon"])
    best = None
    if HINTS.isdisjoint(WORD.findall(window.lower(), cut)):
        return None
    for match in WHO_BEFORE.finditer(window, cut):
        best = _name(next(group for group in match.groups() if group)) or best
    return best


def _is_initial(window: str, stop: int) -> bool:
    return stop > 0 and window[stop - 1].isupper() and (stop < 2 or not window[stop - 2].isalnum())


def _name(words: str) -> str | None:
    parts = words.strip(" ,.’'").split()
    while parts and parts[0] in NOT_NAMES:
        del parts[0]
    if not parts or all(part in NOT_NAMES for part in parts):
        return None
    return " ".join(parts).rstrip(",")


# Struck-out words

STRUCK_TAG = re.compile(
    r"[\[<](?P<close>/?)(?P<name>s|del|strike|strikethrough)(?:\s[^\]>\n]{0,80})?[\]>]", re.IGNORECASE
)
TILDES = re.compile(r"(?<!~)~~(?!~)")
OVERSTRUCK = re.compile(r"(?:[^\u0336]\u0336)++(?:\s(?=[^\u0336]\u0336)(?:[^\u0336]\u0336)++)*+")


def find_struck(text: str) -> list[tuple[int, int]]:
    """Spans of words that their writer struck out: ~~x~~, [s]x[/s], <del>x</del>, and x̶ with combining strokes."""
    struck: list[tuple[int, int]] = []
    if "~~" in text:
        struck.extend(_between_tildes(text))
    if "[/" in text or "</" in text:
        struck.extend(_between_struck_tags(text))
    if "\u0336" in text:
        struck.extend(match.span() for match in OVERSTRUCK.finditer(text))
    return sorted(struck)


def _between_tildes(text: str) -> Iterator[tuple[int, int]]:
    begin: int | None = None
    for match in TILDES.finditer(text):
        at, after = match.span()
        near = begin is not None and at - begin <= LONGEST_INLINE and not text[at - 1].isspace()
        if begin is not None and near and BLANK_LINE.search(text, begin, at) is None:
            yield begin, at
            begin = None
            continue
        begin = after if after < len(text) and not text[after].isspace() else None


def _between_struck_tags(text: str) -> Iterator[tuple[int, int]]:
    opened: dict[str, int] = {}
    for tag in STRUCK_TAG.finditer(text):
        name = tag["name"].lower()
        if not tag["close"]:
            opened.setdefault(name, tag.end())
        elif name in opened:
            begin = opened.pop(name)
            if begin < tag.start():
                yield begin, tag.start()

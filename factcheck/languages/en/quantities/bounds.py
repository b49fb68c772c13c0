"""The words and signs before and after a number that fence it in or make it approximate."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.vocabulary import SMALL, TENS
from factcheck.records import Bound


class Fence(NamedTuple):
    """What stands around a number: where the words begin or end, the bound they set, and whether they say "about"."""

    at: int
    bound: Bound | None = None
    approximate: bool = False


_AT_LEAST = """
    at least|at the least|at the very least|at a minimum|at minimum|no fewer than|no less than|not fewer than
    not less than|no lower than|never less than|more than|greater than|larger than|bigger than|higher than|longer than
    older than|better than|over|upwards of|upward of|in excess of|north of|above|exceeding|exceeds|exceeded|exceed
    surpassing|surpassed|surpasses|surpass|beyond|minimum of|minimum|min|min.|as few as|as little as|as low as
    greater than or equal to|more than or equal to|equal to or more than|equal to or greater than
    bigger or equal than|larger or equal than|higher or equal than|greater or equal to|at least or equal to"""
_AT_MOST = """
    at most|at the most|at the very most|up to|up to and including|as many as|as much as|as high as|no more than|not more than
    no greater than|no higher than|not exceeding|not over|less than|fewer than|lower than|smaller than|shorter than
    younger than|under|below|maximum of|maximum|max|max.|south of|less than or equal to|fewer than or equal to
    equal to or less than|smaller or equal than|lower or equal than|less or equal than|at a maximum"""
_APPROXIMATE = """
    about|around|some|roughly|approximately|approx|approx.|nearly|almost|circa|c.|ca.|ca|est.|estimated|an estimated
    estimated at|estimate of|estimates of|close to|near|nearing|approaching|in the region of|in the neighborhood of
    in the neighbourhood of|in the vicinity of|in the order of|on the order of|of the order of|something like|perhaps
    maybe|practically|virtually|more or less|give or take|nigh on|well-nigh|getting on for|the best part of
    the better part of|estimated to be|close on|hard on|coming up on|rougly|aprox|aproximately|approximatly|anywhere|somewhere"""


def _phrases(lines: str) -> list[str]:
    return [phrase.strip() for line in lines.splitlines() for phrase in line.split("|") if phrase.strip()]


_PHRASES: dict[str, Bound | None] = dict.fromkeys(_phrases(_AT_LEAST), Bound.AT_LEAST)
_PHRASES |= dict.fromkeys(_phrases(_AT_MOST), Bound.AT_MOST)
_PHRASES |= dict.fromkeys(_phrases(_APPROXIMATE))
FENCE_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _PHRASES)
# The phrases that end in a word, the longest first.
_BY_LAST_WORD: dict[str, list[str]] = {
    last: sorted((phrase for phrase in _PHRASES if phrase.split()[-1] == last), key=len, reverse=True)
    for last in sorted(FENCE_LAST_WORDS)
}
_LONE = {phrase: bound for phrase, bound in _PHRASES.items() if phrase.isalpha()}
_LONGEST_WORD = 24
_ODD_BLANKS = re.compile(r"  |[\n\t\r(]")
_LONGEST = max(len(phrase.split()) for phrase in _PHRASES)

# Words that may stand before a fence and belong to it: "well over", "just under".
_DEGREES = frozenset("well far much way just even slightly somewhat considerably significantly substantially".split())
_DEGREES_NEAR = frozenset({"just", "slightly"})
# A fence of one word stands alone behind any word but these.
FENCE_WORDS = frozenset(word for phrase in _PHRASES for word in phrase.split()) | _DEGREES

_SIGN = re.compile(r"(?<![-=<>])(>=|<=|=>|[><≥≤⩾⩽~∼≈≃±])[ ]{0,2}\Z")
_SIGNS: dict[str, Bound | None] = {
    ">": Bound.AT_LEAST,
    ">=": Bound.AT_LEAST,
    "≥": Bound.AT_LEAST,
    "⩾": Bound.AT_LEAST,
    "<": Bound.AT_MOST,
    "<=": Bound.AT_MOST,
    "≤": Bound.AT_MOST,
    "⩽": Bound.AT_MOST,
    "~": None,
    "∼": None,
    "≈": None,
    "≃": None,
}

# Another number follows, and what stands between belongs to that one.
_NUMBER_AHEAD = r"(?! (?:[0-9$£€~]|(?:" + "|".join([*SMALL, *TENS, "an?", "the", "another", "half"]) + r")(?![a-z])))"
_AFTER = re.compile(
    r"(?P<least>\+(?![0-9+])|(?:\s?-?plus(?![a-z])|,? at (?:the )?(?:very )?least(?![a-z]))"
    + _NUMBER_AHEAD
    + r"|,? at (?:a )?minimum(?![a-z])| minimum(?![a-z])"
    r"| (?:or|and) (?:more|greater|over|above|higher|upwards?|up|better)(?![a-z])(?! than| to)"
    + _NUMBER_AHEAD
    + r")|(?P<most>(?: or (?:less|fewer|under|below|lower)(?![a-z])(?! than)|,? at (?:the )?(?:very )?most(?![a-z]))"
    + _NUMBER_AHEAD
    + r"| (?:maximum|max|tops)(?![a-z])(?! of))"
    r"|(?P<about> or so(?![a-z])|[ -]odd(?![a-z])|-?ish(?![a-z])|-something(?![a-z])| give or take(?![a-z])"
    r"|,? approx(?:imately)?(?![a-z])\.?" + _NUMBER_AHEAD + r")"
)
# The words that those begin with, for readers that only ask whether to look here.
WORDS_BEHIND = frozenset("or and at plus odd give approx approximately min minimum max maximum tops".split())
_AFTER_STARTS = (
    "+",
    " or ",
    " and ",
    " at ",
    ", at ",
    " plus",
    "-plus",
    "plus",
    " -plus",
    " odd",
    "-odd",
    "ish",
    "-ish",
    "-something",
    " give",
    " approx",
    ", approx",
    " min",
    " max",
    " tops",
)


_BEFORE_PHRASES = frozenset(" '\"[*")
_ENDS = frozenset(["", ".", ")", ";", ":", "%", "\n"])
_STOPS = frozenset(".,;:")
_PLAIN_LEADS = frozenset(" \t")


def fence_before(page: Page, start: int) -> Fence:
    """Everything before `start` that fences the number standing there; `at == start` where nothing does."""
    plain = page.plain
    at, bound, approximate = start, None, False
    for _ in range(3):
        near = page.word_ending_at(at)
        if near in FENCE_LAST_WORDS:
            found = _words_before(page, at, near)
        elif at > 1 and plain[at - 1] in _PLAIN_LEADS and (plain[at - 2].isalnum() or plain[at - 2] in ".,;:"):
            break  # By far the most common: a plain word before the number.
        else:
            found = _sign_before(page, at) or (None if near else _words_before(page, at, near))
        if found is None:
            break
        at = found.at
        bound = found.bound or bound
        approximate = approximate or found.approximate
    return Fence(at, bound, approximate)


def may_be_fenced(plain: str, start: int) -> bool:
    """False where a plain word that ends no fence stands before `start`, with a blank between: the most common case."""
    if start < 2 or plain[start - 1] != " ":
        return True
    word = plain[plain.rfind(" ", start - _LONGEST_WORD if start > _LONGEST_WORD else 0, start - 1) + 1 : start - 1]
    return not word.isalpha() or word in FENCE_LAST_WORDS


def lone_fence(plain: str, start: int) -> Fence | None:
    """ "about", "over" and such between another word and the number: the most common fence, as `fence_before` reads it."""
    reach = start - _LONGEST_WORD if start > _LONGEST_WORD else 0
    at = max(plain.rfind(" ", reach, start - 1), plain.rfind("\n", reach, start - 1), reach - 1) + 1
    fence = plain[at : start - 1]
    if fence not in _LONE or plain[start - 1] != " ":
        return None
    if not at or plain.startswith("\n\n", at - 2):
        return Fence(at, _LONE[fence], _LONE[fence] is None)
    if plain[at - 1] != " ":
        return None
    before = plain[plain.rfind(" ", at - _LONGEST_WORD if at > _LONGEST_WORD else 0, at - 1) + 1 : at - 1]
    if before in FENCE_WORDS or not (before.isalpha() or (before[-1:] in _STOPS and before[:-1].isalpha())):
        return None
    bound = _LONE[fence]
    return Fence(at, bound, bound is None)


def fence_after(plain: str, end: int) -> Fence:
    """ "+", "or more", "or so", "-odd" behind a number that ends at `end`; `at == end` where nothing stands."""
    if plain[end : end + 1] in _ENDS or not plain.startswith(_AFTER_STARTS, end):
        return Fence(end)
    match = _AFTER.match(plain, end)
    if match is None:
        return Fence(end)
    if match["least"]:
        return Fence(match.end(), Bound.AT_LEAST)
    if match["most"]:
        return Fence(match.end(), Bound.AT_MOST)
    return Fence(match.end(), None, True)


def fence_in(gap: str) -> tuple[bool, Bound | None, bool]:
    """(whether `gap` is nothing but fence words, bound, approximate), for the words between a range's two ends."""
    bound, approximate = None, False
    words = gap.split()
    while words:
        for size in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[:size])
            if phrase in _PHRASES:
                bound = _PHRASES[phrase] or bound
                approximate = approximate or _PHRASES[phrase] is None
                del words[:size]
                break
        else:
            if words[0] not in ("~", "≈", *_DEGREES):
                return False, None, False
            approximate = approximate or words[0] in ("~", "≈")
            del words[0]
    return True, bound, approximate


def _sign_before(page: Page, start: int) -> Fence | None:
    plain = page.plain
    if not start or (plain[start - 1] not in _SIGNS and plain[start - 1] not in " ="):
        return None
    match = _SIGN.search(plain, max(0, start - 5), start)
    if match is None or match[1] not in _SIGNS:
        return None
    at = match.start()
    if match[1] == ">" and _only_quote_marks(plain, at):
        return None  # ">" at a line's start marks a quotation.
    return Fence(at, _SIGNS[match[1]], _SIGNS[match[1]] is None)


def _only_quote_marks(plain: str, at: int) -> bool:
    line = plain.rfind("\n", max(0, at - 40), at) + 1
    return (line > 0 or at <= 40) and not plain[line:at].strip(" >\t|")


def _words_before(page: Page, start: int, near: str) -> Fence | None:
    """The fence whose last word is `near`; without one it may stand between brackets or on the line before."""
    plain = page.plain
    if not start or plain[start - 1] not in " \t\n\r":
        return None
    if near and plain[start - 1] == " " and not _ODD_BLANKS.search(plain, max(0, start - 60), start):
        return _phrase_before(plain, start, near)
    words = page.words_before(start)
    if not words:
        return None
    last = words[-1]
    parenthesis = last.startswith("(") and last.endswith(")")
    if parenthesis:  # "(roughly) 150"
        last = words[-1] = last[1:-1]
    if last.lstrip("('\"[*") not in FENCE_LAST_WORDS or page.plain[start - 1] not in " \t\n\r":
        return None
    for size in range(min(_LONGEST, len(words)), 0, -1):
        first = words[-size].lstrip("('\"[*")
        phrase = first if size == 1 else " ".join([first, *words[1 - size :]])
        if phrase in _PHRASES:
            bound = _PHRASES[phrase]
            approximate = bound is None
            at = _start_of(page.plain, [first, *words[1 - size :]] if size > 1 else [first], start)
            if parenthesis:
                return Fence(at - 1, bound, approximate)
            if size < len(words) and words[-size - 1] in _DEGREES:
                degree = words[-size - 1]
                approximate = approximate or degree in _DEGREES_NEAR
                at = _start_of(page.plain, [degree], at)
            return Fence(at, bound, approximate)
    return None


def _phrase_before(plain: str, start: int, near: str) -> Fence | None:
    """The fence that ends in the word `near` before `start`, where single blanks part all words."""
    for phrase in _BY_LAST_WORD[near]:
        at = start - 1 - len(phrase)
        if at >= 0 and plain.startswith(phrase, at) and (not at or plain[at - 1] in _BEFORE_PHRASES):
            bound = _PHRASES[phrase]
            approximate = bound is None
            degree = (
                plain[plain.rfind(" ", max(0, at - 16), at - 1) + 1 : at - 1] if at > 1 and plain[at - 1] == " " else ""
            )
            if degree in _DEGREES:
                return Fence(at - 1 - len(degree), bound, approximate or degree in _DEGREES_NEAR)
            return Fence(at, bound, approximate)
    return None


def _start_of(plain: str, words: list[str], end: int) -> int:
    for word in reversed(words):
        end = plain.rfind(word, 0, end)
    return end

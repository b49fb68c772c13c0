"""The words and signs before a number that fence it in or make it approximate."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.languages.en.quantities.fence_phrases import FENCE_PHRASES
from factcheck.languages.en.quantities.page import Page
from factcheck.records import Bound


class Fence(NamedTuple):
    """What stands around a number: where the words begin or end, the bound they set, and whether they say "about"."""

    at: int
    bound: Bound | None = None
    approximate: bool = False


FENCE_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in FENCE_PHRASES)
# How many words the phrases have that end in a word, the longest first.
_SIZES: dict[str, tuple[int, ...]] = {
    last: tuple(sorted({len(phrase.split()) for phrase in FENCE_PHRASES if phrase.split()[-1] == last}, reverse=True))
    for last in sorted(FENCE_LAST_WORDS)
}
_LONE = {phrase: bound for phrase, bound in FENCE_PHRASES.items() if phrase.isalpha()}
_LONGEST_WORD = 24
_ODD_BLANKS = re.compile(r"  |[\n\t\r(]")
_LONGEST = max(len(phrase.split()) for phrase in FENCE_PHRASES)

# Words that may stand before a fence and belong to it: "well over", "just under".
_DEGREES = frozenset("well far much way just even slightly somewhat considerably significantly substantially".split())
_DEGREES_NEAR = frozenset({"just", "slightly"})
# A fence of one word stands alone behind any word but these.
FENCE_WORDS = frozenset(word for phrase in FENCE_PHRASES for word in phrase.split()) | _DEGREES

_SIGN = re.compile(r"(?<![-=<>])(>=|<=|[><≥≤⩾⩽~∼≈≃±])[ ]{0,2}\Z")
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

_OPENING = frozenset("'\"[*")
# Characters: the longest word of a fence is shorter.
_REACH = 24
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


def fence_in(gap: str) -> tuple[bool, Bound | None, bool]:
    """(whether `gap` is nothing but fence words, bound, approximate), for the words between a range's two ends."""
    bound, approximate = None, False
    words = gap.split()
    while words:
        for size in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[:size])
            if phrase in FENCE_PHRASES:
                bound = FENCE_PHRASES[phrase] or bound
                approximate = approximate or FENCE_PHRASES[phrase] is None
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
    if match[1] == ">" and _only_quote_marks(plain, at) and "<" not in plain[start : start + _REACH]:
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
        if phrase in FENCE_PHRASES:
            bound = FENCE_PHRASES[phrase]
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
    starts = []
    at = start - 1
    for _ in range(_SIZES[near][0]):
        at = plain.rfind(" ", 0 if at < _REACH else at - _REACH, at)
        starts.append(at + 1)
        if at < 0:
            break
    for size in _SIZES[near]:
        if size > len(starts):
            continue
        at = starts[size - 1]
        phrase = plain[at : start - 1]
        if phrase not in FENCE_PHRASES:
            if phrase[:1] not in _OPENING or phrase[1:] not in FENCE_PHRASES:
                continue
            at, phrase = at + 1, phrase[1:]
        bound = FENCE_PHRASES[phrase]
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

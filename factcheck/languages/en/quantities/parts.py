"""Halves, quarters, thirds, couples: a part of something, or of a round number."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.atoms import ARTICLE, AS_OR_MORE, Atom, counts_people, read_behind
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.units import RATIO, SuffixKind, read_suffix
from factcheck.languages.en.quantities.words import read_rounds_after, read_words

_OF_WHOLE = re.compile(r"[ \t](?:of|the|its|his|their|her|our|my|all|as)(?![a-z])")
_HALF_UNIT = re.compile(r"[ -]an?[ -](?=[a-z])")
_COUPLE = re.compile(r"(?: of)?[ -](?=[a-z])")
_MORE_THAN_HALF = re.compile(r"(?:than|over|under|above|below|about|nearly|almost|roughly|around|least|exactly)\s\Z")


def read_part(page: Page, start: int, end: int) -> tuple[Atom | None, int]:
    """ "half a million", "half of", "half an hour", "a couple of hundred", "twice as many"."""
    plain = page.plain
    word = plain[start:end]
    if word == "twice":
        as_ = AS_OR_MORE.match(plain, end)
        return (Atom(start, end, 2.0, unit=RATIO, worded=True), end) if as_ else (None, end)
    if word == "couple":
        return _read_couple(page, start, end)
    number = read_words(plain, start, end)
    article = ARTICLE.search(plain, max(0, start - 16), start)
    begin = article.start() if article else start
    part = 0.5 if word == "half" else 0.25
    if number is not None:
        atom = Atom(begin, number.end, number.value, number.magnitude, worded=True)
        return (atom, atom.end) if read_behind(page, atom) else (None, atom.end)
    if word == "half":
        unit = _HALF_UNIT.match(plain, end)
        suffix = read_suffix(plain, unit.end() - 1) if unit else None
        if suffix is not None and suffix.kind is SuffixKind.UNIT:
            return Atom(begin, suffix.end, part, unit=suffix.unit, worded=True), suffix.end
        before = _MORE_THAN_HALF.search(plain, max(0, begin - 12), begin)
        if before or (_OF_WHOLE.match(plain, end) and not _is_named_half(page, start)):
            return Atom(begin, end, part, unit=RATIO, worded=True), end
        return None, end
    if article and plain.startswith(" of ", end):
        return Atom(begin, end, part, unit=RATIO, worded=True), end
    return None, end


def _is_named_half(page: Page, start: int) -> bool:
    """ "the first half of", "the other half": which half, not how much."""
    return page.word_ending_at(start) in (
        "first",
        "second",
        "other",
        "latter",
        "better",
        "former",
        "upper",
        "lower",
        "the",
    )


def _read_couple(page: Page, start: int, end: int) -> tuple[Atom | None, int]:
    plain = page.plain
    article = ARTICLE.search(plain, max(0, start - 16), start)
    begin = article.start() if article else start
    more = _COUPLE.match(plain, end)
    if more is None:
        return None, end
    rounds_end, factor = read_rounds_after(plain, more.end() - 1)
    if factor > 1:
        atom = Atom(begin, rounds_end, 2 * factor, factor, worded=True, approximate=True)
        return (atom, atom.end) if read_behind(page, atom) else (None, atom.end)
    if not plain.startswith(" of ", end):
        return None, end
    suffix = read_suffix(plain, end + 3)
    if suffix is not None and suffix.kind is SuffixKind.UNIT:
        return Atom(begin, suffix.end, 2.0, unit=suffix.unit, worded=True, approximate=True), suffix.end
    if counts_people(plain, end + 3):
        return Atom(begin, end, 2.0, worded=True, approximate=True), end
    return None, end


def ordinal_or_part(page: Page, atom: Atom) -> tuple[Atom | None, int]:
    """ "the third" is an ordinal, "a third of" a part; a "second" behind a number or "per" is a unit of time."""
    plain = page.plain
    before = page.word_ending_at(atom.start)
    if atom.value == 2 and (
        before in ("per", "a", "every", "split", "each") or plain[atom.start - 1 : atom.start] == "-"
    ):
        return None, atom.end
    article = ARTICLE.search(plain, max(0, atom.start - 4), atom.start)
    if article and atom.value > 2 and plain.startswith(" of ", atom.end):
        part = 1 / atom.value
        number = read_rounds_after(plain, atom.end + 5) if plain.startswith(" of a ", atom.end) else (atom.end, 1.0)
        if number[1] > 1:
            return Atom(article.start(), number[0], part * number[1], number[1], worded=True), number[0]
        return Atom(article.start(), atom.end, part, unit=RATIO, worded=True), atom.end
    atom.ordinal = True
    return atom, atom.end

"""Halves, quarters, thirds, couples: a part of something, or of a round number."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.atoms import ARTICLE, AS_OR_MORE, Atom, counts_people, read_behind
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.rounds import read_rounds_after
from factcheck.languages.en.quantities.unit_words import PERCENT, RATIO, SuffixKind
from factcheck.languages.en.quantities.units import read_suffix
from factcheck.languages.en.quantities.words import read_words

_OF_WHOLE = re.compile(r"[ \t](?:of|the|its|his|their|her|our|my|all|as)(?![a-z])")
_OF_ONE_PERCENT = re.compile(r"(?: of (?:an?|one|1) ?| )(?:%|per ?cent)(?![a-z])")
_UNIT_AND = re.compile(r"(?<![a-z])an? ([a-z]+) and \Z")
_HALF_UNIT = re.compile(r"[ -]an?[ -](?=[a-z])")
_COUPLE = re.compile(r"(?: of)?[ -](?=[a-z])")
_FENCES = frozenset(
    "than over under above below about nearly almost roughly around least exactly approximately minus negative".split()
)
_BEFORE_PARTS = _FENCES | {"by", "between", "from"}
_OTHER_PART = re.compile(
    r"(?: of (?:the|them|its|those))?,? (?:and|to|or) (?:(?:an?|one|two|three)[ -])?"
    r"(?:half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?![a-z])"
)
_CLAUSE_ENDS = frozenset(["", ".", ",", ";", ":", ")", "!", "?"])


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
    if (
        word == "half"
        and article
        and plain[end : end + 1] != "-"
        and (whole := _UNIT_AND.search(plain, max(0, begin - 24), begin))
    ):
        suffix = read_suffix(plain, whole.start(1) - 1)
        if suffix is not None and suffix.kind is SuffixKind.UNIT and suffix.end == whole.end(1):
            return Atom(whole.start(), end, 1.5, unit=suffix.unit, worded=True), end  # "an hour and a half"
    of_one = _OF_ONE_PERCENT.match(plain, end)
    if of_one:
        return Atom(begin, of_one.end(), part, unit=PERCENT, worded=True), of_one.end()
    if word == "half":
        unit = _HALF_UNIT.match(plain, end)
        suffix = read_suffix(plain, unit.end() - 1) if unit else None
        if suffix is not None and suffix.kind in (SuffixKind.UNIT, SuffixKind.PERCENT):
            return Atom(begin, suffix.end, part, unit=suffix.unit, worded=True), suffix.end
        if (
            page.word_ending_at(begin) in _FENCES
            or (_OF_WHOLE.match(plain, end) and not _is_named_half(page, start))
            or (page.word_ending_at(begin) in ("", *_BEFORE_PARTS) and _OTHER_PART.match(plain, end))
            or page.holds_only(begin, end)
            or (article and _ends_parts(page, begin, end))
        ):
            return Atom(begin, end, part, unit=RATIO, worded=True), end
        return None, end
    if article and (plain.startswith(" of ", end) or _is_part(page, begin, end) or page.holds_only(begin, end)):
        return Atom(begin, end, part, unit=RATIO, worded=True), end
    return None, end


def _is_part(page: Page, begin: int, end: int) -> bool:
    """ "(more than) a third", "(between) a third and a half", "a third" and nothing else."""
    plain = page.plain
    before = page.word_ending_at(begin)
    if before in _BEFORE_PARTS and plain[end : end + 1] in _CLAUSE_ENDS:
        return True
    if _OTHER_PART.match(plain, end):
        return before in _BEFORE_PARTS or not before
    return _ends_parts(page, begin, end)


def _ends_parts(page: Page, begin: int, end: int) -> bool:
    """ "(a third) to a half": the other end of a range of parts."""
    if page.word_ending_at(begin) not in ("and", "to", "or") or page.plain[end : end + 1] not in _CLAUSE_ENDS:
        return False
    lead = page.plain[max(0, begin - 16) : begin].split()
    return len(lead) > 1 and lead[-2].rstrip("s") in ("third", "quarter", "half", "fourth", "fifth", "tenth")


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
        atom = Atom(begin, rounds_end, 2 * factor, factor, worded=True)
        atom.approximate = True
        return (atom, atom.end) if read_behind(page, atom) else (None, atom.end)
    if not plain.startswith(" of ", end):
        return None, end
    suffix = read_suffix(plain, end + 3)
    if suffix is not None and suffix.kind is SuffixKind.UNIT:
        pair = Atom(begin, suffix.end, 2.0, unit=suffix.unit, worded=True)
    elif counts_people(plain, end + 3):
        pair = Atom(begin, end, 2.0, worded=True)
    else:
        return None, end
    pair.approximate = True
    return pair, pair.end


def ordinal_or_part(page: Page, atom: Atom) -> tuple[Atom | None, int]:
    """ "the third" is an ordinal, "a third of" a part; a "second" behind a number or "per" is a unit of time."""
    plain = page.plain
    before = page.word_ending_at(atom.start)
    if atom.value == 2 and (
        before in ("per", "a", "an", "every", "split", "each") or plain[atom.start - 1 : atom.start] == "-"
    ):
        return None, atom.end
    article = ARTICLE.search(plain, max(0, atom.start - 4), atom.start)
    if not article or atom.value <= 2:
        atom.ordinal = True
        return atom, atom.end
    if plain.startswith(" of ", atom.end):
        part = 1 / atom.value
        number = read_rounds_after(plain, atom.end + 5) if plain.startswith(" of a ", atom.end) else (atom.end, 1.0)
        if number[1] > 1:
            return Atom(article.start(), number[0], part * number[1], number[1], worded=True), number[0]
        return Atom(article.start(), atom.end, part, unit=RATIO, worded=True), atom.end
    if atom.value > 100 and " " in plain[atom.start : atom.end]:
        atom.ordinal = True  # "a hundred trillionth"
        return atom, atom.end
    if _is_part(page, article.start(), atom.end) or page.holds_only(article.start(), atom.end):
        return Atom(article.start(), atom.end, 1 / atom.value, unit=RATIO, worded=True), atom.end
    atom.ordinal = True
    return atom, atom.end

"""Numbers that begin with a number word, read into atoms."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.atoms import ARTICLE, Atom, read_behind, read_minus
from factcheck.languages.en.quantities.bounds import FENCE_WORDS
from factcheck.languages.en.quantities.labels import is_capital_name, is_count_of_figures, is_place_in_series
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.parts import ordinal_or_part, read_part
from factcheck.languages.en.quantities.points import read_bare_point
from factcheck.languages.en.quantities.pronouns import counts_in_company, is_bare_zero, is_pronoun_one
from factcheck.languages.en.quantities.sums import WordKind, WordNumber
from factcheck.languages.en.quantities.tails import Tail, tail_at
from factcheck.languages.en.quantities.unit_words import RATIO
from factcheck.languages.en.quantities.vocabulary import FOLDS, LARGEST, ROUND_WORDS, SMALL, TENS
from factcheck.languages.en.quantities.words import read_words

_OPEN = Tail.OPEN
_VAGUE_BEFORE = re.compile(r"(?<![a-z])(?:(?:an?|the|last|past|first)\s)?(several|few|many|(?:couple(?:\sof)?))\s\Z")
_OWNERS = frozenset({"the", "its", "his", "her", "their", "our", "my"})
_SOME_BEFORE = re.compile(r"(?<![a-z])(?:several|many|some)\s\Z")


def read_worded(page: Page, start: int, end: int) -> tuple[Atom | None, int]:
    """The number at the number word `start`..`end` (None where it counts nothing), and where reading goes on."""
    plain = page.plain
    word = plain[start:end]
    link = page.link_end(start)
    if link:
        return None, link
    if start > 1 and plain[start - 1] == "-" and plain[start - 2].isalpha() and not _is_range_end(page, start):
        return None, end
    if word in ("half", "quarter", "couple", "twice"):
        return _signed(plain, *read_part(page, start, end))
    if word in FOLDS:
        return Atom(start, end, FOLDS[word], unit=RATIO, worded=True), end
    if start > 5 and plain.startswith(("point ", "nt oh "), start - 6):
        atom_behind_point = read_bare_point(page, start)
        if atom_behind_point is not None:
            return _finished(page, atom_behind_point)
    number = read_words(plain, start, end)
    if number is None:
        return None, end
    if number.value >= LARGEST:
        return None, number.end
    if number.has_and and _is_between(page, start) and not _goes_on_with_and(plain, number.end):
        number = read_words(plain, start, end, joins_and=False) or number
    elif number.has_and and number.value >= 1100 and _is_between(page, start):
        # "between three thousand and one hundred and five thousand": nobody says "three thousand and one hundred".
        alone = read_words(plain, start, end, joins_and=False) or number
        number = alone if alone.value + 100 <= number.value < 2 * alone.value else number
    atom = Atom(start, number.end, number.value, number.magnitude, worded=True)
    kind = number.kind
    if kind is WordKind.ORDINAL:
        return _signed(plain, *ordinal_or_part(page, atom))
    if _is_no_quantity(page, start, end, number):
        return None, number.end
    if kind is WordKind.FRACTION:
        if number.value <= 0.01 and word == "one" and page.word_ending_at(start) in _OWNERS:
            atom.value, atom.ordinal = round(1 / number.value), True  # "the one hundredth visitor"
            return atom, atom.end
        atom.unit = RATIO
    atom.vague = kind is WordKind.VAGUE
    atom.counts_alone = not (word == "one" and number.end == end and counts_in_company(plain, start, end))
    _read_before_round(page, atom, word)
    return _finished(page, atom)


def _finished(page: Page, atom: Atom) -> tuple[Atom | None, int]:
    """With its unit and its sign; None where it turns out to be a time of day or too much."""
    atom.tail = tail_at(page.plain, atom.end)
    if atom.value >= LARGEST or (atom.tail is _OPEN and not read_behind(page, atom)):
        return None, atom.end
    read_minus(page.plain, atom)
    return atom, atom.end


def _signed(plain: str, atom: Atom | None, end: int) -> tuple[Atom | None, int]:
    """ "minus a half", "minus a third"."""
    if atom is not None and not atom.ordinal:
        read_minus(plain, atom)
    return atom, end


def _is_range_end(page: Page, start: int) -> bool:
    """ "twelve-thirteen"."""
    before = page.word_ending_at(start - 1)
    return (before in SMALL or before in TENS) and page.text[start].islower()


def _is_no_quantity(page: Page, start: int, end: int, number: WordNumber) -> bool:
    if is_count_of_figures(page, start, number.end) or _is_title(page, start, number):
        return True
    if number.end == end:
        if is_place_in_series(page, start, end):
            return True
        if page.plain[start:end] == "one":
            return not page.holds_only(start, end) and (
                is_capital_name(page, start, end) or is_pronoun_one(page, start, end)
            )
        if number.value == 0:
            return is_bare_zero(page, start, end)
        if number.kind is WordKind.NUMBER and page.plain[start:end] == "score":
            return not (page.plain.startswith(" of ", end) and not page.plain[end + 4 : end + 5].isdigit())
        if is_capital_name(page, start, end):
            return True
    return False


def _is_title(page: Page, start: int, number: WordNumber) -> bool:
    """ "Two and a Half Men": every word of weight with a capital."""
    plain, text, end = page.plain, page.text, number.end
    if number.magnitude > 1 or not text[start].isupper() or not plain.endswith((" half", " quarter"), start, end):
        return False
    last = plain.rfind(" ", start, end) + 1
    return text[last].isupper() and not text[last:end].isupper() and text[end + 1 : end + 2].isupper()


def _read_before_round(page: Page, atom: Atom, word: str) -> None:
    """What stands before a round word and belongs to it: "a hundred", "an even million", "several thousand"."""
    if word not in ROUND_WORDS and not atom.vague:
        return
    plain, start = page.plain, atom.start
    reach = max(0, start - 24)
    if atom.vague:
        some = _SOME_BEFORE.search(plain, reach, start)
        if some:
            atom.start = some.start()
        return
    article = ARTICLE.search(plain, reach, start)
    if article:
        atom.start = article.start()
        return
    vague = _VAGUE_BEFORE.search(plain, reach, start)
    if vague:
        atom.start = vague.start()
        if vague[1].startswith("couple"):
            atom.value *= 2
            atom.approximate = True
        else:
            atom.vague = True


def _is_between(page: Page, start: int) -> bool:
    words = page.words_before(start)[-3:]
    while words and words[-1] in FENCE_WORDS:
        words.pop()
    return bool(words) and words[-1] == "between"


def _goes_on_with_and(plain: str, end: int) -> bool:
    return plain.startswith((" and ", " to ", " & ", "-", " - "), end)

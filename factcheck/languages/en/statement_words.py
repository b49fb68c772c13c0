"""The words of a sentence as matching needs them: its figures, its names, and what is left without the small change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.languages.en.cues import BEGINS, ENDS
from factcheck.languages.en.dates.vocabulary import MONTH_NAMES
from factcheck.languages.en.people_words import group_in
from factcheck.languages.en.quantities.vocabulary import (
    HUNDREDS,
    MAGNITUDES,
    ORDINALS,
    PLURAL_MAGNITUDES,
    SHORT_MAGNITUDES,
    SMALL,
    TENS,
)
from factcheck.text.folding import fold

_WORD = re.compile(r"\d[\d.,'/:\-]*|[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_IN_THOUSANDS = re.compile(r"\d{1,3}(?:[,']\d{3})+(?:\.\d+)?")
_SMALL_CHANGE = frozenset(
    """a an the this that these those it its he she they them his her their we us our i you your who whom whose which what
    and or but nor so yet if then than as at by for from in into of off on onto out over to up with within without about
    after before during until since through between among around some any each all both be been being is am are was were
    has have had do does did will would can could may might shall should must not no never there here when where why how
    also just very really only even still already too again ever actually basically simply indeed quite rather somewhat
    well now more most much many less least few such same other another own one's perhaps maybe probably likely
    approximately roughly nearly almost exactly estimated say says said""".split()
)
_ADDED: dict[str, float] = {**SMALL, **TENS}
_MULTIPLIED = {**MAGNITUDES, **PLURAL_MAGNITUDES, **HUNDREDS}
# What says how many or when, and can't be put together with the words beside it.
_ALONE = frozenset({*ORDINALS, "half", *(name.lower() for name in MONTH_NAMES)})
# "Millions died" is less than "a million died" says.
_VAGUE_ALONE = frozenset({*PLURAL_MAGNITUDES, "hundreds"})
# How many words of a figure are put together; no figure has more, only lists do.
_MOST_PARTS = 12
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Words:
    """`figures`: numbers and months, sorted; a number in words is put into digits. `names`: capitalised words, folded,
    but for the first of the sentence. `content`: every other word that carries something, names too, in their order.
    """

    figures: tuple[str, ...]
    names: tuple[str, ...]
    content: tuple[str, ...]


def words_of(sentence: str) -> Words:
    figures: list[str] = []
    names: dict[str, None] = {}
    content: list[str] = []
    run: list[str] = []
    run_ends = 0
    for found in _WORD.finditer(fold(sentence)):
        word, start = found.group(), found.start()
        stem = _stem(word)
        if run and not (start <= run_ends + 1 and len(run) < _MOST_PARTS and _continues(word, stem)):
            figures += _figures_of(run)
            run = []
        if stem is None or (run and _continues(word, stem)):
            run.append(word)
            run_ends = found.end()
        elif stem:
            content.append(stem)
            if start > 0 and sentence[start].isupper():
                names[stem] = None
    figures += _figures_of(run)
    return Words(tuple(sorted(figures)), tuple(names), tuple(content))


def scope_in(text: str) -> tuple[str, bool, bool]:
    """Who is counted in a claim's own words, and whether its date is said of a beginning or of an end."""
    folded = fold(text)
    return group_in(text, folded), BEGINS.search(folded) is not None, ENDS.search(folded) is not None


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str | None:
    """A word without its ending; empty for small change, None for what says how many or when."""
    if word[0].isdigit() or all(part in _ADDED or part in _MULTIPLIED or part in _ALONE for part in word.split("-")):
        return None
    return "" if word in _SMALL_CHANGE else word.removesuffix("'s").rstrip("s") or word


def _continues(word: str, stem: str | None) -> bool:
    """Whether the word can be a part of the figure right before it."""
    return stem is None or word in SHORT_MAGNITUDES


def _figures_of(run: list[str]) -> list[str]:
    """What stands together, as one figure where it is one ("six hundred thousand", "6.5 million"), else each by itself."""
    if not run:
        return []
    if len(run) == 1 and run[0][0].isdigit():
        return [_plain_number(run[0])]
    value = _value_of(run)
    return [_plain_number(word) for word in run] if value is None else [_printed(value)]


def _value_of(run: list[str]) -> float | None:
    """The number that the parts make; None where they make none."""
    total = current = 0.0
    least = float("inf")  # of the magnitudes so far, so that "a thousand million" is no 1,001,000
    last = float("inf")  # the size of the part before, so that "four five" and "1941 1945" are no sums
    for word in run:
        for part in [word] if word[0].isdigit() else word.split("-"):
            factor = _MULTIPLIED.get(part) or SHORT_MAGNITUDES.get(part)
            if factor is not None:
                if len(run) == 1 and part in _VAGUE_ALONE:
                    return None
                current = (current or 1.0) * factor
                if factor >= least:
                    return None
                if factor >= 1_000:
                    total, current, least = total + current, 0.0, factor
                last = factor
                continue
            value = _ADDED[part] if part in _ADDED else _number(part)
            if not value or value >= last:
                return None
            current += value
            last = 10.0 if part in TENS else 1.0
    return total + current


def _number(word: str) -> float | None:
    if len(word) > _LONGEST:
        return None
    try:
        return float(_plain_number(word))
    except ValueError:
        return None


def _plain_number(word: str) -> str:
    """ "20,000" and "20000" are one figure; other dots and commas stay, as they may be decimal points."""
    word = word.strip(".,':/-")
    return word.replace(",", "").replace("'", "") if _IN_THOUSANDS.fullmatch(word) else word


def _printed(value: float) -> str:
    return f"{value:.0f}" if value.is_integer() else repr(value)

"""The words of a sentence as matching needs them: its figures, its names, and what is left without the small change."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.languages.en.cues import BEGINS, ENDS
from factcheck.languages.en.dates.vocabulary import MONTH_NAMES
from factcheck.languages.en.people_words import group_in
from factcheck.languages.en.quantities.vocabulary import ALL_MAGNITUDES, HUNDREDS, ORDINALS, SMALL, TENS
from factcheck.text.folding import fold

_WORD = re.compile(r"\d[\d.,'/:\-]*|[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_SMALL_CHANGE = frozenset(
    """a an the this that these those it its he she they them his her their we us our i you your who whom whose which what
    and or but nor so yet if then than as at by for from in into of off on onto out over to up with within without about
    after before during until since through between among around some any each all both be been being is am are was were
    has have had do does did will would can could may might shall should must not no never there here when where why how
    also just very really only even still already too again ever actually basically simply indeed quite rather somewhat
    well now more most much many less least few such same other another own one's perhaps maybe probably likely
    approximately roughly nearly almost exactly estimated say says said""".split()
)
_FIGURES = frozenset({*SMALL, *TENS, *ALL_MAGNITUDES, *HUNDREDS, *ORDINALS, "half", "dozen", "dozens", "score"}) | {
    name.lower() for name in MONTH_NAMES
}


@dataclass(frozen=True, slots=True)
class Words:
    """`figures`: numbers and months, as written, sorted. `names`: capitalised words, folded, but for the first of the
    sentence. `content`: every other word that carries something, names too, in their order.
    """

    figures: tuple[str, ...]
    names: tuple[str, ...]
    content: tuple[str, ...]


def words_of(sentence: str) -> Words:
    figures: list[str] = []
    names: dict[str, None] = {}
    content: list[str] = []
    number_ends = -2
    text = fold(sentence)
    for found in _WORD.finditer(text):
        folded = found.group()
        if folded[0].isdigit():
            figures.append(_plain_number(folded))
            number_ends = found.end()
        elif all(part in _FIGURES for part in folded.split("-")):
            if folded in ALL_MAGNITUDES and found.start() == number_ends + 1:
                figures[-1] = _times(figures[-1], ALL_MAGNITUDES[folded])
            else:
                figures.append(folded)
        elif folded not in _SMALL_CHANGE:
            stem = folded.removesuffix("'s").rstrip("s") or folded
            content.append(stem)
            if found.start() > 0 and sentence[found.start()].isupper():
                names[stem] = None
    return Words(tuple(sorted(figures)), tuple(names), tuple(content))


def scope_in(text: str) -> tuple[str, bool, bool]:
    """Who is counted in a claim's own words, and whether its date is said of a beginning or of an end."""
    folded = fold(text)
    return group_in(text, folded), BEGINS.search(folded) is not None, ENDS.search(folded) is not None


def _plain_number(word: str) -> str:
    """ "20,000" and "20000" are one figure; dots stay, as they may be decimal points."""
    return word.replace(",", "").replace("'", "").strip(".:/-")


def _times(figure: str, magnitude: float) -> str:
    """ "20 million" as "20000000"; what isn't a plain number keeps its magnitude beside it."""
    try:
        value = float(figure) * magnitude
    except ValueError:
        return f"{figure}*{magnitude:g}"
    return f"{value:.0f}" if value.is_integer() else repr(value)

"""Round words by themselves: behind digits ("5 million"), behind a part ("half a million"), behind "of"."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.sums import WordKind, WordNumber
from factcheck.languages.en.quantities.vocabulary import LARGEST, ROUND_WORDS, VAGUE_PLURALS

ROUND_PATTERN = "|".join(sorted(ROUND_WORDS, key=len, reverse=True))
# A number goes on over a blank, a hyphen or a line's end, never into the next paragraph.
STEP = re.compile(r"(?:[ \t]{1,3}(?:\r?\n)?|\r?\n|-\s?|( - ))(?:(and|&)\s{1,2})?([a-z]+)")
OF_ROUND = re.compile(rf"(?:\s{{1,2}}|-)(?:of\s{{1,2}})?(?:(?:an?|one)\s{{1,2}})?({ROUND_PATTERN})(?![a-z])")
_OF_PLURAL = re.compile(rf"\s{{1,2}}of\s{{1,2}}({'|'.join(VAGUE_PLURALS)})(?![a-z])")
_ODD_ROUND = re.compile(
    rf"(?:[ -](?:some[ -])?odd|[ -]some|[ -]something|[ -]plus|\+| or so)(?= (?:{ROUND_PATTERN})(?![a-z]))"
)
_AGAIN = re.compile(r"\s{1,2}(?:and|upon|on)\s{1,2}([a-z]+)(?![a-z])")


def read_rounds_after(plain: str, end: int) -> tuple[int, float]:
    """Round words after digits ("5 million", "3 lakh crore", "55 millions"): where they end and what they multiply by."""
    factor = 1.0
    while (step := STEP.match(plain, end)) is not None and not step[1] and not step[2] and step[3] in ROUND_WORDS:
        factor *= ROUND_WORDS[step[3]]
        end = step.end()
        if factor >= LARGEST:
            break
    return end, factor


def read_odd_round(plain: str, end: int) -> tuple[int, float]:
    """ "(forty)-odd thousand", "(5) or so million": where it ends and what it multiplies by; 1 where none stands."""
    odd = _ODD_ROUND.match(plain, end)
    return read_rounds_after(plain, odd.end()) if odd else (end, 1.0)


def read_part_of_round(plain: str, end: int, part: float) -> WordNumber | None:
    """ "half a million", "quarter of a million"; None for every other half."""
    more = OF_ROUND.match(plain, end)
    if more is None:
        return None
    rounds_end, factor = read_rounds_after(plain, more.end())
    value = part * ROUND_WORDS[more[1]] * factor
    return WordNumber(rounds_end, value, magnitude=ROUND_WORDS[more[1]] * factor)


def read_vague(plain: str, word: str, end: int) -> WordNumber | None:
    """ "hundreds", "tens of thousands", "thousands upon thousands"."""
    if word in ("tens", "scores") and not plain.startswith(" of", end):
        return None
    value = VAGUE_PLURALS[word]
    again = _AGAIN.match(plain, end)
    if again and again[1] == word:
        end = again.end()
    end, times = read_plurals_after(plain, end)
    return WordNumber(end, value * times, WordKind.VAGUE)


def read_plurals_after(plain: str, end: int) -> tuple[int, float]:
    """ "(tens) of thousands of millions": where they end and what they multiply by."""
    times = 1.0
    while (more := _OF_PLURAL.match(plain, end)) is not None and times * VAGUE_PLURALS[more[1]] < LARGEST:
        times *= VAGUE_PLURALS[more[1]]
        end = more.end()
    return end, times

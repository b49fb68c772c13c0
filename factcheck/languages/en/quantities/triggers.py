"""Where a number may stand: one cheap pass over the whole text, so that everything else is read at the hits alone."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from factcheck.languages.en.quantities.vocabulary import (
    FOLDS,
    FRACTION_SIGNS,
    ORDINALS,
    PLURAL_DENOMINATORS,
    ROUND_WORDS,
    SMALL,
    TENS,
    VAGUE_PLURALS,
)

_DIGITS = re.compile(f"[0-9{''.join(FRACTION_SIGNS)}]+")
TRIGGER_WORDS = {*SMALL, *TENS, *ROUND_WORDS, *VAGUE_PLURALS, *ORDINALS, *PLURAL_DENOMINATORS, *FOLDS} | {
    "half",
    "quarter",
    "couple",
    "twice",
}
# Digits stand in the automaton too: a second pass for them alone would cost three times as much as all the words.
# Pairs of digits and years halve the hits that have to be sorted out.
_DIGIT_SIGNS = [
    *(str(year) for year in range(1000, 2100)),
    *(f"{pair:02}" for pair in range(100)),
    *"0123456789",
    *FRACTION_SIGNS,
]
_DIGIT_LETTERS = frozenset([*"0123456789", *FRACTION_SIGNS])
_AUTOMATON = AhoCorasick(
    _DIGIT_SIGNS + sorted(TRIGGER_WORDS), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
)


def number_hits(plain: str) -> list[tuple[int, int]]:
    """Spans of digits and of whole number words in folded text, in order of start."""
    hits = []
    reached = 0
    length = len(plain)
    digit_signs = len(_DIGIT_SIGNS)
    for pattern, start, end in _AUTOMATON.find_matches_as_indexes(plain):
        if start < reached:
            continue
        if pattern < digit_signs:
            reached = end
            if end < length and plain[end] in _DIGIT_LETTERS:
                digits = _DIGITS.match(plain, start)
                reached = digits.end() if digits else end
            hits.append((start, reached))
        elif not (start and (plain[start - 1].isalnum() or plain[start - 1] == "_")) and not (
            end < length and (plain[end].isalnum() or plain[end] == "_")
        ):
            hits.append((start, end))
    return hits

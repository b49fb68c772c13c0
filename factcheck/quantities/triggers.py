"""Where a number may stand: one cheap pass over the whole text, so that everything else is read at the hits alone."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, MatchKind

from factcheck.quantities.vocabulary import (
    FRACTION_SIGNS,
    ORDINALS,
    PLURAL_DENOMINATORS,
    ROUND_WORDS,
    SMALL,
    TENS,
    VAGUE_PLURALS,
)

_DIGITS = re.compile(f"[0-9{''.join(FRACTION_SIGNS)}]+")
_WORDS = sorted(
    {*SMALL, *TENS, *ROUND_WORDS, *VAGUE_PLURALS, *ORDINALS, *PLURAL_DENOMINATORS}
    | {"half", "quarter", "couple", "twice"}
)
_AUTOMATON = AhoCorasick(_WORDS, matchkind=MatchKind.LeftmostLongest)


def number_hits(plain: str) -> list[tuple[int, int]]:
    """Spans of digits and of whole number words in folded text, in order of start."""
    hits = [match.span() for match in _DIGITS.finditer(plain)]
    words = _AUTOMATON.find_matches_as_indexes(plain)
    if words:
        length = len(plain)
        hits += [
            (start, end)
            for _, start, end in words
            if not (start and (plain[start - 1].isalnum() or plain[start - 1] == "_"))
            and not (end < length and (plain[end].isalnum() or plain[end] == "_"))
        ]
        hits.sort()
    return hits

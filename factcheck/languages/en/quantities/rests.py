"""What goes on in words below a round word after digits: "4 thousand 3 hundred and 21", "6 crore and two hundred"."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.rounds import ROUND_PATTERN, read_rounds_after
from factcheck.languages.en.quantities.sums import WordKind
from factcheck.languages.en.quantities.vocabulary import SMALL, TENS
from factcheck.languages.en.quantities.words import read_words

_REST = re.compile(
    rf"\s{{1,2}}(?:(and)\s{{1,2}})?(?:([0-9]{{1,3}})\s({ROUND_PATTERN})|([1-9][0-9]?)"
    rf"|({'|'.join([*TENS, *SMALL])}))(?![a-z0-9:%/-]|[.,][0-9])"
)


def read_rest_after(plain: str, end: int, lowest: float) -> tuple[int, float]:
    """Where the rest ends and what it adds: 321 behind "(4 thousand)" in the example above; 0 where none stands."""
    added = 0.0
    while lowest >= 100 and (rest := _REST.match(plain, end)) is not None:
        joined, digits, round_word = rest[1], rest[2], rest[3]
        if round_word:
            rounds_end, factor = read_rounds_after(plain, rest.end(2))
            if joined or factor >= lowest:
                break
            added += float(digits) * factor
            end, lowest = rounds_end, factor
            continue
        if rest[5] and lowest >= 1000:
            below = read_words(plain, rest.start(5), rest.end(5), joins_comma=False)
            if below is None or below.kind is not WordKind.NUMBER or not 100 <= below.magnitude <= below.value < lowest:
                break
            return below.end, added + below.value
        if not joined or lowest != 100 or read_rounds_after(plain, rest.end())[1] > 1:
            break  # "5 hundred and five hundred" are two
        return rest.end(), added + float(rest[4] or SMALL.get(rest[5]) or TENS.get(rest[5], 0))
    return end, added

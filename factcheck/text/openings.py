"""With which letters a match of a regular expression can begin: what a cheap pass may look for in its stead.

Taken from the expression itself, so that whoever adds a word to it need not think of the pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# The parser of `re` itself, at the place where each Python from 3.11 on has it.
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# Letters. Longer openings are hit less often; each one more multiplies what a class of characters stands for.
LONGEST = 6
_MOST = 5_000
_MOST_OF_A_CLASS = 4
_SKIPPED = {ops.ASSERT, ops.ASSERT_NOT}
# Stands in an opening for the beginning of a word.
WORD_START = "\0"

# The letters so far, and whether more may be added to them.
_Opening = tuple[str, bool]


def openings(pattern: re.Pattern[str]) -> set[str]:
    """The first letters, at most `LONGEST`, of everything that `pattern` can match, as far as they are known.

    Those that only match where a word begins have WORD_START before them. Raises ValueError where a match could begin
    with anything at all, or with nothing.
    """
    found = _expand({("", True)}, parser.parse(pattern.pattern, pattern.flags))
    letters = {opening for opening, _ in found}
    if not letters.isdisjoint(("", WORD_START)):
        raise ValueError(f"a match of {pattern.pattern[:80]!r} can begin with anything")
    return {one for one in letters if not any(one[:length] in letters for length in range(1, len(one)))}


def _expand(so_far: set[_Opening], steps: Iterable[tuple[Any, Any]]) -> set[_Opening]:
    for operation, argument in steps:
        growing = {opening for opening in so_far if opening[1]}
        if not growing:
            break
        so_far = (so_far - growing) | _step(growing, operation, argument)
        if len(so_far) > _MOST:
            return {(opening, False) for opening, _ in so_far}
    return so_far


def _step(growing: set[_Opening], operation: Any, argument: Any) -> set[_Opening]:
    if operation in _SKIPPED:
        return growing
    if operation is ops.AT:
        if argument is ops.AT_BOUNDARY:
            return {(opening or WORD_START, True) for opening, _ in growing}
        return growing
    if operation is ops.LITERAL:
        return _added(growing, [chr(argument)])
    if operation is ops.IN:
        return _added(growing, _class(argument))
    if operation is ops.BRANCH:
        return {opening for branch in argument[1] for opening in _expand(growing, branch)}
    if operation is ops.SUBPATTERN:
        return _expand(growing, argument[-1])
    if operation is ops.ATOMIC_GROUP:
        return _expand(growing, argument)
    if operation in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        least, most, inner = argument
        found = set(growing) if least == 0 else set()
        once = _expand(growing, inner)
        return found | (once if most == 1 else {(opening, False) for opening, _ in once})
    return {(opening, False) for opening, _ in growing}


def _added(growing: set[_Opening], characters: Sequence[str]) -> set[_Opening]:
    if not characters:
        return {(opening, False) for opening, _ in growing}
    return {
        (opening + character, len((opening + character).lstrip(WORD_START)) < LONGEST)
        for opening, _ in growing
        for character in characters
    }


def _class(members: Sequence[tuple[Any, Any]]) -> list[str]:
    """The characters of a small class; none where it is large or says what it is not."""
    characters: list[str] = []
    for operation, argument in members:
        if operation is ops.LITERAL:
            characters.append(chr(argument))
        elif operation is ops.RANGE and argument[1] - argument[0] < _MOST_OF_A_CLASS:
            characters.extend(map(chr, range(argument[0], argument[1] + 1)))
        else:
            return []
    return characters if len(characters) <= _MOST_OF_A_CLASS else []

"""What of a claim makes it the same claim in another post, and how near two statements are.

Like statements are found as words are in a dictionary. Put all statements of one figure in order by their words, the
words of each in an order of their own: then statements with the same first words stand side by side. An edit that
touches the first words tears a pair apart, so there are several such orders, each of which takes the words in another
sequence. However many statements have the figure, only the nearest in each order have to be read.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from struct import Struct

from rapidfuzz import fuzz

from factcheck.languages.en.statement_words import Words, scope_in, words_of
from factcheck.records import Claim
from factcheck.text.folding import fold

ORDERS = 4
# A place holds so many words, each by so many bits: together a number that a signed column of 64 bits can keep.
_WORDS_IN_PLACE, _BITS = 5, 12
_CODE = (1 << _BITS) - 1
_HASHES = Struct(f"<{ORDERS}Q")
# Words in common, of all words of both, from which two statements of one figure are the same statement.
_ALIKE = 0.5
# A name with a typing error is still that name; above, so are its inflections ("Stalin", "Stalins").
_SAME_NAME = 80


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`key`: 40 hex digits, equal for claims that are exactly the same. `is_linked`: the subject is known, so the key
    says all. `figures`: a signed 64-bit number of what has to be equal in any case. `places`: where the statement
    stands among those with its figures, in each of the orders; empty where the claim is linked or has no words.
    """

    key: str
    is_linked: bool
    figures: int
    places: tuple[int, ...]
    words: Words


def fingerprint(claim: Claim) -> Fingerprint:
    """Depends on nothing but the claim, and is the same on every machine."""
    value = claim.value
    parts: list[object] = [claim.kind.value, claim.measure]
    # "Some 20 million" and "20 million" are one claim, "over 20 million" is another.
    parts += [_plain(value.low), _plain(value.high), value.bound.value, value.unit, value.per] if value else [None]
    parts += [claim.date.edtf if claim.date else None, scope_in(claim.text)]
    words = words_of(claim.sentence)
    if claim.subject.id:
        return Fingerprint(_hash(*parts, claim.subject.id).hex(), True, 0, (), words)
    figures = _hash(*parts, *words.figures)
    content = sorted(set(words.content))
    return Fingerprint(
        _hash(figures, *content).hex(), False, int.from_bytes(figures[:8], "big", signed=True), _places(content), words
    )


def is_same_statement(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether two claims say the same of the same. Never true of different figures, nor of different names."""
    if one.key == other.key:
        return True
    if one.is_linked or other.is_linked or one.figures != other.figures:
        return False
    return _likeness(one.words, other.words) > 0


def likeness(one: Words, sentence: str) -> float:
    """How near a sentence with the same figures is: up to 1; 0 where it makes another statement."""
    folded, content = fold(sentence), set(one.content)
    # A stem is a part of each of its words, so this is the most that they can have in common. Reading takes ten times
    # as long as looking, and most sentences end here.
    if sum(stem in folded for stem in content) < _ALIKE * len(content):
        return 0.0
    return _likeness(one, words_of(sentence))


def _likeness(one: Words, other: Words) -> float:
    mine, theirs = set(one.content), set(other.content)
    share = len(mine & theirs) / (len(mine | theirs) or 1)
    return share if share >= _ALIKE and not _names_differ(one, other) else 0.0


def _names_differ(one: Words, other: Words) -> bool:
    """Each has a name that the other lacks, in whatever spelling: two statements of the same form."""
    mine = [name for name in one.names if name not in other.content]
    theirs = [name for name in other.names if name not in one.content]
    left = [name for name in mine if not any(fuzz.ratio(name, its) >= _SAME_NAME for its in theirs)]
    return bool(left and theirs)


def _places(content: list[str]) -> tuple[int, ...]:
    if not content:
        return ()
    return tuple(_place(sorted(order)[:_WORDS_IN_PLACE]) for order in zip(*map(_hashes, content), strict=True))


def _place(first: list[int]) -> int:
    place = 0
    for word in first:
        # By its lowest bits: the highest, which put it first, are zero.
        place = place << _BITS | word & _CODE
    return place << _BITS * (_WORDS_IN_PLACE - len(first))


@lru_cache(maxsize=50_000)
def _hashes(word: str) -> tuple[int, ...]:
    """What the word is put in order by, for each of the orders."""
    return _HASHES.unpack(hashlib.blake2b(word.encode(), digest_size=_HASHES.size).digest())


def _plain(end: float | None) -> float | None:
    return None if end is None else float(end)  # 20 and 20.0 are printed apart


def _hash(*parts: object) -> bytes:
    return hashlib.sha1(repr(parts).encode(), usedforsecurity=False).digest()

"""What of a claim makes it the same claim in another post, and how near two statements are."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from rapidfuzz import fuzz

from factcheck.languages.en.statement_words import Words, scope_in, words_of
from factcheck.records import Claim

# MinHash in bands. Four take a name and a word each, for a name tells more than ten words do ("20,000 died at" many
# places); where no name stands, two words. Two more take four words, for those who write without capitals.
_NAMED_BANDS, _WORDED_BANDS, _WORDS_IN_WORDED = 4, 2, 4
BANDS = _NAMED_BANDS + _WORDED_BANDS
_ROWS = 2 * _NAMED_BANDS + _WORDS_IN_WORDED * _WORDED_BANDS
_PRIME = (1 << 61) - 1
# Words in common, of all words of both, from which two statements of one figure are the same statement.
_ALIKE = 0.5
# A name with a typing error is still that name; above, so are its inflections ("Stalin", "Stalins").
_SAME_NAME = 80


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`key`: 40 hex digits, equal for claims that are exactly the same. `is_linked`: the subject is known, so the key
    says all. `figures`: what has to be equal in any case. `bands`: signed 64-bit numbers, of which similar statements
    with the same figures share at least one nearly always; empty where the claim is linked.
    """

    key: str
    is_linked: bool
    figures: str
    bands: tuple[int, ...]
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
        return Fingerprint(_hash(*parts, claim.subject.id), True, "", (), words)
    figures = _hash(*parts, *words.figures)
    return Fingerprint(_hash(figures, *words.content), False, figures, _bands(figures, words), words)


def is_same_statement(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether two claims say the same of the same. Never true of different figures, nor of different names."""
    if one.key == other.key:
        return True
    if one.is_linked or other.is_linked or one.figures != other.figures:
        return False
    return are_alike(one.words, other.words)


def are_alike(one: Words, other: Words) -> bool:
    """Whether two sentences with the same figures make the same statement. A band in common proves the figures."""
    return _share(one, other) >= _ALIKE and not _names_differ(one, other)


def _share(one: Words, other: Words) -> float:
    mine, theirs = set(one.content), set(other.content)
    return len(mine & theirs) / (len(mine | theirs) or 1)


def _names_differ(one: Words, other: Words) -> bool:
    """Each has a name that the other lacks, in whatever spelling: two statements of the same form."""
    mine = [name for name in one.names if name not in other.names]
    theirs = [name for name in other.names if name not in one.names]
    left = [name for name in mine if not any(fuzz.ratio(name, its) >= _SAME_NAME for its in theirs)]
    return bool(left and theirs)


def _bands(figures: str, words: Words) -> tuple[int, ...]:
    if not words.content:
        return ()
    content = _least(words.content)
    names = _least(words.names) if words.names else content
    rows: list[tuple[int, ...]] = [(names[2 * band], content[2 * band + 1]) for band in range(_NAMED_BANDS)]
    rest = content[2 * _NAMED_BANDS :]
    rows += [rest[at : at + _WORDS_IN_WORDED] for at in range(0, len(rest), _WORDS_IN_WORDED)]
    digests = (hashlib.blake2b(repr((figures, band, *row)).encode(), digest_size=8) for band, row in enumerate(rows))
    return tuple(int.from_bytes(digest.digest(), "big", signed=True) for digest in digests)


def _least(words: tuple[str, ...]) -> tuple[int, ...]:
    """The least hash of all words, for each of the hash functions."""
    return tuple(min(column) for column in zip(*map(_hashes, words), strict=True))


@lru_cache(maxsize=10_000)
def _hashes(word: str) -> tuple[int, ...]:
    """The word under each of the hash functions."""
    spread = crc32(word.encode()) << 28 | crc32(word[::-1].encode()) >> 4
    return tuple((factor * spread + shift) % _PRIME for factor, shift in _functions())


@lru_cache(maxsize=1)
def _functions() -> tuple[tuple[int, int], ...]:
    """Factors and shifts, drawn once for all by hashing their number."""
    drawn = [hashlib.blake2b(b"plumbline %d" % number, digest_size=16).digest() for number in range(_ROWS)]
    return tuple(
        (int.from_bytes(each[:8], "big") % (_PRIME - 1) + 1, int.from_bytes(each[8:], "big") % _PRIME) for each in drawn
    )


def _plain(end: float | None) -> float | None:
    return None if end is None else float(end)  # 20 and 20.0 are printed apart


def _hash(*parts: object) -> str:
    return hashlib.sha1(repr(parts).encode(), usedforsecurity=False).hexdigest()

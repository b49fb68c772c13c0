"""One key for claims that say the same, over all posts and forums (see factcheck.matching)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.db import connection

from factcheck.matching import Fingerprint, are_alike, fingerprint, words_of
from moderation.claims.models import Claim, StatementBand
from moderation.lib.bulk import insert_rows

# How many earlier statements are read word by word: those with the most bands in common come first.
_MOST_CANDIDATES = 8
# Whoever floods a forum with like sentences mustn't slow the search down: a band that leads to this many is full.
_MOST_IN_BAND = 50
# SQLite takes 32,766 variables in one query.
_BANDS_AT_ONCE = 10_000
# Written out, as Django takes longer to put this query together than the database to answer it.
_SHARING = (
    "SELECT b.band, c.statement_key, c.sentence FROM claims_statementband b JOIN claims_claim c ON c.id = b.claim_id"
    " WHERE b.band IN (%s) ORDER BY b.claim_id"
)
# One statement: its key, and a sentence that made it.
_Statement = tuple[str, str]


def name_statements(claims: Sequence[Claim]) -> list[tuple[Claim, list[int]]]:
    """Give each unsaved claim the key of the statement that it makes: that of an earlier claim which says the same, or
    its own. Returns those that are the first of their statement, with the bands to keep (`store_bands`).

    Two workers that store the same new statement at once can't see each other; then it has two keys.
    """
    made = [(claim, fingerprint(claim.record)) for claim in claims]
    known = _known_by_band([band for _, one in made for band in one.bands])
    first = []
    for claim, one in made:
        match = _find(one, known)
        claim.statement_key = match or one.key
        if match is None:
            bands = [band for band in one.bands if len(known.get(band, ())) < _MOST_IN_BAND]
            for band in bands:
                known.setdefault(band, []).append((one.key, claim.sentence))
            first.append((claim, bands))
    return first


def store_bands(first: Sequence[tuple[Claim, Sequence[int]]]) -> None:
    insert_rows(StatementBand, [StatementBand(claim=claim, band=band) for claim, bands in first for band in bands])


def find_statement(one: Fingerprint) -> str | None:
    """The key of an earlier statement that says the same; None where there is none. One query."""
    return _find(one, _known_by_band(one.bands))


def _find(one: Fingerprint, known: dict[int, list[_Statement]]) -> str | None:
    shared = Counter(statement for band in one.bands for statement in known.get(band, ()))
    candidates = (statement for statement, _ in shared.most_common(_MOST_CANDIDATES))
    return next((key for key, sentence in candidates if are_alike(one.words, words_of(sentence))), None)


def _known_by_band(bands: Sequence[int]) -> dict[int, list[_Statement]]:
    """First claims that share one of the bands, the oldest first."""
    known: dict[int, list[_Statement]] = {}
    for start in range(0, len(bands), _BANDS_AT_ONCE):
        part = bands[start : start + _BANDS_AT_ONCE]
        with connection.cursor() as cursor:
            cursor.execute(_SHARING % ", ".join(["%s"] * len(part)), list(part))
            for band, key, sentence in cursor.fetchall():
                known.setdefault(band, []).append((key, sentence))
    return known

"""One key for claims that say the same, over all posts and forums (see factcheck.matching)."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching import Fingerprint, fingerprint, is_same_statement
from moderation.claims.models import Claim, StatementBand
from moderation.lib.bulk import insert_rows

# Of a figure and words that everybody uses, more first claims could meet in one band than are worth looking at.
_MOST_CANDIDATES = 50


def name_statements(claims: Sequence[Claim]) -> list[tuple[Claim, Fingerprint]]:
    """Give each unsaved claim the key of the statement that it makes: that of an earlier claim which says the same, or
    its own. Returns those that are the first of their statement; `store_bands` keeps what finds them again.

    Two workers that store the same new statement at once can't see each other; then it has two keys.
    """
    made = [(claim, fingerprint(claim.record)) for claim in claims]
    known = _known_by_band([band for _, one in made for band in one.bands])
    first = []
    for claim, one in made:
        match = _find(one, known)
        claim.statement_key = match or one.key
        if one.bands and match is None:
            first.append((claim, one))
            for band in one.bands:
                known.setdefault(band, []).append((one.key, one))
    return first


def store_bands(first: Sequence[tuple[Claim, Fingerprint]]) -> None:
    insert_rows(StatementBand, [StatementBand(claim=claim, band=band) for claim, one in first for band in one.bands])


def find_statement(one: Fingerprint) -> str | None:
    """The key of an earlier statement that says the same; None where there is none. One query."""
    return _find(one, _known_by_band(one.bands))


def _find(one: Fingerprint, known: dict[int, list[tuple[str, Fingerprint]]]) -> str | None:
    candidates = {key: other for band in one.bands for key, other in known.get(band, ())[:_MOST_CANDIDATES]}
    return next((key for key, other in candidates.items() if is_same_statement(one, other)), None)


def _known_by_band(bands: Sequence[int]) -> dict[int, list[tuple[str, Fingerprint]]]:
    """First claims that share one of the bands, the oldest first: their statement's key and their fingerprint."""
    if not bands:
        return {}
    rows = StatementBand.objects.filter(band__in=bands).order_by("claim").values_list("band", "claim")
    by_band = list(rows)
    claims = Claim.objects.in_bulk({claim for _, claim in by_band})
    prints = {pk: (claim.statement_key, fingerprint(claim.record)) for pk, claim in claims.items()}
    known: dict[int, list[tuple[str, Fingerprint]]] = {}
    for band, claim in by_band:
        known.setdefault(band, []).append(prints[claim])
    return known

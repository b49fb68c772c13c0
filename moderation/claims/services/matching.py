"""One key for claims that say the same, over all posts and forums (see factcheck.matching)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import connection

from factcheck.matching import ORDERS, Fingerprint, fingerprint, likeness
from moderation.claims.models import Claim

# Of the statements that one batch makes of one figure, so many are held against the next: whoever floods a forum with
# like sentences mustn't slow the search down.
_MOST_SIBLINGS = 50
# SQLite takes 32,766 variables in one query; each statement needs six.
_AT_ONCE = 5_000


# Written out, as Django has no word for a join with values, and takes longer to put a query together than the database
# to answer it. The claim whose place comes next, among those with the same figures; an index holds all of it.
_NEXT = """(SELECT id FROM claims_claim
 WHERE statement_figures = asked.column2 AND statement_place_{order} {comparison} asked.column{column}
 ORDER BY statement_place_{order} {direction}, id {direction} LIMIT 1)"""
_NEXTS = [
    _NEXT.format(order=order, column=order + 2, comparison=comparison, direction=direction)
    for order in range(1, ORDERS + 1)
    for comparison, direction in ((">=", "ASC"), ("<", "DESC"))
]
_EXACT = "(SELECT statement_key FROM claims_claim WHERE statement_key = asked.column1 LIMIT 1)"
_NEAR = f"SELECT {', '.join([_EXACT, *_NEXTS])} FROM (VALUES {{}}) AS asked"  # noqa: S608 - of the parts above
_SENTENCES = "SELECT id, statement_key, sentence FROM claims_claim WHERE id IN ({})"
_ROW = f"({', '.join(['%s'] * (2 + ORDERS))})"


@dataclass(frozen=True, slots=True)
class _Statement:
    key: str
    sentence: str


@dataclass(slots=True)
class _Near:
    """`exact`: whether a claim has the very key. `statements`: some with the same figures, the likeliest of all."""

    exact: bool = False
    statements: list[_Statement] = field(default_factory=list)


def name_statements(claims: Sequence[Claim]) -> None:
    """Give each unsaved claim the key of the statement that it makes: that of an earlier claim which says the same, or
    its own. The first of a statement gets the places, too, by which those that come after it will find it.

    Two workers that store the same new statement at once can't see each other; then it has two keys.
    """
    made = [fingerprint(claim.record) for claim in claims]
    found = _statements_near([one for one in made if one.places])
    siblings: dict[int, list[_Statement]] = {}
    for claim, one in zip(claims, made, strict=True):
        near = found.get(one.key, _Near())
        others = siblings.get(one.figures, [])[-_MOST_SIBLINGS:]
        match = _best(one, near, others)
        claim.statement_key = match or one.key
        if match is None and one.places:
            _give_places(claim, one)
            siblings.setdefault(one.figures, []).append(_Statement(one.key, claim.sentence))


def find_statement(one: Fingerprint) -> str | None:
    """The key of an earlier statement that says the same; None where there is none. At most two queries."""
    return _best(one, _statements_near([one])[one.key], ()) if one.places else None


def _best(one: Fingerprint, near: _Near, siblings: Iterable[_Statement]) -> str | None:
    if near.exact:
        return one.key
    alike = [(likeness(one.words, other.sentence), other.key) for other in (*near.statements, *siblings)]
    best, key = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return key if best > 0 else None


def _give_places(claim: Claim, one: Fingerprint) -> None:
    claim.statement_figures = one.figures
    claim.statement_place_1, claim.statement_place_2, claim.statement_place_3, claim.statement_place_4 = one.places


def _asked(one: Fingerprint) -> tuple[str | int, ...]:
    return (one.key, one.figures, *one.places)


def _statements_near(made: Sequence[Fingerprint]) -> dict[str, _Near]:
    """By key: of each order the statements right before and after; two queries for some thousand."""
    near = {one.key: _Near() for one in made}
    rows: list[tuple[str, set[int]]] = []
    with connection.cursor() as cursor:
        for start in range(0, len(made), _AT_ONCE):
            part = made[start : start + _AT_ONCE]
            asked = [value for one in part for value in _asked(one)]
            cursor.execute(_NEAR.format(", ".join([_ROW] * len(part))), asked)
            for one, (exact, *ids) in zip(part, cursor.fetchall(), strict=True):
                near[one.key].exact = exact is not None
                if exact is None:
                    rows.append((one.key, {pk for pk in ids if pk is not None}))
        wanted = sorted({pk for _, ids in rows for pk in ids})
        statements: dict[int, _Statement] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            ids_of_part = wanted[start : start + _AT_ONCE]
            cursor.execute(_SENTENCES.format(", ".join(["%s"] * len(ids_of_part))), ids_of_part)
            statements |= {pk: _Statement(key, sentence) for pk, key, sentence in cursor.fetchall()}
    for key, ids in rows:
        near[key].statements = [statements[pk] for pk in sorted(ids) if pk in statements]
    return near

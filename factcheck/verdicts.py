"""From what single references say to one verdict. Every rule ends here, so that none can accuse on its own terms."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from factcheck.frozen import record
from factcheck.languages.en.dates import words as date_words
from factcheck.languages.en.phrases import quantity_words, scope_words, source_words, title_words
from factcheck.records import Claim, Evidence, Fact, Finding, Verdict, When


class Relation(StrEnum):
    """How one fact bears on one claim. `was_right`: the same source has counted anew since, and says otherwise now.

    `own_estimate`: what the one quoted gives for a related event.
    """

    AGREES = "agrees"
    EXCLUDES = "excludes"
    OTHER_SCOPE = "other_scope"
    UNDECIDED = "undecided"
    WAS_RIGHT = "was_right"
    OWN_ESTIMATE = "own_estimate"


class Difference(StrEnum):
    """In what a fact's scope is another than the claim's. `as_of`: the same, counted on another day."""

    MEASURE = "measure"
    PEOPLE = "people"
    PLACE = "place"
    PERIOD = "period"
    AS_OF = "as_of"


@record
class Weighed:
    """`differences`: where the relation is `other_scope`, what makes the scope another.

    `compared`: the date that was held against the claim, where it isn't the fact's own (a term, made of its two ends).
    """

    fact: Fact
    relation: Relation
    differences: tuple[Difference, ...] = ()
    compared: When | None = None

    @property
    def when(self) -> When | None:
        """The date that was held against the claim, None for a figure."""
        return self.compared or self.fact.when


@record
class Judged:
    """A claim with its subject filled in, and the finding on it."""

    claim: Claim
    finding: Finding


def combine(weighed: Sequence[Weighed], *, may_accuse: bool) -> Verdict:
    """`contradicted` only where every fact that bears on the claim excludes it and the rule may accuse at all."""
    relations = {item.relation for item in weighed}
    if Relation.AGREES in relations:
        return Verdict.DISPUTED if Relation.EXCLUDES in relations else Verdict.SUPPORTED
    if Relation.WAS_RIGHT in relations:
        return Verdict.OUTDATED
    if Relation.EXCLUDES in relations:
        return Verdict.CONTRADICTED if may_accuse and Relation.UNDECIDED not in relations else Verdict.NOT_FOUND
    if Relation.OTHER_SCOPE in relations:
        return Verdict.DIFFERS
    return Verdict.NOT_FOUND


def having(weighed: Sequence[Weighed], *relations: Relation) -> list[Weighed]:
    """Those of some relations, in their order."""
    return [item for item in weighed if item.relation in relations]


_IN_EVIDENCE = {
    Relation.AGREES: 0,
    Relation.EXCLUDES: 0,
    Relation.WAS_RIGHT: 0,
    Relation.UNDECIDED: 1,
    Relation.OTHER_SCOPE: 2,
    Relation.OWN_ESTIMATE: 3,
}


def evidence(weighed: Sequence[Weighed]) -> tuple[Evidence, ...]:
    """One line of evidence a fact: those that bear on the claim first, in the order given."""
    ranks = [_IN_EVIDENCE[item.relation] for item in weighed]
    ordered = weighed if ranks == sorted(ranks) else sorted(weighed, key=_rank)
    return tuple([_line(item.fact, item.relation) for item in ordered])


def _rank(item: Weighed) -> int:
    return _IN_EVIDENCE[item.relation]


@lru_cache(maxsize=4096)  # the same facts are held against one post after another
def _line(fact: Fact, relation: Relation) -> Evidence:
    return Evidence(
        fact_id=fact.id,
        source=source_words(fact.citation),
        title=title_words(fact.citation),
        url=fact.citation.url,
        value=quantity_words(fact.quantity) if fact.quantity else date_words(fact.when) if fact.when else "",
        scope=scope_words(fact),
        as_of=fact.as_of,
        licence=fact.licence,
        relation=relation.value,
        low=fact.quantity.low if fact.quantity else None,
        high=fact.quantity.high if fact.quantity else None,
        edtf=fact.when.edtf if fact.when else "",
    )

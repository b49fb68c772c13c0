"""What the store holds beyond the packs in memory, found for a batch of texts with a bounded number of queries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet

from factcheck import records
from factcheck.candidates import candidate_keys, candidate_names, name_key
from factcheck.index import build_index
from factcheck.languages.en.statement_words import words_of
from factcheck.layered import LayeredIndex
from factcheck.matching import likeness
from factcheck.passages import Passage
from factcheck.ports import Index
from moderation.references import models
from moderation.references.keys import claim_key, figure_key
from moderation.references.models import Fact, Name, PageName, ReferencePack, Review, Subject, Suggestion
from moderation.references.rows import fact_record, subject_record

_Row = TypeVar("_Row")
# A name of more bearers tells nothing, and a batch of posts must not bring all Smiths of the world into memory.
MOST_BEARERS = 20
# Values in one query: PostgreSQL plans longer lists badly, and SQLite takes 250,000.
_MOST_VALUES = 20_000
_MOST_PAGES_A_NAME = 5
_MOST_REVIEWS = 20


def index_for(texts: Sequence[str], base: Index) -> Index:
    """`base`, and over it whatever the database knows of names that stand in the texts.

    `base` itself where no pack lies in the database alone. Else five queries for every 20,000 names: names, subjects,
    facts, the other ends of their relations, and the facts of those.
    """
    outside = list(ReferencePack.objects.filter(is_in_memory=False).values_list("pk", "slug", "is_active"))
    packs = {pk: slug for pk, slug, is_active in outside if is_active}
    if not packs:
        return base
    found = _bearers(candidate_keys(texts), packs if len(packs) < len(outside) else None)
    if not found:
        return base
    rows = list(_in_parts(Subject.objects.filter(pack__in=packs), "pk", sorted(found)))
    facts = list(_in_parts(Fact.objects.all(), "subject_id", [row.pk for row in rows]))
    related = _related(rows, facts, list(packs), base)
    facts += _in_parts(Fact.objects.all(), "subject_id", [row.pk for row in related])
    rows += related
    by_pk = {row.pk: row for row in rows}
    # An item that a dump and a live source hold says the same in both.
    once = {(by_pk[fact.subject_id].key, fact.key): fact for fact in sorted(facts, key=lambda fact: fact.pk)}
    more = build_index(
        [subject_record(row) for row in rows],
        [
            fact_record(fact, subject=subject, pack=packs[by_pk[fact.subject_id].pack_id])
            for (subject, _), fact in once.items()
        ],
        (),
        versions=(),
    )
    return LayeredIndex(base, more)


def _bearers(keys: set[int], packs: Collection[int] | None) -> set[int]:
    """Ids of the subjects that bear one of the names; none of names that too many bear.

    `packs` is None where all count: then the index of names alone tells.
    """
    names = Name.objects.all() if packs is None else Name.objects.filter(subject__pack__in=packs)
    pairs = names.values_list("key", "subject_id")
    bearers: dict[int, set[int]] = {}
    ordered = sorted(keys)
    for start in range(0, len(ordered), _MOST_VALUES):
        for key, subject in pairs.filter(key__in=ordered[start : start + _MOST_VALUES]):
            bearers.setdefault(key, set()).add(subject)
    return set().union(*(theirs for theirs in bearers.values() if len(theirs) <= MOST_BEARERS))


def _related(rows: list[Subject], facts: list[Fact], packs: list[int], base: Index) -> list[Subject]:
    """The offices, wholes and participants that the subjects name and nobody has in hand yet."""
    wanted = {key for row in rows for key in (*row.participants, *row.part_of)}
    wanted |= {fact.object for fact in facts if fact.object}
    wanted -= {row.key for row in rows}
    missing = sorted(key for key in wanted if key not in base.subjects)
    return list(_in_parts(Subject.objects.filter(pack__in=packs), "key", missing))


def _in_parts(rows: QuerySet[_Row], column: str, values: Sequence[object]) -> Iterable[_Row]:  # type: ignore[type-var]
    for start in range(0, len(values), _MOST_VALUES):
        yield from rows.filter(**{f"{column}__in": values[start : start + _MOST_VALUES]}).order_by("pk")


def passages_for(texts: Sequence[str]) -> Mapping[str, tuple[Passage, ...]]:
    """For each text the passages of the pages whose titles stand in it; two queries for all of them."""
    names = {text: {name_key(name): name for name in candidate_names(text)} for text in dict.fromkeys(texts)}
    keys = sorted(set().union(*names.values())) if names else []
    pages: dict[int, list[int]] = {}
    active = PageName.objects.filter(page__source__is_active=True)
    for name in _in_parts(active.only("key", "page_id"), "key", keys):
        pages.setdefault(name.key, []).append(name.page_id)
    wanted = sorted({page for its in pages.values() for page in its[:_MOST_PAGES_A_NAME]})
    passages: dict[int, list[Passage]] = {}
    rows = models.Passage.objects.select_related("page")
    for row in sorted(_in_parts(rows, "page_id", wanted), key=lambda row: (row.page_id, row.position)):
        passages.setdefault(row.page_id, []).append(_passage_record(row))
    return {
        text: tuple(
            passage
            for page in dict.fromkeys(page for key in its for page in pages.get(key, ())[:_MOST_PAGES_A_NAME])
            for passage in passages.get(page, ())
        )
        for text, its in names.items()
    }


def _passage_record(row: models.Passage) -> Passage:
    return Passage(
        id=f"passage:{row.page_id}:{row.position}",
        page=row.page.title,
        section=row.section,
        text=row.text,
        citation=records.Citation(
            author=row.author,
            title=row.title,
            year=row.year,
            publisher=row.publisher,
            url=row.url,
            seen_at=row.seen_at,
        ),
        licence=row.licence,
    )


@dataclass(frozen=True, slots=True)
class EarlierReview:
    """A fact-check that others made of a statement; `likeness` is the share of words that both have, 0 to 1."""

    review: Review
    likeness: float


def reviews_for(sentence: str) -> list[EarlierReview]:
    """Earlier fact-checks of what a sentence says, the nearest first: never of one with another figure."""
    words = words_of(sentence)
    keys = {figure_key(figure) for figure in words.figures}
    if not keys:
        return []
    first = min(keys)
    rows = (
        Review.objects.filter(figures__key=first, source__is_active=True)
        .prefetch_related("figures")
        .order_by("-pk")[:1_000]
    )
    same = [row for row in rows if {figure.key for figure in row.figures.all()} == keys]
    near = [EarlierReview(row, likeness(words, row.claim)) for row in same]
    return sorted((one for one in near if one.likeness), key=lambda one: -one.likeness)[:_MOST_REVIEWS]


def suggestions_for(claims: Sequence[str]) -> Mapping[str, list[Suggestion]]:
    """What language models suggested to look at, for each of the claims that has any; one query."""
    keys = {claim_key(claim): claim for claim in claims}
    found: dict[str, list[Suggestion]] = {}
    rows = Suggestion.objects.filter(key__in=list(keys), source__is_active=True).select_related("source")
    for row in rows.order_by("pk"):
        found.setdefault(keys[row.key], []).append(row)
    return found

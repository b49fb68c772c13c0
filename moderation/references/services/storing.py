"""Put what a live source found into the store: subjects and facts, pages with their passages, earlier fact-checks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from factcheck import records
from factcheck.candidates import keys_of, name_key
from factcheck.languages.en.statement_words import words_of
from factcheck.text.folding import fold
from moderation.lib.bulk import insert_rows
from moderation.references.keys import claim_key, figure_key
from moderation.references.models import (
    Fact,
    LiveSource,
    Name,
    Page,
    PageName,
    Passage,
    ReferencePack,
    Review,
    ReviewFigure,
    Subject,
    Suggestion,
)
from moderation.references.rows import fact_row, subject_row
from moderation.references.services.ledger import FactKey, keep_changes, stated, tell_of_change
from moderation.references.sources import found as findings
from moderation.references.sources.found import Found, UnreadableAnswer

_SUBJECT_COLUMNS = "kind label type aliases participants place begin end part_of keywords".split()


def store_found(source: LiveSource, found: Found, *, question: str, at: datetime) -> int:
    """Store an answer; how many things it brought. The same answer again changes nothing.

    Of a subject that it speaks of, facts that a complete answer no longer gives are taken out (a source that is read
    whole and without problems: every other subject too); the ledger keeps them. Raises UnreadableAnswer where a value
    is longer than its column.
    """
    with transaction.atomic():
        # One answer of a source at a time, so that two can't insert the same subject.
        pack = ReferencePack.objects.select_for_update().get(pk=source.pack_id)
        # A row that couldn't be read may be about any of them.
        is_whole = source.is_read_whole and found.is_complete and not found.problems
        changed = _store_subjects(pack, found, is_whole=is_whole, at=at)
        # Nobody waits for a source that is read whole: its names are looked for among claims that nothing bore on.
        tell_of_change(pack, changed, at=at, has_new_names=source.is_read_whole)
        pages = _store_pages(source, found.passages, question=question, at=at)
        tell_of_change(pack, (page_key(page) for page in pages), at=at)
        _store_reviews(source, found.reviews, at=at)
        _store_suggestions(source, found.suggestions, question=question, at=at)
    pages_found = len({passage.page for passage in found.passages})
    return len(found.subjects) + pages_found + len(found.reviews) + len(found.suggestions)


def page_key(page: Page) -> str:
    """What a page is called among subjects that changed."""
    return f"page:{page.pk}"


def _store_subjects(pack: ReferencePack, found: Found, *, is_whole: bool, at: datetime) -> set[str]:
    """Keys of the subjects of which the store says something else now."""
    rows = {subject.id: subject_row(subject, pack) for subject in found.subjects}
    _check_lengths(rows.values())
    known = {row.key: row for row in Subject.objects.filter(pack=pack, key__in=list(rows))}
    renamed = [key for key, row in rows.items() if key in known and _take_over(known[key], row)]
    new = [row for key, row in rows.items() if key not in known]
    insert_rows(Subject, new)
    Subject.objects.bulk_update([known[key] for key in renamed], _SUBJECT_COLUMNS)
    by_key = {**known, **{row.key: row for row in new}}
    Name.objects.filter(subject__in=[known[key] for key in renamed]).delete()
    records_by_key = {subject.id: subject for subject in found.subjects}
    insert_rows(
        Name,
        [
            Name(subject=by_key[key], key=name)
            for key in (*(row.key for row in new), *renamed)
            for name in keys_of(records_by_key[key])
        ],
    )
    gone: set[str] = set()
    if is_whole:
        others = Subject.objects.filter(pack=pack).exclude(key__in=list(rows))
        gone = set(others.values_list("key", flat=True))
    changed = _store_facts(pack, found.facts, by_key, is_complete=found.is_complete, at=at)
    if gone:
        changed |= _remove(pack, gone, at=at)
    return changed | {row.key for row in new} | set(renamed)


def _take_over(row: Subject, other: Subject) -> bool:
    """Bring the stored row up to the new one; whether anything changed."""
    changed = [name for name in _SUBJECT_COLUMNS if getattr(row, name) != getattr(other, name)]
    for name in changed:
        setattr(row, name, getattr(other, name))
    return bool(changed)


def _store_facts(
    pack: ReferencePack,
    facts: Sequence[records.Fact],
    subjects: dict[str, Subject],
    *,
    is_complete: bool,
    at: datetime,
) -> set[str]:
    told = [fact for fact in facts if fact.subject in subjects]
    rows = {(fact.subject, fact.id): fact_row(fact, subjects[fact.subject]) for fact in told}
    _check_lengths(rows.values())
    of_subjects = [subjects[key] for key in dict.fromkeys(fact.subject for fact in told)]
    known = {(row.subject.key, row.key): row for row in _facts_of(of_subjects)}
    if not is_complete:
        known = {key: row for key, row in known.items() if key in rows}
    before = {key: stated(row) for key, row in known.items()}
    after = {key: stated(row) for key, row in rows.items()}
    Fact.objects.filter(pk__in=[row.pk for key, row in known.items() if before[key] != after.get(key)]).delete()
    insert_rows(Fact, [row for key, row in rows.items() if before.get(key) != after[key]])
    return keep_changes(pack, before, after, at=at)


def _facts_of(subjects: list[Subject]) -> Iterable[Fact]:
    return Fact.objects.filter(subject__in=subjects).select_related("subject")


def _remove(pack: ReferencePack, keys: set[str], *, at: datetime) -> set[str]:
    subjects = list(Subject.objects.filter(pack=pack, key__in=keys))
    before: dict[FactKey, dict[str, Any]] = {(row.subject.key, row.key): stated(row) for row in _facts_of(subjects)}
    keep_changes(pack, before, {}, at=at)
    Subject.objects.filter(pk__in=[subject.pk for subject in subjects]).delete()
    return keys


def _store_pages(
    source: LiveSource, passages: Sequence[findings.Passage], *, question: str, at: datetime
) -> list[Page]:
    """The pages that are new, and those that read otherwise before."""
    by_page: dict[tuple[str, str], list[findings.Passage]] = {}
    for passage in passages:
        by_page.setdefault((passage.page, passage.revision), []).append(passage)
    changed = []
    for (title, revision), its in by_page.items():
        page, is_new = Page.objects.get_or_create(
            source=source, title=title, defaults={"revision": revision, "fetched_at": at}
        )
        # Who asked for the page by another name will do so again.
        names = {name_key(fold(title)), *([name_key(fold(question))] if len(by_page) == 1 and question else [])}
        PageName.objects.bulk_create([PageName(page=page, key=name) for name in sorted(names)], ignore_conflicts=True)
        if not is_new and page.revision == revision and page.passages.exists():
            continue
        page.passages.all().delete()
        rows = [_passage_row(page, position, passage) for position, passage in enumerate(its)]
        _check_lengths(rows)
        insert_rows(Passage, rows)
        page.revision, page.fetched_at = revision, at
        page.save()
        changed.append(page)
    return changed


def _passage_row(page: Page, position: int, passage: findings.Passage) -> Passage:
    citation = passage.citation
    return Passage(
        page=page,
        position=position,
        section=passage.section[:500],
        text=passage.text,
        author=citation.author,
        title=citation.title,
        year=citation.year,
        publisher=citation.publisher,
        url=citation.url,
        seen_at=citation.seen_at,
        licence=passage.licence,
    )


def _store_reviews(source: LiveSource, reviews: Sequence[findings.Review], *, at: datetime) -> None:
    for review in reviews:
        row, _ = Review.objects.update_or_create(
            source=source,
            url=review.url,
            key=claim_key(review.claim),
            defaults={
                "claim": review.claim,
                "claimant": review.claimant[:300],
                "claimed_on": review.claimed_on,
                "publisher": review.publisher[:300],
                "site": review.site[:300],
                "title": review.title[:1000],
                "rating": review.rating[:500],
                "reviewed_on": review.reviewed_on,
                "language": review.language[:20],
                "seen_at": at,
            },
        )
        row.figures.all().delete()
        figures = {figure_key(figure) for figure in words_of(review.claim).figures}
        ReviewFigure.objects.bulk_create(ReviewFigure(review=row, key=key) for key in sorted(figures))


def _store_suggestions(
    source: LiveSource, suggestions: Sequence[findings.Suggestion], *, question: str, at: datetime
) -> None:
    """Those of the last answer replace what the same source suggested of the claim before."""
    key = claim_key(question)
    Suggestion.objects.filter(source=source, key=key).delete()
    Suggestion.objects.bulk_create(
        Suggestion(
            source=source,
            key=key,
            claim=one.claim,
            excerpt=one.excerpt,
            says=one.says,
            title=one.passage.citation.title[:500],
            url=one.passage.citation.url,
            licence=one.passage.licence[:200],
            model=one.model[:200],
            made_at=at,
        )
        for one in suggestions
    )


def _check_lengths(rows: Iterable[Subject | Fact | Passage]) -> None:
    """SQLite takes any length, PostgreSQL fails without naming the row."""
    for row in rows:
        for column in row._meta.concrete_fields:
            most, value = column.max_length, getattr(row, column.attname)
            if most and isinstance(value, str) and len(value) > most:
                raise UnreadableAnswer(
                    f"{row._meta.model_name} {row}: {column.name} has {len(value)} characters; {most} is the most."
                )

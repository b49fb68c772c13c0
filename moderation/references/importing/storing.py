"""Items of a dump as rows: what is new comes, what says something else is replaced, all other rows stay untouched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import CharField

from factcheck import records
from factcheck.candidates import keys_of
from moderation.lib.bulk import insert_rows
from moderation.references.importing.labels import aliases_of
from moderation.references.models import Fact, Name, ReferencePack, Subject
from moderation.references.rows import fact_row, subject_row
from moderation.references.services.ledger import FactKey, keep_changes, stated
from moderation.references.sources.wikidata.facts import read_facts
from moderation.references.sources.wikidata.statements import Entity
from moderation.references.sources.wikidata.subjects import read_subject

_SUBJECT_COLUMNS = "kind label type aliases participants place begin end part_of keywords".split()
# They follow the item's revision, which any edit moves: a fact that says the same stays cited as it was first read.
_OF_REVISION = ("year", "url", "seen_at")
# Named by others or asked for by their names, these are worth keeping without a fact of their own.
_KINDS_WITHOUT_FACTS = ("event", "office")
_LENGTHS = {
    model: [
        (column.name, column.attname, column.max_length)
        for column in model._meta.concrete_fields
        if isinstance(column, CharField) and column.max_length
    ]
    for model in (Subject, Fact)
}


@dataclass(slots=True)
class Stored:
    """How many of the items are subjects; `changed` are those that are new or say something else, of them `bearing`
    those that claims may rest on already; `problems` tell of items that no column holds."""

    subjects: int = 0
    changed: int = 0
    bearing: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


def store_items(
    pack: ReferencePack,
    entities: Iterable[Entity],
    labels: Mapping[str, str],
    *,
    names_only: Iterable[Entity] = (),
    at: datetime,
) -> Stored:
    """To be called inside a transaction that has locked the pack.

    `labels` hold those of all items that these name, as far as there are any. An office that somebody held is stored
    with him, unless it is there already. `names_only` are items that can be nothing else than such an office.
    """
    outcome = Stored()
    subjects: dict[str, records.Subject] = {}
    facts: dict[str, dict[str, records.Fact]] = {}
    others = {entity.id: entity for entity in names_only}
    for entity in {entity.id: entity for entity in entities}.values():
        subject = read_subject(entity, labels)
        its = {fact.id: fact for fact in _facts(entity, subject, labels)}
        if subject is not None and (its or subject.kind in _KINDS_WITHOUT_FACTS):
            subjects[subject.id], facts[subject.id] = subject, its
        else:
            others[entity.id] = entity
    held = {fact.object for its in facts.values() for fact in its.values() if fact.object} - subjects.keys()
    stored = {row.key: row for row in Subject.objects.filter(pack=pack, key__in=[*subjects, *others, *held])}
    new = held - stored.keys()
    aliases = aliases_of(new)
    subjects.update((key, _office(key, labels[key], aliases.get(key, ()))) for key in sorted(new))
    gone = []
    for key in sorted(others.keys() & stored.keys() - subjects.keys()):
        if stored[key].kind == "office" and others[key].label:  # stored for those who held it
            subjects[key] = _office(key, others[key].label, others[key].aliases)
        else:
            gone.append(stored[key])
    _remove(pack, gone, outcome, at=at)
    _upsert(pack, subjects, facts, stored, outcome, at=at)
    return outcome


def _facts(entity: Entity, subject: records.Subject | None, labels: Mapping[str, str]) -> Iterable[records.Fact]:
    """A term in an office without a name can't be shown to anybody."""
    facts = read_facts(entity, subject.kind, labels) if subject is not None else ()
    return (fact for fact in facts if not fact.object or labels.get(fact.object))


def _office(id: str, label: str, aliases: tuple[str, ...]) -> records.Subject:
    return records.Subject(id=id, kind="office", label=label, aliases=aliases)


def _remove(pack: ReferencePack, rows: list[Subject], outcome: Stored, *, at: datetime) -> None:
    """Items that are none of our subjects any more."""
    if not rows:
        return
    keys = {row.pk: row.key for row in rows}
    facts = Fact.objects.filter(subject__in=list(keys))
    keep_changes(pack, {(keys[fact.subject_id], fact.key): stated(fact) for fact in facts}, {}, at=at)
    Subject.objects.filter(pk__in=list(keys)).delete()
    outcome.changed += len(rows)
    outcome.bearing.update(keys.values())


def _upsert(
    pack: ReferencePack,
    subjects: dict[str, records.Subject],
    facts: dict[str, dict[str, records.Fact]],
    stored: dict[str, Subject],
    outcome: Stored,
    *,
    at: datetime,
) -> None:
    rows = {key: subject_row(subject, pack) for key, subject in subjects.items()}
    for key in [key for key, row in rows.items() if _too_long(row, outcome)]:
        del rows[key]
    new = [row for key, row in rows.items() if key not in stored]
    renamed = [stored[key] for key, row in rows.items() if key in stored and _take_over(stored[key], row)]
    insert_rows(Subject, new)
    if renamed:
        Subject.objects.bulk_update(renamed, _SUBJECT_COLUMNS, batch_size=500)
        Name.objects.filter(subject__in=renamed).delete()
    insert_rows(
        Name,
        [Name(subject_id=row.pk, key=key) for row in (*new, *renamed) for key in keys_of(subjects[row.key])],
    )
    told = [fact_row(fact, row) for row in new for fact in facts.get(row.key, {}).values()]
    insert_rows(Fact, [row for row in told if not _too_long(row, outcome)])
    known = {key: stored[key] for key in rows if key in stored}
    changed = {row.key for row in renamed} | _replace_facts(pack, known, facts, outcome, at=at)
    outcome.subjects += len(rows)
    outcome.changed += len(changed) + len(new)
    outcome.bearing |= changed | _known_to_others(pack, [row.key for row in new])


def _replace_facts(
    pack: ReferencePack,
    known: dict[str, Subject],
    facts: dict[str, dict[str, records.Fact]],
    outcome: Stored,
    *,
    at: datetime,
) -> set[str]:
    """Of subjects whose facts say the same as before, none is touched: those of one item share its revision."""
    if not known:
        return set()
    keys = {row.pk: key for key, row in known.items()}
    before: dict[str, dict[str, Fact]] = {key: {} for key in known}
    for fact in Fact.objects.filter(subject__in=list(keys)):
        before[keys[fact.subject_id]][fact.key] = fact
    gone: list[int] = []
    came: list[Fact] = []
    was: dict[FactKey, dict[str, Any]] = {}
    now: dict[FactKey, dict[str, Any]] = {}
    for key, row in known.items():
        after = {fact.id: fact_row(fact, row) for fact in facts.get(key, {}).values()}
        after = {id: one for id, one in after.items() if not _too_long(one, outcome)}
        if _substance(before[key]) == _substance(after):
            continue
        was.update(((key, id), stated(one)) for id, one in before[key].items())
        now.update(((key, id), stated(one)) for id, one in after.items())
        others = [id for id in before[key] if was[key, id] != now.get((key, id))]
        gone += [before[key][id].pk for id in others]
        came += [one for id, one in after.items() if was.get((key, id)) != now[key, id]]
    Fact.objects.filter(pk__in=gone).delete()
    insert_rows(Fact, came)
    return keep_changes(pack, was, now, at=at)


def _substance(facts: Mapping[str, Fact]) -> dict[str, dict[str, Any]]:
    return {
        key: {name: value for name, value in stated(fact).items() if name not in _OF_REVISION}
        for key, fact in facts.items()
    }


def _take_over(row: Subject, other: Subject) -> bool:
    """Bring the stored row up to the new one; whether anything changed."""
    changed = [name for name in _SUBJECT_COLUMNS if getattr(row, name) != getattr(other, name)]
    for name in changed:
        setattr(row, name, getattr(other, name))
    return bool(changed)


def _known_to_others(pack: ReferencePack, keys: list[str]) -> set[str]:
    """Subjects that other packs speak of: claims may rest on those. On a subject that nobody knew none can."""
    packs = list(ReferencePack.objects.exclude(pk=pack.pk).values_list("pk", flat=True))
    return set(Subject.objects.filter(pack__in=packs, key__in=keys).values_list("key", flat=True))


def _too_long(row: Subject | Fact, outcome: Stored) -> bool:
    """SQLite takes any length, PostgreSQL refuses the whole batch without naming the row."""
    for name, attribute, most in _LENGTHS[type(row)]:
        value = row.__dict__[attribute]
        if len(value) > most:
            outcome.problems.append(f"{row.key}: {name} has {len(value)} characters; {most} is the most.")
            return True
    return False

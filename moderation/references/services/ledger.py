"""What changed in the store: kept for good, and told to those whose claims rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache, partial
from typing import Any

from django.db import transaction

from moderation.lib.bulk import insert_rows
from moderation.references.models import Fact, FactChange, ReferenceChange, ReferencePack
from moderation.references.signals import references_changed

# (key of the subject, key of the fact)
FactKey = tuple[str, str]
# The columns of a fact by their names.
Stated = Mapping[str, Any]
# Subjects told of in one row.
_MOST_SUBJECTS = 5_000


def stated(fact: Fact) -> dict[str, Any]:
    """What a row says, without where it lies."""
    return {name: getattr(fact, name) for name in _columns()}


def stored_facts(pack: ReferencePack) -> dict[FactKey, dict[str, Any]]:
    """What the facts of a pack say now."""
    rows = Fact.objects.filter(subject__pack=pack).values_list("subject__key", "key", *_columns())
    return {(subject, key): dict(zip(_columns(), said, strict=True)) for subject, key, *said in rows.iterator()}


def keep_changes(
    pack: ReferencePack, before: Mapping[FactKey, Stated], after: Mapping[FactKey, Stated], *, at: datetime
) -> set[str]:
    """Write into the ledger what became another or went; the subjects of these and of the facts that came.

    A fact that comes is not written: the ledger of its later changes begins with what it said then.
    """
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    insert_rows(
        FactChange,
        [
            FactChange(
                pack_slug=pack.slug,
                subject_key=subject,
                fact_key=key,
                before=dict(before[subject, key]),
                after=dict(after[subject, key]) if (subject, key) in after else None,
                at=at,
            )
            for subject, key in sorted(changed & before.keys())
        ],
    )
    return {subject for subject, _ in changed}


def tell_of_change(pack: ReferencePack, subjects: Iterable[str], *, at: datetime, has_new_names: bool = False) -> None:
    """Have the claims on these subjects judged again. `has_new_names`: also those that nothing was known of before."""
    keys = sorted(subjects)
    ReferenceChange.objects.bulk_create(
        ReferenceChange(
            pack_slug=pack.slug, subject_keys=keys[start : start + _MOST_SUBJECTS], has_new_names=has_new_names, at=at
        )
        for start in range(0, len(keys), _MOST_SUBJECTS)
    )
    if keys:
        transaction.on_commit(partial(references_changed.send, sender=ReferenceChange))


def last_change() -> int:
    """The number of the newest change, 0 before the first: what changes after it was not seen by who asks now."""
    return ReferenceChange.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def changed_since(number: int) -> set[str]:
    """Subjects and pages that changed after `last_change` was that number."""
    rows = ReferenceChange.objects.filter(pk__gt=number).values_list("subject_keys", flat=True)
    return set().union(*rows)


@cache
def _columns() -> tuple[str, ...]:
    return tuple(field.attname for field in Fact._meta.concrete_fields if field.name not in ("id", "subject", "key"))

"""Live sources come into being with the pack that takes what they say."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from moderation.references.models import LiveSource, LookUp, ReferencePack

# Those that most will want. They are off until somebody switches them on: names from posts go to their servers then.
_USUAL = (
    ("wikidata", "Wikidata", LiveSource.Kind.WIKIDATA, "https://www.wikidata.org/w/api.php"),
    ("wikipedia", "Wikipedia (English)", LiveSource.Kind.MEDIAWIKI, "https://en.wikipedia.org/w/api.php"),
)
# Of what a source finds every row carries its own licence.
_LICENCE = "as each row says"


def save_live_source(source: LiveSource, *, at: datetime) -> None:
    """Save a new or changed source. Its pack, "live-<slug>", is found by the database and not held in memory."""
    with transaction.atomic():
        if source.pack_id is None:
            source.pack, _ = ReferencePack.objects.get_or_create(
                slug=f"live-{source.slug}",
                defaults={
                    "name": source.name,
                    "version": "live",
                    "digest": "",
                    "licence": _LICENCE,
                    "origin": ReferencePack.Origin.LIVE,
                    "is_in_memory": False,
                    "loaded_at": at,
                },
            )
        ReferencePack.objects.filter(pk=source.pack_id).update(name=source.name, is_active=source.is_active)
        source.save()
        # Other settings may bring another answer: what was refused is asked again, and nothing counts as unchanged.
        refused = source.look_ups.filter(state=LookUp.State.REFUSED)
        refused.update(state=LookUp.State.WAITING, due_at=at, attempts=0, error="")
        source.look_ups.update(etag="", last_modified="")


def make_usual_sources(*, at: datetime) -> None:
    """Make the usual sources where there is no source at all; they are off."""
    if LiveSource.objects.exists():
        return
    for slug, name, kind, address in _USUAL:
        save_live_source(LiveSource(slug=slug, name=name, kind=kind, address=address), at=at)

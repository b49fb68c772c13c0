"""A community's own word on how far a source is to be trusted. It stands in a pack of its own, above all others."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from moderation.audit.services import record
from moderation.references.models import ReferencePack, Source
from moderation.references.services.ledger import tell_of_change

OWN_RATINGS = "own-ratings"
_COLUMNS = "key name names domains url licence".split()


def rate_source(source: Source, *, rating: str, reason: str, actor: User, at: datetime) -> Source:
    """Rate a source otherwise than its pack does, or anew. Posts that cite it are checked again."""
    with transaction.atomic():
        pack = _own_pack(at)
        row, _made = Source.objects.update_or_create(
            pack=pack,
            key=source.key,
            defaults={
                **{name: getattr(source, name) for name in _COLUMNS if name != "key"},
                "rating": rating,
                "rated_by": _("this community"),
                "note": reason,
            },
        )
        _follow(pack, row, at=at)
        summary = f"{source.name}: “{source.rating}” by {source.rated_by} is “{rating}” here. {reason}"
        record("source.rated", row, actor=actor, at=at, summary=summary)
    return row


def withdraw_rating(source: Source, *, reason: str, actor: User, at: datetime) -> None:
    """Let the rating of the source's pack hold again. Nothing happens where none was given here."""
    with transaction.atomic():
        row = Source.objects.filter(pack__slug=OWN_RATINGS, key=source.key).select_related("pack").first()
        if row is None:
            return
        record(
            "source.rated", row, actor=actor, at=at, summary=f"{row.name}: the rating given here is withdrawn. {reason}"
        )
        pack = row.pack
        row.delete()
        _follow(pack, source, at=at)


def source_key(source: Source) -> str:
    """What a rated source is called among subjects that changed."""
    return f"source:{source.name}"


def _own_pack(at: datetime) -> ReferencePack:
    pack, _made = ReferencePack.objects.get_or_create(
        slug=OWN_RATINGS,
        defaults={
            "name": _("Ratings of this community"),
            "version": "1",
            "digest": "",
            "licence": "own",
            "origin": ReferencePack.Origin.UPLOADED,
            "loaded_at": at,
        },
    )
    return ReferencePack.objects.select_for_update().get(pk=pack.pk)


def _follow(pack: ReferencePack, source: Source, *, at: datetime) -> None:
    """The pack's digest makes the index anew."""
    said = json.dumps(list(pack.sources.order_by("key").values_list("key", "rating", "note")))
    pack.digest, pack.loaded_at = hashlib.sha256(said.encode()).hexdigest(), at
    pack.save(update_fields=["digest", "loaded_at"])
    tell_of_change(pack, [source_key(source)], at=at)

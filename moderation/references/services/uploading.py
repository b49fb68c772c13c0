"""A community's own references: a sheet is kept, looked at, and then loaded as a pack."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.text import slugify

from factcheck.packs import Pack, PackError
from factcheck.packs.sheet import SheetReading, read_sheet
from moderation.references.models import PackUpload, ReferencePack
from moderation.references.rows import fact_row
from moderation.references.services.ledger import stated, stored_facts
from moderation.references.services.packs import LoadOutcome, load_pack
from moderation.references.sheets import read_rows

_PREFIX = "sheet-"


@dataclass(frozen=True, slots=True)
class Preview:
    """What loading an upload would do. `replaced` is the pack that stands there now; the counts are of facts."""

    reading: SheetReading
    replaced: ReferencePack | None
    new: int
    changed: int
    unchanged: int
    removed: int


def keep_upload(
    data: bytes, *, file_name: str, name: str, licence: str, attribution: str, actor: User | None, at: datetime
) -> PackUpload:
    """Keep a file that somebody uploaded. Raises UnreadableSheet, and PackError where its columns are wrong or its name
    is that of a pack which doesn't come from a sheet."""
    slug = _slug(name)
    other = ReferencePack.objects.filter(slug=slug).exclude(origin=ReferencePack.Origin.UPLOADED).first()
    if other is not None:
        raise PackError(f"There is a pack {other} of that name already; choose another name.")
    rows = read_rows(data)
    read_sheet(rows[:1], pack=slug, licence=licence)  # whoever has the wrong columns should know at once
    return PackUpload.objects.create(
        name=name,
        slug=slug,
        licence=licence,
        attribution=attribution,
        file_name=file_name[:300],
        rows=rows,
        uploaded_at=at,
        uploaded_by=actor,
    )


def preview(upload: PackUpload) -> Preview:
    reading = _read(upload)
    pack = ReferencePack.objects.filter(slug=upload.slug).first()
    before = stored_facts(pack) if pack else {}
    rows = {(fact.subject, fact.id): stated(fact_row(fact, None)) for fact in reading.facts}
    same = sum(before.get(key) == row for key, row in rows.items())
    return Preview(
        reading=reading,
        replaced=pack,
        new=len(rows.keys() - before.keys()),
        changed=len(rows.keys() & before.keys()) - same,
        unchanged=same,
        removed=len(before.keys() - rows.keys()),
    )


def load_upload(upload: PackUpload, *, actor: User | None, at: datetime) -> LoadOutcome:
    """Load the rows that can be used; claims that they bear on are judged again. Twice does nothing the second time.

    Raises PackError where none can be used, or a value is longer than its column.
    """
    reading = _read(upload)
    if not reading.facts:
        raise PackError("No row of the sheet can be used: there is nothing to load.")
    said = json.dumps([upload.name, upload.licence, upload.attribution, upload.rows])
    pack = Pack(
        id=upload.slug,
        name=upload.name,
        version=f"{at:%Y.%m.%d}",
        licence=upload.licence,
        attribution=upload.attribution,
        digest=hashlib.sha256(said.encode()).hexdigest(),
        subjects=reading.subjects,
        facts=reading.facts,
        sources=(),
    )
    with transaction.atomic():
        outcome = load_pack(pack, at=at, origin=ReferencePack.Origin.UPLOADED, actor=actor)
        upload.pack = ReferencePack.objects.get(slug=upload.slug)
        upload.loaded_at = at
        upload.save(update_fields=["pack", "loaded_at"])
    return outcome


def _read(upload: PackUpload) -> SheetReading:
    return read_sheet(upload.rows, pack=upload.slug, licence=upload.licence)


def _slug(name: str) -> str:
    words = slugify(name)[:80] or hashlib.sha256(name.encode()).hexdigest()[:12]
    return f"{_PREFIX}{words}"

"""A dump, from its first line to its last, in batches; each is one transaction that also saves how far it reaches.

An item waits until the labels of all the items that it names have been read, so that what is stored doesn't depend on
the order of the dump: it is put aside where one is missing, and stored when the last line has been read.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain

from django.db import transaction

from moderation.audit.services import record
from moderation.lib.bulk import insert_rows
from moderation.references.importing.labels import forget_labels, keep_labels, labels_of
from moderation.references.importing.lines import LineReader, OtherDump, Place, head_of
from moderation.references.importing.sifting import BadLine, Label, Row, has_facts, number_of, sift
from moderation.references.importing.storing import Stored, store_items
from moderation.references.importing.streams import STDIN, BrokenDump, DumpStream, Member
from moderation.references.models import DumpImport, ReferencePack, WaitingItem
from moderation.references.services.ledger import tell_of_change
from moderation.references.sources.wikidata.facts import AUTHOR, LICENCE, PACK, needed_items
from moderation.references.sources.wikidata.statements import Entity, read_entity

# A batch ends with the first of these: items that may have facts, labels, lines, bytes.
_MOST_ITEMS, _MOST_LABELS, _MOST_LINES, _MOST_BYTES = 1_000, 20_000, 100_000, 256 << 20
# Subjects that changed are told of by so many; each time posts that were being read meanwhile are read again.
_MOST_UNTOLD = 5_000


@dataclass(frozen=True, slots=True)
class Progress:
    """`raw` and `size` are bytes of the file; `size` is None where it isn't known. `waiting` items are yet to store."""

    lines: int
    raw: int
    size: int | None
    stored: int
    is_settling: bool = False
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Listener:
    """Told of what goes on. `bad_line` gets the number of the line (0 for an item that was put aside) and a reason."""

    began: Callable[[DumpImport], None]
    progress: Callable[[Progress], None]
    bad_line: Callable[[int, str], None]


class ImportRefused(Exception):
    """The message says why, and what would be right."""


@dataclass(slots=True)
class _Batch:
    labels: list[Label] = field(default_factory=list)
    items: list[tuple[Row, Entity]] = field(default_factory=list)
    names_only: list[Entity] = field(default_factory=list)
    lines: int = 0
    bad: int = 0
    size: int = 0

    @property
    def is_full(self) -> bool:
        return (
            len(self.items) >= _MOST_ITEMS
            or len(self.labels) >= _MOST_LABELS
            or self.lines >= _MOST_LINES
            or self.size >= _MOST_BYTES
        )


def import_dump(path: str, *, at: datetime, listener: Listener, anew: bool = False) -> DumpImport:
    """Bring the pack `wikidata` up to a dump; `path` is a file or "-". What was interrupted goes on where it was.

    `anew`: from the beginning. Raises BrokenDump (what was read before it stays stored) and ImportRefused.
    """
    with DumpStream(path) as stream:
        blocks = iter(stream)
        head, first, taken = head_of(blocks)
        if not taken:
            raise BrokenDump(f"{path} is empty.")
        run = _begin(_pack(at), path, head, anew=anew, at=at)
        listener.began(run)
        place = _place(run, path)
        if run.state == DumpImport.State.READING and path == STDIN:
            reader = LineReader(chain(taken, blocks), place)
            _read(run, reader, None, listener, has_brackets=first == b"[", at=at)
    if run.state == DumpImport.State.READING:
        with DumpStream(path, place.member) as stream:
            reader = LineReader(stream, place)
            _read(run, reader, stream.size, listener, has_brackets=first == b"[", at=at)
    _settle(run, listener, at=at)
    return run


def _pack(at: datetime) -> ReferencePack:
    pack, _ = ReferencePack.objects.get_or_create(
        slug=PACK,
        defaults={
            "name": "Wikidata",
            "version": at.date().isoformat(),
            "digest": "",
            "licence": LICENCE,
            "attribution": AUTHOR,
            "origin": ReferencePack.Origin.IMPORTED,
            "is_in_memory": False,
            "loaded_at": at,
        },
    )
    if pack.origin != ReferencePack.Origin.IMPORTED:
        raise ImportRefused(f"There is another pack {PACK!r}, which no dump was imported into; give it another slug.")
    return pack


def _begin(pack: ReferencePack, path: str, head: str, *, anew: bool, at: datetime) -> DumpImport:
    """The import that goes on, or a new one."""
    with transaction.atomic():
        ReferencePack.objects.select_for_update().get(pk=pack.pk)
        open_ones = DumpImport.objects.filter(
            pack=pack, state__in=[DumpImport.State.READING, DumpImport.State.SETTLING]
        )
        run = open_ones.first()
        if run is not None and run.head == head and not anew:
            return run
        if run is not None:
            _tell(run, at=at)
            run.state = DumpImport.State.ABANDONED
            run.save()
        WaitingItem.objects.all().delete()
        forget_labels()
        return DumpImport.objects.create(pack=pack, path=path, head=head, started_at=at)


def _place(run: DumpImport, path: str) -> Place:
    """Members are those of one file; the same dump from another, or from a pipe, is read from its beginning."""
    is_same = path == run.path != STDIN
    run.path = path
    return Place(run.position, run.tail, Member(run.member_at, run.member_position) if is_same else Member())


def _read(
    run: DumpImport, reader: LineReader, size: int | None, listener: Listener, *, has_brackets: bool, at: datetime
) -> None:
    """Raises BrokenDump and ImportRefused."""
    batch, is_closed, position = _Batch(), not has_brackets, run.position
    try:
        for line in reader:
            text = (line.text or b"").strip().rstrip(b",")
            if has_brackets and not line.is_whole and text != b"]":
                break  # cut off
            position = line.end
            batch.lines += 1
            batch.size += len(text)
            is_closed = is_closed or text == b"]"
            if line.text is None:
                _bad(batch, run, "it is longer than any item", listener)
            elif text not in (b"", b"[", b"]"):
                _take(batch, run, text, listener)
            if batch.is_full:
                _save(run, batch, reader.place(position), listener, at=at)
                batch = _Batch()
                listener.progress(Progress(run.lines, reader.raw, size, run.stored))
    except OtherDump:
        raise ImportRefused(
            f"This is not the dump whose import began on {run.started_at:%Y-%m-%d} ({run.path}), though it begins"
            " alike. --anew reads it from its beginning."
        ) from None
    except BrokenDump:
        if batch.lines:
            _save(run, batch, reader.place(position), listener, at=at)
        raise
    if batch.lines:
        _save(run, batch, reader.place(position), listener, at=at)
    if not is_closed:
        raise BrokenDump(f"{run.path} ends in the middle, after {run.lines:,} lines: no closing bracket.")
    with transaction.atomic():
        run.state = DumpImport.State.SETTLING
        run.save(update_fields=["state"])
    listener.progress(Progress(run.lines, reader.raw, size, run.stored))


def _take(batch: _Batch, run: DumpImport, text: bytes, listener: Listener) -> None:
    try:
        found = sift(text)
        entity = read_entity(found) if isinstance(found, dict) else None
    except BadLine as error:
        _bad(batch, run, str(error), listener)
        return
    if isinstance(found, Label):
        batch.labels.append(found)
    elif isinstance(found, dict) and entity is not None:
        batch.labels.append(Label(number_of(entity.id), entity.label, entity.aliases))
        if has_facts(found):
            batch.items.append((found, entity))
        else:
            batch.names_only.append(entity)


def _bad(batch: _Batch, run: DumpImport, reason: str, listener: Listener) -> None:
    batch.bad += 1
    listener.bad_line(run.lines + batch.lines, reason)


def _save(run: DumpImport, batch: _Batch, place: Place, listener: Listener, *, at: datetime) -> None:
    with transaction.atomic():
        pack = _locked(run)
        keep_labels(batch.labels)
        needed = {entity.id: needed_items(entity) for _, entity in batch.items}
        labels = labels_of(set(chain.from_iterable(needed.values())))
        ready = [entity for _, entity in batch.items if all(id in labels for id in needed[entity.id])]
        at_hand = {entity.id for entity in ready}
        insert_rows(
            WaitingItem,
            [
                WaitingItem(row=json.dumps(row, separators=(",", ":")))
                for row, entity in batch.items
                if entity.id not in at_hand
            ],
        )
        stored = store_items(pack, ready, labels, names_only=batch.names_only, at=at)
        _count(run, stored, at=at)
        run.position, run.tail = place.position, place.tail
        run.member_at, run.member_position = place.member.at, place.member.position
        run.lines += batch.lines
        run.bad_lines += batch.bad
        run.read += len(batch.items)
        run.save()
    _report(stored, listener)


def _locked(run: DumpImport) -> ReferencePack:
    """The pack, held until the transaction ends. Raises ImportRefused where another command has gone on meanwhile."""
    pack = ReferencePack.objects.select_for_update().get(pk=run.pack_id)
    now = DumpImport.objects.filter(pk=run.pk).values_list("state", "lines", "stored").first()
    if now != (run.state, run.lines, run.stored):
        raise ImportRefused("Another import of a dump is at work; let it end, or end it and start this one again.")
    return pack


def _count(run: DumpImport, stored: Stored, *, at: datetime) -> None:
    run.stored += stored.subjects
    run.changed += stored.changed
    run.bad_lines += len(stored.problems)
    run.untold = sorted({*run.untold, *stored.bearing})
    if len(run.untold) >= _MOST_UNTOLD:
        _tell(run, at=at)


def _report(stored: Stored, listener: Listener) -> None:
    for problem in stored.problems:
        listener.bad_line(0, problem)


def _tell(run: DumpImport, *, at: datetime) -> None:
    tell_of_change(run.pack, run.untold, at=at)
    run.untold = []


def _settle(run: DumpImport, listener: Listener, *, at: datetime) -> None:
    """Store what waited for labels that had not been read; those that are still missing aren't in the dump."""
    waiting = WaitingItem.objects.count()
    while waiting:
        with transaction.atomic():
            pack = _locked(run)
            rows = list(WaitingItem.objects.order_by("pk")[:_MOST_ITEMS])
            entities = [entity for row in rows if (entity := read_entity(json.loads(row.row))) is not None]
            needed = {id for entity in entities for id in needed_items(entity)}
            labels = labels_of(needed)
            stored = store_items(pack, entities, labels, at=at)
            _count(run, stored, at=at)
            run.unnamed += sum(not labels.get(id) for id in needed)
            run.save()
            WaitingItem.objects.filter(pk__in=[row.pk for row in rows]).delete()
        _report(stored, listener)
        waiting -= len(rows)
        listener.progress(Progress(run.lines, 0, None, run.stored, is_settling=True, waiting=waiting))
    with transaction.atomic():
        pack = _locked(run)
        _tell(run, at=at)
        forget_labels()
        run.state, run.finished_at = DumpImport.State.DONE, at
        run.save()
        pack.version, pack.digest, pack.loaded_at = run.started_at.date().isoformat(), run.head, at
        pack.save()
        summary = f"{run.path}: {run.lines:,} lines, {run.stored:,} subjects, {run.changed:,} of them new or changed."
        record("import_dump", pack, actor=None, at=at, summary=summary)

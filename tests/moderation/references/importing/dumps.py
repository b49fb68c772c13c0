"""Small dumps of invented items, as Wikidata writes them."""

from __future__ import annotations

import bz2
import gzip
import io
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from django.core.management import call_command

from moderation.references.models import Fact, Name, Subject
from moderation.references.services.ledger import stated
from tests.moderation.references.sources.wikidata.items import Json, amount, item, statement, time

# Longer than the beginning by which dumps are told from each other.
LONG_CATEGORY = item(
    "Q900", "Category:Lanterns", {"P31": [statement("Q4167836")]}, descriptions={"en": {"value": "x" * 2_400_000}}
)
HUMAN = item("Q5", "human", {"P279": [statement("Q154954")]})


def person(number: int, label: str, *, born: str = "+1850-02-03", **claims: list[Json]) -> Json:
    said = {"P31": [statement("Q5")], "P569": [statement(time(born), id=f"Q{number}$birth")], **claims}
    return item(f"Q{number}", label, said)


def strike(number: int = 701, *, dead: str = "+16", revision: int = 77) -> Json:
    """An event with a class, a place and a toll for a part of the place."""
    toll = statement(amount(dead), id=f"Q{number}$toll", qualifiers={"P276": ["Q802"]})
    claims = {
        "P31": [statement("Q801")],
        "P585": [statement(time("+1911-06-07"), id=f"Q{number}$date")],
        "P276": [statement("Q803")],
        "P1120": [toll],
    }
    return item(f"Q{number}", "Lantern Street shooting", claims) | {"lastrevid": revision}


NAMED = (
    HUMAN,
    item("Q801", "massacre", {"P279": [statement("Q1190554")]}),
    item("Q802", "the upper town", {"P31": [statement("Q123705")]}),
    item("Q803", "Orwin", {"P31": [statement("Q515")]}),
)


def compact(row: Json) -> bytes:
    """A line as Wikidata writes it: compact, in its order of keys."""
    claims = {
        name: [{"mainsnak": one["mainsnak"], "type": "statement", **one} for one in its]
        for name, its in row["claims"].items()
    }
    first = {"type": "item", "id": row["id"], "labels": row["labels"], "descriptions": {}, "aliases": row["aliases"]}
    return json.dumps({**first, **row, "claims": claims}, separators=(",", ":")).encode()


def dump_of(rows: Iterable[Json | bytes]) -> bytes:
    lines = [row if isinstance(row, bytes) else compact(row) for row in rows]
    return b"[\n" + b",\n".join(lines) + b"\n]\n"


def write_dump(path: Path, rows: Iterable[Json | bytes]) -> Path:
    """Packed in two members where the name says that it is packed."""
    data = dump_of(rows)
    packs: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".bz2": bz2.compress}
    pack = packs.get(path.suffix, bytes)
    half = len(data) // 2
    path.write_bytes(pack(data[:half]) + pack(data[half:]))
    return path


def import_file(path: Path | str, **options: Any) -> tuple[str, str]:
    """What the command prints on its two outputs."""
    out, errors = io.StringIO(), io.StringIO()
    call_command("import_wikidata", str(path), stdout=out, stderr=errors, **options)
    return out.getvalue(), errors.getvalue()


def rows_now(*, with_ids: bool = False) -> Mapping[str, list[Any]]:
    """All that is stored, in an order of its own."""
    return {
        "subjects": sorted(
            (row.pk if with_ids else 0, row.key, row.kind, row.type, row.label, row.place, repr(row.aliases))
            for row in Subject.objects.all()
        ),
        "facts": sorted(
            (row.pk if with_ids else 0, row.subject.key, row.key, repr(stated(row)))
            for row in Fact.objects.select_related("subject")
        ),
        "names": sorted(Name.objects.values_list("subject__key", "key")),
    }

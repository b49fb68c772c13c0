"""What a pack is and whose: its pack.toml, and the digest that tells one state of its files from another."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.packs.columns import FACT_COLUMNS, SOURCE_COLUMNS, SUBJECT_COLUMNS
from factcheck.packs.tables import PackError, check_shared, read_file

FILE_NAME = "pack.toml"
_TABLES = {"subjects": SUBJECT_COLUMNS, "facts": FACT_COLUMNS, "sources": SOURCE_COLUMNS}


@dataclass(frozen=True)
class Manifest:
    """`shared` holds, by table, the values of columns that the table itself leaves out."""

    id: str
    name: str
    version: str
    licence: str
    attribution: str
    shared: Mapping[str, Mapping[str, str]]


def read_manifest(folder: Path) -> Manifest:
    path = folder / FILE_NAME
    try:
        read = tomllib.loads(read_file(path))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{path}: not TOML ({error}).") from None
    for field in ("id", "name", "version", "licence", "attribution"):
        if not isinstance(read.get(field), str) or not read[field]:
            raise PackError(f'{path}: {field} is missing; write {field} = "...".')
    return Manifest(
        id=read["id"],
        name=read["name"],
        version=read["version"],
        licence=read["licence"],
        attribution=read["attribution"],
        shared={
            table: check_shared(f"{path}: [{table}]", read.get(table, {}), columns)
            for table, columns in _TABLES.items()
        },
    )


def digest_of(folder: Path) -> str:
    """A hash of the pack's files; it changes with every change of them, and reads none of their rows."""
    total = hashlib.sha256()
    for name in (FILE_NAME, *(f"{table}.csv" for table in _TABLES)):
        path = folder / name
        if path.exists():
            total.update(f"{name}\0".encode() + path.read_bytes())
    return total.hexdigest()


def bundled_folders() -> list[Path]:
    """The folders of the packs that ship with the engine, in the order of their names."""
    return [path.parent for path in sorted(Path(__file__).parent.glob(f"*/{FILE_NAME}"))]

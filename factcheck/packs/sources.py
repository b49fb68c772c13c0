"""How somebody rates the works and sites that posts cite: a pack's sources.csv."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.packs.columns import SOURCE_COLUMNS
from factcheck.packs.tables import PackError, read_rows, split_values
from factcheck.records import RatedSource


def read_sources(path: Path, shared: Mapping[str, str]) -> Iterator[RatedSource]:
    for where, row in read_rows(path, SOURCE_COLUMNS, shared):
        for field in ("name", "rating", "rated_by", "licence"):
            if not row[field]:
                raise PackError(f"{where}: {field} is empty.")
        yield RatedSource(
            id=row["id"],
            name=row["name"],
            names=split_values(row["names"]),
            domains=split_values(row["domains"]),
            rating=row["rating"],
            rated_by=row["rated_by"],
            url=row["url"],
            licence=row["licence"],
            note=row["note"],
        )

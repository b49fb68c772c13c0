"""What a pack speaks of: its subjects.csv."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.packs.columns import SUBJECT_COLUMNS, SUBJECT_KINDS
from factcheck.packs.tables import PackError, check_date, read_rows, split_values
from factcheck.records import Subject


def read_subjects(path: Path, shared: Mapping[str, str]) -> Iterator[Subject]:
    for where, row in read_rows(path, SUBJECT_COLUMNS, shared):
        yield subject_of_row(where, row)


def subject_of_row(where: str, row: Mapping[str, str]) -> Subject:
    """`row` has every column of SUBJECT_COLUMNS. Raises PackError, which begins with `where`."""
    if row["kind"] not in SUBJECT_KINDS:
        raise PackError(f"{where}: kind is {row['kind']!r}; one of {', '.join(sorted(SUBJECT_KINDS))}.")
    if not row["label"]:
        raise PackError(f"{where}: label is empty.")
    for field in ("begin", "end"):
        check_date(where, field, row[field])
    return Subject(
        id=row["id"],
        kind=row["kind"],
        label=row["label"],
        aliases=split_values(row["aliases"]),
        type=row["type"],
        participants=split_values(row["participants"]),
        place=row["place"],
        begin=row["begin"],
        end=row["end"],
        part_of=split_values(row["part_of"]),
        keywords=split_values(row["keywords"]),
    )


def check_relations(path: Path, subjects: tuple[Subject, ...]) -> None:
    known = {subject.id for subject in subjects}
    for subject in subjects:
        for other in (*subject.participants, *subject.part_of):
            if other not in known:
                raise PackError(f"{path}: {subject.id} names {other!r}, which is no subject of this pack.")

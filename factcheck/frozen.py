"""Records that never change once they are made. The type checker sees to it, and nothing is paid for it at run time.

A frozen dataclass fills each of its fields by a call of its own: a claim would take seven times as long to make, and
every post makes dozens of records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Record = TypeVar("_Record")


@dataclass_transform(frozen_default=True)
def record(cls: type[_Record]) -> type[_Record]:
    """`cls` as a dataclass with slots that compares and hashes by its fields; to assign one of them is a type error.

    One that says itself how it hashes keeps that.
    """
    return dataclass(slots=True, unsafe_hash="__hash__" not in vars(cls))(cls)

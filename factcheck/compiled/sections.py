"""The file: a head that says what it is, then named sections of bytes, each with its checksum.

    magic (16 bytes) | length of the head (8, little-endian) | its checksum (8) | head (JSON) | sections

The head holds the format's version, what the file was compiled from (versions and digest), the length of the whole
file, and where each section stands. Written beside its place and renamed, so that nobody ever opens half a file.
"""

from __future__ import annotations

import json
import mmap
import os
import tempfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAGIC = b"factcheck-index\n"
# Raise it with every change of what a section holds: a file of another format is refused and compiled anew.
FORMAT = 1
_NUMBER = 8
_ALIGNED = 8


class CorruptIndex(ValueError):
    """The file is no index, is broken, or has another format."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a compiled file says of itself. `digest` is that of the references it was compiled from."""

    format: int
    digest: str
    versions: tuple[tuple[str, str], ...]
    counts: dict[str, int]
    length: int
    sections: dict[str, tuple[int, int, int]]  # name: (offset, length, checksum)


def write_sections(
    path: Path,
    sections: Mapping[str, bytes],
    *,
    digest: str,
    versions: tuple[tuple[str, str], ...],
    counts: dict[str, int],
) -> None:
    """Write the file at `path` whole or not at all; readers of one that stood there keep it."""
    places: dict[str, tuple[int, int, int]] = {}
    at = 0
    for name, content in sections.items():
        places[name] = (at, len(content), zlib.crc32(content))
        at += _padded(len(content))
    described = {
        "format": FORMAT,
        "digest": digest,
        "versions": versions,
        "counts": counts,
        "length": at,
        "sections": places,
    }
    head = json.dumps(described, ensure_ascii=False).encode()
    head += b" " * (_padded(len(head)) - len(head))
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(MAGIC + _number(len(head)) + _number(zlib.crc32(head)) + head)
            for content in sections.values():
                file.write(content)
                file.write(bytes(_padded(len(content)) - len(content)))
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def open_sections(path: Path) -> tuple[Head, dict[str, memoryview]]:
    """The head and the sections, mapped into memory and checked. Raises CorruptIndex, OSError."""
    with path.open("rb") as file:
        head, begin = _read_head(path, file.read(len(MAGIC) + 2 * _NUMBER), file.read, os.fstat(file.fileno()).st_size)
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    whole = memoryview(mapped)
    sections = {}
    for name, (offset, length, checksum) in head.sections.items():
        section = whole[begin + offset : begin + offset + length]
        if zlib.crc32(section) != checksum:
            raise CorruptIndex(f"{path}: the part {name!r} of the compiled index is damaged; compile it anew")
        sections[name] = section
    if hasattr(mapped, "madvise"):
        mapped.madvise(mmap.MADV_DONTNEED)  # what the check read need not count as this process's memory
    return head, sections


def describe_index(path: Path) -> Head:
    """What the file says of itself, without looking at its sections. Raises CorruptIndex, OSError."""
    with path.open("rb") as file:
        return _read_head(path, file.read(len(MAGIC) + 2 * _NUMBER), file.read, os.fstat(file.fileno()).st_size)[0]


def _read_head(path: Path, start: bytes, read: Any, size: int) -> tuple[Head, int]:
    if len(start) < len(MAGIC) + 2 * _NUMBER or not start.startswith(MAGIC):
        raise CorruptIndex(f"{path} is no compiled index")
    length = int.from_bytes(start[len(MAGIC) : len(MAGIC) + _NUMBER], "little")
    content = read(length) if length <= size else b""
    if not content or len(content) != length or zlib.crc32(content) != int.from_bytes(start[-_NUMBER:], "little"):
        raise CorruptIndex(f"{path}: the head of the compiled index is damaged; compile it anew")
    described = json.loads(content)
    if described["format"] != FORMAT:
        raise CorruptIndex(f"{path} has format {described['format']}, this engine reads {FORMAT}; compile it anew")
    begin = len(start) + length
    if size != begin + described["length"]:
        raise CorruptIndex(f"{path} has {size} bytes instead of {begin + described['length']}; compile it anew")
    described["versions"] = tuple((name, version) for name, version in described["versions"])
    described["sections"] = {name: tuple(place) for name, place in described["sections"].items()}
    return Head(**described), begin


def _padded(length: int) -> int:
    return -(-length // _ALIGNED) * _ALIGNED


def _number(value: int) -> bytes:
    return value.to_bytes(_NUMBER, "little")

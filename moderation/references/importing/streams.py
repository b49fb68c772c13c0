"""The bytes of a dump, however it is packed, in blocks of bounded size; unpacked in a thread beside the reader.

bz2 and gzip files may be made of many members that are unpacked by themselves. A reader who comes back begins with the
member that his place lies in, and only unpacks again what stands before it there.
"""

from __future__ import annotations

import bz2
import os
import queue
import shutil
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

STDIN = "-"
_BLOCK = 1 << 20
_BLOCKS_AHEAD = 16
_GZIP = 31  # zlib's word for gzip's header and checksum


class BrokenDump(Exception):
    """The dump ends or is damaged before its end, or can't be read at all; the message says where and what helps."""


@dataclass(frozen=True, slots=True)
class Member:
    """Where a member begins: in the file, and in what is unpacked from it."""

    at: int = 0
    position: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """`raw` is how much of the file was read for it; `member` is the last one that began before its end."""

    data: bytes
    raw: int
    member: Member


class _Unpacker(Protocol):
    eof: bool
    needs_input: bool
    unused_data: bytes

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Gunzipper:
    """zlib's object with the manners of bz2's."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(_GZIP)
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        words = self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)
        self.needs_input = not self._zlib.unconsumed_tail and len(words) < max_length
        return words


_UNPACKERS: dict[str, Callable[[], _Unpacker]] = {".bz2": bz2.BZ2Decompressor, ".gz": _Gunzipper}  # type: ignore[dict-item]


class DumpStream:
    """Blocks of a dump from a member's beginning on; to be closed, best by `with`."""

    def __init__(self, path: str, member: Member = Member()) -> None:
        self._blocks: queue.Queue[Block | BrokenDump | None] = queue.Queue(_BLOCKS_AHEAD)
        self._is_closed = threading.Event()
        self._file = _opened(path)
        self.size = None if path == STDIN else Path(path).stat().st_size
        self._source = _blocks(path, self._file, member)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def __enter__(self) -> DumpStream:
        return self

    def __exit__(self, *_: object) -> None:
        self._is_closed.set()
        with suppress(queue.Empty):  # wake the thread where it waits for room
            while True:
                self._blocks.get_nowait()
        self._thread.join(timeout=5)
        if self._file is not sys.stdin.buffer:
            self._file.close()

    def __iter__(self) -> Iterator[Block]:
        """Raises BrokenDump."""
        while (block := self._blocks.get()) is not None:
            if isinstance(block, BrokenDump):
                raise block
            yield block

    def _read(self) -> None:
        end: BrokenDump | None = None
        try:
            for block in self._source:
                self._put(block)
                if self._is_closed.is_set():
                    return
        except (OSError, EOFError, ValueError, zlib.error) as error:
            end = BrokenDump(str(error))
        except BrokenDump as error:
            end = error
        self._put(end)

    def _put(self, block: Block | BrokenDump | None) -> None:
        while not self._is_closed.is_set():
            with suppress(queue.Full):
                self._blocks.put(block, timeout=1)
                return


def _opened(path: str) -> BinaryIO:
    if path == STDIN:
        return sys.stdin.buffer
    try:
        return Path(path).open("rb")
    except OSError as error:
        raise BrokenDump(f"{path} can't be opened: {error.strerror}.") from None


def _blocks(path: str, file: BinaryIO, member: Member) -> Iterator[Block]:
    suffix = "" if path == STDIN else Path(path).suffix
    if suffix == ".zst":
        return _by_program(path, file)
    if suffix in _UNPACKERS:
        return _unpacked(path, file, _UNPACKERS[suffix], member)
    return _plain(file, member)


def _plain(file: BinaryIO, member: Member) -> Iterator[Block]:
    """A file can be read on from any place, so every block is a member."""
    position = member.at
    if position:
        file.seek(position)
    while data := file.read(_BLOCK):
        began, position = position, position + len(data)
        yield Block(data, position, Member(began, began))


def _unpacked(path: str, file: BinaryIO, make: Callable[[], _Unpacker], member: Member) -> Iterator[Block]:
    file.seek(member.at)
    position, raw = member.position, b""
    unpacker, is_begun = make(), False
    while True:
        if unpacker.eof:
            raw = (unpacker.unused_data + raw).lstrip(b"\0")  # tapes and some tools pad with NULs
            unpacker, is_begun = make(), False
        if not raw and unpacker.needs_input:
            raw = file.read(_BLOCK)
            if not raw:
                if is_begun or position == 0:
                    raise BrokenDump(f"{path} ends in the middle, after {file.tell():,} bytes.")
                return
            if not is_begun:
                raw = raw.lstrip(b"\0") if position else raw
                if not raw:
                    continue
        if not is_begun:
            member, is_begun = Member(file.tell() - len(raw), position), True
        try:
            data = unpacker.decompress(raw, _BLOCK)
        except (OSError, zlib.error) as error:
            raise BrokenDump(f"{path} is damaged before byte {file.tell():,}: {error}.") from None
        raw = b""
        if data:
            position += len(data)
            yield Block(data, file.tell(), member)


def _by_program(path: str, file: BinaryIO) -> Iterator[Block]:
    """Python 3.11 can't unpack zstd; the program `zstd` shares our place in the file, which tells how far it is."""
    program = shutil.which("zstd")
    if program is None:
        raise BrokenDump(f"{path}: the program zstd is needed; install it, or unpack elsewhere and hand it to '-'.")
    command = [program, "--decompress", "--stdout", "--long=31", "--quiet"]
    process = subprocess.Popen(command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 - its path is looked up
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        while data := process.stdout.read(_BLOCK):
            yield Block(data, os.lseek(file.fileno(), 0, os.SEEK_CUR), Member())
        words = process.stderr.read().decode(errors="replace").strip()
        if process.wait():
            raise BrokenDump(f"{path} is damaged or ends in the middle: {words}.")
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()

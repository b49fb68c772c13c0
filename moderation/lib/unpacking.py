"""Unpack a compressed body piece by piece, so that a small bomb never becomes a large memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

_PIECE_BYTES = 64 * 1024
# zlib's own flag: the header tells whether it is gzip or zlib.
_GZIP_OR_ZLIB = zlib.MAX_WBITS + 32


class PackingUnknown(Exception):
    """The server packed its answer in a way that nobody asked for."""


class Truncated(Exception):
    """The packed body breaks off or is damaged."""


def unpack(parts: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body in pieces of at most 64 kB each. `encoding` is the Content-Encoding header."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        yield from parts
    elif encoding in ("gzip", "x-gzip", "deflate"):
        yield from _unpack(parts, is_deflate=encoding == "deflate")
    else:
        raise PackingUnknown(f"the answer is packed as {encoding[:40]!r}, which nobody asked for.")


def _unpack(parts: Iterable[bytes], *, is_deflate: bool) -> Iterator[bytes]:
    unpacker = None
    is_empty = True
    try:
        for part in parts:
            data = part
            is_empty = is_empty and not part
            while data:
                if unpacker is None or unpacker.eof:
                    # Some servers send "deflate" without zlib's header, whose first byte is 0x78.
                    unpacker = zlib.decompressobj(-zlib.MAX_WBITS if is_deflate and data[0] != 0x78 else _GZIP_OR_ZLIB)
                yield unpacker.decompress(data, _PIECE_BYTES)
                data = unpacker.unconsumed_tail or unpacker.unused_data
        while unpacker is not None and not unpacker.eof and (piece := unpacker.decompress(b"", _PIECE_BYTES)):
            yield piece
    except zlib.error as error:
        raise Truncated(f"the packed body is damaged ({error})") from None
    if not is_empty and (unpacker is None or not unpacker.eof):
        raise Truncated("the packed body breaks off")

"""A folded text with a blank in place of every mark, so that each word has blanks around it; no offset moves."""

from __future__ import annotations

import re

_ASCII = bytes(code if chr(code).isalnum() or chr(code) == "_" or code > 127 else 32 for code in range(256))
_OTHER_MARKS = re.compile(r"[^\w\x00-\x7f]")


def spaced(folded: str) -> str:
    """`folded` with everything that belongs to no word as a blank."""
    words = folded.encode().translate(_ASCII).decode()
    return words if folded.isascii() else _OTHER_MARKS.sub(" ", words)

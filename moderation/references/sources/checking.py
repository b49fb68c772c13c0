"""What every source checks of its settings. ValueError says what would be right, and never shows a key."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from moderation.lib.http import is_header

_PACK = re.compile(r"[A-Za-z0-9_-]{1,80}")


def check_address(address: str) -> None:
    """Raises ValueError on what is no web address, or holds a password."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or any(map(str.isspace, address)):
        raise ValueError(f"{address!r} is no web address, such as https://example.org/table.csv.")
    if parts.username or parts.password:
        raise ValueError(f"the address of {parts.hostname} holds a name or password; send it as a key in a header.")


def check_key(header: str, key: str) -> None:
    """Raises ValueError without the key in its words."""
    if bool(header) != bool(key):
        raise ValueError("a key and the header that it is sent in go together; fill in both or none.")
    if key and not is_header(header, key):
        raise ValueError(f"the key or its header {header!r} has letters that can't be sent; was it pasted whole?")


def key_headers(header: str, key: str) -> dict[str, str]:
    """For `secret_headers`. In "Authorization" a key alone is a bearer's, as nearly all who want one there mean it."""
    if not key:
        return {}
    is_alone = header.lower() == "authorization" and " " not in key
    return {header: f"Bearer {key}" if is_alone else key}


def check_pack(pack: str) -> None:
    """Raises ValueError on what can't begin the ids of subjects and facts."""
    if not _PACK.fullmatch(pack):
        raise ValueError(f"pack is {pack!r}; a short name of letters, digits and hyphens, such as local-floods.")

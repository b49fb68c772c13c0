"""Settings come from the environment through these typed readers; a wrong word stops the start."""

from __future__ import annotations

import os

from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str, default: bool) -> bool:
    word = os.environ.get(name)
    if word is None:
        return default
    if word.strip().lower() in _TRUE:
        return True
    if word.strip().lower() in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name} is {word!r}; write 1 or 0 (also true/false, yes/no, on/off).")


def whole_number(name: str, default: int, *, least: int = 0) -> int:
    word = os.environ.get(name)
    if word is None:
        return default
    try:
        number = int(word)
    except ValueError:
        raise ImproperlyConfigured(f"{name} is {word!r}; write a whole number, such as {default}.") from None
    if number < least:
        raise ImproperlyConfigured(f"{name} is {number}; the least that makes sense is {least}.")
    return number


def words(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """A comma-separated list; blanks around and between are dropped."""
    value = os.environ.get(name)
    if value is None:
        return list(default)
    return [word.strip() for word in value.split(",") if word.strip()]

"""Limits that never come in a test's way, except those that it names."""

from __future__ import annotations

from typing import Any

from moderation.lib.manners import Limits


def generous(**changes: Any) -> Limits:
    usual: dict[str, Any] = {
        "interval": 0.0,
        "at_once": 100,
        "per_day": 0,
        "failures": 100,
        "pause": 60.0,
        "longest_pause": 3600.0,
    }
    return Limits(**{**usual, **changes})

"""Real recordings that are kept beside the project; tests read them in place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("PLUMBLINE_SHARED", Path(__file__).parents[1].parent / "shared"))


def recording(name: str) -> Path:
    """Skips the test, loudly, where the recordings are not there."""
    path = SHARED / "recordings" / name
    if not path.exists():
        pytest.skip(f"NOT THERE: {path}; PLUMBLINE_SHARED names the folder of recordings")
    return path

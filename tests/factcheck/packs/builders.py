"""The scripts that build the packs, as modules; and what the engine says with the packs that ship."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

from factcheck.bundled import bundled_index
from factcheck.pipeline import check_text

REFERENCES = Path(__file__).parents[3] / "references"


def builder(name: str) -> Any:
    if str(REFERENCES) not in sys.path:
        sys.path.insert(0, str(REFERENCES))
    return importlib.import_module(name)


def verdicts(text: str) -> set[str]:
    return {found.finding.verdict.value for found in check_text(text, index=bundled_index()).claims}

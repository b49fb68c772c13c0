"""Numbers by which things in the store are found: of a figure, of a claim's words."""

from __future__ import annotations

from factcheck.candidates import name_key
from factcheck.text.folding import fold


def figure_key(figure: str) -> int:
    """A figure of a sentence, as reviews are found by it."""
    return name_key(f"figure {figure}")


def claim_key(claim: str) -> int:
    """A claim's words, as suggestions are found by them."""
    return name_key(f"claim {fold(claim)}")

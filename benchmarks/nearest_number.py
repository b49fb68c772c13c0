"""The rule to beat in claim against evidence: each number of the claim is held against the nearest one of the passage.

It knows digits, "more than" and "less than", and nothing else: no nouns, no dates, no units.
"""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MORE = re.compile(r"\b(?:more than|over|at least|above|after|since|exceed\w*)\s+\S{0,3}\s?$", re.IGNORECASE)
_LESS = re.compile(r"\b(?:less than|fewer than|under|at most|below|before|until|by)\s+\S{0,3}\s?$", re.IGNORECASE)


def nearest_number_verdict(claim: str, evidence: str) -> str:
    """`supported` where every number of the claim fits the passage's nearest, `contradicted` where one doesn't.

    `not_found` where either text has no number.
    """
    known = [_value(found.group()) for found in _NUMBER.finditer(evidence)]
    claimed = list(_NUMBER.finditer(claim))
    if not known or not claimed:
        return "not_found"
    for found in claimed:
        value = _value(found.group())
        nearest = min(known, key=lambda number: (abs(number - value), number))
        before = claim[: found.start()]
        fits = (
            nearest > value if _MORE.search(before) else nearest < value if _LESS.search(before) else nearest == value
        )
        if not fits:
            return "contradicted"
    return "supported"


def _value(digits: str) -> float:
    return float(digits.replace(",", "").rstrip(".") or 0)

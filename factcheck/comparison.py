"""One claim against one passage of prose, both read by the engine; no other reference is consulted.

Figures and dates are held against each other, and only where both speak of the same thing: the same happening
("released", "born"), the same thing counted. Where that is unclear the passage doesn't bear on the claim.
"""

from __future__ import annotations

from factcheck.comparing.deciding import Comparison, decide, decide_by_words
from factcheck.comparing.prose import closed_up
from factcheck.comparing.reading import read_claim, read_passage, read_wording

__all__ = ["Comparison", "compare"]


def compare(claim: str, evidence: str) -> Comparison:
    """`supported`, `contradicted`, or `not_found` where the passage doesn't plainly speak of the claim's figures.

    `not_checkable` where the claim gives no figure and no date, and the passage has no other word in the same place.
    """
    claim, evidence = closed_up(claim), closed_up(evidence)
    claimed = read_claim(claim, evidence)
    if not claimed.values:
        return decide_by_words(claimed, read_wording(evidence))
    return decide(claimed, read_passage(claim, evidence))

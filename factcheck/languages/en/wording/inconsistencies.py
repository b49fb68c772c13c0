"""The explanation of two values of one author that exclude each other."""

from __future__ import annotations

from factcheck.languages.en.dates import words
from factcheck.languages.en.phrases import quantity_words
from factcheck.records import Claim

SAME_TEXT = "the same text"
EARLIER_POST = "an earlier post of the same author"


def explain_inconsistency(first: Claim, second: Claim, *, here: bool) -> str:
    where = "earlier in the same text" if here else "in an earlier post"
    return (
        f"Here it is {value_words(second)}; {where} the same author has {value_words(first)}: "
        f"\u201c{' '.join(first.sentence.split())}\u201d If both are said of the same thing one of them is wrong; which isn't known from this."
    )


def place_words(claim: Claim) -> str:
    return f"characters {claim.start} to {claim.end}"


def value_words(claim: Claim) -> str:
    if claim.date:
        return words(claim.date)
    return f"{quantity_words(claim.value)} {claim.value.unit}".strip() if claim.value else ""

"""What to ask of sources elsewhere about a claim on which the references at hand have nothing to say."""

from __future__ import annotations

from factcheck.candidates import longest_names
from factcheck.records import CheckedClaim, Verdict

# Names asked for a claim: its subject, or the first ones of its sentence.
MOST_QUESTIONS = 3


def questions_of(checked: CheckedClaim) -> tuple[str, ...]:
    """Names as they are written in the text; none for what isn't the poster's own, or has been answered.

    A subject that is known may be known elsewhere better, so its name is asked for as well.
    """
    if not is_open(checked):
        return ()
    claim = checked.claim
    known = (claim.subject.label,) if claim.subject.id and claim.subject.label else ()
    return tuple(dict.fromkeys((*known, *longest_names(claim.sentence))))[:MOST_QUESTIONS]


def is_open(checked: CheckedClaim) -> bool:
    """The poster's own, and no reference known here bears on it."""
    finding = checked.finding
    return checked.claim.is_own and finding.verdict is Verdict.NOT_FOUND and not finding.evidence

"""What a rule decided, before anything is put in words: the wording of a language reads these and nothing else."""

from __future__ import annotations

from factcheck.doors import Reason
from factcheck.drafts import Aspect
from factcheck.frozen import record
from factcheck.records import Claim, Fact, Subject, Verdict
from factcheck.verdicts import Relation, Weighed, having


@record
class TollOutcome:
    """`standing` and `factor` are those of rules/toll_standing. `newer`: the counts that outdated the claim.

    `relative`: the wider or narrower event for which the very figure is published, None where there is none.
    `shut`: why a figure that estimates exclude isn't held against anybody, "" where it is.
    """

    verdict: Verdict
    claim: Claim
    subject: Subject
    weighed: tuple[Weighed, ...]
    standing: str
    factor: float
    newer: tuple[Fact, ...] = ()
    relative: Subject | None = None
    shut: Reason = ""

    @property
    def bearing(self) -> list[Weighed]:
        return having(self.weighed, Relation.AGREES, Relation.EXCLUDES)


@record
class DateOutcome:
    """A date weighed against the dated facts of one subject: an event, an end of a life, a term.

    `old_style`: it agrees by the old (Julian) calendar only.
    `office`: the office of a term, else None.
    """

    verdict: Verdict
    claim: Claim
    subject: Subject
    weighed: tuple[Weighed, ...]
    aspect: Aspect = Aspect.WHOLE
    old_style: bool = False
    office: Subject | None = None
    shut: Reason = ""


@record
class CountOutcome:
    """A count weighed against those that references give for the event."""

    verdict: Verdict
    claim: Claim
    subject: Subject
    weighed: tuple[Weighed, ...]
    shut: Reason = ""

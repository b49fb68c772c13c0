"""Hold what an author says against what he said in earlier posts of the same forum.

Earlier is what came to us before: the order of the posts' ids. Only posts whose author the page states are compared,
and only their newest revision: what was edited away was taken back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db.models import Prefetch

from factcheck.languages.en.claims.weekdays import WEEKDAY
from factcheck.records import CheckedClaim, Claim, ClaimKind, Finding, Reading, Stance, Verdict
from factcheck.rules.inconsistency import find_inconsistencies
from moderation.claims import models
from moderation.forums.models import Revision

# (forum, author): names are unique in their forum only.
_Author = tuple[int, str]
# Of what was said of each subject, the newest claims are looked at.
_MOST_REMEMBERED = 100


def hold_against_earlier(readings: Sequence[tuple[Revision, Reading]]) -> list[tuple[Revision, Reading]]:
    """The readings, each with a claim of its own kind for every value that its author gave otherwise before.

    Two queries for all of them; none where no author is known or nothing is linked.
    """
    said = _stored(readings)
    held = {}
    for revision, reading in sorted(readings, key=lambda one: one[0].post_id):
        author = _author(revision)
        own = [one for one in reading.claims if not _is_of_two_values(one.claim)]
        if author is not None:
            before = [one for post, one in said[author] if post < revision.post_id]
            if before:
                found = find_inconsistencies(own, earlier=before)
                claims = sorted((*own, *found), key=lambda one: (one.claim.start, one.claim.end))
                reading = replace(reading, claims=tuple(claims))
            said[author] += [(revision.post_id, one) for one in own if _is_comparable(one.claim)]
        held[revision.pk] = reading
    return [(revision, held[revision.pk]) for revision, _ in readings]


def _is_of_two_values(claim: Claim) -> bool:
    """Found by `find_inconsistencies`, which is asked again with what the author said before."""
    return claim.kind is ClaimKind.INCONSISTENCY and claim.measure != WEEKDAY


def _author(revision: Revision) -> _Author | None:
    post = revision.post
    return (post.thread.forum_id, post.author) if post.author else None


def _is_comparable(claim: Claim) -> bool:
    return claim.is_own and claim.subject.id is not None


def _stored(readings: Sequence[tuple[Revision, Reading]]) -> dict[_Author, list[tuple[int, CheckedClaim]]]:
    """What the authors said before of the subjects that they speak of now: (post, claim), in the order of the posts."""
    subjects: dict[_Author, set[str]] = defaultdict(set)
    for revision, reading in readings:
        author = _author(revision)
        if author is not None:
            subjects[author] |= {one.claim.subject.id or "" for one in reading.claims if _is_comparable(one.claim)}
    said: dict[_Author, list[tuple[int, CheckedClaim]]] = defaultdict(list)
    wanted = set().union(*subjects.values())
    if not wanted:
        return said
    for row in _rows(wanted, subjects, leave_out=[revision.post_id for revision, _ in readings]):
        author = _author(row.revision)
        if author is not None and row.subject_key in subjects[author]:
            said[author].append((row.revision.post_id, _checked(row)))
    return said


def _rows(wanted: set[str], authors: Iterable[_Author], *, leave_out: Sequence[int]) -> Sequence[models.Claim]:
    rows = models.Claim.objects.current().filter(
        subject_key__in=wanted,
        revision__post__author__in={name for _, name in authors},
        revision__in=Revision.objects.newest(),
        stance=Stance.ASSERTED,
        quoted=False,
        fictional=False,
        struck=False,
    )
    rows = rows.exclude(kind=ClaimKind.INCONSISTENCY).exclude(revision__post__in=leave_out)
    findings = Prefetch("findings", queryset=models.Finding.objects.current())
    rows = rows.select_related("revision__post__thread").prefetch_related(findings)
    return sorted(
        rows.order_by("-pk")[: _MOST_REMEMBERED * len(wanted)], key=lambda row: (row.revision.post_id, row.start)
    )


def _checked(row: models.Claim) -> CheckedClaim:
    finding = row.current_finding
    assert finding is not None  # only current claims are asked for
    return CheckedClaim(row.record, Finding(Verdict(finding.verdict), finding.explanation, trace=tuple(finding.trace)))

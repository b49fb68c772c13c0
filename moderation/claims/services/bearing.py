"""Which revisions hold claims that some subjects or pages bear on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.names import NameFinder
from factcheck.records import CheckedClaim, Reading, Verdict
from factcheck.text.folding import fold
from moderation.claims.models import CitedSource, Claim, Evidence, Finding
from moderation.forums.models import Revision
from moderation.references.models import Subject
from moderation.references.rows import subject_record

_MOST_AT_ONCE = 2_000
_PAGE, _SOURCE = "page:", "source:"


def revisions_bearing_on(subject_keys: Sequence[str], *, by_name: bool) -> set[int]:
    """Ids of revisions with a current claim on one of the subjects, with evidence from one of the pages ("page:12"), or
    that cite one of the rated sources ("source:The Oakley Lists").

    `by_name`: also those with a claim that nothing was found for, whose sentence has one of the subjects' names. It
    reads every such claim of the store: some ten seconds for a million.
    """
    found: set[int] = set()
    for keys in _parts([key for key in subject_keys if not key.startswith((_PAGE, _SOURCE))]):
        found.update(Claim.objects.current().filter(subject_key__in=keys).values_list("revision_id", flat=True))
        if by_name:
            found.update(_naming(keys))
    for pages in _parts([key.removeprefix(_PAGE) for key in subject_keys if key.startswith(_PAGE)]):
        current = Evidence.objects.filter(page__in=list(map(int, pages)), finding__superseded_at=None)
        found.update(current.values_list("finding__claim__revision_id", flat=True))
    for names in _parts([key.removeprefix(_SOURCE) for key in subject_keys if key.startswith(_SOURCE)]):
        found.update(CitedSource.objects.filter(name__in=names).values_list("revision_id", flat=True))
    return found


def overtaken(readings: Sequence[tuple[Revision, Reading]], changed: set[str]) -> list[int]:
    """Ids of revisions that were read before these subjects and pages changed, and may be judged otherwise now."""
    if not changed:
        return []
    return [revision.pk for revision, reading in readings if any(_may_follow(one, changed) for one in reading.claims)]


def _may_follow(one: CheckedClaim, changed: set[str]) -> bool:
    return one.claim.subject.id in changed or one.finding.verdict is Verdict.NOT_FOUND


def _naming(keys: Sequence[str]) -> Iterator[int]:
    names = NameFinder(map(subject_record, Subject.objects.filter(key__in=keys, pack__is_active=True)))
    open_now = Finding.objects.current().filter(verdict=Verdict.NOT_FOUND, claim__subject_key=None)
    for revision, sentence in open_now.values_list("claim__revision_id", "claim__sentence").iterator():
        if names.find(sentence, fold(sentence)):
            yield revision


def _parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), _MOST_AT_ONCE):
        yield keys[start : start + _MOST_AT_ONCE]

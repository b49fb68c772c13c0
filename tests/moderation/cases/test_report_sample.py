from __future__ import annotations

import io
import re

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from moderation.cases.models import Case
from moderation.cases.services import open_cases
from moderation.claims.services import check_revisions
from moderation.forums.models import Revision
from tests.factcheck.history_packs import HISTORY_FOLDERS

pytestmark = pytest.mark.django_db


@pytest.fixture
def sample() -> list[int]:
    """The sample and the references that bear on it, loaded; the revisions wait."""
    call_command("load_packs", *HISTORY_FOLDERS, stdout=io.StringIO())
    call_command("load_sample", stdout=io.StringIO())
    return list(Revision.objects.values_list("pk", flat=True))


def test_a_sample_that_still_waits_is_an_error_and_no_report(sample: list[int]) -> None:
    with pytest.raises(CommandError, match="still waits for a worker after 0 seconds"):
        _report()


def test_a_post_that_could_not_be_checked_is_named_with_its_error(sample: list[int]) -> None:
    Revision.objects.filter(pk=sample[0]).update(state=Revision.State.FAILED, error="the text is too odd")
    with pytest.raises(CommandError, match="could not be checked: the text is too odd"):
        _report()


def test_claims_without_their_case_are_waited_for(sample: list[int]) -> None:
    check_revisions(sample, batch="a" * 32, at=timezone.now())
    with pytest.raises(CommandError, match="still waits"):
        _report()


def test_the_report_counts_verdicts_and_shows_the_gravest_finding_with_its_source(sample: list[int]) -> None:
    check_revisions(sample, batch="a" * 32, at=timezone.now())
    open_cases(sample, at=timezone.now())

    report = _report()

    first, *gravest = report.splitlines()
    counted = re.fullmatch(r"The worker checked the sample thread: (\d+) posts, (\d+) claims: (.+)\.", first)
    assert counted is not None
    assert int(counted[1]) == len(sample)
    assert sum(map(int, re.findall(r"\d+", counted[3]))) == int(counted[2]) > 10
    head = Case.objects.for_queue()[0].gravest
    assert head is not None
    assert head.claim.sentence.strip() in gravest[0]
    assert head.explanation in gravest[1]
    assert re.search(r"Source: .+ https://\S+$", gravest[2])


def _report() -> str:
    answer = io.StringIO()
    call_command("report_sample", stdout=answer)
    return answer.getvalue()

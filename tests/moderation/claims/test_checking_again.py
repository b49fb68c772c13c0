"""Checking again: findings are superseded, kept and never doubled."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.management import call_command

from moderation.claims.models import Claim, Evidence, Finding
from moderation.claims.services import check_revisions, outdated_revisions, recheck
from moderation.forums.models import Revision
from tests.moderation.claims.board import NOW, RIGHT, SOUP, WRONG, load_treaty, revision_of, save_posts

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=1)


def check_again(ids: tuple[int, ...], *, batch: str = "b2") -> None:
    assert recheck(Revision.objects.filter(pk__in=ids), at=LATER) == len(ids)
    check_revisions(ids, batch=batch, at=LATER)


def test_the_same_outcome_leaves_everything_as_it_was() -> None:
    load_treaty()
    saved = save_posts(WRONG, RIGHT)
    check_revisions(saved.revision_ids, batch="b1", at=NOW)
    rows = [list(model.objects.order_by("pk").values()) for model in (Claim, Finding, Evidence)]

    check_again(saved.revision_ids)

    assert [list(model.objects.order_by("pk").values()) for model in (Claim, Finding, Evidence)] == rows
    assert revision_of(saved).checked_at == LATER


def test_other_references_supersede_the_finding_and_keep_the_old_one() -> None:
    load_treaty()
    saved = save_posts(WRONG)
    check_revisions(saved.revision_ids, batch="b1", at=NOW)
    load_treaty(year="1931")

    check_again(saved.revision_ids)

    claim = Claim.objects.get()
    old, new = claim.findings.order_by("created_at")
    assert (old.verdict, old.superseded_at, old.evidence.count()) == ("contradicted", LATER, 2)
    assert (new.verdict, new.superseded_at) == ("supported", None)
    assert old.reference_snapshot != new.reference_snapshot
    assert claim.current_finding == new


def test_a_claim_that_is_no_longer_read_keeps_its_history_and_is_not_current() -> None:
    load_treaty()
    saved = save_posts(WRONG)
    check_revisions(saved.revision_ids, batch="b1", at=NOW)
    Revision.objects.update(text=SOUP)  # as if a later engine read nothing in it

    check_again(saved.revision_ids)

    claim = Claim.objects.get()
    assert (claim.current_finding, claim.findings.count()) == (None, 1)
    assert not Claim.objects.current().exists()


def test_a_claim_that_is_read_again_is_the_same_claim() -> None:
    load_treaty()
    saved = save_posts(WRONG)
    check_revisions(saved.revision_ids, batch="b1", at=NOW)
    Revision.objects.update(text=SOUP)
    check_again(saved.revision_ids)
    Revision.objects.update(text=WRONG)

    check_again(saved.revision_ids, batch="b3")

    assert Claim.objects.get().findings.filter(superseded_at=None).count() == 1
    assert Finding.objects.count() == 2


def test_what_was_checked_with_other_references_is_outdated() -> None:
    load_treaty()
    saved = save_posts(WRONG, RIGHT)
    check_revisions(saved.revision_ids, batch="b1", at=NOW)
    assert not outdated_revisions().exists()

    load_treaty(year="1931")

    assert sorted(outdated_revisions().values_list("pk", flat=True)) == sorted(saved.revision_ids)


def test_a_failed_revision_gets_a_fresh_start() -> None:
    saved = save_posts(WRONG)
    Revision.objects.update(state=Revision.State.FAILED, attempts=3, error="KeyError")

    assert recheck(Revision.objects.all(), at=LATER) == 1

    revision = revision_of(saved)
    assert (revision.state, revision.attempts, revision.error) == (Revision.State.WAITING, 0, "")


@pytest.mark.parametrize(
    ("words", "count"), [([], 0), (["--all"], 3), (["--thread", "first"], 2)], ids=["outdated", "all", "thread"]
)
def test_the_command_takes_what_it_is_told_to(words: list[str], count: int) -> None:
    load_treaty()
    first, second = save_posts(WRONG, RIGHT), save_posts(SOUP, title="Soup")
    check_revisions((*first.revision_ids, *second.revision_ids), batch="b1", at=NOW)
    said = io.StringIO()

    call_command("recheck", *(str(first.thread.pk) if word == "first" else word for word in words), stdout=said)

    assert said.getvalue() == f"{count} posts wait to be checked again.\n"
    assert Revision.objects.waiting().count() == count

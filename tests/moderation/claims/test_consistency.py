"""What an author says, held against what he said in earlier posts."""

from __future__ import annotations

import pytest

from factcheck.packs import Pack
from factcheck.records import Bound, Citation, Fact, Quantity, Scope, Subject
from moderation.claims.models import Claim, Evidence, Finding
from moderation.claims.services import check_revisions
from moderation.forums.models import Forum, Revision
from moderation.forums.records import ReadPost, ReadThread
from moderation.forums.services import forum_for_saved_threads, save_thread
from moderation.references.services import load_pack
from tests.moderation.claims.board import NOW

pytestmark = pytest.mark.django_db

THREE = "The flood of Aldermoor killed 3 people."
TWELVE = "The flood of Aldermoor killed 12 people."


@pytest.fixture(autouse=True)
def flood() -> None:
    subject = Subject("flood", "event", "Flood of Aldermoor", type="disaster", begin="1931", end="1931")
    fact = Fact(
        id="flood-oakley",
        subject="flood",
        property="toll",
        citation=Citation("Thornbury", "Floods", "1959", url="https://library.example/floods", seen_at="page 3"),
        licence="CC0-1.0",
        pack="floods",
        quantity=Quantity(2, 20, Bound.BETWEEN, unit="people"),
        scope=Scope(measure="deaths"),
    )
    load_pack(Pack("floods", "Floods", "1", "CC0-1.0", "Ours", "f" * 16, (subject,), (fact,), ()), at=NOW)


def write(text: str, *, by: str | None, thread: str = "Floods", number: int = 1, forum: Forum | None = None) -> None:
    post = ReadPost(number, text, author=by, external_id=f"{thread}-{number}")
    saved = save_thread(
        ReadThread(thread, "Test", (post,), external_id=thread), forum or forum_for_saved_threads(), at=NOW
    )
    check_revisions(saved.revision_ids, batch=f"{thread} {number}", at=NOW)


def inconsistencies() -> list[str]:
    return list(Claim.objects.current().filter(kind="inconsistency").values_list("text", flat=True))


def test_another_figure_than_in_an_earlier_post_of_the_same_author_is_shown_and_accuses_nobody() -> None:
    write(THREE, by="Ann Oakley", thread="First")

    write(TWELVE, by="Ann Oakley", thread="Second")

    claim = Claim.objects.current().get(kind="inconsistency")
    assert "12 people" in claim.sentence
    finding = Finding.objects.get(claim=claim)
    assert finding.verdict == "disputed"
    assert Evidence.objects.get(finding=finding).title == THREE
    assert not Finding.objects.accusing().exists()


def test_another_author_may_say_otherwise() -> None:
    write(THREE, by="Ann Oakley", thread="First")

    write(TWELVE, by="Ben Thornbury", thread="Second")
    write(TWELVE, by=None, thread="Third")

    assert inconsistencies() == []


def test_a_namesake_in_another_forum_is_another_person() -> None:
    write(THREE, by="Ann Oakley", thread="First")
    other = Forum.objects.create(name="Another forum")

    write(TWELVE, by="Ann Oakley", thread="Second", forum=other)

    assert inconsistencies() == []


def test_what_was_edited_away_is_no_longer_held_against_its_author() -> None:
    write(THREE, by="Ann Oakley", thread="First")
    write("The flood of Aldermoor was terrible.", by="Ann Oakley", thread="First")

    write(TWELVE, by="Ann Oakley", thread="Second")

    assert inconsistencies() == []


def test_posts_of_one_batch_are_held_against_each_other_in_their_order() -> None:
    posts = tuple(
        ReadPost(number, text, author="Ann Oakley", external_id=str(number))
        for number, text in enumerate((THREE, TWELVE), start=1)
    )
    saved = save_thread(ReadThread("Floods", "Test", posts, external_id="1"), forum_for_saved_threads(), at=NOW)

    check_revisions(saved.revision_ids, batch="b", at=NOW)

    [words] = inconsistencies()
    assert "12" in words


def test_checking_again_says_the_same() -> None:
    write(THREE, by="Ann Oakley", thread="First")
    write(TWELVE, by="Ann Oakley", thread="Second")
    before = list(Finding.objects.current().values_list("pk", flat=True))
    revisions = Claim.objects.values_list("revision", flat=True)

    Revision.objects.update(state=Revision.State.WAITING)
    check_revisions(list(revisions), batch="again", at=NOW)

    assert list(Finding.objects.current().values_list("pk", flat=True)) == before

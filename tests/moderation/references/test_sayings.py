"""What a community says itself of references: a source is rated otherwise, an event is still being counted."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from factcheck.packs import Pack
from factcheck.records import RatedSource
from moderation.audit.models import AuditLine
from moderation.cases.roles import ADMINISTRATORS, MODERATORS
from moderation.claims.models import CitedSource, Finding
from moderation.claims.services import check_revisions, follow_changes
from moderation.forums.models import Revision
from moderation.references.models import Source, Subject
from moderation.references.services import load_pack
from tests.moderation.claims.board import NOW, save_posts
from tests.moderation.references.fires import fire_pack

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client: Client) -> Client:
    person = User.objects.create_user("nora", password="x" * 12, is_staff=True)
    person.groups.add(Group.objects.get(name=ADMINISTRATORS))
    client.force_login(person)
    return client


def check_what_waits() -> int:
    follow_changes(at=NOW)
    waiting = list(Revision.objects.waiting().values_list("pk", flat=True))
    check_revisions(waiting, batch="again", at=NOW)
    return len(waiting)


def rated_pack() -> Pack:
    rated = RatedSource("lists", "The Oakley Lists", (), ("oakley.example",), "deprecated", "a board", "", "CC0-1.0")
    return Pack("ratings", "Ratings", "1", "CC0-1.0", "Ours", "a" * 64, (), (), (rated,))


def test_a_rating_given_here_counts_and_the_posts_that_cite_it_follow(administrator: Client) -> None:
    load_pack(rated_pack(), at=NOW)
    saved = save_posts("See https://oakley.example/mills for the whole story.", "Soup is good.")
    check_revisions(saved.revision_ids, batch="first", at=NOW)
    check_what_waits()
    page = reverse("admin:references_source_rate", args=[Source.objects.get().pk])

    administrator.post(page, {"rating": "generally reliable", "reason": "They mended their lists."})
    assert check_what_waits() == 1

    cited = CitedSource.objects.get()
    assert (cited.rating, cited.rated_by, cited.note) == (
        "generally reliable",
        "this community",
        "They mended their lists.",
    )
    assert "They mended their lists." in AuditLine.objects.get(verb="source.rated").summary

    administrator.post(page, {"rating": "", "reason": "We were wrong."})
    assert check_what_waits() == 1
    assert CitedSource.objects.get().rating == "deprecated"


def test_figures_of_an_event_that_is_still_being_counted_contradict_nobody(administrator: Client) -> None:
    load_pack(fire_pack(), at=NOW)
    saved = save_posts(
        "The Lantern Bay mill fire killed 900 people.", "The Lantern Bay mill fire took place in June 1931."
    )
    check_revisions(saved.revision_ids, batch="first", at=NOW)
    check_what_waits()
    assert [finding.verdict for finding in Finding.objects.current().order_by("pk")] == ["contradicted", "contradicted"]
    page = reverse("admin:references_subject_settle", args=[Subject.objects.get().pk])

    for _ in range(2):  # sent twice, it isn't taken back
        administrator.post(page, {"reason": "They are still searching."})
    check_what_waits()

    toll, day = Finding.objects.current().order_by("claim__revision")
    assert (toll.verdict, day.verdict) == ("differs", "contradicted")
    assert "as of 1931-06" in toll.explanation

    assert 'name="settled" value="True"' in administrator.get(page).content.decode()
    administrator.post(page, {"reason": "The count is done.", "settled": "True"})
    check_what_waits()
    assert {finding.verdict for finding in Finding.objects.current()} == {"contradicted"}


def test_no_reason_no_word(administrator: Client) -> None:
    load_pack(rated_pack(), at=NOW)
    page = reverse("admin:references_source_rate", args=[Source.objects.get().pk])

    assert administrator.post(page, {"rating": "deprecated", "reason": " "}).status_code == 400
    assert Source.objects.count() == 1


def test_a_moderator_may_say_neither(client: Client) -> None:
    load_pack(rated_pack(), at=NOW)
    load_pack(fire_pack(), at=NOW)
    person = User.objects.create_user("ben", password="x" * 12, is_staff=True)
    person.groups.add(Group.objects.get(name=MODERATORS))
    client.force_login(person)

    for page in (
        reverse("admin:references_source_rate", args=[Source.objects.get().pk]),
        reverse("admin:references_subject_settle", args=[Subject.objects.get().pk]),
    ):
        assert client.post(page, {"reason": "So there."}).status_code == 403

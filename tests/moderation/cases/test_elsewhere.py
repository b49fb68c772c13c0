"""What moderators see beyond findings: who is still asked, what others checked, what changed behind a decision."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from factcheck.records import Citation
from moderation.cases.models import Case, Flag
from moderation.cases.roles import MODERATORS
from moderation.cases.services import decide
from moderation.cases.services.opening import open_cases
from moderation.claims.services import check_revisions, follow_changes
from moderation.forums.models import Revision
from moderation.references.models import LiveSource, LookUp
from moderation.references.services import load_pack, save_live_source, store_found
from moderation.references.sources.found import Found, Passage, Review, Suggestion
from tests.moderation.claims.board import NOW, WRONG, save_posts, treaty_pack

pytestmark = pytest.mark.django_db

POST = "The Elm Bay massacre killed 90,000 people."


@pytest.fixture
def moderator(client: Client) -> Client:
    person = User.objects.create_user("nora", password="x" * 12)
    person.groups.add(Group.objects.get(name=MODERATORS))
    client.force_login(person)
    return client


def live_source(kind: str) -> LiveSource:
    source = LiveSource(slug=kind.replace("_", "-"), name=kind.title(), kind=kind, is_active=True)
    save_live_source(source, at=NOW)
    return source


def review(claim: str) -> Review:
    return Review(
        claim=claim,
        claimant="Ben Thornbury",
        claimed_on=None,
        publisher="The Oakley Check",
        site="oakley.example",
        title="Not so many",
        url=f"https://oakley.example/{len(claim)}",
        rating="Four Pinocchios",
        reviewed_on=date(2024, 5, 3),
        language="en",
    )


def thread_page(client: Client, text: str) -> str:
    saved = save_posts(text)
    check_revisions(saved.revision_ids, batch="check", at=NOW)
    thread = Revision.objects.get(pk=saved.revision_ids[0]).post.thread
    return client.get(thread.get_absolute_url()).content.decode()


def test_who_is_still_asked_is_told_with_the_time_of_the_next_try(moderator: Client) -> None:
    live_source("wikidata")
    thread_page(moderator, POST)
    LookUp.objects.update(error="Away", due_at=NOW + timedelta(hours=1))
    thread = Revision.objects.get().post.thread

    page = moderator.get(thread.get_absolute_url()).content.decode()

    assert "1 question to a source is still open" in page
    assert "Wikidata: Elm Bay massacre" in page and "asked again" in page


def test_an_earlier_fact_check_of_the_same_figure_is_shown_in_its_own_words(moderator: Client) -> None:
    source = live_source("claim_review")
    same, other = "Did the Elm Bay massacre kill 90,000 people?", "The Elm Bay massacre killed 80,000 people."
    store_found(source, Found(reviews=(review(same), review(other))), question="", at=NOW)

    page = thread_page(moderator, POST)

    assert "Four Pinocchios" in page and same in page
    assert other not in page


def test_one_page_may_review_several_claims() -> None:
    source = live_source("claim_review")
    two = (review("It killed 90,000 people."), review("It killed 80,000 people."))

    store_found(source, Found(reviews=two), question="", at=NOW)
    store_found(source, Found(reviews=two), question="", at=NOW)

    assert source.reviews.count() == 2


def test_what_a_language_model_suggests_is_shown_as_nobodys_word(moderator: Client) -> None:
    source = live_source("language_model")
    citation = Citation("Contributors", "Elm Bay", url="https://wiki.example/Elm_Bay?oldid=7")
    passage = Passage("Some 300 died there.", "Elm Bay", "", "7", citation, "CC0-1.0")
    suggestion = Suggestion(POST, passage, "Some 300 died there.", "It gives a far lower figure.", "elm-7b")
    store_found(source, Found(suggestions=(suggestion,)), question=POST, at=NOW)

    page = thread_page(moderator, POST)

    assert "Some 300 died there." in page and "elm-7b" in page and "It is no evidence." in page


def test_a_decision_whose_verdict_flips_comes_back_with_what_changed(moderator: Client) -> None:
    load_pack(treaty_pack(), at=NOW)
    saved = save_posts(WRONG)
    check_revisions(saved.revision_ids, batch="check", at=NOW)
    open_cases(saved.revision_ids, at=NOW)
    case = Case.objects.get()
    person = User.objects.get()
    decided = decide(
        case,
        action="note",
        policy="false-statement",
        reason="It was 1926.",
        note="Please see the minutes.",
        by=person,
        seen_version=case.version,
        at=NOW,
    )
    assert decided.decision is not None, decided

    load_pack(treaty_pack(year="1931"), at=NOW + timedelta(days=1))
    follow_changes(at=NOW + timedelta(days=1))
    waiting = list(Revision.objects.waiting().values_list("pk", flat=True))
    check_revisions(waiting, batch="again", at=NOW + timedelta(days=1))
    open_cases(waiting, at=NOW + timedelta(days=1))

    assert Flag.objects.filter(kind=Flag.Kind.FLIPPED).exists()
    page = moderator.get(f"/cases/{case.pk}/").content.decode()
    assert "What changed in the references" in page
    assert "<del>1926</del>" in page and "<ins>1931</ins>" in page

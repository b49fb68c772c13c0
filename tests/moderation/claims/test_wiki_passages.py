"""Claims held against pages of a real MediaWiki: made there, asked for, stored, edited there, read anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytest_django import Settings

from moderation.claims.models import Finding
from moderation.claims.services import check_revisions, follow_answers, follow_changes
from moderation.forums.models import Revision
from moderation.references.models import LiveSource, LookUp
from moderation.references.services import answer_look_ups, save_live_source, take_due_look_ups
from tests.moderation.claims.board import NOW, save_posts
from tests.wiki import LICENCE, RealWiki, WikiUnavailable, running_wiki

pytestmark = [pytest.mark.peer, pytest.mark.django_db(transaction=True)]

LATER = NOW + timedelta(minutes=5)
FLOOD = """{{| class="infobox"
! colspan="2" | Karsholm flood
|-
! Deaths
| {deaths}
|}}
The '''Karsholm flood''' of 3 May 1923 killed {deaths} people. It was the worst flood of the century.
"""


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealWiki]:
    try:
        with running_wiki(tmp_path_factory.mktemp("wiki")) as running:
            yield running
    except WikiUnavailable as error:
        pytest.skip(f"NO WIKI: {error}")


@pytest.fixture(autouse=True)
def source(wiki: RealWiki, settings: Settings) -> LiveSource:
    settings.HOST_INTERVAL_SECONDS, settings.HOST_REQUESTS_PER_DAY = 0.0, 0
    settings.ALLOWED_PRIVATE_HOSTS = ["127.0.0.1"]
    source = LiveSource(slug="wiki", name="Chronicle", kind="mediawiki", address=wiki.api, is_active=True)
    save_live_source(source, at=NOW)
    return source


def follow_up() -> None:
    for ids in take_due_look_ups(at=LATER):
        answer_look_ups(ids, batch="ask", at=LATER)
    follow_answers(at=LATER)
    follow_changes(at=LATER)
    check_revisions(list(Revision.objects.waiting().values_list("pk", flat=True)), batch="again", at=LATER)


def findings() -> list[Finding]:
    return list(Finding.objects.current().order_by("claim__revision", "claim__start"))


def test_pages_bear_out_what_is_right_and_two_passages_contradict_what_is_wrong(wiki: RealWiki) -> None:
    revision = wiki.edit("Karsholm flood", FLOOD.format(deaths="450"))
    saved = save_posts("The Karsholm flood killed 450 people.", "The Karsholm flood killed 9,000 people.")
    check_revisions(saved.revision_ids, batch="check", at=NOW)
    assert [finding.verdict for finding in findings()] == ["not_found", "not_found"]

    follow_up()

    right, wrong = findings()
    assert (right.verdict, wrong.verdict) == ("supported", "contradicted"), (right.explanation, wrong.explanation)
    evidence = wrong.evidence.all()
    assert len(evidence) == 2
    assert all(f"oldid={revision}" in one.url and one.licence == LICENCE for one in evidence)
    assert "450" in wiki.open(evidence[0].url)


def test_an_edit_of_the_page_marks_what_rests_on_it(wiki: RealWiki) -> None:
    wiki.edit("Karsholm flood", FLOOD.format(deaths="450"))
    saved = save_posts("The Karsholm flood killed 9,000 people.", "Soup is good for you.")
    check_revisions(saved.revision_ids, batch="check", at=NOW)
    follow_up()
    assert [finding.verdict for finding in findings()] == ["contradicted"]

    wiki.edit("Karsholm flood", FLOOD.format(deaths="9,000"))
    LookUp.objects.update(state=LookUp.State.WAITING, due_at=LATER)
    follow_up()

    assert [finding.verdict for finding in findings()] == ["supported"]


def test_a_page_that_says_it_once_accuses_nobody(wiki: RealWiki) -> None:
    wiki.edit("Torvik fire", "The '''Torvik fire''' of 3 May 1923 killed 12 people.")
    saved = save_posts("The Torvik fire killed 900 people.")
    check_revisions(saved.revision_ids, batch="check", at=NOW)
    follow_up()

    (finding,) = findings()
    assert finding.verdict == "not_found"
    assert "12" in finding.explanation and finding.evidence.count() == 1

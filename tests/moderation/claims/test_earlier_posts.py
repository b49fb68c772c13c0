"""What a post takes up is looked for in the posts before it, and the same is found whenever it is looked for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from moderation.claims.models import Claim
from moderation.claims.services import check_revisions
from moderation.claims.services.earlier import MOST_POSTS, earlier_posts
from moderation.forums.models import Revision
from tests.moderation.claims.board import NOW, SOUP, load_treaty, save_posts

NAMED = "My grandfather always talked about the Treaty of Lantern Bay."
TAKEN_UP = "The treaty was signed in 1926, as everybody knows."


def subject_of(text: str) -> str | None:
    return Claim.objects.get(revision__text=text).subject_key


@pytest.mark.django_db
def test_the_treaty_of_an_earlier_post_is_what_the_next_one_speaks_of() -> None:
    load_treaty()
    saved = save_posts(NAMED, SOUP, TAKEN_UP)

    check_revisions(saved.revision_ids, batch="b1", at=NOW)

    assert subject_of(TAKEN_UP) == "treaty"


@pytest.mark.django_db
def test_a_later_post_lends_nothing() -> None:
    load_treaty()
    saved = save_posts(TAKEN_UP, NAMED)

    check_revisions(saved.revision_ids, batch="b1", at=NOW)

    assert subject_of(TAKEN_UP) is None


@pytest.mark.django_db
def test_no_more_posts_are_looked_at_than_the_most() -> None:
    saved = save_posts(*(f"Post {number} of many." for number in range(1, MOST_POSTS + 10)))
    last = Revision.objects.select_related("post__thread").get(pk=saved.revision_ids[-1])

    [found] = earlier_posts([last]).values()

    assert [post.text for post in found] == [f"Post {number} of many." for number in range(9, MOST_POSTS + 9)]


@pytest.mark.django_db
def test_a_later_edit_of_an_earlier_post_changes_nothing_for_what_was_read_before_it() -> None:
    saved = save_posts(NAMED, TAKEN_UP)
    first, second = Revision.objects.select_related("post__thread").order_by("pk")
    before = earlier_posts([second])
    Revision.objects.create(
        post=first.post, number=2, content_hash="0" * 64, text="Never mind.", queued_at=NOW + timedelta(hours=1)
    )

    assert earlier_posts([second]) == before
    assert saved.revision_ids == (first.pk, second.pk)


@pytest.mark.django_db
def test_one_query_serves_a_whole_batch(django_assert_num_queries: Any) -> None:
    save_posts(*(f"Post {number} of many." for number in range(1, 40)))
    save_posts("First.", "Second.", title="Another thread")
    revisions = list(Revision.objects.select_related("post__thread"))

    with django_assert_num_queries(1):
        found = earlier_posts(revisions)

    assert sum(len(posts) for posts in found.values()) == sum(min(n, MOST_POSTS) for n in range(39)) + 1

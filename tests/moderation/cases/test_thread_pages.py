from __future__ import annotations

from django.test import Client

from moderation.forums.models import Revision, Thread
from tests.moderation.factories import add_revision, make_case, make_post, make_thread, make_toll_case


def test_a_thread_shows_every_post_with_every_claim_and_the_counts(moderator: Client) -> None:
    thread = make_thread()
    make_post("Good morning.", thread=thread, author="wardkeeper")
    case = make_case(thread=thread)
    make_toll_case(thread=thread)

    html = moderator.get(f"/threads/{thread.pk}/").content.decode()

    assert "Good morning." in html
    assert html.count("<mark") == 5
    assert html.count('class="ref ') == 5
    assert 'href="?verdict=contradicted"' in html
    assert "Contradicted</span><b>3</b>" in html
    assert "Supported</span><b>2</b>" in html
    assert f'href="/cases/{case.pk}/"' in html


def test_a_verdict_narrows_the_thread_to_posts_that_have_it(moderator: Client) -> None:
    thread = make_thread()
    make_post("Good morning.", thread=thread)
    make_case(thread=thread)

    html = moderator.get(f"/threads/{thread.pk}/?verdict=supported").content.decode()

    assert "Good morning." not in html
    assert html.count("<mark") == 2
    assert moderator.get(f"/threads/{thread.pk}/?verdict=nonsense").content.decode().count("<mark") == 3


def test_progress_counts_the_newest_revision_of_each_post(moderator: Client) -> None:
    thread = make_thread()
    make_post("One.", thread=thread)
    post = make_post("Two.", thread=thread)
    add_revision(post, "Two, edited.", is_checked=False)

    html = moderator.get(f"/threads/{thread.pk}/progress/").content.decode()

    assert "1 of 2 posts checked" in html
    assert 'hx-trigger="every 2s"' in html


def test_when_checking_has_ended_the_page_is_loaded_anew(moderator: Client) -> None:
    thread = make_thread()
    make_post("One.", thread=thread)

    response = moderator.get(f"/threads/{thread.pk}/progress/")

    assert response["HX-Refresh"] == "true"
    assert "hx-trigger" not in response.content.decode()


def test_a_post_that_failed_says_so_and_does_not_run_forever(moderator: Client) -> None:
    thread = make_thread()
    post = make_post("One.", thread=thread, is_checked=False)
    Revision.objects.filter(post=post).update(state=Revision.State.FAILED)

    html = moderator.get(f"/threads/{thread.pk}/").content.decode()

    assert "couldn't be checked" in html
    assert "1 failed" in html
    assert "hx-trigger" not in html


def test_the_list_tells_which_threads_are_still_being_checked(moderator: Client) -> None:
    make_post("One.", thread=make_thread(title="All done"))
    make_post("Two.", thread=make_thread(title="On its way"), is_checked=False)

    html = moderator.get("/threads/").content.decode()

    assert html.index("On its way") < html.index("All done")
    assert "0 of 1 posts checked" in html
    assert "1 of 1 posts checked" in html
    assert "hx-get" in html


def test_a_thread_costs_the_same_queries_for_one_post_and_for_thirty(
    moderator: Client, django_assert_max_num_queries: object
) -> None:
    thread = make_thread()
    for _ in range(8):
        make_case(thread=thread)

    with django_assert_max_num_queries(20):  # type: ignore[operator]
        moderator.get(f"/threads/{thread.pk}/")


def test_an_untitled_thread_is_called_so_and_not_by_a_hash(moderator: Client) -> None:
    thread = make_thread(title="")
    Thread.objects.filter(pk=thread.pk).update(external_id="content:" + "5f" * 20)

    html = moderator.get(f"/threads/{thread.pk}/").content.decode()

    assert "Untitled thread" in html
    assert "5f5f" not in html

"""Imports: stored once, edits kept as revisions, everything waits to be checked."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections, transaction

from moderation.audit.models import AuditLine
from moderation.forums.models import Post, Revision, Thread
from moderation.forums.records import ReadPost, ReadThread
from moderation.forums.services import SavedThread, forum_for_saved_threads, save_thread
from moderation.forums.signals import revisions_waiting
from moderation.forums.sources import read_thread
from tests.moderation.forums.pages import InvisionPost, invision_copy, invision_page, quote

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
STRIKE = "<p>It began in May of 1926, when the miners laid down their tools.</p>"


def save(text: str) -> SavedThread:
    return save_thread(read_thread(text.encode(), limit=10**8), forum_for_saved_threads(), at=NOW)


def outcome(saved: SavedThread) -> tuple[int, int, int]:
    return saved.new, saved.changed, saved.same


@pytest.mark.django_db
class TestPages:
    def test_posts_are_stored_with_what_the_page_states(self) -> None:
        saved = save(invision_page(InvisionPost(88, quote("<p>In 1925.</p>") + STRIKE)))

        assert outcome(saved) == (1, 0, 0)
        assert (saved.thread.title, saved.thread.external_id) == ("The long strike", "4711")
        post = Post.objects.get()
        assert (post.external_id, post.author, post.position) == ("88", "Marten Oakley", 1)
        revision = Revision.objects.get()
        assert (revision.state, revision.number, revision.post_id) == (Revision.State.WAITING, 1, post.pk)
        assert revision.quotations == [{"start": 0, "end": 8, "who": "Nora Vance", "style": "block"}]
        assert revision.text.startswith("In 1925.\n\nIt began")

    def test_the_same_page_again_changes_nothing(self) -> None:
        page = invision_page(InvisionPost(88, STRIKE), InvisionPost(89, "<p>No.</p>"))
        save(page)
        rows = [list(model.objects.order_by("pk").values()) for model in (Thread, Post, Revision, AuditLine)]

        again = save(page)

        assert (outcome(again), again.is_new, again.revision_ids) == ((0, 0, 2), False, ())
        assert [list(model.objects.order_by("pk").values()) for model in (Thread, Post, Revision, AuditLine)] == rows

    def test_an_edited_post_gets_a_further_revision(self) -> None:
        save(invision_page(InvisionPost(88, STRIKE)))
        saved = save(invision_page(InvisionPost(88, STRIKE.replace("1926", "1925"), edited_by="Marten Oakley")))

        assert outcome(saved) == (0, 1, 0)
        assert [revision.number for revision in Post.objects.get().revisions.order_by("number")] == [1, 2]
        newest = Revision.objects.newest().get()
        assert (newest.number, "1925" in newest.text) == (2, True)

    def test_an_edit_that_is_taken_back_is_a_revision_too(self) -> None:
        for year in ("1926", "1925", "1926"):
            saved = save(invision_page(InvisionPost(88, STRIKE.replace("1926", year))))

        assert outcome(saved) == (0, 1, 0)
        assert Revision.objects.count() == 3

    def test_the_second_page_adds_its_posts_in_the_order_of_time(self) -> None:
        second = invision_page(InvisionPost(90, "<p>Third.</p>", at="2024-03-07T00:00:00Z"))
        first = invision_page(
            InvisionPost(88, "<p>First.</p>", at="2024-03-05T00:00:00Z"),
            InvisionPost(89, "<p>Second.</p>", at="2024-03-06T00:00:00Z"),
        )

        save(second)
        save(first)

        assert [(post.position, post.external_id) for post in Post.objects.all()] == [(1, "88"), (2, "89"), (3, "90")]

    def test_a_post_shown_twice_is_stored_once(self) -> None:
        read = ReadThread("x", "E", (ReadPost(1, "a", external_id="1"), ReadPost(2, "a", external_id="1")))

        assert outcome(save_thread(read, forum_for_saved_threads(), at=NOW)) == (1, 0, 0)

    def test_words_longer_than_any_column_are_stored(self) -> None:
        long = "x" * 3000
        read = ReadThread(
            long, "E", (ReadPost(1, "a", external_id=long, author=long, url=f"https://x/{long}"),), external_id=long
        )

        save_thread(read, forum_for_saved_threads(), at=NOW)

        assert save_thread(read, forum_for_saved_threads(), at=NOW).same == 1
        post = Post.objects.get()
        assert (len(post.author or ""), post.url) == (200, "")


@pytest.mark.django_db
class TestTextCopies:
    def test_the_same_copy_again_changes_nothing(self) -> None:
        copy = invision_copy("It began in 1926.", "No.", "No.")
        assert outcome(save(copy)) == (3, 0, 0)

        assert outcome(save(copy)) == (0, 0, 3)

    def test_an_edit_is_found_by_place_and_likeness(self) -> None:
        save(invision_copy("It began in May of 1926, with the miners.", "I don't think so.", "Who cares?"))
        saved = save(invision_copy("It began in May of 1925, with the miners.", "I don't think so.", "Who cares?"))

        assert outcome(saved) == (0, 1, 2)
        assert [post.revisions.count() for post in Post.objects.all()] == [2, 1, 1]

    def test_new_posts_at_the_end_are_added(self) -> None:
        save(invision_copy("It began in 1926."))
        saved = save(invision_copy("It began in 1926.", "No, it didn't, whatever they say."))

        assert outcome(saved) == (1, 0, 1)
        assert [post.position for post in Post.objects.all()] == [1, 2]

    def test_a_later_page_of_the_thread_goes_behind_the_first(self) -> None:
        save(invision_copy("It began in 1926.", "No."))
        saved = save(invision_copy("Quite another matter, on the next page."))

        assert outcome(saved) == (1, 0, 0)
        newest = [revision.text for revision in Revision.objects.order_by("post__position")]
        assert newest == ["It began in 1926.", "No.", "Quite another matter, on the next page."]

    def test_threads_of_another_title_are_other_threads(self) -> None:
        save(invision_copy("It began in 1926."))
        save(invision_copy("It began in 1926.", title="Another thread"))

        assert Thread.objects.count() == 2

    def test_untitled_text_is_the_same_thread_by_its_words(self) -> None:
        assert outcome(save("It began in 1926.")) == (1, 0, 0)
        assert outcome(save("It began in 1926.\n")) == (0, 0, 1)
        assert outcome(save("It began in 1925, I say.")) == (1, 0, 0)


@pytest.mark.django_db
def test_an_import_leaves_a_line_in_the_audit_log(admin_user: User) -> None:
    read = read_thread(invision_copy("It began in 1926.").encode(), limit=10**8)

    save_thread(read, forum_for_saved_threads(), at=NOW, actor=admin_user)

    line = AuditLine.objects.get()
    assert (line.verb, line.actor, line.target_type, line.at) == ("import", admin_user, "thread", NOW)
    assert "1 new" in line.summary


@pytest.mark.django_db(transaction=True)
def test_what_waits_is_told_of_after_the_commit_only() -> None:
    told: list[tuple[tuple[int, ...], bool]] = []

    def listen(sender: object, *, ids: tuple[int, ...], **kwargs: object) -> None:
        told.append((ids, connection.in_atomic_block))

    revisions_waiting.connect(listen)
    try:
        saved = save(invision_copy("It began in 1926.", "No."))
        with transaction.atomic():
            save(invision_copy("Never committed.", title="Lost"))
            transaction.set_rollback(True)
    finally:
        revisions_waiting.disconnect(listen)

    assert told == [(saved.revision_ids, False)]
    assert Thread.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_store_every_post_once() -> None:
    copies = [invision_copy(*(f"Post {n} of the long strike." for n in range(30)))] * 4
    errors: list[Exception] = []

    def work(copy: str) -> None:
        try:
            save(copy)
        except Exception as error:
            errors.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work, args=(copy,)) for copy in copies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert errors == []
    assert (Thread.objects.count(), Post.objects.count(), Revision.objects.count()) == (1, 30, 30)

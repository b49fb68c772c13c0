"""The commands that an administrator types."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from moderation.forums.models import Forum, Post, Thread
from tests.moderation.forums.pages import invision_copy

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    said = io.StringIO()
    call_command(*words, stdout=said)
    return said.getvalue()


def test_import_thread_tells_what_was_new_and_where_its_page_is(tmp_path: Path) -> None:
    saved = tmp_path / "thread.txt"
    saved.write_text(invision_copy("It began in 1926.", "No."))

    first = run("import_thread", str(saved), "--forum", "Lantern Board")
    second = run("import_thread", str(saved), "--forum", "Lantern Board")

    assert "2 new, 0 changed, 0 the same" in first
    assert f"/threads/{Thread.objects.get().pk}/" in first
    assert "0 new, 0 changed, 2 the same" in second
    assert Forum.objects.get().name == "Lantern Board"


def test_import_thread_reads_the_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"It began in 1926.")))

    assert "1 new" in run("import_thread", "-")


@pytest.mark.parametrize("content", [b"", b"\x89PNG\0\0\0", b"x" * (21 * 1024 * 1024), None])
def test_what_cannot_be_read_changes_nothing(tmp_path: Path, content: bytes | None) -> None:
    saved = tmp_path / "thread.txt"
    if content is not None:
        saved.write_bytes(content)

    with pytest.raises(CommandError):
        run("import_thread", str(saved))

    assert (Forum.objects.count(), Thread.objects.count()) == (0, 0)


def test_the_sample_is_loaded_once() -> None:
    run("load_sample")
    posts = Post.objects.count()

    run("load_sample")

    assert posts > 0
    assert Post.objects.count() == posts
    assert Forum.objects.get().name == "Sample forum"


def test_add_feed_makes_a_forum_that_is_due() -> None:
    run("add_feed", "https://board.example/feed", "--name", "The board", "--every", "5")

    forum = Forum.objects.get()
    assert (forum.name, forum.kind, forum.poll_every.total_seconds()) == ("The board", "feed", 300)
    with pytest.raises(CommandError, match="already"):
        run("add_feed", "https://board.example/feed")

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from moderation.audit.models import AuditLine
from moderation.forums.models import Forum, Post, Thread

THREAD = "The Tenth Party Congress was in 1922, as everybody at our reading circle knows."


def test_a_pasted_thread_leads_to_its_page(moderator: Client, redis_is_empty: None) -> None:
    response = moderator.post("/import/", {"text": THREAD, "forum": "Lantern Board"}, follow=True)

    thread = Thread.objects.get()
    assert response.redirect_chain[-1][0] == f"/threads/{thread.pk}/"
    assert thread.forum.name == "Lantern Board"
    assert "0 of 1 posts checked" in response.content.decode()
    assert AuditLine.objects.get(verb="import").actor is not None


def test_an_uploaded_file_is_read_alike(moderator: Client, redis_is_empty: None) -> None:
    moderator.post("/import/", {"file": SimpleUploadedFile("thread.txt", THREAD.encode())})

    assert Post.objects.get().revisions.get().text.strip() == THREAD


def test_reading_it_again_says_that_nothing_changed(moderator: Client, redis_is_empty: None) -> None:
    moderator.post("/import/", {"text": THREAD})

    response = moderator.post("/import/", {"text": THREAD}, follow=True)

    assert "nothing in it has changed" in response.content.decode()
    assert Post.objects.count() == 1


def _refused(client: Client, words: dict[str, object]) -> str:
    response = client.post("/import/", words)
    assert response.status_code == 400
    assert not Thread.objects.exists()
    html = response.content.decode()
    assert html.count('role="alert"') == 1
    return html


def test_nothing_is_no_thread(moderator: Client) -> None:
    _refused(moderator, {"text": "  \n "})
    _refused(moderator, {"file": SimpleUploadedFile("empty.txt", b"")})


def test_bytes_that_are_no_text_change_nothing(moderator: Client) -> None:
    _refused(
        moderator, {"file": SimpleUploadedFile("cat.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 40)}
    )


def test_what_is_too_large_is_refused_in_one_sentence(moderator: Client) -> None:
    with override_settings(IMPORT_LIMIT_BYTES=1000):
        _refused(moderator, {"file": SimpleUploadedFile("long.txt", b"word " * 1000)})


def test_both_at_once_is_a_slip_and_the_text_stays(moderator: Client) -> None:
    html = _refused(
        moderator, {"text": THREAD, "forum": "My board", "file": SimpleUploadedFile("a.txt", b"Another text.")}
    )

    assert "not both at once" in html
    assert THREAD in html
    assert 'value="My board"' in html


def test_a_refusal_makes_no_forum(moderator: Client) -> None:
    _refused(moderator, {"text": "", "forum": "Never made"})

    assert not Forum.objects.filter(name="Never made").exists()

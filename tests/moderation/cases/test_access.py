from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from moderation.cases.roles import ADMINISTRATORS, MODERATORS, ROLES
from tests.moderation.factories import make_administrator, make_case, make_moderator, make_user

PAGES = ["/", "/queue/news/", "/threads/", "/import/", "/log/"]


@pytest.mark.parametrize("address", [*PAGES, "/help/", "/cases/1/", "/threads/1/"])
def test_a_stranger_is_sent_to_the_sign_in_page(client: Client, db: None, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 302
    assert response["Location"].startswith("/login/")


@pytest.mark.parametrize("address", PAGES)
def test_who_has_no_role_is_told_whom_to_ask(guest: Client, address: str) -> None:
    response = guest.get(address)

    assert response.status_code == 403
    assert "Ask an administrator to put you into the group" in response.content.decode()


def test_who_has_no_role_sees_no_case_and_decides_nothing(guest: Client) -> None:
    case = make_case()

    assert guest.get(f"/cases/{case.pk}/").status_code == 403
    assert guest.post(f"/cases/{case.pk}/decide/", {"action": "agree"}).status_code == 403
    assert not case.decisions.exists()


@pytest.mark.parametrize("address", [*PAGES, "/help/"])
def test_a_moderator_opens_every_page_of_the_desk(moderator: Client, address: str) -> None:
    assert moderator.get(address).status_code == 200


def test_a_moderator_has_no_business_in_the_admin(moderator: Client) -> None:
    assert moderator.get("/admin/").status_code == 302


@pytest.mark.django_db
def test_the_roles_have_all_their_permissions() -> None:
    moderator, administrator = make_moderator(), make_administrator()

    for role, user in ((MODERATORS, moderator), (ADMINISTRATORS, administrator)):
        assert Group.objects.get(name=role).permissions.count() == len(ROLES[role])
        assert user.has_perms(ROLES[role])
    assert not moderator.has_perm("cases.decide_escalated_case")
    assert not administrator.has_perm("cases.change_decision")
    assert not administrator.has_perm("audit.delete_auditline")


@pytest.mark.django_db
def test_the_sign_in_page_says_so_when_the_password_is_wrong(client: Client) -> None:
    make_user("mo")

    response = client.post("/login/", {"username": "mo", "password": "no"})

    assert "don&#x27;t match" in response.content.decode() or "don't match" in response.content.decode()
    assert User.objects.get(username="mo").last_login is None


def test_pages_carry_the_strict_policy_and_nothing_inline(moderator: Client) -> None:
    case = make_case()

    for address in ("/", f"/cases/{case.pk}/", f"/threads/{case.post.thread_id}/", "/import/", "/log/", "/help/"):
        response = moderator.get(address)
        html = response.content.decode()
        assert "default-src 'self'" in response["Content-Security-Policy"]
        assert "style=" not in html
        assert "<style" not in html
        assert " onclick" not in html
        assert all('src="' in tag for tag in html.split("<script")[1:])


@pytest.mark.django_db
def test_guessing_passwords_is_shut_off_with_a_page_that_says_so(client: Client) -> None:
    make_user("mo")

    for _try in range(8):
        response = client.post("/login/", {"username": "mo", "password": "guess"})

    assert response.status_code == 429
    assert "Too many tries" in response.content.decode()


@pytest.mark.parametrize("wanted", ["/login/", "/logout/", "//elsewhere.example/", "https:elsewhere.example"])
def test_signing_in_leads_to_no_door_and_to_no_other_site(moderator: Client, wanted: str) -> None:
    assert moderator.get("/login/", {"next": wanted})["Location"] == "/"


def test_an_upload_far_too_large_is_refused_before_it_is_kept(client: Client, settings: Settings) -> None:
    settings.IMPORT_LIMIT_BYTES = 1000

    response = client.post("/login/", {"file": SimpleUploadedFile("thread.html", b"x" * 2_000_000)})

    assert response.status_code == 400
    assert "larger than this server takes at once" in response.content.decode()


@pytest.mark.parametrize("address", [*PAGES, "/help/"])
def test_every_page_opens_without_redis(moderator: Client, settings: Settings, address: str) -> None:
    dead = "redis://127.0.0.1:1/0"
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": dead}}

    assert moderator.get(address).status_code == 200

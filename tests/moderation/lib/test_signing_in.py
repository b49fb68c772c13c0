"""A page that asks for news after its session ended is led to the sign-in as a whole."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_piece_asked_for_without_a_session_leads_the_whole_page_to_sign_in() -> None:
    answer = Client().get("/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/threads/?page=2"})

    assert answer.status_code == 200
    assert answer["HX-Redirect"] == "/login/?next=/threads/"


def test_an_ordinary_request_without_a_session_is_redirected() -> None:
    answer = Client().get("/threads/")

    assert (answer.status_code, answer["Location"]) == (302, "/login/?next=/threads/")

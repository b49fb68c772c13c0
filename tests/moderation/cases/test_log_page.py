from __future__ import annotations

from django.contrib.auth.models import User
from django.test import Client

from moderation.audit.services import record
from tests.moderation.factories import NOW, make_case, make_post


def test_the_newest_line_stands_first_and_links_to_its_case(moderator: Client) -> None:
    case = make_case()
    record("decision.agree", case, actor=User.objects.get(username="mo"), at=NOW, summary="Because.")

    html = moderator.get("/log/").content.decode()

    assert html.index("Because.") < html.index("opened the case</td>")
    assert f'<a href="/cases/{case.pk}/">case {case.pk}</a>' in html


def test_pages_of_the_log_follow_each_other(moderator: Client) -> None:
    post = make_post()
    for number in range(120):
        record("test", post, actor=None, at=NOW, summary=f"line-{number:03}")

    first = moderator.get("/log/").content.decode()
    second = moderator.get("/log/" + first.split('rel="next" href="')[1].split('"')[0]).content.decode()

    assert "line-119" in first
    assert "line-070" in first
    assert "line-069" not in first
    assert "line-069" in second


def test_the_log_is_narrowed_by_what_and_who(moderator: Client) -> None:
    case = make_case()
    record("decision.agree", case, actor=User.objects.get(username="mo"), at=NOW, summary="By a person.")

    by_verb = moderator.get("/log/?verb=decision.agree").content.decode()
    by_machine = moderator.get("/log/?who=machine").content.decode()

    assert "By a person." in by_verb
    assert "By a person." not in by_machine


def test_odd_words_in_the_address_are_no_error(moderator: Client) -> None:
    for query in ("?before=x", "?before=" + "9" * 40, "?who=²", "?verb=%00"):
        assert moderator.get("/log/" + query).status_code == 200

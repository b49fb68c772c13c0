"""`manage.py check_thread`: the contract's shape, from a file alone."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.moderation.forums.pages import InvisionPost, invision_copy, invision_page, quote

PROJECT = Path(__file__).parents[3]
WRONG = "The Tenth Party Congress was held in 1922."


def check(path: Path, *words: str) -> str:
    said = io.StringIO()
    call_command("check_thread", str(path), *words, stdout=said)
    return said.getvalue()


def check_json(tmp_path: Path, text: str, *words: str) -> dict[str, Any]:
    saved = tmp_path / "thread"
    saved.write_text(text)
    checked: dict[str, Any] = json.loads(check(saved, "--json", *words))
    return checked


def test_every_field_of_the_contract_is_there_and_no_other(tmp_path: Path) -> None:
    page = invision_page(InvisionPost(88, quote("<p>Nonsense.</p>") + f"<p>{WRONG}</p>"))

    checked = check_json(tmp_path, page)

    assert checked["thread"] == {
        "title": "The long strike",
        "engine": "Invision Community 4",
        "url": "https://lantern.example/topic/4711-the-long-strike/",
    }
    (post,) = checked["posts"]
    assert list(post) == ["position", "author", "posted_at", "text", "quotes", "claims"]
    assert (post["position"], post["author"]) == (1, "Marten Oakley")
    assert post["posted_at"] == "2024-03-05T07:02:39+00:00"
    assert [(one["text"], one["who"]) for one in post["quotes"]] == [("Nonsense.", "Nora Vance")]
    claim = next(one for one in post["claims"] if one["finding"]["verdict"] == "contradicted")
    assert post["text"][claim["start"] : claim["end"]] == claim["text"]
    assert claim["date"]["edtf"] == "1922"
    assert claim["finding"]["evidence"]


def test_a_text_copy_states_no_authors(tmp_path: Path) -> None:
    checked = check_json(tmp_path, invision_copy(WRONG, "No."))

    assert [(post["author"], post["posted_at"]) for post in checked["posts"]] == [(None, None), (None, None)]
    assert checked["thread"]["url"] is None


def test_what_plain_text_quotes_is_shown_as_quoted(tmp_path: Path) -> None:
    (post,) = check_json(tmp_path, f"> {WRONG}\n\nThat is wrong.")["posts"]

    assert len(post["quotes"]) == 1
    assert WRONG in post["quotes"][0]["text"]
    assert all(claim["quoted"] for claim in post["claims"])


def test_a_post_takes_up_the_event_that_an_earlier_one_named(tmp_path: Path) -> None:
    named, between, takes_up = "Do read up on the Tenth Party Congress.", "Will do.", "The congress was held in 1921."

    posts = check_json(tmp_path, invision_copy(named, between, takes_up))["posts"]

    assert [claim["subject"]["id"] for claim in posts[2]["claims"]] == ["tenth-party-congress"]


def test_a_title_may_be_given(tmp_path: Path) -> None:
    assert check_json(tmp_path, WRONG, "--title", "Congresses")["thread"]["title"] == "Congresses"


def test_the_report_can_be_read_by_people(tmp_path: Path) -> None:
    saved = tmp_path / "thread.txt"
    saved.write_text(invision_copy(WRONG, "No."))

    report = check(saved)

    assert "The long strike" in report
    assert "contradicted" in report
    assert "nothing that can be checked" in report


@pytest.mark.parametrize("content", [b"", b"\x89PNG\0\0\0"])
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    saved = tmp_path / "thread"
    saved.write_bytes(content)

    with pytest.raises(CommandError):
        check(saved)


def test_it_needs_no_database_and_no_broker(tmp_path: Path) -> None:
    saved, data = tmp_path / "thread.txt", tmp_path / "data"
    saved.write_text(invision_copy(WRONG))
    environment = {key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "REDIS_URL")}

    run = subprocess.run(
        [sys.executable, "manage.py", "check_thread", str(saved), "--json"],
        cwd=PROJECT,
        env={**environment, "PLUMBLINE_DATA_DIR": str(data), "REDIS_URL": "redis://127.0.0.1:1/0"},
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 1
    assert run.stdout.isascii()
    assert json.loads(run.stdout)["posts"]
    assert not (data / "plumbline.sqlite3").exists()

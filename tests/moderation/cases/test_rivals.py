"""Two people, or two workers, at the same moment: real threads on a real database."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from subprocess import Popen

import pytest
from django.db import connection

from moderation.cases.models import Case, Decision, Flag
from moderation.cases.receivers import send_for_opening
from moderation.cases.services import Outcome, decide, open_cases
from tests.moderation.factories import NOW, make_case, make_moderator, make_post, newest_revision, wrong_year

pytestmark = pytest.mark.django_db(transaction=True)


def _at_once(*works: Callable[[], None]) -> None:
    start = threading.Barrier(len(works))
    errors: list[BaseException] = []

    def run(work: Callable[[], None]) -> None:
        try:
            start.wait()
            work()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []


def test_of_two_decisions_at_once_one_is_taken() -> None:
    case = make_case()
    people = [make_moderator(), make_moderator()]
    outcomes: list[Outcome] = []

    def take(number: int) -> Callable[[], None]:
        def work() -> None:
            result = decide(
                Case.objects.get(pk=case.pk),
                action="agree",
                policy="denial",
                reason="x",
                by=people[number],
                seen_version=case.version,
                at=NOW,
            )
            outcomes.append(result.outcome)

        return work

    _at_once(take(0), take(1))

    assert sorted(outcomes) == [Outcome.CLOSED, Outcome.DONE]
    assert Decision.objects.count() == 1


def test_rival_workers_open_one_case_with_one_flag() -> None:
    posts = [make_post() for _ in range(5)]
    for post in posts:
        wrong_year(post)
    ids = [newest_revision(post).pk for post in posts]

    def opening(order: list[int]) -> Callable[[], None]:
        def work() -> None:
            open_cases(order, at=NOW)

        return work

    _at_once(opening(ids), opening(ids[::-1]), opening(ids))

    assert Case.objects.count() == 5
    assert Flag.objects.count() == 5


def test_a_worker_opens_the_cases_of_checked_revisions(celery_worker: Popen[bytes]) -> None:
    post = make_post()
    wrong_year(post)

    send_for_opening(object(), ids=(newest_revision(post).pk,))

    deadline = time.monotonic() + 30
    while not Case.objects.filter(post=post).exists():
        assert time.monotonic() < deadline, "no case after 30 s"
        time.sleep(0.1)
    assert Case.objects.get(post=post).is_open

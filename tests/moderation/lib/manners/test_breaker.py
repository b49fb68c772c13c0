from __future__ import annotations

import pytest

from moderation.lib.manners.breaker import Breaker
from tests.moderation.lib.manners.limits import generous

LIMITS = generous(failures=3, pause=10.0, longest_pause=35.0)


def _fail(breaker: Breaker, *moments: float) -> Breaker:
    for now in moments:
        breaker = breaker.after_failure(LIMITS, now=now)
    return breaker


def test_it_opens_after_failures_in_a_row_and_not_before() -> None:
    assert not _fail(Breaker(), 1, 2).has_opened
    opened = _fail(Breaker(), 1, 2, 3)
    assert (opened.is_open(12.9), opened.is_open(13), opened.is_half_open(13)) == (True, False, True)


def test_a_success_between_failures_starts_the_count_anew() -> None:
    assert not _fail(_fail(Breaker(), 1, 2).after_success(), 3, 4).has_opened


def test_each_failed_probe_doubles_the_pause_up_to_the_longest() -> None:
    breaker = _fail(Breaker(), 0, 0, 0)
    pauses = []
    for _ in range(4):
        pauses.append(breaker.retry_at)
        breaker = breaker.after_failure(LIMITS, now=breaker.retry_at)

    assert [after - before for before, after in zip([0.0, *pauses], pauses, strict=False)] == [10, 20, 35, 35]


def test_a_success_closes_it_and_the_next_pause_is_short_again() -> None:
    breaker = _fail(Breaker(), 0, 0, 0, 10, 30).after_success()
    assert not breaker.has_opened

    assert _fail(breaker, 100, 100, 100).retry_at == 110


def test_requests_that_were_under_way_when_it_opened_do_not_make_the_pause_longer() -> None:
    assert _fail(Breaker(), 0, 0, 0, 1, 2, 3).retry_at == 10


def test_failures_of_years_are_no_overflow() -> None:
    breaker = Breaker(failures=10**6, openings=10**6, retry_at=1.0)
    assert breaker.after_failure(LIMITS, now=2).retry_at == pytest.approx(37)

from __future__ import annotations

from datetime import UTC, datetime

from moderation.lib.manners.budgets import Budget, begins_anew_at, moment

LATE = datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC).timestamp()


def test_what_was_used_yesterday_does_not_count_today() -> None:
    budget = Budget()
    for _ in range(3):
        budget = budget.after_one_more(3, now=LATE)

    assert (budget.used_today(LATE), budget.is_used_up(3, now=LATE)) == (3, True)
    assert (budget.used_today(LATE + 1), budget.is_used_up(3, now=LATE + 1)) == (0, False)
    assert budget.after_one_more(3, now=LATE + 1).used_today(LATE + 1) == 1


def test_a_day_begins_at_midnight_in_utc() -> None:
    assert moment(begins_anew_at(LATE)) == datetime(2026, 11, 24, tzinfo=UTC)
    assert moment(begins_anew_at(LATE + 1)) == datetime(2026, 11, 25, tzinfo=UTC)


def test_without_a_limit_it_is_never_used_up() -> None:
    assert not Budget(day=int(LATE // 86_400), used=10**9).is_used_up(0, now=LATE)

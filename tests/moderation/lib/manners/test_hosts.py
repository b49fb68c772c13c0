from __future__ import annotations

from moderation.lib.manners.breaker import Breaker
from moderation.lib.manners.budgets import Budget
from moderation.lib.manners.hosts import Admitted, Heard, Host, HostStatus, NotYet, Request, admit, release
from tests.moderation.lib.manners.limits import generous

NOON = 20_000 * 86_400 + 43_200.0
MIDNIGHT = NOON + 43_200


def _admit(host: Host, *, now: float = NOON, lease: str = "mine", **limits: float) -> Admitted | NotYet:
    return admit(Request(lease, lasts=30), host, Budget(), generous(**limits), now=now)


def _admitted(outcome: Admitted | NotYet) -> Host:
    assert isinstance(outcome, Admitted), outcome
    return outcome.host


def test_the_next_request_waits_for_the_interval() -> None:
    host = _admitted(_admit(Host(""), interval=2.5))

    refused = _admit(host, now=NOON + 2.4, lease="other", interval=2.5)

    assert isinstance(refused, NotYet) and refused.until == NOON + 2.5
    _admitted(_admit(host, now=NOON + 2.5, lease="other", interval=2.5))


def test_only_so_many_are_under_way_at_once() -> None:
    host = _admitted(_admit(_admitted(_admit(Host(""), lease="a", at_once=2)), lease="b", at_once=2))

    refused = _admit(host, at_once=2)

    assert isinstance(refused, NotYet) and refused.may_end_sooner
    _admitted(_admit(release("a", host, Heard(), generous(), now=NOON), at_once=2))


def test_the_lease_of_the_dead_ends_by_itself() -> None:
    host = _admitted(_admit(Host(""), lease="dead", at_once=1))

    assert isinstance(_admit(host, now=NOON + 29.9, at_once=1), NotYet)
    assert set(_admitted(_admit(host, now=NOON + 30, at_once=1)).leases) == {"mine"}


def test_a_lease_that_was_kept_without_an_answer_does_not_stand_in_its_own_way() -> None:
    _admitted(_admit(Host("", leases={"mine": NOON + 30}), at_once=1))


def test_half_open_lets_one_through_whatever_else_is_allowed() -> None:
    host = Host("", breaker=Breaker(failures=5, openings=1, retry_at=NOON))

    probing = _admitted(_admit(host, lease="probe"))

    assert isinstance(_admit(probing), NotYet)
    _admitted(_admit(release("probe", probing, Heard(), generous(), now=NOON)))


def test_of_several_obstacles_the_longest_is_named() -> None:
    host = Host("", stopped_until=NOON + 5, breaker=Breaker(failures=5, openings=1, retry_at=NOON + 60))
    spent = Budget(day=20_000, used=7)

    refused = admit(Request("mine", lasts=30), host, spent, generous(per_day=7), now=NOON)

    assert isinstance(refused, NotYet)
    assert (refused.status, refused.until) == (HostStatus.USED_UP, MIDNIGHT)
    assert "begins anew at 2024-10-05 00:00 UTC" in refused.why


def test_a_redirect_goes_on_without_its_turn_but_pushes_the_next_one_away() -> None:
    host = _admitted(_admit(Host(""), interval=10))

    on = admit(Request("mine", 30, is_continued=True), host, Budget(), generous(interval=10), now=NOON + 1)

    assert isinstance(on, Admitted)
    assert (on.host.next_at, on.budget.used) == (NOON + 20, 1)


def test_the_longest_word_of_a_server_holds() -> None:
    host = release("a", Host("", stopped_until=NOON + 100), Heard("503", retry_after=10), generous(), now=NOON)

    assert host.stopped_until == NOON + 100


def test_an_end_that_says_nothing_leaves_only_the_lease_behind() -> None:
    failing = Host("", leases={"mine": NOON + 9}, breaker=Breaker(failures=5, openings=1, retry_at=NOON))

    assert release("mine", failing, None, generous(), now=NOON) == Host("", breaker=failing.breaker)

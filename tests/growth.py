"""How the time of a piece of work grows with its input, told in spite of a noisy machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

ROUNDS = 6
# What noise and the fixed costs of a call may add to a share; a quadratic growth over eight times is eight shares.
ALLOWED_SHARES = 3.0
# Below this the clock and the caches decide, not the work.
LEAST_SECONDS = 0.004


def assert_linear(work: Callable[[T], object], short: T, long: T, *, times: int) -> None:
    """Hold that `work(long)`, with an input `times` as large as `short`, takes no more than its share of CPU time.

    Noise only adds, so the least of up to six rounds counts, and the rounds end as soon as the least times fit.
    """
    work(short)
    least_short = least_long = float("inf")
    for _ in range(ROUNDS):
        least_short = min(least_short, _seconds(work, short))
        least_long = min(least_long, _seconds(work, long))
        if least_long <= ALLOWED_SHARES * times * max(least_short, LEAST_SECONDS):
            return
    raise AssertionError(
        f"{least_long:.3f} s for an input {times} times as large as one that takes {least_short:.3f} s: "
        f"more than {ALLOWED_SHARES:g} times its share"
    )


def _seconds(work: Callable[[T], object], given: T) -> float:
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        work(given)
        return time.process_time() - begin
    finally:
        gc.enable()

"""A floor under the engine's speed: an accident that makes it several times slower fails here.

`python -m benchmarks.speed` measures posts per second against the goal; that figure falls to a third on a busy
machine. So the floor is a ratio of CPU times, taken in turns: how many posts are read while the standard library
tokenizes some of its own source. In November 2026 they were 37 for reading and 35 with judging (20 ms for the source on
a quiet core).
"""

from __future__ import annotations

import argparse
import inspect
import io
import time
import tokenize
from collections.abc import Callable

import pytest

from benchmarks.corpus import digit_share, generate_posts
from factcheck.bundled import bundled_index
from factcheck.pipeline import check_text, read_text

POSTS = 100
ROUNDS = 6
SOURCE = inspect.getsource(argparse)[:60_000]


def seconds_of_reference() -> float:
    begin = time.process_time()
    for _ in tokenize.generate_tokens(io.StringIO(SOURCE).readline):
        pass
    return time.process_time() - begin


@pytest.mark.parametrize(("work", "floor"), [(read_text, 14.0), (check_text, 12.5)], ids=["reading", "with judging"])
def test_the_engine_has_not_become_several_times_slower(work: Callable[..., object], floor: float) -> None:
    index = bundled_index()
    posts = generate_posts(POSTS)
    best = 0.0
    for _ in range(ROUNDS):
        reference = seconds_of_reference()
        begin = time.process_time()
        for post in posts:
            work(post, index=index)
        best = max(best, POSTS * reference / (time.process_time() - begin))
    assert best >= floor, f"{best:.1f} posts; `python -m benchmarks.speed` says which stage takes the time"


def test_the_measured_posts_are_as_long_and_as_dense_as_real_ones() -> None:
    posts = generate_posts(200)
    assert 800 <= sum(map(len, posts)) / len(posts) <= 1_200
    assert 0.15 <= digit_share(posts) <= 0.29
    assert posts == generate_posts(200)

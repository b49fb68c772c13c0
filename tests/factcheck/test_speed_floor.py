"""A floor under the engine's speed: an accident that makes it several times slower fails here."""

from __future__ import annotations

import time

from benchmarks.corpus import digit_share, generate_posts
from factcheck.index import bundled_index
from factcheck.pipeline import check_text

POSTS = 150
RUNS = 6
FLOOR = 1_000


def test_the_engine_reads_and_judges_at_least_a_thousand_posts_a_second_and_core() -> None:
    index = bundled_index()
    posts = generate_posts(POSTS)
    best = 0.0
    for _ in range(RUNS):
        begin = time.process_time()
        for post in posts:
            check_text(post, index=index)
        best = max(best, POSTS / (time.process_time() - begin))
    assert best >= FLOOR, f"{best:.0f} posts/s/core; `python -m benchmarks.speed` says which stage takes the time"


def test_the_measured_posts_are_as_long_and_as_dense_as_real_ones() -> None:
    posts = generate_posts(200)
    assert 800 <= sum(map(len, posts)) / len(posts) <= 1_200
    assert 0.15 <= digit_share(posts) <= 0.29
    assert posts == generate_posts(200)

"""How fast quantities are read: posts per second and core, and that hostile text costs no more than its length.

    .venv/bin/python -m benchmarks.numbers_speed

CPU time, the best of several runs for each post: other work on the machine only ever adds.
"""

from __future__ import annotations

import sys
import time

from benchmarks.corpus import digit_share, generate_posts, shared_posts
from factcheck.languages.en.quantities import read_numbers

WANTED_POSTS_PER_SECOND = 8_000
# Twice the text may take three times as long (caches, memory), never four.
ALLOWED_GROWTH = 3.0
HOSTILE = {
    "commas": "1,",
    "points": "1.",
    "digits": "1",
    "hyphens": "1-",
    "slashes": "1/",
    "colons": "1:",
    "brackets": "1)",
    "ones": "one ",
    "millions": "million ",
    "hundreds": "hundred and ",
    "halves": "one and a half ",
    "plurals": "thousands of ",
    "ranges": "1 to ",
    "ratios": "one in ",
    "fences": "more than ",
    "fenced": "over 5 ",
    "spaced": "111 ",
    "plus": "1+",
    "links": "http://example.org/1 ",
    "paths": "a/1",
    "quotes": ">1",
    "open brackets": "(1 ",
    "powers": "2^",
    "keys": "5 #5#",
    "second thoughts": "1, maybe ",
    "commas and words": "three million, ",
    "parts": "a third and ",
}


def seconds_per_post(posts: list[str]) -> float:
    total = 0.0
    for post in posts:
        best = float("inf")
        for _ in range(7):
            start = time.process_time_ns()
            read_numbers(post)
            best = min(best, (time.process_time_ns() - start) / 1e9)
        total += best
    return total / len(posts)


def seconds(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        read_numbers(text)
        best = min(best, time.process_time() - start)
    return best


def measure(title: str, posts: list[str]) -> float:
    each = seconds_per_post(posts)
    size = sum(map(len, posts)) / len(posts)
    found = sum(len(read_numbers(post)) for post in posts) / len(posts)
    print(
        f"{title}: {1 / each:,.0f} posts/s/core, {1e6 * each:.0f} us a post of {size:.0f} characters"
        f" ({found:.1f} mentions each, {digit_share(posts):.0%} of the sentences with a digit)"
    )
    return 1 / each


def main() -> int:
    rate = measure("own prose", generate_posts(1_000))
    real = shared_posts()
    if real:
        measure("real pages", real)
    failed = rate < WANTED_POSTS_PER_SECOND
    for name, unit in HOSTILE.items():
        half, whole = (seconds(unit * (length // len(unit))) for length in (100_000, 200_000))
        grows = whole > 0.05 and whole > ALLOWED_GROWTH * half
        failed = failed or grows
        print(
            f"  {name:10} {5 * whole:6.2f} s per MB, twice the text {whole / max(half, 1e-9):.1f} times{' <-' * grows}"
        )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())

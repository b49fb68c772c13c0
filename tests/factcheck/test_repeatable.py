"""The same text gives the same bytes, in any process; and nothing of it stays behind."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import subprocess
import sys
from dataclasses import asdict

from benchmarks.corpus import SHARED, generate_posts
from factcheck.bundled import bundled_index
from factcheck.pipeline import Context, check_text

POSTS = 150
# As a program of its own this module prints the digest that a test asks for.
PROGRAM = [sys.executable, "-m", "tests.factcheck.test_repeatable"]


def readings(posts: list[str]) -> str:
    """Everything that the engine makes of `posts`, written out."""
    index = bundled_index()
    context = Context(title="Stalin's terror and the famine")
    return "\n".join(json.dumps(asdict(check_text(post, index=index, context=context))) for post in posts)


def posts_to_read() -> list[str]:
    """Made posts, and where they are to be had the beginnings of real threads, read in place."""
    real = [path.read_text(encoding="utf-8")[:20_000] for path in sorted(SHARED.glob("threads/*.txt"))[:3]]
    return [*generate_posts(POSTS), *real]


def digest() -> str:
    return hashlib.sha256(readings(posts_to_read()).encode("utf-8", "surrogatepass")).hexdigest()


def test_two_processes_with_other_hash_seeds_give_the_same_bytes() -> None:
    found = [
        subprocess.run(
            PROGRAM, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True, timeout=300
        )
        for seed in ("0", "4242")
    ]
    assert found[0].stdout == found[1].stdout
    assert len(found[0].stdout.strip()) == 64


def test_a_text_read_twice_gives_the_same_bytes() -> None:
    posts = generate_posts(40)
    assert readings(posts) == readings(posts)


def test_a_text_that_was_read_leaves_no_ring_of_objects_behind() -> None:
    """Rings would keep every text in memory until the garbage collector comes, and cost a fifth of the time."""
    index = bundled_index()
    posts = generate_posts(60)
    context = Context(title="Stalin's terror and the famine")
    for post in posts:
        check_text(post, index=index, context=context)
    gc.collect()
    gc.disable()
    try:
        for post in posts:
            check_text(post, index=index, context=context)
        left = gc.collect()
    finally:
        gc.enable()
    assert left < len(posts)


if __name__ == "__main__":
    print(digest())

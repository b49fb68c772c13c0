"""Posts per second and core (CPU time) of reading and of reading with judging, beside the usual stack.

    python -m benchmarks.speed [--aliases 100000] [--posts 600] [--rounds 5] [--shared] [--no-peers] [--save DATE]

Without --aliases the references are the bundled packs; with it they stand among so many names and 100,000 facts, in a
compiled index. Both sides read the same posts in turns, so that a noisy machine disturbs both; trust the ratio more
than the figures.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.corpus import digit_share, generate_posts, shared_posts
from benchmarks.many_references import compiled_references
from benchmarks.stages import timed_stages
from benchmarks.usual_stack import ask_peer, start_peer, stop_peer
from factcheck import ENGINE_VERSION
from factcheck.bundled import bundled_index
from factcheck.compiled import open_index
from factcheck.pipeline import check_text, read_text
from factcheck.ports import Index

RESULTS = Path(__file__).parent / "results/speed.json"
# The usual stack reads some forty posts a second: a handful a round is enough.
PEER_POSTS = 12
FACTS = 100_000
# Wanted on a machine where the usual stack reads 42; another is judged by the ratio to what it reads there.
USUAL = 42
WANTED_READING = 5_000
WANTED_READING_OF_MANY = 4_000
MANY = 1_000_000
WANTED_JUDGING = 2_500


@dataclass
class Rounds:
    """Posts per second of CPU time, one figure a round."""

    reading: list[float] = field(default_factory=list)
    judging: list[float] = field(default_factory=list)
    peer: list[float] = field(default_factory=list)
    peer_failed: int = 0


def cpu_seconds(work: Callable[[str], object], posts: Sequence[str]) -> float:
    begin = time.process_time()
    for post in posts:
        work(post)
    return time.process_time() - begin


def measure(posts: Sequence[str], rounds: int, index: Index, peer: subprocess.Popen[str] | None) -> Rounds:
    found = Rounds()

    def read(post: str) -> object:
        return read_text(post, index=index)

    def check(post: str) -> object:
        return check_text(post, index=index)

    cpu_seconds(check, posts)
    for turn in range(rounds):
        found.reading.append(len(posts) / cpu_seconds(read, posts))
        found.judging.append(len(posts) / cpu_seconds(check, posts))
        if peer is not None:
            some = [posts[(turn * PEER_POSTS + step) % len(posts)] for step in range(PEER_POSTS)]
            answer = ask_peer(peer, some)
            found.peer.append(len(some) / answer["seconds"])
            found.peer_failed += answer["failed"]
    return found


def stage_shares(posts: Sequence[str], index: Index) -> dict[str, float]:
    """Each stage's share of the time; what no stage has is the reading of claims (and the clocks themselves)."""
    with timed_stages() as clock:
        total = cpu_seconds(lambda post: check_text(post, index=index), posts)
    shares = {stage: seconds / total for stage, seconds in clock.seconds.items()}
    shares["claims and the rest"] = 1 - sum(shares.values())
    return {stage: round(share, 3) for stage, share in sorted(shares.items(), key=lambda item: -item[1])}


def open_references(aliases: int) -> Index:
    return open_index(compiled_references(aliases, FACTS)) if aliases else bundled_index()


def made_names(index: Index, aliases: int) -> list[str]:
    """A thousand names of subjects that were made, so that posts speak of them too."""
    if not aliases:
        return []
    made = (subject for key in islice(index.subjects, 20_000) if (subject := index.subjects[key]).kind == "event")
    return [subject.label for subject in islice(made, 1_000)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--aliases", type=int, default=0, help="names made from a seed beside those of the packs")
    parser.add_argument("--posts", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--shared", action="store_true", help="read the shared threads and pages in place")
    parser.add_argument("--no-peers", action="store_true", help="leave the usual stack out")
    parser.add_argument("--save", metavar="DATE", help="keep the figures in benchmarks/results/speed.json")
    arguments = parser.parse_args()

    index = open_references(arguments.aliases)
    begin = time.perf_counter()
    check_text("The first post of a worker, of 1 May 1919.", index=index)
    first_post = time.perf_counter() - begin
    gc.freeze()  # as a worker does that keeps its references for good
    more = made_names(index, arguments.aliases)
    posts = shared_posts() if arguments.shared else generate_posts(arguments.posts, more_names=more)
    posts = posts[: arguments.posts]
    kilobytes = sum(len(post.encode()) for post in posts) / len(posts) / 1000
    print(f"{len(posts)} posts of {kilobytes:.2f} kB, {100 * digit_share(posts):.0f} % of sentences with a digit")
    peer = None if arguments.no_peers else start_peer()
    try:
        found = measure(posts, arguments.rounds, index, peer)
    finally:
        stop_peer(peer)
    reading, judging = statistics.median(found.reading), statistics.median(found.judging)
    figures: dict[str, Any] = {
        "engine_version": ENGINE_VERSION,
        "corpus": "shared" if arguments.shared else "generated",
        "aliases": arguments.aliases,
        "posts": len(posts),
        "reading_per_second_and_core": round(reading),
        "judging_per_second_and_core": round(judging),
        "first_post_seconds": round(first_post, 2),
        "stage_shares": stage_shares(posts, index),
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000),
    }
    print(f"reading: {reading:,.0f} posts/s/core (rounds {min(found.reading):,.0f} to {max(found.reading):,.0f})")
    print(f"with judging: {judging:,.0f} (rounds {min(found.judging):,.0f} to {max(found.judging):,.0f})")
    if found.peer:
        usual = statistics.median(found.peer)
        figures["usual_stack_posts_per_second_and_core"] = round(usual, 1)
        figures["ratio_reading"], figures["ratio_judging"] = round(reading / usual, 1), round(judging / usual, 1)
        failed = f", raised on {found.peer_failed} posts" if found.peer_failed else ""
        print(f"usual stack (pysbd + quantulum3 + dateparser): {usual:,.1f} posts/s/core{failed}")
        print(f"ratios: reading {reading / usual:,.1f}, with judging {judging / usual:,.1f}")
    for stage, share in figures["stage_shares"].items():
        print(f"  {100 * share:5.1f} %  {stage}")
    print(f"first post after {first_post:.2f} s, peak RSS {figures['peak_rss_mb']:,} MB")
    if arguments.save:
        _keep(arguments.save, figures)
    return 0 if _is_enough(figures) else 1


def _is_enough(figures: dict[str, Any]) -> bool:
    """Both speeds as wanted, or as far above the usual stack as is wanted."""
    wanted = WANTED_READING_OF_MANY if figures["aliases"] >= MANY else WANTED_READING
    reads: bool = figures["reading_per_second_and_core"] >= wanted or figures.get("ratio_reading", 0) >= wanted / USUAL
    judges: bool = (
        figures["judging_per_second_and_core"] >= WANTED_JUDGING
        or figures.get("ratio_judging", 0) >= WANTED_JUDGING / USUAL
    )
    return reads and judges


def _keep(date: str, figures: dict[str, Any]) -> None:
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    name = figures["corpus"] + (f" among {figures['aliases']:,} names" if figures["aliases"] else "")
    kept[name] = {"date": date, **figures}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

"""Posts per second and core (CPU time) of the whole engine, beside the usual stack, and each stage's share.

    python -m benchmarks.speed [--posts 600] [--rounds 5] [--shared] [--no-peers] [--save DATE]

Both sides read the same posts in turns, so that a noisy machine disturbs both; trust the ratio more than the figures.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.corpus import PROJECT, digit_share, generate_posts, shared_posts
from benchmarks.stages import timed_stages
from factcheck import ENGINE_VERSION
from factcheck.index import MemoryIndex, bundled_index
from factcheck.pipeline import check_text

PEERS = Path(__file__).parent / "peers"
PEER_ENVIRONMENT = PROJECT / "var/benchmarks/peers"
RESULTS = Path(__file__).parent / "results/speed.json"
# The usual stack reads some forty posts a second: a handful a round is enough.
PEER_POSTS = 12
WANTED = 1_000
# On the machine where 1,000 was asked for, the usual stack read 42; a slower or busier one is judged by the ratio.
WANTED_RATIO = WANTED / 42


@dataclass
class Rounds:
    """Posts per second of CPU time, one figure a round."""

    engine: list[float] = field(default_factory=list)
    peer: list[float] = field(default_factory=list)
    peer_failed: int = 0


def read_all(posts: Sequence[str], index: MemoryIndex) -> float:
    """CPU seconds for reading and judging `posts`."""
    begin = time.process_time()
    for post in posts:
        check_text(post, index=index)
    return time.process_time() - begin


def start_peer() -> subprocess.Popen[str] | None:
    """The usual stack in its own environment; None, with the reason on stderr, where it can't be had."""
    python = PEER_ENVIRONMENT / "bin/python"
    marker = PEER_ENVIRONMENT / "installed.txt"
    wanted = (PEERS / "requirements.txt").read_text(encoding="utf-8")
    if not marker.exists() or marker.read_text(encoding="utf-8") != wanted:
        print("Installing the usual stack for comparison (once) ...", file=sys.stderr)
        venv.create(PEER_ENVIRONMENT, with_pip=True, clear=True)
        install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r"]
        run = subprocess.run([*install, str(PEERS / "requirements.txt")], capture_output=True, text=True, check=False)
        if run.returncode:
            print(f"THE USUAL STACK IS NOT MEASURED: pip failed: {run.stderr.strip()[-300:]}", file=sys.stderr)
            return None
        marker.write_text(wanted, encoding="utf-8")
    command = [str(python), str(PEERS / "usual_stack.py")]
    peer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert peer.stdout is not None
    if peer.stdout.readline().strip() != "ready":
        peer.kill()
        peer.wait()
        print("THE USUAL STACK IS NOT MEASURED: it does not start (its own message is above).", file=sys.stderr)
        return None
    return peer


def ask_peer(peer: subprocess.Popen[str], posts: Sequence[str]) -> dict[str, Any]:
    assert peer.stdin is not None
    assert peer.stdout is not None
    peer.stdin.write(json.dumps(list(posts)) + "\n")
    peer.stdin.flush()
    answer: dict[str, Any] = json.loads(peer.stdout.readline())
    return answer


def measure(posts: Sequence[str], rounds: int, index: MemoryIndex, peer: subprocess.Popen[str] | None) -> Rounds:
    found = Rounds()
    read_all(posts[:50], index)
    for turn in range(rounds):
        found.engine.append(len(posts) / read_all(posts, index))
        if peer is not None:
            some = [posts[(turn * PEER_POSTS + step) % len(posts)] for step in range(PEER_POSTS)]
            answer = ask_peer(peer, some)
            found.peer.append(len(some) / answer["seconds"])
            found.peer_failed += answer["failed"]
    return found


def stage_shares(posts: Sequence[str], index: MemoryIndex) -> dict[str, float]:
    """Each stage's share of the time; what no stage has is the reading of claims (and the clocks themselves)."""
    with timed_stages() as clock:
        total = read_all(posts, index)
    shares = {stage: seconds / total for stage, seconds in clock.seconds.items()}
    shares["claims and the rest"] = 1 - sum(shares.values())
    return shares


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--shared", action="store_true", help="read the shared threads and pages in place")
    parser.add_argument("--no-peers", action="store_true", help="leave the usual stack out")
    parser.add_argument("--save", metavar="DATE", help="keep the figures in benchmarks/results/speed.json")
    arguments = parser.parse_args()

    index = bundled_index()
    posts = (shared_posts() if arguments.shared else generate_posts(arguments.posts))[: arguments.posts]
    kilobytes = sum(len(post.encode()) for post in posts) / len(posts) / 1000
    print(f"{len(posts)} posts of {kilobytes:.2f} kB, {100 * digit_share(posts):.0f} % of sentences with a digit")
    peer = None if arguments.no_peers else start_peer()
    try:
        found = measure(posts, arguments.rounds, index, peer)
    finally:
        if peer is not None and peer.stdin is not None:
            peer.stdin.close()
            peer.wait()
    shares = stage_shares(posts, index)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000

    engine = statistics.median(found.engine)
    figures: dict[str, Any] = {
        "engine_version": ENGINE_VERSION,
        "corpus": "shared" if arguments.shared else "generated",
        "posts": len(posts),
        "posts_per_second_and_core": round(engine),
        "best_round": round(max(found.engine)),
        "stage_shares": {stage: round(share, 3) for stage, share in sorted(shares.items(), key=lambda item: -item[1])},
        "peak_rss_mb": round(peak),
    }
    print(f"engine: {engine:,.0f} posts/s/core (rounds {min(found.engine):,.0f} to {max(found.engine):,.0f})")
    if found.peer:
        usual = statistics.median(found.peer)
        figures["usual_stack_posts_per_second_and_core"] = round(usual, 1)
        figures["ratio"] = round(engine / usual, 1)
        failed = f", raised on {found.peer_failed} posts" if found.peer_failed else ""
        print(f"usual stack (pysbd + quantulum3 + dateparser): {usual:,.1f} posts/s/core{failed}")
        print(f"ratio: {engine / usual:,.1f}")
    for stage, share in figures["stage_shares"].items():
        print(f"  {100 * share:5.1f} %  {stage}")
    print(f"peak RSS with all packs: {peak:,.0f} MB")
    if arguments.save:
        _keep(arguments.save, figures)
    return 0 if engine >= WANTED or figures.get("ratio", 0) >= WANTED_RATIO else 1


def _keep(date: str, figures: dict[str, Any]) -> None:
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    kept[figures["corpus"]] = {"date": date, **figures}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

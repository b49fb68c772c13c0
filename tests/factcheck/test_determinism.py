"""The sets that the engine is measured by give the same bytes in every process, whatever its hash seed and index.

What is printed is compared, as commands and the API print it. `test_repeatable` does the same for made posts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks.corpus import PROJECT
from factcheck.commands import check, compare, dates, numbers
from factcheck.compiled import compile_index, open_index
from factcheck.pipeline import Context, check_text
from factcheck.ports import Index
from factcheck.records import EarlierPost
from factcheck.wire import quotation_as_dict
from tests.factcheck.history_packs import history_index, history_packs

SETS = PROJECT / "benchmarks" / "sets"
SAMPLE = PROJECT / "moderation" / "forums" / "sample" / "thread.html"


def texts_of_sets() -> list[str]:
    """Every text of the sets, in order; the names of their fields differ."""
    found = []
    for path in sorted(SETS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            found += [record[field] for field in ("text", "sentence", "claim", "evidence") if field in record]
    return found


def posts_of_sample() -> list[str]:
    """Paragraphs of the sample thread, taken as posts that follow each other."""
    page = LexborHTMLParser(SAMPLE.read_text(encoding="utf-8"))
    return [text for node in page.css("article, blockquote, p") if (text := node.text(separator="\n").strip())]


def crowded_texts() -> list[str]:
    """Texts with so many names that an order which the hash seed gives would show."""
    packs = history_packs()
    people = sorted({subject.label for pack in packs for subject in pack.subjects if subject.kind == "person"})
    return [
        f"{', '.join(people[at : at + 9])} were there. They were tried, shot, murdered, appointed and met "
        f"in 19{at % 90 + 10}. 5,000 died in the war with {', '.join(people[at + 9 : at + 14])}."
        for at in range(0, len(people) - 14, 3)
    ]


def printed(index: Index) -> Iterator[str]:
    """A line of JSON for every text, in order."""
    texts = [*texts_of_sets(), *crowded_texts()]
    written_on = date(2024, 5, 31)
    for text in texts:
        reading = check.check(text, index=index, title=None, written_on=written_on)
        yield json.dumps(check.as_json(reading, index)["claims"])
    lines = [json.dumps({"text": text, "claim": text, "evidence": other}) for text, other in pairwise(texts)]
    for run in (numbers.run, dates.run, compare.run):
        yield from run(lines[::2])
    earlier: tuple[EarlierPost, ...] = ()
    for number, text in enumerate(posts_of_sample()):
        context = Context(title="Stalin's terror", written_on=written_on, earlier=earlier, author=f"U{number % 5}")
        reading = check_text(text, index=index, context=context)
        yield json.dumps([check.as_json(reading, index), [quotation_as_dict(one) for one in reading.quotations]])
        earlier = (*earlier, EarlierPost(str(number), f"U{number % 5}", text, reading.events))[-20:]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("compiled") / "packs.index"
    packs = history_packs()
    compile_index(
        path,
        [subject for pack in packs for subject in pack.subjects],
        [fact for pack in packs for fact in pack.facts],
        [source for pack in packs for source in pack.sources],
        [(pack.id, pack.version) for pack in packs],
    )
    return path


def test_two_processes_with_other_hash_seeds_and_indexes_print_the_same_bytes(compiled: Path) -> None:
    program = [sys.executable, "-m", "tests.factcheck.test_determinism"]
    # Both at once, for each run takes seconds: what the seed changes and what the index changes shows here.
    runs = [("0", []), ("4242", [str(compiled)])]
    started = [
        subprocess.Popen([*program, *index], env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.PIPE)
        for seed, index in runs
    ]
    first, *others = [process.communicate(timeout=300)[0].splitlines() for process in started]
    assert [process.returncode for process in started] == [0] * len(runs)
    assert len(first) > len(texts_of_sets()) > 100
    for other in others:
        assert len(other) == len(first)
        assert [pair for pair in zip(first, other, strict=True) if pair[0] != pair[1]][:1] == []


def test_the_sample_and_the_sets_hold_what_is_compared() -> None:
    assert len(posts_of_sample()) > 10
    assert sum(bool(check_text(text, index=history_index()).claims) for text in texts_of_sets()[::20]) > 20


if __name__ == "__main__":
    for line in printed(open_index(sys.argv[1]) if len(sys.argv) > 1 else history_index()):
        print(line)

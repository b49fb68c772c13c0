"""References that lie in the database alone: how fast those that a batch of posts names are found.

    python -m benchmarks.lookups [--facts 1000000] [--on postgresql] [--posts 2000] [--batch 100] [--save DATE]

Fills a pack with invented persons, events, bodies and their facts (many_references.py: half as many names as facts),
writes posts of which every other one names some of them, and asks `retrieval.index_for` for them batch by batch. A
look-up is one stretch of a text that may be a name. Milliseconds are those of a batch.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.corpus import generate_posts
from benchmarks.many_references import make_references
from benchmarks.matching import own_file
from benchmarks.store import NOW, own_database
from factcheck.candidates import candidate_keys, candidate_names
from factcheck.index import build_index
from factcheck.records import Fact, Subject

RESULTS = Path(__file__).parent / "results/lookups.json"
SLUG = "made"
FILLED = 5_000
MOST_QUERIES = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, default=100_000)
    parser.add_argument("--posts", type=int, default=2_000)
    parser.add_argument("--batch", type=int, default=100)
    parser.add_argument("--on", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="SQLite alone: what is there is used again")
    parser.add_argument("--save", metavar="DATE", help="keep the figures in benchmarks/results/")
    wanted = parser.parse_args()
    with own_database() if wanted.on == "postgresql" else own_file(wanted.keep):
        result = {"database": wanted.on, **measure(wanted.facts, wanted.posts, wanted.batch)}
    print(json.dumps(result, indent=1))
    if wanted.save:
        save({"date": wanted.save, **result})
    if result["queries_a_batch"] > MOST_QUERIES:
        raise SystemExit(f"Wanted: at most {MOST_QUERIES} queries a batch.")


def save(result: dict[str, Any]) -> None:
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    others = [each for each in kept if (each["database"], each["facts"]) != (result["database"], result["facts"])]
    RESULTS.write_text(json.dumps([*others, result], indent=1) + "\n", encoding="utf-8")


def measure(facts: int, posts: int, batch: int) -> dict[str, Any]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from moderation.references.models import Name
    from moderation.references.retrieval import index_for

    made = make_references(facts // 2, facts, with_packs=False)
    fill(made.subjects, made.facts)
    texts = write_posts(made.subjects, posts)
    batches = [texts[start : start + batch] for start in range(0, len(texts), batch)]
    base = build_index((), (), (), versions=())
    index_for(batches[0], base)
    wall, cpu, found = [], [], 0
    for one in batches:
        wall_before, cpu_before = time.perf_counter(), time.process_time()
        index = index_for(one, base)
        cpu.append(time.process_time() - cpu_before)
        wall.append(time.perf_counter() - wall_before)
        found += len(index.subjects)
    with CaptureQueriesContext(connection) as captured:
        index_for(batches[0], base)
    names_cpu = time.process_time()
    keys = sum(len(candidate_keys(one)) for one in batches)
    names_cpu = time.process_time() - names_cpu
    return {
        "facts": facts,
        "subjects": len(made.subjects),
        "names": Name.objects.count(),
        "posts": posts,
        "batch": batch,
        "lookups_a_post": round(sum(len(candidate_names(text)) for text in texts) / posts, 1),
        "subjects_found_a_post": round(found / posts, 1),
        "lookups_per_second": round(keys / sum(wall)),
        "lookups_per_cpu_second": round(keys / sum(cpu)),
        "posts_per_second": round(posts / sum(wall)),
        "posts_per_cpu_second": round(posts / sum(cpu)),
        "share_of_reading_names": round(names_cpu / sum(cpu), 2),
        "ms": percentiles(wall),
        "cpu_ms": percentiles(cpu),
        "queries_a_batch": len(captured),
    }


def fill(subjects: Sequence[Subject], facts: Iterable[Fact]) -> None:
    from django.db import connection, transaction

    from factcheck.candidates import keys_of
    from moderation.lib.bulk import insert_rows
    from moderation.references import models
    from moderation.references.rows import fact_row, subject_row

    pack, is_new = models.ReferencePack.objects.get_or_create(
        slug=SLUG,
        defaults={"name": "Made", "version": "1", "digest": "", "licence": "CC0-1.0", "origin": "imported",
                  "is_in_memory": False, "loaded_at": NOW},
    )  # fmt: skip
    if not is_new:
        return
    rows: dict[str, models.Subject] = {}
    for some in parts(subjects):
        with transaction.atomic():
            new = [subject_row(subject, pack) for subject in some]
            insert_rows(models.Subject, new)
            insert_rows(
                models.Name,
                [
                    models.Name(subject_id=row.pk, key=key)
                    for row, subject in zip(new, some, strict=True)
                    for key in keys_of(subject)
                ],
            )
        rows.update((row.key, row) for row in new)
    for part in parts(facts):
        with transaction.atomic():
            insert_rows(models.Fact, [fact_row(fact, rows[fact.subject]) for fact in part])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def parts(rows: Iterable[Any]) -> Iterator[list[Any]]:
    iterator = iter(rows)
    while part := list(islice(iterator, FILLED)):
        yield part


def write_posts(subjects: Sequence[Subject], count: int) -> list[str]:
    """Generated prose; every other post names three of the subjects."""
    dice = random.Random(count)
    posts = []
    for number, text in enumerate(generate_posts(count)):
        if number % 2:
            names = [dice.choice((one.label, *one.aliases)) for one in dice.choices(subjects, k=3)]
            text += f"\n\nIt was {names[0]} who wrote of the {names[1]} in 1912, long before {names[2]}."
        posts.append(text)
    return posts


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    hundredths = statistics.quantiles([1000 * one for one in seconds], n=100)
    return {f"p{each}": round(hundredths[each - 1], 1) for each in (50, 95)}


if __name__ == "__main__":
    main()

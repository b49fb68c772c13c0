"""Finding a claim among many earlier ones, on a real database: how fast, how often, and never a wrong figure.

    python -m benchmarks.matching [--claims 1000000] [--queries 2000] [--on postgresql] [--keep FOLDER] [--save DATE]

Fills in claims without a known subject (matching_claims.py), each as the first of its statement, stores the last
20,000 as a check does, then looks up
(a) statements that an editor went over: recall;
(b) the same with another figure: a match that has the figure of the original is a wrong one;
(c) statements of events that nobody wrote about, with figures that thousands have: any match is a false one;
(d) stored statements, word for word.
With --keep the SQLite file stays in FOLDER, and the next run looks up in it what is there instead of writing it again.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import secrets
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from benchmarks.matching_claims import Made, edit, make_claim, make_unrelated, with_another_figure
from benchmarks.store import NOW, own_database
from factcheck.matching import fingerprint

RESULTS = Path(__file__).parent / "results/matching.json"
WANTED_MS, WANTED_RECALL = 1.0, 0.95
BATCH, FILLED = 1_000, 5_000
FILLED_COLUMNS = (
    "key statement_key statement_figures statement_place_1 statement_place_2 statement_place_3 statement_place_4 start"
    " end text sentence kind measure low high bound approximate unit stance quoted fictional struck"
).split()
WARM_UP = 500
# The last claims are stored as a check does, and timed; those before them are filled in.
WRITTEN = 20_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=2_000)
    parser.add_argument("--on", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="SQLite alone")
    parser.add_argument("--save", metavar="DATE", help="keep the figures in benchmarks/results/")
    wanted = parser.parse_args()
    with own_database() if wanted.on == "postgresql" else own_file(wanted.keep):
        result = {"database": wanted.on, **measure(wanted.claims, wanted.queries)}
    print(json.dumps(result, indent=1))
    if wanted.save:
        save({"date": wanted.save, **result})
    if result["ms"]["edited"]["p95"] > WANTED_MS or result["recall"] < WANTED_RECALL or result["wrong_figures"]:
        raise SystemExit(f"Wanted: p95 below {WANTED_MS} ms, recall from {WANTED_RECALL}, no wrong figure.")


@contextmanager
def own_file(keep: Path | None) -> Iterator[None]:
    """Django, set up on SQLite in the folder, else in one that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="plumbline-matching-") as folder:
        os.environ.pop("DATABASE_URL", None)
        os.environ["PLUMBLINE_DATA_DIR"] = str(keep or folder)
        os.environ.setdefault("PLUMBLINE_SECRET_KEY", secrets.token_hex(40))
        os.environ["DJANGO_SETTINGS_MODULE"] = "moderation.settings"
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        yield


def save(result: dict[str, Any]) -> None:
    """One result for each database and size; the new one takes the place of the old."""
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    others = [each for each in kept if (each["database"], each["claims"]) != (result["database"], result["claims"])]
    RESULTS.write_text(json.dumps([*others, result], indent=1) + "\n", encoding="utf-8")


def measure(size: int, queries: int) -> dict[str, Any]:
    from moderation.claims.models import Claim as Row

    fill(size - WRITTEN, begin=Row.objects.count())
    writing = write_claims(size, begin=Row.objects.count())
    drawn = random.Random(1911)
    numbers = drawn.sample(range(size), min(queries, size))
    originals = [make_claim(number) for number in numbers]
    edited = [edit(made, drawn) for made in originals]
    others = [with_another_figure(made, drawn) for made in edited]
    fresh = [make_unrelated(number) for number in range(len(originals))]
    search([make_claim(drawn.randrange(size)) for _ in range(WARM_UP)])
    plain = time_primary_keys(len(originals))
    found = {
        name: search(asked)
        for name, asked in (("edited", edited), ("another figure", others), ("unrelated", fresh), ("exact", originals))
    }
    keys = {name: keys for name, (keys, _, _) in found.items()}
    stored = [key_of(number) for number in numbers]
    hits = [key == own for key, own in zip(keys["edited"], stored, strict=True)]
    ms = {name: percentiles(wall) for name, (_, wall, _) in found.items()}
    return {
        "claims": size,
        "queries": len(originals),
        "recall": share(hits),
        "recall_of_famous_figures": share(
            [hit for hit, made in zip(hits, originals, strict=True) if made.figure in (6_000_000, 20_000_000)]
        ),
        "recall_counting_other_wordings_of_the_event": share(
            [
                hit or (key is not None and is_of(key, made))
                for hit, key, made in zip(hits, keys["edited"], originals, strict=True)
            ]
        ),
        "wrong_figures": sum(
            key is not None and made.figure not in figures_of(key)
            for name, asked in (
                ("edited", edited),
                ("another figure", others),
                ("unrelated", fresh),
                ("exact", originals),
            )
            for key, made in zip(keys[name], asked, strict=True)
        ),
        "other_events": sum(
            key is not None and not hit and not is_of(key, made)
            for hit, key, made in zip(hits, keys["edited"], originals, strict=True)
        ),
        "matches_of_unrelated": sum(key is not None for key in keys["unrelated"]),
        "exact_found": share([key == own for key, own in zip(keys["exact"], stored, strict=True)]),
        "ms": ms,
        "cpu_ms": {name: percentiles(cpu) for name, (_, _, cpu) in found.items()},
        "primary_key_ms": percentiles(plain),
        "times_a_primary_key_look_up": round(ms["edited"]["p50"] / percentiles(plain)["p50"], 1),
        "fingerprint_cpu_ms": time_fingerprints(edited),
        **writing,
        **sizes(size),
    }


def fill(size: int, *, begin: int) -> None:
    """Claims from `begin` on without a search for those that say the same; the indexes are made when all are there."""
    from django.db import connection, transaction

    from moderation.claims.models import Claim as Row

    if begin >= size:
        return
    revision = a_revision().pk
    connection.close()  # no process shares it
    columns = ", ".join(connection.ops.quote_name(name) for name in ("revision_id", *FILLED_COLUMNS))
    marks = ", ".join(["%s"] * (1 + len(FILLED_COLUMNS)))
    insert = f"INSERT INTO claims_claim ({columns}) VALUES ({marks})"
    with Pool(3) as pool:
        parts = pool.imap(_filled_rows, [range(at, min(at + FILLED, size)) for at in range(begin, size, FILLED)])
        with connection.cursor() as cursor:
            for index in Row._meta.indexes:
                cursor.execute(f"DROP INDEX IF EXISTS {connection.ops.quote_name(index.name)}")
        for part in parts:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.executemany(insert, [(revision, *row) for row in part])
            print(f"{part[-1][0]} of {size} claims filled in", flush=True)
    with connection.schema_editor() as editor:
        for index in Row._meta.indexes:
            editor.add_index(Row, index)


def _filled_rows(numbers: range) -> list[tuple[Any, ...]]:
    """Each in the order of FILLED_COLUMNS."""
    rows = []
    for number in numbers:
        claim = make_claim(number).claim
        one, value = fingerprint(claim), claim.value
        assert value is not None
        what = (claim.start, claim.end, claim.text, claim.sentence, claim.kind.value, claim.measure)
        how = (value.low, value.high, value.bound.value, False, "", claim.stance.value, False, False, False)
        rows.append((str(number), one.key, one.figures, *one.places, *what, *how))
    return rows


def write_claims(size: int, *, begin: int) -> dict[str, Any]:
    """Store claims as a check does, from claim `begin` on; time is that of naming and inserting them alone."""
    from django.db import connection, transaction

    from moderation.claims.models import Claim as Row
    from moderation.claims.services.matching import name_statements
    from moderation.lib.bulk import insert_rows

    if begin >= size:
        return {}
    revision = a_revision()
    wall = cpu = naming = 0.0
    batches: list[float] = []
    for start in range(begin, size, BATCH):
        rows = [_row(number, make_claim(number), revision) for number in range(start, min(start + BATCH, size))]
        wall_before, cpu_before = time.perf_counter(), time.process_time()
        with transaction.atomic():
            name_statements(rows)
            naming += time.perf_counter() - wall_before
            insert_rows(Row, rows)
        batches.append(time.perf_counter() - wall_before)
        wall, cpu = wall + batches[-1], cpu + time.process_time() - cpu_before
        if (start + BATCH) % (50 * BATCH) == 0:
            print(f"{start + BATCH:,} of {size:,} claims, {len(rows) / batches[-1]:,.0f}/s", flush=True)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return {
        "claims_written_per_second": round((size - begin) / wall),
        "claims_written_per_cpu_second": round((size - begin) / cpu),
        "claims_written_per_second_at_the_end": round(BATCH / statistics.median(batches[-20:])),
        "share_of_naming": round(naming / wall, 2),
    }


def a_revision() -> Any:
    from moderation.forums.models import Revision
    from moderation.forums.records import ReadPost, ReadThread
    from moderation.forums.services import forum_for_saved_threads, save_thread

    if Revision.objects.exists():
        return Revision.objects.get()
    thread = ReadThread("A benchmark", "Test", (ReadPost(1, "A post.", external_id="1"),), external_id="1")
    return Revision.objects.get(pk=save_thread(thread, forum_for_saved_threads(), at=NOW).revision_ids[0])


def _row(number: int, made: Made, revision: Any) -> Any:
    """The unsaved claim; its key is its number."""
    from moderation.claims.models import Claim as Row

    claim = made.claim
    assert claim.value is not None
    return Row(
        revision=revision,
        key=str(number),
        start=claim.start,
        end=claim.end,
        text=claim.text,
        sentence=claim.sentence,
        kind=claim.kind.value,
        measure=claim.measure,
        low=claim.value.low,
        high=claim.value.high,
        bound=claim.value.bound.value,
        stance=claim.stance.value,
    )


def search(asked: Sequence[Made]) -> tuple[list[str | None], list[float], list[float]]:
    """The key found for each, wall milliseconds and milliseconds of this process's CPU."""
    from moderation.claims.services.matching import find_statement

    keys, wall, cpu = [], [], []
    for made in asked:
        wall_before, cpu_before = time.perf_counter(), time.process_time()
        keys.append(find_statement(fingerprint(made.claim)))
        cpu.append((time.process_time() - cpu_before) * 1000)
        wall.append((time.perf_counter() - wall_before) * 1000)
    return keys, wall, cpu


def time_primary_keys(count: int) -> list[float]:
    """Milliseconds for the bare row of a claim by its primary key, through the same connection."""
    from django.db import connection

    from moderation.claims.models import Claim as Row

    ids = list(Row.objects.order_by("pk").values_list("pk", flat=True)[: 1_000 * count : 500])
    drawn = random.Random(7)

    times = []
    for pk in drawn.choices(ids, k=count):
        before = time.perf_counter()
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, statement_key, sentence FROM claims_claim WHERE id = %s", [pk])
            cursor.fetchall()
        times.append((time.perf_counter() - before) * 1000)
    return times


def time_fingerprints(asked: Sequence[Made]) -> float:
    before = time.process_time()
    for made in asked:
        fingerprint(made.claim)
    return round((time.process_time() - before) * 1000 / len(asked), 3)


def key_of(number: int) -> str:
    """The key of the statement that claim `number` makes."""
    from moderation.claims.models import Claim as Row

    return str(Row.objects.values_list("statement_key", flat=True).get(revision=a_revision(), key=str(number)))


def numbers_of(key: str) -> list[int]:
    """Which claims stand under the key."""
    from moderation.claims.models import Claim as Row

    return [int(number) for number in Row.objects.filter(statement_key=key).values_list("key", flat=True)]


def figures_of(key: str) -> set[int]:
    return {make_claim(number).figure for number in numbers_of(key)}


def is_of(key: str, made: Made) -> bool:
    """Whether all claims under the key are of that one's event."""
    return {make_claim(number).event for number in numbers_of(key)} == {made.event}


def share(hits: Sequence[bool]) -> float:
    return round(sum(hits) / (len(hits) or 1), 4)


def percentiles(values: Sequence[float]) -> dict[str, float]:
    hundredths = statistics.quantiles(values, n=100)
    return {f"p{each}": round(hundredths[each - 1], 3) for each in (50, 95, 99)}


def sizes(size: int) -> dict[str, int]:
    """Bytes a claim: of the whole table with its indexes, and of what matching adds to it."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_total_relation_size('claims_claim')")
            whole = cursor.fetchone()[0]
            cursor.execute(
                "SELECT sum(pg_relation_size(indexrelid)) FROM pg_stat_user_indexes"
                " WHERE indexrelname LIKE 'claim_statement_%%'"
            )
            return {"bytes_a_claim": round(whole / size), "of_them_places": round(cursor.fetchone()[0] / size)}
        cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        return {"bytes_a_claim": round(cursor.fetchone()[0] / size)}


if __name__ == "__main__":
    main()

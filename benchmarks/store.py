"""Posts per second that a check stores, on a real PostgreSQL that is started for it.

    python -m benchmarks.store [--posts 2000] [--batch 100]

Reads the posts once, then stores the same readings by turns with INSERT (Django's bulk_create) and with binary COPY;
last, checks them as a worker does. CPU seconds are this process's; wall seconds hold PostgreSQL's share too.
"""

from __future__ import annotations

import argparse
import os
import secrets
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from benchmarks.corpus import generate_posts
from tests.postgresql import start_postgresql

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@contextmanager
def own_database() -> Iterator[None]:
    """Django, set up on a fresh PostgreSQL that is gone afterwards."""
    server = start_postgresql()
    try:
        with tempfile.TemporaryDirectory(prefix="plumbline-store-") as folder:
            os.environ.update(DATABASE_URL=server.url, PLUMBLINE_DATA_DIR=folder)
            os.environ.setdefault("PLUMBLINE_SECRET_KEY", secrets.token_hex(40))
            os.environ.setdefault("REDIS_URL", "redis://127.0.0.1:1/0")
            os.environ["DJANGO_SETTINGS_MODULE"] = "moderation.settings"
            import django
            from django.core.management import call_command

            django.setup()
            call_command("migrate", verbosity=0)
            yield
    finally:
        server.stop()


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """(wall, CPU) seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=2000)
    parser.add_argument("--batch", type=int, default=100)
    wanted = parser.parse_args()
    with own_database():
        measure(generate_posts(wanted.posts), batch=wanted.batch)


def measure(texts: Sequence[str], *, batch: int) -> None:
    from django.db import transaction

    from factcheck.packs import bundled_packs
    from factcheck.pipeline import check_text
    from moderation.claims.models import CitedSource, Claim
    from moderation.claims.services import check_revisions, storing
    from moderation.forums.models import Forum, Revision
    from moderation.forums.records import ReadPost, ReadThread
    from moderation.forums.services import forum_for_saved_threads, save_thread
    from moderation.references.index import current_index
    from moderation.references.services import load_pack

    for pack in bundled_packs():
        load_pack(pack, at=NOW)
    posts = tuple(ReadPost(number, text, external_id=str(number)) for number, text in enumerate(texts, start=1))
    forum: Forum = forum_for_saved_threads()
    saved = save_thread(ReadThread("A benchmark", "Test", posts, external_id="1"), forum, at=NOW)
    index, snapshot = current_index()
    revisions = list(Revision.objects.filter(pk__in=saved.revision_ids).order_by("pk"))
    readings = [(revision, check_text(revision.text, index=index)) for revision in revisions]

    def store() -> None:
        for start in range(0, len(readings), batch):
            with transaction.atomic():
                storing.store_readings(
                    readings[start : start + batch], at=NOW, engine_version="benchmark", snapshot=snapshot
                )

    def by_insert() -> None:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(storing, "insert_rows", lambda model, rows: model.objects.bulk_create(rows, batch_size=500))
            store()

    def show(what: str, seconds: tuple[float, float]) -> None:
        wall, cpu = (len(posts) / each for each in seconds)
        print(f"{what:<28} {wall:8,.0f} posts/s  {cpu:8,.0f} posts/s of this process's CPU")

    for _ in range(3):
        for what, work in (("store by INSERT", by_insert), ("store by binary COPY", store)):
            Claim.objects.all().delete()
            CitedSource.objects.all().delete()
            show(what, timed(work))
    claims = Claim.objects.count()
    print(f"{claims:,} claims, {claims / len(posts):.1f} a post, batches of {batch}")
    Claim.objects.all().delete()

    def check() -> None:
        for start in range(0, len(saved.revision_ids), batch):
            check_revisions(saved.revision_ids[start : start + batch], batch=f"b{start}", at=NOW)

    show("check (read, judge, store)", timed(check))


if __name__ == "__main__":
    main()

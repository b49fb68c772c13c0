"""manage.py load_sample"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from moderation.forums.services import forum_for_saved_threads, save_thread
from moderation.forums.sources import read_thread

SAMPLE_FORUM = "Sample forum"
SAMPLES = Path(__file__).resolve().parents[2] / "sample"


class Command(BaseCommand):
    help = (
        f"Load the sample threads, whose people are invented, into the forum {SAMPLE_FORUM!r}. Doing so again is safe."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        forum = forum_for_saved_threads(SAMPLE_FORUM)
        for path in sorted(SAMPLES.glob("*.html")):
            read = read_thread(path.read_bytes(), path.name, limit=settings.IMPORT_LIMIT_BYTES)
            saved = save_thread(read, forum, at=timezone.now())
            self.stdout.write(f"{saved.thread}: {saved.new} new, {saved.changed} changed, {saved.same} the same.")

"""manage.py import_thread FILE|- [--forum NAME]"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from moderation.forums.records import UnreadableThread
from moderation.forums.services import SAVED_THREADS, forum_for_saved_threads, save_thread
from moderation.forums.sources import read_thread


class Command(BaseCommand):
    help = "Import a saved thread: the text copy or the HTML page of a topic, or plain text as one post."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="the saved thread; - for the standard input")
        parser.add_argument("--forum", default=SAVED_THREADS, help=f"the forum it belongs to ({SAVED_THREADS})")

    def handle(self, *args: Any, file: str, forum: str, **options: Any) -> None:
        limit = settings.IMPORT_LIMIT_BYTES
        try:
            with sys.stdin.buffer if file == "-" else Path(file).open("rb") as opened:
                data = opened.read(limit + 1)
            read = read_thread(data, file, limit=limit)
        except (OSError, UnreadableThread) as error:
            raise CommandError(str(error)) from None
        saved = save_thread(read, forum_for_saved_threads(forum), at=timezone.now())
        self.stdout.write(
            f"{saved.thread} ({read.engine}): {saved.new} new, {saved.changed} changed, {saved.same} the same."
        )
        self.stdout.write(f"Its page: {saved.thread.get_absolute_url()}")

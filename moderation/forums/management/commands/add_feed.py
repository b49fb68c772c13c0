"""manage.py add_feed ADDRESS [--name NAME] [--every MINUTES]"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from moderation.forums.services import FeedRefused, add_feed


class Command(BaseCommand):
    help = "Read a forum through its RSS or Atom feed from now on."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address", help="the feed's own address")
        parser.add_argument("--name", default="", help="how the desk calls the forum (host and path)")
        parser.add_argument("--every", type=int, default=15, metavar="MINUTES", help="how often to poll it (15)")

    def handle(self, *args: Any, address: str, name: str, every: int, **options: Any) -> None:
        try:
            forum = add_feed(address, name=name, every=timedelta(minutes=every), at=timezone.now())
        except FeedRefused as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"{forum} is polled every {every} minutes from now on.")

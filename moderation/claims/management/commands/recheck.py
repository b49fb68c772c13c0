"""manage.py recheck [--all | --thread ID]"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from moderation.claims.services import outdated_revisions, recheck
from moderation.forums.models import Revision


class Command(BaseCommand):
    help = "Check posts again; without an option those last checked by another engine version or with other references."

    def add_arguments(self, parser: CommandParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--all", action="store_true", help="every post, as it stands now")
        which.add_argument("--thread", type=int, metavar="ID", help="the posts of one thread")

    def handle(self, *args: Any, thread: int | None, **options: Any) -> None:
        if thread is not None:
            revisions = Revision.objects.newest().filter(post__thread=thread)
        else:
            revisions = Revision.objects.newest() if options["all"] else outdated_revisions()
        self.stdout.write(f"{recheck(revisions, at=timezone.now())} posts wait to be checked again.")

"""manage.py prepare [--no-sample] [--queue-is-new]"""

from __future__ import annotations

import json
import secrets
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.utils import timezone

from moderation.audit.services import record
from moderation.cases.static_files import collect_static_files
from moderation.cases.tasks import sweep_unflagged
from moderation.claims.services import take_overdue
from moderation.claims.tasks import check
from moderation.references.services import make_usual_sources

FIRST_ADMINISTRATOR = "admin"


class Command(BaseCommand):
    help = (
        "Make an installation ready: tables, static files, bundled references, the sample thread, a first "
        "administrator where there is none. Does nothing twice. Answers on stdout with one line of JSON: "
        "administrator (a user name), and password (null unless the account was made just now)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-sample", action="store_true", help="don't load the sample thread")
        parser.add_argument("--no-administrator", action="store_true", help="don't make one, and answer nothing")
        parser.add_argument(
            "--queue-is-new",
            action="store_true",
            help="Redis was empty at the start and no worker runs: queue what waits, without waiting for the sweep",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, stdout=self.stderr)
        if collect_static_files():
            self.stderr.write("Collected the static files.")
        call_command("load_packs", stdout=self.stderr)
        make_usual_sources(at=timezone.now())
        if options["queue_is_new"]:
            queue_what_waits()
        if not options["no_sample"]:
            call_command("load_sample", stdout=self.stderr)
        if not options["no_administrator"]:
            self.stdout.write(json.dumps(make_first_administrator()))


def queue_what_waits() -> None:
    """What an earlier run left, in hand too: nobody else holds it."""
    at_once = timedelta(0)
    for ids in take_overdue(at=timezone.now(), resend_after=at_once, abandoned_after=at_once):
        check.delay(ids)
    sweep_unflagged.delay()


@transaction.atomic
def make_first_administrator() -> dict[str, str | None]:
    """The name of an administrator who can log in, and the password where the account is new."""
    present = User.objects.filter(is_superuser=True, is_active=True).order_by("pk").first()
    if present is not None:
        return {"administrator": present.username, "password": None}
    taken = set(User.objects.filter(username__startswith=FIRST_ADMINISTRATOR).values_list("username", flat=True))
    names = [FIRST_ADMINISTRATOR, *(f"{FIRST_ADMINISTRATOR}{number}" for number in range(2, len(taken) + 3))]
    name = next(name for name in names if name not in taken)
    password = secrets.token_urlsafe(12)
    made = User.objects.create_superuser(name, password=password)
    record("user.created", made, actor=None, at=timezone.now(), summary=f"First administrator: {name}")
    return {"administrator": name, "password": password}

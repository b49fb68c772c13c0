"""Make an installation ready: tables, bundled references, the sample thread, static files, a first administrator."""

from __future__ import annotations

import json
import secrets
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

FIRST_ADMINISTRATOR = "admin"


class Command(BaseCommand):
    help = (
        "Migrates the database, loads the bundled references and the sample thread, collects static files and makes "
        "a first administrator where there is none. Does nothing twice. Answers on stdout with one line of JSON: "
        "administrator (a user name), and password (null unless the account was made just now)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-sample", action="store_true", help="don't load the sample thread")

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=1, stdout=self.stderr)
        call_command("collectstatic", interactive=False, verbosity=0, stdout=self.stderr)
        call_command("load_packs", stdout=self.stderr)
        if not options["no_sample"]:
            call_command("load_sample", stdout=self.stderr)
        self.stdout.write(json.dumps(make_first_administrator()))


def make_first_administrator() -> dict[str, str | None]:
    """Returns the name of an administrator who can log in, and the password where the account is new."""
    user_model = get_user_model()
    with transaction.atomic():
        present = user_model.objects.filter(is_superuser=True, is_active=True).order_by("pk").first()
        if present is not None:
            return {"administrator": present.get_username(), "password": None}
        password = secrets.token_urlsafe(12)
        user_model.objects.create_superuser(FIRST_ADMINISTRATOR, password=password)
    return {"administrator": FIRST_ADMINISTRATOR, "password": password}

"""manage.py load_packs [FOLDER ...]"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from factcheck.packs import PackError, bundled_packs, read_pack
from moderation.references.services import load_pack


class Command(BaseCommand):
    help = "Load reference packs into the store: those that ship with Plumbline, or the folders that are named."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folders", nargs="*", metavar="FOLDER", type=Path, help="a pack's folder")

    def handle(self, *args: Any, folders: list[Path], **options: Any) -> None:
        try:
            packs = [read_pack(folder) for folder in folders] if folders else bundled_packs()
            for pack in packs:
                outcome = load_pack(pack, at=timezone.now())
                self.stdout.write(f"{pack.name} {pack.version}: {outcome.value}, {len(pack.facts)} facts.")
        except PackError as error:
            raise CommandError(str(error)) from None

"""manage.py load_packs [FOLDER ...]"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from factcheck.packs import PackError, bundled_folders, digest_of, read_manifest, read_pack
from moderation.references.models import ReferencePack
from moderation.references.services import LoadOutcome, load_pack


class Command(BaseCommand):
    help = "Load reference packs into the store: those that ship with Plumbline, or the folders that are named."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folders", nargs="*", metavar="FOLDER", type=Path, help="a pack's folder")

    def handle(self, *args: Any, folders: list[Path], **options: Any) -> None:
        try:
            for folder in folders or bundled_folders():
                self.stdout.write(self._load(folder))
        except PackError as error:
            raise CommandError(str(error)) from None

    def _load(self, folder: Path) -> str:
        """Load one pack; of one that is there already nothing but its manifest is read."""
        manifest = read_manifest(folder)
        title = f"{manifest.name} {manifest.version}"
        if ReferencePack.objects.filter(slug=manifest.id, digest=digest_of(folder)).exists():
            return f"{title}: {LoadOutcome.UNCHANGED.value}."
        pack = read_pack(folder)
        outcome = load_pack(pack, at=timezone.now())
        return f"{title}: {outcome.value}, {len(pack.subjects):,} subjects, {len(pack.facts):,} facts."

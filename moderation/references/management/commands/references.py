"""manage.py references"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from moderation.references.coverage import Coverage, coverage_of_packs


class Command(BaseCommand):
    help = "Print what the stored reference packs cover: version, licence, subjects by kind and facts by property."

    def handle(self, *args: Any, **options: Any) -> None:
        packs = coverage_of_packs()
        if not packs:
            self.stdout.write("No pack is stored. Load those that ship with Plumbline: manage.py load_packs")
        for covered in packs:
            self.stdout.write(_described(covered))


def _described(covered: Coverage) -> str:
    pack = covered.pack
    state = "" if pack.is_active else ", out of use"
    lines = [
        f"{pack.name}",
        f"  {pack.slug} {pack.version}, digest {pack.digest[:12]}{state}",
        f"  licence   {pack.licence}",
    ]
    if covered.subjects:
        lines.append(f"  subjects  {_counts(covered.subjects)}")
    if covered.facts:
        lines.append(f"  facts     {_counts(covered.facts)}")
    if covered.sources:
        lines.append(f"  sources   {covered.sources:,} rated")
    return "\n".join(lines) + "\n"


def _counts(counts: dict[str, int]) -> str:
    """ "446: 371 event, 75 person" """
    return f"{sum(counts.values()):,}: " + ", ".join(f"{count:,} {name}" for name, count in counts.items())

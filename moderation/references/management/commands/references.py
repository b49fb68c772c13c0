"""manage.py references"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from moderation.references.coverage import Coverage, SourceCounts, coverage_of_packs, sources_with_counts


class Command(BaseCommand):
    help = (
        "Print what the stored reference packs cover (version, licence, subjects by kind, facts by property), and how "
        "the live sources are: what they were asked, and what went wrong."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        packs = coverage_of_packs()
        if not packs:
            self.stdout.write("No pack is stored. Load those that ship with Plumbline: manage.py load_packs")
        for covered in packs:
            self.stdout.write(_described(covered))
        for source in sources_with_counts():
            self.stdout.write(_told(source))


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


def _told(counted: SourceCounts) -> str:
    source = counted.source
    lines = [
        f"{source.name} ({source.get_kind_display()}), {'on' if source.is_active else 'off'}",
        f"  questions {counted.answered:,} answered, {counted.waiting:,} waiting, {counted.refused:,} refused",
    ]
    if source.last_answer_at:
        lines.append(f"  answered  {source.last_answer_at:%Y-%m-%d %H:%M} UTC last")
    if source.last_error_at:
        lines.append(f"  trouble   {source.last_error_at:%Y-%m-%d %H:%M} UTC last: {source.last_error}")
    if counted.next_due_at:
        lines.append(f"  next      {counted.next_due_at:%Y-%m-%d %H:%M} UTC")
    return "\n".join(lines) + "\n"


def _counts(counts: dict[str, int]) -> str:
    """ "446: 371 event, 75 person" """
    return f"{sum(counts.values()):,}: " + ", ".join(f"{count:,} {name}" for name, count in counts.items())

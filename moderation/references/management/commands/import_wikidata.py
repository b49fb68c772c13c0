"""manage.py import_wikidata DUMP"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from moderation.references.importing import BrokenDump, ImportRefused, Listener, ProgressLine, import_dump
from moderation.references.models import DumpImport

# So many bad lines are told one by one; a file of another kind would have millions.
_MOST_TOLD = 100


class Command(BaseCommand):
    help = (
        "Import a dump of Wikidata's items (JSON, one a line; .bz2, .gz, .zst or plain) into the store of references."
        " What was interrupted goes on where it was when the same command is given again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("dump", metavar="DUMP", help="the file, or - for what comes through a pipe, unpacked")
        parser.add_argument("--anew", action="store_true", help="from the beginning, also where one was interrupted")

    def handle(self, *args: Any, dump: str, anew: bool, **options: Any) -> None:
        self._line = ProgressLine(self._show, is_terminal=self.stderr.isatty())
        self._told = 0
        listener = Listener(began=self._begin, progress=self._line.show, bad_line=self._tell_bad_line)
        try:
            run = import_dump(dump, at=timezone.now(), listener=listener, anew=anew)
        except BrokenDump as error:
            self._line.clear()
            raise CommandError(
                f"{error} What was read before stays stored. Get the dump again; the same command then goes on there."
            ) from None
        except ImportRefused as error:
            self._line.clear()
            raise CommandError(str(error)) from None
        except KeyboardInterrupt:
            self._line.clear()
            raise CommandError("Interrupted. The same command goes on where this one was.") from None
        self._line.clear()
        self.stdout.write(_summary(run))

    def _show(self, words: str) -> None:
        self.stderr.write(words, style_func=str, ending="")
        self.stderr.flush()

    def _begin(self, run: DumpImport) -> None:
        if run.lines:
            self.stderr.write(f"Going on behind line {run.lines:,} of the import that began {run.started_at:%Y-%m-%d}.")

    def _tell_bad_line(self, number: int, reason: str) -> None:
        self._told += 1
        if self._told > _MOST_TOLD:
            return
        self._line.clear()
        where = f"Line {number:,}" if number else "An item"
        self.stderr.write(f"{where} is left out: {reason}")
        if self._told == _MOST_TOLD:
            self.stderr.write("Further ones are only counted.")


def _summary(run: DumpImport) -> str:
    lines = [
        f"{run.lines:,} lines, {run.read:,} items that may have facts, {run.stored:,} subjects,"
        f" {run.changed:,} of them new or changed."
    ]
    if run.unnamed:
        lines.append(
            f"{run.unnamed:,} times an item is named that the dump has no English name for, or doesn't hold:"
            " figures that are narrowed by it and terms in such an office were left out."
        )
    if run.bad_lines:
        lines.append(f"{run.bad_lines:,} lines or items could not be used.")
    return "\n".join(lines)

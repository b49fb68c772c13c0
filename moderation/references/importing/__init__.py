"""Wikidata's dump, streamed into the pack `wikidata`: millions of items, in bounded memory, and to be interrupted.

streams.py    the bytes of a file, whatever it is packed with, or of a pipe
lines.py      its lines, each with the place where it ends
sifting.py    which of them are worth reading
labels.py     what all items are called, kept in the database until the dump is read
storing.py    items as rows: subjects, facts, names
running.py    all of it in order, batch by batch
progress.py   a line that says how far it is
"""

from moderation.references.importing.progress import ProgressLine
from moderation.references.importing.running import ImportRefused, Listener, Progress, import_dump
from moderation.references.importing.streams import STDIN, BrokenDump

__all__ = ["STDIN", "BrokenDump", "ImportRefused", "Listener", "Progress", "ProgressLine", "import_dump"]

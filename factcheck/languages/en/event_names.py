"""What the names of an event tell of it: one of a numbered row, or a mere attempt."""

from __future__ import annotations

from factcheck.records import Subject

_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth".split()
)


def is_numbered(subject: Subject, mention: str) -> bool:
    """ "Tenth Party Congress": of congresses, only one bears the number. "Battle of the Somme" is also the first of two,
    and bears it only where it is said.
    """
    return any(word in _ORDINALS for name in (subject.label, mention) for word in name.lower().split())


def is_attempt(subject: Subject) -> bool:
    """Of an attempt there may have been another."""
    return "attempt" in subject.label.lower()

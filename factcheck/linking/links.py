"""An event that a sentence speaks of, and how surely it does."""

from __future__ import annotations

from enum import IntEnum

from factcheck.frozen import record
from factcheck.records import Subject

EVENT_KINDS = {"event", "body", "work"}
_MOST_LINKS = 12
# Where no word of the sentence stands for the event.
NO_ANCHOR = (0, 0)


class Strength(IntEnum):
    """How surely a sentence means the event; only the two upper ones can carry an accusation."""

    CONTEXT = 1  # named in an earlier sentence, in the thread's title, in an earlier post
    PARTICIPANTS = 2  # found by who takes part and what happens
    NAMED = 3  # its name stands in the sentence


@record
class Link:
    """An event that a sentence speaks of. `anchor` is where it does: the name, the word that tells what happens, or
    the noun or pronoun that takes up an event named before ("the war"); NO_ANCHOR where none does.

    `features` are what agrees beside the name: participants, a keyword, the place. `bare`: the name alone is a place's
    or a thing's ("Hiroshima", "Soyuz 11"), to which more has happened than the event.
    """

    subject: Subject
    strength: Strength
    anchor: tuple[int, int]
    features: tuple[str, ...] = ()
    ambiguous: bool = False
    bare: bool = False

    @property
    def is_anchored(self) -> bool:
        return self.anchor != NO_ANCHOR


def nearest(links: list[Link], start: int, end: int) -> list[Link]:
    """The events that stand nearest to a value: in a list of fifty names it is said of one close by."""
    if len(links) <= _MOST_LINKS:
        return links
    return sorted(links, key=lambda link: max(link.anchor[0] - end, start - link.anchor[1]))[:_MOST_LINKS]

"""Which events and persons a text speaks of, and how surely.

Four ways, the surest first: a name that stands in the sentence (`named`); who takes part and what happens
(`participants`); a noun of the event's kind or a pronoun that takes up an event named before (`references`, `focus`);
and what was named near by, in the thread's title or in the posts before (`finder`).
"""

from factcheck.linking.finder import EventFinder
from factcheck.linking.focus import events_spoken_of
from factcheck.linking.links import EVENT_KINDS, Link, Strength, nearest

__all__ = ["EVENT_KINDS", "EventFinder", "Link", "Strength", "events_spoken_of", "nearest"]

"""The shape that sources share: what they are asked, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from moderation.references.sources.found import Found, Passage


@dataclass(frozen=True, slots=True)
class Question:
    """What is wanted; a source takes from it what it understands.

    `label` and `id` are those of a subject, `id` as the source itself knows it. `claim` is a statement in the words of
    a post. `etag` and `last_modified` come from what the same source found the last time.
    """

    label: str = ""
    id: str = ""
    claim: str = ""
    passages: tuple[Passage, ...] = ()
    etag: str = ""
    last_modified: str = ""


def unchanged(question: Question) -> Found:
    """The answer that nothing changed. It isn't complete, so that nobody takes it for an empty one."""
    return Found(etag=question.etag, last_modified=question.last_modified, is_unchanged=True, is_complete=False)


class Source(Protocol):
    """Its settings are its fields, checked when it is made: ValueError says what is wrong and what would be right."""

    def understands(self, question: Question) -> bool:
        """Whether `question` holds what this source needs to be asked at all."""

    def ask(self, question: Question) -> Found:
        """Ask over the network. Raises NotNow, Refused, UnreadableAnswer; ValueError where it isn't understood."""

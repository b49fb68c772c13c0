"""One page of the queue, by keyset: as quick on its thousandth page as on its first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict

from moderation.cases.models import Case, CaseQuerySet
from moderation.cases.wording import BY_VERDICT, KINDS

PAGE_SIZE = 25


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What a moderator narrowed the queue to; words that mean nothing are dropped."""

    forum: int | None = None
    verdict: str = ""
    kind: str = ""
    is_escalated: bool = False

    @classmethod
    def read(cls, query: QueryDict) -> QueueFilter:
        forum, verdict, kind = query.get("forum", ""), query.get("verdict", ""), query.get("kind", "")
        return cls(
            forum=_small_int(forum),
            verdict=verdict if verdict in BY_VERDICT else "",
            kind=kind if kind in KINDS else "",
            is_escalated=query.get("escalated") == "1",
        )

    @property
    def is_on(self) -> bool:
        return self != QueueFilter()

    def narrow(self, cases: CaseQuerySet) -> CaseQuerySet:
        if self.forum is not None:
            cases = cases.filter(forum_id=self.forum)
        if self.verdict:
            cases = cases.filter(gravest__verdict=self.verdict)
        if self.kind:
            cases = cases.filter(gravest__claim__kind=self.kind)
        if self.is_escalated:
            cases = cases.filter(is_escalated=True)
        return cases

    def query(self, **more: str) -> str:
        """As a query string with its question mark; "" where nothing is narrowed."""
        words: dict[str, str] = {}
        if self.forum is not None:
            words["forum"] = str(self.forum)
        if self.verdict:
            words["verdict"] = self.verdict
        if self.kind:
            words["kind"] = self.kind
        if self.is_escalated:
            words["escalated"] = "1"
        words |= more
        return f"?{urlencode(words)}" if words else ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the queue's order: after the case with this priority and id."""

    priority: int
    id: int

    @classmethod
    def read(cls, word: str) -> Place | None:
        priority, _dot, pk = word.partition(".")
        first, second = _small_int(priority), _small_int(pk)
        return cls(first, second) if first is not None and second is not None else None

    def __str__(self) -> str:
        return f"{self.priority}.{self.id}"


def page_of_queue(chosen: QueueFilter, *, after: Place | None) -> tuple[list[Case], Place | None]:
    """The cases, and the place where the next page begins (None at the end)."""
    cases = chosen.narrow(Case.objects.for_queue()).select_related("gravest__claim", "post__thread", "forum")
    if after is not None:
        cases = cases.filter(_behind(after))
    found = list(cases[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    more = Place(shown[-1].priority, shown[-1].pk) if len(found) > PAGE_SIZE else None
    return shown, more


def neighbours(case: Case, chosen: QueueFilter) -> tuple[int | None, int | None]:
    """Ids of the open cases before and behind this one's place in the queue."""
    here = Place(case.priority, case.pk)
    cases = chosen.narrow(Case.objects.for_queue()).exclude(pk=case.pk)
    # The exact reverse of the queue's order, so that the same index is read backwards.
    before = cases.filter(_before(here)).order_by("priority", "-id").values_list("id", flat=True).first()
    behind = cases.filter(_behind(here)).values_list("id", flat=True).first()
    return before, behind


def count_new(chosen: QueueFilter, *, since: datetime) -> int:
    return chosen.narrow(Case.objects.for_queue()).opened_after(since).count()


def _behind(place: Place) -> Q:
    return Q(priority__lt=place.priority) | Q(priority=place.priority, id__gt=place.id)


def _before(place: Place) -> Q:
    return Q(priority__gt=place.priority) | Q(priority=place.priority, id__lt=place.id)


def _small_int(word: str) -> int | None:
    """A number that fits the database's columns."""
    return int(word) if word.isascii() and word.removeprefix("-").isdigit() and len(word) <= 18 else None

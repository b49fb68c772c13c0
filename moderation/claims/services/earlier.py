"""The posts that stand before a revision in its thread: context for what "the war" or "he" takes up.

What is taken follows from stored rows alone, whenever it is asked for: of each earlier post the last revision that was
stored before the one being read. So a check can be done again with the same context, even after later edits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import F, Q
from django.db.models.functions import Substr

from factcheck.records import EarlierPost
from moderation.forums.models import Revision

# Posts before the one that is read; the engine looks no further back.
MOST_POSTS = 20
# Characters of each: what a thread speaks of stands near the beginning of its posts, and a batch must fit in memory.
MOST_CHARACTERS = 10_000


def earlier_posts(revisions: Sequence[Revision]) -> dict[int, tuple[EarlierPost, ...]]:
    """For each revision, by its id, the posts before its own, the nearest last. One query for all of them.

    The revisions come with their posts and threads.
    """
    windows = Q(pk__in=[])
    for thread, positions in _positions(revisions).items():
        for first, last in _merged([(position - MOST_POSTS, position - 1) for position in positions]):
            windows |= Q(post__thread=thread, post__position__gte=first, post__position__lte=last)
    by_thread: dict[int, list[tuple[int, int, int, str | None, str]]] = defaultdict(list)
    rows = (
        Revision.objects.filter(windows)
        .annotate(thread=F("post__thread_id"), position=F("post__position"), head=Substr("text", 1, MOST_CHARACTERS))
        .order_by("thread", "position", "post_id", "number")
        .values_list("thread", "position", "post_id", "pk", "post__author", "head")
    )
    for thread, position, post, pk, author, head in rows:
        by_thread[thread].append((position, post, pk, author, head))
    return {revision.pk: _before(revision, by_thread[revision.post.thread_id]) for revision in revisions}


def _before(revision: Revision, rows: list[tuple[int, int, int, str | None, str]]) -> tuple[EarlierPost, ...]:
    last_of_post: dict[int, EarlierPost] = {}
    for position, post, pk, author, text in rows:
        if revision.post.position - MOST_POSTS <= position < revision.post.position and pk < revision.pk:
            last_of_post[post] = EarlierPost(key=str(post), author=author, text=text)
    return tuple(last_of_post.values())[-MOST_POSTS:]


def _positions(revisions: Sequence[Revision]) -> dict[int, set[int]]:
    positions: dict[int, set[int]] = defaultdict(set)
    for revision in revisions:
        if revision.post.position > 1:
            positions[revision.post.thread_id].add(revision.post.position)
    return positions


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, those that touch put together."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged

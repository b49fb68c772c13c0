"""Which stored post each post of a freshly read thread is: pure, so that every case can be tried without a database."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from moderation.forums.records import ReadPost

# An edit leaves most of a post standing; two posts by chance have about half their letters in order.
_SAME_POST_AT_LEAST = 60.0
# How far an edited post may have moved among its unmatched neighbours.
_WINDOW = 3
# Similarity takes time with the square of the length.
COMPARED_CHARACTERS = 8_000


@dataclass(frozen=True, slots=True)
class StoredPost:
    """A post as it is stored: `content_hash` is that of its newest revision."""

    id: int
    external_id: str
    content_hash: str

    @property
    def has_no_forum_id(self) -> bool:
        return self.external_id.startswith("content:")


def content_hash(post: ReadPost) -> str:
    """Of what the engine reads: the text, and which spans of it are whose."""
    spans = [[quotation.start, quotation.end, quotation.who] for quotation in post.quotations]
    return hashlib.sha256(f"{post.text}\0{json.dumps(spans)}".encode()).hexdigest()


def match_posts(
    read: Sequence[ReadPost], stored: Sequence[StoredPost], *, stored_text: Callable[[int], str]
) -> list[StoredPost | None]:
    """For each post read, the stored post that it is, or None for a new one. `stored` is in the order of the thread.

    By the forum's id where there is one, else by content; what is left on both sides is an edit where it is similar and
    stands at the same place. `stored_text` gives the newest text of a stored post, by id.
    """
    matches: list[StoredPost | None] = [None] * len(read)
    by_id = {post.external_id: post for post in stored}
    by_hash: dict[str, list[StoredPost]] = defaultdict(list)
    for post in stored:
        if post.has_no_forum_id:
            by_hash[post.content_hash].append(post)
    for number, post_read in enumerate(read):
        if post_read.external_id is not None:
            matches[number] = by_id.get(post_read.external_id)
        elif same := by_hash[content_hash(post_read)]:
            matches[number] = same.pop(0)
    _match_edits(read, stored, matches, stored_text=stored_text)
    return matches


def _match_edits(
    read: Sequence[ReadPost],
    stored: Sequence[StoredPost],
    matches: list[StoredPost | None],
    *,
    stored_text: Callable[[int], str],
) -> None:
    """Between two matched neighbours, pair what is left on both sides, in order, where it is similar."""
    place = {post.id: number for number, post in enumerate(stored)}
    taken = {match.id for match in matches if match is not None}
    floor = expected = 0  # the first place that is still free in order, and the place that this post should have
    for number, post in enumerate(read):
        match = matches[number]
        if match is None and post.external_id is None:
            near = range(max(floor, expected - _WINDOW), min(len(stored), expected + _WINDOW + 1))
            for candidate in sorted(near, key=lambda there: abs(there - expected)):
                other = stored[candidate]
                if other.has_no_forum_id and other.id not in taken and _is_similar(post.text, stored_text(other.id)):
                    matches[number] = match = other
                    taken.add(other.id)
                    break
        if match is not None:
            floor = max(floor, place[match.id] + 1)
            expected = floor
        else:
            expected += 1


def _is_similar(one: str, other: str) -> bool:
    score = ratio(one[:COMPARED_CHARACTERS], other[:COMPARED_CHARACTERS], score_cutoff=_SAME_POST_AT_LEAST)
    return bool(score)


def merged_order(stored: Sequence[int], read: Sequence[int]) -> list[int]:
    """The thread's posts in order: new ones stand where the page shows them, or at the end where nothing tells.

    `stored` and `read` are ids in their orders; ids that only `stored` has keep their places.
    """
    known = set(stored)
    if known.isdisjoint(read):
        return [*stored, *read]
    # New posts by the known one that they follow; those ahead of the first known one go right before it.
    following: dict[int | None, list[int]] = defaultdict(list)
    anchor: int | None = None
    for post in read:
        if post in known:
            anchor = post
        else:
            following[anchor].append(post)
    first_known = next(post for post in read if post in known)
    order: list[int] = []
    for post in stored:
        if post == first_known:
            order.extend(following[None])
        order.extend((post, *following[post]))
    return order

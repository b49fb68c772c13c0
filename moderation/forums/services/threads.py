"""Save a thread as it was read."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models.functions import Substr

from moderation.audit.services import record
from moderation.forums.matching import COMPARED_CHARACTERS, StoredPost, content_hash, match_posts, merged_order
from moderation.forums.models import Forum, Post, Revision, Thread
from moderation.forums.records import ReadPost, ReadThread
from moderation.forums.signals import revisions_waiting

if TYPE_CHECKING:
    from django.contrib.auth.models import User

SAVED_THREADS = "Saved threads"
# Rows that one INSERT or UPDATE carries; SQLite takes 32,766 variables at most.
_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class SavedThread:
    """What an import did. `revision_ids` are the revisions that it made; all of them wait to be checked."""

    thread: Thread
    is_new: bool
    new: int
    changed: int
    same: int
    revision_ids: tuple[int, ...]


def forum_for_saved_threads(name: str = SAVED_THREADS) -> Forum:
    """The forum that pasted and uploaded threads go to; made when first asked for."""
    return Forum.objects.get_or_create(name=name)[0]


def save_thread(read: ReadThread, forum: Forum, *, at: datetime, actor: User | None = None) -> SavedThread:
    """Store a thread as it was read; doing so again changes nothing, and an edited post gets a further revision.

    New revisions wait to be checked, and `revisions_waiting` is sent for them once they are committed. `actor` is None
    where the machine acts by itself.
    """
    with transaction.atomic():
        thread, is_new = _lock_thread(read, forum)
        saved = _save_posts(thread, _with_keys_that_fit(read), at=at, is_new=is_new)
        if saved.revision_ids:
            summary = f"{thread}: {saved.new} new, {saved.changed} changed, {saved.same} the same."
            record("import", thread, actor=actor, at=at, summary=summary)
            transaction.on_commit(partial(revisions_waiting.send, sender=Revision, ids=saved.revision_ids))
    return saved


def _lock_thread(read: ReadThread, forum: Forum) -> tuple[Thread, bool]:
    """The thread's row, held until the transaction ends, so that two imports of one thread follow each other."""
    stated = {"title": _fit(read.title or "", 500), "url": _fit_address(read.url), "engine": _fit(read.engine, 40)}
    found, is_new = Thread.objects.get_or_create(forum=forum, external_id=_thread_key(read), defaults=stated)
    thread = Thread.objects.select_for_update(of=("self",)).select_related("forum").get(pk=found.pk)
    changed = [name for name, value in stated.items() if value and getattr(thread, name) != value]
    for name in changed:
        setattr(thread, name, stated[name])
    if changed:
        thread.save(update_fields=changed)
    return thread, is_new


def _thread_key(read: ReadThread) -> str:
    if read.external_id is not None:
        return _fit_key(read.external_id)
    if read.title:
        return f"title:{_hash(' '.join(read.title.split()).casefold())}"
    return f"content:{_hash(read.posts[0].text)}"


def _with_keys_that_fit(read: ReadThread) -> list[ReadPost]:
    """The posts, each forum id once (a page may show one post twice) and short enough for its column."""
    found: dict[str, ReadPost] = {}
    for post in read.posts:
        key = None if post.external_id is None else _fit_key(post.external_id)
        found.setdefault(f"place {post.position}" if key is None else f"id {key}", replace(post, external_id=key))
    return list(found.values())


def _save_posts(thread: Thread, read: list[ReadPost], *, at: datetime, is_new: bool) -> SavedThread:
    posts = {} if is_new else {post.pk: post for post in thread.posts.all()}
    newest = {} if is_new else _newest_revisions(thread)
    stored = [StoredPost(pk, post.external_id, newest[pk].content_hash) for pk, post in posts.items()]
    matches = match_posts(read, stored, stored_text=_texts_of(thread))

    keys = Counter(post.external_id for post in posts.values())
    added: list[Post] = []
    restated: set[int] = set()
    revisions: list[Revision] = []
    order: list[Post] = []
    for post_read, match in zip(read, matches, strict=True):
        if match is None:
            post = Post(thread=thread, external_id=_free_key(post_read, keys), position=0)
            _restate(post, post_read)
            added.append(post)
            revisions.append(_revision(post, post_read, number=1, at=at))
        else:
            post = posts[match.id]
            if _restate(post, post_read):
                restated.add(post.pk)
            if match.content_hash != content_hash(post_read):
                revisions.append(_revision(post, post_read, number=newest[post.pk].number + 1, at=at))
        order.append(post)
    moved = _number([*posts.values()], order)

    Post.objects.bulk_create(added, batch_size=_ROWS_AT_ONCE)
    changed_rows = [post for pk, post in posts.items() if pk in restated | moved]
    Post.objects.bulk_update(changed_rows, ["author", "posted_at", "url", "position"], batch_size=_ROWS_AT_ONCE)
    Revision.objects.bulk_create(revisions, batch_size=_ROWS_AT_ONCE)
    return SavedThread(
        thread=thread,
        is_new=is_new,
        new=len(added),
        changed=len(revisions) - len(added),
        same=len(read) - len(revisions),
        revision_ids=tuple(revision.pk for revision in revisions),
    )


@dataclass(frozen=True, slots=True)
class _Newest:
    number: int
    content_hash: str


def _newest_revisions(thread: Thread) -> dict[int, _Newest]:
    rows = Revision.objects.filter(post__thread=thread).order_by("number")
    # The later row of a post takes the place of the earlier.
    return {post: _Newest(number, found) for post, number, found in rows.values_list("post", "number", "content_hash")}


def _texts_of(thread: Thread) -> Callable[[int], str]:
    """The newest text of a stored post, as far as similarity looks; fetched once, when first asked for."""

    @cache
    def texts() -> dict[int, str]:
        rows = Revision.objects.filter(post__thread=thread).order_by("number")
        return dict(rows.values_list("post", Substr("text", 1, COMPARED_CHARACTERS)))

    return lambda post: texts()[post]


def _revision(post: Post, read: ReadPost, *, number: int, at: datetime) -> Revision:
    quotations = [
        {"start": quotation.start, "end": quotation.end, "who": quotation.who, "style": quotation.style}
        for quotation in read.quotations
    ]
    return Revision(
        post=post,
        number=number,
        content_hash=content_hash(read),
        text=read.text,
        html=read.html,
        quotations=quotations,
        links=[{"start": link.start, "end": link.end, "url": link.url} for link in read.links],
        queued_at=at,
    )


def _restate(post: Post, read: ReadPost) -> bool:
    """Take over what the page states; what it doesn't state stays as it was. Whether anything changed."""
    stated: dict[str, Any] = {
        "author": _fit(read.author, 200) if read.author else None,
        "posted_at": read.posted_at,
        "url": _fit_address(read.url),
    }
    changed = {name: value for name, value in stated.items() if value and getattr(post, name) != value}
    for name, value in changed.items():
        setattr(post, name, value)
    return bool(changed)


def _number(stored: list[Post], read: list[Post]) -> set[int]:
    """Set every post's position, 1 for the first: by time where all posts state one, else as the page shows them.

    Returns the stored posts that moved.
    """
    posts = [*stored, *(post for post in read if post.pk is None)]
    numbers = {id(post): number for number, post in enumerate(posts)}
    order = merged_order(range(len(stored)), [numbers[id(post)] for post in read])
    if all(post.posted_at is not None for post in posts):
        order.sort(key=lambda number: posts[number].posted_at)  # type: ignore[arg-type, return-value]
    moved = set()
    for position, number in enumerate(order, start=1):
        post = posts[number]
        if post.position != position:
            post.position = position
            moved.add(post.pk)
    return moved


def _free_key(read: ReadPost, keys: Counter[str]) -> str:
    """The forum's id, else one from the content; two posts of the same words ("+1") get different ones."""
    base = read.external_id or f"content:{content_hash(read)}"
    keys[base] += 1
    while keys[base] > 1 and f"{base}:{keys[base]}" in keys:
        keys[base] += 1
    key = base if keys[base] == 1 else f"{base}:{keys[base]}"
    keys[key] += key != base
    return key


def _fit(words: str, length: int) -> str:
    return words if len(words) <= length else words[: length - 1] + "…"


def _fit_key(key: str) -> str:
    return key if len(key) <= 200 else f"{key[:120]}…{_hash(key)}"


def _fit_address(address: str) -> str:
    """An address that doesn't fit is left out: cut, it would lead elsewhere."""
    return address if len(address) <= 1000 else ""


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()

"""manage.py check_thread FILE [--json] [--title TITLE]"""

from __future__ import annotations

import json
import sys
from collections import deque
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from factcheck.bundled import bundled_index
from factcheck.pipeline import Context, check_text
from factcheck.records import EarlierPost, Quotation, Reading
from factcheck.wire import claim_as_dict, quotation_as_dict
from moderation.claims.services.earlier import MOST_POSTS
from moderation.forums.records import ReadPost, ReadThread, UnreadableThread
from moderation.forums.sources import read_thread


class Command(BaseCommand):
    help = "Check a saved thread (text copy, HTML page or plain text) with the bundled references; stores nothing."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="the saved thread; - for the standard input")
        parser.add_argument("--json", action="store_true", help="print one JSON object instead of a report")
        parser.add_argument("--title", help="the thread's title, where the file doesn't state it")

    def handle(self, *args: Any, file: str, title: str | None, **options: Any) -> None:
        thread = _read(file)
        if title:
            thread = replace(thread, title=title)
        checked = _checked(thread)
        if options["json"]:
            self.stdout.write(json.dumps(_as_dict(thread, checked)))
        else:
            self._report(thread, checked)

    def _report(self, thread: ReadThread, checked: list[tuple[ReadPost, Reading]]) -> None:
        count = len(checked)
        self.stdout.write(f"{thread.title or 'Untitled'} ({thread.engine}): {count} post{'s' if count != 1 else ''}")
        for post, reading in checked:
            when = f", {post.posted_at:%d %B %Y}" if post.posted_at else ""
            self.stdout.write(f"\nPost {post.position}, {post.author or 'author not stated'}{when}")
            for one in reading.claims:
                stance = "" if one.claim.is_own else f" ({one.claim.stance.value})"
                self.stdout.write(f"  {one.finding.verdict.value:<13} {' '.join(one.claim.text.split())}{stance}")
                self.stdout.write(f"                {one.finding.explanation}")
                for evidence in one.finding.evidence:
                    self.stdout.write(f"                - {evidence.source}: {evidence.value} {evidence.url}".rstrip())
            if not reading.claims:
                self.stdout.write("  nothing that can be checked")


def _read(file: str) -> ReadThread:
    limit = settings.IMPORT_LIMIT_BYTES
    try:
        with sys.stdin.buffer if file == "-" else Path(file).open("rb") as opened:
            return read_thread(opened.read(limit + 1), file, limit=limit)
    except (OSError, UnreadableThread) as error:
        raise CommandError(str(error)) from None


def _checked(thread: ReadThread) -> list[tuple[ReadPost, Reading]]:
    """Every post with its reading, each read in the light of those before it."""
    checked: list[tuple[ReadPost, Reading]] = []
    earlier: deque[EarlierPost] = deque(maxlen=MOST_POSTS)
    for post in thread.posts:
        reading = _check(post, thread, tuple(earlier))
        checked.append((post, reading))
        earlier.append(EarlierPost(key=str(post.position), author=post.author, text=post.text, events=reading.events))
    return checked


def _check(post: ReadPost, thread: ReadThread, earlier: tuple[EarlierPost, ...]) -> Reading:
    context = Context(
        title=thread.title,
        written_on=post.posted_at.date() if post.posted_at else None,
        quotations=post.quotations,
        links=post.links,
        earlier=earlier,
        author=post.author,
    )
    return check_text(post.text, index=bundled_index(), context=context)


def _as_dict(thread: ReadThread, checked: list[tuple[ReadPost, Reading]]) -> dict[str, Any]:
    return {
        "thread": {"title": thread.title, "engine": thread.engine, "url": thread.url or None},
        "posts": [
            {
                "position": post.position,
                "author": post.author,
                "posted_at": post.posted_at.isoformat() if post.posted_at else None,
                "text": post.text,
                "quotes": [quotation_as_dict(quotation) for quotation in _quoted_blocks(post, reading)],
                "claims": [claim_as_dict(one) for one in reading.claims],
            }
            for post, reading in checked
        ],
    }


def _quoted_blocks(post: ReadPost, reading: Reading) -> list[Quotation]:
    """What the page marks as quoted, and what the engine sees to be so in plain text ("> ...")."""
    found = [
        quotation
        for quotation in reading.quotations
        if quotation.style == "block"
        and not any(known.start < quotation.end and quotation.start < known.end for known in post.quotations)
    ]
    return sorted([*post.quotations, *found], key=lambda quotation: (quotation.start, -quotation.end))

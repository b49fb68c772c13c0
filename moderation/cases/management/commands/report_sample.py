"""manage.py report_sample [--wait SECONDS]"""

from __future__ import annotations

import time
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from factcheck.records import Verdict
from factcheck.verdicts import Relation
from moderation.cases.models import Case
from moderation.cases.wording import VERDICTS
from moderation.claims.models import Claim, Finding
from moderation.forums.management.commands.load_sample import SAMPLE_FORUM
from moderation.forums.models import Post, Revision

LOOK_EVERY = 0.1  # seconds


class Command(BaseCommand):
    help = "Say what was found in the sample thread, once the worker has checked it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--wait", type=float, default=0, metavar="SECONDS", help="how long to wait for the worker")

    def handle(self, *args: Any, wait: float, **options: Any) -> None:
        deadline = time.monotonic() + wait
        while not is_sample_checked():
            if time.monotonic() >= deadline:
                raise CommandError(f"the sample thread still waits for a worker after {wait:g} seconds.")
            time.sleep(LOOK_EVERY)
        self.stdout.write(describe_sample())


def is_sample_checked() -> bool:
    """Every post is checked, and each that a finding accuses has its case. Raises CommandError on a failed check."""
    revisions = Revision.objects.newest().filter(post__thread__forum__name=SAMPLE_FORUM)
    failed = revisions.filter(state=Revision.State.FAILED).first()
    if failed is not None:
        raise CommandError(f"{failed.post} could not be checked: {failed.error}")
    if not revisions.exists() or revisions.exclude(state=Revision.State.CHECKED).exists():
        return False
    accusing = Finding.objects.accusing().filter(claim__revision__in=revisions)
    return not accusing.filter(claim__revision__post__case=None).exists()


def describe_sample() -> str:
    """Posts, claims, verdicts, and the gravest finding with its source, for a person at a terminal."""
    posts = Post.objects.filter(thread__forum__name=SAMPLE_FORUM)
    revisions = Revision.objects.newest().filter(post__in=posts)
    claims = Claim.objects.current().filter(revision__in=revisions)
    verdicts = Counter(Finding.objects.current().filter(claim__in=claims).values_list("verdict", flat=True))
    counted = ", ".join(f"{verdicts[words.slug]} {words.slug}" for words in VERDICTS if verdicts[words.slug])
    lines = [f"The worker checked the sample thread: {posts.count()} posts, {claims.count()} claims: {counted}."]
    gravest = find_gravest()
    if gravest is not None:
        lines += describe_gravest(gravest)
    return "\n".join(lines)


def find_gravest() -> Finding | None:
    """The finding at the head of the sample's queue, whatever was decided about it since."""
    cases = Case.objects.filter(forum__name=SAMPLE_FORUM, gravest__verdict=Verdict.CONTRADICTED)
    case = cases.select_related("gravest__claim__revision__post").order_by("-priority", "id").first()
    return case.gravest if case is not None else None


def describe_gravest(finding: Finding) -> list[str]:
    post = finding.claim.revision.post
    who = post.author or "an author whom the page doesn't name"
    lines = [
        f"The gravest, in post {post.position} by {who}: {finding.claim.sentence.strip()}",
        f"  {finding.explanation}",
    ]
    source = finding.evidence.filter(relation=Relation.EXCLUDES).first() or finding.evidence.first()
    if source is not None:
        lines.append(f"  Source: {source.source}, {source.title}: {source.value} {source.url}".rstrip())
    return lines

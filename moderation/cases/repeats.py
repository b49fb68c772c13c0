"""Where else a claim stands: other posts that say the same, in whatever words, thread or forum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists

from moderation.cases.newest import later_read
from moderation.claims.models import Claim

# Links beside one claim; the number says how many there are in all.
MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Repeats:
    """`count`: how many other posts. `shown`: the newest claims of some of them, with post, thread and forum."""

    count: int
    shown: tuple[Claim, ...]

    @property
    def left_out(self) -> int:
        return self.count - len(self.shown)


def find_repeats(claims: Iterable[Claim], *, post_id: int) -> dict[int, Repeats]:
    """By id of the claim, for those that stand elsewhere too. One query, and one more for each such statement."""
    by_key = {claim.statement_key: claim.pk for claim in claims if claim.statement_key}
    others = Claim.objects.current().filter(~Exists(later_read("revision__")))
    others = others.filter(statement_key__in=by_key).exclude(revision__post=post_id)
    counts = others.values_list("statement_key").annotate(Count("revision__post", distinct=True)).order_by()
    repeats = {}
    for key, count in counts:
        newest = others.filter(statement_key=key).select_related("revision__post__thread__forum").order_by("-pk")
        one_a_post = {claim.revision.post_id: claim for claim in reversed(newest[: 4 * MOST_SHOWN])}
        repeats[by_key[key]] = Repeats(count, tuple(list(one_a_post.values())[-MOST_SHOWN:][::-1]))
    return repeats

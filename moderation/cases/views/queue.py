"""The queue: what a person should look at, the gravest first."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from moderation.cases.access import may_read
from moderation.cases.highlights import excerpt
from moderation.cases.models import Case
from moderation.cases.queue import Place, QueueFilter, count_new, page_of_queue
from moderation.cases.wording import BY_VERDICT, KINDS, VERDICTS
from moderation.forums.models import Forum, Revision, Thread
from moderation.lib.storable import storable_moment


@require_safe
@may_read
def queue(request: HttpRequest) -> HttpResponse:
    chosen = QueueFilter.read(request.GET)
    after = Place.read(request.GET.get("after", ""))
    now = timezone.now()
    cases, more = page_of_queue(chosen, after=after)
    open_cases = Case.objects.for_queue()
    context = {
        "rows": [_row(case) for case in cases],
        "filter": chosen,
        "filter_query": chosen.query(),
        "next_page": chosen.query(after=str(more)) if more else "",
        "is_first_page": after is None,
        "rendered_at": now.isoformat(),
        "forums": Forum.objects.order_by("name"),
        "verdicts": VERDICTS,
        "kinds": KINDS.items(),
        "open_count": open_cases.count(),
        "escalated_count": open_cases.filter(is_escalated=True).count(),
        "waiting_count": Revision.objects.unchecked().count(),
        "has_threads": Thread.objects.exists() if not cases else True,
    }
    return render(request, "cases/queue.html", context)


@require_safe
@may_read
def queue_news(request: HttpRequest) -> HttpResponse:
    """How many cases came since the page was made: a quiet bar, that moves no row under the pointer."""
    chosen = QueueFilter.read(request.GET)
    since = _moment(request.GET.get("since", ""))
    context = {
        "new_count": count_new(chosen, since=since) if since else 0,
        "filter_query": chosen.query(),
    }
    return render(request, "cases/_queue_news.html", context)


def _row(case: Case) -> dict[str, object]:
    finding = case.gravest
    return {
        "case": case,
        "finding": finding,
        "words": BY_VERDICT[finding.verdict] if finding else None,
        "kind": KINDS.get(finding.claim.kind, "") if finding else "",
        "excerpt": excerpt(finding.claim.sentence, finding.claim.text) if finding else None,
    }


def _moment(word: str) -> datetime | None:
    try:
        moment = parse_datetime(word)
    except ValueError:
        return None
    return storable_moment(moment) if moment is not None and timezone.is_aware(moment) else None

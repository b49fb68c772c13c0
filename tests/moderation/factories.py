"""Make rows for tests: plain functions, invented people, realistic posts."""

from __future__ import annotations

import hashlib
import itertools
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, User

from factcheck.languages.en.dates import read_dates
from moderation.cases.models import Case
from moderation.cases.roles import ADMINISTRATORS, MODERATORS, make_roles
from moderation.cases.services import open_cases
from moderation.claims.models import CitedSource, Claim, Evidence, Finding
from moderation.forums.models import Forum, Post, Revision, Thread

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PASSWORD = "a-long-enough-password"
_counter = itertools.count(1)

CONGRESS_TEXT = (
    "I have been reading about factions again.\n\n"
    "The Tenth Party Congress in 1922 banned factions outright, and that settled the matter for a decade. "
    "Lenin came back to Petrograd on 3rd April, 1917, which nobody here disputes.\n\n"
    "The famous trial had sixteen accused, if you count Marten Oakley's list."
)
TOLL_TEXT = (
    "Somebody has to say it. Insane figures of 20 million for the purge of 1937-38 have never been proven, "
    "and yet people repeat that 90 million were executed in the purge."
)
# (source, title, value, low, high, scope): invented authors, figures spread as real estimates are.
ESTIMATES = (
    ("Ashgrove 1968", "The Long Night", "1 million", 1_000_000, 1_000_000),
    ("Bellweather 1971", "Counting the Absent", "700,000–1.2 million", 700_000, 1_200_000),
    ("Carrow & Finch 1988", "Archives and Silence", "at least 500,000", 500_000, None),
    ("Dunmore 1990", "A Reckoning", "681,692", 681_692, 681_692),
    ("Eastlake 1993", "Sentences by Quota", "about 682,000", 682_000, 682_000),
    ("Farrow 1996", "The Limits of Ledgers", "635,000–680,000", 635_000, 680_000),
    ("Greenhalgh 1999", "Terror in the Provinces", "950,000–1.2 million", 950_000, 1_200_000),
    ("Hartnell 2002", "Excess and Execution", "950,000", 950_000, 950_000),
    ("Ivers 2004", "Numbers of the Purge", "at most 800,000", None, 800_000),
    ("Jessop 2007", "Files of the Commission", "720,000", 720_000, 720_000),
    ("Kestrel 2010", "Between Two Lists", "600,000–1.75 million", 600_000, 1_750_000),
    ("Lorimer 2012", "The Year of Fear", "750,000", 750_000, 750_000),
    ("Merriden, Oakes and a commission of eleven regional archives 2016", "Joint report", "827,000", 827_000, 827_000),
    ("Northcote 2021", "Revisiting the Ledgers", "700,000–770,000", 700_000, 770_000),
)


def make_user(name: str = "", *, role: str | None = MODERATORS, **fields: Any) -> User:
    make_roles()  # a test that empties the tables empties the groups too
    user = User.objects.create(username=name or f"person{next(_counter)}", password=_hashed_password(), **fields)
    if role is not None:
        user.groups.add(Group.objects.get(name=role))
    return user


@cache
def _hashed_password() -> str:
    """Hashing takes half a second: once a run is enough."""
    return make_password(PASSWORD)


def make_moderator(name: str = "") -> User:
    return make_user(name, role=MODERATORS)


def make_administrator(name: str = "") -> User:
    return make_user(name, role=ADMINISTRATORS, is_staff=True)


def make_forum(name: str = "") -> Forum:
    return Forum.objects.create(name=name or f"Lantern History Board {next(_counter)}")


def make_thread(*, forum: Forum | None = None, title: str = "Factions, bans and trials") -> Thread:
    return Thread.objects.create(forum=forum or make_forum(), external_id=f"t{next(_counter)}", title=title)


def make_post(
    text: str = CONGRESS_TEXT,
    *,
    thread: Thread | None = None,
    author: str | None = "mossy_ledger",
    posted_at: datetime | None = NOW - timedelta(hours=5),
    is_checked: bool = True,
    quotations: list[dict[str, Any]] | None = None,
) -> Post:
    """A post with one revision."""
    thread = thread or make_thread()
    position = thread.posts.count() + 1
    post = Post.objects.create(
        thread=thread, external_id=f"p{next(_counter)}", position=position, author=author, posted_at=posted_at
    )
    add_revision(post, text, is_checked=is_checked, quotations=quotations)
    return post


def add_revision(
    post: Post, text: str, *, is_checked: bool = True, quotations: list[dict[str, Any]] | None = None
) -> Revision:
    return Revision.objects.create(
        post=post,
        number=post.revisions.count() + 1,
        content_hash=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        quotations=quotations or [],
        state=Revision.State.CHECKED if is_checked else Revision.State.WAITING,
        checked_at=NOW if is_checked else None,
        engine_version="0.1.0" if is_checked else "",
    )


def newest_revision(post: Post) -> Revision:
    revision = post.current_revision
    assert revision is not None
    return revision


def make_claim(revision: Revision, words: str, **fields: Any) -> Claim:
    """A claim on the first place where `words` stand in the revision."""
    start = revision.text.index(words)
    sentence = next(part for part in _sentences(revision.text) if words in part)
    defaults: dict[str, Any] = {"kind": "event_date", "stance": "asserted", "text": words, "sentence": sentence}
    return Claim.objects.create(
        revision=revision, key=f"claim-{next(_counter)}", start=start, end=start + len(words), **{**defaults, **fields}
    )


def make_finding(claim: Claim, verdict: str = "contradicted", explanation: str = "", **fields: Any) -> Finding:
    return Finding.objects.create(
        claim=claim,
        verdict=verdict,
        explanation=explanation or f"References say otherwise of “{claim.text}”.",
        trace=fields.pop("trace", ["read: one value", "linked: by name and a neighbouring word", "compared: by year"]),
        engine_version="0.1.0",
        reference_snapshot="5f0c9f6f2b1d4a7788aa",
        created_at=fields.pop("created_at", NOW),
        **fields,
    )


def add_evidence(finding: Finding, source: str = "Oakley 1959", **fields: Any) -> Evidence:
    position = finding.evidence.count() + 1
    defaults: dict[str, Any] = {
        "fact_key": f"fact-{next(_counter)}",
        "relation": {"supported": "agrees", "contradicted": "excludes"}.get(finding.verdict, "undecided"),
        "title": "A Short Course in Congresses",
        "url": "https://library.example/congress",
        "value": "8-16 March 1921",
        "scope": "Tenth Party Congress",
        "licence": "CC0-1.0",
    }
    if "low" not in fields and "high" not in fields:
        mentions = read_dates(f"It was in {fields.get('value', defaults['value'])}.")
        defaults["edtf"] = mentions[0].when.edtf if mentions else ""
    return Evidence.objects.create(finding=finding, position=position, source=source, **{**defaults, **fields})


def supersede(finding: Finding, verdict: str, *, at: datetime = NOW) -> Finding:
    """Check the same claim again, with another outcome or the same."""
    finding.superseded_at = at
    finding.save()
    again = make_finding(finding.claim, verdict, created_at=at)
    for one in finding.evidence.all():
        add_evidence(again, one.source, low=one.low, high=one.high, value=one.value)
    return again


def wrong_year(post: Post) -> Finding:
    """The wrong year of CONGRESS_TEXT, with two references."""
    claim = make_claim(
        newest_revision(post),
        "Tenth Party Congress in 1922",
        edtf="1922",
        calendar="gregorian",
        subject_label="Tenth Party Congress",
        subject_key="tenth-congress",
        subject_mention="Tenth Party Congress",
    )
    finding = make_finding(claim, explanation="The Tenth Party Congress was held on 8–16 March 1921, not in 1922.")
    add_evidence(finding)
    add_evidence(finding, "Thornbury 1974", title="Minutes and Motions", url="https://library.example/minutes")
    return finding


def right_return(post: Post) -> Finding:
    claim = make_claim(newest_revision(post), "3rd April, 1917", edtf="1917-04-03", calendar="julian")
    text = "3 April 1917 in the Julian calendar is 16 April in the Gregorian: both references say so."
    finding = make_finding(claim, "supported", text)
    add_evidence(finding, value="16 April 1917", scope="return to Petrograd")
    return finding


def right_count(post: Post) -> Finding:
    claim = make_claim(
        newest_revision(post), "sixteen accused", kind="count", low=16, high=16, bound="exact", measure="accused"
    )
    finding = make_finding(claim, "supported", "The references count 16 accused.")
    add_evidence(finding, value="16", low=16, high=16, scope="accused")
    return finding


def toll(post: Post, words: str, *, value: float, verdict: str, stance: str = "asserted") -> Finding:
    """A figure of TOLL_TEXT against fourteen invented estimates."""
    claim = make_claim(
        newest_revision(post),
        words,
        kind="casualty",
        measure="executions",
        low=value,
        high=value,
        bound="exact",
        unit="people",
        stance=stance,
        subject_label="Purge of 1937–38",
    )
    finding = make_finding(
        claim, verdict, "Published estimates of those executed run from 500,000 to 1.75 million; this lies outside all."
    )
    for source, title, said, low, high in ESTIMATES:
        holds = (low is None or low <= value) and (high is None or value <= high)
        add_evidence(
            finding,
            source,
            title=title,
            value=said,
            low=low,
            high=high,
            scope="executions, all people, 1937–1938",
            relation="agrees" if holds else "excludes",
            as_of="",
            licence="CC-BY-4.0",
        )
    return finding


def cite_source(post: Post, words: str) -> CitedSource:
    revision = newest_revision(post)
    start = revision.text.index(words)
    return CitedSource.objects.create(
        revision=revision,
        start=start,
        end=start + len(words),
        text=words,
        name="The Oakley Lists",
        rating="generally unreliable",
        rated_by="an encyclopedia's noticeboard",
        url="https://library.example/oakley",
        note="Self-published.",
    )


def make_case(text: str = CONGRESS_TEXT, *, thread: Thread | None = None, at: datetime = NOW, **fields: Any) -> Case:
    """A post with the wrong year, a right date and a right count, and the case that it opens."""
    post = make_post(text, thread=thread, **fields)
    wrong_year(post)
    right_return(post)
    right_count(post)
    open_cases([newest_revision(post).pk], at=at)
    return Case.objects.get(post=post)


def make_toll_case(*, thread: Thread | None = None, at: datetime = NOW, **fields: Any) -> Case:
    """A figure far beyond all estimates, and one that the author rejects."""
    post = make_post(TOLL_TEXT, thread=thread, **fields)
    toll(post, "90 million were executed", value=90e6, verdict="contradicted")
    toll(post, "20 million", value=20e6, verdict="contradicted", stance="rejected")
    open_cases([newest_revision(post).pk], at=at)
    return Case.objects.get(post=post)


def _sentences(text: str) -> list[str]:
    """Good enough for the texts above."""
    return [part.strip() for line in text.split("\n") for part in line.replace(". ", ".\0").split("\0") if part.strip()]

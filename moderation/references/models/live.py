"""Sources over the network, what they are asked, and the pages and earlier fact-checks that they brought."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

from moderation.references.models.packs import ReferencePack


class LiveSource(models.Model):
    """A server that may be asked. What it says goes into the store, under a pack of its own."""

    class Kind(models.TextChoices):
        WIKIDATA = "wikidata", "Wikidata or another Wikibase"
        MEDIAWIKI = "mediawiki", "Wikipedia or another MediaWiki"
        SPARQL = "sparql", "SPARQL endpoint"
        TABLE = "table", "JSON or CSV at an address"
        GOOGLE_FACT_CHECK = "google_fact_check", "Google Fact Check Tools"
        CLAIM_REVIEW = "claim_review", "Feed of ClaimReview"
        LANGUAGE_MODEL = "language_model", "Language model (suggests passages, never judges)"

    # Read as one on a schedule, and not asked by name.
    WHOLE = (Kind.TABLE, Kind.CLAIM_REVIEW)

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    address = models.URLField(max_length=1000, blank=True)
    settings = models.JSONField(default=dict, blank=True)
    secret = models.CharField(max_length=500, blank=True)
    is_active = models.BooleanField(default=False)
    # What it said is asked for again after so long.
    fresh_for = models.DurationField(default=timedelta(days=30))
    pack = models.OneToOneField(ReferencePack, on_delete=models.PROTECT, related_name="live_source", editable=False)
    last_answer_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_error = models.TextField(blank=True, editable=False)
    last_error_at = models.DateTimeField(null=True, blank=True, editable=False)

    def __str__(self) -> str:
        return self.name

    @property
    def is_asked_by_claim(self) -> bool:
        """Asked with a claim's own words; the others are asked for a name."""
        return self.kind in (self.Kind.GOOGLE_FACT_CHECK, self.Kind.LANGUAGE_MODEL)

    @property
    def needs_passages(self) -> bool:
        """Can be asked only where there is something to read."""
        return self.kind == self.Kind.LANGUAGE_MODEL

    @property
    def is_read_whole(self) -> bool:
        return self.kind in self.WHOLE


class LookUpQuerySet(models.QuerySet["LookUp"]):
    def due(self, at: datetime) -> LookUpQuerySet:
        return self.filter(state=LookUp.State.WAITING, due_at__lte=at, source__is_active=True)

    def open(self) -> LookUpQuerySet:
        """Not answered yet."""
        return self.filter(state__in=[LookUp.State.WAITING, LookUp.State.ASKING])

    def locked(self) -> LookUpQuerySet:
        """Those that no other worker has in hand at this moment; inside a transaction."""
        return self.order_by("pk").select_for_update(skip_locked=True, of=("self",))


class LookUp(models.Model):
    """One question to one source. It waits until the source answers; trouble of the network is no answer.

    `question` is what is asked for; `key` is its folded form. "" asks a source that is read whole.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "waiting"
        ASKING = "asking", "being asked"
        ANSWERED = "answered", "answered"
        REFUSED = "refused", "refused"

    source = models.ForeignKey(LiveSource, on_delete=models.CASCADE, related_name="look_ups")
    key = models.CharField(max_length=300, blank=True)
    question = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField()
    taken_by = models.CharField(max_length=64, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    answered_at = models.DateTimeField(null=True, blank=True)
    found = models.PositiveIntegerField(default=0)  # subjects, pages and reviews that the last answer brought
    problems = models.JSONField(default=list)  # sentences on what of the answer couldn't be used
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    error = models.TextField(blank=True)

    objects = LookUpQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="look_up_once")]
        indexes = [
            models.Index(fields=["due_at"], name="look_up_due", condition=Q(state="waiting")),
            models.Index(fields=["taken_at"], name="look_up_asking", condition=Q(state="asking")),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.question or 'everything'}"

    @property
    def is_done(self) -> bool:
        return self.state in (self.State.ANSWERED, self.State.REFUSED)


class Page(models.Model):
    """A page of a wiki at one revision. `name_key` stands for its folded title: see factcheck.candidates.name_key."""

    source = models.ForeignKey(LiveSource, on_delete=models.CASCADE, related_name="pages")
    title = models.CharField(max_length=300)
    revision = models.CharField(max_length=60)
    fetched_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "title"], name="page_once")]

    def __str__(self) -> str:
        return self.title


class PageName(models.Model):
    """A title that leads to a page: its own, or one that redirects to it."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="names")
    key = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "page"], name="page_name_once")]

    def __str__(self) -> str:
        return f"{self.page} ({self.key})"


class Passage(models.Model):
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="passages")
    position = models.PositiveIntegerField()
    section = models.CharField(max_length=500, blank=True)
    text = models.TextField()
    author = models.CharField(max_length=300)
    title = models.CharField(max_length=500)
    year = models.CharField(max_length=20, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    url = models.URLField(max_length=1000)
    seen_at = models.CharField(max_length=2000, blank=True)
    licence = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["page", "position"]
        constraints = [models.UniqueConstraint(fields=["page", "position"], name="passage_once")]

    def __str__(self) -> str:
        return self.text[:80]


class Review(models.Model):
    """An earlier fact-check by somebody else. `rating` is his own word for it and is never mapped to a verdict."""

    source = models.ForeignKey(LiveSource, on_delete=models.CASCADE, related_name="reviews")
    claim = models.TextField()
    key = models.BigIntegerField()  # of the claim's words: see references.keys
    claimant = models.CharField(max_length=300, blank=True)
    claimed_on = models.DateField(null=True, blank=True)
    publisher = models.CharField(max_length=300)
    site = models.CharField(max_length=300, blank=True)
    title = models.CharField(max_length=1000, blank=True)
    url = models.URLField(max_length=1000)
    rating = models.CharField(max_length=500)
    reviewed_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=20, blank=True)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "url", "key"], name="review_once")]

    def __str__(self) -> str:
        return f"{self.publisher}: {self.rating}"


class ReviewFigure(models.Model):
    """A figure in the claim that a fact-check is about: only claims with the same ones can be the same claim."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="figures")
    key = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "review"], name="review_figure_once")]

    def __str__(self) -> str:
        return f"{self.review} ({self.key})"


class Suggestion(models.Model):
    """What a language model takes a passage to say of a claim: a place to look at, never evidence.

    `key` stands for the folded claim: see factcheck.candidates.name_key.
    """

    source = models.ForeignKey(LiveSource, on_delete=models.CASCADE, related_name="suggestions")
    key = models.BigIntegerField(db_index=True)
    claim = models.TextField()
    excerpt = models.TextField()  # as it stands in the passage
    says = models.TextField()
    title = models.CharField(max_length=500)
    url = models.URLField(max_length=1000)
    licence = models.CharField(max_length=200, blank=True)
    model = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.model}: {self.says[:80]}"

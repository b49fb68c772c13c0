"""What people wrote: forums, threads, posts, and every revision that a post had."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext


class ForumQuerySet(models.QuerySet["Forum"]):
    def due(self, at: datetime) -> ForumQuerySet:
        return self.filter(kind=Forum.Kind.FEED, is_active=True, next_poll_at__lte=at).order_by("next_poll_at", "id")


class Forum(models.Model):
    class Kind(models.TextChoices):
        SAVED = "saved", "Saved threads (pasted or uploaded)"
        FEED = "feed", "RSS or Atom feed"

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.SAVED)
    address = models.URLField(max_length=1000, blank=True, help_text="The feed's address; empty for saved threads.")
    is_active = models.BooleanField(default=True)
    poll_every = models.DurationField(default=timedelta(minutes=15))
    next_poll_at = models.DateTimeField(null=True, blank=True)
    last_polled_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True)
    failures_in_a_row = models.PositiveIntegerField(default=0)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ForumQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="feed") | ~models.Q(address=""), name="forum_feed_has_address"
            ),
            models.UniqueConstraint(fields=["address"], condition=~models.Q(address=""), name="forum_address_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Thread(models.Model):
    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="threads")
    # The forum's own id where there is one; else "title:<hash>" of the title, or "content:<hash>" of an untitled post.
    external_id = models.CharField(max_length=200)
    title = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    engine = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["forum", "external_id"], name="thread_once")]

    def __str__(self) -> str:
        if self.title or not self.external_id.startswith("content:"):
            return self.title or self.external_id
        return gettext("Untitled thread")  # a hash tells nobody anything

    def get_absolute_url(self) -> str:
        return reverse("thread", args=[self.pk])


class Post(models.Model):
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="posts")
    # The forum's own id where there is one, else "content:<hash>" of the first revision.
    external_id = models.CharField(max_length=200)
    position = models.PositiveIntegerField()
    author = models.CharField(max_length=200, null=True, blank=True)  # null: the saved text doesn't state it
    posted_at = models.DateTimeField(null=True, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["thread", "external_id"], name="post_once")]
        indexes = [models.Index(fields=["thread", "position"], name="post_in_thread")]  # a thread's page

    def __str__(self) -> str:
        return f"#{self.position} of {self.thread}"

    @property
    def current_revision(self) -> Revision | None:
        return self.revisions.order_by("-number").first()


class RevisionQuerySet(models.QuerySet["Revision"]):
    def waiting(self) -> RevisionQuerySet:
        return self.filter(state=Revision.State.WAITING)

    def unchecked(self) -> RevisionQuerySet:
        """Those that will be checked yet: waiting, or in some worker's hand. Worded as its index is."""
        return self.exclude(state=Revision.State.CHECKED).exclude(state=Revision.State.FAILED)

    def locked(self) -> RevisionQuerySet:
        """Those that no rival holds, held until the transaction ends. In one order, so that rivals can't deadlock."""
        return self.order_by("pk").select_for_update(skip_locked=True)

    def newest(self) -> RevisionQuerySet:
        """The revision of each post that stands on the forum now."""
        later = Revision.objects.filter(post=models.OuterRef("post"), number__gt=models.OuterRef("number"))
        return self.filter(~models.Exists(later))

    def abandoned(self, *, since: datetime) -> RevisionQuerySet:
        """Taken by a worker that hasn't answered since that time."""
        return self.filter(state=Revision.State.CHECKING, taken_at__lt=since)


class Revision(models.Model):
    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        CHECKING = "checking", "Being checked"
        CHECKED = "checked", "Checked"
        FAILED = "failed", "Failed"

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    content_hash = models.CharField(max_length=64)
    text = models.TextField()
    html = models.TextField(blank=True)  # sanitised; empty where only text was had
    # [{"start", "end", "who", "style"}] in offsets of `text`: quotations that the page marks as such.
    quotations = models.JSONField(default=list)
    # [{"start", "end", "url"}]: words that the page links to an address.
    links = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    # When a task was last sent for it; the sweep sends again what waits long since.
    queued_at = models.DateTimeField(default=timezone.now)
    # The batch that has it in hand: only that batch may store its outcome.
    taken_by = models.CharField(max_length=64, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    # What it was last checked with; a finding keeps what it was first made with.
    engine_version = models.CharField(max_length=40, blank=True)
    reference_snapshot = models.CharField(max_length=64, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["post", "number"], name="revision_number_once"),
        ]
        indexes = [
            # The sweep: what waits or hangs; checked rows, nearly all, stay out of it.
            models.Index(fields=["state", "id"], condition=~models.Q(state="checked"), name="revision_unchecked"),
        ]

    def __str__(self) -> str:
        return f"revision {self.number} of {self.post}"

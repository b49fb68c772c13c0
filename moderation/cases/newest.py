"""Which revision of a post the desk speaks of: the newest that the engine has read, whatever it waits for since."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from moderation.forums.models import Revision

# A revision that failed also has a time of checking; one that was read names the engine's version.
WAS_READ = ~Q(engine_version="")


def newest_read() -> QuerySet[Revision]:
    return Revision.objects.filter(WAS_READ, ~Exists(later_read("")))


def later_read(prefix: str) -> QuerySet[Revision]:
    """Later revisions that were read, of the outer row's revision; `prefix` leads to it ("claim__revision__")."""
    return Revision.objects.filter(
        WAS_READ, post_id=OuterRef(f"{prefix}post_id"), number__gt=OuterRef(f"{prefix}number")
    )

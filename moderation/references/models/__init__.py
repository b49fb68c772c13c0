"""The store of references. Verdicts are read from here only; packs and live sources fill it."""

from moderation.references.models.imports import DumpImport, ItemLabel, WaitingItem
from moderation.references.models.live import (
    LiveSource,
    LookUp,
    Page,
    PageName,
    Passage,
    Review,
    ReviewFigure,
    Suggestion,
)
from moderation.references.models.packs import (
    Fact,
    FactChange,
    Name,
    ReferenceChange,
    ReferencePack,
    Source,
    Subject,
    UnsettledEvent,
)
from moderation.references.models.uploads import PackUpload

__all__ = [
    "DumpImport",
    "Fact",
    "FactChange",
    "ItemLabel",
    "LiveSource",
    "LookUp",
    "Name",
    "PackUpload",
    "Page",
    "PageName",
    "Passage",
    "ReferenceChange",
    "ReferencePack",
    "Review",
    "ReviewFigure",
    "Source",
    "Subject",
    "Suggestion",
    "UnsettledEvent",
    "WaitingItem",
]

"""The admin's pages for references."""

from moderation.references.admin import live, packs

__all__ = ["live", "packs"]

"""The shape of a rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from moderation.claims.models import Finding, FindingQuerySet


@dataclass(frozen=True, slots=True)
class CaseRule:
    """`select` narrows current findings to those that the rule wants looked at; `explain` says why, for one of them."""

    slug: str
    name: str | Promise
    description: str | Promise
    select: Callable[[FindingQuerySet], FindingQuerySet]
    explain: Callable[[Finding], str]

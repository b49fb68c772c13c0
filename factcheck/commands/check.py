"""`python -m factcheck check`: every claim of a plain text with its finding, as JSON or as a report to read."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import Any

from factcheck import ENGINE_VERSION
from factcheck.pipeline import Context, check_text
from factcheck.ports import Index
from factcheck.records import CheckedClaim, Reading
from factcheck.wire import claim_as_dict


def check(text: str, *, index: Index, title: str | None, written_on: date | None) -> Reading:
    return check_text(text, index=index, context=Context(title=title, written_on=written_on))


def as_json(reading: Reading, index: Index) -> dict[str, Any]:
    return {
        "engine": ENGINE_VERSION,
        "references": [{"id": pack, "version": version} for pack, version in index.versions],
        "claims": [claim_as_dict(checked) for checked in reading.claims],
    }


def as_report(reading: Reading) -> str:
    """The claims one under the other, those that a person should see first."""
    if not reading.claims:
        return "No statement was found that can be checked.\n"
    ranked = sorted(reading.claims, key=lambda checked: not checked.finding.is_accusation(checked.claim))
    cited = [
        f"CITED: {item.text}: {item.source.name} is {item.source.rating} ({item.source.rated_by}, {item.source.url})\n"
        for item in reading.cited_sources
    ]
    return "\n".join([*(_paragraph(checked) for checked in ranked), *cited])


def _paragraph(checked: CheckedClaim) -> str:
    claim, finding = checked.claim, checked.finding
    stance = "" if claim.is_own else f" ({claim.stance.value}{', quoted' if claim.quoted else ''})"
    lines = [f"{finding.verdict.value.upper().replace('_', ' ')}{stance}: {' '.join(claim.text.split())}"]
    lines += textwrap.wrap(finding.explanation, 100, initial_indent="  ", subsequent_indent="  ")
    lines += [f"  - {item.source}: {item.value} {item.url}".rstrip() for item in finding.evidence]
    return "\n".join(lines) + "\n"

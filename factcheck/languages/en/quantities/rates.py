"""What stands behind a number and says per what: "a day", "per month", "yearly"."""

from __future__ import annotations

import re

_RATE = re.compile(
    r"(?:\s?/\s?|\s(?:per|an?|each|every|by the)\s)"
    r"(second|sec|minute|min|hour|hr|h|day|week|month|year|yr|annum|night|decade|century|person|capita|head)"
    r"(?![a-z])(?! (?:after|before|later|ago|earlier|prior|when|into|or two|or so))"
)
_ADVERB_RATE = re.compile(r"\s(hourly|daily|nightly|weekly|monthly|yearly|annually)(?![a-z])")
RATE_WORDS = frozenset("per a an each every by hourly daily nightly weekly monthly yearly annually".split())
_RATE_STARTS = frozenset("/paebhdnwmy ")
_RATES = {
    "sec": "second",
    "min": "minute",
    "hr": "hour",
    "h": "hour",
    "yr": "year",
    "annum": "year",
    "capita": "person",
    "head": "person",
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}


def read_rate(plain: str, end: int) -> tuple[int, str] | None:
    """ "a day", "per month", "/hour" right behind a number: where it ends and the unit of time."""
    ahead = plain[end : end + 2]
    if len(ahead) < 2 or not (ahead[1] in _RATE_STARTS or ahead[0] == "/"):
        return None
    match = _RATE.match(plain, end) or _ADVERB_RATE.match(plain, end)
    return (match.end(), _RATES.get(match[1], match[1])) if match else None

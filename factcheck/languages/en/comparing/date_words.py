"""What English sets around dates: "before" and "as of", brackets of lifespans, years that belong to names."""

from __future__ import annotations

import re

# What leads up to a date inside its mention.
LEADING = re.compile(
    r"(?:(?:in|on|no|not) )?(?:before|after|since|by|until|till|prior to|up to|later than|earlier than|following|from|"
    r"post-?|pre-?|as of)(?: or (?:in|on))?(?: the)?(?: (?:year|end of|start of|beginning of))?[ -]+"
)
# "(2015 film)", "(1935)" tell works of one name apart; they date nothing.
TELLS_APART = re.compile(
    r"\(\s?(?:1[5-9]|20)\d\d(?:\s(?:[a-z]+\s)?(?:film|movie|series|album|song|novel|book|musical|play|game))?\s?\)"
)
# A bare year in brackets behind a title, which the reader of dates takes for that of a citation.
BRACKETED_YEAR = re.compile(r"\(((?:1[5-9]|20)\d\d)\)")
# "From 221" in front of "to 206 BC".
FIRST_END = re.compile(r"\b(\d{1,4})\s?(?:to|-|and|until)\s?$")
# "The Verl 1000": behind a capitalised word that is no month and no first word, a number is a name's.
NAMED_YEAR = re.compile(r"\b(?P<before>[A-Z][\w'’\-]*)\s+(?P<number>\d{3,4})$")
NO_NAME = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|In|On|Since|By|The|From|Until|After|Before|During|Around|About)"
    r"[a-z]* "
)
LIFESPAN_LEAD = re.compile(r"[(\[,;\-]\s*[^()]{0,90}$")
LIFESPAN_TAIL = re.compile(r"[^()]{0,60}[)\],\-]")
NO_LIFESPAN = re.compile(r"\b(?:from|between|during|since|in|for|season|years|reign\w*|r\.)\b")
# "And in the United States on": a second date under the same verb.
COORDINATES = re.compile(r"^[\s,;]*and (?:then )?(?:in|on|at|for|again)\b[^.;]*$")
# "On the 4th", "the day 14th": an ordinal that is a day of the month.
_DAY_BEFORE = re.compile(r"\b(?:on(?: the)?|the day|day|date)(?: of)?(?: the)? $")
_DAY_BEHIND = re.compile(r"(?:\s?[.,;)]|\s*$| day of (?:the|its|that) month\b| of (?:the|that) month\b)")


def is_day_of_month(folded: str, start: int, end: int) -> bool:
    """Whether the ordinal at start..end is a day, with no month beside it."""
    return bool(_DAY_BEHIND.match(folded, end)) and bool(_DAY_BEFORE.search(folded, max(0, start - 20), start))

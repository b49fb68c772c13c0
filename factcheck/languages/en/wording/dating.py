"""How dates, their sources and the precision of a comparison are put in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.dates.edtf import Precision, is_yearless, precision, read_edtf
from factcheck.doors import Reason
from factcheck.languages.en.dates import words
from factcheck.languages.en.phrases import cite_words, listed
from factcheck.languages.en.wording.reasons import reason_words
from factcheck.records import When
from factcheck.verdicts import Relation, Weighed

_FINEST_FIRST = (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.DECADE, Precision.CENTURY)

_LADY_DAY = (3, 25)


def said_by(weighed: Sequence[Weighed], *relations: Relation) -> str:
    """ "8-16 March 1921 (Britannica, Service 2000)": what the facts of these relations say, and who says it."""
    by_value: dict[str, list[str]] = {}
    for item in weighed:
        if item.relation in relations and item.when:
            by_value.setdefault(words(item.when), []).append(cite_words(item.fact.citation))
    shown = [f"{value} ({listed(list(dict.fromkeys(sources)), most=3)})" for value, sources in by_value.items()]
    return listed(shown, joint="or")


def on_words(when: When) -> str:
    """The date as an adverb: "on 8 March 1921", "in 1936", "from 1936 to 1938", "up to 1953"."""
    text = words(when)
    first, _, last = when.edtf.partition("/")
    if last and first not in ("", "..") and last not in ("", ".."):
        return f"from {words(When(first, when.calendar))} to {words(When(last, when.calendar))}"
    if last or text.startswith(("about", "before", "after", "up to", "from")):
        return text
    return f"on {text}" if re.match(r"\d{1,2} [A-Z]", text) else f"in {text}"


def precision_words(claimed: When, weighed: Sequence[Weighed]) -> str:
    """ "compared by year": the coarser of the two precisions, where it is coarser than a day; else ""."""
    if is_yearless(claimed.edtf):
        return ""
    coarsest = max((_coarseness(when) for when in _dates(claimed, weighed)), default=0)
    if coarsest == 0:
        return ""
    return f"compared by {_FINEST_FIRST[coarsest].value}" if coarsest < len(_FINEST_FIRST) else ""


def old_style_words(claimed: When, weighed: Sequence[Weighed]) -> str:
    """In which way of counting a date is right that isn't right in ours: "in the old (Julian) calendar"."""
    extent = read_edtf(claimed.edtf)
    if extent and extent.first and extent.first[1:] < _LADY_DAY:
        agreeing = [read_edtf(item.when.edtf) for item in weighed if item.when and item.relation is Relation.AGREES]
        if all(known and known.first and known.first[0] == extent.first[0] + 1 for known in agreeing):
            return "in the old style, in which the year began on 25 March"
    return "in the old (Julian) calendar"


def left_open_words(claimed: When, reason: Reason) -> str:
    """Why a date is neither right nor wrong, as a clause that follows "because"."""
    if is_yearless(claimed.edtf):
        return "its year isn't said"
    return reason_words(reason) if reason else "the two only overlap"


def _dates(claimed: When, weighed: Sequence[Weighed]) -> list[When]:
    bearing = [item.when for item in weighed if item.relation in (Relation.AGREES, Relation.EXCLUDES)]
    finest = sorted((when for when in bearing if when), key=_coarseness)[:1]
    return [claimed, *finest]


@lru_cache(maxsize=4096)
def _coarseness(when: When) -> int:
    """0 for days; an interval is as coarse as its finer end."""
    ends = [end for end in when.edtf.split("/") if end not in ("", "..")]
    found = [precision(end) for end in ends if not is_yearless(end)]
    known = [_FINEST_FIRST.index(one) for one in found if one in _FINEST_FIRST]
    return min(known, default=len(_FINEST_FIRST))

"""The dates of a text as values, with what happened on them; a lifespan in brackets gives a birth and a death."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.comparing.spans import Spans
from factcheck.comparing.tokens import REACH, Words, clause, stems_between
from factcheck.comparing.values import Fence, Kind, Role, Value
from factcheck.dates import days
from factcheck.languages.en.comparing.date_words import (
    BRACKETED_YEAR,
    COORDINATES,
    FIRST_END,
    LEADING,
    LIFESPAN_LEAD,
    LIFESPAN_TAIL,
    NAMED_YEAR,
    NO_LIFESPAN,
    NO_NAME,
    TELLS_APART,
)
from factcheck.languages.en.comparing.fences import date_fence, is_year_of_a_name
from factcheck.languages.en.comparing.roles import (
    is_context,
    is_of_another,
    is_of_making,
    is_onset,
    is_told_of,
    part_of_span,
    role_of_date,
    work_behind,
)
from factcheck.languages.en.dates import read_dates
from factcheck.languages.en.dates import words as date_words
from factcheck.records import DateMention, When

# How far before a lifespan its bracket may open.
_LEAD = 120
# So many days at least lie between the dates of a lifespan.
_SHORTEST_LIFE = 12 * 365
# A role that the date behind "and" shares, and how far.
_HANDED_ON = frozenset({Role.RELEASE, Role.BEGIN, Role.END})
_HANDED_AS_FAR = 60


def read_moments(words: Words) -> list[Value]:
    """Values in order of place."""
    values: list[Value] = []
    for read in _with_bracketed_years(words, read_dates(words.text)):
        if _is_in_a_name(read, words.text):
            continue
        mention = _with_first_end(words, read)
        values.extend(_lifespan(words, mention) or [_moment(words, mention)])
    return [_with_role_before(words, value, before) for before, value in zip([None, *values], values, strict=False)]


def _with_bracketed_years(words: Words, mentions: Sequence[DateMention]) -> list[DateMention]:
    """ "Mill & Lantern (2012)": a title's year, as no text that is compared cites by author and year."""
    if "(" not in words.folded:
        return list(mentions)
    known = Spans((mention.start, mention.end) for mention in mentions)
    years = [
        DateMention(found.start(1), found.end(1), When(found.group(1)))
        for found in BRACKETED_YEAR.finditer(words.folded)
        if not known.overlap(found.start(1), found.end(1))
    ]
    return sorted((*mentions, *years), key=lambda mention: mention.start) if years else list(mentions)


def _with_role_before(words: Words, value: Value, before: Value | None) -> Value:
    """ "Was released in Norland on 9 March and in Sudmark on 27 April": one verb for both dates."""
    if before is None or value.role is not Role.OTHER or before.role not in _HANDED_ON or value.work:
        return value
    between = words.folded[before.end : value.start]
    return replace(value, role=before.role) if len(between) <= _HANDED_AS_FAR and COORDINATES.search(between) else value


def tells_apart(words: Words, value: Value) -> bool:
    """The year of "The Lantern (2015 film)" or "The Lantern (2015)"."""
    opened = words.folded.rfind("(", max(0, value.start - 3), value.start)
    return opened >= 0 and bool(TELLS_APART.match(words.folded, opened))


def _with_first_end(words: Words, mention: DateMention) -> DateMention:
    """ "From 221 to 206 BC": the era stands once for both years."""
    if not mention.when.edtf.startswith("-") or "/" in mention.when.edtf:
        return mention
    found = FIRST_END.search(words.folded, max(0, mention.start - 24), mention.start)
    if not found:
        return mention
    first = f"-{int(found.group(1)) - 1:04d}"
    if first[1:] <= mention.when.edtf[1:5]:
        return mention
    return replace(mention, start=found.start(1), when=When(f"{first}/{mention.when.edtf}", mention.when.calendar))


def _is_in_a_name(mention: DateMention, text: str) -> bool:
    """A bare number behind a capitalised word that is no month, first word or likely year: "The Baja 1000"."""
    found = NAMED_YEAR.search(text[max(0, mention.start - 40) : mention.end])
    if not found or mention.end - mention.start > 4 or NO_NAME.match(found["before"] + " "):
        return False
    return not "1400" <= found["number"] <= "2099"


def _lifespan(words: Words, mention: DateMention) -> list[Value]:
    """ "Ida Brandt (22 April 1870 - 21 January 1924)": a birth and a death; empty for any other interval."""
    ends = mention.when.edtf.split("/")
    if len(ends) != 2 or ".." in ends or "" in ends:
        return []
    lead = LIFESPAN_LEAD.search(words.folded, max(0, mention.start - _LEAD), mention.start)
    if not lead or not LIFESPAN_TAIL.match(words.folded, mention.end):
        return []
    opened = (
        words.folded.rfind("(", max(0, mention.start - _LEAD), mention.start) if "(" in lead.group() else lead.start()
    )
    if NO_LIFESPAN.search(words.folded, opened, mention.start) or words.folded.startswith(
        ("from", "between"), mention.start
    ):
        return []
    if "(" not in lead.group() and not any(len(end) > 7 or end.startswith("-") for end in ends):
        return []
    halves = [When(end, mention.when.calendar) for end in ends]
    if all(len(end) == len("1994") for end in ends) and _is_too_short_for_a_life(halves):
        return []
    return [
        _value(words, mention, half, date_words(half), role=role)
        for half, role in zip(halves, (Role.BIRTH, Role.DEATH), strict=True)
    ]


def _is_too_short_for_a_life(halves: Sequence[When]) -> bool:
    """ "The Harrow Show (1994-98)"."""
    (born, _), (_, died) = (days(half) for half in halves)
    return born is not None and died is not None and died - born < _SHORTEST_LIFE


def _value(words: Words, mention: DateMention, when: When, said: str, *, role: Role) -> Value:
    low, high = days(when)
    return Value(
        Kind.DATE,
        mention.start,
        mention.end,
        said,
        low,
        high,
        when=when,
        role=role,
    )


def _moment(words: Words, mention: DateMention) -> Value:
    folded = words.folded
    leading = LEADING.match(folded, mention.start, mention.end)
    body = leading.end() if leading else mention.start
    fence = date_fence(folded, mention.start, body)
    when = mention.when
    if fence is not Fence.NONE and is_year_of_a_name(words.text, body):
        when, fence = When(words.text[body : body + 4], when.calendar), Fence.NONE
    elif fence is not Fence.NONE and "/" in when.edtf:
        again = read_dates(words.text[body : mention.end])
        if len(again) == 1 and "/" not in again[0].when.edtf:
            when = again[0].when
        elif when.edtf.startswith("../") and fence is Fence.LESS:
            when, fence = mention.when, Fence.NONE
        else:
            ends = [end for end in when.edtf.split("/") if end not in ("", "..")]
            if len(ends) == 1:
                when = When(ends[0], when.calendar)
            else:
                fence = Fence.NONE
    first, last = clause(words, mention.start, mention.end, reach=REACH)
    low, high = days(when)
    role = role_of_date(words, mention.start, mention.end, first, last)
    if role is Role.ALIVE and fence is Fence.UNTIL:
        role, fence = Role.DEATH, Fence.NONE  # "lived until 1450"
    if mention.inferred and fence is Fence.MOST:
        fence = Fence.NONE  # "by the end of that year"
    if fence is Fence.UNTIL and words.folded.startswith(" when ", mention.end):
        fence = Fence.NONE  # "until 1956 when it adopted": what happened then
    value = Value(
        Kind.DATE,
        mention.start,
        mention.end,
        date_words(mention.when),
        low,
        high,
        fence=fence,
        when=when,
        role=role,
        near=stems_between(words, first, last),
        another=is_of_another(words, mention.start, first, last),
        named=is_year_of_a_name(words.text, body),
        making=is_of_making(words, mention.start, first),
        onset=is_onset(words, mention.start, first),
        told=is_told_of(words, mention.start),
        context=is_context(words, body),
        part=part_of_span(words, mention.start, mention.end),
        work=work_behind(words, mention.end),
    )
    return (
        value if fence is Fence.NONE else replace(value, said=" ".join(words.text[mention.start : mention.end].split()))
    )

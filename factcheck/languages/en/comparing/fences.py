"""Comparison words before and behind a figure or a date: "more than 5,000", "before 6 January 1998"."""

from __future__ import annotations

import re

from factcheck.comparing.values import Fence

_COMPARES = (
    r"(?:(?P<least>at least|no (?:fewer|less) than|not (?:fewer|less) than|(?:a )?minimum of)|"
    r"(?P<most>at most|no more than|not more than|(?:a )?maximum of|up to|as many as|as much as|as high as)|"
    r"(?P<more>more than|(?:well |just |slightly |a little )?over|above|greater than|higher than|longer than|larger than|bigger than|"
    r"better than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in excess of|upwards? of|beyond|older than|taller than|topp(?:ed|ing)|north of)|"
    r"(?P<less>(?:fewer|less|lower|smaller|shorter|younger|worse) than|(?:just |slightly )?(?:under|below)|short of)|"
    r"(?P<nearly>nearly|almost|close to|approaching|just about|not quite)|"
    r"(?P<about>about|around|approximately|roughly|circa|ca\.?|c\.|some|an estimated|estimated(?: at)?))"
)
_ARTICLES = r"(?:\s+(?:a|an|the|age of|\$|£|€|us\$|number))*\s*"
_BEFORE = re.compile(_COMPARES + _ARTICLES + "$")
_LEADING = re.compile(_COMPARES + r"(?=\W)" + _ARTICLES)
_BEHIND = re.compile(
    r"\s*(?:(?P<least>or (?:more|over|higher|above|greater)|\+|and (?:above|over|up))|(?P<most>or (?:less|fewer|under|below)))\b"
)
_LONGEST = 34
# What stands before a number that is an age.
AGED = re.compile(
    r"\b(?:aged?|(?:died|die|death|dead|killed) at|at the age of|age of|turn(?:ed|ing|s)|(?P<fenced>before|after|until|since|when|while|as) (?:he|she|they) (?:was|were|turned|is|reached)|"
    r"(?P<other>before|after) (?:turning|reaching|the age of|age))(?: of| only| just)?\s*$"
)
AGED_BEHIND = re.compile(r"[ -]years?(?:[ -]old\b| of age\b)")
AGED_WHEN = re.compile(r" (?:when|at the time of) (?:he|she|they|his|her|their)\b")
_OF_AGE = re.compile(r"\b(?P<word>before|after)\b[\w ]{0,20}$")

_DATE_BEFORE = re.compile(
    r"(?:(?P<most>\bin or before|\bon or before|\bno later than|\bnot later than|\bby(?: the end of)?|\bas late as)|"
    r"(?P<until>\buntil(?: the end of)?|\btill|\bup to)|(?P<since>\bsince)|"
    r"(?P<least>\bin or after|\bon or after|\bno earlier than|\bnot earlier than|\bas early as)|"
    r"(?P<more>\bafter|\blater than|\bfollowing|\bpast|\bbeyond)|"
    r"(?P<less>\bbefore|\bprior to|\bearlier than|\bpreceding|\bpre-?))"
    r"(?:\s+(?:the|year|of|month|end|start|beginning))*\s*$"
)


_YEAR_OF_A_NAME = re.compile(r"\d{4} [A-Z]")


def body_of_number(folded: str, start: int, end: int) -> int:
    """Where the digits or number words of start..end begin, behind "more than" and its like."""
    leading = _LEADING.match(folded, start, end)
    return leading.end() if leading and leading.end() < end else start


def number_fence(folded: str, start: int, end: int, digits: int) -> Fence:
    """The fence of a number that stands at start..end; `digits` is where its first digit or number word stands."""
    found = _BEFORE.search(folded, max(0, start - _LONGEST), digits)
    if found is None:
        found = _BEHIND.match(folded, end) or _BEHIND.search(folded, digits, end)
    return Fence(found.lastgroup) if found and found.lastgroup else Fence.NONE


def age_fence(folded: str, digits: int) -> Fence:
    """ "Before she was 30", "after turning 21"; NONE for an age as it stands."""
    found = _OF_AGE.search(folded, max(0, digits - _LONGEST), digits)
    if found is None:
        return Fence.NONE
    return Fence.LESS if found["word"] == "before" else Fence.LEAST


def is_year_of_a_name(text: str, body: int) -> bool:
    """ "Before the 2003 Norland Games": what is fenced in are the games."""
    return bool(_YEAR_OF_A_NAME.match(text, body)) and text.endswith("the ", 0, body)


def date_fence(folded: str, start: int, body: int) -> Fence:
    """The fence of a date whose mention begins at `start` and whose digits or month begin at `body`."""
    found = _DATE_BEFORE.search(folded, max(0, start - _LONGEST), body)
    return Fence(found.lastgroup) if found and found.lastgroup else Fence.NONE

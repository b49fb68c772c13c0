""" "One" and "zero" where they count nothing."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.counted import counts_something
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.units import read_suffix
from factcheck.languages.en.quantities.vocabulary import FUNCTION_WORDS, SMALL, TENS
from factcheck.languages.en.quantities.words import GO_ON

# After these, "one" stands for something named before.
_PRONOUN_BEFORE = frozenset(
    """this that these those which no any every each another other the last next previous right wrong good bad new old
    big small best worst better only same first second third someone anyone not some such loved chosen single former
    latter nice little great whole everyday is was you're his her""".split()
)
# Before these, "one" is a pronoun, an impersonal subject or part of an idiom.
_PRONOUN_AFTER = FUNCTION_WORDS - {"more", "hundred", "for"} | frozenset(
    """of who's one ones self knows thinks sees wants needs feels looks reads finds hopes believes considers wonders
    assumes imagines learns understands doesn't can't cannot isn't wasn't won't ought need dare day night morning
    evening afternoon thing things way side hand reason point another sided sidedly size off liner time's place sort
    kind kinds such example argues argued looking interested remembers supposes starts begins called named being having
    point's issue step fell swoop""".split()
)
# Before these it always is, whatever stands before it.
IDLE_BEFORE = (
    _PRONOUN_AFTER - GO_ON - frozenset("to or over and point day night morning evening afternoon in out number".split())
)
_COMPARATIVES = frozenset("more less fewer greater larger bigger higher smaller lower".split())
_COUNTING_UNITS_BEFORE = frozenset({"in", "within", "after", "for", "just", "only", "lasted", "took", "than", "at"})
_ZERO_BEFORE = frozenset("ground sub absolute patient net day year hour from".split())
_NUMBER_AHEAD = re.compile(r" (?:[0-9]|(?:" + "|".join([*SMALL, *TENS]) + r")(?![a-z]))")
_LISTED = re.compile(r", (?:and )?two(?![a-z])")
_NEXT_WORD = re.compile(r"[ \t]{1,2}([a-z][a-z'-]*)")


def is_pronoun_one(page: Page, start: int, end: int) -> bool:
    """ "one" that counts nothing: "one can assume", "this one", "no one", "one of the ...", "one day"."""
    plain = page.plain
    before = page.word_ending_at(start)
    if before in ("minus", "negative"):
        return False
    following = _NEXT_WORD.match(plain, end)
    hyphenated = plain[end : end + 1] == "-"
    word = following[1] if following else ""
    if hyphenated:
        suffix = read_suffix(plain, end)
        return suffix is None
    if not word:
        if _LISTED.match(plain, end) or plain[max(0, start - 5) : start] == "two, ":
            return False  # "one, two, three"
        return not (_ends_odds(plain, start) or _is_compared(plain, start))
    if word in ("and", "of") and _is_compared(plain, start):
        return False
    if word in ("to", "or", "over", "plus", "minus", "times") and _NUMBER_AHEAD.match(
        plain, following.end() if following else end
    ):
        return before in ("this", "that", "which", "no", "any", "every", "each", "another", "other")
    if before in _PRONOUN_BEFORE and before not in ("only", "the", "not", "some", "is", "was", "his", "her"):
        return True
    if word in ("day", "night", "morning", "evening", "afternoon"):
        return before not in _COUNTING_UNITS_BEFORE
    if word in ("in", "out"):
        return False  # "one in ten": joined later, or dropped there.
    return word in _PRONOUN_AFTER or word.endswith(("'s", "'d", "'ll"))


def is_bare_zero(page: Page, start: int, end: int) -> bool:
    """ "zero tolerance", "ground zero": zero counts no single thing."""
    plain = page.plain
    if page.word_ending_at(start) in _ZERO_BEFORE or plain[end : end + 1] == "-":
        return True
    following = _NEXT_WORD.match(plain, end)
    return following is not None and following[1] not in FUNCTION_WORDS and not counts_something(plain, end)


def _ends_odds(plain: str, start: int) -> bool:
    """ "outnumbered ten to one"."""
    lead = plain[max(0, start - 20) : start].split()
    return len(lead) > 1 and lead[-1] == "to" and (lead[-2].isdigit() or lead[-2] in SMALL or lead[-2] in TENS)


def _is_compared(plain: str, start: int) -> bool:
    """ "more than one", "at least one", "between one and ...", "between zero and one"."""
    lead = plain[max(0, start - 32) : start].split()
    if not lead:
        return False
    if lead[-1] == "than":
        return len(lead) > 1 and lead[-2] in _COMPARATIVES
    return lead[-1] in ("least", "most", "between", "only", "just", "exactly") or (
        lead[-1] == "and" and lead[-3:-2] == ["between"]
    )


def counts_in_company(plain: str, start: int, end: int) -> bool:
    """Whether "one" counts only beside another number: "one in ten", "one or two", "ten to one"."""
    return plain.startswith((" in ", " out ", " or ", " to ", " over "), end) or _ends_odds(plain, start)

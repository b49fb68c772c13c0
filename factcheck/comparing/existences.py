"""What a work, a body or a show does, against a claim of when it began, ended or was made."""

from __future__ import annotations

from itertools import takewhile

from factcheck.comparing.acting import speak_of_one
from factcheck.comparing.held import Held, Outcome
from factcheck.comparing.holding import Relation
from factcheck.comparing.holding_dates import hold_date, span_of
from factcheck.comparing.reading import Text
from factcheck.comparing.values import Fence, Kind, Role, Value
from factcheck.languages.en.comparing.deeds import goes_on, is_made_on, is_sold_by

_YEAR = 365.2425
_ROLES = frozenset({Role.END, Role.RELEASE, Role.OTHER})
# The works of some bodies go on a little after their end.
_AFTER_END = 0.5 * _YEAR
# No work takes so long to come out.
_MAKING = 25 * _YEAR
# Where a text names what it speaks of, in words.
_OPENING = 10


def hold_by_existence(claimed: Value, claim: Text, passage: Text) -> Held | None:
    """What was made after its release, sold before it, or goes on after its end; None where nothing of it is said."""
    if (
        claimed.role not in _ROLES
        or claimed.kind is not Kind.DATE
        or not claimed.is_dated
        or claimed.fence in (Fence.SINCE, Fence.UNTIL)
    ):
        return None
    if any(date.role is claimed.role and hold_date(claimed, date) is not Relation.EXCLUDES for date in passage.dates):
        return None  # the passage says so itself, and goes on to what came of it
    for date in passage.dates:
        if date.is_dated and not date.another and _leaves_no_room(claimed, claim, date, passage):
            of_making = claimed.making and date.making  # "photography began": whose, the texts don't say again
            spoken_of = of_making or passage.by_pronoun or _names_subject(claim, passage)
            return Held(Outcome.EXCLUDED, claimed, date, by_life=True) if spoken_of else None
    return None


def _names_subject(claim: Text, passage: Text) -> bool:
    """Whether the first name of the passage is the claim's: not "the Sudmark Party" for "the Norland Party"."""
    names = claim.words.names
    opening = passage.words.tokens[:_OPENING]
    first = next((index for index, token in enumerate(opening) if token.is_name and token.stem), None)
    if first is None:
        return False
    run = takewhile(lambda token: token.is_name, passage.words.tokens[first:])
    return all(token.stem in names for token in run) and speak_of_one(claim, passage)


def _leaves_no_room(claimed: Value, claim: Text, date: Value, passage: Text) -> bool:
    first, last = span_of(claimed)
    low, high = span_of(date)
    if claimed.role is Role.END and date.role is Role.BEGIN and last < low:
        return claimed.making == date.making
    if claimed.role is Role.END:
        return low > last + _AFTER_END and date.role is not Role.END and goes_on(_sentence(passage, date))
    if claimed.role is Role.RELEASE:
        return high < first and date.role is Role.AS_OF and is_sold_by(_sentence(passage, date))
    if claimed.role is Role.OTHER and date.role is Role.RELEASE and date.fence is Fence.NONE:
        return (first > high + _YEAR or last < low - _MAKING) and is_made_on(claim.words.folded, claimed.start)
    return False


def _sentence(text: Text, value: Value) -> str:
    tokens = text.words.tokens
    low, high = text.words.sentence(text.words.first(value.start))
    return text.words.folded[tokens[low].start : tokens[min(high, len(tokens) - 1)].end]

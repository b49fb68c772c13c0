"""What a passage says of a life, against a claim of when somebody was born, lived, died or did something."""

from __future__ import annotations

from dataclasses import replace

from factcheck.comparing.acting import has_deed, has_grown_up_deed, speak_of_one
from factcheck.comparing.held import Held, Outcome
from factcheck.comparing.holding import Relation
from factcheck.comparing.holding_dates import age_between, hold_date, hold_life, span_of
from factcheck.comparing.reading import Text
from factcheck.comparing.values import Fence, Kind, Role, Value
from factcheck.languages.en.comparing.deeds import AFTER_DEATH, lives_on, tells_of_grown_up

_YEAR = 365.2425
# Nobody acts so long after the death (films come out late), nor so long before or after a time that they lived in.
_AFTER_DEATH, _BEFORE_TIME, _AFTER_TIME = 5 * _YEAR, 80 * _YEAR, 100 * _YEAR
# Nobody graduates, marries or directs at such an age; who did had lived so long already.
_INFANT = 3 * _YEAR
# Whoever has a trade or children didn't die so young.
_CHILD = 10 * _YEAR
# Who "lived before 1900" may have lived on a while.
_OUTLIVED = 10 * _YEAR
_LIFE = frozenset({Role.BIRTH, Role.DEATH, Role.ALIVE})


def hold_by_life(claimed: Value, claim: Text, passage: Text) -> Held | None:
    """What a life leaves room for; None where the value is no matter of a life, or the passage doesn't decide it."""
    if claimed.kind is Kind.AGE:
        return _hold_age_at_death(claimed, passage)
    if claimed.kind is not Kind.DATE or not passage.dates:
        return None
    excluding = _excluding(claimed, claim, passage)
    if excluding is not None:
        return Held(Outcome.EXCLUDED, claimed, excluding, by_life=True)
    if claimed.role is Role.ALIVE:
        return _hold_alive(claimed, claim, passage)
    if claimed.role in (Role.BIRTH, Role.DEATH) and claimed.fence is not Fence.NONE:
        deed = next((date for date in passage.dates if _bears_out(claimed, date, claim, passage)), None)
        return None if deed is None else Held(Outcome.AGREES, claimed, deed)
    return None


def _hold_age_at_death(claimed: Value, passage: Text) -> Held | None:
    """ "Died at 61" against a birth and a death; None where the passage has an age itself, or not both dates."""
    if "die" not in claimed.near or any(value.kind is Kind.AGE for value in passage.values):
        return None
    births = [value for value in passage.dates if value.role is Role.BIRTH]
    deaths = [value for value in passage.dates if value.role is Role.DEATH]
    ages = age_between(births[0], deaths[0]) if len(births) == 1 and len(deaths) == 1 else None
    if ages is None or claimed.low is None or claimed.high is None or claimed.fence is not Fence.NONE:
        return None
    agrees = ages[0] - 1 <= claimed.high and claimed.low <= ages[1] + 1  # people count years rather than birthdays
    stated = replace(deaths[0], said=f"{births[0].said} to {deaths[0].said}")
    return Held(Outcome.AGREES if agrees else Outcome.EXCLUDED, claimed, stated)


def _hold_alive(claimed: Value, claim: Text, passage: Text) -> Held:
    dates = [value for value in passage.dates if not value.another]
    relation = hold_life(claimed, dates)
    if relation is Relation.EXCLUDES:
        return Held(Outcome.EXCLUDED, claimed, dates[0])
    if relation is Relation.AGREES:
        return Held(Outcome.AGREES, claimed, dates[0])
    first, last = span_of(claimed)
    if claimed.fence in (Fence.LESS, Fence.MOST):
        later = next((date for date in dates if _is_lived_after(date, last, claim, passage)), None)
        return Held(Outcome.UNKNOWN if later is None else Outcome.EXCLUDED, claimed, later, by_life=True)
    deed = next(
        (
            date
            for date in dates
            if date.is_dated
            and date.role not in _LIFE
            and span_of(date)[0] - _INFANT <= last
            and first <= span_of(date)[0]
            and has_deed(claim.words.names, passage, date)
        ),
        None,
    )
    return Held(Outcome.UNKNOWN if deed is None else Outcome.AGREES, claimed, deed)


def _is_lived_after(date: Value, last: float, claim: Text, passage: Text) -> bool:
    """ "Lived before 1900" says that the life was over: not of whom the passage has doing something in 1919."""
    if not date.is_dated or date.role is Role.BIRTH or span_of(date)[0] <= last + _OUTLIVED:
        return False
    return date.role is Role.DEATH or has_deed(claim.words.names, passage, date)


def _excluding(claimed: Value, claim: Text, passage: Text) -> Value | None:
    """The date of a passage that no life as the claim has it leaves room for."""
    if not claimed.is_dated or claimed.fence in (Fence.SINCE, Fence.UNTIL):
        return None
    if claimed.role in _LIFE:
        after_death = bool(AFTER_DEATH.search(passage.words.folded))
        for date in passage.dates:
            if date.role is Role.OTHER or date.role not in _LIFE:
                if not after_death and _is_deed_out_of_life(claimed, claim, date, passage):
                    return date
                if claimed.role is Role.BIRTH and _is_infant_deed(claimed, date, date, passage, claim, passage):
                    return date
            elif _is_infant_death(claimed, date, passage):
                return date
        return None
    if any(date.role not in _LIFE and hold_date(claimed, date) is Relation.AGREES for date in passage.dates):
        return None  # the passage says so itself
    death = next((date for date in passage.dates if _is_outlived(date, claimed, claim, passage)), None)
    if death is not None:
        return death
    births = [date for date in passage.dates if date.role is Role.BIRTH and date.is_dated]
    return next((birth for birth in births if _is_infant_deed(birth, claimed, claimed, claim, claim, passage)), None)


def _is_outlived(death: Value, claimed: Value, claim: Text, passage: Text) -> bool:
    """Whether the claim has somebody do at its date what nobody does after the death that the passage gives."""
    if death.role is not Role.DEATH or not death.is_dated or death.fence is not Fence.NONE or claimed.another:
        return False
    late = span_of(claimed)[0] > span_of(death)[1]
    return late and has_grown_up_deed(claim, claimed) and speak_of_one(claim, passage)


def _is_deed_out_of_life(claimed: Value, claim: Text, deed: Value, passage: Text) -> bool:
    """Whether somebody acts before the birth, long after the death, or long before or after the time they lived in."""
    if not deed.is_dated or deed.another:
        return False
    first, last = span_of(claimed)
    low, high = span_of(deed)
    out = {
        Role.BIRTH: high < first,
        Role.DEATH: low > last + _AFTER_DEATH,
        Role.ALIVE: high < first - _BEFORE_TIME or low > last + _AFTER_TIME,
    }[claimed.role]
    alive = claimed.role is Role.DEATH and passage.by_pronoun and lives_on(passage.words.folded)
    return out and (alive or has_deed(claim.words.names, passage, deed))


def _is_infant_deed(birth: Value, deed: Value, date: Value, text: Text, claim: Text, passage: Text) -> bool:
    """Whether `text` has somebody do at `date` what nobody does so soon after the birth."""
    if not (birth.is_dated and deed.is_dated) or birth.fence is not Fence.NONE or deed.another:
        return False
    assert birth.low is not None
    assert deed.high is not None
    if deed.high >= birth.low + _INFANT:
        return False
    return has_grown_up_deed(text, date) and speak_of_one(claim, passage)


def _is_infant_death(claimed: Value, stated: Value, passage: Text) -> bool:
    """ "Died in April 1961" of "a screenwriter, born on 21 April 1961"."""
    if not stated.is_dated or claimed.role is stated.role or Role.ALIVE in (claimed.role, stated.role):
        return False
    first, last = span_of(claimed)
    low, high = span_of(stated)
    soon = last < low + _CHILD if claimed.role is Role.DEATH else first > high - _CHILD
    return soon and tells_of_grown_up(passage.words.folded)


def _bears_out(claimed: Value, deed: Value, claim: Text, passage: Text) -> bool:
    """ "Born before 1803" is borne out by a battle won in 1803, "died after 1970" by a film made in 1972."""
    if deed.role in _LIFE or not deed.is_dated or deed.another or not claimed.is_dated:
        return False
    low, high = span_of(deed)
    if claimed.role is Role.BIRTH:
        _, last = span_of(claimed)
        out = claimed.fence in (Fence.LESS, Fence.MOST) and high - _INFANT <= last
    else:
        assert claimed.low is not None
        out = claimed.fence in (Fence.MORE, Fence.LEAST) and low >= claimed.low
    return out and not AFTER_DEATH.search(passage.words.folded) and has_deed(claim.words.names, passage, deed)

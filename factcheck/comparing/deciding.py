"""From the values of a claim and a passage to a verdict in one or two plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.comparing.bearing import hold
from factcheck.comparing.doing import another_doer
from factcheck.comparing.held import Held, Outcome
from factcheck.comparing.holding import Relation, hold_figure
from factcheck.comparing.listings import missing_from_list
from factcheck.comparing.plainness import is_unmistakable
from factcheck.comparing.reading import Text
from factcheck.comparing.restating import restates
from factcheck.comparing.spans import Spans
from factcheck.comparing.swapping import another_kind, another_nation, swapped
from factcheck.comparing.values import Kind, Role, Value
from factcheck.comparing.wording import differing_words, share_heard, unheard, what_is_prevented
from factcheck.languages.en.comparing.opposites import denies
from factcheck.records import Verdict

_MOST_VALUES = 12
# So many words of the claim that the passage hasn't leave the date of such a role without support.
_UNHEARD_OF_DENIAL = 1  # "cancelled" itself
_UNHEARD = {Role.OTHER: 3, Role.RELEASE: 3}

# Roles of a date that only says when a figure holds.
_SETTINGS = frozenset({Role.OTHER, Role.AS_OF})


@dataclass(frozen=True, slots=True)
class Comparison:
    verdict: Verdict
    explanation: str


def decide(claim: Text, passage: Text) -> Comparison:
    """`claim` has at least one value. A value that the passage excludes contradicts; else each must be borne out."""
    heard = share_heard(claim, passage)
    held = [hold(value, claim, passage, heard=heard) for value in claim.values[:_MOST_VALUES]]
    excluded = next(
        (one for one in held if one.outcome is Outcome.EXCLUDED and not _is_of_another_day(one, held, passage)), None
    )
    if excluded is not None:
        return _contradicted(excluded, claim, passage)
    agreeing = [one for one in held if one.outcome is Outcome.AGREES]
    figures = any(one.claimed.kind is not Kind.DATE for one in agreeing)
    unknown = [one for one in held if one.outcome is not Outcome.AGREES and not _may_be_missing(one.claimed, figures)]
    if unknown or not agreeing or len(claim.values) > _MOST_VALUES:
        if swap := _swapped_beside(unknown, claim, passage):
            return _another_said(swap)
        missing = unknown[0] if unknown else held[0]
        return _not_found(f"The passage gives nothing that plainly bears on {missing.claimed.said}.")
    return _supported(agreeing, claim, passage)


def _contradicted(excluded: Held, claim: Text, passage: Text) -> Comparison:
    assert excluded.stated is not None
    if _is_denied(claim, passage):
        if excluded.claimed.role is Role.ALIVE:
            return Comparison(Verdict.SUPPORTED, f"{excluded.stated.said} leaves no room for it, as the claim says.")
        # What a denial says of a value can't be read off the value.
        return _not_found(f"The claim denies something, which {excluded.claimed.said} alone can't decide.")
    if excluded.by_life:
        return Comparison(
            Verdict.CONTRADICTED,
            f"What the passage says of {excluded.stated.said} leaves no room for what the claim says of "
            f"{excluded.claimed.said}.",
        )
    return Comparison(Verdict.CONTRADICTED, f"The passage says {excluded.stated.said}, not {excluded.claimed.said}.")


def _is_denied(claim: Text, passage: Text) -> bool:
    """Whether the claim denies something, and the passage nothing."""
    return denies(claim.words.text, claim.words.folded) and not denies(passage.words.text, passage.words.folded)


def decide_by_words(claim: Text, passage: Text) -> Comparison:
    """Of a claim without a figure and a date: only where the passage says it again, or plainly another word."""
    if swap := swapped(claim, passage):
        return _another_said(swap)
    if restates(claim, passage):
        return Comparison(Verdict.SUPPORTED, "The passage says the same in the same words.")
    return Comparison(Verdict.NOT_CHECKABLE, "The claim gives no figure and no date that could be compared.")


def _another_said(swap: tuple[str, str]) -> Comparison:
    return Comparison(Verdict.CONTRADICTED, f"The passage says {swap[1]} where the claim says {swap[0]}.")


def _supported(agreeing: Sequence[Held], claim: Text, passage: Text) -> Comparison:
    """Unless the words around the values that agree say another thing, or too little."""
    first = agreeing[0]
    assert first.stated is not None
    differing = differing_words(claim, passage) or missing_from_list(claim, passage)
    swap = swapped(claim, passage) if differing else another_doer(claim, passage) or another_nation(claim, passage)
    if swap:
        return _another_said(swap)
    if differing and what_is_prevented(claim, passage) == differing and _is_said_again(agreeing, claim, passage):
        return _another_said(differing)
    if differing and _is_denied(claim, passage) and _is_said_again(agreeing, claim, passage):
        return Comparison(Verdict.CONTRADICTED, f"The claim denies what the passage says of {first.stated.said}.")
    if differing:
        return _not_found(
            f"The passage gives {first.stated.said} too, but of something else: "
            f"the claim has {differing[0]}, the passage {differing[1]}."
        )
    if _rests_on_a_date_alone(agreeing, claim, passage) or _compares(agreeing, claim):
        if swap := swapped(claim, passage):
            return _another_said(swap)
        return _not_found(f"The passage gives {first.stated.said} too, but too little of what the claim says of it.")
    return Comparison(
        Verdict.SUPPORTED, f"The passage says {first.stated.said}, which agrees with {first.claimed.said}."
    )


def _swapped_beside(unknown: Sequence[Held], claim: Text, passage: Text) -> tuple[str, str] | None:
    """Another word beside a value that the passage lacks; of another day than the claim's it may say any other word."""
    if passage.dates and any(one.claimed.kind is Kind.DATE for one in unknown):
        return another_kind(claim, passage) or another_doer(claim, passage)
    return swapped(claim, passage)


def _is_said_again(agreeing: Sequence[Held], claim: Text, passage: Text) -> bool:
    """Whether the passage has all of the claim but its denial, or the life that the claim denies."""
    if all(one.claimed.role is Role.ALIVE for one in agreeing):
        return True
    return unheard(claim, passage, most=_UNHEARD_OF_DENIAL + 1) <= _UNHEARD_OF_DENIAL


def _not_found(explanation: str) -> Comparison:
    return Comparison(Verdict.NOT_FOUND, explanation)


def _is_of_another_day(excluded: Held, held: Sequence[Held], passage: Text) -> bool:
    """Another date for a figure: what held on the claim's day, the passage doesn't say.

    Unless it gives that very figure for the other date, to so many digits that no two days share it.
    """
    if excluded.claimed.kind is not Kind.DATE or not excluded.claimed.context or excluded.claimed.role not in _SETTINGS:
        return False
    figures = [
        one.claimed
        for one in held
        if one.claimed.kind is not Kind.DATE and not _may_be_missing(one.claimed, figures_agree=True)
    ]
    return bool(figures) and not any(
        other.kind is figure.kind and is_unmistakable(figure) and hold_figure(figure, other) is Relation.AGREES
        for figure in figures
        for other in passage.values
    )


def _rests_on_a_date_alone(agreeing: Sequence[Held], claim: Text, passage: Text) -> bool:
    """A year that both give says little where the claim's other words are none of the passage's."""
    if any(one.claimed.kind is not Kind.DATE or one.claimed.role not in _UNHEARD for one in agreeing):
        return False
    most = min(_UNHEARD[one.claimed.role] for one in agreeing)
    return unheard(claim, passage, most=most) >= most


def _compares(agreeing: Sequence[Held], claim: Text) -> bool:
    """ "A higher income than the nation in 2012": the year says nothing of which is higher."""
    if any(one.claimed.kind is not Kind.DATE for one in agreeing):
        return False
    inside = Spans((value.start, value.end) for value in claim.values)
    return any(token.word == "than" and not inside.overlap(token.start, token.end) for token in claim.words.tokens)


def _may_be_missing(claimed: Value, figures_agree: bool) -> bool:
    """Ordinals and "one" often belong to the wording, and the date of a figure to the page rather than the sentence."""
    if claimed.kind is Kind.DATE:
        return claimed.context and figures_agree
    return claimed.kind is Kind.RANK or claimed.said.lower() == "one"

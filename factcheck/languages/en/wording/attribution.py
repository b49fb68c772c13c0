"""What the verdict on a figure means for the post, where its author doesn't stand behind the figure."""

from __future__ import annotations

import re

from factcheck.languages.en.phrases import listed, quantity_words, scope_words, source_words
from factcheck.outcomes import TollOutcome
from factcheck.records import Stance
from factcheck.rounding import holds
from factcheck.verdicts import Relation, Weighed, having


def stance_words(outcome: TollOutcome) -> str:
    claim = outcome.claim
    if claim.stance is Stance.REJECTED:
        return _rejected(outcome)
    if claim.stance is Stance.ATTRIBUTED and claim.attributed_to:
        return _does_he_say_so(claim.attributed_to, outcome)
    return ""


def _rejected(outcome: TollOutcome) -> str:
    agreeing = having(outcome.weighed, Relation.AGREES)
    if agreeing:
        return f"The author rejects this figure, though it has been published: {_sources(agreeing)}."
    if outcome.bearing:
        return "The author rejects this figure, and no estimate of the same scope holds it."
    return "The author rejects this figure."


def _does_he_say_so(who: str, outcome: TollOutcome) -> str:
    """Whether the one to whom the figure is attributed has published it, as far as references know his estimates."""
    said = outcome.claim.value
    assert said is not None
    his = [item.fact for item in outcome.weighed if _same_author(who, item.fact.citation.author)]
    if not his:
        return f"The post gives it as said by {who}; no estimate of theirs is known here."
    for fact in his:
        if fact.quantity and holds(fact.quantity, said):
            return f"{who} does give such a figure: {quantity_words(fact.quantity)}, {scope_words(fact)}."
    figures = list(dict.fromkeys(quantity_words(fact.quantity) for fact in his if fact.quantity))
    if len(figures) == 1:
        return f"The only estimate of {who} that is known here is {figures[0]}."
    return f"The estimates of {who} that are known here are {listed(figures)}."


def _same_author(said: str, author: str) -> bool:
    """The surname of an author stands among those to whom the figure is attributed."""
    names = set(re.findall(r"[A-Z][\w\-]{2,}", said))
    return bool(names & {part.split()[-1] for part in re.split(r",| and |&", author) if part.split()})


def _sources(items: list[Weighed]) -> str:
    return listed(list(dict.fromkeys(source_words(item.fact.citation) for item in items)))

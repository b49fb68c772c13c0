"""Shares of people: "a third of the population died", "25 % of Cambodia's people were killed", "half of the army"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.document import SentenceView
from factcheck.drafts import Bond, Draft, make_claim
from factcheck.languages.en.claims.casualty_words import CUE, may_count_casualties
from factcheck.languages.en.claims.hobby_talk import is_of_writer
from factcheck.linking import Link, nearest
from factcheck.records import ClaimKind, NumberMention

SHARE_UNITS = {"percent", "ratio"}
_OF_PEOPLE = re.compile(
    r"\s+of\s+(?:all\s+|the\s+|its\s+|their\s+|his\s+|our\s+|these\s+|those\s+|[\w\-]+['’]s?\s+){0,2}(?:[\w\-]+\s+){0,2}?"
    r"(?P<whom>population|people|peoples|inhabitants|citizens|residents|army|troops|soldiers|officers|men|women|children|"
    r"civilians|peasants|workers|members|delegates|prisoners|inmates|jews|germans|poles|russians|ukrainians|kazakhs|"
    r"armenians|tutsis?|survivors|crew|passengers|garrison|nation|party|corps|[a-z]+ans)\b"
)
# What a reference may tell the share of; "90% of people think so" is none.
_OF_WHOLE = re.compile(
    r"\s+(?:of\s+)?(?:all\s+|the\s+|its\s+|their\s+|his\s+|[\w\-]+['’]s?\s+){0,2}(?:[\w\-]+\s+){0,1}?"
    r"(?:(?P<vote>votes?|voters|ballots|electorate|seats)|(?P<whom>population|inhabitants|citizens|army|troops|soldiers|officers|"
    r"peasants|villagers|townsfolk|townspeople|prisoners|inmates|crew|garrison|houses|homes|buildings|villages|city|town|"
    r"territory|land|fleet|ships|navy|aircraft|tanks|harvest|cattle|livestock))\b"
)
_DONE = re.compile(
    r"\s+(?:who\s+|that\s+|had\s+|then\s+|also\s+|in \w+\s+)?(?:were|was|had|lay|fled|left|fell|went|lost|(?!need|feed)[a-z]{2,}ed)\b"
)
_CLAUSE_END = re.compile(r"[.;:!?()]|\b(?:while|whereas|although)\b")
_REACH = 110


def as_share(draft: Draft) -> Draft:
    """A casualty figure that is a share of a whole is a quantity: no toll can be held against it."""
    value = draft.claim.value
    if value is None or value.unit not in SHARE_UNITS:
        return draft
    return replace(draft, claim=replace(draft.claim, kind=ClaimKind.QUANTITY))


def read_shares(sentence: SentenceView, numbers: list[NumberMention], links: list[Link]) -> Iterator[Draft]:
    """A draft for every share of some people that is said to have died, been hurt, deported and so on."""
    shares = [number for number in numbers if number.quantity.unit in SHARE_UNITS and not number.ordinal]
    if not shares:
        return
    if not may_count_casualties(sentence.folded):
        yield from _shares_of_whole(sentence, shares, links)
        return
    for number in shares:
        after = _CLAUSE_END.split(sentence.after(number.end, _REACH))[0]
        people = _OF_PEOPLE.match(after)
        if people is None:
            if _OF_WHOLE.match(after):
                yield from _shares_of_whole(sentence, [number], links)
            continue
        cue = CUE.search(after, people.end())
        before = sentence.before(number.start, 60)
        earlier = None if cue else next(iter(reversed(list(CUE.finditer(_CLAUSE_END.split(before)[-1])))), None)
        found = cue or earlier
        if found is None:
            yield from _shares_of_whole(sentence, [number], links)
            continue
        end = number.end + (cue.end() if cue else people.end())
        yield Draft(
            claim=make_claim(
                sentence,
                number.start,
                end,
                ClaimKind.QUANTITY,
                value_at=(number.start, number.end),
                measure=found.lastgroup,
                value=number.quantity,
            ),
            sentence=sentence,
            bonds=_bonds(links, number),
            whom=people["whom"],
            blocked="the number can be read in two ways" if number.quantity.readings else "",
        )


def _shares_of_whole(sentence: SentenceView, shares: list[NumberMention], links: list[Link]) -> Iterator[Draft]:
    """A draft for every share of a vote, a people, an army or a town that something is told of in the past."""
    for number in shares:
        after = sentence.after(number.end, _REACH)
        whole = _OF_WHOLE.match(after)
        if whole is None or is_of_writer(sentence):
            continue
        if not whole["vote"] and not _DONE.match(after, whole.end()):
            continue
        yield Draft(
            claim=make_claim(
                sentence,
                number.start,
                number.end + whole.end(),
                ClaimKind.QUANTITY,
                value_at=(number.start, number.end),
                measure=whole["vote"] or "share",
                value=number.quantity,
            ),
            sentence=sentence,
            bonds=_bonds(links, number),
            whom=whole["whom"] or "",
            blocked="no reference tells this share",
        )


def _bonds(links: list[Link], number: NumberMention) -> tuple[Bond, ...]:
    return tuple(
        Bond(link, attached=True, distance=abs(link.anchor[0] - number.start))
        for link in nearest(links, number.start, number.end)
    )

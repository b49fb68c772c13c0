"""Counts of people: "Kamenev, Zinoviev, Smirnov and thirteen other party members" on trial are 16 accused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from factcheck.document import SentenceView
from factcheck.drafts import Bond, Draft, make_claim
from factcheck.languages.en.claims.gates import COUNTED, OTHERS, PREDICATE, THINGS_COUNTED
from factcheck.languages.en.claims.hobby_talk import is_furniture, is_of_writer
from factcheck.languages.en.claims.things import counted_thing
from factcheck.languages.en.people_words import EVERYBODY, GROUPS_PATTERN, MEMBERS_PATTERN, PEOPLES_PATTERN
from factcheck.linking import Link, nearest
from factcheck.records import Bound, ClaimKind, NumberMention, Quantity

_NAME = r"[A-Z][\w.'’\-]*(?:\s+(?:[A-Z][\w.'’\-]*|von|van|de|del|al|ibn)){0,3}"
# A list of names that ends in front of "and thirteen other ...".
_NAMES_BEFORE = re.compile(
    rf"(?P<names>{_NAME}(?:\s*,\s*{_NAME}){{0,12}})\s*,?\s*(?:and|plus|as well as|along with|together with|with)\s+$"
)
_OTHERS_AFTER = re.compile(r"^\s+(?:other|others|more|further|additional|fellow|co-)\b")
_AMONG = re.compile(r"\b(?:including|included|among (?:them|whom|others)|such as|e\.g\.|for example|like)\b[^.;:]*$")
_NOUN_AFTER = re.compile(
    r"^\s+(?:of (?:the|these|those|them|his|its|their) )?(?P<words>(?:[\w'\-]+\s+){0,4}?)"
    r"(?P<noun>[a-z][a-z\-]+s|people|men|women|children|accused)\b"
)

# What is said of those counted; the first that follows the number in its clause, else the last before it.
_PREDICATES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "death_sentences",
        re.compile(r"\b(?:sentenced to (?:death|be shot)|condemned to death|death sentences?|death penalty)\b"),
    ),
    (
        "prison_sentences",
        re.compile(
            r"\b(?:sentenced to (?P<term>[\w\-]+ (?:year|month)s?|life|prison|imprisonment|hard labour|the camps)|"
            r"prison (?:terms?|sentences?)|(?:were|was) (?:imprisoned|jailed))\b"
        ),
    ),
    ("acquitted", re.compile(r"\b(?:acquitted|found not guilty)\b")),
    ("executed", re.compile(r"\b(?:executed|shot|hanged|beheaded|put to death)\b")),
    ("accused", re.compile(r"\b(?:trials?|tried|accused|defendants?|charged|indicted|prosecuted|in the dock)\b")),
    ("delegates", re.compile(r"\bdelegates\b")),
)
# "Sentenced three men to prison": the verb stands before those counted, and to what behind them.
_SENTENCED = re.compile(r"\b(?:sentenc(?:ed|es|ing)|condemn(?:ed|s|ing))\s+(?:all\s+|the\s+|some\s+)*$")
_TO_DEATH = re.compile(r"\bto (?:death|be (?:shot|hanged|executed))\b")
_VOTING = re.compile(r"\b(?:voting|full)\s+(?:\w+\s+)?delegates$")
_WITH_VOTE = re.compile(r"\s+(?:with|who had|having) (?:a |full |the right to |voting )*(?:votes?|rights)\b")
_ADVISORY = re.compile(r"\b(?:advisory|consultative|non-?voting)\s+(?:\w+\s+)?delegates$")
_WITH_ADVICE = re.compile(
    r"\s+(?:with|who had|having|without) (?:an? |only )*(?:(?:advisory|consultative) (?:votes?|voice)|the vote)"
)
_STOP = re.compile(r"[.;!?]")
_ALL_OF = re.compile(r"\b(?:with|had|all|the|its|were|of)(?: the| its)?\s+$")
_REACH = 110
_UNITS = frozenset(("", "people"))


def read_counts(
    sentence: SentenceView, numbers: list[NumberMention], links: Callable[[], list[Link]]
) -> Iterator[Draft]:
    """A draft for every number that counts people. Numbers that count deaths belong to another reader."""
    if not numbers or not sentence.cues & (COUNTED | OTHERS | THINGS_COUNTED):
        return
    for number in numbers:
        quantity = number.quantity
        if number.ordinal or quantity.unit not in _UNITS or quantity.per:
            continue
        after = sentence.after(number.end, _REACH)
        others = _OTHERS_AFTER.match(after) is not None
        names = _names_before(sentence, number) if others else 0
        noun = _NOUN_AFTER.match(after)
        if not names and not (noun and _counts_people(sentence, number, noun)):
            thing = counted_thing(sentence, number) if sentence.cues & THINGS_COUNTED else None
            if thing:
                yield _count_of(sentence, number, thing, links())
            continue
        if not sentence.names and (is_of_writer(sentence) or is_furniture(sentence, number.end)):
            continue
        if noun and sentence.before(number.start, 1) == "(" and after[noun.end() :].startswith(")") and not links():
            continue  # "(3 children)" beside a name is a page's furniture
        measure, whom, said = _measure(sentence, number, noun["noun"] if noun else "")
        start = number.start - _length_of_names(sentence, number) if names else number.start
        end = max(number.end + (noun.end() if noun else _end_of_others(after)), min(said, number.end + _REACH))
        yield Draft(
            claim=make_claim(
                sentence,
                start,
                end,
                ClaimKind.COUNT,
                value_at=(start, number.end),
                measure=measure,
                value=_added_up(quantity, names),
            ),
            sentence=sentence,
            bonds=_bonds(links(), number),
            whom=whom or (_narrowed(noun.group(), after) if noun else ""),
            blocked=_blocked(sentence, number, noun.group() if noun else "", others=others and not names),
        )


def _count_of(sentence: SentenceView, number: NumberMention, thing: tuple[str, int, int], links: list[Link]) -> Draft:
    noun, start, end = thing
    return Draft(
        claim=make_claim(
            sentence,
            start,
            end,
            ClaimKind.COUNT,
            value_at=(number.start, number.end),
            measure=noun,
            value=number.quantity,
        ),
        sentence=sentence,
        bonds=_bonds(links, number),
        blocked="what is counted may be a part only",
    )


def _bonds(links: list[Link], number: NumberMention) -> tuple[Bond, ...]:
    return tuple(
        Bond(link, attached=True, distance=abs(link.anchor[0] - number.start))
        for link in nearest(links, number.start, number.end)
    )


def _added_up(quantity: Quantity, names: int) -> Quantity:
    """Three named and thirteen others are sixteen."""
    low = None if quantity.low is None else quantity.low + names
    high = None if quantity.high is None else quantity.high + names
    return Quantity(low, high, quantity.bound, quantity.approximate, "people", quantity.per, quantity.readings)


def _names_before(sentence: SentenceView, number: NumberMention) -> int:
    found = _NAMES_BEFORE.search(sentence.text[: number.start - sentence.start][-400:])
    return len(re.split(r"\s*,\s*", found["names"])) if found else 0


def _length_of_names(sentence: SentenceView, number: NumberMention) -> int:
    found = _NAMES_BEFORE.search(sentence.text[: number.start - sentence.start][-400:])
    return len(found.group()) if found else 0


def _end_of_others(after: str) -> int:
    found = _OTHERS_AFTER.match(after)
    return found.end() if found else 0


def _counts_people(sentence: SentenceView, number: NumberMention, noun: re.Match[str]) -> bool:
    if noun["noun"] in EVERYBODY:
        return True
    at = number.end - sentence.start
    return _are_people(noun.group(), sentence.text[at : at + noun.end()])


@lru_cache(maxsize=4096)
def _are_people(folded: str, written: str) -> bool:
    words = folded.strip()
    return bool(MEMBERS_PATTERN.search(words) or GROUPS_PATTERN.search(words) or PEOPLES_PATTERN.search(written))


def _measure(sentence: SentenceView, number: NumberMention, noun: str) -> tuple[str, str, int]:
    """What is counted, the detail of whom ("sentenced to ten years"), and where the words that say so end."""
    if not sentence.cues & PREDICATE:
        return noun or "people", "", number.end
    after = _STOP.split(sentence.after(number.end, _REACH), 1)[0]
    for measure, pattern in _PREDICATES:
        found = pattern.search(after)
        if found:
            term = found.groupdict().get("term")
            return measure, f"sentenced to {term}" if term else "", number.end + found.end()
    before = sentence.before(number.start, _REACH)
    if _SENTENCED.search(before):
        to_death = _TO_DEATH.search(after)
        return ("death_sentences", "", number.end + to_death.end()) if to_death else ("sentenced", "", number.end)
    latest = max(
        ((match.end(), measure) for measure, pattern in _PREDICATES for match in pattern.finditer(before)), default=None
    )
    return (latest[1] if latest else noun or "people"), "", number.end


def _narrowed(noun: str, after: str) -> str:
    """ "694 voting delegates", "296 delegates with an advisory vote": whom the words narrow the count down to."""
    if _ADVISORY.search(noun) or _WITH_ADVICE.match(after, len(noun)):
        return "delegates with advisory votes"
    if _VOTING.search(noun) or _WITH_VOTE.match(after, len(noun)):
        return "voting delegates"
    return ""


def _blocked(sentence: SentenceView, number: NumberMention, noun: str, *, others: bool) -> str:
    """What keeps a count from accusing: it may count a part only, or isn't exact. `noun`: the words up to it."""
    if (
        sentence.cues & PREDICATE
        and any(pattern.search(noun) for _, pattern in _PREDICATES)
        and not _ALL_OF.search(sentence.before(number.start, 20))
    ):
        rest = sentence.after(number.end + len(noun), _REACH)
        if not any(pattern.search(rest) for _, pattern in _PREDICATES):
            return "the sentence may count a part only"  # "three defendants were doctors"
    if others:
        return "those besides the others aren't counted"
    if _AMONG.search(sentence.before(number.start, _REACH)):
        return "the sentence may list a part only"
    if number.quantity.approximate or number.quantity.bound is not Bound.EXACT or number.vague:
        return "the count isn't given as exact"
    if number.quantity.readings:
        return "the number can be read in two ways"
    return ""

"""Number words between two ordinary words, read the short way: "the two men", "twelve of them", "the first time".

As `everyday` for digits: `worded.read_worded` reads the same, only slower.
"""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.atoms import Atom
from factcheck.languages.en.quantities.fences_behind import BEHIND_COMMA
from factcheck.languages.en.quantities.gaps import may_be_joined
from factcheck.languages.en.quantities.mentions import quantity_of
from factcheck.languages.en.quantities.neighbours import (
    BEHIND,
    LONGEST_WORD,
    PLAIN_LEADS,
    SAYS,
    everyday_mention,
    is_fenced,
)
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.pronouns import IDLE_BEFORE
from factcheck.languages.en.quantities.tails import Tail, tail_at
from factcheck.languages.en.quantities.unit_words import PLAIN_UNITS
from factcheck.languages.en.quantities.vocabulary import ORDINALS, SMALL, TENS
from factcheck.languages.en.quantities.words import GO_ON
from factcheck.records import Bound, NumberMention

_OPEN, _CLOSED, _NOUN = Tail
_EXACT = Bound.EXACT
_BEHIND = re.compile(BEHIND)
_NUMBERS = {word: float(value) for word, value in (SMALL | TENS).items() if value > 1}
# Words behind a number word that it may go on with.
_GOING_ON = GO_ON | {"and", "or", "point", "oh"}
# Behind these an ordinal is a part, or a second a unit of time.
_BEFORE_PARTS = frozenset({"a", "an", "per", "every", "split", "each"})


def read_everyday_word(page: Page, start: int, end: int, *, alone: bool) -> NumberMention | Atom | int | None:
    """The number of the word `start`..`end`, behind a blank; None where it takes the long way.

    `alone`, and what comes back, as for `everyday.read_everyday`; the end of a "one" that counts nothing.
    """
    plain = page.plain
    word = plain[start:end]
    value = _NUMBERS.get(word)
    if value is None:
        if word in ORDINALS:
            return _ordinal(plain, start, end)
        return end if word == "one" and _is_idle(page, start, end) else None
    behind = _BEHIND.match(plain, end)
    if behind is None or not page.text[start].islower():
        return None
    noun = behind[1]
    tail, unit = _CLOSED, ""
    if noun:
        if noun in _GOING_ON:
            return None
        tail = SAYS.get(noun, _NOUN)
        if tail is _OPEN:
            if noun not in PLAIN_UNITS:
                return None
            unit, end = PLAIN_UNITS[noun], behind.end()
            if plain.startswith(" war", end):
                return None
            tail = tail_at(plain, end)
    elif plain.startswith(BEHIND_COMMA, end + 2):
        return None
    lead = plain.rfind(" ", start - LONGEST_WORD if start > LONGEST_WORD else 0, start - 1)
    fenced = PLAIN_LEADS.get(plain[lead + 1 : start - 1])
    if fenced is None:
        fenced = is_fenced(page, start)
        if fenced is None:
            return None
    if alone and tail is not _OPEN and not may_be_joined(plain, end):
        return everyday_mention(page, start, end, value=value, unit=unit, tail=tail, fenced=fenced, worded=True)
    atom = Atom(start, end, value, unit=unit, worded=True)
    atom.tail = tail
    if not fenced:
        atom.unfenced = True
    return atom


def _ordinal(plain: str, start: int, end: int) -> NumberMention | None:
    lead = plain[plain.rfind(" ", start - LONGEST_WORD if start > LONGEST_WORD else 0, start - 1) + 1 : start - 1]
    if not lead.isalpha() or lead in _BEFORE_PARTS or plain.startswith("-", end):
        return None
    value = ORDINALS[plain[start:end]]
    return NumberMention(start, end, quantity_of(value, value, _EXACT, False, "", None), worded=True, ordinal=True)


def _is_idle(page: Page, start: int, end: int) -> bool:
    """ "the one of them that": judged by the word behind alone, where that is enough."""
    plain = page.plain
    if plain[start - 2 : start - 1] in "es" or not page.text[start].islower():
        return False  # "minus one", "negative one"
    behind = _BEHIND.match(plain, end)
    return behind is not None and behind[1] in IDLE_BEFORE

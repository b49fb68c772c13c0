"""The everyday case, read the short way: digits between two ordinary words ("they lost 5,000 sheep in 1936.").

Two digits of three stand like that, and none of the long checks can find anything there: what could change the reading
(a fence, a unit, a magnitude, a place in a series, a name) would show in the word before or behind, and such words are
all in two tables. Whatever else stands there is left to `digits.read_digits`, which reads the same, only slower. Where
no other number can join it either, the mention is made at once.
"""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.atoms import Atom
from factcheck.languages.en.quantities.fences_behind import BEHIND_COMMA
from factcheck.languages.en.quantities.gaps import may_be_joined
from factcheck.languages.en.quantities.habits import Habit
from factcheck.languages.en.quantities.labels import is_house_number
from factcheck.languages.en.quantities.neighbours import (
    BEHIND,
    LONGEST_WORD,
    PLAIN_LEADS,
    SAYS,
    everyday_mention,
    is_fenced,
)
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.tails import Tail, tail_at, tail_of
from factcheck.languages.en.quantities.unit_words import PERCENT, PLAIN_UNITS
from factcheck.languages.en.quantities.vocabulary import LARGEST, MAGNITUDES, SMALL, TENS
from factcheck.records import NumberMention

_OPEN, _CLOSED, _NOUN = Tail
_CONTINENTAL = Habit.CONTINENTAL
_DIGITS = re.compile(
    r"(?:([1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})|([1-9][0-9]{0,8}\.[0-9]{1,2})|[1-9][0-9]{0,14})"
    rf"(?:{BEHIND}|(%)(?=[ .;)\n])|\n(?=[\n0-9]))"
)
_NUMBER_BEHIND = re.compile(r",? (?:and )?(?:[0-9]|(?:" + "|".join([*SMALL, *TENS]) + r")(?![a-z]))")
_LIST_LEADS = frozenset(["", ":", ".", "!", "?", "\n", ";", " "])


def read_everyday(page: Page, start: int, *, alone: bool) -> NumberMention | Atom | None:
    """The number whose digits begin at `start`, behind a blank or a line's end; None where it takes the long way.

    `alone`: no number before it is near enough to join it. Where none behind it is either its mention comes back, else
    its atom.
    """
    plain = page.plain
    run = _DIGITS.match(plain, start)
    if run is None:
        return None
    grouped, decimal, word, percent = run.groups()
    reached = run.end()
    end = value_end = reached - 1 - (len(word) if word else 0)
    if grouped and end - start < 8 and page.habit is _CONTINENTAL:
        return None
    tail, unit, magnitude = _CLOSED, "", 1.0
    if word:
        if not grouped and page.text[end + 1].isupper() and is_house_number(page, end):
            return None
        tail = SAYS.get(word, _NOUN)
        if tail is not _OPEN:
            pass
        elif word in PLAIN_UNITS:
            unit, end = PLAIN_UNITS[word], reached
            if plain.startswith(" war", end):
                return None
            tail = tail_at(plain, end)
        elif word == "times" and plain[reached : reached + 1] != " ":
            unit, end = word, reached
            tail = tail_at(plain, end)
        elif word in MAGNITUDES:
            magnitude, end = MAGNITUDES[word], reached
            tail = tail_at(plain, end)
            if tail is _OPEN or _NUMBER_BEHIND.match(plain, end):
                return None
        else:
            tail = tail_of(plain, end, word)
            if tail is _OPEN:
                return None
    elif percent:
        unit, end = PERCENT, reached
        tail = tail_at(plain, end)
    elif plain[end] == ".":
        if end - start < 5 and (plain[start - 1] == "\n" or plain[start - 2] in _LIST_LEADS):
            return None  # "1. First", "there are two: 1. ...": the number of a list.
    elif plain[end] == "," and plain.startswith(BEHIND_COMMA, end + 2):
        return None
    fenced = None
    if plain[start - 1] == " ":
        lead = plain.rfind(" ", start - LONGEST_WORD if start > LONGEST_WORD else 0, start - 1)
        fenced = PLAIN_LEADS.get(plain[lead + 1 : start - 1])
    if fenced is None:
        fenced = is_fenced(page, start)
        if fenced is None:
            return None
    value = float(grouped.replace(",", "") if grouped else decimal or plain[start:value_end])
    if magnitude != 1:
        value *= magnitude
        if value >= LARGEST:
            return None
    if alone and tail is not _OPEN and not may_be_joined(plain, end):
        return everyday_mention(page, start, end, value=value, unit=unit, tail=tail, fenced=fenced)
    atom = Atom(start, end, value, magnitude, unit=unit)
    atom.tail = tail
    if grouped:
        atom.grouped = True
    elif not decimal and end - start == 4 and end == value_end:
        atom.year_like = 1000 <= value <= 2100
    if not fenced:
        atom.unfenced = True
    return atom

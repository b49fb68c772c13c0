"""The everyday case, read the short way: digits between two ordinary words ("they lost 5,000 sheep in 1936.").

Two digits of three stand like that, and none of the long checks can find anything there: what could change the reading
(a fence, a unit, a magnitude, a place in a series, a name) would show in the word before or behind, and such words are
all in two tables. Whatever else stands there is left to `digits.read_digits`, which reads the same, only slower.
"""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.atoms import Atom
from factcheck.languages.en.quantities.bounds import FENCE_LAST_WORDS
from factcheck.languages.en.quantities.habits import Habit
from factcheck.languages.en.quantities.labels import NO_NAMES, REFERENCES, SERIES, is_house_number
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.tails import WORD_BEHIND, Tail, tail_at, tail_of
from factcheck.languages.en.quantities.units import CURRENCY_SIGNS, PERCENT, PLAIN_UNITS
from factcheck.languages.en.quantities.vocabulary import LARGEST, LONGEST_RUN, MAGNITUDES, SMALL, TENS

_CURRENCY_WORDS = {sign.rstrip(".") for sign in CURRENCY_SIGNS}
# Words before a number that need the long way; fences are told apart, for they leave the number itself alone.
_TELLING_BEFORE = REFERENCES | SERIES | _CURRENCY_WORDS | {"minus", "negative", "is", "do"}
# They begin sentences or are capitals anyway: no name that a number could belong to.
_NAMELESS = NO_NAMES - {"am"}
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9]|[.,;'][0-9])")
_DECIMAL = re.compile(r"[0-9]{1,9}\.[0-9]{1,2}(?![0-9]|[.,;'][0-9])")
_NUMBER_BEHIND = re.compile(r",? (?:and )?(?:[0-9]|(?:" + "|".join([*SMALL, *TENS]) + r")(?![a-z]))")
_LONGEST_WORD = 24
_LIST_LEADS = frozenset(["", ":", ".", "!", "?", "\n", ";", " "])
_OPEN, _CLOSED, _NOUN = Tail


def read_everyday(page: Page, start: int, end: int) -> Atom | None:
    """The number at the digits `start`..`end`, behind a blank or a line's end; None where it takes the long way."""
    plain = page.plain
    after = plain[end : end + 2]
    if len(after) < 2 or plain[start] == "0" or end - start > LONGEST_RUN:
        return None
    grouped = decimal = False
    if after[1].isdigit() and after[0] in ".,":
        run = (_GROUPED if after[0] == "," else _DECIMAL).match(plain, start)
        if run is None or (after[0] == "," and run.end() - start < 8 and page.habit is Habit.CONTINENTAL):
            return None
        grouped, decimal, end = after[0] == ",", after[0] == ".", run.end()
        after = plain[end : end + 2]
        if len(after) < 2:
            return None
    sign, following = after[0], after[1]
    tail, unit, value_end, magnitude = _CLOSED, "", end, 1.0
    if sign == " ":
        behind = WORD_BEHIND.match(plain, end)
        if behind is None or (not grouped and page.text[end + 1].isupper() and is_house_number(page, end)):
            return None
        word = behind[1]
        if word in PLAIN_UNITS:
            tail, unit, end = _OPEN, PLAIN_UNITS[word], behind.end()
            if plain.startswith(" war", end):
                return None
        elif word in MAGNITUDES:
            magnitude, end = MAGNITUDES[word], behind.end()
            tail = tail_at(plain, end)
            if tail is _OPEN or _NUMBER_BEHIND.match(plain, end):
                return None
        else:
            tail = tail_of(plain, end, word)
            if tail is _OPEN:
                return None
    elif sign == "%":
        if following not in " .;)\n":
            return None
        tail, unit, end = _OPEN, PERCENT, end + 1
    elif sign == "\n":
        if following != "\n" and not following.isdigit():
            return None
    elif following not in " \n" or sign not in ".;,":
        return None
    elif sign == "." and end - start < 5 and (plain[start - 1] == "\n" or plain[start - 2] in _LIST_LEADS):
        return None  # "1. First", "there are two: 1. ...": the number of a list.
    elif sign == "," and plain.startswith(("at", "approx"), end + 2):
        return None
    fenced = _is_fenced(page, start)
    run_of_digits = plain[start:value_end]
    if fenced is None or not run_of_digits.isascii():
        return None
    atom = Atom(start, end, float(run_of_digits.replace(",", "") if grouped else run_of_digits))
    atom.tail = tail
    if magnitude != 1:
        atom.value, atom.magnitude = atom.value * magnitude, magnitude
        if atom.value >= LARGEST:
            return None
    if unit:
        atom.unit = unit
    if grouped:
        atom.grouped = True
    elif value_end - start == 4 and end == value_end and not decimal:
        atom.year_like = 1000 <= atom.value <= 2100
    if not fenced:
        atom.unfenced = True
    return atom


def _is_fenced(page: Page, start: int) -> bool | None:
    """Whether the words before may fence the number in; None where they need the long way."""
    plain = page.plain
    near = plain[start - 2]
    if plain[start - 1] == "\n":
        return None if near in " \t\r" else near != "\n"
    if not near.isalpha():
        return False if near in ",;:" else None
    word = plain[start - _LONGEST_WORD if start > _LONGEST_WORD else 0 : start - 1]
    word = word[max(word.rfind(" "), word.rfind("\n")) + 1 :]
    if len(word) >= _LONGEST_WORD - 1 or not word.isalpha() or word in _TELLING_BEFORE:
        return None
    if word not in _NAMELESS and not page.text[start - 1 - len(word)].islower():
        return None
    return word in FENCE_LAST_WORDS

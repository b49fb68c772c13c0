"""The noun that a number counts, as far as this reader needs it: whether it is people, and "... a day" behind it."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.rates import RATE_WORDS, read_rate
from factcheck.languages.en.quantities.unit_words import PEOPLE
from factcheck.languages.en.quantities.units import read_suffix
from factcheck.languages.en.quantities.vocabulary import ALL_MAGNITUDES, FUNCTION_WORDS, HUNDREDS

PEOPLE_NOUNS = frozenset(
    """people persons person men man women woman children child boys girls babies infants adults civilians civilian
    soldiers soldier troops servicemen fighters combatants combatant noncombatants militants rebels partisans guerrillas
    insurgents terrorists officers sailors airmen pilots marines guards policemen police militiamen conscripts veterans
    officials members workers peasants farmers miners students teachers priests monks nuns clergy intellectuals
    journalists diplomats slaves servants prisoners inmates detainees captives pows hostages internees convicts exiles
    deportees refugees migrants immigrants emigrants settlers colonists natives inhabitants residents citizens villagers
    townspeople locals passengers crew crewmen survivors victims casualties fatalities deaths death lives
    souls bodies corpses executions murders killings suicides arrests defendants accused suspects
    conspirators patients infected voters demonstrators protesters protestors strikers rioters bystanders pilgrims
    delegates deputies participants adherents believers followers allies""".split()
)
# These count people right behind the number alone: "23 killed", but not "two bombs killed ...".
_PARTICIPLES = frozenset("dead killed wounded injured missing executed arrested captured imprisoned deported".split())
MORE = frozenset({"more", "other", "such", "additional", "further", "extra", "fewer", "less"})
_MORE_BEFORE = MORE | {""}
_STOPS = FUNCTION_WORDS | {"times", "percent", "per"}
_PLAIN_STOPS = _STOPS - MORE - {"and", "or"}
_MORE_STOPS = _STOPS & MORE
_AND_OR = frozenset({"and", "or"})
_RATE_LEADS = frozenset({"a", "an", "per", "each", "every", "by"})
_PUNCTUATION = '.,;:!?)"'
_AHEAD = re.compile(r"(?:[ \t]{1,2}|\r?\n|-)([a-z][a-z'-]*)(?![a-z0-9])")
_OWNERS = frozenset("the its his their those these my our her".split())
_OF_THE = re.compile(rf"[ \t]of (?:{'|'.join(sorted(_OWNERS))})(?= )")
_MAN = re.compile(r"-(?:man|men|strong|person)(?![a-z])")
_WORDS_AHEAD = 4
_REACH = 72
_NEXT_WORD = re.compile(r"[ \t]{1,2}([a-z][a-z'-]*)")


def counted_after(plain: str, end: int) -> tuple[str, str | None]:
    """(unit, per) that the noun phrase behind a number gives: ("people", "day") for "... French soldiers a day"."""
    if end >= len(plain) or plain[end] not in " -\t\n\r":
        return "", None
    if plain[end] == "-":
        return (PEOPLE, None) if _MAN.match(plain, end) else ("", None)
    return _counted_in_plain_words(plain, end) or _counted_in_any_words(plain, end)


def _counted_in_plain_words(plain: str, end: int) -> tuple[str, str | None] | None:
    """The same for words with single blanks between them, as nearly all are; None where others stand there."""
    chunk = plain[end + 1 : end + _REACH]
    words = chunk.split(" ", _WORDS_AHEAD)
    if plain[end] != " " or (len(words) <= _WORDS_AHEAD and len(chunk) == _REACH - 1):
        return None
    if words[0] == "of":
        return None if len(words) > 2 and words[1] in _OWNERS else ("", None)
    at, unit, previous = end, "", ""
    for position, word in enumerate(words[:_WORDS_AHEAD], start=1):
        if word in _PLAIN_STOPS or word in (_AND_OR if at == end else _MORE_STOPS):
            if at == end or word not in _RATE_LEADS:
                return unit, None
            break
        name = word
        if not (word.isalpha() and word.isascii()):
            name = word.rstrip(_PUNCTUATION)
            if len(name) == len(word) or not (name.isalpha() and name.isascii()):
                return None
        if name in PEOPLE_NOUNS or (name in _PARTICIPLES and previous in _MORE_BEFORE):
            unit = PEOPLE
        elif unit or (name[-1] == "s" and not name.endswith(("ss", "us"))):
            if len(name) < len(word):
                return unit, None
            at += 1 + len(name)
            following = words[position] if position < len(words) else ""
            if following.isalpha() and following not in RATE_WORDS:
                return unit, None
            break
        if len(name) < len(word):
            return unit, None
        at += 1 + len(name)
        previous = name
    rate = read_rate(plain, at)
    return unit, rate[1] if rate else None


def _counted_in_any_words(plain: str, end: int) -> tuple[str, str | None]:
    of_the = _OF_THE.match(plain, end) if plain.startswith("of", end + 1) else None
    at = of_the.end() if of_the else end
    unit = ""
    previous = ""
    for position, word in enumerate(_words_behind(plain, at)):
        if word in _STOPS and not (word in MORE and not position) and not (word in ("and", "or") and position):
            if word in _RATE_LEADS and at != end and not of_the:
                rate = read_rate(plain, at)
                return unit, rate[1] if rate else None
            break
        at = plain.find(word, at) + len(word)
        if word in PEOPLE_NOUNS or (word in _PARTICIPLES and previous in _MORE_BEFORE):
            unit = PEOPLE
        elif unit or (word[-1] == "s" and not word.endswith(("ss", "us", "'s"))):
            break  # Another noun in the plural ends the phrase.
        previous = word
    if at != end and not of_the:
        rate = read_rate(plain, at)
        if rate:
            return unit, rate[1]
    return unit, None


def _words_behind(plain: str, end: int) -> list[str]:
    """The words that follow `end` with nothing but blanks, hyphens or a line's end between them, a few of them."""
    chunk = plain[end : end + _REACH]
    words = []
    parts = chunk.split(" ", _WORDS_AHEAD + 1)
    if parts[0] == "" and (len(chunk) < _REACH or len(parts) > _WORDS_AHEAD + 1):
        for part in parts[1 : _WORDS_AHEAD + 1]:
            if part.isalpha() and part.isascii():
                words.append(part)
                continue
            word = part.rstrip('.,;:!?)"')
            if word.isalpha() and word.isascii() and len(word) < len(part):
                words.append(word)
                return words
            break  # Something odd: a hyphen, an apostrophe, a digit.
        else:
            return words
        words.clear()
    for _ in range(_WORDS_AHEAD):
        match = _AHEAD.match(plain, end)
        if match is None:
            break
        words.append(match[1])
        end = match.end()
    return words


def counts_something(plain: str, end: int) -> bool:
    if read_suffix(plain, end) is not None:
        return True
    at = end
    for _ in range(3):
        following = _NEXT_WORD.match(plain, at)
        if following is None or following[1] in FUNCTION_WORDS:
            return False
        word = following[1]
        if word in PEOPLE_NOUNS or word in ALL_MAGNITUDES or word in HUNDREDS:
            return True
        if word.endswith("s") and not word.endswith(("ss", "us", "'s")):
            return True
        at = following.end()
    return False

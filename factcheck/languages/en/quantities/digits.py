"""Numbers that begin with digits, read into atoms."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.atoms import Atom, counts_people, is_money, read_behind, read_minus
from factcheck.languages.en.quantities.currencies import read_currency_before
from factcheck.languages.en.quantities.fractions import read_denominator_after_digits, read_part_after
from factcheck.languages.en.quantities.labels import (
    REFERENCES,
    end_of_reference,
    is_count_of_figures,
    is_enumerator,
    is_house_number,
    is_name_part,
    is_quoted_name,
    is_reference,
)
from factcheck.languages.en.quantities.literals import end_of_run, read_literal
from factcheck.languages.en.quantities.noise import noise_at_digits, token_rest
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.points import with_spoken_decimals
from factcheck.languages.en.quantities.rests import read_rest_after
from factcheck.languages.en.quantities.rounds import read_plurals_after, read_rounds_after
from factcheck.languages.en.quantities.signs import read_sign
from factcheck.languages.en.quantities.tails import Tail, tail_at
from factcheck.languages.en.quantities.unit_words import RATIO, SuffixKind
from factcheck.languages.en.quantities.units import read_suffix
from factcheck.languages.en.quantities.vocabulary import LARGEST, MONTHS, ROUND_WORDS, SHORT_MAGNITUDES

_OPEN = Tail.OPEN
_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
_DECADE = re.compile(r"[12][0-9]{2}0s(?![a-z0-9_])(?<!000s)")
_RANGE_DASHES = ("-", "-$", "-£", "-€")
_DENOMINATOR = re.compile(r"(?:[0-9]{1,3}|10{3,5})(?![0-9])")
_CAPITAL_PLURAL = re.compile(r" ([A-Z][a-z]{2,20}(?:ns|ks|ts|es|rs|gs|ese|ish|ws|is))\b")
_LETTERS = re.compile(r"[a-zµμ]+")
_SHORT_MAGNITUDE = re.compile(r" {0,2}([a-z]{1,5})(?![a-z0-9])")
_NOUNS_TOO = frozenset({"mill", "grand", "thou"})
_CAPITAL_MAGNITUDES = {"M": 1e6, "G": 1e9, "B": 1e9, "T": 1e12}
_ROUND_STARTS = frozenset("gt") | {word[0] for word in [*ROUND_WORDS, *SHORT_MAGNITUDES]}


def read_digits(page: Page, start: int, end: int, previous: Atom | None) -> tuple[Atom | None, int]:
    """The number at the digits `start`..`end` (None where they count nothing), and where reading goes on.

    `previous` is the number read last: behind its hyphen ("5k-20k") digits are no part of a key.
    """
    plain = page.plain
    if end - start == 4 and plain[end : end + 1] == "s" and _DECADE.match(plain, start):
        return None, end + 1
    goes_on = previous is not None and start - previous.end < 3 and plain[previous.end : start] in _RANGE_DASHES
    skip = 0 if goes_on and not page.link_end(start) else noise_at_digits(page, start, end)
    if skip:
        return None, skip
    literal = read_literal(page, start, end)
    if literal is None:
        return None, end_of_run(plain, start)
    if plain.startswith(" point ", literal.end):
        literal = with_spoken_decimals(plain, literal)
    end = literal.end
    before = plain[start - 1] if start else " "
    after = plain[end] if end < len(plain) else ""
    word = page.word_ending_at(start)
    if (not word or word.rstrip(".") in REFERENCES) and is_reference(page, start):
        return None, end_of_reference(plain, end)
    bare = not literal.grouped and not literal.decimal
    atom = Atom(start, end, literal.value)
    if bare:
        atom.year_like = end - start == 4 and 1000 <= literal.value <= 2100
    else:
        atom.readings, atom.grouped, atom.as_decimal = literal.readings, literal.grouped, literal.as_decimal
    if before == "." and (start == 1 or plain[start - 2] in " \t\n(-"):
        atom.start -= 1
    if after == "/":
        if plain[end + 1 : end + 2].isdigit() and not atom.grouped and not _read_slash_fraction(plain, atom):
            return None, end  # "12/2018"
    elif after and after in " -" and bare and literal.value < 100 and word not in MONTHS:
        atom.end, denominator = read_denominator_after_digits(plain, end)
        if denominator:
            return _worded_fraction(page, atom, denominator), atom.end
    currency = read_currency_before(plain, atom.start)
    if (
        before == "-"
        and start > 1
        and plain[start - 2] in "$£€"
        and (currency := read_currency_before(plain, start - 1))
    ):
        atom.value, atom.readings = -atom.value, ()  # "$-5"
    if currency:
        atom.start, atom.unit = currency
    elif bare and after and after in ".)" and is_enumerator(page, start, end, literal.value):
        return None, end
    if after.isalpha():
        going_on = _read_glued(page, atom, end, previous)
        if going_on:
            return None, going_on
    elif after == "'" and atom.year_like and plain.startswith("'s", end):
        return None, end + 2
    if atom.ordinal or atom.vague:
        return (atom, atom.end) if atom.value < LARGEST else (None, atom.end)
    atom.tail = tail_at(plain, atom.end) if atom.end == end else _OPEN
    if atom.tail is _OPEN and (not after or after not in ",.;:)]"):
        _read_magnitude(page, atom)
        if atom.value >= LARGEST or not read_behind(page, atom):
            return None, atom.end
    if bare and not currency and atom.end == end and atom.magnitude == 1:
        if is_count_of_figures(page, start, end):
            return None, end
        if word and is_name_part(page, start, end):
            return None, end
        if after == " " and is_house_number(page, end):
            return None, end
    elif atom.unit and is_quoted_name(page, atom.start, atom.end):
        return None, atom.end
    if plain[max(0, atom.start - 2) : atom.start].rstrip(" ")[-1:] == "-" or word in ("minus", "negative"):
        read_sign(page, atom)
    elif atom.start < start:  # behind a currency or a point
        read_minus(plain, atom)
    return atom, atom.end


def _read_slash_fraction(plain: str, atom: Atom) -> bool:
    """ "3/4", "1/1000": what is no fraction was sorted out before, but for a year."""
    below = _DENOMINATOR.match(plain, atom.end + 1)
    if below is None:
        return False
    if int(below.group()):
        atom.value /= int(below.group())
        atom.end = below.end()
        if plain.startswith(("rds", "ths"), atom.end):
            atom.end += 3  # "2/3rds"
        atom.unit = RATIO
    return True


def _worded_fraction(page: Page, atom: Atom, denominator: float) -> Atom:
    """ "5 eighths"."""
    atom.value /= denominator
    atom.unit = RATIO
    read_behind(page, atom)
    return atom


def _read_glued(page: Page, atom: Atom, end: int, previous: Atom | None) -> int:
    """Letters right behind the digits. 0 where they are understood, else where the identifier ends."""
    plain = page.plain
    ordinal = _ORDINAL_ENDING.match(plain, end)
    if ordinal:
        atom.ordinal, atom.end = True, ordinal.end()
        return 0
    letters = _LETTERS.match(plain, end)
    word = letters.group() if letters else ""
    after = plain[end + len(word) : end + len(word) + 1]
    if not after.isdigit():
        factor = SHORT_MAGNITUDES.get(word) or ROUND_WORDS.get(word) or _letter_magnitude(page, atom, word, previous)
        if factor:
            atom.multiply(factor)
            atom.magnitude, atom.end = factor, end + len(word)
            return 0
        if word == "x" and atom.value > 0:
            atom.unit, atom.end = RATIO, end + 1
            return 0
        if word == "ish":
            return 0
        if word == "s" and plain.startswith(" of ", end + 1) and _is_round_power(atom.value):
            atom.end, times = read_plurals_after(plain, end + 1)
            atom.vague, atom.year_like = True, False
            atom.multiply(times)
            return 0
    if word == "g" and page.text[end] == "G":
        if atom.value < 10 or not _ends_clause(plain, end + 1):
            return end + 1  # "5G"
        atom.multiply(1e9)
        atom.magnitude, atom.end = 1e9, end + 1
        return 0
    if word == "p" and atom.value > 99:
        return end + 1  # "1080p"
    suffix = read_suffix(plain, end)
    if suffix is not None and suffix.end > end:
        return 0
    return token_rest(plain, end)


def _is_round_power(value: float) -> bool:
    """10, 100, 1,000 ...: "10,000s of men" are tens of thousands."""
    return value >= 10 and str(int(value)).strip("0") == "1" and value == int(value)


def _letter_magnitude(page: Page, atom: Atom, word: str, previous: Atom | None) -> float:
    """ "M" and "B" are millions and billions, "m" is one with money or before people; else metres."""
    end = atom.end + len(word)
    letter = page.text[atom.end : end]
    money = is_money(atom) or (previous is not None and is_money(previous) and atom.start - previous.end < 5)
    if letter in ("M", "MM"):
        return 1e6
    if word in ("m", "mm") and not money:
        suffix = read_suffix(page.plain, end)
        money = suffix is not None and suffix.kind is SuffixKind.CURRENCY
    if word == "m" and (money or counts_people(page.plain, end) or _counts_a_people(page, end)):
        return 1e6
    if letter == "B" or (word == "b" and (money or atom.value != int(atom.value))):
        return 1e9
    return 1e12 if word == "t" and money else 0.0


def _counts_a_people(page: Page, end: int) -> bool:
    """ "3m Germans": metres of nobody."""
    named = _CAPITAL_PLURAL.match(page.text, end)
    return named is not None and not named[1].isupper()


def _read_magnitude(page: Page, atom: Atom) -> None:
    plain = page.plain
    ahead = plain[atom.end : atom.end + 2]
    if not ahead or (ahead[-1] not in _ROUND_STARTS and ahead[0] not in _ROUND_STARTS and not ahead.isspace()):
        return
    end, factor = read_rounds_after(plain, atom.end)
    if end == atom.end and atom.magnitude == 1:
        short = _SHORT_MAGNITUDE.match(plain, end)
        if short and short[1] in _NOUNS_TOO and not (is_money(atom) or _ends_clause(plain, short.end())):
            pass  # "5 grand pianos"
        elif short and short[1] in SHORT_MAGNITUDES:
            end, factor = short.end(), SHORT_MAGNITUDES[short[1]]
        elif short and short.group() == " m" and (is_money(atom) or counts_people(plain, short.end())):
            end, factor = short.end(), 1e6
        elif short and len(short[1]) == 1 and _is_capital_magnitude(page, atom, short.end()):
            end, factor = short.end(), _CAPITAL_MAGNITUDES[page.text[short.end() - 1]]
    if end == atom.end:
        return
    if atom.as_decimal is not None and factor >= 1000:
        # "1.352 billion": before a magnitude the point is a decimal one.
        atom.value, atom.readings = atom.as_decimal, ()
    elif atom.unit == RATIO:
        atom.unit = ""  # "3/4 million"
    atom.multiply(factor)
    atom.magnitude *= factor
    atom.end = end
    atom.year_like = False
    part_end, part = read_part_after(plain, end, of=factor if factor >= 1000 else 1.0)
    if part:
        atom.value += part
        atom.end = part_end
    elif atom.magnitude >= 100:
        atom.end, rest = read_rest_after(plain, end, factor)
        if rest:
            atom.value += rest
            atom.magnitude = 1.0


def _is_capital_magnitude(page: Page, atom: Atom, end: int) -> bool:
    """ "1,674.5 G", "20.5 M": a capital that stands by itself behind a number that is no place in a series."""
    letter = page.text[end - 1]
    precise = atom.grouped or atom.value != int(atom.value) or (letter in "GMT" and atom.value >= 10)
    return precise and page.text[end - 1] in _CAPITAL_MAGNITUDES and _ends_clause(page.plain, end)


def _ends_clause(plain: str, end: int) -> bool:
    return plain[end : end + 1] in ("", ".", ",", ";", ")", "!", "?", "\n")

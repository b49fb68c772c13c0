"""One number with what belongs to it directly: currency, magnitude, unit. Ranges and fences come later."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.quantities import noise
from factcheck.quantities.counted import counted_after
from factcheck.quantities.literals import end_of_run, read_literal
from factcheck.quantities.page import Page
from factcheck.quantities.units import (
    PEOPLE,
    RATIO,
    SuffixKind,
    read_currency_before,
    read_rate,
    read_suffix,
)
from factcheck.quantities.vocabulary import LARGEST, ROUND_WORDS, SHORT_MAGNITUDES
from factcheck.quantities.words import (
    WordKind,
    WordNumber,
    read_part_after,
    read_rest_after,
    read_rounds_after,
    read_words,
)


@dataclass(slots=True)
class Atom:
    """`magnitude` is what the number as written was multiplied by; a neighbour without one may share it.

    `readings` are all values of an ambiguous separator, the best first. `year_like`: four bare digits.
    `shared`: it took its magnitude or unit from the next one. `counts_alone`: False for a "one" that can only begin a
    share ("one in ten").
    """

    start: int
    end: int
    value: float
    magnitude: float = 1.0
    unit: str = ""
    per: str | None = None
    readings: tuple[float, ...] = ()
    worded: bool = False
    vague: bool = False
    ordinal: bool = False
    approximate: bool = False
    grouped: bool = False
    as_decimal: float | None = None
    year_like: bool = False
    shared: bool = False
    counts_alone: bool = True

    def multiply(self, factor: float) -> None:
        self.value *= factor
        self.readings = tuple(reading * factor for reading in self.readings)


_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
_DENOMINATOR = re.compile(r"[0-9]{1,3}")
_DECADE_ENDING = re.compile(r"'?s(?![a-z0-9])")
_LETTERS = re.compile(r"[a-zµμ]+")
_SHORT_MAGNITUDE = re.compile(r" ?([a-z]{1,3})(?![a-z0-9])")
_TIMES = re.compile(r"(?: times|-?fold)(?![a-z])")
_TIMES_AS = re.compile(
    r"(?:[ \t](?:as|more|fewer|less|higher|greater|larger|bigger|lower|the|that|what|over|than)(?![a-z]))"
)
_AS_OR_MORE = re.compile(r"[ \t](?:as|more|the|that|what)(?![a-z])")
_OF_WHOLE = re.compile(r"[ \t](?:of|the|its|his|their|her|our|my|all|as)(?![a-z])")
_HALF_UNIT = re.compile(r"[ -]an?[ -](?=[a-z])")
_COUPLE = re.compile(r"(?: of)?[ -](?=[a-z])")
_ARTICLE = re.compile(
    r"(?<![a-z])(an?)[ -](?:(?:even|full|good|whole|cool|mere|further|solid|clear|nice|round)[ -])?\Z"
)
_VAGUE_BEFORE = re.compile(r"(?<![a-z])(?:(?:an?|the|last|past|first)\s)?(several|few|many|(?:couple(?:\sof)?))\s\Z")
_SOME_BEFORE = re.compile(r"(?<![a-z])(?:several|many|some)\s\Z")
_MORE_THAN_HALF = re.compile(r"(?:than|over|under|above|below|about|nearly|almost|roughly|around|least|exactly)\s\Z")
_ROUND_STARTS = frozenset(word[0] for word in [*ROUND_WORDS, *SHORT_MAGNITUDES])
_MINUS = re.compile(r"(?<![a-z])(?:minus|negative) \Z")


def read_atom(page: Page, start: int, end: int, previous: Atom | None) -> tuple[Atom | None, int]:
    """The number at a hit of the trigger pass (None where it counts nothing), and where reading goes on."""
    if page.plain[start].isalpha():
        return _read_worded(page, start, end)
    return _read_digits(page, start, end, previous)


def _read_digits(page: Page, start: int, end: int, previous: Atom | None) -> tuple[Atom | None, int]:
    plain = page.plain
    goes_on = previous is not None and plain[previous.end : start] in ("-", "-$", "-£", "-€")
    skip = 0 if goes_on and not page.link_end(start) else noise.noise_at_digits(page, start, end)
    if skip:
        return None, skip
    literal = read_literal(page, start, end)
    if literal is None:
        return None, end_of_run(plain, start)
    end = literal.end
    before = plain[start - 1] if start else " "
    after = plain[end] if end < len(plain) else ""
    if noise.is_reference(page, start):
        return None, noise.end_of_reference(plain, end)
    bare = not literal.grouped and not literal.decimal
    atom = Atom(start, end, literal.value, readings=literal.readings, grouped=literal.grouped)
    atom.as_decimal = literal.as_decimal
    atom.year_like = bare and end - start == 4 and 1000 <= literal.value <= 2100
    if before == "." and (start == 1 or plain[start - 2] in " \t\n("):
        atom.start -= 1
    if after == "/":
        _read_slash_fraction(plain, atom)
    currency = read_currency_before(plain, atom.start)
    if currency:
        atom.start, atom.unit = currency
    elif bare and after and after in ".)" and noise.is_enumerator(page, start, end, literal.value):
        return None, end
    if after.isalpha():
        going_on = _read_glued(page, atom, end, previous)
        if going_on:
            return None, going_on
    elif after == "'" and atom.year_like and plain.startswith("'s", end):
        return None, end + 2
    if atom.ordinal:
        return atom, atom.end
    if not after or after not in ",.;:)]":
        _read_magnitude(page, atom)
        if atom.value >= LARGEST or not _read_behind(page, atom):
            return None, atom.end
    if bare and not currency and atom.end == end and atom.magnitude == 1:
        if noise.is_name_part(page, start, end) or noise.is_house_number(page, end):
            return None, end
    elif atom.unit and noise.is_quoted_name(page, atom.start, atom.end):
        return None, atom.end
    if before in "- ":
        _read_sign(page, atom)
    return atom, atom.end


def _read_sign(page: Page, atom: Atom) -> None:
    """A minus before what can be below nothing: degrees, percentages, money; else a hyphen is a dash."""
    plain, start = page.plain, atom.start
    if (
        _read_minus(plain, atom)
        or not start
        or plain[start - 1] != "-"
        or (start > 1 and plain[start - 2] not in " \t(")
    ):
        return
    signed = page.text[start - 1] == "\u2212"
    if signed or atom.unit in ("\u00b0C", "\u00b0F", "degrees", "percent") or _is_money(atom):
        atom.value, atom.start = -atom.value, start - 1
        atom.readings = ()


def _read_minus(plain: str, atom: Atom) -> bool:
    """ "minus five": whether it stands there."""
    start = atom.start
    if start < 6 or plain[start - 1] != " " or plain[start - 2] not in "se":
        return False
    minus = _MINUS.search(plain, max(0, start - 10), start)
    if minus is None or atom.vague:
        return False
    atom.value, atom.start, atom.readings = -atom.value, minus.start(), ()
    return True


def _read_slash_fraction(plain: str, atom: Atom) -> None:
    """ "3/4": what is no fraction was sorted out before."""
    if plain[atom.end + 1 : atom.end + 2].isdigit() and not atom.grouped:
        below = _DENOMINATOR.match(plain, atom.end + 1)
        if below and int(below.group()):
            atom.value /= int(below.group())
            atom.end = below.end()
            atom.unit = RATIO


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
    if (word == "p" and atom.value > 99) or (word == "g" and page.text[end] == "G"):
        return end + 1  # "1080p", "5G"
    suffix = read_suffix(plain, end)
    if suffix is not None and suffix.end > end:
        return 0
    return noise.token_rest(plain, end)


def _letter_magnitude(page: Page, atom: Atom, word: str, previous: Atom | None) -> float:
    """ "M" and "B" are millions and billions, "m" is one with money or before people; else metres."""
    end = atom.end + len(word)
    letter = page.text[atom.end : end]
    money = _is_money(atom) or (previous is not None and _is_money(previous) and atom.start - previous.end < 5)
    if letter in ("M", "MM"):
        return 1e6
    if word in ("m", "mm") and not money:
        suffix = read_suffix(page.plain, end)
        money = suffix is not None and suffix.kind is SuffixKind.CURRENCY
    if word == "m" and (money or _counts_people(page.plain, end)):
        return 1e6
    if letter == "B" or (word == "b" and (money or atom.value != int(atom.value))):
        return 1e9
    return 1e12 if word == "t" and money else 0.0


def _counts_people(plain: str, end: int) -> bool:
    return counted_after(plain, end)[0] == PEOPLE


def _is_money(atom: Atom) -> bool:
    return len(atom.unit) == 3 and atom.unit.isupper()


def _read_magnitude(page: Page, atom: Atom) -> None:
    plain = page.plain
    ahead = plain[atom.end : atom.end + 2]
    if not ahead or (ahead[-1] not in _ROUND_STARTS and ahead[0] not in _ROUND_STARTS and not ahead.isspace()):
        return
    end, factor = read_rounds_after(plain, atom.end)
    if end == atom.end and atom.magnitude == 1:
        short = _SHORT_MAGNITUDE.match(plain, end)
        if short and short[1] in SHORT_MAGNITUDES:
            end, factor = short.end(), SHORT_MAGNITUDES[short[1]]
        elif short and short.group() == " m" and (_is_money(atom) or _counts_people(plain, short.end())):
            end, factor = short.end(), 1e6
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
    part_end, part = read_part_after(plain, end)
    if part:
        atom.value += part * factor
        atom.end = part_end
    elif atom.magnitude >= 100:
        atom.end, rest = read_rest_after(plain, end, factor)
        if rest:
            atom.value += rest
            atom.magnitude = 1.0


def _read_behind(page: Page, atom: Atom) -> bool:
    """Percent sign, currency, unit, "times", a rate. False where it turns out to be a time of day or a decade."""
    plain = page.plain
    times = _TIMES.match(plain, atom.end) if plain.startswith((" times", "fold", "-fold"), atom.end) else None
    if times:
        atom.end = times.end()
        as_ = _AS_OR_MORE.match(plain, atom.end)
        atom.unit = RATIO if as_ or plain[times.start()] != " " or _TIMES_AS.match(plain, atom.end) else "times"
        if as_ and as_.group().strip() in ("as", "more"):
            atom.end = as_.end()
        return True
    suffix = read_suffix(plain, atom.end)
    if suffix is not None:
        if suffix.kind is SuffixKind.TIME_OF_DAY:
            atom.end = suffix.end
            return False
        if atom.unit in ("", RATIO) or suffix.kind is SuffixKind.CURRENCY:
            atom.unit, atom.end, atom.per = suffix.unit, suffix.end, suffix.per
            if suffix.factor != 1:
                atom.value = round(atom.value * suffix.factor, 6)
            if plain.startswith(" war", atom.end):
                return False  # "the 30 Years War"
    elif plain.startswith(("s", "'s"), atom.end) and not atom.worded and _DECADE_ENDING.match(plain, atom.end):
        return False
    return True


def _read_worded(page: Page, start: int, end: int) -> tuple[Atom | None, int]:
    plain = page.plain
    word = plain[start:end]
    if page.link_end(start):
        return None, page.link_end(start)
    if start and plain[start - 1] == "-" and start > 1 and plain[start - 2].isalpha():
        return None, end
    if word in ("half", "quarter", "couple", "twice"):
        return _read_part(page, start, end)
    number = read_words(plain, start, end)
    if number is None:
        return None, end
    if number.value >= LARGEST:
        return None, number.end
    if number.has_and and _is_between(page, start) and not _goes_on_with_and(plain, number.end):
        number = read_words(plain, start, end, joins_and=False) or number
    atom = Atom(start, number.end, number.value, number.magnitude, worded=True)
    if number.kind is WordKind.ORDINAL:
        return _ordinal_or_part(page, atom)
    if _is_no_quantity(page, start, end, number):
        return None, number.end
    if number.kind is WordKind.FRACTION:
        atom.unit = RATIO
    atom.vague = number.kind is WordKind.VAGUE
    atom.counts_alone = not (word == "one" and number.end == end and plain.startswith((" in ", " out "), end))
    _read_before_round(page, atom, word)
    if atom.value >= LARGEST or not _read_behind(page, atom):
        return None, atom.end
    _read_minus(plain, atom)
    return atom, atom.end


def _is_no_quantity(page: Page, start: int, end: int, number: WordNumber) -> bool:
    if number.end == end:
        if noise.is_place_in_series(page, start, end):
            return True
        if page.plain[start:end] == "one":
            return noise.is_capital_name(page, start, end) or noise.is_pronoun_one(page, start, end)
        if number.value == 0:
            return noise.is_bare_zero(page, start, end)
        if number.kind is WordKind.NUMBER and page.plain[start:end] == "score":
            return not (page.plain.startswith(" of ", end) and not page.plain[end + 4 : end + 5].isdigit())
        if noise.is_capital_name(page, start, end):
            return True
    return False


def _read_before_round(page: Page, atom: Atom, word: str) -> None:
    """What stands before a round word and belongs to it: "a hundred", "an even million", "several thousand"."""
    if word not in ROUND_WORDS and not atom.vague:
        return
    plain, start = page.plain, atom.start
    reach = max(0, start - 24)
    if atom.vague:
        some = _SOME_BEFORE.search(plain, reach, start)
        if some:
            atom.start = some.start()
        return
    article = _ARTICLE.search(plain, reach, start)
    if article:
        atom.start = article.start()
        return
    vague = _VAGUE_BEFORE.search(plain, reach, start)
    if vague:
        atom.start = vague.start()
        if vague[1].startswith("couple"):
            atom.value *= 2
            atom.approximate = True
        else:
            atom.vague = True


def _read_part(page: Page, start: int, end: int) -> tuple[Atom | None, int]:
    """ "half a million", "half of", "half an hour", "a couple of hundred", "twice as many"."""
    plain = page.plain
    word = plain[start:end]
    if word == "twice":
        as_ = _AS_OR_MORE.match(plain, end)
        return (Atom(start, end, 2.0, unit=RATIO, worded=True), end) if as_ else (None, end)
    if word == "couple":
        return _read_couple(page, start, end)
    number = read_words(plain, start, end)
    article = _ARTICLE.search(plain, max(0, start - 16), start)
    begin = article.start() if article else start
    part = 0.5 if word == "half" else 0.25
    if number is not None:
        atom = Atom(begin, number.end, number.value, number.magnitude, worded=True)
        return (atom, atom.end) if _read_behind(page, atom) else (None, atom.end)
    if word == "half":
        unit = _HALF_UNIT.match(plain, end)
        suffix = read_suffix(plain, unit.end() - 1) if unit else None
        if suffix is not None and suffix.kind is SuffixKind.UNIT:
            return Atom(begin, suffix.end, part, unit=suffix.unit, worded=True), suffix.end
        before = _MORE_THAN_HALF.search(plain, max(0, begin - 12), begin)
        if before or (_OF_WHOLE.match(plain, end) and not _is_named_half(page, start)):
            return Atom(begin, end, part, unit=RATIO, worded=True), end
        return None, end
    if article and plain.startswith(" of ", end):
        return Atom(begin, end, part, unit=RATIO, worded=True), end
    return None, end


def _is_named_half(page: Page, start: int) -> bool:
    """ "the first half of", "the other half": which half, not how much."""
    return page.word_ending_at(start) in (
        "first",
        "second",
        "other",
        "latter",
        "better",
        "former",
        "upper",
        "lower",
        "the",
    )


def _read_couple(page: Page, start: int, end: int) -> tuple[Atom | None, int]:
    plain = page.plain
    article = _ARTICLE.search(plain, max(0, start - 16), start)
    begin = article.start() if article else start
    more = _COUPLE.match(plain, end)
    if more is None:
        return None, end
    rounds_end, factor = read_rounds_after(plain, more.end() - 1)
    if factor > 1:
        atom = Atom(begin, rounds_end, 2 * factor, factor, worded=True, approximate=True)
        return (atom, atom.end) if _read_behind(page, atom) else (None, atom.end)
    if not plain.startswith(" of ", end):
        return None, end
    suffix = read_suffix(plain, end + 3)
    if suffix is not None and suffix.kind is SuffixKind.UNIT:
        return Atom(begin, suffix.end, 2.0, unit=suffix.unit, worded=True, approximate=True), suffix.end
    if _counts_people(plain, end + 3):
        return Atom(begin, end, 2.0, worded=True, approximate=True), end
    return None, end


def _ordinal_or_part(page: Page, atom: Atom) -> tuple[Atom | None, int]:
    """ "the third" is an ordinal, "a third of" a part; a "second" behind a number or "per" is a unit of time."""
    plain = page.plain
    before = page.word_ending_at(atom.start)
    if atom.value == 2 and (
        before in ("per", "a", "every", "split", "each") or plain[atom.start - 1 : atom.start] == "-"
    ):
        return None, atom.end
    article = _ARTICLE.search(plain, max(0, atom.start - 4), atom.start)
    if article and atom.value > 2 and plain.startswith(" of ", atom.end):
        part = 1 / atom.value
        number = read_rounds_after(plain, atom.end + 5) if plain.startswith(" of a ", atom.end) else (atom.end, 1.0)
        if number[1] > 1:
            return Atom(article.start(), number[0], part * number[1], number[1], worded=True), number[0]
        return Atom(article.start(), atom.end, part, unit=RATIO, worded=True), atom.end
    atom.ordinal = True
    return atom, atom.end


def _is_between(page: Page, start: int) -> bool:
    return "between" in page.words_before(start)[-3:]


def _goes_on_with_and(plain: str, end: int) -> bool:
    return plain.startswith((" and ", " to "), end)


def finish_atom(page: Page, atom: Atom) -> None:
    """A rate behind it, people or a rate further on; asked once ranges are joined."""
    plain = page.plain
    if atom.per is None:
        rate = read_rate(plain, atom.end)
        if rate:
            atom.end, atom.per = rate
            return
    if atom.unit in ("", RATIO) or atom.per is None:
        unit, per = counted_after(plain, atom.end)
        if not atom.unit:
            atom.unit = unit
        atom.per = atom.per or per

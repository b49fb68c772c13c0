"""One claim against one passage of prose, both read by the engine; no other reference is consulted.

Only figures and dates are held against each other, and only where both plainly speak of the same thing: the same
event word ("released", "born"), the same thing counted. Where that is unclear the passage doesn't bear on the claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.dates import Agreement, agree
from factcheck.languages.en.claims.casualties import casualty_topic
from factcheck.languages.en.dates import read_dates, words
from factcheck.languages.en.phrases import quantity_words
from factcheck.languages.en.quantities import read_numbers
from factcheck.records import Bound, DateMention, NumberMention, Quantity, Verdict, When
from factcheck.rounding import as_said
from factcheck.text.folding import fold

_WORD = re.compile(r"[a-z][a-z'\-]+")
_STOP = frozenset(
    "the a an of in on at by to from for with and or as is are was were be been being it its his her their they he she "
    "this that these those which who whom has have had do did does not no but also than then there about over more "
    "most less least under some any only just at into during until since before after "
    "between up down out first one two three year years day days month months time lrb rrb lsb rsb total number".split()
)
_BIRTH = re.compile(r"\b(?:born|birth|birthday|b\.)\b")
_DEATH = re.compile(r"\b(?:died|dies|death|dead|passed away|killed|murdered|executed|d\.)\b")
# Words that name the same happening in a claim and in a passage.
_SAME = (
    {"release", "premier", "debut", "publish", "issu", "launch", "film", "air", "broadcast"},
    {"found", "establish", "creat", "form", "start", "began", "begin"},
    {"end", "finish", "conclud", "ceas", "clos"},
    {"kill", "die", "dead", "death", "murder", "fatalit", "victim", "casualt"},
    {"marri", "wed", "married"},
    {"sold", "sell", "sale", "copi"},
    {"popul", "inhabit", "resid", "live"},
)
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|In|On|Since|By|The|From|Until)[a-z]* ")
# "(2015 film)", "(1935)" tell works of one name apart; they date nothing.
_TELLS_APART = re.compile(
    r"\(\s?(?:1[5-9]|20)\d\d(?:\s(?:[a-z]+\s)?(?:film|movie|series|album|song|novel|book|musical|play|game))?\s?\)"
)
# "The Baja 1000": behind a capitalised word four digits may be a part of a name.
_NAMED_YEAR = re.compile(r"\b(?P<before>[A-Z][\w'’\-]*)\s+\d{3,4}$")
# Another release, another part, another edition has a date of its own.
_ANOTHER = re.compile(
    r"\b(?:re-?(?:releas|issu|launch|master|mak|open|elect|publish)\w*|sequels?|prequels?|revival|reboot|anniversar\w+|"
    r"debut|second|third|fourth|adaptation|again)\b"
)
# What a denial says of a value can't be read off the value.
_DENIAL = re.compile(
    r"\b(?:not|never|no|nor|neither|without|fail(?:ed|s)?|refus\w+|except|but|unreleased|cancell?ed)\b|n't\b"
)
_ONE_SIDED = re.compile(r"(?:after|before|prior to|by|until|till)\b")
_LIFESPAN_AFTER = re.compile(r"[^()]{0,60}\)")
_REACH = 70


@dataclass(frozen=True, slots=True)
class Comparison:
    verdict: Verdict
    explanation: str


@dataclass(frozen=True, slots=True)
class _Item:
    """A figure or a date of one of the two texts, with the words around it (stems) and its role."""

    value: Quantity | When
    role: str
    stems: frozenset[str]
    said: str
    another: bool = False  # of another edition or part
    one_sided: bool = False  # "after 1996" allows for any later date
    tells_apart: bool = False  # "(2015 film)": in a passage it may agree, and excludes nothing


def compare(claim: str, evidence: str) -> Comparison:
    """`supported`, `contradicted`, or `not_found` where the passage doesn't plainly speak of the claim's figures."""
    claim, evidence = _closed_up(claim), _closed_up(evidence)
    names = _numbered_names(claim) & _numbered_names(evidence)
    claimed = [item for item in _items(claim, names) if not item.tells_apart]
    known = _items(evidence, names)
    if not claimed:
        return Comparison(Verdict.NOT_CHECKABLE, "The claim gives no figure and no date that could be compared.")
    shared = _content(claim) & _content(evidence)
    outcomes = [_compare_item(item, known, shared) for item in claimed]
    if _DENIAL.search(fold(claim)):
        outcomes = [
            _undecided(item) if outcome.verdict is Verdict.CONTRADICTED else outcome
            for item, outcome in zip(claimed, outcomes, strict=True)
        ]
    for verdict in (Verdict.CONTRADICTED, Verdict.SUPPORTED):
        for outcome in outcomes:
            if outcome.verdict is verdict:
                return outcome
    return outcomes[0]


def _compare_item(item: _Item, known: Sequence[_Item], shared: frozenset[str]) -> Comparison:
    comparable = [other for other in known if type(other.value) is type(item.value) and _comparable(item, other, known)]
    agreeing = [other for other in comparable if _agrees(item, other) is True]
    if agreeing and shared:
        return Comparison(Verdict.SUPPORTED, f"The passage says {agreeing[0].said}, which agrees with {item.said}.")
    bearing = [other for other in comparable if not other.tells_apart]
    excluding = [other for other in bearing if _agrees(item, other) is False and other.another == item.another]
    somewhere = any(type(other.value) is type(item.value) and _agrees(item, other) is True for other in known)
    if excluding and not somewhere and len(excluding) == len(bearing) and shared:
        return Comparison(Verdict.CONTRADICTED, f"The passage says {excluding[0].said}, not {item.said}.")
    return _undecided(item)


def _undecided(item: _Item) -> Comparison:
    return Comparison(Verdict.NOT_FOUND, f"The passage gives nothing that plainly bears on {item.said}.")


def _comparable(item: _Item, other: _Item, known: Sequence[_Item]) -> bool:
    """The same role, or the same words around both, or nothing else of this kind in the passage to be meant."""
    if isinstance(item.value, Quantity) and isinstance(other.value, Quantity):
        if _kind_of_unit(item.value) != _kind_of_unit(other.value):
            return False
        if item.role or other.role:
            return item.role == other.role
        return bool(item.stems & other.stems)
    if {item.role, other.role} & {"birth", "death"}:
        return item.role == other.role
    if item.stems & other.stems:
        return True
    alone = [candidate for candidate in known if isinstance(candidate.value, When)]
    return len(alone) == 1


def _agrees(item: _Item, other: _Item) -> bool | None:
    """None where the two can't be told apart at the precision they share."""
    if isinstance(item.value, When) and isinstance(other.value, When):
        outcome = agree(*((item.value, other.value) if item.one_sided else _bounds_alike(item.value, other.value)))
        if outcome is Agreement.UNDECIDED:
            return None
        return outcome is not Agreement.EXCLUDED
    assert isinstance(item.value, Quantity)
    assert isinstance(other.value, Quantity)
    if item.value.readings or other.value.readings:
        return None
    fenced = item.value.bound in (Bound.AT_LEAST, Bound.AT_MOST) and not item.value.approximate
    low, high = (item.value.low, item.value.high) if fenced else as_said(item.value)
    known_low, known_high = as_said(_as_stated(other.value))
    apart = (low is not None and known_high is not None and low > known_high) or (
        high is not None and known_low is not None and high < known_low
    )
    return not apart


def _bounds_alike(claimed: When, known: When) -> tuple[When, When]:
    """ "Since 1992" against "since 2001": where both leave the same end open, their bounds are what differs."""
    for position in (0, 1):
        ends = [when.edtf.split("/") for when in (claimed, known)]
        if all(len(pair) == 2 and pair[position] == ".." for pair in ends):
            return When(ends[0][1 - position], claimed.calendar), When(ends[1][1 - position], known.calendar)
    return claimed, known


def _as_stated(quantity: Quantity) -> Quantity:
    """ "More than 1.8 million" in a passage is the passage's figure, 1.8 million and somewhat more."""
    if quantity.bound is Bound.AT_LEAST and quantity.high is None and quantity.low is not None:
        return Quantity(quantity.low, quantity.low * 1.25, Bound.BETWEEN, unit=quantity.unit)
    return quantity


def _closed_up(text: str) -> str:
    """The text as people write it: corpora set spaces around punctuation ("July 27 , 2011") and spell brackets."""
    text = re.sub(r"(?<=\d) '(?=s\b)", "'", text)
    text = text.replace("-LRB-", "(").replace("-RRB-", ")").replace("``", '"').replace("''", '"').replace(" -- ", " - ")
    return re.sub(r"(?<=[\[(]) | (?=[,.;:)\]%])", "", text)


def _numbered_names(text: str) -> frozenset[str]:
    """Names that hold a number ("iPhone 4", "Group of 15"): where both texts have one, the number is no figure."""
    before = re.findall(r"\b([A-Z][\w'’\-]*(?: of| No\.?| #)? \d{1,3})\b(?![,.]\d)", text)
    after = re.findall(r"\b(\d{1,3} [A-Z][\w'’\-]*)", text)
    return frozenset((*before, *after)) - frozenset(name for name in before if _MONTH.match(name))


def _items(text: str, names: frozenset[str] = frozenset()) -> list[_Item]:
    for name in names:
        text = text.replace(name, re.sub(r"\d", "#", name))
    folded = fold(text)
    dates = [date for date in read_dates(text) if not _is_in_a_name(date, text)]
    numbers = [
        number
        for number in read_numbers(text)
        if not number.ordinal
        and not _is_in_a_name(number, text)
        and not any(date.start < number.end and number.start < date.end for date in dates)
    ]
    dated = [item for date in dates for item in (_lifespan(date, folded) or [_date_item(date, folded)])]
    return [*dated, *(_number_item(number, folded) for number in numbers)]


def _is_in_a_name(mention: DateMention | NumberMention, text: str) -> bool:
    """A bare year behind a capitalised word that is no month and no first word."""
    found = _NAMED_YEAR.search(text[max(0, mention.start - 40) : mention.end])
    return bool(found and mention.end - mention.start <= 4 and not _MONTH.match(found["before"] + " "))


def _lifespan(date: DateMention, folded: str) -> list[_Item]:
    """ "Ida Brandt (22 April 1870 - 21 January 1924)": a birth and a death; empty for any other interval."""
    ends = date.when.edtf.split("/")
    opened = folded.rfind("(", max(0, date.start - _REACH), date.start)
    if len(ends) != 2 or ".." in ends or opened < 0 or not _LIFESPAN_AFTER.match(folded, date.end):
        return []
    if re.search(r"\b(?:from|between|during|since|in)\b", folded[opened : date.start]):
        return []
    halves = [When(end, date.when.calendar) for end in ends]
    return [_Item(half, role, frozenset(), words(half)) for half, role in zip(halves, ("birth", "death"), strict=True)]


def _date_item(date: DateMention, folded: str) -> _Item:
    before = _clause_before(folded, date.start)
    after = _clause_after(folded, date.end)
    role = ""
    births, deaths = list(_BIRTH.finditer(before)), list(_DEATH.finditer(before))
    if births or deaths:
        last_birth = births[-1].start() if births else -1
        last_death = deaths[-1].start() if deaths else -1
        role = "birth" if last_birth > last_death else "death"
    elif re.search(r"[-–/]\s*$|\bto\s*$", folded[max(0, date.start - 4) : date.start]) and re.match(r"\s*\)", after):
        role = "death"  # the second date of a lifespan in brackets
    elif re.match(r"\s*(?:--?|–|to)\s*\S", after) and "(" in before[-60:]:
        role = "birth"
    said = folded[date.start : date.end]
    opened = folded.rfind("(", max(0, date.start - 3), date.start)
    return _Item(
        date.when,
        role,
        _stems(before + " " + after),
        words(date.when),
        another=bool(_ANOTHER.search(before) or _ANOTHER.search(after)),
        one_sided=bool(_ONE_SIDED.match(said)),
        tells_apart=opened >= 0 and bool(_TELLS_APART.match(folded, opened)),
    )


def _number_item(number: NumberMention, folded: str) -> _Item:
    before, after = _clause_before(folded, number.start), _clause_after(folded, number.end)
    role = casualty_topic(after[:60]) or casualty_topic(before[-40:])
    nouns = _stems(after[:40]) or _stems(before[-40:])
    return _Item(number.quantity, role, nouns, quantity_words(number.quantity))


def _clause_before(folded: str, at: int) -> str:
    return re.split(r"[;!?]|\.\s", folded[max(0, at - _REACH) : at])[-1]


def _clause_after(folded: str, at: int) -> str:
    return re.split(r"[;!?]|\.\s", folded[at : at + _REACH])[0]


def _kind_of_unit(quantity: Quantity) -> str:
    return "" if quantity.unit in ("", "people") else quantity.unit


def _content(text: str) -> frozenset[str]:
    return _stems(fold(text))


def _stems(folded: str) -> frozenset[str]:
    """Content words cut to their stems, with one name for words that mean the same happening."""
    stems = set()
    for word in _WORD.findall(folded):
        if word in _STOP:
            continue
        stem = re.sub(r"(?:ing|ed|es|s|d|ies|ly)$", "", word) if len(word) > 4 else word
        for group in _SAME:
            if any(stem.startswith(root) for root in group):
                stem = min(group)
        stems.add(stem)
    return frozenset(stems)

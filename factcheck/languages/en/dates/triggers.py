"""Where in a text a date may stand: one cheap pass; all else is read only at these places."""

from __future__ import annotations

import re
from enum import StrEnum

import ahocorasick_rs

from factcheck.languages.en.dates.patterns import DASH
from factcheck.languages.en.dates.vocabulary import DECADE_WORDS, MONTH_NAMES, SEASONS, UNITS, WEEKDAY_NAMES
from factcheck.text.wellformed import well_formed


class Trigger(StrEnum):
    DIGITS = "digits"
    MONTH = "month"
    WEEKDAY = "weekday"
    CENTURY = "century"
    DECADE = "decade"
    RELATIVE = "relative"


# As in `candidate`: a name costs a tenth of a look-up in the class.
AT_DIGITS, AT_MONTH, AT_WEEKDAY, AT_CENTURY, AT_DECADE, AT_RELATIVE = Trigger


def _both_cases(words: list[str]) -> list[str]:
    return [spelling for word in words for spelling in (word, word.capitalize())]


_TOLD_UNITS = ("day", "morning", "evening", "night", "week", "month", "quarter", "year")
_SEASON_TURNS = ("ast", "his", "his past", "his coming", "ext", "hat", "ollowing", "revious", "ame", "n the", "n", "y")
_ORDINALS = ("irst", "econd", "hird", "ourth", "1st", "2nd", "3rd", "4th", "latter", "fiscal")
# Without their first letter where either case of it may stand.
_RELATIVE = [
    *_both_cases(["yesterday", "today", "tomorrow", "tonight", "day before yesterday", "day after tomorrow"]),
    *("the day before yesterday", "the day after tomorrow", " ago", " from now"),
    *(f"{unit}{plural} {turn}" for unit in UNITS for plural in ("", "s") for turn in ("later", "earlier")),
    *(f"{unit}{plural} previously" for unit in UNITS for plural in ("", "s")),
    *(f"the {unit} {turn}" for unit in UNITS[:4] for turn in ("before", "after")),
    *(f"{turn} {unit}" for turn in ("ast", "his", "ext") for unit in ("week", "weekend", "month", "quarter", "year")),
    *(f"{turn} {unit}" for turn in ("his", "hat", "ext") for unit in ("morning", "afternoon", "evening", "night")),
    *("ast night", "ext day", "hat day", "hat same day", "hat year", "hat month", "hat week", "hat same year"),
    *(f"{turn} {unit}" for turn in ("ollowing", "revious", "receding", "ame") for unit in _TOLD_UNITS),
    *("he weekend", "ast century", "his century"),
    *(f"ast {month.lower()}" for month in MONTH_NAMES),
    *(f"{turn} {season}" for turn in _SEASON_TURNS for season in SEASONS),
    *(f"{number}{link}{part}" for number in _ORDINALS for link in (" ", "-") for part in ("quarter", "half")),
    *("year-ago quarter", "year-earlier quarter", "year-ago period", "year-earlier period", "latest quarter"),
    *(f"first {count} months" for count in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")),
    *("Q1", "Q2", "Q3", "Q4", "his decade"),
    *(f"{start} period" for start in ("same", "corresponding", "comparable")),
]
_WORDS: list[tuple[str, Trigger]] = [
    *((name, AT_MONTH) for name in MONTH_NAMES),
    *((name, AT_WEEKDAY) for name in WEEKDAY_NAMES),
    *((word, AT_CENTURY) for word in ("century", "centuries", "Century", "millennium")),
    *((word, AT_DECADE) for word in _both_cases(list(DECADE_WORDS))),
    *((word, AT_RELATIVE) for word in _RELATIVE),
]
# Digits are found in ones and twos by the same automaton, at a third of what a regular expression costs.
_FIRST_DIGITS = len(_WORDS)
_KINDS = [kind for _, kind in _WORDS]
_AUTOMATON = ahocorasick_rs.AhoCorasick(
    [word for word, _ in _WORDS] + [str(one) for one in range(10)] + [f"{two:02d}" for two in range(100)],
    matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
    implementation=ahocorasick_rs.Implementation.DFA,
)
_LONGEST_NUMBER = 5
# Digits behind these belong to money, an address or a sum.
_NOT_BEFORE = frozenset("$\u20ac\u00a3\u00a5#@_=+\u00a7")
# What a small number needs beside it: the beginning of a month, of "century" with its ordinal, of an era, of "to" ...
_OPEN_MARKS = frozenset("-/.|snrt'\u2018\u2019\u2010\u2011\u2012\u2013\u2014JFMASONDjfmaodBAC")
_NEXT_LETTERS = frozenset(
    [
        "& ",
        "- ",
        "\u2013 ",
        "\u2014 ",
        "/ ",
        *"ja fe ma ap ju au se oc no de of to un ti th an bc ad ce b. a. c.".split(),
    ]
)
# The last three letters of every month and its short form, of "the" and "of the", of the eras and of "circa".
ENDS_BEFORE = frozenset(
    "ary jan feb rch mar ril apr may une jun uly jul ust aug ber sep ept oct nov dec the of ad a.d ce c.e ini "
    "c ca rca ear in nce mer ter umn".split()
)
_TWELVE_THOUSAND_BC = re.compile(r"(?:,\d{3})+\s?B")
# How a small number begins a date: "3 April", "3-5", "3/4", "3rd century", "30s", "79 AD", "490-480 BC".
_GOES_ON = re.compile(
    rf"(?:\s?(?:st|nd|rd|th)(?![a-z])"
    r"|(?:\s?(?:st|nd|rd|th))?[,.]?(?:[\s/-]{0,3}|\s{1,3}of\s{1,3}(?:the\s)?)"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    rf"|(?:\s?(?:st|nd|rd|th))?[,.]?(?:\s?{DASH}\s?\d|\s\(\d|\s(?:to|until|till|through|and|&)\s(?:the\s)?\d)"
    r"|[/|-]\s?\d|\.\s?\d{1,2}\."
    r"|['\u2019]?s(?![a-z])|(?:,\d{3})*(?:'?s)?\s?(?:b\.?\s?c|a\.?\s?d|c\.?\s?e)"
    rf"|\s?(?:bce?|b\.c\.|ad|ce)\s?{DASH}\s?\d)",
    re.I,
)
# "in 1952,1953": no part of a bigger number has four digits.
_YEAR_GLUED = re.compile(r"[^\d.,][12]\d{3},[12]\d{3}")
_BEHIND_LISTED = frozenset([" - ", " \u2013 ", " \u2014 "])
_QUOTES = frozenset("'\u2018\u2019")
_ERA_ENDS = frozenset("DE.i")


def find_triggers(text: str) -> list[tuple[int, int, Trigger]]:
    """(start, end, kind) of every place where a date may begin or stand, in order."""
    try:
        found = _AUTOMATON.find_matches_as_indexes(text)
    except UnicodeEncodeError:  # halves of characters
        found = _AUTOMATON.find_matches_as_indexes(well_formed(text))
    hits: list[tuple[int, int, Trigger]] = []
    first = last = -1  # the run of digits that is being put together
    for index, start, end in found:
        if index >= _FIRST_DIGITS and start == last:
            last = end
            continue
        if first >= 0 and last - first <= _LONGEST_NUMBER and _may_date(text, first, last):
            hits.append((first, last, AT_DIGITS))
        if index >= _FIRST_DIGITS:
            first, last = start, end
        else:
            hits.append((start, end, _KINDS[index]))
            first = -1
    if first >= 0 and last - first <= _LONGEST_NUMBER and _may_date(text, first, last):
        hits.append((first, last, AT_DIGITS))
    return hits


def _may_date(text: str, start: int, end: int) -> bool:
    """False for parts of bigger numbers, money and percentages, and for a small number beside no word of a date."""
    before = text[start - 1] if start else " "
    if before in _NOT_BEFORE or (before in ",." and start > 1 and text[start - 2].isdigit()):
        return before == "," and end - start == 4 and _YEAR_GLUED.match(text, start - 6) is not None
    after = text[end : end + 3]
    if after[:1] == "%":
        return False
    if end - start == 4:
        return True
    if end - start == 3 and after in _BEHIND_LISTED:  # the head of a line: "837 - a comet is seen"
        return text[max(0, start - 12) : start].rpartition("\n")[2].strip(" \t*\u2022") == ""
    if after[:1] == "," and after[1:2].isdigit():
        return _TWELVE_THOUSAND_BC.match(text, end) is not None
    if after[:1] in _OPEN_MARKS or after[:2] == " (" or after[1:].lower() in _NEXT_LETTERS or before in _OPEN_MARKS:
        if before in _QUOTES or _GOES_ON.match(text, end):
            return True
        if before == " " and start > 3 and (last := text[start - 2]).isalpha():
            if last in _ERA_ENDS or text[start - 4 : start - 1].lower().lstrip() in ENDS_BEFORE:
                return True
            return _may_go_on_list(text, start, end)
        if before == " " and start > 3 and text[start - 2] == "," and _may_go_on_list(text, start, end):
            return True
        words = text[max(0, start - 18) : start]
        return words.rstrip(" .,-/'\u2019")[-3:].lower().lstrip() in ENDS_BEFORE or words[-2:].strip()[-1:] in _ERA_ENDS
    if before == " " and start > 3 and text[start - 2].isalpha():
        return text[start - 4 : start - 1].lower().lstrip() in ENDS_BEFORE or _may_go_on_list(text, start, end)
    if before == " " and start > 3 and text[start - 2] == ",":
        return _may_go_on_list(text, start, end)
    return text[max(0, start - 7) : start].rstrip(" .,\n")[-3:].lower().lstrip() in ENDS_BEFORE


def _may_go_on_list(text: str, start: int, end: int) -> bool:
    """ "1959, 60 and 66": digits behind the comma or the "and" before a number of two digits."""
    if end - start != 2:
        return False
    if text[start - 2] == ",":
        return text[start - 4 : start - 2].isdigit()
    link = 5 if text.startswith(" and ", max(0, start - 5)) else 4 if text.startswith(" or ", max(0, start - 4)) else 0
    return link > 0 and text[max(0, start - link - 2) : start - link].isdigit()

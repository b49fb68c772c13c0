"""Years with their era and centuries: "250 BC", "490-480 BC", "AD 79", "13th century", "the fifth century BC"."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import LOOSE, Candidate, single
from factcheck.languages.en.dates.moments import CENTURY, DECADE, MILLENNIUM, Moment
from factcheck.languages.en.dates.named_days import ORDINAL_WORD
from factcheck.languages.en.dates.patterns import DASH, ERA
from factcheck.languages.en.dates.vocabulary import ORDINALS

_YEAR_ERA = re.compile(
    rf"(?P<first>\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}})(?:\s?(?P<first_era>BCE?|B\.C\.|AD|CE)?\s?{DASH}\s?"
    rf"(?P<last>\d{{1,5}}))?(?P<decade>'?s)?\s?{ERA}"
)
_EARLIER_END = re.compile(
    r"(?<![\w,.-])(?:(?P<opening>from|between)\s(?:about\s|around\s|c\.\s?)?)?(?P<year>\d{1,3}|[12]\d{3})"
    r"\s(?P<to>to|until|till|and|through)\s(?:about\s|around\s|c\.\s?)?\Z",
    re.I,
)
_YEAR_AFTER_ERA = re.compile(r"(\d{1,4})(?![\d,]\d|\d)(?!\s?(?:BCE?|AD|CE)\b)")
_NO_COMPANY = r"(?!\s(?:Fox|Studios|Pictures))"
_CENTURY = re.compile(
    rf"(?P<first>\d{{1,2}})\s?(?:st|nd|rd|th)(?:(?:\s?{DASH}\s?|\s(?:and|to|or|through|&)\s(?:the\s)?)"
    rf"(?:(?:early|mid|late)[\s-])?(?P<last>\d{{1,2}})\s?(?:st|nd|rd|th))?[\s-]{{1,3}}"
    rf"(?P<unit>cent(?:ury|uries|\.)|millenni(?:um|a))(?:[\s,]{{1,2}}{ERA})?{_NO_COMPANY}",
    re.I,
)
_WORD_CENTURY = re.compile(
    rf"(?P<first>{ORDINAL_WORD})(?:(?:\s?{DASH}\s?|\s(?:and|to|or|through)\s(?:the\s)?)(?P<last>{ORDINAL_WORD}))?"
    rf"[\s-]{{1,3}}(?P<unit>century|centuries|millennium)(?:[\s,]{{1,2}}{ERA})?{_NO_COMPANY}",
    re.I,
)
_STORY_AFTER = re.compile(r",?\swhen\b")
_NEXT_IN_LIST = re.compile(rf"\n[ \t*\u2022]{{0,12}}(\d{{3,4}})\s?(?:{DASH}|:)\s")
_INDENT, _LINE_REACH, _LAST_LISTED = 12, 800, 2100
_LAST_CENTURY, _LAST_MILLENNIUM = 99, 12


def read_year_with_era(text: str, start: int, floor: int) -> Candidate | None:
    """ "250 BC", "490-480 BC", "27 BC-14 AD", "3991 AD", "the 490s BC"."""
    found = _YEAR_ERA.match(text, start)
    if not found:
        return None
    first, before = int(found["first"].replace(",", "")), bool(found["before"])
    if first == 0 or (found["first_era"] and not found["last"]):
        return None
    if found["decade"]:
        return _decade(found, first, before=before)
    first_before = found["first_era"].upper().startswith("B") if found["first_era"] else before
    begin = Moment(1 - first if first_before else first)
    candidate = single(start, found.end(), begin, LOOSE)
    candidate.confirmed = True
    if (
        not found["last"]
        and not found["first_era"]
        and (earlier := _earlier_end(text, floor, start, begin, before=before))
    ):
        candidate.start, year = earlier
        candidate.become_interval(Moment(year), begin)
        return candidate
    if found["last"]:
        last = int(found["last"])
        if not first_before and len(found["last"]) == 2 and first > 99:  # 120-35 AD
            last += first // 100 * 100
        end = Moment(1 - last if before else last)
        if (end.year or 0) <= (begin.year or 0):
            return None
        candidate.become_interval(begin, end)
    return candidate


def _earlier_end(text: str, floor: int, start: int, last: Moment, *, before: bool) -> tuple[int, int] | None:
    """ "From 221 to 206 BC": where it begins, and the year; only years that come earlier."""
    found = _EARLIER_END.search(text, max(floor, start - 32), start)
    if not found or (found["to"] == "and" and (found["opening"] or "").lower() != "between"):
        return None
    number = int(found["year"])
    year = 1 - number if before else number
    return (found.start(), year) if number and last.year is not None and year < last.year else None


def read_year_after_era(text: str, start: int, era_start: int) -> Candidate | None:
    """ "AD 79", the era at `era_start` standing first."""
    found = _YEAR_AFTER_ERA.match(text, start)
    if not found or int(found[1]) == 0:
        return None
    candidate = single(era_start, found.end(), Moment(int(found[1])), LOOSE)
    candidate.confirmed = True
    return candidate


def read_short_year_said(text: str, start: int, end: int, *, is_named: bool, needs_story: bool) -> Candidate | None:
    """ "c. 956", "the year 476": a year of three digits.

    Where it isn't named a year, nothing that is counted may follow; where only a word of time stands before it
    (`needs_story`), as in "in 800", what happened then must.
    """
    if text[end : end + 1].isalnum() or (needs_story and not _STORY_AFTER.match(text, end)):
        return None
    if not (is_named or needs_story) and text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
        return None
    return single(start, end, Moment(int(text[start:end])), LOOSE)


def read_listed_year(text: str, start: int, end: int) -> Candidate | None:
    """ "837 - a comet is seen" at the head of a line, where a line with a later year follows."""
    if text[text.rfind("\n", max(0, start - _INDENT), start) + 1 : start].strip(" \t*\u2022"):
        return None
    found = _NEXT_IN_LIST.search(text, end, end + _LINE_REACH)
    if found is None or not int(text[start:end]) < int(found[1]) <= _LAST_LISTED:
        return None
    return single(start, end, Moment(int(text[start:end])), LOOSE)


def read_century(text: str, start: int) -> Candidate | None:
    found = _CENTURY.match(text, start)
    if not found:
        return None
    first = int(found["first"])
    return _centuries(found, first, int(found["last"]) if found["last"] else first)


def read_word_century(text: str, start: int) -> Candidate | None:
    found = _WORD_CENTURY.match(text, start)
    if not found:
        return None
    first = ORDINALS[found["first"].lower()]
    return _centuries(found, first, ORDINALS[found["last"].lower()] if found["last"] else first)


def _centuries(found: re.Match[str], first: int, last: int) -> Candidate | None:
    is_millennium = found["unit"].lower().startswith("mill")
    years, limit = (MILLENNIUM, _LAST_MILLENNIUM) if is_millennium else (CENTURY, _LAST_CENTURY)
    if not (1 <= first <= limit and 1 <= last <= limit):
        return None
    before = bool(found["before"])
    begin, end = _century(first, years, before=before), _century(last, years, before=before)
    candidate = single(found.start(), found.end(), begin, LOOSE)
    if first != last:
        candidate.become_interval(*sorted((begin, end), key=lambda moment: moment.year or 0))
    return candidate


def _century(number: int, years: int, *, before: bool) -> Moment:
    # 13th century is 12XX; the 5th before our era is 500 to 401 BC, -0499 to -0400, which is -04XX.
    return Moment(1 - number * years if before else (number - 1) * years, years=years)


def _decade(found: re.Match[str], first: int, *, before: bool) -> Candidate | None:
    if first % DECADE:
        return None
    years = CENTURY if first % CENTURY == 0 else DECADE
    if not before:
        return single(found.start(), found.end(), Moment(first, years=years), LOOSE)
    # The 490s BC are 499 to 490 BC: no run of years that EDTF could write with an X.
    begin, end = Moment(2 - first - years), Moment(1 - first)
    candidate = single(found.start(), found.end(), begin, LOOSE)
    candidate.become_interval(begin, end)
    return candidate

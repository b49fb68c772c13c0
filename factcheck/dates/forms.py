"""The forms in which one date is written, each read at a known place of the text.

Every pattern is matched where it starts and has bounded repeats, so reading stays linear on any text.
"""

from __future__ import annotations

import re

from factcheck.dates.candidate import Candidate, Form, single
from factcheck.dates.moments import CENTURY, DECADE, MILLENNIUM, Moment, is_real_day
from factcheck.dates.vocabulary import DECADE_WORDS, MONTH_BY_STEM, ORDINALS
from factcheck.records import Calendar

_DASH = r"[-\u2010-\u2015\u2212]"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_DAY = r"\d{1,2}(?!\d)(?:\s?(?:st|nd|rd|th)(?![a-z]))?"
_YEAR = r"(?:\d{4}(?![\d])|['\u2019]\d\d(?!\d))"
_TO = rf"(?:\s?{_DASH}\s?|\s(?:to|until|till|through|and|&)\s(?:the\s)?)"
_OF = r"(?:\s{1,3}of\s{1,3}(?:the\s)?|\s{1,3}|\s?-\s?|/)"
_YEAR_AFTER = r"(?:,?\s{1,3}(?:of\s|in\s(?:the\syear\s)?)?|,\s?|\s?-\s?|/|\.\s?)"
_ORDINAL_WORD = "|".join(sorted((re.escape(word) for word in ORDINALS), key=len, reverse=True))

DAY_FIRST = re.compile(
    rf"(?P<day>{_DAY})(?:(?P<to>{_TO}|/)(?P<day2>{_DAY}))?,?{_OF}(?P<month>{_MONTH})"
    rf"(?:{_YEAR_AFTER}(?P<year>{_YEAR}|\d{{3}}(?!\d))|(?P<glued>[12]\d{{3}})(?!\d))?",
    re.I,
)
MONTH_FIRST = re.compile(
    rf"(?P<month>{_MONTH})(?:,?\s{{1,3}}|-|/|\s?(?=\d))(?:the\s)?(?P<day>{_DAY})"
    rf"(?:(?P<to>{_TO})(?P<day2>{_DAY})(?!\s?(?:{_MONTH})))?"
    rf"(?:(?:,?\s{{1,3}}(?:of\s|in\s)?|,\s?|-|/|\.\s)(?P<year>{_YEAR}))?",
    re.I,
)
MONTH_YEAR = re.compile(
    rf"(?P<month>{_MONTH})(?:(?P<to>{_TO}|/)(?P<month2>{_MONTH}))?"
    rf"(?:,?\s{{1,3}}(?:of\s(?:the\syear\s)?|in\s)?|,\s?|\s?-\s?|\s?/\s?)(?P<year>{_YEAR})(?!-\d\d\b)",
    re.I,
)
MONTH_ALONE = re.compile(rf"(?P<month>{_MONTH})", re.I)
WORD_DAY_FIRST = re.compile(
    rf"(?P<day>{_ORDINAL_WORD})(?:\s(?:day\s)?of)?\s(?P<month>{_MONTH})(?:,?\s{{1,3}}(?P<year>{_YEAR}))?", re.I
)
WORD_DAY_LAST = re.compile(
    rf"(?P<month>{_MONTH}),?\s(?:the\s)?(?P<day>{_ORDINAL_WORD})(?![\w-])(?:,?\s{{1,3}}(?P<year>{_YEAR}))?", re.I
)
_TIME_AFTER = re.compile(
    r"(?:T|,?\s{1,3}|\s?\|\s?|\s?[@\u00b7]\s?)(?:GMT[+-]\d{1,2}\s)?\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,6})?)?"
    r"(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:Z\b|UTC|GMT|[+-]\d\d:?\d\d))?",
    re.I,
)
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2}|[A-Za-z]{3})\2(\d{1,2})(?![\d])(?![-/.]\d)")
_CJK = re.compile(r"(\d{4})\s?\u5e74(?:\s?(\d{1,2})\s?\u6708(?:\s?(\d{1,2})\s?\u65e5)?)?")
_NUMERIC = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)(?![./-]\d)(?!%)")
_YEAR_MONTH = re.compile(r"(\d{4})[-/](\d{2})(?![\d])(?![-/.]\d)")
_MONTH_YEAR_NUMERIC = re.compile(r"(\d{1,2})/(\d{4})(?!\d)(?![-/.]\d)")
_NINE_ELEVEN = re.compile(r"9/11(?![\d/.-])(?!\s(?:of|the\s)\b)")
_ERA = (
    r"(?:(?P<before>B\.\s?C\.(?:\s?E\.)?|BCE?|bce?(?=\s*(?:$|[,.;:)\]])))"
    r"|(?P<after>A\.\s?D\.|C\.\s?E\.|AD|CE|ad(?=\s*(?:$|[,.;:)\]]))))(?![A-Za-z])"
)
_YEAR_ERA = re.compile(
    rf"(?P<first>\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}})(?:\s?(?P<first_era>BCE?|B\.C\.|AD|CE)?\s?{_DASH}\s?"
    rf"(?P<last>\d{{1,5}}))?(?P<decade>'?s)?\s?{_ERA}"
)
_ERA_YEAR = re.compile(r"(\d{1,4})(?![\d,]\d|\d)(?!\s?(?:BCE?|AD|CE)\b)")
_CENTURY = re.compile(
    rf"(?P<first>\d{{1,2}})\s?(?:st|nd|rd|th)(?:(?:\s?{_DASH}\s?|\s(?:and|to|or|through|&)\s(?:the\s)?)"
    rf"(?:(?:early|mid|late)[\s-])?(?P<last>\d{{1,2}})\s?(?:st|nd|rd|th))?[\s-]{{1,3}}"
    rf"(?P<unit>cent(?:ury|uries|\.)|millenni(?:um|a))(?:[\s,]{{1,2}}{_ERA})?(?!\s(?:Fox|Studios|Pictures))",
    re.I,
)
_WORD_CENTURY = re.compile(
    rf"(?P<first>{_ORDINAL_WORD})(?:(?:\s?{_DASH}\s?|\s(?:and|to|or|through)\s(?:the\s)?)(?P<last>{_ORDINAL_WORD}))?"
    rf"[\s-]{{1,3}}(?P<unit>century|centuries|millennium)(?:[\s,]{{1,2}}{_ERA})?(?!\s(?:Fox|Studios|Pictures))",
    re.I,
)
_YEAR_TAIL = re.compile(rf"(?P<to>\s?{_DASH}\s?|/)['\u2019]?(?P<tail>\d{{1,2}})(?![\d])(?![-/.:]\d)(?!%)")
_DECADE = re.compile(r"(\d{3}0)(?:['\u2019]?s)(?![A-Za-z])")
_SHORT_DECADE = re.compile(r"(\d0)['\u2019]?s(?![A-Za-z])")
_DECADE_WORD = re.compile(
    rf"(?:(?P<century>eighteen|nineteen|twenty)[\s-])?(?P<decade>{'|'.join(DECADE_WORDS)})(?![a-z])", re.I
)
_SHORT_YEAR = re.compile(r"\d\d(?![\w'\u2019%])(?![.,:/-]\d)")
_YEAR_ALONE = re.compile(r"\d{4}(?!\d)")


def month_number(word: str) -> int:
    return MONTH_BY_STEM[word[:3].lower()]


def read_number_form(text: str, start: int) -> Candidate | None:
    """The date that starts with the digits at `start`, or None."""
    return (
        _read_day_first(text, start)
        or _read_numeric(text, start)
        or _read_century(text, start)
        or _read_era(text, start)
        or _read_year(text, start)
    )


def read_year_after_era(text: str, start: int, era_start: int) -> Candidate | None:
    """ "AD 79", the era at `era_start` standing first."""
    found = _ERA_YEAR.match(text, start)
    if not found or int(found[1]) == 0:
        return None
    candidate = single(era_start, found.end(), Moment(int(found[1])), Form.LOOSE)
    candidate.confirmed = True
    return candidate


def read_month_form(text: str, start: int) -> Candidate | None:
    """The date that starts with the name of a month at `start`, or None."""
    if found := MONTH_YEAR.match(text, start):
        return _month_and_year(found)
    if (found := MONTH_FIRST.match(text, start)) and (candidate := _days_of_month(found)):
        return candidate
    if (found := WORD_DAY_LAST.match(text, start)) and (candidate := _word_day(found)):
        return candidate
    if found := MONTH_ALONE.match(text, start):
        month = Moment(None, month_number(found["month"]))
        return single(start, found.end() - found[0].endswith("."), month, Form.BARE_MONTH)
    return None


def read_word_day(text: str, start: int) -> Candidate | None:
    """ "the third of April, 1917", from the ordinal on."""
    found = WORD_DAY_FIRST.match(text, start)
    return _word_day(found) if found else None


def read_word_century(text: str, start: int) -> Candidate | None:
    found = _WORD_CENTURY.match(text, start)
    if not found:
        return None
    first = ORDINALS[found["first"].lower()]
    last = ORDINALS[found["last"].lower()] if found["last"] else first
    return _centuries(found, first, last)


def read_word_decade(text: str, start: int) -> Candidate | None:
    """ "the thirties", "the nineteen thirties"; without its century the year is still to be found (0 to 99)."""
    found = _DECADE_WORD.match(text, start)
    if not found:
        return None
    decade = DECADE_WORDS[found["decade"].lower()]
    century = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}.get((found["century"] or "").lower(), 0)
    candidate = single(start, found.end(), Moment(century + decade, years=DECADE), Form.LOOSE)
    candidate.centuryless = not century
    return candidate


def _is_short(word: str | None) -> bool:
    return bool(word) and word[0] in "'\u2019"  # type: ignore[index]


def _year_number(word: str) -> int:
    return int(word.lstrip("'\u2019"))


def _read_day_first(text: str, start: int) -> Candidate | None:
    found = DAY_FIRST.match(text, start)
    return _days_of_month(found) if found else None


def _days_of_month(found: re.Match[str]) -> Candidate | None:
    month, day = month_number(found["month"]), int(re.sub(r"\D", "", found["day"]))
    groups = found.groupdict()
    word = groups.get("year") or groups.get("glued")
    end = found.end()
    year, form = None, Form.NO_YEAR
    if word:
        year, form = _year_number(word), Form.FULL
        if len(word) == 3 and not _is_short(word) and not _ends_clause(found.string, end):
            year, form, end = None, Form.NO_YEAR, found.start("year")
    if form is Form.NO_YEAR:
        tail = found["month"] if end >= found.end("month") and found.start("month") > found.start("day") else ""
        end = found.end("month") if tail else max(found.end("day"), found.end("day2") if found["day2"] else 0)
        if tail.endswith("."):
            end -= 1
    if not is_real_day(year, month, day):
        return None
    moment = Moment(year, month, day)
    candidate = single(found.start(), end, moment, form)
    candidate.centuryless = _is_short(word) and year is not None
    if found["day2"]:
        day2 = int(re.sub(r"\D", "", found["day2"]))
        if not is_real_day(year, month, day2):
            return None
        if found["to"] == "/":
            if 9 <= day2 - day <= 13:  # 12/25 January 1905: the old style first, then the new
                candidate.calendar = Calendar.JULIAN
                return candidate
            return None
        if day2 <= day:
            return None
        candidate.become_interval(moment, Moment(year, month, day2))
    return candidate


def _ends_clause(text: str, end: int) -> bool:
    return not re.match(r"\s[a-z]|,\d", text[end : end + 2])


def _word_day(found: re.Match[str]) -> Candidate | None:
    month, day = month_number(found["month"]), ORDINALS[found["day"].lower()]
    word = found["year"]
    year = _year_number(word) if word else None
    if not is_real_day(year, month, day):
        return None
    candidate = single(found.start(), found.end(), Moment(year, month, day), Form.FULL if word else Form.NO_YEAR)
    candidate.centuryless = _is_short(word)
    return candidate


def _month_and_year(found: re.Match[str]) -> Candidate:
    word = found["year"]
    year = _year_number(word)
    first = Moment(year, month_number(found["month"]))
    candidate = single(found.start(), found.end(), first, Form.FULL)
    candidate.centuryless = _is_short(word)
    if found["month2"]:
        last = Moment(year, month_number(found["month2"]))
        if (last.month or 0) < (first.month or 0):  # December-January 1918
            first = Moment(year - 1, first.month)
        candidate.become_interval(first, last)
    return candidate


def _read_numeric(text: str, start: int) -> Candidate | None:
    if found := _CJK.match(text, start):
        return _full(text, found, int(found[1]), int(found[2] or 0), int(found[3] or 0))
    if found := _ISO.match(text, start):
        word = found[3]
        if word.isdigit():
            return _full(text, found, int(found[1]), int(word), int(found[4]))
        month = MONTH_BY_STEM.get(word.lower())
        return _full(text, found, int(found[1]), month, int(found[4])) if month else None
    if found := _NUMERIC.match(text, start):
        return _day_and_month(text, found)
    if (found := _YEAR_MONTH.match(text, start)) and 1 <= int(found[2]) <= 12 and int(found[2]) <= int(found[1][2:]):
        return _full(text, found, int(found[1]), int(found[2]), 0)
    if (found := _MONTH_YEAR_NUMERIC.match(text, start)) and 1 <= int(found[1]) <= 12 and 1000 <= int(found[2]) <= 2100:
        return _full(text, found, int(found[2]), int(found[1]), 0)
    if found := _NINE_ELEVEN.match(text, start):
        return single(start, found.end(), Moment(2001, 9, 11), Form.FULL)
    return None


def _full(text: str, found: re.Match[str], year: int, month: int, day: int) -> Candidate | None:
    if month and not is_real_day(year, month, day or 1):
        return None
    if not month and not 1000 <= year <= 2100:
        return None
    end, has_time = found.end(), False
    if day and (time := _TIME_AFTER.match(text, end)):
        end, has_time = time.end(), True
    return single(found.start(), end, Moment(year, month or None, day or None), Form.NUMERIC, has_time=has_time)


def _day_and_month(text: str, found: re.Match[str]) -> Candidate | None:
    """24/10/2010 and 10/24/2010 say which is which, 4/4/1972 too; 3/4/1972 leaves the year only."""
    one, two, word = int(found[1]), int(found[3]), found[4]
    year = int(word)
    if len(word) == 2:
        if found[2] != "/":
            return None
        year += 1900 if year > 40 else 2000
    readings = {(month, day) for day, month in ((one, two), (two, one)) if is_real_day(year, month, day)}
    if not readings:
        return None
    # With dots the day stands first everywhere where dates are written so.
    if found[2] == "." and is_real_day(year, two, one):
        readings = {(two, one)}
    if len(readings) == 1:
        month, day = readings.pop()
        return _full(text, found, year, month, day)
    time = _TIME_AFTER.match(text, found.end())
    return single(found.start(), found.end(), Moment(year), Form.NUMERIC, has_time=bool(time))


def _read_century(text: str, start: int) -> Candidate | None:
    found = _CENTURY.match(text, start)
    if not found:
        return None
    first = int(found["first"])
    return _centuries(found, first, int(found["last"]) if found["last"] else first)


def _centuries(found: re.Match[str], first: int, last: int) -> Candidate | None:
    years = MILLENNIUM if found["unit"].lower().startswith("mill") else CENTURY
    limit = 12 if years == MILLENNIUM else 99
    if not (1 <= first <= limit and 1 <= last <= limit):
        return None
    sign = -1 if found["before"] else 1
    moments = [_century(number, years, sign) for number in (first, last)]
    candidate = single(found.start(), found.end(), moments[0], Form.LOOSE)
    if first != last:
        candidate.become_interval(*moments)
    return candidate


def _century(number: int, years: int, sign: int) -> Moment:
    # 13th century is 12XX; the 5th before our era is 500 to 401 BC, -0499 to -0400, which is -04XX.
    return Moment((number - 1) * years if sign > 0 else 1 - number * years, years=years)


def _read_era(text: str, start: int) -> Candidate | None:
    found = _YEAR_ERA.match(text, start)
    if not found:
        return None
    first = int(found["first"].replace(",", ""))
    if first == 0 or (found["first_era"] and not found["last"]):
        return None
    before = bool(found["before"])
    if found["decade"]:
        return _decade_of_era(found, first, before=before)
    first_before = found["first_era"].upper().startswith("B") if found["first_era"] else before
    moment = Moment(1 - first if first_before else first)
    candidate = single(start, found.end(), moment, Form.LOOSE)
    candidate.confirmed = True
    if found["last"]:
        word = found["last"]
        if before and len(word) < len(found["first"]) and not first_before:
            return None
        last = int(word)
        if not before and not first_before and len(word) == 2 and first > 99:
            last += first // 100 * 100
        end = Moment(1 - last if before else last)
        if (end.year or 0) <= (moment.year or 0):
            return None
        candidate.become_interval(moment, end)
    return candidate


def _decade_of_era(found: re.Match[str], first: int, *, before: bool) -> Candidate | None:
    if first % 10:
        return None
    if not before:
        years = CENTURY if first % 100 == 0 and first >= 100 else DECADE
        return single(found.start(), found.end(), Moment(first, years=years), Form.LOOSE)
    if first % 100 == 0:  # the 400s BC: 499 to 400 BC
        ends = Moment(1 - (first + 99)), Moment(1 - first)
    else:
        ends = Moment(1 - (first + 9)), Moment(1 - first)
    candidate = single(found.start(), found.end(), ends[0], Form.LOOSE)
    candidate.become_interval(*ends)
    return candidate


def _read_year(text: str, start: int) -> Candidate | None:
    if found := _DECADE.match(text, start):
        year = int(found[1])
        if not 1000 <= year <= 2100:
            return None
        # The 1200s are a century; the 2000s are the ten years before the 2010s.
        years = CENTURY if year % 100 == 0 and year < 2000 else DECADE
        return single(start, found.end(), Moment(year, years=years), Form.LOOSE)
    if found := _SHORT_DECADE.match(text, start):
        begin = start - (start > 0 and text[start - 1] in "'\u2019\u2018")
        candidate = single(begin, found.end(), Moment(int(found[1]), years=DECADE), Form.LOOSE)
        candidate.centuryless = True
        return candidate
    if start and text[start - 1] in "'\u2019" and (found := _SHORT_YEAR.match(text, start)):
        candidate = single(start - 1, found.end(), Moment(int(found[0])), Form.BARE_YEAR)
        candidate.centuryless = True
        return candidate
    found = _YEAR_ALONE.match(text, start)
    if not found:
        return None
    year = int(found[0])
    if tail := _YEAR_TAIL.match(text, found.end()):
        return _year_and_tail(start, year, tail)
    return single(start, found.end(), Moment(year), Form.BARE_YEAR)


def _year_and_tail(start: int, year: int, tail: re.Match[str]) -> Candidate | None:
    """1932-33, 1941\u201345, 1914/18; 1648/9 is one year in two reckonings of where a year begins."""
    word = tail["tail"]
    last = year // 10 ** len(word) * 10 ** len(word) + int(word)
    if last == year + 1 - 100 and word == "00":  # 1899-00
        last += 100
    if last <= year:
        return None if len(word) == 1 else single(start, tail.start(), Moment(year), Form.BARE_YEAR)
    if len(word) == 1 and tail["to"] == "/" and last == year + 1:
        candidate = single(start, tail.end(), Moment(last), Form.BARE_YEAR)
        candidate.calendar = Calendar.JULIAN
        return candidate
    candidate = single(start, tail.end(), Moment(year), Form.BARE_YEAR)
    candidate.become_interval(Moment(year), Moment(last))
    return candidate

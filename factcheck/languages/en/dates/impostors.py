"""Numbers and names that only look like dates: quantities, products, pages, money, revolutions, addresses."""

from __future__ import annotations

import re

from factcheck.languages.en.dates.candidate import BARE_MONTH, BARE_YEAR, FULL, NO_YEAR, NUMERIC, Candidate
from factcheck.languages.en.dates.counted import COUNTED
from factcheck.languages.en.dates.short_impostors import is_short_date

FIRST_YEAR, LAST_YEAR = 1000, 2100

# Plurals that a year may stand before ("1917 elections"), and verbs that it may be the subject of ("1917 marks").
_DATED = frozenset(
    "elections trials riots protests games olympics purges wars talks reforms laws treaties borders attacks bombings "
    "massacres floods famines hearings uprisings revolutions campaigns negotiations sanctions championships finals "
    "awards figures estimates statistics levels prices series crisis events strikes news debates primaries accords "
    "agreements was is has does as its his this thus plus us yes sees marks appears begins brings starts ends remains "
    "comes becomes seems looks shows stands proves means gets goes gives takes makes saw sits falls lies closes "
    "belongs sounds feels changes needs wants deserves represents refers counts always towards afterwards besides "
    "perhaps across unless turns opens closes unfolds progresses approaches dawns rolls arrives passes happens continues "
    "draws looms nears promises winds".split()
)
_BEFORE_QUANTITY = frozenset(
    "like over than nearly almost only just some additional another exactly least most fewer under above below exceeding "
    "exceeded exceeds numbering totalling totaling times plus minus equals equal number no. no nr nr. page pages "
    "p. pp. p pp chapter ch. vol vol. volume section sec. article art. line lines room rooms route highway flight "
    "model unit units part isbn mk type class sank destroyed bought sold paid cost costs received counted "
    "seat row box bus train tram locomotive gate apartment apt suite exhibit lot ticket serial hull "
    "numbered rfc iso form u.s.c. resolution directive clause decree paragraph table figure fig. multiplied divided "
    "employed "
    "x \u00d7 usd eur gbp rs rs. us$ issue #".split()
)
_FATES = frozenset("killed wounded captured lost arrested imprisoned deported shot executed murdered hanged".split())
# "Injuries: 2027"; "Deaths: 1912" may be a list of relatives.
_LABELS = frozenset("injuries: injured: casualties: fatalities: wounded: toll: homeless:".split())
_PRODUCTS = frozenset(
    "windows office boeing airbus channel kirin intel core geforce radeon nvidia iphone galaxy xbox playstation agenda "
    "runner cyberpunk fifa photoshop server studio peugeot porsche mercedes bmw nikon canon sony samsung ryzen "
    "threadripper gtx rtx ipad macbook nokia pentium athlon agm pes f1 madden".split()
)
# What a number stands behind, and never a year.
TAKING_A_NUMBER = _BEFORE_QUANTITY | _FATES | _PRODUCTS | _LABELS
CHANGES = frozenset(
    "rose risen increased fell fallen up grew grown raised dropped reduced limited compared amounted amount amounting "
    "amounts added rises increase increases climbed cut down close range ranging ranges multiplied divided times "
    "shrunk lowered lifted swelled".split()
)
AMOUNTS = frozenset(
    "total force army population crowd group garrison loss losses out strength maximum minimum average sum price fine "
    "toll number team staff value debt debts distance height age some all any each one two three many most".split()
)
TIME_WORDS = frozenset("in since by until till during before after from between of to through around about for".split())
_DETERMINERS = frozenset("the a an his her its their this that our new great".split())
_SOURCE_NOUNS = frozenset(
    "article articles paper papers study studies book books edition editions essay essays monograph thesis "
    "dissertation reprint translation ed".split()
)
_ROUGH_STARTS = ("about", "around", "up to", "roughly", "approx", "some")
_NEXT_WORD = re.compile(r"\s{1,2}([A-Za-z][A-Za-z'\u2019]*)")
_GLUED_AFTER = re.compile(
    r"[A-Za-z_\d%\u00b0$\u20ac\u00a3]|[.,:]\d|-(?!(?:era|style|born|built|vintage|present|now)\b)[A-Za-z]|/[A-Za-z]"
)
_YEAR_GLUED_AFTER = re.compile(r",[12]\d{3}(?![\d,.]\d|\d)")
_HYPHENATED_BEFORE = re.compile(r"(\w{1,8})[-\u2013]\Z")
_DATE_PREFIXES = frozenset("pre post mid early late circa c ca non to".split())
# "April 1919Deaths by age": a copy that lost its line break.
_NEXT_GLUED = re.compile(r"[A-Z][a-z]{2}")
_LINKISH = frozenset("/.=-_?&#@%+:~\\")
_LINK = re.compile(
    r"://|www\.|@|[a-z]\.\w{2,4}/|[?&]\w+=|\w/\w+/\w|\\"
    r"|\.(?:html?|php|pdf|jpe?g|png|gif|mp[34]|txt|docx?|xlsx?|zip|com|org|net)\b",
    re.I,
)
_LINK_REACH = 200
_LINK_STARTS, _LINK_ENDS = " \n\t(<\"'\u201c[", ' \n\t)>"\u201d'
# "the October Revolution", "the April Theses": names, however the date of the thing is known.
_NAMED_AFTER_MONTH = re.compile(
    r"\s(?:Theses|Revolution|Days|Uprising|Rising|Fools?|Manifesto|Crisis|Plot|Coup|Putsch|Movement|Constitution"
    r"|Street|St\.|Avenue|Square|War|Offensive|Massacre|Group|Club|Party|Monarchy)\b"
)
_PERSON_AFTER = re.compile(r"\s[A-Z]")
_MONTH_CUE = re.compile(
    r"\b(in|since|until|till|during|by|before|after|early|mid|late|last|next|this|throughout|from|between|around|about"
    r"|every|through|beginning of|end of|start of|middle of|of)[\s-]\Z",
    re.I,
)
# "Every May": a habit, and no day of it.
_AGAIN_AND_AGAIN = re.compile(r"\b(?:every|each|any)\s+\Z", re.I)
_SMALL_LETTERED = re.compile(r"\b(?:may|march)\b")
_UNITS_AFTER = re.compile(r"[%\u00b0]|[.,]\d|-(?:year|day|mile|man)")


_YEAR_LINE = re.compile(r"\n[ \t*\u2022]{0,4}[12]\d{3}\s[A-Z]")
_LIST_LINE = 240
_CLOCK_AFTER = re.compile(r"\s(?:hours|hrs?|h|zulu)(?!\w)", re.I)
# What may stand between a number and what it counts.
_ADJECTIVES = frozenset(
    "additional extra further other new more armed dead regular trained enemy allied able brave".split()
)
_NATIONS = ("an", "ish", "ese", "ch")
_COUNTED_AFTER = re.compile(r"\s([A-Za-z]+)\s([A-Za-z]+)(?![\w'\u2019])")
# "John Doe, 1234 Maple Avenue"
_STREET_AFTER = re.compile(
    r"\s(?:[NSEW]\.?\s)?(?:[A-Z][\w.'\u2019]{1,20}\s){1,2}(?:Street|St\b\.?|Avenue|Ave|Blvd|Boulevard|Road|Rd|Drive|Lane|Ln"
    r"|Hwy|Parkway|Pkwy|Terrace)\b"
)


def is_impostor(text: str, candidate: Candidate, stated: set[int | None]) -> bool:
    """True if the words that were read as a date are something else. `stated`: years that the text gives an era."""
    if candidate.is_short:
        return False
    if candidate.centuryless and candidate.form is not FULL:
        return not is_short_date(text, candidate)
    if candidate.form is BARE_YEAR:
        return _is_other_number(text, candidate, stated)
    if candidate.form is BARE_MONTH:
        return bool(_AGAIN_AND_AGAIN.search(text[max(0, candidate.start - 12) : candidate.start])) or not _is_month(
            text, candidate
        )
    if candidate.form is NO_YEAR and _is_ordinary_word(text, candidate):
        return True
    return _is_glued(text, candidate)


def is_within_link(text: str, start: int, end: int) -> bool:
    """True inside an address, a file name or an e-mail address: the run without spaces around it tells."""
    touches = (start > 0 and text[start - 1] in _LINKISH) or (
        text[end : end + 1] in _LINKISH and not text[end + 1 : end + 2].isspace() and end + 1 < len(text)
    )
    if not touches:
        return False
    low = max(0, start - _LINK_REACH)
    left = text[max([low, *(text.rfind(mark, low, start) + 1 for mark in _LINK_STARTS)]) : start]
    high = min(len(text), end + _LINK_REACH)
    right = text[end : min([high, *(at for mark in _LINK_ENDS if (at := text.find(mark, end, high)) >= 0)])]
    return bool(_LINK.search(f"{left}0{right}"))


def _is_glued(text: str, candidate: Candidate) -> bool:
    """Part of a longer word or number: b1917-04-03, 9/11a."""
    start = candidate.start
    before, after = text[max(0, start - 1) : start], text[candidate.end : candidate.end + 1]
    if candidate.form is NUMERIC and before in ("-", "/", ".") and text[max(0, start - 2) : start - 1].isalnum():
        return True  # release-2024.05.01
    if before.isalnum() or before in ("_", "$", "\u20ac", "\u00a3", "#"):
        return True
    if candidate.form is FULL and text[candidate.end - 1].isdigit() and _NEXT_GLUED.match(text, candidate.end):
        return False
    return after.isalnum() or after == "_"


def _is_other_number(text: str, candidate: Candidate, stated: set[int | None]) -> bool:
    start, end = candidate.start, candidate.end
    if _GLUED_AFTER.match(text, end) and not _YEAR_GLUED_AFTER.match(text, end):
        return True
    years = [moment.year or 0 for moment in (candidate.first, candidate.last) if moment is not None]
    if any(not FIRST_YEAR <= year <= LAST_YEAR and year not in stated for year in years):
        return "year" not in text[start:end]
    before = text[start - 1 : start] if start else ""
    if before in ("-", "\u2013") and start > 1 and text[start - 2].isalnum():
        found = _HYPHENATED_BEFORE.search(text, max(0, start - 9), start)
        if found is None or found[1].lower() not in _DATE_PREFIXES:
            return True
    elif before.isalnum():
        return True
    elif before in ("/", ".", ",", ":", "_") and start > 1 and not text[start - 2].isspace():
        is_list = before == "," and text[max(0, start - 5) : start - 1].isdigit()
        if not (is_list or text.startswith("...", max(0, start - 3))):
            return True
    return _is_counted(text, candidate, min(years))


def _is_counted(text: str, candidate: Candidate, year: int) -> bool:
    """By the words on either side: "killed 1500", "1917 soldiers", "rose to 1800", "an army of 1600"."""
    near = text[max(0, candidate.start - 48) : candidate.start]
    line = near.rpartition("\n")[2]
    if not line.strip(" \t*\u2022>"):
        near = line  # the head of a line goes on with nothing
    words = near.lower().split()
    before = words[-1].lstrip("(\"'\u201c\u2018[") if words else ""
    before_that = words[-2] if len(words) > 1 else ""
    if before in _FATES and text.startswith((")", "]"), candidate.end):
        return False  # (killed 1938)
    inside = text[candidate.start : candidate.end].lower()
    is_rough = inside.startswith(_ROUGH_STARTS)
    if inside.startswith(("by ", "up to ")) and before in CHANGES:
        return True
    if inside[0].isalpha() and not is_rough:
        before = ""  # "since 1917": the word before stands at no number
    if year % 100 == 0 and _is_round_number(before, before_that):
        return True
    if before in TAKING_A_NUMBER or near.endswith("Mark "):
        return True
    if (before == "to" and before_that in CHANGES) or (before == "of" and before_that in AMOUNTS):
        return True
    if (found := _NEXT_WORD.match(text, candidate.end)) is None:
        return False
    is_timed = candidate.confirmed or before in TIME_WORDS
    word, is_round = found[1].lower(), year % 100 == 0
    is_bare = before not in TIME_WORDS and before not in _DETERMINERS
    if _CLOCK_AFTER.match(text, candidate.end) or (is_bare and _STREET_AFTER.match(text, candidate.end)):
        return True
    if (is_rough or (before and is_bare and not is_timed)) and _counts_beyond(text, candidate.end):
        return True
    if word in _SOURCE_NOUNS and before not in _DETERMINERS:
        return True
    if word in COUNTED:
        return is_round or is_rough or not (is_timed or (not before and _heads_listed_line(text, candidate)))
    if before in _DETERMINERS:
        return False
    if word in ("were", "have", "are", "of"):
        if candidate.interval and candidate.last is not None and is_round and (candidate.last.year or 0) % 100 == 0:
            return True  # between 1500 and 2000 were killed
        return not is_timed or (is_round and is_rough)
    return _is_plural(found[1]) and word not in _DATED and (is_round or is_rough or not is_timed)


def _heads_listed_line(text: str, candidate: Candidate) -> bool:
    """ "1915 Germans use gas" between lines that begin with years as well."""
    line = text.rfind("\n", max(0, candidate.start - 3), candidate.start)
    return line >= 0 and (
        _YEAR_LINE.search(text, candidate.end, candidate.end + _LIST_LINE) is not None
        or _YEAR_LINE.search(text, max(0, line - _LIST_LINE), line) is not None
    )


def _is_round_number(before: str, before_that: str) -> bool:
    """100 or 1000, past 1000, 1 in 1000"""
    if before == "or":
        return before_that.isdigit() and len(before_that) < 4
    return before == "past" or (before == "in" and before_that in ("1", "one"))


def _counts_beyond(text: str, end: int) -> bool:
    """ "1200 German soldiers", "1900 additional pounds"."""
    found = _COUNTED_AFTER.match(text, end)
    if found is None or found[2].lower() not in COUNTED:
        return False
    return found[1].lower() in _ADJECTIVES or (found[1][0].isupper() and found[1].endswith(_NATIONS))


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word[0].islower() and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _is_month(text: str, candidate: Candidate) -> bool:
    """A month alone needs a capital, a word of time before it, and no name around it."""
    start, end = candidate.start, candidate.end
    if candidate.interval and candidate.first is not None and candidate.last is not None:
        return True
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before.isalnum() or before in tuple("-_/.@#") or after.isalnum() or after in ("_", "@"):
        return False
    if _NAMED_AFTER_MONTH.match(text, end) or (text[start:end].islower() and not candidate.turn):
        return False
    if (candidate.confirmed and not text[start].islower()) or candidate.turn:
        return True
    found = _MONTH_CUE.search(text, max(0, start - 14), start)
    if candidate.confirmed and (found is None or found.end() != start):
        return not (text[start:end].lower().startswith("by ") and _PERSON_AFTER.match(text, end))
    if found is None or found[1].lower() == "of":
        return False
    return not (found[1].lower() in ("by", "from") and _PERSON_AFTER.match(text, end))


def _is_ordinary_word(text: str, candidate: Candidate) -> bool:
    """ "may 20 people", "march 30 miles": small letters make a verb of it."""
    words = text[candidate.start : candidate.end]
    if _SMALL_LETTERED.search(words) and not re.search(r"\d(?:st|nd|rd|th)\b", words):
        return True
    after = _NEXT_WORD.match(text, candidate.end)
    if after and words[-1:].isdigit() and after[1].lower() in COUNTED:
        return after[1].lower() not in ("died", "killed", "more")
    return bool(_UNITS_AFTER.match(text, candidate.end))

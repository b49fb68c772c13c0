"""Numbers that are a place in a series or part of a name: "p. 12", "No. 5", "Pan Am 103", "Seven Years War", "2)"."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.counted import PEOPLE_NOUNS, counted_after, counts_something
from factcheck.languages.en.quantities.page import Page
from factcheck.languages.en.quantities.unit_words import PEOPLE
from factcheck.languages.en.quantities.units import read_suffix
from factcheck.languages.en.quantities.vocabulary import FUNCTION_WORDS, MONTHS, SMALL, TENS, VAGUE_PLURALS

_ENUMERATOR_AFTER = re.compile(r"[.)][ \t]+\S")
# How far the next number of a list in running text is looked for.
_LIST_REACH = 1200
# "Lorries (9), vans (4) and a tram", "12% (3)": how many of them there were.
_COUNTED_IN_BRACKETS = re.compile(r"(?:%|\([0-9]+\)(?:,? and|,) [^()0-9]{3,32}) \(\Z")
_STREET = re.compile(
    r"(?: [A-Z][\w'.]{1,20}){1,4}"
    r" (?:Street|St|Road|Rd|Avenue|Ave|Lane|Boulevard|Blvd|Drive|Square|Terrace|Crescent|Court)\b"
)
_MORE_PLACES = re.compile(r"(?: ?- ?[0-9]+)?(?:(?:, ?| and | & )[0-9]+(?: ?- ?[0-9]+)?(?=[,;.)\s]*(?:$|[,;.)\n&])))*")
_LINE_LEAD = re.compile(r"[ \t*•>#(-]*\Z")
_NEXT_WORD = re.compile(r"[ \t]{1,2}([a-z][a-z'-]*)")
_CONTRACTED = ("'m", "'s", "'re", "'ve", "'d", "'ll")
_SENTENCE_ENDS = ".!?:;\n\"'()[]*-•>"
# The number behind such a word is a place in a series, whatever follows.
REFERENCES = frozenset(
    """p pp pg pgs page pages vol vols volume volumes no nos nr nrs № chap chapter chapters ch § fig figure verse
    footnote footnotes fn isbn issn tel phone fax ext appendix paragraph para art sec sect col ibid id uid pin zip
    flight room version ver v rfc issue build patch release revision rev""".split()
)
# Behind these it is a name too, unless something that it counts follows.
SERIES = frozenset(
    """article section line lines note number part book item step rule level grade class type model mark mk phase stage
    season episode order law exhibit document doc file case track suite box gate pier lot size group unit post posts
    thread channel route highway interstate hill camp area district table query point tier day week windows apollo
    psalm question option answer sector zone bus platform ward precinct lane exit division battalion regiment
    chromosome protocol""".split()
)
WORDED_SERIES = frozenset({"chapter", "page", "volume", "version", "flight", "room", "war", "verse", "figure"})
_BEFORE_FIGURES = frozenset("in into low mid high middle reached reach of the".split())
NO_NAMES = (
    FUNCTION_WORDS
    | MONTHS
    | (PEOPLE_NOUNS - {"man", "woman", "person"})
    | frozenset(SMALL)
    | frozenset(TENS)
    | frozenset(
        """total losses loss estimate estimates estimated population age aged toll monday tuesday wednesday thursday
        friday saturday sunday today yesterday combat kia wia mia overall approx circa max min used usd gbp eur rs
        another including excluding exactly dead killed wounded injured missing executed arrested yes ok well
        spring summer autumn fall winter show give gives buy sell send get find use add pay try count let keep put set
        need want tell ask wait choose pick see saw had won lost left met equals result results answer sum
        numbers average""".split()
    )
)


def is_enumerator(page: Page, start: int, end: int, value: float) -> bool:
    """A list's own number: "1." or "2)" at a line's start, "3)" in running text, "(1)", ": 1. First ... 2. Next"."""
    plain = page.plain
    if value >= 200 or end >= len(plain) or plain[end] not in ".)":
        return False
    if plain[end] == ")":
        if start and plain[start - 1] == "(":
            return value < 10 and _COUNTED_IN_BRACKETS.search(plain, max(0, start - 40), start) is None
        reach = plain[max(0, start - 120) : start]
        return reach.count("(") <= reach.count(")") and value < 100
    if _ENUMERATOR_AFTER.match(plain, end) is None:
        return False
    line = plain.rfind("\n", max(0, start - 20), start) + 1
    if (line > 0 or start <= 20) and _LINE_LEAD.match(plain, line, start) is not None:
        return True
    if not begins_sentence(plain, start) or value > 20:
        return False
    return any(_has_enumerator(plain, start, neighbour) for neighbour in (int(value) - 1, int(value) + 1))


def _has_enumerator(plain: str, near: int, value: int) -> bool:
    return plain.find(f" {value}. ", max(0, near - _LIST_REACH), near + _LIST_REACH) >= 0


def is_house_number(page: Page, end: int) -> bool:
    """ "46 Upper Mill Street": an address."""
    return (
        page.text[end : end + 1] == " "
        and page.text[end + 1 : end + 2].isupper()
        and _STREET.match(page.text, end) is not None
    )


def is_quoted_name(page: Page, start: int, end: int) -> bool:
    """ "60 Minutes" with its quotation marks: a title."""
    return start > 0 and page.plain[start - 1] in "\"'" and page.plain[end : end + 1] in ('"', "'")


def is_reference(page: Page, start: int) -> bool:
    """Behind "p.", "No.", "chapter", "Flight": a place in a series."""
    word = page.word_ending_at(start).rstrip(".")
    if word not in REFERENCES:
        return not word and start > 1 and page.plain[start - 1] == " " and page.plain[start - 2] in "#№§"
    if word in ("no", "v", "id", "pin"):
        at = page.plain.rfind(word, 0, start)
        written = page.text[at:start]
        # "no 20 million ..." says something else than "No. 20" and "No 20".
        return "." in written or (written[0].isupper() and not begins_sentence(page.plain, at))
    return True


def end_of_reference(plain: str, end: int) -> int:
    """ "pp. 12-14, 16 and 20": where the places of one reference end, `end` being the end of the first."""
    match = _MORE_PLACES.match(plain, end)
    return match.end() if match else end


def is_name_part(page: Page, start: int, end: int) -> bool:
    """A bare number that belongs to the name before it: "Pan Am 103", "Unit 12", "Apollo 11"."""
    plain = page.plain
    word = page.word_ending_at(start)
    if not word or start < 2 or plain[start - 1] not in " -":
        return False
    if end - start > 3 and word not in SERIES:
        return False
    at = plain.rfind(word, 0, start)
    named = page.text[at].isupper() and not begins_sentence(plain, at)
    if word.endswith(_CONTRACTED):
        return False  # "I'm 30", "Germany's 30"
    if word in NO_NAMES and not (named and word in ("am", "is", "do")):
        return False
    if word in SERIES:
        return not counts_something(plain, end) and not _is_point_in_time(page, word, at)
    # A sentence's first word is a name at times ("Apollo 11 landed"), but "Killed 11" is none.
    could_name = page.text[at].isupper() and not word.endswith(("ed", "ing", "ly", "."))
    return (named or could_name) and not counts_something(plain, end)


def is_place_in_series(page: Page, start: int, end: int) -> bool:
    """ "number one", "season seven", "World War Two" in lower case."""
    word = page.word_ending_at(start)
    if word == "number":
        return True
    if word not in SERIES and word not in WORDED_SERIES:
        return False
    return not counts_something(page.plain, end) and not _is_point_in_time(page, word, start - len(word) - 1)


def _is_point_in_time(page: Page, word: str, at: int) -> bool:
    """ "at that point five left"."""
    return word == "point" and page.word_ending_at(at) in ("this", "that", "which", "some", "one")


def is_count_of_figures(page: Page, start: int, end: int) -> bool:
    """ "a six-figure sum", "well into the six figures": how many digits a number has, which is none itself."""
    if not page.plain.startswith(("-figure", " figures"), end):
        return False
    return page.plain[end] == "-" or page.word_ending_at(start) in _BEFORE_FIGURES


def is_capital_name(page: Page, start: int, end: int) -> bool:
    """A number word that belongs to a name: "Seven Years War", "the Big Three", "World War Two"."""
    text = page.text
    if not text[start].isupper() or text[start:end].isupper() or page.plain[start:end] in VAGUE_PLURALS:
        return False
    if page.plain[start - 1 : start] == " " and page.plain[start - 2 : start - 1].isdigit():
        return counted_after(page.plain, end)[0] != PEOPLE  # "in 1982 Twenty sailors"
    if not begins_sentence(page.plain, start):
        return True
    following = _NEXT_WORD.match(page.plain, end)
    if following is None or not text[following.start(1)].isupper():
        return False
    return read_suffix(page.plain, end) is not None or following[1] in ("hundred", "thousand")


def begins_sentence(plain: str, start: int) -> bool:
    lead = plain[max(0, start - 8) : start].rstrip(" \t")
    return not lead or lead[-1] in _SENTENCE_ENDS

"""Digits and number words that count nothing: keys, versions, times, phone numbers, page numbers, names, pronouns."""

from __future__ import annotations

import re

from factcheck.quantities.counted import PEOPLE_NOUNS
from factcheck.quantities.page import Page
from factcheck.quantities.units import read_suffix
from factcheck.quantities.vocabulary import ALL_MAGNITUDES, FUNCTION_WORDS, HUNDREDS, MONTHS, SMALL, TENS

_TOKEN_REACH = 200
_TOKEN_END = re.compile(r"[^\s<>\"]{0,200}")
_LOOKS_LIKE_ADDRESS = re.compile(r"[a-z0-9_.-]*[a-z][a-z0-9_.-]*(?:[/\\@]|\.[a-z]{2,})|[/\\~][a-z]", re.ASCII)
_PLAIN_MEASURE = re.compile(r"[£$€]?[0-9.,]+[a-z%]*/[a-z]+[.,;:!?)]*\Z")
_TIME = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m(?![a-z]))?(?![0-9])")
_DOTTED_TIME = re.compile(r"[0-9]{1,2}\.[0-9]{2}\s?(?:a\.?m|p\.?m|uhr|hrs)(?![a-z])")
_HYPHEN_CHAIN = re.compile(r"[0-9]+(?:[-/][0-9]+){2,}")
_SLASHES = re.compile(r"[0-9]+(?:/[0-9]+)+")
_PHONE = re.compile(r"\+[0-9]{1,3}[ (-][0-9() -]{5,20}[0-9]|\([0-9]{3}\) ?[0-9]{3}-[0-9]{4}")
_BRACKETED = re.compile(r"\[[0-9][0-9, -]{0,20}\]")
_ALNUM_REST = re.compile(r"[a-z0-9_]*(?:[.-][a-z0-9_]+)*")
_ENUMERATOR_AFTER = re.compile(r"[.)][ \t]+\S")
# How far the next number of a list in running text is looked for.
_LIST_REACH = 1200
_STREET = re.compile(
    r"(?: [A-Z][\w'.]{1,20}){1,4}"
    r" (?:Street|St|Road|Rd|Avenue|Ave|Lane|Boulevard|Blvd|Drive|Square|Terrace|Crescent|Court)\b"
)
_MORE_PLACES = re.compile(r"(?: ?- ?[0-9]+)?(?:(?:, ?| and | & )[0-9]+(?: ?- ?[0-9]+)?(?=[,;.)\s]*(?:$|[,;.)\n&])))*")
_LINE_LEAD = re.compile(r"[ \t*•>#(-]*\Z")
_NEXT_WORD = re.compile(r"[ \t]{1,2}([a-z][a-z'-]*)")
_SENTENCE_ENDS = ".!?:;\n\"'()[]*-•>"

# The number behind such a word is a place in a series, whatever follows.
_REFERENCES = frozenset(
    """p pp pg pgs page pages vol vols volume volumes no nos nr nrs № chap chapter chapters ch § fig figure verse
    footnote footnotes fn isbn issn tel phone fax ext appendix paragraph para art sec sect col ibid id uid pin zip
    flight room version ver v rfc issue build patch release revision rev""".split()
)
# Behind these it is a name too, unless something that it counts follows.
_SERIES = frozenset(
    """article section line lines note number part book item step rule level grade class type model mark mk phase stage
    season episode order law exhibit document doc file case track suite box gate pier lot size group unit post posts
    thread channel route highway interstate hill camp area district table query point tier day week windows apollo
    psalm question option answer sector zone bus platform ward precinct lane exit division battalion regiment
    chromosome protocol""".split()
)
_WORDED_SERIES = frozenset({"chapter", "page", "volume", "version", "flight", "room", "war", "verse", "figure"})
_NO_NAMES = (
    FUNCTION_WORDS
    | MONTHS
    | (PEOPLE_NOUNS - {"man", "woman", "person"})
    | frozenset(SMALL)
    | frozenset(TENS)
    | frozenset(
        """total losses loss estimate estimates estimated population age aged toll monday tuesday wednesday thursday
        friday saturday sunday today yesterday combat kia wia mia overall approx circa max min used usd gbp eur rs
        another including excluding exactly dead killed wounded injured missing executed arrested yes ok well
        spring summer autumn fall winter""".split()
    )
)
_NAME_PREFIXES = frozenset({"mid", "pre", "post", "sub", "over", "under", "about", "some", "nearly", "between", "to"})

# After these, "one" stands for something named before.
_PRONOUN_BEFORE = frozenset(
    """this that these those which no any every each another other the last next previous right wrong good bad new old
    big small best worst better only same first second third someone anyone not some such loved chosen single former
    latter nice little great whole everyday is was you're his her""".split()
)
# Before these, "one" is a pronoun, an impersonal subject or part of an idiom.
_PRONOUN_AFTER = FUNCTION_WORDS - {"more", "hundred", "for"} | frozenset(
    """of who's one ones self knows thinks sees wants needs feels looks reads finds hopes believes considers wonders
    assumes imagines learns understands doesn't can't cannot isn't wasn't won't ought need dare day night morning
    evening afternoon thing things way side hand reason point another sided sidedly size off liner time's place sort
    kind kinds such example argues argued looking interested remembers supposes starts begins called named being having
    point's issue final last step fell swoop""".split()
)
_COUNTING_UNITS_BEFORE = frozenset({"in", "within", "after", "for", "just", "only", "lasted", "took", "than", "at"})
_ZERO_BEFORE = frozenset("ground sub absolute patient net day year hour from".split())


def noise_at_digits(page: Page, start: int, end: int) -> int:
    """Where reading goes on if the digits `start`..`end` count nothing, judged by what they touch; else 0."""
    plain = page.plain
    link = page.link_end(start)
    if link:
        return link
    before = plain[start - 1] if start else " "
    after = plain[end] if end < len(plain) else " "
    if before.isalpha() or before in "_@#\\^=&№§×" or (after == "×" and plain[end + 1 : end + 2].isdigit()):
        return token_rest(plain, end)
    if before == "-" and start > 1 and plain[start - 2].isalpha():
        if page.word_ending_at(start - 1) not in _NAME_PREFIXES:
            return token_rest(plain, end)
    elif before == "+" or (before == "(" and after == ")"):
        phone = _PHONE.match(plain, start - 1)
        if phone:
            return phone.end()
        if before == "+" and start > 1 and plain[start - 2].isalpha():
            return token_rest(plain, end)
    elif before == "<" and plain[start:end] == "3" and after in " \n\t.,!" and not counts_something(plain, end):
        return end  # A heart.
    elif before == "[":
        bracketed = _BRACKETED.match(plain, start - 1)
        if bracketed:
            return bracketed.end()
    elif before == "'" and end - start == 2 and after != "'" and (start < 2 or not plain[start - 2].isalnum()):
        return token_rest(plain, end)  # "'45", "the '80s"
    elif before == "." and start > 1 and plain[start - 2].isalpha():
        if page.word_ending_at(start - 1) not in ("c", "ca", "approx", "est", "rs", "circa"):
            return token_rest(plain, end)
    elif before == ":" and (start < 2 or not plain[start - 2].isalnum()):
        return end  # ":3" is a face.
    elif before == "/" and start > 1 and plain[start - 2].isdigit():
        return end
    if after in ":-/" or (after == "." and plain[end + 1 : end + 2].isdigit()):
        ending = _noise_in_shape(plain, start)
        if ending:
            return ending
    if (before in "/\\.~:?=%-_" or after in "/\\@_&=?") and _is_in_address(plain, start):
        return _token_end(plain, end)
    return 0


def is_enumerator(page: Page, start: int, end: int, value: float) -> bool:
    """A list's own number: "1." or "2)" at a line's start, "3)" in running text, "(1)", ": 1. First ... 2. Next"."""
    plain = page.plain
    if value >= 200 or end >= len(plain) or plain[end] not in ".)":
        return False
    if plain[end] == ")":
        if start and plain[start - 1] == "(":
            return value < 10
        reach = plain[max(0, start - 120) : start]
        return reach.count("(") <= reach.count(")") and value < 100
    if _ENUMERATOR_AFTER.match(plain, end) is None:
        return False
    line = plain.rfind("\n", max(0, start - 20), start) + 1
    if (line > 0 or start <= 20) and _LINE_LEAD.match(plain, line, start) is not None:
        return True
    if not _begins_sentence(plain, start) or value > 20:
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


def end_of_reference(plain: str, end: int) -> int:
    """ "pp. 12-14, 16 and 20": where the places of one reference end, `end` being the end of the first."""
    match = _MORE_PLACES.match(plain, end)
    return match.end() if match else end


def is_reference(page: Page, start: int) -> bool:
    """Behind "p.", "No.", "chapter", "Flight": a place in a series."""
    word = page.word_ending_at(start).rstrip(".")
    if word not in _REFERENCES:
        return not word and start > 1 and page.plain[start - 1] == " " and page.plain[start - 2] in "#№§"
    if word in ("no", "v", "id", "pin"):
        at = page.plain.rfind(word, 0, start)
        written = page.text[at:start]
        # "no 20 million ..." says something else than "No. 20" and "No 20".
        return "." in written or (written[0].isupper() and not _begins_sentence(page.plain, at))
    return True


def is_name_part(page: Page, start: int, end: int) -> bool:
    """A bare number that belongs to the name before it: "Pan Am 103", "Unit 12", "Apollo 11"."""
    plain = page.plain
    word = page.word_ending_at(start)
    if not word or start < 2 or plain[start - 1] not in " -":
        return False
    at = plain.rfind(word, 0, start)
    named = page.text[at].isupper() and not _begins_sentence(plain, at)
    if word in _NO_NAMES and not (named and word in ("am", "is", "do")):
        return False
    if word in _SERIES:
        return not counts_something(plain, end)
    # A sentence's first word is a name at times ("Apollo 11 landed"), but "Killed 11" is none.
    could_name = page.text[at].isupper() and not word.endswith(("ed", "ing", "ly", "."))
    return (named or could_name) and end - start <= 3 and not counts_something(plain, end)


def is_place_in_series(page: Page, start: int, end: int) -> bool:
    """ "number one", "season seven", "World War Two" in lower case."""
    word = page.word_ending_at(start)
    return word == "number" or ((word in _SERIES or word in _WORDED_SERIES) and not counts_something(page.plain, end))


def is_capital_name(page: Page, start: int, end: int) -> bool:
    """A number word that belongs to a name: "Seven Years War", "the Big Three", "World War Two"."""
    text = page.text
    if not text[start].isupper() or text[start:end].isupper():
        return False
    if not _begins_sentence(page.plain, start):
        return True
    following = _NEXT_WORD.match(page.plain, end)
    if following is None or not text[following.start(1)].isupper():
        return False
    return read_suffix(page.plain, end) is not None or following[1] in ("hundred", "thousand")


def is_pronoun_one(page: Page, start: int, end: int) -> bool:
    """ "one" that counts nothing: "one can assume", "this one", "no one", "one of the ...", "one day"."""
    plain = page.plain
    following = _NEXT_WORD.match(plain, end)
    hyphenated = plain[end : end + 1] == "-"
    word = following[1] if following else ""
    if hyphenated:
        suffix = read_suffix(plain, end)
        return suffix is None
    if not word:
        return True
    before = page.word_ending_at(start)
    if before in _PRONOUN_BEFORE and before not in ("only", "the", "not", "some", "is", "was", "his", "her"):
        return True
    if word in ("day", "night", "morning", "evening", "afternoon"):
        return before not in _COUNTING_UNITS_BEFORE
    if word in ("in", "out"):
        return False  # "one in ten": joined later, or dropped there.
    return word in _PRONOUN_AFTER or word.endswith(("'s", "'d", "'ll"))


def is_bare_zero(page: Page, start: int, end: int) -> bool:
    """ "zero tolerance", "ground zero": zero counts only what is named as counted."""
    return page.word_ending_at(start) in _ZERO_BEFORE or not counts_something(page.plain, end)


def _begins_sentence(plain: str, start: int) -> bool:
    lead = plain[max(0, start - 8) : start].rstrip(" \t")
    return not lead or lead[-1] in _SENTENCE_ENDS


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


def _noise_in_shape(plain: str, start: int) -> int:
    for shape in (_TIME, _DOTTED_TIME, _HYPHEN_CHAIN):
        match = shape.match(plain, start)
        if match:
            return match.end()
    slashes = _SLASHES.match(plain, start)
    if slashes and not _is_fraction(plain, slashes):
        return slashes.end()
    return 0


def _is_fraction(plain: str, slashes: re.Match[str]) -> bool:
    parts = slashes.group().split("/")
    if len(parts) != 2 or len(parts[1]) > 3 or len(parts[0]) > 3:
        return False
    above, below = int(parts[0]), int(parts[1])
    if not 0 < above < below:
        return False
    return below in (2, 3, 4, 5, 8) or plain.startswith((" of ", "th"), slashes.end())


def token_rest(plain: str, end: int) -> int:
    match = _ALNUM_REST.match(plain, end)
    return match.end() if match else end


def _token_start(plain: str, position: int) -> int:
    lowest = max(0, position - _TOKEN_REACH)
    words = plain[lowest:position].split()
    return position - len(words[-1]) if words and not plain[position - 1].isspace() else position


def _token_end(plain: str, position: int) -> int:
    match = _TOKEN_END.match(plain, position)
    return match.end() if match else position


def _is_in_address(plain: str, start: int) -> bool:
    """A web address without its scheme, an e-mail address or a path: letters and slashes in one token."""
    token_start = _token_start(plain, start)
    token = plain[token_start : min(_token_end(plain, start), start + _TOKEN_REACH)].lstrip("(\"'[")
    if _PLAIN_MEASURE.match(token):
        return False
    return _LOOKS_LIKE_ADDRESS.match(token) is not None

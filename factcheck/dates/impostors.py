"""Numbers and names that only look like dates: quantities, products, pages, money, revolutions."""

from __future__ import annotations

import re

from factcheck.dates.candidate import Candidate, Form

_FIRST_YEAR, _LAST_YEAR = 1000, 2100

_COUNTED = frozenset(
    "people men women children soldiers troops deaths dead victims civilians casualties prisoners officers dollars "
    "pounds euros years days weeks months hours minutes seconds miles km kilometres kilometers metres meters m ft feet "
    "yards acres hectares tons tonnes kg lbs kilos grams calories percent per million billion thousand hundred "
    "trillion square cubic degrees hp rpm gb mb mhz ghz volts watts jews poles germans russians americans "
    "times pages words posts members votes seats copies articles items ships planes tanks guns aircraft homes houses "
    "villages families workers peasants students more others cases killed wounded injured missing captured drowned "
    "died perished strong survivors inhabitants residents souls horses cattle bodies units points".split()
)
# Plural nouns that a year often stands before: "the 1938 trials", "1917 elections".
_DATED_PLURALS = frozenset(
    "elections trials riots protests games olympics purges wars talks reforms laws treaties borders attacks bombings "
    "massacres floods famines hearings uprisings revolutions campaigns negotiations sanctions championships finals "
    "awards figures estimates statistics levels prices series crisis congress census events reforms strikes news "
    "was is has does as its his this thus plus us yes sees marks sources debates primaries accords agreements".split()
)
_BEFORE_QUANTITY = frozenset(
    "over than nearly almost only just some additional another exactly least most fewer under above below exceeding "
    "exceeded exceeds numbering totalling totaling times plus minus equals equal by-law number no. no nr nr. page pages "
    "p. pp. p pp chapter ch. vol vol. volume section sec. article art. line lines room rooms route highway flight model "
    "unit units part isbn mark mk type class sank destroyed bought sold paid cost costs received counted numbered "
    "x \u00d7 * multiplied divided employed "
    "usd eur gbp rs rs. us$ issue #".split()
)
_FATES = frozenset("killed wounded captured lost arrested imprisoned deported shot executed murdered hanged".split())
_PRODUCTS = frozenset(
    "windows office boeing airbus channel kirin intel core geforce radeon nvidia iphone galaxy xbox playstation agenda "
    "runner cyberpunk fifa photoshop server studio peugeot porsche mercedes bmw nikon canon sony samsung ryzen threadripper "
    "gtx rtx ipad macbook nokia pentium athlon agm pes f1 madden".split()
)
_CHANGES = frozenset(
    "rose risen increased fell fallen up grew grown raised dropped reduced limited compared amounted amount amounting "
    "amounts added rises increase increases climbed cut down close range ranging ranges".split()
)
_AMOUNTS = frozenset(
    "total force army population crowd group garrison loss losses out strength maximum minimum average sum price fine "
    "toll number team staff value debt debts distance height age some all any each one two three many most".split()
)
_TIME_WORDS = frozenset(
    "in since by until till during before after from between of to through around about for".split()
)
_NOT_A_DATE_BEFORE = re.compile(r"[\w.]+@|\\$")
_NEXT_WORD = re.compile(r"\s{1,2}([A-Za-z][A-Za-z'\u2019]*)")
_GLUED = re.compile(
    r"[A-Za-z_\d%\u00b0$\u20ac\u00a3]|[.,:]\d|-(?!(?:era|style|born|built|vintage|present|now)\b)[A-Za-z]|/[A-Za-z]"
)
_DATE_PREFIXES = frozenset("pre post mid early late circa c ca non".split())
_SOURCE_NOUNS = frozenset(
    "article articles paper papers study studies book books edition editions essay essays monograph thesis "
    "dissertation reprint translation ed".split()
)
# "the October Revolution", "the April Theses": names, however the date of the thing is known.
_NAMED_AFTER_MONTH = re.compile(
    r"\s(?:Theses|Revolution|Days|Uprising|Rising|Fools?|Manifesto|Crisis|Plot|Coup|Putsch|Movement|Constitution"
    r"|Street|St\.|Avenue|Square|Carter|Smith|War|Offensive|Massacre|Group|Club|Party|Sky|Ludgate|Monarchy)\b"
)
_UPPER_NEXT = re.compile(r"\s[A-Z]")
_MONTH_CUES = re.compile(
    r"(?:\b(?:in|since|until|till|during|by|before|after|early|mid|late|last|next|this|of|throughout|from|between"
    r"|around|about|end of|beginning of|start of|middle of|every|through|and|to|or)[\s-]|[\u2013\u2014-]\s?)\Z",
    re.I,
)


def is_impostor(text: str, candidate: Candidate) -> bool:
    """True if the words that were read as a date are something else."""
    if candidate.form is Form.BARE_YEAR:
        return _is_other_number(text, candidate)
    if candidate.form is Form.BARE_MONTH:
        return not _is_month(text, candidate)
    if candidate.centuryless:
        return not _is_short_date(text, candidate)
    if candidate.form is Form.NUMERIC or candidate.form is Form.LOOSE:
        return _is_glued(text, candidate)
    return candidate.form is Form.NO_YEAR and _is_ordinary_word(text, candidate)


def is_within_link(text: str, start: int, end: int) -> bool:
    """True inside an address, a file name or an e-mail address: the run without spaces around it tells."""
    if (start > 0 and not text[start - 1].isspace()) or (end < len(text) and not text[end].isspace()):
        low = max(text.rfind(mark, max(0, start - 200), start) for mark in " \n\t(<\"'\u201c[") + 1
        ends = [place for mark in ' \n\t)>"\u201d' if (place := text.find(mark, end, end + 200)) >= 0]
        left = text[low if low else max(0, start - 200) : start]
        right = text[end : min(ends, default=min(len(text), end + 200))]
        return bool(_LINK.search(f"{left}0{right}"))
    return False


_LINK = re.compile(
    r"://|www\.|@|[a-z]\.\w{2,4}/|[?&]\w+=|\w/\w+/\w|\.(?:html?|php|pdf|jpe?g|png|gif|mp[34]|txt|docx?|xlsx?|zip|com|org|net)\b|\\",
    re.I,
)


def _is_glued(text: str, candidate: Candidate) -> bool:
    start = candidate.start
    return (start > 0 and (text[start - 1].isalnum() or text[start - 1] in "_$\u20ac\u00a3#")) or bool(
        candidate.form is Form.NUMERIC and re.match(r"\w", text[candidate.end : candidate.end + 1]) and candidate.end
    )


def _is_other_number(text: str, candidate: Candidate) -> bool:
    first, last = candidate.first, candidate.last
    years = [moment.year for moment in (first, last) if moment is not None and moment.year is not None]
    if candidate.centuryless:
        return not _is_short_date(text, candidate)
    if _GLUED.match(text, candidate.end):
        return True
    if any(not _FIRST_YEAR <= year <= _LAST_YEAR for year in years) and not _says_year(text, candidate):
        return True
    start = candidate.start
    previous = text[start - 1] if start else " "
    if previous in "-\u2013" and start > 1 and text[start - 2].isalnum():
        word = re.search(r"\w+\Z", text[max(0, start - 12) : start - 1])
        if word is None or word[0].lower() not in _DATE_PREFIXES:
            return True
    elif previous.isalnum() or (previous in "/.,:_+=" and start > 1 and not text[start - 2].isspace()):
        return True
    return _is_counted(text, candidate, min(years))


def _says_year(text: str, candidate: Candidate) -> bool:
    return "year" in text[candidate.start : candidate.end] or text[candidate.start : candidate.end][:1] in "Aa"


def _is_counted(text: str, candidate: Candidate, year: int) -> bool:
    words = text[max(0, candidate.start - 48) : candidate.start].lower().split()
    before = words[-1].lstrip("(\"'\u201c\u2018[") if words else ""
    inside = text[candidate.start : candidate.end].lower()
    timed = before in _TIME_WORDS or candidate.confirmed
    if before in _FATES and text.startswith((")", "]"), candidate.end):
        return False  # (killed 1938)
    if before in _BEFORE_QUANTITY or before in _FATES:
        return True
    if before in _PRODUCTS:
        return True
    if before == "to" and len(words) > 1 and words[-2] in _CHANGES:
        return True
    if before == "of" and len(words) > 1 and words[-2] in _AMOUNTS:
        return True
    if text[candidate.end : candidate.end + 2] in (" (", " [") and not timed and before in ("by", "times", "x"):
        return True
    found = _NEXT_WORD.match(text, candidate.end)
    if not found:
        return False
    word = found[1].lower()
    is_round = year % 100 == 0
    determined = before in ("the", "a", "an", "his", "her", "its", "their", "this", "that", "our", "new", "great")
    if word in _SOURCE_NOUNS:
        return True
    if word in _COUNTED:
        return is_round or not timed or inside[:5] in ("about", "aroun", "up to", "rough", "appro")
    if determined:
        return False
    if word in ("were", "have", "are") or (word == "of" and not timed):
        return not timed or (is_round and inside[:5] in ("about", "aroun", "rough", "appro"))
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 and found[1].islower()
    if plural and word not in _DATED_PLURALS:
        return is_round or not timed
    return False


def _is_month(text: str, candidate: Candidate) -> bool:
    if candidate.interval:
        return True
    start, end = candidate.start, candidate.end
    if not text[start : start + 1].isupper() and not candidate.confirmed:
        return False
    if start and (text[start - 1].isalnum() or text[start - 1] in "-_/.@#"):
        return False
    if _NAMED_AFTER_MONTH.match(text, end) or text[end : end + 1].isalnum() or text[end : end + 1] in "_-@":
        return False
    if candidate.confirmed:
        inside = text[start:end]
        if not any(letter.isupper() for letter in inside):
            return False
    cue = _MONTH_CUES.search(text, max(0, start - 14), start)
    word = cue[0].strip(" -\u2013\u2014").lower() if cue else ""
    if not candidate.confirmed and (not cue or word in ("and", "or", "to", "of", "")):
        return False
    return not (word in ("by", "of", "for", "from", "to") and _UPPER_NEXT.match(text, end))


def _is_short_date(text: str, candidate: Candidate) -> bool:
    """ "the 30s", "'41": not ages ("in his 30s"), temperatures or feet and inches."""
    start = candidate.start
    if candidate.form is Form.FULL:
        return True
    words = text[max(0, start - 32) : start].lower().split()
    before = [word.strip("(\"'\u201c\u2018[,") for word in words[-3:]]
    if any(word in ("his", "her", "their", "my", "your", "our", "aged", "age", "ages") for word in before):
        return False
    after = _NEXT_WORD.match(text, candidate.end)
    if after and after[1].lower() in ("degrees", "percent", "f", "c", "celsius", "year", "years"):
        return False
    last = before[-1] if before else ""
    if text[start : start + 1] in "'\u2019":
        return last in ("in", "of", "since", "by", "until", "the", "from", "late", "early", "and", "before", "after")
    if text[start : start + 3].lower() in ("mid", "lat", "ear"):
        return True
    return last in ("the", "early", "late", "mid", "roaring", "swinging", "dirty") or (
        candidate.confirmed
        and last
        in (
            "in",
            "since",
        )
    )


def _is_ordinary_word(text: str, candidate: Candidate) -> bool:
    """ "may 20 people", "march 30 miles": small letters make a verb of it."""
    words = text[candidate.start : candidate.end]
    found = re.search(r"\b(may|march)\b", words)
    if found and not re.search(r"\d(?:st|nd|rd|th)\b", words):
        return True
    after = _NEXT_WORD.match(text, candidate.end)
    if after and after[1].lower() in _COUNTED and words[-1:].isdigit():
        return after[1].lower() not in ("died", "killed", "more")
    return bool(re.match(r"[%\u00b0]|[.,]\d|-(?:year|day|mile|man)", text[candidate.end : candidate.end + 6]))

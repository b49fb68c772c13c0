"""Digits that count nothing, by what they touch: keys, versions, addresses, dates, times, phone numbers, footnotes."""

from __future__ import annotations

import re

from factcheck.languages.en.quantities.counted import counts_something
from factcheck.languages.en.quantities.page import Page

_TOKEN_REACH = 200
_TOKEN_END = re.compile(r"[^\s<>\"]{0,200}")
_LOOKS_LIKE_ADDRESS = re.compile(r"[a-z0-9_.-]*[a-z][a-z0-9_.-]*(?:[/\\@]|\.[a-z]{2,})|[/\\~][a-z]", re.ASCII)
_PLAIN_MEASURE = re.compile(r"[£$€]?[0-9.,]+[a-z%]*/[a-z]+[.,;:!?)]*\Z")
_TIME = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m(?![a-z]))?(?![0-9])")
_DOTTED_TIME = re.compile(r"[0-9]{1,2}\.[0-9]{2}\s?(?:a\.?m|p\.?m|uhr|hrs)(?![a-z])")
_HYPHEN_CHAIN = re.compile(r"[0-9]+(?:[-/][0-9]+){2,}")
_MIXED = re.compile(r"[0-9]{1,3}-(?:1/2|[13]/4|[1357]/8)(?![0-9/-])")
_VARIABLE = re.compile(r"(?:\A|[ (\n,;])[a-z]{1,2}=\Z")
_SLASHES = re.compile(r"[0-9]+(?:/[0-9]+)+")
_PHONE = re.compile(r"\+[0-9]{1,3}[ (-][0-9() -]{5,20}[0-9]|\([0-9]{3}\) ?[0-9]{3}-[0-9]{4}")
_BRACKETED = re.compile(r"\[[0-9][0-9, -]{0,20}\]")
_ALNUM_REST = re.compile(r"[a-z0-9_]*(?:[.-][a-z0-9_]+)*")
_POWER_OF_TEN = re.compile("×10(?:\\^|\\*\\*|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u207b])")
_NAME_PREFIXES = frozenset({"mid", "pre", "post", "sub", "over", "under", "about", "some", "nearly", "between", "to"})


def noise_at_digits(page: Page, start: int, end: int) -> int:
    """Where reading goes on if the digits `start`..`end` count nothing, judged by what they touch; else 0."""
    plain = page.plain
    before = plain[start - 1] if start else " "
    after = plain[end] if end < len(plain) else " "
    if before in " \n" and after in " ,;)%":
        return 0  # By far the most common: digits that touch nothing.
    link = page.link_end(start)
    if link:
        return link
    if before == "=" and start > 1 and plain[start - 2] in "<>":
        return 0  # ">=50"
    if before == "=" and after != "&" and _VARIABLE.search(plain, max(0, start - 5), start):
        return 0  # "(n=45)"
    if before.isalpha() or before in "_@#\\^=&№§×":
        return token_rest(plain, end)
    if after == "×" and plain[end + 1 : end + 2].isdigit() and not _POWER_OF_TEN.match(plain, end):
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
    elif before == "<" and plain[start:end] == "3" and after in " \n\t.,!" and _is_heart(plain, end):
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
        ending = _noise_in_shape(page, start)
        if ending:
            return ending
    if (before in "/\\.~:?=%-_" or after in "/\\@_&=?") and _is_in_address(plain, start):
        return _token_end(plain, end)
    return 0


def _is_heart(plain: str, end: int) -> bool:
    return not plain[end + 1 : end + 2].isdigit() and not counts_something(plain, end)


def _noise_in_shape(page: Page, start: int) -> int:
    plain = page.plain
    for shape in (_TIME, _DOTTED_TIME, _HYPHEN_CHAIN):
        match = shape.match(plain, start)
        if match:
            return 0 if shape is _HYPHEN_CHAIN and _MIXED.match(plain, start) else match.end()
    slashes = _SLASHES.match(plain, start)
    if slashes and not _is_fraction(plain, slashes) and not page.holds_only(start, slashes.end()):
        return slashes.end()
    return 0


def _is_fraction(plain: str, slashes: re.Match[str]) -> bool:
    parts = slashes.group().split("/")
    if len(parts) != 2 or len(parts[1]) > 3 or len(parts[0]) > 3:
        return False
    above, below = int(parts[0]), int(parts[1])
    if not 0 < above < below:
        return False
    return below in (2, 3, 4, 5, 8, 100) or plain.startswith((" of ", "th"), slashes.end())


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

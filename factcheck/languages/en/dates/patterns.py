"""Pieces of patterns that several forms share. All repeats are bounded, so that reading stays linear on any text."""

from __future__ import annotations

DASH = r"[-\u2010-\u2015\u2212]"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
DAY = r"\d{1,2}(?!\d)(?:\s?(?:st|nd|rd|th)(?![a-z]))?"
# 1917, or '17 whose century is left open.
YEAR = r"(?:\d{4}(?!\d)|['\u2019]\d\d(?!\d))"
TO = rf"(?:\s?{DASH}\s?|\s(?:to|until|till|through|and|&)\s(?:the\s)?)"
ERA = (
    r"(?:(?P<before>B\.\s?C\.(?:\s?E\.)?|BCE?|bce?(?=\s*(?:$|[,.;:)\]]|[a-z])))"
    r"|(?P<after>A\.\s?D\.|C\.\s?E\.|AD|CE|ad(?=\s*(?:$|[,.;:)\]]|so\b|and\b|but\b|when\b|to\b|was\b|by\b))))(?![A-Za-z])"
)
CLOCK_TIME = (
    r"(?:T|,?\s{1,3}|\s?\|\s?|\s?[@\u00b7]\s?)(?:GMT[+-]\d{1,2}\s)?\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,6})?)?"
    r"(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:Z\b|UTC|GMT|[+-]\d\d:?\d\d))?"
)


def is_short_year(word: str | None) -> bool:
    """'17"""
    return word is not None and word[:1] in ("'", "\u2019")


def year_number(word: str) -> int:
    return int(word.lstrip("'\u2019"))

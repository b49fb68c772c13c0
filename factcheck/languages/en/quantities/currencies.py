"""The signs and codes of currencies that stand before a number."""

from __future__ import annotations

import re

# Signs before a number. The longer come first: "US$" ends in "$".
CURRENCY_SIGNS = {
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "r$": "BRL",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₺": "TRY",
    "₩": "KRW",
    "₪": "ILS",
    "₱": "PHP",
    "₦": "NGN",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "chf": "CHF",
    "rs": "INR",
    "rs.": "INR",
    "inr": "INR",
    "rmb": "CNY",
    "cny": "CNY",
    "jpy": "JPY",
    "aud": "AUD",
    "rub": "RUB",
}
_CODES = tuple(sign for sign in CURRENCY_SIGNS if sign.isalpha())
_SIGN_ENDS = frozenset(sign[-1] for sign in CURRENCY_SIGNS)
_SIGN_BEFORE = re.compile(
    r"(?<![a-z])((?:us|au|ca|nz|hk|[acsr])?\$|[£€¥₹₽₴₺₩₪₱₦]|(?:usd|eur|gbp|chf|inr|rmb|cny|jpy|aud|rub|rs\.?)(?=[ 0-9]|\Z)) ?\Z"
)


def read_currency_before(plain: str, start: int) -> tuple[int, str] | None:
    """The currency sign or code that stands before `start`: where it begins and its ISO code."""
    near = plain[start - 1 : start] if start else ""
    if near == " " and start > 1:
        near = plain[start - 2]
    if near not in _SIGN_ENDS:
        return None
    if (near.isalpha() or near == ".") and not plain[max(0, start - 4) : start].rstrip(" .").endswith(_CODES):
        return None
    match = _SIGN_BEFORE.search(plain, max(0, start - 5), start)
    return (match.start(1), CURRENCY_SIGNS[match[1]]) if match else None

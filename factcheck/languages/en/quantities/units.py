"""What stands behind a number and says what it measures: percent signs, currencies, units, "a day"."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from factcheck.languages.en.quantities.vocabulary import SHORT_MAGNITUDES

PERCENT = "percent"
RATIO = "ratio"
PEOPLE = "people"


class SuffixKind(Enum):
    PERCENT = "percent"
    CURRENCY = "currency"
    UNIT = "unit"
    TIME_OF_DAY = "time of day"


class Suffix(NamedTuple):
    """`end` is where it ends; `factor` turns pence into pounds."""

    end: int
    kind: SuffixKind
    unit: str
    factor: float = 1.0
    per: str | None = None


# Normal form: how units of time and of everyday measure are written out in the plural; metric ones are symbols.
_TIME_UNITS = {
    "seconds": "second sec secs",
    "minutes": "minute min mins",
    "hours": "hour hr hrs h",
    "days": "day",
    "nights": "night",
    "weeks": "week wk wks",
    "months": "month",
    "years": "year yr yrs",
    "decades": "decade",
    "centuries": "century",
    "generations": "generation",
    "millennia": "millennium millenniums",
}
_MEASURES = {
    "km": "kilometre kilometer kilometres kilometers kms klicks",
    "m": "metre meter metres meters mtr mtrs",
    "cm": "centimetre centimeter centimetres centimeters",
    "mm": "millimetre millimeter millimetres millimeters",
    "nm": "nanometre nanometer nanometres nanometers",
    "µm": "micrometre micrometer micrometres micrometers micron microns μm",
    "miles": "mile mi",
    "yards": "yard yd yds",
    "feet": "foot ft",
    "inches": "inch",
    "knots": "knot kts",
    "acres": "acre",
    "hectares": "hectare ha",
    "km²": "km2 sqkm",
    "m²": "m2 sqm",
    "m³": "m3",
    "kg": "kilogram kilogramme kilograms kilogrammes kilo kilos kgs",
    "g": "gram gramme grams grammes gr",
    "mg": "milligram milligrams",
    "tonnes": "tonne",
    "tons": "ton",
    "kilotons": "kiloton kt",
    "megatons": "megaton mt",
    "pounds": "pound lb lbs",
    "ounces": "ounce oz",
    "l": "litre liter litres liters",
    "ml": "millilitre milliliter millilitres milliliters",
    "gallons": "gallon gal gals",
    "barrels": "barrel bbl",
    "pints": "pint",
    "°C": "°c celsius centigrade",
    "°F": "°f fahrenheit",
    "degrees": "degree °",
    "K": "kelvin",
    "W": "watt watts",
    "kW": "kw kilowatt kilowatts",
    "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts",
    "kWh": "kwh",
    "MWh": "mwh",
    "V": "volt volts",
    "Hz": "hz hertz",
    "kHz": "khz",
    "MHz": "mhz",
    "GHz": "ghz",
    "bits": "bit",
    "bytes": "byte",
    "KB": "kb",
    "MB": "mb megabyte megabytes",
    "GB": "gb gigabyte gigabytes",
    "TB": "tb terabyte terabytes",
    "calories": "calorie",
    "kcal": "",
    "hp": "horsepower",
    "mbar": "millibar millibars",
    "magnitudes": "",
    "light-years": "",
}
_PER_HOUR = {"mph": "miles", "kph": "km", "kmh": "km", "km/h": "km", "kmph": "km", "m/s": "m"}

_CURRENCY_WORDS = {
    "USD": "dollar dollars usd us$ bucks",
    "EUR": "euro euros eur €",
    "GBP": "gbp quid sterling £",
    "JPY": "yen jpy ¥",
    "CNY": "yuan renminbi rmb cny",
    "INR": "rupee rupees inr ₹",
    "RUB": "rouble roubles ruble rubles rub rur ₽",
    "CHF": "chf",
    "CAD": "cad",
    "AUD": "aud",
    "NZD": "nzd",
    "SEK": "sek",
    "NOK": "nok",
    "DKK": "dkk",
    "PLN": "pln zloty zlotys zł",
    "UAH": "uah hryvnia hryvnias ₴",
    "TRY": "₺",
    "KRW": "₩",
    "ILS": "₪ shekels",
    "ZAR": "zar rand",
    "BRL": "brl reais",
    "HKD": "hkd",
    "SGD": "sgd",
    "PHP": "₱",
    "NGN": "₦ naira",
}
_CENTS = {"pence": "GBP", "p": "GBP"}

_WORDS: dict[str, tuple[SuffixKind, str, float, str | None]] = {}
for _unit, _names in (_TIME_UNITS | _MEASURES).items():
    for _name in {_unit.lower(), *_names.split()}:
        _WORDS[_name] = (SuffixKind.UNIT, _unit, 1.0, None)
for _unit, _names in _CURRENCY_WORDS.items():
    for _name in _names.split():
        _WORDS[_name] = (SuffixKind.CURRENCY, _unit, 1.0, None)
for _name, _unit in _CENTS.items():
    _WORDS[_name] = (SuffixKind.CURRENCY, _unit, 0.01, None)
for _name, _unit in _PER_HOUR.items():
    _WORDS[_name] = (SuffixKind.UNIT, _unit, 1.0, "second" if _name == "m/s" else "hour")
for _name in ("%", "percent", "percents", "percentage", "pct", "pc"):
    _WORDS[_name] = (SuffixKind.PERCENT, PERCENT, 1.0, None)
for _name in ("am", "pm", "a.m", "p.m", "o'clock", "oclock", "uhr", "gmt", "utc"):
    _WORDS[_name] = (SuffixKind.TIME_OF_DAY, "", 1.0, None)

_TWO_WORDS: dict[str, tuple[SuffixKind, str]] = {
    "per cent": (SuffixKind.PERCENT, PERCENT),
    "percentage points": (SuffixKind.PERCENT, PERCENT),
    "us dollars": (SuffixKind.CURRENCY, "USD"),
    "u.s. dollars": (SuffixKind.CURRENCY, "USD"),
    "american dollars": (SuffixKind.CURRENCY, "USD"),
    "canadian dollars": (SuffixKind.CURRENCY, "CAD"),
    "australian dollars": (SuffixKind.CURRENCY, "AUD"),
    "hong kong": (SuffixKind.UNIT, ""),
    "pounds sterling": (SuffixKind.CURRENCY, "GBP"),
    "british pounds": (SuffixKind.CURRENCY, "GBP"),
    "swiss francs": (SuffixKind.CURRENCY, "CHF"),
    "russian rubles": (SuffixKind.CURRENCY, "RUB"),
    "russian roubles": (SuffixKind.CURRENCY, "RUB"),
    "square miles": (SuffixKind.UNIT, "square miles"),
    "square feet": (SuffixKind.UNIT, "square feet"),
    "square kilometres": (SuffixKind.UNIT, "km²"),
    "square kilometers": (SuffixKind.UNIT, "km²"),
    "square metres": (SuffixKind.UNIT, "m²"),
    "square meters": (SuffixKind.UNIT, "m²"),
    "sq miles": (SuffixKind.UNIT, "square miles"),
    "sq mi": (SuffixKind.UNIT, "square miles"),
    "sq km": (SuffixKind.UNIT, "km²"),
    "sq ft": (SuffixKind.UNIT, "square feet"),
    "sq m": (SuffixKind.UNIT, "m²"),
    "cubic metres": (SuffixKind.UNIT, "m³"),
    "cubic meters": (SuffixKind.UNIT, "m³"),
    "cubic feet": (SuffixKind.UNIT, "cubic feet"),
    "light years": (SuffixKind.UNIT, "light-years"),
    "nautical miles": (SuffixKind.UNIT, "nautical miles"),
    "metric tons": (SuffixKind.UNIT, "tonnes"),
    "metric tonnes": (SuffixKind.UNIT, "tonnes"),
    "long tons": (SuffixKind.UNIT, "long tons"),
    "short tons": (SuffixKind.UNIT, "short tons"),
    "degrees celsius": (SuffixKind.UNIT, "°C"),
    "degrees centigrade": (SuffixKind.UNIT, "°C"),
    "degrees fahrenheit": (SuffixKind.UNIT, "°F"),
    "degrees c": (SuffixKind.UNIT, "°C"),
    "degrees f": (SuffixKind.UNIT, "°F"),
}
del _TWO_WORDS["hong kong"]
_FIRST_OF_TWO = frozenset(words.split()[0] for words in _TWO_WORDS)
SUFFIX_WORDS = frozenset(_WORDS) | _FIRST_OF_TWO

# Single letters and short words that mean a unit only when glued to the digits ("5m", "20g", "5in").
_GLUED_ONLY = frozenset({"h", "m", "g", "l", "k", "w", "v", "p", "c", "f", "kt", "mt", "gr", "pc", "mi", "ha", "hp"})
_GLUED_WORDS = {"in": "inches", "t": "tonnes"}

# Words that are a unit behind a blank whatever follows.
PLAIN_UNITS = {
    word: unit
    for word, (kind, unit, factor, per) in _WORDS.items()
    if kind in (SuffixKind.UNIT, SuffixKind.CURRENCY)
    and factor == 1
    and per is None
    and word.isalpha()
    and len(word) > 1
    and word not in SHORT_MAGNITUDES
    and word not in _FIRST_OF_TWO
    and word not in _GLUED_ONLY
}

_AFTER = re.compile(r"(?:[ \t]{0,2}-?|[ \t]?\r?\n)([%‰€£¥₹₽₴₺₩₪₱₦°]c?f?|us\$|[a-zµμ°][a-zµμ/'.²³]*[23]?)(?![a-z0-9])")
_ENDS_NUMBERS = frozenset(",.;:)]}\"'!?")
_SECOND = re.compile(r"[ \t]{1,2}([a-z]+)(?![a-z0-9])")
_RATE = re.compile(
    r"(?:\s?/\s?|\s(?:per|an?|each|every|by the)\s)"
    r"(second|sec|minute|min|hour|hr|h|day|week|month|year|yr|annum|night|decade|century|person|capita|head)"
    r"(?![a-z])(?! (?:after|before|later|ago|earlier|prior|when|into|or two|or so))"
)
_ADVERB_RATE = re.compile(r"\s(hourly|daily|nightly|weekly|monthly|yearly|annually)(?![a-z])")
RATE_WORDS = frozenset("per a an each every by hourly daily nightly weekly monthly yearly annually".split())
_RATE_STARTS = frozenset("/paebhdnwmy ")
_RATES = {
    "sec": "second",
    "min": "minute",
    "hr": "hour",
    "h": "hour",
    "yr": "year",
    "annum": "year",
    "capita": "person",
    "head": "person",
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}

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
}
_CODES = tuple(sign for sign in CURRENCY_SIGNS if sign.isalpha())
_SIGN_ENDS = frozenset(sign[-1] for sign in CURRENCY_SIGNS)
_SIGN_BEFORE = re.compile(
    r"(?<![a-z])((?:us|au|ca|nz|hk|[acsr])?\$|[£€¥₹₽₴₺₩₪₱₦]|(?:usd|eur|gbp|chf|inr|rs\.?)(?=[ 0-9]|\Z)) ?\Z"
)


def read_suffix(plain: str, end: int) -> Suffix | None:
    """The percent sign, currency or unit that follows a number ending at `end`, within one blank or hyphen."""
    ahead = plain[end : end + 2]
    if not ahead or ahead[0] in _ENDS_NUMBERS:
        return None
    match = _AFTER.match(plain, end)
    if match is None:
        return None
    word = match[1]
    word_end = match.end()
    if word in _FIRST_OF_TWO:
        second = _SECOND.match(plain, word_end)
        if second and (known := _TWO_WORDS.get(f"{word} {second[1]}")):
            return Suffix(second.end(), known[0], known[1])
    glued = match.start(1) == end
    if not glued and word in _GLUED_ONLY:
        return None
    found = _WORDS.get(word)
    if found is None and word[-1] in "./'":
        stripped = word.rstrip("./'")
        word_end -= len(word) - len(stripped)
        found = _WORDS.get(stripped)
        word = stripped
    if found is None and glued and word in _GLUED_WORDS:
        return Suffix(word_end, SuffixKind.UNIT, _GLUED_WORDS[word])
    if found is None:
        return None
    kind, unit, factor, per = found
    return Suffix(word_end, kind, unit, factor, per)


def read_rate(plain: str, end: int) -> tuple[int, str] | None:
    """ "a day", "per month", "/hour" right behind a number: where it ends and the unit of time."""
    ahead = plain[end : end + 2]
    if len(ahead) < 2 or not (ahead[1] in _RATE_STARTS or ahead[0] == "/"):
        return None
    match = _RATE.match(plain, end) or _ADVERB_RATE.match(plain, end)
    return (match.end(), _RATES.get(match[1], match[1])) if match else None


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

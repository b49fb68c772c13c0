"""The words and signs of percentages, currencies and units, and the names that they get."""

from __future__ import annotations

from enum import Enum

from factcheck.languages.en.quantities.vocabulary import SHORT_MAGNITUDES

PERCENT = "percent"
RATIO = "ratio"
PEOPLE = "people"


class SuffixKind(Enum):
    PERCENT = "percent"
    CURRENCY = "currency"
    UNIT = "unit"
    TIME_OF_DAY = "time of day"


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
TIME_UNITS = frozenset(_TIME_UNITS)
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
    "USD": "dollar dollars usd us$ $ bucks",
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

UNIT_WORDS: dict[str, tuple[SuffixKind, str, float, str | None]] = {}
for _unit, _names in (_TIME_UNITS | _MEASURES).items():
    for _name in {_unit.lower(), *_names.split()}:
        UNIT_WORDS[_name] = (SuffixKind.UNIT, _unit, 1.0, None)
for _unit, _names in _CURRENCY_WORDS.items():
    for _name in _names.split():
        UNIT_WORDS[_name] = (SuffixKind.CURRENCY, _unit, 1.0, None)
for _name, _unit in _CENTS.items():
    UNIT_WORDS[_name] = (SuffixKind.CURRENCY, _unit, 0.01, None)
for _name, _unit in _PER_HOUR.items():
    UNIT_WORDS[_name] = (SuffixKind.UNIT, _unit, 1.0, "second" if _name == "m/s" else "hour")
for _name in ("%", "percent", "percents", "percentage", "pct", "pc"):
    UNIT_WORDS[_name] = (SuffixKind.PERCENT, PERCENT, 1.0, None)
for _name in ("am", "pm", "a.m", "p.m", "o'clock", "oclock", "uhr", "gmt", "utc"):
    UNIT_WORDS[_name] = (SuffixKind.TIME_OF_DAY, "", 1.0, None)

UNITS_OF_TWO_WORDS: dict[str, tuple[SuffixKind, str]] = {
    "per cent": (SuffixKind.PERCENT, PERCENT),
    "percentage points": (SuffixKind.PERCENT, PERCENT),
    "us dollars": (SuffixKind.CURRENCY, "USD"),
    "u.s. dollars": (SuffixKind.CURRENCY, "USD"),
    "american dollars": (SuffixKind.CURRENCY, "USD"),
    "canadian dollars": (SuffixKind.CURRENCY, "CAD"),
    "australian dollars": (SuffixKind.CURRENCY, "AUD"),
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
FIRST_OF_TWO = frozenset(words.split()[0] for words in UNITS_OF_TWO_WORDS)
SUFFIX_WORDS = frozenset(UNIT_WORDS) | FIRST_OF_TWO

# Single letters and short words that mean a unit only when glued to the digits ("5m", "20g", "5in").
GLUED_ONLY = frozenset({"h", "m", "g", "l", "k", "w", "v", "p", "c", "f", "kt", "mt", "gr", "pc", "mi", "ha", "hp"})
GLUED_WORDS = {"in": "inches", "t": "tonnes"}

# Words that are a unit behind a blank whatever follows.
PLAIN_UNITS = {
    word: unit
    for word, (kind, unit, factor, per) in UNIT_WORDS.items()
    if kind in (SuffixKind.UNIT, SuffixKind.CURRENCY)
    and factor == 1
    and per is None
    and word.isalpha()
    and len(word) > 1
    and word not in SHORT_MAGNITUDES
    and word not in FIRST_OF_TWO
    and word not in GLUED_ONLY
}

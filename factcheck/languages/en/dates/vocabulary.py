"""The words that dates are made of, in English."""

from __future__ import annotations

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTH_BY_STEM = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)}

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_BY_STEM = {name[:3].lower(): number for number, name in enumerate(WEEKDAY_NAMES)}

# EDTF level 1 seasons.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

SMALL_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}

_UNIT_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEEN_ORDINALS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
ORDINALS = (
    {word: number for number, word in enumerate(_UNIT_ORDINALS + _TEEN_ORDINALS, 1)}
    | {"twentieth": 20, "thirtieth": 30}
    | {f"twenty-{word}": 20 + number for number, word in enumerate(_UNIT_ORDINALS, 1)}
    | {f"twenty {word}": 20 + number for number, word in enumerate(_UNIT_ORDINALS, 1)}
    | {"thirty-first": 31, "thirty first": 31}
)

UNITS = ("day", "week", "month", "year", "decade")

DECADE_WORDS = {
    "noughties": 2000,
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

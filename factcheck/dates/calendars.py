"""The Julian and the Gregorian calendar, and when each country went over from one to the other.

Days are counted as `datetime.date.toordinal` counts them (1 is 1 January of the year 1, proleptic Gregorian), and go
on below 1 for the years before.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.dates.edtf import Day, read_edtf
from factcheck.records import Calendar, When

_DAYS_IN_400_YEARS = 146_097
_DAYS_IN_4_YEARS = 1_461
# 1 January of the year 1 of the Julian calendar is 30 December of the year 0 of the Gregorian.
_JULIAN_SHIFT = 2


def gregorian_day(year: int, month: int, day: int) -> int:
    """Day number of a date in the (proleptic) Gregorian calendar; the year is astronomical."""
    year, days = _from_march(year, month, day)
    return year * 365 + year // 4 - year // 100 + year // 400 + days - 305


def julian_day(year: int, month: int, day: int) -> int:
    """Day number of a date in the Julian calendar."""
    year, days = _from_march(year, month, day)
    return year * 365 + year // 4 + days - 305 - _JULIAN_SHIFT


def _from_march(year: int, month: int, day: int) -> tuple[int, int]:
    """The year that begins in March, so that a leap day is its last, and the day within it (1 March is 0)."""
    month -= 3
    if month < 0:
        month, year = month + 12, year - 1
    return year, (153 * month + 2) // 5 + day - 1


def gregorian_date(number: int) -> Day:
    """The Gregorian date of a day number."""
    number += 305
    century, rest = divmod(number, _DAYS_IN_400_YEARS)
    year = (rest - rest // 1460 + rest // 36_524 - rest // 146_096) // 365
    return _to_date(century * 400 + year, rest - (365 * year + year // 4 - year // 100))


def julian_date(number: int) -> Day:
    """The Julian date of a day number."""
    cycle, rest = divmod(number + 305 + _JULIAN_SHIFT, _DAYS_IN_4_YEARS)
    year = min(rest // 365, 3)
    return _to_date(cycle * 4 + year, rest - 365 * year)


def _to_date(year: int, days: int) -> Day:
    month = (5 * days + 2) // 153
    day = days - (153 * month + 2) // 5 + 1
    return (year, month + 3, day) if month < 10 else (year + 1, month - 9, day)


@lru_cache(maxsize=8192)  # the dates of references are asked for with every claim
def days(when: When) -> tuple[int | None, int | None]:
    """First and last day of a date; None for an open end, or for both where the year isn't known.

    Dates in the Julian calendar are converted; those in an unknown one are taken as Gregorian.
    Raises ValueError on what is not EDTF.
    """
    extent = read_edtf(when.edtf)
    if extent is None:
        return None, None
    number = julian_day if when.calendar is Calendar.JULIAN else gregorian_day
    return (
        None if extent.first is None else number(*extent.first),
        None if extent.last is None else number(*extent.last),
    )


CHANGEOVERS: dict[str, Day] = {
    # The last day of the old style, in the old style: what stood on the calendar before the leap.
    "albania": (1912, 11, 14),
    "alsace": (1682, 2, 4),
    "austria": (1583, 10, 5),
    "bohemia": (1584, 1, 6),
    "britain": (1752, 9, 2),
    "bulgaria": (1916, 3, 31),
    "china": (1911, 12, 18),
    "denmark": (1700, 2, 18),
    "estonia": (1918, 1, 31),
    "finland": (1918, 1, 31),
    "france": (1582, 12, 9),
    "germany": (1700, 2, 18),
    "greece": (1923, 2, 15),
    "hungary": (1587, 10, 21),
    "iceland": (1700, 11, 16),
    "italy": (1582, 10, 4),
    "latvia": (1918, 1, 31),
    "lithuania": (1918, 1, 31),
    "netherlands": (1701, 4, 30),
    "norway": (1700, 2, 18),
    "poland": (1582, 10, 4),
    "portugal": (1582, 10, 4),
    "prussia": (1610, 8, 22),
    "romania": (1919, 3, 31),
    "russia": (1918, 1, 31),
    "scotland": (1752, 9, 2),
    "serbia": (1919, 1, 14),
    "spain": (1582, 10, 4),
    "sweden": (1753, 2, 17),
    "switzerland": (1701, 12, 31),
    "transylvania": (1590, 12, 14),
    "turkey": (1926, 12, 31),
    "ukraine": (1918, 2, 15),
}
_OTHER_NAMES = {
    "america": "britain",
    "american colonies": "britain",
    "belarus": "russia",
    "british empire": "britain",
    "canada": "britain",
    "england": "britain",
    "great britain": "britain",
    "holland": "netherlands",
    "ireland": "britain",
    "moldova": "russia",
    "montenegro": "serbia",
    "ottoman empire": "turkey",
    "protestant germany": "germany",
    "russian empire": "russia",
    "soviet russia": "russia",
    "soviet union": "russia",
    "thirteen colonies": "britain",
    "united kingdom": "britain",
    "united states": "britain",
    "ussr": "russia",
    "wales": "britain",
    "yugoslavia": "serbia",
    "georgia": "russia",
    "armenia": "russia",
    "azerbaijan": "russia",
}


# Towns of the Russian Empire that references name without their country.
_RUSSIAN_TOWNS = frozenset(
    "petrograd,saint petersburg,st petersburg,st. petersburg,leningrad,moscow,kronstadt,kiev,kyiv,odessa,pskov,"
    "yekaterinburg,tsaritsyn,kazan,samara,tashkent,tbilisi,tiflis,baku,siberia,lena goldfields,vilnius,riga,minsk,"
    "sevastopol,crimea,brest-litovsk,tobolsk,gorki".split(",")
)


def old_style_until(place: str) -> int | None:
    """The last day (day number) on which `place` still used the Julian calendar; None where it isn't known.

    `place` is a country, or a town and its country. Russia's is that of 31 January 1918 in the old style,
    13 February in the new.
    """
    for part in reversed(place.lower().split(",")):  # "Petrograd, Russia": the country stands last
        name = part.strip().removeprefix("the ")
        name = "russia" if name in _RUSSIAN_TOWNS else name
        changed = CHANGEOVERS.get(_OTHER_NAMES.get(name, name))
        if changed is not None:
            return julian_day(*changed)
    return None

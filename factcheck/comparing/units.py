"""Which kind of thing a figure's unit measures, and the factor that brings it to the base unit of its kind."""

from __future__ import annotations

from factcheck.comparing.values import Kind

_LENGTH = {
    "km": 1000.0,
    "m": 1.0,
    "cm": 0.01,
    "mm": 0.001,
    "miles": 1609.344,
    "yards": 0.9144,
    "feet": 0.3048,
    "inches": 0.0254,
}
_AREA = {
    "km²": 1.0,
    "square kilometres": 1.0,
    "square kilometers": 1.0,
    "square miles": 2.589988,
    "mi²": 2.589988,
    "hectares": 0.01,
    "acres": 0.00404686,
    "m²": 1e-6,
    "square metres": 1e-6,
    "square meters": 1e-6,
    "square feet": 9.2903e-8,
    "ft²": 9.2903e-8,
}
_WEIGHT = {
    "kg": 1.0,
    "g": 0.001,
    "tonnes": 1000.0,
    "tons": 1000.0,
    "pounds": 0.45359237,
    "lb": 0.45359237,
    "ounces": 0.0283495,
}
_TIME = {
    "seconds": 1 / 86400,
    "minutes": 1 / 1440,
    "hours": 1 / 24,
    "days": 1.0,
    "nights": 1.0,
    "weeks": 7.0,
    "months": 30.44,
    "years": 365.25,
    "decades": 3652.5,
    "centuries": 36525.0,
}
_BASES = {"length": _LENGTH, "area": _AREA, "weight": _WEIGHT, "time": _TIME}
_OF_UNIT = {unit: (base, factor) for base, units in _BASES.items() for unit, factor in units.items()}


def kind_of_unit(unit: str) -> tuple[Kind, str, float]:
    """Kind, base unit (a currency for money) and the factor into it; an unknown unit is its own base."""
    if unit in ("", "people", "times"):
        return Kind.COUNT, "", 1.0
    if unit == "percent":
        return Kind.PERCENT, "", 1.0
    if unit == "ratio":
        return Kind.RATIO, "", 1.0
    if len(unit) == 3 and unit.isupper():
        return Kind.MONEY, unit, 1.0
    base, factor = _OF_UNIT.get(unit, (unit, 1.0))
    return Kind.MEASURE, base, factor

"""Words for what numbers count: behind one of them a number is hardly a year."""

from __future__ import annotations

# What comes in such numbers. Some of these are verbs as well: "1500 died".
COUNTED = frozenset(
    "people men women children soldiers troops deaths dead victims civilians casualties prisoners officers dollars "
    "pounds euros years days weeks months hours minutes seconds miles km kilometres kilometers metres meters m ft feet "
    "yards acres hectares tons tonnes kg lbs kilos grams calories percent per million billion thousand hundred "
    "trillion square cubic degrees hp rpm gb mb mhz ghz volts watts jews poles germans russians americans "
    "times pages words posts members votes seats copies articles items ships planes tanks guns aircraft homes houses "
    "villages families workers peasants students more others cases killed wounded injured missing captured drowned "
    "died perished strong horse foot infantry cavalry survivors inhabitants residents souls horses cattle bodies units points".split()
)

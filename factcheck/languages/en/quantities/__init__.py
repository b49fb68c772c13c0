"""Every quantity of a text: how many, how much, within what bounds, of what unit.

`read_numbers` is the entry, `NumberReader` the one for those who need some sentences only. A cheap pass (triggers) finds
digits and number words. Each hit is read into an atom, one number with its magnitude, currency and unit (digits,
literals, signs, points; worded, words, sums, rounds, rests, fractions, parts; units, unit_words, rates, currencies),
unless it counts nothing (noise, labels, pronouns); the common ones a shorter way (everyday, everyday_words,
neighbours). Neighbours become ranges and ratios and share magnitudes (joins, gaps, ratios); the words around fence the
result in (fence_phrases, bounds, fences_behind, tails).
"""

from factcheck.languages.en.quantities.reader import NumberReader
from factcheck.languages.en.quantities.reading import read_numbers

__all__ = ["NumberReader", "read_numbers"]

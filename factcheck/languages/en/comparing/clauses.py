"""Small words that part a clause, lead up to a date or a name, or begin what is said of a subject."""

from __future__ import annotations

# What parts two statements of one sentence.
SEPARATORS = frozenset({",", ";", "and", "but", "while", "whereas", "-", "with", "before", "then", "("})
# What may stand in front of a date that opens its clause.
LEADING = frozenset(
    "in on by at from since until after before during as of the and , around about between ( late early mid".split()
)
# Behind these stands a name that fills a place: directed BY, held IN, lost TO.
SLOTS = frozenset("by in at with against for to from of as among under after versus on over like called named".split())
VERBS = frozenset("is was were are has had have will did does be been became".split())
ARTICLES = frozenset({"the", "a", "an", '"', "'"})

"""Small words that part a clause, lead up to a date or a name, or begin what is said of a subject."""

from __future__ import annotations

# What parts two statements of one sentence.
SEPARATORS = frozenset({",", ";", "and", "but", "while", "whereas", "-", "with", "before", "then", "("})
# What may stand in front of a date that opens its clause.
LEADING = frozenset(
    "in on by at from since until after before during as of the and , around about between ( late early mid".split()
)
# Behind these stands a name that fills a place: directed BY, held IN, lost TO.
SLOTS = frozenset(
    "by in at with against for to from of as among under after versus on over like called named won win wins winning received".split()
)
# Behind these a name may lie within another, or stand beside it: a town in its country, two prizes.
NESTING = frozenset("in at from of to on as over among after won win wins winning received".split())
# Behind these a trade may stand in front of the name: "by Norlandic singer Ada Holm".
CALLING = frozenset("by with under".split())
# Nouns that leave to the words behind them what is meant: "a form of", "one of the first".
VAGUE = frozenset(
    "form method kind type sort way part member one name title nickname codename birthday anniversary year day date".split()
)
# Behind these stands a place, or a party of several.
PLACING = frozenset("in of with among for to".split())
# Small words inside of names.
JOINING = frozenset("of the de la le los las von van der den del di da du al el".split())
VERBS = frozenset("is was were are has had have will did does be been became".split())
# Words of many names, which tell none of them from another.
COMMON_IN_NAMES = frozenset(
    "united new north south east west great san st los saint republic pictures records airlines airways university college "
    "film films productions company group festival award awards cup games league studios entertainment music city county state states kingdom".split()
)
ARTICLES = frozenset({"the", "a", "an", '"', "'"})
# "Is a ...": what a text says its subject is.
COPULAS = frozenset("is was are were".split())
DETERMINERS = frozenset("a an the one".split())
# Participles that end the noun phrase behind "is a" though they don't end in "ed".
PARTICIPLES = frozenset(
    "written made sung drawn built born based known set told shot taken seen held broadcast".split()
)
# Of verbs whose past is not their participle.
PARTICIPLE_OF = {
    "wrote": "written",
    "sang": "sung",
    "drew": "drawn",
    "took": "taken",
    "gave": "given",
    "chose": "chosen",
}
# Words that a text which bears a claim out must have too.
WEIGHTY = frozenset(
    "only always never exclusively solely all every first last most least no not none second third best worst still".split()
)
# Stems of words that say nothing of what happened.
FILLING = frozenset(
    "overall formal initial tim year period event date back place rank hold mod occasion releas release process".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december spring summer autumn winter".split()
)

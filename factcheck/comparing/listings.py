"""Names that a passage lists: who isn't among "Norland, Sudmark, Veland and Ostmark" isn't said to be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.comparing.reading import Text
from factcheck.comparing.spans import Spans
from factcheck.comparing.tokens import Token
from factcheck.comparing.wording import first_verb, is_name_known
from factcheck.languages.en.comparing.clauses import ARTICLES, PLACING

_FEWEST = 3
# What stands between the names of a list.
_JOINS = frozenset({",", "and", "or", "&", *ARTICLES})


def missing_from_list(claim: Text, passage: Text) -> tuple[str, str] | None:
    """A name that the claim sets something in, which the passage doesn't have, and the first of those that it lists."""
    known = passage.words.forms
    for name in _places(claim):
        if not is_name_known(name, known):
            listed = next(_lists(passage.words.tokens), None)
            return None if listed is None else (" ".join(token.word for token in name), listed)
    return None


def _places(claim: Text) -> Iterator[Sequence[Token]]:
    """Names that "in" and its like set what is said in: "in Norland, Sudmark and the city Verl", "In Norland, ..."."""
    tokens = claim.words.tokens
    dated = Spans((date.start, date.end) for date in claim.dates)
    verb = first_verb(tokens)
    comma = next((index for index, token in enumerate(tokens[:verb]) if token.word == ","), 0)
    opening = range(comma if comma and tokens[0].word in PLACING else 0)
    name: list[Token] = []
    placed = False
    for index in (*opening, *range(verb, len(tokens))):
        token = tokens[index]
        if placed and token.is_name and not dated.overlap(token.start, token.end):
            name.append(token)
            continue
        if name:
            yield name
            name = []
        noun = index + 1 < len(tokens) and tokens[index + 1].is_name and token.word[0].isalpha()  # "the city Verl"
        placed = token.word in PLACING or (placed and (token.word in _JOINS or noun))
    if name:
        yield name


def _lists(tokens: Sequence[Token]) -> Iterator[str]:
    """The first name of each run of at least three that commas and "and" part."""
    first = ""
    count = 0
    inside = False
    for token in tokens:
        if token.is_name:
            first = first or token.word
            count += not inside
            inside = True
        elif token.word in _JOINS:
            inside = False
        else:
            if count >= _FEWEST:
                yield first
            first, count, inside = "", 0, False
    if count >= _FEWEST:
        yield first

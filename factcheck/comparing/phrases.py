"""What a text says its subject is: the noun phrase behind the first "is a"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.comparing.tokens import Token, Words
from factcheck.languages.en.comparing.clauses import COPULAS, DETERMINERS, PARTICIPLES
from factcheck.languages.en.comparing.deeds import is_verb_behind
from factcheck.languages.en.comparing.opposites import kind_of_work


@dataclass(frozen=True, slots=True)
class Predicate:
    """`subject`: the content words in front of the verb, `phrase`: those of the noun phrase, whose last is the noun."""

    subject: Sequence[Token]
    phrase: Sequence[Token]
    all: Sequence[Token]  # with the words between the content words

    @property
    def noun(self) -> Token:
        return self.phrase[-1]


def predicate(words: Words) -> Predicate | None:
    """None where no sentence-opening clause says that something is a something."""
    tokens = words.tokens
    limit = words.breaks[0] if words.breaks else len(tokens)
    for index in range(1, limit - 1):
        if tokens[index].word in COPULAS and tokens[index + 1].word in DETERMINERS:
            last = _end(tokens, index + 2, limit)
            phrase = [token for token in tokens[index + 2 : last] if token.stem]
            subject = [token for token in tokens[:index] if token.stem]
            return Predicate(subject, phrase, tokens[index + 2 : last]) if phrase else None
    return None


def called(words: Words, *, by_name: bool) -> str:
    """The kind of work that a text opens with: "film" of "The film follows", of "The film Mill Lane"; "" for none."""
    tokens = words.tokens[:3]
    if len(tokens) < 3 or tokens[0].word != "the" or not kind_of_work(tokens[1].word):
        return ""
    return tokens[1].word if (tokens[2].is_name if by_name else is_verb_behind(tokens[2].word)) else ""


def _end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Where the noun phrase ends: at a small word, a mark, a participle behind a noun."""
    for index in range(start, limit):
        word = tokens[index].word
        participle = _is_participle(tokens[index])
        if word.endswith("ly") and index > start and index + 1 < limit and _is_participle(tokens[index + 1]):
            return index  # "a sitcom originally broadcast on"
        if participle and index > start and tokens[index - 1].stem and not _goes_on(tokens, index, limit):
            return index
        if not tokens[index].stem and (word[0].isalpha() or word in ".,;:("):
            return index
    return limit


def _is_participle(token: Token) -> bool:
    return token.word in PARTICIPLES or (token.word.endswith("ed") and not token.is_name)


def _goes_on(tokens: Sequence[Token], index: int, limit: int) -> bool:
    """ "A computer-animated film": behind this participle a noun follows."""
    return index + 1 < limit and bool(tokens[index + 1].stem) and "-" in tokens[index].word

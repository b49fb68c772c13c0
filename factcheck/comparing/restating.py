"""Whether a passage plainly says again what a claim without a figure says: its words, in its order, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparing.phrases import predicate
from factcheck.comparing.reading import Text
from factcheck.comparing.tokens import Token
from factcheck.comparing.wording import differing_words
from factcheck.languages.en.comparing.clauses import WEIGHTY
from factcheck.languages.en.comparing.opposites import denies

_LEAST_WORDS = 2
# How far apart two words of the claim may stand in the passage, in words.
_APART = 12


def restates(claim: Text, passage: Text) -> bool:
    """Whether some sentence of the passage has all the claim's content words in the claim's order.

    What the claim says that its subject is must be what the passage says it is.
    """
    wanted = [token for token in claim.words.tokens if token.stem]
    if len(wanted) < _LEAST_WORDS or denies(claim.words.text, claim.words.folded):
        return False
    one = predicate(claim.words)
    if _weighty(claim) - {token.word for token in passage.words.tokens}:
        return False
    if one is None and all(token.is_name for token in wanted):
        return False  # two names that stand in both say nothing of each other
    if one is not None:
        two = predicate(passage.words)
        said = (
            two is not None
            and one.noun.stem == two.noun.stem
            and _is_in_order([token.stem for token in one.phrase], two.phrase)
        )
        named = two is not None and {token.stem for token in one.subject} <= {token.stem for token in two.subject}
        behind = claim.words.tokens[claim.words.first(one.phrase[-1].end) :]
        if not said or not (named or passage.by_pronoun) or not all(_has(passage, token) for token in behind):
            return False
    elif not any(_is_in_order([token.stem for token in wanted], sentence) for sentence in _sentences(passage)):
        return False
    return not denies(passage.words.text, passage.words.folded) and differing_words(claim, passage) is None


def _weighty(claim: Text) -> set[str]:
    """Words and numbers that the passage must have as they stand."""
    return {token.word for token in claim.words.tokens if token.word in WEIGHTY or token.word[0].isdigit()}


def _has(passage: Text, token: Token) -> bool:
    return not token.stem or token.stem in passage.words.stems


def _sentences(passage: Text) -> list[Sequence[Token]]:
    tokens, starts = passage.words.tokens, [0, *(index + 1 for index in passage.words.breaks)]
    return [tokens[low:high] for low, high in zip(starts, [*passage.words.breaks, len(tokens)], strict=True)]


def _is_in_order(stems: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Whether the stems stand among the tokens in this order, none far behind the one before it."""
    at = last = 0
    for position, token in enumerate(tokens):
        if token.stem and token.stem == stems[at]:
            if at and position - last > _APART:
                return False
            at, last = at + 1, position
            if at == len(stems):
                return True
    return False

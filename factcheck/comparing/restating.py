"""Whether a passage plainly says again what a claim without a figure says: its words, in its order, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.comparing.doing import is_done_by
from factcheck.comparing.phrases import Predicate, called, predicate
from factcheck.comparing.reading import Text
from factcheck.comparing.spans import Spans
from factcheck.comparing.tokens import Token
from factcheck.comparing.wording import differing_words
from factcheck.languages.en.comparing.clauses import SLOTS, WEIGHTY
from factcheck.languages.en.comparing.date_words import TELLS_APART
from factcheck.languages.en.comparing.opposites import denies, kind_of_work

_LEAST_WORDS = 2
# How far apart two words of the claim may stand in the passage, in words.
_APART = 12


def restates(claim: Text, passage: Text) -> bool:
    """Whether some sentence of the passage has all the claim's content words in the claim's order.

    What the claim says that its subject is must be what the passage says it is. Its subject may be a pronoun there, or
    stand with its last name alone.
    """
    bracketed = _brackets(claim)
    wanted = [token for token in claim.words.tokens if token.stem and not bracketed.overlap(token.start, token.end)]
    if len(wanted) < _LEAST_WORDS or denies(claim.words.text, claim.words.folded):
        return False
    one = predicate(claim.words)
    if _weighty(claim, bracketed) - {token.word for token in passage.words.tokens}:
        return False
    if one is None and all(token.is_name for token in wanted):
        return False  # two names that stand in both say nothing of each other
    if one is not None:
        if not _says_what_it_is(one, claim, passage, bracketed):
            return False
    elif not is_done_by(claim, passage) and not any(
        _says_it(wanted, sentence, claim, passage) for sentence in _sentences(passage)
    ):
        return False
    return not denies(passage.words.text, passage.words.folded) and differing_words(claim, passage) is None


def _says_what_it_is(one: Predicate, claim: Text, passage: Text, bracketed: Spans) -> bool:
    kind = kind_of_work(one.noun.word) if one.noun is claim.words.tokens[-2:][0] else ""
    if len(one.phrase) == 1 and kind and kind == kind_of_work(called(passage.words, by_name=False)):
        return True  # "is a film" of what the passage calls "the film"
    two = predicate(passage.words)
    if two is None or not (one.noun.stem == two.noun.stem or _is_genre(one.noun, two)):
        return False
    if not _is_in_order([token.stem for token in one.phrase], two.phrase):
        return False
    ours = [
        token.stem
        for token in one.subject
        if not bracketed.overlap(token.start, token.end) and not kind_of_work(token.word)  # "the film Mill Lane"
    ]
    theirs = {token.stem for token in two.subject}
    named = set(ours) <= theirs or (all(token.is_name for token in one.subject) and bool(ours) and ours[-1] in theirs)
    behind = claim.words.tokens[claim.words.first(one.phrase[-1].end) :]
    return (named or passage.by_pronoun) and all(_has(passage, token) for token in behind)


def _is_genre(noun: Token, of: Predicate) -> bool:
    """ "Is a comedy" of "a 1997 comedy film"."""
    return bool(kind_of_work(of.noun.word)) and not kind_of_work(noun.word) and not noun.is_name


def _says_it(wanted: Sequence[Token], sentence: Sequence[Token], claim: Text, passage: Text) -> bool:
    """Whether the words stand in the sentence, their subject as it is, by its last name, or as a pronoun."""
    stems = [token.stem for token in wanted]
    if _is_in_order(stems, sentence):
        return True
    named = sum(1 for _ in takewhile(lambda token: token.is_name, wanted))
    if not named or len(stems) - named < _LEAST_WORDS or claim.words.tokens[0].word in SLOTS:
        return False
    return _is_in_order(stems[named if passage.by_pronoun else named - 1 :], sentence)


def _brackets(claim: Text) -> Spans:
    """What tells works of one name apart: "(2015 film)"."""
    return Spans(found.span() for found in TELLS_APART.finditer(claim.words.folded))


def _weighty(claim: Text, bracketed: Spans) -> set[str]:
    """Words and numbers that the passage must have as they stand."""
    return {
        token.word
        for token in claim.words.tokens
        if (token.word in WEIGHTY or token.word[0].isdigit()) and not bracketed.overlap(token.start, token.end)
    }


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

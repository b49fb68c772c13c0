"""Whether the words around an agreeing figure say another thing: another name in its place, an opposite, a denial."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparing.reading import Text
from factcheck.comparing.tokens import Token
from factcheck.languages.en.comparing.clauses import ARTICLES, SLOTS, VERBS
from factcheck.languages.en.comparing.opposites import SAME_NAMES, denies, kind_of_work, opposite_words

_ROOT = 5
_LONG_PASSAGE = 400


def differing_words(claim: Text, passage: Text) -> tuple[str, str] | None:
    """What the claim says and what the passage says instead; None where nothing speaks against their being the same.

    Looked for in short passages only: a long one has room for every word.
    """
    if len(passage.words.tokens) > _LONG_PASSAGE:
        return None
    claimed = frozenset(token.word for token in claim.words.tokens)
    stated = frozenset(token.word for token in passage.words.tokens)
    return (
        opposite_words(claimed, stated, claim_stems=claim.words.stems, passage_stems=passage.words.stems)
        or _another_kind(claim, passage, claimed, stated)
        or _another_noun(claim, passage)
        or _another_name(claim, passage, stated)
        or _denied(claim, passage)
    )


def _another_kind(
    claim: Text, passage: Text, claimed: frozenset[str], stated: frozenset[str]
) -> tuple[str, str] | None:
    """ "Is a 1986 book" against "is a 1986 film"."""
    kinds = {kind_of_work(word) for word in claimed} - {""}
    others = {kind_of_work(word) for word in stated} - {""}
    if kinds and others and not kinds & others:
        word = next(token.word for token in claim.words.tokens if kind_of_work(token.word))
        return word, next(token.word for token in passage.words.tokens if kind_of_work(token.word))
    return None


def _another_noun(claim: Text, passage: Text) -> tuple[str, str] | None:
    """ "Is a rifle" against "is an airliner": the noun behind "is a" that the other nowhere has."""
    one, two = _predicate(claim), _predicate(passage)
    if not one or not two or one.stem in passage.words.stems or two.stem in claim.words.stems:
        return None
    known = frozenset(token.word for token in passage.words.tokens)
    return None if _is_known(one, known) else (one.word, two.word)


def _predicate(text: Text) -> Token | None:
    """The noun of the first "is a ...", its last content word before a small word or a mark."""
    tokens = text.words.tokens
    for index in range(1, len(tokens) - 1):
        if tokens[index].word in ("is", "was") and tokens[index + 1].word in ("a", "an"):
            noun = None
            for token in tokens[index + 2 :]:
                if token.stem:
                    noun = token
                elif token.word[0].isalpha() or token.word in ".,;(":
                    break
            return noun
    return None


def _another_name(claim: Text, passage: Text, stated: frozenset[str]) -> tuple[str, str] | None:
    """ "Directed by A" against "directed by B": behind the same small word, both names unknown to the other text."""
    heard = frozenset(token.word for token in claim.words.tokens)
    for slot, name in _names_in_slots(claim):
        if any(_is_known(token, stated) for token in name):
            continue
        for other_slot, other in _names_in_slots(passage, everywhere=True):
            if other_slot == slot and not any(_is_known(token, heard) for token in other):
                return " ".join(token.word for token in name), " ".join(token.word for token in other)
    return None


def _is_known(token: Token, words: frozenset[str]) -> bool:
    if token.word in words or token.word.removesuffix("'s") in words:
        return True
    if any(token.word in names and names & words for names in SAME_NAMES):
        return True
    root = token.word[:_ROOT]
    return len(root) == _ROOT and any(word.startswith(root) for word in words)


def _names_in_slots(text: Text, *, everywhere: bool = False) -> list[tuple[str, list[Token]]]:
    """Runs of capitalised words behind a small word; in a claim only those behind its first verb."""
    tokens = text.words.tokens
    dated = [(value.start, value.end) for value in text.dates]
    found: list[tuple[str, list[Token]]] = []
    position = 0 if everywhere else _first_verb(tokens)
    while position < len(tokens):
        slot = tokens[position].word
        position += 1
        if slot not in SLOTS:
            continue
        while position < len(tokens) and tokens[position].word in ARTICLES:
            position += 1
        name: list[Token] = []
        while position < len(tokens) and tokens[position].is_name and tokens[position].word[0].isalpha():
            name.append(tokens[position])
            position += 1
        if name and not any(start <= name[0].start < end for start, end in dated):
            found.append((slot, name))
    return found


def _first_verb(tokens: Sequence[Token]) -> int:
    for index, token in enumerate(tokens):
        if index and (token.word in VERBS or (token.word.endswith("ed") and not token.is_name)):
            return index
    return len(tokens) // 2


def _denied(claim: Text, passage: Text) -> tuple[str, str] | None:
    if denies(claim.words.text, claim.words.folded) and not denies(passage.words.text, passage.words.folded):
        return "a denial", "no denial"
    return None


def unheard(claim: Text, passage: Text, *, most: int) -> int:
    """How many content words of the claim the passage lacks, up to `most`.

    Values don't count, nor names where the passage has a pronoun for its subject.
    """
    stems = passage.words.stems
    roots = frozenset(token.word[:_ROOT] for token in passage.words.tokens if len(token.word) >= _ROOT)
    count = 0
    for token in claim.words.tokens:
        if not token.stem or token.stem in stems or token.stem[:_ROOT] in roots:
            continue
        if token.is_name and passage.by_pronoun:
            continue
        if any(value.start <= token.start < value.end for value in claim.values):
            continue
        count += 1
        if count >= most:
            break
    return count

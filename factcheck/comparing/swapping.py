"""Whether a passage has plainly another word where the claim has one: a film for a book, another director."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparing.doing import another_doer
from factcheck.comparing.phrases import called, predicate
from factcheck.comparing.reading import Text
from factcheck.comparing.spans import Spans
from factcheck.comparing.tokens import Token
from factcheck.comparing.wording import is_name_known, names_in_slots, unheard, words_around_figures
from factcheck.languages.en.comparing.clauses import COMMON_IN_NAMES, NESTING
from factcheck.languages.en.comparing.nations import may_be_one, nations_of
from factcheck.languages.en.comparing.opposites import denies, kind_of_work, opposite_words

# How many words of the claim the passage may lack, the swapped ones among them; more for an opposite where one of
# so many words on each side of it is the same.
_OPPOSITE, _OPPOSITE_BESIDE, _BESIDE, _NAME = 1, 3, 3, 3


def swapped(claim: Text, passage: Text) -> tuple[str, str] | None:
    """What the claim says, and what the passage says in its place; None where no place is plainly the same."""
    if denies(claim.words.text, claim.words.folded) or denies(passage.words.text, passage.words.folded):
        return None
    return (
        another_kind(claim, passage)
        or another_nation(claim, passage)
        or _opposite(claim, passage)
        or _another_name(claim, passage)
        or another_doer(claim, passage)
    )


def another_kind(claim: Text, passage: Text) -> tuple[str, str] | None:
    """ "Is a 1986 book" or "the book Mill Lane" against "is a 1986 film" or "the film follows"."""
    one, two = predicate(claim.words), predicate(passage.words)
    pronoun = called(passage.words, by_name=False)
    if one is not None and kind_of_work(one.noun.word):
        kinds = {kind_of_work(token.word): token.word for token in one.phrase}
        subject = _without_brackets(one.subject, claim)
    else:
        kinds = {kind_of_work(word): word for word in (called(claim.words, by_name=True),)}
        subject = frozenset(token.stem for token in claim.words.tokens[2:4] if token.is_name and token.stem)
    if two is not None and kind_of_work(two.noun.word):
        others = {kind_of_work(token.word): token.word for token in two.phrase}
        same = passage.by_pronoun or (subject and subject <= {token.stem for token in two.subject})
    else:
        others, same = {kind_of_work(pronoun): pronoun}, bool(pronoun)
    kinds.pop("", None)
    others.pop("", None)
    if not (same and kinds and others) or kinds.keys() & others.keys():
        return None
    return list(kinds.values())[-1], list(others.values())[-1]


def another_nation(claim: Text, passage: Text) -> tuple[str, str] | None:
    """ "Is a Norlandic cricketer" against "is a Sudmarkian cricketer"."""
    one, two = predicate(claim.words), predicate(passage.words)
    if one is None or two is None or one.noun.stem != two.noun.stem or one.noun.is_name:
        return None
    subject = _without_brackets(one.subject, claim)
    if not passage.by_pronoun and not (subject and subject <= {token.stem for token in two.subject}):
        return None
    ours, theirs = (
        sorted({nation for token in phrase for nation in nations_of(token.word)}) for phrase in (one.phrase, two.phrase)
    )
    if not ours or not theirs or any(may_be_one(nation, other) for nation in ours for other in theirs):
        return None
    return ours[0], theirs[0]


def _without_brackets(tokens: Sequence[Token], text: Text) -> frozenset[str]:
    """Stems of the subject's words, without what tells works of one name apart: "(film)"."""
    return frozenset(token.stem for token in tokens if not text.words.folded.endswith("(", 0, token.start))


def _opposite(claim: Text, passage: Text) -> tuple[str, str] | None:
    """ "Lost the cup in 1990" against "won the cup in 1990", all else being said by both."""
    missing = unheard(claim, passage, most=_OPPOSITE_BESIDE + 1)
    if missing > _OPPOSITE_BESIDE:
        return None
    opposite = opposite_words(
        words_around_figures(claim),
        words_around_figures(passage),
        claim_stems=claim.words.stems,
        passage_stems=passage.words.stems,
    )
    if opposite is None or missing <= _OPPOSITE:
        return opposite
    return opposite if _beside(claim, opposite[0]) & _beside(passage, opposite[1]) else None


def _beside(text: Text, word: str) -> frozenset[str]:
    """Stems of the content words around a word that are no names: "median", "income" of "a lower median income"."""
    tokens = [token for token in text.words.tokens if token.stem or token.word == word]
    at = next((index for index, token in enumerate(tokens) if word in (token.word, *token.word.split("-"))), 0)
    around = tokens[max(0, at - _BESIDE) : at + _BESIDE + 1]
    return frozenset(token.stem for token in around if token.stem and not token.is_name and token.word != word)


def _another_name(claim: Text, passage: Text) -> tuple[str, str] | None:
    """ "Directed by A" against "directed by B", where the passage has one name in that place."""
    heard = claim.words.forms
    stated = passage.words.forms
    for slot, verb, name in _places(claim):
        if not verb or slot in NESTING or not all(token.word.isalpha() for token in name):
            continue
        if is_name_known(name, stated):
            continue
        others = [other for where, by, other in _places(passage, everywhere=True) if (where, by) == (slot, verb)]
        if len(others) != 1 or is_name_known(others[0], heard) or _is_part(others[0], name):
            continue
        if unheard(claim, passage, most=_NAME + 1) <= _NAME:
            return _written(claim, name), _written(passage, others[0])
    return None


def _is_part(one: Sequence[Token], two: Sequence[Token]) -> bool:
    """ "TV" and "MTV"; words of many names are left out."""
    words, others = ([token.word for token in name if token.word not in COMMON_IN_NAMES] for name in (one, two))
    return any(word in other or other in word for word in words for other in others)


def _places(text: Text, *, everywhere: bool = False) -> list[tuple[str, str, list[Token]]]:
    """The small word, the stem in front of it, and the name behind it."""
    return [(slot, _verb_before(text, name[0]), name) for slot, name in names_in_slots(text, everywhere=everywhere)]


def _verb_before(text: Text, name: Token) -> str:
    index = text.words.first(name.start) - 1
    dated = Spans((date.start, date.end) for date in text.dates)
    while index > 0 and (not text.words.tokens[index].stem or _is_within(text.words.tokens[index], dated)):
        index -= 1
    if index > 2 and [token.word for token in text.words.tokens[index - 1 : index + 1]] == ["same", "name"]:
        return _verb_before(text, text.words.tokens[index - 1])  # "the novel of the same name by"
    token = text.words.tokens[max(index, 0)]
    return "" if token.is_name else token.stem


def _is_within(token: Token, spans: Spans) -> bool:
    return spans.overlap(token.start, token.end)


def _written(text: Text, name: Sequence[Token]) -> str:
    return text.words.text[name[0].start : name[-1].end]

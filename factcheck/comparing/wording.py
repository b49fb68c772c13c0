"""Whether the words around an agreeing figure say another thing: another name in its place, an opposite, a denial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.comparing.phrases import predicate
from factcheck.comparing.reading import Text
from factcheck.comparing.spans import Spans
from factcheck.comparing.tokens import Token
from factcheck.comparing.values import Fence, Kind
from factcheck.languages.en.comparing.clauses import (
    ARTICLES,
    CALLING,
    COMMON_IN_NAMES,
    FILLING,
    JOINING,
    MONTHS,
    SLOTS,
    VAGUE,
    VERBS,
)
from factcheck.languages.en.comparing.deeds import is_deed
from factcheck.languages.en.comparing.opposites import (
    SAME_NAMES,
    denies,
    kind_of_work,
    opposite_words,
    prevented,
    prevents,
)

_ROOT = 5
# So much of two names is the same, but for an ending so long.
_LEAST, _ENDING = 4, 3
_LONG_PASSAGE = 400
# How far behind "was banned from" stands what was.
_PREVENTED_WITHIN = 5
# A name that the passage lacks weighs as much as two other words.
_NAME_WEIGHS = 3


def differing_words(claim: Text, passage: Text) -> tuple[str, str] | None:
    """What the claim says and what the passage says instead; None where nothing speaks against their being the same.

    Looked for in short passages only: a long one has room for every word.
    """
    if len(passage.words.tokens) > _LONG_PASSAGE:
        return None
    claimed, stated = words_around_figures(claim), words_around_figures(passage)
    return (
        opposite_words(claimed, stated, claim_stems=claim.words.stems, passage_stems=passage.words.stems)
        or _another_kind(claim, passage, claimed, stated)
        or _another_noun(claim, passage)
        or _another_name(claim, passage, stated)
        or _denied(claim, passage)
    )


def words_around_figures(text: Text) -> frozenset[str]:
    """Without those of a figure's bounds, "over" and "under"."""
    fenced = [(value.start, value.end) for value in text.values if value.fence is not Fence.NONE]
    if not fenced:
        words = text.words.forms
    else:
        inside = Spans(fenced)
        words = frozenset(token.word for token in text.words.tokens if not inside.overlap(token.start, token.end))
    parts = [part for word in words if "-" in word for part in word.split("-")]
    return words.union(parts) if parts else words


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
    one, two = predicate(claim.words), predicate(passage.words)
    if one is None or two is None or {one.noun.word, two.noun.word} & VAGUE:
        return None
    if one.noun.stem in passage.words.stems or two.noun.stem in claim.words.stems:
        return None
    if kind_of_work(one.noun.word) and kind_of_work(one.noun.word) == kind_of_work(two.noun.word):
        return None
    return None if is_known(one.noun, passage.words.forms) else (one.noun.word, two.noun.word)


def _another_name(claim: Text, passage: Text, stated: frozenset[str]) -> tuple[str, str] | None:
    """ "Directed by A" against "directed by B": behind the same small word, both names unknown to the other text."""
    heard = claim.words.forms
    for slot, name in names_in_slots(claim):
        if is_name_known(name, stated):
            continue
        for other_slot, other in names_in_slots(passage, everywhere=True):
            if other_slot == slot and not is_name_known(other, heard):
                return " ".join(token.word for token in name), " ".join(token.word for token in other)
    return None


def is_known(token: Token, words: frozenset[str]) -> bool:
    if token.word in words or token.word.removesuffix("'s") in words:
        return True
    if any(token.word in names and names & words for names in SAME_NAMES):
        return True
    root = token.word[:_ROOT]
    return len(root) == _ROOT and any(word.startswith(root) for word in words)


def is_name_known(name: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether the words have one that is the name's own: "United" alone is not "United States"."""
    own = [token for token in name if token.word not in COMMON_IN_NAMES]
    return any(_is_same_name(token, words) for token in own) if own else all(token.word in words for token in name)


def _is_same_name(token: Token, words: frozenset[str]) -> bool:
    """ "Norland" for "Norlandic", not "Austria" for "Australia"."""
    word = token.word.removesuffix("'s")
    if word in words or any(word in names and names & words for names in SAME_NAMES):
        return True
    return any(
        other[:_LEAST] == word[:_LEAST]
        and _shared_length(other, word) >= max(len(other), len(word), _ROOT + 2) - _ENDING
        for other in words
    )


def _shared_length(one: str, two: str) -> int:
    """How many letters the two begin with alike."""
    return next((index for index, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


def names_in_slots(text: Text, *, everywhere: bool = False) -> list[tuple[str, list[Token]]]:
    """Runs of capitalised words behind a small word; in a claim only those behind its first verb."""
    tokens = text.words.tokens
    dated = [(value.start, value.end) for value in text.dates]
    found: list[tuple[str, list[Token]]] = []
    position = 0 if everywhere else first_verb(tokens)
    while position < len(tokens):
        slot = tokens[position].word
        position += 1
        if slot not in SLOTS:
            continue
        while position < len(tokens) and tokens[position].word in ARTICLES:
            position += 1
        if position + 1 < len(tokens) and kind_of_work(tokens[position].word) and not tokens[position].is_name:
            position += 1 + (tokens[position + 1].word in ARTICLES)  # "with the film Mill Lane"
        name, position = _name_at(tokens, position)
        if name and position + 1 < len(tokens) and tokens[position].stem and tokens[position + 1].is_name:
            called, behind = _name_at(tokens, position + 1)  # "by Norlandic singer Ada Holm"
            if called and slot in CALLING:
                name, position = called, behind
        if name and name[0].word not in MONTHS and not any(start <= name[0].start < end for start, end in dated):
            found.append((slot, name))
    return found


def _name_at(tokens: Sequence[Token], position: int) -> tuple[list[Token], int]:
    """The capitalised words from `position` on, without the points of initials ("J. K. Holm"), and what comes next."""
    name: list[Token] = []
    while position < len(tokens):
        token = tokens[position]
        if token.is_name and token.word[0].isalpha():
            name.append(token)
        elif not (name and token.word == "." and len(name[-1].word) == 1 and tokens[position - 1] is name[-1]):
            break
        position += 1
    return name, position


def first_verb(tokens: Sequence[Token]) -> int:
    for index, token in enumerate(tokens):
        if index and (token.word in VERBS or (is_deed(token.word) and not token.is_name)):
            return index
    return len(tokens) // 2


def _denied(claim: Text, passage: Text) -> tuple[str, str] | None:
    if denies(claim.words.text, claim.words.folded) and not denies(passage.words.text, passage.words.folded):
        return "a denial", "no denial"
    return what_is_prevented(claim, passage)


def what_is_prevented(claim: Text, passage: Text) -> tuple[str, str] | None:
    """ "Was banned from being released" against "was released"."""
    found = prevented(passage.words.folded)
    if found is None or denies(claim.words.text, claim.words.folded) or prevents(claim.words.folded):
        return None
    start, end = found
    first = passage.words.first(end)
    behind = [token for token in passage.words.tokens[first : first + _PREVENTED_WITHIN] if token.stem]
    if not any(token.stem in claim.words.stems for token in behind):
        return None
    return behind[0].word, passage.words.folded[start : behind[0].end]


def unheard(claim: Text, passage: Text, *, most: int) -> int:
    """How much of the claim the passage lacks, up to `most`: a content word is 1, a name behind the verb 2.

    Values don't count, nor words that tell nothing of what happened on a date, nor the subject where the passage has
    a pronoun or a part of its name.
    """
    stems = passage.words.stems
    roots = frozenset(token.word[:_ROOT] for token in passage.words.tokens if len(token.word) >= _ROOT)
    inside = Spans((value.start, value.end) for value in claim.values)
    tokens = claim.words.tokens
    words = passage.words.forms
    verb = first_verb(tokens)
    subject = _subject(tokens, verb)
    count = 0
    for first, last in _runs(tokens):
        missing = [
            token
            for token in tokens[first:last]
            if token.stem
            and token.stem not in stems
            and token.stem[:_ROOT] not in roots
            and token.stem not in FILLING
            and not inside.overlap(token.start, token.end)
        ]
        if not missing or (passage.by_pronoun and first in subject):
            continue
        if not tokens[first].is_name:
            count += 1
        elif missing[-1] is not tokens[last - 1] or any(is_known(token, words) for token in missing):
            continue  # "Holm" for "Ada Holm"
        elif first in subject:
            count += 1
        else:
            count += _NAME_WEIGHS
        if count >= most:
            break
    return count


def _subject(tokens: Sequence[Token], verb: int) -> range:
    """Indexes of what a claim speaks of: all in front of its verb; where no name stands there, the first one behind."""
    if any(token.is_name and token.stem for token in tokens[:verb]):
        return range(verb)
    for first, last in _runs(tokens):
        if first > verb and tokens[first].is_name and tokens[first].stem:
            return range(first, last)
    return range(verb)


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """First and last index (behind) of each name, however many words it has, and of each other word.

    "House of the Spirits" is one name.
    """
    first = 0
    while first < len(tokens):
        last = first + 1
        if tokens[first].is_name:
            while last < len(tokens):
                joined = last
                while joined < min(len(tokens), last + 2) and tokens[joined].word in JOINING:
                    joined += 1
                if joined == len(tokens) or not tokens[joined].is_name:
                    break
                last = joined + 1
        yield first, last
        first = last


def share_heard(claim: Text, passage: Text) -> float:
    """Which share of the claim's content words around its values the passage has too; 1 where it has none."""
    inside = Spans((value.start, value.end) for value in claim.values)
    stems = {token.stem for token in claim.words.tokens if token.stem and not inside.overlap(token.start, token.end)}
    return len(stems & passage.words.stems) / len(stems) if stems else 1.0


def names_behind_verb(claim: Text) -> frozenset[str]:
    """Stems of the names in what a claim says of its subject; months of its dates are none."""
    tokens = claim.words.tokens
    inside = Spans((date.start, date.end) for date in claim.dates)
    return frozenset(
        token.stem
        for token in tokens[first_verb(tokens) :]
        if token.is_name and token.stem and not inside.overlap(token.start, token.end)
    )


def names_around_values(passage: Text) -> frozenset[str]:
    """Stems of names and of words such as "second" outside of dates and figures."""
    inside = Spans((value.start, value.end) for value in passage.values if value.kind is not Kind.RANK)
    return passage.words.ordinals | frozenset(
        token.stem
        for token in passage.words.tokens
        if token.is_name and token.stem and not inside.overlap(token.start, token.end)
    )

"""Words of a text that may be names of something, for a store that is too large to be held in memory.

Such a store can't be scanned for in a text; it can only be asked for given names. These are more than the names that
stand there, and they take in nearly all of them: runs of words with capitals or of digits, with the small words that
names hold ("of", "de la") and the common nouns that end or begin the names of events ("siege of", "... earthquake").
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from factcheck.names import spellings
from factcheck.records import Subject
from factcheck.text.folding import fold

# The longest name that is asked for, in words, and how many runs of a text are looked at: more is no prose.
MOST_WORDS = 8
_MOST_RUNS = 2_000
_WORD = re.compile(r"\w+(?:['’]\w+)*['’]?")
# What stands between two words of a name.
_GAPS = frozenset((" ", "\u00a0", "-", "–", ", ", ",", "/"))
_AFTER_SHORTENED = frozenset((". ", "."))  # "St. Petersburg", "J.F. Kennedy"
_LONGEST_SHORTENED = 3
_SMALL = frozenset(
    """a al and at by d da das de del della der des di do dos du e el en for from i in la las le les los o of on the to
    van von y zu""".split()
)
# Common nouns of events, bodies and offices, which many write without a capital.
_COMMON = frozenset(
    """accident affair agreement air armistice army assassination attack attacks avalanche battle blockade bombing
    bombings bombardment campaign civil coalition coastal collapse commune conference conflict congress conquest
    convention coup crash crisis crusade crush cyclone dam disaster dynasty earthquake emperor empire epidemic eruption
    expedition explosion explosions famine fire fires flood floods genocide government great hurricane incident
    independence insurrection invasion king kingdom landslide massacre massacres minister murder murders mutiny
    occupation offensive operation outbreak pact pandemic party peace plague pogrom pogroms president prime purge purges
    queen raid rebellion republic revolt revolution riot riots rising shipwreck shooting siege slaughter storm strike
    suicide surrender terror treaty trial trials tsunami typhoon union uprising volcano war wars world""".split()
)
# Words that are no names though they have a capital, and words that only begin a sentence.
_NO_NAMES = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday i bc ad bce ce""".split()
)
_OPENERS = frozenset(
    """about after all an and as at because before between but by did during even every for from he here his how however
    if in it its later many most my no not now of on only or our she since so some still that their then there these
    they this those though to under until we what when where which while who why with yes you your""".split()
)


def name_key(folded: str) -> int:
    """A whole number of 64 bits that stands for a folded name; equal names have equal ones on every machine."""
    return int.from_bytes(
        hashlib.blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True
    )


def keys_of(subject: Subject) -> list[int]:
    """The keys of all names that a subject bears, as they are looked for: each once, in their order."""
    names = (fold(name).removeprefix("the ") for name in spellings((subject.label, *subject.aliases)))
    return list(dict.fromkeys(name_key(name) for name in names if name))


def candidate_names(text: str) -> set[str]:
    """Folded stretches of `text` that may be names. Grows with the length of the text and no faster."""
    folded = fold(text)
    found: set[str] = set()
    for run in _runs(text, folded):
        for first, (start, _, is_end, is_common) in enumerate(run):
            if is_end:
                ends = [end for _, end, may_end, _ in run[first + is_common : first + MOST_WORDS] if may_end]
                found.update([folded[start:end] for end in ends])
    return found


def longest_names(sentence: str) -> list[str]:
    """The names in a sentence that it would be worth to look up, as they are written: those of several words first.

    Of a run of words only the whole is one; years and months are none, nor is the first word of the sentence by itself.
    """
    folded = fold(sentence)
    found = []
    for run in _runs(sentence, folded):
        for words in _pieces(run, sentence, folded):
            is_single = len(words) == 1
            if not (is_single and (words[0][0] == 0 or words[0][3])):
                found.append((is_single, sentence[words[0][0] : words[-1][1]]))
    return list(dict.fromkeys(name for _, name in sorted(found, key=lambda one: one[0])))


def _pieces(run: list[_Word], sentence: str, folded: str) -> Iterator[list[_Word]]:
    """A run cut at commas, months and numbers; a year may begin a name ("1906 San Francisco earthquake")."""
    piece: list[_Word] = []
    for word in [*run, None]:
        is_year = word is not None and sentence[word[0] : word[1]].isdigit() and word[1] - word[0] == 4
        if (
            word is None
            or folded[word[0] : word[1]] in _NO_NAMES
            or sentence[word[0]].isdigit()
            or (piece and "," in sentence[piece[-1][1] : word[0]])
        ):
            if (trimmed := _trimmed(piece, sentence, folded)) and any(
                sentence[start].isupper() for start, *_ in trimmed
            ):
                yield trimmed
            piece = []
        if (
            word is not None
            and folded[word[0] : word[1]] not in _NO_NAMES
            and (is_year or not sentence[word[0]].isdigit())
        ):
            piece.append(word)


def _trimmed(piece: list[_Word], sentence: str, folded: str) -> list[_Word]:
    """Without small words at its ends, and without a word that has its capital from the sentence's beginning."""
    words = list(piece)
    while words and (folded[words[0][0] : words[0][1]] in _SMALL or (words[0][0] == 0 and _opens(folded, words[0]))):
        words.pop(0)
    if len(words) > 1 and sentence[words[0][0]].isdigit() and folded[words[1][0] : words[1][1]] in _SMALL:
        return _trimmed(words[1:], sentence, folded)
    while words and (not words[-1][2] or sentence[words[-1][0]].isdigit()):
        words.pop()
    return words


def _opens(folded: str, word: _Word) -> bool:
    return folded[word[0] : word[1]] in _OPENERS


def candidate_keys(texts: Iterable[str]) -> set[int]:
    names: set[str] = set()
    names.update(*map(candidate_names, texts))
    return set(map(name_key, names))


_Word = tuple[int, int, bool, bool]  # start, end, whether a name may begin or end with it, whether it is a common noun


def _runs(text: str, folded: str) -> Iterator[list[_Word]]:
    """Stretches of words that names could be made of; those without a capital and a digit are none."""
    run: list[_Word] = []
    has_name = False
    reached = runs = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        word, initial = folded[start:end], text[start]
        is_number = initial.isdigit()
        is_own = is_number or initial.isupper()
        is_common = not is_own and word in _COMMON
        is_small = word in _SMALL
        if run and not _goes_on(
            run, text, folded, reached, start, is_number=is_number, fits=is_own or is_common or is_small
        ):
            if has_name:
                yield run
                runs += 1
                if runs >= _MOST_RUNS:
                    return
            run, has_name = [], False
        if is_own or is_common or (run and is_small):
            run.append(
                (
                    start,
                    _without_possessive(word, start, end),
                    (is_own or is_common) and not (is_small and run),
                    is_common,
                )
            )
            has_name = has_name or is_own
        reached = end
    if has_name:
        yield run


def _goes_on(
    run: list[_Word], text: str, folded: str, reached: int, start: int, *, is_number: bool, fits: bool
) -> bool:
    """Whether the word at `start` may belong to the name that the words before it make."""
    gap = text[reached:start]
    last = folded[run[-1][0] : reached]
    if not fits or not (gap in _GAPS or (gap in _AFTER_SHORTENED and len(last) <= _LONGEST_SHORTENED)):
        return False
    return not (is_number and last in _SMALL)  # "in 1066" is no part of a name that goes on


def _without_possessive(word: str, start: int, end: int) -> int:
    """ "Lenin's" names Lenin; "Thirty Years'" keeps its apostrophe, for so the name is written."""
    return end - 2 if word.endswith("'s") and end - start > 3 else end

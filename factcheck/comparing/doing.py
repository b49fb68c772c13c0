"""Who does something: "Holm directed the film" beside "directed by Holm"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.comparing.reading import Text
from factcheck.comparing.tokens import Token
from factcheck.comparing.wording import is_name_known, unheard
from factcheck.languages.en.comparing.clauses import PARTICIPLE_OF, PARTICIPLES
from factcheck.languages.en.comparing.deeds import is_deed

# How many words of the claim the passage may lack, the name among them.
_UNHEARD = 3
# How many words of "directed, produced and written" may stand in front of "by", and of names behind it.
_PARTICIPLES, _NAMES = 8, 16


def another_doer(claim: Text, passage: Text) -> tuple[str, str] | None:
    """ "Holm directed the film" against "directed and written by Brandt", where the passage has no Holm at all."""
    name, participle = _doer(claim)
    if not name or is_name_known(name, passage.words.forms):
        return None
    others = _doers(passage.words.tokens, participle)
    if (
        len(others) != 1
        or is_name_known(others[0], claim.words.forms)
        or unheard(claim, passage, most=_UNHEARD + 1) > _UNHEARD
    ):
        return None
    return _written(claim, name), _written(passage, others[0])


def is_done_by(claim: Text, passage: Text) -> bool:
    """ "Holm directed the film" where the passage says "directed by Holm and Brandt", and has all else of the claim."""
    name, participle = _doer(claim)
    if not name or unheard(claim, passage, most=1):
        return False
    words = [token.word for token in name]
    return any([token.word for token in other] == words for other in _doers(passage.words.tokens, participle))


def _doer(claim: Text) -> tuple[list[Token], str]:
    """The name that a claim begins with, and the participle of the verb behind it; no name where none does anything."""
    tokens = claim.words.tokens
    name = list(takewhile(lambda token: token.is_name or token.word == ".", tokens))
    verb = tokens[len(name)].word if len(name) < len(tokens) else ""
    return [token for token in name if token.is_name] if is_deed(verb) else [], PARTICIPLE_OF.get(verb, verb)


def _written(text: Text, name: Sequence[Token]) -> str:
    return text.words.text[name[0].start : name[-1].end]


def _doers(tokens: Sequence[Token], participle: str) -> list[list[Token]]:
    """The names behind "by" that a participle leads up to: "directed and written by", "by Holm and Brandt"."""
    found: list[list[Token]] = []
    for index, token in enumerate(tokens):
        if token.word != participle or token.is_name:
            continue
        by = index + 1
        last = min(len(tokens), by + _PARTICIPLES)
        while by < last and (
            tokens[by].word in (",", "and") or is_deed(tokens[by].word) or tokens[by].word in PARTICIPLES
        ):
            by += 1
        if by < len(tokens) and tokens[by].word == "by":
            found.extend(_names(tokens[by + 1 : by + 1 + _NAMES]))
    return found


def _names(tokens: Sequence[Token]) -> list[list[Token]]:
    """The capitalised runs that a text begins with, parted by commas and "and"."""
    names: list[list[Token]] = []
    inside = False
    for token in tokens:
        if token.is_name:
            if not inside:
                names.append([])
            names[-1].append(token)
        elif token.word not in (",", "and"):
            break
        inside = token.is_name
    return names

"""Where a clause begins, and whether a name stands at its head, so that what follows is said of it and nothing else."""

from __future__ import annotations

import re

from factcheck.document import SentenceView

_BREAK = re.compile(r"[.;:!?()\[\]\"“”\n,]|\s[-–—]+\s")
_OPENERS = frozenset(
    "the a this that these and but so when while as because since although though where yes no well actually btw "
    "also then now even still old poor great comrade marshal general tsar czar president mr only both famous "
    "infamous whole entire bloody terrible horrible first know known knows everybody everyone we you i remember "
    "leader dictator premier chairman is was it".split()
)
_WORD = re.compile(r"[^\W\d_][\w'’\-]*|\d+")
# Up to here words in front of a name are looked at.
_REACH = 60


def words_before(sentence: SentenceView, start: int) -> list[str]:
    """The folded words between the last break of the clause and `start`."""
    before = sentence.before(start, _REACH)
    return _WORD.findall(_BREAK.split(before)[-1])


def opens_clause(sentence: SentenceView, start: int) -> bool:
    """Nothing but a conjunction, an article or a form of address stands in front: what follows is said of the name."""
    words = words_before(sentence, start)
    joined = f" {' '.join(words)} ".replace(" in fact ", " ").replace(" of course ", " ").replace(" that's ", " that ")
    return all(word in _OPENERS for word in joined.split())

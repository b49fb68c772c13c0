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
# Behind one of these a name belongs to a longer phrase: "the wife of Lenin", "a man close to Lenin", "unlike Lenin".
_GOVERNORS = frozenset(
    "of to with for by from under against around near beside behind like unlike than on upon about over between among into "
    "without through towards toward alongside including named called except besides plus versus vs".split()
)
# Somewhere in front: the name stands in a clause of its own inside another.
_RELATIVES = frozenset("who whom whose which where how why whether whoever everyone everybody anyone nobody".split())
_TELLING = frozenset(
    "news rumour rumor rumours rumors story stories fact claim claims report reports theory order word idea belief legend "
    "myth evidence proof suspicion allegation gossip hint".split()
)
_VERBS = re.compile(r"\w{2,}(?:ed|ing)|had|let|made|saw|met|knew|told|shot|led|sent|left|\w+n['’]t")
_NO_VERBS = frozenset("morning evening spring beloved aged indeed".split())
_TITLES = frozenset(
    "the a this old poor great comrade marshal general tsar czar president mr leader dictator premier chairman admiral "
    "colonel king emperor comrades late famous infamous young dear dr sir lord".split()
)
# Up to here words in front of a name are looked at.
_REACH = 60


def words_before(sentence: SentenceView, start: int) -> list[str]:
    """The folded words between the last break of the clause and `start`."""
    before = sentence.before(start, _REACH)
    return _WORD.findall(_BREAK.split(before)[-1])


def may_be_subject(sentence: SentenceView, start: int) -> bool:
    """The name may be what the verb behind it is said of: no preposition or verb governs it, no relative clause holds it.

    "Lenin died", "In 1924 Lenin died", "I know that Lenin died"; not "the wife of Lenin died", "the house where Lenin died
    was opened", "that Lenin was ill was admitted".
    """
    words = words_before(sentence, start)
    while words and words[-1] in _TITLES:
        words.pop()
    if not words:
        return True
    if not _RELATIVES.isdisjoint(words):
        return False
    if "that" in words and (words[0] == "that" or words[words.index("that") - 1] in _TELLING):
        return False
    last = words[-1]
    return last not in _GOVERNORS and (last in _NO_VERBS or not _VERBS.fullmatch(last))


def opens_clause(sentence: SentenceView, start: int) -> bool:
    """Nothing but a conjunction, an article or a form of address stands in front: what follows is said of the name."""
    words = words_before(sentence, start)
    joined = f" {' '.join(words)} ".replace(" in fact ", " ").replace(" of course ", " ").replace(" that's ", " that ")
    return all(word in _OPENERS for word in joined.split())

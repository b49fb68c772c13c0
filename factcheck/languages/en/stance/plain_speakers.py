"""Speakers as forums name them, right beside their figure: "conquest says 20 million", "Benz has 5.2", "750k by Hacker"."""

from __future__ import annotations

import re

from factcheck.languages.en.stance.record import Around, StanceReading, decided
from factcheck.languages.en.stance.speech import NAME
from factcheck.records import Stance

_NOBODY = r"(?!(?:i|we|you|it|that|this|there|which|who|what|nobody|none|each|everyone|let|lets|to|had|would|if|not|never|my)\b)"
_WORD = r"[\w'\u2019.&-]+"
_ROUGH = (
    r"(?:(?:about|around|over|some|at least|at most|up to|more than|fewer than|between|nearly|almost|roughly|maybe|only|"
    r"close to|nearer|a|an|the)\s+)*"
)
_WHO = rf"(?:^|[,;:(]\s*|\b(?:but|and|while|so|well|whereas|then|though)\s+)(?P<who>{_NOBODY}{_WORD}(?:\s+{_WORD}){{0,3}}?)"
_SAYS = re.compile(
    rf"{_WHO}\s+(?:(?:\w+ly|now|in \d{{4}}|himself|herself|itself)\s+)?(?:says?|said|counts|counted|gives|gave|claims|claimed|quotes|quoted|"
    rf"reckons|reckoned|estimates|estimated|admits|admitted|puts? (?:it|them|that) (?:at|around)|(?:upped|raised|lowered|cut) it to)\s+{_ROUGH}$",
    re.I,
)
# "Hale puts it at 3 million, Marsh et al. at 2.6".
_GAPPED = re.compile(
    rf"\b(?:puts?|says?|said|gives?|gave|estimates?|estimated|claims?|claimed|quotes?|counts?|counted|reckons?|cites?)\b[^;!?]{{0,80}}\d[^;!?]{{0,40}}?[,;]\s"
    rf"(?:(?:and|while|but)\s)?(?P<who>{NAME}(?:\set\sal\.?)?|others?|some|most)\s(?:at\s|even\s|as\shigh\sas\s)?{_ROUGH}$"
)
_HAS = re.compile(rf"{_WHO}\s+has\s+{_ROUGH}$", re.I)
_BEHIND_HAS = re.compile(r"^\s*(?:$|[.,;:)!]|(?:[\w'-]+\s+)?(?:dead|killed|deaths|died|victims)\b)")
_CHANGED = re.compile(r"\b(?:revised|upped|raised|lowered|put|given|estimated|set|counted)\b[^.;!?]{0,40}$")
_BY = re.compile(rf"^\s*by\s+(?P<who>{NAME}|[a-z]+)\s*(?:[.,;:)!]|$)")
_SAYS_BEHIND = re.compile(
    rf"^[^.;:,!?]{{0,40}}?\s(?:so\s)?says\s(?P<who>(?:the\s)?{NAME}(?:\s[a-z]+)?)\s*(?:[.,;:)!]|$)"
)
_ARTICLES = frozenset("a an the some another further total of and or being to be must that needless".split())
_OFFICIALLY = re.compile(r"^[^.;:,!?\d]{0,30}\bofficially\b")


def _ends_in_article(who: str) -> bool:
    """What is no speaker: "killing an estimated 140"."""
    return who.rsplit(None, 1)[-1].lower() in _ARTICLES


def find_plain_speaker(around: Around) -> StanceReading | None:
    """Who gives the figure, where he stands right before or behind it; dates are left to other readers."""
    if around.is_date:
        return None
    before, after = around.written_before, around.written_after
    found = _SAYS.search(before) or (_HAS.search(before) if _BEHIND_HAS.match(around.after) else None)
    found = found or _SAYS_BEHIND.match(after) or _GAPPED.search(before)
    if found is None and _CHANGED.search(around.before):
        found = _BY.match(after)
    if found is not None and not _ends_in_article(found["who"]):
        return decided(Stance.ATTRIBUTED, found.group(), found["who"].strip(" ,.:;"))
    officially = _OFFICIALLY.match(around.after)
    return decided(Stance.ATTRIBUTED, officially.group()) if officially else None

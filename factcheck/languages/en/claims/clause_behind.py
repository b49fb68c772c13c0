"""The words behind a number up to the end of its clause, without what is said aside: in brackets, between commas."""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_words import CLAUSE_END, find_cue
from factcheck.records import NumberMention

_REACH, _REACH_PAST_BRACKETS = 90, 160
# A line that goes on with a small letter was wrapped.
_WRAPPED = re.compile(r"\n(?=[a-z])")
_ASIDE = (
    r",\s(?:mostly|mainly|largely|primarily|chiefly|most|many|some|half|almost all|nearly all|all|the majority|including|"
    r"among them)\b[^,;.!?()\d]{1,60},"
)
_APPOSITION = re.compile(rf"[^,;.!?()\d]{{0,50}}(?P<inside>{_ASIDE})")
_BRACKETS = re.compile(r"[^()]{0,60}?(?P<inside>\([^()]{1,80}\))")


def clause_behind(sentence: SentenceView, number: NumberMention) -> str:
    """Folded; blanks stand for what is left out, so that offsets count on from the number's end."""
    after = sentence.after(number.end, _REACH)
    if "(" in after or (", " in after and _APPOSITION.match(after)):
        after = _past_brackets(sentence.after(number.end, _REACH_PAST_BRACKETS), after)
    if "\n" in after:
        at = number.end - sentence.start
        for wrapped in _WRAPPED.finditer(sentence.text, at, at + len(after)):
            after = f"{after[: wrapped.start() - at]} {after[wrapped.start() - at + 1 :]}"
    ends = CLAUSE_END.search(after)
    return after[: ends.start()] if ends else after


def _past_brackets(longer: str, after: str) -> str:
    """ "2,600 villagers (most of them women) were killed", "40 clerks, mostly women, were killed": `after` with blanks for
    what is said aside, where nothing in front of it or in it says what is counted."""
    brackets = _APPOSITION.match(longer) or _BRACKETS.match(longer)
    if brackets is None or find_cue(longer[: brackets.end()]):
        return after
    start, end = brackets.span("inside")
    return longer[:start] + " " * (end - start) + longer[end:]

"""The writer asks, or doesn't know."""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.stance.record import Around
from factcheck.languages.en.stance.triggers import DOUBT

_DOUBT = re.compile(
    r"\b(?:i wonder|wondering|not sure|unsure|uncertain|unclear|don't know|dont know|no idea|any idea|like to know|"
    r"do(?:es)? (?:any|some)(?:one|body)|can (?:any|some)(?:one|body)|is it true|questionable|can't say|cannot say|"
    r"can't remember|cannot remember|don't remember|don't recall|depends(?: on)?|question is|open question|remains to be seen)\b"
    r"(?:[^.;:!?,]{0,30}\b(?:if|whether|that|about|of|or|how many|which)\b|[^.;:!?,]{0,20}$)|\bwhether (?:or not )?[^.;:!?,]{0,60}$"
)
_WHETHER_OR_NOT = re.compile(r"\bwhether (?:you|we|they|he|she|people|anyone|one|i)\b")
# Where a statement ends and a question about something else begins: "700,000 were shot; why do you defend him?"
_TURNS_TO_ASKING = re.compile(
    r"[;.!]|\s[-\u2013\u2014]+\s|[,:] (?:so|and|but|then|now)?,? ?(?:why|how (?!many|much)|what|who|where|do you|does|"
    r"are you|is that|is this|can you|could you|would you)\b|"
    r", (?:should|shouldn't|would|wouldn't|could|can|do|don't|does|doesn't|did|didn't|is|isn't|are|aren't|was|were|will|won't) "
    r"(?:the|our|we|you|they|he|she|it|this|that|not|there|any|my|your|his|i) \w+"
)
_STOP = re.compile(r"[?;]|[.!](?:\s|$)")
_TAKEN_FOR_GRANTED = re.compile(
    r"\b(?:why|who|how come|what about|know(?:s|ing)?(?: about| of)?|remember\w*|forg[eo]t\w*)\b[^?;:!]{0,80}?\bthe (?:[a-z]+ )?$"
    r"|^\W*(?:was|were|is|are) the (?:deaths?|killings?|murders?|loss|massacre|slaughter|executions?) of (?:the |these |those )?$"
    r"|\b(?:blame\w*|credit\w*|thank\w*|responsible|responsibility|punish\w*|atone\w*|apologi[sz]e\w*|excus\w*|forgiv\w*|account)\b[^?;:!]{0,60}? for the (?:\w+ )?"
    r"(?:deaths?|murders?|killings?|loss|slaughter|starvation|execution)s? of (?:the |these |those )?(?:[a-z]+ )?$"
)
# Who asks in such words doubts the figure, or wants to know where it comes from.
_ASKS_FOR_FIGURE = re.compile(
    r"\b(?:would|believ\w*|think|thinks|trust|quot\w*|cit(?:e|es|ed|ing)|us(?:e|es|ed|ing)|says?|said|claim\w*|figures?|numbers?|estimates?|"
    r"sources?|evidence|proof|right|true|correct|real|really|actually|accurate|come from|came up|based|invented|whether|if)\b"
)
# "Wasn't it 1938?" asks; it denies nothing.
_NEGATED_QUESTION = re.compile(r"^\W*(?:(?:so|and|but|well|or|then)\W+)?\w+n't\b")


def is_negated_question(folded: str) -> bool:
    """The sentence asks by a negation ("Didn't 5,000 die there?")."""
    return "n't" in folded and folded.rstrip("\"')]} ").endswith("?") and bool(_NEGATED_QUESTION.match(folded))


def find_question(sentence: SentenceView, around: Around) -> str | None:
    if _is_asked(sentence, around):
        return "question"
    if not sentence.cues & DOUBT:
        return None
    doubt = _DOUBT.search(around.before)
    return doubt.group() if doubt and not _WHETHER_OR_NOT.search(doubt.group()) else None


def _is_asked(sentence: SentenceView, around: Around) -> bool:
    """The question mark belongs to the value's own clause."""
    if "?" not in around.after and not sentence.folded.rstrip("\"')]} ").endswith("?"):
        return False
    if around.is_date and _in_brackets(around):
        return False
    stop = _STOP.search(around.after)
    if stop and stop.group() != "?":
        return False
    asked = around.after[: stop.start()] if stop else around.after
    return not (_TURNS_TO_ASKING.search(asked) or _is_presupposed(around, asked))


def _is_presupposed(around: Around, asked: str) -> bool:
    """ "Why are the 18 million forgotten?" takes the figure for granted and asks something else."""
    if around.is_date:
        return False
    granted = _TAKEN_FOR_GRANTED.search(around.before)
    if granted is None:
        return False
    return not (_ASKS_FOR_FIGURE.search(granted.group()) or _ASKS_FOR_FIGURE.search(asked))


def _in_brackets(around: Around) -> bool:
    """A remark in brackets within a question is said, not asked."""
    if around.before.rfind("(") <= around.before.rfind(")"):
        return False
    inside, closed, _ = around.after.partition(")")
    return bool(closed) and "?" not in inside

"""What the sentences around one say of its claims: a source above or below, who "he" is, a denial that follows."""

from __future__ import annotations

import re

from factcheck.document import Document, SentenceView
from factcheck.languages.en.abbreviations import SENTENCE_STARTERS
from factcheck.languages.en.stance.attribution import find_attribution
from factcheck.languages.en.stance.record import Around
from factcheck.languages.en.stance.speech import NAME, SAYS

_SOURCE_LINE = re.compile(r"^\W{0,3}(?:[Ss]ources?|SOURCES?|[Rr]ef(?:erence)?s?|[Vv]ia)\s*:\s*(?P<who>[^\n]{2,120})")
# A row of a list or table: "Combat - 848,163", "* Norland 1932-33: 40,000 dead".
_ROW = re.compile(r"^\W{0,4}[^.!?\n]{2,100}(?::|=|\s[-\u2013\u2014]|\t)\s*[^.!?\n]{0,80}\.?$")
_LONGEST_ROW = 160
_MAY_BE_ROW = re.compile(r"[:=\t\u2013\u2014\-]")
_MOST_ROWS = 12
_TOTAL = re.compile(r"^\W{0,6}(?:grand |overall |in )?total\b")
_LINKED = re.compile(r"\]\(\s?https?://(?:www\.)?(?P<site>[^/\s)]{3,60})")
_PRONOUNS = frozenset("he she they it".split())
_SUBJECT = re.compile(rf"^\W{{0,3}}(?P<who>{NAME})\s+[a-z]")
# What ends in front of a source's name or above the rows of a list.
_MAY_HEAD = re.compile(r":(?!//)|(?<!http)(?<!https):")
_DENIAL = re.compile(
    r"^\W{0,3}(?:(?:lol|sorry|please|oh|ha|hah),?\s)*(?:no\b(?! (?:doubt|wonder|question))|nope|never|hardly|nonsense|bull(?:shit)?|rubbish|garbage|hogwash|"
    r"ridiculous|absurd|laughable|not (?:even|a chance|true|really|likely|at all|by)|nowhere near|more like|try |give me a break|come on|i doubt|i don't (?:think|believe|buy)|"
    r"(?:that|this|it)(?:'s| is| was) (?:just |simply |pure |utter |complete |total |a |an )*(?:nonsense|lie|myth|false|wrong|absurd|ridiculous|"
    r"impossible|untrue|not true|rubbish|bull(?:shit)?|crap|exaggeration|exaggerated|propaganda|fantasy|fabrication|debunked|joke)|"
    r"(?:total|pure|utter|complete) (?:nonsense|rubbish|fantasy|bull(?:shit)?|fabrication)|please\W*$|as if\b)"
)


def may_name_sources(text: str) -> bool:
    """Whether a source may stand above or below any of the text's claims at all; False is certain, True is not."""
    return ":" in text and (_MAY_HEAD.search(text) is not None or "](" in text)


def source_below(sentence: SentenceView, document: Document) -> str | None:
    """ "Estimated at 500,000. Source: Hart (1979)": the source that the next sentence names. None where it names none."""
    following = document.sentences[sentence.number + 1 : sentence.number + 2]
    found = _SOURCE_LINE.match(following[0].text) if following else None
    return found["who"].strip() if found else None


def source_above(sentence: SentenceView, document: Document) -> str | None:
    """The source that the head of a list names for its rows: "" for a sum of rows with sources, None where there is none."""
    if sentence.end - sentence.start > _LONGEST_ROW or not (
        _MAY_BE_ROW.search(sentence.text) or "total" in sentence.folded
    ):
        return None
    if _TOTAL.match(sentence.folded):
        before = document.sentences[max(0, sentence.number - 4) : sentence.number]
        if sum(bool(_SOURCE_LINE.match(view.text)) for view in before) > 1:
            return ""
    if not _ROW.match(sentence.text):
        return None
    for view in reversed(document.sentences[max(0, sentence.number - _MOST_ROWS) : sentence.number]):
        linked = _LINKED.search(view.text)
        if linked:
            return linked["site"]
        if view.folded.rstrip("* _").endswith(":"):
            around = Around.of(view, view.end, view.end, is_date=False)
            said = find_attribution(around, view.cues)
            return said.attributed_to or "" if said else None
        if not _ROW.match(view.text):
            return None
    return None


def speaker_before(sentence: SentenceView, document: Document) -> str | None:
    """Who "he" or "they" is: the last one who said something in the two sentences before, or their subject."""
    for view in reversed(document.sentences[max(0, sentence.number - 2) : sentence.number]):
        said = [match["who"].strip() for match in SAYS.finditer(view.text) if match["who"][:1].isupper()]
        said = [who for who in said if not is_pronoun(who)]
        if said:
            return said[-1]
        subject = _SUBJECT.match(view.text)
        if subject and subject["who"].split()[0] not in SENTENCE_STARTERS:
            return subject["who"].strip()
    return None


def is_pronoun(who: str) -> bool:
    return who.lower() in _PRONOUNS


def is_denied_next(sentence: SentenceView, document: Document) -> bool:
    """ "135,000 dead? Nonsense.": the next sentence answers the question with a denial."""
    following = document.sentences[sentence.number + 1 : sentence.number + 2]
    return bool(following) and bool(_DENIAL.match(following[0].folded))

"""What the sentences around one say of its claims: a source above or below, who "he" is, a denial that follows."""

from __future__ import annotations

import re

from factcheck.document import Document, SentenceView
from factcheck.languages.en.abbreviations import SENTENCE_STARTERS
from factcheck.languages.en.outlets import KNOWN_OUTLET
from factcheck.languages.en.stance.attribution import find_attribution
from factcheck.languages.en.stance.record import Around
from factcheck.languages.en.stance.speech import NAME, SAYS
from factcheck.text.cues import register_words

_SOURCE_LINE = re.compile(r"^\W{0,3}(?:[Ss]ources?|SOURCES?|[Rr]ef(?:erence)?s?|[Vv]ia)\s*:\s*(?P<who>[^\n]{2,120})")
# A row of a list or table: "Combat - 848,163", "* Norland 1932-33: 40,000 dead".
_ROW = re.compile(
    r"^\W{0,4}[^.!?\n]{2,100}(?::|=|\s[-\u2013\u2014]|\t)\s*(?:[^.!?\n]|\.(?=\d)){0,140}\.?$|^\W{0,3}(?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s"
)
# The same without a label: "25,904 dead or missing", "1931 in the same accident two were killed".
_BARE_ROW = re.compile(r"^\W{0,4}\d[\d.,'\u2013-]*\s[^.!?:\n]{2,120}\.?$")
# A title over rows: "Casualties and losses", "Norland:".
_ROWS_TITLE = re.compile(r"^\W{0,4}[A-Z][\w'\u2019-]*(?:\s[\w'\u2019&-]+){0,5}\s?:?$")
_MOST_OF_PARAGRAPH = 3
# "Those are the numbers currently on Wikipedia", "Her list:".
_TAKEN_FROM = re.compile(
    rf"\b(?:numbers|figures|stats|statistics|list|table|losses|casualties|data|totals)\b[^.;!?\n]{{0,40}}\b(?:on|from|by|in|at|per|via)\s(?:the\s)?(?P<who>{KNOWN_OUTLET})\b"
)
_SOMEBODYS_LIST = re.compile(
    rf"^\W{{0,3}}(?:[Hh]is|[Hh]er|[Tt]heir|(?P<who>{NAME})['\u2019]s?)\s(?:[a-z]+\s)?(?:list|table|figures|numbers|count|data|totals|breakdown)\s?:"
)
_OF_THOSE = re.compile(r"^\W{0,3}(?:out )?of (?:those|these|them)\b|^\W{0,3}(?:another|a further) [\d]")
_SAME_SUBJECT = re.compile(r"^(?:it|they|he|she) ")
_OF_REPORT = re.compile(r"^(?:it|they) ")
_SAID_THERE = re.compile(r" (?:says|said|reported|claims|claimed|announced) ")
_ACCORDING = re.compile(rf"^\W{{0,3}}According to (?P<who>(?:the )?{NAME})")
_REVISED = re.compile(
    r"^(?:but |however,? )?(?:this|that|it|the (?:first )?(?:figure|number|toll|estimate|count))(?: (?:figure|number|toll|estimate|count))? "
    r"(?:has|have|had|was) (?:(?:since|later|long|now|subsequently|been) )*(?:revised|corrected|retracted|withdrawn|debunked|refuted|disproved|discredited)\b"
)
_SITE_ABOVE = re.compile(
    r"https?://(?:www\.)?(?P<site>[^\s/]{3,80})\S{0,400}\s+\W?(?:quote|excerpt)?\s?:?\W{0,4}$", re.IGNORECASE
)
# Characters: of one row, and of a row with those that it runs into.
_LONGEST_ROW = 200
_LONGEST_ROWS = 500
_LONGEST_NOTE = 6
# "... all among the crew.[13]": an encyclopedia's note, and so its words.
_NOTE = re.compile(r"[.,;:)\"\u201d\u2019]\[\d{1,3}\]")
_MAY_BE_ROW = re.compile(r"[:=\t\u2013\u2014\-)]")
_MOST_ROWS = 24
_TOTAL = re.compile(r"^\W{0,6}(?:grand |overall |in )?total\b")
_LINKED = re.compile(r"\]\(\s?https?://(?:www\.)?(?P<site>[^/\s)]{3,60})")
_PRONOUNS = frozenset("he she they it".split())
_SUBJECT = re.compile(rf"^\W{{0,3}}(?P<who>{NAME})\s+[a-z]")
# What ends in front of a source's name or above the rows of a list.
_MAY_HEAD = re.compile(r":(?:(?!//)|(?<!http:)(?<!https:))")
_DENIAL = re.compile(
    r"^\W{0,3}(?:(?:lol|sorry|please|oh|ha|hah),?\s)*(?:no\b(?! (?:doubt|wonder|question))|nope|never|hardly|nonsense|bull(?:shit)?|rubbish|garbage|hogwash|"
    r"ridiculous|absurd|laughable|not (?:even|a chance|true|really|likely|at all|by)|nowhere near|more like|try |give me a break|come on|i doubt|i don't (?:think|believe|buy)|"
    r"(?:that|this|it)(?:'s| is| was) (?:just |simply |pure |utter |complete |total |a |an )*(?:nonsense|lie|myth|false|wrong|absurd|ridiculous|"
    r"impossible|untrue|not true|rubbish|bull(?:shit)?|crap|exaggeration|exaggerated|propaganda|fantasy|fabrication|debunked|joke)|"
    r"(?:total|pure|utter|complete) (?:nonsense|rubbish|fantasy|bull(?:shit)?|fabrication)|please\W*$|as if\b)"
)


# Words without which nobody goes on speaking from one sentence to the next, and none takes back the one before.
_GOING_ON = register_words(
    ["of those", "of these", "according to", " says ", " said ", " reported ", " claims ", " claimed ", " announced "]
    + [f"{word} {digit}" for word in ("another", "a further") for digit in range(10)]
)
_TAKING_BACK = register_words(
    f"{before} {verb}"
    for before in "has have had was since later long now subsequently been".split()
    for verb in "revised corrected retracted withdrawn debunked refuted disproved discredited".split()
)


def may_name_sources(document: Document) -> bool:
    """Whether what stands around a claim may say something of it, in any sentence; False is certain, True is not."""
    text = document.text
    if ":" in text and (_MAY_HEAD.search(text) is not None or "](" in text):
        return True
    if "[" in text and _NOTE.search(text):
        return True
    return document.sentences.may_hold(_GOING_ON | _TAKING_BACK)


def source_below(sentence: SentenceView, document: Document) -> str | None:
    """ "Estimated at 500,000. Source: Hart (1979)": the source that the next sentence names. None where it names none."""
    following = document.sentences[sentence.number + 1 : sentence.number + 2]
    found = _SOURCE_LINE.match(following[0].text) if following else None
    return found["who"].strip() if found else None


def has_note(sentence: SentenceView, document: Document) -> bool:
    """A numbered note of an encyclopedia stands in the sentence, or right behind it."""
    return bool(_NOTE.search(document.text, sentence.start, sentence.end + _LONGEST_NOTE))


def source_above(sentence: SentenceView, document: Document) -> str | None:
    """The source that the head of a list names for its rows: "" for a sum of rows with sources, None where there is none."""
    text = sentence.text
    if sentence.end - sentence.start > _LONGEST_ROWS or not (
        text[:1].isdigit()
        or _MAY_BE_ROW.search(text)
        or "total" in sentence.folded
        or not _begins_line(sentence, document)
    ):
        return None
    if _TOTAL.match(sentence.folded):
        before = document.sentences[max(0, sentence.number - 4) : sentence.number]
        if sum(bool(_SOURCE_LINE.match(view.text)) for view in before) > 1:
            return ""
    if not _is_row(sentence, document):
        return None
    for view in reversed(document.sentences[max(0, sentence.number - _MOST_ROWS) : sentence.number]):
        linked = _LINKED.search(view.text)
        if linked:
            return linked["site"]
        somebodys = _SOMEBODYS_LIST.match(view.text)
        if somebodys:
            return somebodys["who"] or ""
        if view.folded.rstrip("* _").endswith(":"):
            said = _said_at_end(view)
            if said is not None or not _ROWS_TITLE.match(view.text):
                return said if said is not None else _said_in_paragraph(view, document)
            continue
        if not (_ROWS_TITLE.match(view.text) or _is_row(view, document)):
            return _taken_from(view, document)
    return None


def _is_row(sentence: SentenceView, document: Document) -> bool:
    """The sentence is a row, or goes on in the line of one."""
    lines = sentence.text.split("\n")
    if all(_is_line_of_rows(line) for line in lines):
        return True
    if _begins_line(sentence, document):
        return False
    before = document.sentences[sentence.number - 1]
    return _is_line_of_rows(before.text) and _begins_line(before, document)


def _is_line_of_rows(line: str) -> bool:
    if len(line) > _LONGEST_ROW:
        return False
    return bool(_ROW.match(line)) or (line[:1].isdigit() and bool(_BARE_ROW.match(line)))


def _begins_line(sentence: SentenceView, document: Document) -> bool:
    return sentence.number == 0 or "\n" in document.text[document.sentences[sentence.number - 1].end : sentence.start]


def _said_at_end(view: SentenceView) -> str | None:
    said = find_attribution(Around.of(view, view.end, view.end, is_date=False), view.cues)
    return said.attributed_to or "" if said else None


def _said_in_paragraph(view: SentenceView, document: Document) -> str | None:
    """ "Hale lists the losses. One has to add them up, viz:": who is named before the head itself, in its paragraph."""
    for _ in range(_MOST_OF_PARAGRAPH):
        if _begins_line(view, document):
            return None
        view = document.sentences[view.number - 1]
        said = _said_at_end(view)
        if said:
            return said
    return None


def _taken_from(view: SentenceView, document: Document) -> str | None:
    """Where the rows below a paragraph come from, as one of its sentences tells."""
    for _ in range(_MOST_OF_PARAGRAPH):
        found = _TAKEN_FROM.search(view.text)
        if found:
            return found["who"]
        if _begins_line(view, document):
            return None
        view = document.sentences[view.number - 1]
    return None


def carried_over(sentence: SentenceView, document: Document) -> str | None:
    """ "Hale counted 134. Of those, 28 died": who goes on speaking, "" where nobody is named; None where nobody does."""
    if not sentence.number:
        return None
    of_those = _OF_THOSE.match(sentence.folded)
    if not (of_those or _SAME_SUBJECT.match(sentence.folded)):
        return None
    before = document.sentences[sentence.number - 1]
    if "\n\n" in document.text[before.end : sentence.start]:
        return None
    if of_those and before.numbers:
        number = before.numbers[-1]
        said = find_attribution(Around.of(before, number.start, number.end, is_date=False), before.cues)
        return said.attributed_to or "" if said else None
    according = _ACCORDING.match(before.text)
    if according:
        return according["who"]
    return _said_at_end(before) if _OF_REPORT.match(sentence.folded) and _SAID_THERE.search(before.folded) else None


def is_revised_next(sentence: SentenceView, document: Document) -> bool:
    """ "At first 478 deaths were reported. This has since been revised": the next sentence takes the figure back."""
    following = sentence.number + 1
    words = document.sentences.words
    if following >= len(words) or not words[following] & _TAKING_BACK:
        return False
    return _REVISED.match(document.sentences[following].folded) is not None


def site_above(start: int, document: Document) -> str | None:
    """The site whose address stands right above a quoted block, which is then that site's."""
    found = _SITE_ABOVE.search(document.text[max(0, start - 300) : start])
    return found["site"] if found else None


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

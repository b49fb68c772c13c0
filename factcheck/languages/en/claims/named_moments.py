"""The moments that a sentence names without dating them: "Lenin died", "Kirov's murder", "the war broke out".

Only what is named surely is a moment: one bearer of the name, and the words right beside it say which moment is meant.
"""

from __future__ import annotations

import re

from factcheck.document import Document, SentenceView
from factcheck.drafts import Moment, Point
from factcheck.languages.en.cues import EVENT_TYPES
from factcheck.names import NameMention
from factcheck.ports import Index
from factcheck.records import Subject
from factcheck.text.folding import fold

_DIES = r"died|dies|passed away|killed himself|shot himself|hanged himself"
_IS_KILLED = r"murdered|assassinated|executed|killed|hanged|shot dead|put to death"
# Right behind a person's name.
_LIFE_VERB = re.compile(
    rf"\s+(?:(?:was|were|had been|is|has been)\s+)?(?:\w+ly\s+)?(?:(?P<death>{_DIES}|{_IS_KILLED})|(?P<birth>born))\b"
)
_PASSIVE_ONLY = re.compile(rf"\s+(?:\w+ly\s+)?(?:{_IS_KILLED}|born)\b")
_LIFE_NOUN_AFTER = re.compile(
    r"['’]s?\s+(?:own\s+)?(?:(?P<death>death|murder|assassination|execution|killing)|(?P<birth>birth))\b"
)
_LIFE_NOUN_BEFORE = re.compile(
    r"\b(?:(?P<death>death|murder|assassination|execution|killing)|(?P<birth>birth)) of (?:comrade |president |tsar )?$"
)
_EVENT_BEGINS = re.compile(
    r"\s+(?:had |has )?(?:even )?(?:broke out|broken out|began|begun|started|erupted|was (?:founded|formed|created|established|set up|"
    r"launched))\b"
)
_EVENT_ENDS = re.compile(
    r"\s+(?:had |has )?(?:ended|was over|was won|was lost|collapsed|was (?:dissolved|disbanded|lifted|crushed|abolished))\b"
)
_END_NOUN = re.compile(r"\b(?:end|close|conclusion|collapse|dissolution|fall) of (?:the )?$")
_BEGIN_NOUN = re.compile(
    r"\b(?:beginning|start|outbreak|onset|founding|foundation|formation|creation|signing) of (?:the )?$"
)
_DEATH_WORD = re.compile(r"\b(?:died|death|dead)\b")
# Behind a name these make it a thing or another person: "Lenin's tomb", "the Kirov class".
_POSSESSED = re.compile(r"['’]")


def one_person(name: NameMention, index: Index) -> str:
    """The id of the only bearer of a name, a person; "" where there are others."""
    key = name.subjects[0]
    return key if len(name.subjects) == 1 and index.subjects[key].kind == "person" else ""


def death_of(name: NameMention, sentence: SentenceView, index: Index) -> str:
    """The person whose death the name is ("Lenin died", where references know it as an event); else ""."""
    subject = index.subjects[name.subjects[0]]
    words = sentence.between(name.start, name.end)
    if len(name.subjects) > 1 or subject.type != "death" or len(subject.participants) != 1:
        return ""
    return subject.participants[0] if _DEATH_WORD.search(words) else ""


def moment_at(name: NameMention, sentence: SentenceView, index: Index) -> Moment | None:
    """The moment that a name and the words beside it mean; its mention takes those words in."""
    subject = index.subjects[name.subjects[0]]
    if len(name.subjects) > 1:
        return None
    if subject.kind == "person":
        return _life_moment(name, sentence, subject)
    if subject.kind not in ("event", "body"):
        return None
    after, before = sentence.after(name.end, 40), sentence.before(name.start, 30)
    begins, ends = _EVENT_BEGINS.match(after), _EVENT_ENDS.match(after)
    noun = _BEGIN_NOUN.search(before) or _END_NOUN.search(before)
    point = Point.WHOLE
    if begins or (noun and _BEGIN_NOUN.search(before)):
        point = Point.BEGIN
    elif ends or noun:
        point = Point.END
    elif subject.kind == "body" or _POSSESSED.match(after):
        return None
    start = name.start - (len(before) - noun.start()) if noun else name.start
    verb = begins or ends
    return Moment(
        subject.id, point, (start, name.end + (verb.end() if verb else 0)), unsure=_unsure(name, sentence, subject)
    )


def _life_moment(name: NameMention, sentence: SentenceView, subject: Subject) -> Moment | None:
    after = sentence.after(name.end, 50)
    noun = _LIFE_NOUN_AFTER.match(after)
    verb = None if noun else _LIFE_VERB.match(after)
    if verb and _PASSIVE_ONLY.match(after):
        verb = None  # "Kirov killed", "Stalin executed": no passive, no death
    before = None if noun or verb else _LIFE_NOUN_BEFORE.search(sentence.before(name.start, 40))
    found = noun or verb or before
    if found is None or (before and _POSSESSED.match(after)):
        return None
    point = Point.DEATH if found["death"] else Point.BIRTH
    if before:
        return Moment(subject.id, point, (name.start - (len(before.string) - before.start()), name.end))
    return Moment(subject.id, point, (name.start, name.end + found.end()))


def _unsure(name: NameMention, sentence: SentenceView, subject: Subject) -> str:
    """A place's name, or a word of several events, doesn't surely mean the event."""
    words = sentence.between(name.start, name.end)
    by_type = EVENT_TYPES.get(subject.type)
    if subject.kind == "event" and not (by_type and by_type.search(words)):
        label = fold(subject.label)
        if words in fold(subject.place) or (words != label and words in label):
            return "the name alone is a place's or a thing's"
    return ""


def company_of(sentence: SentenceView, document: Document) -> tuple[str, ...]:
    """Ids of the subjects that the sentence, its neighbours and the thread's title name."""
    views = (sentence, *document.neighbours(sentence, 2))
    names = (*(name for view in views for name in view.names), *document.title_names)
    return tuple(dict.fromkeys(key for name in names if len(name.subjects) == 1 for key in name.subjects))

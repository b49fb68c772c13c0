"""The events and persons that one document speaks of, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.document import Document, SentenceView
from factcheck.languages.en.cues import EVENT_TYPES, keyword_pattern
from factcheck.linking.elsewhere import is_elsewhere, speaks_of_another
from factcheck.linking.focus import Focus
from factcheck.linking.links import NO_ANCHOR, Link, Strength
from factcheck.linking.named import by_participants, named, people_of
from factcheck.linking.persons import PersonInFocus, person_in_focus
from factcheck.ports import Index
from factcheck.records import EarlierPost, Subject

# How far, in sentences, a participant or an event may stand and still be meant.
NEIGHBOURHOOD = 2


class EventFinder:
    """The events that one document speaks of, each sentence looked at once.

    `earlier`: posts of the thread that stand before this text, the nearest last.
    """

    def __init__(self, document: Document, index: Index, earlier: Sequence[EarlierPost] = ()) -> None:
        self._document = document
        self._index = index
        self._named: dict[int, list[Link]] = {}
        self._by_sentence: dict[int, list[Link]] = {}
        self._in_context: dict[int, list[Link]] = {}
        self._in_title = _TitleEvents(document, index)
        self._focus = Focus(document, index, earlier, title_events=self._in_title)

    def in_sentence(self, sentence: SentenceView) -> list[Link]:
        """Every event that the sentence names, that its people and verbs point to, or that one of its nouns or
        pronouns takes up; one link for each place."""
        known = self._by_sentence.get(sentence.number)
        if known is None:
            links = self._said_here(sentence)
            known = self._by_sentence[sentence.number] = [*links, *self._focus.resolved(sentence, links)]
        return known

    def around(self, sentence: SentenceView) -> list[Link]:
        """Events named shortly before the sentence, nearest first, then those of the title, and where there is none
        of either, the one that the nearest earlier post spoke of: context, no more.

        A sentence that names several events at once tells of none which is meant; one that speaks of another place,
        time or person takes none up, nor do those behind it.
        """
        found: list[Link] = []
        sentences = self._document.sentences
        between = [sentence]
        for number in range(sentence.number - 1, max(-1, sentence.number - 1 - NEIGHBOURHOOD), -1):
            view = sentences[number]
            links = self._said_here(view) if sentences.have_names(number - 1, number + 1) else []
            if len({link.subject.id for link in links if link.strength is Strength.NAMED}) <= 1:
                found += [_weakened(link) for link in links if not self._passed(link, between)]
            between.append(view)
        in_title = self._in_title()
        if in_title:
            seen = {link.subject.id for link in found}
            found += [link for link in in_title if link.subject.id not in seen and not self._passed(link, [sentence])]
        return found or [link for link in self._focus.of_last_post() if not self._passed(link, [sentence])]

    def _passed(self, link: Link, between: list[SentenceView]) -> bool:
        """Whether the last of the sentences behind the event speaks of something else, or one of them of elsewhere."""
        subject = link.subject
        return speaks_of_another(between[0], subject, self._index) or any(
            is_elsewhere(view, subject) for view in between[1:]
        )

    def in_context(self, sentence: SentenceView) -> list[Link]:
        """What the sentence speaks of, then what stands around it. Readers ask once they have found a value."""
        known = self._in_context.get(sentence.number)
        if known is None:
            known = self._in_context[sentence.number] = [*self.in_sentence(sentence), *self.around(sentence)]
        return known

    def person_before(self, sentence: SentenceView, offset: int) -> PersonInFocus | None:
        """The one person that "he" or "she" at `offset` takes up, None where it isn't clear who that is."""
        return person_in_focus(sentence, offset, self._document, self._index)

    def _said_here(self, sentence: SentenceView) -> list[Link]:
        """What names, people and verbs of the sentence point to."""
        known = self._named.get(sentence.number)
        if known is None:
            known = self._named[sentence.number] = self._find(sentence)
        return known

    def _find(self, sentence: SentenceView) -> list[Link]:
        number = sentence.number
        sentences = self._document.sentences
        if not sentences.have_names(number - 1, number + 1):
            return []
        here = people_of(sentences.names_in(number))
        around = people_of((*sentences.names_in(number - 1), *sentences.names_in(number + 1)))
        links = named(sentence, self._index, people={**here, **around}) if here else []
        others = by_participants(sentence, self._index, here=here, around=around)
        if links and others:
            ids = {link.subject.id for link in links}
            others = [link for link in others if link.subject.id not in ids]
        return links + others


class _TitleEvents:
    """The events of the thread's title, looked for when they are first asked for.

    Apart from the finder, for what it hands out must not lead back to it: a ring of objects would keep every text that
    was read in memory until the garbage collector comes by, and make it come often.
    """

    def __init__(self, document: Document, index: Index) -> None:
        self._document, self._index = document, index
        self._known: list[Link] | None = None

    def __call__(self) -> list[Link]:
        if self._known is None:
            self._known = list(_title_events(self._document, self._index)) if self._document.title_names else []
        return self._known


def _title_events(document: Document, index: Index) -> Iterator[Link]:
    """Events that the thread's title names, or points to by a person and a word ("Stalin", "terror")."""
    title = document.title.lower()
    present = dict.fromkeys(subject for name in document.title_names for subject in name.subjects)
    theirs = (event for person in present for event in index.events_of.get(person, ()))
    for key in dict.fromkeys((*present, *theirs)):
        subject = index.subjects[key]
        if subject.kind == "event" and (key in present or _has_cue(subject, title)):
            yield Link(subject, Strength.CONTEXT, NO_ANCHOR, features=("thread's title",))


def _weakened(link: Link) -> Link:
    return Link(link.subject, Strength.CONTEXT, NO_ANCHOR, link.features, link.ambiguous)


def _has_cue(subject: Subject, folded: str) -> bool:
    by_type, own = EVENT_TYPES.get(subject.type), keyword_pattern(subject.keywords)
    return bool((by_type and by_type.search(folded)) or (own and own.search(folded)))

"""The quick looks before a reader: what they spare is never anything that the reader would have found."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.bundled import bundled_index
from factcheck.document import Document, SentenceView, read_document
from factcheck.drafts import Draft
from factcheck.languages.en.claims.attachment import bond
from factcheck.languages.en.claims.casualties import may_hold_figure, read_casualties
from factcheck.languages.en.claims.casualty_words import CUE, find_cue, find_cues, may_count_casualties
from factcheck.languages.en.claims.counts import read_counts
from factcheck.languages.en.claims.lives import read_lives
from factcheck.languages.en.claims.offices import read_offices
from factcheck.languages.en.claims.participants import read_participants
from factcheck.languages.en.claims.shares import read_shares
from factcheck.languages.en.claims.topics import Topic
from factcheck.linking import EventFinder

INDEX = bundled_index()
# More bits than any reader has registered: nothing is spared.
EVERY_CUE = (1 << 200) - 1
WORDS = (
    "12|1,500|two hundred|half|30 %|three other|in 1921|on 5 March 1918|from 1917 to 1922|(1870-1924)|Lenin|"
    "Stalin|the Kronstadt rebellion|the Tenth Party Congress|the NKVD|General Secretary|he|was|were|people|"
    "soldiers|workers|Poles|Jews|civilians|delegates|members|states|killed|shot|died|born|d.|b.|death|"
    "murdered|executed|sentenced to death|accused|on trial|acquitted|prisoners|taken|headed|became head of|"
    "led the|signed|attended by|took part|joined by|met|began|ended|fell|start of|the end of|of|and|in|by|the|"
    ",|.|at least|voting|others|further|fellow|men|lost|losses|toll|dead|starved"
).split("|")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=14).map(" ".join)


def read_with(text: str, *, cues: int | None) -> list[list[Draft]]:
    """What each reader makes of each sentence; `cues` stand in for those of the sentences."""
    document = read_document(text, index=INDEX, title="Deaths", written_on=date(2001, 5, 1))
    events = EventFinder(document, INDEX)
    return [found for sentence in document.sentences for found in _read(sentence, document, events, cues)]


def _read(sentence: SentenceView, document: Document, events: EventFinder, cues: int | None) -> list[list[Draft]]:
    if cues is not None:
        sentence._cues = cues
    links = events.in_context(sentence)
    tolls, rest = read_casualties(sentence, list(sentence.numbers), lambda: links, topic=Topic(sentence, document))
    found = [
        tolls,
        list(read_counts(sentence, rest, lambda: links)),
        list(read_shares(sentence, rest, links)),
        list(read_participants(sentence, rest, links)),
    ]
    for mention in sentence.dates:
        found.append(read_lives(sentence, mention, INDEX, events.person_before))
        found.append(read_offices(sentence, mention, INDEX, events.person_before))
    return found


def contents(found: list[list[Draft]]) -> list[list[tuple[object, ...]]]:
    """All but the stance, whose triggers have a test of their own."""
    return [[_content(draft) for draft in drafts] for drafts in found]


def _content(draft: Draft) -> tuple[object, ...]:
    claim = draft.claim
    said = (claim.start, claim.end, claim.kind, claim.subject, claim.measure, claim.value, claim.date)
    return (*said, draft.bonds, draft.whom, draft.person, draft.office, draft.aspect, draft.blocked)


@given(SENTENCES)
@settings(deadline=None)  # the first of them waits for the references
def test_a_sentence_read_behind_the_gates_gives_what_it_gives_without_them(text: str) -> None:
    assert contents(read_with(text, cues=None)) == contents(read_with(text, cues=EVERY_CUE))


@given(SENTENCES)
def test_the_end_of_an_event_that_a_date_is_said_of_is_the_same_behind_the_gate(text: str) -> None:
    document = read_document(text, index=INDEX, title="", written_on=None)
    events = EventFinder(document, INDEX)
    for sentence in document.sentences:
        pairs = [(link, mention) for link in events.in_sentence(sentence) for mention in sentence.dates]
        gated = [bond(link, mention, sentence) for link, mention in pairs]
        sentence._cues = EVERY_CUE
        assert gated == [bond(link, mention, sentence) for link, mention in pairs]


@given(SENTENCES)
def test_a_sentence_that_may_hold_no_figure_gives_none(text: str) -> None:
    document = read_document(text, index=INDEX, title="", written_on=None)
    for sentence in document.sentences:
        if may_hold_figure(sentence, Topic(sentence, document)):
            continue
        numbers = list(sentence.numbers)
        tolls, rest = read_casualties(sentence, numbers, list, topic=Topic(sentence, document))
        others = (
            read_counts(sentence, rest, list),
            read_shares(sentence, rest, []),
            read_participants(sentence, rest, []),
        )
        assert not tolls
        assert rest == numbers
        assert not [draft for drafts in others for draft in drafts]


TOLL_WORDS = (
    "killed|killed in action|action|died|dead|shot|shot dead|shot and wounded|or wounded|wounded|met his end|"
    "lost their lives|lives|lost|was lost|prisoners of war|taken prisoners|fled|fled the|expelled|"
    "expelled from the party|death|death penalty|death toll|tolls|casualties|kia|wia|cases|battle deaths|"
    "combat-related deaths|murder trial|bled|unbled|skilled|x|_|.|-|,"
).split("|")


@given(st.lists(st.tuples(st.sampled_from(TOLL_WORDS), st.sampled_from(["", " ", "  "])), max_size=10))
def test_the_words_of_a_toll_are_those_that_the_whole_expression_finds(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + space for word, space in parts)
    expected = [(match.span(), match.lastgroup) for match in CUE.finditer(text)]

    assert [(match.span(), match.lastgroup) for match in find_cues(text)] == expected
    first = find_cue(text)
    assert (first.span() if first else None) == (expected[0][0] if expected else None)
    assert may_count_casualties(text) or not expected

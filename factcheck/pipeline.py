"""Text and references in, findings out: the one entry that the commands and `moderation` call."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from factcheck.cited_sources import find_cited_sources
from factcheck.document import Document, SentenceView, read_document
from factcheck.drafts import Draft
from factcheck.languages.en.claims.casualties import casualty_topic, read_casualties
from factcheck.languages.en.claims.counts import read_counts
from factcheck.languages.en.claims.event_dates import is_part_of_name, read_event_dates
from factcheck.languages.en.claims.further import read_further
from factcheck.languages.en.claims.incumbents import read_incumbents
from factcheck.languages.en.claims.lives import read_lives
from factcheck.languages.en.claims.offices import read_offices
from factcheck.languages.en.claims.participants import read_participants
from factcheck.languages.en.claims.shares import as_share, read_shares
from factcheck.languages.en.fiction import is_fiction
from factcheck.linking import EventFinder, events_spoken_of
from factcheck.ports import Index
from factcheck.records import (
    CheckedClaim,
    CitedSource,
    ClaimKind,
    EarlierPost,
    Hyperlink,
    Quotation,
    Reading,
    Stance,
    Verdict,
    When,
)
from factcheck.rules.inconsistency import find_inconsistencies
from factcheck.rules.registry import judge
from factcheck.text.covering import Covering
from factcheck.text.folding import fold
from factcheck.text.quotations import find_quotations, find_struck
from factcheck.text.wellformed import well_formed

_SOURCE_LINE = re.compile(r"^\W{0,3}(?:[Ss]ources?|SOURCES?|[Rr]ef(?:erence)?s?)\s*:\s*(?P<who>[^\n]{2,120})")
# How many sentences back a text's casualty topic carries.
_TOPIC_REACH = 3


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a text beside its words.

    `quotations` are blocks that the page itself marks as another's words, `links` words that it links to an address
    (offsets into the text). `earlier` are posts of the same thread that stand before this one, the nearest last.
    `day_first`: whether the forum writes 4/5/1972 for 4 May; None where that isn't known.
    """

    title: str | None = None
    written_on: date | None = None
    quotations: tuple[Quotation, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    earlier: tuple[EarlierPost, ...] = ()
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What parts of the text, or the whole of it, say about the claims that stand in them."""

    blocks: Covering[Quotation]
    inline: Covering[Quotation]
    struck: Covering[bool]
    fictional: bool
    written_on: date | None


@dataclass(frozen=True, slots=True)
class Drafted:
    """A text that is read and not judged yet.

    `drafts` holds, for every value, the ways in which it can be read, the narrowest first; `events` are those that the
    text names, as `Reading.events`.
    """

    drafts: tuple[tuple[Draft, ...], ...]
    quotations: tuple[Quotation, ...]
    cited_sources: tuple[CitedSource, ...]
    events: tuple[str, ...]


def check_text(text: str, *, index: Index, context: Context | None = None) -> Reading:
    """Read every claim in `text` and judge it against `index`. Never raises on what the text holds."""
    drafted = read_text(text, index=index, context=context)
    checked = [found for drafts in drafted.drafts if _is_claim(found := _judge_first(drafts, index))]
    checked.sort(key=_place)
    inconsistencies = find_inconsistencies(checked)
    if inconsistencies:
        checked = sorted((*checked, *inconsistencies), key=_place)
    return Reading(tuple(checked), drafted.quotations, drafted.cited_sources, drafted.events)


def read_text(text: str, *, index: Index, context: Context | None = None) -> Drafted:
    """Read every claim in `text`; of `index` only the names and what they stand for are used, never a fact."""
    context = context or Context()
    text, title = well_formed(text), well_formed(context.title or "")
    document = read_document(text, index=index, title=title, written_on=context.written_on, day_first=context.day_first)
    quotations = (*context.quotations, *find_quotations(text))
    surroundings = _surroundings(document, quotations, written_on=context.written_on)
    events = EventFinder(document, index, context.earlier)
    drafts = []
    for sentence in document.sentences.with_values():
        source = _source_line(sentence, document)
        for readings in _readings(sentence, document, events, index):
            drafts.append(tuple([_placed(draft, surroundings, source) for draft in readings]))
    for sentence, readings in read_further(document, index):
        source = _source_line(sentence, document)
        drafts.append(tuple([_placed(draft, surroundings, source) for draft in readings]))
    drafts.extend((_placed(draft, surroundings, ""),) for draft in read_incumbents(document, index))
    return Drafted(
        tuple(drafts),
        quotations,
        tuple(find_cited_sources(text, index.sources, context.links)),
        events_spoken_of(document.sentences.names, index),
    )


def _readings(sentence: SentenceView, document: Document, events: EventFinder, index: Index) -> Iterator[list[Draft]]:
    """For every value of the sentence the ways in which it can be read, the narrowest first."""
    links = events.in_sentence(sentence)
    for mention in sentence.dates:
        if is_part_of_name(sentence, mention, index):
            continue
        lives = read_lives(sentence, mention, index, events.person_before)
        if len(lives) > 1:  # A lifespan: two values, two claims.
            yield from ([life] for life in lives)
            continue
        dated = read_event_dates(sentence, [mention], links)
        yield [*lives, *read_offices(sentence, mention, index, events.person_before), *dated]
    if any(not number.ordinal for number in sentence.numbers):
        around = [*links, *events.around(sentence)]
        topic = partial(_topic, sentence, document)
        tolls, rest = read_casualties(sentence, list(sentence.numbers), around, document, topic=topic)
        others = (
            *read_counts(sentence, rest, around),
            *read_shares(sentence, rest, links),
            *read_participants(sentence, rest, links),
        )
        for draft in (*map(as_share, tolls), *others):
            yield [replace(draft, period=_nearest_date(draft, sentence)) if sentence.dates else draft]


def _source_line(sentence: SentenceView, document: Document) -> str:
    """ "Estimated at 500,000. Source: Hart (1979)": the source that the next sentence names, "" where none."""
    following = document.sentences[sentence.number + 1 : sentence.number + 2]
    found = _SOURCE_LINE.match(following[0].text) if following else None
    return found["who"].strip() if found else ""


def _topic(sentence: SentenceView, document: Document) -> str:
    """The measure that the text is about here: by the sentences before, the title, the first lines."""
    before = document.sentences[max(0, sentence.number - _TOPIC_REACH) : sentence.number]
    heads = document.sentences[:2]
    for text in (*(view.folded for view in reversed(before)), fold(document.title), *(view.folded for view in heads)):
        topic = casualty_topic(text)
        if topic:
            return topic
    return ""


def _nearest_date(draft: Draft, sentence: SentenceView) -> When:
    start = draft.claim.start
    return min(sentence.dates, key=lambda mention: abs(mention.start - start)).when


def _place(item: CheckedClaim) -> tuple[int, int]:
    return item.claim.start, item.claim.end


def _is_claim(checked: CheckedClaim) -> bool:
    """That somebody acted at a time when he could is no claim of its own."""
    return checked.claim.kind is not ClaimKind.ANACHRONISM or checked.finding.verdict is not Verdict.NOT_FOUND


def _judge_first(drafts: Sequence[Draft], index: Index) -> CheckedClaim:
    """The first reading that references bear on; else the first of all, as not found."""
    best: CheckedClaim | None = None
    for draft in drafts:
        checked = judge(draft, index)
        if checked.finding.verdict is not Verdict.NOT_FOUND:
            return checked
        if best is None or (checked.finding.evidence and not best.finding.evidence):
            best = checked
    assert best is not None
    return best


def _surroundings(document: Document, quotations: Sequence[Quotation], *, written_on: date | None) -> _Surroundings:
    return _Surroundings(
        blocks=Covering((quote.start, quote.end, quote) for quote in quotations if quote.style == "block"),
        inline=Covering((quote.start, quote.end, quote) for quote in quotations if quote.style != "block"),
        struck=Covering((start, end, True) for start, end in find_struck(document.text)),
        fictional=is_fiction(document.folded + " " + fold(document.title) if document.title else document.folded),
        written_on=written_on,
    )


def _placed(draft: Draft, around: _Surroundings, source: str) -> Draft:
    """The draft with what its place in the text says of it: another's words, struck out, fiction, a source named."""
    claim = draft.claim
    quoted, inline = around.blocks.at(claim.start), around.inline.at(claim.start)
    struck = around.struck.at(claim.start) is not None
    stance, attributed_to = claim.stance, claim.attributed_to
    if stance is Stance.ASSERTED:
        if around.fictional:
            stance = Stance.HYPOTHETICAL
        elif inline or source:
            stance, attributed_to = Stance.ATTRIBUTED, (inline.who if inline else source)
    if not (quoted or struck or around.fictional) and stance is claim.stance:
        return draft if around.written_on is None else replace(draft, written_on=around.written_on)
    placed = replace(
        claim,
        quoted=quoted is not None,
        struck=struck,
        fictional=around.fictional,
        stance=stance,
        attributed_to=attributed_to,
    )
    return replace(draft, claim=placed, written_on=around.written_on)

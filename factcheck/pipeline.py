"""Text and references in, findings out: the one entry that the commands and `moderation` call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from factcheck.cited_sources import find_cited_sources
from factcheck.document import Document, SentenceView, read_document
from factcheck.drafts import Draft
from factcheck.frozen import record
from factcheck.languages.en.claims.casualties import may_hold_figure, read_casualties
from factcheck.languages.en.claims.counts import read_counts
from factcheck.languages.en.claims.event_dates import (
    is_part_of_name,
    is_said_in_passing,
    read_event_dates,
    read_year_of_name,
)
from factcheck.languages.en.claims.further import read_further
from factcheck.languages.en.claims.gates import TAKING_PART
from factcheck.languages.en.claims.incumbents import read_incumbents
from factcheck.languages.en.claims.lives import read_lives
from factcheck.languages.en.claims.offices import read_offices
from factcheck.languages.en.claims.participants import read_participants
from factcheck.languages.en.claims.shares import SHARE_UNITS, as_share, read_shares
from factcheck.languages.en.claims.topics import Topic
from factcheck.languages.en.claims.weekdays import read_misfit_weekday
from factcheck.languages.en.statements import counted_up_to
from factcheck.linking import EventFinder, events_spoken_of
from factcheck.placing import Surroundings, place_draft
from factcheck.ports import Index
from factcheck.records import (
    CheckedClaim,
    CitedSource,
    ClaimKind,
    EarlierPost,
    Hyperlink,
    Quotation,
    Reading,
    Verdict,
    When,
)
from factcheck.rules.inconsistency import find_inconsistencies
from factcheck.rules.registry import judge
from factcheck.text.quotation_origins import find_origins
from factcheck.text.quotations import find_quotations
from factcheck.text.wellformed import well_formed


@record
class Context:
    """What is known of a text beside its words.

    `quotations` are blocks that the page itself marks as another's words, `links` words that it links to an address
    (offsets into the text). `earlier` are posts of the same thread that stand before this one, the nearest last.
    `day_first`: whether the forum writes 4/5/1972 for 4 May; None where that isn't known. `author` wrote the text: what
    he repeats of his own earlier posts is no quotation.
    """

    title: str | None = None
    written_on: date | None = None
    quotations: tuple[Quotation, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    earlier: tuple[EarlierPost, ...] = ()
    day_first: bool | None = None
    author: str | None = None


_NO_CONTEXT = Context()


@record
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
    context = context or _NO_CONTEXT
    text, title = well_formed(text), well_formed(context.title or "")
    document = read_document(text, index=index, title=title, written_on=context.written_on, day_first=context.day_first)
    quotations = _quotations(text, context)
    events = EventFinder(document, index, context.earlier)
    found: list[list[Draft]] = []
    for sentence in document.sentences.with_values():
        if sentence.dates:
            _read_dated(sentence, events, index, found)
        if not sentence.dates or sentence.may_have_numbers:  # without a date it is among them for its numbers
            _read_figures(sentence, events, Topic(sentence, document, context.earlier), found)
    found += [readings for _, readings in read_further(document, index)]
    found += [[draft] for draft in read_incumbents(document, index)]
    return Drafted(
        _placed(found, document, quotations, context) if found else (),
        quotations,
        tuple(find_cited_sources(text, index.sources, context.links)),
        events_spoken_of(document.sentences.names, index),
    )


def _quotations(text: str, context: Context) -> tuple[Quotation, ...]:
    if not context.earlier:
        return (*context.quotations, *find_quotations(text))
    speakers = {post.author for post in context.earlier if post.author}
    found = (*context.quotations, *find_quotations(text, speakers))
    return tuple(find_origins(text, found, context.earlier, author=context.author))


def _placed(
    found: list[list[Draft]], document: Document, quotations: Sequence[Quotation], context: Context
) -> tuple[tuple[Draft, ...], ...]:
    """Every draft with what its place in the text says of it."""
    surroundings = Surroundings.of(document, quotations, written_on=context.written_on)
    return tuple([tuple([place_draft(draft, surroundings) for draft in readings]) for readings in found])


def _read_dated(sentence: SentenceView, events: EventFinder, index: Index, found: list[list[Draft]]) -> None:
    """Add, for every date of the sentence, the ways in which it can be read, the narrowest first."""
    links = events.in_sentence(sentence)
    for mention in sentence.dates:
        if mention.weekday_fits is False and (misfit := read_misfit_weekday(sentence, mention)):
            found.append([misfit])
        if is_part_of_name(sentence, mention, index):
            if named := read_year_of_name(sentence, mention, links):
                found.append([named])
            continue
        lives = read_lives(sentence, mention, index, events.person_before)
        if len(lives) > 1:  # A lifespan: two values, two claims.
            found += [[life] for life in lives]
            continue
        readings = [*lives, *read_offices(sentence, mention, index, events.person_before)]
        if readings or not is_said_in_passing(sentence, mention):
            found.append([*readings, *read_event_dates(sentence, [mention], links)])


def _read_figures(sentence: SentenceView, events: EventFinder, topic: Topic, found: list[list[Draft]]) -> None:
    """Add a draft for every number of the sentence that counts people or states, or that is a share of them."""
    if not may_hold_figure(sentence, topic):
        return  # before its numbers are read: most of them tell prices, pages, times
    numbers = [number for number in sentence.numbers if not number.ordinal] and list(sentence.numbers)
    if not numbers:
        return
    around = partial(events.in_context, sentence)
    tolls, rest = read_casualties(sentence, numbers, around, topic=topic)
    drafts = [as_share(draft) for draft in tolls]
    if rest:
        drafts += read_counts(sentence, rest, around)
        if any(number.quantity.unit in SHARE_UNITS for number in rest):
            drafts += read_shares(sentence, rest, events.in_sentence(sentence))
        if sentence.cues & TAKING_PART:
            drafts += read_participants(sentence, rest, events.in_sentence(sentence))
    for draft in drafts:
        if sentence.dates:
            draft.period = _nearest_date(draft, sentence)
        found.append([draft])


def _nearest_date(draft: Draft, sentence: SentenceView) -> When:
    start = draft.claim.start
    mention = min(sentence.dates, key=lambda mention: abs(mention.start - start))
    return counted_up_to(mention, sentence)


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

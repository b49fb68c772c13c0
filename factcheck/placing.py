"""What a value's place in its text says of it: another's words, struck out, fiction, a source named above or below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.document import Document, SentenceView
from factcheck.drafts import Draft
from factcheck.frozen import record
from factcheck.languages.en.carrying import (
    carried_over,
    has_note,
    is_denied_next,
    is_pronoun,
    is_revised_next,
    may_name_sources,
    site_above,
    source_above,
    source_below,
    speaker_before,
)
from factcheck.languages.en.fiction import find_fiction
from factcheck.languages.en.stance import read_stance
from factcheck.records import Quotation, Stance
from factcheck.text.covering import Covering
from factcheck.text.quotations import find_struck
from factcheck.text.spans import BLOCK


@record
class Placing:
    """A value's stance with its place taken into account, and what holds beside the stance."""

    stance: Stance
    attributed_to: str | None = None
    quoted: bool = False
    fictional: bool = False
    struck: bool = False


# The enum's members, looked up once: these are asked for every claim.
_ASSERTED, _ATTRIBUTED, _REJECTED = Stance.ASSERTED, Stance.ATTRIBUTED, Stance.REJECTED
_QUESTIONED, _HYPOTHETICAL = Stance.QUESTIONED, Stance.HYPOTHETICAL


@dataclass(slots=True, eq=False)
class Surroundings:
    """The parts of a text in which claims mean something else, and the day of the text, where it is known.

    `blocks` and `inline` hold quotations. `is_plain`: there are no such parts, nor may a source stand above or below a
    claim; as most texts are, and what their writers assert is then their own.
    """

    document: Document
    blocks: Covering[Quotation]
    inline: Covering[Quotation]
    struck: Covering[bool]
    fiction: Covering[bool]
    written_on: date | None = None
    is_plain: bool = False

    @classmethod
    def of(cls, document: Document, quotations: Sequence[Quotation], *, written_on: date | None = None) -> Surroundings:
        struck, fiction = find_struck(document.text), find_fiction(document)
        return cls(
            document,
            blocks=_covering([quote for quote in quotations if quote.style == BLOCK]) if quotations else _UNQUOTED,
            inline=_covering([quote for quote in quotations if quote.style != BLOCK]) if quotations else _UNQUOTED,
            struck=Covering([(start, end, True) for start, end in struck]) if struck else _NOWHERE,
            fiction=Covering([(start, end, True) for start, end in fiction]) if fiction else _NOWHERE,
            written_on=written_on,
            is_plain=not (quotations or struck or fiction or may_name_sources(document)),
        )


_UNQUOTED: Covering[Quotation] = Covering(())
_NOWHERE: Covering[bool] = Covering(())


def _covering(quotations: list[Quotation]) -> Covering[Quotation]:
    return Covering([(quote.start, quote.end, quote) for quote in quotations]) if quotations else _UNQUOTED


def place_draft(draft: Draft, around: Surroundings) -> Draft:
    """The draft, which is changed, with what its place says of its claim."""
    draft.written_on = around.written_on
    claim = draft.claim
    if around.is_plain and claim.stance is _ASSERTED:
        return draft
    placing = _place(draft.sentence, claim.start, Placing(claim.stance, claim.attributed_to), around)
    if placing != Placing(claim.stance, claim.attributed_to):
        draft.claim = replace(
            claim,
            stance=placing.stance,
            attributed_to=placing.attributed_to,
            quoted=placing.quoted,
            fictional=placing.fictional,
            struck=placing.struck,
        )
    return draft


def place_value(sentence: SentenceView, start: int, end: int, around: Surroundings, *, is_date: bool) -> Placing:
    """The same for a bare value at `start`..`end`, whether or not a claim is made of it."""
    read = read_stance(sentence, start, end, is_date=is_date)
    return _place(sentence, start, Placing(read.stance, read.attributed_to), around)


def _place(sentence: SentenceView, at: int, said: Placing, around: Surroundings) -> Placing:
    quoted, inline = around.blocks.at(at), around.inline.at(at)
    fictional = around.fiction.at(at) is not None
    stance, who = said.stance, said.attributed_to
    if fictional and stance is _ASSERTED:
        stance = _HYPOTHETICAL
    elif stance is _ASSERTED:
        stance, who = (_ASSERTED, None) if around.is_plain else _carried(sentence, inline, around.document)
    elif stance is _QUESTIONED and is_denied_next(sentence, around.document):
        stance = _REJECTED
    elif stance is _ATTRIBUTED and who and is_pronoun(who):
        who = speaker_before(sentence, around.document) or who
    if quoted and stance is _ATTRIBUTED and who == quoted.who:
        stance = _ASSERTED  # the name before his words is no source that he gives
    if quoted and stance is _ASSERTED:
        who = quoted.who
        site = site_above(quoted.start, around.document) if who is None else None
        if site:
            stance, who = _ATTRIBUTED, site
    elif (stance is _ASSERTED or stance is _ATTRIBUTED) and is_revised_next(sentence, around.document):
        stance = _REJECTED
    return Placing(stance, who, quoted is not None, fictional, around.struck.at(at) is not None)


def _carried(sentence: SentenceView, inline: Quotation | None, document: Document) -> tuple[Stance, str | None]:
    """What the sentence itself asserts may still be another's: within quotation marks, or by a source beside it."""
    if inline is not None:
        return _ATTRIBUTED, inline.who or speaker_before(sentence, document)
    source = source_below(sentence, document)
    if source is None:
        source = source_above(sentence, document)
    if source is None:
        source = carried_over(sentence, document)
    if source is None and has_note(sentence, document):
        source = ""
    return (_ASSERTED, None) if source is None else (_ATTRIBUTED, source or None)

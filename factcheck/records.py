"""The records that every stage of the engine passes on. Frozen: a record never changes once it is made.

Offsets are Unicode code points into the text that was read, end excluded.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from factcheck.frozen import record


class Bound(StrEnum):
    """How a quantity is fenced in. "About" is not a bound: it sets `Quantity.approximate`."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"


class Calendar(StrEnum):
    GREGORIAN = "gregorian"
    JULIAN = "julian"
    UNKNOWN = "unknown"


class ClaimKind(StrEnum):
    CASUALTY = "casualty"
    EVENT_DATE = "event_date"
    BIRTH = "birth"
    DEATH = "death"
    OFFICE = "office"
    COUNT = "count"
    AGE = "age"
    DURATION = "duration"
    ORDER = "order"
    QUANTITY = "quantity"
    ANACHRONISM = "anachronism"
    INCONSISTENCY = "inconsistency"


class Stance(StrEnum):
    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    REJECTED = "rejected"
    QUESTIONED = "questioned"
    HYPOTHETICAL = "hypothetical"


class Verdict(StrEnum):
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    DIFFERS = "differs"
    OUTDATED = "outdated"
    NOT_FOUND = "not_found"
    NOT_CHECKABLE = "not_checkable"


@record
class Quantity:
    """A number as somebody wrote it. An open end is None, never 0; "about" leaves low == high.

    `readings` holds the other readings of an ambiguous separator ("800.000": 800000 or 800),
    as (low, high) pairs; such a quantity never contradicts.
    """

    low: float | None
    high: float | None
    bound: Bound = Bound.EXACT
    approximate: bool = False
    unit: str = ""
    per: str | None = None
    readings: tuple[tuple[float | None, float | None], ...] = ()


@record
class NumberMention:
    """A quantity where it stands. `start`..`end` takes in the words that make it ("at least 5,000", "some 20 million").

    `vague`: a bare plural such as "millions". `worded`: written in words at least in part.
    `ordinal`: "the third", "23rd"; ordinals are no quantities, and most readers drop them.
    """

    start: int
    end: int
    quantity: Quantity
    vague: bool = False
    worded: bool = False
    ordinal: bool = False


@record
class When:
    """A date in EDTF (level 1 and the parts of level 2 that CONTRACT names) with its calendar."""

    edtf: str
    calendar: Calendar = Calendar.UNKNOWN


@record
class DateMention:
    """A date where it stands. `inferred`: part of it (year, month) came from the context and not from these words.

    `weekday_fits`: whether the day of the week that stands with it is its own; None where none does.
    """

    start: int
    end: int
    when: When
    inferred: bool = False
    weekday_fits: bool | None = None


@record
class Sentence:
    start: int
    end: int
    text: str


@record
class Quotation:
    """Words of another in this text: `who` is the one quoted (None where it isn't said).

    `style`: "block" (another poster's words) or "inline" (a book or a speaker between quotation marks).
    `origin` is the key of the earlier post of the thread that the words come from, where it is known.
    """

    start: int
    end: int
    text: str
    who: str | None = None
    style: str = "block"
    origin: str | None = None


@record
class EarlierPost:
    """A post that stands before the one being read in its thread.

    `key` is what the caller calls it (a position, an id). `events`: ids of the events that it spoke of, the last ones
    first, where it has been read already.
    """

    key: str
    author: str | None
    text: str
    events: tuple[str, ...] = ()


@record
class Hyperlink:
    """Words of a text that a page links to an address which the words themselves don't show."""

    start: int
    end: int
    url: str


@record
class SubjectRef:
    """What a claim is about: label and id where it could be linked, the words that named it in any case."""

    label: str | None = None
    id: str | None = None
    mention: str | None = None


@record
class Citation:
    """Where a fact was published. `url` is what a moderator opens; `seen_at` is where the packer read the figure."""

    author: str
    title: str
    year: str = ""
    publisher: str = ""
    url: str = ""
    seen_at: str = ""


@record
class Scope:
    """What a fact counts: the measure, whom, where and in which period (EDTF)."""

    measure: str = ""
    whom: str = ""
    where: str = ""
    when: str = ""


@record
class Subject:
    """An event, person, body, place or work that references know.

    `type` is the finer kind ("trial", "congress", "assassination", "war", "famine", "purge", "pact", "founding", ...);
    `participants` are subject ids; `begin`/`end` EDTF (Gregorian) where known; `keywords` are words that point to the
    event when they stand near its participants or its date ("tried", "accused", "murdered").
    """

    id: str
    kind: str
    label: str
    aliases: tuple[str, ...] = ()
    type: str = ""
    participants: tuple[str, ...] = ()
    place: str = ""
    begin: str = ""
    end: str = ""
    part_of: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@record
class Fact:
    """One statement of one source.

    `property`: for dates `date`, `begin`, `end`, `birth`, `death`, `office_begin`, `office_end`;
    for figures `toll` (scope.measure says what is counted) and `count` (scope.whom says what is counted).
    Exactly one of `quantity` and `when` is set. `object` is the other end of a relation (the office held).
    """

    id: str
    subject: str
    property: str
    citation: Citation
    licence: str
    pack: str
    quantity: Quantity | None = None
    when: When | None = None
    scope: Scope = field(default_factory=Scope)
    object: str = ""
    as_of: str = ""
    note: str = ""

    def __hash__(self) -> int:
        return hash(self.id)  # all of its fields would take as long as what is remembered of it


@record
class RatedSource:
    """A work, author or site whose reliability somebody rates: shown when a post cites it."""

    id: str
    name: str
    names: tuple[str, ...]
    domains: tuple[str, ...]
    rating: str
    rated_by: str
    url: str
    licence: str
    note: str = ""


@record
class Claim:
    """A statement in a text that can be true or false; the shortest span that carries its value with its words."""

    start: int
    end: int
    text: str
    sentence: str
    kind: ClaimKind
    subject: SubjectRef
    measure: str | None = None
    value: Quantity | None = None
    date: When | None = None
    stance: Stance = Stance.ASSERTED
    attributed_to: str | None = None
    quoted: bool = False
    fictional: bool = False
    struck: bool = False

    @property
    def is_own(self) -> bool:
        """The poster's own assertion: neither quoted, nor fiction, nor struck out."""
        return self.stance is Stance.ASSERTED and not (self.quoted or self.fictional or self.struck)


@record
class Evidence:
    """What one rule concluded from one claim and one fact: `relation` is that fact's own bearing on the claim.

    `value` is for people to read; beside it stands the figure (`low`, `high`) or the date (`edtf`) itself.
    """

    fact_id: str
    source: str
    title: str
    url: str
    value: str
    scope: str
    as_of: str
    licence: str
    relation: str
    low: float | None = None
    high: float | None = None
    edtf: str = ""


@record
class Finding:
    """The verdict on a claim, in one or two plain sentences, with its evidence and the trace of rules that fired."""

    verdict: Verdict
    explanation: str
    evidence: tuple[Evidence, ...] = ()
    trace: tuple[str, ...] = ()

    def is_accusation(self, claim: Claim) -> bool:
        """Only an own, asserted, contradicted claim opens a case by itself."""
        return self.verdict is Verdict.CONTRADICTED and claim.is_own


@record
class CitedSource:
    """A source that a post names, and how it is rated (`rating` is the rater's own word)."""

    start: int
    end: int
    text: str
    source: RatedSource


@record
class CheckedClaim:
    claim: Claim
    finding: Finding


@record
class Reading:
    """All that the engine makes of one text.

    `events`: ids of the events that it names without ambiguity, the last ones first, for the posts that follow it
    (`EarlierPost.events`).
    """

    claims: tuple[CheckedClaim, ...]
    quotations: tuple[Quotation, ...] = ()
    cited_sources: tuple[CitedSource, ...] = ()
    events: tuple[str, ...] = ()

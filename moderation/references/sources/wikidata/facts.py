"""Statements as facts, each citable by itself; what can't be told precisely is left out.

- Deprecated statements are never facts. All others are, the preferred first: with births and terms the others are not
  wrong but also said (several birth dates), or no longer so (terms that are over).
- A qualifier that narrows a statement (of whom, where, which part) goes into the scope of a figure; where it has no
  label, and with dates, which have no such scope, the statement is left out.
- Unknown and no values make no fact, unless the earliest and the latest date that it may be are told.
- Circumstances: "circa" and estimates make a value approximate; a doubt is noted; any that isn't known here leaves the
  statement out, for it may say anything ("before", "at least", "hypothetically").
- A birth or death on 1 January is given as that year: too many were imported so by sources that knew the year alone.
- The point in time of an event whose begin or end is known is left out: it may be any day of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from factcheck.dates.calendars import days
from factcheck.records import Bound, Calendar, Citation, Fact, Quantity, Scope, When
from moderation.references.sources.wikidata.statements import Amount, Entity, Statement
from moderation.references.sources.wikidata.times import approximate

PACK, LICENCE, PUBLISHER = "wikidata", "CC0-1.0", "Wikidata"
AUTHOR = "Wikidata contributors"

_TOLLS = {"P1120": "deaths", "P1339": "injured", "P1590": "casualties", "P1446": "missing", "P1603": "infected"}
_COUNTS = {"P1132": "participants"}
_PERSON_DATES = {"P569": "birth", "P570": "death"}
_EVENT_DATES = {"P580": "begin", "P582": "end", "P585": "date"}
_BODY_DATES = {"P571": "begin", "P576": "end"}
_WORK_DATES = {"P577": "date"}
_DATES = {"person": _PERSON_DATES, "event": _EVENT_DATES, "body": _BODY_DATES, "place": _BODY_DATES}
_OFFICE = "P39"
_TERM = (("P580", "office_begin"), ("P582", "office_end"))
# An item without a statement of one of these has no facts.
FACT_PROPERTIES = frozenset((*_TOLLS, *_COUNTS, *_PERSON_DATES, *_EVENT_DATES, *_BODY_DATES, *_WORK_DATES, _OFFICE))

# Qualifiers that say of whom, and where, a statement holds.
_WHOM = ("P642", "P518", "P710", "P21", "P1552", "P3831", "P2868", "P27", "P106", "P366", "P1264")
_WHERE = ("P276", "P17", "P131", "P3005", "P1001", "P937")
# Of a position held: an office of something else than its item says.
_OF_OTHERS = ("P642", "P518", "P1001", "P2389", "P108", "P749", "P463")
_CIRCUMSTANCES = ("P1480", "P5102")
_ABOUT = {"Q5727902", "Q791801", "Q21818619"}  # circa, estimation, near
_DOUBTS = {
    "Q18122778": "presumably",
    "Q56644435": "probably",
    "Q30230067": "possibly",
    "Q18912752": "disputed",
    "Q32188232": "allegedly",
    "Q4676846": "acting",
}
# "Unspecified calendar, assumed Gregorian".
_CALENDAR_ASSUMED = "Q26961029"
_PEOPLE = {"", "Q5", "Q215627"}  # a bare number, humans, persons
_MOST_NOTE, _LONGEST_SCOPE = 600, 400


@dataclass(frozen=True, slots=True)
class _Circumstances:
    is_about: bool = False
    is_calendar_assumed: bool = False
    doubts: tuple[str, ...] = ()


def read_facts(entity: Entity, kind: str, labels: Mapping[str, str]) -> Iterator[Fact]:
    """`labels` are those of the items that the statements name, by id, as far as they are known."""
    for name, property in _dates_of(entity, kind).items():
        for statement in entity.of(name):
            yield from _date_fact(entity, statement, property, labels)
    if kind == "event":
        for name, measure in (_TOLLS | _COUNTS).items():
            for statement in entity.of(name):
                yield from _figure_fact(entity, statement, measure, labels)
    if kind == "person":
        for statement in entity.of(_OFFICE):
            yield from _term_facts(entity, statement, labels)


def needed_items(entity: Entity) -> list[str]:
    """Ids of the items whose labels `read_facts` and the subject want, each once."""
    wanted = [*entity.best_items("P31"), *entity.best_items("P276"), *entity.best_items("P17")]
    names = (*_TOLLS, *_COUNTS, *_PERSON_DATES, *_EVENT_DATES, *_BODY_DATES, *_WORK_DATES, _OFFICE)
    for statement in (statement for name in names for statement in entity.of(name)):
        if statement.property == _OFFICE and isinstance(statement.value, str):
            wanted.append(statement.value)
        wanted += statement.items(*_WHOM, *_WHERE, "P1365", "P1366", "P459", "P1013")
        for reference in statement.references:
            wanted += [value for value in reference.get("P248", ()) if isinstance(value, str)]
    return list(dict.fromkeys(wanted))


def item_citation(id: str, label: str, *, revision: int = 0, modified: str = "") -> Citation:
    """Equal for all facts of one revision of an item, so that its begin and end are known to belong together."""
    page = f"https://www.wikidata.org/w/index.php?{urlencode({'title': id, 'oldid': revision})}"
    return Citation(
        author=AUTHOR,
        title=f"{label} ({id})" if label else id,
        year=modified[:4],
        publisher=PUBLISHER,
        url=page if revision else f"https://www.wikidata.org/wiki/{id}",
        seen_at=f"wikidata.org, {id}, revision {revision} of {modified[:10]}" if revision else f"wikidata.org, {id}",
    )


def make_fact(
    *, id: str, subject: str, property: str, citation: Citation, when: When, object: str = "", note: str = ""
) -> Fact:
    """`id` is the statement's: a fact keeps its own when the statement is corrected."""
    return Fact(
        id=f"wikidata:{id}:{property}",
        subject=subject,
        property=property,
        citation=citation,
        licence=LICENCE,
        pack=PACK,
        when=when,
        object=object,
        note=note,
    )


def statement_when(statement: Statement) -> When | None:
    """The date that a statement gives, with its circumstances; between the earliest and latest where both are told."""
    circumstances = _circumstances(statement)
    when = statement.value if isinstance(statement.value, When) else None
    if circumstances is None:
        return None
    between = _between(statement)
    if between is not None:
        return between
    if when is None:
        return None
    if circumstances.is_calendar_assumed:
        when = When(when.edtf, Calendar.UNKNOWN)
    return approximate(when) if circumstances.is_about else when


def _dates_of(entity: Entity, kind: str) -> Mapping[str, str]:
    if kind == "work":
        return _WORK_DATES
    dates = _DATES.get(kind, {})
    if kind == "event" and any(statement_when(one) for name in ("P580", "P582") for one in entity.of(name)):
        return {name: property for name, property in dates.items() if name != "P585"}
    return dates


def _date_fact(entity: Entity, statement: Statement, property: str, labels: Mapping[str, str]) -> Iterator[Fact]:
    when = statement_when(statement)
    if when is None or any(name in statement.qualifiers for name in (*_WHOM, *_WHERE)):
        return
    if property in ("birth", "death") and when.edtf.endswith("-01-01"):
        when = When(when.edtf.removesuffix("-01-01"), when.calendar)
    yield make_fact(
        id=_key(entity, statement),
        subject=entity.id,
        property=property,
        citation=_citation(entity),
        when=when,
        note=_note(entity, statement, labels),
    )


def _figure_fact(entity: Entity, statement: Statement, measure: str, labels: Mapping[str, str]) -> Iterator[Fact]:
    circumstances, amount = _circumstances(statement), statement.value
    whom, where = _named(statement, _WHOM, labels), _named(statement, _WHERE, labels)
    if circumstances is None or whom is None or where is None or not isinstance(amount, Amount):
        return
    quantity = _quantity(statement, amount, is_about=circumstances.is_about)
    if quantity is None:
        return
    yield Fact(
        id=f"wikidata:{_key(entity, statement)}:{measure}",
        subject=entity.id,
        property="toll" if statement.property in _TOLLS else "count",
        citation=_citation(entity),
        licence=LICENCE,
        pack=PACK,
        quantity=quantity,
        scope=Scope(measure=measure, whom=whom, where=where, when=_period(statement)),
        as_of=next((when.edtf for when in statement.dates("P585")), ""),
        note=_note(entity, statement, labels),
    )


def _term_facts(entity: Entity, statement: Statement, labels: Mapping[str, str]) -> Iterator[Fact]:
    circumstances, office = _circumstances(statement), statement.value
    if circumstances is None or not isinstance(office, str) or any(name in statement.qualifiers for name in _OF_OTHERS):
        return
    for name, property in _TERM:
        for count, when in enumerate(dict.fromkeys(statement.dates(name)), start=1):
            if circumstances.is_calendar_assumed:
                when = When(when.edtf, Calendar.UNKNOWN)
            yield make_fact(
                id=_key(entity, statement) if count == 1 else f"{_key(entity, statement)}:{count}",
                subject=entity.id,
                property=property,
                citation=_citation(entity),
                when=approximate(when) if circumstances.is_about else when,
                object=office,
                note=_note(entity, statement, labels),
            )


def _circumstances(statement: Statement) -> _Circumstances | None:
    """None where something is said of the value that isn't understood."""
    given = statement.qualified(*_CIRCUMSTANCES)
    known = [value for value in given if isinstance(value, str)]
    if len(known) < len(given) or not set(known) <= _ABOUT | _DOUBTS.keys() | {_CALENDAR_ASSUMED}:
        return None
    return _Circumstances(
        is_about=bool(_ABOUT.intersection(known)),
        is_calendar_assumed=_CALENDAR_ASSUMED in known,
        doubts=tuple(_DOUBTS[value] for value in known if value in _DOUBTS),
    )


def _between(statement: Statement) -> When | None:
    """Earliest date (P1319) and latest date (P1326); one of them alone stands for an unknown value only."""
    earliest, latest = statement.dates("P1319")[:1], statement.dates("P1326")[:1]
    ends = [*earliest, *latest]
    is_unknown = not isinstance(statement.value, When)
    if len(ends) < (1 if is_unknown else 2) or any("/" in end.edtf for end in ends):
        return None
    if len({end.calendar for end in ends}) > 1:
        return None
    first, last = (end[0].edtf if end else ".." for end in (earliest, latest))
    when = When(f"{first}/{last}", ends[0].calendar)
    begin, end = days(when)
    return None if begin is not None and end is not None and begin > end else when


def _quantity(statement: Statement, amount: Amount, *, is_about: bool) -> Quantity | None:
    """In people; "lower limit" (P5447) and "upper limit" (P5448) widen what is given."""
    limits = [value for value in statement.qualified("P5447", "P5448") if isinstance(value, Amount)]
    if any(value.unit not in _PEOPLE for value in (amount, *limits)):
        return None
    low, high = min(value.low for value in (amount, *limits)), max(value.high for value in (amount, *limits))
    if low < 0:
        return None
    bound = Bound.EXACT if low == high else Bound.BETWEEN
    return Quantity(low=low, high=high, bound=bound, approximate=is_about, unit="people")


def _named(statement: Statement, properties: tuple[str, ...], labels: Mapping[str, str]) -> str | None:
    """What the qualifiers name, in words; None where one of them has none, or where they are a long list."""
    values = statement.qualified(*properties)
    words = [labels.get(value, "") if isinstance(value, str) else "" for value in values]
    named = ", ".join(dict.fromkeys(words))
    return named if all(words) and len(named) <= _LONGEST_SCOPE else None


def _period(statement: Statement) -> str:
    begin, end = (next((when.edtf for when in statement.dates(name)), "..") for name in ("P580", "P582"))
    return "" if begin == end == ".." or "/" in begin + end else f"{begin}/{end}"


def _key(entity: Entity, statement: Statement) -> str:
    """A statement's own id; made up from what it says where an answer has none."""
    match statement.value:
        case When() as when:
            words = when.edtf
        case Amount() as amount:
            words = f"{amount.low:g}-{amount.high:g}"
        case _:
            words = str(statement.value)
    return statement.id or f"{entity.id}:{statement.property}:{words}"


def _citation(entity: Entity) -> Citation:
    return item_citation(entity.id, entity.label, revision=entity.revision, modified=entity.modified)


def _note(entity: Entity, statement: Statement, labels: Mapping[str, str]) -> str:
    """What a moderator should know of the statement: its rank, doubts, whom the holder followed, and its references."""
    parts = []
    if not statement.is_preferred and any(other.is_preferred for other in entity.of(statement.property)):
        parts.append("another value is preferred")
    circumstances = _circumstances(statement)
    parts += circumstances.doubts if circumstances else ()
    parts += [f"number {value}" for value in statement.qualified("P1545") if isinstance(value, str)]
    for name, words in (("P1365", "replaces"), ("P1366", "replaced by"), ("P459", "by"), ("P1013", "by")):
        parts += [f"{words} {labels[item]}" for item in statement.items(name) if labels.get(item)]
    parts += _references(statement, labels) or ["no reference given"]
    return "; ".join(dict.fromkeys(parts))[:_MOST_NOTE]


def _references(statement: Statement, labels: Mapping[str, str]) -> list[str]:
    parts = []
    for reference in statement.references:
        works = [labels.get(value, "") for value in reference.get("P248", ()) if isinstance(value, str)]
        parts += [f"stated in {work}" for work in works if work]
        urls = [value for value in reference.get("P854", ()) if isinstance(value, str)]
        parts += [f"reference URL {url}" for url in urls if url.startswith(("http://", "https://"))]
        if "P143" in reference and not works and not urls:
            parts.append("imported from a Wikimedia project")
    return parts or (["a reference without a name"] if statement.references else [])

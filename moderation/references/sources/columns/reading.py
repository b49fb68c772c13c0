"""Rows as subjects and facts. A row that can't be read is told by its number; nothing is guessed, nothing dropped."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from factcheck.dates.edtf import members
from factcheck.packs.columns import DATE_PROPERTIES, SUBJECT_KINDS, TOLL_MEASURES
from factcheck.packs.tables import split_values
from factcheck.records import Bound, Calendar, Citation, Fact, Quantity, Scope, Subject, When
from moderation.references.sources.columns.cells import Row, cell, fill
from moderation.references.sources.columns.mapping import COLUMN, PRECISIONS, Columns, Fields
from moderation.references.sources.columns.values import read_date, read_number, shortened
from moderation.references.sources.found import Found, UnreadableAnswer

_MOST_PROBLEMS = 200
_WIKIDATA_ITEM = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9][0-9]{0,11})")
_YES, _NO = {"1", "true", "yes"}, {"", "0", "false", "no"}
_LONGEST_KEY, _LONGEST_ID, _LONGEST_DATE = 120, 160, 40


@dataclass(slots=True)
class _Reader:
    """`address` is where the table is, for the citations; `usual` the calendar of its days where none is stated."""

    columns: Columns
    pack: str
    address: str
    usual: Calendar
    subjects: dict[str, Subject] = field(default_factory=dict)
    facts: dict[str, list[Fact]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def read(self, where: str, row: Row) -> None:
        try:
            subject = self._subject(row)
        except ValueError as error:
            self.problems.append(f"{where}: {error}.")
            return
        facts = list(self._facts(where, row, subject))
        known = self.subjects.get(subject.id)
        if known is not None and known.kind != subject.kind:
            self.problems.append(f"{where}: {subject.label} is {subject.kind}, and {known.kind} in an earlier row.")
            return
        if facts:
            self.subjects[subject.id] = _merged(known, subject)
        for fact in facts:
            self.facts.setdefault(fact.id, []).append(fact)

    def _subject(self, row: Row) -> Subject:
        words = fill(self.columns.subject, row)
        if not words["label"]:
            raise ValueError("label is empty")
        if words["kind"] not in SUBJECT_KINDS:
            raise ValueError(f"kind is {shortened(words['kind'])}; one of {', '.join(sorted(SUBJECT_KINDS))}")
        given = words["id"] if "id" in self.columns.subject else " ".join(words["label"].casefold().split())
        if not given:
            raise ValueError("id is empty")
        return Subject(
            id=self._key(given),
            kind=words["kind"],
            label=words["label"],
            aliases=split_values(words["aliases"]),
            type=words["type"],
            place=words["place"],
            begin=self._edtf(self.columns.subject, row, "begin"),
            end=self._edtf(self.columns.subject, row, "end"),
            keywords=split_values(words["keywords"]),
        )

    def _facts(self, where: str, row: Row, subject: Subject) -> Iterator[Fact]:
        """Problems of one fact leave the others of its row."""
        is_silent = True
        for number, given in enumerate(self.columns.facts, start=1):
            try:
                fact = self._fact({**self.columns.shared, **given}, row, subject)
            except ValueError as error:
                is_silent = False
                prefix = f"fact {number}: " if len(self.columns.facts) > 1 else ""
                self.problems.append(f"{where}: {prefix}{error}.")
                continue
            if fact is not None:
                is_silent = False
                yield fact
        if is_silent:
            self.problems.append(f"{where}: {subject.label} has neither a figure nor a date.")

    def _fact(self, fields: Fields, row: Row, subject: Subject) -> Fact | None:
        """None where the row has no such value."""
        words = fill(fields, row)
        is_date = words["property"] in DATE_PROPERTIES
        value = self._when(fields, row, "edtf", words) if is_date else self._quantity(fields, row, words)
        if value is None:
            return None
        for name in ("author", "title", "licence"):
            if not words[name]:
                raise ValueError(f"{name} is empty")
        url = words["url"] or self.address
        if not url.startswith(("https://", "http://")):
            raise ValueError(f"url is {shortened(url)}; http(s)://... is wanted")
        scope = Scope(
            measure=words["measure"],
            whom=words["whom"],
            where=words["where"],
            when=self._edtf(fields, row, "when"),
        )
        as_of = self._edtf(fields, row, "as_of")
        object = self._office(words) if words["object"] else ""
        if fields.get("object") and not object:
            raise ValueError("object is empty")
        if words["id"]:
            parts = [self.pack, words["id"], words["property"], scope.measure]
        else:
            # Of several sources in one table each keeps its own.
            works = [words[name] for name in ("author", "title") if COLUMN.search(fields[name])]
            scoped = [scope.measure, scope.whom, scope.where, scope.when]
            parts = [subject.id, words["property"], *scoped, object, as_of, *works]
        return Fact(
            id=_short(":".join(part for part in parts if part), most=_LONGEST_ID),
            subject=subject.id,
            property=words["property"],
            citation=Citation(
                author=words["author"],
                title=words["title"],
                year=words["year"],
                publisher=words["publisher"],
                url=url,
                seen_at=self.address,
            ),
            licence=words["licence"],
            pack=self.pack,
            quantity=value if isinstance(value, Quantity) else None,
            when=value if isinstance(value, When) else None,
            scope=scope,
            object=object,
            as_of=as_of,
            note=words["note"],
        )

    def _office(self, words: Mapping[str, str]) -> str:
        office = self._key(words["object"])
        if words["object_label"]:
            self.subjects.setdefault(office, Subject(id=office, kind="office", label=words["object_label"]))
        return office

    def _key(self, given: str) -> str:
        """Wikidata's items are the same in all packs; what others number 1, 2, 3 is not."""
        item = _WIKIDATA_ITEM.fullmatch(given)
        return item[1] if item else _short(f"{self.pack}:{given}", most=_LONGEST_KEY)

    def _edtf(self, fields: Fields, row: Row, name: str) -> str:
        """Of two days that it may be, what both share."""
        when = self._when(fields, row, name, {})
        if when is None:
            return ""
        shared = {each.rpartition("-")[0] for each in members(when.edtf)}
        return when.edtf if len(members(when.edtf)) == 1 else shared.pop() if len(shared) == 1 else ""

    def _when(self, fields: Fields, row: Row, name: str, words: Mapping[str, str]) -> When | None:
        believed, stated = words.get("precision", ""), words.get("calendar", "")
        if believed and believed not in PRECISIONS:
            raise ValueError(f"precision is {shortened(believed)}; one of {', '.join(sorted(PRECISIONS))}")
        if stated and stated not in set(Calendar):
            raise ValueError(f"calendar is {shortened(stated)}; one of {', '.join(Calendar)}")
        calendar = Calendar(stated) if stated else None
        try:
            when = read_date(cell(fields, row, name), believed=believed, calendar=calendar, usual=self.usual)
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
        if when is not None and len(when.edtf) > _LONGEST_DATE:
            raise ValueError(f"{name} has {len(when.edtf)} letters; {_LONGEST_DATE} is the most")
        return when

    def _quantity(self, fields: Fields, row: Row, words: Mapping[str, str]) -> Quantity | None:
        ends: list[float | None] = []
        for name in ("low", "high"):
            try:
                ends.append(read_number(cell(fields, row, name), thousands=self.columns.thousands))
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
        low, high = ends
        if low is None and high is None:
            return None
        if not (fields.get("low") and fields.get("high")):  # One column is the figure itself, not an open end of it.
            low = high = low if low is not None else high
        bound = _bound(words["bound"], low, high)
        low, high = None if bound is Bound.AT_MOST else low, None if bound is Bound.AT_LEAST else high
        if low is None and high is None:
            raise ValueError(f"bound is {bound}, and the figure that it needs is empty")
        unit = words["unit"] or "people"
        if unit == "people" and any(end is not None and not end.is_integer() for end in ends):
            raise ValueError(f"{low} to {high} is no whole number of people")
        if low is not None and high is not None and low > high:
            raise ValueError(f"low {low:g} is above high {high:g}")
        if words["property"] == "toll" and words["measure"] not in TOLL_MEASURES:
            wanted = ", ".join(sorted(TOLL_MEASURES))
            raise ValueError(f"measure is {shortened(words['measure'])}; one of {wanted}")
        if not words["measure"]:
            raise ValueError("measure is empty")
        if words["approximate"].casefold() not in _YES | _NO:
            raise ValueError(f"approximate is {shortened(words['approximate'])}; write 1, 0 or nothing")
        return Quantity(
            low=low,
            high=high,
            bound=bound,
            approximate=words["approximate"].casefold() in _YES,
            unit=unit,
        )


def read_rows(
    rows: Iterable[tuple[str, Row]],
    columns: Columns,
    *,
    pack: str,
    address: str,
    usual: Calendar = Calendar.UNKNOWN,
) -> Found:
    """Pure. `rows` come with words for their place ("row 12").

    Facts keep their ids when their values change. Raises UnreadableAnswer where there are rows and none can be read:
    what was found before must not be replaced by nothing.
    """
    reader = _Reader(columns, pack, address, usual)
    count = 0
    for where, row in rows:
        reader.read(where, row)
        count += 1
    if count and not reader.facts:
        raise UnreadableAnswer(f"{address}: none of {count:,} rows can be read; {reader.problems[0]}")
    problems = reader.problems[:_MOST_PROBLEMS]
    if len(reader.problems) > len(problems):
        problems.append(f"{len(reader.problems) - len(problems):,} more are not listed.")
    return Found(
        subjects=tuple(reader.subjects.values()),
        facts=tuple(fact for alike in reader.facts.values() for fact in _numbered(alike)),
        problems=tuple(problems),
    )


def _numbered(alike: list[Fact]) -> list[Fact]:
    """Different values of one thing are all kept. Their order is that of the values, because rows come in any."""
    distinct = sorted(dict.fromkeys(alike), key=repr)
    return [fact if not number else replace(fact, id=f"{fact.id}:{number + 1}") for number, fact in enumerate(distinct)]


def _merged(known: Subject | None, subject: Subject) -> Subject:
    if known is None:
        return subject
    names = dict.fromkeys((*known.aliases, subject.label, *subject.aliases))
    return replace(known, aliases=tuple(name for name in names if name != known.label))


def _bound(given: str, low: float | None, high: float | None) -> Bound:
    if given:
        if given not in set(Bound):
            raise ValueError(f"bound is {shortened(given)}; one of {', '.join(Bound)} or empty")
        return Bound(given)
    if high is None:
        return Bound.AT_LEAST
    if low is None:
        return Bound.AT_MOST
    return Bound.EXACT if low == high else Bound.BETWEEN


def _short(id: str, *, most: int) -> str:
    """An id that the store can hold, the same for the same words."""
    if len(id) <= most:
        return id
    return f"{id[: most - 17]}#{hashlib.sha256(id.encode()).hexdigest()[:16]}"

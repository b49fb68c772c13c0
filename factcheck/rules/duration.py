"""Did an event, a body or a term of office last as long as is said?

Examples (8 September 1941 to 27 January 1944, 871 or 872 days):
    "lasted 872 days", "nearly 900 days", "two and a half years"    supported
    "lasted 950 days"                                               not found: not plainly beyond what rounding allows
    "lasted 500 days", "five years"                                 contradicted
From every beginning to every end that references give; whether both ends are counted, and rounding, are allowed for
(`elapsed`). "Ruled for 29 years" names no office: only a time longer than from the first office to death is excluded.
"""

from __future__ import annotations

from factcheck.doors import Reason
from factcheck.drafts import Draft, Moment, Point
from factcheck.frozen import record
from factcheck.languages.en.wording.durations import ANOTHER_EVENT, explain_duration
from factcheck.languages.en.wording.traces import moment_step, rule_step, shut_step
from factcheck.ports import Index
from factcheck.records import Fact, Finding, Quantity
from factcheck.rules.elapsed import UNIT_DAYS, doubt_days, said_days
from factcheck.rules.moments import Known, known_days
from factcheck.verdicts import Judged, Relation, Weighed, combine, evidence

# More than so many times as long, or as short: another event of the name may be meant.
_ANOTHER = 30.0


@record
class _Span:
    """How long it lasted by one pair of facts, in days; both are the same where one fact gives the whole time."""

    begin: Fact
    end: Fact
    shortest: float
    longest: float


def judge_duration(draft: Draft, index: Index) -> Judged | None:
    """None where references don't tell when it began and ended."""
    claimed = draft.claim.value
    said = said_days(claimed) if claimed else None
    if claimed is None or said is None or not draft.moments:
        return None
    what = draft.moments[0]
    spans = _spans(what, index)
    if not spans:
        return None
    weighed = _weigh(claimed, said, spans, at_most=bool(draft.person and not what.office))
    shut = _shut(draft, what, said, spans)
    verdict = combine(weighed, may_accuse=not shut)
    explanation = explain_duration(
        verdict,
        index.subjects[what.subject],
        index.subjects.get(what.office) if what.office else None,
        _in_unit(spans, claimed.unit),
        claimed.unit,
        [(span.begin, span.end) for span in spans],
        shut=shut,
    )
    trace = (rule_step("duration"), moment_step(what), *shut_step(shut))
    return Judged(draft.claim, Finding(verdict, explanation, evidence(weighed), trace))


def _spans(what: Moment, index: Index) -> list[_Span]:
    subject = index.subjects[what.subject]
    if subject.kind == "person":
        return _terms(what, index)
    begins = known_days(Moment(what.subject, Point.BEGIN, what.mention), index)
    ends = known_days(Moment(what.subject, Point.END, what.mention), index)
    own = {fact.id for fact in index.facts_of(what.subject, "date")}
    spans = []
    for begin in begins:
        for end in ends:
            # A fact that gives the whole time pairs with itself only: its two ends belong together.
            if (begin.fact.id in own or end.fact.id in own) and begin.fact.id != end.fact.id:
                continue
            if begin.fact.id in own and "/" not in (begin.fact.when.edtf if begin.fact.when else ""):
                continue  # the day or year of an event doesn't tell how long it lasted
            if end.last >= begin.first:
                spans.append(_span(begin, end))
    return spans


def _terms(what: Moment, index: Index) -> list[_Span]:
    """From taking an office to leaving it, or to death; without an office, from any office to the end of any."""
    begins = _office_days(what, "office_begin", index)
    ends = _office_days(what, "office_end", index)
    deaths = known_days(Moment(what.subject, Point.DEATH, what.mention), index)
    if what.office and ends:
        deaths = []
    return [_span(begin, end) for begin in begins for end in (*ends, *deaths) if end.last >= begin.first]


def _office_days(what: Moment, property_name: str, index: Index) -> list[Known]:
    point = Point.BEGIN if property_name == "office_begin" else Point.END
    offices = dict.fromkeys(fact.object for fact in index.facts_of(what.subject, property_name))
    wanted = [office for office in offices if not what.office or office == what.office]
    return [
        known
        for office in wanted
        for known in known_days(Moment(what.subject, point, what.mention, office=office), index)
    ]


def _span(begin: Known, end: Known) -> _Span:
    return _Span(begin.fact, end.fact, max(0.0, end.first - begin.last), end.last - begin.first + 1)


def _weigh(claimed: Quantity, said: tuple[float, float], spans: list[_Span], *, at_most: bool) -> list[Weighed]:
    """Each fact by the best of the spans that it is an end of. `at_most`: shorter times aren't excluded."""
    order = (Relation.AGREES, Relation.UNDECIDED, Relation.EXCLUDES)
    doubt = doubt_days(claimed)
    best: dict[str, Weighed] = {}
    for span in spans:
        if said[1] >= span.shortest and said[0] <= span.longest:
            relation = Relation.AGREES
        elif said[0] > span.longest + doubt or (said[1] < span.shortest - doubt and not at_most):
            relation = Relation.EXCLUDES
        else:
            relation = Relation.UNDECIDED
        for fact in (span.begin, span.end):
            known = best.get(fact.id)
            if known is None or order.index(relation) < order.index(known.relation):
                best[fact.id] = Weighed(fact, relation)
    shortest, longest = min(span.shortest for span in spans), max(span.longest for span in spans)
    between = said[1] >= shortest - doubt and said[0] <= longest + doubt
    return _lenient(list(best.values()), between=between)


def _lenient(weighed: list[Weighed], *, between: bool) -> list[Weighed]:
    """Where one pair of facts agrees, others that give another beginning don't make the duration disputed.

    `between`: what is said lies between the shortest and the longest of all (two terms added up, a vague beginning),
    so that none of them excludes it.
    """
    if between and not any(item.relation is Relation.AGREES for item in weighed):
        return [Weighed(item.fact, Relation.UNDECIDED) for item in weighed]
    if any(item.relation is Relation.AGREES for item in weighed):
        return [Weighed(item.fact, Relation.AGREES) if item.relation is Relation.AGREES else
                Weighed(item.fact, Relation.UNDECIDED) for item in weighed]  # fmt: skip
    return weighed


def _shut(draft: Draft, what: Moment, said: tuple[float, float], spans: list[_Span]) -> Reason:
    if draft.blocked or what.unsure:
        return draft.blocked or what.unsure
    longest = max(span.longest for span in spans)
    shortest = min(span.shortest for span in spans)
    return ANOTHER_EVENT if said[0] > longest * _ANOTHER or said[1] * _ANOTHER < shortest else ""


def _in_unit(spans: list[_Span], unit: str) -> tuple[float, float]:
    """The shortest and the longest time that references allow, in the unit that the claim uses."""
    day = UNIT_DAYS[unit]
    return min(span.shortest for span in spans) / day, max(span.longest for span in spans) / day

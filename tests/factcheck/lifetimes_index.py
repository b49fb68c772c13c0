"""Invented lives, terms, events, bodies and shares, for the rules that count time between two of them."""

from __future__ import annotations

from functools import cache

from factcheck.index import MemoryIndex, build_index
from factcheck.pipeline import Context, check_text
from factcheck.records import Bound, CheckedClaim, Citation, ClaimKind, Fact, Quantity, Scope, Subject
from tests.factcheck.small_index import dated, event


def share(subject: str, low: float, high: float, *, author: str, whom: str = "") -> Fact:
    return Fact(
        id=f"{subject}.share.{author}",
        subject=subject,
        property="toll",
        citation=Citation(author=author, title=f"{author} on the losses", year="2001"),
        licence="CC0-1.0",
        pack="lifetimes",
        quantity=Quantity(low, high, Bound.BETWEEN, unit="percent"),
        scope=Scope(measure="deaths", whom=whom),
    )


@cache
def lifetimes_index() -> MemoryIndex:
    subjects = [
        Subject("ulin", "person", "Viktor Ulin", ("Ulin",)),
        Subject("holm", "person", "Peter Holm", ("Holm",)),
        Subject("marsh", "person", "Anna Marsh", ("Marsh",)),
        Subject("brandt", "person", "Ida Brandt", ("Brandt",)),
        Subject("orwin", "person", "Jon Orwin", ("Orwin",)),
        Subject("orwin-younger", "person", "Jon Orwin", ("Orwin",)),
        Subject("chancellor", "office", "Chancellor of Norland", ("chancellor of Norland",)),
        Subject("norland-union", "body", "Norland Union"),
        Subject("state-guard", "body", "State Guard"),
        event("velden-siege", "Siege of Velden", type="siege", place="Velden"),
        event("norland-war", "Norland War", type="war"),
        event("holm-murder", "murder of Peter Holm", type="assassination", participants=("holm", "ulin")),
        event("sixteen-trial", "Trial of the Sixteen", type="trial", participants=("marsh",)),
        event("norland-pact", "Norland Pact", type="pact"),
        event("great-hunger", "Great Hunger of Norland", type="famine", aliases=("the Great Hunger",)),
    ]
    facts = [
        dated("ulin", "1870-04-22", property_name="birth"),
        dated("ulin", "1924-01-21", property_name="death"),
        dated("holm", "1886-03-27", property_name="birth"),
        dated("holm", "1934-12-01", property_name="death"),
        dated("marsh", "1931-03-02", property_name="birth"),
        dated("marsh", "2010-05-05", property_name="death"),
        dated("brandt", "1900", property_name="birth"),
        dated("brandt", "1950", property_name="death"),
        dated("orwin", "1800", property_name="birth"),
        dated("orwin", "1860", property_name="death"),
        dated("marsh", "1985-03-11", property_name="office_begin", other="chancellor"),
        dated("marsh", "1991-08-24", property_name="office_end", other="chancellor"),
        dated("norland-union", "1922-12-30", property_name="begin"),
        dated("norland-union", "1991-12-26", property_name="end"),
        dated("state-guard", "1954-03-13", property_name="begin"),
        dated("state-guard", "1991-12-03", property_name="end"),
        dated("velden-siege", "1941-09-08", property_name="begin"),
        dated("velden-siege", "1944-01-27", property_name="end"),
        dated("norland-war", "1914", property_name="begin"),
        dated("norland-war", "1918", property_name="end"),
        dated("holm-murder", "1934-12-01"),
        dated("sixteen-trial", "1936-08-19/1936-08-24"),
        dated("norland-pact", "1935-05-02"),
        share("great-hunger", 20, 25, author="Hart"),
        share("great-hunger", 18, 24, author="Berg"),
    ]
    return build_index(subjects, facts, (), versions=(("lifetimes", "1"),))


def claims_of(text: str, kind: ClaimKind, *, title: str | None = None) -> list[CheckedClaim]:
    checked = check_text(text, index=lifetimes_index(), context=Context(title=title)).claims
    return [found for found in checked if found.claim.kind is kind]


def verdicts_of(text: str, kind: ClaimKind, *, title: str | None = None) -> list[str]:
    return [found.finding.verdict.value for found in claims_of(text, kind, title=title)]

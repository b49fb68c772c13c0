"""An invented war, famine, trial and chancellor, with the facts that a test gives them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.index import MemoryIndex, build_index
from factcheck.pipeline import Context, check_text
from factcheck.records import (
    Bound,
    CheckedClaim,
    Citation,
    ClaimKind,
    Fact,
    Quantity,
    RatedSource,
    Scope,
    Subject,
    When,
)

WAR, WHOLE, TRIAL = "verl-war", "norland-wars", "verl-trial"
SUBJECTS = (
    Subject("holm", "person", "Peter Holm", ("Holm",), place="Norland"),
    Subject("marsh", "person", "Anna Marsh", ("Marsh",)),
    Subject("frey", "person", "Otto Frey", ("Frey",)),
    Subject("chancellor", "office", "Chancellor of Norland", ("chancellor of Norland",)),
    Subject(
        WAR, "event", "Verl War", type="war", place="Norland", begin="1911", end="1914", part_of=(WHOLE,),
        keywords=("Norland",),
    ),
    Subject(WHOLE, "event", "Norland Wars", type="war", begin="1900", end="1920"),
    Subject("verl-trial", "event", "Verl Trial", type="trial", participants=("holm", "marsh", "frey"), begin="1915-03"),
    Subject("long-fever", "event", "Long Fever", type="epidemic", place="Norland", begin="2019", end="2024"),
    Subject("verl-congress", "event", "Tenth Verl Congress", type="congress", begin="1921-03-08"),
)  # fmt: skip


def figure(
    low: float | None,
    high: float | None,
    author: str,
    *,
    subject: str = WAR,
    year: str = "1999",
    measure: str = "deaths",
    whom: str = "",
    where: str = "",
    when: str = "",
    as_of: str = "",
    about: bool = False,
    url: str = "",
    kind: str = "toll",
) -> Fact:
    bound = Bound.EXACT if low == high else Bound.AT_LEAST if high is None else Bound.BETWEEN
    return Fact(
        id=f"{subject}.{kind}.{author}.{measure}.{whom}.{where}.{when}.{as_of}.{low}.{high}",
        subject=subject,
        property=kind,
        citation=Citation(author=author, title=f"{author} on the war: a study", year=year, url=url),
        licence="CC0-1.0",
        pack="world",
        quantity=Quantity(low, high, bound, approximate=about, unit="people"),
        scope=Scope(measure=measure, whom=whom, where=where, when=when),
        as_of=as_of,
    )


def dated(subject: str, property_name: str, edtf: str, author: str, *, year: str = "1999", office: str = "") -> Fact:
    return Fact(
        id=f"{subject}.{property_name}.{author}.{edtf}",
        subject=subject,
        property=property_name,
        citation=Citation(author=author, title="Annals", year=year),
        licence="CC0-1.0",
        pack="world",
        when=When(edtf),
        object=office,
    )


def world(facts: Iterable[Fact], sources: Iterable[RatedSource] = ()) -> MemoryIndex:
    return build_index(SUBJECTS, facts, sources, versions=(("world", "1"),))


def check(
    text: str,
    facts: Iterable[Fact],
    kind: ClaimKind,
    *,
    written_on: date | None = None,
    sources: Iterable[RatedSource] = (),
) -> CheckedClaim:
    """The first claim of its kind in the text, judged against nothing but `facts`."""
    reading = check_text(text, index=world(facts, sources), context=Context(written_on=written_on))
    found = [checked for checked in reading.claims if checked.claim.kind is kind]
    assert found, [(checked.claim.kind.value, checked.claim.text) for checked in reading.claims]
    return found[0]

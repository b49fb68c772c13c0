"""A handful of invented references, so that each engine test says all that its verdict rests on."""

from __future__ import annotations

from factcheck.index import MemoryIndex, build_index
from factcheck.records import Bound, Citation, Fact, Quantity, Scope, Subject, When

LENIN = Subject("ulin", "person", "Viktor Ulin", ("Ulin",), place="Russia")
MARSH = Subject("marsh", "person", "Anna Marsh", ("Marsh",))
HOLM = Subject("holm", "person", "Peter Holm", ("Holm",))
BANKER = Subject("brandt", "person", "Ida Brandt", ("Brandt",))
CHANCELLOR = Subject("chancellor", "office", "Chancellor of Norland", ("chancellor of Norland",))


def event(key: str, label: str, **fields: object) -> Subject:
    return Subject(key, "event", label, **fields)  # type: ignore[arg-type]


def dated(subject: str, edtf: str, *, property_name: str = "date", author: str = "Hart", other: str = "") -> Fact:
    return Fact(
        id=f"{subject}.{property_name}.{author}.{edtf}",
        subject=subject,
        property=property_name,
        citation=Citation(author=author, title="Annals of Norland", year="1999", url="https://example.org/annals"),
        licence="CC0-1.0",
        pack="small",
        when=When(edtf),
        object=other,
    )


def toll(
    subject: str,
    low: float | None,
    high: float | None,
    *,
    author: str,
    measure: str = "deaths",
    whom: str = "",
    when: str = "",
) -> Fact:
    bound = Bound.EXACT if low == high else Bound.BETWEEN
    return Fact(
        id=f"{subject}.toll.{author}.{measure}",
        subject=subject,
        property="toll",
        citation=Citation(author=author, title=f"{author} on the tolls", year="2001"),
        licence="CC0-1.0",
        pack="small",
        quantity=Quantity(low, high, bound, unit="people"),
        scope=Scope(measure=measure, whom=whom, when=when),
    )


def count(subject: str, number: float, measure: str, *, author: str = "Hart", whom: str = "") -> Fact:
    return Fact(
        id=f"{subject}.count.{measure}.{author}.{whom}",
        subject=subject,
        property="count",
        citation=Citation(author=author, title="Court reports", year="1950"),
        licence="CC0-1.0",
        pack="small",
        quantity=Quantity(number, number, unit="people"),
        scope=Scope(measure=measure, whom=whom),
    )


def small_index() -> MemoryIndex:
    subjects = [
        LENIN,
        MARSH,
        HOLM,
        BANKER,
        CHANCELLOR,
        event(
            "fourth-assembly",
            "Fourth Norland Assembly",
            type="congress",
            participants=("ulin",),
            aliases=("Fourth Assembly",),
            begin="1921-03-08",
        ),
        event("battle-of-verl", "Battle of Verl", type="battle", begin="1792-08-20"),
        event(
            "ulin-return", "Ulin's return", type="return", participants=("ulin",), place="Russia", begin="1917-04-16"
        ),
        event("norland-pact", "Norland Pact", type="pact", participants=("ulin",), begin="1935-05-02"),
        event("velden-bombing", "Bombing of Velden", type="bombing", aliases=("Velden",), place="Velden"),
        Subject("norland-league", "body", "Norland League", begin="1919"),
        event("holm-murder", "murder of Peter Holm", type="assassination", participants=("holm", "brandt")),
        event("marsh-trial", "Trial of the Sixteen", type="trial", participants=("marsh", "holm"), begin="1936-08-19"),
        event(
            "great-hunger",
            "Great Hunger of Norland",
            type="famine",
            aliases=("the Great Hunger",),
            begin="1932",
            end="1933",
        ),
        event("norland-terror", "Norland Terror", type="purge", begin="1937", end="1938", part_of=("ulin-era",)),
        event("ulin-era", "Ulin era repressions", type="repression", participants=("ulin",), keywords=("terror",)),
    ]
    facts = [
        dated("fourth-assembly", "1921-03-08/1921-03-16"),
        dated("fourth-assembly", "1921-03", author="Berg"),
        dated("battle-of-verl", "1792-08-20"),
        dated("ulin-return", "1917-04-16"),
        dated("norland-pact", "1935-05-02"),
        dated("velden-bombing", "1945-08-06"),
        dated("norland-league", "1919-06", property_name="begin"),
        dated("holm-murder", "1934-12-01"),
        dated("holm", "1934-12-01", property_name="death"),
        dated("ulin", "1870-04-22", property_name="birth"),
        dated("ulin", "1924-01-21", property_name="death"),
        dated("marsh-trial", "1936-08-19/1936-08-24"),
        dated("brandt", "1936-09-26", property_name="office_begin", other="chancellor"),
        dated("brandt", "1938-11-25", property_name="office_end", other="chancellor"),
        dated("holm", "1921-02-01", property_name="office_begin", other="chancellor"),
        dated("holm", "1923-04-01", property_name="office_end", other="chancellor"),
        dated("holm", "1929-06-01", property_name="office_begin", other="chancellor"),
        dated("holm", "1931-08-01", property_name="office_end", other="chancellor"),
        count("marsh-trial", 16, "accused"),
        count("marsh-trial", 13, "death_sentences"),
        count("marsh-trial", 3, "prison_sentences", whom="sentenced to ten years"),
        toll("great-hunger", 3_500_000, 5_000_000, author="Hart"),
        toll("great-hunger", 5_500_000, 6_500_000, author="Berg"),
        toll("great-hunger", 240_000, 240_000, author="Lind", whom="soldiers"),
        toll("norland-terror", 681_692, 681_692, author="Hart", measure="executions"),
        toll("norland-terror", 950_000, 1_200_000, author="Berg"),
        toll("norland-terror", 700_000, 900_000, author="Lind"),
        toll("ulin-era", 20_000_000, 20_000_000, author="Lind"),
        toll("ulin-era", 3_000_000, 9_000_000, author="Hart"),
    ]
    return build_index(subjects, facts, (), versions=(("small", "1"),))

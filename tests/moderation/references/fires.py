"""A small pack about an invented fire."""

from __future__ import annotations

from factcheck.packs import Pack
from factcheck.records import Calendar, Citation, Fact, Quantity, Scope, Subject, When


def fire_pack() -> Pack:
    fire = Subject("fire", "event", "Lantern Bay mill fire", type="fire", begin="1931-05-03", end="1931-05-03")
    facts = [
        Fact(
            f"fire-{kind}-{author}",
            "fire",
            kind,
            Citation(author, f"Fires, by {author}", "1959", "", f"https://library.example/{author}", "page 3"),
            "CC0-1.0",
            "fires",
            quantity=Quantity(38, 41) if kind == "toll" else None,
            when=When("1931-05-03", Calendar.GREGORIAN) if kind == "date" else None,
            scope=Scope(measure="deaths") if kind == "toll" else Scope(),
            as_of="1931-06" if kind == "toll" else "",
        )
        for kind in ("toll", "date")
        for author in ("Oakley", "Thornbury")
    ]
    return Pack("fires", "Fires", "1", "CC0-1.0", "Ours", "b" * 64, (fire,), tuple(facts), ())

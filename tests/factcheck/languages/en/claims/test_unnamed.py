"""Ages, durations, terms, counts and shares of what references don't know: read with their values, and never held."""

from __future__ import annotations

import pytest

from factcheck.bundled import bundled_index
from factcheck.pipeline import check_text
from factcheck.records import CheckedClaim, ClaimKind, Verdict


def _read(text: str, kind: ClaimKind) -> list[CheckedClaim]:
    return [found for found in check_text(text, index=bundled_index()).claims if found.claim.kind is kind]


def _values(text: str, kind: ClaimKind) -> list[float | None]:
    return [found.claim.value.low for found in _read(text, kind) if found.claim.value]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Bertram Hale died in Verl at 51, a broken man.", 51),
        ("The old weaver lived to be 101.", 101),
        ("Ida Brandt, who died aged 35, never saw it.", 35),
        ("Hale was 73 when he became mayor and 87 when they got him out.", 73),
        ("He was crowned at 16 in the ruins.", 16),
        ("The stone says aged 87 yrs.", 87),
    ],
)
def test_an_age_of_somebody_unknown_is_read(text: str, age: float) -> None:
    assert age in _values(text, ClaimKind.AGE)


def test_a_second_age_behind_an_and_is_read_too() -> None:
    assert _values("Hale was 73 when he became mayor and 87 when they got him out.", ClaimKind.AGE) == [73, 87]


@pytest.mark.parametrize(
    "text",
    [
        "I was 15 when I read it.",
        "My dog died at 14.",
        "Children aged 5 to 12 get in free.",
        "Of these seven died before the age of 5.",
        "The score was 21 when he left.",
        "Whisky aged 12 years costs more.",
        "He died at 12 Mill Lane.",
        "He died at 5 a.m. on Friday.",
    ],
)
def test_ages_of_writers_groups_and_things_are_none(text: str) -> None:
    assert _values(text, ClaimKind.AGE) == []


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("The garrison held out for six weeks.", 6),
        ("After 3 years of war nothing was left.", 3),
        ("Verl was besieged for nearly four months.", 4),
        ("He spent 27 years in prison.", 27),
        ("It took 47 days to clear the town.", 47),
        ("The town fell in May, after 53 days.", 53),
        ("The Verlian war ran for nine years.", 9),
        ("A ten month long siege began.", 10),
        ("Hale was chancellor of Norland for 12 years.", 12),
    ],
)
def test_how_long_something_unknown_went_on_is_read(text: str, length: float) -> None:
    assert _values(text, ClaimKind.DURATION) == [length]


@pytest.mark.parametrize(
    "text",
    [
        "My battery lasted 6 hours.",
        "It took me 3 weeks to paint the hull.",
        "I spent 4 days in prison on the board.",
        "He walked for 3 hours.",
    ],
)
def test_how_long_something_of_the_writer_took_is_none(text: str) -> None:
    assert _values(text, ClaimKind.DURATION) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Hale became mayor of Verl in 1909.", "1909"),
        ("Osric III, king from 1327 to 1377, built it.", "1327/1377"),
        ("She was queen of Norland until 1948.", "../1948"),
        ("Hale resigned as prime minister in April 1880.", "1880-04"),
        ("Brandt left office in August 1974.", "1974-08"),
        ("Hale was elected pope in 1378.", "1378"),
    ],
)
def test_a_term_of_somebody_unknown_is_read(text: str, edtf: str) -> None:
    assert [found.claim.date.edtf for found in _read(text, ClaimKind.OFFICE) if found.claim.date] == [edtf]


@pytest.mark.parametrize(
    "text", ["The king was shot in 1793.", "I was chairman of the club in 1998.", "The queen visited us in 1977."]
)
def test_what_happened_to_a_king_is_no_term(text: str) -> None:
    assert _read(text, ClaimKind.OFFICE) == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Hale marched with an army of 30,000.", [30_000]),
        ("The Oare had a crew of 28.", [28]),
        ("They lost 300 tanks and 40 guns that day.", [300, 40]),
        ("The Oare sank with 2,224 people aboard.", [2224]),
        ("The population was 412 in the year of the fire.", [412]),
        ("About a million emigrated in those years.", [1_000_000]),
    ],
)
def test_armies_crews_and_machines_are_counted(text: str, counts: list[float]) -> None:
    assert _values(text, ClaimKind.COUNT) == counts


@pytest.mark.parametrize(
    "text",
    [
        "The kit has 2 tanks and 40 decals.",
        "We had 40 people at the meetup.",
        "24 people liked this.",
        "I built an army of 300 orcs for the game.",
        "The 20 inch guns were never fired.",
    ],
)
def test_kits_games_and_meetings_are_not_counted(text: str) -> None:
    assert _values(text, ClaimKind.COUNT) == []


@pytest.mark.parametrize(
    "text",
    ["Half the army deserted.", "1 in 4 of the villagers were carried off.", "Hale got 37% of the vote in 1932."],
)
def test_shares_of_a_whole_are_read(text: str) -> None:
    assert len(_read(text, ClaimKind.QUANTITY)) == 1


def test_nothing_unknown_is_ever_held_against_anybody() -> None:
    text = (
        "Bertram Hale died at 51. The garrison held out for six weeks. Hale became mayor of Verl in 1909. "
        "He marched with an army of 30,000. Half the army deserted."
    )
    verdicts = {found.finding.verdict for found in check_text(text, index=bundled_index()).claims}
    assert verdicts == {Verdict.NOT_FOUND}
